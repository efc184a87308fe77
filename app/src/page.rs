//! What a page is: a visit comes in, a page or an error goes out.
//!
//! A page loads what it shows through use cases and renders server components. Forms post to their
//! page's own URL and name a server function; see `docs/decisions/0003`.

mod once;
mod posted;

pub use once::Told;
pub use posted::{Posted, Upload, UploadLimit};

use crate::error::AppError;
use crate::help::reference::Reference;
use crate::lang::Lang;
use crate::say::Say;
use domain::Actor;
use leptos::prelude::*;
use program::Program;
use program::accounts::{CustomerView, Session, TenantView};
use std::collections::HashMap;
use std::future::Future;
use std::net::IpAddr;
use std::pin::Pin;
use std::sync::{Arc, OnceLock};

/// What the server tells every page about itself.
#[derive(Debug, Clone)]
pub struct Site {
    /// URL of the style sheet.
    pub css: String,
    /// URL of the script that starts the islands.
    pub js: String,
    /// URL of the WASM.
    pub wasm: String,
    /// The address people reach the server under, without a slash at the end.
    pub base_url: String,
    /// Whether letters are kept in the mailbox page instead of being sent.
    pub mailbox: bool,
    /// What programs can do here.
    pub reference: Arc<Reference>,
}

/// One request of a person, with everything a page may need. Cloning is cheap.
#[derive(Clone)]
pub struct Visit {
    /// The program.
    pub program: Program,
    /// The site.
    pub site: Arc<Site>,
    /// Who is signed in, if anyone.
    pub session: Option<Arc<Session>>,
    /// The session's token, for ending or changing it.
    pub token: Option<Arc<str>>,
    /// The reader's language.
    pub say: Say,
    /// The reader's theme, if chosen: `light` or `dark`.
    pub theme: Option<&'static str>,
    /// Where the request came from.
    pub address: IpAddr,
    /// Path and query of the page.
    pub path: Arc<str>,
    /// The id under which the log knows this request.
    pub request_id: Arc<str>,
    /// The nonce of the page's scripts.
    pub nonce: Arc<str>,
    /// The values in the path and the query.
    pub values: Arc<HashMap<String, String>>,
    /// A form that was posted to this page and refused.
    pub posted: Option<Arc<Posted>>,
    /// The files of the form that is being posted.
    pub uploads: Arc<Vec<Upload>>,
    /// The token of a work account that this browser began to create.
    pub pending: Option<Arc<str>>,
    /// What a form's function leaves for its own page: told in that answer, and never again.
    pub once: Arc<OnceLock<Told>>,
}

impl Visit {
    /// The person in the tenant chosen for the session.
    ///
    /// # Errors
    /// `SignInNeeded` when nobody is signed in or no tenant is chosen.
    pub fn actor(&self) -> Result<&Actor, AppError> {
        self.session.as_ref().and_then(|session| session.actor.as_ref()).ok_or(AppError::SignInNeeded)
    }

    /// The tenant chosen for the session.
    ///
    /// # Errors
    /// `SignInNeeded`, as [`Visit::actor`].
    pub fn tenant(&self) -> Result<&TenantView, AppError> {
        self.session.as_ref().and_then(|session| session.tenant.as_ref()).ok_or(AppError::SignInNeeded)
    }

    /// The person in the customer's tenant chosen for the session.
    ///
    /// # Errors
    /// `SignInNeeded` when nobody is signed in or no customer's tenant is chosen.
    pub fn customer(&self) -> Result<&CustomerView, AppError> {
        self.session.as_ref().and_then(|session| session.customer.as_ref()).ok_or(AppError::SignInNeeded)
    }

    /// A value of the path or the query, unless it is empty.
    #[must_use]
    pub fn value(&self, name: &str) -> Option<&str> {
        self.values.get(name).map(|value| value.trim()).filter(|value| !value.is_empty())
    }

    /// Every value of that name in the query, in its order.
    #[must_use]
    pub fn all(&self, name: &str) -> Vec<String> {
        let query = self.path.split_once('?').map_or("", |(_, query)| query);
        let named = url::form_urlencoded::parse(query.as_bytes()).filter(|(key, _)| key == name);
        named.map(|(_, value)| value.trim().to_owned()).collect()
    }

    /// The form of a server function that was refused on this page, if it was this one.
    #[must_use]
    pub fn refused(&self, function: &str) -> Option<&Posted> {
        self.posted.as_deref().filter(|posted| posted.function == function)
    }
}

/// A rendered page.
pub struct Page {
    /// The title, without the product's name; the shell escapes it.
    pub title: String,
    /// Which entry of the main navigation is the current one.
    pub nav: Nav,
    /// The page without scripts and menus: what stands in `<main>`.
    pub body: AnyView,
    /// A redirect instead of a page.
    pub redirect: Option<String>,
    /// The HTTP status, when it is not 200.
    pub status: Option<u16>,
    /// What the operator calls the program, where the page tells it; the catalogue's own name else.
    pub program_name: Option<String>,
}

impl Page {
    /// A page with its body.
    pub fn new(title: String, nav: Nav, body: impl IntoView + 'static) -> Self {
        Self { title, nav, body: body.into_any(), redirect: None, status: None, program_name: None }
    }

    /// Go somewhere else.
    #[must_use]
    pub fn redirect(to: impl Into<String>) -> Self {
        Self { redirect: Some(to.into()), ..Self::new(String::new(), Nav::None, ()) }
    }

    /// The same page, answered with another status: it says itself why there is not what was asked for.
    #[must_use]
    pub fn with_status(self, status: u16) -> Self {
        Self { status: Some(status), ..self }
    }
}

/// The entries of the main navigation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nav {
    /// A public page, without the app's menus.
    Public,
    /// In the app, but none of the entries.
    None,
    /// Overview.
    Overview,
    /// Requests.
    Requests,
    /// Customers.
    Customers,
    /// Transfers.
    Transfers,
    /// The providers a reseller works with.
    Providers,
    /// The resellers a provider works with.
    Resellers,
    /// Customer: the partners that work for it.
    Relations,
    /// Customer: its people.
    People,
    /// Customer: the licenses it gives to them.
    Licenses,
    /// Operator: the catalogue of offers.
    Catalogue,
    /// Operator: partnerships that are to be ended, and companies that belong together.
    Partnerships,
    /// The company's own enrollment.
    Enrollment,
    /// The tenant's settings: people, identifiers, program.
    Settings,
    /// Operator: the verification queue.
    Verification,
    /// Operator: the accounts in the program.
    Accounts,
    /// Operator: the membership directory.
    Membership,
    /// Operator: the partner agreement's versions.
    Agreements,
    /// Operator: the program's settings.
    Program,
    /// Mailbox.
    Mailbox,
}

/// What a page function answers.
pub type PageResult = Result<Page, AppError>;
/// A page function, ready to be called.
pub type PageFuture = Pin<Box<dyn Future<Output = PageResult> + Send>>;

/// Who may open a page at all; what it shows is decided by the use cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Anyone.
    Public,
    /// Anyone signed in, also before a tenant is chosen.
    SignedIn,
    /// Anyone signed in with a partner's tenant chosen, or the operator's.
    Tenant,
    /// Anyone signed in with a customer's tenant chosen.
    Customer,
    /// Only on a development server.
    Development,
}

/// A page: its path, who may open it, and the server functions its forms may name.
#[derive(Clone, Copy)]
pub struct Route {
    /// The path, in axum's notation.
    pub path: &'static str,
    /// Who may open it.
    pub access: Access,
    /// The paths of the server functions that may be posted to it.
    pub forms: &'static [&'static str],
    /// The page.
    pub page: fn(Visit) -> PageFuture,
}

impl Route {
    /// What the page with that path takes of files, if it takes any.
    #[must_use]
    pub fn uploads_at(path: &str) -> Option<UploadLimit> {
        crate::routes::UPLOADS.iter().find(|(page, _)| *page == path).map(|(_, limit)| *limit)
    }
}

/// The visit a server function runs in.
///
/// # Errors
/// `Unavailable` outside a request, which is a mistake of the server.
pub fn visit() -> Result<Visit, AppError> {
    use_context::<Visit>().ok_or(AppError::Unavailable)
}

/// The reader's language.
#[must_use]
pub fn lang_of(session: Option<&Session>, cookie: Option<&str>, accept: Option<&str>) -> Lang {
    let account = session.and_then(|session| session.language.as_deref()).and_then(Lang::of_tag);
    let cookie = || cookie.and_then(Lang::of_tag);
    account.or_else(cookie).or_else(|| accept.and_then(Lang::of_header)).unwrap_or_default()
}
