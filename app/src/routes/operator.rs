//! The rooms of the operator.

use super::page;
use crate::agreement::publish::{PublishAgreement, PublishCustomerAgreement};
use crate::page::{Access, Route};
use crate::partnerships::endings::SettlePartnershipEnd;
use crate::verification::decide::{DecideCase, HoldCase};
use crate::{agreement, customer_tenants, customers, membership, operator, partnerships, verification};
use leptos::server_fn::ServerFn;

pub(super) const PAGES: &[Route] = &[
    Route {
        path: "/operator/affiliates",
        access: Access::Tenant,
        forms: operator::affiliates::FORMS,
        page: page!(operator::affiliates::page),
    },
    Route { path: "/verify", access: Access::Tenant, forms: &[], page: page!(verification::queue::page) },
    Route {
        path: "/verify/{id}",
        access: Access::Tenant,
        forms: &[DecideCase::PATH, HoldCase::PATH],
        page: page!(verification::case::page),
    },
    Route {
        path: "/operator/program",
        access: Access::Tenant,
        forms: operator::settings::FORMS,
        page: page!(operator::settings::page),
    },
    Route { path: "/operator/markets", access: Access::Tenant, forms: &[], page: page!(operator::markets::page) },
    Route {
        path: "/operator/markets/new",
        access: Access::Tenant,
        forms: operator::market::NEW_FORMS,
        page: page!(operator::market::new),
    },
    Route {
        path: "/operator/markets/{code}",
        access: Access::Tenant,
        forms: operator::market::FORMS,
        page: page!(operator::market::page),
    },
    Route { path: "/operator/accounts", access: Access::Tenant, forms: &[], page: page!(operator::accounts::page) },
    Route {
        path: "/operator/accounts/{id}",
        access: Access::Tenant,
        forms: operator::account::FORMS,
        page: page!(operator::account::page),
    },
    Route {
        path: "/operator/accounts/{id}/customers",
        access: Access::Tenant,
        forms: &[],
        page: page!(customers::desk::page),
    },
    Route {
        path: "/operator/accounts/{id}/customers/{customer}/end",
        access: Access::Tenant,
        forms: customer_tenants::desk::FORMS,
        page: page!(customer_tenants::desk::page),
    },
    Route {
        path: "/operator/membership",
        access: Access::Tenant,
        forms: membership::directory::FORMS,
        page: page!(membership::directory::page),
    },
    Route { path: "/operator/catalogue", access: Access::Tenant, forms: &[], page: page!(operator::catalogue::page) },
    Route {
        path: "/operator/catalogue/new",
        access: Access::Tenant,
        forms: operator::offer::NEW_FORMS,
        page: page!(operator::offer::new),
    },
    Route {
        path: "/operator/catalogue/{offer}",
        access: Access::Tenant,
        forms: operator::offer::FORMS,
        page: page!(operator::offer::page),
    },
    Route { path: "/operator/log", access: Access::Tenant, forms: &[], page: page!(operator::log::page) },
    Route {
        path: "/operator/partnerships",
        access: Access::Tenant,
        forms: &[SettlePartnershipEnd::PATH],
        page: page!(partnerships::endings::page),
    },
    Route {
        path: "/operator/agreements",
        access: Access::Tenant,
        forms: &[PublishAgreement::PATH],
        page: page!(agreement::versions::page),
    },
    Route {
        path: "/operator/customer-agreements",
        access: Access::Tenant,
        forms: &[PublishCustomerAgreement::PATH],
        page: page!(agreement::versions::of_customers),
    },
];
