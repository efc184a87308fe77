//! Providers and resellers: directory, invitations, partnerships.

use super::page;
use crate::page::{Access, Route};
use crate::partnerships;
use crate::partnerships::ask::AskProvider;
use crate::partnerships::invite::InviteReseller;
use crate::partnerships::listing::ChangeListing;
use crate::partnerships::many::InviteResellers;
use crate::partnerships::requests::AnswerPartnershipRequest;
use crate::partnerships::reseller::RemovePartnership;
use leptos::server_fn::ServerFn;

pub(super) const PAGES: &[Route] = &[
    Route { path: "/providers", access: Access::Tenant, forms: &[], page: page!(partnerships::providers::page) },
    Route {
        path: "/providers/{id}",
        access: Access::Tenant,
        forms: partnerships::provider::FORMS,
        page: page!(partnerships::provider::page),
    },
    Route { path: "/find-a-provider", access: Access::Public, forms: &[], page: page!(partnerships::find::page) },
    Route {
        path: "/ask-provider/{id}",
        access: Access::Tenant,
        forms: &[AskProvider::PATH],
        page: page!(partnerships::ask::page),
    },
    Route {
        path: "/settings/listing",
        access: Access::Tenant,
        forms: &[ChangeListing::PATH],
        page: page!(partnerships::listing::page),
    },
    Route {
        path: "/resellers/requests",
        access: Access::Tenant,
        forms: &[AnswerPartnershipRequest::PATH],
        page: page!(partnerships::requests::page),
    },
    Route { path: "/resellers", access: Access::Tenant, forms: &[], page: page!(partnerships::resellers::page) },
    Route {
        path: "/resellers/invite",
        access: Access::Tenant,
        forms: &[InviteReseller::PATH],
        page: page!(partnerships::invite::page),
    },
    Route {
        path: "/resellers/invite/many",
        access: Access::Tenant,
        forms: &[InviteResellers::PATH],
        page: page!(partnerships::many::page),
    },
    Route {
        path: "/resellers/invitations",
        access: Access::Tenant,
        forms: partnerships::invitations::FORMS,
        page: page!(partnerships::invitations::page),
    },
    Route {
        path: "/resellers/{id}",
        access: Access::Tenant,
        forms: &[RemovePartnership::PATH],
        page: page!(partnerships::reseller::page),
    },
    Route {
        path: "/partnerships/accept/{token}",
        access: Access::Tenant,
        forms: partnerships::accept::FORMS,
        page: page!(partnerships::accept::page),
    },
];
