//! The source's side: creating a transfer request, taking it back.

use crate::error::AppError;
use domain::{CustomerTenantId, SubscriptionId, TransferId};
use leptos::prelude::*;

/// The source asks a provider to take over a customer's subscriptions.
///
/// # Errors
/// As `program::transfers::create`; `Invalid` when no provider was chosen.
#[server(prefix = "/do", endpoint = "request-transfer")]
pub async fn request_transfer(
    customer_id: CustomerTenantId,
    #[server(default)] provider: String,
    #[server(default)] subscription: Vec<SubscriptionId>,
    #[server(default)] note: String,
    #[server(default)] request_id: String,
) -> Result<(), AppError> {
    use crate::error::FieldError;
    use domain::PartnerTenantId;
    use domain::text::TextProblem;
    use program::transfers::{NewRequest, create};

    let visit = crate::page::visit()?;
    let target = PartnerTenantId::parse(&provider)
        .map_err(|_| AppError::Invalid(vec![FieldError { field: "provider".into(), problem: TextProblem::Missing }]))?;
    let request = NewRequest {
        customer: customer_id,
        target,
        subscriptions: subscription,
        note: Some(note),
        mpn_on_record: None,
        request_id: (!request_id.is_empty()).then_some(request_id),
    };
    let id = create(&visit.program, visit.actor()?, &request).await?;
    leptos_axum::redirect(&format!("/transfers/{id}?done=create"));
    Ok(())
}

/// The source takes its request back.
///
/// # Errors
/// As `program::transfers::withdraw`.
#[server(prefix = "/do", endpoint = "withdraw-transfer")]
pub async fn withdraw_transfer(transfer_id: TransferId) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    program::transfers::withdraw(&visit.program, visit.actor()?, &transfer_id).await?;
    leptos_axum::redirect(&format!("/transfers/{transfer_id}?done=withdraw"));
    Ok(())
}
