//! Writing down what happened, in the event log of every tenant concerned, and what was refused (AUD-01, AUD-04).

use crate::store::events::{self, By, NewEvent};
use crate::store::relations;
use crate::store::{Tx, comparable};
use crate::{Program, ProgramError};
use domain::event::Outcome;
use domain::{Actor, CustomerActor, CustomerTenantId, EventId, PartnerTenantId};
use std::collections::BTreeSet;

/// Something that was done, as the log keeps it. No personal data: what is shown is read from where it is kept.
#[derive(Debug, Clone, Copy)]
pub struct Happening<'a> {
    /// The audit name (AUD-02).
    pub operation: &'a str,
    /// The kind of event, past tense.
    pub kind: &'a str,
    /// What kind of thing changed.
    pub resource_type: &'a str,
    /// Which one.
    pub resource_id: &'a str,
    /// Before, if it existed.
    pub old_value: Option<&'a str>,
    /// After.
    pub new_value: Option<&'a str>,
    /// More facts, as a JSON object.
    pub facts: &'a str,
}

/// Write what happened to the logs of all these tenants, in the transaction that does it.
///
/// # Errors
/// `Database`.
pub async fn happened(
    tx: &mut Tx,
    program: &Program,
    by: By<'_>,
    tenants: &[&PartnerTenantId],
    happenings: &[Happening<'_>],
) -> Result<(), ProgramError> {
    happened_to(tx, program, by, (tenants, None), happenings).await
}

/// As [`happened`], with the customer whom it concerns.
///
/// # Errors
/// `Database`.
pub async fn happened_to(
    tx: &mut Tx,
    program: &Program,
    by: By<'_>,
    (tenants, customer): (&[&PartnerTenantId], Option<&CustomerTenantId>),
    happenings: &[Happening<'_>],
) -> Result<(), ProgramError> {
    let tenants: BTreeSet<_> = tenants.iter().copied().collect();
    let rows = || happenings.iter().map(|it| row(program, by, customer, it)).collect();
    events::append(tx, tenants.into_iter().map(|tenant| (tenant, rows())).collect()).await
}

fn row<'a>(program: &Program, by: By<'a>, customer: Option<&'a CustomerTenantId>, it: &Happening<'a>) -> NewEvent<'a> {
    NewEvent {
        id: EventId::of(program.random()).as_str().to_owned(),
        at: program.now(),
        by,
        operation: it.operation,
        kind: it.kind,
        outcome: Outcome::Succeeded,
        customer: customer.map(CustomerTenantId::as_str),
        resource_type: it.resource_type,
        resource_id: it.resource_id,
        old_value: it.old_value,
        new_value: it.new_value,
        facts: it.facts,
    }
}

/// Something that was tried.
#[derive(Debug, Clone, Copy)]
pub struct Attempt<'a> {
    /// The audit name (AUD-02).
    pub operation: &'a str,
    /// What kind of thing it was about.
    pub resource_type: &'a str,
    /// Which one.
    pub resource_id: &'a str,
}

/// Pass an outcome on; what was refused, or came too late, is written to the log of the tenant that tried (AUD-01).
///
/// # Errors
/// Those of the outcome; `Database`.
pub async fn refusals<T>(
    program: &Program,
    actor: &Actor,
    attempt: Attempt<'_>,
    outcome: Result<T, ProgramError>,
) -> Result<T, ProgramError> {
    if let Some(refusal) = refusal(&outcome) {
        note(program, actor, attempt, &refusal).await?;
    }
    outcome
}

/// Write to the log of the tenant that tried that a call was refused before any use case decided about it (AUD-01): its
/// form was wrong, or what it names does not exist for the caller.
///
/// # Errors
/// `Database`.
pub async fn refused(program: &Program, actor: &Actor, attempt: Attempt<'_>, code: u32) -> Result<(), ProgramError> {
    note(program, actor, attempt, &serde_json::json!({ "code": code }).to_string()).await
}

async fn note(program: &Program, actor: &Actor, attempt: Attempt<'_>, facts: &str) -> Result<(), ProgramError> {
    let id = comparable(attempt.resource_id);
    let attempt = Attempt { resource_id: &id, ..attempt };
    let customer = (attempt.resource_type == "customer").then_some(attempt.resource_id);
    let mut tx = program.database.begin().await?;
    let event = failed(program, By::Person(actor), customer, attempt, facts);
    events::append(&mut tx, vec![(&actor.tenant, vec![event])]).await?;
    tx.commit().await
}

/// In whose logs it stands what somebody of a customer tried in vain: the customer has none of its own.
#[derive(Debug, Clone, Copy)]
pub enum Concerned<'a> {
    /// Every partner that the customer has a relation with.
    Partners,
    /// Those of them that administer its tenant.
    Administrators,
    /// This one of them.
    Partner(&'a PartnerTenantId),
    /// These, which asked to have a relation.
    Askers(&'a [PartnerTenantId]),
}

impl Concerned<'_> {
    async fn tenants(self, tx: &mut Tx, customer: &CustomerTenantId) -> Result<Vec<PartnerTenantId>, ProgramError> {
        let mut relations = relations::of_customer(tx, customer).await?;
        match self {
            Self::Partners => {}
            Self::Administrators => relations.retain(|it| it.dap),
            Self::Partner(partner) => relations.retain(|it| it.partner == *partner),
            Self::Askers(askers) => return Ok(askers.to_vec()),
        }
        Ok(relations.into_iter().map(|it| it.partner).collect())
    }
}

/// As [`refusals`], for somebody of a customer.
///
/// # Errors
/// Those of the outcome; `Database`.
pub async fn refusals_of_customer<T>(
    program: &Program,
    actor: &CustomerActor,
    concerned: Concerned<'_>,
    attempt: Attempt<'_>,
    outcome: Result<T, ProgramError>,
) -> Result<T, ProgramError> {
    let Some(refusal) = refusal(&outcome) else { return outcome };
    let mut tx = program.database.begin().await?;
    let tenants = concerned.tenants(&mut tx, &actor.customer).await?;
    let tenants: BTreeSet<_> = tenants.iter().collect();
    let event = || failed(program, By::Customer(actor), Some(actor.customer.as_str()), attempt, &refusal);
    events::append(&mut tx, tenants.into_iter().map(|tenant| (tenant, vec![event()])).collect()).await?;
    tx.commit().await?;
    outcome
}

/// Why something did not happen, as a fact of the log; nothing where that is no refusal.
fn refusal<T>(outcome: &Result<T, ProgramError>) -> Option<String> {
    let refusal = match outcome {
        Err(ProgramError::Refused(refusal)) => format!("{refusal:?}"),
        Err(ProgramError::Overtaken) => "Overtaken".to_owned(),
        _ => return None,
    };
    Some(serde_json::json!({ "refusal": refusal }).to_string())
}

fn failed<'a>(
    program: &Program,
    by: By<'a>,
    customer: Option<&'a str>,
    attempt: Attempt<'a>,
    facts: &'a str,
) -> NewEvent<'a> {
    NewEvent {
        id: EventId::of(program.random()).as_str().to_owned(),
        at: program.now(),
        by,
        operation: attempt.operation,
        kind: "refused",
        outcome: Outcome::Failed,
        customer,
        resource_type: attempt.resource_type,
        resource_id: attempt.resource_id,
        old_value: None,
        new_value: None,
        facts,
    }
}
