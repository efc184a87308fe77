//! How accounts stand, in words: for the operator's pages and for the banner of the partner itself.

use crate::say::Say;
use crate::t;
use crate::ui::{Glyph, Tag, Tone};
use domain::enrollment::EnrollmentStatus;
use domain::partner::Program;
use domain::standing::{Account, SuspensionReason};
use leptos::prelude::*;
use time::macros::format_description;
use time::{Date, OffsetDateTime, Time};

/// Why an account is suspended (rules §4.13).
#[must_use]
pub fn reason_words(say: Say, reason: SuspensionReason) -> String {
    match reason {
        SuspensionReason::OverdueBill => t!(say, "suspension-overdue-bill"),
        SuspensionReason::Abuse => t!(say, "suspension-abuse"),
        SuspensionReason::ProviderTrouble => t!(say, "suspension-provider-trouble"),
        SuspensionReason::ProfileRejected => t!(say, "suspension-profile-rejected"),
    }
}

/// How an account stands.
#[must_use]
pub fn standing_tag(say: Say, account: &Account, now: OffsetDateTime) -> impl IntoView + use<> {
    let (tone, glyph, text) = match (account.suspension, account.restricted_from) {
        (Some(_), _) => (Tone::Warn, Glyph::Pause, t!(say, "standing-suspended")),
        (None, Some(from)) if from <= now => (Tone::Warn, Glyph::Alert, t!(say, "standing-restricted")),
        (None, Some(from)) => (Tone::Warn, Glyph::Clock, t!(say, "standing-restricted-from", date = say.date(from))),
        (None, None) => (Tone::Ok, Glyph::Ok, t!(say, "standing-good")),
    };
    view! { <Tag tone glyph text/> }
}

/// One program, in words.
pub(super) fn program_words(say: Say, program: Program) -> String {
    match program {
        Program::IndirectProvider => t!(say, "program-indirect-provider"),
        Program::DirectBill => t!(say, "program-direct-bill"),
        Program::IndirectReseller => t!(say, "program-indirect-reseller"),
    }
}

/// Where an enrollment stands, in words.
pub(super) fn enrollment_words(say: Say, status: EnrollmentStatus) -> String {
    match status {
        EnrollmentStatus::Draft => t!(say, "account-enrollment-draft"),
        EnrollmentStatus::PendingQualification => t!(say, "account-enrollment-pending"),
        EnrollmentStatus::Qualified => t!(say, "account-enrollment-qualified"),
        EnrollmentStatus::Active => t!(say, "account-enrollment-active"),
        EnrollmentStatus::Rejected => t!(say, "account-enrollment-rejected"),
        EnrollmentStatus::Declined => t!(say, "account-enrollment-declined"),
    }
}

/// A day as `<input type="date">` wants it.
pub(super) fn day(at: OffsetDateTime) -> String {
    at.date().to_string()
}

/// A stored day, as the language writes it.
pub(super) fn day_words(say: Say, stored: &str) -> String {
    let day = Date::parse(stored, format_description!("[year]-[month]-[day]"));
    day.map_or_else(|_| stored.to_owned(), |day| say.date(OffsetDateTime::new_utc(day, Time::MIDNIGHT)))
}
