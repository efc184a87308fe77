//! Letters between providers and resellers: asked, invited (M-06), authorized (M-07).
//!
//! What a partner wrote itself stands under a label of its own, so that it cannot pass for a line of the letter.

use super::{Action, Sender, Words, date, one_line};
use crate::say::Say;
use crate::t;
use domain::country::Country;
use domain::letter::LetterKind;
use serde::Deserialize;

/// The kinds that are written here.
pub(super) const KINDS: [LetterKind; 3] =
    [LetterKind::PartnershipRequested, LetterKind::PartnershipInvited, LetterKind::PartnershipAccepted];

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
    let company = facts.company.as_str();
    let person = facts.person.as_deref().unwrap_or(company);
    let [subject, what, next, button] = words(say, kind, company, person);
    let invited = kind == LetterKind::PartnershipInvited;
    let (program, site) = (from.program_name, from.base_url);
    Some(Words {
        lang: say.0,
        subject: one_line(&subject),
        greeting: t!(say, "letter-greeting", name = name),
        paragraphs: [what, next],
        facts: facts_of(say, &facts),
        action: Some(Action { button, link: format!("{site}{}", facts.link) }),
        link_hint: t!(say, "letter-link-hint"),
        safety: if invited { t!(say, "letter-safety-invitation") } else { t!(say, "letter-safety") },
        sender: if invited {
            t!(say, "letter-sender-invited", program = program, site = site, person = person)
        } else {
            t!(say, "letter-sender-partner", program = program, site = site)
        },
    })
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
        _ => [
            t!(say, "letter-partnership-requested-subject", company = company),
            t!(say, "letter-partnership-requested-text", company = company, person = person),
            t!(say, "letter-partnership-requested-next"),
            t!(say, "letter-button-requests"),
        ],
    }
}

fn facts_of(say: Say, facts: &Facts) -> Vec<(String, String)> {
    let country = facts.country.as_deref().map(|code| Country::of(code).name(say.0.tag()).to_owned());
    let rows = [
        (t!(say, "letter-fact-company"), Some(facts.company.clone())),
        (t!(say, "letter-fact-mpn-id"), facts.number.clone()),
        (t!(say, "letter-fact-country"), country),
        (t!(say, "letter-fact-message"), facts.message.clone()),
        (t!(say, "letter-fact-valid-until"), facts.valid_until.as_deref().map(|until| date(say, until))),
    ];
    rows.into_iter().filter_map(|(label, value)| value.map(|value| (label, value))).collect()
}
