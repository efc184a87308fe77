//! The steps of a verification case: each with what was found, or what is wanted.

use super::users::user_id;
use super::{Tx, micros, moment, on, unreadable};
use crate::ProgramError;
use domain::verification::{Case, Evidence, Remedy, Step, StepRecord, StepState};
use domain::{EnrollmentId, UserId};

#[derive(sqlx::FromRow)]
struct StepRow {
    step: String,
    state: String,
    evidence: Option<String>,
    remedy: Option<String>,
    at: Option<i64>,
    decided_by: Option<String>,
}

fn records(rows: Vec<StepRow>) -> Result<[StepRecord; 4], ProgramError> {
    let mut records = [StepRecord::OPEN; 4];
    for row in rows {
        let step = Step::of_code(&row.step).ok_or_else(|| unreadable("step", &row.step))?;
        let remedy = || row.remedy.as_deref().and_then(Remedy::of_code);
        let evidence = || row.evidence.as_deref().and_then(Evidence::of_code);
        let state = match row.state.as_str() {
            "open" => Some(StepState::Open),
            "passed" => evidence().map(StepState::Passed),
            "wanted" => remedy().map(StepState::Wanted),
            "failed" => remedy().map(StepState::Failed),
            "declined" => Some(StepState::Declined),
            _ => None,
        };
        let state = state.ok_or_else(|| unreadable("state of a step", &row.state))?;
        let by = row.decided_by.map(|id| user_id(&id)).transpose()?;
        records[step as usize] = StepRecord { state, at: row.at.map(moment), by };
    }
    Ok(records)
}

fn columns(state: StepState) -> (&'static str, Option<&'static str>, Option<&'static str>) {
    match state {
        StepState::Open => ("open", None, None),
        StepState::Passed(evidence) => ("passed", Some(evidence.code()), None),
        StepState::Wanted(remedy) => ("wanted", None, Some(remedy.code())),
        StepState::Failed(remedy) => ("failed", None, Some(remedy.code())),
        StepState::Declined => ("declined", None, None),
    }
}

const STEPS: &str = "
    SELECT step, state, evidence, remedy, at, decided_by FROM verification_steps WHERE enrollment_id = $1";

/// The steps of a case, in their order.
///
/// # Errors
/// `Database`.
pub(super) async fn of_case(tx: &mut Tx, id: &EnrollmentId) -> Result<[StepRecord; 4], ProgramError> {
    records(on!(tx.fetch_all(sqlx::query_as(STEPS).bind(id.as_str())))?)
}

const SAVE_STEP: &str = "
    INSERT INTO verification_steps (enrollment_id, step, state, evidence, remedy, at, decided_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (enrollment_id, step) DO UPDATE
    SET state = $3, evidence = $4, remedy = $5, at = $6, decided_by = $7";

/// Write the steps of a case.
///
/// # Errors
/// `Database`.
pub(super) async fn save(tx: &mut Tx, case: &Case) -> Result<(), ProgramError> {
    for step in Step::ALL {
        let StepRecord { state, at, by } = case.step(step);
        let (state, evidence, remedy) = columns(*state);
        on!(tx.execute(
            sqlx::query(SAVE_STEP)
                .bind(case.id.as_str())
                .bind(step.code())
                .bind(state)
                .bind(evidence)
                .bind(remedy)
                .bind(at.map(micros))
                .bind(by.as_ref().map(UserId::as_str))
        ))?;
    }
    Ok(())
}
