//! Deciding about an account: its standing, its direct-bill capability, its way to indirect (rules §4.10, §4.13).
//!
//! Every decision is written to the operator's log and to the partner's.

use crate::record::{self, Attempt, Happening};
use crate::store::events::By;
use crate::store::{self, Tx, accounts, outbox};
use crate::{FieldProblem, Program, ProgramError, guard, letters};
use domain::letter::LetterKind;
use domain::standing::{Account, AccountEvent, OperatorRefusal, SuspensionReason};
use domain::{Actor, PartnerTenantId, Permission, Role, Roles, day};
use std::collections::HashSet;
use time::OffsetDateTime;

/// A decision, as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// Suspend, with the code of a reason.
    Suspend(String),
    /// Back to good standing.
    Restore,
    /// Restrict direct bill from a day on, as `2026-12-01`.
    Restrict(String),
    /// Lift the restriction, or take its announcement back.
    Lift,
    /// Open or close the change to indirect (DIR-05).
    Transition(bool),
}

impl Decision {
    const fn operation(&self) -> &'static str {
        match self {
            Self::Suspend(_) | Self::Restore => AccountEvent::Suspended.operation(),
            Self::Restrict(_) | Self::Lift => AccountEvent::Restricted.operation(),
            Self::Transition(_) => AccountEvent::TransitionOpened.operation(),
        }
    }

    fn about(&self, account: Account, now: OffsetDateTime) -> Result<(Account, AccountEvent), ProgramError> {
        let decided = match self {
            Self::Suspend(reason) => match SuspensionReason::of_code(reason) {
                Some(reason) => account.suspend(reason, now),
                None => Err(OperatorRefusal::ReasonMissing),
            },
            Self::Restore => account.restore(),
            Self::Restrict(from) => {
                let wrong = |problem| ProgramError::Invalid(vec![FieldProblem { field: "from", problem }]);
                account.restrict(day::from_today(from, now).map_err(wrong)?)
            }
            Self::Lift => account.lift(),
            Self::Transition(available) => account.set_transition(*available),
        };
        Ok(decided?)
    }
}

/// The operator decides about an account.
///
/// # Errors
/// `NotFound` for partners and for a tenant that is no partner's, `Refused`, `Invalid` for the day, `Overtaken` when
/// another operator decided the same meanwhile.
pub async fn decide(
    program: &Program,
    actor: &Actor,
    tenant: &PartnerTenantId,
    decision: &Decision,
) -> Result<Account, ProgramError> {
    let outcome = try_decide(program, actor, tenant, decision).await;
    let attempt = Attempt { operation: decision.operation(), resource_type: "account", resource_id: tenant.as_str() };
    record::refusals(program, actor, attempt, outcome).await
}

async fn try_decide(
    program: &Program,
    actor: &Actor,
    tenant: &PartnerTenantId,
    decision: &Decision,
) -> Result<Account, ProgramError> {
    guard::require(actor, Permission::RunProgram)?;
    let now = program.now();
    let mut tx = program.database.begin().await?;
    let row = accounts::of_tenant(&mut tx, tenant).await?.ok_or(ProgramError::NotFound)?;
    let (after, event) = decision.about(row.account, now)?;

    accounts::decide(&mut tx, tenant, &row.account, &after).await?;
    write_down(&mut tx, program, By::Person(actor), tenant, (&row.account, &after, event)).await?;
    if let (AccountEvent::Restricted, Some(from)) = (event, after.restricted_from) {
        announce_restriction(&mut tx, program, tenant, &row.name, from).await?;
    }
    tx.commit().await?;
    Ok(after)
}

/// Suspend an account in a transaction that decides something else too: a verification that failed (rules §4.1).
/// One that is suspended already stays so.
///
/// # Errors
/// `NotFound`, `Overtaken`, `Database`.
pub async fn suspend_within(
    tx: &mut Tx,
    program: &Program,
    by: By<'_>,
    tenant: &PartnerTenantId,
    reason: SuspensionReason,
) -> Result<(), ProgramError> {
    let row = accounts::of_tenant(tx, tenant).await?.ok_or(ProgramError::NotFound)?;
    let (after, event) = match row.account.suspend(reason, program.now()) {
        Err(OperatorRefusal::AlreadySo) => return Ok(()),
        decided => decided?,
    };
    accounts::decide(tx, tenant, &row.account, &after).await?;
    write_down(tx, program, by, tenant, (&row.account, &after, event)).await
}

/// In the operator's log and in the partner's.
pub(crate) async fn write_down(
    tx: &mut Tx,
    program: &Program,
    by: By<'_>,
    tenant: &PartnerTenantId,
    (before, after, event): (&Account, &Account, AccountEvent),
) -> Result<(), ProgramError> {
    let operator = store::operator::tenant(tx).await?;
    let (old, new) = (value(before, event), value(after, event));
    let happening = Happening {
        operation: event.operation(),
        kind: event.kind(),
        resource_type: "account",
        resource_id: tenant.as_str(),
        old_value: Some(&old),
        new_value: Some(&new),
        facts: "{}",
    };
    let tenants: Vec<_> = operator.iter().chain([tenant]).collect();
    record::happened(tx, program, by, &tenants, &[happening]).await
}

/// What the decision is about, as the log keeps it.
fn value(account: &Account, event: AccountEvent) -> String {
    match event {
        AccountEvent::Suspended | AccountEvent::Restored => {
            account.suspension.map_or("good", |(reason, _)| reason.code()).to_owned()
        }
        AccountEvent::Restricted | AccountEvent::Lifted => {
            account.restricted_from.map_or_else(|| "free".to_owned(), |from| from.date().to_string())
        }
        AccountEvent::TransitionOpened | AccountEvent::TransitionClosed => {
            if account.transition_available { "open" } else { "closed" }.to_owned()
        }
    }
}

/// M-11: to the primary contact and the global admins, each address once.
async fn announce_restriction(
    tx: &mut Tx,
    program: &Program,
    tenant: &PartnerTenantId,
    company: &str,
    from: OffsetDateTime,
) -> Result<(), ProgramError> {
    let facts = serde_json::json!({ "company": company, "date": from.date().to_string(), "link": "/settings/program" });
    let admins = outbox::with_role(tx, tenant, Roles::of(&[Role::GlobalAdmin])).await?;
    let everyone = accounts::primary_contact(tx, tenant).await?.into_iter().chain(admins);
    let mut written = HashSet::new();
    for to in everyone {
        if written.insert(to.sign_in_name.to_lowercase()) {
            letters::queue(tx, program, LetterKind::DirectBillRestricted, &to, &facts).await?;
        }
    }
    Ok(())
}
