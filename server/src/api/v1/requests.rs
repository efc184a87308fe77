//! The link with which a customer authorizes the caller (rest-contract §5).

use crate::api::Problem;
use crate::api::call::{Api, PersonApi};
use crate::api::envelope::Attributes;
use crate::api::problem::ErrorBody;
use crate::api::reply::Reply;
use domain::{PartnerTenantId, Permission};
use program::relationships::{self, GeneralLink};
use serde::Serialize;
use utoipa::ToSchema;

/// What the caller passes on to a customer.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct RelationshipRequest {
    /// The address that authorizes. Its query is for reading only; the token in its path decides.
    url: String,
    attributes: Attributes,
}

impl RelationshipRequest {
    fn of(api: &Api, link: &GeneralLink, provider: Option<&PartnerTenantId>) -> Self {
        let kind = if provider.is_some() { "IndirectResellerRelationship" } else { "ResellerRelationship" };
        let mpn = link.mpn_id.as_deref().unwrap_or("0");
        let provider = provider.map_or_else(String::new, |it| format!("&indirectCSPId={it}"));
        let partner = &api.actor().tenant;
        let query = format!("invType={kind}&partnerId={partner}&msppId={mpn}{provider}&DAP={}", link.dap);
        let url = format!("{}{}?{query}", api.base_url(), link.path);
        Self { url, attributes: Attributes::of("RelationshipRequest") }
    }
}

fn tenant(api: &Api, name: &str) -> Result<Option<PartnerTenantId>, Problem> {
    let Some(raw) = api.query(name).filter(|it| !it.is_empty()) else { return Ok(None) };
    PartnerTenantId::parse(&raw).map(Some).map_err(|_| Problem::input(format!("{name} is no GUID.")))
}

fn flag(api: &Api, name: &str) -> Result<Option<bool>, Problem> {
    match api.query(name).map(|it| it.to_ascii_lowercase()).as_deref() {
        None | Some("") => Ok(None),
        Some("true") => Ok(Some(true)),
        Some("false") => Ok(Some(false)),
        Some(_) => Err(Problem::input(format!("{name} is true or false."))),
    }
}

/// The provider that is asked for too, where the query fits the caller.
fn provider(api: &Api) -> Result<Option<PartnerTenantId>, Problem> {
    let provider = tenant(api, "indirectCloudSolutionProviderId")?;
    if tenant(api, "indirectResellerId")?.is_some_and(|it| it != api.actor().tenant) {
        return Err(Problem::denied("indirectResellerId is not the caller's tenant."));
    }
    if flag(api, "dualRoleIndirectRelationship")? == Some(true) && provider.is_none() {
        return Err(Problem::input("An indirect relationship is asked for with an indirectCloudSolutionProviderId."));
    }
    Ok(provider)
}

/// The link with which any customer authorizes the caller; the same as long as it opens.
#[utoipa::path(get, path = "/customers/relationshiprequests", tag = "Relationships",
    params(("indirectCloudSolutionProviderId" = Option<String>, Query, pattern = "^([0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})?$",
            description = "the provider to be authorized too"),
           ("indirectResellerId" = Option<String>, Query, pattern = "^([0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})?$",
            description = "the caller's tenant"),
           ("dualRoleIndirectRelationship" = Option<bool>, Query),
           ("dap" = Option<bool>, Query, description = "whether delegated administration is asked for; by default, if the caller may")),
    responses((status = 200, body = RelationshipRequest),
              (status = 403, body = ErrorBody, description = "20002 900149")))]
pub(super) async fn link(PersonApi(api): PersonApi) -> Result<Reply, Problem> {
    api.require(Permission::InviteCustomers)?;
    let (provider, dap) = (provider(&api)?, flag(&api, "dap")?);
    let link = relationships::general_link(&api.program, api.actor(), provider.as_ref(), dap).await?;
    Ok(Reply::ok(&RelationshipRequest::of(&api, &link, provider.as_ref())))
}
