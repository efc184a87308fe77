//! The company itself: enrollment, settings, agreement.

use super::page;
use crate::agreement::sign::SignAgreement;
use crate::enrollment::address::{ConfirmAddress, ResendAddressLink};
use crate::enrollment::save::SaveEnrollment;
use crate::enrollment::submit::{ChooseAddress, SubmitEnrollment};
use crate::page::{Access, Route};
use crate::people::add::AddPerson;
use crate::people::change::{ChangeRoles, RemovePerson, ResetPassword};
use crate::people::invite::{InvitePerson, ResendInvitation, WithdrawInvitation};
use crate::settings::applications::consent::{GiveConsent, WithdrawConsent};
use crate::settings::applications::make::CreateApplication;
use crate::settings::applications::revoke::RevokeApplication;
use crate::settings::{activity, applications};
use crate::verification::answer::{AnswerVerification, AskProgramDesk};
use crate::verification::legal_form::ChangeLegalInfo;
use crate::{agreement, enrollment, membership, people, verification};
use leptos::server_fn::ServerFn;

pub(super) const PAGES: &[Route] = &[
    Route { path: "/settings", access: Access::Tenant, forms: &[], page: page!(crate::settings::page) },
    Route {
        path: "/settings/users",
        access: Access::Tenant,
        forms: &[ResendInvitation::PATH, WithdrawInvitation::PATH],
        page: page!(people::users::page),
    },
    Route {
        path: "/settings/users/new",
        access: Access::Tenant,
        forms: &[AddPerson::PATH],
        page: page!(people::add::page),
    },
    Route {
        path: "/settings/users/invite",
        access: Access::Tenant,
        forms: &[InvitePerson::PATH],
        page: page!(people::invite::page),
    },
    Route {
        path: "/settings/users/{id}",
        access: Access::Tenant,
        forms: &[ChangeRoles::PATH, ResetPassword::PATH, RemovePerson::PATH],
        page: page!(people::users::one),
    },
    Route { path: "/enroll", access: Access::Public, forms: &[], page: page!(enrollment::welcome::page) },
    Route {
        path: "/enroll/details",
        access: Access::Tenant,
        forms: &[SaveEnrollment::PATH],
        page: page!(enrollment::details::page),
    },
    Route {
        path: "/enroll/check",
        access: Access::Tenant,
        forms: &[SubmitEnrollment::PATH, ChooseAddress::PATH],
        page: page!(enrollment::check::page),
    },
    Route {
        path: "/enroll/address/{token}",
        access: Access::Public,
        forms: &[ConfirmAddress::PATH, ResendAddressLink::PATH],
        page: page!(enrollment::address::page),
    },
    Route {
        path: "/enroll/confirmed",
        access: Access::Public,
        forms: &[],
        page: page!(enrollment::address::confirmed_page),
    },
    Route {
        path: "/enroll/status",
        access: Access::Tenant,
        forms: &[AnswerVerification::PATH, AskProgramDesk::PATH, ResendAddressLink::PATH],
        page: page!(verification::status::page),
    },
    Route {
        path: "/settings/legal",
        access: Access::Tenant,
        forms: &[AnswerVerification::PATH],
        page: page!(verification::legal::page),
    },
    Route {
        path: "/settings/legal/edit",
        access: Access::Tenant,
        forms: &[ChangeLegalInfo::PATH],
        page: page!(verification::legal::edit_page),
    },
    Route {
        path: "/settings/identifiers",
        access: Access::Tenant,
        forms: membership::identifiers::FORMS,
        page: page!(membership::identifiers::page),
    },
    Route {
        path: "/settings/identifiers/new",
        access: Access::Tenant,
        forms: membership::identifiers::NEW_FORMS,
        page: page!(membership::add::page),
    },
    Route {
        path: "/enroll/mpn",
        access: Access::Tenant,
        forms: membership::identifiers::FORMS,
        page: page!(membership::enroll::page),
    },
    Route {
        path: "/agreement",
        access: Access::Tenant,
        forms: &[SignAgreement::PATH],
        page: page!(agreement::page::page),
    },
    Route { path: "/settings/program", access: Access::Tenant, forms: &[], page: page!(agreement::info::page) },
    Route { path: "/settings/activity", access: Access::Tenant, forms: &[], page: page!(activity::page) },
    Route {
        path: "/settings/applications",
        access: Access::Tenant,
        forms: &[WithdrawConsent::PATH],
        page: page!(applications::list::page),
    },
    Route {
        path: "/settings/applications/new",
        access: Access::Tenant,
        forms: &[CreateApplication::PATH],
        page: page!(applications::make::page),
    },
    Route {
        path: "/settings/applications/{id}",
        access: Access::Tenant,
        forms: &[],
        page: page!(applications::one::page),
    },
    Route {
        path: "/settings/applications/{id}/revoke",
        access: Access::Tenant,
        forms: &[RevokeApplication::PATH],
        page: page!(applications::revoke::page),
    },
    Route {
        path: "/settings/applications/{id}/consent",
        access: Access::Tenant,
        forms: &[GiveConsent::PATH],
        page: page!(applications::consent::page),
    },
];
