//! Transfer requests: created and withdrawn by the source, answered by the provider.
//!
//! Each use case loads, decides in `domain`, saves, records, commits and announces.

mod answer;
mod carry_out;
mod details;
mod expire;
mod lists;
mod record;
mod request;
mod show;

pub use answer::{Answer, accept, reject};
pub use details::{TransferDetails, details, eligibility, find, of_customer, with_details};
pub use expire::expire_due;
pub(crate) use lists::of_customer as transfers_of_customer;
pub use lists::{
    QueueStats, RequestRow, RequestsPage, RequestsQuery, TransferRow, TransfersPage, TransfersQuery, find_by_number,
    list, requests,
};
pub(crate) use request::providers as providers_for;
pub use request::{NewRequest, Preparation, ProviderChoice, create, prepare, withdraw};
pub use show::{LineView, TransferView, glance, show};
