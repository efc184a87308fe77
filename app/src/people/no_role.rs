//! What somebody without any role sees, and who can help: named for people of the tenant only.

use crate::error::AppError;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::t;
use crate::ui::{Glyph, Head, Icon};
use domain::work_account::offered;
use domain::{Role, Roles};
use leptos::prelude::*;
use program::people::Helpers;

/// The page in place of the overview. It says that a role is needed and who gives one.
///
/// # Errors
/// `SignInNeeded`, `Unavailable`.
pub async fn page(visit: &Visit) -> PageResult {
    let say = visit.say;
    let (tenant, operator) = (visit.tenant()?.name.clone(), visit.tenant()?.operator);
    let helpers = helpers(visit, offered(operator).iter().copied().collect()).await;
    let mut sentences = vec![t!(say, "no-role-text", tenant = tenant)];
    sentences.extend(who_gives(say, &helpers));
    let sentences: Vec<_> = sentences.into_iter().map(|sentence| view! { <p>{sentence}</p> }).collect();
    let title = t!(say, "no-role-title");
    let body = view! {
        <Head say title=title.clone()/>
        <div class="note is-warn"><Icon glyph=Glyph::Lock/><div>{sentences}</div></div>
        <p class="row"><a class="btn" href="/account">{t!(say, "account-title")}</a></p>
    };
    Ok(Page::new(title, Nav::Overview, body))
}

/// Who in the reader's tenant holds one of these roles or can give it. Nobody when that cannot be read: the page
/// says the rest all the same.
pub async fn helpers(visit: &Visit, needed: Roles) -> Helpers {
    if needed == Roles::NONE {
        return Helpers::default();
    }
    let Ok(actor) = visit.actor() else { return Helpers::default() };
    program::people::helpers(&visit.program, actor, needed).await.map_err(AppError::from).unwrap_or_default()
}

/// What the page of an error needs to name who can help.
pub async fn for_error(visit: &Visit, error: &AppError) -> Helpers {
    match error {
        AppError::RoleMissing(roles) => helpers(visit, roles.iter().copied().collect::<Roles>()).await,
        _ => Helpers::default(),
    }
}

/// Who holds the role, in a sentence.
#[must_use]
pub fn who_holds(say: Say, helpers: &Helpers) -> Option<String> {
    named(say, &helpers.hold).map(|names| t!(say, "helpers-hold", names = names))
}

/// Who gives the role, in a sentence.
#[must_use]
pub fn who_gives(say: Say, helpers: &Helpers) -> Option<String> {
    named(say, &helpers.give).map(|names| t!(say, "helpers-give", names = names))
}

fn named(say: Say, names: &[String]) -> Option<String> {
    (!names.is_empty()).then(|| names.join(&t!(say, "list-comma")))
}

/// The roles that there are in the reader's tenant: a partner is not told of the operator's, nor the other way round.
#[must_use]
pub fn here(visit: &Visit, roles: &[Role]) -> Vec<Role> {
    let operator = visit.tenant().is_ok_and(|tenant| tenant.operator);
    let here: Vec<_> = roles.iter().copied().filter(|role| role.is_operators() == operator).collect();
    if here.is_empty() { roles.to_vec() } else { here }
}
