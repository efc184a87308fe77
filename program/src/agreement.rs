//! The partner agreement (rules §4.4, §5.3): the operator publishes versions, a global admin reads and signs the
//! newest, and the program becomes active.
//!
//! Who may sign when is decided by `domain::partner_agreement`. The versions of the customer agreement are published
//! here too; who accepts that one is a matter of `customer_agreement`.

mod activate;
mod info;
mod publish;
mod read;
mod sign;
mod status;

pub(crate) use activate::after_qualified;
pub use info::{Agreement, ProgramInfo, program_info};
pub use publish::{NewText, NewVersion, PublishedVersion, publish, published};
pub use read::{AgreementView, Document, document, show};
pub(crate) use read::{in_language, of_version};
pub use sign::{Signing, sign};
pub use status::{StatusQuery, status};

pub use crate::store::agreements::{Kind, TextInfo, Version};
pub use crate::store::signatures::Signature;

use crate::record::Attempt;
use domain::Actor;

/// The language every version is published in, and that is shown where another one is missing (rules §4.4).
pub const MAIN_LANGUAGE: &str = "en";

/// What is logged when somebody is refused a signature.
fn attempt(actor: &Actor) -> Attempt<'_> {
    Attempt { operation: "sign_partner_agreement", resource_type: "agreement", resource_id: actor.tenant.as_str() }
}
