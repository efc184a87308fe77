//! SQL for tests only: databases on a PostgreSQL server, and rows of a world that no use case makes.

pub mod dump;
pub mod faults;
pub mod many;

use super::{Tx, micros, name_key, on};
use crate::ProgramError;
use domain::partner::Program;
use domain::subscription::{Subscription, SubscriptionStatus, Term};
use domain::{CustomerTenantId, PartnerTenantId, SubscriptionId};
#[expect(clippy::disallowed_types, reason = "a database's name cannot be bound; it comes from the harness")]
use sqlx::AssertSqlSafe;
use sqlx::{Connection, PgConnection, PgPool};
use time::OffsetDateTime;

/// Make a database as a copy of another. The names are the harness's own.
///
/// # Errors
/// `Database` when the server refuses.
pub async fn create_database(server: &str, name: &str, template: &str) -> Result<(), ProgramError> {
    drop_database(server, name).await?;
    let mut connection = PgConnection::connect(server).await?;
    // Copying files takes a quarter of the time that writing it all through the log does.
    let create = format!("CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY");
    sqlx::query(AssertSqlSafe(create)).execute(&mut connection).await?;
    Ok(connection.close().await?)
}

/// Drop a database and whoever is connected to it.
///
/// # Errors
/// `Database` when the server refuses.
pub async fn drop_database(server: &str, name: &str) -> Result<(), ProgramError> {
    let mut connection = PgConnection::connect(server).await?;
    let drop = format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    sqlx::query(AssertSqlSafe(drop)).execute(&mut connection).await?;
    Ok(connection.close().await?)
}

const EVERY_ROW: &str = "
    SELECT query_to_xml('SELECT * FROM ' || quote_ident(tablename), true, false, '')::text
    FROM pg_tables WHERE schemaname = 'public'";

/// Every row of every table, as text.
///
/// # Errors
/// `Database` when the server refuses.
pub async fn every_row(pool: &PgPool) -> Result<Vec<u8>, ProgramError> {
    let tables: Vec<String> = sqlx::query_scalar(EVERY_ROW).fetch_all(pool).await?;
    Ok(tables.concat().into_bytes())
}

/// A partner tenant to insert.
#[derive(Debug)]
pub struct PartnerRow<'a> {
    /// Its id.
    pub id: &'a PartnerTenantId,
    /// Its name.
    pub name: &'a str,
    /// Its domain.
    pub domain: &'a str,
    /// Its country.
    pub country: &'a str,
    /// Its region.
    pub region: &'a str,
    /// Its currency.
    pub currency: &'a str,
    /// Its MPN ID.
    pub mpn_id: Option<&'a str>,
    /// The programs it is active in.
    pub programs: &'a [Program],
}

const PARTNER: &str = "
    INSERT INTO partner_tenants (id, name, domain, country, region, currency, mpn_id, standing, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, 'good', $8)";
const PROGRAM: &str = "INSERT INTO partner_programs (tenant_id, program, since) VALUES ($1, $2, $3)";
const AGREEMENT: &str = "
    INSERT INTO partner_agreements (tenant_id, region, signed_by, signed_at) VALUES ($1, $2, 'A director', $3)";

/// A partner in good standing, with its programs and, if it has any, a signed agreement for its region.
///
/// # Errors
/// `Database` when it is there already.
pub async fn partner(tx: &mut Tx, row: &PartnerRow<'_>, at: OffsetDateTime) -> Result<(), ProgramError> {
    let id = row.id.as_str();
    on!(tx.execute(
        sqlx::query(PARTNER)
            .bind(id)
            .bind(row.name)
            .bind(row.domain)
            .bind(row.country)
            .bind(row.region)
            .bind(row.currency)
            .bind(row.mpn_id)
            .bind(micros(at))
    ))?;
    for program in row.programs {
        on!(tx.execute(sqlx::query(PROGRAM).bind(id).bind(program.code()).bind(micros(at))))?;
    }
    if !row.programs.is_empty() {
        on!(tx.execute(sqlx::query(AGREEMENT).bind(id).bind(row.region).bind(micros(at))))?;
    }
    Ok(())
}

const LEAVE: &str = "DELETE FROM partner_programs WHERE tenant_id = $1 AND program = $2";

/// Take a partner out of a program, which no use case does.
///
/// # Errors
/// `Database`.
pub async fn leave_program(tx: &mut Tx, tenant: &PartnerTenantId, program: Program) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(LEAVE).bind(tenant.as_str()).bind(program.code())))?;
    Ok(())
}

const PARTNERSHIP: &str = "
    INSERT INTO partnerships (id, provider_id, reseller_id, established_at) VALUES ($1, $2, $3, $4)";

/// A partnership in force.
///
/// # Errors
/// `Database` when there is one already.
pub async fn partnership(
    tx: &mut Tx,
    id: &str,
    provider: &PartnerTenantId,
    reseller: &PartnerTenantId,
    at: OffsetDateTime,
) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(PARTNERSHIP).bind(id).bind(provider.as_str()).bind(reseller.as_str()).bind(micros(at))))?;
    Ok(())
}

const CUSTOMER: &str = "
    INSERT INTO customers (id, name, domain, country, region, search_text, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)";

/// A customer without any relation.
///
/// # Errors
/// `Database` when it is there already.
pub async fn customer(
    tx: &mut Tx,
    id: &CustomerTenantId,
    (name, domain): (&str, &str),
    (country, region): (&str, &str),
    at: OffsetDateTime,
) -> Result<(), ProgramError> {
    let search_text = format!("{name} {domain} {id}").to_lowercase();
    on!(tx.execute(
        sqlx::query(CUSTOMER)
            .bind(id.as_str())
            .bind(name)
            .bind(domain)
            .bind(country)
            .bind(region)
            .bind(&search_text)
            .bind(micros(at))
    ))?;
    Ok(())
}

const RELATION: &str = "
    INSERT INTO customer_relations (partner_id, customer_id, kind, origin, dap, name_key, established_at)
    VALUES ($1, $2, $3, $4, TRUE, $5, $6)";
const PAIRING: &str = "
    INSERT INTO customer_pairings (customer_id, provider_id, reseller_id, established_at) VALUES ($1, $2, $3, $4)";

/// A direct-bill partner's own customer.
///
/// # Errors
/// `Database` when there is a relation already.
pub async fn own_customer(
    tx: &mut Tx,
    partner: &PartnerTenantId,
    customer: &CustomerTenantId,
    name: &str,
    at: OffsetDateTime,
) -> Result<(), ProgramError> {
    relate(tx, partner, customer, ["direct", "tenant_created"], name, at).await
}

/// The relationship extended to an indirect provider (rules §3.7): relation and pairing.
///
/// # Errors
/// `Database` when there is a relation already.
pub async fn extend_to(
    tx: &mut Tx,
    (provider, reseller): (&PartnerTenantId, &PartnerTenantId),
    customer: &CustomerTenantId,
    name: &str,
    at: OffsetDateTime,
) -> Result<(), ProgramError> {
    relate(tx, provider, customer, ["indirect_provider", "extension"], name, at).await?;
    on!(tx.execute(
        sqlx::query(PAIRING).bind(customer.as_str()).bind(provider.as_str()).bind(reseller.as_str()).bind(micros(at))
    ))?;
    Ok(())
}

async fn relate(
    tx: &mut Tx,
    partner: &PartnerTenantId,
    customer: &CustomerTenantId,
    [kind, origin]: [&str; 2],
    name: &str,
    at: OffsetDateTime,
) -> Result<(), ProgramError> {
    on!(tx.execute(
        sqlx::query(RELATION)
            .bind(partner.as_str())
            .bind(customer.as_str())
            .bind(kind)
            .bind(origin)
            .bind(name_key(name))
            .bind(micros(at))
    ))?;
    Ok(())
}

const CUSTOMER_AGREEMENT: &str = "
    INSERT INTO customer_agreements (id, customer_id, method, signed_by, agreed_at)
    VALUES ($1, $2, 'direct', 'A director', $3)";

/// The customer accepted its agreement in its own portal (MCA-06).
///
/// # Errors
/// `Database` when the id is taken.
pub async fn agreement(
    tx: &mut Tx,
    id: &str,
    customer: &CustomerTenantId,
    at: OffsetDateTime,
) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(CUSTOMER_AGREEMENT).bind(id).bind(customer.as_str()).bind(micros(at))))?;
    Ok(())
}

const SUBSCRIPTION: &str = "
    INSERT INTO subscriptions (id, customer_id, owner_id, parent_id, offer_id, offer_name, friendly_name, quantity,
        family, status, suspension_reason, trial, provisioned, billing_cycle, term, auto_renew, entitlement_id,
        created_at, commitment_end, changed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $18)";

/// A subscription that a partner bills; a suspended one says the reason `Customer`.
///
/// # Errors
/// `Database` when it is there already.
pub async fn subscription(
    tx: &mut Tx,
    (owner, customer): (&PartnerTenantId, &CustomerTenantId),
    it: &Subscription,
    at: OffsetDateTime,
) -> Result<(), ProgramError> {
    let active = it.status == SubscriptionStatus::Active;
    on!(tx.execute(
        sqlx::query(SUBSCRIPTION)
            .bind(it.id.as_str())
            .bind(customer.as_str())
            .bind(owner.as_str())
            .bind(it.parent.as_ref().map(SubscriptionId::as_str))
            .bind(&it.offer_id)
            .bind(&it.offer_name)
            .bind(&it.friendly_name)
            .bind(it.quantity)
            .bind(it.family.code())
            .bind(it.status.code())
            .bind((!active).then_some("Customer"))
            .bind(it.trial)
            .bind(it.provisioned)
            .bind(it.billing_cycle.code())
            .bind(it.term.map(Term::code))
            .bind(it.auto_renew)
            .bind(&it.entitlement)
            .bind(micros(at))
            .bind(it.commitment_end.map(micros))
    ))?;
    Ok(())
}

const FORGE: &str = "UPDATE events SET user_name = 'Somebody Else' WHERE tenant_id = $1 AND seq = $2";

/// Change a row of the event log, as somebody who owns the tables can.
///
/// # Errors
/// `Database`.
pub async fn forge_event(tx: &mut Tx, tenant: &PartnerTenantId, seq: i64) -> Result<(), ProgramError> {
    let unlock = match tx {
        Tx::Sqlite(_) => "DROP TRIGGER events_are_not_changed",
        Tx::Postgres(_) => "ALTER TABLE events DISABLE TRIGGER USER",
    };
    on!(tx.execute(sqlx::query(unlock)))?;
    on!(tx.execute(sqlx::query(FORGE).bind(tenant.as_str()).bind(seq)))?;
    Ok(())
}
