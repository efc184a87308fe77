//! `/customers/{id}/account`: what is kept about a customer, who serves it, whom it turns to.

use super::support::{self, ChooseSupportContact};
use super::words as reasons;
use super::{crumbs, customer, parts};
use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::t;
use crate::ui::{Card, Head, Note, Tone};
use domain::CustomerTenantId;
use domain::country::Country;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::customer_tenants::{AccountView, account};

/// The server functions that may be posted to the page.
pub const FORMS: &[&str] = &[ChooseSupportContact::PATH];

/// The page.
///
/// # Errors
/// `NotFound` for a customer the tenant has no relation with, `RoleMissing`, `SignInNeeded`.
pub async fn page(visit: Visit) -> PageResult {
    let (say, id) = (visit.say, customer(&visit)?);
    let found = account(&visit.program, visit.actor()?, &id).await?;
    let name = found.name.clone();
    let cards = (
        company(say, &id, &found),
        parts::relations(&visit, &id, &found),
        parts::bill_to(&visit, &id, &found),
        support::card(&visit, &id, &found),
        parts::ending(&visit, &id),
    );
    let body = view! {
        <Head say title=name.clone() crumbs=crumbs(say, &id, &name, None) lead=Some(found.domain.clone())/>
        {reasons::summary(&visit, visit.posted.as_deref())}
        {done(&visit)}
        {cards}
    };
    Ok(Page::new(name, Nav::Customers, body))
}

fn done(visit: &Visit) -> Option<impl IntoView + use<>> {
    let say = visit.say;
    let sentence = match visit.value("done").filter(|_| visit.posted.is_none())? {
        "billing" => t!(say, "customer-account-billing-saved"),
        "support" => t!(say, "customer-account-support-saved"),
        _ => return None,
    };
    Some(view! { <Note tone=Tone::Ok role="status"><p>{sentence}</p></Note> })
}

fn company(say: Say, id: &CustomerTenantId, found: &AccountView) -> impl IntoView + use<> {
    let country = Country::of(&found.country).name(say.0.tag()).to_owned();
    let number = found.registration_number.clone().map(|number| {
        view! { <div><dt>{t!(say, "enroll-number")}</dt><dd class="mono">{number}</dd></div> }
    });
    let phone = found.phone.clone().map(|phone| {
        view! { <div><dt>{t!(say, "enroll-phone")}</dt><dd>{phone}</dd></div> }
    });
    let links = view! {
        <a href=format!("/customers/{id}/agreement")>{t!(say, "quick-agreement")}</a>
        <a href=format!("/customers/{id}/subscriptions")>{t!(say, "quick-view")}</a>
    };
    let content = view! {
        <dl class="facts card-body">
            <div><dt>{t!(say, "enroll-company")}</dt><dd>{found.name.clone()}</dd></div>
            <div><dt>{t!(say, "new-customer-domain")}</dt><dd>{found.domain.clone()}</dd></div>
            <div><dt>{t!(say, "enroll-country")}</dt><dd>{country}</dd></div>
            {number}
            {phone}
            <div><dt>{t!(say, "quick-customer-id")}</dt><dd class="mono">{id.to_string()}</dd></div>
            <div><dt>{t!(say, "quick-agreement")}</dt><dd>{parts::agreement(say, found)}</dd></div>
        </dl>
    };
    view! { <Card title=t!(say, "customer-account-company") beside=Some(links.into_any())>{content}</Card> }
}
