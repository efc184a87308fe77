//! Whether a reseller has signed the partner agreement (rest-contract §9).

use crate::api::Problem;
use crate::api::call::{OrProblem, PersonApi};
use crate::api::problem::ErrorBody;
use crate::api::reply::Reply;
use axum::http::StatusCode;
use domain::Permission;
use domain::partner_agreement::StatusFailure;
use program::agreement::{self, StatusQuery};
use serde::Serialize;
use utoipa::ToSchema;

/// The answer.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct AgreementStatus {
    is_agreement_signed: bool,
}

/// Everything but "signed" is told as a problem of the call, with the codes of this service.
fn failure(why: StatusFailure) -> Problem {
    Problem::new(StatusCode::BAD_REQUEST, u32::from(why.code()), format!("The agreement is not confirmed: {why}."))
}

/// Whether a reseller has signed, by its MPN ID or by its tenant.
#[utoipa::path(get, path = "/compliance/csp/agreementstatus", tag = "Partner",
    params(("mpnId" = Option<String>, Query), ("tenantId" = Option<String>, Query)),
    responses((status = 200, body = AgreementStatus),
              (status = 400, body = ErrorBody, description = "2000 2001 2200 2201 2203 2204 2205 2206")))]
pub(super) async fn status(PersonApi(api): PersonApi) -> Result<Reply, Problem> {
    api.require(Permission::SeePartnerships)?;
    let query = StatusQuery { mpn_id: api.query("mpnId"), tenant_id: api.query("tenantId") };
    let answer = agreement::status(&api.program, api.actor(), &query).await;
    let answer = answer.or_problem(|| Problem::denied("Only an indirect provider asks about its resellers."))?;
    answer.map_err(failure)?;
    Ok(Reply::ok(&AgreementStatus { is_agreement_signed: true }))
}
