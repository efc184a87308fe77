//! What the applicant sends: an answer with documents, and the question to the program desk.

use crate::error::AppError;
use leptos::prelude::*;

/// Answer a question, or send a rejected enrollment again, with the documents that came with the form.
///
/// # Errors
/// `Verification`, `Invalid` for the message, `RoleMissing`.
#[server(prefix = "/do", endpoint = "answer-verification")]
pub async fn answer_verification(#[server(default)] message: String) -> Result<(), AppError> {
    use program::verification::{Answer, NewDocument, answer};

    let visit = crate::page::visit()?;
    let files = visit.uploads.iter().filter(|it| it.field == "documents");
    let documents = files.map(|it| NewDocument { name: it.name.clone(), bytes: it.bytes.clone() }).collect();
    answer(&visit.program, visit.actor()?, &Answer { message, documents }).await?;
    leptos_axum::redirect("/enroll/status?done=answered");
    Ok(())
}

/// Ask the program desk why there is no answer (ENR-13).
///
/// # Errors
/// `Verification` while the answer is not late, `Invalid` for the message, `RoleMissing`.
#[server(prefix = "/do", endpoint = "ask-program-desk")]
pub async fn ask_program_desk(#[server(default)] question: String) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    program::verification::ask_the_desk(&visit.program, visit.actor()?, &question).await.map_err(|error| {
        match AppError::from(error) {
            // The use case calls the field by what it is, the form by its label.
            AppError::Invalid(mut fields) => {
                for it in &mut fields {
                    "question".clone_into(&mut it.field);
                }
                AppError::Invalid(fields)
            }
            error => error,
        }
    })?;
    leptos_axum::redirect("/enroll/status?done=asked");
    Ok(())
}
