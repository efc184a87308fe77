//! Orders for customers (rest-contract §8).

use super::customers::id;
use super::order_shapes::{Order, SentOrder};
use crate::api::Problem;
use crate::api::call::{Api, OrProblem};
use crate::api::problem::ErrorBody;
use crate::api::reply::Reply;
use axum::body::Bytes;
use axum::extract::Path;
use axum::http::StatusCode;
use domain::subscription::{BillingCycle, Term};
use domain::text::{self, COMPANY_NAME};
use domain::{CustomerTenantId, OrderId, Permission};
use program::ProgramError;
use program::orders::{self, NewOrder, Placed, WantedLine};
use program::record::Attempt;
use program::subscriptions::{self, Amendment};

async fn load(api: &Api, customer: &CustomerTenantId, wanted: &OrderId) -> Result<Order, Problem> {
    let found = orders::told(&api.program, api.actor(), customer, wanted).await;
    let found = found.or_problem(|| Problem::no_relation(customer.as_str()))?;
    let (order, lines) = found.ok_or_else(|| unknown(wanted.as_str()))?;
    Ok(Order::of(customer, &order, &lines))
}

fn unknown(wanted: &str) -> Problem {
    Problem::new(StatusCode::NOT_FOUND, 20_000, "There is no such order for this customer.").about([wanted.to_owned()])
}

/// One order.
#[utoipa::path(get, path = "/customers/{customer}/orders/{order}", tag = "Orders",
    params(("customer" = String, Path), ("order" = String, Path)),
    responses((status = 200, body = Order), (status = 403, body = ErrorBody, description = "20002"),
              (status = 404, body = ErrorBody, description = "20000")))]
pub(super) async fn one(api: Api, Path((of, wanted)): Path<(String, String)>) -> Result<Reply, Problem> {
    let customer = id(&of)?;
    // Without a relation it is the customer that is unknown.
    let order = OrderId::parse(&wanted).unwrap_or_else(|_| OrderId::of([0; 16]));
    Ok(Reply::ok(&load(&api, &customer, &order).await?))
}

/// What is to be ordered, in the words of the use case.
async fn wanted(api: &Api, customer: &CustomerTenantId, sent: &SentOrder) -> Result<NewOrder, Problem> {
    let (cycle, base, reseller) = (sent.cycle(), sent.base()?, sent.reseller()?);
    let (mut lines, mut term) = (Vec::with_capacity(sent.lineitems.len()), String::new());
    for (at, line) in sent.lineitems.iter().enumerate() {
        if let Some(name) = &line.friendlyname
            && let Err(problem) = text::line(name, COMPANY_NAME)
        {
            return Err(Problem::property("friendlyName", format!("friendlyName {problem}.")));
        }
        let offer = orders::offer(&api.program, line.offerid.trim()).await?;
        if at == 0 {
            let usual = offer.as_ref().zip(BillingCycle::of_code(&cycle));
            let usual = usual.and_then(|(offer, cycle)| orders::usual_term(offer, cycle)).map(Term::code);
            let asked = line.termduration.as_deref().map(|it| it.trim().to_ascii_uppercase());
            term = asked.unwrap_or_else(|| usual.unwrap_or_default().to_owned());
        }
        let offer = offer.map_or_else(|| line.offerid.clone(), |it| it.id);
        lines.push(WantedLine { offer, quantity: line.quantity().unwrap_or_default().to_string() });
    }
    Ok(NewOrder { customer: customer.clone(), base, lines, term, cycle, reseller, request_id: None })
}

/// Give what was ordered the names that were sent.
async fn name(api: &Api, customer: &CustomerTenantId, sent: &SentOrder, placed: &Placed) -> Result<(), Problem> {
    let told = subscriptions::told(&api.program, api.actor(), customer).await?;
    for (line, id) in sent.lineitems.iter().zip(&placed.subscriptions) {
        let made = told.iter().find(|it| it.it.subscription.id == *id);
        if let (Some(name), Some(made)) = (&line.friendlyname, made) {
            let amendment = Amendment { name: Some(name.clone()), ..Amendment::default() };
            let version = made.beside.version;
            subscriptions::amend(&api.program, api.actor(), (customer, id), version, &amendment).await?;
        }
    }
    Ok(())
}

/// Order for a customer: all of it, or nothing.
#[utoipa::path(post, path = "/customers/{customer}/orders", tag = "Orders",
    params(("customer" = String, Path)), request_body = SentOrder,
    responses((status = 201, body = Order),
              (status = 400, body = ErrorBody, description = "2002 2201 2204 3000 800004 800016"),
              (status = 403, body = ErrorBody, description = "2032 2085 13605 20002 900123 900124 900149"),
              (status = 404, body = ErrorBody, description = "2072 20003 800015"),
              (status = 409, body = ErrorBody, description = "27009 900104")))]
pub(super) async fn create(api: Api, Path(of): Path<String>, sent: Bytes) -> Reply {
    let (of, sent) = (&*of, &sent);
    let work = |api: Api| async move {
        api.require(Permission::PlaceOrders)?;
        let sent: SentOrder = api.read(sent)?;
        let customer = id(of)?;
        sent.check(&customer)?;
        let order = wanted(&api, &customer, &sent).await?;
        if !order.reseller.is_empty() && !api.caller.is_person {
            return Err(Problem::denied("An order for a reseller's customer is placed in a person's name (App+User)."));
        }
        let placed = match orders::place(&api.program, api.actor(), &order).await {
            Ok(placed) => placed,
            Err(ProgramError::NotFound) => return Err(what_is_missing(&api, &order).await),
            Err(error) => return Err(error.into()),
        };
        name(&api, &customer, &sent, &placed).await?;
        let made = load(&api, &customer, &placed.order).await?;
        let location = format!("{}/v1/customers/{customer}/orders/{}", api.base_url(), placed.order);
        Ok(Reply::created(location, &made))
    };
    let attempt = Attempt { operation: "create_order", resource_type: "customer", resource_id: of };
    api.clone().once(attempt, sent, work).await
}

/// What an order names that does not exist for the caller: the customer, or the base.
async fn what_is_missing(api: &Api, order: &NewOrder) -> Problem {
    let related = subscriptions::told(&api.program, api.actor(), &order.customer).await.is_ok();
    match &order.base {
        Some(base) if related => {
            let description = "The customer has no such subscription from this partner.";
            Problem::new(StatusCode::NOT_FOUND, 20_003, description).about([base.as_str().to_uppercase()])
        }
        _ => Problem::no_relation(order.customer.as_str()),
    }
}
