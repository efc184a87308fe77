//! Rows that arrive by the thousand, from an export or from the demo: one prepared statement per kind of row,
//! repeated inside a transaction that the caller bounds.

use super::{Tx, micros, name_key, on};
use crate::ProgramError;
use domain::customer::RelationKind;
use domain::subscription::{Subscription, SubscriptionStatus, Term};
use domain::{CustomerTenantId, PartnerTenantId, SubscriptionId};
use time::OffsetDateTime;

/// Let SQLite keep this much in memory: ids are random, so bulk rows touch pages all over their indexes.
const ROOMY: &str = "PRAGMA cache_size = -200000";

/// Make the connection of a transaction fit for many rows.
///
/// # Errors
/// `Database`.
pub async fn prepare(tx: &mut Tx) -> Result<(), ProgramError> {
    if let Tx::Sqlite(connection) = tx {
        sqlx::query(ROOMY).execute(&mut **connection).await?;
    }
    Ok(())
}

/// A customer to be added.
#[derive(Debug, Clone, Copy)]
pub struct NewCustomer<'a> {
    /// Its tenant.
    pub id: &'a CustomerTenantId,
    /// Its name.
    pub name: &'a str,
    /// Its primary domain, lower case.
    pub domain: &'a str,
    /// Its country, two letters.
    pub country: &'a str,
    /// The region of that country.
    pub region: &'a str,
    /// When it became known.
    pub created_at: OffsetDateTime,
}

/// What a search for a customer looks through, in lower case.
pub(super) fn search_text(name: &str, domain: &str, id: &CustomerTenantId) -> String {
    format!("{name} {domain} {id}").to_lowercase()
}

const CUSTOMER: &str = "
    INSERT INTO customers (id, name, domain, country, region, search_text, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)";

/// Add a customer.
///
/// # Errors
/// `Database`; a unique index refuses a second customer with the id or the domain.
pub async fn customer(tx: &mut Tx, it: &NewCustomer<'_>) -> Result<(), ProgramError> {
    on!(tx.execute(
        sqlx::query(CUSTOMER)
            .bind(it.id.as_str())
            .bind(it.name)
            .bind(it.domain)
            .bind(it.country)
            .bind(it.region)
            .bind(search_text(it.name, it.domain, it.id))
            .bind(micros(it.created_at))
    ))?;
    Ok(())
}

/// A partner's relation with a customer, to be added.
#[derive(Debug, Clone, Copy)]
pub struct NewRelation<'a> {
    /// The partner.
    pub partner: &'a PartnerTenantId,
    /// The customer.
    pub customer: &'a CustomerTenantId,
    /// The customer's name, by which the partner's list is ordered.
    pub name: &'a str,
    /// What the partner is to the customer.
    pub kind: RelationKind,
    /// How it came about: `tenant_created`, `invitation` or `extension`.
    pub origin: &'a str,
    /// Whether the partner has delegated administration privileges.
    pub dap: bool,
    /// Since when.
    pub established_at: OffsetDateTime,
}

const RELATION: &str = "
    INSERT INTO customer_relations (partner_id, customer_id, kind, origin, dap, name_key, established_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)";

/// Add a relation.
///
/// # Errors
/// `Database`; the primary key refuses a second one of the partner with the customer.
pub async fn relation(tx: &mut Tx, it: &NewRelation<'_>) -> Result<(), ProgramError> {
    on!(tx.execute(
        sqlx::query(RELATION)
            .bind(it.partner.as_str())
            .bind(it.customer.as_str())
            .bind(it.kind.code())
            .bind(it.origin)
            .bind(it.dap)
            .bind(name_key(it.name))
            .bind(micros(it.established_at))
    ))?;
    Ok(())
}

/// A subscription to be added, with whose it is.
#[derive(Debug, Clone, Copy)]
pub struct NewSubscription<'a> {
    /// The subscription.
    pub it: &'a Subscription,
    /// The customer.
    pub customer: &'a CustomerTenantId,
    /// The partner that bills it.
    pub owner: &'a PartnerTenantId,
    /// The reseller on record and its MPN ID, if there is one.
    pub reseller: Option<(&'a PartnerTenantId, &'a str)>,
    /// Why it is suspended, if a reason is known.
    pub suspension_reason: Option<&'a str>,
    /// When it was bought.
    pub created_at: OffsetDateTime,
    /// When this row is written.
    pub changed_at: OffsetDateTime,
}

const SUBSCRIPTION: &str = "
    INSERT INTO subscriptions (id, customer_id, owner_id, parent_id, offer_id, offer_name, friendly_name, quantity,
                               family, status, suspension_reason, trial, provisioned, billing_cycle, term, auto_renew,
                               entitlement_id, mpn_on_record, reseller_id, created_at, commitment_end, changed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)";

/// Add a subscription; its base must be there already.
///
/// # Errors
/// `Database`; the primary key refuses a second one with the id.
pub async fn subscription(tx: &mut Tx, new: &NewSubscription<'_>) -> Result<(), ProgramError> {
    let it = new.it;
    let inactive = it.status != SubscriptionStatus::Active;
    on!(tx.execute(
        sqlx::query(SUBSCRIPTION)
            .bind(it.id.as_str())
            .bind(new.customer.as_str())
            .bind(new.owner.as_str())
            .bind(it.parent.as_ref().map(SubscriptionId::as_str))
            .bind(&it.offer_id)
            .bind(&it.offer_name)
            .bind(&it.friendly_name)
            .bind(it.quantity)
            .bind(it.family.code())
            .bind(it.status.code())
            .bind(new.suspension_reason.filter(|_| inactive))
            .bind(it.trial)
            .bind(it.provisioned)
            .bind(it.billing_cycle.code())
            .bind(it.term.map(Term::code))
            .bind(it.auto_renew)
            .bind(&it.entitlement)
            .bind(new.reseller.map(|(_, mpn)| mpn))
            .bind(new.reseller.map(|(tenant, _)| tenant.as_str()))
            .bind(micros(new.created_at))
            .bind(it.commitment_end.map(micros))
            .bind(micros(new.changed_at))
    ))?;
    Ok(())
}
