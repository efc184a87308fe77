//! The provider's answer to a transfer request.

use crate::error::AppError;
use domain::TransferId;
use leptos::prelude::*;

/// The indirect provider accepts a request: all groups, or all but the declined ones.
///
/// `decision` is `accept` or `reject`, from the button that was pressed; `seen` is what the page showed.
///
/// # Errors
/// As `program::transfers::accept` and `reject`.
#[server(prefix = "/do", endpoint = "answer-transfer")]
pub async fn answer_transfer(
    transfer_id: TransferId,
    decision: String,
    #[server(default)] decline: Vec<i64>,
    #[server(default)] reason: String,
    #[server(default)] seen: String,
    #[server(default)] request_id: String,
) -> Result<(), AppError> {
    use program::transfers::{Answer, accept, reject};

    let visit = crate::page::visit()?;
    let actor = visit.actor()?;
    match decision.as_str() {
        "accept" => {
            let some = |text: String| (!text.is_empty()).then_some(text);
            let answer = Answer { declined: decline, reason, seen: some(seen), request_id: some(request_id) };
            accept(&visit.program, actor, &transfer_id, &answer).await?;
        }
        "reject" => {
            reject(&visit.program, actor, &transfer_id, reason.as_str()).await?;
        }
        _ => return Err(AppError::BadRequest),
    }
    leptos_axum::redirect(&format!("/transfers/{transfer_id}?done={decision}"));
    Ok(())
}
