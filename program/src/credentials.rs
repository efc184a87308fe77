//! Credentials of client programs: who gets one, with which roles, until when, and in whose name it may act.
//!
//! A secret is told once, when it is made; only its SHA-256 is kept. What a credential is exchanged for is the business
//! of [`crate::tokens`].

mod consents;
mod letters;
mod machine;

pub use consents::{CONSENT_VALID, Consent, consent, offered, withdraw_consent};
pub use letters::tell_ending;
pub use machine::{create_for, list_for, revoke_for};

use crate::accounts::CredentialSecret;
use crate::record::{self, Attempt, Happening};
use crate::store::Tx;
use crate::store::credentials as rows;
use crate::store::events::By;
use crate::{FieldProblem, Program, ProgramError, guard};
use domain::text::{self, TextProblem};
use domain::{Actor, CredentialId, PartnerTenantId, Permission, Role, Roles};
use letters::Named;
use time::{Duration, OffsetDateTime};

/// The longest name of a credential, in characters.
pub const LONGEST_NAME: usize = 100;
/// How long a credential lives at most.
pub const LONGEST_LIFE: Duration = Duration::days(730);
/// So long before its end a credential ends soon: its global admins are told by letter.
pub const ENDS_SOON: Duration = Duration::days(14);

const RESOURCE: &str = "application_credential";

/// A credential as its tenant sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credential {
    /// Its client id.
    pub id: CredentialId,
    /// What its program is called.
    pub name: String,
    /// What it may do at most.
    pub roles: Roles,
    /// When it was made.
    pub made_at: OffsetDateTime,
    /// By whom; the command line has no name.
    pub made_by: Option<String>,
    /// Until when it is good.
    pub expires_at: OffsetDateTime,
    /// When it was taken back, if it was.
    pub revoked_at: Option<OffsetDateTime>,
    /// When a token was last asked for with it.
    pub last_used_at: Option<OffsetDateTime>,
    /// People who let it act in their name now.
    pub consents: Vec<Consent>,
}

/// How a credential stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Tokens can be had with it.
    Good,
    /// So they can, but not for long.
    EndsSoon,
    /// Its time is over.
    Ended,
    /// It was taken back.
    Revoked,
}

impl Credential {
    /// Whether tokens can be had with it.
    #[must_use]
    pub fn is_good(&self, now: OffsetDateTime) -> bool {
        matches!(self.standing(now), Standing::Good | Standing::EndsSoon)
    }

    /// How it stands.
    #[must_use]
    pub fn standing(&self, now: OffsetDateTime) -> Standing {
        match self.expires_at - now {
            _ if self.revoked_at.is_some() => Standing::Revoked,
            left if left <= Duration::ZERO => Standing::Ended,
            left if left <= ENDS_SOON => Standing::EndsSoon,
            _ => Standing::Good,
        }
    }
}

/// A credential to be made, as typed.
#[derive(Debug, Clone, Default)]
pub struct NewCredential {
    /// What its program is called.
    pub name: String,
    /// One role or more, of those partners have.
    pub roles: Roles,
    /// In how many days it ends: 1 to 730.
    pub days: i64,
}

/// A credential that was made, with its secret in clear for once.
#[derive(Debug, Clone)]
pub struct Made {
    /// Its client id.
    pub id: CredentialId,
    /// Its secret.
    pub secret: CredentialSecret,
    /// Until when it is good.
    pub expires_at: OffsetDateTime,
}

impl NewCredential {
    fn parse(&self) -> Result<String, ProgramError> {
        let mut problems = Vec::new();
        let mut wrong = |field, problem| problems.push(FieldProblem { field, problem });
        let name = text::line(&self.name, LONGEST_NAME).inspect_err(|problem| wrong("name", *problem));
        if self.roles == Roles::NONE {
            wrong("roles", TextProblem::Missing);
        } else if self.roles.meets(Roles::of(&Role::OF_OPERATOR)) {
            wrong("roles", TextProblem::NotInList);
        }
        if !(1..=LONGEST_LIFE.whole_days()).contains(&self.days) {
            wrong("days", TextProblem::NotInList);
        }
        if problems.is_empty() { Ok(name.unwrap_or_default()) } else { Err(ProgramError::Invalid(problems)) }
    }
}

/// Make a credential for the actor's tenant.
///
/// # Errors
/// `Refused(Role)`; `Invalid`; `Database`.
pub async fn create(program: &Program, actor: &Actor, new: &NewCredential) -> Result<Made, ProgramError> {
    let id = CredentialId::of(program.random());
    let outcome = match guard::require(actor, Permission::ManageCredentials) {
        Ok(()) => try_create(program, By::Person(actor), &actor.tenant, new, &id).await,
        Err(refusal) => Err(refusal),
    };
    record::refusals(program, actor, attempt("create_application_credential", &id), outcome).await
}

async fn try_create(
    program: &Program,
    by: By<'_>,
    tenant: &PartnerTenantId,
    new: &NewCredential,
    id: &CredentialId,
) -> Result<Made, ProgramError> {
    let name = new.parse()?;
    let (now, secret) = (program.now(), CredentialSecret::of(program.random()));
    let made = Made { id: id.clone(), secret, expires_at: now + Duration::days(new.days) };
    let made_by = if let By::Person(actor) = by { Some(&actor.user) } else { None };
    let mut tx = program.database.begin().await?;
    let row = rows::NewRow {
        id,
        tenant,
        name: &name,
        roles: new.roles,
        secret_hash: &made.secret.hash(),
        made_by,
        made_at: now,
        expires_at: made.expires_at,
    };
    rows::insert(&mut tx, &row).await?;
    let roles = codes(new.roles);
    let happening =
        Happening { new_value: Some(&roles), ..told("create_application_credential", "credential_made", id) };
    record::happened(&mut tx, program, by, &[tenant], &[happening]).await?;
    letters::made(&mut tx, program, by, &Named { tenant, id, name: &name }, made.expires_at).await?;
    tx.commit().await?;
    Ok(made)
}

/// The credentials of the actor's tenant, newest first; those taken back or ended among them.
///
/// # Errors
/// `Refused(Role)`; `Database`.
pub async fn list(program: &Program, actor: &Actor) -> Result<Vec<Credential>, ProgramError> {
    guard::require(actor, Permission::ManageCredentials)?;
    all(program, &actor.tenant).await
}

/// One of them.
///
/// # Errors
/// As [`list`]; `NotFound` when the tenant has none with that id.
pub async fn show(program: &Program, actor: &Actor, id: &CredentialId) -> Result<Credential, ProgramError> {
    list(program, actor).await?.into_iter().find(|it| it.id == *id).ok_or(ProgramError::NotFound)
}

/// Consents that ended, alone or with their credential, are none.
async fn all(program: &Program, tenant: &PartnerTenantId) -> Result<Vec<Credential>, ProgramError> {
    let now = program.now();
    let mut all = rows::all(&mut program.database.snapshot().await?, tenant).await?;
    for credential in &mut all {
        let good = credential.is_good(now);
        credential.consents.retain(|it| good && it.expires_at > now);
    }
    Ok(all)
}

/// Take a credential back: none of its tokens is good from this moment on.
///
/// # Errors
/// `Refused(Role)`; `NotFound`; `Overtaken` when it was taken back already; `Database`.
pub async fn revoke(program: &Program, actor: &Actor, id: &CredentialId) -> Result<(), ProgramError> {
    let outcome = try_revoke(program, actor, id).await;
    record::refusals(program, actor, attempt("revoke_application_credential", id), outcome).await
}

async fn try_revoke(program: &Program, actor: &Actor, id: &CredentialId) -> Result<(), ProgramError> {
    guard::require(actor, Permission::ManageCredentials)?;
    take_back(program, By::Person(actor), &actor.tenant, id).await
}

async fn take_back(
    program: &Program,
    by: By<'_>,
    tenant: &PartnerTenantId,
    id: &CredentialId,
) -> Result<(), ProgramError> {
    let mut tx = program.database.begin().await?;
    let credential = present(&mut tx, tenant, id).await?;
    if !rows::revoke(&mut tx, id, program.now()).await? {
        return Err(ProgramError::Overtaken);
    }
    let happening = told("revoke_application_credential", "credential_revoked", id);
    record::happened(&mut tx, program, by, &[tenant], &[happening]).await?;
    letters::revoked(&mut tx, program, by, &Named::of(tenant, &credential)).await?;
    tx.commit().await
}

async fn present(tx: &mut Tx, tenant: &PartnerTenantId, id: &CredentialId) -> Result<Credential, ProgramError> {
    let all = rows::all(tx, tenant).await?;
    all.into_iter().find(|it| it.id == *id).ok_or(ProgramError::NotFound)
}

fn attempt<'a>(operation: &'a str, id: &'a CredentialId) -> Attempt<'a> {
    Attempt { operation, resource_type: RESOURCE, resource_id: id.as_str() }
}

fn told<'a>(operation: &'a str, kind: &'a str, id: &'a CredentialId) -> Happening<'a> {
    Happening {
        operation,
        kind,
        resource_type: RESOURCE,
        resource_id: id.as_str(),
        old_value: None,
        new_value: None,
        facts: "{}",
    }
}

fn codes(roles: Roles) -> String {
    roles.iter().map(Role::code).collect::<Vec<_>>().join(",")
}
