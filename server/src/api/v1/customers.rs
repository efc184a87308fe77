//! A partner's customers (rest-contract §3).

use super::customer_forms::{self, NewTenant, SentBilling};
use super::customer_shapes::{BillingProfile, CompanyProfile, Customer, etag};
use crate::api::call::{Api, OrProblem, PersonApi};
use crate::api::envelope::{Attributes, Collection, Link, ListLinks};
use crate::api::filter::Filter;
use crate::api::paging::{self, List, Seek};
use crate::api::problem::ErrorBody;
use crate::api::reply::Reply;
use crate::api::{Problem, etag as version};
use axum::body::Bytes;
use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode};
use domain::{CustomerTenantId, PartnerTenantId, Permission};
use program::ProgramError;
use program::customer_tenants::{self, AccountView};
use program::customers::{self, Only, Paged, PagedRow, Place};
use program::record::Attempt;
use serde::Deserialize;
use utoipa::ToSchema;

/// The customer of a path. One that cannot be is as one nobody knows.
pub(super) fn id(raw: &str) -> Result<CustomerTenantId, Problem> {
    CustomerTenantId::parse(raw).map_err(|_| Problem::no_relation(raw))
}

fn attempt<'a>(operation: &'a str, customer: &'a str) -> Attempt<'a> {
    Attempt { operation, resource_type: "customer", resource_id: customer }
}

async fn account(api: &Api, of: &str) -> Result<AccountView, Problem> {
    let found = customer_tenants::account(&api.program, api.actor(), &id(of)?).await;
    found.or_problem(|| Problem::no_relation(of))
}

/// 400/900126: a filter that this list does not have.
fn not_understood() -> Problem {
    let known = "CompanyName, Domain, IndirectReseller, IndirectCloudSolutionProvider, with starts_with";
    Problem::new(StatusCode::BAD_REQUEST, 900_126, format!("filter is not understood. Known: {known}."))
}

fn only(api: &Api, filter: &str) -> Result<Option<Only>, Problem> {
    if filter.is_empty() {
        return Ok(None);
    }
    let Filter { field, value, operator } = Filter::read(filter.to_owned())?;
    if operator != "startswith" {
        return Err(not_understood());
    }
    let tenant = || match PartnerTenantId::parse(value.trim()) {
        Ok(_) if !api.caller.is_person => {
            Err(Problem::denied("Customers of another partner are asked for in a person's name (App+User)."))
        }
        Ok(tenant) => Ok(tenant.to_string()),
        Err(_) => Err(Problem::input("Value is not the tenant id of a partner.")),
    };
    Ok(Some(match field.as_str() {
        "companyname" => Only::Name(value),
        "domain" => Only::Domain(value),
        "indirectreseller" => Only::Reseller(tenant()?),
        "indirectcloudsolutionprovider" => Only::Provider(tenant()?),
        _ => return Err(not_understood()),
    }))
}

fn place(list: List<'_>, seek: Seek, token: Option<&str>) -> Result<Place, Problem> {
    // A token is a token of this list, also where it is not needed.
    let ends = token.map(|token| list.ends::<4>(token)).transpose()?;
    let text = |bytes| String::from_utf8(bytes).map_err(|_| Problem::input("MS-ContinuationToken is damaged."));
    match (seek, ends) {
        (Seek::First, _) => Ok(Place::First),
        (Seek::Last, _) => Ok(Place::Last),
        (Seek::Next, Some([_, _, key, id])) => Ok(Place::After(key, text(id)?)),
        (Seek::Previous, Some([key, id, _, _])) => Ok(Place::Before(key, text(id)?)),
        (Seek::Next | Seek::Previous, None) => {
            Err(Problem::input("Next and Previous need the MS-ContinuationToken of the page one is on."))
        }
    }
}

/// The address of a page, relative to the version.
fn uri(size: usize, filter: &str, seek: Option<&str>) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.append_pair("size", &size.to_string());
    if !filter.is_empty() {
        query.append_pair("filter", filter);
    }
    if let Some(seek) = seek {
        query.append_pair("seekOperation", seek);
    }
    format!("/customers?{}", query.finish())
}

fn collection(list: List<'_>, size: usize, page: &Paged) -> Collection<Customer> {
    let ends = |row: &PagedRow| (row.name_key.clone(), row.id.clone().into_bytes());
    let token = page.rows.first().map(ends).zip(page.rows.last().map(ends));
    let token = token.map(|((key, id), (last, last_id))| list.token(&[&key, &id, &last, &last_id]));
    let link = |there: bool, seek| {
        token.clone().filter(|_| there).map(|token| Link::page(uri(size, list.filter, Some(seek)), token))
    };
    Collection {
        total_count: page.rows.len(),
        items: page.rows.iter().map(Customer::listed).collect(),
        continuation_token: Some(token.clone().filter(|_| page.after).unwrap_or_default()),
        links: ListLinks {
            own: Link::get(uri(size, list.filter, None)),
            next: link(page.after, "Next"),
            previous: link(page.before, "Previous"),
        },
        attributes: Attributes::of("Collection"),
    }
}

/// The customers of the caller, by name, page by page.
#[utoipa::path(get, path = "/customers", tag = "Customers",
    params(("size" = Option<String>, Query, pattern = "^[0-9]{0,20}$",
            description = "Customers on a page; 500 without it, and at most"),
           ("filter" = Option<String>, Query, description = "JSON with Field, Value and Operator starts_with"),
           ("seekOperation" = Option<String>, Query, pattern = "^(First|Next|Previous|Last)?$",
            description = "Next, Previous, First or Last"),
           ("MS-ContinuationToken" = Option<String>, Header, description = "From the page one is on")),
    responses((status = 200, body = Collection<Customer>),
              (status = 400, body = ErrorBody, description = "900126"),
              (status = 403, body = ErrorBody, description = "2032")))]
pub(super) async fn list(api: Api, headers: HeaderMap) -> Result<Reply, Problem> {
    api.require(Permission::SeeCustomers)?;
    let filter = api.query("filter").unwrap_or_default();
    let only = only(&api, &filter)?;
    let size = paging::size(api.query("size").as_deref())?;
    let token = paging::sent_token(&headers);
    let seek = Seek::read(api.query("seekOperation").as_deref(), token.is_some())?;
    let list = List { tenant: &api.actor().tenant, name: "customers", filter: &filter };
    let place = place(list, seek, token)?;
    let page = customers::paged(&api.program, api.actor(), only.as_ref(), &place, size).await?;
    Ok(Reply::ok(&collection(list, size, &page)))
}

/// One customer.
#[utoipa::path(get, path = "/customers/{customer}", tag = "Customers", params(("customer" = String, Path)),
    responses((status = 200, body = Customer), (status = 403, body = ErrorBody, description = "20002")))]
pub(super) async fn one(api: Api, Path(of): Path<String>) -> Result<Reply, Problem> {
    let found = account(&api, &of).await?;
    Ok(Reply::ok(&Customer::whole(found.relation.customer.as_str(), &found)))
}

/// What a customer is.
#[utoipa::path(get, path = "/customers/{customer}/profiles/company", tag = "Customers",
    params(("customer" = String, Path)),
    responses((status = 200, body = CompanyProfile), (status = 403, body = ErrorBody, description = "20002")))]
pub(super) async fn company(api: Api, Path(of): Path<String>) -> Result<Reply, Problem> {
    let found = account(&api, &of).await?;
    Ok(Reply::ok(&CompanyProfile::whole(found.relation.customer.as_str(), &found)))
}

async fn billing_profile(api: &Api, of: &str) -> Result<Reply, Problem> {
    let found = account(api, of).await?;
    let profile = BillingProfile::of(found.relation.customer.as_str(), &found).ok_or_else(Problem::not_found)?;
    Ok(Reply::ok(&profile))
}

/// Where a customer's bills go.
#[utoipa::path(get, path = "/customers/{customer}/profiles/billing", tag = "Customers",
    params(("customer" = String, Path)),
    responses((status = 200, body = BillingProfile), (status = 403, body = ErrorBody, description = "20002"),
              (status = 404, body = ErrorBody, description = "1000")))]
pub(super) async fn billing(api: Api, Path(of): Path<String>) -> Result<Reply, Problem> {
    billing_profile(&api, &of).await
}

/// Change where a customer's bills go: what is sent takes the place of what is there.
#[utoipa::path(put, path = "/customers/{customer}/profiles/billing", tag = "Customers",
    params(("customer" = String, Path), ("If-Match" = Option<String>, Header)), request_body = SentBilling,
    responses((status = 200, body = BillingProfile), (status = 400, body = ErrorBody, description = "2055 3000"),
              (status = 403, body = ErrorBody, description = "20002")))]
pub(super) async fn change_billing(
    PersonApi(api): PersonApi,
    Path(of): Path<String>,
    headers: HeaderMap,
    sent: Bytes,
) -> Reply {
    let (of, sent) = (&*of, &sent);
    let work = |api: Api| async move {
        api.require(Permission::EditCustomer)?;
        let new: SentBilling = api.read(sent)?;
        let customer = id(of)?;
        let form = customer_tenants::bill_to(&api.program, api.actor(), &customer).await;
        let form = form.or_problem(|| Problem::no_relation(of))?;
        version::check(&headers, new.attributes.as_ref(), &etag(form.version))?;
        let mut fields = form.fields;
        new.merge(&form.country, &mut fields)?;
        let done = customer_tenants::change_bill_to(&api.program, api.actor(), &customer, &fields, form.version).await;
        match done {
            Ok(()) => billing_profile(&api, of).await,
            Err(ProgramError::Overtaken) => Err(version::stale().in_the_log()),
            Err(error) => Err(customer_forms::problem(error)),
        }
    };
    api.clone().once(attempt("update_customer_billing_profile", of), sent, work).await
}

/// Create a customer's tenant, for the caller or for one of its resellers.
#[utoipa::path(post, path = "/customers", tag = "Customers", request_body = NewTenant,
    responses((status = 201, body = Customer),
              (status = 400, body = ErrorBody, description = "3000 600002 600049 600050 600051 800016"),
              (status = 403, body = ErrorBody, description = "2030 2032 2085 800039 900123 900124 900149"),
              (status = 409, body = ErrorBody, description = "3000")))]
pub(super) async fn create(api: Api, sent: Bytes) -> Reply {
    let sent = &sent;
    let work = |api: Api| async move {
        api.require(Permission::CreateCustomer)?;
        let new: NewTenant = api.read(sent)?;
        if new.associatedpartnerid.is_some() && !api.caller.is_person {
            return Err(Problem::denied("A customer for a reseller is created in a person's name (App+User)."));
        }
        let wanted = new.wanted()?;
        let created = customer_tenants::create(&api.program, api.actor(), &wanted).await;
        let created = created.map_err(customer_forms::problem)?;
        let of = created.customer.as_str();
        let whole = Customer::whole(of, &account(&api, of).await?);
        let location = format!("{}/v1/customers/{of}", api.base_url());
        let told = whole.clone().with(&created.admin, created.admin.temporary_password.clone());
        Ok(Reply::created(location, &told).repeated_as(&whole.with(&created.admin, None)))
    };
    let tenant = api.actor().tenant.clone();
    let attempt = Attempt { operation: "add_customer", resource_type: "partner", resource_id: tenant.as_str() };
    api.clone().once(attempt, sent, work).await
}

/// What can be changed about a customer: that there is a relation with it.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(super) struct Change {
    /// `none`.
    #[schema(rename = "relationshipToPartner", pattern = "^[Nn]one$")]
    relationshiptopartner: String,
}

/// End the relation with a customer.
#[utoipa::path(patch, path = "/customers/{customer}", tag = "Customers", params(("customer" = String, Path)),
    request_body = Change,
    responses((status = 200, body = Customer), (status = 400, body = ErrorBody, description = "3000"),
              (status = 403, body = ErrorBody, description = "20002"),
              (status = 409, body = ErrorBody, description = "900104")))]
pub(super) async fn change(PersonApi(api): PersonApi, Path(of): Path<String>, sent: Bytes) -> Reply {
    let (of, sent) = (&*of, &sent);
    let work = |api: Api| async move {
        api.require(Permission::EndRelation)?;
        let change: Change = api.read(sent)?;
        if !change.relationshiptopartner.eq_ignore_ascii_case("none") {
            return Err(Problem::input("relationshipToPartner can be set to \"none\" and to nothing else."));
        }
        let customer = id(of)?;
        let done = customer_tenants::end(&api.program, api.actor(), &customer).await;
        done.or_problem(|| Problem::no_relation(of))?;
        Ok(Reply::ok(&Customer::gone(customer.as_str())))
    };
    api.clone().once(attempt("remove_partner_customer_relationship", of), sent, work).await
}
