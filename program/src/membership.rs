//! MPN IDs: signing in to the membership directory, choosing one, adding a location, and the directory itself
//! (rules §3.3, §5.2, ENR-30…34, ENR-40…42).
//!
//! Which MPN ID may be used, and why not, is the domain's business.

mod add;
mod choose;
mod directory;
pub mod import;
mod sign_in;
mod upload;

pub use add::{LocationForm, add_location, location_form};
pub use choose::{Identifiers, associate, identifiers};
pub use directory::{DirectoryPage, DirectoryQuery, list};
pub use sign_in::{TRIES_KEPT, sign_in};
pub use upload::{NewFiles, Upload, last_upload, upload};

use crate::ProgramError;
use crate::store::{self, Tx};
use domain::PartnerTenantId;
use domain::mpn::Location;

/// The location a tenant uses, if the directory has it.
///
/// # Errors
/// `Database`.
pub async fn location_of(tx: &mut Tx, tenant: &PartnerTenantId) -> Result<Option<Location>, ProgramError> {
    store::membership::of_tenant(tx, tenant).await
}
