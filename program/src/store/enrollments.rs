//! Enrollments: one row per tenant, moved on by conditional updates.

use super::users::tenant_id;
use super::{Tx, micros, moment, on, unreadable};
use crate::ProgramError;
use domain::enrollment::{Enrollment, EnrollmentMode, EnrollmentPath, EnrollmentStatus};
use domain::{EnrollmentId, PartnerTenantId, UserId};
use time::OffsetDateTime;

#[derive(sqlx::FromRow)]
struct EnrollmentRow {
    id: String,
    number: String,
    tenant_id: String,
    path: String,
    mode: String,
    status: String,
    started_at: i64,
    submitted_at: Option<i64>,
    qualified_at: Option<i64>,
    activated_at: Option<i64>,
    refused_at: Option<i64>,
}

impl EnrollmentRow {
    fn enrollment(self) -> Result<Enrollment, ProgramError> {
        Ok(Enrollment {
            id: EnrollmentId::parse(&self.id).map_err(|_| unreadable("enrollment id", &self.id))?,
            number: self.number,
            tenant: tenant_id(&self.tenant_id)?,
            path: EnrollmentPath::of_code(&self.path).ok_or_else(|| unreadable("path", &self.path))?,
            mode: EnrollmentMode::of_code(&self.mode).ok_or_else(|| unreadable("mode", &self.mode))?,
            status: EnrollmentStatus::of_code(&self.status).ok_or_else(|| unreadable("status", &self.status))?,
            started_at: moment(self.started_at),
            submitted_at: self.submitted_at.map(moment),
            qualified_at: self.qualified_at.map(moment),
            activated_at: self.activated_at.map(moment),
            refused_at: self.refused_at.map(moment),
        })
    }
}

const OF_TENANT: &str = "
    SELECT id, number, tenant_id, path, mode, status, started_at, submitted_at, qualified_at, activated_at, refused_at
    FROM enrollments WHERE tenant_id = $1";

/// The enrollment of a tenant.
///
/// # Errors
/// `Database`.
pub async fn of_tenant(tx: &mut Tx, tenant: &PartnerTenantId) -> Result<Option<Enrollment>, ProgramError> {
    let row: Option<EnrollmentRow> = on!(tx.fetch_optional(sqlx::query_as(OF_TENANT).bind(tenant.as_str())))?;
    row.map(EnrollmentRow::enrollment).transpose()
}

const BY_ID: &str = "
    SELECT id, number, tenant_id, path, mode, status, started_at, submitted_at, qualified_at, activated_at, refused_at
    FROM enrollments WHERE id = $1";

/// An enrollment by its id.
///
/// # Errors
/// `Database`.
pub async fn by_id(tx: &mut Tx, id: &EnrollmentId) -> Result<Option<Enrollment>, ProgramError> {
    let row: Option<EnrollmentRow> = on!(tx.fetch_optional(sqlx::query_as(BY_ID).bind(id.as_str())))?;
    row.map(EnrollmentRow::enrollment).transpose()
}

// The number is the year's next one; two that begin at once meet the unique index, and one begins again.
const BEGIN: &str = "
    INSERT INTO enrollments (id, number, tenant_id, path, mode, status, started_at)
    VALUES ($1, $2, $3, $4, $5, 'draft', $6) ON CONFLICT (tenant_id) DO NOTHING";
const NUMBERED: &str = "SELECT COUNT(*) FROM enrollments WHERE number LIKE $1";

/// Begin an enrollment as a draft; one that the tenant has already stays as it is (ENR-21).
///
/// # Errors
/// `Database`, a duplicate when another tenant got the same number at the same moment.
pub async fn begin(
    tx: &mut Tx,
    id: &EnrollmentId,
    tenant: &PartnerTenantId,
    (path, mode): (EnrollmentPath, EnrollmentMode),
    now: OffsetDateTime,
) -> Result<(), ProgramError> {
    let year = format!("ENR-{}-", now.year());
    let before: i64 = on!(tx.fetch_one(sqlx::query_scalar(NUMBERED).bind(format!("{year}%"))))?;
    let number = format!("{year}{:05}", before + 1);
    on!(tx.execute(
        sqlx::query(BEGIN)
            .bind(id.as_str())
            .bind(&number)
            .bind(tenant.as_str())
            .bind(path.code())
            .bind(mode.code())
            .bind(micros(now))
    ))?;
    Ok(())
}

const ADVANCE: &str = "
    UPDATE enrollments
    SET status = $3, submitted_at = $4, qualified_at = $5, activated_at = $6, refused_at = $7,
        submitted_by = COALESCE($8, submitted_by)
    WHERE id = $1 AND status = $2";

/// Write a step, unless someone else changed the enrollment since it was read. `sent_by` names who selected
/// Enroll now, when that is the step.
///
/// # Errors
/// `Overtaken`, `Database`.
pub async fn advance(
    tx: &mut Tx,
    from: EnrollmentStatus,
    to: &Enrollment,
    sent_by: Option<&UserId>,
) -> Result<(), ProgramError> {
    let changed = on!(tx.execute(
        sqlx::query(ADVANCE)
            .bind(to.id.as_str())
            .bind(from.code())
            .bind(to.status.code())
            .bind(to.submitted_at.map(micros))
            .bind(to.qualified_at.map(micros))
            .bind(to.activated_at.map(micros))
            .bind(to.refused_at.map(micros))
            .bind(sent_by.map(UserId::as_str))
    ))?;
    if changed == 1 { Ok(()) } else { Err(ProgramError::Overtaken) }
}

const SENT_BY: &str = "SELECT submitted_by FROM enrollments WHERE id = $1";

/// Who sent the enrollment last.
///
/// # Errors
/// `Database`.
pub async fn sent_by(tx: &mut Tx, id: &EnrollmentId) -> Result<Option<UserId>, ProgramError> {
    let user: Option<Option<String>> = on!(tx.fetch_optional(sqlx::query_scalar(SENT_BY).bind(id.as_str())))?;
    user.flatten().map(|id| super::users::user_id(&id)).transpose()
}
