//! Inviting many customers out of a table: `/customers/invite/many`, `/providers/{id}/invite/many`. The rows are
//! shown first; only what is confirmed is sent.

use crate::error::AppError;
#[cfg(feature = "ssr")]
use crate::page::UploadLimit;
use leptos::prelude::*;

#[cfg(feature = "ssr")]
pub use form::{direct, indirect};

/// What the pages take of files.
#[cfg(feature = "ssr")]
pub const FILES: UploadLimit =
    UploadLimit { files: 1, each: program::relationships::LARGEST_TABLE, total: program::relationships::LARGEST_TABLE };

/// Show what a table holds, or invite everybody in it; `way` is `send` for the latter.
///
/// # Errors
/// As `program::relationships::invite_many`.
#[server(prefix = "/do", endpoint = "invite-customers")]
pub async fn invite_customers(
    #[server(default)] subject: String,
    #[server(default)] message: String,
    #[server(default)] language: String,
    #[server(default)] dap: String,
    #[server(default)] rows: String,
    #[server(default)] way: String,
) -> Result<(), AppError> {
    use program::relationships::{NewInvitation, draft, invite_many, read_table};

    let visit = crate::page::visit()?;
    let provider = visit.value("id").map(domain::PartnerTenantId::parse).transpose();
    let provider = provider.map_err(|_| AppError::NotFound)?;
    let file = visit.uploads.iter().find(|it| it.field == "file" && !it.bytes.is_empty());
    let rows = file.map_or(rows, |it| String::from_utf8_lossy(&it.bytes).into_owned());
    if way != "send" {
        draft(&visit.program, visit.actor()?, provider.as_ref()).await?;
        read_table(&rows)?;
        let typed = [("subject", subject), ("message", message), ("dap", dap), ("rows", rows)];
        visit.tell_typed(typed.into_iter().map(|(name, value)| (name.to_owned(), value)).collect());
        return Ok(());
    }
    let new = NewInvitation { provider, subject, message, language, dap: dap == "yes", ..NewInvitation::default() };
    let many = invite_many(&visit.program, visit.actor()?, &new, &rows).await?;
    let (invited, left_out) = (many.invited, many.left_out);
    leptos_axum::redirect(&format!("/customers/invitations?done=many&invited={invited}&left={left_out}"));
    Ok(())
}

#[cfg(feature = "ssr")]
mod form {
    //! The page: the draft and the table; then its rows, to be confirmed.

    use super::InviteCustomers;
    use crate::error::AppError;
    use crate::page::{Nav, Page, PageResult, Visit};
    use crate::relations::draft::{chosen, crumbs, language, standard};
    use crate::relations::words::{self, Sent, tick};
    use crate::say::Say;
    use crate::t;
    use crate::ui::form::Form;
    use crate::ui::{Card, Field, Glyph, Head, Note, Tag, TextArea, Tone};
    use domain::PartnerTenantId;
    use leptos::prelude::*;
    use leptos::server_fn::ServerFn;
    use program::relationships::{Draft, LARGEST_TABLE, LONGEST_MESSAGE, Row, Wrong, draft, read_table};

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
        let rows = visit.told_typed("rows").and_then(|rows| read_table(rows).ok());
        let preview = rows.as_deref().map(|rows| preview(say, rows));
        let body = view! {
            <Head say title=title.clone() crumbs=crumbs(say, nav, &title) lead=Some(t!(say, "relations-many-lead"))/>
            {words::summary(&visit, &["subject", "message", "dap", "rows"])}
            {rows.is_none().then(|| language(&visit))}
            {preview}
            <section class="card">{fields(&visit, &draft, rows.is_some())}</section>
        };
        Ok(Page::new(title, nav, body))
    }

    fn preview(say: Say, rows: &[Row]) -> impl IntoView + use<> {
        let right = rows.iter().filter(|it| it.wrong.is_none()).count();
        let (right, wrong) =
            (i64::try_from(right).unwrap_or_default(), i64::try_from(rows.len() - right).unwrap_or_default());
        let rows: Vec<_> = rows.iter().map(|it| row(say, it)).collect();
        view! {
            <Note tone=Tone::Info role="status"><p>{t!(say, "relations-many-preview", right = right, wrong = wrong)}</p></Note>
            <Card title=t!(say, "relations-many-rows")>
                <table class="table table--stack" role="table">
                    <caption class="vh">{t!(say, "relations-many-rows")}</caption>
                    <thead role="rowgroup"><tr role="row">
                        <th role="columnheader" scope="col">{t!(say, "relations-column-customer")}</th>
                        <th role="columnheader" scope="col">{t!(say, "relations-customer-email")}</th>
                        <th role="columnheader" scope="col">{t!(say, "relations-column-state")}</th>
                    </tr></thead>
                    <tbody role="rowgroup">{rows}</tbody>
                </table>
            </Card>
        }
    }

    fn row(say: Say, it: &Row) -> impl IntoView + use<> {
        let (tone, glyph, text) = match it.wrong {
            None => (Tone::Ok, Glyph::Ok, t!(say, "relations-row-right")),
            Some(Wrong::Name) => (Tone::Bad, Glyph::Bad, t!(say, "relations-row-name")),
            Some(Wrong::Email) => (Tone::Bad, Glyph::Bad, t!(say, "relations-row-email")),
            Some(Wrong::Repeated) => (Tone::Warn, Glyph::Alert, t!(say, "relations-row-repeated")),
        };
        let line = t!(say, "relations-row-line", line = i64::try_from(it.line).unwrap_or_default());
        view! {
            <tr role="row">
                <th role="rowheader" scope="row">{it.name.clone()}<span class="sub">{line}</span></th>
                <td role="cell" data-l=t!(say, "relations-customer-email")>{it.email.clone()}</td>
                <td role="cell" data-l=t!(say, "relations-column-state")><Tag tone glyph text/></td>
            </tr>
        }
    }

    fn fields(visit: &Visit, draft: &Draft, shown: bool) -> impl IntoView + use<> {
        let say = visit.say;
        let sent = Sent::of(visit, InviteCustomers::PATH).or_ticked(visit.told_typed("dap") == Some("yes"));
        let hint = t!(say, "relations-ask-dap-hint");
        let dap = draft.may_ask_for_dap.then(|| tick("dap", t!(say, "relations-ask-dap"), Some(hint), &sent));
        let confirm = shown.then(|| {
            view! { <button type="submit" class="btn btn--primary" name="way" value="send">{t!(say, "relations-many-send")}</button> }
        });
        let texts = texts(visit, draft, &sent);
        view! {
            <Form
                files=true
                function=InviteCustomers::PATH.to_owned()
                class="card-body form".to_owned()
                busy=t!(say, "form-busy")
                offline=t!(say, "form-offline")
            >
                {dap}
                {texts}
                <div class="row wide-sm">
                    {confirm}
                    <button type="submit" class="btn" name="way" value="show">{t!(say, "relations-many-show")}</button>
                    <a class="btn btn--quiet" href="/customers/invitations">{t!(say, "people-cancel")}</a>
                </div>
            </Form>
        }
    }

    /// The letter, and the table or the file with it.
    fn texts(visit: &Visit, draft: &Draft, sent: &Sent) -> impl IntoView + use<> {
        let (say, language) = (visit.say, chosen(visit));
        let (subject, message) = standard(Say(language), visit, draft);
        let told = |name: &str, before: &str| sent.value(name, visit.told_typed(name).unwrap_or(before));
        let (subject, message) = (told("subject", &subject), told("message", &message));
        let rows = told("rows", "name,email\n");
        let kilobytes = i64::try_from(LARGEST_TABLE / 1_000).unwrap_or_default();
        view! {
            <input type="hidden" name="language" value=language.tag()/>
            <Field name="subject" label=t!(say, "relations-subject") wide=true error=sent.error("subject") value=subject/>
            <TextArea name="message" label=t!(say, "relations-message") rows=9 most=LONGEST_MESSAGE
                hint=Some(t!(say, "relations-message-hint")) error=sent.error("message") value=message/>
            <TextArea name="rows" label=t!(say, "relations-many-table") rows=8
                hint=Some(t!(say, "relations-many-table-hint")) error=sent.error("rows") value=rows/>
            <div class="field">
                <label for="file">{t!(say, "relations-many-file")}</label>
                <p class="hint" id="file-h">{t!(say, "relations-many-file-hint", kilobytes = kilobytes)}</p>
                <input id="file" name="file" type="file" accept=".csv,text/csv" aria-describedby="file-h"/>
            </div>
        }
    }
}
