//! Customers and who works for them: invitations, the customer's answer, and what the customer sees and limits
//! (rules §4.7, §4.8, CUS-07 to CUS-10, DAP-02).
//!
//! Who may do what is decided in `domain::relationship`; here it is asked with the facts of that moment.

mod answer;
mod bulk;
mod general;
mod invite;
mod look;
mod mine;
mod typed;

pub use answer::{authorize, decline};
pub use bulk::{
    LONGEST_TO_MANY, MESSAGE_FIELDS, NewInvitations, Row, SUBJECT_FIELDS, Wrong, invite_many, preview, read_table,
};
pub use general::{GeneralLink, general_link};
pub use invite::{Draft, Invited, draft, invite, issued, resend, withdraw};
pub(crate) use look::unanswered;
pub use look::{
    ANSWERED_WITHIN, InvitationView, InvitationsPage, InvitedPage, PartyView, Reader, invitations, invited, look,
};
pub use mine::{Mine, accept_agreement, mine, remove_dap};
pub use typed::{LONGEST_MESSAGE, LONGEST_SUBJECT, NewInvitation};

pub use crate::store::relationship_requests::Request;
pub use crate::store::relationship_view::MyPartner;

use crate::record::Happening;
use crate::store::{self, Tx};
use crate::{Program, ProgramError};
use domain::PartnerTenantId;
use domain::relationship::Askers;

/// The audit name of what concerns an invitation.
const REQUEST: &str = "request_customer_relationship";

/// Who asks, as things stand now. An unknown provider is one without partnership, to whoever asks: the partner stands
/// in for it.
async fn askers(
    tx: &mut Tx,
    program: &Program,
    partner: &PartnerTenantId,
    provider: Option<&PartnerTenantId>,
) -> Result<Askers, ProgramError> {
    let partnership = match provider {
        Some(provider) => store::relationship_view::partnership(tx, provider, partner).await?,
        None => false,
    };
    let restricted = store::relationship_view::restricted(tx, partner, program.now()).await?;
    let partner = store::partners::partner(tx, partner).await?.ok_or(ProgramError::NotFound)?;
    let provider = match provider {
        Some(provider) => Some(store::partners::partner(tx, provider).await?.unwrap_or_else(|| partner.clone())),
        None => None,
    };
    Ok(Askers { partner, provider, partnership, restricted })
}

const fn told<'a>(kind: &'a str, id: &'a str) -> Happening<'a> {
    Happening {
        operation: REQUEST,
        kind,
        resource_type: "relationship_request",
        resource_id: id,
        old_value: None,
        new_value: None,
        facts: "{}",
    }
}
