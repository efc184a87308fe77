//! `/resellers/invite`: the draft of an invitation. The text is the provider's; the link is put under it (PAR-01,
//! PAR-02).

use super::passing_on::passing_on;
use super::words::{self, Sent, Sides};
use super::{Tab, crumbs};
use crate::error::AppError;
use crate::lang::Lang;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::t;
use crate::ui::form::Form;
use crate::ui::{Card, Field, Glyph, Head, Icon, Note, Select, TextArea, Tone};
use domain::Permission;
use domain::text::REASON;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::partnerships::{self, MESSAGE, NewInvitation};

/// Invite a reseller. `how` is `mail` to send the letter from here, or `hand` to pass the link on.
///
/// # Errors
/// As `program::partnerships::invite`; `BadRequest` for another way.
#[server(prefix = "/do", endpoint = "invite-reseller")]
pub async fn invite_reseller(
    #[server(default)] email: String,
    #[server(default)] name: String,
    #[server(default)] note: String,
    #[server(default)] language: String,
    #[server(default)] message: String,
    how: String,
) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    let mail = by_mail(&how)?;
    let new = NewInvitation { name, email, note, language, message, mail };
    let issued = partnerships::invite(&visit.program, visit.actor()?, &new).await?;
    if mail {
        leptos_axum::redirect("/resellers/invitations?done=sent");
    } else {
        visit.tell_link(issued.link);
    }
    Ok(())
}

/// How a link goes to who is invited.
pub(super) fn by_mail(how: &str) -> Result<bool, AppError> {
    match how {
        "mail" => Ok(true),
        "hand" => Ok(false),
        _ => Err(AppError::BadRequest),
    }
}

/// Whether the reader may invite resellers at all.
pub(super) fn permitted(visit: &Visit) -> Result<(), AppError> {
    if !visit.tenant()?.programs.indirect_provider {
        return Err(AppError::NotFound);
    }
    if !visit.actor()?.may(Permission::RequestPartnership) {
        return Err(AppError::RoleMissing(Permission::RequestPartnership.roles().iter().collect()));
    }
    Ok(())
}

/// The page.
///
/// # Errors
/// `NotFound` for those who are no provider, `RoleMissing`, `SignInNeeded`.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    permitted(&visit)?;
    let title = t!(say, "ps-invite");
    let crumbs = crumbs((Tab::Invitations.href(), Tab::Invitations.title(say)), title.clone());
    if let Some(passing_on) = passing_on(&visit).await? {
        let body = view! { <Head say title=title.clone() crumbs/>{passing_on} };
        return Ok(Page::new(title, Nav::Resellers, body));
    }
    let body = view! {
        <Head say title=title.clone() crumbs lead=Some(t!(say, "ps-invite-lead"))/>
        {words::summary(&visit, &[InviteReseller::PATH], &Sides::NONE)}
        <div class="split">
            <section class="card">{languages(&visit)}{draft(&visit)?}</section>
            <div class="stack">
                <p class="row"><a class="btn" href="/resellers/invite/many">{t!(say, "ps-many")}</a></p>
                {grants(say)}
            </div>
        </div>
    };
    Ok(Page::new(title, Nav::Resellers, body))
}

/// The language of the draft: the one that was chosen, else the reader's.
fn language(visit: &Visit) -> Lang {
    let typed = visit.refused(InviteReseller::PATH).and_then(|posted| posted.value("language"));
    typed.or_else(|| visit.value("language")).and_then(Lang::of_tag).unwrap_or(visit.say.0)
}

/// Choosing a language puts its standard text into the draft.
fn languages(visit: &Visit) -> impl IntoView + use<> {
    let say = visit.say;
    let options = Lang::ALL.map(|lang| (lang.tag().to_owned(), lang.own_name().to_owned())).to_vec();
    let value = language(visit).tag();
    view! {
        <form class="tools" method="get" action="/resellers/invite">
            <Select name="language" label=t!(say, "invite-language") options value hint=Some(t!(say, "ps-language-hint"))/>
            <button type="submit" class="btn">{t!(say, "ps-language-choose")}</button>
        </form>
    }
}

/// The standard text in that language.
pub(super) fn standard(visit: &Visit, lang: Lang) -> Result<String, AppError> {
    let (company, person) = (visit.tenant()?.name.as_str(), visit.actor()?.name.as_str());
    Ok(t!(Say(lang), "ps-draft", company = company, person = person))
}

fn draft(visit: &Visit) -> Result<impl IntoView + use<>, AppError> {
    let say = visit.say;
    let sent = Sent::of(visit, InviteReseller::PATH);
    let lang = language(visit);
    let text = standard(visit, lang)?;
    Ok(view! {
        <Form function=InviteReseller::PATH.to_owned() class="card-body form".to_owned()
            busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
            <input type="hidden" name="language" value=lang.tag()/>
            <div class="fields">
                <Field name="email" label=t!(say, "people-email") kind="email" autocomplete="off"
                    error=sent.error("email") value=sent.value_or("email", "")/>
                <Field name="name" label=t!(say, "ps-name") optional=Some(t!(say, "people-optional"))
                    autocomplete="off" error=sent.error("name") value=sent.value_or("name", "")/>
            </div>
            <TextArea name="message" label=t!(say, "ps-message") hint=Some(t!(say, "ps-message-hint")) rows=10
                error=sent.error("message") value=sent.value_or("message", &text) most=MESSAGE/>
            <Note tone=Tone::Info><p><b>{t!(say, "ps-link-locked")}</b>{say.gap()}{t!(say, "ps-link-locked-text")}</p></Note>
            <TextArea name="note" label=t!(say, "invitation-note") hint=Some(t!(say, "invitation-note-hint")) rows=2
                error=sent.error("note") value=sent.value_or("note", "") most=REASON/>
            <div class="row wide-sm">
                <button type="submit" class="btn btn--primary" name="how" value="mail">{t!(say, "ps-send")}</button>
                <button type="submit" class="btn" name="how" value="hand">{t!(say, "ps-by-hand")}</button>
                <a class="btn btn--quiet" href="/resellers/invitations">{t!(say, "people-cancel")}</a>
            </div>
        </Form>
    })
}

/// What the reseller is going to be asked for.
fn grants(say: Say) -> impl IntoView {
    view! {
        <Card title=t!(say, "ps-grants-title")>
            <div class="card-body">
                <ul class="grants small">
                    <li><Icon glyph=Glyph::Ok/><div>{t!(say, "ps-grants-order")}</div></li>
                    <li><Icon glyph=Glyph::Ok/><div>{t!(say, "ps-grants-admin")}</div></li>
                    <li class="is-bad"><Icon glyph=Glyph::Bad/><div>{t!(say, "ps-grants-not")}</div></li>
                </ul>
            </div>
        </Card>
    }
}
