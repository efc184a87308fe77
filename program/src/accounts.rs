//! Signing in and out, and who a session token stands for.
//!
//! A person signs in with a work account and acts in one tenant at a time (ROL-07, ROL-08). What they may do
//! there is the domain's business; cookies, pages and wording are the doors'.

mod begin;
mod create;
mod create_customer;
mod own;
pub(crate) mod password;
mod session;
mod temporary;
pub(crate) mod throttle;
mod token;

pub use crate::store::users::{add_role, add_user};
pub use begin::{
    NewAccount, Waiting, begin_work_account, countries, forget_work_account, send_code_again, waiting_work_account,
};
pub use create::create_work_account;
pub use own::{OwnProfile, change_password, change_profile};
pub use password::{Hashing, LONGEST_PASSWORD, SHORTEST_PASSWORD, hash_password};
pub(crate) use session::open as open_session;
pub use session::{
    ABSOLUTE_LIMIT, CustomerView, IDLE_LIMIT, Session, TenantView, choose_customer, choose_tenant, session, sign_out,
    sign_out_everywhere_else, sweep_sessions, tenants_of,
};
pub use temporary::temporary_password;
pub use token::{
    AddressToken, CredentialSecret, CustomerToken, InvitationToken, PartnershipToken, PendingToken, RefreshToken,
    SessionToken,
};

use crate::{FieldProblem, Program, ProgramError, Refusal, store};
use domain::partner::Programs;
use domain::text::{self, TextProblem};
use domain::{CustomerTenantId, PartnerTenantId, UserId};
use password::Verdict;
use std::net::IpAddr;
use throttle::Tries;

/// The languages the program speaks, as the database knows them.
pub const LANGUAGES: [&str; 4] = ["en", "sv", "nl", "zh-CN"];

/// A person to be added with [`add_user`]; roles follow with [`add_role`].
#[derive(Debug, Clone)]
pub struct NewUser {
    /// Their id.
    pub id: UserId,
    /// The address they sign in with, as [`text::sign_in_name`] gives it.
    pub sign_in_name: String,
    /// Their full name.
    pub name: String,
    /// The hash of their password, from [`hash_password`].
    pub password_hash: String,
    /// The language they read, if they chose one of [`LANGUAGES`].
    pub language: Option<String>,
}

/// A tenant of either side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tenant {
    /// A partner's, or the operator's.
    Partner(PartnerTenantId),
    /// A customer's.
    Customer(CustomerTenantId),
}

impl Tenant {
    /// Its id.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Partner(id) => id.as_str(),
            Self::Customer(id) => id.as_str(),
        }
    }
}

/// A tenant a person may act in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TenantChoice {
    /// Which one.
    pub tenant: Tenant,
    /// Its name.
    pub name: String,
    /// The programs it is active in; a customer is in none.
    pub programs: Programs,
}

/// What a successful sign-in gives.
#[derive(Debug)]
pub struct SignedIn {
    /// Opens the session. Kept nowhere in clear.
    pub token: SessionToken,
    /// The tenants the person belongs to, by name. If there is exactly one, it is chosen already (ROL-07);
    /// otherwise the person picks with [`choose_tenant`].
    pub tenants: Vec<TenantChoice>,
}

/// A person signs in. A session that the browser had before is left alone: the token is always new (S10).
///
/// Tries are limited per address (3 in any minute; S07) and per account (1,800 in any hour; S08), and a try beyond
/// the limit costs no hashing. A successful try does not count, so that people behind one address do not lock each
/// other out.
///
/// An unknown name, a disabled person and a wrong password get the same answer after the same work (S04, S05).
/// A password whose hash is weaker than today's parameters is hashed anew (S01).
///
/// # Errors
/// `Invalid` for a name or password left empty and a password longer than [`LONGEST_PASSWORD`];
/// `Refused(TooManyTries)`; `Refused(SignIn)`; `Database`.
pub async fn sign_in(
    program: &Program,
    sign_in_name: &str,
    password: &str,
    from: IpAddr,
) -> Result<SignedIn, ProgramError> {
    check_typed(sign_in_name, password)?;
    let admitted = Tries::of(sign_in_name, from).admit(program).await?;

    // A malformed name is nobody's, like the empty one.
    let name = text::sign_in_name(sign_in_name).unwrap_or_default();
    let known = store::users::password_of(&program.database, &name).await?;
    let hash = known.as_ref().map(|(_, hash)| hash.clone());
    let verdict = program.hashing.verify(password, hash).await?;
    let Some((user, hash)) = known.filter(|_| verdict != Verdict::Wrong) else {
        return Err(ProgramError::Refused(Refusal::SignIn));
    };
    let stronger = match verdict {
        Verdict::RightButWeak => Some(program.hashing.hash(password, program.random()).await?),
        _ => None,
    };

    let mut tx = program.database.begin().await?;
    admitted.give_back(&mut tx).await?;
    if let Some(stronger) = stronger {
        store::users::replace_password(&mut tx, &user, &hash, &stronger).await?;
    }
    let tenants = store::users::tenants_of(&mut tx, &user).await?;
    let token = session::open(program, &mut tx, &user, &tenants).await?;
    tx.commit().await?;
    Ok(SignedIn { token, tenants })
}

fn check_typed(sign_in_name: &str, password: &str) -> Result<(), ProgramError> {
    let mut problems = Vec::new();
    if sign_in_name.trim().is_empty() {
        problems.push(FieldProblem { field: "sign_in_name", problem: TextProblem::Missing });
    }
    if password.is_empty() {
        problems.push(FieldProblem { field: "password", problem: TextProblem::Missing });
    }
    if password.len() > LONGEST_PASSWORD {
        problems.push(FieldProblem { field: "password", problem: TextProblem::TooLong });
    }
    if problems.is_empty() { Ok(()) } else { Err(ProgramError::Invalid(problems)) }
}

/// Keep the language a person reads, for pages and letters.
///
/// # Errors
/// `Invalid` unless it is one of [`LANGUAGES`]; `NotFound` without such a person; `Database`.
pub async fn set_language(program: &Program, user: &UserId, language: &str) -> Result<(), ProgramError> {
    if !LANGUAGES.contains(&language) {
        let problem = FieldProblem { field: "language", problem: TextProblem::Malformed };
        return Err(ProgramError::Invalid(vec![problem]));
    }
    let mut tx = program.database.begin().await?;
    let found = store::users::set_language(&mut tx, user, language).await?;
    tx.commit().await?;
    if found { Ok(()) } else { Err(ProgramError::NotFound) }
}
