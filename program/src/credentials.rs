//! Credentials of client programs: who gets one, with which roles, until when, and in whose name it may act.
//!
//! A secret is told once, when it is made; only its SHA-256 is kept. What a credential is exchanged for is the business
//! of [`crate::tokens`].

use crate::accounts::{CredentialSecret, RefreshToken};
use crate::record::{self, Attempt, Happening};
use crate::store::credentials as rows;
use crate::store::events::By;
use crate::store::users::tenant_id;
use crate::store::{self, Tx};
use crate::{FieldProblem, Program, ProgramError, guard};
use domain::text::{self, TextProblem};
use domain::{Actor, CredentialId, PartnerTenantId, Permission, Role, Roles, UserId};
use time::{Duration, OffsetDateTime};

/// The longest name of a credential, in characters.
pub const LONGEST_NAME: usize = 100;
/// How long a credential lives at most.
pub const LONGEST_LIFE: Duration = Duration::days(730);
/// How long a consent lives at most; it ends with its credential.
pub const CONSENT_VALID: Duration = Duration::days(90);

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
    /// People who let it act in their name.
    pub consents: Vec<Consent>,
}

impl Credential {
    /// Whether tokens can be had with it.
    #[must_use]
    pub fn is_good(&self, now: OffsetDateTime) -> bool {
        self.revoked_at.is_none() && self.expires_at > now
    }
}

/// Somebody lets a credential act in their name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// Who.
    pub user: UserId,
    /// Their name.
    pub name: String,
    /// Until when.
    pub expires_at: OffsetDateTime,
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

/// Make a credential from the command line.
///
/// # Errors
/// `Invalid`; `NotFound` when there is no such tenant; `Database`.
pub async fn create_for(program: &Program, tenant: &str, new: &NewCredential) -> Result<Made, ProgramError> {
    let tenant = tenant.trim().to_lowercase();
    let tenant = store::partners::by_id_or_domain(&mut program.database.snapshot().await?, &tenant).await?;
    let tenant = tenant_id(&tenant.ok_or(ProgramError::NotFound)?)?;
    try_create(program, By::Program, &tenant, new, &CredentialId::of(program.random())).await
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
    tx.commit().await?;
    Ok(made)
}

/// The credentials of the actor's tenant, newest first; those taken back or ended among them.
///
/// # Errors
/// `Refused(Role)`; `Database`.
pub async fn list(program: &Program, actor: &Actor) -> Result<Vec<Credential>, ProgramError> {
    guard::require(actor, Permission::ManageCredentials)?;
    rows::all(&mut program.database.snapshot().await?, &actor.tenant).await
}

/// The credentials that a person of the tenant may let act in their name: those that are good.
///
/// # Errors
/// `Database`.
pub async fn offered(program: &Program, actor: &Actor) -> Result<Vec<Credential>, ProgramError> {
    let now = program.now();
    let mut all = rows::all(&mut program.database.snapshot().await?, &actor.tenant).await?;
    all.retain(|it| it.is_good(now));
    for credential in &mut all {
        // Who else consented is not everybody's business.
        credential.consents.retain(|it| it.user == actor.user);
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
    let mut tx = program.database.begin().await?;
    present(&mut tx, actor, id).await?;
    if !rows::revoke(&mut tx, id, program.now()).await? {
        return Err(ProgramError::Overtaken);
    }
    let happening = told("revoke_application_credential", "credential_revoked", id);
    record::happened(&mut tx, program, By::Person(actor), &[&actor.tenant], &[happening]).await?;
    tx.commit().await
}

/// Let a credential of the own tenant act in the actor's name (App+User). The token is told once; a token from before
/// is dead.
///
/// # Errors
/// `NotFound` when the tenant has no such credential, or it is not good; `Database`.
pub async fn consent(program: &Program, actor: &Actor, id: &CredentialId) -> Result<RefreshToken, ProgramError> {
    let (now, token) = (program.now(), RefreshToken::of(program.random()));
    let mut tx = program.database.begin().await?;
    let credential = present(&mut tx, actor, id).await?;
    if !credential.is_good(now) {
        return Err(ProgramError::NotFound);
    }
    let until = (now + CONSENT_VALID).min(credential.expires_at);
    rows::consent(&mut tx, id, &actor.user, &token.hash(), (now, until)).await?;
    let happening = told("consent_application_credential", "consent_given", id);
    record::happened(&mut tx, program, By::Person(actor), &[&actor.tenant], &[happening]).await?;
    tx.commit().await?;
    Ok(token)
}

/// Take the actor's own consent back: no token acts in that name from this moment on.
///
/// # Errors
/// `NotFound` when there is none; `Database`.
pub async fn withdraw_consent(program: &Program, actor: &Actor, id: &CredentialId) -> Result<(), ProgramError> {
    let mut tx = program.database.begin().await?;
    present(&mut tx, actor, id).await?;
    if !rows::withdraw(&mut tx, id, &actor.user).await? {
        return Err(ProgramError::NotFound);
    }
    let happening = told("consent_application_credential", "consent_withdrawn", id);
    record::happened(&mut tx, program, By::Person(actor), &[&actor.tenant], &[happening]).await?;
    tx.commit().await
}

async fn present(tx: &mut Tx, actor: &Actor, id: &CredentialId) -> Result<Credential, ProgramError> {
    let all = rows::all(tx, &actor.tenant).await?;
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
