//! Consents: a person lets a credential of their company act in their name (App+User), until they take it back.

use super::{Credential, all, present, told};
use crate::accounts::RefreshToken;
use crate::record;
use crate::store::access_tokens;
use crate::store::credentials as rows;
use crate::store::events::By;
use crate::{Program, ProgramError};
use domain::{Actor, CredentialId, UserId};
use time::{Duration, OffsetDateTime};

/// How long a consent lives at most; it ends with its credential.
pub const CONSENT_VALID: Duration = Duration::days(90);

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

impl Credential {
    /// Until when a consent is good that is given now.
    #[must_use]
    pub fn consent_until(&self, now: OffsetDateTime) -> OffsetDateTime {
        self.expires_at.min(now + CONSENT_VALID)
    }

    /// The consent of this person, if they gave one.
    #[must_use]
    pub fn consent_of(&self, user: &UserId) -> Option<&Consent> {
        self.consents.iter().find(|it| it.user == *user)
    }
}

/// The credentials that a person of the tenant may let act in their name: those that are good.
///
/// # Errors
/// `Database`.
pub async fn offered(program: &Program, actor: &Actor) -> Result<Vec<Credential>, ProgramError> {
    let now = program.now();
    let mut all = all(program, &actor.tenant).await?;
    all.retain(|it| it.is_good(now));
    for credential in &mut all {
        // Who else consented is not everybody's business.
        credential.consents.retain(|it| it.user == actor.user);
    }
    Ok(all)
}

/// Let a credential of the own tenant act in the actor's name (App+User). The token is told once; a token from before
/// is dead.
///
/// # Errors
/// `NotFound` when the tenant has no such credential, or it is not good; `Database`.
pub async fn consent(program: &Program, actor: &Actor, id: &CredentialId) -> Result<RefreshToken, ProgramError> {
    let (now, token) = (program.now(), RefreshToken::of(program.random()));
    let mut tx = program.database.begin().await?;
    let credential = present(&mut tx, &actor.tenant, id).await?;
    if !credential.is_good(now) {
        return Err(ProgramError::NotFound);
    }
    let until = credential.consent_until(now);
    access_tokens::end_tokens(&mut tx, id, &actor.user).await?;
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
    present(&mut tx, &actor.tenant, id).await?;
    if !rows::withdraw(&mut tx, id, &actor.user).await? {
        return Err(ProgramError::NotFound);
    }
    access_tokens::end_tokens(&mut tx, id, &actor.user).await?;
    let happening = told("consent_application_credential", "consent_withdrawn", id);
    record::happened(&mut tx, program, By::Person(actor), &[&actor.tenant], &[happening]).await?;
    tx.commit().await
}
