//! A customer's tenant as a partner deals with it: creating it, its account, where its bills go, whom it turns to,
//! and ending the relation.

pub mod account;
pub mod bill_to;
pub mod create;
pub mod desk;
pub mod end;
mod form;
mod parts;
pub mod support;
mod words;

use crate::error::AppError;
use crate::page::Visit;
use crate::say::Say;
use crate::t;
use crate::ui::Crumb;
use domain::CustomerTenantId;

/// The customer a page is about.
///
/// # Errors
/// `NotFound` for what is no id.
fn customer(visit: &Visit) -> Result<CustomerTenantId, AppError> {
    visit.value("id").and_then(|id| CustomerTenantId::parse(id).ok()).ok_or(AppError::NotFound)
}

/// The breadcrumb of a page about a customer; without a title it is the account itself.
fn crumbs(say: Say, id: &CustomerTenantId, name: &str, title: Option<String>) -> Vec<Crumb> {
    let account = title.is_some().then(|| format!("/customers/{id}/account"));
    let mut crumbs = vec![
        Crumb { href: Some("/customers".to_owned()), text: t!(say, "nav-customers") },
        Crumb { href: account, text: name.to_owned() },
    ];
    crumbs.extend(title.map(|text| Crumb { href: None, text }));
    crumbs
}
