//! Every page of the program. What is not listed here does not exist.

use crate::accounts::preferences::{SetLanguage, SetTheme, SignOut};
use crate::accounts::sign_in::{ChooseTenant, SignIn};
use crate::agreement::publish::PublishAgreement;
use crate::agreement::sign::{DismissBanner, SignAgreement};
use crate::enrollment::address::{ConfirmAddress, ResendAddressLink};
use crate::enrollment::save::SaveEnrollment;
use crate::enrollment::submit::{ChooseAddress, SubmitEnrollment};
use crate::page::{Access, Page, PageFuture, Route, UploadLimit, Visit};
use crate::people::account::{ChangePassword, ChangeProfile, EndOtherSessions};
use crate::people::add::AddPerson;
use crate::people::change::{ChangeRoles, RemovePerson, ResetPassword};
use crate::people::invite::{InvitePerson, ResendInvitation, WithdrawInvitation};
use crate::people::join::{Join, JoinAsNew};
use crate::people::new_account::{BeginAccount, ConfirmAccount, ResendCode, RestartAccount};
use crate::transfers::answer::AnswerTransfer;
use crate::transfers::request::{RequestTransfer, WithdrawTransfer};
use crate::verification::answer::{AnswerVerification, AskProgramDesk};
use crate::verification::decide::{DecideCase, HoldCase};
use crate::verification::legal_form::ChangeLegalInfo;
use crate::{
    accounts, agreement, customers, enrollment, help, mailbox, membership, operator, overview, people, subscriptions,
    transfers, verification,
};
use leptos::server_fn::ServerFn;

macro_rules! page {
    ($page:path) => {
        |visit: Visit| -> PageFuture { Box::pin($page(visit)) }
    };
}

async fn home(_: Visit) -> crate::page::PageResult {
    Ok(Page::redirect("/"))
}

/// The pages, in the order of the design guide's inventory.
pub const ROUTES: &[Route] = &[
    Route { path: "/sign-in", access: Access::Public, forms: &[SignIn::PATH], page: page!(accounts::sign_in::page) },
    Route {
        path: "/accounts",
        access: Access::SignedIn,
        forms: &[ChooseTenant::PATH],
        page: page!(accounts::pick::page),
    },
    // The forms of the bar, which stands on every page; opened by hand it leads home.
    Route {
        path: "/preferences",
        access: Access::Public,
        forms: &[SetLanguage::PATH, SetTheme::PATH, SignOut::PATH],
        page: page!(home),
    },
    Route { path: "/help", access: Access::Public, forms: &[], page: page!(help::page) },
    Route {
        path: "/",
        access: Access::Tenant,
        forms: &[SignAgreement::PATH, DismissBanner::PATH],
        page: page!(overview::page),
    },
    Route { path: "/search", access: Access::Tenant, forms: &[], page: page!(transfers::search::page) },
    Route { path: "/customers", access: Access::Tenant, forms: &[], page: page!(customers::page) },
    Route {
        path: "/customers/{id}/subscriptions",
        access: Access::Tenant,
        forms: &[],
        page: page!(subscriptions::page),
    },
    Route {
        path: "/customers/{id}/transfers/new",
        access: Access::Tenant,
        forms: &[RequestTransfer::PATH],
        page: page!(transfers::new::page),
    },
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
    Route {
        path: "/join/{token}",
        access: Access::Public,
        forms: &[JoinAsNew::PATH, Join::PATH],
        page: page!(people::join::page),
    },
    Route {
        path: "/sign-in/new",
        access: Access::Public,
        forms: &[BeginAccount::PATH, ConfirmAccount::PATH, ResendCode::PATH, RestartAccount::PATH],
        page: page!(people::new_account::page),
    },
    Route {
        path: "/account",
        access: Access::SignedIn,
        forms: &[ChangeProfile::PATH, EndOtherSessions::PATH],
        page: page!(people::account::page),
    },
    Route {
        path: "/account/password",
        access: Access::SignedIn,
        forms: &[ChangePassword::PATH],
        page: page!(people::account::password_page),
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
        path: "/operator/membership",
        access: Access::Tenant,
        forms: membership::directory::FORMS,
        page: page!(membership::directory::page),
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
    Route { path: "/operator/log", access: Access::Tenant, forms: &[], page: page!(operator::log::page) },
    Route {
        path: "/agreement",
        access: Access::Tenant,
        forms: &[SignAgreement::PATH],
        page: page!(agreement::page::page),
    },
    Route { path: "/settings/program", access: Access::Tenant, forms: &[], page: page!(agreement::info::page) },
    Route { path: "/providers", access: Access::Tenant, forms: &[], page: page!(agreement::providers::page) },
    Route {
        path: "/operator/agreements",
        access: Access::Tenant,
        forms: &[PublishAgreement::PATH],
        page: page!(agreement::versions::page),
    },
    Route { path: "/mailbox", access: Access::Development, forms: &[], page: page!(mailbox::page) },
    Route { path: "/mailbox/{id}", access: Access::Development, forms: &[], page: page!(mailbox::letter_page) },
];

/// The pages whose forms take files, and how much of them. A form with files is `Form` with `files=true`; its server
/// function finds them in [`Visit::uploads`].
pub const UPLOADS: &[(&str, UploadLimit)] = &[
    ("/operator/agreements", crate::agreement::FILES),
    ("/enroll/status", crate::verification::FILES),
    ("/operator/membership", crate::membership::FILES),
    ("/settings/legal", crate::verification::FILES),
];
