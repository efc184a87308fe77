//! Version 1: every operation, one file per noun.

mod agreement_shapes;
mod agreements;
mod audit;
mod company_shapes;
mod compliance;
mod countries;
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
mod validations;

use crate::state::AppState;
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
        .routes(routes!(agreements::list))
        .routes(routes!(agreements::of_customer, agreements::confirm))
        .routes(routes!(agreements::document))
        .routes(routes!(profiles::mpn))
        .routes(routes!(profiles::legal, profiles::change_legal))
        .routes(routes!(profiles::support, profiles::change_support))
        .routes(routes!(profiles::organization, profiles::change_organization))
        .routes(routes!(profiles::billing, profiles::change_billing))
        .routes(routes!(orders::create))
        .routes(routes!(orders::one))
        .routes(routes!(domains::taken))
        .routes(routes!(countries::rules))
        .routes(routes!(validations::address))
        .routes(routes!(subscriptions::list))
        .routes(routes!(subscriptions::one, subscriptions::change))
        .routes(routes!(subscriptions::add_ons))
        .routes(routes!(subscriptions::support, subscriptions::choose_support))
        .routes(routes!(transfers::eligibility))
        .routes(routes!(transfers::list, transfers::create))
        .routes(routes!(transfers::one, transfers::withdraw, transfers::reject))
        .routes(routes!(transfers::accept))
}
