//! Inviting many customers out of a table: `/customers/invite/many`, `/providers/{id}/invite/many`. The rows are
//! shown first; only what is confirmed is sent.

use crate::error::AppError;
use leptos::prelude::*;

#[cfg(feature = "ssr")]
pub use form::{direct, indirect};

/// Tell what a table holds, or invite everybody in it, as `way` tells (see `many`).
///
/// # Errors
/// As `program::relationships::invite_many`; `TooLarge`.
#[server(prefix = "/do", endpoint = "invite-customers")]
pub async fn invite_customers(
    #[server(default)] subject: String,
    #[server(default)] message: String,
    #[server(default)] language: String,
    #[server(default)] dap: String,
    #[server(default)] rows: String,
    #[server(default)] way: String,
) -> Result<(), AppError> {
    use crate::many;
    use program::relationships::{NewInvitation, draft, invite_many, preview};

    let visit = crate::page::visit()?;
    let provider = visit.value("id").map(domain::PartnerTenantId::parse).transpose();
    let provider = provider.map_err(|_| AppError::NotFound)?;
    let table = many::table(&visit, rows)?;
    if many::confirms(&way) {
        let new = NewInvitation { provider, subject, message, language, dap: dap == "yes", ..NewInvitation::default() };
        let done = invite_many(&visit.program, visit.actor()?, &new, &table).await?;
        leptos_axum::redirect(&many::done_at("/customers/invitations", done));
        return Ok(());
    }
    if many::shows(&way) {
        preview(&visit.program, visit.actor()?, provider.as_ref(), &table).await?;
    } else {
        draft(&visit.program, visit.actor()?, provider.as_ref()).await?;
    }
    let typed = [("subject", subject), ("message", message), ("dap", dap), ("rows", table), ("way", way)];
    visit.tell_typed(typed.into_iter().map(|(name, value)| (name.to_owned(), value)).collect());
    Ok(())
}

#[cfg(feature = "ssr")]
mod form {
    //! The page: the draft and the table; then its rows, to be confirmed.

    use super::InviteCustomers;
    use crate::error::AppError;
    use crate::many::{self, Told};
    use crate::page::{Nav, Page, PageResult, Visit};
    use crate::relations::draft::{chosen, crumbs, language, standard};
    use crate::relations::words::{self, Sent, tick};
    use crate::say::Say;
    use crate::t;
    use crate::ui::form::Form;
    use crate::ui::{Field, Head, TextArea};
    use domain::PartnerTenantId;
    use leptos::prelude::*;
    use leptos::server_fn::ServerFn;
    use program::relationships::{Draft, LONGEST_MESSAGE, Row, Wrong, draft, preview};

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
        let told = rows.map(|rows| rows.iter().map(|it| tell(say, it)).collect::<Vec<_>>());
        let heads = [t!(say, "relations-column-customer"), t!(say, "relations-customer-email")];
        let preview = told.as_deref().map(|rows| many::preview(say, heads, rows));
        let body = view! {
            <Head say title=title.clone() crumbs=crumbs(say, nav, &title) lead=Some(t!(say, "relations-many-lead"))/>
            {words::summary(&visit, &["subject", "message", "dap", "rows"])}
            {preview}
            <section class="card">{told.is_none().then(|| language(&visit))}{fields(&visit, &draft, told.as_deref())}</section>
        };
        Ok(Page::new(title, nav, body))
    }

    /// The rows that wait to be confirmed; nothing when it is about the table itself.
    async fn to_confirm(visit: &Visit, provider: Option<&PartnerTenantId>) -> Result<Option<Vec<Row>>, AppError> {
        let Some(table) = many::to_confirm(visit, InviteCustomers::PATH) else { return Ok(None) };
        match preview(&visit.program, visit.actor()?, provider, table).await.map_err(AppError::from) {
            Ok(rows) => Ok(Some(rows)),
            Err(AppError::File { .. } | AppError::Invalid(_)) => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn tell(say: Say, it: &Row) -> Told {
        let wrong = it.wrong.map(|wrong| match wrong {
            Wrong::Name => t!(say, "relations-row-name"),
            Wrong::Email => t!(say, "people-email-malformed"),
            Wrong::Repeated(line) => t!(say, "many-row-repeated", line = line),
            Wrong::Waits => t!(say, "relations-row-waits"),
            Wrong::Customer => t!(say, "relations-row-customer"),
        });
        Told { line: it.line, who: it.name.clone(), under: None, more: it.email.clone(), wrong }
    }

    fn fields(visit: &Visit, draft: &Draft, told: Option<&[Told]>) -> impl IntoView + use<> {
        let say = visit.say;
        let sent = Sent::of(visit, InviteCustomers::PATH).or_ticked(visit.told_typed("dap") == Some("yes"));
        let hint = t!(say, "relations-ask-dap-hint");
        let dap = draft.may_ask_for_dap.then(|| tick("dap", t!(say, "relations-ask-dap"), Some(hint), &sent));
        let texts = texts(visit, draft, &sent);
        let table = table(visit, &sent, told.is_some());
        let buttons = many::buttons(say, told, "/customers/invitations");
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
                {table}
                {buttons}
            </Form>
        }
    }

    /// The letter.
    fn texts(visit: &Visit, draft: &Draft, sent: &Sent) -> impl IntoView + use<> {
        let (say, language) = (visit.say, chosen(visit));
        let (subject, message) = standard(Say(language), visit, draft);
        let (subject, message) = (typed(visit, sent, "subject", &subject), typed(visit, sent, "message", &message));
        view! {
            <input type="hidden" name="language" value=language.tag()/>
            <Field name="subject" label=t!(say, "relations-subject") wide=true error=sent.error("subject") value=subject/>
            <TextArea name="message" label=t!(say, "relations-message") rows=9 most=LONGEST_MESSAGE
                hint=Some(t!(say, "relations-message-hint")) error=sent.error("message") value=message/>
        }
    }

    /// What was typed into a field, whatever became of it.
    fn typed(visit: &Visit, sent: &Sent, name: &str, before: &str) -> String {
        sent.value(name, visit.told_typed(name).unwrap_or(before))
    }

    /// The table or its file; once its rows are told, they are what is confirmed.
    fn table(visit: &Visit, sent: &Sent, told: bool) -> AnyView {
        let rows = typed(visit, sent, "rows", "name,email\n");
        if told {
            return view! { <input type="hidden" name="rows" value=rows/> }.into_any();
        }
        many::controls(visit.say, t!(visit.say, "relations-many-table-hint"), rows, sent.error("rows")).into_any()
    }
}
