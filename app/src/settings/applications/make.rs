//! `/settings/applications/new`: an application gets access; its secret is in the answer of the form and nowhere else.

use super::connect::{self, As};
use super::words::{self, copied};
use super::{of_partners, path};
use crate::error::AppError;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::people::boxes::{boxes, ticked};
use crate::settings::{Tab, crumbs};
use crate::t;
use crate::ui::form::Form;
use crate::ui::{Card, Field, Head, Note, Tone};
use domain::{Permission, Role};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::credentials::{self, ENDS_SOON, LONGEST_LIFE, Made, NewCredential};

/// In so many days it ends unless something else is typed.
const USUAL_DAYS: &str = "365";

/// Make a credential. The answer is the page itself, with the secret on it.
///
/// # Errors
/// As `program::credentials::create`.
#[server(prefix = "/do", endpoint = "create-application")]
pub async fn create_application(
    #[server(default)] name: String,
    #[server(default)] roles: Vec<Role>,
    #[server(default)] days: String,
) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    // What is no number is no number of days either.
    let days = days.trim().parse().unwrap_or_default();
    let new = NewCredential { name, roles: roles.into_iter().collect(), days };
    let made = credentials::create(&visit.program, visit.actor()?, &new).await?;
    visit.tell_made(made);
    Ok(())
}

/// The page.
///
/// # Errors
/// `SignInNeeded`, `RoleMissing`; `NotFound` for the operator.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    of_partners(&visit)?;
    if !visit.actor()?.may(Permission::ManageCredentials) {
        return Err(AppError::RoleMissing(Permission::ManageCredentials.roles().iter().collect()));
    }
    if let Some(made) = visit.told_made() {
        return told(&visit, made).await;
    }
    let title = t!(say, "applications-create");
    let crumbs = crumbs(say, Tab::Applications, Some(title.clone()));
    let body = view! {
        <Head say title=title.clone() crumbs lead=Some(t!(say, "applications-create-lead"))/>
        {words::summary(&visit, visit.posted.as_deref())}
        <section class="card">{fields(&visit)}</section>
    };
    Ok(Page::new(title, Nav::Settings, body))
}

fn fields(visit: &Visit) -> impl IntoView + use<> {
    let say = visit.say;
    let posted = visit.refused(CreateApplication::PATH);
    let error = |name: &str| Some(words::field(say, posted?.problem(name)?));
    let typed = |name: &str, before: &str| posted.map_or(before, |it| it.value(name).unwrap_or_default()).to_owned();
    let boxes = boxes(visit, posted.map(ticked).unwrap_or_default(), error("roles"));
    let (most, soon) = (LONGEST_LIFE.whole_days(), ENDS_SOON.whole_days());
    let (name, name_error) = (typed("name", ""), error("name"));
    let (days, days_error) = (typed("days", USUAL_DAYS), error("days"));
    view! {
        <Form
            function=CreateApplication::PATH.to_owned()
            class="card-body form".to_owned()
            busy=t!(say, "form-busy")
            offline=t!(say, "form-offline")
        >
            <div class="fields">
                <Field name="name" label=t!(say, "applications-name-label") autocomplete="off"
                    hint=Some(t!(say, "applications-name-hint")) error=name_error value=name/>
                <Field name="days" label=t!(say, "applications-days-label") autocomplete="off"
                    hint=Some(t!(say, "applications-days-hint", most = most, soon = soon)) error=days_error value=days/>
            </div>
            <p class="muted">{t!(say, "applications-roles-hint")}</p>
            {boxes}
            <div class="row wide-sm">
                <button type="submit" class="btn btn--primary">{t!(say, "applications-create")}</button>
                <a class="btn btn--quiet" href="/settings/applications">{t!(say, "people-cancel")}</a>
            </div>
        </Form>
    }
}

/// What is told once.
async fn told(visit: &Visit, made: &Made) -> PageResult {
    let say = visit.say;
    let actor = visit.actor()?;
    let it = credentials::show(&visit.program, actor, &made.id).await?;
    let title = t!(say, "applications-created", name = it.name.as_str());
    let until = t!(say, "applications-good-until", date = say.date_with_weekday(made.expires_at));
    let (id, secret) = (made.id.to_string(), made.secret.reveal().to_owned());
    let id = copied(say, "client_id", t!(say, "applications-client-id"), t!(say, "applications-copy-id"), id);
    let secret = copied(say, "secret", t!(say, "applications-secret"), t!(say, "applications-copy-secret"), secret);
    let own = path(&made.id);
    let body = view! {
        <Head say title=title.clone() crumbs=crumbs(say, Tab::Applications, Some(it.name))/>
        <Note tone=Tone::Warn role="status"><p>{t!(say, "applications-secret-once")}</p></Note>
        <div class="stack">
            <Card title=t!(say, "applications-copy-now")>
                <div class="card-body form">{id}{secret}<p class="muted">{until}</p></div>
            </Card>
            {connect::card(visit, &made.id, &actor.tenant, As::Itself)}
        </div>
        <p class="row gap">
            <a class="btn btn--primary" href=own>{t!(say, "people-done")}</a>
            <a class="btn" href="/settings/applications/new">{t!(say, "applications-another")}</a>
        </p>
    };
    Ok(Page::new(title, Nav::Settings, body))
}
