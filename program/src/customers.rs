//! A partner's customers: the list with its filters and search, and one customer.

mod export;
mod order;
mod paged;
mod totals;

pub use export::{EXPORTED_AT_ONCE, export, export_selected};
pub use order::place_waiting;
pub use paged::{Only, Paged, PagedRow, Place, paged};
pub(crate) use totals::Totals;
pub use totals::total;

use crate::store::customers::{ListRow, Page};
use crate::store::partners::SharedPartner;
use crate::store::{self, customers};
use crate::{Program, ProgramError, Refusal};
use domain::customer::{CustomerStatus, RelationKind};
use domain::transfer::Status;
use domain::{Actor, CustomerTenantId, PartnerTenantId, Permission};

/// Rows on a page.
pub const PAGE: usize = 50;
/// Up to here customers are counted; beyond, "more than" is told.
pub const COUNTED: i64 = 10_000;

/// What the list is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CustomersQuery {
    /// Any part of name, domain or id.
    pub text: Option<String>,
    /// Only this kind of relation.
    pub kind: Option<RelationKind>,
    /// Only those shared with this partner (its id), or `none`.
    pub shared_with: Option<String>,
    /// Only those whose last transfer did not go through.
    pub attention: bool,
    /// Only those that the list tags so.
    pub status: Option<CustomerStatus>,
    /// Where the page starts.
    pub from: Option<Cursor>,
}

/// A place in the list: just after, or just before, a customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor {
    /// The order of the customer there.
    pub name_key: Vec<u8>,
    /// The customer there.
    pub id: String,
    /// Whether the page lies before it.
    pub backwards: bool,
}

/// A customer in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerRow {
    /// Its tenant.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its primary domain.
    pub domain: String,
    /// What the partner is to it.
    pub kind: RelationKind,
    /// The partners it is shared with, by name.
    pub shared_with: Option<String>,
    /// Subscriptions the partner may see.
    pub subscriptions: i64,
    /// What is going on with it.
    pub status: CustomerStatus,
}

/// A page of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomersPage {
    /// Its rows, by name.
    pub rows: Vec<CustomerRow>,
    /// Where the next page starts, if there is one.
    pub next: Option<Cursor>,
    /// Where the previous page ends, if there is one.
    pub previous: Option<Cursor>,
}

/// One page of the customers of the actor's tenant, ordered by name.
///
/// # Errors
/// `Refused` without the role, `Database`.
pub async fn list(program: &Program, actor: &Actor, query: &CustomersQuery) -> Result<CustomersPage, ProgramError> {
    allowed(actor)?;
    list_of(program, &actor.tenant, query).await
}

/// As [`list`], of a partner whose list the reader may see.
pub(crate) async fn list_of(
    program: &Program,
    partner: &PartnerTenantId,
    query: &CustomersQuery,
) -> Result<CustomersPage, ProgramError> {
    let backwards = query.from.as_ref().is_some_and(|cursor| cursor.backwards);
    let start = query.from.as_ref().map_or((&[][..], ""), |cursor| (cursor.name_key.as_slice(), cursor.id.as_str()));
    let asked = Page {
        partner,
        kind: query.kind.map(RelationKind::code),
        shared_with: query.shared_with.as_deref(),
        attention: query.attention,
        status: query.status,
        cursor: start,
        backwards,
        limit: i64::try_from(PAGE).unwrap_or(i64::MAX) + 1,
    };
    let mut rows = customers::page(&program.database, asked, query.text.as_deref()).await?;
    let more = rows.len() > PAGE;
    if more {
        rows.remove(if backwards { 0 } else { PAGE });
    }
    let next = (more || backwards).then(|| cursor(rows.last(), false)).flatten();
    let previous = (query.from.is_some() && (!backwards || more)).then(|| cursor(rows.first(), true)).flatten();
    let rows = rows.into_iter().map(row).collect::<Result<_, _>>()?;
    Ok(CustomersPage { rows, next, previous })
}

fn cursor(row: Option<&ListRow>, backwards: bool) -> Option<Cursor> {
    row.map(|row| Cursor { name_key: row.name_key.clone(), id: row.id.clone(), backwards })
}

fn row(row: ListRow) -> Result<CustomerRow, ProgramError> {
    let kind = RelationKind::of_code(&row.kind).ok_or_else(|| store::unreadable("relation", &row.kind))?;
    let transfer = row.transfer.as_deref().and_then(Status::of_code);
    let status = CustomerStatus::of(kind, transfer, row.shared_with.is_some(), row.agreement);
    let ListRow { id, name, domain, shared_with, subscriptions, .. } = row;
    Ok(CustomerRow { id, name, domain, kind, shared_with, subscriptions, status })
}

/// The partners the tenant works with, by name: the providers of a reseller, the resellers of a provider.
///
/// # Errors
/// `Refused` without the role, `Database`.
pub async fn partners(program: &Program, actor: &Actor) -> Result<Vec<SharedPartner>, ProgramError> {
    allowed(actor)?;
    store::partners::list_partnerships(&program.database, &actor.tenant).await
}

/// One customer with what a partner asks for first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerView {
    /// Its tenant.
    pub id: CustomerTenantId,
    /// Its name.
    pub name: String,
    /// Its primary domain.
    pub domain: String,
    /// Its country.
    pub country: String,
    /// What the partner is to it.
    pub kind: RelationKind,
    /// The indirect providers the tenant has for it.
    pub providers: Vec<SharedPartner>,
    /// The indirect resellers the tenant has for it.
    pub resellers: Vec<SharedPartner>,
    /// The customer agreement that counts for the tenant, or for its first provider.
    pub agreement: Option<domain::customer::CustomerAgreement>,
}

/// Show a customer to a partner that has a relation with it.
///
/// # Errors
/// `NotFound` for anyone else; `Refused` without the role.
pub async fn show(program: &Program, actor: &Actor, id: &CustomerTenantId) -> Result<CustomerView, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    let known = customers::of_partner(&mut tx, id, &actor.tenant).await?.ok_or(ProgramError::NotFound)?;
    allowed(actor)?;
    let (providers, resellers) = store::partners::shared(&mut tx, id, &actor.tenant).await?;
    let agreement = agreement(&mut tx, actor, id, &providers).await?;
    Ok(CustomerView {
        id: id.clone(),
        kind: RelationKind::of_code(&known.kind).ok_or_else(|| store::unreadable("relation", &known.kind))?,
        name: known.name,
        domain: known.domain,
        country: known.country,
        providers,
        resellers,
        agreement,
    })
}

/// The customer agreement that counts for the tenant, or for the first provider it has for the customer (MCA-06).
pub(crate) async fn agreement(
    tx: &mut store::Tx,
    actor: &Actor,
    id: &CustomerTenantId,
    providers: &[SharedPartner],
) -> Result<Option<domain::customer::CustomerAgreement>, ProgramError> {
    let provider = providers.first().and_then(|it| domain::PartnerTenantId::parse(&it.id).ok());
    store::partners::agreement_for(tx, id, provider.as_ref().unwrap_or(&actor.tenant)).await
}

pub(crate) fn allowed(actor: &Actor) -> Result<(), ProgramError> {
    if actor.may(Permission::SeeCustomers) {
        Ok(())
    } else {
        Err(ProgramError::Refused(Refusal::Role(Permission::SeeCustomers)))
    }
}
