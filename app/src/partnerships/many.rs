//! `/resellers/invite/many`: many resellers invited out of a table (PAR-01). Its rows are told first, with the letter
//! in each of their languages; only what is confirmed is sent.

use super::invite::{permitted, standard};
use super::words::{self, Sent, Sides};
use super::{Tab, crumbs};
use crate::error::AppError;
use crate::lang::Lang;
use crate::many::{self, Told};
use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::t;
use crate::ui::form::Form;
use crate::ui::{Head, Note, Select, TextArea, Tone};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::partnerships::{self, MESSAGE, MESSAGE_FIELDS, NewInvitations, Row, Wrong};

/// The list of invitations, to which one goes back.
const LIST: &str = "/resellers/invitations";

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
        leptos_axum::redirect(&many::done_at(LIST, done));
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
        None => table(&visit).into_any(),
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
    let Some(table) = many::to_confirm(visit, InviteResellers::PATH) else { return Ok(None) };
    match partnerships::preview(&visit.program, visit.actor()?, table, &language(visit)).await.map_err(AppError::from) {
        Ok(rows) => Ok(Some(rows)),
        Err(AppError::File { .. } | AppError::Invalid(_) | AppError::Partnership(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// What was typed into a field, whatever became of it.
fn typed<'a>(visit: &'a Visit, field: &str) -> Option<&'a str> {
    match visit.refused(InviteResellers::PATH) {
        Some(posted) => posted.value(field),
        None => visit.told_typed(field),
    }
}

/// The language of the rows that name none.
fn language(visit: &Visit) -> String {
    typed(visit, "language").unwrap_or(visit.say.0.tag()).to_owned()
}

/// Where the table is given. Letters that were written before are kept for it.
fn table(visit: &Visit) -> impl IntoView + use<> {
    let say = visit.say;
    let sent = Sent::of(visit, InviteResellers::PATH);
    let options = Lang::ALL.map(|lang| (lang.tag().to_owned(), lang.own_name().to_owned())).to_vec();
    let rows = typed(visit, "rows").unwrap_or("email,name,language,note\n").to_owned();
    let controls = many::controls(say, t!(say, "ps-many-table-hint"), rows, sent.error("rows"));
    let letters: Vec<_> =
        MESSAGE_FIELDS.into_iter().filter_map(|name| Some(hidden(name, typed(visit, name)?))).collect();
    let (language, error) = (language(visit), sent.error("language"));
    view! {
        <section class="card">
            <Form files=true function=InviteResellers::PATH.to_owned() class="card-body form".to_owned()
                busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
                {letters}
                {controls}
                <Select name="language" label=t!(say, "many-language") options value=language
                    hint=Some(t!(say, "many-language-hint")) error/>
                {many::buttons(say, None, LIST)}
            </Form>
        </section>
    }
}

fn hidden(name: &'static str, value: &str) -> impl IntoView + use<> {
    view! { <input type="hidden" name=name value=value.to_owned()/> }
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
    let kept = [hidden("rows", typed(visit, "rows").unwrap_or_default()), hidden("language", &language(visit))];
    let preview = many::preview(say, heads, &told);
    let buttons = many::buttons(say, Some(&told), LIST);
    Ok(view! {
        {preview}
        <section class="card">
            <Form files=true function=InviteResellers::PATH.to_owned() class="card-body form".to_owned()
                busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
                {kept}
                {letters}
                {locked}
                {buttons}
            </Form>
        </section>
    })
}

fn letters(visit: &Visit, rows: &[Row]) -> Result<Vec<AnyView>, AppError> {
    let say = visit.say;
    let sent = Sent::of(visit, InviteResellers::PATH);
    let wanted = |lang: Lang| rows.iter().any(|it| it.wrong.is_none() && it.language == lang.tag());
    let mut letters = Vec::new();
    for (lang, name) in Lang::ALL.into_iter().zip(MESSAGE_FIELDS).filter(|(lang, _)| wanted(*lang)) {
        let before = typed(visit, name).filter(|text| !text.is_empty() || sent.error(name).is_some());
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
