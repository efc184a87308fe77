//! Pages, forms, islands and letters: everything a person sees of the program.
//!
//! Pages are server components; what needs script is an island. Built with one of two features:
//! `ssr` (the server half, which may use `program`) or `hydrate` (the islands in the browser).

#![allow(missing_docs, reason = "leptos makes public structs out of arguments, which cannot carry docs")]
#![allow(clippy::needless_pass_by_value, reason = "the properties of a component are its own")]
#![allow(clippy::unused_async, reason = "a server function is async also where it has nothing to wait for")]

pub mod accounts;
pub mod agreement;
pub mod enrollment;
pub mod error;
pub mod lang;
pub mod membership;
pub mod people;
pub mod relations;
pub mod transfers;
pub mod ui;
pub mod verification;

#[cfg(feature = "ssr")]
pub mod customer_tenants;
#[cfg(feature = "ssr")]
pub mod customers;
#[cfg(feature = "ssr")]
pub mod dates;
#[cfg(feature = "ssr")]
pub mod extensions;
#[cfg(feature = "ssr")]
pub mod help;
#[cfg(feature = "ssr")]
pub mod incentives;
#[cfg(feature = "ssr")]
pub mod letters;
#[cfg(feature = "ssr")]
pub mod mailbox;
#[cfg(feature = "ssr")]
pub(crate) mod many;
#[cfg(feature = "ssr")]
pub mod operator;
#[cfg(feature = "ssr")]
pub mod orders;
#[cfg(feature = "ssr")]
pub mod overview;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
pub mod partnerships;
#[cfg(feature = "ssr")]
pub(crate) mod regions;
#[cfg(feature = "ssr")]
pub mod routes;
#[cfg(feature = "ssr")]
pub mod say;
#[cfg(feature = "ssr")]
pub mod scenarios;
#[cfg(feature = "ssr")]
pub mod settings;
#[cfg(feature = "ssr")]
pub mod shell;
#[cfg(feature = "ssr")]
pub mod subscriptions;
#[cfg(feature = "ssr")]
pub(crate) mod tracked;
