//! Bringing one provider to several customers (DIR-07 to DIR-13): each by the rules for one, and each by itself.
//!
//! What stands in the way of one keeps nobody else from it. Who is nobody's customer here ends all of it before it begins.

use super::{NewExtension, extend, facts, own, provider};
use crate::customers::PAGE;
use crate::{FieldProblem, Program, ProgramError, Refusal, guard, store, with_causes};
use domain::customer::RelationKind;
use domain::extension::{ExtensionRefusal, open_to};
use domain::text::TextProblem;
use domain::{Actor, CustomerTenantId, PartnerTenantId, Permission};

/// The most customers at once: what a page of the list holds.
pub const AT_ONCE: usize = PAGE;

/// A customer to which a provider would be brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selected {
    /// Its tenant.
    pub id: CustomerTenantId,
    /// Its name.
    pub name: String,
    /// Its primary domain.
    pub domain: String,
    /// What keeps the partner from it whoever the provider, if anything does.
    pub closed: Option<ExtensionRefusal>,
    /// The providers, by name, that cannot be brought to this one, and why.
    pub refusals: Vec<(String, ExtensionRefusal)>,
    /// What a provider would get a copy of, if anything is kept (DIR-13).
    pub bill_to: Option<store::billing::BillTo>,
}

/// A provider that could be brought to some of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProviderForSeveral {
    /// Its tenant.
    pub id: PartnerTenantId,
    /// Its name.
    pub name: String,
    /// To how many of the customers it can be brought.
    pub open: usize,
}

/// Everything the page for several extensions shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Several {
    /// What keeps the partner from all of them, if anything does.
    pub closed: Option<ExtensionRefusal>,
    /// The customers, in the order in which they were named.
    pub customers: Vec<Selected>,
    /// The providers with an active partnership, by name.
    pub providers: Vec<ProviderForSeveral>,
}

/// Several extensions, as asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewExtensions {
    /// The customers.
    pub customers: Vec<CustomerTenantId>,
    /// The provider's tenant id, as it came.
    pub provider: String,
    /// Whether the box was ticked that every customer was told and consents.
    pub consent: bool,
}

/// What became of one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The provider serves it from now on.
    Done,
    /// It does not, for this reason.
    Refused(ExtensionRefusal),
    /// The database could not go on, and nothing changed for this one.
    NotTried,
}

/// A customer, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extended {
    /// Its tenant.
    pub customer: CustomerTenantId,
    /// Its name.
    pub name: String,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeveralExtended {
    /// The provider's name.
    pub provider: String,
    /// The customers, in the order in which they were named.
    pub customers: Vec<Extended>,
}

/// Which of the customers could be extended, to whom, and what the provider would get of each.
///
/// # Errors
/// `NotFound` when one of them has no relation with the tenant, or is one that it provides for; `Refused(Role)`;
/// `Invalid` for more than [`AT_ONCE`]; `Database`.
pub async fn prepare_several(
    program: &Program,
    actor: &Actor,
    customers: &[CustomerTenantId],
) -> Result<Several, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    let mut named = Vec::new();
    for id in distinct(customers)? {
        named.push((own(&mut tx, actor, &id).await?, id));
    }
    guard::require(actor, Permission::ExtendRelation)?;
    let source = store::partners::partner(&mut tx, &actor.tenant).await?.ok_or(ProgramError::NotFound)?;
    let mut partners = Vec::new();
    for it in store::partners::partnerships(&mut tx, &actor.tenant).await? {
        partners.extend(provider(&mut tx, &it.id).await?.map(|partner| (it.name, partner)));
    }

    let mut selected = Vec::new();
    let mut providers: Vec<_> = partners
        .iter()
        .map(|(name, it)| ProviderForSeveral { id: it.id.clone(), name: name.clone(), open: 0 })
        .collect();
    for (known, id) in named {
        let mut refusals = Vec::new();
        for ((name, partner), choice) in partners.iter().zip(&mut providers) {
            let (extension, _) = facts(&mut tx, &source, &known, &id, partner.clone()).await?;
            match extension.possible() {
                Ok(()) => choice.open += 1,
                Err(refusal) => refusals.push((name.clone(), refusal)),
            }
        }
        let bill_to = store::billing::of(&mut tx, &id, &actor.tenant).await?;
        let closed = open_to(&source, known.relation).err();
        selected.push(Selected { id, name: known.name, domain: known.domain, closed, refusals, bill_to });
    }
    Ok(Several { closed: open_to(&source, RelationKind::Direct).err(), customers: selected, providers })
}

/// Each customer once, in the order in which they were named.
fn distinct(customers: &[CustomerTenantId]) -> Result<Vec<CustomerTenantId>, ProgramError> {
    let mut all: Vec<CustomerTenantId> = Vec::new();
    for customer in customers {
        if !all.contains(customer) {
            all.push(customer.clone());
        }
    }
    if all.len() > AT_ONCE { Err(invalid(TextProblem::TooLong)) } else { Ok(all) }
}

fn invalid(problem: TextProblem) -> ProgramError {
    ProgramError::Invalid(vec![FieldProblem { field: "customer", problem }])
}

/// The provider serves each of the customers from now on that it can be brought to, as after [`extend`]; answers what
/// became of each. Nothing happens at all when something is wrong that concerns all of them.
///
/// # Errors
/// `NotFound` as [`prepare_several`]; `Refused(Role)`; `Refused(Extension(ConsentMissing))`; `Invalid` when no provider or
/// no customer is named, or more than [`AT_ONCE`]; `Database`.
pub async fn extend_several(
    program: &Program,
    actor: &Actor,
    new: &NewExtensions,
) -> Result<SeveralExtended, ProgramError> {
    let (provider, named) = names(program, actor, new).await?;
    let (mut told, mut stopped) = (Vec::new(), false);
    for (customer, name) in named {
        let outcome = if stopped { Ok(Outcome::NotTried) } else { one(program, actor, new, &customer).await };
        let outcome = match outcome {
            // With the first of them, nothing has been done yet, and the error tells just that.
            Err(ProgramError::Database(error)) if !told.is_empty() => {
                tracing::error!(error = with_causes(&error), "of several customers not all were extended");
                stopped = true;
                Outcome::NotTried
            }
            outcome => outcome?,
        };
        told.push(Extended { customer, name, outcome });
    }
    Ok(SeveralExtended { provider, customers: told })
}

/// The name of the provider, if it is a partner, and of each customer: who is foreign is found before anything is done.
async fn names(
    program: &Program,
    actor: &Actor,
    new: &NewExtensions,
) -> Result<(String, Vec<(CustomerTenantId, String)>), ProgramError> {
    if new.customers.is_empty() {
        return Err(invalid(TextProblem::Missing));
    }
    let mut tx = program.database.snapshot().await?;
    let mut named = Vec::new();
    for id in distinct(&new.customers)? {
        let known = own(&mut tx, actor, &id).await?;
        named.push((id, known.name));
    }
    let partners = store::partners::partnerships(&mut tx, &actor.tenant).await?;
    let wanted = PartnerTenantId::parse(&new.provider).ok();
    let partner = partners.into_iter().find(|it| wanted.as_ref().is_some_and(|id| id.as_str() == it.id));
    Ok((partner.map_or_else(String::new, |it| it.name), named))
}

async fn one(
    program: &Program,
    actor: &Actor,
    new: &NewExtensions,
    customer: &CustomerTenantId,
) -> Result<Outcome, ProgramError> {
    let extension = NewExtension { customer: customer.clone(), provider: new.provider.clone(), consent: new.consent };
    match extend(program, actor, &extension).await {
        Ok(()) => Ok(Outcome::Done),
        // Without consent nothing is done for the first that could be extended, nor was for any before it.
        Err(ProgramError::Refused(Refusal::Extension(why))) if why != ExtensionRefusal::ConsentMissing => {
            Ok(Outcome::Refused(why))
        }
        // Its relation ended a moment ago.
        Err(ProgramError::NotFound) => Ok(Outcome::Refused(ExtensionRefusal::NotDirect)),
        Err(other) => Err(other),
    }
}
