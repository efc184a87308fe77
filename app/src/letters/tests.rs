//! What every letter holds, whoever it is for.

use super::*;
use serde_json::{Value, json};

const FROM: Sender<'_> = Sender { program_name: "Baltic Program", base_url: "https://partners.example" };

fn due(kind: LetterKind, lang: Lang, facts: &Value) -> DueLetter {
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

fn of_transfer() -> Value {
    json!({
        "number": "T-2026-0001", "transfer": "5f1c7d3e-0000-4000-8000-000000000001",
        "customer": "Adventure Works AB", "counterpart": "Northwind Distribution", "person": "Sanne de Wit",
        "lines": 3, "reason": null, "expires": "2026-12-18",
    })
}

fn of_program() -> Value {
    json!({
        "company": "Nova IT AB", "person": "Nora Berg", "number": "ENR-2026-00001", "link": "/enroll/address/TOKEN",
        "valid_until": "2026-12-18", "due": "2026-11-27", "check": "employment_verification", "remedy": "domain_proof",
        "message": "Send proof.\nThank you.", "date": "2027-01-04", "code": "481 516", "tenant": "Nova IT AB",
        "application": "Billing bridge",
    })
}

fn facts_of(kind: LetterKind) -> Value {
    if LetterKind::OF_TRANSFERS.contains(&kind) { of_transfer() } else { of_program() }
}

/// Whose subjects tell of an account, and of no company.
const NAMELESS: [LetterKind; 4] =
    [LetterKind::AccountCode, LetterKind::AccountKnown, LetterKind::PasswordChanged, LetterKind::PasswordReset];

fn every_kind() -> impl Iterator<Item = LetterKind> {
    LetterKind::OF_TRANSFERS.into_iter().chain(LetterKind::OF_PROGRAM)
}

fn rendered(kind: LetterKind, lang: Lang, facts: &Value) -> Letter {
    render(&due(kind, lang, facts), FROM).expect("a known kind with known facts")
}

#[test]
fn every_kind_is_written_in_every_language_with_its_facts() {
    for (kind, lang) in every_kind().flat_map(|kind| Lang::ALL.map(|lang| (kind, lang))) {
        let letter = rendered(kind, lang, &facts_of(kind));
        let (subject, facts) = if LetterKind::OF_TRANSFERS.contains(&kind) {
            ("Adventure Works AB", ["T-2026-0001", "Adventure Works AB", "Northwind Distribution", "Ebba Lindqvist"])
        } else {
            ("Nova IT AB", ["Nova IT AB", "ENR-2026-00001", "2026", "Ebba Lindqvist"])
        };
        assert!(NAMELESS.contains(&kind) || letter.subject.contains(subject), "{kind:?} {lang:?}: {}", letter.subject);
        for part in [&letter.text, &letter.html] {
            for fact in facts {
                assert!(part.contains(fact), "{kind:?} {lang:?} without {fact}:\n{part}");
            }
            assert!(!part.contains("letter-"), "{kind:?} {lang:?} lacks a message:\n{part}");
        }
        assert!(letter.html.contains(&format!("<html lang=\"{}\">", lang.tag())), "{}", letter.html);
    }
}

#[test]
fn a_request_is_answered_on_its_review_page_and_followed_on_its_own() {
    for kind in LetterKind::OF_TRANSFERS {
        let page = if kind == LetterKind::TransferCreated { "requests" } else { "transfers" };
        let link = format!("https://partners.example/{page}/5f1c7d3e-0000-4000-8000-000000000001");
        let letter = rendered(kind, Lang::En, &of_transfer());
        assert!(letter.text.contains(&link), "{}", letter.text);
        assert_eq!(letter.html.matches(&format!("href=\"{link}\"")).count(), 2, "{}", letter.html);
        assert!(letter.html.contains(&format!(">{link}</a>")), "the link in full: {}", letter.html);
    }
}

#[test]
fn every_letter_of_the_program_leads_to_its_page_except_the_one_with_a_code() {
    let link = "https://partners.example/enroll/address/TOKEN";
    for kind in LetterKind::OF_PROGRAM {
        let letter = rendered(kind, Lang::En, &of_program());
        let times = if kind == LetterKind::AccountCode { (0, 0) } else { (1, 2) };
        let found = (letter.text.matches(link).count(), letter.html.matches(&format!("href=\"{link}\"")).count());
        assert_eq!(found, times, "{kind:?}: {}", letter.text);
    }
    let code = rendered(LetterKind::AccountCode, Lang::En, &of_program());
    assert!(code.text.contains("481 516") && !code.subject.contains("481"), "{}", code.text);
}

/// M-02, M-04
#[test]
fn the_failed_check_what_helps_and_the_message_are_told_in_words() {
    for kind in [LetterKind::DocumentsWanted, LetterKind::EnrollmentRejected] {
        let letter = rendered(kind, Lang::En, &of_program());
        for told in ["Check: Employment", "What helps: Proof that the company owns", "Send proof.\n    Thank you."] {
            assert!(letter.text.contains(told), "{kind:?} without {told}: {}", letter.text);
        }
    }
}

/// M-03
#[test]
fn an_authorized_company_is_told_which_steps_are_left() {
    let told = |next: &str| {
        let mut facts = of_program();
        facts["next"] = next.into();
        rendered(LetterKind::EnrollmentAuthorized, Lang::En, &facts).text
    };
    assert!(told("associate").contains("MPN\u{a0}ID") && told("associate").contains("agreement"));
    assert!(!told("sign").contains("MPN") && told("sign").contains("sign"));
}

/// M-02
#[test]
fn a_resubmission_names_the_day_of_the_answer_once_the_address_is_confirmed() {
    let mut facts = of_program();
    assert!(rendered(LetterKind::ResubmissionReceived, Lang::En, &facts).text.contains("by Fri, 27 Nov 2026"));
    facts["due"] = Value::Null;
    let waiting = rendered(LetterKind::ResubmissionReceived, Lang::En, &facts).text;
    assert!(waiting.contains("confirmed"), "{waiting}");
}

#[test]
fn the_reason_of_a_rejection_is_passed_on() {
    let mut facts = of_transfer();
    facts["reason"] = "Wrong count.\nAsk again.".into();
    let letter = rendered(LetterKind::TransferRejected, Lang::En, &facts);
    assert!(letter.text.contains("Wrong count.\n    Ask again."), "{}", letter.text);
    assert!(letter.html.contains("Wrong count.<br>Ask again."), "{}", letter.html);
}

#[test]
fn nothing_from_the_facts_becomes_html() {
    for kind in every_kind() {
        let mut facts = facts_of(kind);
        for (name, value) in facts.as_object_mut().expect("an object") {
            if name != "lines" {
                *value = "<img src=x onerror=\"y\">'&".into();
            }
        }
        let html = rendered(kind, Lang::En, &facts).html;
        assert!(!html.contains("<img") && !html.contains("onerror=\"y"), "{kind:?}: {html}");
    }
}

#[test]
fn a_subject_is_one_line() {
    for kind in every_kind() {
        let mut facts = facts_of(kind);
        for name in ["customer", "company", "person"] {
            facts[name] = "A\r\nBcc: x@y.example\u{2028}B".into();
        }
        let subject = rendered(kind, Lang::En, &facts).subject;
        assert!(!subject.contains(['\r', '\n', '\u{2028}']), "{subject:?}");
    }
}

#[test]
fn a_letter_nobody_can_write_is_none() {
    let mut unknown = due(LetterKind::TransferCreated, Lang::En, &of_transfer());
    unknown.kind = "postcard".into();
    assert_eq!(render(&unknown, FROM), None);
    for kind in every_kind() {
        assert_eq!(render(&due(kind, Lang::En, &json!({})), FROM), None, "{kind:?}");
    }
}
