//! Why an MPN ID cannot be used and why a file was refused, in words with what to do.

use crate::say::Say;
use crate::t;
use crate::ui::{Glyph, Tag, Tone};
use domain::mpn::{Location, MembershipStatus, MpnKind, MpnRefusal};
use domain::unfit::Unfit;
use leptos::prelude::*;
use program::import::Which;
use program::membership::import::RowProblem;

/// Why it was refused. `country` is the name of the account's own.
pub(super) fn refusal(say: Say, refusal: MpnRefusal, country: &str) -> String {
    match refusal {
        MpnRefusal::NotInDirectory => t!(say, "mpn-refused-not-in-directory"),
        MpnRefusal::GlobalId => t!(say, "mpn-refused-global-id"),
        MpnRefusal::OtherCountry => t!(say, "mpn-refused-other-country", country = country),
        MpnRefusal::InUse => t!(say, "mpn-refused-in-use"),
        MpnRefusal::NotActive => t!(say, "mpn-refused-not-active"),
        MpnRefusal::NothingChosen => t!(say, "mpn-refused-nothing-chosen"),
        MpnRefusal::SignIn => t!(say, "mpn-refused-sign-in"),
        MpnRefusal::Locked => t!(say, "mpn-refused-locked"),
        MpnRefusal::NameTaken => t!(say, "mpn-refused-name-taken"),
    }
}

/// What an MPN ID stands for.
pub(super) fn kind(say: Say, kind: MpnKind) -> String {
    match kind {
        MpnKind::Global => t!(say, "mpn-kind-global"),
        MpnKind::Location => t!(say, "mpn-kind-location"),
    }
}

/// How its membership stands.
pub(super) fn status(say: Say, status: MembershipStatus) -> impl IntoView + use<> {
    let (tone, glyph, text) = match status {
        MembershipStatus::Active => (Tone::Ok, Glyph::Ok, t!(say, "mpn-status-active")),
        MembershipStatus::Pending => (Tone::Info, Glyph::Clock, t!(say, "mpn-status-pending")),
        MembershipStatus::Declined => (Tone::Bad, Glyph::Bad, t!(say, "mpn-status-declined")),
    };
    view! { <Tag tone glyph text/> }
}

/// Whether it can be used here: a tag, and what to do when not.
pub(super) fn usable(say: Say, location: &Location, refusal: Option<MpnRefusal>, country: &str) -> AnyView {
    let Some(refusal) = refusal else {
        let text = if location.tied_to.is_some() { t!(say, "mpn-ours") } else { t!(say, "mpn-same-country") };
        return view! { <Tag tone=Tone::Ok glyph=Glyph::Ok text/> }.into_any();
    };
    let (text, why) = match (refusal, location.status) {
        (MpnRefusal::OtherCountry, _) => {
            (t!(say, "mpn-other-country"), t!(say, "mpn-other-country-why", country = country))
        }
        (MpnRefusal::GlobalId, _) => (t!(say, "mpn-not-a-location"), t!(say, "mpn-not-a-location-why")),
        (MpnRefusal::InUse, _) => (t!(say, "mpn-in-use"), t!(say, "mpn-in-use-why")),
        (MpnRefusal::NotActive, MembershipStatus::Pending) => {
            (t!(say, "mpn-status-pending"), t!(say, "mpn-not-active-why"))
        }
        (MpnRefusal::NotActive, _) => (t!(say, "mpn-status-declined"), t!(say, "mpn-not-active-why")),
        _ => (t!(say, "mpn-not-migrated"), t!(say, "mpn-not-migrated-why")),
    };
    view! { <Tag tone=Tone::Neutral glyph=Glyph::Ban text/><span class="sub">{why}</span> }.into_any()
}

/// Which of the two files.
pub(super) fn file(say: Say, file: Which) -> String {
    match file {
        Which::First => t!(say, "directory-file-locations"),
        Which::Second => t!(say, "directory-file-logins"),
    }
}

/// Why a file cannot be used.
pub(crate) fn unfit(say: Say, problem: &Unfit) -> String {
    match problem {
        Unfit::Unreadable(_) | Unfit::NotAFile => t!(say, "unfit-unreadable"),
        Unfit::TooLarge { most, .. } => t!(say, "unfit-too-large", most = *most),
        Unfit::Utf16 => t!(say, "unfit-utf-16"),
        Unfit::Empty(columns) => t!(say, "unfit-empty", columns = columns.as_str()),
        Unfit::NoHeader => t!(say, "unfit-no-header"),
        Unfit::LineEnds => t!(say, "unfit-line-ends"),
        Unfit::Separator(separator) => {
            let separator = if *separator == '\t' { t!(say, "unfit-tab") } else { separator.to_string() };
            t!(say, "unfit-separator", separator = separator)
        }
        Unfit::ColumnTwice(column) => t!(say, "unfit-column-twice", column = column.as_str()),
        Unfit::ColumnMissing(column) => t!(say, "unfit-column-missing", column = column.as_str()),
        Unfit::NotUtf8(line) => t!(say, "unfit-not-utf-8", line = *line),
        Unfit::OpenQuote(line) => t!(say, "unfit-open-quote", line = *line),
        Unfit::RowTooLong(line) => t!(say, "unfit-row-too-long", line = *line),
    }
}

/// What is wrong with a row.
pub(super) fn row(say: Say, problem: RowProblem) -> String {
    match problem {
        RowProblem::Columns { found, wanted } => t!(say, "row-columns", found = found, wanted = wanted),
        RowProblem::Repeated(line) => t!(say, "row-repeated", line = line),
        RowProblem::MpnId => t!(say, "row-mpn-id"),
        RowProblem::Text => t!(say, "row-text"),
        RowProblem::Email => t!(say, "row-email"),
        RowProblem::CompanyDiffers(line) => t!(say, "row-company-differs", line = line),
        RowProblem::CompanyIsLocation => t!(say, "row-company-is-location"),
        RowProblem::Kind => t!(say, "row-kind"),
        RowProblem::KindAndId => t!(say, "row-kind-and-id"),
        RowProblem::KindDiffers => t!(say, "row-kind-differs"),
        RowProblem::OtherCompany => t!(say, "row-other-company"),
        RowProblem::NameTaken => t!(say, "row-name-taken"),
        RowProblem::PostalCode => t!(say, "row-postal-code"),
        RowProblem::Country => t!(say, "row-country"),
        RowProblem::Status => t!(say, "row-status"),
        RowProblem::Migrated => t!(say, "row-migrated"),
        RowProblem::Login => t!(say, "row-login"),
        RowProblem::UnknownCompany => t!(say, "row-unknown-company"),
        RowProblem::Password => t!(say, "row-password"),
    }
}
