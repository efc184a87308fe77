//! People of a tenant: user management, invitations, work accounts and passwords.

pub mod account;
pub mod add;
pub mod change;
pub mod invite;
pub mod join;
pub mod new_account;

#[cfg(feature = "ssr")]
pub(crate) mod boxes;
#[cfg(feature = "ssr")]
mod card;
#[cfg(feature = "ssr")]
mod code;
#[cfg(feature = "ssr")]
pub mod no_role;
#[cfg(feature = "ssr")]
pub mod of_customer;
#[cfg(feature = "ssr")]
pub mod of_customer_change;
#[cfg(feature = "ssr")]
pub mod of_customer_for;
#[cfg(feature = "ssr")]
pub mod users;
#[cfg(feature = "ssr")]
mod words;
