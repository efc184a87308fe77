//! What everybody sees of the applications: those they let act in their name, and those they may let.

use super::consent::WithdrawConsent;
use super::path;
use super::words::names;
use crate::error::AppError;
use crate::page::Visit;
use crate::say::Say;
use crate::t;
use crate::ui::form::Form;
use crate::ui::{At, Card};
use domain::{Actor, Roles};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::credentials::{Consent, Credential, offered};

/// The roles that an application and a person both have: what it may do in their name.
pub(super) fn shared(it: &Credential, actor: &Actor) -> Roles {
    it.roles.iter().filter(|role| actor.roles.contains(*role)).collect()
}

/// The card with them.
///
/// # Errors
/// `Unavailable`.
pub(super) async fn card(visit: &Visit, actor: &Actor) -> Result<AnyView, AppError> {
    let say = visit.say;
    let offered = offered(&visit.program, actor).await?;
    let title = t!(say, "applications-in-your-name");
    if offered.is_empty() {
        let none = t!(say, "applications-none-offered");
        return Ok(view! { <Card title><div class="card-body"><p class="muted">{none}</p></div></Card> }.into_any());
    }
    let rows: Vec<_> = offered.iter().map(|it| row(say, it, actor)).collect();
    Ok(view! {
        <Card title=title.clone()>
            <div class="card-body"><p class="muted">{t!(say, "applications-in-your-name-text")}</p></div>
            <table class="table table--stack" role="table">
                <caption class="vh">{title}</caption>
                <thead role="rowgroup"><tr role="row">
                    <th role="columnheader" scope="col">{t!(say, "applications-name")}</th>
                    <th role="columnheader" scope="col">{t!(say, "applications-shared-roles")}</th>
                    <th role="columnheader" scope="col">{t!(say, "applications-consent")}</th>
                    <th role="columnheader" scope="col"><span class="vh">{t!(say, "applications-what-to-do")}</span></th>
                </tr></thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </Card>
    }
    .into_any())
}

fn row(say: Say, it: &Credential, actor: &Actor) -> impl IntoView + use<> {
    let (roles, given) = (shared(it, actor), it.consent_of(&actor.user));
    let shared = if roles == Roles::NONE {
        view! { <span class="muted">{t!(say, "applications-no-shared-role")}</span> }.into_any()
    } else {
        names(say, roles).into_any()
    };
    let until = match given {
        Some(given) => view! {
            <span>{t!(say, "applications-consent-until")}" "<At say at=given.expires_at text=say.date(given.expires_at)/></span>
        }
        .into_any(),
        None => view! { <span class="muted">{t!(say, "applications-consent-none")}</span> }.into_any(),
    };
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">{it.name.clone()}</th>
            <td role="cell" data-l=t!(say, "applications-shared-roles")>{shared}</td>
            <td role="cell" data-l=t!(say, "applications-consent")>{until}</td>
            <td role="cell" class="act">{actions(say, it, roles, given)}</td>
        </tr>
    }
}

/// Letting it act, as far as there is anything it could do; taking that back always.
fn actions(say: Say, it: &Credential, roles: Roles, given: Option<&Consent>) -> impl IntoView + use<> {
    let (let_it, label) =
        (format!("{}/consent", path(&it.id)), t!(say, "applications-let-of", name = it.name.as_str()));
    let give = (roles != Roles::NONE && given.is_none()).then(|| {
        view! { <a class="btn btn--small" href=let_it.clone() aria-label=label.clone()>{t!(say, "applications-let")}</a> }
    });
    let again = (roles != Roles::NONE && given.is_some()).then(|| {
        let label = t!(say, "applications-new-token-of", name = it.name.as_str());
        view! { <a class="btn btn--small" href=let_it aria-label=label>{t!(say, "applications-new-token")}</a> }
    });
    let withdraw = given.is_some().then(|| {
        let label = t!(say, "applications-withdraw-of", name = it.name.as_str());
        let id = it.id.to_string();
        view! {
            <Form function=WithdrawConsent::PATH.to_owned() busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
                <input type="hidden" name="application" value=id/>
                <button type="submit" class="btn btn--small" aria-label=label>{t!(say, "applications-withdraw")}</button>
            </Form>
        }
    });
    view! { <div class="row">{give}{again}{withdraw}</div> }
}
