//! The profiles of the caller's own company (rest-contract §9).

use super::company_shapes::{
    BillingProfile, NewBillingProfile, NewOrganizationProfile, OrganizationProfile, billing_etag,
};
use super::profile_shapes::{
    LegalBusinessProfile, MpnProfile, NewLegalProfile, NewProfile, NewSupportProfile, SupportProfile, etag,
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

/// Change the legal profile, or a part of it, by what was sent; answers with what is there then.
async fn change<New: NewProfile>(
    api: Api,
    headers: &HeaderMap,
    sent: &Bytes,
    told: impl AsyncFnOnce(&Api, &LegalInfo, &StoredProfile) -> Result<Reply, Problem>,
) -> Reply {
    let work = |api: Api| async move {
        api.require(Permission::EditProfile)?;
        let new: New = api.read(sent)?;
        let (_, seen) = stored(&api).await?;
        version::check(headers, new.attributes(), &etag(&seen))?;
        let fields = new.fields(&seen.profile)?;
        changed(verification::change_profile(&api.program, api.actor(), &fields, seen.version).await)?;
        let (info, now) = stored(&api).await?;
        told(&api, &info, &now).await
    };
    let tenant = api.actor().tenant.clone();
    let attempt =
        Attempt { operation: "update_legal_profile", resource_type: "legal_profile", resource_id: tenant.as_str() };
    api.once(attempt, sent, work).await
}

/// Another version is there by now.
fn changed(outcome: Result<(), ProgramError>) -> Result<(), Problem> {
    match outcome {
        Err(ProgramError::Overtaken) => Err(version::stale().in_the_log()),
        outcome => Ok(outcome?),
    }
}

/// Whose an MPN ID is; the caller's own where none is asked for.
#[utoipa::path(get, path = "/profiles/mpn", tag = "Partner", params(("mpnId" = Option<String>, Query)),
    responses((status = 200, body = MpnProfile), (status = 404, body = ErrorBody, description = "3000")))]
pub(super) async fn mpn(PersonApi(api): PersonApi) -> Result<Reply, Problem> {
    let asked = api.query("mpnId").filter(|it| !it.trim().is_empty());
    let found = own_profile::mpn(&api.program, api.actor(), asked.as_deref()).await;
    let (id, name) = found.or_problem(|| Problem::new(StatusCode::NOT_FOUND, 3000, "Nobody has this MPN ID."))?;
    Ok(Reply::ok(&MpnProfile::new(id, name)))
}

/// The legal profile, with the state of its verification.
#[utoipa::path(get, path = "/profiles/legalbusiness", tag = "Partner",
    params(("vettingVersion" = Option<String>, Query, description = "Current")),
    responses((status = 200, body = LegalBusinessProfile), (status = 404, body = ErrorBody, description = "1000")))]
pub(super) async fn legal(api: Api) -> Result<Reply, Problem> {
    let (info, stored) = stored(&api).await?;
    Ok(Reply::ok(&LegalBusinessProfile::of(&stored, &info)))
}

/// Change the legal profile. What was verified and is different is verified again.
#[utoipa::path(put, path = "/profiles/legalbusiness", tag = "Partner", request_body = NewLegalProfile,
    params(("If-Match" = Option<String>, Header)),
    responses((status = 200, body = LegalBusinessProfile),
              (status = 400, body = ErrorBody, description = "2055 3000"),
              (status = 404, body = ErrorBody, description = "1000")))]
pub(super) async fn change_legal(PersonApi(api): PersonApi, headers: HeaderMap, sent: Bytes) -> Reply {
    let told =
        async |_: &Api, info: &LegalInfo, now: &StoredProfile| Ok(Reply::ok(&LegalBusinessProfile::of(now, info)));
    change::<NewLegalProfile>(api, &headers, &sent, told).await
}

/// How customers reach the company.
#[utoipa::path(get, path = "/profiles/support", tag = "Partner",
    responses((status = 200, body = SupportProfile), (status = 404, body = ErrorBody, description = "1000")))]
pub(super) async fn support(PersonApi(api): PersonApi) -> Result<Reply, Problem> {
    let (_, stored) = stored(&api).await?;
    Ok(Reply::ok(&SupportProfile::of(&stored)))
}

/// Change how customers reach the company.
#[utoipa::path(put, path = "/profiles/support", tag = "Partner", request_body = NewSupportProfile,
    params(("If-Match" = Option<String>, Header)),
    responses((status = 200, body = SupportProfile),
              (status = 400, body = ErrorBody, description = "2055 3000"),
              (status = 404, body = ErrorBody, description = "1000")))]
pub(super) async fn change_support(PersonApi(api): PersonApi, headers: HeaderMap, sent: Bytes) -> Reply {
    let told = async |_: &Api, _: &LegalInfo, now: &StoredProfile| Ok(Reply::ok(&SupportProfile::of(now)));
    change::<NewSupportProfile>(api, &headers, &sent, told).await
}

async fn organization_with(api: &Api, stored: Option<&StoredProfile>) -> Result<Reply, Problem> {
    let own = own_profile::own(&api.program, api.actor()).await?;
    Ok(Reply::ok(&OrganizationProfile::of(api.actor().tenant.as_str(), &own, stored)))
}

/// The company as an organization.
#[utoipa::path(get, path = "/profiles/organization", tag = "Partner",
    responses((status = 200, body = OrganizationProfile)))]
pub(super) async fn organization(PersonApi(api): PersonApi) -> Result<Reply, Problem> {
    let info = verification::legal_info(&api.program, api.actor()).await?;
    organization_with(&api, info.stored.as_ref()).await
}

/// Change the company as an organization: it is a part of the legal profile, and is verified as that is.
#[utoipa::path(put, path = "/profiles/organization", tag = "Partner", request_body = NewOrganizationProfile,
    params(("If-Match" = Option<String>, Header)),
    responses((status = 200, body = OrganizationProfile),
              (status = 400, body = ErrorBody, description = "2055 3000"),
              (status = 404, body = ErrorBody, description = "1000")))]
pub(super) async fn change_organization(PersonApi(api): PersonApi, headers: HeaderMap, sent: Bytes) -> Reply {
    let told = async |api: &Api, _: &LegalInfo, now: &StoredProfile| organization_with(api, Some(now)).await;
    change::<NewOrganizationProfile>(api, &headers, &sent, told).await
}

/// What the company is billed with: what its legal profile tells, until it says so itself.
#[utoipa::path(get, path = "/profiles/billing", tag = "Partner",
    responses((status = 200, body = BillingProfile)))]
pub(super) async fn billing(PersonApi(api): PersonApi) -> Result<Reply, Problem> {
    let found = own_profile::billing(&api.program, api.actor()).await?;
    Ok(Reply::ok(&BillingProfile::from(&found)))
}

/// Change what the company is billed with. What was only read from the legal profile is the billing profile's own then.
#[utoipa::path(put, path = "/profiles/billing", tag = "Partner", request_body = NewBillingProfile,
    params(("If-Match" = Option<String>, Header)),
    responses((status = 200, body = BillingProfile), (status = 400, body = ErrorBody, description = "2055 3000")))]
pub(super) async fn change_billing(PersonApi(api): PersonApi, headers: HeaderMap, sent: Bytes) -> Reply {
    let (sent, headers) = (&sent, &headers);
    let work = |api: Api| async move {
        api.require(Permission::EditProfile)?;
        let new: NewBillingProfile = api.read(sent)?;
        let seen = own_profile::billing(&api.program, api.actor()).await?;
        version::check(headers, new.attributes.as_ref(), &billing_etag(&seen))?;
        let new = new.over(&seen);
        changed(own_profile::change_billing(&api.program, api.actor(), &new, seen.version).await)?;
        let now = own_profile::billing(&api.program, api.actor()).await?;
        Ok(Reply::ok(&BillingProfile::from(&now)))
    };
    let tenant = api.actor().tenant.clone();
    let attempt =
        Attempt { operation: "update_billing_profile", resource_type: "billing_profile", resource_id: tenant.as_str() };
    api.clone().once(attempt, sent, work).await
}
