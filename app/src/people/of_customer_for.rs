//! `/customers/{id}/people`: a customer's people, for a partner to which the customer gave delegated administration.

use super::add::told;
use super::of_customer::adding;
use super::of_customer_change::{ChangeColleague, RemoveColleague, ResetColleague, done, table};
use super::words;
use crate::error::AppError;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::t;
use crate::ui::{Crumb, Head, Note, Tone};
use domain::CustomerTenantId;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::customer_people::{Administrator, NewCustomerPerson, OfCustomer, add, list_for};

/// The functions of the page.
pub const FORMS: &[&str] = &[AddForCustomer::PATH, ChangeColleague::PATH, ResetColleague::PATH, RemoveColleague::PATH];

/// An admin agent with delegated administration adds a person. The answer is the page itself, with what they sign in
/// with.
///
/// # Errors
/// As `program::customer_people::add`.
#[server(prefix = "/do", endpoint = "add-for-customer")]
pub async fn add_for_customer(
    customer_id: CustomerTenantId,
    #[server(default)] first_name: String,
    #[server(default)] last_name: String,
    #[server(default)] email: String,
    #[server(default)] role: String,
) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    let new = NewCustomerPerson { first_name, last_name, email, role };
    visit.tell_once(add(&visit.program, Administrator::Partner(visit.actor()?, &customer_id), &new).await?);
    Ok(())
}

/// The page.
///
/// # Errors
/// `NotFound` for a customer without a relation; `RoleMissing`, `SignInNeeded`.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    let id = visit.value("id").and_then(|id| CustomerTenantId::parse(id).ok()).ok_or(AppError::NotFound)?;
    let found = list_for(&visit.program, visit.actor()?, &id).await?;
    let title = t!(say, "nav-people");
    let subscriptions = format!("/customers/{id}/subscriptions");
    let crumbs = vec![
        Crumb { href: Some("/customers".into()), text: t!(say, "nav-customers") },
        Crumb { href: Some(subscriptions), text: found.customer.clone() },
        Crumb { href: None, text: title.clone() },
    ];
    let full_title = format!("{title}: {}", found.customer);
    let lead = t!(say, "colleagues-lead", customer = found.customer.as_str());
    let content = match visit.told() {
        Some(once) => {
            let back = format!("/customers/{id}/people");
            view! {
                {told(say, once)}
                <p class="row"><a class="btn btn--primary" href=back>{t!(say, "people-done")}</a></p>
            }
            .into_any()
        }
        None => people(&visit, &id, &found)?,
    };
    let problems = words::summary(&visit, visit.posted.as_deref(), &["first_name", "last_name", "email", "role"]);
    let body = view! {
        <Head say title crumbs lead=Some(lead)/>
        {problems}
        {done(&visit)}
        {content}
    };
    Ok(Page::new(full_title, Nav::Customers, body))
}

fn people(visit: &Visit, id: &CustomerTenantId, found: &OfCustomer) -> Result<AnyView, AppError> {
    let say = visit.say;
    if !found.delegated {
        let text = t!(say, "people-not-delegated");
        return Ok(view! { <Note tone=Tone::Info><p>{text}</p></Note> }.into_any());
    }
    let by = Administrator::Partner(visit.actor()?, id);
    Ok(view! {
        <div class="stack">
            <section class="card">{table(say, &found.people, Some(by))}</section>
            {adding(visit, AddForCustomer::PATH, Some(id.to_string()))}
        </div>
    }
    .into_any())
}
