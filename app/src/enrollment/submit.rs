//! Enroll now, and the decision about an address that is offered.

use crate::error::AppError;
use leptos::prelude::*;

/// Enroll now. Whoever comes second sees the status, as whoever came first (ENR-21).
///
/// # Errors
/// `Enrollment` for what a rule says, `Invalid` while fields are wrong, `Overtaken` when the form was changed since
/// it was checked.
#[server(prefix = "/do", endpoint = "submit-enrollment")]
pub async fn submit_enrollment(
    #[server(default)] version: i64,
    /// `yes` when the box was ticked that says that there is no way back.
    #[server(default)]
    irreversible: String,
) -> Result<(), AppError> {
    use domain::enrollment::EnrollmentRefusal::AlreadySubmitted;
    use program::enrollment::{Enrolled, submit};

    let visit = crate::page::visit()?;
    let with = Enrolled { seen: version, irreversible: irreversible == "yes" };
    match submit(&visit.program, visit.actor()?, with).await.map_err(AppError::from) {
        Ok(_) | Err(AppError::Enrollment(AlreadySubmitted)) => leptos_axum::redirect("/enroll/status"),
        Err(error) => return Err(error),
    }
    Ok(())
}

/// Use the address as it is usually written, or keep the one that was typed (ENR-15).
///
/// # Errors
/// `BadRequest` for another choice, `Enrollment`, `Overtaken`.
#[server(prefix = "/do", endpoint = "choose-address")]
pub async fn choose_address(#[server(default)] version: i64, choice: String) -> Result<(), AppError> {
    use program::enrollment::AddressChoice;

    let visit = crate::page::visit()?;
    let choice = match choice.as_str() {
        "offered" => AddressChoice::Offered,
        "typed" => AddressChoice::Typed,
        _ => return Err(AppError::BadRequest),
    };
    program::enrollment::choose_address(&visit.program, visit.actor()?, choice, version).await?;
    leptos_axum::redirect("/enroll/check");
    Ok(())
}
