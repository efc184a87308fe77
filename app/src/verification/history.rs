//! What happened to a case, from the event log, in words.

use crate::say::Say;
use crate::t;
use crate::ui::{Glyph, Moment as Entry, Timeline, Tone};
use leptos::prelude::*;
use program::verification::Moment;

/// Who reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reader<'a> {
    /// The applicant, who knows the operator by this name and not its people.
    Applicant(&'a str),
    /// A verifier.
    Verifier,
}

/// The timeline, newest first.
pub(super) fn timeline(say: Say, history: &[Moment], reader: Reader<'_>) -> impl IntoView + use<> {
    let moments = history.iter().filter_map(|moment| entry(say, moment, reader)).collect();
    view! { <div class="card-body"><Timeline say moments/></div> }
}

fn entry(say: Say, moment: &Moment, reader: Reader<'_>) -> Option<Entry> {
    let (tone, glyph, title) = happened(say, &moment.kind, reader)?;
    let detail = match (reader, &moment.person) {
        (_, None) => None,
        // The operator's people stay behind its name.
        (Reader::Applicant(operator), Some(_)) if !moment.own => Some(operator.to_owned()),
        (_, Some(person)) => Some(person.clone()),
    };
    Some(Entry { tone, ahead: false, glyph, at: Some(moment.at), title, detail })
}

/// What an event of a case is called in the operator's log.
pub(crate) fn case_event(say: Say, kind: &str) -> Option<String> {
    happened(say, kind, Reader::Verifier).map(|(_, _, title)| title)
}

fn happened(say: Say, kind: &str, reader: Reader<'_>) -> Option<(Tone, Glyph, String)> {
    let done = |words| Some((Tone::Ok, Glyph::Check, words));
    let info = |words| Some((Tone::Info, Glyph::Clock, words));
    let bad = |words| Some((Tone::Bad, Glyph::Bad, words));
    let verifier = reader == Reader::Verifier;
    match kind {
        // The operator's log has no step of the enrollment before it was sent.
        "enrollment_submitted" => done(t!(say, "verify-happened-submitted")),
        "verification_opened" if verifier => done(t!(say, "verify-happened-submitted")),
        "enrollment_resubmitted" if !verifier => info(t!(say, "verify-happened-resubmitted")),
        "verification_reopened" => info(t!(say, "verify-happened-reopened")),
        "address_link_sent" => info(t!(say, "verify-happened-link-sent")),
        "address_verified" => done(t!(say, "verify-happened-address-verified")),
        "employment_verified" => done(t!(say, "verify-happened-employment-verified")),
        "documents_wanted" => Some((Tone::You, Glyph::Flag, t!(say, "verify-happened-wanted"))),
        "question_answered" => done(t!(say, "verify-happened-answered")),
        "documents_added" => done(t!(say, "verify-happened-documents")),
        "desk_asked" => info(t!(say, "verify-happened-desk-asked")),
        "verification_taken" => info(t!(say, "verify-happened-taken")),
        "verification_handed_over" if verifier => info(t!(say, "verify-happened-handed-over")),
        "verification_put_back" if verifier => info(t!(say, "verify-happened-put-back")),
        "verification_approved_by_one" if verifier => info(t!(say, "verify-happened-approved-by-one")),
        "verification_authorized" => done(t!(say, "verify-happened-authorized")),
        "verification_rejected" => bad(t!(say, "verify-happened-rejected")),
        "verification_declined" => bad(t!(say, "verify-happened-declined")),
        "enrollment_activated" => done(t!(say, "verify-happened-activated")),
        _ => None,
    }
}
