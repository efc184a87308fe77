//! Accounts as the operator sees them: the list, and one account with what was decided about it.

use crate::store::accounts::{AccountRow, Page};
use crate::store::{self, operator::LogRow};
use crate::{Program, ProgramError, customer_tenants, guard};
use domain::enrollment::EnrollmentStatus;
use domain::partner::Program as PartnerProgram;
use domain::standing::AccountEvent;
use domain::{Actor, PartnerTenantId, Permission};
use time::OffsetDateTime;

/// Rows on a page.
pub const PAGE: usize = 50;

/// What the list is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AccountsQuery {
    /// Part of a name, domain or MPN ID.
    pub text: String,
    /// A program's code, or `none` for those in no program.
    pub program: String,
    /// `good`, `suspended` or `restricted`.
    pub standing: String,
    /// The domain next to which the page lies, and whether before it.
    pub from: Option<(String, bool)>,
}

/// A page of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountsPage {
    /// Its rows, by domain.
    pub rows: Vec<AccountRow>,
    /// The domain after which the next page begins, if there is one.
    pub next: Option<String>,
    /// The domain before which the previous page ends, if there is one.
    pub previous: Option<String>,
}

/// One page of the accounts, ordered by domain.
///
/// # Errors
/// `NotFound` for partners, `Refused(Role)`, `Database`.
pub async fn list(program: &Program, actor: &Actor, query: &AccountsQuery) -> Result<AccountsPage, ProgramError> {
    guard::require(actor, Permission::RunProgram)?;
    let (domain, backwards) = query.from.clone().unwrap_or_default();
    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let page = Page {
        text: &query.text,
        program: &query.program,
        standing: &query.standing,
        domain: &domain,
        backwards,
        limit,
    };
    let mut rows = store::accounts::page(&mut program.database.snapshot().await?, page).await?;
    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    if backwards {
        rows.reverse();
    }
    let (has_next, has_previous) = if backwards { (true, more) } else { (more, query.from.is_some()) };
    let at = |row: Option<&AccountRow>| row.map(|row| row.domain.clone());
    let next = at(rows.last()).filter(|_| has_next);
    let previous = at(rows.first()).filter(|_| has_previous);
    Ok(AccountsPage { rows, next, previous })
}

/// An account with its past.
#[derive(Debug, Clone)]
pub struct AccountView {
    /// The account.
    pub row: AccountRow,
    /// Its programs, and since when.
    pub programs: Vec<(PartnerProgram, OffsetDateTime)>,
    /// Where its enrollment stands, and its number.
    pub enrollment: Option<(EnrollmentStatus, String)>,
    /// What the operator decided about it, newest first.
    pub history: Vec<LogRow>,
}

/// One account.
///
/// # Errors
/// `NotFound` for partners and for a tenant that is none, `Refused(Role)`, `Database`.
pub async fn show(program: &Program, actor: &Actor, tenant: &PartnerTenantId) -> Result<AccountView, ProgramError> {
    guard::require(actor, Permission::RunProgram)?;
    let mut tx = program.database.snapshot().await?;
    let row = store::accounts::of_tenant(&mut tx, tenant).await?.ok_or(ProgramError::NotFound)?;
    let programs = store::accounts::programs_since(&mut tx, tenant).await?;
    let enrollment = store::enrollments::of_tenant(&mut tx, tenant).await?.map(|it| (it.status, it.number));
    let mut history = store::operator::log_of_account(&mut tx, &actor.tenant, tenant).await?;
    let decided = |kind: &str| kind == customer_tenants::ENDED || AccountEvent::of_kind(kind).is_some();
    history.retain(|row| decided(&row.event.kind));
    Ok(AccountView { row, programs, enrollment, history })
}
