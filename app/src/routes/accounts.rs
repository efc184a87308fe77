//! Work accounts, the overview, help, and what every page has.

use super::page;
use crate::accounts::preferences::{SetLanguage, SetTheme, SignOut};
use crate::accounts::sign_in::{ChooseTenant, SignIn};
use crate::agreement::sign::{DismissBanner, SignAgreement};
use crate::page::{Access, Route};
use crate::people::account::{ChangePassword, ChangeProfile, EndOtherSessions};
use crate::people::join::{Join, JoinAsNew};
use crate::people::new_account::{BeginAccount, ConfirmAccount, ResendCode, RestartAccount};
use crate::{accounts, help, mailbox, overview, people, transfers};
use leptos::server_fn::ServerFn;

pub(super) const PAGES: &[Route] = &[
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
        page: page!(super::home),
    },
    Route { path: "/help", access: Access::Public, forms: &[], page: page!(help::page) },
    Route { path: "/help/api", access: Access::Public, forms: &[], page: page!(help::api::operations) },
    Route { path: "/help/api/{operation}", access: Access::Public, forms: &[], page: page!(help::api::operation) },
    Route {
        path: "/",
        access: Access::Tenant,
        forms: &[SignAgreement::PATH, DismissBanner::PATH],
        page: page!(overview::page),
    },
    Route { path: "/search", access: Access::Tenant, forms: &[], page: page!(transfers::search::page) },
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
    Route { path: "/mailbox", access: Access::Development, forms: &[], page: page!(mailbox::page) },
    Route { path: "/mailbox/{id}", access: Access::Development, forms: &[], page: page!(mailbox::letter_page) },
];
