//! User management (design 15): everyone of the tenant, with search, roles and invitations; and one of them.

use super::change::{ChangeRoles, RemovePerson, ResetPassword};
use super::invite::{ResendInvitation, WithdrawInvitation, waiting};
use super::{card, words};
use crate::accounts::role_alone;
use crate::error::AppError;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::settings::{Tab, crumbs, tabs};
use crate::t;
use crate::ui::{At, Empty, Glyph, Head, Icon, Note, Pager, Select, Tone};
use domain::work_account::offered;
use domain::{Permission, Role, Roles, UserId};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::people::{self, PeoplePage, PeopleQuery, Person};

/// The value of the filter that asks for those without a role.
const NO_ROLE: &str = "none";

/// `/settings/users`.
///
/// # Errors
/// `SignInNeeded`, `RoleMissing`, `BadRequest` for a filter that is none.
pub async fn page(visit: Visit) -> PageResult {
    let query = query(&visit)?;
    let found = people::list(&visit.program, visit.actor()?, &query).await?;
    let posted = visit.refused(ResendInvitation::PATH).or_else(|| visit.refused(WithdrawInvitation::PATH));
    let problems = words::summary(&visit, posted, &[]);
    let body = view! {
        {head(&visit)}
        {tabs(&visit, Tab::Users)}
        {problems}
        {done(&visit)}
        <div class="stack">{list(&visit, &found, None)}{waiting(&visit, &found.invitations)}</div>
    };
    Ok(Page::new(Tab::Users.title(visit.say), Nav::Settings, body))
}

/// `/settings/users/{id}`.
///
/// # Errors
/// `SignInNeeded`, `RoleMissing`, `NotFound`.
pub async fn one(visit: Visit) -> PageResult {
    let say = visit.say;
    let id = visit.value("id").and_then(|id| UserId::parse(id).ok()).ok_or(AppError::NotFound)?;
    let actor = visit.actor()?;
    let person = people::show(&visit.program, actor, &id).await?;
    let found = people::list(&visit.program, actor, &PeopleQuery::default()).await?;
    let forms = [ChangeRoles::PATH, ResetPassword::PATH, RemovePerson::PATH];
    let posted = forms.into_iter().find_map(|form| visit.refused(form));
    let problems = words::summary(&visit, posted, &[]);
    let title = person.name.clone();
    let body = view! {
        <Head say title=title.clone() crumbs=crumbs(say, Tab::Users, Some(title.clone()))/>
        {tabs(&visit, Tab::Users)}
        {problems}
        {done(&visit)}
        <div class="split"><div class="wide-only">{list(&visit, &found, Some(&id))}</div>{card::card(&visit, &person)}</div>
    };
    Ok(Page::new(title, Nav::Settings, body))
}

fn query(visit: &Visit) -> Result<PeopleQuery, AppError> {
    let role = match visit.value("role") {
        None => None,
        Some(NO_ROLE) => Some(None),
        Some(code) => Some(Some(Role::of_code(code).ok_or(AppError::BadRequest)?)),
    };
    let after = visit.value("after").map(UserId::parse).transpose().map_err(|_| AppError::BadRequest)?;
    Ok(PeopleQuery { text: visit.value("q").map(ToOwned::to_owned), role, after })
}

fn head(visit: &Visit) -> impl IntoView + use<> {
    let say = visit.say;
    let beside = visit.actor().is_ok_and(|actor| actor.may(Permission::AddUsers)).then(|| {
        view! {
            <div class="row push">
                <a class="btn" href="/settings/users/invite"><Icon glyph=Glyph::Mail/>{t!(say, "invite-user")}</a>
                <a class="btn btn--primary" href="/settings/users/new"><Icon glyph=Glyph::Plus/>{t!(say, "add-user")}</a>
            </div>
        }
        .into_any()
    });
    view! { <Head say title=Tab::Users.title(say) crumbs=crumbs(say, Tab::Users, None) beside/> }
}

/// What was done, after a form that leads here.
fn done(visit: &Visit) -> Option<impl IntoView + use<>> {
    let say = visit.say;
    let sentence = match visit.value("done")? {
        "roles" => t!(say, "users-done-roles"),
        "removed" => t!(say, "users-done-removed"),
        "invited" => t!(say, "users-done-invited"),
        "resent" => t!(say, "users-done-resent"),
        "withdrawn" => t!(say, "users-done-withdrawn"),
        _ => return None,
    };
    visit.posted.is_none().then(|| view! { <Note tone=Tone::Ok role="status"><p>{sentence}</p></Note> })
}

fn list(visit: &Visit, found: &PeoplePage, current: Option<&UserId>) -> impl IntoView + use<> {
    let say = visit.say;
    let rows: Vec<_> = found.rows.iter().map(|person| row(visit, person, current == Some(&person.user))).collect();
    let empty = rows.is_empty().then(|| {
        view! {
            <Empty title=t!(say, "users-none")>
                <a class="btn" href="/settings/users"><Icon glyph=Glyph::X/>{t!(say, "users-clear")}</a>
            </Empty>
        }
    });
    let link = |after: Option<&UserId>| {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for name in ["q", "role"] {
            query.extend_pairs(visit.value(name).map(|value| (name, value)));
        }
        query.extend_pairs(after.map(|after| ("after", after.as_str())));
        format!("/settings/users?{}", query.finish())
    };
    let first = visit.value("after").map(|_| link(None));
    let next = found.next.as_ref().map(|after| link(Some(after)));
    view! {
        <section class="card">
            {tools(visit)}
            <table class="table table--stack" role="table">
                <caption class="vh">{t!(say, "users-table")}</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{t!(say, "users-user")}</th>
                        <th role="columnheader" scope="col">{t!(say, "users-roles")}</th>
                        <th role="columnheader" scope="col">{t!(say, "users-last")}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
            {empty}
            <Pager say label=t!(say, "users-pages") summary=t!(say, "users-count", count = found.found)
                previous=first next=next/>
        </section>
    }
}

fn tools(visit: &Visit) -> impl IntoView + use<> {
    let say = visit.say;
    let operator = visit.tenant().is_ok_and(|tenant| tenant.operator);
    let roles = offered(operator).iter().map(|it| (it.code().to_owned(), role_alone(say, *it)));
    let mut options = vec![(String::new(), t!(say, "users-all-roles"))];
    options.extend(roles);
    options.push((NO_ROLE.to_owned(), t!(say, "users-no-role")));
    let text = visit.value("q").unwrap_or_default().to_owned();
    let chosen = visit.value("role").unwrap_or_default().to_owned();
    view! {
        <form class="tools" role="search" method="get" action="/settings/users">
            <div class="field grow">
                <label for="q">{t!(say, "users-search")}</label>
                <input id="q" name="q" type="search" value=text maxlength="200"/>
            </div>
            <Select name="role" label=t!(say, "users-role") options value=chosen/>
            <button type="submit" class="btn">{t!(say, "users-apply")}</button>
        </form>
    }
}

fn row(visit: &Visit, person: &Person, current: bool) -> impl IntoView + use<> {
    let say = visit.say;
    let last = match person.last_sign_in_at {
        Some(at) => view! { <At say at text=say.date_and_time(at)/> }.into_any(),
        None => t!(say, "users-never").into_any(),
    };
    let href = format!("/settings/users/{}", person.user);
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                <a href=href aria-current=current.then_some("true")>{person.name.clone()}</a>
                <span class="sub">{person.sign_in_name.clone()}</span>
            </th>
            <td role="cell" data-l=t!(say, "users-roles")>{held(say, person.roles)}</td>
            <td role="cell" class="nowrap" data-l=t!(say, "users-last")>{last}</td>
        </tr>
    }
}

/// Roles in words, or that there is none.
pub(super) fn held(say: Say, roles: Roles) -> AnyView {
    if roles == Roles::NONE {
        return view! { <span class="muted">{t!(say, "users-no-role")}</span> }.into_any();
    }
    let names: Vec<_> = roles.iter().map(|it| role_alone(say, it)).collect();
    names.join(&t!(say, "list-comma")).into_any()
}
