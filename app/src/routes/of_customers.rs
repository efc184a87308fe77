//! The customer's own pages.

use super::page;
use crate::page::{Access, Route};
use crate::relations::authorize::{AuthorizePartners, DeclinePartners};
use crate::relations::mine::{AcceptCustomerAgreement, RemoveAdministration};
use crate::{people, relations};
use leptos::server_fn::ServerFn;

pub(super) const PAGES: &[Route] = &[
    Route {
        path: "/people",
        access: Access::Customer,
        forms: people::of_customer::FORMS,
        page: page!(people::of_customer::page),
    },
    Route {
        path: "/authorize/{token}",
        access: Access::Public,
        forms: &[AuthorizePartners::PATH, DeclinePartners::PATH],
        page: page!(relations::authorize::page),
    },
    Route {
        path: "/relations",
        access: Access::Customer,
        forms: &[RemoveAdministration::PATH, AcceptCustomerAgreement::PATH],
        page: page!(relations::mine::page),
    },
];
