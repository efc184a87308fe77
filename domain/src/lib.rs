//! What is true in a two-tier program: values, states, rules and refusals.
//!
//! Shared by the browser and the server. No I/O, no clock, no randomness: callers bring
//! the time and the facts, this crate decides.

pub mod actor;
pub mod applicant;
pub mod bill_to;
pub mod business_time;
pub mod catalogue;
pub mod completion;
#[cfg(feature = "countries")]
pub mod country;
pub mod csv;
pub mod customer;
pub mod customer_actor;
pub mod customer_tenant;
pub mod day;
pub mod direct_bill;
pub mod eligibility;
pub mod enrollment;
pub mod event;
pub mod extension;
pub mod id;
pub mod letter;
pub mod listing;
pub mod market;
pub mod mpn;
pub mod order;
pub mod order_lines;
pub mod partner;
pub mod partner_agreement;
pub mod partnership;
pub mod permission;
pub mod profile;
pub mod readiness;
pub mod relationship;
pub mod scenario;
pub mod standing;
pub mod steps;
pub mod subscription;
pub mod subscription_life;
pub mod text;
pub mod transfer;
mod transfer_refusal;
pub mod transfer_request;
mod transfer_state;
pub mod unfit;
pub mod verification;
pub mod work_account;
#[cfg(feature = "countries")]
pub mod work_email;

pub use actor::{Actor, Role, Roles};
pub use customer_actor::{CustomerActor, CustomerRole};
pub use id::{
    CredentialId, CustomerTenantId, EnrollmentId, EventId, OrderId, PartnerTenantId, SubscriptionId, TransferId, UserId,
};
pub use permission::Permission;
pub use transfer::{Transfer, TransferRefusal, TransferState};
