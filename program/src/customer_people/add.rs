//! Adding a person to a customer's tenant, by the customer itself or by a partner with delegated administration.

use super::{Administrator, happening, rows, tell};
use crate::accounts::{NewUser, add_user, hash_password, temporary_password};
use crate::people::Credentials;
use crate::record::Happening;
use crate::store::{self, Tx};
use crate::{FieldProblem, Program, ProgramError};
use domain::text::{self, TextProblem};
use domain::work_account::AccountRefusal;
use domain::{CustomerRole, CustomerTenantId, UserId};

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

/// Add a person. Who has no account yet gets one with a temporary password, told to the caller once; who has one keeps
/// it, and nothing is told about it.
///
/// # Errors
/// Those of [`Administrator::admitted`] and [`Administrator::acting`]; `Refused(Account(AlreadyMember))`; `Invalid`;
/// `Overtaken`; `Database`.
pub async fn add(
    program: &Program,
    by: Administrator<'_>,
    new: &NewCustomerPerson,
) -> Result<Credentials, ProgramError> {
    let outcome = try_add(program, by, new).await;
    by.logged(program, ADD, outcome).await
}

async fn try_add(
    program: &Program,
    by: Administrator<'_>,
    new: &NewCustomerPerson,
) -> Result<Credentials, ProgramError> {
    by.admitted(program).await?;
    let new = new.read()?;
    let (password, hash) = password(program).await?;
    let mut tx = program.database.begin().await?;
    by.acting(&mut tx).await?;
    let (user, known) = join(&mut tx, program, by.customer(), &new, &hash).await?;
    let added = Happening { new_value: Some(new.role.code()), ..happening(ADD, "customer_user_added", &user) };
    tell(&mut tx, program, by.by(), by.customer(), added).await?;
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
