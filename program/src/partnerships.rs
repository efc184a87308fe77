//! Who works with whom: providers and resellers, from the invitation to the end (rules §4.5, §4.6, PAR-01 to PAR-14).
//!
//! What a partnership is needed for is decided where it is needed.

mod answer;
mod directory;
mod end;
mod invite;
mod known;
mod list;
mod many;
mod requests;

pub use answer::{InvitationView, Party, accept, decline, invitation};
pub use directory::{Found, NewListing, Wanted, change_listing, directory, find, listing, own_listing};
pub use end::{Hanging, ask_to_end, confirm_end, endings, keep, remove, remove_access};
pub use invite::{Issued, MESSAGE, NewInvitation, invite, resend, revoke};
pub use known::{Beside, KnownPartner, all_providers, all_resellers, beside};
pub use list::{
    Awaiting, InvitationsPage, PAGE, PartnershipView, ResellersPage, awaiting, invitations, issued, provider,
    providers, reseller, resellers,
};
pub use many::{MESSAGE_FIELDS, NewInvitations, Row, Wrong, invite_many, preview};
pub use requests::{approve, ask, requests, turn_down};

use crate::store::{self, Tx};
use crate::{ProgramError, guard};
use domain::enrollment::EnrollmentStatus;
use domain::partner::Partner;
use domain::{Actor, Permission};

/// The actor's tenant, if it is a provider; for others what providers do does not exist.
async fn as_provider(tx: &mut Tx, actor: &Actor, permission: Permission) -> Result<Partner, ProgramError> {
    let partner = store::partners::partner(tx, &actor.tenant).await?.ok_or(ProgramError::NotFound)?;
    if !partner.programs.indirect_provider {
        return Err(ProgramError::NotFound);
    }
    guard::require(actor, permission)?;
    Ok(partner)
}

/// The actor's tenant, if it is a reseller or passed the checks to become one (C-21).
async fn as_reseller(tx: &mut Tx, actor: &Actor, permission: Permission) -> Result<Partner, ProgramError> {
    let partner = store::partners::partner(tx, &actor.tenant).await?.ok_or(ProgramError::NotFound)?;
    let enrollment = store::enrollments::of_tenant(tx, &actor.tenant).await?;
    let qualified = enrollment.is_some_and(|it| it.status == EnrollmentStatus::Qualified);
    if !partner.programs.indirect_reseller && !qualified {
        return Err(ProgramError::NotFound);
    }
    guard::require(actor, permission)?;
    Ok(partner)
}
