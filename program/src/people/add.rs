//! Adding a person to a tenant, with a temporary password (ROL-03) or with the account they have already (ROL-07).

use super::{Credentials, acting, attempt, codes};
use crate::accounts::{NewUser, add_role, add_user, hash_password, temporary_password};
use crate::record::{self, Happening};
use crate::store::events::By;
use crate::store::{self, Tx};
use crate::{FieldProblem, Program, ProgramError, guard};
use domain::text::{self, TextProblem};
use domain::work_account::{AccountRefusal, RoleChange};
use domain::{Actor, Permission, Roles, UserId};

const ADD: &str = "create_partner_user";
/// The longest first or last name, in characters (rules §3.2).
const LONGEST_NAME: usize = 50;

/// A person to be added, as typed.
#[derive(Debug, Clone, Default)]
pub struct NewPerson {
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// The address they sign in with.
    pub email: String,
    /// One role or more.
    pub roles: Roles,
}

impl NewPerson {
    fn parse(&self) -> Result<(String, String), ProgramError> {
        let mut problems = Vec::new();
        let mut read = |field, value: Result<String, TextProblem>| {
            value.inspect_err(|problem| problems.push(FieldProblem { field, problem: *problem })).unwrap_or_default()
        };
        let first = read("first_name", text::line(&self.first_name, LONGEST_NAME));
        let last = read("last_name", text::line(&self.last_name, LONGEST_NAME));
        let email = read("email", text::sign_in_name(&self.email));
        if self.roles == Roles::NONE {
            problems.push(FieldProblem { field: "roles", problem: TextProblem::Missing });
        }
        if problems.is_empty() { Ok((format!("{first} {last}"), email)) } else { Err(ProgramError::Invalid(problems)) }
    }
}

/// Add a person to the actor's tenant. Who has no account yet gets one with a temporary password, which nobody is told
/// but the caller, once; who has one keeps it and nothing is told about it.
///
/// # Errors
/// `Refused(Role)`; `Refused(Account)` for roles that are not the actor's to give, `AlreadyMember`; `Invalid`;
/// `Database`.
pub async fn add(program: &Program, actor: &Actor, new: &NewPerson) -> Result<Credentials, ProgramError> {
    let user = UserId::of(program.random());
    let outcome = try_add(program, actor, new, &user).await;
    record::refusals(program, actor, attempt(ADD, user.as_str()), outcome).await
}

async fn try_add(
    program: &Program,
    actor: &Actor,
    new: &NewPerson,
    fresh: &UserId,
) -> Result<Credentials, ProgramError> {
    guard::require(actor, Permission::AddUsers)?;
    let (name, sign_in_name) = new.parse()?;
    let password = temporary_password(program);
    let password_hash = hash_password(program, &password).await?;
    let now = program.now();
    let mut tx = program.database.begin().await?;

    let (actor, operator) = acting(&mut tx, actor, Permission::AddUsers).await?;
    let change = RoleChange { by: actor.roles, before: Roles::NONE, after: new.roles, kept_by_others: true, operator };
    change.check()?;
    let known = store::users::of_sign_in_name(&mut tx, &sign_in_name).await?;
    let user = known.clone().unwrap_or_else(|| fresh.clone());
    if known.is_none() {
        let id = user.clone();
        let (name, sign_in_name) = (name.clone(), sign_in_name.clone());
        let account = NewUser { id, sign_in_name, name, password_hash: password_hash.clone(), language: None };
        // Somebody else gave the address an account this moment: once more, and it is known.
        add_user(&mut tx, &account, now).await.map_err(overtaken)?;
        store::users::set_password(&mut tx, &user, &password_hash, true).await?;
    }
    let called = known.is_some().then_some(&*name);
    if !store::people::join(&mut tx, &actor.tenant, &user, called, now).await? {
        return Err(AccountRefusal::AlreadyMember.into());
    }
    for role in new.roles.iter() {
        add_role(&mut tx, &user, &actor.tenant, role).await?;
    }
    tell(&mut tx, program, &actor, &user, (new.roles, known.is_some())).await?;
    tx.commit().await?;
    let temporary_password = known.is_none().then_some(password);
    Ok(Credentials { user, name, sign_in_name, temporary_password })
}

fn overtaken(error: ProgramError) -> ProgramError {
    if error.is_duplicate() { ProgramError::Overtaken } else { error }
}

async fn tell(
    tx: &mut Tx,
    program: &Program,
    actor: &Actor,
    user: &UserId,
    (roles, known): (Roles, bool),
) -> Result<(), ProgramError> {
    let facts = serde_json::json!({ "account": if known { "existing" } else { "new" } }).to_string();
    let happening = Happening {
        operation: ADD,
        kind: "user_added",
        resource_type: "user",
        resource_id: user.as_str(),
        old_value: None,
        new_value: Some(&codes(roles)),
        facts: &facts,
    };
    record::happened(tx, program, By::Person(actor), &[&actor.tenant], &[happening]).await
}
