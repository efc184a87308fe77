//! What a verifier does with a case: decide it, take it, hand it over.

use crate::error::AppError;
use domain::EnrollmentId;
use leptos::prelude::*;

/// Decide a case: `approve`, `ask`, `reject` or `decline`. `seen` is the version that was read.
///
/// # Errors
/// `Overtaken` when the case is another one by now, `Verification`, `Invalid` for step, remedy and message.
#[server(prefix = "/do", endpoint = "decide-case")]
pub async fn decide_case(
    case_id: EnrollmentId,
    seen: i64,
    decision: String,
    #[server(default)] step: String,
    #[server(default)] remedy: String,
    #[server(default)] message: String,
) -> Result<(), AppError> {
    use domain::verification::Decision;
    use program::verification::{Verdict, decide};

    let visit = crate::page::visit()?;
    let decision = match decision.as_str() {
        "approve" => Decision::Approve,
        "ask" => Decision::Ask(typed::wanted(&step, &remedy)?),
        "reject" => Decision::Reject(typed::wanted(&step, &remedy)?),
        "decline" => Decision::Decline,
        _ => return Err(AppError::BadRequest),
    };
    let verdict = Verdict { decision, message, seen };
    let decided = decide(&visit.program, visit.actor()?, &case_id, &verdict).await?;
    leptos_axum::redirect(&format!("/verify/{case_id}?done={}", decided.kind()));
    Ok(())
}

/// Take a case in hand (`me`), hand it over to a colleague (an id), or put it back (nothing).
///
/// # Errors
/// `Overtaken`, `Verification` once it is decided, `NotFound` for somebody who does not verify.
#[server(prefix = "/do", endpoint = "hold-case")]
pub async fn hold_case(case_id: EnrollmentId, seen: i64, #[server(default)] to: String) -> Result<(), AppError> {
    use program::verification::{hand_over, take};

    let visit = crate::page::visit()?;
    let actor = visit.actor()?;
    match to.as_str() {
        "me" => take(&visit.program, actor, &case_id, seen).await?,
        "" => hand_over(&visit.program, actor, &case_id, None, seen).await?,
        colleague => {
            let colleague = domain::UserId::parse(colleague).map_err(|_| AppError::BadRequest)?;
            hand_over(&visit.program, actor, &case_id, Some(&colleague), seen).await?;
        }
    }
    leptos_axum::redirect(&format!("/verify/{case_id}"));
    Ok(())
}

#[cfg(feature = "ssr")]
mod typed {
    use crate::error::{AppError, FieldError};
    use domain::text::TextProblem;
    use domain::verification::{Remedy, Step, Wanted};

    /// What is asked for, or has failed; both are chosen from a list.
    pub(super) fn wanted(step: &str, remedy: &str) -> Result<Wanted, AppError> {
        let missing = |field: &str| FieldError { field: field.to_owned(), problem: TextProblem::Missing };
        let checked = Step::of_code(step).filter(|step| *step != Step::EmailOwnership);
        match (checked, Remedy::of_code(remedy)) {
            (Some(step), Some(remedy)) => Ok(Wanted { step, remedy }),
            (None, _) => Err(AppError::Invalid(vec![missing("step")])),
            (_, None) => Err(AppError::Invalid(vec![missing("remedy")])),
        }
    }
}
