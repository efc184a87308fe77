//! One subscription and what becomes of it: changes, the end of its term, the end of its life.

use super::users::tenant_id;
use super::{Tx, micros, moment, on, postgres, subscriptions, unreadable};
use crate::ProgramError;
use domain::subscription::SubscriptionStatus;
use domain::subscription_life::{After, BASE_SUSPENDED, Life};
use domain::{CustomerTenantId, PartnerTenantId, SubscriptionId};
use time::OffsetDateTime;

/// A subscription with everything a page or a change asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// What the rules look at.
    pub life: Life,
    /// Counts the changes.
    pub version: i64,
    /// The partner that bills it, and its name.
    pub owner: (PartnerTenantId, String),
    /// The reseller on record, and its name, while it serves the customer.
    pub reseller: Option<(PartnerTenantId, String)>,
    /// The MPN ID on record.
    pub mpn_on_record: Option<String>,
    /// When it began.
    pub created_at: OffsetDateTime,
}

#[derive(sqlx::FromRow)]
struct BesideRow {
    version: i64,
    changed_at: i64,
    created_at: i64,
    mpn_on_record: Option<String>,
    reseller_id: Option<String>,
    reseller_name: Option<String>,
    base_status: Option<String>,
    assigned: i64,
}

const BESIDE: &str = "
    SELECT s.version, s.changed_at, s.created_at, s.mpn_on_record, s.reseller_id, r.name AS reseller_name,
           b.status AS base_status,
           (SELECT count(*) FROM license_assignments a WHERE a.subscription_id = s.id) AS assigned
    FROM subscriptions s
    LEFT JOIN partner_tenants r ON r.id = s.reseller_id AND EXISTS (
        SELECT 1 FROM customer_relations x
        WHERE x.partner_id = s.reseller_id AND x.customer_id = s.customer_id AND x.ended_at IS NULL)
    LEFT JOIN subscriptions b ON b.id = s.parent_id
    WHERE s.id = $1";

/// A subscription of a customer, if the partner bills it, or is its reseller on record and it is not deleted.
///
/// # Errors
/// `Database`.
pub async fn of_partner(
    tx: &mut Tx,
    customer: &CustomerTenantId,
    partner: &PartnerTenantId,
    id: &SubscriptionId,
) -> Result<Option<Held>, ProgramError> {
    let mut known = subscriptions::owned(tx, customer, partner).await?;
    known.extend(subscriptions::visible(tx, customer, partner).await?);
    let Some(found) = known.into_iter().find(|it| it.subscription.id == *id) else { return Ok(None) };
    let row: BesideRow = on!(tx.fetch_one(sqlx::query_as(BESIDE).bind(id.as_str())))?;
    let status = |code: String| SubscriptionStatus::of_code(&code).ok_or_else(|| unreadable("status", &code));
    let life = Life {
        it: found.subscription,
        suspension_reason: found.suspension_reason,
        changed_at: moment(row.changed_at),
        base: row.base_status.map(status).transpose()?,
        assigned: row.assigned,
    };
    let reseller = row.reseller_id.as_deref().map(tenant_id).transpose()?;
    Ok(Some(Held {
        life,
        version: row.version,
        owner: (found.owner, found.owner_name),
        reseller: reseller.zip(row.reseller_name),
        mpn_on_record: row.mpn_on_record,
        created_at: moment(row.created_at),
    }))
}

const HOLD: &str = "
    SELECT 1 FROM subscriptions
    WHERE id = $1 OR id = (SELECT n.parent_id FROM subscriptions n WHERE n.id = $1) ORDER BY id FOR NO KEY UPDATE";

/// Keep a subscription and its base as they are until the end of the transaction.
///
/// # Errors
/// `Database`.
pub async fn hold(tx: &mut Tx, id: &SubscriptionId) -> Result<(), ProgramError> {
    postgres::hold(tx, HOLD, id.as_str()).await
}

const SAVE: &str = "
    UPDATE subscriptions SET quantity = $4, status = $5, suspension_reason = $6, auto_renew = $7, commitment_end = $8,
           changed_at = $9, version = version + 1
    WHERE id = $1 AND version = $2 AND status = $3";

/// Write what a change made of a subscription, unless someone else changed it since that version.
///
/// # Errors
/// `Overtaken`, `Database`.
pub async fn save(tx: &mut Tx, before: &Held, after: &After, now: OffsetDateTime) -> Result<(), ProgramError> {
    let it = &before.life.it;
    let changed = on!(tx.execute(
        sqlx::query(SAVE)
            .bind(it.id.as_str())
            .bind(before.version)
            .bind(it.status.code())
            .bind(after.quantity)
            .bind(after.status.code())
            .bind(after.suspension_reason)
            .bind(after.auto_renew)
            .bind(after.commitment_end.map(micros))
            .bind(micros(now))
    ))?;
    if changed == 1 { Ok(()) } else { Err(ProgramError::Overtaken) }
}

const SUSPEND_ADD_ONS: &str = "
    UPDATE subscriptions SET status = 'suspended', suspension_reason = $3, changed_at = $4, version = version + 1
    WHERE parent_id = $1 AND owner_id = $2 AND status = 'active' RETURNING id";
const WAKE_ADD_ONS: &str = "
    UPDATE subscriptions SET status = 'active', suspension_reason = NULL, changed_at = $4, version = version + 1,
           commitment_end = CASE WHEN commitment_end <= $4 THEN CAST($5 AS BIGINT) ELSE commitment_end END
    WHERE parent_id = $1 AND owner_id = $2 AND status = 'suspended' AND suspension_reason = $3 RETURNING id";

/// The add-ons follow their base: those in use are suspended with it, and those come back that were suspended so; where
/// their term ended meanwhile, with the term that their base has now. Answers which.
///
/// # Errors
/// `Database`.
pub async fn follow_base(
    tx: &mut Tx,
    base: &Held,
    after: &After,
    now: OffsetDateTime,
) -> Result<Vec<String>, ProgramError> {
    let (id, owner, now) = (base.life.it.id.as_str(), base.owner.0.as_str(), micros(now));
    let mut ids: Vec<String> = if after.status == SubscriptionStatus::Active {
        let end = after.commitment_end.map(micros);
        on!(tx
            .fetch_all(sqlx::query_scalar(WAKE_ADD_ONS).bind(id).bind(owner).bind(BASE_SUSPENDED).bind(now).bind(end)))?
    } else {
        on!(tx.fetch_all(sqlx::query_scalar(SUSPEND_ADD_ONS).bind(id).bind(owner).bind(BASE_SUSPENDED).bind(now)))?
    };
    ids.sort();
    Ok(ids)
}

/// Which subscription, of which customer, billed by which partner.
pub type Due = (SubscriptionId, CustomerTenantId, PartnerTenantId);

fn due((id, customer, owner): (String, String, String)) -> Result<Due, ProgramError> {
    Ok((
        SubscriptionId::parse(&id).map_err(|_| unreadable("subscription id", &id))?,
        CustomerTenantId::parse(&customer).map_err(|_| unreadable("customer id", &customer))?,
        tenant_id(&owner)?,
    ))
}

const TERM_OVER: &str = "
    SELECT id, customer_id, owner_id FROM subscriptions
    WHERE status = 'active' AND commitment_end IS NOT NULL AND commitment_end <= $1
    ORDER BY CASE WHEN parent_id IS NULL THEN 0 ELSE 1 END, commitment_end, id LIMIT $2";

/// Active ones whose term is over; bases first.
///
/// # Errors
/// `Database`.
pub async fn term_over(tx: &mut Tx, now: OffsetDateTime, limit: i64) -> Result<Vec<Due>, ProgramError> {
    let rows: Vec<_> = on!(tx.fetch_all(sqlx::query_as(TERM_OVER).bind(micros(now)).bind(limit)))?;
    rows.into_iter().map(due).collect()
}

const SUSPENDED_SINCE: &str = "
    SELECT id, customer_id, owner_id FROM subscriptions
    WHERE status = 'suspended' AND changed_at <= $1 ORDER BY changed_at, id LIMIT $2";

/// Those that have been suspended since that moment or longer.
///
/// # Errors
/// `Database`.
pub async fn suspended_since(tx: &mut Tx, since: OffsetDateTime, limit: i64) -> Result<Vec<Due>, ProgramError> {
    let rows: Vec<_> = on!(tx.fetch_all(sqlx::query_as(SUSPENDED_SINCE).bind(micros(since)).bind(limit)))?;
    rows.into_iter().map(due).collect()
}

const DELETE: &str = "
    UPDATE subscriptions SET status = 'deleted', changed_at = $3, version = version + 1
    WHERE id = $1 AND status = 'suspended' AND changed_at <= $2";
const FREE_LICENSES: &str = "DELETE FROM license_assignments WHERE subscription_id = $1";

/// Delete one that has been suspended since that moment or longer, and free its licenses.
///
/// # Errors
/// `Overtaken` when it came back meanwhile, `Database`.
pub async fn delete(
    tx: &mut Tx,
    id: &SubscriptionId,
    since: OffsetDateTime,
    now: OffsetDateTime,
) -> Result<(), ProgramError> {
    let deleted = on!(tx.execute(sqlx::query(DELETE).bind(id.as_str()).bind(micros(since)).bind(micros(now))))?;
    if deleted != 1 {
        return Err(ProgramError::Overtaken);
    }
    on!(tx.execute(sqlx::query(FREE_LICENSES).bind(id.as_str())))?;
    Ok(())
}
