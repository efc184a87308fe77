//! Inviting a customer (design 12): `/customers/invite` for a direct relation, `/providers/{id}/invite` together with
//! an indirect provider. The link stands apart from the text, so that it cannot be lost (PAR-02 holds here too).

#![allow(clippy::too_many_arguments, reason = "each control of the form is one, on the browser's side too")]

use crate::error::AppError;
use leptos::prelude::*;

#[cfg(feature = "ssr")]
pub use form::{direct, indirect};

/// Invite a customer; `way` is `send` for a letter from here.
///
/// # Errors
/// As `program::relationships::invite`.
#[server(prefix = "/do", endpoint = "invite-customer")]
pub async fn invite_customer(
    #[server(default)] name: String,
    #[server(default)] email: String,
    #[server(default)] note: String,
    #[server(default)] subject: String,
    #[server(default)] message: String,
    #[server(default)] language: String,
    #[server(default)] dap: String,
    #[server(default)] way: String,
) -> Result<(), AppError> {
    use program::relationships::{NewInvitation, invite};

    let visit = crate::page::visit()?;
    let provider = visit.value("id").map(domain::PartnerTenantId::parse).transpose();
    let provider = provider.map_err(|_| AppError::NotFound)?;
    let (dap, send) = (dap == "yes", way == "send");
    let new = NewInvitation { provider, name, email, note, subject, message, language, dap, send };
    let invited = invite(&visit.program, visit.actor()?, &new).await?;
    if send {
        leptos_axum::redirect("/customers/invitations?done=sent");
    } else {
        visit.tell_link(invited.link);
    }
    Ok(())
}

#[cfg(feature = "ssr")]
mod form {
    //! The page with the draft; after the form, what is told once.

    use super::InviteCustomer;
    use crate::error::AppError;
    use crate::page::{Nav, Page, PageResult, Visit};
    use crate::relations::draft::{chosen, crumbs, language, standard};
    use crate::relations::grants::{self, Party};
    use crate::relations::link;
    use crate::relations::words::{self, Sent, tick};
    use crate::say::Say;
    use crate::t;
    use crate::ui::form::Form;
    use crate::ui::{Baton, BatonSide, Card, Field, Glyph, Head, Icon, Note, TextArea, Tone};
    use domain::PartnerTenantId;
    use domain::customer::RelationKind;
    use domain::text::REASON;
    use leptos::prelude::*;
    use leptos::server_fn::ServerFn;
    use program::relationships::{ANSWERED_WITHIN, Draft, LONGEST_MESSAGE, draft};

    /// `/customers/invite`.
    ///
    /// # Errors
    /// `SignInNeeded`, `RoleMissing`, `Unavailable`.
    pub async fn direct(visit: Visit) -> PageResult {
        page(visit, None).await
    }

    /// `/providers/{id}/invite`.
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
        let title = t!(say, "relations-invite-title");
        if visit.told_link().is_some() {
            return link::page(&visit, nav, crumbs(say, nav, &title)).await;
        }
        let draft = match draft(&visit.program, visit.actor()?, provider.as_ref()).await.map_err(AppError::from) {
            Ok(draft) => draft,
            Err(AppError::Relationship(why)) => return Ok(words::cannot(say, title, nav, why)),
            Err(error) => return Err(error),
        };
        let lead = match &draft.provider {
            Some(provider) => t!(say, "relations-invite-lead-both", provider = provider.as_str()),
            None => t!(say, "relations-invite-lead"),
        };
        let body = view! {
            <Head say title=title.clone() crumbs=crumbs(say, nav, &title) lead=Some(lead)/>
            {words::summary(&visit, &["name", "email", "note", "subject", "message", "dap"])}
            {baton(say, &draft)}
            <div class="split">
                <section class="card">
                    <div class="card-head"><h2>{t!(say, "relations-draft")}</h2></div>
                    {language(&visit)}
                    {fields(&visit, &draft)}
                </section>
                <div class="stack">{beside(say, &visit, &draft)}</div>
            </div>
        };
        Ok(Page::new(title, nav, body))
    }

    fn baton(say: Say, draft: &Draft) -> impl IntoView + use<> {
        let labels = [t!(say, "who-acts-now"), t!(say, "what-is-needed"), t!(say, "when")];
        let when = match draft.days {
            Some(days) => t!(say, "relations-valid-days", days = i64::from(days)),
            None => t!(say, "relations-valid-always"),
        };
        let (who, what) = (t!(say, "people-you"), t!(say, "relations-invite-needed"));
        view! { <Baton side=BatonSide::You labels who what when=when.into_any()/> }
    }

    fn fields(visit: &Visit, draft: &Draft) -> impl IntoView + use<> {
        let (say, language) = (visit.say, chosen(visit));
        let sent = Sent::of(visit, InviteCustomer::PATH);
        let (subject, message) = standard(Say(language), visit, draft);
        let dap = draft
            .may_ask_for_dap
            .then(|| tick("dap", t!(say, "relations-ask-dap"), Some(t!(say, "relations-ask-dap-hint")), &sent));
        view! {
            <Form
                function=InviteCustomer::PATH.to_owned()
                class="card-body form".to_owned()
                busy=t!(say, "form-busy")
                offline=t!(say, "form-offline")
            >
                <input type="hidden" name="language" value=language.tag()/>
                <div class="fields">
                    <Field name="name" label=t!(say, "relations-customer-name") autocomplete="off"
                        error=sent.error("name") value=sent.value("name", "")/>
                    <Field name="email" label=t!(say, "relations-customer-email") kind="email" autocomplete="off"
                        hint=Some(t!(say, "relations-customer-email-hint"))
                        error=sent.error("email") value=sent.value("email", "")/>
                </div>
                <TextArea name="note" label=t!(say, "invitation-note") hint=Some(t!(say, "invitation-note-hint")) rows=2
                    error=sent.error("note") value=sent.value("note", "") most=REASON/>
                {dap}
                <Field name="subject" label=t!(say, "relations-subject") wide=true error=sent.error("subject")
                    value=sent.value("subject", &subject)/>
                <TextArea name="message" label=t!(say, "relations-message") rows=11 most=LONGEST_MESSAGE
                    hint=Some(t!(say, "relations-message-hint")) error=sent.error("message")
                    value=sent.value("message", &message)/>
                <Note tone=Tone::Info><p>{t!(say, "relations-link-locked")}</p></Note>
                <div class="row wide-sm">
                    <button type="submit" class="btn btn--primary" name="way" value="send">{t!(say, "relations-send")}</button>
                    <button type="submit" class="btn" name="way" value="show">{t!(say, "relations-show")}</button>
                    <a class="btn btn--quiet" href="/customers/invitations">{t!(say, "people-cancel")}</a>
                </div>
                <p class="small muted">{t!(say, "relations-ways-hint")}</p>
            </Form>
        }
    }

    fn beside(say: Say, visit: &Visit, draft: &Draft) -> impl IntoView + use<> {
        let programs = visit.tenant().map(|tenant| tenant.programs).unwrap_or_default();
        let own = match &draft.provider {
            None if programs.direct_bill => RelationKind::Direct,
            None if programs.indirect_provider => RelationKind::IndirectProvider,
            _ => RelationKind::IndirectReseller,
        };
        let mut parties = vec![Party { name: draft.partner.clone(), kind: own }];
        let provider = draft.provider.clone();
        parties.extend(provider.map(|name| Party { name, kind: RelationKind::IndirectProvider }));
        let many = match visit.value("id") {
            Some(id) => format!("/providers/{id}/invite/many"),
            None => "/customers/invite/many".to_owned(),
        };
        view! {
            <p class="row"><a class="btn" href=many>{t!(say, "relations-many")}</a></p>
            <Card title=t!(say, "relations-what-is-authorized")>
                <div class="card-body">{grants::list(say, &parties)}</div>
            </Card>
            <Card title=t!(say, "relations-afterwards")>
                <div class="card-body"><ol class="grants grants--plain small">
                    <li><Icon glyph=Glyph::Mail/><span>{t!(say, "relations-afterwards-tracked")}</span></li>
                    <li><Icon glyph=Glyph::Bell/><span>{t!(say, "relations-afterwards-told")}</span></li>
                    <li><Icon glyph=Glyph::Clock/><span>{t!(say, "relations-afterwards-reminded", days = ANSWERED_WITHIN.whole_days())}</span></li>
                </ol></div>
            </Card>
        }
    }
}
