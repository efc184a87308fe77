//! Customer agreements (rest-contract §6): so far, whether the customer accepted by itself.

use crate::api::Problem;
use crate::api::call::{OrProblem, PersonApi};
use crate::api::problem::ErrorBody;
use crate::api::reply::Reply;
use axum::extract::Path;
use domain::CustomerTenantId;
use program::direct_agreement;
use serde::Serialize;
use utoipa::ToSchema;

/// The answer.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct DirectSignedStatus {
    is_signed: bool,
}

/// Whether the customer has accepted the customer agreement by itself.
#[utoipa::path(get, path = "/customers/{customer}/directSignedMicrosoftCustomerAgreementStatus", tag = "Agreements",
    params(("customer" = String, Path)),
    responses((status = 200, body = DirectSignedStatus), (status = 400, body = ErrorBody),
              (status = 401, body = ErrorBody), (status = 403, body = ErrorBody), (status = 429, body = ErrorBody)))]
pub(super) async fn direct(PersonApi(api): PersonApi, Path(of): Path<String>) -> Result<Reply, Problem> {
    let customer = CustomerTenantId::parse(&of).map_err(|_| Problem::no_relation(&of))?;
    let accepted = direct_agreement::is_accepted(&api.program, api.actor(), &customer).await;
    let is_signed = accepted.or_problem(|| Problem::no_relation(&of))?;
    Ok(Reply::ok(&DirectSignedStatus { is_signed }))
}
