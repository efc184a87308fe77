//! Subscriptions of a customer (rest-contract §7).

use super::customers::id;
use super::subscription_shapes::{Changed, Chosen, Subscription, SupportContact, etag};
use crate::api::call::{Api, OrProblem};
use crate::api::envelope::Collection;
use crate::api::problem::ErrorBody;
use crate::api::reply::Reply;
use crate::api::{Problem, etag as version};
use axum::body::Bytes;
use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode};
use domain::{CustomerTenantId, PartnerTenantId, Permission};
use program::ProgramError;
use program::customer_tenants;
use program::record::Attempt;
use program::subscriptions::{self, Told};

fn unknown(id: &str) -> Problem {
    let description = "The customer has no such subscription from this partner.";
    Problem::new(StatusCode::NOT_FOUND, 20_003, description).about([id.to_owned()])
}

async fn all(api: &Api, of: &str) -> Result<(CustomerTenantId, Vec<Told>), Problem> {
    let customer = id(of)?;
    let all = subscriptions::told(&api.program, api.actor(), &customer).await;
    Ok((customer, all.or_problem(|| Problem::no_relation(of))?))
}

async fn load(api: &Api, of: &str, wanted: &str) -> Result<(CustomerTenantId, Told), Problem> {
    let (customer, all) = all(api, of).await?;
    let found = all.into_iter().find(|it| it.it.subscription.id.as_str().eq_ignore_ascii_case(wanted));
    Ok((customer, found.ok_or_else(|| unknown(wanted))?))
}

fn collection<'a>(api: &Api, customer: &CustomerTenantId, told: impl Iterator<Item = &'a Told>) -> Reply {
    let items: Vec<_> = told.map(|it| Subscription::of(customer, it)).collect();
    Reply::ok(&Collection::whole(api.uri(), items))
}

/// The subscriptions of a customer that the caller bills, billed or sells.
#[utoipa::path(get, path = "/customers/{customer}/subscriptions", tag = "Subscriptions",
    params(("customer" = String, Path), ("order_id" = Option<String>, Query, description = "Only those of an order"),
           ("mpn_id" = Option<String>, Query, description = "Only those with that reseller on record")),
    responses((status = 200, body = Collection<Subscription>),
              (status = 403, body = ErrorBody, description = "20002")))]
pub(super) async fn list(api: Api, Path(of): Path<String>) -> Result<Reply, Problem> {
    let (customer, all) = all(&api, &of).await?;
    let (order, mpn) = (api.query("order_id"), api.query("mpn_id"));
    let is = |stored: Option<&str>, asked: Option<&str>| {
        asked.is_none_or(|asked| stored.is_some_and(|stored| stored.eq_ignore_ascii_case(asked.trim())))
    };
    let found = all.iter().filter(|it| {
        is(it.beside.order_id.as_deref(), order.as_deref()) && is(it.beside.mpn_on_record.as_deref(), mpn.as_deref())
    });
    Ok(collection(&api, &customer, found))
}

/// One subscription.
#[utoipa::path(get, path = "/customers/{customer}/subscriptions/{subscription}", tag = "Subscriptions",
    params(("customer" = String, Path), ("subscription" = String, Path)),
    responses((status = 200, body = Subscription), (status = 403, body = ErrorBody, description = "20002"),
              (status = 404, body = ErrorBody, description = "20003")))]
pub(super) async fn one(api: Api, Path((of, wanted)): Path<(String, String)>) -> Result<Reply, Problem> {
    let (customer, found) = load(&api, &of, &wanted).await?;
    Ok(Reply::ok(&Subscription::of(&customer, &found)))
}

/// The add-ons of a subscription.
#[utoipa::path(get, path = "/customers/{customer}/subscriptions/{subscription}/addons", tag = "Subscriptions",
    params(("customer" = String, Path), ("subscription" = String, Path)),
    responses((status = 200, body = Collection<Subscription>),
              (status = 403, body = ErrorBody, description = "20002"),
              (status = 404, body = ErrorBody, description = "20003")))]
pub(super) async fn add_ons(api: Api, Path((of, wanted)): Path<(String, String)>) -> Result<Reply, Problem> {
    let (customer, base) = load(&api, &of, &wanted).await?;
    let (_, all) = all(&api, &of).await?;
    let hangs = |it: &&Told| it.it.subscription.parent.as_ref() == Some(&base.it.subscription.id);
    Ok(collection(&api, &customer, all.iter().filter(hangs)))
}

/// Change the quantity, the name, the renewal or the state of a subscription: all that was sent, or nothing.
#[utoipa::path(patch, path = "/customers/{customer}/subscriptions/{subscription}", tag = "Subscriptions",
    params(("customer" = String, Path), ("subscription" = String, Path), ("If-Match" = Option<String>, Header)),
    request_body = Changed,
    responses((status = 200, body = Subscription),
              (status = 400, body = ErrorBody, description = "2001 2002 2055 3000 800096 900126"),
              (status = 403, body = ErrorBody, description = "20002"),
              (status = 404, body = ErrorBody, description = "20003"),
              (status = 409, body = ErrorBody, description = "27009")))]
pub(super) async fn change(
    api: Api,
    Path((of, wanted)): Path<(String, String)>,
    headers: HeaderMap,
    sent: Bytes,
) -> Reply {
    let (of, wanted, sent) = (&*of, &*wanted, &sent);
    let work = |api: Api| async move {
        api.require(Permission::PlaceOrders)?;
        let (customer, found) = load(&api, of, wanted).await?;
        let changed: Changed = api.read(sent)?;
        version::check(&headers, changed.attributes.as_ref(), &etag(&found))?;
        let present = &found.it.subscription;
        let (amendment, id) = (changed.amendment(present.status)?, &present.id);
        let seen = found.beside.version;
        match subscriptions::amend(&api.program, api.actor(), (&customer, id), seen, &amendment).await {
            Ok(()) => {}
            Err(ProgramError::NotFound) => return Err(unknown(wanted)),
            Err(ProgramError::Overtaken) => return Err(version::stale().in_the_log()),
            Err(error) => return Err(error.into()),
        }
        let (_, changed) = load(&api, of, wanted).await?;
        Ok(Reply::ok(&Subscription::of(&customer, &changed)))
    };
    let attempt = Attempt { operation: "update_subscription", resource_type: "subscription", resource_id: wanted };
    api.clone().once(attempt, sent, work).await
}

async fn contact(api: &Api, of: &str) -> Result<Reply, Problem> {
    let found = customer_tenants::contact(&api.program, api.actor(), &id(of)?).await;
    Ok(Reply::ok(&SupportContact::of(&found.or_problem(|| Problem::no_relation(of))?)))
}

/// Whom a customer turns to about a subscription: the same for all of them.
#[utoipa::path(get, path = "/customers/{customer}/subscriptions/{subscription}/supportcontact", tag = "Subscriptions",
    params(("customer" = String, Path), ("subscription" = String, Path)),
    responses((status = 200, body = SupportContact), (status = 403, body = ErrorBody, description = "20002"),
              (status = 404, body = ErrorBody, description = "20003")))]
pub(super) async fn support(api: Api, Path((of, wanted)): Path<(String, String)>) -> Result<Reply, Problem> {
    load(&api, &of, &wanted).await?;
    contact(&api, &of).await
}

/// Choose whom a customer turns to.
#[utoipa::path(put, path = "/customers/{customer}/subscriptions/{subscription}/supportcontact", tag = "Subscriptions",
    params(("customer" = String, Path), ("subscription" = String, Path)), request_body = Chosen,
    responses((status = 200, body = SupportContact), (status = 400, body = ErrorBody, description = "3000"),
              (status = 403, body = ErrorBody, description = "20002"),
              (status = 404, body = ErrorBody, description = "20003")))]
pub(super) async fn choose_support(api: Api, Path((of, wanted)): Path<(String, String)>, sent: Bytes) -> Reply {
    let (of, wanted, sent) = (&*of, &*wanted, &sent);
    let work = |api: Api| async move {
        api.require(Permission::SetSupportContact)?;
        let (customer, _) = load(&api, of, wanted).await?;
        let chosen: Chosen = api.read(sent)?;
        let chosen = PartnerTenantId::parse(chosen.supporttenantid.trim());
        let chosen = chosen.map_err(|_| Problem::input("supportTenantId is not a GUID."))?;
        let done = customer_tenants::choose_contact(&api.program, api.actor(), &customer, chosen.as_str()).await;
        done.or_problem(|| Problem::no_relation(of))?;
        contact(&api, of).await
    };
    let attempt = Attempt { operation: "update_support_contact", resource_type: "customer", resource_id: of };
    api.clone().once(attempt, sent, work).await
}
