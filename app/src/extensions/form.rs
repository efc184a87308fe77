//! The form: which provider, what it gets, and the word that the customer was told and consents.

use super::Shown;
use super::choices::{self, Choice};
use crate::error::AppError;
use crate::extensions::words;
use crate::lang::Lang;
use crate::say::Say;
use crate::t;
use crate::ui::form::Form;
use crate::ui::{Glyph, Icon};
use domain::CustomerTenantId;
use domain::bill_to::BillTo;
use domain::country::Country;
use domain::extension::ExtensionRefusal;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::extensions::{NewExtension, ProviderChoice};

/// The functions of the page.
pub const FORMS: &[&str] = &[ExtendRelation::PATH];

/// An admin agent brings a provider to a direct customer.
///
/// # Errors
/// As `program::extensions::extend`.
#[server(prefix = "/do", endpoint = "extend-relation")]
pub async fn extend_relation(
    customer_id: CustomerTenantId,
    #[server(default)] provider: String,
    /// `yes` when the box was ticked that the customer was told and consents.
    #[server(default)]
    consent: String,
) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    let new = NewExtension { customer: customer_id, provider, consent: consent == "yes" };
    program::extensions::extend(&visit.program, visit.actor()?, &new).await?;
    leptos_axum::redirect(&format!("/customers/{}/extend?done=extended", new.customer));
    Ok(())
}

pub(super) fn view(shown: &Shown<'_>) -> AnyView {
    let say = shown.visit.say;
    let customer = shown.customer.to_string();
    let back = format!("/customers/{customer}/subscriptions");
    let parts = (providers(shown), grants(shown), consent(shown));
    let open = shown.found.providers.iter().any(|it| it.refusal.is_none());
    view! {
        <section class="card">
            <Form function=ExtendRelation::PATH.to_owned() id="extend".to_owned() class="card-body stack".to_owned()
                busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
                <input type="hidden" name="customer_id" value=customer/>
                {parts}
            </Form>
            <div class="actionbar">
                {open.then(|| view! { <button type="submit" class="btn btn--primary" form="extend">{t!(say, "extend-save")}</button> })}
                <a class="btn" href=back>{t!(say, "people-cancel")}</a>
                <span class="small push">{t!(say, "extend-no-mail")}</span>
            </div>
        </section>
    }
    .into_any()
}

fn providers(shown: &Shown<'_>) -> AnyView {
    let say = shown.visit.say;
    let choice = |it: &ProviderChoice| Choice {
        id: it.id.to_string(),
        name: it.name.clone(),
        told: it.refusal.map_or_else(|| t!(say, "extend-shared", count = it.shared), |why| words::refusal(say, why)),
        open: it.refusal.is_none(),
    };
    choices::view(shown.visit, ExtendRelation::PATH, shown.found.providers.iter().map(choice).collect()).into_any()
}

/// What the provider gets, and what not; the bill-to data are there to be read before they are shared (DIR-13).
fn grants(shown: &Shown<'_>) -> impl IntoView + use<> {
    let say = shown.visit.say;
    let data = match &shown.found.bill_to {
        Some(bill_to) => bill_to_view(say, bill_to, Some("bill-to")),
        None => view! { <p class="muted small">{t!(say, "extend-no-bill-to")}</p> }.into_any(),
    };
    view! {
        <div class="list">
            <p class="label">{t!(say, "extend-gets")}</p>
            <ul class="grants small">
                <li><Icon glyph=Glyph::Ok/><span>{t!(say, "extend-gets-relation")}</span></li>
                <li><Icon glyph=Glyph::Ok/><div><p>{t!(say, "extend-gets-bill-to")}</p>{data}</div></li>
                <li class="is-bad"><Icon glyph=Glyph::Ban/><span>{t!(say, "extend-gets-no-dap")}</span></li>
            </ul>
        </div>
    }
}

/// What a provider gets a copy of.
pub(super) fn bill_to_view(say: Say, it: &BillTo, id: Option<&'static str>) -> AnyView {
    let address = &it.address;
    let place = [address.postal_code.as_deref(), Some(address.city.as_str()), address.state.as_deref()];
    let place = place.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let country = Country::of(&address.country).name(say.0.tag()).to_owned();
    let lines = [Some(address.line1.clone()), address.line2.clone(), Some(place), Some(country)];
    let lines = lines.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let language = Lang::of_tag(&it.language).map_or_else(|| it.language.clone(), |lang| lang.own_name().to_owned());
    let rows = [
        (t!(say, "extend-bill-company"), Some(it.company_name.clone())),
        (t!(say, "people-name"), Some(it.name())),
        (t!(say, "people-email"), Some(it.email.clone())),
        (t!(say, "extend-bill-phone"), it.phone.clone()),
        (t!(say, "language"), Some(language)),
        (t!(say, "extend-bill-address"), Some(lines)),
    ];
    let rows: Vec<_> = rows
        .into_iter()
        .filter_map(|(label, value)| value.map(|value| view! { <div><dt>{label}</dt><dd>{value}</dd></div> }))
        .collect();
    view! { <dl class="facts" id=id>{rows}</dl> }.into_any()
}

/// The box of DIR-09.
fn consent(shown: &Shown<'_>) -> impl IntoView + use<> {
    let say = shown.visit.say;
    let posted = shown.visit.refused(ExtendRelation::PATH);
    let ticked = posted.is_some_and(|posted| posted.has("consent", "yes"));
    let missing = posted.is_some_and(|it| it.error == AppError::Extension(ExtensionRefusal::ConsentMissing));
    let error = missing.then(|| view! { <p class="error" id="consent-e">{t!(say, "extension-consent-missing")}</p> });
    view! {
        <div class=if missing { "field field--error" } else { "field" }>
            {error}
            <div class="check choice">
                <input type="checkbox" id="consent" name="consent" value="yes" checked=ticked
                    aria-describedby=missing.then_some("consent-e") aria-invalid=missing.then_some("true")/>
                <label for="consent"><b>{t!(say, "extend-consent")}</b><span class="sub">{t!(say, "extend-consent-why")}</span></label>
            </div>
        </div>
    }
}
