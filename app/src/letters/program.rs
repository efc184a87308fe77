//! Letters about becoming and being a partner (M-01…M-05, M-11, M-12), invitations, codes and passwords.
//!
//! The facts are flat texts; which of them a kind needs is told by what it says. A link is a path of this site.

use super::{Action, Sender, Words, date, one_line};
use crate::say::Say;
use crate::t;
use crate::verification::words::{remedy_words, step_words};
use domain::letter::LetterKind;
use domain::verification::{Remedy, Step};
use serde::Deserialize;

/// What the outbox knows, as `program` wrote it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Facts {
    company: Option<String>,
    /// The same, where the company is spoken of as a tenant.
    tenant: Option<String>,
    person: Option<String>,
    number: Option<String>,
    link: Option<String>,
    /// A day, or a moment.
    valid_until: Option<String>,
    due: Option<String>,
    check: Option<String>,
    remedy: Option<String>,
    message: Option<String>,
    date: Option<String>,
    code: Option<String>,
    /// Of an authorized enrollment: `associate` when the MPN ID is still to be chosen.
    next: Option<String>,
}

impl Facts {
    fn company(&self) -> &str {
        self.company.as_deref().or(self.tenant.as_deref()).unwrap_or_default()
    }

    fn person(&self) -> &str {
        self.person.as_deref().unwrap_or_default()
    }

    fn check(&self, say: Say) -> Option<String> {
        self.check.as_deref().and_then(Step::of_code).map(|step| step_words(say, step))
    }

    /// Whether there is enough to say anything: a letter that was wiped is not written again.
    fn suffice(&self, kind: LetterKind) -> bool {
        let named = !self.company().is_empty();
        match kind {
            LetterKind::AccountCode => self.code.is_some(),
            LetterKind::AccountKnown => self.link.is_some(),
            LetterKind::EnrollmentSubmitted | LetterKind::UserInvited => named && self.link.is_some(),
            LetterKind::DirectBillRestricted => named && self.date.is_some(),
            LetterKind::PasswordChanged => self.date.is_some(),
            LetterKind::PasswordReset => self.date.is_some() && self.person.is_some(),
            _ => named,
        }
    }
}

/// The words; `None` when the facts are not those of that kind.
pub(super) fn of(say: Say, kind: LetterKind, facts: &str, name: &str, from: Sender<'_>) -> Option<Words> {
    let facts: Facts = serde_json::from_str(facts).ok()?;
    if !facts.suffice(kind) {
        return None;
    }
    let action = facts.link.as_ref().zip(button(say, kind, &facts));
    Some(Words {
        lang: say.0,
        subject: one_line(&subject(say, kind, &facts)),
        greeting: t!(say, "letter-greeting", name = name),
        paragraphs: [what_happened(say, kind, &facts), what_next(say, kind, &facts)],
        facts: facts_of(say, &facts),
        action: action.map(|(link, button)| Action { button, link: format!("{}{link}", from.base_url) }),
        link_hint: t!(say, "letter-link-hint"),
        safety: safety(say, kind),
        sender: sender(say, kind, &facts, from),
    })
}

fn subject(say: Say, kind: LetterKind, facts: &Facts) -> String {
    let company = facts.company();
    match kind {
        LetterKind::EnrollmentSubmitted => t!(say, "letter-enrollment-submitted-subject", company = company),
        LetterKind::DocumentsWanted => t!(say, "letter-documents-wanted-subject", company = company),
        LetterKind::ResubmissionReceived => t!(say, "letter-resubmission-received-subject", company = company),
        LetterKind::EnrollmentAuthorized => t!(say, "letter-enrollment-authorized-subject", company = company),
        LetterKind::EnrollmentRejected => t!(say, "letter-enrollment-rejected-subject", company = company),
        LetterKind::EnrollmentDeclined => t!(say, "letter-enrollment-declined-subject", company = company),
        LetterKind::ProgramActive => t!(say, "letter-program-active-subject", company = company),
        LetterKind::DirectBillRestricted => t!(say, "letter-direct-bill-restricted-subject", company = company),
        LetterKind::TransitionApproved => t!(say, "letter-transition-approved-subject", company = company),
        LetterKind::UserInvited => {
            t!(say, "letter-user-invited-subject", person = facts.person(), company = company)
        }
        LetterKind::IncentiveInvited => t!(say, "letter-incentive-invited-subject", company = company),
        LetterKind::AccountKnown => t!(say, "letter-account-known-subject"),
        LetterKind::PasswordChanged => t!(say, "letter-password-changed-subject"),
        LetterKind::PasswordReset => t!(say, "letter-password-reset-subject"),
        _ => t!(say, "letter-account-code-subject"),
    }
}

fn what_happened(say: Say, kind: LetterKind, facts: &Facts) -> String {
    let (company, person) = (facts.company(), facts.person());
    let at = || date(say, facts.date.as_deref().unwrap_or_default());
    match kind {
        LetterKind::EnrollmentSubmitted => {
            t!(say, "letter-enrollment-submitted-text", person = person, company = company)
        }
        LetterKind::DocumentsWanted => t!(say, "letter-documents-wanted-text", company = company),
        LetterKind::ResubmissionReceived => t!(say, "letter-resubmission-received-text", company = company),
        LetterKind::EnrollmentAuthorized => t!(say, "letter-enrollment-authorized-text", company = company),
        LetterKind::EnrollmentRejected => t!(say, "letter-enrollment-rejected-text", company = company),
        LetterKind::EnrollmentDeclined => t!(say, "letter-enrollment-declined-text", company = company),
        LetterKind::ProgramActive => t!(say, "letter-program-active-text", company = company),
        LetterKind::DirectBillRestricted => {
            t!(say, "letter-direct-bill-restricted-text", company = company, date = at())
        }
        LetterKind::TransitionApproved => t!(say, "letter-transition-approved-text", company = company),
        LetterKind::UserInvited => t!(say, "letter-user-invited-text", person = person, company = company),
        LetterKind::IncentiveInvited => t!(say, "letter-incentive-invited-text", company = company),
        LetterKind::AccountKnown => t!(say, "letter-account-known-text"),
        LetterKind::PasswordChanged => t!(say, "letter-password-changed-text", date = at()),
        LetterKind::PasswordReset => t!(say, "letter-password-reset-text", person = person, date = at()),
        _ => t!(say, "letter-account-code-text"),
    }
}

fn what_next(say: Say, kind: LetterKind, facts: &Facts) -> String {
    let company = facts.company();
    match kind {
        LetterKind::EnrollmentSubmitted => t!(say, "letter-enrollment-submitted-next", company = company),
        LetterKind::DocumentsWanted => t!(say, "letter-documents-wanted-next"),
        LetterKind::ResubmissionReceived => match &facts.due {
            Some(due) => t!(say, "letter-resubmission-received-next", due = date(say, due)),
            None => t!(say, "letter-resubmission-received-address"),
        },
        LetterKind::EnrollmentAuthorized => match facts.next.as_deref() {
            Some("associate") => t!(say, "letter-enrollment-authorized-associate", company = company),
            Some("none") => t!(say, "letter-enrollment-authorized-nothing"),
            _ => t!(say, "letter-enrollment-authorized-sign", company = company),
        },
        LetterKind::EnrollmentRejected => t!(say, "letter-enrollment-rejected-next"),
        LetterKind::EnrollmentDeclined => t!(say, "letter-enrollment-declined-next"),
        LetterKind::ProgramActive => t!(say, "letter-program-active-next"),
        LetterKind::DirectBillRestricted => t!(say, "letter-direct-bill-restricted-next"),
        LetterKind::TransitionApproved => t!(say, "letter-transition-approved-next", company = company),
        LetterKind::UserInvited => t!(say, "letter-user-invited-next"),
        LetterKind::IncentiveInvited => t!(say, "letter-incentive-invited-next"),
        LetterKind::AccountKnown => t!(say, "letter-account-known-next"),
        LetterKind::PasswordChanged => t!(say, "letter-password-changed-next"),
        LetterKind::PasswordReset => t!(say, "letter-password-reset-next", person = facts.person()),
        _ => t!(say, "letter-account-code-next"),
    }
}

fn facts_of(say: Say, facts: &Facts) -> Vec<(String, String)> {
    let remedy = facts.remedy.as_deref().and_then(Remedy::of_code).map(|remedy| remedy_words(say, remedy));
    let rows = [
        (t!(say, "letter-fact-company"), Some(facts.company().to_owned()).filter(|name| !name.is_empty())),
        (t!(say, "letter-fact-application"), facts.number.clone()),
        (t!(say, "letter-fact-check"), facts.check(say)),
        (t!(say, "letter-fact-remedy"), remedy),
        (t!(say, "letter-fact-message"), facts.message.clone()),
        (t!(say, "letter-fact-due"), facts.due.as_deref().map(|due| date(say, due))),
        (t!(say, "letter-fact-code"), facts.code.clone()),
        (t!(say, "letter-fact-valid-until"), facts.valid_until.as_deref().map(|until| date(say, until))),
    ];
    rows.into_iter().filter_map(|(label, value)| value.map(|value| (label, value))).collect()
}

fn button(say: Say, kind: LetterKind, facts: &Facts) -> Option<String> {
    Some(match kind {
        LetterKind::EnrollmentSubmitted => t!(say, "letter-button-confirm-address"),
        LetterKind::DocumentsWanted | LetterKind::EnrollmentRejected => t!(say, "letter-button-legal-info"),
        LetterKind::ProgramActive => t!(say, "letter-button-providers"),
        LetterKind::DirectBillRestricted => t!(say, "letter-button-program-info"),
        LetterKind::UserInvited => t!(say, "letter-button-join", company = facts.company()),
        LetterKind::IncentiveInvited => t!(say, "letter-button-incentives"),
        LetterKind::AccountKnown | LetterKind::PasswordReset => t!(say, "letter-button-sign-in"),
        LetterKind::PasswordChanged => t!(say, "letter-button-account"),
        LetterKind::AccountCode => return None,
        _ => t!(say, "letter-button-status"),
    })
}

fn safety(say: Say, kind: LetterKind) -> String {
    match kind {
        LetterKind::EnrollmentSubmitted | LetterKind::UserInvited => t!(say, "letter-safety-token"),
        LetterKind::AccountCode => t!(say, "letter-safety-code"),
        _ => t!(say, "letter-safety"),
    }
}

fn sender(say: Say, kind: LetterKind, facts: &Facts, from: Sender<'_>) -> String {
    let Sender { program_name: program, base_url } = from;
    match kind {
        LetterKind::UserInvited => {
            t!(say, "letter-sender-invited", program = program, site = base_url, person = facts.person())
        }
        LetterKind::AccountCode | LetterKind::AccountKnown => {
            t!(say, "letter-sender-code", program = program, site = base_url)
        }
        LetterKind::PasswordChanged | LetterKind::PasswordReset => {
            t!(say, "letter-sender-account", program = program, site = base_url)
        }
        _ => t!(say, "letter-sender-contact", program = program, site = base_url, company = facts.company()),
    }
}
