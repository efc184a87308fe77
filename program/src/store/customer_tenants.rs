//! Customers' tenants as they come into being, and what a partner keeps about one beside the list.

use super::bulk::search_text;
use super::{Tx, micros, on};
use crate::ProgramError;
use domain::market::Market;
use domain::{CustomerTenantId, PartnerTenantId};
use time::OffsetDateTime;

/// A tenant that is to be.
#[derive(Debug, Clone, Copy)]
pub struct NewTenant<'a> {
    /// Its id.
    pub id: &'a CustomerTenantId,
    /// The customer's legal name.
    pub name: &'a str,
    /// Its primary domain.
    pub domain: &'a str,
    /// Its country, with the region at this moment.
    pub market: &'a Market,
    /// Its registration number, where one is wanted (REG-08).
    pub registration_number: Option<&'a str>,
    /// The phone it gave by itself, where one is wanted (REG-08).
    pub phone: Option<&'a str>,
}

const FOUND: &str = "
    INSERT INTO customers (id, name, domain, country, region, search_text, created_at, registration_number,
                           phone)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (domain) DO NOTHING";

/// A customer's tenant comes into being. Answers whether the domain was free (CUS-05).
///
/// # Errors
/// `Database`.
pub async fn found(tx: &mut Tx, new: &NewTenant<'_>, at: OffsetDateTime) -> Result<bool, ProgramError> {
    let done = on!(tx.execute(
        sqlx::query(FOUND)
            .bind(new.id.as_str())
            .bind(new.name)
            .bind(new.domain)
            .bind(&new.market.code)
            .bind(&new.market.region)
            .bind(search_text(new.name, new.domain, new.id))
            .bind(micros(at))
            .bind(new.registration_number)
            .bind(new.phone)
    ))?;
    Ok(done == 1)
}

// What a partner typed, or the import brought, stays; elsewhere than in its own country a number says nothing.
const COMPLETE: &str = "
    UPDATE customers SET registration_number = COALESCE(registration_number, $3), phone = COALESCE(phone, $4)
    WHERE id = $1 AND country = $2";

/// A customer whose tenant is there adds what is missing of it (REG-08).
///
/// # Errors
/// `Database`.
pub async fn complete(
    tx: &mut Tx,
    customer: &CustomerTenantId,
    country: &str,
    (number, phone): (Option<&str>, Option<&str>),
) -> Result<(), ProgramError> {
    let query = on!(tx.execute(sqlx::query(COMPLETE).bind(customer.as_str()).bind(country).bind(number).bind(phone)));
    query.map(drop).map_err(Into::into)
}

const IS_IN_USE: &str = "
    SELECT EXISTS (SELECT 1 FROM customers c WHERE c.domain = $1
                   AND (EXISTS (SELECT 1 FROM customer_relations r WHERE r.customer_id = c.id AND r.ended_at IS NULL)
                        OR EXISTS (SELECT 1 FROM customer_users u WHERE u.customer_id = c.id)))";

/// Whether the domain is that of a customer's tenant which partners serve, or in which somebody is.
///
/// # Errors
/// `Database`.
pub async fn is_in_use(tx: &mut Tx, domain: &str) -> Result<bool, ProgramError> {
    Ok(on!(tx.fetch_one(sqlx::query_scalar(IS_IN_USE).bind(domain)))?)
}

const OF_DOMAIN: &str = "
    SELECT c.id FROM customers c JOIN customer_relations r ON r.customer_id = c.id AND r.ended_at IS NULL
    WHERE c.domain = $1 AND r.partner_id = $2";

/// The customer with that domain, if the partner has a relation with it.
///
/// # Errors
/// `Database`.
pub async fn of_domain(
    tx: &mut Tx,
    domain: &str,
    partner: &PartnerTenantId,
) -> Result<Option<CustomerTenantId>, ProgramError> {
    let id: Option<String> = on!(tx.fetch_optional(sqlx::query_scalar(OF_DOMAIN).bind(domain).bind(partner.as_str())))?;
    Ok(id.and_then(|id| CustomerTenantId::parse(&id).ok()))
}

const TOLD: &str = "SELECT registration_number, phone FROM customers WHERE id = $1";

/// The registration number and the phone of a customer, where they are wanted (REG-08).
///
/// # Errors
/// `Database`.
pub async fn told_of_itself(
    tx: &mut Tx,
    customer: &CustomerTenantId,
) -> Result<(Option<String>, Option<String>), ProgramError> {
    let told: Option<_> = on!(tx.fetch_optional(sqlx::query_as(TOLD).bind(customer.as_str())))?;
    Ok(told.unwrap_or_default())
}

/// A partner that serves a customer together with another.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Beside {
    /// Its tenant.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is to the customer.
    pub kind: String,
    /// Whether it administers the customer's tenant.
    pub dap: bool,
    /// Since when the two serve the customer together, in epoch microseconds.
    pub since: i64,
}

const BESIDE: &str = "
    SELECT p.id, p.name, r.kind, r.dap, g.established_at AS since
    FROM customer_pairings g
    JOIN partner_tenants p ON p.id = CASE WHEN g.provider_id = $2 THEN g.reseller_id ELSE g.provider_id END
    JOIN customer_relations r ON r.partner_id = p.id AND r.customer_id = g.customer_id AND r.ended_at IS NULL
    WHERE g.customer_id = $1 AND (g.provider_id = $2 OR g.reseller_id = $2) ORDER BY p.name, p.id";

/// The partners that serve a customer together with this one, by name.
///
/// # Errors
/// `Database`.
pub async fn beside(
    tx: &mut Tx,
    customer: &CustomerTenantId,
    partner: &PartnerTenantId,
) -> Result<Vec<Beside>, ProgramError> {
    Ok(on!(tx.fetch_all(sqlx::query_as(BESIDE).bind(customer.as_str()).bind(partner.as_str())))?)
}

const CONTACT: &str = "SELECT contact_id FROM support_contacts WHERE customer_id = $1 AND partner_id = $2";

/// Whom the partner named as the one the customer turns to, if it named somebody.
///
/// # Errors
/// `Database`.
pub async fn support_contact(
    tx: &mut Tx,
    customer: &CustomerTenantId,
    partner: &PartnerTenantId,
) -> Result<Option<String>, ProgramError> {
    Ok(on!(tx.fetch_optional(sqlx::query_scalar(CONTACT).bind(customer.as_str()).bind(partner.as_str())))?)
}

const NAME_CONTACT: &str = "
    INSERT INTO support_contacts (customer_id, partner_id, contact_id, chosen_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (customer_id, partner_id) DO UPDATE SET contact_id = $3, chosen_at = $4";

/// Name the partner the customer turns to.
///
/// # Errors
/// `Database`.
pub async fn name_support_contact(
    tx: &mut Tx,
    (customer, partner): (&CustomerTenantId, &PartnerTenantId),
    contact: &PartnerTenantId,
    at: OffsetDateTime,
) -> Result<(), ProgramError> {
    let (customer, partner, contact) = (customer.as_str(), partner.as_str(), contact.as_str());
    on!(tx.execute(sqlx::query(NAME_CONTACT).bind(customer).bind(partner).bind(contact).bind(micros(at))))?;
    Ok(())
}

const OPEN_TRANSFERS: &str = "
    SELECT id, number FROM transfers
    WHERE customer_id = $1 AND (source_id = $2 OR target_id = $2) AND status IN ('active', 'in_progress')
    ORDER BY created_at, id";

/// Transfers of the customer's subscriptions, from the partner or to it, that are not over: id and number.
///
/// # Errors
/// `Database`.
pub async fn open_transfers(
    tx: &mut Tx,
    customer: &CustomerTenantId,
    partner: &PartnerTenantId,
) -> Result<Vec<(String, String)>, ProgramError> {
    Ok(on!(tx.fetch_all(sqlx::query_as(OPEN_TRANSFERS).bind(customer.as_str()).bind(partner.as_str())))?)
}

const FORGET_BILLING: &str = "DELETE FROM customer_billing WHERE customer_id = $1 AND partner_id = $2";
const FORGET_CONTACTS: &str = "
    DELETE FROM support_contacts WHERE customer_id = $1 AND (partner_id = $2 OR contact_id = $2)";

/// Forget what a partner kept about a customer, and the partner wherever it supports it (CUS-15).
///
/// # Errors
/// `Database`.
pub async fn forget(tx: &mut Tx, customer: &CustomerTenantId, partner: &PartnerTenantId) -> Result<(), ProgramError> {
    for statement in [FORGET_BILLING, FORGET_CONTACTS] {
        on!(tx.execute(sqlx::query(statement).bind(customer.as_str()).bind(partner.as_str())))?;
    }
    Ok(())
}
