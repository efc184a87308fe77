//! Verification cases with their steps: one per enrollment, moved on only from the version that was read.

use super::users::{tenant_id, user_id};
use super::{Tx, micros, moment, on, unreadable, verification_steps};
use crate::ProgramError;
use domain::verification::{Case, CaseStatus, Clock, StepRecord};
use domain::{EnrollmentId, PartnerTenantId, UserId};
use time::Duration;

#[derive(sqlx::FromRow)]
struct CaseRow {
    enrollment_id: String,
    tenant_id: String,
    status: String,
    clock_spent: i64,
    clock_since: Option<i64>,
    held_by: Option<String>,
    proposed_by: Option<String>,
    opened_at: i64,
    closed_at: Option<i64>,
    version: i64,
}

impl CaseRow {
    fn case(self, steps: [StepRecord; 4]) -> Result<Case, ProgramError> {
        let person = |id: Option<String>| id.map(|id| user_id(&id)).transpose();
        let id = &self.enrollment_id;
        Ok(Case {
            id: EnrollmentId::parse(id).map_err(|_| unreadable("enrollment id", id))?,
            tenant: tenant_id(&self.tenant_id)?,
            status: CaseStatus::of_code(&self.status).ok_or_else(|| unreadable("case status", &self.status))?,
            steps,
            clock: Clock {
                spent: Duration::microseconds(self.clock_spent),
                running_since: self.clock_since.map(moment),
            },
            held_by: person(self.held_by)?,
            proposed_by: person(self.proposed_by)?,
            opened_at: moment(self.opened_at),
            closed_at: self.closed_at.map(moment),
            version: self.version,
        })
    }
}

const CASE: &str = "
    SELECT enrollment_id, tenant_id, status, clock_spent, clock_since, held_by, proposed_by, opened_at, closed_at,
           version
    FROM verification_cases WHERE enrollment_id = $1";
/// The case of an enrollment.
///
/// # Errors
/// `Database`.
pub async fn of_enrollment(tx: &mut Tx, id: &EnrollmentId) -> Result<Option<Case>, ProgramError> {
    let row: Option<CaseRow> = on!(tx.fetch_optional(sqlx::query_as(CASE).bind(id.as_str())))?;
    let Some(row) = row else { return Ok(None) };
    let steps = verification_steps::of_case(tx, id).await?;
    row.case(steps).map(Some)
}

const STATUS_OF: &str = "SELECT status FROM verification_cases WHERE tenant_id = $1";

/// Where the case of a tenant stands, if it has one.
///
/// # Errors
/// `Database`.
pub async fn status_of(tx: &mut Tx, tenant: &PartnerTenantId) -> Result<Option<CaseStatus>, ProgramError> {
    let status: Option<String> = on!(tx.fetch_optional(sqlx::query_scalar(STATUS_OF).bind(tenant.as_str())))?;
    status.map(|code| CaseStatus::of_code(&code).ok_or_else(|| unreadable("case status", &code))).transpose()
}

/// What a case is about, as it was last looked at.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Subject {
    /// The company's name.
    pub company: String,
    /// Its country.
    pub country: String,
    /// The primary contact's address.
    pub contact_email: String,
    /// SHA-256 of name, number and address.
    pub company_hash: String,
    /// The name without what people write differently.
    pub name_key: String,
    /// The registration number likewise.
    pub number_key: Option<String>,
    /// What is searched, lower case.
    pub search: String,
}

const SUBJECT: &str = "
    SELECT company, country, contact_email, company_hash, name_key, number_key, search
    FROM verification_cases WHERE enrollment_id = $1";

/// What a case is about.
///
/// # Errors
/// `Database`.
pub async fn subject(tx: &mut Tx, id: &EnrollmentId) -> Result<Option<Subject>, ProgramError> {
    Ok(on!(tx.fetch_optional(sqlx::query_as(SUBJECT).bind(id.as_str())))?)
}

const INSERT: &str = "
    INSERT INTO verification_cases (enrollment_id, tenant_id, status, is_open, clock_spent, clock_since, due_at,
                                    held_by, proposed_by, opened_at, closed_at, version, company, country,
                                    contact_email, company_hash, name_key, number_key, search)
    VALUES ($1, $2, $3, TRUE, 0, NULL, NULL, NULL, NULL, $4, NULL, 0, $5, $6, $7, $8, $9, $10, $11)";

/// Begin a case.
///
/// # Errors
/// `Database`, a duplicate when the enrollment has one.
pub async fn insert(tx: &mut Tx, case: &Case, it: &Subject) -> Result<(), ProgramError> {
    on!(tx.execute(
        sqlx::query(INSERT)
            .bind(case.id.as_str())
            .bind(case.tenant.as_str())
            .bind(case.status.code())
            .bind(micros(case.opened_at))
            .bind(&it.company)
            .bind(&it.country)
            .bind(&it.contact_email)
            .bind(&it.company_hash)
            .bind(&it.name_key)
            .bind(&it.number_key)
            .bind(&it.search)
    ))?;
    verification_steps::save(tx, case).await
}

const SAVE: &str = "
    UPDATE verification_cases
    SET status = $3, is_open = $4, clock_spent = $5, clock_since = $6, due_at = $7, held_by = $8, proposed_by = $9,
        opened_at = $10, closed_at = $11, version = version + 1
    WHERE enrollment_id = $1 AND version = $2";

/// Write a case in place of the version that was read; it has the next version afterwards.
///
/// # Errors
/// `Overtaken` when somebody changed it meanwhile; `Database`.
pub async fn save(tx: &mut Tx, case: &mut Case) -> Result<(), ProgramError> {
    let spent = i64::try_from(case.clock.spent.whole_microseconds()).unwrap_or(i64::MAX);
    let changed = on!(tx.execute(
        sqlx::query(SAVE)
            .bind(case.id.as_str())
            .bind(case.version)
            .bind(case.status.code())
            .bind(case.status.is_open())
            .bind(spent)
            .bind(case.clock.running_since.map(micros))
            .bind(case.clock.due().map(micros))
            .bind(case.held_by.as_ref().map(UserId::as_str))
            .bind(case.proposed_by.as_ref().map(UserId::as_str))
            .bind(micros(case.opened_at))
            .bind(case.closed_at.map(micros))
    ))?;
    if changed != 1 {
        return Err(ProgramError::Overtaken);
    }
    case.version += 1;
    verification_steps::save(tx, case).await
}

const SET_SUBJECT: &str = "
    UPDATE verification_cases
    SET company = $2, country = $3, contact_email = $4, company_hash = $5, name_key = $6, number_key = $7, search = $8
    WHERE enrollment_id = $1";

/// Keep what the case is about now.
///
/// # Errors
/// `Database`.
pub async fn set_subject(tx: &mut Tx, id: &EnrollmentId, it: &Subject) -> Result<(), ProgramError> {
    on!(tx.execute(
        sqlx::query(SET_SUBJECT)
            .bind(id.as_str())
            .bind(&it.company)
            .bind(&it.country)
            .bind(&it.contact_email)
            .bind(&it.company_hash)
            .bind(&it.name_key)
            .bind(&it.number_key)
            .bind(&it.search)
    ))?;
    Ok(())
}

const SET_CHECKS: &str = "UPDATE verification_cases SET to_look_at = $2, failed = $3 WHERE enrollment_id = $1";

/// Keep how many automatic checks want a look, and how many failed.
///
/// # Errors
/// `Database`.
pub async fn set_checks(tx: &mut Tx, id: &EnrollmentId, to_look_at: usize, failed: usize) -> Result<(), ProgramError> {
    let number = |count| i64::try_from(count).unwrap_or(i64::MAX);
    on!(tx.execute(sqlx::query(SET_CHECKS).bind(id.as_str()).bind(number(to_look_at)).bind(number(failed))))?;
    Ok(())
}
