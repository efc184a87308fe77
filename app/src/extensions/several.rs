//! `/customers/provider`: bringing one provider to several customers, which were selected in the list (DIR-07 to DIR-13).
//!
//! The customers stand in the URL and in the form; what became of each is told in the answer to the form.

mod form;
mod report;

pub use form::{ExtendRelations, FORMS};

use super::{closed, nobody, words};
use crate::customers::several::{back, nothing_selected};
use crate::error::AppError;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::t;
use crate::ui::{Crumb, Head};
use domain::CustomerTenantId;
use form::CUSTOMERS;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::extensions::{Several, prepare_several};

/// Everything the page shows.
struct Shown<'a> {
    visit: &'a Visit,
    found: Several,
    /// The list from which the customers come.
    back: String,
}

/// The page.
///
/// # Errors
/// `NotFound` when one of the customers is not the tenant's, or one that it provides for; `RoleMissing`, `SignInNeeded`;
/// `Invalid` for more than a page of them; `BadRequest`.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    let title = t!(say, "extend-several-title");
    let back = back(&visit)?;
    if let Some(told) = visit.told_extended() {
        return Ok(page_of(&visit, title, None, &back, report::view(say, told, &back)));
    }
    let customers = customers(&visit)?;
    let found = prepare_several(&visit.program, visit.actor()?, &customers).await?;
    if customers.is_empty() {
        return Ok(Page::redirect(nothing_selected(&visit)?));
    }
    let lead = t!(say, "extend-several-lead", count = customers.len());
    let shown = Shown { visit: &visit, found, back };
    let summary = words::summary_of_several(&visit);
    let body = view! { {summary}<div class="stack">{choice(&shown)}</div> }.into_any();
    Ok(page_of(&visit, title, Some(lead), &shown.back, body))
}

fn page_of(visit: &Visit, title: String, lead: Option<String>, back: &str, body: AnyView) -> Page {
    let say = visit.say;
    let crumbs = vec![
        Crumb { href: Some(back.to_owned()), text: t!(say, "nav-customers") },
        Crumb { href: None, text: title.clone() },
    ];
    let body = view! { <Head say title=title.clone() crumbs lead=lead/>{body} };
    Page::new(title, Nav::Customers, body)
}

/// The customers: those of a form that was refused, or those in the URL.
fn customers(visit: &Visit) -> Result<Vec<CustomerTenantId>, AppError> {
    let posted = visit.refused(ExtendRelations::PATH);
    let posted = posted.map(|posted| posted.values(CUSTOMERS).map(str::to_owned).collect::<Vec<_>>());
    let named = posted.filter(|named| !named.is_empty()).unwrap_or_else(|| visit.all("id"));
    // An id that is none is nobody's customer.
    named.iter().map(|id| CustomerTenantId::parse(id).map_err(|_| AppError::NotFound)).collect()
}

/// The form, or why there is none.
fn choice(shown: &Shown<'_>) -> AnyView {
    let say = shown.visit.say;
    if let Some(refusal) = shown.found.closed {
        return closed(say, refusal).into_any();
    }
    if shown.found.providers.is_empty() {
        return nobody(say).into_any();
    }
    form::view(shown)
}
