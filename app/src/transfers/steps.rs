//! What happened to a request, from the tenant's own log, and what comes next.

use super::show::Shown;
use crate::accounts;
use crate::say::Say;
use crate::t;
use crate::ui::{Glyph, Moment, Tone};
use domain::Role;
use domain::transfer::{LineState, Status};
use program::store::events::EventRow;

/// The entries of the timeline: what comes, then what happened, newest first.
#[must_use]
pub fn moments(shown: &Shown<'_>) -> Vec<Moment> {
    let mut moments = Vec::new();
    if shown.view.transfer.state.status() == Status::Active {
        moments.extend(ahead(shown));
    }
    moments.extend(shown.view.timeline.iter().rev().filter_map(|event| moment(shown, event)));
    moments
}

fn ahead(shown: &Shown<'_>) -> [Moment; 2] {
    let say = shown.say;
    let names = &shown.view.names;
    let next = |glyph, at, title| Moment { tone: Tone::Neutral, ahead: true, glyph, at, title, detail: None };
    [
        next(Glyph::Clock, Some(shown.view.transfer.expires_at), t!(say, "next-expiry")),
        next(Glyph::Flag, None, t!(say, "next-answer", name = names.target.as_str())),
    ]
}

fn moment(shown: &Shown<'_>, event: &EventRow) -> Option<Moment> {
    let (say, name) = (shown.say, event.user_name.as_str());
    let who = who(shown, event);
    let (tone, glyph, title, detail) = match event.kind.as_str() {
        "transfer_created" if name.is_empty() => (Tone::Ok, Glyph::Plus, t!(say, "happened-created"), None),
        "transfer_created" => (Tone::Ok, Glyph::Plus, t!(say, "happened-created-by", name = name), who),
        "transfer_accepted" if event.facts.contains("\"declined\":true") => {
            (Tone::Ok, Glyph::Check, t!(say, "happened-accepted-part", name = name), who)
        }
        "transfer_accepted" => (Tone::Ok, Glyph::Check, t!(say, "happened-accepted", name = name), who),
        "transfer_rejected" => (Tone::Bad, Glyph::Bad, t!(say, "happened-rejected", name = name), who),
        "transfer_withdrawn" => (Tone::Neutral, Glyph::Undo, t!(say, "happened-withdrawn", name = name), who),
        "transfer_expired" => {
            (Tone::Neutral, Glyph::Clock, t!(say, "happened-expired"), Some(t!(say, "happened-expired-detail")))
        }
        "transfer_finished" => finished(shown, event),
        _ => return None,
    };
    Some(Moment { tone, ahead: false, glyph, at: Some(event.happened_at()), title, detail })
}

fn finished(shown: &Shown<'_>, event: &EventRow) -> (Tone, Glyph, String, Option<String>) {
    let say = shown.say;
    let lines = &shown.view.transfer.lines;
    let moved = lines.iter().filter(|line| matches!(line.state, LineState::Complete { .. })).count();
    let count = lines.len();
    match event.new_value.as_deref().and_then(Status::of_code) {
        Some(Status::Complete) => {
            let detail = t!(say, "happened-complete-detail", count = count);
            (Tone::Ok, Glyph::Ok, t!(say, "happened-complete"), Some(detail))
        }
        Some(Status::Failed) => {
            let detail = t!(say, "happened-failed-detail", count = count);
            (Tone::Bad, Glyph::Bad, t!(say, "happened-failed"), Some(detail))
        }
        _ => {
            let detail = t!(say, "happened-partially-detail", moved = moved, count = count);
            (Tone::Warn, Glyph::Alert, t!(say, "happened-partially"), Some(detail))
        }
    }
}

/// `Wingtip Cloud AB, admin agent`.
fn who(shown: &Shown<'_>, event: &EventRow) -> Option<String> {
    let names = &shown.view.names;
    let tenant = event.user_tenant_id.as_deref()?;
    let tenant = if tenant == shown.view.transfer.source.as_str() { &names.source } else { &names.target };
    let role = event.user_role.as_deref().and_then(Role::of_code)?;
    Some(t!(shown.say, "happened-who", tenant = tenant.as_str(), role = accounts::role(shown.say, role)))
}

/// The word for what became of a line, with the sentence below it.
#[must_use]
pub fn line_result(say: Say, state: &LineState, open: bool, source: &str) -> (Tone, Glyph, String, Option<String>) {
    use domain::completion::LineFailure;
    match state {
        LineState::Open if open => (Tone::Info, Glyph::Clock, t!(say, "line-open"), None),
        LineState::Open => {
            let hint = t!(say, "line-free", source = source);
            (Tone::Neutral, Glyph::Dash, t!(say, "line-not-moved"), Some(hint))
        }
        LineState::Complete { new_subscription } => {
            let id = new_subscription.as_str().get(..13).unwrap_or_default();
            (Tone::Ok, Glyph::Ok, t!(say, "line-complete"), Some(t!(say, "line-complete-hint", id = id)))
        }
        LineState::Declined => {
            let hint = t!(say, "line-declined-hint", source = source);
            (Tone::Neutral, Glyph::Dash, t!(say, "line-declined"), Some(hint))
        }
        LineState::Failed { failure } => {
            let hint = match failure {
                LineFailure::SourceNotActive => t!(say, "line-failed-source-not-active"),
                LineFailure::AlreadyTransferred => t!(say, "line-failed-already-transferred"),
                LineFailure::GroupFailed => t!(say, "line-failed-group-failed"),
            };
            (Tone::Bad, Glyph::Bad, t!(say, "line-failed"), Some(hint))
        }
    }
}
