//! `/settings/applications`: for who manages them all of the company's; for everybody those that may act in their name.

use super::mine;
use super::words::{self, names};
use super::{of_partners, path};
use crate::help::role_sentences;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::people::no_role::helpers;
use crate::say::Say;
use crate::settings::{Tab, crumbs, tabs};
use crate::t;
use crate::ui::{At, Card, Empty, Glyph, Head, Icon, Note, Tone};
use domain::{Permission, Role};
use leptos::prelude::*;
use program::credentials::{self, Credential};
use time::OffsetDateTime;

/// The page.
///
/// # Errors
/// `SignInNeeded`; `NotFound` for the operator, who has none; `Unavailable`.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    of_partners(&visit)?;
    let actor = visit.actor()?;
    let mine = mine::card(&visit, actor).await?;
    let content = if actor.may(Permission::ManageCredentials) {
        let all = credentials::list(&visit.program, actor).await?;
        if all.is_empty() { none(say) } else { view! { {of_company(&visit, &all)}{mine} }.into_any() }
    } else {
        let not_yours = not_yours(&visit).await;
        view! { {not_yours}{mine} }.into_any()
    };
    let body = view! {
        {head(&visit)}
        {tabs(&visit, Tab::Applications)}
        {words::summary(&visit, visit.posted.as_deref())}
        {done(&visit)}
        <div class="stack">{content}</div>
    };
    Ok(Page::new(Tab::Applications.title(say), Nav::Settings, body))
}

fn head(visit: &Visit) -> impl IntoView + use<> {
    let say = visit.say;
    let beside = visit.actor().is_ok_and(|actor| actor.may(Permission::ManageCredentials)).then(|| {
        view! {
            <div class="row push">
                <a class="btn btn--primary" href="/settings/applications/new">
                    <Icon glyph=Glyph::Plus/>{t!(say, "applications-create")}
                </a>
            </div>
        }
        .into_any()
    });
    let lead = Some(t!(say, "applications-lead"));
    view! { <Head say title=Tab::Applications.title(say) crumbs=crumbs(say, Tab::Applications, None) lead beside/> }
}

/// What was done, after a form that leads here.
fn done(visit: &Visit) -> Option<impl IntoView + use<>> {
    let say = visit.say;
    let sentence = match visit.value("done").filter(|_| visit.posted.is_none())? {
        "revoked" => t!(say, "applications-done-revoked"),
        "withdrawn" => t!(say, "applications-done-withdrawn"),
        _ => return None,
    };
    Some(view! { <Note tone=Tone::Ok role="status"><p>{sentence}</p></Note> })
}

/// Why there is no list, and who has one.
async fn not_yours(visit: &Visit) -> impl IntoView + use<> {
    let needed = Permission::ManageCredentials.roles();
    let helpers = helpers(visit, needed).await;
    let sentences = role_sentences(visit, &needed.iter().collect::<Vec<Role>>(), &helpers);
    let sentences: Vec<_> = sentences.into_iter().map(|sentence| view! { <p>{sentence}</p> }).collect();
    let title = t!(visit.say, "applications-not-yours");
    view! { <Note tone=Tone::Neutral glyph=Glyph::Lock><p><b>{title}</b></p>{sentences}</Note> }
}

fn none(say: Say) -> AnyView {
    let (title, text) = (t!(say, "applications-none"), t!(say, "applications-none-text"));
    view! { <section class="card"><Empty title><p>{text}</p></Empty></section> }.into_any()
}

fn of_company(visit: &Visit, all: &[Credential]) -> impl IntoView + use<> {
    let (say, now) = (visit.say, visit.program.now());
    let company = visit.tenant().map(|tenant| tenant.name.clone()).unwrap_or_default();
    let title = t!(say, "applications-of-company", company = company);
    let rows: Vec<_> = all.iter().map(|it| row(say, it, now)).collect();
    view! {
        <Card title=title.clone()>
            <table class="table table--stack" role="table">
                <caption class="vh">{title}</caption>
                <thead role="rowgroup"><tr role="row">
                    <th role="columnheader" scope="col">{t!(say, "applications-name")}</th>
                    <th role="columnheader" scope="col">{t!(say, "applications-roles")}</th>
                    <th role="columnheader" scope="col">{t!(say, "applications-made")}</th>
                    <th role="columnheader" scope="col">{t!(say, "applications-used")}</th>
                    <th role="columnheader" scope="col">{t!(say, "applications-ends")}</th>
                    <th role="columnheader" scope="col">{t!(say, "applications-state")}</th>
                </tr></thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </Card>
    }
}

fn row(say: Say, it: &Credential, now: OffsetDateTime) -> impl IntoView + use<> {
    let made_by = it.made_by.clone().unwrap_or_else(|| t!(say, "applications-command-line"));
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                <a href=path(&it.id)>{it.name.clone()}</a>
                <span class="sub mono">{it.id.to_string()}</span>
            </th>
            <td role="cell" data-l=t!(say, "applications-roles")>{names(say, it.roles)}</td>
            <td role="cell" data-l=t!(say, "applications-made")>
                <At say at=it.made_at text=say.date(it.made_at)/><span class="sub">{made_by}</span>
            </td>
            <td role="cell" data-l=t!(say, "applications-used")>{used(say, it)}</td>
            <td role="cell" class="nowrap" data-l=t!(say, "applications-ends")>
                <At say at=it.expires_at text=say.date(it.expires_at)/>
            </td>
            <td role="cell" data-l=t!(say, "applications-state")>{words::standing(say, it, now)}</td>
        </tr>
    }
}

/// When it asked for a token last, if it ever did.
pub(super) fn used(say: Say, it: &Credential) -> AnyView {
    match it.last_used_at {
        Some(at) => view! { <At say at text=say.date_and_time(at)/> }.into_any(),
        None => view! { <span class="muted">{t!(say, "applications-never")}</span> }.into_any(),
    }
}
