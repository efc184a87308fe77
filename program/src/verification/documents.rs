//! Handing a document out: to verifiers, and to those of the tenant who see its profile.

use crate::{Program, ProgramError, guard, store};
use domain::verification::MediaType;
use domain::{Actor, Permission};

/// A document as it is handed out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentBytes {
    /// Its harmless name.
    pub name: String,
    /// What it is.
    pub kind: MediaType,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// A document by its id.
///
/// # Errors
/// `NotFound` for a document that is not the tenant's, unless the actor verifies; `Refused(Role)`.
pub async fn document(program: &Program, actor: &Actor, id: &str) -> Result<DocumentBytes, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    let row = store::verification_papers::content(&mut tx, id).await?.ok_or(ProgramError::NotFound)?;
    let own = row.tenant_id == actor.tenant.as_str();
    guard::require(actor, if own { Permission::SeeProfile } else { Permission::Verify })?;
    let kind = MediaType::of_code(&row.media_type).ok_or(ProgramError::NotFound)?;
    Ok(DocumentBytes { name: row.name, kind, bytes: row.content })
}
