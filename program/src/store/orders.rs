//! Orders of a customer: placing one, its history, and the facts that say whether it may be placed.

use super::users::tenant_id;
use super::{Tx, comparable, micros, moment, on, partners, unreadable};
use crate::ProgramError;
use domain::catalogue::Amount;
use domain::order::{OnRecord, Reseller};
use domain::order_lines::OrderLine;
use domain::subscription::{BillingCycle, Term};
use domain::{CustomerTenantId, OrderId, PartnerTenantId, SubscriptionId};
use time::OffsetDateTime;

#[derive(sqlx::FromRow)]
struct NamedRow {
    id: String,
    enrolling: bool,
    partnership: bool,
    paired: bool,
}

const NAMED: &str = "
    SELECT p.id,
           EXISTS (SELECT 1 FROM enrollments e WHERE e.tenant_id = p.id
                   AND e.status IN ('pending_qualification', 'qualified')) AS enrolling,
           EXISTS (SELECT 1 FROM partnerships s
                   WHERE s.provider_id = $2 AND s.reseller_id = p.id AND s.removed_at IS NULL) AS partnership,
           EXISTS (SELECT 1 FROM customer_pairings g
                   WHERE g.customer_id = $3 AND g.provider_id = $2 AND g.reseller_id = p.id) AS paired
    FROM partner_tenants p WHERE p.mpn_id = $1 AND NOT p.is_operator";

/// Who is named by an MPN ID as the reseller of an order; nobody by an empty one.
///
/// # Errors
/// `Database`.
pub async fn on_record(
    tx: &mut Tx,
    mpn_id: &str,
    provider: &PartnerTenantId,
    customer: &CustomerTenantId,
) -> Result<OnRecord, ProgramError> {
    if mpn_id.is_empty() {
        return Ok(OnRecord::Nobody);
    }
    let (mpn_id, provider) = (comparable(mpn_id), provider.as_str());
    let row: Option<NamedRow> =
        on!(tx.fetch_optional(sqlx::query_as(NAMED).bind(mpn_id.as_ref()).bind(provider).bind(customer.as_str())))?;
    let Some(NamedRow { id, enrolling, partnership, paired }) = row else { return Ok(OnRecord::Unknown) };
    let Some(partner) = partners::partner(tx, &tenant_id(&id)?).await? else { return Ok(OnRecord::Unknown) };
    Ok(OnRecord::Somebody(Box::new(Reseller { partner, enrolling, partnership, paired })))
}

const RESELLERS: &str = "
    SELECT p.mpn_id, p.name FROM customer_pairings g JOIN partner_tenants p ON p.id = g.reseller_id
    JOIN partnerships s ON s.provider_id = g.provider_id AND s.reseller_id = g.reseller_id AND s.removed_at IS NULL
    WHERE g.customer_id = $1 AND g.provider_id = $2 AND p.mpn_id IS NOT NULL ORDER BY p.name, p.id";

/// The resellers that serve a customer together with a provider: MPN ID and name. Those whose partnership ended still
/// serve it, and cannot be put on record any more (PAR-13).
///
/// # Errors
/// `Database`.
pub async fn resellers(
    tx: &mut Tx,
    customer: &CustomerTenantId,
    provider: &PartnerTenantId,
) -> Result<Vec<(String, String)>, ProgramError> {
    Ok(on!(tx.fetch_all(sqlx::query_as(RESELLERS).bind(customer.as_str()).bind(provider.as_str())))?)
}

const BUYER: &str = "
    SELECT t.currency, (SELECT g.restricted_from FROM partner_programs g
                        WHERE g.tenant_id = t.id AND g.program = 'direct_bill') AS restricted_from
    FROM partner_tenants t WHERE t.id = $1";

/// In which currency a partner is billed (REG-09), and from when on its direct bill is restricted, if so.
///
/// # Errors
/// `Database`.
pub async fn buyer(tx: &mut Tx, partner: &PartnerTenantId) -> Result<(String, Option<OffsetDateTime>), ProgramError> {
    let row: (String, Option<i64>) = on!(tx.fetch_one(sqlx::query_as(BUYER).bind(partner.as_str())))?;
    Ok((row.0, row.1.map(moment)))
}

const REGION_IF_KNOWN: &str = "
    SELECT c.region FROM customer_relations r JOIN customers c ON c.id = r.customer_id
    WHERE r.customer_id = $1 AND r.partner_id = $2";

/// The region of a customer, if the partner has or had a relation with it.
///
/// # Errors
/// `Database`.
pub async fn region_if_known(
    tx: &mut Tx,
    customer: &CustomerTenantId,
    partner: &PartnerTenantId,
) -> Result<Option<String>, ProgramError> {
    Ok(on!(tx.fetch_optional(sqlx::query_scalar(REGION_IF_KNOWN).bind(customer.as_str()).bind(partner.as_str())))?)
}

/// An order to be placed.
#[derive(Debug, Clone, Copy)]
pub struct NewOrder<'a> {
    /// Its id.
    pub id: &'a OrderId,
    /// For whom.
    pub customer: &'a CustomerTenantId,
    /// Who is billed for it.
    pub owner: &'a PartnerTenantId,
    /// The currency of its prices.
    pub currency: &'a str,
    /// How often it is billed.
    pub cycle: BillingCycle,
    /// Who placed it.
    pub by: &'a str,
    /// The reseller on record and its MPN ID.
    pub reseller: Option<(&'a PartnerTenantId, &'a str)>,
}

const ORDER: &str = "
    INSERT INTO orders (id, customer_id, owner_id, currency, billing_cycle, created_by, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)";

/// Place an order; its lines follow.
///
/// # Errors
/// `Database`.
pub async fn insert(tx: &mut Tx, it: &NewOrder<'_>, now: OffsetDateTime) -> Result<(), ProgramError> {
    on!(tx.execute(
        sqlx::query(ORDER)
            .bind(it.id.as_str())
            .bind(it.customer.as_str())
            .bind(it.owner.as_str())
            .bind(it.currency)
            .bind(it.cycle.code())
            .bind(it.by)
            .bind(micros(now))
    ))?;
    Ok(())
}

/// The subscription that a line of an order becomes.
#[derive(Debug, Clone, Copy)]
pub struct NewLine<'a> {
    /// The place of the line, from 0.
    pub number: i64,
    /// What is ordered.
    pub line: &'a OrderLine<'a>,
    /// The new subscription.
    pub subscription: &'a SubscriptionId,
    /// Its base, for an add-on.
    pub base: Option<&'a SubscriptionId>,
    /// The id under which the service knows it, where it has one of its own.
    pub entitlement: Option<&'a str>,
}

const SUBSCRIPTION: &str = "
    INSERT INTO subscriptions (id, customer_id, owner_id, parent_id, order_id, offer_id, offer_name, friendly_name,
                               quantity, family, status, trial, provisioned, billing_cycle, term, auto_renew,
                               entitlement_id, mpn_on_record, reseller_id, created_at, commitment_end, changed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8, $9, 'active', FALSE, TRUE, $10, $11, $12, $13, $14, $15, $16, $17, $16)";
const LINE: &str = "
    INSERT INTO order_lines (order_id, line_no, offer_id, offer_name, subscription_id, quantity, term, amount,
                             mpn_on_record)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

/// Add a line to an order, and the subscription it becomes.
///
/// # Errors
/// `Database`.
pub async fn insert_line(
    tx: &mut Tx,
    order: &NewOrder<'_>,
    new: &NewLine<'_>,
    now: OffsetDateTime,
) -> Result<(), ProgramError> {
    let (it, mpn) = (new.line, order.reseller.map(|(_, mpn)| mpn));
    let term = it.term.map(Term::code);
    on!(tx.execute(
        sqlx::query(SUBSCRIPTION)
            .bind(new.subscription.as_str())
            .bind(order.customer.as_str())
            .bind(order.owner.as_str())
            .bind(new.base.map(SubscriptionId::as_str))
            .bind(order.id.as_str())
            .bind(&it.offer.id)
            .bind(&it.offer.name)
            .bind(it.quantity)
            .bind(it.offer.family.code())
            .bind(it.cycle.code())
            .bind(term)
            .bind(it.auto_renew)
            .bind(new.entitlement)
            .bind(mpn)
            .bind(order.reseller.map(|(tenant, _)| tenant.as_str()))
            .bind(micros(now))
            .bind(it.commitment_end.map(micros))
    ))?;
    on!(tx.execute(
        sqlx::query(LINE)
            .bind(order.id.as_str())
            .bind(new.number)
            .bind(&it.offer.id)
            .bind(&it.offer.name)
            .bind(new.subscription.as_str())
            .bind(it.quantity)
            .bind(term)
            .bind(it.amount.map(Amount::hundredths))
            .bind(mpn)
    ))?;
    Ok(())
}

// Whoever else works on it waits; and it is still there, and in use.
const HANG_ON: &str = "
    UPDATE subscriptions SET version = version + 1
    WHERE id = $1 AND owner_id = $2 AND status = 'active' AND parent_id IS NULL";

/// New add-ons are hung on a base of a partner's; it must still be in use.
///
/// # Errors
/// `Overtaken`, `Database`.
pub async fn hang_on(tx: &mut Tx, base: &SubscriptionId, owner: &PartnerTenantId) -> Result<(), ProgramError> {
    let held = on!(tx.execute(sqlx::query(HANG_ON).bind(base.as_str()).bind(owner.as_str())))?;
    if held == 1 { Ok(()) } else { Err(ProgramError::Overtaken) }
}

const BECAME: &str = "
    SELECT l.subscription_id FROM orders o JOIN order_lines l ON l.order_id = o.id
    WHERE o.id = $1 AND o.owner_id = $2 AND o.customer_id = $3 ORDER BY l.line_no";

/// What an order of a partner for a customer became, in the order of its lines.
///
/// # Errors
/// `Database`.
pub async fn became(
    tx: &mut Tx,
    order: &OrderId,
    owner: &PartnerTenantId,
    customer: &CustomerTenantId,
) -> Result<Vec<SubscriptionId>, ProgramError> {
    let (order, owner, customer) = (order.as_str(), owner.as_str(), customer.as_str());
    let ids: Vec<String> = on!(tx.fetch_all(sqlx::query_scalar(BECAME).bind(order).bind(owner).bind(customer)))?;
    ids.iter().map(|id| SubscriptionId::parse(id).map_err(|_| unreadable("subscription id", id))).collect()
}
