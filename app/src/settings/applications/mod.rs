//! The applications of a partner: software that calls the REST API with a credential of its own, and in whose name
//! people let it act (rest-contract §1).

mod connect;
pub mod consent;
pub mod list;
pub mod make;
mod mine;
pub mod one;
pub mod revoke;
mod words;

use super::{Tab, crumbs, of_partners};
use crate::error::AppError;
use crate::page::Visit;
use crate::say::Say;
use crate::ui::Crumb;
use domain::CredentialId;
use program::credentials::{Credential, show};

/// Where one of them is shown.
fn path(id: &CredentialId) -> String {
    format!("/settings/applications/{id}")
}

/// The id in the page's address.
fn id(visit: &Visit) -> Result<CredentialId, AppError> {
    visit.value("id").and_then(|id| CredentialId::parse(id).ok()).ok_or(AppError::NotFound)
}

/// The one in the page's address, for who manages them.
async fn managed(visit: &Visit) -> Result<Credential, AppError> {
    of_partners(visit)?;
    Ok(show(&visit.program, visit.actor()?, &id(visit)?).await?)
}

/// The breadcrumb of a page below one of them.
fn crumbs_below(say: Say, it: &Credential, title: String) -> Vec<Crumb> {
    let mut crumbs = crumbs(say, Tab::Applications, Some(it.name.clone()));
    if let Some(own) = crumbs.last_mut() {
        own.href = Some(path(&it.id));
    }
    crumbs.push(Crumb { href: None, text: title });
    crumbs
}
