//! Adding a person to a tenant, with a temporary password (ROL-03) or with the account they have already (ROL-07).

use super::{Credentials, Giver, acting, attempt, codes};
use crate::accounts::{NewUser, add_role, add_user, hash_password, temporary_password};
use crate::record::{self, Happening};
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
    let coming = Coming::read(program, new).await?;
    let mut tx = program.database.begin().await?;
    let (actor, operator) = acting(&mut tx, actor, Permission::AddUsers).await?;
    let added = coming.join(&mut tx, program, &Giver::of(&actor, operator), fresh).await?;
    tx.commit().await?;
    Ok(added)
}

/// A person about to be added, with the password to sign in with for the first time.
pub(super) struct Coming {
    name: String,
    sign_in_name: String,
    roles: Roles,
    password: String,
    password_hash: String,
}

impl Coming {
    pub(super) async fn read(program: &Program, new: &NewPerson) -> Result<Self, ProgramError> {
        let (name, sign_in_name) = new.parse()?;
        let password = temporary_password(program);
        let password_hash = hash_password(program, &password).await?;
        Ok(Self { name, sign_in_name, roles: new.roles, password, password_hash })
    }

    /// Let the person belong to the tenant. `fresh` is the id of the account, if it has none yet.
    pub(super) async fn join(
        self,
        tx: &mut Tx,
        program: &Program,
        giver: &Giver<'_>,
        fresh: &UserId,
    ) -> Result<Credentials, ProgramError> {
        let (by, operator) = (giver.roles, giver.operator);
        RoleChange { by, before: Roles::NONE, after: self.roles, kept_by_others: true, operator }.check()?;
        let known = store::users::of_sign_in_name(tx, &self.sign_in_name).await?;
        let user = known.clone().unwrap_or_else(|| fresh.clone());
        if known.is_none() {
            self.open_account(tx, program, &user).await?;
        }
        let called = known.is_some().then_some(&*self.name);
        if !store::people::join(tx, giver.tenant, &user, called, program.now()).await? {
            return Err(AccountRefusal::AlreadyMember.into());
        }
        for role in self.roles.iter() {
            add_role(tx, &user, giver.tenant, role).await?;
        }
        tell(tx, program, giver, &user, (self.roles, known.is_some())).await?;
        let temporary_password = known.is_none().then_some(self.password);
        Ok(Credentials { user, name: self.name, sign_in_name: self.sign_in_name, temporary_password })
    }

    async fn open_account(&self, tx: &mut Tx, program: &Program, id: &UserId) -> Result<(), ProgramError> {
        let account = NewUser {
            id: id.clone(),
            sign_in_name: self.sign_in_name.clone(),
            name: self.name.clone(),
            password_hash: self.password_hash.clone(),
            language: None,
        };
        // Somebody else gave the address an account this moment: once more, and it is known.
        add_user(tx, &account, program.now()).await.map_err(overtaken)?;
        store::users::set_password(tx, id, &self.password_hash, true).await
    }
}

fn overtaken(error: ProgramError) -> ProgramError {
    if error.is_duplicate() { ProgramError::Overtaken } else { error }
}

async fn tell(
    tx: &mut Tx,
    program: &Program,
    giver: &Giver<'_>,
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
    record::happened(tx, program, giver.by, &[giver.tenant], &[happening]).await
}
