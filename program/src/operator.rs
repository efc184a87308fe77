//! What the operator does: founds its own tenant, decides about accounts, keeps the markets, reads its log.
//!
//! Settings have a file of their own, verification too.

pub mod accounts;
pub mod affiliates;
pub mod customers;
pub mod founding;
pub mod log;
pub mod markets;
pub mod overview;
pub mod standing;
