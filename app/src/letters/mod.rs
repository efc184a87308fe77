//! How each mail reads (M-09): subject, plain text and HTML in the recipient's language.
//!
//! Which mail goes to whom is decided in `domain::letter`; sending is the server's business. No quantities
//! of licenses and no prices: a letter says that there is something to read, the pages show it.

mod html;
mod text;
mod words;

use crate::lang::Lang;
use crate::say::Say;
use domain::letter::LetterKind;
use program::outbox::DueLetter;
use serde::Deserialize;

/// A mail, ready to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Its subject: one line.
    pub subject: String,
    /// The plain text part.
    pub text: String,
    /// The HTML part.
    pub html: String,
}

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

/// What stands in a letter, before it is text or HTML.
struct Words {
    lang: Lang,
    subject: String,
    greeting: String,
    paragraphs: [String; 2],
    /// Label and value.
    facts: Vec<(String, String)>,
    button: String,
    link: String,
    link_hint: String,
    safety: String,
    sender: String,
}

/// Write a letter in its language; `None` when the outbox holds a kind or facts that nobody knows any more.
#[must_use]
pub fn render(letter: &DueLetter, base_url: &str) -> Option<Letter> {
    let kind = LetterKind::of_code(&letter.kind)?;
    let facts: Facts = serde_json::from_str(&letter.facts).ok()?;
    let say = Say(Lang::of_tag(&letter.language).unwrap_or_default());
    let words = words::of(say, kind, &facts, &letter.recipient_name, base_url);
    Some(Letter { text: text::of(&words), html: html::of(&words), subject: words.subject })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn due(kind: LetterKind, lang: Lang, facts: &serde_json::Value) -> DueLetter {
        DueLetter {
            id: "1".into(),
            kind: kind.code().into(),
            recipient: "ebba@wingtip.example".into(),
            recipient_name: "Ebba Lindqvist".into(),
            language: lang.tag().into(),
            facts: facts.to_string(),
            tries: 1,
        }
    }

    fn facts() -> serde_json::Value {
        serde_json::json!({
            "number": "T-2026-0001", "transfer": "5f1c7d3e-0000-4000-8000-000000000001",
            "customer": "Adventure Works AB", "counterpart": "Northwind Distribution", "person": "Sanne de Wit",
            "lines": 3, "reason": null, "expires": "2026-12-18",
        })
    }

    fn rendered(kind: LetterKind, lang: Lang, facts: &serde_json::Value) -> Letter {
        render(&due(kind, lang, facts), "https://partners.example").expect("a known kind with known facts")
    }

    #[test]
    fn every_kind_is_written_in_every_language_with_its_facts() {
        for (kind, lang) in LetterKind::ALL.into_iter().flat_map(|kind| Lang::ALL.map(|lang| (kind, lang))) {
            let letter = rendered(kind, lang, &facts());
            assert!(letter.subject.contains("Adventure Works AB"), "{kind:?} {lang:?}: {}", letter.subject);
            for part in [&letter.text, &letter.html] {
                for fact in ["T-2026-0001", "Adventure Works AB", "Northwind Distribution", "Ebba Lindqvist"] {
                    assert!(part.contains(fact), "{kind:?} {lang:?} without {fact}:\n{part}");
                }
                assert!(!part.contains("letter-"), "{kind:?} {lang:?} lacks a message:\n{part}");
            }
            assert!(letter.html.contains(&format!("<html lang=\"{}\">", lang.tag())), "{}", letter.html);
        }
    }

    #[test]
    fn a_request_is_answered_on_its_review_page_and_followed_on_its_own() {
        for kind in LetterKind::ALL {
            let page = if kind == LetterKind::TransferCreated { "requests" } else { "transfers" };
            let link = format!("https://partners.example/{page}/5f1c7d3e-0000-4000-8000-000000000001");
            let letter = rendered(kind, Lang::En, &facts());
            assert!(letter.text.contains(&link), "{}", letter.text);
            assert_eq!(letter.html.matches(&format!("href=\"{link}\"")).count(), 2, "{}", letter.html);
            assert!(letter.html.contains(&format!(">{link}</a>")), "the link in full: {}", letter.html);
        }
    }

    #[test]
    fn the_reason_of_a_rejection_is_passed_on() {
        let mut facts = facts();
        facts["reason"] = "Wrong count.\nAsk again.".into();
        let letter = rendered(LetterKind::TransferRejected, Lang::En, &facts);
        assert!(letter.text.contains("Wrong count.\n    Ask again."), "{}", letter.text);
        assert!(letter.html.contains("Wrong count.<br>Ask again."), "{}", letter.html);
    }

    #[test]
    fn nothing_from_the_facts_becomes_html() {
        let mut facts = facts();
        for fact in ["number", "customer", "counterpart", "person", "reason", "transfer"] {
            facts[fact] = "<img src=x onerror=\"y\">'&".into();
        }
        for kind in LetterKind::ALL {
            let html = rendered(kind, Lang::En, &facts).html;
            assert!(!html.contains("<img") && !html.contains("onerror=\"y"), "{kind:?}: {html}");
        }
    }

    #[test]
    fn a_subject_is_one_line() {
        let mut facts = facts();
        facts["customer"] = "A\r\nBcc: x@y.example\u{2028}B".into();
        for kind in LetterKind::ALL {
            let subject = rendered(kind, Lang::En, &facts).subject;
            assert!(!subject.contains(['\r', '\n', '\u{2028}']), "{subject:?}");
        }
    }

    #[test]
    fn a_letter_nobody_can_write_is_none() {
        let mut unknown = due(LetterKind::TransferCreated, Lang::En, &facts());
        unknown.kind = "postcard".into();
        assert_eq!(render(&unknown, ""), None);
        assert_eq!(render(&due(LetterKind::TransferCreated, Lang::En, &serde_json::json!({})), ""), None);
    }
}
