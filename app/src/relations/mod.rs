//! Customers and who works for them: inviting, authorizing, the customer's own pages, the customer agreement
//! (design 12, 13).

pub mod agreement;
pub mod authorize;
#[cfg(feature = "ssr")]
mod draft;
#[cfg(feature = "ssr")]
mod grants;
pub mod invitations;
pub mod invite;
#[cfg(feature = "ssr")]
mod link;
pub mod many;
pub mod mine;
#[cfg(feature = "ssr")]
mod party;
#[cfg(feature = "ssr")]
pub mod text;
#[cfg(feature = "ssr")]
mod words;
