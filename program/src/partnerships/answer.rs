//! A reseller answers a provider's invitation. Looking at it changes nothing: mail scanners open links too (S52).

use crate::accounts::PartnershipToken;
use crate::record::{self, Attempt, Happening};
use crate::store::events::By;
use crate::store::outbox::with_role;
use crate::store::partnership_invitation_steps as steps;
use crate::store::partnership_invitations::{self as rows, Invitation};
use crate::store::{self, Tx, accounts::AccountRow};
use crate::{Program, ProgramError, guard, letters};
use domain::letter::LetterKind;
use domain::partner::Partner;
use domain::partnership::{InvitationEvent, Pair, PartnershipRefusal, PartnershipState};
use domain::{Actor, PartnerTenantId, Permission, Role, Roles, id};
use time::OffsetDateTime;

const ACCEPT: &str = "create_partner_relationship";
const DECLINE: &str = "decline_partner_relationship";

/// One of the two sides, as the other may know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// Its tenant.
    pub tenant: PartnerTenantId,
    /// Its name.
    pub name: String,
    /// Its domain.
    pub domain: String,
    /// Its country, two letters.
    pub country: String,
    /// Its MPN ID.
    pub mpn_id: Option<String>,
    /// The name of its region.
    pub region: String,
}

/// An invitation as the person who follows its link sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitationView {
    /// Who asks.
    pub provider: Party,
    /// Who would authorize it: the tenant of the reader.
    pub reseller: Party,
    /// Who sent it: a name and an address.
    pub issued_by: (String, String),
    /// The address it was sent to; whoever has the link may answer (PAR-03).
    pub sent_to: String,
    /// Until when it can be answered; nothing for ever.
    pub expires_at: Option<OffsetDateTime>,
    /// Why it cannot be answered, or not by this tenant.
    pub refusal: Option<PartnershipRefusal>,
    /// Whether the reader may answer it for the tenant.
    pub may_answer: bool,
}

/// What a link stands for.
///
/// # Errors
/// `Refused(Partnership(LinkUnknown))`; `Database`. What else keeps it from being answered is told with it.
pub async fn invitation(program: &Program, actor: &Actor, token: &str) -> Result<InvitationView, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    let (it, link) = find(&mut tx, program, actor, token).await?;
    let (provider, reseller) = sides(&mut tx, &it, actor).await?;
    let judged = match link {
        Ok(()) => judge(&mut tx, &provider, &reseller).await?,
        refused => refused,
    };
    Ok(InvitationView {
        provider: party(&mut tx, program, &provider).await?,
        reseller: party(&mut tx, program, &reseller).await?,
        issued_by: (it.issued_by, it.issuer_email),
        sent_to: it.email,
        expires_at: it.expires_at,
        refusal: judged.err(),
        may_answer: actor.may(Permission::AcceptPartnership),
    })
}

/// The invitation of a link, and whether that link still opens it. Whom it was sent to needs no link, but its id.
async fn find(
    tx: &mut Tx,
    program: &Program,
    actor: &Actor,
    token: &str,
) -> Result<(Invitation, Result<(), PartnershipRefusal>), ProgramError> {
    let Some(link) = PartnershipToken::parse(token) else {
        let mut own = rows::to_person(tx, actor, program.now()).await?.into_iter();
        let it = own.find(|it| it.id == token).ok_or(PartnershipRefusal::LinkUnknown)?;
        return Ok((it, Ok(())));
    };
    let hash = link.hash();
    let it = rows::by_token(tx, &hash).await?.ok_or(PartnershipRefusal::LinkUnknown)?;
    let link = it.state.answerable(it.expires_at, program.now());
    let replaced = it.token_hash != hash && link.is_ok();
    let link = if replaced { Err(PartnershipRefusal::LinkReplaced) } else { link };
    Ok((it, link))
}

async fn sides(tx: &mut Tx, it: &Invitation, actor: &Actor) -> Result<(Partner, Partner), ProgramError> {
    let provider = store::partners::partner(tx, &it.provider).await?.ok_or(ProgramError::NotFound)?;
    let reseller = store::partners::partner(tx, &actor.tenant).await?.ok_or(ProgramError::NotFound)?;
    Ok((provider, reseller))
}

/// Whether the two may become partners now.
pub(super) async fn judge(
    tx: &mut Tx,
    provider: &Partner,
    reseller: &Partner,
) -> Result<Result<(), PartnershipRefusal>, ProgramError> {
    let enrollment = store::enrollments::of_tenant(tx, &reseller.id).await?.map(|it| it.status);
    let partners = store::partnerships::with_reseller(tx, &provider.id, &reseller.id).await?.is_some();
    Ok(Pair { provider, reseller, enrollment, partners }.may_begin())
}

async fn party(tx: &mut Tx, program: &Program, partner: &Partner) -> Result<Party, ProgramError> {
    // The operator's own tenant is no account.
    let (domain, country) = match store::accounts::of_tenant(tx, &partner.id).await? {
        Some(AccountRow { domain, country, .. }) => (domain, country),
        None => (String::new(), String::new()),
    };
    let market = store::markets::of_country(tx, &country, program.now()).await?;
    Ok(Party {
        tenant: partner.id.clone(),
        name: partner.name.clone(),
        domain,
        country,
        mpn_id: partner.mpn_id.clone(),
        region: market.map_or_else(|| partner.region.clone(), |it| it.region_name),
    })
}

/// Authorize the provider: both lists change together, and it may order for the tenant's customers and administer its
/// work account (PAR-04, PAR-05). Answers who that is.
///
/// # Errors
/// `Refused(Partnership)`: the link's state, what stands between the two, `ConsentMissing`; `Refused(Role)` for who is
/// no global admin; `Database`.
pub async fn accept(
    program: &Program,
    actor: &Actor,
    token: &str,
    consent: bool,
) -> Result<PartnerTenantId, ProgramError> {
    let outcome = try_accept(program, actor, token, consent).await;
    let attempt = Attempt { operation: ACCEPT, resource_type: "partnership_invitation", resource_id: "link" };
    record::refusals(program, actor, attempt, outcome).await
}

async fn try_accept(
    program: &Program,
    actor: &Actor,
    token: &str,
    consent: bool,
) -> Result<PartnerTenantId, ProgramError> {
    let (now, id) = (program.now(), id::guid_of(program.random()));
    let mut tx = program.database.begin().await?;

    let (it, link) = find(&mut tx, program, actor, token).await?;
    link?;
    guard::require(actor, Permission::AcceptPartnership)?;
    let (provider, reseller) = sides(&mut tx, &it, actor).await?;
    judge(&mut tx, &provider, &reseller).await??;
    if !consent {
        return Err(PartnershipRefusal::ConsentMissing.into());
    }
    let answered = (&actor.user, &actor.tenant);
    let accepted = it.state.after(InvitationEvent::Accepted).ok_or(PartnershipRefusal::LinkUsed)?;
    if !steps::answer(&mut tx, &it, accepted, answered, now).await? {
        return Err(PartnershipRefusal::LinkUsed.into());
    }
    if !store::partnerships::establish(&mut tx, &id, (&provider.id, &reseller.id), now).await? {
        return Err(PartnershipRefusal::AlreadyPartners.into());
    }
    let facts =
        serde_json::json!({ "invitation": it.id, "provider": provider.id, "reseller": reseller.id }).to_string();
    let happening = Happening {
        operation: ACCEPT,
        kind: "partnership_established",
        resource_type: "partnership",
        resource_id: &id,
        old_value: None,
        new_value: Some(PartnershipState::Active.code()),
        facts: &facts,
    };
    record::happened(&mut tx, program, By::Person(actor), &[&provider.id, &reseller.id], &[happening]).await?;
    tell_provider(&mut tx, program, &provider, &reseller).await?;
    tx.commit().await?;
    Ok(provider.id)
}

/// M-07: the provider's global admins and admin agents hear of their new reseller.
async fn tell_provider(
    tx: &mut Tx,
    program: &Program,
    provider: &Partner,
    reseller: &Partner,
) -> Result<(), ProgramError> {
    let it = party(tx, program, reseller).await?;
    let facts = serde_json::json!({
        "company": it.name,
        "number": it.mpn_id,
        "country": it.country,
        "link": format!("/resellers/{}", it.tenant),
    });
    for to in with_role(tx, &provider.id, Roles::of(&[Role::GlobalAdmin, Role::AdminAgent])).await? {
        letters::queue(tx, program, LetterKind::PartnershipAccepted, &to, &facts).await?;
    }
    Ok(())
}

/// Say no. The provider sees it in its list of invitations and may invite again.
///
/// # Errors
/// `Refused(Partnership)` for the link's state and for the provider itself; `Refused(Role)`; `Database`.
pub async fn decline(program: &Program, actor: &Actor, token: &str) -> Result<(), ProgramError> {
    let outcome = try_decline(program, actor, token).await;
    let attempt = Attempt { operation: DECLINE, resource_type: "partnership_invitation", resource_id: "link" };
    record::refusals(program, actor, attempt, outcome).await
}

async fn try_decline(program: &Program, actor: &Actor, token: &str) -> Result<(), ProgramError> {
    let mut tx = program.database.begin().await?;

    let (it, link) = find(&mut tx, program, actor, token).await?;
    link?;
    guard::require(actor, Permission::AcceptPartnership)?;
    if it.provider == actor.tenant {
        return Err(PartnershipRefusal::OwnTenant.into());
    }
    let answered = (&actor.user, &actor.tenant);
    let declined = it.state.after(InvitationEvent::Declined).ok_or(PartnershipRefusal::LinkUsed)?;
    if !steps::answer(&mut tx, &it, declined, answered, program.now()).await? {
        return Err(PartnershipRefusal::LinkUsed.into());
    }
    let happening = Happening {
        operation: DECLINE,
        kind: "reseller_invitation_declined",
        resource_type: "partnership_invitation",
        resource_id: &it.id,
        old_value: None,
        new_value: None,
        facts: "{}",
    };
    record::happened(&mut tx, program, By::Person(actor), &[&it.provider, &actor.tenant], &[happening]).await?;
    tx.commit().await
}
