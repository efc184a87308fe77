//! Every page of the program. What is not listed here does not exist.

use crate::accounts::preferences::{SetLanguage, SetTheme, SignOut};
use crate::accounts::sign_in::{ChooseTenant, SignIn};
use crate::page::{Access, Page, PageFuture, Route, Visit};
use crate::transfers::answer::AnswerTransfer;
use crate::transfers::request::{RequestTransfer, WithdrawTransfer};
use crate::{accounts, customers, help, mailbox, overview, subscriptions, transfers};
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
    Route { path: "/", access: Access::Tenant, forms: &[], page: page!(overview::page) },
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
    Route { path: "/mailbox", access: Access::Development, forms: &[], page: page!(mailbox::page) },
    Route { path: "/mailbox/{id}", access: Access::Development, forms: &[], page: page!(mailbox::letter_page) },
];
