//! `/operator/accounts/{id}/customers/{customer}/end`: the program desk ends a partner's relation with a customer
//! (rules §4.8).

use super::end::{effects, obstacles};
use super::words;
use crate::customers::kind_words;
use crate::error::AppError;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::t;
use crate::ui::form::Form;
use crate::ui::{Card, Crumb, Head, Note, Tone};
use domain::{CustomerTenantId, PartnerTenantId};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::customer_tenants::Ending;
use program::operator::customers::{end, ending};
use program::store::accounts::AccountRow;

/// The server functions that may be posted to the page.
pub const FORMS: &[&str] = &[EndPartnersRelation::PATH];

/// The program desk ends the relation of a partner with a customer.
///
/// # Errors
/// As `program::operator::customers::end`.
#[server(prefix = "/do", endpoint = "end-partners-relation")]
pub async fn end_partners_relation(account_id: PartnerTenantId, customer_id: CustomerTenantId) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    end(&visit.program, visit.actor()?, &account_id, &customer_id).await?;
    leptos_axum::redirect(&format!("/operator/accounts/{account_id}/customers?ended=1"));
    Ok(())
}

/// The page. As long as something is in the way there is no button.
///
/// # Errors
/// `NotFound` for partners and without such a relation, `RoleMissing`, `SignInNeeded`.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    let partner = visit.value("id").and_then(|id| PartnerTenantId::parse(id).ok()).ok_or(AppError::NotFound)?;
    let customer = visit.value("customer").and_then(|id| CustomerTenantId::parse(id).ok()).ok_or(AppError::NotFound)?;
    let (account, found) = ending(&visit.program, visit.actor()?, &partner, &customer).await?;
    let title = t!(say, "end-relation-title");
    let lead = t!(say, "desk-end-lead", partner = account.name.as_str(), customer = found.name.as_str());
    let content = if found.ties().let_go().is_ok() {
        confirm(say, &account, &customer, &found).into_any()
    } else {
        let blocked = t!(say, "desk-end-blocked", partner = account.name.as_str());
        view! { <Note tone=Tone::Warn><p>{blocked}</p></Note>{obstacles(say, None, &found)} }.into_any()
    };
    let body = view! {
        <Head say title=title.clone() crumbs=crumbs(say, &account, &found.name) lead=Some(lead)/>
        {words::summary(&visit, visit.posted.as_deref())}
        {content}
    };
    Ok(Page::new(format!("{title}: {}, {}", account.name, found.name), Nav::Accounts, body))
}

fn crumbs(say: Say, account: &AccountRow, customer: &str) -> Vec<Crumb> {
    let of_account = format!("/operator/accounts/{}", account.id);
    vec![
        Crumb { href: Some("/operator/accounts".to_owned()), text: t!(say, "nav-accounts") },
        Crumb { href: Some(of_account.clone()), text: account.name.clone() },
        Crumb { href: Some(format!("{of_account}/customers")), text: t!(say, "nav-customers") },
        Crumb { href: None, text: customer.to_owned() },
    ]
}

/// What it means for the two, and the button.
fn confirm(say: Say, account: &AccountRow, id: &CustomerTenantId, found: &Ending) -> impl IntoView + use<> {
    let partner = account.name.as_str();
    let mut means =
        vec![t!(say, "desk-end-effect-list", partner = partner), t!(say, "desk-end-effect-orders", partner = partner)];
    if found.dap {
        means.push(t!(say, "desk-end-effect-dap", partner = partner));
    }
    means.extend([t!(say, "end-relation-effect-others"), t!(say, "end-relation-effect-back")]);
    let kind = kind_words(say, found.kind);
    let (account, customer, list) = (account.id.to_string(), id.to_string(), effects(means));
    let back = format!("/operator/accounts/{account}/customers");
    view! {
        <Card title=t!(say, "end-relation-means")>
            <Form class="card-body form".to_owned() function=EndPartnersRelation::PATH.to_owned()
                busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
                <input type="hidden" name="account_id" value=account/>
                <input type="hidden" name="customer_id" value=customer/>
                <dl class="facts facts--narrow"><div><dt>{t!(say, "customers-relationship")}</dt><dd>{kind}</dd></div></dl>
                {list}
                <div class="row">
                    <button type="submit" class="btn btn--danger">{t!(say, "end-relation-button")}</button>
                    <a class="btn btn--quiet" href=back>{t!(say, "operator-cancel")}</a>
                </div>
            </Form>
        </Card>
    }
}
