//! `/settings/applications/{id}/consent`: a person lets an application act in their name, and is told its token once.

use super::connect::{self, As};
use super::mine::shared;
use super::words::{self, copied, explained};
use super::{id, of_partners};
use crate::error::AppError;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::settings::{Tab, crumbs};
use crate::t;
use crate::ui::form::Form;
use crate::ui::{Card, Glyph, Head, Icon, Note, Tone};
use domain::{Actor, CredentialId, Roles};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::accounts::RefreshToken;
use program::credentials::{self, Credential};

/// Let the page's application act in the reader's name. The answer is the page itself, with the token on it.
///
/// # Errors
/// As `program::credentials::consent`.
#[server(prefix = "/do", endpoint = "give-consent")]
pub async fn give_consent() -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    let token = credentials::consent(&visit.program, visit.actor()?, &id(&visit)?).await?;
    visit.tell_consent(token);
    Ok(())
}

/// Take that back from one of the list.
///
/// # Errors
/// As `program::credentials::withdraw_consent`.
#[server(prefix = "/do", endpoint = "withdraw-consent")]
pub async fn withdraw_consent(application: CredentialId) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    credentials::withdraw_consent(&visit.program, visit.actor()?, &application).await?;
    leptos_axum::redirect("/settings/applications?done=withdrawn");
    Ok(())
}

/// The page.
///
/// # Errors
/// `SignInNeeded`; `NotFound` for an application that is not the company's or not good any more; `Unavailable`.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    of_partners(&visit)?;
    let (actor, id) = (visit.actor()?, id(&visit)?);
    let offered = credentials::offered(&visit.program, actor).await?;
    let it = offered.into_iter().find(|it| it.id == id).ok_or(AppError::NotFound)?;
    let title = t!(say, "applications-let-of", name = it.name.as_str());
    let content = match visit.told_consent() {
        Some(token) => told(&visit, actor, &it, token).into_any(),
        None => ask(&visit, actor, &it).into_any(),
    };
    let body = view! {
        <Head say title=title.clone() crumbs=crumbs(say, Tab::Applications, Some(title.clone()))/>
        {words::summary(&visit, visit.posted.as_deref())}
        {content}
    };
    Ok(Page::new(title, Nav::Settings, body))
}

fn ask(visit: &Visit, actor: &Actor, it: &Credential) -> impl IntoView + use<> {
    let say = visit.say;
    let roles = shared(it, actor);
    if roles == Roles::NONE {
        return view! { <Note tone=Tone::Warn><p>{t!(say, "applications-nothing-to-let")}</p></Note> }.into_any();
    }
    let given = it.consent_of(&actor.user).map(|given| {
        let words = t!(say, "applications-let-again", date = say.date(given.expires_at));
        view! { <Note tone=Tone::Info><p>{words}</p></Note> }
    });
    let end = say.date_with_weekday(it.consent_until(visit.program.now()));
    let told: Vec<_> = [t!(say, "applications-let-log"), t!(say, "applications-let-until", date = end)]
        .into_iter()
        .map(|text| view! { <li class="check"><Icon glyph=Glyph::Dash/><span>{text}</span></li> })
        .collect();
    let explained = explained(say, roles);
    view! {
        {given}
        <Card title=t!(say, "applications-let-roles")>
            <Form class="card-body form".to_owned() function=GiveConsent::PATH.to_owned()
                busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
                {explained}
                <ul class="list">{told}</ul>
                <div class="row">
                    <button type="submit" class="btn btn--primary">{t!(say, "applications-let-button")}</button>
                    <a class="btn btn--quiet" href="/settings/applications">{t!(say, "people-cancel")}</a>
                </div>
            </Form>
        </Card>
    }
    .into_any()
}

/// What is told once.
fn told(visit: &Visit, actor: &Actor, it: &Credential, token: &RefreshToken) -> impl IntoView + use<> {
    let say = visit.say;
    let value = token.reveal().to_owned();
    let (label, button) = (t!(say, "applications-refresh-token"), t!(say, "applications-copy-token"));
    let token = copied(say, "token", label, button, value);
    let once = t!(say, "applications-token-once", name = it.name.as_str());
    view! {
        <Note tone=Tone::Warn role="status"><p>{once}</p></Note>
        <div class="stack">
            <Card title=t!(say, "applications-copy-now")><div class="card-body form">{token}</div></Card>
            {connect::card(visit, &it.id, &actor.tenant, As::Person)}
        </div>
        <p class="row gap">
            <a class="btn btn--primary" href="/settings/applications">{t!(say, "people-done")}</a>
        </p>
    }
}
