//! Customer agreements (rest-contract §6): what can be accepted, what was, and confirming that it was.
//!
//! There is one kind; who names none means the kind before it, and gets an empty list.

use super::agreement_shapes::{Agreement, AgreementDocument, AgreementMetadata, NewAgreement, wants_customer};
use super::customer_forms::language;
use super::customers::id;
use crate::api::call::{Api, OrProblem, PersonApi};
use crate::api::envelope::Collection;
use crate::api::problem::{ErrorBody, NamedErrorBody};
use crate::api::reply::Reply;
use crate::api::{Problem, wire};
use axum::body::Bytes;
use axum::extract::Path;
use domain::Permission;
use domain::country::Country;
use program::record::Attempt;
use program::{customer_agreement, direct_agreement};
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
    responses((status = 200, body = DirectSignedStatus), (status = 403, body = ErrorBody, description = "20002")))]
pub(super) async fn direct(PersonApi(api): PersonApi, Path(of): Path<String>) -> Result<Reply, Problem> {
    let customer = id(&of)?;
    let accepted = direct_agreement::is_accepted(&api.program, api.actor(), &customer).await;
    let is_signed = accepted.or_problem(|| Problem::no_relation(&of))?;
    Ok(Reply::ok(&DirectSignedStatus { is_signed }))
}

fn wanted(api: &Api) -> Result<bool, Problem> {
    wants_customer(api.query("agreementType").as_deref())
}

/// What customers can accept now: the newest version, once one is published.
#[utoipa::path(get, path = "/agreements", tag = "Agreements",
    params(("agreementType" = Option<String>, Query,
            pattern = r"^(MicrosoftCustomerAgreement|MicrosoftCloudAgreement|\*)$",
            description = "MicrosoftCustomerAgreement, MicrosoftCloudAgreement (meant without it) or *")),
    responses((status = 200, body = Collection<AgreementMetadata>),
              (status = 400, body = ErrorBody, description = "900126")))]
pub(super) async fn list(PersonApi(api): PersonApi) -> Result<Reply, Problem> {
    let wanted = wanted(&api)?;
    let newest = customer_agreement::newest(&api.program).await?.filter(|_| wanted);
    let items = newest.iter().filter_map(|it| AgreementMetadata::of(api.base_url(), it)).collect();
    Ok(Reply::ok(&Collection::whole(api.uri(), items)))
}

/// What counts for the caller of what a customer accepted, or was confirmed to have.
#[utoipa::path(get, path = "/customers/{customer}/agreements", tag = "Agreements",
    params(("customer" = String, Path),
           ("agreementType" = Option<String>, Query,
            pattern = r"^(MicrosoftCustomerAgreement|MicrosoftCloudAgreement|\*)$",
            description = "MicrosoftCustomerAgreement, MicrosoftCloudAgreement (meant without it) or *")),
    responses((status = 200, body = Collection<Agreement>),
              (status = 400, body = ErrorBody, description = "900126"),
              (status = 403, body = ErrorBody, description = "20002")))]
pub(super) async fn of_customer(PersonApi(api): PersonApi, Path(of): Path<String>) -> Result<Reply, Problem> {
    api.require(Permission::SeeCustomers)?;
    api.require(Permission::SeeCustomers)?;
    let wanted = wanted(&api)?;
    let found = customer_agreement::show(&api.program, api.actor(), &id(&of)?).await;
    let records = found.or_problem(|| Problem::no_relation(&of))?.records.into_iter().filter(|_| wanted);
    let items = records.map(|it| Agreement::of(api.base_url(), it)).collect();
    Ok(Reply::ok(&Collection::whole(api.uri(), items)))
}

/// Confirm that a customer accepted the customer agreement; for those who bill the customer.
#[utoipa::path(post, path = "/customers/{customer}/agreements", tag = "Agreements",
    params(("customer" = String, Path)), request_body = NewAgreement,
    responses((status = 201, body = Agreement), (status = 400, body = ErrorBody, description = "3000 900126"),
              (status = 403, body = ErrorBody, description = "20002"),
              (status = 409, body = NamedErrorBody, description = "600061")))]
pub(super) async fn confirm(PersonApi(api): PersonApi, Path(of): Path<String>, sent: Bytes) -> Reply {
    let (of, sent) = (&*of, &sent);
    let work = |api: Api| async move {
        api.require(Permission::AttestAgreement)?;
        let new = api.read::<NewAgreement>(sent)?.attestation()?;
        let customer = id(of)?;
        let kept = customer_agreement::attest(&api.program, api.actor(), &customer, &new).await;
        let kept = kept.or_problem(|| Problem::no_relation(of))?;
        let location = format!("{}/v1/customers/{customer}/agreements", api.base_url());
        Ok(Reply::created(location, &Agreement::of(api.base_url(), kept)))
    };
    let attempt = Attempt { operation: "create_agreement", resource_type: "customer", resource_id: of };
    api.clone().once(attempt, sent, work).await
}

/// Where the text of an agreement is, in that language if there is one, in English otherwise.
#[utoipa::path(get, path = "/agreementtemplates/{template}/document", tag = "Agreements",
    params(("template" = String, Path, description = "In exactly this spelling"),
           ("language" = Option<String>, Query, pattern = "^[A-Za-z]{2}(-[A-Za-z]{2,8})?$",
            description = "en-US without it"),
           ("country" = Option<String>, Query, pattern = "^[A-Z]{2}$", description = "US without it")),
    responses((status = 200, body = AgreementDocument), (status = 400, body = ErrorBody, description = "3000")))]
pub(super) async fn document(PersonApi(api): PersonApi, Path(template): Path<String>) -> Result<Reply, Problem> {
    let asked = api.query("language").unwrap_or_else(|| "en-US".to_owned());
    let ours = language("language", &asked)?;
    let country = Country::of(&api.query("country").unwrap_or_else(|| "US".to_owned()).to_ascii_uppercase());
    if !country.is_known() {
        return Err(Problem::property("country", "country is no code of a country."));
    }
    let text = customer_agreement::by_template(&api.program, &template, ours).await;
    let unknown = || Problem::input("There is no agreement with this templateId.").about([template.clone()]);
    let text = text.or_problem(unknown)?;
    let (_, letters) = wire::culture(&text.language, country.code());
    let told = if asked.to_ascii_lowercase().starts_with(&letters) { asked } else { "en-US".to_owned() };
    Ok(Reply::ok(&AgreementDocument::of(api.base_url(), country.code(), told, &text)))
}
