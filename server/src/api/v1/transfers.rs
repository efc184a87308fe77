//! Transfers of a customer's subscriptions (rest-contract §2).

use super::transfer_forms::{NewTransfer, Rejection};
use super::transfer_results::SubmitResult;
use super::transfer_shapes::{TransferEligibility, TransferEntity};
use crate::api::Problem;
use crate::api::call::{Api, OrProblem};
use crate::api::problem::ErrorBody;
use crate::api::reply::Reply;
use axum::body::Bytes;
use axum::extract::Path;
use axum::http::StatusCode;
use domain::{CustomerTenantId, Permission, Transfer, TransferId};
use program::record::Attempt;
use program::transfers::{self, Answer, NewRequest};

/// The customer of a path. One that cannot be is as one nobody knows.
fn customer(raw: &str) -> Result<CustomerTenantId, Problem> {
    CustomerTenantId::parse(raw).map_err(|_| Problem::no_relation(raw))
}

fn unknown() -> Problem {
    Problem::new(StatusCode::NOT_FOUND, 900_100, "There is no such transfer for this customer.")
}

/// The request of a path.
fn request(raw: &str) -> Result<TransferId, Problem> {
    TransferId::parse(raw).map_err(|_| unknown())
}

/// It belongs to the customer of the path, and was not taken back: then it does not exist any more.
fn require_there(found: &Transfer, customer: &str) -> Result<(), Problem> {
    let of_customer = found.customer.as_str().eq_ignore_ascii_case(customer);
    let withdrawn = matches!(found.state, domain::TransferState::Withdrawn { .. });
    if of_customer && !withdrawn { Ok(()) } else { Err(unknown()) }
}

/// The request that is to be changed.
async fn find(api: &Api, customer: &str, id: &str) -> Result<TransferId, Problem> {
    let found = transfers::find(&api.program, api.actor(), &request(id)?).await.or_problem(unknown)?;
    require_there(&found, customer)?;
    Ok(found.id)
}

fn attempt<'a>(operation: &'a str, resource_type: &'a str, resource_id: &'a str) -> Attempt<'a> {
    Attempt { operation, resource_type, resource_id }
}

/// Which subscriptions of a customer can be transferred, and why others cannot.
#[utoipa::path(get, path = "/customers/{customer}/transferseligibility", tag = "Transfers",
    params(("customer" = String, Path),
           ("transferType" = String, Query, pattern = "^directtoindirect$", description = "directtoindirect")),
    responses((status = 200, body = Vec<TransferEligibility>), (status = 400, body = ErrorBody, description = "900126"),
              (status = 403, body = ErrorBody, description = "20002")))]
pub(super) async fn eligibility(api: Api, Path(of): Path<String>) -> Result<Reply, Problem> {
    api.require(Permission::ViewTransfers)?;
    let kind = api.query("transferType").ok_or_else(|| Problem::input("transferType is missing."))?;
    if !kind.eq_ignore_ascii_case("directtoindirect") {
        let description = "transferType is not understood. Known: directtoindirect.";
        return Err(Problem::new(StatusCode::BAD_REQUEST, 900_126, description));
    }
    let assessed = transfers::eligibility(&api.program, api.actor(), &customer(&of)?).await;
    let assessed = assessed.or_problem(|| Problem::no_relation(&of))?;
    Ok(Reply::ok(&assessed.iter().map(TransferEligibility::of).collect::<Vec<_>>()))
}

/// The transfers of a customer the caller takes part in, oldest first.
#[utoipa::path(get, path = "/customers/{customer}/transfers", tag = "Transfers",
    params(("customer" = String, Path)),
    responses((status = 200, body = Vec<TransferEntity>),
              (status = 403, body = ErrorBody, description = "20002")))]
pub(super) async fn list(api: Api, Path(of): Path<String>) -> Result<Reply, Problem> {
    let all = transfers::of_customer(&api.program, api.actor(), &customer(&of)?).await;
    let all = all.or_problem(|| Problem::no_relation(&of))?;
    Ok(Reply::ok(&all.iter().map(|it| TransferEntity::of(it, api.actor())).collect::<Vec<_>>()))
}

/// Ask an indirect provider to take subscriptions over.
#[utoipa::path(post, path = "/customers/{customer}/transfers", tag = "Transfers",
    params(("customer" = String, Path)), request_body = NewTransfer,
    responses((status = 201, body = TransferEntity),
              (status = 400, body = ErrorBody, description = "800016 800078 900148"),
              (status = 403, body = ErrorBody, description = "2032 13605 20002 900124 900149"),
              (status = 404, body = ErrorBody, description = "20003 800015"),
              (status = 409, body = ErrorBody, description = "900104")))]
pub(super) async fn create(api: Api, Path(of): Path<String>, sent: Bytes) -> Reply {
    let (of, sent) = (&*of, &sent);
    let work = |api: Api| async move {
        api.require(Permission::RequestTransfer)?;
        let wanted: NewTransfer = api.read(sent)?;
        let request = wanted.request(&api, customer(of)?)?;
        let id = match transfers::create(&api.program, api.actor(), &request).await {
            Ok(id) => id,
            Err(program::ProgramError::NotFound) => return Err(what_is_missing(&api, &request).await?),
            Err(error) => return Err(error.into()),
        };
        let made = transfers::details(&api.program, api.actor(), &id).await?;
        let entity = TransferEntity::of(&made, api.actor());
        Ok(Reply::created(format!("{}/v1{}", api.base_url(), entity.uri()), &entity))
    };
    api.clone().once(attempt("create_transfer", "customer", of), sent, work).await
}

/// What a request names that does not exist for the caller: the customer, the provider or a subscription.
async fn what_is_missing(api: &Api, request: &NewRequest) -> Result<Problem, Problem> {
    let Ok(known) = transfers::prepare(&api.program, api.actor(), &request.customer).await else {
        return Ok(Problem::no_relation(request.customer.as_str()));
    };
    if known.providers.iter().all(|it| it.id != request.target) {
        return Ok(Problem::no_relation(request.target.as_str()));
    }
    let own = transfers::eligibility(&api.program, api.actor(), &request.customer).await?;
    let foreign = request.subscriptions.iter().filter(|id| own.iter().all(|it| it.subscription.id != **id));
    let foreign = foreign.map(|id| id.as_str().to_uppercase());
    Ok(Problem::new(StatusCode::NOT_FOUND, 20_003, "The customer has no such subscription from this partner.")
        .about(foreign))
}

/// One transfer.
#[utoipa::path(get, path = "/customers/{customer}/transfers/{transfer}", tag = "Transfers",
    params(("customer" = String, Path), ("transfer" = String, Path)),
    responses((status = 200, body = TransferEntity), (status = 404, body = ErrorBody, description = "900100")))]
pub(super) async fn one(api: Api, Path((of, id)): Path<(String, String)>) -> Result<Reply, Problem> {
    api.require(Permission::ViewTransfers)?;
    let found = transfers::details(&api.program, api.actor(), &request(&id)?).await.or_problem(unknown)?;
    require_there(&found.transfer, &of)?;
    Ok(Reply::ok(&TransferEntity::of(&found, api.actor())))
}

/// Take a request back.
#[utoipa::path(delete, path = "/customers/{customer}/transfers/{transfer}", tag = "Transfers",
    params(("customer" = String, Path), ("transfer" = String, Path)),
    responses((status = 204), (status = 400, body = ErrorBody, description = "900102"),
              (status = 403, body = ErrorBody, description = "2032"),
              (status = 404, body = ErrorBody, description = "900100"),
              (status = 409, body = ErrorBody, description = "900104")))]
pub(super) async fn withdraw(api: Api, Path((of, id)): Path<(String, String)>, sent: Bytes) -> Reply {
    let (of, id) = (&*of, &*id);
    let work = |api: Api| async move {
        api.require(Permission::RequestTransfer)?;
        let found = find(&api, of, id).await?;
        transfers::withdraw(&api.program, api.actor(), &found).await.or_problem(unknown)?;
        Ok(Reply::empty(StatusCode::NO_CONTENT))
    };
    api.clone().once(attempt("update_transfer", "transfer", id), &sent, work).await
}

/// Say no to a request.
#[utoipa::path(patch, path = "/customers/{customer}/transfers/{transfer}", tag = "Transfers",
    params(("customer" = String, Path), ("transfer" = String, Path)), request_body = Rejection,
    responses((status = 200, body = TransferEntity), (status = 400, body = ErrorBody, description = "900102"),
              (status = 403, body = ErrorBody, description = "2032"),
              (status = 404, body = ErrorBody, description = "900100"),
              (status = 409, body = ErrorBody, description = "900104")))]
pub(super) async fn reject(api: Api, Path((of, id)): Path<(String, String)>, sent: Bytes) -> Reply {
    let (of, id, sent) = (&*of, &*id, &sent);
    let work = |api: Api| async move {
        api.require(Permission::AnswerTransfer)?;
        let found = find(&api, of, id).await?;
        api.read::<Rejection>(sent)?.check(&found)?;
        let rejected = transfers::reject(&api.program, api.actor(), &found, None).await.or_problem(unknown)?;
        let rejected = transfers::with_details(&api.program, api.actor(), rejected).await?;
        Ok(Reply::ok(&TransferEntity::of(&rejected, api.actor())))
    };
    api.clone().once(attempt("update_transfer", "transfer", id), sent, work).await
}

/// Take the subscriptions over.
#[utoipa::path(post, path = "/customers/{customer}/transfers/{transfer}/accept", tag = "Transfers",
    params(("customer" = String, Path), ("transfer" = String, Path)),
    responses((status = 200, body = SubmitResult), (status = 400, body = ErrorBody, description = "900102"),
              (status = 403, body = ErrorBody, description = "2032"),
              (status = 404, body = ErrorBody, description = "900100"),
              (status = 409, body = ErrorBody, description = "900104")))]
pub(super) async fn accept(api: Api, Path((of, id)): Path<(String, String)>, sent: Bytes) -> Reply {
    let (of, id) = (&*of, &*id);
    let work = |api: Api| async move {
        api.require(Permission::AnswerTransfer)?;
        let found = find(&api, of, id).await?;
        let answer = Answer::default();
        let done = transfers::accept(&api.program, api.actor(), &found, &answer).await.or_problem(unknown)?;
        let done = transfers::with_details(&api.program, api.actor(), done).await?;
        Ok(Reply::ok(&SubmitResult::of(&done)))
    };
    api.clone().once(attempt("update_transfer", "transfer", id), &sent, work).await
}
