//! `/customers/{id}/account/edit`: where the tenant sends a customer's bills (DIR-13).

use super::form::{Filled, company, contact};
use super::{crumbs, customer};
use crate::enrollment::details::typed;
use crate::enrollment::words::Words;
use crate::error::AppError;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::t;
use crate::ui::Head;
use crate::ui::form::Form;
use domain::CustomerTenantId;
use domain::country::Country;
use domain::profile::ProfileFields;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::customer_tenants::{bill_to, change_bill_to};

/// The server functions that may be posted to the page.
pub const FORMS: &[&str] = &[ChangeBillToData::PATH];

/// Change where a customer's bills go.
///
/// # Errors
/// As `program::customer_tenants::change_bill_to`.
#[server(prefix = "/do", endpoint = "change-bill-to")]
pub async fn change_bill_to_data(
    customer_id: CustomerTenantId,
    #[server(flatten)] fields: ProfileFields,
    #[server(default)] version: i64,
) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    change_bill_to(&visit.program, visit.actor()?, &customer_id, &fields, version).await?;
    leptos_axum::redirect(&format!("/customers/{customer_id}/account?done=billing"));
    Ok(())
}

/// The page.
///
/// # Errors
/// `NotFound` for a customer the tenant has no relation with, `RoleMissing`, `Customer` for a reseller,
/// `SignInNeeded`.
pub async fn page(visit: Visit) -> PageResult {
    let (say, id) = (visit.say, customer(&visit)?);
    let form = bill_to(&visit.program, visit.actor()?, &id).await?;
    let (title, posted) = (t!(say, "bill-to-title"), visit.refused(ChangeBillToData::PATH));
    let country = Country::of(&form.country);
    let words = Words { say, country: &country, web_mail: &[] };
    let filled = Filled { words, fields: posted.map_or(form.fields, typed), posted };
    let who = contact(&filled, t!(say, "bill-to-contact"), t!(say, "bill-to-contact-hint"));
    let cards = view! { {company(&filled, ().into_any())}{who} };
    let (customer_id, version) = (id.to_string(), form.version);
    let back = format!("/customers/{id}/account");
    let body = view! {
        <Head say title=title.clone() crumbs=crumbs(say, &id, &form.name, Some(title.clone()))
            lead=Some(t!(say, "bill-to-lead"))/>
        {filled.summary(&visit)}
        <Form class="form".to_owned() function=ChangeBillToData::PATH.to_owned()
            busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
            <input type="hidden" name="customer_id" value=customer_id/>
            <input type="hidden" name="version" value=version/>
            {cards}
            <div class="actionbar wide-sm">
                <button type="submit" class="btn btn--primary">{t!(say, "bill-to-save")}</button>
                <a class="btn btn--quiet" href=back>{t!(say, "operator-cancel")}</a>
            </div>
        </Form>
    };
    Ok(Page::new(title, Nav::Customers, body))
}
