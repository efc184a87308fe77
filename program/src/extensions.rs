//! Reseller relationship extension: a transitioning partner brings a provider to one of its direct customers
//! (DIR-07 to DIR-13). The customer does nothing, and the provider gets no delegated administration (DAP-03).
//!
//! No mail goes out: the partner has told the customer before, and says so (DIR-09, rules §7).

mod several;

pub use several::{
    AT_ONCE, Extended, NewExtensions, Outcome, ProviderForSeveral, Selected, Several, SeveralExtended, extend_several,
    prepare_several,
};

use crate::record::{self, Attempt, Happening};
use crate::store::events::By;
use crate::store::extensions::{self as rows, Between, Consent, Given, Known};
use crate::store::relations::{Origin, Relation};
use crate::store::{self, Tx};
use crate::{FieldProblem, Program, ProgramError, guard};
use domain::customer::RelationKind;
use domain::extension::{Extension, ExtensionRefusal, open_to};
use domain::partner::Partner;
use domain::text::TextProblem;
use domain::{Actor, CustomerTenantId, PartnerTenantId, Permission, id};
use time::OffsetDateTime;

const EXTEND: &str = "extend_relationship";

/// A provider that could be brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProviderChoice {
    /// Its tenant.
    pub id: PartnerTenantId,
    /// Its name.
    pub name: String,
    /// Customers that the two serve together already.
    pub shared: i64,
    /// Why it cannot be chosen, if it cannot.
    pub refusal: Option<ExtensionRefusal>,
}

/// Everything the page for an extension shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preparation {
    /// The customer's name.
    pub customer_name: String,
    /// The customer's domain.
    pub customer_domain: String,
    /// What keeps the partner from it whoever the provider, if anything does.
    pub closed: Option<ExtensionRefusal>,
    /// The providers with an active partnership, by name.
    pub providers: Vec<ProviderChoice>,
    /// Who said so far that the customer consents, the oldest first.
    pub consents: Vec<Given>,
    /// What a provider would get a copy of, if anything is kept (DIR-13).
    pub bill_to: Option<store::billing::BillTo>,
}

/// An extension, as asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewExtension {
    /// The customer.
    pub customer: CustomerTenantId,
    /// The provider's tenant id, as it came.
    pub provider: String,
    /// Whether the box was ticked that the customer was told and consents.
    pub consent: bool,
}

/// What could be extended, and what a provider would get.
///
/// # Errors
/// `NotFound` for a customer without a relation, and for one that the tenant provides for; `Refused(Role)`;
/// `Database`.
pub async fn prepare(
    program: &Program,
    actor: &Actor,
    customer: &CustomerTenantId,
) -> Result<Preparation, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    let (known, source) = load(&mut tx, actor, customer).await?;
    guard::require(actor, Permission::ExtendRelation)?;
    let mut providers = Vec::new();
    for partner in store::partners::partnerships(&mut tx, &actor.tenant).await? {
        let Some(provider) = provider(&mut tx, &partner.id).await? else { continue };
        let (extension, between) = facts(&mut tx, &source, &known, customer, provider).await?;
        let (id, refusal) = (extension.provider.id.clone(), extension.possible().err());
        providers.push(ProviderChoice { id, name: partner.name, shared: between.shared, refusal });
    }
    Ok(Preparation {
        closed: open_to(&source, known.relation).err(),
        providers,
        consents: rows::consents(&mut tx, customer, &actor.tenant).await?,
        bill_to: store::billing::of(&mut tx, customer, &actor.tenant).await?,
        customer_name: known.name,
        customer_domain: known.domain,
    })
}

async fn load(tx: &mut Tx, actor: &Actor, customer: &CustomerTenantId) -> Result<(Known, Partner), ProgramError> {
    let known = own(tx, actor, customer).await?;
    let source = store::partners::partner(tx, &actor.tenant).await?.ok_or(ProgramError::NotFound)?;
    Ok((known, source))
}

async fn own(tx: &mut Tx, actor: &Actor, customer: &CustomerTenantId) -> Result<Known, ProgramError> {
    let known = rows::known(tx, customer, &actor.tenant).await?.ok_or(ProgramError::NotFound)?;
    // A provider has nobody to bring.
    if known.relation == RelationKind::IndirectProvider { Err(ProgramError::NotFound) } else { Ok(known) }
}

/// The partner of that id, if there is one.
async fn provider(tx: &mut Tx, id: &str) -> Result<Option<Partner>, ProgramError> {
    let Ok(id) = PartnerTenantId::parse(id) else { return Ok(None) };
    store::partners::partner(tx, &id).await
}

async fn facts(
    tx: &mut Tx,
    source: &Partner,
    known: &Known,
    customer: &CustomerTenantId,
    provider: Partner,
) -> Result<(Extension, Between), ProgramError> {
    let between = rows::between(tx, customer, &source.id, &provider.id).await?;
    let extension = Extension {
        source: source.clone(),
        relation: known.relation,
        customer_region: known.region.clone(),
        partnership: between.partnership,
        affiliated: store::affiliates::holds(tx, &provider.id, &known.domain).await?,
        paired: between.paired,
        provider,
    };
    Ok((extension, between))
}

/// The provider serves the customer from now on, beside the partner: both lists and the customer's own page show it.
///
/// # Errors
/// `NotFound` as [`prepare`]; `Refused(Role)`; `Refused(Extension)`; `Invalid` when no provider is named; `Database`.
pub async fn extend(program: &Program, actor: &Actor, new: &NewExtension) -> Result<(), ProgramError> {
    let outcome = try_extend(program, actor, new).await;
    let attempt = Attempt { operation: EXTEND, resource_type: "customer", resource_id: new.customer.as_str() };
    record::refusals(program, actor, attempt, outcome).await
}

async fn try_extend(program: &Program, actor: &Actor, new: &NewExtension) -> Result<(), ProgramError> {
    let now = program.now();
    let mut tx = program.database.begin().await?;
    store::relations::hold(&mut tx, &new.customer).await?;
    let (known, source) = load(&mut tx, actor, &new.customer).await?;
    guard::require(actor, Permission::ExtendRelation)?;
    let missing = FieldProblem { field: "provider", problem: TextProblem::Missing };
    let id = PartnerTenantId::parse(&new.provider).map_err(|_| ProgramError::Invalid(vec![missing]))?;
    let partner = store::partners::partner(&mut tx, &id).await?.ok_or(ExtensionRefusal::NoPartnership)?;
    let (extension, _) = facts(&mut tx, &source, &known, &new.customer, partner).await?;
    extension.check(new.consent)?;
    let provider = extension.provider.id;

    connect(&mut tx, (&provider, &actor.tenant), &new.customer, &known.name, now).await?;
    store::billing::copy(&mut tx, &new.customer, &actor.tenant, &provider, now).await?;
    let id = id::guid_of(program.random());
    let by = (&actor.user, actor.name.as_str());
    let (customer, reseller) = (&new.customer, &actor.tenant);
    rows::keep_consent(&mut tx, &Consent { id: &id, customer, reseller, provider: &provider, by, at: now }).await?;
    write_down(&mut tx, program, actor, customer, &provider).await?;
    tx.commit().await
}

/// The provider's relation, without delegated administration, and the pairing with the partner that brings it.
async fn connect(
    tx: &mut Tx,
    (provider, reseller): (&PartnerTenantId, &PartnerTenantId),
    customer: &CustomerTenantId,
    name: &str,
    now: OffsetDateTime,
) -> Result<(), ProgramError> {
    let relation = Relation {
        partner: provider.clone(),
        customer: customer.clone(),
        kind: RelationKind::IndirectProvider,
        origin: Origin::Extension,
        dap: false,
        since: now,
    };
    store::relations::establish(tx, &relation, name).await?;
    // Somebody else pressed the button a moment ago (DIR-10).
    let new = store::relations::pair(tx, customer, (provider, reseller), now).await?;
    if new { Ok(()) } else { Err(ExtensionRefusal::AlreadyExtended.into()) }
}

async fn write_down(
    tx: &mut Tx,
    program: &Program,
    actor: &Actor,
    customer: &CustomerTenantId,
    provider: &PartnerTenantId,
) -> Result<(), ProgramError> {
    let facts = serde_json::json!({ "provider": provider.as_str(), "consent": "told and consents" }).to_string();
    let happening = Happening {
        operation: EXTEND,
        kind: "relationship_extended",
        resource_type: "customer",
        resource_id: customer.as_str(),
        old_value: None,
        new_value: Some(provider.as_str()),
        facts: &facts,
    };
    let tenants = (&[&actor.tenant, provider][..], Some(customer));
    record::happened_to(tx, program, By::Person(actor), tenants, &[happening]).await
}
