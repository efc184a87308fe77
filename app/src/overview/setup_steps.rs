//! The steps into the program, each with how it stands and where it is taken.

use crate::say::Say;
use crate::t;
use domain::enrollment::{EnrollmentMode, EnrollmentPath, EnrollmentStatus};
use program::setup::SetupView;
use time::OffsetDateTime;

/// How a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    Done,
    /// The reader acts.
    Yours,
    /// Somebody else acts.
    Others,
    Rejected,
    /// Another step comes first.
    NotYet,
}

/// A step.
pub(super) struct Step {
    pub(super) title: String,
    /// Where it is taken, or looked at.
    pub(super) href: Option<String>,
    pub(super) state: State,
    pub(super) detail: String,
}

fn step(title: String, href: Option<&str>, state: State, detail: String) -> Step {
    Step { title, href: href.map(str::to_owned), state, detail }
}

/// Every step, in order.
pub(super) fn steps(say: Say, shown: &SetupView) -> Vec<Step> {
    let mut steps = vec![enroll(say, shown), address(say, shown), review(say, shown), mpn_id(say, shown)];
    if is_second_signature(shown) {
        let detail = shown.signed_at.map_or_else(String::new, |at| say.date(at));
        let title = t!(say, "setup-sign", agreement = shown.agreement_name.as_str());
        steps.push(step(title, Some("/settings/program"), State::Done, detail));
    }
    let after = || t!(say, "setup-after-that");
    steps.push(sign(say, shown));
    steps.push(admin_agent(say, shown));
    steps.push(step(t!(say, "setup-connect"), None, State::NotYet, after()));
    steps
}

/// A direct-bill partner has signed for its region before, and accepts once more for the second role (C-09).
pub(super) fn is_second_signature(shown: &SetupView) -> bool {
    let path = shown.enrollment.as_ref().map(|it| it.path);
    path == Some(EnrollmentPath::Transition) && shown.signed_at.is_some()
}

/// Something a global admin does: the reader, or one of their colleagues.
fn admins(shown: &SetupView) -> State {
    if shown.is_global_admin { State::Yours } else { State::Others }
}

fn status(shown: &SetupView) -> Option<EnrollmentStatus> {
    shown.enrollment.as_ref().map(|it| it.status)
}

fn on(say: Say, at: Option<OffsetDateTime>) -> String {
    at.map_or_else(|| t!(say, "setup-known-before"), |at| say.date(at))
}

fn enroll(say: Say, shown: &SetupView) -> Step {
    let title = t!(say, "setup-enroll");
    match &shown.enrollment {
        None => step(title, Some("/enroll"), admins(shown), t!(say, "setup-fifteen-minutes")),
        Some(it) if it.status == EnrollmentStatus::Draft => {
            step(title, Some("/enroll/details"), admins(shown), t!(say, "setup-kept"))
        }
        Some(it) => step(title, Some("/enroll/status"), State::Done, on(say, it.submitted_at)),
    }
}

fn address(say: Say, shown: &SetupView) -> Step {
    let title = t!(say, "setup-verify-email");
    match status(shown) {
        _ if shown.address_proven_at.is_some() => step(title, None, State::Done, on(say, shown.address_proven_at)),
        Some(EnrollmentStatus::Qualified | EnrollmentStatus::Active) => step(title, None, State::Done, on(say, None)),
        Some(EnrollmentStatus::PendingQualification) => {
            step(title, Some("/enroll/status"), State::Others, t!(say, "setup-link-sent"))
        }
        _ => step(title, None, State::NotYet, t!(say, "setup-after-that")),
    }
}

fn review(say: Say, shown: &SetupView) -> Step {
    let title = t!(say, "setup-approved");
    let link = Some("/enroll/status");
    let Some(enrollment) = &shown.enrollment else {
        return step(title, None, State::NotYet, t!(say, "setup-after-that"));
    };
    match enrollment.status {
        EnrollmentStatus::Qualified | EnrollmentStatus::Active => {
            step(title, None, State::Done, on(say, enrollment.qualified_at))
        }
        EnrollmentStatus::Rejected => step(title, link, State::Rejected, on(say, enrollment.refused_at)),
        EnrollmentStatus::Declined => step(title, link, State::Rejected, t!(say, "setup-declined")),
        EnrollmentStatus::PendingQualification if shown.address_proven_at.is_none() => {
            step(title, None, State::NotYet, t!(say, "setup-after-email"))
        }
        EnrollmentStatus::PendingQualification if shown.documents_wanted => {
            step(title, link, admins(shown), t!(say, "setup-to-answer"))
        }
        EnrollmentStatus::PendingQualification => step(title, link, State::Others, t!(say, "setup-business-days")),
        EnrollmentStatus::Draft => step(title, None, State::NotYet, t!(say, "setup-after-that")),
    }
}

fn mpn_id(say: Say, shown: &SetupView) -> Step {
    let title = t!(say, "setup-associate");
    if let Some((id, city)) = &shown.mpn_id {
        let detail = city.as_ref().map_or_else(|| id.clone(), |city| format!("{id} · {city}"));
        return step(title, Some("/settings/identifiers"), State::Done, detail);
    }
    let before_the_form = shown.enrollment.as_ref().is_some_and(|it| it.mode == EnrollmentMode::Pmc);
    match status(shown) {
        Some(EnrollmentStatus::Draft) if before_the_form => {
            step(title, Some("/enroll/mpn"), admins(shown), t!(say, "setup-before-sending"))
        }
        Some(EnrollmentStatus::PendingQualification | EnrollmentStatus::Qualified) => {
            step(title, Some("/settings/identifiers"), admins(shown), t!(say, "setup-before-signing"))
        }
        _ => step(title, None, State::NotYet, t!(say, "setup-before-signing")),
    }
}

/// The role that comes with the program (ROL-01); people of a direct-bill partner may have it already.
fn admin_agent(say: Say, shown: &SetupView) -> Step {
    let title = t!(say, "setup-admin-agent");
    if shown.is_admin_agent {
        return step(title, None, State::Done, t!(say, "setup-admin-agent-yours"));
    }
    step(title, None, State::NotYet, t!(say, "setup-admin-agent-text"))
}

/// The signature that is still wanted.
fn sign(say: Say, shown: &SetupView) -> Step {
    let title = if is_second_signature(shown) {
        t!(say, "setup-accept-reseller")
    } else {
        t!(say, "setup-sign", agreement = shown.agreement_name.as_str())
    };
    let ready = status(shown) == Some(EnrollmentStatus::Qualified) && shown.mpn_id.is_some();
    let signable = shown.agreement.as_ref().is_none_or(|it| it.signing.is_ok());
    if ready && signable {
        // Nobody else sees a way to it (MPA-03).
        let href = shown.is_global_admin.then_some("#read");
        return step(title, href, admins(shown), t!(say, "setup-global-admin"));
    }
    step(title, None, State::NotYet, t!(say, "setup-after-that"))
}
