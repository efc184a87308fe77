//! The checks before a transfer: the same rules that accepting looks at again (TRA-22).

use super::review::Review;
use crate::regions::region;
use crate::t;
use crate::ui::{Card, Glyph, Icon};
use domain::customer::AgreementMethod;
use domain::readiness::Obstacle;
use leptos::prelude::*;
use program::transfers::LineView;

/// One check: what it is about, more about it, whether it holds.
struct Check {
    name: String,
    detail: String,
    holds: bool,
}

/// The card.
pub(super) fn card(review: &Review<'_>) -> impl IntoView + use<> {
    let say = review.say;
    let items: Vec<_> = checks(review)
        .into_iter()
        .map(|check| {
            let (class, glyph) = if check.holds { (None, Glyph::Ok) } else { (Some("is-bad"), Glyph::Bad) };
            view! { <li class=class><Icon glyph/><span><b>{check.name}</b><span class="sub">{check.detail}</span></span></li> }
        })
        .collect();
    let changes = changes(review);
    view! { <Card title=t!(say, "checks")><div class="card-body"><ul class="grants small">{items}{changes}</ul></div></Card> }
}

fn checks(review: &Review<'_>) -> Vec<Check> {
    let say = review.say;
    let (view, names) = (review.view, &review.view.names);
    let obstacles = view.parties.obstacles();
    let holds = |these: &[Obstacle]| !these.iter().any(|it| obstacles.contains(it));
    let check = |name: String, detail: String, these: &[Obstacle]| {
        let holds = holds(these);
        Check { name, detail: if holds { detail } else { t!(say, "check-failed") }, holds }
    };
    let region = region(say, &view.parties.customer_region);
    let same_region =
        if holds(&[Obstacle::OtherRegion]) { t!(say, "check-region") } else { t!(say, "check-region-bad") };
    let programs = crate::accounts::programs(say, view.parties.source.programs);
    vec![
        check(same_region, region, &[Obstacle::OtherRegion]),
        check(
            t!(say, "check-partnership", source = names.source.as_str()),
            programs,
            &[Obstacle::NoPartnership, Obstacle::SourceNotDualRole],
        ),
        check(
            t!(say, "check-relation", customer = names.customer.as_str()),
            names.customer_domain.clone(),
            &[Obstacle::ProviderNotConnected, Obstacle::CustomerNotDirect],
        ),
        Check { name: t!(say, "check-agreement"), detail: agreement(review), holds: view.parties.agreement.is_some() },
        check(
            t!(say, "check-signed"),
            names.source.clone(),
            &[Obstacle::SourceAgreementUnsigned, Obstacle::ProviderAgreementUnsigned, Obstacle::NoMpnId],
        ),
        check(
            t!(say, "check-standing"),
            format!("{} · {}", names.source, names.target),
            &[Obstacle::SourceSuspended, Obstacle::ProviderSuspended],
        ),
    ]
}

fn agreement(review: &Review<'_>) -> String {
    let say = review.say;
    match &review.view.parties.agreement {
        None => t!(say, "check-agreement-missing"),
        Some(it) => {
            let date = say.date(it.agreed_at);
            match it.method {
                AgreementMethod::Direct => t!(say, "check-agreement-direct", name = it.signed_by.as_str(), date = date),
                AgreementMethod::Attestation => {
                    t!(say, "check-agreement-attested", name = it.signed_by.as_str(), date = date)
                }
            }
        }
    }
}

fn changes(review: &Review<'_>) -> impl IntoView + use<> {
    let say = review.say;
    let changed: Vec<_> = review
        .view
        .lines
        .iter()
        .filter(|it| it.seats_changed() || it.cannot_move())
        .map(|it: &LineView| it.line.friendly_name.clone())
        .collect();
    let (class, glyph, name, detail) = if changed.is_empty() {
        (None, Glyph::Ok, t!(say, "check-changes-none"), t!(say, "check-changes-none-hint"))
    } else {
        (Some("is-warn"), Glyph::Alert, t!(say, "check-changes"), changed.join(&t!(say, "list-comma")))
    };
    view! { <li class=class><Icon glyph/><span><b>{name}</b><span class="sub">{detail}</span></span></li> }
}
