//! The card "Subscription Transfer": can one be requested, what is missing, what was requested so far.

use super::Shown;
use crate::accounts;
use crate::say::Say;
use crate::t;
use crate::transfers::{reasons, status};
use crate::ui::{At, Glyph, Icon, Tag, Tone};
use domain::Permission;
use domain::customer::{AgreementMethod, CustomerAgreement};
use domain::readiness::Obstacle;
use domain::transfer::Status;
use leptos::either::Either;
use leptos::prelude::*;
use program::transfers::{ProviderChoice, TransferRow};

/// The card.
pub(super) fn view(shown: &Shown<'_>) -> impl IntoView + use<> {
    let say = shown.say;
    view! {
        <section class="card" aria-labelledby="st-h">
            <div class="card-head"><h2 id="st-h">{t!(say, "subscriptions-transfer")}</h2>{button(shown)}</div>
            {strip(shown)}
            {requests(shown)}
        </section>
    }
}

/// Why a request cannot be created now, if so.
fn hindrance(shown: &Shown<'_>) -> Option<String> {
    let say = shown.say;
    if !shown.actor.may(Permission::RequestTransfer) {
        return Some(t!(say, "subscriptions-needs-role", roles = roles(say, Permission::RequestTransfer)));
    }
    if !shown.found.providers.iter().any(|it| it.obstacles.is_empty()) {
        return Some(t!(say, "subscriptions-needs-conditions"));
    }
    let none = !shown.found.own.iter().any(domain::eligibility::Assessed::can_be_chosen);
    none.then(|| t!(say, "subscriptions-none-eligible"))
}

fn roles(say: Say, permission: Permission) -> String {
    let roles: Vec<_> = permission.roles().iter().collect();
    accounts::any_of(say, &roles)
}

fn button(shown: &Shown<'_>) -> Option<impl IntoView + use<>> {
    let say = shown.say;
    if !shown.is_direct() {
        return None;
    }
    let content = view! { <Icon glyph=Glyph::Swap/>{t!(say, "subscriptions-request")} };
    let button = match hindrance(shown) {
        None => {
            let href = format!("/customers/{}/transfers/new", shown.customer.id);
            Either::Left(view! { <a class="btn btn--primary" href=href>{content}</a> })
        }
        Some(reason) => Either::Right(view! {
            <span class="small muted" id="why-not">{reason}</span>
            <span class="btn btn--primary" role="link" tabindex="0" aria-disabled="true" aria-describedby="why-not">{content}</span>
        }),
    };
    Some(view! { <div class="row push">{button}</div> })
}

/// The conditions: met ones as tags with through whom, unmet ones with what to do.
fn strip(shown: &Shown<'_>) -> impl IntoView + use<> {
    let say = shown.say;
    let conditions = if shown.is_direct() {
        let mut conditions = match shown.found.providers.first() {
            Some(best) => conditions(shown, best),
            None => vec![unmet(t!(say, "subscriptions-provider-missing"), t!(say, "subscriptions-provider-none"))],
        };
        // Who may not see the requests must not read that there is none.
        if shown.actor.may(Permission::ViewTransfers) {
            conditions.push(open_requests(shown));
        }
        conditions
    } else if shown.is_provider() {
        vec![remark(t!(say, "subscriptions-reseller-asks"))]
    } else {
        vec![remark(t!(say, "subscriptions-provider-bills"))]
    };
    view! { <div class="strip"><ul class="row" aria-label=t!(say, "subscriptions-conditions")>{conditions}</ul></div> }
}

/// What holds and what is missing with the provider that is nearest to being ready.
fn conditions(shown: &Shown<'_>, best: &ProviderChoice) -> Vec<AnyView> {
    let say = shown.say;
    let mut own = Vec::new();
    let mut provider = Vec::new();
    let mut agreement = Vec::new();
    for obstacle in &best.obstacles {
        let sentence = reasons::obstacle(say, *obstacle, &best.name);
        match obstacle {
            Obstacle::SourceNotDualRole
            | Obstacle::CustomerNotDirect
            | Obstacle::SourceSuspended
            | Obstacle::SourceAgreementUnsigned
            | Obstacle::NoMpnId => own.push(unmet(t!(say, "subscriptions-account-missing"), sentence)),
            Obstacle::NoCustomerAgreement => {
                agreement.push(unmet(t!(say, "subscriptions-agreement-missing"), sentence));
            }
            _ => provider.push(unmet(t!(say, "subscriptions-provider-missing"), sentence)),
        }
    }
    if provider.is_empty() {
        provider.push(met(t!(say, "subscriptions-provider-connected"), ready(shown, best)));
    }
    if agreement.is_empty() {
        // An attestation counts for one provider only, and the one that was read is that of the customer's first.
        let attested_by = shown.customer.providers.first().map_or(best.name.as_str(), |it| it.name.as_str());
        let how = shown.customer.agreement.as_ref().map_or_else(String::new, |it| how(say, it, attested_by));
        agreement.push(met(t!(say, "subscriptions-agreement-accepted"), how));
    }
    own.into_iter().chain(provider).chain(agreement).collect()
}

/// The names of the providers that are ready, or of the one that is connected at least.
fn ready(shown: &Shown<'_>, best: &ProviderChoice) -> String {
    let ready: Vec<_> =
        shown.found.providers.iter().filter(|it| it.obstacles.is_empty()).map(|it| it.name.as_str()).collect();
    if ready.is_empty() { best.name.clone() } else { ready.join(&t!(shown.say, "list-comma")) }
}

fn how(say: Say, agreement: &CustomerAgreement, provider: &str) -> String {
    let date = say.date(agreement.agreed_at);
    match agreement.method {
        AgreementMethod::Direct => {
            t!(say, "subscriptions-agreement-direct", name = agreement.signed_by.as_str(), date = date)
        }
        AgreementMethod::Attestation => t!(say, "subscriptions-agreement-attested", provider = provider, date = date),
    }
}

fn met(words: String, detail: String) -> AnyView {
    view! { <li class="row"><Tag tone=Tone::Ok glyph=Glyph::Ok text=words/>{detail}</li> }.into_any()
}

fn unmet(words: String, sentence: String) -> AnyView {
    view! { <li class="row"><Tag tone=Tone::Warn glyph=Glyph::Alert text=words/><span>{sentence}</span></li> }
        .into_any()
}

fn remark(sentence: String) -> AnyView {
    view! { <li class="muted">{sentence}</li> }.into_any()
}

fn open_requests(shown: &Shown<'_>) -> AnyView {
    let open = |row: &&TransferRow| matches!(row.status, Status::Active | Status::InProgress);
    let count = shown.found.transfers.iter().filter(open).count();
    remark(t!(shown.say, "subscriptions-open-requests", count = count))
}

fn requests(shown: &Shown<'_>) -> impl IntoView + use<> {
    let say = shown.say;
    if shown.found.transfers.is_empty() {
        let words = if shown.actor.may(Permission::ViewTransfers) {
            t!(say, "subscriptions-no-requests")
        } else {
            t!(say, "subscriptions-no-requests-role", roles = roles(say, Permission::ViewTransfers))
        };
        return Either::Left(view! { <div class="card-body"><p class="muted">{words}</p></div> });
    }
    let rows: Vec<_> = shown.found.transfers.iter().map(|row| request_row(say, row)).collect();
    let party = party(say, shown.is_provider());
    Either::Right(view! {
        <table class="table table--stack" role="table">
            <caption class="vh">{t!(say, "subscriptions-requests-table")}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{t!(say, "column-request")}</th>
                    <th role="columnheader" scope="col">{party}</th>
                    <th role="columnheader" scope="col" class="num">{t!(say, "column-subscriptions")}</th>
                    <th role="columnheader" scope="col">{t!(say, "column-created")}</th>
                    <th role="columnheader" scope="col">{t!(say, "column-status")}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    })
}

fn party(say: Say, provider: bool) -> String {
    if provider { t!(say, "column-from") } else { t!(say, "column-to") }
}

fn request_row(say: Say, row: &TransferRow) -> impl IntoView + use<> {
    let (tone, glyph, text) = status::tag(say, row.status, row.is_source, &row.target);
    let other = if row.is_source { row.target.clone() } else { row.source.clone() };
    let page = if !row.is_source && row.status == Status::Active { "requests" } else { "transfers" };
    let add_ons = (row.add_ons > 0).then(|| {
        view! { <span class="sub">{t!(say, "subscriptions-add-ons", count = row.add_ons)}</span> }
    });
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                <a href=format!("/{page}/{}", row.id) class="mono nowrap">{row.number.clone()}</a>
            </th>
            <td role="cell" data-l=party(say, !row.is_source)>{other}</td>
            <td role="cell" class="num" data-l=t!(say, "column-subscriptions")>{say.number(row.bases)}{add_ons}</td>
            <td role="cell" class="nowrap" data-l=t!(say, "column-created")>
                <At say at=row.created_at text=say.date(row.created_at)/>
            </td>
            <td role="cell" data-l=t!(say, "column-status")><Tag tone glyph text/></td>
        </tr>
    }
}
