//! The REST API through the real router, on both engines: what client programs send, and what the contract says they get.

mod audit;
mod client;
mod customers;
mod domains;
mod exchange;
mod orders;
mod partner;
mod relationships;
mod requests;
mod subscriptions;
mod tokens;
mod transfers;
