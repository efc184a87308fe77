//! Letters about customers and who works for them: invited (M-08), answered, confirmed.
//!
//! What a partner wrote itself stands under a label of its own, so that it cannot pass for a line of the letter.

use super::frame::{Origin, Said, framed};
use super::{Sender, Words, date};
use crate::say::Say;
use crate::t;
use domain::letter::LetterKind;
use serde::Deserialize;

/// The kinds that are written here.
pub(super) const KINDS: [LetterKind; 3] =
    [LetterKind::CustomerInvited, LetterKind::CustomerAnswered, LetterKind::RelationsAuthorized];

/// What the outbox knows, as `program` wrote it.
#[derive(Debug, Deserialize)]
struct Facts {
    /// The partner.
    company: String,
    /// The provider with it.
    #[serde(default)]
    provider: Option<String>,
    /// The customer, once it has answered.
    #[serde(default)]
    customer: Option<String>,
    /// `authorized` or `declined`.
    #[serde(default)]
    answer: Option<String>,
    /// Who invites.
    #[serde(default)]
    person: Option<String>,
    /// The partner's MPN ID.
    #[serde(default)]
    number: Option<String>,
    /// What the partner called its letter.
    #[serde(default)]
    subject: Option<String>,
    /// What the partner wrote.
    #[serde(default)]
    message: Option<String>,
    link: String,
    /// A day; nothing for a link that works until it is used.
    #[serde(default)]
    valid_until: Option<String>,
}

/// The words; `None` when the facts are not those of that kind.
pub(super) fn of(say: Say, kind: LetterKind, facts: &str, name: &str, from: Sender<'_>) -> Option<Words> {
    let facts: Facts = serde_json::from_str(facts).ok()?;
    let [subject, what, next, button] = match kind {
        LetterKind::CustomerInvited => invited(say, &facts),
        LetterKind::CustomerAnswered => answered(say, &facts),
        _ => authorized(say, &facts),
    };
    let origin = if kind == LetterKind::CustomerInvited {
        let person = facts.person.clone().unwrap_or_else(|| facts.company.clone());
        Origin::Invitation { person, safety: t!(say, "letter-safety-authorize") }
    } else {
        Origin::Own(t!(say, "letter-sender-relations", program = from.program_name, site = from.base_url))
    };
    let (facts, link) = (facts_of(say, &facts), facts.link);
    Some(framed(say, name, from, Said { subject, what, next, button, facts, link, origin }))
}

fn invited(say: Say, facts: &Facts) -> [String; 4] {
    let company = facts.company.as_str();
    let person = facts.person.as_deref().unwrap_or(company);
    let subject = facts.subject.clone();
    let subject = subject.unwrap_or_else(|| t!(say, "letter-customer-invited-subject", company = company));
    let what = if let Some(provider) = facts.provider.as_deref() {
        t!(say, "letter-customer-invited-text-both", person = person, company = company, provider = provider)
    } else {
        t!(say, "letter-customer-invited-text", person = person, company = company)
    };
    [subject, what, t!(say, "letter-customer-invited-next"), t!(say, "letter-button-authorize")]
}

fn answered(say: Say, facts: &Facts) -> [String; 4] {
    let company = facts.company.as_str();
    let customer = facts.customer.as_deref().unwrap_or(company);
    let [subject, what, next] = if facts.answer.as_deref() == Some("declined") {
        [
            t!(say, "letter-customer-declined-subject", customer = customer),
            t!(say, "letter-customer-declined-text", customer = customer, company = company),
            t!(say, "letter-customer-declined-next"),
        ]
    } else {
        [
            t!(say, "letter-customer-authorized-subject", customer = customer),
            t!(say, "letter-customer-authorized-text", customer = customer, company = company),
            t!(say, "letter-customer-authorized-next"),
        ]
    };
    [subject, what, next, t!(say, "letter-button-invitations")]
}

fn authorized(say: Say, facts: &Facts) -> [String; 4] {
    let company = facts.company.as_str();
    let what = if let Some(provider) = facts.provider.as_deref() {
        t!(say, "letter-relations-authorized-text-both", company = company, provider = provider)
    } else {
        t!(say, "letter-relations-authorized-text", company = company)
    };
    [
        t!(say, "letter-relations-authorized-subject", company = company),
        what,
        t!(say, "letter-relations-authorized-next"),
        t!(say, "letter-button-relations"),
    ]
}

fn facts_of(say: Say, facts: &Facts) -> Vec<(String, Option<String>)> {
    vec![
        (t!(say, "letter-fact-partner"), Some(facts.company.clone())),
        (t!(say, "letter-fact-partner-mpn-id"), facts.number.clone()),
        (t!(say, "letter-fact-provider"), facts.provider.clone()),
        (t!(say, "letter-fact-message"), facts.message.clone()),
        (t!(say, "letter-fact-valid-until"), facts.valid_until.as_deref().map(|until| date(say, until))),
    ]
}
