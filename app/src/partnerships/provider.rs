//! `/providers/{id}`: one provider of a reseller, its administrator access (PAR-06), and asking for the end (PAR-12).

use super::crumbs;
use super::reseller::{checklist, facts, of};
use super::resellers::customers;
use super::words::{self, Sent, Sides};
use crate::error::AppError;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::t;
use crate::ui::form::Form;
use crate::ui::{Card, Head, Note, TextArea, Tone};
use domain::Permission;
use domain::text::REASON;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::partnerships::{self, PartnershipView};

/// A reseller takes back the administrator access of the provider of the page.
///
/// # Errors
/// As `program::partnerships::remove_access`.
#[server(prefix = "/do", endpoint = "remove-admin-access")]
pub async fn remove_admin_access() -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    partnerships::remove_access(&visit.program, visit.actor()?, &of(&visit)?).await?;
    leptos_axum::redirect("/providers?done=access");
    Ok(())
}

/// A reseller asks the program desk to end the partnership with the provider of the page.
///
/// # Errors
/// As `program::partnerships::ask_to_end`.
#[server(prefix = "/do", endpoint = "ask-partnership-end")]
pub async fn ask_partnership_end(#[server(default)] reason: String) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    partnerships::ask_to_end(&visit.program, visit.actor()?, &of(&visit)?, &reason).await?;
    leptos_axum::redirect("/providers?done=asked");
    Ok(())
}

/// What may be posted to the page.
pub const FORMS: &[&str] = &[RemoveAdminAccess::PATH, AskPartnershipEnd::PATH];

/// The page.
///
/// # Errors
/// `NotFound` for who is none of the reader's providers, `RoleMissing`, `SignInNeeded`.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    let view = partnerships::provider(&visit.program, visit.actor()?, &of(&visit)?).await?;
    let title = view.partnership.name.clone();
    let crumbs = crumbs(("/providers", t!(say, "nav-providers")), title.clone());
    let beside = view! { <div class="row push">{customers(say, &view.partnership)}</div> }.into_any();
    let body = view! {
        <Head say title=title.clone() crumbs beside=Some(beside)/>
        {words::summary(&visit, FORMS, &Sides::NONE)}
        <div class="split">
            <div class="stack">{facts(say, &view.partnership, true)}{access(&visit, &view)}</div>
            <div class="stack">{end(&visit, &view)}</div>
        </div>
    };
    Ok(Page::new(title, Nav::Providers, body))
}

/// Who may answer for the company.
fn may(visit: &Visit) -> bool {
    visit.actor().is_ok_and(|actor| actor.may(Permission::AcceptPartnership))
}

fn only_global_admins(visit: &Visit) -> AnyView {
    let roles: Vec<_> = Permission::AcceptPartnership.roles().iter().collect();
    let who = t!(visit.say, "people-role-missing", roles = crate::accounts::any_of(visit.say, &roles));
    view! { <p class="muted">{who}</p> }.into_any()
}

/// Taking the administrator access back; nothing once it is.
fn access(visit: &Visit, view: &PartnershipView) -> Option<impl IntoView + use<>> {
    let say = visit.say;
    if !view.partnership.admin_access {
        return None;
    }
    let way = if may(visit) {
        view! {
            <Form function=RemoveAdminAccess::PATH.to_owned() class="form".to_owned()
                busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
                <div class="row"><button type="submit" class="btn">{t!(say, "ps-remove-access")}</button></div>
            </Form>
        }
        .into_any()
    } else {
        only_global_admins(visit)
    };
    let text = t!(say, "ps-remove-access-text", name = view.partnership.name.as_str());
    Some(view! {
        <Card title=t!(say, "ps-admin-access")><div class="card-body stack"><p>{text}</p>{way}</div></Card>
    })
}

fn end(visit: &Visit, view: &PartnershipView) -> impl IntoView + use<> {
    let say = visit.say;
    let way = match &view.ending {
        Some(it) => {
            let text = t!(say, "ps-asked-by", name = it.asked_by.as_str(), date = say.date(it.asked_at));
            let reason = it.reason.clone();
            view! { <Note tone=Tone::Info><p><b>{text}</b></p><pre>{reason}</pre></Note> }.into_any()
        }
        None if may(visit) => ask(visit),
        None => only_global_admins(visit),
    };
    let text = t!(say, "ps-ask-text", name = view.partnership.name.as_str());
    let hanging = checklist(say, &view.hanging);
    view! {
        <Card title=t!(say, "ps-end-title")>
            <div class="card-body stack">
                <p>{text}</p>
                {hanging}
                {way}
            </div>
        </Card>
    }
}

fn ask(visit: &Visit) -> AnyView {
    let say = visit.say;
    let sent = Sent::of(visit, AskPartnershipEnd::PATH);
    view! {
        <Form function=AskPartnershipEnd::PATH.to_owned() class="form".to_owned()
            busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
            <TextArea name="reason" label=t!(say, "ps-reason") error=sent.error("reason")
                value=sent.value_or("reason", "") most=REASON/>
            <div class="row"><button type="submit" class="btn btn--danger">{t!(say, "ps-ask")}</button></div>
        </Form>
    }
    .into_any()
}
