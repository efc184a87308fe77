//! Looking at invitations: the partner at those it issued, anybody with a link at what it asks for. Looking uses
//! nothing up: mail scanners open links too (S52).

use super::askers;
use crate::accounts::CustomerToken;
use crate::agreement::{Kind, Version};
use crate::store::relationship_requests::{self as requests, Request};
use crate::store::{self, Tx, micros};
use crate::{Program, ProgramError, guard};
use domain::customer::RelationKind;
use domain::profile::SupportProfile;
use domain::relationship::{self, Asked, RelationshipRefusal, RequestState, Ticked};
use domain::{Actor, PartnerTenantId};
use domain::{CustomerActor, CustomerRole, Permission};
use time::{Duration, OffsetDateTime};

/// Invitations on one page.
pub const PAGE: usize = 50;

/// One page of a partner's invitations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitationsPage {
    /// Newest first.
    pub rows: Vec<(Request, RequestState)>,
    /// After which the next page begins, if there is one.
    pub next: Option<(i64, String)>,
}

/// The invitations of customers that the actor's tenant issued, newest first, after the one made then with that id.
///
/// # Errors
/// `Refused(Role)`, `Database`.
pub async fn invitations(
    program: &Program,
    actor: &Actor,
    after: Option<(i64, String)>,
) -> Result<InvitationsPage, ProgramError> {
    guard::require(actor, Permission::InviteCustomers)?;
    let mut tx = program.database.snapshot().await?;
    let (at, id) = after.unwrap_or((i64::MAX, String::new()));
    let limit = i64::try_from(PAGE).unwrap_or(i64::MAX) + 1;
    let mut rows = requests::page(&mut tx, &actor.tenant, (at, &id), limit).await?;

    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    let next = rows.last().filter(|_| more).map(|it| (micros(it.created_at), it.id.clone()));
    let now = program.now();
    let rows = rows.into_iter().map(|it| (it.state(now), it)).map(|(state, it)| (it, state)).collect();
    Ok(InvitationsPage { rows, next })
}

/// One page of the customers that a partner has invited and that have not answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitedPage {
    /// The one that waits longest first.
    pub rows: Vec<Request>,
    /// After which the next page begins, if there is one.
    pub next: Option<(i64, String)>,
}

/// The customers that the actor's tenant invited and that have not answered, for everybody who sees its customers;
/// after the one invited then with that id.
///
/// # Errors
/// `Refused(Role)`, `Database`.
pub async fn invited(
    program: &Program,
    actor: &Actor,
    after: Option<(i64, String)>,
) -> Result<InvitedPage, ProgramError> {
    guard::require(actor, Permission::SeeCustomers)?;
    let mut tx = program.database.snapshot().await?;
    let (at, id) = after.unwrap_or((i64::MIN, String::new()));
    let (now, limit) = (program.now(), i64::try_from(PAGE).unwrap_or(i64::MAX) + 1);
    let mut rows = requests::open(&mut tx, &actor.tenant, (at, &id), (now, now), limit).await?;

    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    let next = rows.last().filter(|_| more).map(|it| (micros(it.sent_at), it.id.clone()));
    Ok(InvitedPage { rows, next })
}

/// So long a customer may take to answer before whoever invited it is reminded (design 12).
pub const ANSWERED_WITHIN: Duration = Duration::days(7);

/// The invitations that nobody answered in [`ANSWERED_WITHIN`], the oldest first.
pub(crate) async fn unanswered(
    tx: &mut Tx,
    program: &Program,
    partner: &PartnerTenantId,
    limit: i64,
) -> Result<Vec<Request>, ProgramError> {
    let now = program.now();
    requests::open(tx, partner, (i64::MIN, ""), (now - ANSWERED_WITHIN, now), limit).await
}

/// A partner that asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartyView {
    /// Its name.
    pub name: String,
    /// Its country, two letters.
    pub country: String,
    /// Its MPN ID, if it has one.
    pub mpn_id: Option<String>,
    /// What it becomes.
    pub kind: RelationKind,
    /// How its customers reach it, as far as it said so.
    pub support: Option<SupportProfile>,
}

/// What a link asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitationView {
    /// Why the link opens nothing any more, if so.
    pub over: Option<RelationshipRefusal>,
    /// Who asks.
    pub partner: PartyView,
    /// The provider that is to be authorized too.
    pub provider: Option<PartyView>,
    /// Whether they are to administer the customer's tenant.
    pub dap: bool,
    /// What the partner calls the customer.
    pub name: String,
    /// Until when it can be answered; none = until it is.
    pub expires_at: Option<OffsetDateTime>,
    /// The version of the customer agreement that is accepted from now on, once one is published.
    pub agreement: Option<Version>,
    /// The reader, when it is somebody of a customer.
    pub reader: Option<Reader>,
}

/// The reader of a link, in a customer's tenant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reader {
    /// The customer's name.
    pub customer: String,
    /// Whether the customer has accepted the customer agreement.
    pub agreement: bool,
    /// Why the reader cannot authorize, if so.
    pub refusal: Option<RelationshipRefusal>,
    /// Who of the customer can.
    pub admins: Vec<String>,
}

/// What a link stands for; looking at it changes nothing.
///
/// # Errors
/// `Refused(Relationship(LinkUnknown))`; `Database`.
pub async fn look(
    program: &Program,
    token: &str,
    reader: Option<&CustomerActor>,
) -> Result<InvitationView, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    let link = opened(&mut tx, token).await?;
    let over = link.works(program.now()).err();
    let it = link.request;
    let askers = askers(&mut tx, program, &it.partner, it.provider.as_ref().map(|(id, _)| id)).await?;
    let (kind, provider_kind) = askers.grants();
    let partner =
        party(&mut tx, &it.partner, (askers.partner.name.clone(), askers.partner.mpn_id.clone()), kind).await?;
    let provider = match (&askers.provider, provider_kind) {
        (Some(provider), Some(kind)) => {
            Some(party(&mut tx, &provider.id, (provider.name.clone(), provider.mpn_id.clone()), kind).await?)
        }
        _ => None,
    };
    let state = it.state(program.now());
    let reader = match reader {
        Some(actor) => {
            let (name, region, asked) = asked(&mut tx, actor, &it).await?;
            let asked = Asked { region: &region, ..asked };
            let ticked = Ticked { authorize: true, agreement: true };
            let refusal = relationship::authorize(actor, (state, &askers), &asked, ticked).err();
            let admins = admins(&mut tx, actor).await?;
            Some(Reader { customer: name, agreement: asked.agreement, refusal, admins })
        }
        None => None,
    };
    let agreement = store::agreements::newest(&mut tx, Kind::Customer).await?;
    Ok(InvitationView {
        over,
        partner,
        provider,
        dap: it.dap,
        name: it.name,
        expires_at: it.expires_at,
        agreement,
        reader,
    })
}

/// What a link leads to.
pub(super) struct Opened {
    /// The invitation.
    pub(super) request: Request,
    /// The hash of the link's token.
    pub(super) hash: String,
    /// Whether a newer link took its place.
    replaced: bool,
}

impl Opened {
    /// Whether the link can be answered with at that moment. What is over says so itself, whichever link was the last.
    pub(super) fn works(&self, now: OffsetDateTime) -> Result<(), RelationshipRefusal> {
        self.request.state(now).answerable()?;
        if self.replaced { Err(RelationshipRefusal::LinkReplaced) } else { Ok(()) }
    }
}

/// The invitation behind a link, also behind one that was replaced.
pub(super) async fn opened(tx: &mut Tx, token: &str) -> Result<Opened, ProgramError> {
    let token = CustomerToken::parse(token).ok_or(RelationshipRefusal::LinkUnknown)?;
    let hash = token.hash();
    if let Some(request) = requests::by_token(tx, &hash).await? {
        return Ok(Opened { request, hash, replaced: false });
    }
    let request = requests::by_old_token(tx, &hash).await?.ok_or(RelationshipRefusal::LinkUnknown)?;
    Ok(Opened { request, hash, replaced: true })
}

/// The actor's customer as the rules look at it when it answers this invitation: its name, its region, the rest.
pub(super) async fn asked(
    tx: &mut Tx,
    actor: &CustomerActor,
    it: &Request,
) -> Result<(String, String, Asked<'static>), ProgramError> {
    let known = store::relationship_view::customer(tx, &actor.customer).await?.ok_or(ProgramError::NotFound)?;
    let agreement = store::customer_agreements::accepted(tx, &actor.customer).await?.is_some();
    let mut affiliate = store::affiliates::holds_customer(tx, &it.partner, &actor.customer).await?;
    if let Some((provider, _)) = &it.provider {
        affiliate |= store::affiliates::holds_customer(tx, provider, &actor.customer).await?;
    }
    let asked = Asked { region: "", of_a_partner: known.of_a_partner, affiliate, agreement };
    Ok((known.name, known.region, asked))
}

/// The global admins of the actor's customer, by name.
pub(super) async fn admins(tx: &mut Tx, actor: &CustomerActor) -> Result<Vec<String>, ProgramError> {
    let people = store::customer_people::all(tx, &actor.customer).await?;
    let admins = people.into_iter().filter(|it| it.role == CustomerRole::GlobalAdmin);
    Ok(admins.map(|it| it.name).collect())
}

async fn party(
    tx: &mut Tx,
    id: &PartnerTenantId,
    (name, mpn_id): (String, Option<String>),
    kind: RelationKind,
) -> Result<PartyView, ProgramError> {
    let support = store::profiles::of_tenant(tx, id).await?.map(|stored| stored.profile.support);
    Ok(PartyView { name, country: store::relationship_view::country(tx, id).await?, mpn_id, kind, support })
}
