//! `/customers/{id}/end`: what is in the way of ending a relation, what it means, and ending it (CUS-14 to CUS-16).

use super::words as reasons;
use super::{crumbs, customer};
use crate::error::AppError;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::subscriptions::licenses;
use crate::t;
use crate::ui::form::Form;
use crate::ui::{Card, Glyph, Head, Icon, Note, Tone};
use domain::CustomerTenantId;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::customer_tenants::{Ending, end, ending};

/// The server functions that may be posted to the page.
pub const FORMS: &[&str] = &[EndRelation::PATH];

/// End the relation with a customer.
///
/// # Errors
/// As `program::customer_tenants::end`.
#[server(prefix = "/do", endpoint = "end-relation")]
pub async fn end_relation(customer_id: CustomerTenantId) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    end(&visit.program, visit.actor()?, &customer_id).await?;
    leptos_axum::redirect("/customers?ended=1");
    Ok(())
}

/// The page. As long as something is in the way there is no button.
///
/// # Errors
/// `NotFound` for a customer the tenant has no relation with, `RoleMissing`, `SignInNeeded`.
pub async fn page(visit: Visit) -> PageResult {
    let (say, id) = (visit.say, customer(&visit)?);
    let found = ending(&visit.program, visit.actor()?, &id).await?;
    let title = t!(say, "end-relation-title");
    let lead = t!(say, "end-relation-lead", name = found.name.as_str());
    let content = if found.ties().let_go().is_ok() {
        confirm(&visit, &id, &found).into_any()
    } else {
        let blocked = t!(say, "end-relation-blocked");
        view! { <Note tone=Tone::Warn><p>{blocked}</p></Note>{obstacles(say, Some(&id), &found)} }.into_any()
    };
    let body = view! {
        <Head say title=title.clone() crumbs=crumbs(say, &id, &found.name, Some(title.clone())) lead=Some(lead)/>
        {reasons::summary(&visit, visit.posted.as_deref())}
        {content}
    };
    Ok(Page::new(format!("{title}: {}", found.name), Nav::Customers, body))
}

/// What has to go first, with the way there for whoever has one.
pub(super) fn obstacles(say: Say, of: Option<&CustomerTenantId>, found: &Ending) -> impl IntoView + use<> {
    let active: Vec<_> = found
        .active
        .iter()
        .map(|it| {
            let (name, count) = (it.subscription.friendly_name.clone(), licenses(say, &it.subscription));
            let billed = t!(say, "end-relation-billed", name = it.owner_name.as_str(), count = count);
            view! { <li>{name}<span class="sub">{billed}</span></li> }
        })
        .collect();
    let way = of.map(|id| {
        let href = format!("/customers/{id}/subscriptions");
        view! { <p><a class="btn" href=href>{t!(say, "quick-view")}</a></p> }
    });
    let active = (!active.is_empty()).then(|| {
        view! {
            <Card title=t!(say, "end-relation-active")>
                <div class="card-body stack">
                    <p>{t!(say, "end-relation-active-text")}</p>
                    <ul class="list">{active}</ul>
                    {way}
                </div>
            </Card>
        }
    });
    let transfer = |(id, number): &(String, String)| match of {
        Some(_) => view! { <li><a href=format!("/transfers/{id}")>{number.clone()}</a></li> }.into_any(),
        None => view! { <li>{number.clone()}</li> }.into_any(),
    };
    let transfers: Vec<_> = found.transfers.iter().map(transfer).collect();
    let transfers = (!transfers.is_empty()).then(|| {
        view! {
            <Card title=t!(say, "end-relation-transfers")>
                <div class="card-body"><ul class="list">{transfers}</ul></div>
            </Card>
        }
    });
    (active, transfers)
}

/// What it means, and the button.
fn confirm(visit: &Visit, id: &CustomerTenantId, found: &Ending) -> impl IntoView + use<> {
    let say = visit.say;
    let mut means = vec![t!(say, "end-relation-effect-list"), t!(say, "end-relation-effect-orders")];
    if found.dap {
        means.push(t!(say, "end-relation-effect-dap"));
    }
    means.extend([t!(say, "end-relation-effect-others"), t!(say, "end-relation-effect-back")]);
    let (customer, back, list) = (id.to_string(), format!("/customers/{id}/account"), effects(means));
    view! {
        <Card title=t!(say, "end-relation-means")>
            <Form class="card-body form".to_owned() function=EndRelation::PATH.to_owned()
                busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
                <input type="hidden" name="customer_id" value=customer/>
                {list}
                <div class="row">
                    <button type="submit" class="btn btn--danger">{t!(say, "end-relation-button")}</button>
                    <a class="btn btn--quiet" href=back>{t!(say, "operator-cancel")}</a>
                </div>
            </Form>
        </Card>
    }
}

/// What it means, one thing per line.
pub(super) fn effects(means: Vec<String>) -> impl IntoView {
    let lines: Vec<_> = means
        .into_iter()
        .map(|text| view! { <li class="check"><Icon glyph=Glyph::Dash/><span>{text}</span></li> })
        .collect();
    view! { <ul class="list">{lines}</ul> }
}
