//! Who works with whom: partnerships, and the partners beside whom a customer is served (rest-contract §4).

use super::relationship_shapes::{
    NewPartnerInvitation, NewRelationshipExtension, PartnerInvitation, PartnerRelationship, RelationshipExtension,
    RelationshipType,
};
use crate::api::Problem;
use crate::api::call::{Api, OrProblem, PersonApi};
use crate::api::envelope::Collection;
use crate::api::filter::Filter;
use crate::api::problem::ErrorBody;
use crate::api::reply::Reply;
use axum::body::Bytes;
use axum::extract::Path;
use axum::http::StatusCode;
use domain::{CustomerTenantId, PartnerTenantId, Permission};
use program::record::Attempt;
use program::{ProgramError, extensions, partnerships};

/// The customer of a path. One that cannot be is as one nobody knows.
fn customer(raw: &str) -> Result<CustomerTenantId, Problem> {
    CustomerTenantId::parse(raw).map_err(|_| Problem::no_relation(raw))
}

fn asked_type(api: &Api) -> Result<RelationshipType, Problem> {
    let raw = api.query("relationship_type").ok_or_else(|| Problem::input("relationship_type is missing."))?;
    RelationshipType::read(&raw).ok_or_else(|| {
        let known =
            "relationship_type is not understood. Known: IsIndirectCloudSolutionProviderOf, IsIndirectResellerOf.";
        Problem::new(StatusCode::BAD_REQUEST, 900_126, known)
    })
}

/// What a name begins with, if that is asked for.
fn beginning(api: &Api) -> Result<Option<String>, Problem> {
    let Some(raw) = api.query("filter").filter(|it| !it.is_empty()) else { return Ok(None) };
    match Filter::read(raw)? {
        Filter { field, operator, value } if field == "name" && operator == "startswith" => Ok(Some(value)),
        _ => Err(Filter::unknown("Name starts_with")),
    }
}

/// The resellers of a provider, or the providers of a reseller. Who is neither gets an empty list.
#[utoipa::path(get, path = "/relationships", tag = "Relationships",
    params(("relationship_type" = String, Query, pattern = "^IsIndirect(CloudSolutionProvider|Reseller)Of$",
            description = "IsIndirectCloudSolutionProviderOf or IsIndirectResellerOf"),
           ("filter" = Option<String>, Query, description = "JSON: Field Name, Operator starts_with")),
    responses((status = 200, body = Collection<PartnerRelationship>),
              (status = 400, body = ErrorBody, description = "900126")))]
pub(super) async fn list(PersonApi(api): PersonApi) -> Result<Reply, Problem> {
    api.require(Permission::SeePartnerships)?;
    let (kind, begins) = (asked_type(&api)?, beginning(&api)?);
    let (program, actor, begins) = (&api.program, api.actor(), begins.as_deref());
    let found = match kind {
        RelationshipType::IsIndirectCloudSolutionProviderOf => {
            partnerships::all_resellers(program, actor, begins).await
        }
        RelationshipType::IsIndirectResellerOf => partnerships::all_providers(program, actor, begins).await,
    };
    let found = match found {
        Err(ProgramError::NotFound) => Vec::new(),
        found => found?,
    };
    let items = found.iter().map(|it| PartnerRelationship::of(it, kind)).collect();
    Ok(Reply::ok(&Collection::whole(api.uri(), items)))
}

/// The partners beside whom the caller serves a customer.
#[utoipa::path(get, path = "/customers/{customer}/relationships", tag = "Relationships",
    params(("customer" = String, Path)),
    responses((status = 200, body = Collection<PartnerRelationship>),
              (status = 403, body = ErrorBody, description = "20002")))]
pub(super) async fn of_customer(PersonApi(api): PersonApi, Path(of): Path<String>) -> Result<Reply, Problem> {
    let found = partnerships::beside(&api.program, api.actor(), &customer(&of)?).await;
    let found = found.or_problem(|| Problem::no_relation(&of))?;
    let to_resellers = RelationshipType::IsIndirectCloudSolutionProviderOf;
    let resellers = found.resellers.iter().map(|it| PartnerRelationship::for_customer(it, to_resellers));
    let to_providers = RelationshipType::IsIndirectResellerOf;
    let providers = found.providers.iter().map(|it| PartnerRelationship::for_customer(it, to_providers));
    Ok(Reply::ok(&Collection::whole(api.uri(), resellers.chain(providers).collect())))
}

/// End the partnership with a reseller.
///
/// The caller declares what the page asks for: the right to end it, contracts that allow it, and to tell the reseller.
#[utoipa::path(delete, path = "/relationships/{partner}", tag = "Relationships",
    params(("partner" = String, Path)),
    responses((status = 204), (status = 404, body = ErrorBody, description = "1000"),
              (status = 409, body = ErrorBody, description = "900104")))]
pub(super) async fn end(PersonApi(api): PersonApi, Path(of): Path<String>, sent: Bytes) -> Reply {
    let of = &*of;
    let work = |api: Api| async move {
        api.require(Permission::RemovePartnership)?;
        let partner = PartnerTenantId::parse(of).map_err(|_| Problem::not_found())?;
        match partnerships::remove(&api.program, api.actor(), &partner, true).await {
            Ok(()) => Ok(Reply::empty(StatusCode::NO_CONTENT)),
            Err(ProgramError::NotFound) => Err(not_to_be_ended(&api, &partner).await?),
            Err(error) => Err(error.into()),
        }
    };
    let attempt = Attempt { operation: "remove_partner_relationship", resource_type: "partnership", resource_id: of };
    api.clone().once(attempt, &sent, work).await
}

/// A reseller learns that its provider ends the partnership; for everyone else there is none.
async fn not_to_be_ended(api: &Api, partner: &PartnerTenantId) -> Result<Problem, Problem> {
    match partnerships::provider(&api.program, api.actor(), partner).await {
        Ok(_) => Ok(Problem::denied("Only the provider ends a partnership.")),
        Err(ProgramError::NotFound | ProgramError::Refused(_)) => Ok(Problem::not_found()),
        Err(error) => Err(error.into()),
    }
}

/// Ask a reseller to authorize the caller as its provider.
#[utoipa::path(post, path = "/relationships/invitations", tag = "Relationships", request_body = NewPartnerInvitation,
    responses((status = 201, body = PartnerInvitation), (status = 400, body = ErrorBody, description = "3000")))]
pub(super) async fn invite(PersonApi(api): PersonApi, sent: Bytes) -> Reply {
    let sent = &sent;
    let work = |api: Api| async move {
        api.require(Permission::RequestPartnership)?;
        let new = api.read::<NewPartnerInvitation>(sent)?.invitation();
        let issued = partnerships::invite(&api.program, api.actor(), &new).await;
        let issued = issued.or_problem(|| Problem::denied("Only an indirect provider invites resellers."))?;
        let kept = partnerships::issued(&api.program, api.actor(), &issued.link).await?;
        let url = format!("{}{}", api.base_url(), issued.link);
        let without_link = PartnerInvitation::new(issued.id.clone(), None, kept.expires_at);
        let answer = PartnerInvitation::new(issued.id, Some(url), kept.expires_at);
        Ok(Reply::json(StatusCode::CREATED, &answer).repeated_as(&without_link))
    };
    let attempt = Attempt { operation: "invite_reseller", resource_type: "partnership_invitation", resource_id: "new" };
    api.clone().once(attempt, sent, work).await
}

/// Bring a provider to a direct customer of the caller.
#[utoipa::path(post, path = "/customers/{customer}/relationshipextensions", tag = "Relationships",
    params(("customer" = String, Path)), request_body = NewRelationshipExtension,
    responses((status = 201, body = RelationshipExtension),
              (status = 400, body = ErrorBody, description = "3000"),
              (status = 403, body = ErrorBody, description = "2032 20002 900149"),
              (status = 409, body = ErrorBody, description = "3000")))]
pub(super) async fn extend(PersonApi(api): PersonApi, Path(of): Path<String>, sent: Bytes) -> Reply {
    let (of, sent) = (&*of, &sent);
    let work = |api: Api| async move {
        api.require(Permission::ExtendRelation)?;
        let new = api.read::<NewRelationshipExtension>(sent)?.extension(api.actor(), customer(of)?)?;
        extensions::extend(&api.program, api.actor(), &new).await.or_problem(|| Problem::no_relation(of))?;
        let location = format!("{}/v1/customers/{}/relationships", api.base_url(), new.customer);
        Ok(Reply::created(location, &RelationshipExtension::of(api.actor(), &new)))
    };
    let attempt = Attempt { operation: "extend_relationship", resource_type: "customer", resource_id: of };
    api.clone().once(attempt, sent, work).await
}
