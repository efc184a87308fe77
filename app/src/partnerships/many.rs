//! `/resellers/invite/many`: many resellers invited out of a table (PAR-01). Its rows are told first, with the letter
//! in each of their languages; only what is confirmed is sent.

use super::invite::{permitted, standard};
use super::words::{self, Sent, Sides};
use super::{Tab, crumbs};
use crate::error::AppError;
use crate::lang::Lang;
use crate::many::{self, Table, Told};
use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::t;
use crate::ui::{Head, Note, TextArea, Tone};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::partnerships::{self, MESSAGE, MESSAGE_FIELDS, NewInvitations, Row, Wrong};

const TABLE: Table = Table { function: InviteResellers::PATH, list: "/resellers/invitations" };

/// Tell what a table holds, or invite everybody in it, as `way` tells (see `many`).
///
/// # Errors
/// As `program::partnerships::preview` and `invite_many`; `TooLarge`.
#[server(prefix = "/do", endpoint = "invite-resellers")]
pub async fn invite_resellers(
    #[server(default)] rows: String,
    #[server(default)] language: String,
    #[server(default)] message_en: String,
    #[server(default)] message_sv: String,
    #[server(default)] message_nl: String,
    #[server(default)] message_zh: String,
    #[server(default)] way: String,
) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    let table = many::table(&visit, rows)?;
    let messages = [message_en, message_sv, message_nl, message_zh];
    if many::confirms(&way) {
        let new = NewInvitations { table, language, messages };
        let done = partnerships::invite_many(&visit.program, visit.actor()?, &new).await?;
        leptos_axum::redirect(&many::done_at(TABLE.list, done));
        return Ok(());
    }
    if many::shows(&way) {
        partnerships::preview(&visit.program, visit.actor()?, &table, &language).await?;
    }
    let typed = [("rows", table), ("language", language), ("way", way)];
    let typed = typed.into_iter().chain(MESSAGE_FIELDS.into_iter().zip(messages));
    visit.tell_typed(typed.map(|(name, value)| (name.to_owned(), value)).collect());
    Ok(())
}

/// The page.
///
/// # Errors
/// `NotFound` for those who are no provider, `RoleMissing`, `SignInNeeded`, `Unavailable`.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    permitted(&visit)?;
    let title = t!(say, "ps-many-title");
    let crumbs = crumbs((Tab::Invitations.href(), Tab::Invitations.title(say)), title.clone());
    let form = match to_confirm(&visit).await? {
        Some(rows) => confirmation(&visit, &rows)?.into_any(),
        None => entry(&visit).into_any(),
    };
    let body = view! {
        <Head say title=title.clone() crumbs lead=Some(t!(say, "ps-many-lead"))/>
        {words::summary(&visit, &[InviteResellers::PATH], &Sides::NONE)}
        {form}
    };
    Ok(Page::new(title, Nav::Resellers, body))
}

/// The rows that wait to be confirmed; nothing when it is about the table itself.
async fn to_confirm(visit: &Visit) -> Result<Option<Vec<Row>>, AppError> {
    let Some(table) = TABLE.to_confirm(visit) else { return Ok(None) };
    let language = TABLE.language(visit);
    match partnerships::preview(&visit.program, visit.actor()?, table, &language).await.map_err(AppError::from) {
        Ok(rows) => Ok(Some(rows)),
        Err(AppError::File { .. } | AppError::Invalid(_) | AppError::Partnership(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Where the table is given. Letters that were written before are kept for it.
fn entry(visit: &Visit) -> impl IntoView + use<> {
    let say = visit.say;
    let sent = Sent::of(visit, InviteResellers::PATH);
    let columns = ("email,name,language,note\n", t!(say, "ps-many-table-hint"));
    TABLE.entry(visit, columns, &MESSAGE_FIELDS, [sent.error("rows"), sent.error("language")])
}

/// The rows, with the letter in each language that some are sent in.
fn confirmation(visit: &Visit, rows: &[Row]) -> Result<impl IntoView + use<>, AppError> {
    let say = visit.say;
    let told: Vec<_> = rows.iter().map(|it| tell(say, it)).collect();
    let heads = [t!(say, "people-email"), t!(say, "invite-language")];
    let letters = letters(visit, rows)?;
    let locked = (!letters.is_empty()).then(|| {
        let (locked, text) = (t!(say, "ps-link-locked"), t!(say, "ps-link-locked-text"));
        view! { <Note tone=Tone::Info><p><b>{locked}</b>{say.gap()}{text}</p></Note> }
    });
    Ok(TABLE.confirmation(visit, heads, &told, view! { {letters}{locked} }.into_any()))
}

fn letters(visit: &Visit, rows: &[Row]) -> Result<Vec<AnyView>, AppError> {
    let say = visit.say;
    let sent = Sent::of(visit, InviteResellers::PATH);
    let wanted = |lang: Lang| rows.iter().any(|it| it.wrong.is_none() && it.language == lang.tag());
    let mut letters = Vec::new();
    for (lang, name) in Lang::ALL.into_iter().zip(MESSAGE_FIELDS).filter(|(lang, _)| wanted(*lang)) {
        let before = TABLE.typed(visit, name).filter(|text| !text.is_empty() || sent.error(name).is_some());
        let value = before.map_or_else(|| standard(visit, lang), |text| Ok(text.to_owned()))?;
        let label = t!(say, "many-letter", language = lang.own_name());
        let (hint, error) = (Some(t!(say, "ps-message-hint")), sent.error(name));
        letters.push(view! { <TextArea name label hint rows=10 error value most=MESSAGE/> }.into_any());
    }
    Ok(letters)
}

fn tell(say: Say, it: &Row) -> Told {
    let note = (!it.note.is_empty()).then(|| t!(say, "invitation-note-is", note = it.note.as_str()));
    let name = (!it.name.is_empty()).then(|| it.name.clone());
    let under: Vec<_> = name.into_iter().chain(note).collect();
    Told {
        line: it.line,
        who: it.email.clone(),
        under: (!under.is_empty()).then(|| under.join(" · ")),
        more: Lang::ALL
            .into_iter()
            .find(|lang| lang.tag() == it.language)
            .map_or(it.language.clone(), |lang| lang.own_name().to_owned()),
        wrong: it.wrong.map(|wrong| why(say, wrong)),
    }
}

fn why(say: Say, wrong: Wrong) -> String {
    match wrong {
        Wrong::Cell(cell) => words::field(say, cell.field, cell.problem),
        Wrong::Repeated(line) => t!(say, "many-row-repeated", line = line),
        Wrong::OwnCompany => t!(say, "ps-row-own"),
        Wrong::Partner => t!(say, "ps-row-partner"),
        Wrong::Waits => t!(say, "ps-row-waits"),
        Wrong::OtherRegion => t!(say, "ps-row-other-region"),
    }
}
