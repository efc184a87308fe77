//! `/customers/{id}/extend`: bringing a provider to a direct customer (design 08b; DIR-07 to DIR-13). `/customers/provider`:
//! to several of them.

mod choices;
mod form;
pub mod several;
mod words;

pub use form::FORMS;

use crate::error::AppError;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::t;
use crate::ui::{At, Card, Crumb, Head, Note, Tone};
use domain::CustomerTenantId;
use domain::extension::ExtensionRefusal;
use leptos::prelude::*;
use program::extensions::{Preparation, prepare};

/// Everything the page shows.
struct Shown<'a> {
    visit: &'a Visit,
    customer: CustomerTenantId,
    found: Preparation,
}

/// The page.
///
/// # Errors
/// `NotFound` for a customer without a relation and for a provider; `RoleMissing`, `SignInNeeded`.
pub async fn page(visit: Visit) -> PageResult {
    let customer = visit.value("id").and_then(|id| CustomerTenantId::parse(id).ok()).ok_or(AppError::NotFound)?;
    let found = prepare(&visit.program, visit.actor()?, &customer).await?;
    let shown = Shown { visit: &visit, customer, found };
    let (say, found) = (visit.say, &shown.found);
    let title = t!(say, "extend-title");
    let subscriptions = format!("/customers/{}/subscriptions", shown.customer);
    let crumbs = vec![
        Crumb { href: Some("/customers".into()), text: t!(say, "nav-customers") },
        Crumb { href: Some(subscriptions), text: found.customer_name.clone() },
        Crumb { href: None, text: title.clone() },
    ];
    let lead = t!(say, "extend-lead", name = found.customer_name.as_str(), domain = found.customer_domain.as_str());
    let full_title = format!("{title}: {}", found.customer_name);
    let body = view! {
        <Head say title crumbs lead=Some(lead)/>
        {words::summary(&visit)}
        {done(&shown)}
        <div class="stack">{choice(&shown)}{consents(&shown)}{invitation(&shown)}</div>
    };
    Ok(Page::new(full_title, Nav::Customers, body))
}

fn done(shown: &Shown<'_>) -> Option<impl IntoView + use<>> {
    let say = shown.visit.say;
    shown.visit.value("done").filter(|_| shown.visit.posted.is_none())?;
    let provider = shown.found.consents.last()?.provider.clone();
    let next = format!("/customers/{}/transfers/new", shown.customer);
    Some(view! {
        <Note tone=Tone::Ok role="status">
            <p>{t!(say, "extend-done", provider = provider)}{say.gap()}<a href=next>{t!(say, "quick-request")}</a></p>
        </Note>
    })
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

/// What keeps the partner from it whoever the provider.
fn closed(say: Say, refusal: ExtensionRefusal) -> impl IntoView {
    let way_out = (refusal == ExtensionRefusal::NotDualRole)
        .then(|| view! { {say.gap()}<a href="/enroll">{t!(say, "nav-enrollment")}</a> });
    view! { <Note tone=Tone::Warn><p>{words::refusal(say, refusal)}{way_out}</p></Note> }
}

/// There is no provider to be brought.
fn nobody(say: Say) -> impl IntoView {
    view! {
        <Note tone=Tone::Warn>
            <p>{t!(say, "extend-no-provider")}{say.gap()}<a href="/providers">{t!(say, "nav-providers")}</a></p>
        </Note>
    }
}

/// Who said when that the customer consents (DIR-09).
fn consents(shown: &Shown<'_>) -> Option<impl IntoView + use<>> {
    let say = shown.visit.say;
    let row = |it: &program::store::extensions::Given| {
        let told = t!(say, "extend-consent-by", provider = it.provider.as_str(), name = it.by.as_str());
        view! { <li>{told}{say.gap()}<At say at=it.at text=say.date_and_time(it.at)/></li> }
    };
    let rows: Vec<_> = shown.found.consents.iter().map(row).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <Card title=t!(say, "extend-consents")><ul class="list card-body">{rows}</ul></Card>
        }
    })
}

/// The other way to the same end, and what is different (DIR-07).
fn invitation(shown: &Shown<'_>) -> impl IntoView + use<> {
    let say = shown.visit.say;
    let links: Vec<_> = shown
        .found
        .providers
        .iter()
        .map(|it| {
            let label = t!(say, "extend-invite-with", provider = it.name.as_str());
            view! { <a class="btn" href=format!("/providers/{}/invite", it.id)>{label}</a> }
        })
        .collect();
    view! {
        <Card title=t!(say, "extend-invite-title")>
            <div class="card-body stack">
                <p>{t!(say, "extend-invite-text")}</p>
                <div class="row">{links}</div>
            </div>
        </Card>
    }
}
