//! What is true in a two-tier program: values, states, rules and refusals.
//!
//! Shared by the browser and the server. No I/O, no clock, no randomness: callers bring
//! the time and the facts, this crate decides.

pub mod actor;
pub mod business_time;
pub mod completion;
pub mod customer;
pub mod eligibility;
pub mod event;
pub mod id;
pub mod letter;
pub mod partner;
pub mod readiness;
pub mod subscription;
pub mod text;
pub mod transfer;
mod transfer_refusal;
pub mod transfer_request;
mod transfer_state;

pub use actor::{Actor, Permission, Role, Roles};
pub use id::{CustomerTenantId, EventId, OrderId, PartnerTenantId, SubscriptionId, TransferId, UserId};
pub use transfer::{Transfer, TransferRefusal, TransferState};
