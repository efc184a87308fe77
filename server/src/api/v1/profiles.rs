//! The profiles of the caller's own company (rest-contract §9).

use super::profile_shapes::{
    BillingProfile, LegalBusinessProfile, MpnProfile, NewLegalProfile, NewSupportProfile, OrganizationProfile,
    SupportProfile, etag,
};
use crate::api::call::{Api, OrProblem, PersonApi};
use crate::api::problem::ErrorBody;
use crate::api::reply::Reply;
use crate::api::{Problem, etag as version};
use axum::body::Bytes;
use axum::http::{HeaderMap, StatusCode};
use domain::Permission;
use program::record::Attempt;
use program::store::profiles::StoredProfile;
use program::verification::{self, LegalInfo};
use program::{ProgramError, own_profile};

/// 404/1000: the company has told nothing of itself yet.
fn none_yet() -> Problem {
    Problem::new(StatusCode::NOT_FOUND, 1000, "There is no legal profile yet. It begins with the enrollment.")
}

async fn stored(api: &Api) -> Result<(LegalInfo, StoredProfile), Problem> {
    let info = verification::legal_info(&api.program, api.actor()).await?;
    let stored = info.stored.clone().ok_or_else(none_yet)?;
    Ok((info, stored))
}

fn attempt(api: &Api) -> Attempt<'_> {
    let resource_id = api.caller.actor.tenant.as_str();
    Attempt { operation: "update_legal_profile", resource_type: "legal_profile", resource_id }
}

/// Whose an MPN ID is; the caller's own where none is asked for.
#[utoipa::path(get, path = "/profiles/mpn", tag = "Partner", params(("mpnId" = Option<String>, Query)),
    responses((status = 200, body = MpnProfile), (status = 400, body = ErrorBody), (status = 401, body = ErrorBody),
              (status = 403, body = ErrorBody), (status = 404, body = ErrorBody), (status = 429, body = ErrorBody)))]
pub(super) async fn mpn(PersonApi(api): PersonApi) -> Result<Reply, Problem> {
    let asked = api.query("mpnId").filter(|it| !it.trim().is_empty());
    let found = own_profile::mpn(&api.program, api.actor(), asked.as_deref()).await;
    let (id, name) = found.or_problem(|| Problem::new(StatusCode::NOT_FOUND, 3000, "Nobody has this MPN ID."))?;
    Ok(Reply::ok(&MpnProfile::new(id, name)))
}

/// The legal profile, with the state of its verification.
#[utoipa::path(get, path = "/profiles/legalbusiness", tag = "Partner",
    params(("vettingVersion" = Option<String>, Query, description = "Current")),
    responses((status = 200, body = LegalBusinessProfile), (status = 400, body = ErrorBody),
              (status = 401, body = ErrorBody), (status = 403, body = ErrorBody), (status = 404, body = ErrorBody),
              (status = 429, body = ErrorBody)))]
pub(super) async fn legal(api: Api) -> Result<Reply, Problem> {
    let (info, stored) = stored(&api).await?;
    Ok(Reply::ok(&LegalBusinessProfile::of(&stored, &info)))
}

/// Change the legal profile. What was verified and is different is verified again.
#[utoipa::path(put, path = "/profiles/legalbusiness", tag = "Partner", request_body = NewLegalProfile,
    params(("If-Match" = Option<String>, Header)),
    responses((status = 200, body = LegalBusinessProfile), (status = 400, body = ErrorBody),
              (status = 401, body = ErrorBody), (status = 403, body = ErrorBody), (status = 404, body = ErrorBody),
              (status = 409, body = ErrorBody), (status = 413, body = ErrorBody), (status = 429, body = ErrorBody)))]
pub(super) async fn change_legal(PersonApi(api): PersonApi, headers: HeaderMap, sent: Bytes) -> Reply {
    let (sent, headers) = (&sent, &headers);
    let work = |api: Api| async move {
        api.require(Permission::EditProfile)?;
        let new: NewLegalProfile = api.read(sent)?;
        let (_, seen) = stored(&api).await?;
        version::check(headers, new.attributes.as_ref(), &etag(&seen))?;
        let fields = new.fields(&seen.profile);
        changed(verification::change_profile(&api.program, api.actor(), &fields, seen.version).await)?;
        let (info, now) = stored(&api).await?;
        Ok(Reply::ok(&LegalBusinessProfile::of(&now, &info)))
    };
    api.clone().once(attempt(&api), sent, work).await
}

/// Another version is there by now.
fn changed(outcome: Result<(), ProgramError>) -> Result<(), Problem> {
    match outcome {
        Err(ProgramError::Overtaken) => Err(version::stale().in_the_log()),
        outcome => Ok(outcome?),
    }
}

/// How customers reach the company.
#[utoipa::path(get, path = "/profiles/support", tag = "Partner",
    responses((status = 200, body = SupportProfile), (status = 400, body = ErrorBody), (status = 401, body = ErrorBody),
              (status = 403, body = ErrorBody), (status = 404, body = ErrorBody), (status = 429, body = ErrorBody)))]
pub(super) async fn support(PersonApi(api): PersonApi) -> Result<Reply, Problem> {
    let (_, stored) = stored(&api).await?;
    Ok(Reply::ok(&SupportProfile::of(&stored)))
}

/// Change how customers reach the company.
#[utoipa::path(put, path = "/profiles/support", tag = "Partner", request_body = NewSupportProfile,
    params(("If-Match" = Option<String>, Header)),
    responses((status = 200, body = SupportProfile), (status = 400, body = ErrorBody), (status = 401, body = ErrorBody),
              (status = 403, body = ErrorBody), (status = 404, body = ErrorBody), (status = 409, body = ErrorBody),
              (status = 413, body = ErrorBody), (status = 429, body = ErrorBody)))]
pub(super) async fn change_support(PersonApi(api): PersonApi, headers: HeaderMap, sent: Bytes) -> Reply {
    let (sent, headers) = (&sent, &headers);
    let work = |api: Api| async move {
        api.require(Permission::EditProfile)?;
        let new: NewSupportProfile = api.read(sent)?;
        let (_, seen) = stored(&api).await?;
        version::check(headers, new.attributes.as_ref(), &etag(&seen))?;
        let fields = new.fields(&seen.profile);
        changed(verification::change_profile(&api.program, api.actor(), &fields, seen.version).await)?;
        let (_, now) = stored(&api).await?;
        Ok(Reply::ok(&SupportProfile::of(&now)))
    };
    api.clone().once(attempt(&api), sent, work).await
}

/// The company as an organization.
#[utoipa::path(get, path = "/profiles/organization", tag = "Partner",
    responses((status = 200, body = OrganizationProfile), (status = 400, body = ErrorBody),
              (status = 401, body = ErrorBody), (status = 403, body = ErrorBody), (status = 429, body = ErrorBody)))]
pub(super) async fn organization(PersonApi(api): PersonApi) -> Result<Reply, Problem> {
    let own = own_profile::own(&api.program, api.actor()).await?;
    let info = verification::legal_info(&api.program, api.actor()).await?;
    let tenant = api.actor().tenant.as_str();
    Ok(Reply::ok(&OrganizationProfile::of(tenant, &own, info.stored.as_ref())))
}

/// What the company is billed with.
#[utoipa::path(get, path = "/profiles/billing", tag = "Partner",
    responses((status = 200, body = BillingProfile), (status = 400, body = ErrorBody), (status = 401, body = ErrorBody),
              (status = 403, body = ErrorBody), (status = 429, body = ErrorBody)))]
pub(super) async fn billing(PersonApi(api): PersonApi) -> Result<Reply, Problem> {
    let own = own_profile::own(&api.program, api.actor()).await?;
    let info = verification::legal_info(&api.program, api.actor()).await?;
    Ok(Reply::ok(&BillingProfile::of(&own, info.stored.as_ref())))
}
