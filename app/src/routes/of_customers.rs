//! The customer's own pages.

use super::page;
use crate::page::{Access, Route};
use crate::relations::authorize::{AuthorizePartners, DeclinePartners};
use crate::relations::mine::{AcceptCustomerAgreement, RemoveAdministration};
use crate::{people, relations, subscriptions};
use leptos::server_fn::ServerFn;

pub(super) const PAGES: &[Route] = &[
    Route {
        path: "/people",
        access: Access::Customer,
        forms: people::of_customer::FORMS,
        page: page!(people::of_customer::page),
    },
    Route { path: "/licenses", access: Access::Customer, forms: &[], page: page!(subscriptions::own::list) },
    Route {
        path: "/licenses/{subscription}",
        access: Access::Customer,
        forms: subscriptions::own::FORMS,
        page: page!(subscriptions::own::one),
    },
    Route {
        path: "/authorize/{token}",
        access: Access::Public,
        forms: &[AuthorizePartners::PATH, DeclinePartners::PATH],
        page: page!(relations::authorize::page),
    },
    Route { path: "/customer-agreement", access: Access::Public, forms: &[], page: page!(relations::text::page) },
    Route {
        path: "/relations",
        access: Access::Customer,
        forms: &[RemoveAdministration::PATH, AcceptCustomerAgreement::PATH],
        page: page!(relations::mine::page),
    },
];
