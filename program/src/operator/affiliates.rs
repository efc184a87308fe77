//! Companies that belong together with a partner (CUS-18): the operator keeps the list, every sale is checked by it.

use crate::record::{self, Attempt, Happening};
use crate::store::affiliates as rows;
use crate::store::events::By;
use crate::store::{self, comparable};
use crate::{FieldProblem, Program, ProgramError, guard};
use domain::standing::OperatorRefusal;
use domain::text::{self, COMPANY_NAME, TextProblem};
use domain::{Actor, PartnerTenantId, Permission};

pub use crate::store::affiliates::Affiliate;

const UPDATE: &str = "update_affiliates";

/// An affiliate to be kept, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewAffiliate {
    /// The partner's domain or id.
    pub partner: String,
    /// The affiliate's domain.
    pub domain: String,
    /// The affiliate's name; up to 200 characters.
    pub name: String,
}

/// The list, by partner.
///
/// # Errors
/// `NotFound` for partners, `Refused(Role)`, `Database`.
pub async fn list(program: &Program, actor: &Actor) -> Result<Vec<Affiliate>, ProgramError> {
    guard::require(actor, Permission::RunProgram)?;
    rows::all(&mut program.database.snapshot().await?).await
}

/// Keep a company as an affiliate of a partner. What was sold to it before stays; nothing new is sold.
///
/// # Errors
/// `NotFound` for partners; `Refused(Role)`; `Refused(AlreadySo)`; `Invalid`: `partner` that is none is `NotInList`;
/// `Database`.
pub async fn add(program: &Program, actor: &Actor, new: &NewAffiliate) -> Result<(), ProgramError> {
    let outcome = try_add(program, actor, new).await;
    record::refusals(program, actor, attempt("list"), outcome).await
}

async fn try_add(program: &Program, actor: &Actor, new: &NewAffiliate) -> Result<(), ProgramError> {
    guard::require(actor, Permission::RunProgram)?;
    let mut tx = program.database.begin().await?;
    let mut problems = Vec::new();
    let mut read = |field, value: Result<String, TextProblem>| {
        value.inspect_err(|problem| problems.push(FieldProblem { field, problem: *problem })).unwrap_or_default()
    };
    let partner = read("partner", text::line(&new.partner, 253)).to_lowercase();
    let domain = read("domain", text::domain_name(&new.domain));
    let name = read("name", text::line(&new.name, COMPANY_NAME));
    let found = store::partners::by_id_or_domain(&mut tx, &comparable(&partner)).await?;
    if !partner.is_empty() && found.is_none() {
        problems.push(FieldProblem { field: "partner", problem: TextProblem::NotInList });
    }
    let (Some(partner), true) = (found, problems.is_empty()) else { return Err(ProgramError::Invalid(problems)) };
    let partner = PartnerTenantId::parse(&partner).map_err(|_| store::unreadable("tenant id", &partner))?;

    if !rows::add(&mut tx, &partner, (&domain, &name), program.now()).await? {
        return Err(OperatorRefusal::AlreadySo.into());
    }
    let added = happening("affiliate_added", &partner, (None, Some(&domain)));
    record::happened(&mut tx, program, By::Person(actor), &[&actor.tenant, &partner], &[added]).await?;
    tx.commit().await
}

/// The company is no affiliate of the partner any more.
///
/// # Errors
/// `NotFound` for partners and for what is not on the list; `Refused(Role)`; `Database`.
pub async fn remove(
    program: &Program,
    actor: &Actor,
    partner: &PartnerTenantId,
    domain: &str,
) -> Result<(), ProgramError> {
    let outcome = try_remove(program, actor, partner, domain).await;
    record::refusals(program, actor, attempt(partner.as_str()), outcome).await
}

async fn try_remove(
    program: &Program,
    actor: &Actor,
    partner: &PartnerTenantId,
    domain: &str,
) -> Result<(), ProgramError> {
    guard::require(actor, Permission::RunProgram)?;
    let mut tx = program.database.begin().await?;
    if !rows::drop(&mut tx, partner, domain).await? {
        return Err(ProgramError::NotFound);
    }
    let removed = happening("affiliate_removed", partner, (Some(domain), None));
    record::happened(&mut tx, program, By::Person(actor), &[&actor.tenant, partner], &[removed]).await?;
    tx.commit().await
}

const fn attempt(id: &str) -> Attempt<'_> {
    Attempt { operation: UPDATE, resource_type: "account", resource_id: id }
}

fn happening<'a>(
    kind: &'a str,
    partner: &'a PartnerTenantId,
    (old_value, new_value): (Option<&'a str>, Option<&'a str>),
) -> Happening<'a> {
    Happening {
        operation: UPDATE,
        kind,
        resource_type: "account",
        resource_id: partner.as_str(),
        old_value,
        new_value,
        facts: "{}",
    }
}
