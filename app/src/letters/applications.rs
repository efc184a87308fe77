//! Letters to global admins about applications of their company: one has access, has it no more, will lose it soon.

use super::frame::{Origin, Said, framed};
use super::{Sender, Words, date};
use crate::say::Say;
use crate::t;
use domain::letter::LetterKind;
use serde::Deserialize;

/// The kinds that are written here.
pub(super) const KINDS: [LetterKind; 3] =
    [LetterKind::CredentialMade, LetterKind::CredentialRevoked, LetterKind::CredentialEnds];

/// What the outbox knows, as `program` wrote it.
#[derive(Debug, Deserialize)]
struct Facts {
    company: String,
    application: String,
    /// Its client id.
    number: String,
    /// Who did it; the command line is nobody.
    #[serde(default)]
    person: Option<String>,
    link: String,
    /// When it was done.
    #[serde(default)]
    date: Option<String>,
    /// When it ends.
    #[serde(default)]
    valid_until: Option<String>,
}

/// The words; `None` when the facts are not those of that kind.
pub(super) fn of(say: Say, kind: LetterKind, facts: &str, name: &str, from: Sender<'_>) -> Option<Words> {
    let facts: Facts = serde_json::from_str(facts).ok()?;
    let [subject, what, next] = match kind {
        LetterKind::CredentialMade => made(say, &facts),
        LetterKind::CredentialRevoked => revoked(say, &facts),
        _ => ends(say, &facts),
    };
    let (program, site) = (from.program_name, from.base_url);
    let company = facts.company.as_str();
    let sender = t!(say, "letter-sender-applications", program = program, site = site, company = company);
    let (origin, button) = (Origin::Own(sender), t!(say, "letter-button-application"));
    let (facts, link) = (facts_of(say, &facts), facts.link);
    Some(framed(say, name, from, Said { subject, what, next, button, facts, link, origin }))
}

fn made(say: Say, facts: &Facts) -> [String; 3] {
    let (company, application) = (facts.company.as_str(), facts.application.as_str());
    let what = if let Some(person) = facts.person.as_deref() {
        t!(say, "letter-credential-made-text", person = person, application = application, company = company)
    } else {
        t!(say, "letter-credential-made-text-machine", application = application, company = company)
    };
    let subject = t!(say, "letter-credential-made-subject", application = application, company = company);
    [subject, what, t!(say, "letter-credential-made-next")]
}

fn revoked(say: Say, facts: &Facts) -> [String; 3] {
    let (company, application) = (facts.company.as_str(), facts.application.as_str());
    let at = moment(say, facts.date.as_deref());
    let what = if let Some(person) = facts.person.as_deref() {
        t!(
            say,
            "letter-credential-revoked-text",
            person = person,
            application = application,
            company = company,
            date = at
        )
    } else {
        t!(say, "letter-credential-revoked-text-machine", application = application, company = company, date = at)
    };
    let subject = t!(say, "letter-credential-revoked-subject", application = application, company = company);
    [subject, what, t!(say, "letter-credential-revoked-next")]
}

fn ends(say: Say, facts: &Facts) -> [String; 3] {
    let (company, application) = (facts.company.as_str(), facts.application.as_str());
    let until = moment(say, facts.valid_until.as_deref());
    [
        t!(say, "letter-credential-ends-subject", application = application, company = company),
        t!(say, "letter-credential-ends-text", application = application, company = company, date = until),
        t!(say, "letter-credential-ends-next"),
    ]
}

fn moment(say: Say, told: Option<&str>) -> String {
    told.map_or_else(String::new, |told| date(say, told))
}

fn facts_of(say: Say, facts: &Facts) -> Vec<(String, Option<String>)> {
    vec![
        (t!(say, "letter-fact-company"), Some(facts.company.clone())),
        (t!(say, "letter-fact-software"), Some(facts.application.clone())),
        (t!(say, "letter-fact-client-id"), Some(facts.number.clone())),
        (t!(say, "letter-fact-valid-until"), facts.valid_until.as_deref().map(|until| date(say, until))),
    ]
}
