//! Enrolling as an indirect reseller, as the applicant does it: the form, its draft, Enroll now, the mailed link.
//!
//! How the company is checked afterwards is the business of `verification`, and what it signs of `agreement`.

mod address;
mod draft;
mod entry;
mod submit;

pub(crate) use address::send_link;
pub use address::{AddressLink, LINK_VALID, RESEND_AFTER, address_link, confirm_address, resend_address_link};
pub use draft::{
    AddressChoice, DRAFT_KEPT, Saved, Typed, autosave, choose_address, forget_old_drafts, save, save_and_continue,
};
pub use entry::{Check, Entry, Form, check, entry, form};
pub use submit::{Enrolled, submit};

use crate::record::Attempt;

/// What is logged when somebody is refused.
const fn attempt<'a>(operation: &'a str, resource_id: &'a str) -> Attempt<'a> {
    Attempt { operation, resource_type: "enrollment", resource_id }
}
