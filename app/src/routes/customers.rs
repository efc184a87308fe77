//! Customers, what they bought, and transfers.

use super::page;
use crate::page::{Access, Route};
use crate::relations::agreement::AttestAgreement;
use crate::relations::invitations::{ResendCustomerInvitation, WithdrawCustomerInvitation};
use crate::relations::invite::InviteCustomer;
use crate::relations::many::InviteCustomers;
use crate::transfers::answer::AnswerTransfer;
use crate::transfers::request::{RequestTransfer, WithdrawTransfer};
use crate::{customer_tenants, customers, orders, people, relations, subscriptions, transfers};
use leptos::server_fn::ServerFn;

pub(super) const PAGES: &[Route] = &[
    Route { path: "/customers", access: Access::Tenant, forms: &[], page: page!(customers::page) },
    Route {
        path: "/customers/new",
        access: Access::Tenant,
        forms: customer_tenants::create::FORMS,
        page: page!(customer_tenants::create::page),
    },
    Route {
        path: "/customers/{id}/account",
        access: Access::Tenant,
        forms: customer_tenants::account::FORMS,
        page: page!(customer_tenants::account::page),
    },
    Route {
        path: "/customers/{id}/account/edit",
        access: Access::Tenant,
        forms: customer_tenants::bill_to::FORMS,
        page: page!(customer_tenants::bill_to::page),
    },
    Route {
        path: "/customers/{id}/end",
        access: Access::Tenant,
        forms: customer_tenants::end::FORMS,
        page: page!(customer_tenants::end::page),
    },
    Route {
        path: "/customers/{id}/subscriptions",
        access: Access::Tenant,
        forms: &[],
        page: page!(subscriptions::page),
    },
    Route {
        path: "/customers/{id}/subscriptions/{subscription}",
        access: Access::Tenant,
        forms: subscriptions::one::FORMS,
        page: page!(subscriptions::one::page),
    },
    Route {
        path: "/customers/{id}/order",
        access: Access::Tenant,
        forms: &[orders::page::PlaceOrder::PATH],
        page: page!(orders::page::page),
    },
    Route { path: "/customers/{id}/orders", access: Access::Tenant, forms: &[], page: page!(orders::history::page) },
    Route {
        path: "/customers/{id}/transfers/new",
        access: Access::Tenant,
        forms: &[RequestTransfer::PATH],
        page: page!(transfers::new::page),
    },
    Route {
        path: "/customers/{id}/extend",
        access: Access::Tenant,
        forms: crate::extensions::FORMS,
        page: page!(crate::extensions::page),
    },
    Route {
        path: "/customers/provider",
        access: Access::Tenant,
        forms: crate::extensions::several::FORMS,
        page: page!(crate::extensions::several::page),
    },
    Route {
        path: "/customers/{id}/people",
        access: Access::Tenant,
        forms: people::of_customer_for::FORMS,
        page: page!(people::of_customer_for::page),
    },
    Route { path: "/can-we", access: Access::Tenant, forms: &[], page: page!(crate::scenarios::page) },
    Route { path: "/incentives", access: Access::Tenant, forms: &[], page: page!(crate::incentives::page) },
    Route { path: "/requests", access: Access::Tenant, forms: &[], page: page!(transfers::requests::page) },
    Route {
        path: "/requests/{id}",
        access: Access::Tenant,
        forms: &[AnswerTransfer::PATH],
        page: page!(transfers::review::page),
    },
    Route { path: "/transfers", access: Access::Tenant, forms: &[], page: page!(transfers::list::page) },
    Route {
        path: "/transfers/{id}",
        access: Access::Tenant,
        forms: &[WithdrawTransfer::PATH],
        page: page!(transfers::show::page),
    },
    Route {
        path: "/customers/invite",
        access: Access::Tenant,
        forms: &[InviteCustomer::PATH],
        page: page!(relations::invite::direct),
    },
    Route {
        path: "/customers/invite/many",
        access: Access::Tenant,
        forms: &[InviteCustomers::PATH],
        page: page!(relations::many::direct),
    },
    Route {
        path: "/providers/{id}/invite/many",
        access: Access::Tenant,
        forms: &[InviteCustomers::PATH],
        page: page!(relations::many::indirect),
    },
    Route { path: "/customers/invited", access: Access::Tenant, forms: &[], page: page!(customers::invited::page) },
    Route {
        path: "/customers/invitations",
        access: Access::Tenant,
        forms: &[ResendCustomerInvitation::PATH, WithdrawCustomerInvitation::PATH],
        page: page!(relations::invitations::page),
    },
    Route {
        path: "/customers/{id}/agreement",
        access: Access::Tenant,
        forms: &[AttestAgreement::PATH],
        page: page!(relations::agreement::page),
    },
    Route {
        path: "/providers/{id}/invite",
        access: Access::Tenant,
        forms: &[InviteCustomer::PATH],
        page: page!(relations::invite::indirect),
    },
];
