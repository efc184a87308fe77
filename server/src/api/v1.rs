//! Version 1: every operation, one file per noun.

mod agreements;
mod audit;
mod compliance;
mod customer_forms;
mod customer_shapes;
mod customers;
mod domains;
mod order_shapes;
mod orders;
mod profile_shapes;
mod profiles;
mod relationship_shapes;
mod relationships;
mod requests;
mod subscription_shapes;
mod subscriptions;
mod transfer_forms;
mod transfer_results;
mod transfer_shapes;
mod transfers;

use crate::state::AppState;
use utoipa::Modify;
use utoipa::openapi::OpenApi;
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityRequirement, SecurityScheme};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// Every operation, with its description.
pub(super) fn operations() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(customers::list, customers::create))
        .routes(routes!(customers::one, customers::change))
        .routes(routes!(customers::company))
        .routes(routes!(customers::billing, customers::change_billing))
        .routes(routes!(relationships::list))
        .routes(routes!(relationships::invite))
        .routes(routes!(relationships::end))
        .routes(routes!(relationships::of_customer))
        .routes(routes!(relationships::extend))
        .routes(routes!(requests::link))
        .routes(routes!(compliance::status))
        .routes(routes!(audit::list))
        .routes(routes!(agreements::direct))
        .routes(routes!(profiles::mpn))
        .routes(routes!(profiles::legal, profiles::change_legal))
        .routes(routes!(profiles::support, profiles::change_support))
        .routes(routes!(profiles::organization))
        .routes(routes!(profiles::billing))
        .routes(routes!(orders::create))
        .routes(routes!(orders::one))
        .routes(routes!(domains::taken))
        .routes(routes!(subscriptions::list))
        .routes(routes!(subscriptions::one, subscriptions::change))
        .routes(routes!(subscriptions::add_ons))
        .routes(routes!(subscriptions::support, subscriptions::choose_support))
        .routes(routes!(transfers::eligibility))
        .routes(routes!(transfers::list, transfers::create))
        .routes(routes!(transfers::one, transfers::withdraw, transfers::reject))
        .routes(routes!(transfers::accept))
}

/// Every operation takes a bearer token.
pub(super) struct Security;

impl Modify for Security {
    fn modify(&self, document: &mut OpenApi) {
        let bearer = SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer));
        document.components.get_or_insert_default().add_security_scheme("bearer", bearer);
        document.security = Some(vec![SecurityRequirement::new("bearer", Vec::<String>::new())]);
    }
}
