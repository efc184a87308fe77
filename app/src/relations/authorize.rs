//! `/authorize/{token}`: a customer authorizes who asks, or declines (design 13). Opening the link uses nothing up;
//! only the form does (S52).

use crate::error::AppError;
use leptos::prelude::*;

#[cfg(feature = "ssr")]
pub use form::page;

/// Authorize everybody who asks, and accept the customer agreement where it is wanted.
///
/// # Errors
/// As `program::relationships::authorize`.
#[server(prefix = "/do", endpoint = "authorize-partners")]
pub async fn authorize_partners(
    #[server(default)] authorize: String,
    #[server(default)] agreement: String,
    #[server(default)] template: String,
) -> Result<(), AppError> {
    use domain::relationship::Ticked;

    let visit = crate::page::visit()?;
    let token = visit.value("token").unwrap_or_default();
    let ticked = Ticked { authorize: authorize == "yes", agreement: agreement == "yes" };
    program::relationships::authorize(&visit.program, &visit.customer()?.actor, token, ticked, &template).await?;
    leptos_axum::redirect("/relations?done=authorized");
    Ok(())
}

/// Say no, with a reason or without.
///
/// # Errors
/// As `program::relationships::decline`.
#[server(prefix = "/do", endpoint = "decline-partners")]
pub async fn decline_partners(#[server(default)] reason: String) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    let token = visit.value("token").unwrap_or_default();
    program::relationships::decline(&visit.program, &visit.customer()?.actor, token, &reason).await?;
    leptos_axum::redirect("/relations?done=declined");
    Ok(())
}

#[cfg(feature = "ssr")]
mod form {
    //! The page: readable for anybody with the link, with a decision for those who can take it.

    use super::{AuthorizePartners, DeclinePartners};
    use crate::error::AppError;
    use crate::page::{Nav, Page, PageResult, Visit};
    use crate::relations::grants::{self, Party};
    use crate::relations::words::{self, Sent, tick};
    use crate::relations::{party, text};
    use crate::say::Say;
    use crate::t;
    use crate::transfers::list::encoded;
    use crate::ui::form::Form;
    use crate::ui::{Card, Glyph, Head, Icon, Note, TextArea, Tone};
    use domain::relationship::RelationshipRefusal;
    use domain::text::REASON;
    use leptos::prelude::*;
    use leptos::server_fn::ServerFn;
    use program::relationships::{InvitationView, Reader, look};

    /// The page.
    ///
    /// # Errors
    /// `Unavailable`; a link that does not work is told on the page, with 404 or 410.
    pub async fn page(visit: Visit) -> PageResult {
        let token = visit.value("token").unwrap_or_default();
        let reader = visit.customer().ok().map(|it| &it.actor);
        match look(&visit.program, token, reader).await.map_err(AppError::from) {
            Ok(shown) => Ok(match shown.over {
                Some(why) => over(visit.say, why, Some(&shown)),
                None => open(&visit, &shown),
            }),
            Err(AppError::Relationship(why)) => Ok(over(visit.say, why, None)),
            Err(error) => Err(error),
        }
    }

    /// The link does not work any more; who asked is whom to turn to.
    fn over(say: Say, why: RelationshipRefusal, shown: Option<&InvitationView>) -> Page {
        let title = t!(say, "relations-over");
        let turn = match shown.map(|it| it.partner.name.as_str()) {
            Some(partner) if why == RelationshipRefusal::LinkReplaced => {
                t!(say, "relations-over-newest", partner = partner)
            }
            Some(partner) => t!(say, "relations-over-turn-to", partner = partner),
            None => t!(say, "relations-over-turn"),
        };
        let body = view! {
            <Head say title=title.clone()/>
            <Note tone=Tone::Warn><p>{words::refusal(say, why)}</p><p>{turn}</p></Note>
            <p class="row"><a class="btn" href="/relations">{t!(say, "nav-relations")}</a></p>
        };
        Page::new(title, Nav::Public, body).with_status(why.status())
    }

    fn open(visit: &Visit, shown: &InvitationView) -> Page {
        let say = visit.say;
        let partner = shown.partner.name.as_str();
        let (title, lead) = match &shown.provider {
            Some(_) => (t!(say, "relations-ask-title-both"), t!(say, "relations-ask-lead-both")),
            None => (t!(say, "relations-ask-title", partner = partner), t!(say, "relations-ask-lead")),
        };
        let name = shown.name.as_str();
        let above = if let Some(end) = shown.expires_at {
            t!(say, "relations-ask-for-until", name = name, date = say.date_with_weekday(end))
        } else {
            t!(say, "relations-ask-for", name = name)
        };
        let parties = std::iter::once(&shown.partner).chain(&shown.provider);
        let rights: Vec<_> = parties.map(|it| Party { name: it.name.clone(), kind: it.kind }).collect();
        let warning =
            shown.dap.then(|| view! { <Note tone=Tone::Warn><p>{t!(say, "relations-dap-warning")}</p></Note> });
        let body = view! {
            <Head say title=title.clone() above=Some(above) lead=Some(lead)/>
            {words::summary_to_customer(visit, &["authorize", "agreement", "reason"], partner)}
            <div class="fields">{party::cards(say, shown)}</div>
            {grants::table(say, &rights, shown.dap)}
            {warning}
            {decision(visit, shown)}
            {afterwards(say, partner)}
        };
        Page::new(title, Nav::Public, body)
    }

    /// The decision of those who can take it; for all others, who can and how to become one.
    fn decision(visit: &Visit, shown: &InvitationView) -> AnyView {
        let say = visit.say;
        match (&shown.reader, &visit.session) {
            (Some(reader), _) => match reader.refusal {
                None => forms(visit, shown, reader),
                Some(RelationshipRefusal::NotGlobalAdmin) => {
                    let admins = reader.admins.join(&t!(say, "list-comma"));
                    let who = t!(say, "relations-ask-your-admin", admins = admins);
                    view! { <Note tone=Tone::Warn><p>{who}</p><p>{t!(say, "relations-pass-on")}</p></Note> }.into_any()
                }
                Some(why) => {
                    let told = words::to_customer(say, why, &shown.partner.name);
                    view! { <Note tone=Tone::Warn><p>{told}</p></Note> }.into_any()
                }
            },
            (None, Some(_)) => {
                let href = format!("/accounts?next={}", encoded(&visit.path));
                view! {
                    <Note tone=Tone::Info><p>{t!(say, "relations-not-a-customer")}</p></Note>
                    <p class="row"><a class="btn" href=href>{t!(say, "relations-other-account")}</a></p>
                }
                .into_any()
            }
            (None, None) => signed_out(visit),
        }
    }

    fn signed_out(visit: &Visit) -> AnyView {
        let say = visit.say;
        let next = encoded(&visit.path);
        view! {
            <Card title=t!(say, "relations-your-decision")>
                <div class="card-body">
                    <p>{t!(say, "relations-sign-in-text")}</p>
                    <div class="row wide-sm">
                        <a class="btn btn--primary" href=format!("/sign-in?next={next}")>{t!(say, "relations-sign-in")}</a>
                        <a class="btn" href=format!("/sign-in/new?for=customer&next={next}")>{t!(say, "relations-new-account")}</a>
                    </div>
                </div>
            </Card>
        }
        .into_any()
    }

    fn forms(visit: &Visit, shown: &InvitationView, reader: &Reader) -> AnyView {
        view! { {yes(visit, shown, reader)}{no(visit)} }.into_any()
    }

    fn yes(visit: &Visit, shown: &InvitationView, reader: &Reader) -> impl IntoView + use<> {
        let say = visit.say;
        let sent = Sent::of(visit, AuthorizePartners::PATH);
        let (confirm, button) = confirmation(say, shown, &reader.customer);
        let agreement = (!reader.agreement).then(|| {
            let read = text::to_be_read(say, shown.agreement.as_ref());
            view! { {read}{tick("agreement", t!(say, "relations-i-accept"), None, &sent)} }
        });
        let signed = visit.session.as_ref().map(|it| t!(say, "relations-signed-as", name = it.sign_in_name.as_str()));
        let keeps = [t!(say, "relations-keep-data"), t!(say, "relations-keep-dap"), t!(say, "relations-keep-others")];
        let keeps = keeps.map(|it| view! { <li><Icon glyph=Glyph::Ok/><span>{it}</span></li> });
        view! {
            <Card title=t!(say, "relations-your-decision")>
                <Form
                    function=AuthorizePartners::PATH.to_owned()
                    class="card-body form".to_owned()
                    busy=t!(say, "form-busy")
                    offline=t!(say, "form-offline")
                >
                    <ul class="grants small">{keeps.into_iter().collect_view()}</ul>
                    {tick("authorize", confirm, None, &sent)}
                    {agreement}
                    <div class="row wide-sm"><button type="submit" class="btn btn--primary">{button}</button></div>
                    <p class="small muted">{signed}</p>
                </Form>
            </Card>
        }
    }

    /// What the box and the button say.
    fn confirmation(say: Say, shown: &InvitationView, customer: &str) -> (String, String) {
        let partner = shown.partner.name.as_str();
        match shown.provider.as_ref().map(|it| it.name.as_str()) {
            Some(other) => (
                t!(say, "relations-i-authorize-both", partner = partner, provider = other, customer = customer),
                t!(say, "relations-authorize-both"),
            ),
            None => (
                t!(say, "relations-i-authorize", partner = partner, customer = customer),
                t!(say, "relations-authorize"),
            ),
        }
    }

    fn no(visit: &Visit) -> impl IntoView + use<> {
        let say = visit.say;
        let sent = Sent::of(visit, DeclinePartners::PATH);
        view! {
            <Card title=t!(say, "relations-decline-title")>
                <Form
                    function=DeclinePartners::PATH.to_owned()
                    class="card-body form".to_owned()
                    busy=t!(say, "form-busy")
                    offline=t!(say, "form-offline")
                >
                    <TextArea name="reason" label=t!(say, "relations-decline-reason") most=REASON
                        hint=Some(t!(say, "relations-decline-hint")) error=sent.error("reason")
                        value=sent.value("reason", "")/>
                    <div class="row wide-sm"><button type="submit" class="btn">{t!(say, "relations-decline")}</button></div>
                </Form>
            </Card>
        }
    }

    fn afterwards(say: Say, partner: &str) -> impl IntoView + use<> {
        let contact = t!(say, "relations-next-contact", partner = partner);
        view! {
            <Card title=t!(say, "relations-next")>
                <div class="card-body"><ol class="grants grants--plain">
                    <li><Icon glyph=Glyph::Check/><div>
                        <b>{t!(say, "relations-next-active")}</b><p class="muted small">{t!(say, "relations-next-mail")}</p>
                    </div></li>
                    <li><Icon glyph=Glyph::User/><div>
                        <b>{contact}</b>
                        <p class="muted small">{t!(say, "relations-next-nothing-ordered")}</p>
                    </div></li>
                </ol></div>
            </Card>
        }
    }
}
