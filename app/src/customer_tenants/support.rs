//! Whom a customer turns to (DAP-04): the card on its account, and choosing.

use crate::accounts::role_missing;
use crate::error::AppError;
use crate::page::Visit;
use crate::say::Say;
use crate::t;
use crate::ui::form::Form;
use crate::ui::{Card, Select, why_not};
use domain::customer_tenant::CustomerRefusal;
use domain::{CustomerTenantId, Permission};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::customer_tenants::{AccountView, Support, choose_contact};

/// Choose whom a customer turns to.
///
/// # Errors
/// As `program::customer_tenants::choose_contact`.
#[server(prefix = "/do", endpoint = "choose-support-contact")]
pub async fn choose_support_contact(
    customer_id: CustomerTenantId,
    #[server(default)] contact: String,
) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    choose_contact(&visit.program, visit.actor()?, &customer_id, &contact).await?;
    leptos_axum::redirect(&format!("/customers/{customer_id}/account?done=support"));
    Ok(())
}

pub(super) fn card(visit: &Visit, id: &CustomerTenantId, found: &AccountView) -> impl IntoView + use<> {
    let say = visit.say;
    let choice = match hindrance(visit, found) {
        None => choosing(visit, id, &found.support).into_any(),
        Some(why) => why_not(say, why).into_any(),
    };
    let facts = facts(say, &found.support);
    view! { <Card title=t!(say, "support-title")><div class="card-body stack">{facts}{choice}</div></Card> }
}

/// Why the reader chooses nobody, if so.
fn hindrance(visit: &Visit, found: &AccountView) -> Option<String> {
    let say = visit.say;
    if !found.is_billed() {
        return Some(super::words::refusal(say, CustomerRefusal::NotBilledByYou));
    }
    let alone = (found.support.choices.len() < 2).then(|| t!(say, "support-nobody-else"));
    role_missing(visit, Permission::SetSupportContact).or(alone)
}

fn facts(say: Say, support: &Support) -> impl IntoView + use<> {
    let fact = |label: String, value: String| view! { <div><dt>{label}</dt><dd>{value}</dd></div> };
    let reach = support.reach.clone().map(|it| {
        let website = it.website.map(|website| fact(t!(say, "enroll-support-website"), website));
        let email = fact(t!(say, "enroll-support-email"), it.email);
        view! { {email}{fact(t!(say, "enroll-support-phone"), it.phone)}{website} }
    });
    view! {
        <dl class="facts">{fact(t!(say, "support-contact"), support.name().to_owned())}{reach}</dl>
    }
}

/// Who cannot be chosen is named with the reason.
fn choosing(visit: &Visit, id: &CustomerTenantId, support: &Support) -> impl IntoView + use<> {
    let say = visit.say;
    let possible = support.choices.iter().filter(|it| it.refusal.is_none());
    let options: Vec<_> = possible.map(|it| (it.id.to_string(), it.name.clone())).collect();
    let value = support.chosen.to_string();
    let reasons: Vec<_> = support
        .choices
        .iter()
        .filter_map(|it| {
            let why = super::words::refusal(say, it.refusal?);
            Some(view! { <li class="muted"><b>{it.name.clone()}</b>": "{why}</li> })
        })
        .collect();
    let reasons = (!reasons.is_empty()).then(|| view! { <ul class="list">{reasons}</ul> });
    let customer = id.to_string();
    view! {
        <Form class="form".to_owned() function=ChooseSupportContact::PATH.to_owned()
            busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
            <input type="hidden" name="customer_id" value=customer/>
            <div class="fields"><Select name="contact" label=t!(say, "support-choose") options value/></div>
            {reasons}
            <div class="row"><button type="submit" class="btn">{t!(say, "support-save")}</button></div>
        </Form>
    }
}
