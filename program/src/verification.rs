//! Checking a company that enrolls (rules §4.2): the case from the application to the decision, the documents, and
//! what happens when checked data change (ENR-18).
//!
//! What may follow what is decided by `domain::verification`; where the enrollment stands by `domain::enrollment`.

mod answer;
mod automatic;
mod begin;
mod decide;
mod documents;
mod hold;
mod legal;
mod letters;
mod log;
mod queue;
mod show;
mod status;

pub use answer::{Answer, NewDocument, answer, ask_the_desk};
pub use begin::{address_verified, is_authorized, open};
pub use decide::{Verdict, decide};
pub use documents::{DocumentBytes, document};
pub use hold::{hand_over, take};
pub use legal::{LegalInfo, Lock, change_profile, legal_info};
pub use queue::{QueuePage, QueueQuery, QueueView, queue};
pub use show::{CaseView, Moment, Said, show};
pub use status::{StatusView, status};

pub use crate::store::verification_papers::DocumentRow;
pub use crate::store::verification_queue::{Counts, QueueRow};
