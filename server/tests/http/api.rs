//! The REST API through the real router, on both engines: what client programs send, and what the contract says they get.

mod agreements;
mod answers;
mod audit;
pub mod client;
mod company;
mod customers;
mod document;
mod domains;
mod doors;
mod exchange;
mod orders;
mod outcomes;
mod partner;
mod relationships;
mod requests;
mod response_cache;
mod standing;
mod subscriptions;
mod tokens;
mod transfers;
mod validations;
