//! The source's side: what could be requested, creating a request, taking it back.

use super::record::{self, Record};
use crate::store::events::By;
use crate::store::{self, Tx};
use crate::{FieldProblem, Program, ProgramError, Refusal};
use domain::eligibility::{self, Assessed};
use domain::event::TransferEvent;
use domain::readiness::{Obstacle, Parties};
use domain::subscription::SubscriptionStatus;
use domain::text::{self, REASON};
use domain::transfer::{TIME_TO_EXPIRE, TransferState};
use domain::transfer_request::{self, ChoiceRefusal};
use domain::{
    Actor, CustomerTenantId, PartnerTenantId, Permission, SubscriptionId, Transfer, TransferId, TransferRefusal,
};
use std::collections::HashSet;

/// A provider the source could ask, and what still stands in the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProviderChoice {
    /// Its tenant.
    pub id: PartnerTenantId,
    /// Its name.
    pub name: String,
    /// What stands in the way; empty when a request can be created.
    pub obstacles: Vec<Obstacle>,
}

/// Everything the page for a new request shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preparation {
    /// The customer's name.
    pub customer_name: String,
    /// The customer's domain.
    pub customer_domain: String,
    /// The partners' providers for this customer first, then the source's other providers.
    pub providers: Vec<ProviderChoice>,
    /// The source's own subscriptions, add-ons below their bases.
    pub subscriptions: Vec<Assessed>,
}

/// A request to be created, as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRequest {
    /// Whose subscriptions.
    pub customer: CustomerTenantId,
    /// The provider asked.
    pub target: PartnerTenantId,
    /// The chosen base subscriptions.
    pub subscriptions: Vec<SubscriptionId>,
    /// A note for the provider; up to 500 characters.
    pub note: Option<String>,
    /// The MPN ID put on the new purchase; left out, that of the source (TRA-14).
    pub mpn_on_record: Option<String>,
    /// The caller's id of this request: a repetition has no second effect.
    pub request_id: Option<String>,
}

/// What the actor's tenant could request for a customer (TRA-16).
///
/// # Errors
/// `NotFound` when the tenant has no relation with the customer; `Refused` without the role.
pub async fn prepare(
    program: &Program,
    actor: &Actor,
    customer: &CustomerTenantId,
) -> Result<Preparation, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    let named = store::customers::of_partner(&mut tx, customer, &actor.tenant).await?.ok_or(ProgramError::NotFound)?;
    if !actor.may(Permission::RequestTransfer) {
        return Err(ProgramError::Refused(Refusal::Role(Permission::RequestTransfer)));
    }
    let mut subscriptions = assessed(&mut tx, actor, customer).await?;
    subscriptions.retain(|it| it.subscription.status != SubscriptionStatus::Deleted);
    let providers = providers(&mut tx, actor, customer).await?;
    Ok(Preparation { customer_name: named.name, customer_domain: named.domain, providers, subscriptions })
}

/// The providers of this customer first, then the tenant's other partners that are providers.
pub(crate) async fn providers(
    tx: &mut Tx,
    actor: &Actor,
    customer: &CustomerTenantId,
) -> Result<Vec<ProviderChoice>, ProgramError> {
    let (mut candidates, _) = store::partners::shared(tx, customer, &actor.tenant).await?;
    for partner in store::partners::partnerships(tx, &actor.tenant).await? {
        if candidates.iter().all(|known| known.id != partner.id) {
            candidates.push(partner);
        }
    }
    let mut choices = Vec::new();
    for candidate in candidates {
        let id = PartnerTenantId::parse(&candidate.id).map_err(|_| store::unreadable("tenant id", &candidate.id))?;
        let parties = store::partners::parties(tx, customer, &actor.tenant, &id).await?;
        // A provider's own partners are its resellers: nobody to ask.
        if let Some(parties) = parties.filter(|it| it.partnership || it.target.programs.indirect_provider) {
            choices.push(ProviderChoice { id, name: candidate.name, obstacles: parties.obstacles() });
        }
    }
    choices.sort_by_key(|choice| choice.obstacles.len());
    Ok(choices)
}

/// The tenant's own subscriptions of the customer, the deleted ones too (TRA-08), each judged.
async fn assessed(tx: &mut Tx, actor: &Actor, customer: &CustomerTenantId) -> Result<Vec<Assessed>, ProgramError> {
    let open = store::subscriptions::open_requests(tx, customer, &actor.tenant).await?;
    let own = store::subscriptions::owned(tx, customer, &actor.tenant).await?;
    let own: Vec<_> = own.into_iter().map(|it| (it.subscription, it.suspension_reason)).collect();
    Ok(eligibility::assess(&own, &open))
}

/// Create a transfer request (TRA-01…TRA-14): all of it, or nothing.
///
/// # Errors
/// `NotFound` for a customer or provider the actor may not know, `Refused` with every obstacle or
/// every line that cannot move, `Invalid` for the note, `Overtaken` when a subscription was requested meanwhile
/// or the request id was used for something else.
pub async fn create(program: &Program, actor: &Actor, request: &NewRequest) -> Result<TransferId, ProgramError> {
    let attempt = ("create_transfer", "customer", request.customer.as_str());
    let outcome = try_create(program, actor, request).await;
    record::refusals(program, actor, attempt, outcome).await
}

async fn try_create(program: &Program, actor: &Actor, request: &NewRequest) -> Result<TransferId, ProgramError> {
    let now = program.now();
    let note = text::paragraph(request.note.as_deref().unwrap_or_default(), REASON)
        .map_err(|problem| ProgramError::Invalid(vec![FieldProblem { field: "note", problem }]))?;
    let mut tx = program.database.begin().await?;

    let id = TransferId::of(program.random());
    if let Some(request_id) = &request.request_id {
        let before = store::idempotency::remember(&mut tx, &actor.user, request_id, "create", id.as_str(), now).await?;
        if let Some(before) = before {
            return repeated(&mut tx, actor, request, note.as_deref(), &before).await;
        }
    }
    store::relations::hold(&mut tx, &request.customer).await?;
    let parties = parties_for(&mut tx, actor, request).await?;
    let mpn_on_record = match &request.mpn_on_record {
        Some(named) => on_record(&mut tx, named).await?,
        None => parties.source.mpn_id.unwrap_or_default(),
    };
    let lines = lines_for(&mut tx, actor, request).await?;

    let transfer = Transfer {
        id,
        number: number(&mut tx, &actor.tenant).await?,
        customer: request.customer.clone(),
        source: actor.tenant.clone(),
        target: request.target.clone(),
        mpn_on_record,
        state: TransferState::Active,
        created_at: now,
        expires_at: now + TIME_TO_EXPIRE,
        note,
        reason: None,
        lines,
    };
    store_new(tx, program, actor, &transfer).await?;
    record::announce(program, &transfer).await;
    Ok(transfer.id)
}

/// The request made before under the same request id, if it is the same one.
async fn repeated(
    tx: &mut Tx,
    actor: &Actor,
    request: &NewRequest,
    note: Option<&str>,
    before: &str,
) -> Result<TransferId, ProgramError> {
    let id = TransferId::parse(before).map_err(|_| store::unreadable("transfer id", before))?;
    let made = store::transfers::of_party(tx, &id, &actor.tenant).await?.ok_or(ProgramError::Overtaken)?;
    let bases: HashSet<_> = made.lines.iter().filter(|line| !line.add_on).map(|line| &line.subscription).collect();
    let same = (&made.source, &made.customer, &made.target) == (&actor.tenant, &request.customer, &request.target)
        && made.note.as_deref() == note
        && bases == request.subscriptions.iter().collect();
    if same { Ok(id) } else { Err(ProgramError::Overtaken) }
}

/// Store, record and commit a new request; one that meets an open one on the way was overtaken (TRA-09).
async fn store_new(mut tx: Tx, program: &Program, actor: &Actor, transfer: &Transfer) -> Result<(), ProgramError> {
    let inserted = store::transfers::insert(&mut tx, transfer, &actor.user).await;
    inserted.map_err(|error| if error.is_duplicate() { ProgramError::Overtaken } else { error })?;
    let event = TransferEvent::Created;
    let created = Record { by: By::Person(actor), before: None, after: transfer, event: &event };
    record::events(&mut tx, program, &[created], &Vec::new()).await?;
    record::letters(&mut tx, program, transfer, &event, &actor.name).await?;
    tx.commit().await
}

async fn parties_for(tx: &mut Tx, actor: &Actor, request: &NewRequest) -> Result<Parties, ProgramError> {
    let known = store::customers::of_partner(tx, &request.customer, &actor.tenant).await?;
    known.ok_or(ProgramError::NotFound)?;
    if !actor.may(Permission::RequestTransfer) {
        return Err(ProgramError::Refused(Refusal::Role(Permission::RequestTransfer)));
    }
    let parties = store::partners::parties(tx, &request.customer, &actor.tenant, &request.target).await?;
    let parties = parties.ok_or(ProgramError::NotFound)?;
    // A provider without any tie to the source does not exist for it, whoever else serves the customer.
    let (paired, _) = store::partners::shared(tx, &request.customer, &actor.tenant).await?;
    if !parties.partnership && paired.iter().all(|it| it.id != request.target.as_str()) {
        return Err(ProgramError::NotFound);
    }
    match parties.obstacles() {
        none if none.is_empty() => Ok(parties),
        obstacles => Err(ProgramError::Refused(Refusal::Obstacles(obstacles))),
    }
}

/// The MPN ID that was named, if it is an indirect reseller's (TRA-14).
async fn on_record(tx: &mut Tx, named: &str) -> Result<String, ProgramError> {
    match store::partners::sells_indirectly(tx, named).await? {
        Some(true) => Ok(named.to_owned()),
        Some(false) => Err(TransferRefusal::MpnIdOfNoReseller.into()),
        None => Err(TransferRefusal::MpnIdUnknown.into()),
    }
}

async fn lines_for(
    tx: &mut Tx,
    actor: &Actor,
    request: &NewRequest,
) -> Result<Vec<domain::transfer::TransferLine>, ProgramError> {
    let assessed = assessed(tx, actor, &request.customer).await?;
    transfer_request::lines(&request.subscriptions, &assessed).map_err(|refusal| match refusal {
        ChoiceRefusal::Choice(refusal) => refusal.into(),
        ChoiceRefusal::Unknown => ProgramError::NotFound,
        ChoiceRefusal::Lines(lines) => ProgramError::Refused(Refusal::Ineligible(lines)),
    })
}

/// A number like `TR-7F3K-0104`: four letters that stand for the source, and its own count. A million sets of
/// letters are few enough for two tenants to share one: who comes second gets others.
async fn number(tx: &mut Tx, source: &PartnerTenantId) -> Result<String, ProgramError> {
    let count = store::transfers::next_number(tx, source).await?;
    for digits in source.as_str().replace('-', "").as_bytes().chunks(8) {
        let number = format!("TR-{}-{count:04}", letters(digits));
        if !store::transfers::is_taken(tx, &number).await? {
            return Ok(number);
        }
    }
    Err(ProgramError::Overtaken)
}

/// Four letters made of eight hexadecimal digits; none that is mistaken for another.
fn letters(digits: &[u8]) -> String {
    const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let digits = digits.iter().map(|digit| char::from(*digit).to_digit(16).unwrap_or_default());
    let seed = digits.fold(0, |seed, digit| seed << 4 | digit);
    (0..4).map(|at| char::from(LETTERS[(seed >> (at * 5) & 31) as usize])).collect()
}

/// The source takes its request back; the subscriptions are free again (TRA-20).
///
/// # Errors
/// `NotFound`, `Refused` when it cannot be withdrawn, `Overtaken` when it was answered meanwhile.
pub async fn withdraw(program: &Program, actor: &Actor, id: &TransferId) -> Result<Transfer, ProgramError> {
    let outcome = try_withdraw(program, actor, id).await;
    record::refusals(program, actor, ("update_transfer", "transfer", id.as_str()), outcome).await
}

async fn try_withdraw(program: &Program, actor: &Actor, id: &TransferId) -> Result<Transfer, ProgramError> {
    let now = program.now();
    let mut tx = program.database.begin().await?;

    let transfer = record::load(&mut tx, actor, id).await?;
    let before = transfer.state.status();
    let (withdrawn, event) = transfer.withdraw(actor, now)?;

    store::transfers::advance(&mut tx, before, &withdrawn).await?;
    store::transfers::release_lines(&mut tx, id, now).await?;
    let step = Record { by: By::Person(actor), before: Some(before), after: &withdrawn, event: &event };
    record::events(&mut tx, program, &[step], &Vec::new()).await?;
    record::letters(&mut tx, program, &withdrawn, &event, &actor.name).await?;
    tx.commit().await?;

    record::announce(program, &withdrawn).await;
    Ok(withdrawn)
}
