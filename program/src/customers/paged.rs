//! The customers of a partner page by page, for client programs: a page of any size, from any place, either way.

use super::allowed;
use crate::store::customer_pages::{self, Pick};
pub use crate::store::customers::ExportRow as PagedRow;
use crate::{Program, ProgramError};
use domain::Actor;

/// Which customers are wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Only {
    /// Those whose name begins so.
    Name(String),
    /// Those whose domain begins so.
    Domain(String),
    /// Those this reseller sells to, for a provider.
    Reseller(String),
    /// Those this provider bills, for a reseller.
    Provider(String),
}

/// Where a page lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// At the beginning.
    First,
    /// After a customer: by its order and id.
    After(Vec<u8>, String),
    /// Before a customer: by its order and id.
    Before(Vec<u8>, String),
    /// At the end.
    Last,
}

/// A page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paged {
    /// Its customers, by name.
    pub rows: Vec<PagedRow>,
    /// Whether there is a page before it.
    pub before: bool,
    /// Whether there is a page after it.
    pub after: bool,
}

/// A page of so many customers of the actor's tenant, ordered by name.
///
/// # Errors
/// `Refused(Role)`, `Database`.
pub async fn paged(
    program: &Program,
    actor: &Actor,
    only: Option<&Only>,
    place: &Place,
    size: usize,
) -> Result<Paged, ProgramError> {
    allowed(actor)?;
    let backwards = matches!(place, Place::Before(..) | Place::Last);
    let cursor = match place {
        Place::After(key, id) | Place::Before(key, id) => Some((key.as_slice(), id.as_str())),
        Place::First | Place::Last => None,
    };
    let limit = i64::try_from(size).unwrap_or(i64::MAX).saturating_add(1);
    let pick = Pick { cursor, backwards, limit, ..picked(only) };
    let mut rows = customer_pages::page(&program.database, &actor.tenant, pick).await?;
    let more = rows.len() > size;
    if more {
        rows.remove(if backwards { 0 } else { size });
    }
    let (before, after) = if backwards { (more, cursor.is_some()) } else { (cursor.is_some(), more) };
    Ok(Paged { rows, before, after })
}

fn picked(only: Option<&Only>) -> Pick<'_> {
    match only {
        None => Pick::default(),
        Some(Only::Name(text)) => Pick { name: Some(text), ..Pick::default() },
        Some(Only::Domain(text)) => Pick { domain: Some(text), ..Pick::default() },
        Some(Only::Reseller(id)) => Pick { reseller: Some(id), ..Pick::default() },
        Some(Only::Provider(id)) => Pick { provider: Some(id), ..Pick::default() },
    }
}
