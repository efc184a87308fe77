//! The lists of either side (PAR-01, PAR-11), and one partnership with what hangs on it.

use super::end::{Hanging, hanging};
use super::{as_provider, as_reseller};
use crate::accounts::PartnershipToken;
use crate::store::partners;
use crate::store::partnership_endings::{self, Ending};
use crate::store::partnership_invitations::{self, Invitation};
use crate::store::partnerships::{self as rows, Partnership};
use crate::{Program, ProgramError};
use domain::{Actor, PartnerTenantId, Permission};
use time::{Duration, OffsetDateTime};

/// Rows on a page.
pub const PAGE: usize = 50;

/// Where a page begins: below the moment and id of the last row before it.
pub type Place = (OffsetDateTime, String);

/// Above everything there is.
fn top(program: &Program) -> Place {
    (program.now() + Duration::days(1), String::new())
}

fn limit() -> i64 {
    i64::try_from(PAGE + 1).unwrap_or(i64::MAX)
}

/// A page of a provider's resellers, the newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResellersPage {
    /// Its rows.
    pub rows: Vec<Partnership>,
    /// Where the next page begins, if there is one.
    pub next: Option<Place>,
}

/// The resellers of the actor's tenant; `text` is part of a name, domain or MPN ID.
///
/// # Errors
/// `NotFound` for who is no provider, `Refused(Role)`, `Database`.
pub async fn resellers(
    program: &Program,
    actor: &Actor,
    text: Option<&str>,
    after: Option<Place>,
) -> Result<ResellersPage, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    as_provider(&mut tx, actor, Permission::SeePartnerships).await?;
    let (since, id) = after.unwrap_or_else(|| top(program));
    let mut rows = rows::resellers(&mut tx, &actor.tenant, (since, &id), text, limit()).await?;
    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    let next = rows.last().filter(|_| more).map(|it| (it.since, it.id.clone()));
    Ok(ResellersPage { rows, next })
}

/// The providers of the actor's tenant: for resellers, and for those who passed the checks (C-21).
///
/// # Errors
/// `NotFound` for everyone else, `Refused(Role)`, `Database`.
pub async fn providers(program: &Program, actor: &Actor) -> Result<Vec<Partnership>, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    as_reseller(&mut tx, actor, Permission::SeePartnerships).await?;
    rows::providers(&mut tx, &actor.tenant).await
}

/// A page of a provider's invitations, the last sent first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitationsPage {
    /// Its rows.
    pub rows: Vec<Invitation>,
    /// Where the next page begins, if there is one.
    pub next: Option<Place>,
}

/// The invitations of the actor's tenant, whatever became of them.
///
/// # Errors
/// `NotFound` for who is no provider, `Refused(Role)`, `Database`.
pub async fn invitations(
    program: &Program,
    actor: &Actor,
    after: Option<Place>,
) -> Result<InvitationsPage, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    as_provider(&mut tx, actor, Permission::RequestPartnership).await?;
    let (sent_at, id) = after.unwrap_or_else(|| top(program));
    let mut rows = partnership_invitations::page(&mut tx, &actor.tenant, (sent_at, &id), limit()).await?;
    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    let next = rows.last().filter(|_| more).map(|it| (it.sent_at, it.id.clone()));
    Ok(InvitationsPage { rows, next })
}

/// An invitation that waits at its reader's own address: its id opens it for that reader, as its link does for others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Awaiting {
    /// The name of the provider that asks.
    pub provider: String,
    /// The invitation.
    pub it: Invitation,
}

/// The invitations that wait for the actor's person, the last sent first.
///
/// # Errors
/// `NotFound` for who is no reseller, `Refused(Role)`, `Database`.
pub async fn awaiting(program: &Program, actor: &Actor) -> Result<Vec<Awaiting>, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    as_reseller(&mut tx, actor, Permission::SeePartnerships).await?;
    let mut all = Vec::new();
    for it in partnership_invitations::to_person(&mut tx, actor, program.now()).await? {
        let provider = partners::partner(&mut tx, &it.provider).await?.ok_or(ProgramError::NotFound)?;
        all.push(Awaiting { provider: provider.name, it });
    }
    Ok(all)
}

/// The invitation whose link was just made, by the path of that link: for who passes it on by hand.
///
/// # Errors
/// `NotFound` for a link that none of the actor's own invitations has now, `Refused(Role)`, `Database`.
pub async fn issued(program: &Program, actor: &Actor, link: &str) -> Result<Invitation, ProgramError> {
    let token = link.rsplit('/').next().and_then(PartnershipToken::parse).ok_or(ProgramError::NotFound)?;
    let mut tx = program.database.snapshot().await?;
    as_provider(&mut tx, actor, Permission::RequestPartnership).await?;
    let it = partnership_invitations::by_token(&mut tx, &token.hash()).await?;
    it.filter(|it| it.provider == actor.tenant).ok_or(ProgramError::NotFound)
}

/// A partnership with everything that is to be known before it ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartnershipView {
    /// The partnership, as the reader's side sees it.
    pub partnership: Partnership,
    /// What hangs on it.
    pub hanging: Hanging,
    /// The ending that waits for the program desk, if one was asked for.
    pub ending: Option<Ending>,
}

/// A provider looks at one of its resellers.
///
/// # Errors
/// `NotFound` for who is none of its resellers and for who is no provider, `Refused(Role)`, `Database`.
pub async fn reseller(
    program: &Program,
    actor: &Actor,
    reseller: &PartnerTenantId,
) -> Result<PartnershipView, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    as_provider(&mut tx, actor, Permission::SeePartnerships).await?;
    let partnership = rows::with_reseller(&mut tx, &actor.tenant, reseller).await?.ok_or(ProgramError::NotFound)?;
    let ending = partnership_endings::of_partnership(&mut tx, &partnership.id).await?;
    let hanging = hanging(&mut tx, &actor.tenant, reseller, partnership.shared_customers).await?;
    Ok(PartnershipView { partnership, hanging, ending })
}

/// A reseller looks at one of its providers.
///
/// # Errors
/// `NotFound` for who is none of its providers and for who is no reseller, `Refused(Role)`, `Database`.
pub async fn provider(
    program: &Program,
    actor: &Actor,
    provider: &PartnerTenantId,
) -> Result<PartnershipView, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    as_reseller(&mut tx, actor, Permission::SeePartnerships).await?;
    let partnership = rows::with_provider(&mut tx, &actor.tenant, provider).await?.ok_or(ProgramError::NotFound)?;
    let ending = partnership_endings::of_partnership(&mut tx, &partnership.id).await?;
    let hanging = hanging(&mut tx, provider, &actor.tenant, partnership.shared_customers).await?;
    Ok(PartnershipView { partnership, hanging, ending })
}
