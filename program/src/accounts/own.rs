//! One's own account: name, language and password. What is changed is logged where the account is kept.

use super::password::{Verdict, hash_chosen};
use super::throttle::Tries;
use super::{LANGUAGES, Session, SessionToken, session};
use crate::record::{self, Attempt, Happening};
use crate::store::events::By;
use crate::{FieldProblem, Program, ProgramError, letters, store};
use domain::Actor;
use domain::text::{self, COMPANY_NAME, TextProblem};
use domain::work_account::AccountRefusal;
use std::net::IpAddr;

const UPDATE: &str = "update_partner_user";

/// What a person changes about themselves, as typed.
#[derive(Debug, Clone, Default)]
pub struct OwnProfile {
    /// The full name.
    pub name: String,
    /// One of [`LANGUAGES`].
    pub language: String,
}

/// Change one's own name and language.
///
/// # Errors
/// `NotFound` without a live session, `Invalid`, `Database`.
pub async fn change_profile(program: &Program, token: &str, new: &OwnProfile) -> Result<(), ProgramError> {
    let session = live(program, token).await?;
    let mut problems = Vec::new();
    let mut wrong = |field, problem| problems.push(FieldProblem { field, problem });
    let name = text::line(&new.name, COMPANY_NAME).inspect_err(|problem| wrong("name", *problem)).unwrap_or_default();
    if !LANGUAGES.contains(&&*new.language) {
        wrong("language", TextProblem::NotInList);
    }
    if !problems.is_empty() {
        return Err(ProgramError::Invalid(problems));
    }

    let mut tx = program.database.begin().await?;
    store::users::set_name(&mut tx, &session.user, &name).await?;
    store::users::set_language(&mut tx, &session.user, &new.language).await?;
    if let Some(actor) = at_home(&mut tx, &session).await? {
        let happening = told(&actor, "profile_changed");
        record::happened(&mut tx, program, By::Person(&actor), &[&actor.tenant], &[happening]).await?;
    }
    tx.commit().await
}

/// Choose another password, knowing the present one; every other session of the person ends, and a letter
/// tells of it (S11). A temporary password is done with (ROL-03, ROL-04). Tries count like those of signing in.
///
/// # Errors
/// `NotFound` without a live session; `Refused(Account)`: `WrongPassword`, `SamePassword`; `Invalid` for the field
/// `password`; `Refused(TooManyTries)`; `Overtaken` when it was changed meanwhile; `Database`.
pub async fn change_password(
    program: &Program,
    token: &str,
    present: &str,
    new: &str,
    from: IpAddr,
) -> Result<(), ProgramError> {
    let session = live(program, token).await?;
    let mut read = program.database.snapshot().await?;
    let actor = at_home(&mut read, &session).await?;
    let old = store::users::password_hash(&mut read, &session.user).await?;
    drop(read);
    let outcome = try_change(program, token, &session, actor.as_ref(), [present, new], old, from).await;
    match &actor {
        Some(actor) => {
            let attempt = Attempt { operation: UPDATE, resource_type: "user", resource_id: session.user.as_str() };
            record::refusals(program, actor, attempt, outcome).await
        }
        None => outcome,
    }
}

async fn try_change(
    program: &Program,
    token: &str,
    session: &Session,
    actor: Option<&Actor>,
    [present, new]: [&str; 2],
    old: Option<String>,
    from: IpAddr,
) -> Result<(), ProgramError> {
    let tries = Tries::of(&session.sign_in_name, from);
    let admitted = tries.admit(program).await?;
    let old_hash = old.ok_or(ProgramError::NotFound)?;
    if program.hashing.verify(present, Some(old_hash.clone())).await? == Verdict::Wrong {
        return Err(AccountRefusal::WrongPassword.into());
    }
    if present == new {
        return Err(AccountRefusal::SamePassword.into());
    }
    let hash = hash_chosen(program, new, &[&session.user_name, &session.sign_in_name]).await?;

    let mut tx = program.database.begin().await?;
    admitted.give_back(&mut tx).await?;
    store::users::change_password(&mut tx, &session.user, &old_hash, &hash).await?;
    let kept = SessionToken::parse(token).ok_or(ProgramError::NotFound)?;
    store::sessions::end_others(&mut tx, &session.user, &kept.hash()).await?;
    letters::of_new_password(&mut tx, program, &session.user, None).await?;
    if let Some(actor) = actor {
        let happening = told(actor, "password_changed");
        record::happened(&mut tx, program, By::Person(actor), &[&actor.tenant], &[happening]).await?;
    }
    tx.commit().await
}

async fn live(program: &Program, token: &str) -> Result<Session, ProgramError> {
    session(program, token).await?.ok_or(ProgramError::NotFound)
}

/// The person in the tenant that keeps the account.
async fn at_home(tx: &mut store::Tx, session: &Session) -> Result<Option<Actor>, ProgramError> {
    let Some(tenant) = store::users::home(tx, &session.user).await? else { return Ok(None) };
    let roles = store::people::one(tx, &tenant, &session.user).await?.map(|it| it.roles).unwrap_or_default();
    Ok(Some(Actor { user: session.user.clone(), name: session.user_name.clone(), tenant, roles }))
}

fn told<'a>(actor: &'a Actor, kind: &'a str) -> Happening<'a> {
    Happening {
        operation: UPDATE,
        kind,
        resource_type: "user",
        resource_id: actor.user.as_str(),
        old_value: None,
        new_value: None,
        facts: "{}",
    }
}
