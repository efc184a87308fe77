//! Short help, and the pages that say why there is no page.

pub mod api;
pub mod reference;
mod trouble;

pub use trouble::error_page;
pub(crate) use trouble::role_sentences;

use crate::accounts::any_of;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::t;
use crate::ui::{Card, Head};
use domain::{Permission, Role};
use leptos::prelude::*;

fn nav(visit: &Visit) -> Nav {
    if visit.session.is_some() { Nav::None } else { Nav::Public }
}

/// What a transfer is, who may do what, the keyboard, whom to ask.
///
/// # Errors
/// None.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    let keys = [t!(say, "help-key-tab"), t!(say, "help-key-skip"), t!(say, "help-key-escape")];
    let keys: Vec<_> = keys.into_iter().map(|key| view! { <li>{key}</li> }).collect();
    let body = view! {
        <Head say title=t!(say, "nav-help") lead=Some(t!(say, "help-lead"))/>
        <Card title=t!(say, "help-transfer")>
            <div class="card-body"><p>{t!(say, "help-transfer-text")}</p>{steps(say)}</div>
        </Card>
        <Card title=t!(say, "help-roles")>{roles(say)}</Card>
        <Card title=t!(say, "help-keyboard")><div class="card-body"><ul class="list">{keys}</ul></div></Card>
        <Card title=t!(say, "help-programs")>
            <div class="card-body">
                <p>{t!(say, "help-programs-text")}</p>
                <p><a href="/help/api">{t!(say, "help-programs-link")}</a></p>
            </div>
        </Card>
        <Card title=t!(say, "help-contact")>
            <div class="card-body"><p>{t!(say, "help-contact-roles")}</p><p>{t!(say, "help-contact-errors")}</p></div>
        </Card>
    };
    Ok(Page::new(t!(say, "nav-help"), nav(&visit), body))
}

/// The six steps: what is done, by whom.
fn steps(say: Say) -> impl IntoView {
    let steps = [
        (t!(say, "help-step-prepare"), t!(say, "help-step-prepare-text")),
        (t!(say, "help-step-choose"), t!(say, "help-step-choose-text")),
        (t!(say, "help-step-create"), t!(say, "help-step-create-text")),
        (t!(say, "help-step-answer"), t!(say, "help-step-answer-text")),
        (t!(say, "help-step-move"), t!(say, "help-step-move-text")),
        (t!(say, "help-step-check"), t!(say, "help-step-check-text")),
    ];
    let steps = steps.into_iter().zip(1..);
    let items: Vec<_> = steps
        .map(|((title, text), number)| {
            let title = t!(say, "help-step", number = number, title = title);
            view! { <li><b>{title}</b><p class="muted">{text}</p></li> }
        })
        .collect();
    view! { <ol class="stack">{items}</ol> }
}

/// Which roles may do what, as the rules have it.
fn roles(say: Say) -> impl IntoView {
    let permissions = [
        (t!(say, "help-may-see-customers"), Permission::SeeCustomers),
        (t!(say, "help-may-view"), Permission::ViewTransfers),
        (t!(say, "help-may-request"), Permission::RequestTransfer),
        (t!(say, "help-may-answer"), Permission::AnswerTransfer),
    ];
    let column = t!(say, "help-needs");
    let rows: Vec<_> = permissions
        .into_iter()
        .map(|(what, permission)| {
            let roles: Vec<Role> = permission.roles().iter().collect();
            let who = any_of(say, &roles);
            view! {
                <tr role="row">
                    <th role="rowheader" scope="row">{what}</th>
                    <td role="cell" data-l=column.clone()>{who}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <table class="table table--stack" role="table">
            <caption class="vh">{t!(say, "help-roles")}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{t!(say, "help-action")}</th>
                    <th role="columnheader" scope="col">{column}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
}
