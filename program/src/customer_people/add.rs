//! Adding a person to a customer's tenant, by the customer itself or by a partner with delegated administration.

use super::{acting, happening, is_delegated, rows, tell};
use crate::accounts::{NewUser, add_user, hash_password, temporary_password};
use crate::people::Credentials;
use crate::record::{self, Attempt, Happening};
use crate::store::events::By;
use crate::store::{self, Tx};
use crate::{FieldProblem, Program, ProgramError, guard};
use domain::text::{self, TextProblem};
use domain::work_account::AccountRefusal;
use domain::{Actor, CustomerActor, CustomerRole, CustomerTenantId, Permission, UserId};

const ADD: &str = "create_customer_user";
/// The longest first or last name, in characters (rules §3.2).
const LONGEST_NAME: usize = 50;

/// A person to be added, as typed.
#[derive(Debug, Clone, Default)]
pub struct NewCustomerPerson {
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// The address they sign in with.
    pub email: String,
    /// The code of their role.
    pub role: String,
}

/// The same, once it is read.
struct Read {
    name: String,
    sign_in_name: String,
    role: CustomerRole,
}

impl NewCustomerPerson {
    fn read(&self) -> Result<Read, ProgramError> {
        let mut problems = Vec::new();
        let mut read = |field, value: Result<String, TextProblem>| {
            value.inspect_err(|problem| problems.push(FieldProblem { field, problem: *problem })).unwrap_or_default()
        };
        let first = read("first_name", text::line(&self.first_name, LONGEST_NAME));
        let last = read("last_name", text::line(&self.last_name, LONGEST_NAME));
        let sign_in_name = read("email", text::sign_in_name(&self.email));
        let role = CustomerRole::of_code(&self.role);
        if role.is_none() {
            problems.push(FieldProblem { field: "role", problem: TextProblem::NotInList });
        }
        match role {
            Some(role) if problems.is_empty() => Ok(Read { name: format!("{first} {last}"), sign_in_name, role }),
            _ => Err(ProgramError::Invalid(problems)),
        }
    }
}

/// A customer's global admin adds a person. Who has no account yet gets one with a temporary password, told to the
/// caller once; who has one keeps it, and nothing is told about it.
///
/// # Errors
/// `Refused(Account)`: `GlobalAdminOnly`, `AlreadyMember`; `Invalid`; `Overtaken`; `Database`.
pub async fn add(
    program: &Program,
    actor: &CustomerActor,
    new: &NewCustomerPerson,
) -> Result<Credentials, ProgramError> {
    if !actor.is_global_admin() {
        return Err(AccountRefusal::GlobalAdminOnly.into());
    }
    let new = new.read()?;
    let (password, hash) = password(program).await?;
    let mut tx = program.database.begin().await?;
    acting(&mut tx, actor).await?;
    let (user, known) = join(&mut tx, program, &actor.customer, &new, &hash).await?;
    let added = Happening { new_value: Some(new.role.code()), ..happening(ADD, "customer_user_added", &user) };
    tell(&mut tx, program, By::Customer(actor), &actor.customer, added).await?;
    tx.commit().await?;
    Ok(credentials(user, new, (!known).then_some(password)))
}

/// An admin agent of a partner with delegated administration adds a person to a customer's tenant, as [`add`].
///
/// # Errors
/// As [`add`]; `NotFound` for a customer without a relation; `Refused(Role)`; `Refused(Account)`: `NotDelegated`.
pub async fn add_for(
    program: &Program,
    actor: &Actor,
    customer: &CustomerTenantId,
    new: &NewCustomerPerson,
) -> Result<Credentials, ProgramError> {
    let outcome = try_add_for(program, actor, customer, new).await;
    let attempt = Attempt { operation: ADD, resource_type: "customer", resource_id: customer.as_str() };
    record::refusals(program, actor, attempt, outcome).await
}

async fn try_add_for(
    program: &Program,
    actor: &Actor,
    customer: &CustomerTenantId,
    new: &NewCustomerPerson,
) -> Result<Credentials, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    store::relations::of(&mut tx, &actor.tenant, customer).await?.ok_or(ProgramError::NotFound)?;
    drop(tx);
    guard::require(actor, Permission::AdministerCustomer)?;
    let new = new.read()?;
    let (password, hash) = password(program).await?;
    let mut tx = program.database.begin().await?;
    rows::lock(&mut tx, customer).await?;
    if !is_delegated(&mut tx, &actor.tenant, customer).await? {
        return Err(AccountRefusal::NotDelegated.into());
    }
    let (user, known) = join(&mut tx, program, customer, &new, &hash).await?;
    let added = Happening { new_value: Some(new.role.code()), ..happening(ADD, "customer_user_added", &user) };
    tell(&mut tx, program, By::Person(actor), customer, added).await?;
    tx.commit().await?;
    Ok(credentials(user, new, (!known).then_some(password)))
}

/// Hashing takes its time: never while a transaction is open.
async fn password(program: &Program) -> Result<(String, String), ProgramError> {
    let password = temporary_password(program);
    let hash = hash_password(program, &password).await?;
    Ok((password, hash))
}

/// Answers who it is, and whether they had an account before.
async fn join(
    tx: &mut Tx,
    program: &Program,
    customer: &CustomerTenantId,
    new: &Read,
    password_hash: &str,
) -> Result<(UserId, bool), ProgramError> {
    let now = program.now();
    let known = store::users::of_sign_in_name(tx, &new.sign_in_name).await?;
    let user = known.clone().unwrap_or_else(|| UserId::of(program.random()));
    if known.is_none() {
        let (sign_in_name, name) = (new.sign_in_name.clone(), new.name.clone());
        let password_hash = password_hash.to_owned();
        let account = NewUser { id: user.clone(), sign_in_name, name, password_hash, language: None };
        // Somebody else gave the address an account this moment: once more, and it is known.
        let added = add_user(tx, &account, now).await;
        added.map_err(|error| if error.is_duplicate() { ProgramError::Overtaken } else { error })?;
        store::users::set_password(tx, &user, &account.password_hash, true).await?;
    }
    if !rows::join(tx, customer, &user, new.role, now).await? {
        return Err(AccountRefusal::AlreadyMember.into());
    }
    if known.is_some() {
        rows::call(tx, customer, &user, &new.name).await?;
    }
    Ok((user, known.is_some()))
}

fn credentials(user: UserId, new: Read, temporary_password: Option<String>) -> Credentials {
    Credentials { user, name: new.name, sign_in_name: new.sign_in_name, temporary_password }
}
