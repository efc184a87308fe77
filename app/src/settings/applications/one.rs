//! `/settings/applications/{id}`: everything about one application but its secret, which nobody can see any more.

use super::connect::{self, As};
use super::list::used;
use super::words::{explained, standing};
use super::{managed, path};
use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::settings::{Tab, crumbs, tabs};
use crate::t;
use crate::ui::{At, Card, Glyph, Head, Icon, Note, Tone};
use leptos::prelude::*;
use program::credentials::{Credential, Standing};
use time::OffsetDateTime;

/// The page.
///
/// # Errors
/// `SignInNeeded`, `RoleMissing`, `NotFound`.
pub async fn page(visit: Visit) -> PageResult {
    let (say, now) = (visit.say, visit.program.now());
    let it = managed(&visit).await?;
    let good = it.is_good(now);
    let connect = match visit.actor() {
        Ok(actor) if good => Some(connect::card(&visit, &it.id, &actor.tenant, As::Itself)),
        _ => None,
    };
    let people = good.then(|| people(say, &it));
    let body = view! {
        {head(say, &it, now)}
        {tabs(&visit, Tab::Applications)}
        {over(say, &it, now)}
        <div class="split">
            <div class="stack">{facts(say, &it)}{connect}</div>
            <div class="stack">
                <Card title=t!(say, "applications-roles")><div class="card-body">{explained(say, it.roles)}</div></Card>
                {people}
            </div>
        </div>
    };
    Ok(Page::new(it.name, Nav::Settings, body))
}

fn head(say: Say, it: &Credential, now: OffsetDateTime) -> impl IntoView + use<> {
    let revoke = it.is_good(now).then(|| {
        let href = format!("{}/revoke", path(&it.id));
        view! {
            <div class="row push"><a class="btn" href=href><Icon glyph=Glyph::Ban/>{t!(say, "applications-revoke")}</a></div>
        }
    });
    let beside = view! { {standing(say, it, now)}{revoke} }.into_any();
    let crumbs = crumbs(say, Tab::Applications, Some(it.name.clone()));
    view! { <Head say title=it.name.clone() crumbs beside=Some(beside)/> }
}

/// Why it does not work any more.
fn over(say: Say, it: &Credential, now: OffsetDateTime) -> Option<impl IntoView + use<>> {
    let words = match (it.standing(now), it.revoked_at) {
        (Standing::Revoked, Some(at)) => t!(say, "applications-was-revoked", date = say.date_and_time(at)),
        (Standing::Ended, _) => t!(say, "applications-has-ended", date = say.date_and_time(it.expires_at)),
        _ => return None,
    };
    Some(view! { <Note tone=Tone::Neutral><p>{words}</p></Note> })
}

fn facts(say: Say, it: &Credential) -> impl IntoView + use<> {
    let made_by = it.made_by.clone().unwrap_or_else(|| t!(say, "applications-command-line"));
    let (made, ends) = (it.made_at, it.expires_at);
    let (id, last) = (it.id.to_string(), used(say, it));
    view! {
        <Card title=t!(say, "applications-about")>
            <dl class="facts card-body">
                <div><dt>{t!(say, "applications-client-id")}</dt><dd class="mono">{id}</dd></div>
                <div><dt>{t!(say, "applications-made")}</dt>
                    <dd><At say at=made text=say.date_and_time(made)/><span class="sub">{made_by}</span></dd></div>
                <div><dt>{t!(say, "applications-used")}</dt><dd>{last}</dd></div>
                <div><dt>{t!(say, "applications-ends")}</dt><dd><At say at=ends text=say.date_and_time(ends)/></dd></div>
            </dl>
        </Card>
    }
}

/// In whose names it acts.
fn people(say: Say, it: &Credential) -> impl IntoView + use<> {
    let people: Vec<_> = it
        .consents
        .iter()
        .map(|it| {
            let (name, end) = (it.name.clone(), it.expires_at);
            view! {
                <div><dt>{name}</dt>
                    <dd>{t!(say, "applications-consent-until")}" "<At say at=end text=say.date(end)/></dd></div>
            }
        })
        .collect();
    let content = if people.is_empty() {
        view! { <p class="muted">{t!(say, "applications-nobody")}</p> }.into_any()
    } else {
        view! { <dl class="facts facts--narrow">{people}</dl> }.into_any()
    };
    view! { <Card title=t!(say, "applications-people")><div class="card-body">{content}</div></Card> }
}
