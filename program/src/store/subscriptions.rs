//! Subscriptions: what a partner may see of a customer's, and what a transfer does to them.

use super::{Tx, micros, moment, on, unreadable};
use crate::ProgramError;
use domain::eligibility::OpenRequests;
use domain::subscription::{BillingCycle, ProductFamily, Subscription, SubscriptionStatus, Term};
use domain::{CustomerTenantId, OrderId, PartnerTenantId, SubscriptionId, TransferId};
use time::OffsetDateTime;

#[derive(sqlx::FromRow)]
struct SubscriptionRow {
    id: String,
    owner_id: String,
    owner_name: String,
    parent_id: Option<String>,
    offer_id: String,
    offer_name: String,
    friendly_name: String,
    quantity: i64,
    family: String,
    status: String,
    suspension_reason: Option<String>,
    trial: bool,
    provisioned: bool,
    billing_cycle: String,
    term: Option<String>,
    auto_renew: bool,
    entitlement_id: Option<String>,
    commitment_end: Option<i64>,
}

/// A subscription with whose it is and why it is suspended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owned {
    /// The subscription.
    pub subscription: Subscription,
    /// The partner that bills it.
    pub owner: PartnerTenantId,
    /// That partner's name.
    pub owner_name: String,
    /// Why it is suspended, if it is.
    pub suspension_reason: Option<String>,
}

impl SubscriptionRow {
    fn owned(self) -> Result<Owned, ProgramError> {
        let id = |raw: &str| SubscriptionId::parse(raw).map_err(|_| unreadable("subscription id", raw));
        let subscription = Subscription {
            id: id(&self.id)?,
            parent: self.parent_id.as_deref().map(id).transpose()?,
            offer_id: self.offer_id,
            offer_name: self.offer_name,
            friendly_name: self.friendly_name,
            quantity: self.quantity,
            family: ProductFamily::of_code(&self.family).ok_or_else(|| unreadable("family", &self.family))?,
            status: SubscriptionStatus::of_code(&self.status).ok_or_else(|| unreadable("status", &self.status))?,
            trial: self.trial,
            billing_cycle: BillingCycle::of_code(&self.billing_cycle)
                .ok_or_else(|| unreadable("billing cycle", &self.billing_cycle))?,
            term: self.term.as_deref().and_then(Term::of_code),
            commitment_end: self.commitment_end.map(moment),
            auto_renew: self.auto_renew,
            entitlement: self.entitlement_id,
            provisioned: self.provisioned,
        };
        let owner = PartnerTenantId::parse(&self.owner_id).map_err(|_| unreadable("tenant id", &self.owner_id))?;
        Ok(Owned { subscription, owner, owner_name: self.owner_name, suspension_reason: self.suspension_reason })
    }
}

macro_rules! columns {
    () => {
        "SELECT s.id, s.owner_id, p.name AS owner_name, s.parent_id, s.offer_id, s.offer_name, s.friendly_name, s.quantity,
                s.family, s.status, s.suspension_reason, s.trial, s.provisioned, s.billing_cycle, s.term, s.auto_renew,
                s.entitlement_id, s.commitment_end
         FROM subscriptions s JOIN partner_tenants p ON p.id = s.owner_id "
    };
}

// What a partner sees: its own, and those on which it is the reseller on record (TRA-29).
// A deleted one is not listed (TRA-26).
const VISIBLE: &str = concat!(
    columns!(),
    "WHERE s.customer_id = $1 AND (s.owner_id = $2 OR s.reseller_id = $2) AND s.status <> 'deleted'
     ORDER BY s.created_at, s.id"
);
const OWNED: &str = concat!(columns!(), "WHERE s.customer_id = $1 AND s.owner_id = $2 ORDER BY s.created_at, s.id");

const OF_CUSTOMER: &str =
    concat!(columns!(), "WHERE s.customer_id = $1 AND s.status <> 'deleted' ORDER BY s.created_at, s.id");

/// What a customer has, whoever bills it; deleted ones left out.
///
/// # Errors
/// `Database`.
pub async fn of_customer(tx: &mut Tx, customer: &CustomerTenantId) -> Result<Vec<Owned>, ProgramError> {
    let rows: Vec<SubscriptionRow> = on!(tx.fetch_all(sqlx::query_as(OF_CUSTOMER).bind(customer.as_str())))?;
    rows.into_iter().map(SubscriptionRow::owned).collect()
}

/// The subscriptions of a customer that a partner may see.
///
/// # Errors
/// `Database`.
pub async fn visible(
    tx: &mut Tx,
    customer: &CustomerTenantId,
    partner: &PartnerTenantId,
) -> Result<Vec<Owned>, ProgramError> {
    let rows: Vec<SubscriptionRow> =
        on!(tx.fetch_all(sqlx::query_as(VISIBLE).bind(customer.as_str()).bind(partner.as_str())))?;
    rows.into_iter().map(SubscriptionRow::owned).collect()
}

/// Every subscription of a customer that a partner owns or owned, deleted ones too.
///
/// # Errors
/// `Database`.
pub async fn owned(
    tx: &mut Tx,
    customer: &CustomerTenantId,
    owner: &PartnerTenantId,
) -> Result<Vec<Owned>, ProgramError> {
    let rows: Vec<SubscriptionRow> =
        on!(tx.fetch_all(sqlx::query_as(OWNED).bind(customer.as_str()).bind(owner.as_str())))?;
    rows.into_iter().map(SubscriptionRow::owned).collect()
}

const OPEN_REQUESTS: &str = "
    SELECT l.subscription_id, t.id, t.number
    FROM transfer_lines l JOIN transfers t ON t.id = l.transfer_id
    WHERE t.customer_id = $1 AND t.source_id = $2 AND l.released_at IS NULL";

/// Which of a partner's subscriptions of a customer stand in an open request (TRA-09).
///
/// # Errors
/// `Database`.
pub async fn open_requests(
    tx: &mut Tx,
    customer: &CustomerTenantId,
    source: &PartnerTenantId,
) -> Result<OpenRequests, ProgramError> {
    let rows: Vec<(String, String, String)> =
        on!(tx.fetch_all(sqlx::query_as(OPEN_REQUESTS).bind(customer.as_str()).bind(source.as_str())))?;
    rows.into_iter()
        .map(|(subscription, transfer, number)| {
            let id = SubscriptionId::parse(&subscription).map_err(|_| unreadable("subscription id", &subscription))?;
            let transfer = TransferId::parse(&transfer).map_err(|_| unreadable("transfer id", &transfer))?;
            Ok((id, (transfer, number)))
        })
        .collect()
}

const RELEASE: &str = "
    UPDATE subscriptions SET status = $3, suspension_reason = $4, changed_at = $5
    WHERE id = $1 AND owner_id = $2 AND status = 'active'";

/// Take a subscription from its source: it must be the source's and active, or nothing changes and `false` is told.
///
/// # Errors
/// `Database`.
pub async fn release(
    tx: &mut Tx,
    id: &SubscriptionId,
    source: &PartnerTenantId,
    afterwards: (SubscriptionStatus, &str),
    now: OffsetDateTime,
) -> Result<bool, ProgramError> {
    let changed = on!(tx.execute(
        sqlx::query(RELEASE)
            .bind(id.as_str())
            .bind(source.as_str())
            .bind(afterwards.0.code())
            .bind(afterwards.1)
            .bind(micros(now))
    ))?;
    Ok(changed == 1)
}

const SUSPEND_ADD_ONS: &str = "
    UPDATE subscriptions SET status = 'suspended', suspension_reason = 'BaseTransferred', changed_at = $3
    WHERE parent_id IN (SELECT subscription_id FROM transfer_lines
                        WHERE transfer_id = $1 AND status = 'complete' AND add_on = FALSE)
      AND owner_id = $2 AND status = 'active'";

/// Suspend the add-ons that stay behind where a base has moved with this transfer (TRA-27, TRA-36). Its lines must be
/// finished.
///
/// # Errors
/// `Database`.
pub async fn suspend_add_ons(
    tx: &mut Tx,
    transfer: &domain::Transfer,
    now: OffsetDateTime,
) -> Result<u64, ProgramError> {
    let (id, source) = (transfer.id.as_str(), transfer.source.as_str());
    Ok(on!(tx.execute(sqlx::query(SUSPEND_ADD_ONS).bind(id).bind(source).bind(micros(now))))?)
}

/// The new subscription a transferred line becomes (TRA-28).
#[derive(Debug, Clone)]
pub struct Successor<'a> {
    /// Its new id.
    pub id: &'a SubscriptionId,
    /// The provider.
    pub owner: &'a PartnerTenantId,
    /// The new base, for an add-on.
    pub parent: Option<&'a SubscriptionId>,
    /// The order of its group.
    pub order: &'a OrderId,
    /// The MPN ID of the reseller on record.
    pub mpn_on_record: &'a str,
    /// The reseller on record.
    pub reseller: &'a PartnerTenantId,
    /// The transfer and line it comes from.
    pub from: (&'a TransferId, i64),
    /// The end of its new term.
    pub commitment_end: Option<OffsetDateTime>,
}

// What was frozen comes from the request (TRA-13); the rest from the subscription it follows.
const SUCCEED: &str = "
    INSERT INTO subscriptions (id, customer_id, owner_id, parent_id, order_id, offer_id, offer_name, friendly_name,
                               quantity, family, status, suspension_reason, trial, provisioned, billing_cycle, term,
                               auto_renew, entitlement_id, mpn_on_record, reseller_id, transfer_id, transfer_line,
                               created_at, commitment_end, changed_at)
    SELECT $1, s.customer_id, $2, $3, $4, l.offer_id, l.offer_name, l.friendly_name, l.quantity, l.family, 'active',
           NULL, FALSE, TRUE, l.billing_cycle, l.term, s.auto_renew, s.entitlement_id, $5, $6, l.transfer_id, l.line_no,
           $9, $10, $9
    FROM transfer_lines l JOIN subscriptions s ON s.id = l.subscription_id
    WHERE l.transfer_id = $7 AND l.line_no = $8";

/// Create the subscription that follows a transferred one.
///
/// # Errors
/// `Database`; a unique index refuses a second successor of the same line.
pub async fn succeed(tx: &mut Tx, it: &Successor<'_>, now: OffsetDateTime) -> Result<(), ProgramError> {
    let made = on!(tx.execute(
        sqlx::query(SUCCEED)
            .bind(it.id.as_str())
            .bind(it.owner.as_str())
            .bind(it.parent.map(SubscriptionId::as_str))
            .bind(it.order.as_str())
            .bind(it.mpn_on_record)
            .bind(it.reseller.as_str())
            .bind(it.from.0.as_str())
            .bind(it.from.1)
            .bind(micros(now))
            .bind(it.commitment_end.map(micros))
    ))?;
    if made == 1 { Ok(()) } else { Err(ProgramError::Overtaken) }
}

const ORDER: &str = "
    INSERT INTO orders (id, customer_id, owner_id, transfer_id, group_no, created_by, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)";

/// Place the order of one group of a transfer (TRA-24).
///
/// # Errors
/// `Database`; a unique index refuses a second order for the same group.
pub async fn order(
    tx: &mut Tx,
    id: &OrderId,
    transfer: &domain::Transfer,
    group: i64,
    by: &str,
    now: OffsetDateTime,
) -> Result<(), ProgramError> {
    on!(tx.execute(
        sqlx::query(ORDER)
            .bind(id.as_str())
            .bind(transfer.customer.as_str())
            .bind(transfer.target.as_str())
            .bind(transfer.id.as_str())
            .bind(group)
            .bind(by)
            .bind(micros(now))
    ))?;
    Ok(())
}

const MOVED: &str = "
    SELECT (SELECT count(*) FROM subscriptions WHERE reseller_id = $1 AND transfer_id IS NOT NULL AND status <> 'deleted'),
           (SELECT count(*) FROM (SELECT 1 FROM subscriptions WHERE owner_id = $1 AND status = 'active' LIMIT 10001) AS own)";

/// How many of a partner's subscriptions a provider has taken over, and how many are still its own (up to 10,001).
///
/// # Errors
/// `Database`.
pub async fn moved(tx: &mut Tx, partner: &PartnerTenantId) -> Result<(i64, i64), ProgramError> {
    Ok(on!(tx.fetch_one(sqlx::query_as(MOVED).bind(partner.as_str())))?)
}
