//! What the global admins of a partner hear of its credentials: one was made, one was taken back, one ends soon.

use super::{Credential, ENDS_SOON};
use crate::store::credentials as rows;
use crate::store::events::By;
use crate::store::{self, Tx, outbox};
use crate::{Program, ProgramError, letters};
use domain::letter::LetterKind;
use domain::{CredentialId, PartnerTenantId, Permission};
use serde_json::json;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// Letters about credentials that end are written so many at a time.
const BATCH: i64 = 100;

/// A credential, as a letter names it.
pub(super) struct Named<'a> {
    pub tenant: &'a PartnerTenantId,
    pub id: &'a CredentialId,
    pub name: &'a str,
}

impl<'a> Named<'a> {
    pub(super) const fn of(tenant: &'a PartnerTenantId, it: &'a Credential) -> Self {
        Self { tenant, id: &it.id, name: it.name.as_str() }
    }
}

/// It was made, and is good until then.
pub(super) async fn made(
    tx: &mut Tx,
    program: &Program,
    by: By<'_>,
    it: &Named<'_>,
    until: OffsetDateTime,
) -> Result<(), ProgramError> {
    queue(tx, program, LetterKind::CredentialMade, (it, by), json!({ "valid_until": written(until) })).await
}

/// It was taken back now.
pub(super) async fn revoked(tx: &mut Tx, program: &Program, by: By<'_>, it: &Named<'_>) -> Result<(), ProgramError> {
    queue(tx, program, LetterKind::CredentialRevoked, (it, by), json!({ "date": written(program.now()) })).await
}

/// Tell of every credential that ends soon, once; answers of how many. One that was made for so short a time is none
/// of them: whoever made it knows.
///
/// # Errors
/// `Database`; what was told before the error stays so.
pub async fn tell_ending(program: &Program) -> Result<usize, ProgramError> {
    let mut told = 0;
    loop {
        let (now, until) = (program.now(), program.now() + ENDS_SOON);
        let due = rows::ending(&mut program.database.snapshot().await?, (now, until), ENDS_SOON, BATCH).await?;
        if due.is_empty() {
            return Ok(told);
        }
        for (tenant, credential) in due {
            told += usize::from(tell(program, &tenant, &credential).await?);
        }
    }
}

/// Answers whether this server did it, and not another one at the same moment.
async fn tell(program: &Program, tenant: &PartnerTenantId, it: &Credential) -> Result<bool, ProgramError> {
    let mut tx = program.database.begin().await?;
    if !rows::ending_told(&mut tx, &it.id, program.now()).await? {
        return Ok(false);
    }
    let facts = json!({ "valid_until": written(it.expires_at) });
    queue(&mut tx, program, LetterKind::CredentialEnds, (&Named::of(tenant, it), By::Program), facts).await?;
    tx.commit().await?;
    Ok(true)
}

async fn queue(
    tx: &mut Tx,
    program: &Program,
    kind: LetterKind,
    (it, by): (&Named<'_>, By<'_>),
    mut facts: serde_json::Value,
) -> Result<(), ProgramError> {
    let partner = store::partners::partner(tx, it.tenant).await?.ok_or(ProgramError::NotFound)?;
    facts["company"] = partner.name.into();
    facts["application"] = it.name.into();
    facts["number"] = it.id.as_str().into();
    facts["link"] = format!("/settings/applications/{}", it.id).into();
    if let By::Person(actor) = by {
        facts["person"] = actor.name.as_str().into();
    }
    for to in outbox::with_role(tx, it.tenant, Permission::ManageCredentials.roles()).await? {
        letters::queue(tx, program, kind, &to, &facts).await?;
    }
    Ok(())
}

fn written(at: OffsetDateTime) -> String {
    at.format(&Rfc3339).unwrap_or_default()
}
