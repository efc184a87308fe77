//! A customer's global admin answers an invitation: once, for all who ask in it (CUS-09, S49).

use super::look::{Opened, asked, opened};
use super::{REQUEST, askers, told};
use crate::record::{self, Attempt, Concerned, Happening};
use crate::store::events::By;
use crate::store::outbox::Recipient;
use crate::store::relations::{self, Origin, Relation};
use crate::store::relationship_changes::{self as changes, NewAnswer};
use crate::store::relationship_requests::Request;
use crate::store::{self, Tx};
use crate::{FieldProblem, Program, ProgramError, customer_agreement, letters};
use domain::customer::RelationKind;
use domain::letter::LetterKind;
use domain::relationship::{self, Asked, Askers, RelationshipRefusal, Ticked};
use domain::text::{self, REASON};
use domain::{CustomerActor, PartnerTenantId};

/// Authorize everybody who asks in an invitation; the customer agreement is accepted with it where it is wanted
/// (rules §4.7): the version of that template id, empty where none is published. A relation that exists stays what it is, and delegated administration is raised and never lowered.
///
/// # Errors
/// `Refused(Relationship)` with the first rule that says no; `Database`.
pub async fn authorize(
    program: &Program,
    actor: &CustomerActor,
    token: &str,
    ticked: Ticked,
    template: &str,
) -> Result<(), ProgramError> {
    let outcome = try_authorize(program, actor, token, ticked, template).await;
    refusals(program, actor, token, outcome).await
}

async fn try_authorize(
    program: &Program,
    actor: &CustomerActor,
    token: &str,
    ticked: Ticked,
    template: &str,
) -> Result<(), ProgramError> {
    let mut tx = program.database.begin().await?;
    let link = opened(&mut tx, token).await?;
    link.works(program.now())?;
    let Opened { request: it, hash, .. } = link;
    let askers = askers(&mut tx, program, &it.partner, it.provider.as_ref().map(|(id, _)| id)).await?;
    let (name, region, facts) = asked(&mut tx, actor, &it).await?;
    let asked = Asked { region: &region, ..facts };
    let accepts = relationship::authorize(actor, (it.state(program.now()), &askers), &asked, ticked)?;

    use_up(&mut tx, program, actor, (&it, &hash), (true, None)).await?;
    establish(&mut tx, program, actor, (&it, &askers), &name).await?;
    if accepts {
        customer_agreement::accept_in(&mut tx, program, actor, template).await?;
    }
    let dap = Happening { operation: "dap_admin_relationship_approved", ..told("dap_granted", &it.id) };
    let mut happened = vec![told("customer_authorized", &it.id)];
    happened.extend(it.dap.then_some(dap));
    tell(&mut tx, program, actor, &it, &happened).await?;
    answered(&mut tx, program, (&it, &name), "authorized").await?;
    confirm(&mut tx, program, actor, (&it, &name)).await?;
    tx.commit().await
}

/// Say no to an invitation, with a reason or without.
///
/// # Errors
/// `Refused(Relationship)`: `NotGlobalAdmin`, `LinkUnknown`, `LinkReplaced`, `LinkUsed`, `LinkDeclined`, `LinkExpired`,
/// `LinkWithdrawn`; `Invalid` for a reason that is too long; `Database`.
pub async fn decline(program: &Program, actor: &CustomerActor, token: &str, reason: &str) -> Result<(), ProgramError> {
    let outcome = try_decline(program, actor, token, reason).await;
    refusals(program, actor, token, outcome).await
}

/// What was refused is in the logs of those who ask (AUD-01); behind an unknown link is nobody.
async fn refusals(
    program: &Program,
    actor: &CustomerActor,
    token: &str,
    outcome: Result<(), ProgramError>,
) -> Result<(), ProgramError> {
    if outcome.is_ok() {
        return outcome;
    }
    let Ok(Opened { request: it, .. }) = opened(&mut program.database.snapshot().await?, token).await else {
        return outcome;
    };
    let askers: Vec<_> = std::iter::once(it.partner).chain(it.provider.map(|(id, _)| id)).collect();
    let attempt = Attempt { operation: REQUEST, resource_type: "relationship_request", resource_id: &it.id };
    record::refusals_of_customer(program, actor, Concerned::Askers(&askers), attempt, outcome).await
}

async fn try_decline(program: &Program, actor: &CustomerActor, token: &str, reason: &str) -> Result<(), ProgramError> {
    let reason = text::paragraph(reason, REASON)
        .map_err(|problem| ProgramError::Invalid(vec![FieldProblem { field: "reason", problem }]))?;
    let mut tx = program.database.begin().await?;
    let link = opened(&mut tx, token).await?;
    link.works(program.now())?;
    let Opened { request: it, hash, .. } = link;
    relationship::decline(actor, it.state(program.now()))?;
    let (name, ..) = asked(&mut tx, actor, &it).await?;

    use_up(&mut tx, program, actor, (&it, &hash), (false, reason.as_deref())).await?;
    tell(&mut tx, program, actor, &it, &[told("customer_declined", &it.id)]).await?;
    answered(&mut tx, program, (&it, &name), "declined").await?;
    tx.commit().await
}

/// Of two who answer at once, one does.
async fn use_up(
    tx: &mut Tx,
    program: &Program,
    actor: &CustomerActor,
    (it, hash): (&Request, &str),
    (authorized, reason): (bool, Option<&str>),
) -> Result<(), ProgramError> {
    let answer = NewAnswer { authorized, by: &actor.user, customer: &actor.customer, reason, at: program.now() };
    let used = changes::answer(tx, &it.id, hash, answer).await?;
    if used { Ok(()) } else { Err(RelationshipRefusal::LinkUsed.into()) }
}

/// The relations that the invitation asked for.
async fn establish(
    tx: &mut Tx,
    program: &Program,
    actor: &CustomerActor,
    (it, askers): (&Request, &Askers),
    name: &str,
) -> Result<(), ProgramError> {
    let now = program.now();
    let relation = |partner: &PartnerTenantId, kind: RelationKind| Relation {
        partner: partner.clone(),
        customer: actor.customer.clone(),
        kind,
        origin: Origin::Invitation,
        dap: it.dap,
        since: now,
    };
    let (kind, provider_kind) = askers.grants();
    relations::establish(tx, &relation(&it.partner, kind), name).await?;
    if let (Some((provider, _)), Some(kind)) = (&it.provider, provider_kind) {
        relations::establish(tx, &relation(provider, kind), name).await?;
        relations::pair(tx, &actor.customer, (provider, &it.partner), now).await?;
    }
    Ok(())
}

/// Both partners' logs tell it.
async fn tell(
    tx: &mut Tx,
    program: &Program,
    actor: &CustomerActor,
    it: &Request,
    happened: &[Happening<'_>],
) -> Result<(), ProgramError> {
    let tenants: Vec<_> = std::iter::once(&it.partner).chain(it.provider.as_ref().map(|(id, _)| id)).collect();
    record::happened_to(tx, program, By::Customer(actor), (&tenants, Some(&actor.customer)), happened).await
}

/// Who invited hears of the answer, as long as they belong to the partner.
async fn answered(
    tx: &mut Tx,
    program: &Program,
    (it, customer): (&Request, &str),
    answer: &str,
) -> Result<(), ProgramError> {
    let Some(person) = store::people::one(tx, &it.partner, &it.inviter).await? else { return Ok(()) };
    let language = store::relationship_view::language(tx, &it.inviter).await?;
    let to = Recipient { sign_in_name: person.sign_in_name, name: person.name, language };
    let facts = serde_json::json!({
        "company": it.partner_name,
        "number": it.partner_mpn_id,
        "customer": customer,
        "answer": answer,
        "link": "/customers/invitations",
    });
    letters::queue(tx, program, LetterKind::CustomerAnswered, &to, &facts).await
}

/// Who answered has it in writing, with the page where it can be taken back.
async fn confirm(
    tx: &mut Tx,
    program: &Program,
    actor: &CustomerActor,
    (it, customer): (&Request, &str),
) -> Result<(), ProgramError> {
    let people = store::customer_people::all(tx, &actor.customer).await?;
    let Some(person) = people.into_iter().find(|it| it.user == actor.user) else { return Ok(()) };
    let language = person.language.or_else(|| Some(it.language.clone()));
    let to = Recipient { sign_in_name: person.sign_in_name, name: person.name, language };
    let facts = serde_json::json!({
        "company": it.partner_name,
        "number": it.partner_mpn_id,
        "provider": it.provider.as_ref().map(|(_, name)| name),
        "customer": customer,
        "link": "/relations",
    });
    letters::queue(tx, program, LetterKind::RelationsAuthorized, &to, &facts).await
}
