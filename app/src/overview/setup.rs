//! The overview of a company on its way into the program (design 05b): who acts now, the agreement, the steps.

use super::setup_steps::{self, State, Step};
use crate::agreement;
use crate::page::Visit;
use crate::say::Say;
use crate::t;
use crate::ui::{Baton, BatonSide, Card, Glyph, Head, Note, Tag, Tone};
use domain::enrollment::EnrollmentStatus;
use domain::partner_agreement::AgreementRefusal;
use leptos::prelude::*;
use program::setup::SetupView;

/// Everything above what the company has to do in the programs it is in already.
pub(super) fn view(visit: &Visit, shown: &SetupView) -> impl IntoView + use<> {
    let (say, steps) = (visit.say, setup_steps::steps(visit.say, shown));
    let left = i64::try_from(steps.iter().filter(|step| step.state != State::Done).count()).unwrap_or(i64::MAX);
    let name = visit.actor().map(|actor| actor.name.clone()).unwrap_or_default();
    let declined = shown.enrollment.as_ref().is_some_and(|it| it.status == EnrollmentStatus::Declined);
    let lead = if declined { t!(say, "setup-declined") } else { t!(say, "setup-left", count = left) };
    let card = shown.agreement.as_ref().map(|view| agreement::card(visit, view, &shown.agreement_name, false));
    let begun = shown.enrollment.as_ref().map(|it| it.status);
    let invited = matches!(begun, None | Some(EnrollmentStatus::Draft));
    let invitation = invited.then(|| invitation(say, shown, begun.is_some()));
    let status = (!invited && card.is_none()).then(|| status(say));
    let direct = (shown.programs.direct_bill && !invited)
        .then(|| view! { <Note tone=Tone::Info><p>{t!(say, "setup-direct-bill")}</p></Note> });
    view! {
        <Head say title=t!(say, "setup-welcome", name = name) lead=Some(lead)/>
        {agreement::refused(visit)}
        {baton(say, shown)}
        <div class="split">
            <div class="stack">{card}{invitation}{status}{direct}</div>
            <div class="stack">{list(say, steps)}</div>
        </div>
    }
}

/// Nothing was sent: the way in, or on.
fn invitation(say: Say, shown: &SetupView, begun: bool) -> AnyView {
    let text = if shown.programs.direct_bill {
        t!(say, "enroll-transition")
    } else {
        t!(say, "setup-invitation-text", company = shown.company.as_str())
    };
    let way = if shown.is_global_admin {
        let (href, words) =
            if begun { ("/enroll/details", t!(say, "enroll-go-on")) } else { ("/enroll", t!(say, "setup-begin")) };
        view! { <div class="row"><a class="btn btn--primary" href=href>{words}</a></div> }.into_any()
    } else {
        let who = t!(say, "setup-ask-admin", names = shown.global_admins.join(", "));
        view! { <p class="muted">{who}</p> }.into_any()
    };
    view! {
        <Card title=t!(say, "setup-invitation")>
            <div class="card-body"><p>{text}</p>{way}</div>
        </Card>
    }
    .into_any()
}

/// It was sent, and there is nothing to sign yet: where to follow it.
fn status(say: Say) -> impl IntoView {
    view! {
        <Card title=t!(say, "status-title")>
            <div class="card-body">
                <p>{t!(say, "setup-status-text")}</p>
                <div class="row"><a class="btn" href="/enroll/status">{t!(say, "setup-to-status")}</a></div>
            </div>
        </Card>
    }
}

fn list(say: Say, steps: Vec<Step>) -> impl IntoView {
    let done = steps.iter().filter(|step| step.state == State::Done).count();
    let count = t!(say, "setup-count", done = done, all = steps.len());
    let beside = Some(view! { <span class="small muted">{count}</span> }.into_any());
    let rows: Vec<_> = steps
        .into_iter()
        .map(|Step { title, href, state, detail }| {
            let (tone, glyph, words) = tag(say, state);
            let title = match href {
                Some(href) => view! { <a href=href>{title}</a> }.into_any(),
                None => view! { <span>{title}</span> }.into_any(),
            };
            view! { <li>{title}<Tag tone glyph text=words/><p>{detail}</p></li> }
        })
        .collect();
    view! { <Card title=t!(say, "setup-title") beside><ul class="tasks">{rows}</ul></Card> }
}

fn tag(say: Say, state: State) -> (Tone, Glyph, String) {
    match state {
        State::Done => (Tone::Ok, Glyph::Ok, t!(say, "setup-done")),
        State::Yours => (Tone::You, Glyph::Flag, t!(say, "your-turn")),
        State::Others => (Tone::Info, Glyph::Clock, t!(say, "setup-waiting")),
        State::Rejected => (Tone::Bad, Glyph::Bad, t!(say, "setup-rejected")),
        State::NotYet => (Tone::Neutral, Glyph::Lock, t!(say, "setup-not-yet")),
    }
}

/// Who acts, what is needed, when (design guide, section 3).
fn baton(say: Say, shown: &SetupView) -> impl IntoView + use<> {
    let (side, who, what, when) = turn(say, shown);
    let labels = [t!(say, "who-acts-now"), t!(say, "what-is-needed"), t!(say, "when")];
    view! { <Baton side labels who what when=when.into_any()/> }
}

type Turn = (BatonSide, String, String, String);

fn turn(say: Say, shown: &SetupView) -> Turn {
    let admin = |what: String, when: String| {
        if shown.is_global_admin {
            (BatonSide::You, t!(say, "setup-you"), what, when)
        } else {
            let who = t!(say, "setup-global-admins", names = shown.global_admins.join(", "));
            (BatonSide::Other, who, what, when)
        }
    };
    let contact =
        || (BatonSide::Other, t!(say, "setup-contact"), t!(say, "setup-open-link"), t!(say, "setup-same-day"));
    match shown.enrollment.as_ref().map(|it| it.status) {
        None => admin(t!(say, "setup-to-enroll"), t!(say, "setup-fifteen-minutes")),
        Some(EnrollmentStatus::Draft) => admin(t!(say, "setup-to-finish"), t!(say, "setup-kept")),
        Some(EnrollmentStatus::Rejected) => admin(t!(say, "setup-to-correct"), t!(say, "setup-any-time")),
        Some(EnrollmentStatus::PendingQualification) if shown.address_proven_at.is_none() => contact(),
        Some(EnrollmentStatus::PendingQualification) if shown.documents_wanted => {
            admin(t!(say, "setup-to-answer"), t!(say, "setup-clock-stands"))
        }
        Some(EnrollmentStatus::PendingQualification) => {
            (BatonSide::Other, shown.operator.clone(), t!(say, "setup-to-check"), t!(say, "setup-business-days"))
        }
        Some(EnrollmentStatus::Declined) => {
            (BatonSide::Bad, shown.operator.clone(), t!(say, "setup-nothing"), t!(say, "setup-never"))
        }
        Some(EnrollmentStatus::Qualified | EnrollmentStatus::Active) => qualified(say, shown, admin),
    }
}

/// The checks are passed: what stands before the signature, and the signature.
fn qualified(say: Say, shown: &SetupView, admin: impl Fn(String, String) -> Turn) -> Turn {
    let why = shown.agreement.as_ref().and_then(|it| it.signing.err());
    let operator = |what: String| (BatonSide::Other, shown.operator.clone(), what, t!(say, "setup-ask-desk"));
    match why {
        Some(AgreementRefusal::Suspended) => operator(t!(say, "setup-to-restore")),
        Some(AgreementRefusal::NotPublished) => operator(t!(say, "setup-to-publish")),
        _ if shown.mpn_id.is_none() => admin(t!(say, "setup-to-associate"), t!(say, "setup-before-signing")),
        _ => {
            let agreement = if setup_steps::is_second_signature(shown) {
                t!(say, "agreement-reseller")
            } else {
                shown.agreement_name.clone()
            };
            admin(t!(say, "setup-to-accept", agreement = agreement), t!(say, "setup-five-minutes"))
        }
    }
}
