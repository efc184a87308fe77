//! Letters between providers and resellers: asked, invited (M-06), authorized (M-07), to be ended (PAR-12).
//!
//! What a partner wrote itself stands under a label of its own, so that it cannot pass for a line of the letter.

use super::frame::{Origin, Said, framed};
use super::{Sender, Words, date};
use crate::say::Say;
use crate::t;
use domain::country::Country;
use domain::letter::LetterKind;
use serde::Deserialize;

/// The kinds that are written here.
pub(super) const KINDS: [LetterKind; 4] = [
    LetterKind::PartnershipRequested,
    LetterKind::PartnershipInvited,
    LetterKind::PartnershipAccepted,
    LetterKind::PartnershipEndAsked,
];

/// What the outbox knows, as `program` wrote it.
#[derive(Debug, Deserialize)]
struct Facts {
    /// The partner the letter is about.
    company: String,
    /// Who asks or invites.
    #[serde(default)]
    person: Option<String>,
    /// The partner's MPN ID.
    #[serde(default)]
    number: Option<String>,
    #[serde(default)]
    country: Option<String>,
    /// What the partner wrote.
    #[serde(default)]
    message: Option<String>,
    link: String,
    /// A day; nothing for a link that never expires.
    #[serde(default)]
    valid_until: Option<String>,
}

/// The words; `None` when the facts are not those of that kind.
pub(super) fn of(say: Say, kind: LetterKind, facts: &str, name: &str, from: Sender<'_>) -> Option<Words> {
    let facts: Facts = serde_json::from_str(facts).ok()?;
    let person = facts.person.as_deref().unwrap_or(&facts.company);
    let [subject, what, next, button] = words(say, kind, &facts.company, person);
    let origin = if kind == LetterKind::PartnershipInvited {
        Origin::Invitation { person: person.to_owned(), safety: t!(say, "letter-safety-invitation") }
    } else {
        Origin::Own(t!(say, "letter-sender-partner", program = from.program_name, site = from.base_url))
    };
    let (facts, link) = (facts_of(say, &facts), facts.link);
    Some(framed(say, name, from, Said { subject, what, next, button, facts, link, origin }))
}

/// Subject, what happened, what is next, and the button.
fn words(say: Say, kind: LetterKind, company: &str, person: &str) -> [String; 4] {
    match kind {
        LetterKind::PartnershipInvited => [
            t!(say, "letter-partnership-invited-subject", company = company),
            t!(say, "letter-partnership-invited-text", company = company, person = person),
            t!(say, "letter-partnership-invited-next"),
            t!(say, "letter-button-invitation"),
        ],
        LetterKind::PartnershipAccepted => [
            t!(say, "letter-partnership-accepted-subject", company = company),
            t!(say, "letter-partnership-accepted-text", company = company),
            t!(say, "letter-partnership-accepted-next"),
            t!(say, "letter-button-reseller"),
        ],
        LetterKind::PartnershipEndAsked => [
            t!(say, "letter-partnership-end-asked-subject", company = company),
            t!(say, "letter-partnership-end-asked-text", company = company, person = person),
            t!(say, "letter-partnership-end-asked-next"),
            t!(say, "letter-button-reseller"),
        ],
        _ => [
            t!(say, "letter-partnership-requested-subject", company = company),
            t!(say, "letter-partnership-requested-text", company = company, person = person),
            t!(say, "letter-partnership-requested-next"),
            t!(say, "letter-button-requests"),
        ],
    }
}

fn facts_of(say: Say, facts: &Facts) -> Vec<(String, Option<String>)> {
    let country = facts.country.as_deref().map(|code| Country::of(code).name(say.0.tag()).to_owned());
    vec![
        (t!(say, "letter-fact-company"), Some(facts.company.clone())),
        (t!(say, "letter-fact-mpn-id"), facts.number.clone()),
        (t!(say, "letter-fact-country"), country),
        (t!(say, "letter-fact-message"), facts.message.clone()),
        (t!(say, "letter-fact-valid-until"), facts.valid_until.as_deref().map(|until| date(say, until))),
    ]
}
