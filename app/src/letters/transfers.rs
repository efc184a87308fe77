//! Letters about a transfer request (M-09). No quantities of licenses and no prices: a letter says that there is
//! something to read, the pages show it.

use super::{Action, Sender, Words, date, one_line};
use crate::say::Say;
use crate::t;
use domain::letter::LetterKind;
use serde::Deserialize;

/// What the outbox knows of the request, as `program` wrote it.
#[derive(Debug, Clone, Deserialize)]
struct Facts {
    number: String,
    transfer: String,
    customer: String,
    counterpart: String,
    #[serde(default)]
    person: String,
    lines: i64,
    reason: Option<String>,
    expires: String,
}

/// The words; `None` when the facts are not those of a request.
pub(super) fn of(say: Say, kind: LetterKind, facts: &str, name: &str, from: Sender<'_>) -> Option<Words> {
    let facts: Facts = serde_json::from_str(facts).ok()?;
    let expires = date(say, &facts.expires);
    let (page, button) = if kind == LetterKind::TransferCreated {
        ("requests", t!(say, "letter-button-answer"))
    } else {
        ("transfers", t!(say, "letter-button-open"))
    };
    Some(Words {
        lang: say.0,
        subject: one_line(&subject(say, kind, &facts)),
        greeting: t!(say, "letter-greeting", name = name),
        paragraphs: [what_happened(say, kind, &facts), what_next(say, kind, &facts, &expires)],
        facts: facts_of(say, kind, &facts, expires),
        action: Some(Action { button, link: format!("{}/{page}/{}", from.base_url, facts.transfer) }),
        link_hint: t!(say, "letter-link-hint"),
        safety: t!(say, "letter-safety"),
        sender: t!(say, "letter-sender", program = from.program_name, site = from.base_url),
    })
}

fn subject(say: Say, kind: LetterKind, facts: &Facts) -> String {
    let (customer, by) = (facts.customer.as_str(), facts.counterpart.as_str());
    match kind {
        LetterKind::TransferCreated => {
            t!(say, "letter-transfer-created-subject", customer = customer, counterpart = by)
        }
        LetterKind::TransferWithdrawn => {
            t!(say, "letter-transfer-withdrawn-subject", customer = customer, counterpart = by)
        }
        LetterKind::TransferRejected => {
            t!(say, "letter-transfer-rejected-subject", customer = customer, counterpart = by)
        }
        LetterKind::TransferComplete => t!(say, "letter-transfer-complete-subject", customer = customer),
        LetterKind::TransferPartiallyComplete => {
            t!(say, "letter-transfer-partially-complete-subject", customer = customer)
        }
        LetterKind::TransferFailed => t!(say, "letter-transfer-failed-subject", customer = customer),
        _ => t!(say, "letter-transfer-expired-subject", customer = customer),
    }
}

fn what_happened(say: Say, kind: LetterKind, facts: &Facts) -> String {
    let (customer, by, who) = (facts.customer.as_str(), facts.counterpart.as_str(), facts.person.as_str());
    match kind {
        LetterKind::TransferCreated => {
            t!(say, "letter-transfer-created-text", person = who, counterpart = by, customer = customer)
        }
        LetterKind::TransferWithdrawn => {
            t!(say, "letter-transfer-withdrawn-text", person = who, counterpart = by, customer = customer)
        }
        LetterKind::TransferRejected => {
            t!(say, "letter-transfer-rejected-text", person = who, counterpart = by, customer = customer)
        }
        LetterKind::TransferComplete => {
            t!(say, "letter-transfer-complete-text", counterpart = by, customer = customer)
        }
        LetterKind::TransferPartiallyComplete => {
            t!(say, "letter-transfer-partially-complete-text", counterpart = by, customer = customer)
        }
        LetterKind::TransferFailed => t!(say, "letter-transfer-failed-text", counterpart = by, customer = customer),
        _ => t!(say, "letter-transfer-expired-text", counterpart = by, customer = customer),
    }
}

fn what_next(say: Say, kind: LetterKind, facts: &Facts, expires: &str) -> String {
    match kind {
        LetterKind::TransferCreated => t!(say, "letter-transfer-created-next", expires = expires),
        LetterKind::TransferWithdrawn => {
            t!(say, "letter-transfer-withdrawn-next", counterpart = facts.counterpart.as_str())
        }
        LetterKind::TransferRejected => t!(say, "letter-transfer-rejected-next"),
        LetterKind::TransferComplete => t!(say, "letter-transfer-complete-next"),
        LetterKind::TransferPartiallyComplete => t!(say, "letter-transfer-partially-complete-next"),
        LetterKind::TransferFailed => t!(say, "letter-transfer-failed-next"),
        _ => t!(say, "letter-transfer-expired-next"),
    }
}

fn facts_of(say: Say, kind: LetterKind, facts: &Facts, expires: String) -> Vec<(String, String)> {
    let mut rows = vec![
        (t!(say, "letter-fact-number"), facts.number.clone()),
        (t!(say, "letter-fact-customer"), facts.customer.clone()),
        (t!(say, "letter-fact-counterpart"), facts.counterpart.clone()),
        (t!(say, "letter-fact-lines"), say.number(facts.lines)),
    ];
    if kind == LetterKind::TransferCreated {
        rows.push((t!(say, "letter-fact-person"), facts.person.clone()));
        rows.push((t!(say, "letter-fact-expires"), expires));
    }
    if let Some(reason) = &facts.reason {
        rows.push((t!(say, "letter-fact-reason"), reason.clone()));
    }
    rows
}
