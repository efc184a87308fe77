//! Accounts as the operator sees and decides about them: the list with its search, one account, its decisions.

use super::users::{programs, tenant_id};
use super::{SHORTEST_INDEXED, Tx, comparable, containing, in_either_case, micros, moment, on, phrase, unreadable};
use crate::ProgramError;
use crate::store::outbox::Recipient;
use domain::PartnerTenantId;
use domain::partner::Program;
use domain::standing::{Account, SuspensionReason};
use time::OffsetDateTime;

/// A row of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountRow {
    /// Its tenant.
    pub id: PartnerTenantId,
    /// Its name.
    pub name: String,
    /// Its domain, by which the list is ordered.
    pub domain: String,
    /// Its country.
    pub country: String,
    /// Its MPN ID.
    pub mpn_id: Option<String>,
    /// How it stands.
    pub account: Account,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    name: String,
    domain: String,
    country: String,
    mpn_id: Option<String>,
    standing: String,
    standing_reason: Option<String>,
    standing_since: Option<i64>,
    transition_available: bool,
    restricted_from: Option<i64>,
    programs: Option<String>,
}

impl Row {
    fn row(self) -> Result<AccountRow, ProgramError> {
        let programs = programs(self.programs.as_deref())?;
        let suspension = (self.standing != "good").then(|| {
            let reason = self.standing_reason.as_deref().and_then(SuspensionReason::of_code);
            let reason = reason.ok_or_else(|| unreadable("standing", &self.standing))?;
            Ok::<_, ProgramError>((reason, moment(self.standing_since.unwrap_or_default())))
        });
        let account = Account {
            programs,
            suspension: suspension.transpose()?,
            restricted_from: self.restricted_from.map(moment),
            transition_available: self.transition_available,
        };
        let (id, name, domain) = (tenant_id(&self.id)?, self.name, self.domain);
        Ok(AccountRow { id, name, domain, country: self.country, mpn_id: self.mpn_id, account })
    }
}

/// What the list is asked for. An empty text means everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page<'a> {
    /// Part of a name, domain or MPN ID.
    pub text: &'a str,
    /// A program's code, or `none`.
    pub program: &'a str,
    /// `good`, `suspended` or `restricted`.
    pub standing: &'a str,
    /// The domain next to which the page lies; empty for the beginning.
    pub domain: &'a str,
    /// Whether it lies before that domain.
    pub backwards: bool,
    /// Rows at most.
    pub limit: i64,
}

macro_rules! columns {
    () => {
        "SELECT t.id, t.name, t.domain, t.country, t.mpn_id, t.standing, t.standing_reason, t.standing_since,
                t.transition_available,
                (SELECT string_agg(p.program, ',') FROM partner_programs p WHERE p.tenant_id = t.id) AS programs,
                (SELECT p.restricted_from FROM partner_programs p
                 WHERE p.tenant_id = t.id AND p.program = 'direct_bill') AS restricted_from
         FROM partner_tenants t WHERE NOT t.is_operator "
    };
}
macro_rules! filters {
    () => {
        "AND ($2 = '' OR EXISTS (SELECT 1 FROM partner_programs p WHERE p.tenant_id = t.id AND p.program = $2)
                      OR $2 = 'none' AND NOT EXISTS (SELECT 1 FROM partner_programs p WHERE p.tenant_id = t.id))
         AND ($3 = '' OR t.standing = $3
                      OR $3 = 'restricted' AND EXISTS (SELECT 1 FROM partner_programs p WHERE p.tenant_id = t.id
                                                       AND p.restricted_from IS NOT NULL)) "
    };
}
macro_rules! lists {
    ($forwards:ident, $backwards:ident, $search:literal) => {
        const $forwards: &str =
            concat!(columns!(), filters!(), $search, "AND t.domain > $1 ORDER BY t.domain LIMIT CAST($4 AS BIGINT)");
        const $backwards: &str = concat!(
            columns!(),
            filters!(),
            $search,
            "AND t.domain < $1 ORDER BY t.domain DESC LIMIT CAST($4 AS BIGINT)"
        );
    };
}
lists!(FORWARDS, BACKWARDS, "AND $5 = '' ");
lists!(
    INDEXED_FORWARDS,
    INDEXED_BACKWARDS,
    "AND t.id IN (SELECT s.tenant_id FROM partner_search s WHERE partner_search MATCH $5) "
);
// PostgreSQL finds this through its trigram index;
lists!(
    LIKE_FORWARDS,
    LIKE_BACKWARDS,
    "AND lower(t.name || ' ' || t.domain || ' ' || coalesce(t.mpn_id, '')) LIKE $5 ESCAPE '\\' "
);
// SQLite walks the list, for texts its own index does not know.
lists!(WALK_FORWARDS, WALK_BACKWARDS, "AND t.name || ' ' || t.domain || ' ' || coalesce(t.mpn_id, '') GLOB $5 ");

/// One page of the accounts, by domain; the operator's own tenant is none of them. Backwards, the rows come in
/// reverse.
///
/// # Errors
/// `Database`.
pub async fn page(tx: &mut Tx, page: Page<'_>) -> Result<Vec<AccountRow>, ProgramError> {
    let text = comparable(page.text).to_lowercase();
    let (statements, pattern) = match (&*tx, text.chars().count()) {
        (_, 0) => ([FORWARDS, BACKWARDS], String::new()),
        (Tx::Postgres(_), _) => ([LIKE_FORWARDS, LIKE_BACKWARDS], containing(&text)),
        (Tx::Sqlite(_), ..SHORTEST_INDEXED) => ([WALK_FORWARDS, WALK_BACKWARDS], in_either_case(&text)),
        (Tx::Sqlite(_), _) => ([INDEXED_FORWARDS, INDEXED_BACKWARDS], phrase(&text)),
    };
    let statement = statements[usize::from(page.backwards)];
    let (program, standing, domain) = (comparable(page.program), comparable(page.standing), comparable(page.domain));
    let rows: Vec<Row> = on!(tx.fetch_all(
        sqlx::query_as(statement)
            .bind(domain.as_ref())
            .bind(program.as_ref())
            .bind(standing.as_ref())
            .bind(page.limit)
            .bind(&pattern)
    ))?;
    rows.into_iter().map(Row::row).collect()
}

const ONE: &str = concat!(columns!(), "AND t.id = $1");

/// One account; the operator's own tenant is none.
///
/// # Errors
/// `Database`.
pub async fn of_tenant(tx: &mut Tx, tenant: &PartnerTenantId) -> Result<Option<AccountRow>, ProgramError> {
    let row: Option<Row> = on!(tx.fetch_optional(sqlx::query_as(ONE).bind(tenant.as_str())))?;
    row.map(Row::row).transpose()
}

const PROGRAMS: &str = "SELECT program, since FROM partner_programs WHERE tenant_id = $1 ORDER BY since, program";

/// The programs of a tenant and since when it is in them.
///
/// # Errors
/// `Database`.
pub async fn programs_since(
    tx: &mut Tx,
    tenant: &PartnerTenantId,
) -> Result<Vec<(Program, OffsetDateTime)>, ProgramError> {
    let rows: Vec<(String, i64)> = on!(tx.fetch_all(sqlx::query_as(PROGRAMS).bind(tenant.as_str())))?;
    let known = |code: &str| Program::of_code(code).ok_or_else(|| unreadable("program", code));
    rows.into_iter().map(|(code, since)| Ok((known(&code)?, moment(since)))).collect()
}

const SET_STANDING: &str = "
    UPDATE partner_tenants SET standing = $3, standing_reason = $4, standing_since = $5
    WHERE id = $1 AND standing = $2";
const SET_RESTRICTION: &str = "
    UPDATE partner_programs SET restricted_from = $3
    WHERE tenant_id = $1 AND program = 'direct_bill' AND coalesce(restricted_from, -1) = $2";
const SET_TRANSITION: &str = "
    UPDATE partner_tenants SET transition_available = $3 WHERE id = $1 AND transition_available = $2";

/// Write what was decided, unless someone else decided the same thing meanwhile.
///
/// # Errors
/// `Overtaken`, `Database`.
pub async fn decide(
    tx: &mut Tx,
    tenant: &PartnerTenantId,
    before: &Account,
    after: &Account,
) -> Result<(), ProgramError> {
    let id = tenant.as_str();
    let mut changed = Vec::new();
    if before.suspension != after.suspension {
        let standing = |it: &Account| if it.suspension.is_some() { "suspended" } else { "good" };
        let (reason, since) = after.suspension.map(|(reason, since)| (reason.code(), micros(since))).unzip();
        changed.push(on!(tx.execute(
            sqlx::query(SET_STANDING).bind(id).bind(standing(before)).bind(standing(after)).bind(reason).bind(since)
        ))?);
    }
    if before.restricted_from != after.restricted_from {
        let (old, new) = (before.restricted_from.map_or(-1, micros), after.restricted_from.map(micros));
        changed.push(on!(tx.execute(sqlx::query(SET_RESTRICTION).bind(id).bind(old).bind(new)))?);
    }
    if before.transition_available != after.transition_available {
        let (old, new) = (before.transition_available, after.transition_available);
        changed.push(on!(tx.execute(sqlx::query(SET_TRANSITION).bind(id).bind(old).bind(new)))?);
    }
    if changed.iter().all(|rows| *rows == 1) { Ok(()) } else { Err(ProgramError::Overtaken) }
}

const PRIMARY_CONTACT: &str = "
    SELECT contact_email AS sign_in_name, contact_first_name || ' ' || contact_last_name AS name,
           contact_language AS language
    FROM legal_profiles WHERE tenant_id = $1";

/// The primary contact of a tenant, to whom the program writes.
///
/// # Errors
/// `Database`.
pub async fn primary_contact(tx: &mut Tx, tenant: &PartnerTenantId) -> Result<Option<Recipient>, ProgramError> {
    Ok(on!(tx.fetch_optional(sqlx::query_as(PRIMARY_CONTACT).bind(tenant.as_str())))?)
}

const FIGURES: &str = "
    SELECT (SELECT count(*) FROM enrollments WHERE status = 'pending_qualification') AS checking,
           (SELECT count(*) FROM enrollments WHERE status = 'qualified') AS qualified,
           (SELECT count(*) FROM partner_tenants WHERE standing = 'suspended') AS suspended,
           (SELECT count(*) FROM partner_programs WHERE restricted_from IS NOT NULL) AS restricted";

/// Figures for the operator's overview.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::FromRow)]
pub struct Figures {
    /// Enrollments that are being checked.
    pub checking: i64,
    /// Those that passed the checks and have not signed yet.
    pub qualified: i64,
    /// Suspended accounts.
    pub suspended: i64,
    /// Accounts whose direct bill is, or will be, restricted.
    pub restricted: i64,
}

/// Count what the overview shows.
///
/// # Errors
/// `Database`.
pub async fn figures(tx: &mut Tx) -> Result<Figures, ProgramError> {
    Ok(on!(tx.fetch_one(sqlx::query_as(FIGURES)))?)
}

const WAITING: &str = "
    SELECT t.id, t.name, e.number, e.submitted_at
    FROM enrollments e JOIN partner_tenants t ON t.id = e.tenant_id
    WHERE e.status = 'pending_qualification' ORDER BY e.submitted_at, e.id LIMIT CAST($1 AS BIGINT)";

/// The enrollments that wait longest: tenant, company, number, and when each was sent.
///
/// # Errors
/// `Database`.
pub async fn waiting(tx: &mut Tx, limit: i64) -> Result<Vec<(String, String, String, OffsetDateTime)>, ProgramError> {
    let rows: Vec<(String, String, String, i64)> = on!(tx.fetch_all(sqlx::query_as(WAITING).bind(limit)))?;
    Ok(rows.into_iter().map(|(tenant, name, number, sent)| (tenant, name, number, moment(sent))).collect())
}
