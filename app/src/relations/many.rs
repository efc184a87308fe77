//! Inviting many customers out of a table: `/customers/invite/many`, `/providers/{id}/invite/many`. Its rows are told
//! first, with the letter in each of their languages; only what is confirmed is sent.

#![allow(clippy::too_many_arguments, reason = "each control of the form is one, on the browser's side too")]

use crate::error::AppError;
use leptos::prelude::*;

#[cfg(feature = "ssr")]
pub use form::{direct, indirect};

/// Tell what a table holds, or invite everybody in it, as `way` tells (see `many`).
///
/// # Errors
/// As `program::relationships::preview` and `invite_many`; `TooLarge`.
#[server(prefix = "/do", endpoint = "invite-customers")]
pub async fn invite_customers(
    #[server(default)] rows: String,
    #[server(default)] language: String,
    #[server(default)] dap: String,
    #[server(default)] subject_en: String,
    #[server(default)] subject_sv: String,
    #[server(default)] subject_nl: String,
    #[server(default)] subject_zh: String,
    #[server(default)] message_en: String,
    #[server(default)] message_sv: String,
    #[server(default)] message_nl: String,
    #[server(default)] message_zh: String,
    #[server(default)] way: String,
) -> Result<(), AppError> {
    use crate::many;
    use program::relationships::{MESSAGE_FIELDS, NewInvitations, SUBJECT_FIELDS, draft, invite_many, preview};

    let visit = crate::page::visit()?;
    let provider = visit.value("id").map(domain::PartnerTenantId::parse).transpose();
    let provider = provider.map_err(|_| AppError::NotFound)?;
    let table = many::table(&visit, rows)?;
    let subjects = [subject_en, subject_sv, subject_nl, subject_zh];
    let messages = [message_en, message_sv, message_nl, message_zh];
    if many::confirms(&way) {
        let new = NewInvitations { provider, dap: dap == "yes", table, language, subjects, messages };
        let done = invite_many(&visit.program, visit.actor()?, &new).await?;
        leptos_axum::redirect(&many::done_at("/customers/invitations", done));
        return Ok(());
    }
    if many::shows(&way) {
        preview(&visit.program, visit.actor()?, provider.as_ref(), (&table, &language)).await?;
    } else {
        draft(&visit.program, visit.actor()?, provider.as_ref()).await?;
    }
    let typed = [("rows", table), ("language", language), ("dap", dap), ("way", way)];
    let letters = SUBJECT_FIELDS.into_iter().zip(subjects).chain(MESSAGE_FIELDS.into_iter().zip(messages));
    visit.tell_typed(typed.into_iter().chain(letters).map(|(name, value)| (name.to_owned(), value)).collect());
    Ok(())
}

#[cfg(feature = "ssr")]
mod form {
    //! The page: the table; then its rows, with the letters, to be confirmed.

    use super::InviteCustomers;
    use crate::error::AppError;
    use crate::lang::Lang;
    use crate::many::{Table, Told};
    use crate::page::{Nav, Page, PageResult, Visit};
    use crate::relations::draft::{crumbs, standard};
    use crate::relations::words::{self, Sent, tick};
    use crate::say::Say;
    use crate::t;
    use crate::ui::{Field, Head, Note, TextArea, Tone};
    use domain::PartnerTenantId;
    use leptos::prelude::*;
    use leptos::server_fn::ServerFn;
    use program::relationships::{Draft, LONGEST_TO_MANY, MESSAGE_FIELDS, Row, SUBJECT_FIELDS, Wrong, draft, preview};

    const TABLE: Table = Table { function: InviteCustomers::PATH, list: "/customers/invitations" };

    /// `/customers/invite/many`.
    ///
    /// # Errors
    /// `SignInNeeded`, `RoleMissing`, `Unavailable`.
    pub async fn direct(visit: Visit) -> PageResult {
        page(visit, None).await
    }

    /// `/providers/{id}/invite/many`.
    ///
    /// # Errors
    /// `SignInNeeded`, `RoleMissing`, `NotFound` without a partnership, `Unavailable`.
    pub async fn indirect(visit: Visit) -> PageResult {
        let id = PartnerTenantId::parse(visit.value("id").unwrap_or_default()).map_err(|_| AppError::NotFound)?;
        page(visit, Some(id)).await
    }

    async fn page(visit: Visit, provider: Option<PartnerTenantId>) -> PageResult {
        let say = visit.say;
        let nav = if provider.is_some() { Nav::Providers } else { Nav::Customers };
        let title = t!(say, "relations-many-title");
        let draft = match draft(&visit.program, visit.actor()?, provider.as_ref()).await.map_err(AppError::from) {
            Ok(draft) => draft,
            Err(AppError::Relationship(why)) => return Ok(words::cannot(say, title, nav, why)),
            Err(error) => return Err(error),
        };
        let rows = to_confirm(&visit, provider.as_ref()).await?;
        let form = match &rows {
            Some(rows) => confirmation(&visit, &draft, rows).into_any(),
            None => entry(&visit).into_any(),
        };
        let body = view! {
            <Head say title=title.clone() crumbs=crumbs(say, nav, &title) lead=Some(t!(say, "relations-many-lead"))/>
            {words::summary(&visit, &controls(rows.as_deref()))}
            {form}
        };
        Ok(Page::new(title, nav, body))
    }

    /// The rows that wait to be confirmed; nothing when it is about the table itself.
    async fn to_confirm(visit: &Visit, provider: Option<&PartnerTenantId>) -> Result<Option<Vec<Row>>, AppError> {
        let Some(table) = TABLE.to_confirm(visit) else { return Ok(None) };
        let language = TABLE.language(visit);
        match preview(&visit.program, visit.actor()?, provider, (table, &language)).await.map_err(AppError::from) {
            Ok(rows) => Ok(Some(rows)),
            Err(AppError::File { .. } | AppError::Invalid(_)) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// The controls that are on the page.
    fn controls(rows: Option<&[Row]>) -> Vec<&'static str> {
        match rows {
            Some(_) => SUBJECT_FIELDS.into_iter().chain(MESSAGE_FIELDS).chain(["dap"]).collect(),
            None => vec!["rows", "language"],
        }
    }

    /// Where the table is given. What was written and ticked before is kept for it.
    fn entry(visit: &Visit) -> impl IntoView + use<> {
        let say = visit.say;
        let sent = Sent::of(visit, InviteCustomers::PATH);
        let kept: Vec<_> = SUBJECT_FIELDS.into_iter().chain(MESSAGE_FIELDS).chain(["dap"]).collect();
        let columns = ("name,email,language,note\n", t!(say, "relations-many-table-hint"));
        TABLE.entry(visit, columns, &kept, [sent.error("rows"), sent.error("language")])
    }

    /// The rows, with what is asked for and the letter in each language that some are sent in.
    fn confirmation(visit: &Visit, draft: &Draft, rows: &[Row]) -> impl IntoView + use<> {
        let say = visit.say;
        let told: Vec<_> = rows.iter().map(|it| tell(say, it)).collect();
        let heads = [t!(say, "relations-column-customer"), t!(say, "invite-language")];
        let sent = Sent::of(visit, InviteCustomers::PATH).or_ticked(visit.told_typed("dap") == Some("yes"));
        let letters = letters(visit, draft, rows, &sent);
        let some = !letters.is_empty();
        let hint = t!(say, "relations-ask-dap-hint");
        let dap = (some && draft.may_ask_for_dap).then(|| tick("dap", t!(say, "relations-ask-dap"), Some(hint), &sent));
        let locked = some.then(|| view! { <Note tone=Tone::Info><p>{t!(say, "relations-link-locked")}</p></Note> });
        TABLE.confirmation(visit, heads, &told, view! { {dap}{letters}{locked} }.into_any())
    }

    fn letters(visit: &Visit, draft: &Draft, rows: &[Row], sent: &Sent) -> Vec<AnyView> {
        let say = visit.say;
        let wanted = |lang: Lang| rows.iter().any(|it| it.wrong.is_none() && it.language == lang.tag());
        let fields = Lang::ALL.into_iter().zip(SUBJECT_FIELDS.into_iter().zip(MESSAGE_FIELDS));
        let letter = |(lang, (subject, message)): (Lang, (&'static str, &'static str))| {
            let of = |name: &str, standard: String| match TABLE.typed(visit, name) {
                Some(text) if !text.is_empty() || sent.error(name).is_some() => text.to_owned(),
                _ => standard,
            };
            let standard = standard(Say(lang), visit, draft);
            let (subject_value, message_value) = (of(subject, standard.0), of(message, standard.1));
            let hint = Some(t!(say, "relations-message-hint"));
            view! {
                <Field name=subject label=t!(say, "relations-many-subject", language = lang.own_name()) wide=true
                    error=sent.error(subject) value=subject_value/>
                <TextArea name=message label=t!(say, "many-letter", language = lang.own_name()) rows=9
                    most=LONGEST_TO_MANY hint error=sent.error(message) value=message_value/>
            }
            .into_any()
        };
        fields.filter(|(lang, _)| wanted(*lang)).map(letter).collect()
    }

    fn tell(say: Say, it: &Row) -> Told {
        let note = (!it.note.is_empty()).then(|| t!(say, "invitation-note-is", note = it.note.as_str()));
        let under: Vec<_> = std::iter::once(it.email.clone()).chain(note).collect();
        Told {
            line: it.line,
            who: it.name.clone(),
            under: Some(under.join(" · ")),
            more: Lang::of_tag(&it.language).map_or(it.language.clone(), |lang| lang.own_name().to_owned()),
            wrong: it.wrong.map(|wrong| why(say, wrong)),
        }
    }

    fn why(say: Say, wrong: Wrong) -> String {
        match wrong {
            Wrong::Cell(cell) => words::field(say, cell.field, cell.problem),
            Wrong::Repeated(line) => t!(say, "many-row-repeated", line = line),
            Wrong::Waits => t!(say, "relations-row-waits"),
            Wrong::Customer => t!(say, "relations-row-customer"),
        }
    }
}
