//! The form: the customers with what is shared of each, one provider, and the word that each was told and consents.

use super::Shown;
use crate::error::AppError;
use crate::extensions::choices::{self, Choice};
use crate::extensions::form::bill_to_view;
use crate::extensions::words;
use crate::say::Say;
use crate::t;
use crate::ui::form::Form;
use crate::ui::{Glyph, Icon, Tag, Tone};
use domain::CustomerTenantId;
use domain::extension::ExtensionRefusal;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::extensions::{NewExtensions, ProviderForSeveral, Selected, extend_several};

/// The functions of the page.
pub const FORMS: &[&str] = &[ExtendRelations::PATH];
/// The fields that hold the customers.
pub(super) const CUSTOMERS: &str = "customer[]";

/// An admin agent brings a provider to several direct customers.
///
/// # Errors
/// As `program::extensions::extend_several`.
#[server(prefix = "/do", endpoint = "extend-relations")]
pub async fn extend_relations(
    #[server(default)] customer: Vec<CustomerTenantId>,
    #[server(default)] provider: String,
    /// `yes` when the box was ticked that every customer was told and consents.
    #[server(default)]
    consent: String,
) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    let new = NewExtensions { customers: customer, provider, consent: consent == "yes" };
    visit.tell_extended(extend_several(&visit.program, visit.actor()?, &new).await?);
    Ok(())
}

pub(super) fn view(shown: &Shown<'_>) -> AnyView {
    let say = shown.visit.say;
    let open = shown.found.providers.iter().any(|it| it.open > 0);
    // Where nothing can be saved, nothing is promised and nothing is asked.
    let parts = (customers(shown), providers(shown), open.then(|| (grants(say), consent(shown))));
    let save = open.then(|| {
        view! { <button type="submit" class="btn btn--primary" form="extend">{t!(say, "extend-save")}</button> }
    });
    view! {
        <section class="card">
            <Form function=ExtendRelations::PATH.to_owned() id="extend".to_owned() class="card-body stack".to_owned()
                busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
                {parts}
            </Form>
            <div class="actionbar">
                {save}
                <a class="btn" href=shown.back.clone()>{t!(say, "people-cancel")}</a>
                <span class="small push">{t!(say, "extend-several-no-mail")}</span>
            </div>
        </section>
    }
    .into_any()
}

fn customers(shown: &Shown<'_>) -> impl IntoView + use<> {
    let say = shown.visit.say;
    let providers = shown.found.providers.len();
    let items: Vec<_> = shown.found.customers.iter().map(|it| customer(say, it, providers)).collect();
    view! {
        <div class="list">
            <p class="label" id="selected-h">{t!(say, "customers-selected")}</p>
            <ul class="list picked" aria-labelledby="selected-h">{items}</ul>
        </div>
    }
}

/// A customer: to which of the providers it cannot be extended and why, and what one would get of it, to be read before
/// it is shared (DIR-13).
fn customer(say: Say, it: &Selected, providers: usize) -> impl IntoView + use<> {
    let many = providers > 1;
    let reasons: Vec<_> = match it.closed {
        Some(refusal) => vec![words::refusal(say, refusal)],
        None => it.refusals.iter().map(|(provider, refusal)| reason(say, many, provider, *refusal)).collect(),
    };
    let reasons: Vec<_> = reasons.into_iter().map(|reason| view! { <p class="small muted">{reason}</p> }).collect();
    let closed = it.closed.is_some() || it.refusals.len() == providers;
    let tag = closed.then(|| view! { <Tag tone=Tone::Neutral glyph=Glyph::Ban text=t!(say, "extend-several-not")/> });
    let data = (!closed).then(|| {
        let data = match &it.bill_to {
            Some(bill_to) => bill_to_view(say, bill_to, None),
            None => view! { <p class="muted small">{t!(say, "extend-no-bill-to")}</p> }.into_any(),
        };
        let label = t!(say, "extend-several-bill-to", name = it.name.as_str());
        view! { <details><summary class="small">{label}</summary>{data}</details> }
    });
    view! {
        <li>
            <input type="hidden" name=CUSTOMERS value=it.id.to_string()/>
            <p class="row"><b>{it.name.clone()}</b><span class="small muted">{it.domain.clone()}</span>{tag}</p>
            {reasons}
            {data}
        </li>
    }
}

fn reason(say: Say, many: bool, provider: &str, refusal: ExtensionRefusal) -> String {
    let why = words::refusal(say, refusal);
    if many { t!(say, "extend-several-why", provider = provider, reason = why) } else { why }
}

fn providers(shown: &Shown<'_>) -> AnyView {
    let (say, of) = (shown.visit.say, shown.found.customers.len());
    let choice = |it: &ProviderForSeveral| Choice {
        id: it.id.to_string(),
        name: it.name.clone(),
        told: t!(say, "extend-several-for", count = it.open, total = of),
        open: it.open > 0,
    };
    choices::view(shown.visit, ExtendRelations::PATH, shown.found.providers.iter().map(choice).collect()).into_any()
}

/// What the provider gets, and what not.
fn grants(say: Say) -> impl IntoView {
    view! {
        <div class="list">
            <p class="label">{t!(say, "extend-gets")}</p>
            <ul class="grants small">
                <li><Icon glyph=Glyph::Ok/><span>{t!(say, "extend-several-gets-relation")}</span></li>
                <li><Icon glyph=Glyph::Ok/><span>{t!(say, "extend-several-gets-bill-to")}</span></li>
                <li class="is-bad"><Icon glyph=Glyph::Ban/><span>{t!(say, "extend-gets-no-dap")}</span></li>
            </ul>
        </div>
    }
}

/// The box of DIR-09, for all of them.
fn consent(shown: &Shown<'_>) -> impl IntoView + use<> {
    let say = shown.visit.say;
    let posted = shown.visit.refused(ExtendRelations::PATH);
    let ticked = posted.is_some_and(|posted| posted.has("consent", "yes"));
    let missing = posted.is_some_and(|it| it.error == AppError::Extension(ExtensionRefusal::ConsentMissing));
    let error =
        missing.then(|| view! { <p class="error" id="consent-e">{t!(say, "extend-several-consent-missing")}</p> });
    view! {
        <div class=if missing { "field field--error" } else { "field" }>
            {error}
            <div class="check choice">
                <input type="checkbox" id="consent" name="consent" value="yes" checked=ticked
                    aria-describedby=missing.then_some("consent-e") aria-invalid=missing.then_some("true")/>
                <label for="consent">
                    <b>{t!(say, "extend-several-consent")}</b><span class="sub">{t!(say, "extend-consent-why")}</span>
                </label>
            </div>
        </div>
    }
}
