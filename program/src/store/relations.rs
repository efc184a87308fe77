//! What a partner is to a customer, and which provider and reseller serve it together (rules §3.7, §4.8).

use super::{Tx, micros, moment, name_key, on, postgres, unreadable};
use crate::ProgramError;
use domain::customer::RelationKind;
use domain::{CustomerTenantId, PartnerTenantId};
use time::OffsetDateTime;

/// How a relation came about (rules §3.7).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The partner created the customer's tenant.
    TenantCreated,
    /// The customer accepted an invitation.
    Invitation,
    /// A direct-bill partner brought the provider.
    Extension,
}

impl Origin {
    const ALL: [Self; 3] = [Self::TenantCreated, Self::Invitation, Self::Extension];

    /// The name in the database.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::TenantCreated => "tenant_created",
            Self::Invitation => "invitation",
            Self::Extension => "extension",
        }
    }
}

/// A relation in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relation {
    /// The partner.
    pub partner: PartnerTenantId,
    /// The customer.
    pub customer: CustomerTenantId,
    /// What the partner is to it.
    pub kind: RelationKind,
    /// How it came about.
    pub origin: Origin,
    /// Whether the partner administers the customer's tenant (DAP-01).
    pub dap: bool,
    /// Since when.
    pub since: OffsetDateTime,
}

#[derive(sqlx::FromRow)]
struct RelationRow {
    partner_id: String,
    customer_id: String,
    kind: String,
    origin: String,
    dap: bool,
    established_at: i64,
}

impl RelationRow {
    fn relation(self) -> Result<Relation, ProgramError> {
        let partner = PartnerTenantId::parse(&self.partner_id);
        let customer = CustomerTenantId::parse(&self.customer_id);
        let origin = Origin::ALL.into_iter().find(|it| it.code() == self.origin);
        Ok(Relation {
            partner: partner.map_err(|_| unreadable("tenant id", &self.partner_id))?,
            customer: customer.map_err(|_| unreadable("customer id", &self.customer_id))?,
            kind: RelationKind::of_code(&self.kind).ok_or_else(|| unreadable("relation", &self.kind))?,
            origin: origin.ok_or_else(|| unreadable("origin", &self.origin))?,
            dap: self.dap,
            since: moment(self.established_at),
        })
    }
}

macro_rules! relations {
    ($where:literal) => {
        concat!(
            "SELECT partner_id, customer_id, kind, origin, dap, established_at FROM customer_relations ",
            "WHERE ended_at IS NULL AND ",
            $where
        )
    };
}

const OF: &str = relations!("partner_id = $1 AND customer_id = $2");

/// What a partner is to a customer, as long as it lasts.
///
/// # Errors
/// `Database`.
pub async fn of(
    tx: &mut Tx,
    partner: &PartnerTenantId,
    customer: &CustomerTenantId,
) -> Result<Option<Relation>, ProgramError> {
    let row: Option<RelationRow> =
        on!(tx.fetch_optional(sqlx::query_as(OF).bind(partner.as_str()).bind(customer.as_str())))?;
    row.map(RelationRow::relation).transpose()
}

const HOLD: &str = "SELECT 1 FROM customers WHERE id = $1 FOR NO KEY UPDATE";

/// Keep the relations with a customer, and their delegated administration, as they are until the end of the
/// transaction: what is written because there is a relation is written while there is one, or not at all (CUS-15,
/// ORD-02).
///
/// # Errors
/// `Database`.
pub async fn hold(tx: &mut Tx, customer: &CustomerTenantId) -> Result<(), ProgramError> {
    postgres::hold(tx, HOLD, customer.as_str()).await
}

const OF_CUSTOMER: &str = relations!("customer_id = $1 ORDER BY established_at, partner_id");

/// Every partner's relation with a customer, the oldest first.
///
/// # Errors
/// `Database`.
pub async fn of_customer(tx: &mut Tx, customer: &CustomerTenantId) -> Result<Vec<Relation>, ProgramError> {
    let rows: Vec<RelationRow> = on!(tx.fetch_all(sqlx::query_as(OF_CUSTOMER).bind(customer.as_str())))?;
    rows.into_iter().map(RelationRow::relation).collect()
}

// One that ended comes back as what it is now; one in force keeps what it is, and delegated administration is raised
// and never lowered (rules §4.7).
const ESTABLISH: &str = "
    INSERT INTO customer_relations AS r (partner_id, customer_id, kind, origin, dap, name_key, established_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (partner_id, customer_id) DO UPDATE SET
        kind = CASE WHEN r.ended_at IS NULL THEN r.kind ELSE excluded.kind END,
        origin = CASE WHEN r.ended_at IS NULL THEN r.origin ELSE excluded.origin END,
        dap = CASE WHEN r.ended_at IS NULL THEN r.dap OR excluded.dap ELSE excluded.dap END,
        established_at = CASE WHEN r.ended_at IS NULL THEN r.established_at ELSE excluded.established_at END,
        name_key = excluded.name_key,
        ended_at = NULL";

/// The relation is in force from now on, if it is not already; `name` is the customer's.
///
/// # Errors
/// `Database`.
pub async fn establish(tx: &mut Tx, it: &Relation, name: &str) -> Result<(), ProgramError> {
    on!(tx.execute(
        sqlx::query(ESTABLISH)
            .bind(it.partner.as_str())
            .bind(it.customer.as_str())
            .bind(it.kind.code())
            .bind(it.origin.code())
            .bind(it.dap)
            .bind(name_key(name))
            .bind(micros(it.since))
    ))?;
    Ok(())
}

const PAIR: &str = "
    INSERT INTO customer_pairings (customer_id, provider_id, reseller_id, established_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (customer_id, provider_id, reseller_id) DO NOTHING";

/// Provider and reseller serve the customer together from now on. Answers whether that is new.
///
/// # Errors
/// `Database`.
pub async fn pair(
    tx: &mut Tx,
    customer: &CustomerTenantId,
    (provider, reseller): (&PartnerTenantId, &PartnerTenantId),
    at: OffsetDateTime,
) -> Result<bool, ProgramError> {
    let (provider, reseller) = (provider.as_str(), reseller.as_str());
    let query =
        on!(tx.execute(sqlx::query(PAIR).bind(customer.as_str()).bind(provider).bind(reseller).bind(micros(at))))?;
    Ok(query == 1)
}

const SET_DAP: &str = "
    UPDATE customer_relations SET dap = $3 WHERE partner_id = $1 AND customer_id = $2 AND ended_at IS NULL AND dap <> $3";

/// Give or take delegated administration. Answers whether that changed anything.
///
/// # Errors
/// `Database`.
pub async fn set_dap(
    tx: &mut Tx,
    partner: &PartnerTenantId,
    customer: &CustomerTenantId,
    dap: bool,
) -> Result<bool, ProgramError> {
    let done = on!(tx.execute(sqlx::query(SET_DAP).bind(partner.as_str()).bind(customer.as_str()).bind(dap)))?;
    Ok(done == 1)
}

const END: &str = "
    UPDATE customer_relations SET ended_at = $3, dap = FALSE
    WHERE partner_id = $1 AND customer_id = $2 AND ended_at IS NULL";
const UNPAIR: &str = "
    DELETE FROM customer_pairings WHERE customer_id = $2 AND (provider_id = $1 OR reseller_id = $1)";

/// End a relation, its pairings and its delegated administration (CUS-15, C-07). Answers whether it was in force.
///
/// # Errors
/// `Database`.
pub async fn end(
    tx: &mut Tx,
    partner: &PartnerTenantId,
    customer: &CustomerTenantId,
    at: OffsetDateTime,
) -> Result<bool, ProgramError> {
    let ended = on!(tx.execute(sqlx::query(END).bind(partner.as_str()).bind(customer.as_str()).bind(micros(at))))?;
    on!(tx.execute(sqlx::query(UNPAIR).bind(partner.as_str()).bind(customer.as_str())))?;
    Ok(ended == 1)
}
