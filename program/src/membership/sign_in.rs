//! Signing in to the membership directory with one of its own logins (ENR-30, ENR-32, ENR-34).
//!
//! Whether the login or the password was wrong is told to nobody, and a lock is no sign that there is such a login.

use crate::accounts::LONGEST_PASSWORD;
use crate::accounts::password::Verdict;
use crate::accounts::throttle::Tries;
use crate::record::{self, Attempt, Happening};
use crate::store::events::By;
use crate::store::{self, membership_logins as logins};
use crate::{FieldProblem, Program, ProgramError, guard};
use domain::mpn::{LOCKED_FOR, MOST_FAILURES, MpnId, MpnRefusal};
use domain::text::TextProblem;
use domain::{Actor, Permission};
use std::net::IpAddr;
use time::Duration;

/// How long failures are counted after the last try.
pub const TRIES_KEPT: Duration = Duration::DAY;

/// Sign the actor's tenant in to the membership of that login; it may choose from its MPN IDs from now on, and from
/// those of no other. Answers which membership it is.
///
/// Tries are limited per address as signing in is. Five failures lock the login for 15 minutes, also against the
/// right password; of many tries at once no more than five are looked at.
///
/// # Errors
/// `Refused(Role)`, `Invalid` for `login` and `password` left empty, `Refused(TooManyTries)`, `Refused(Mpn)`:
/// `Locked`, or `SignIn` for an unknown login and for a wrong password alike.
pub async fn sign_in(
    program: &Program,
    actor: &Actor,
    login: &str,
    password: &str,
    from: IpAddr,
) -> Result<MpnId, ProgramError> {
    let outcome = try_sign_in(program, actor, login, password, from).await;
    let attempt =
        Attempt { operation: "sign_in_membership", resource_type: "membership", resource_id: actor.tenant.as_str() };
    record::refusals(program, actor, attempt, outcome).await
}

async fn try_sign_in(
    program: &Program,
    actor: &Actor,
    login: &str,
    password: &str,
    from: IpAddr,
) -> Result<MpnId, ProgramError> {
    guard::require(actor, Permission::AssociateMpnId)?;
    check_typed(login, password)?;
    let tries = Tries::to_open_a_membership(from);
    let admitted = tries.admit(program).await?;
    let login = login.trim().to_lowercase();
    count(program, &login).await?;

    let stored = logins::by_name(&mut program.database.snapshot().await?, &login).await?;
    let verdict = program.hashing.verify(password, stored.as_ref().map(|it| it.password_hash.clone())).await?;
    let Some(stored) = stored.filter(|_| verdict != Verdict::Wrong) else { return Err(MpnRefusal::SignIn.into()) };
    let stronger = match verdict {
        Verdict::RightButWeak => Some(program.hashing.hash(password, program.random()).await?),
        _ => None,
    };

    let mut tx = program.database.begin().await?;
    admitted.give_back(&mut tx).await?;
    logins::opened(&mut tx, &login).await?;
    if let Some(stronger) = stronger {
        logins::replace_password(&mut tx, &login, &stored.password_hash, &stronger).await?;
    }
    store::membership::link(&mut tx, &actor.tenant, &stored.membership, &actor.user, program.now()).await?;
    let happening = Happening {
        operation: "sign_in_membership",
        kind: "membership_opened",
        resource_type: "membership",
        resource_id: stored.membership.as_str(),
        old_value: None,
        new_value: None,
        facts: "{}",
    };
    record::happened(&mut tx, program, By::Person(actor), &[&actor.tenant], &[happening]).await?;
    tx.commit().await?;
    Ok(stored.membership)
}

fn check_typed(login: &str, password: &str) -> Result<(), ProgramError> {
    let mut problems = Vec::new();
    if login.trim().is_empty() {
        problems.push(FieldProblem { field: "login", problem: TextProblem::Missing });
    }
    if password.is_empty() {
        problems.push(FieldProblem { field: "password", problem: TextProblem::Missing });
    }
    if password.len() > LONGEST_PASSWORD {
        problems.push(FieldProblem { field: "password", problem: TextProblem::TooLong });
    }
    if problems.is_empty() { Ok(()) } else { Err(ProgramError::Invalid(problems)) }
}

/// Count the try as a failure before the password is looked at; a success forgets it.
async fn count(program: &Program, login: &str) -> Result<(), ProgramError> {
    let now = program.now();
    let mut tx = program.database.begin().await?;
    let admitted = logins::admit(&mut tx, login, MOST_FAILURES, (now, now + LOCKED_FOR)).await?;
    tx.commit().await?;
    if admitted { Ok(()) } else { Err(MpnRefusal::Locked.into()) }
}
