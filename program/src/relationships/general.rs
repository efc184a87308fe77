//! The general link of a partner: for any customer, told again as long as it opens (rest-contract §5).

use super::{REQUEST, askers, invite, told};
use crate::accounts::CustomerToken;
use crate::record::{self, Attempt, Happening};
use crate::store::events::By;
use crate::store::general_links::{self, Which};
use crate::store::{Tx, relationship_changes as changes, relationship_requests as requests};
use crate::{Program, ProgramError, guard};
use domain::relationship::RequestState;
use domain::{Actor, PartnerTenantId, Permission, id};

/// What the list of invitations calls it.
const NAME: &str = "General link";

/// A general link, with whom it asks for.
#[derive(Clone, PartialEq, Eq)]
pub struct GeneralLink {
    /// The path that authorizes, with its token.
    pub path: String,
    /// The MPN ID of who asks, if it has one.
    pub mpn_id: Option<String>,
    /// Whether delegated administration is asked for.
    pub dap: bool,
}

impl std::fmt::Debug for GeneralLink {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("GeneralLink").field("dap", &self.dap).finish_non_exhaustive()
    }
}

/// The general link for this provider, or for none: the one there is while it opens, else a new one. `dap` asks for
/// delegated administration; without a word, whoever may ask for it does (C-17).
///
/// # Errors
/// `Refused(Role)`; `Refused(Relationship)` as for an invitation; `Database`.
pub async fn general_link(
    program: &Program,
    actor: &Actor,
    provider: Option<&PartnerTenantId>,
    dap: Option<bool>,
) -> Result<GeneralLink, ProgramError> {
    let dap = dap.unwrap_or_else(|| actor.may(Permission::AskForDap));
    let which = Which { partner: &actor.tenant, provider, dap };
    let outcome = try_link(program, actor, which).await;
    let attempt =
        Attempt { operation: REQUEST, resource_type: "relationship_request", resource_id: actor.tenant.as_str() };
    record::refusals(program, actor, attempt, outcome).await
}

async fn try_link(program: &Program, actor: &Actor, which: Which<'_>) -> Result<GeneralLink, ProgramError> {
    guard::require(actor, Permission::InviteCustomers)?;
    let mut tx = program.database.snapshot().await?;
    let askers = askers(&mut tx, program, which.partner, which.provider).await?;
    askers.invite(actor, which.dap)?;
    let present = open(&mut tx, program, which).await?;
    drop(tx);
    let token = match present {
        Some(token) => token,
        None => make(program, actor, which).await?,
    };
    let path = format!("{}{}", invite::LINK, token.reveal());
    Ok(GeneralLink { path, mpn_id: askers.partner.mpn_id, dap: which.dap })
}

/// The token that was told last, if it still opens.
async fn open(tx: &mut Tx, program: &Program, which: Which<'_>) -> Result<Option<CustomerToken>, ProgramError> {
    let token = general_links::token(tx, which).await?;
    let Some(token) = token.as_deref().and_then(CustomerToken::parse) else { return Ok(None) };
    let request = requests::by_token(tx, &token.hash()).await?;
    Ok(request.filter(|it| it.state(program.now()) == RequestState::Open).map(|_| token))
}

async fn make(program: &Program, actor: &Actor, which: Which<'_>) -> Result<CustomerToken, ProgramError> {
    let (now, token) = (program.now(), CustomerToken::of(program.random()));
    let id = id::guid_of(program.random());
    let mut tx = program.database.begin().await?;

    // Writing to the tenant's log makes all others wait who make one: of several at once, the first makes it.
    let value = if which.dap { "with_dap" } else { "without_dap" };
    let made = Happening { new_value: Some(value), ..told("customer_invited", &id) };
    record::happened(&mut tx, program, By::Person(actor), &[which.partner], &[made]).await?;
    if let Some(token) = open(&mut tx, program, which).await? {
        return Ok(token);
    }
    let request = changes::NewRequest {
        id: &id,
        partner: which.partner,
        provider: which.provider,
        dap: which.dap,
        name: NAME,
        email: "",
        subject: "",
        message: "",
        note: None,
        language: "en",
        invited_by: &actor.user,
        token_hash: &token.hash(),
        at: now,
        expires_at: invite::end_of(&mut tx, now).await?,
    };
    changes::insert(&mut tx, &request).await?;
    general_links::keep(&mut tx, which, token.reveal()).await?;
    tx.commit().await?;
    Ok(token)
}
