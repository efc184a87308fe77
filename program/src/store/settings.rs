//! The operator's settings: one row, and the list of web-mail services.

use super::{Tx, on, unreadable};
use crate::ProgramError;
use crate::settings::Settings;
use domain::enrollment::EnrollmentMode;
use domain::work_email::WebMailRule;

#[derive(sqlx::FromRow)]
struct SettingsRow {
    program_name: String,
    operator_name: String,
    agreement_name: String,
    enrollment_mode: String,
    invitation_days: i64,
    version: i64,
}

const CURRENT: &str = "
    SELECT program_name, operator_name, agreement_name, enrollment_mode, invitation_days, version
    FROM program_settings WHERE id = 1";

/// The settings as they are now.
///
/// # Errors
/// `Database`.
pub async fn current(tx: &mut Tx) -> Result<Settings, ProgramError> {
    let row: SettingsRow = on!(tx.fetch_one(sqlx::query_as(CURRENT)))?;
    let mode = &row.enrollment_mode;
    Ok(Settings {
        enrollment_mode: EnrollmentMode::of_code(mode).ok_or_else(|| unreadable("enrollment mode", mode))?,
        invitation_days: u16::try_from(row.invitation_days).unwrap_or(u16::MAX),
        program_name: row.program_name,
        operator_name: row.operator_name,
        agreement_name: row.agreement_name,
        version: row.version,
    })
}

const SAVE: &str = "
    UPDATE program_settings
    SET program_name = $2, operator_name = $3, agreement_name = $4, enrollment_mode = $5, invitation_days = $6,
        version = version + 1
    WHERE id = 1 AND version = $1";

/// Keep new settings, unless those with this version are not the current ones any more.
///
/// # Errors
/// `Overtaken`, `Database`.
pub async fn save(tx: &mut Tx, it: &Settings) -> Result<(), ProgramError> {
    let changed = on!(tx.execute(
        sqlx::query(SAVE)
            .bind(it.version)
            .bind(&it.program_name)
            .bind(&it.operator_name)
            .bind(&it.agreement_name)
            .bind(it.enrollment_mode.code())
            .bind(i64::from(it.invitation_days))
    ))?;
    if changed == 1 { Ok(()) } else { Err(ProgramError::Overtaken) }
}

const WEB_MAIL: &str = "SELECT pattern, service FROM web_mail_rules";

/// The web-mail services of ENR-08, by service and pattern.
///
/// # Errors
/// `Database`.
pub async fn web_mail(tx: &mut Tx) -> Result<Vec<WebMailRule>, ProgramError> {
    let rows: Vec<(String, String)> = on!(tx.fetch_all(sqlx::query_as(WEB_MAIL)))?;
    let mut rules: Vec<_> = rows.into_iter().map(|(pattern, service)| WebMailRule { pattern, service }).collect();
    rules.sort_by(|a, b| (&a.service, &a.pattern).cmp(&(&b.service, &b.pattern)));
    Ok(rules)
}

const ADD_WEB_MAIL: &str = "INSERT INTO web_mail_rules (pattern, service) VALUES ($1, $2) ON CONFLICT DO NOTHING";

/// Refuse a service's addresses from now on. Answers whether the pattern is new.
///
/// # Errors
/// `Database`.
pub async fn add_web_mail(tx: &mut Tx, rule: &WebMailRule) -> Result<bool, ProgramError> {
    Ok(on!(tx.execute(sqlx::query(ADD_WEB_MAIL).bind(&rule.pattern).bind(&rule.service)))? == 1)
}

const DROP_WEB_MAIL: &str = "DELETE FROM web_mail_rules WHERE pattern = $1";

/// Take a pattern off the list. Answers whether it was there.
///
/// # Errors
/// `Database`.
pub async fn drop_web_mail(tx: &mut Tx, pattern: &str) -> Result<bool, ProgramError> {
    let pattern = super::comparable(pattern);
    Ok(on!(tx.execute(sqlx::query(DROP_WEB_MAIL).bind(pattern.as_ref())))? == 1)
}
