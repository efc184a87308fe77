//! Whom a customer turns to: the partner that bills it, or one that serves it together with that (DAP-04).
//!
//! A contact that has lost what it needs is none any more, without anybody doing anything: it is looked at each time.

use super::{attempt, related};
use crate::record::{self, Happening};
use crate::store::customer_tenants::{self as rows, Beside};
use crate::store::events::By;
use crate::store::relations::Relation;
use crate::store::{self, Tx};
use crate::{Program, ProgramError, guard};
use domain::customer::RelationKind;
use domain::customer_tenant::{CustomerRefusal, can_support};
use domain::partner::Partner;
use domain::profile::SupportProfile;
use domain::{Actor, CustomerTenantId, PartnerTenantId, Permission};

const CHOOSE: &str = "update_support_contact";

/// Somebody who could be turned to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// The partner.
    pub id: PartnerTenantId,
    /// Its name.
    pub name: String,
    /// Why it cannot be chosen, if it cannot.
    pub refusal: Option<CustomerRefusal>,
}

/// Whom a customer turns to, and who else there is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Support {
    /// The contact.
    pub chosen: PartnerTenantId,
    /// How customers reach it, as far as it said so.
    pub reach: Option<SupportProfile>,
    /// Everybody who could be, the partner itself first.
    pub choices: Vec<Contact>,
}

impl Support {
    /// The name of the contact.
    #[must_use]
    pub fn name(&self) -> &str {
        self.choices.iter().find(|it| it.id == self.chosen).map_or("", |it| it.name.as_str())
    }
}

fn refusal(beside: &Beside) -> Option<CustomerRefusal> {
    can_support(false, RelationKind::of_code(&beside.kind).map(|kind| (kind, beside.dap))).err()
}

pub(super) async fn of(
    tx: &mut Tx,
    actor: &Actor,
    (customer, relation): (&CustomerTenantId, &Relation),
    beside: &[Beside],
) -> Result<Support, ProgramError> {
    let itself = store::partners::partner(tx, &actor.tenant).await?.ok_or(ProgramError::NotFound)?;
    let mut choices = vec![Contact { id: itself.id, name: itself.name, refusal: None }];
    for it in beside {
        let id = PartnerTenantId::parse(&it.id).map_err(|_| store::unreadable("tenant id", &it.id))?;
        choices.push(Contact { id, name: it.name.clone(), refusal: refusal(it) });
    }
    let chosen = chosen(tx, actor, (customer, relation), &choices, beside).await?;
    let reach = store::profiles::of_tenant(tx, &chosen).await?.map(|stored| stored.profile.support);
    Ok(Support { chosen, reach, choices })
}

/// Whom the partner that bills the customer chose, that partner itself in doubt. A reseller is told what its provider
/// chose: itself only as long as it administers the tenant.
async fn chosen(
    tx: &mut Tx,
    actor: &Actor,
    (customer, relation): (&CustomerTenantId, &Relation),
    choices: &[Contact],
    beside: &[Beside],
) -> Result<PartnerTenantId, ProgramError> {
    let of_provider = |it: &&Beside| RelationKind::of_code(&it.kind) == Some(RelationKind::IndirectProvider);
    let provider = beside.iter().find(of_provider).filter(|_| relation.kind == RelationKind::IndirectReseller);
    let Some(provider) = provider else {
        let named = rows::support_contact(tx, customer, &actor.tenant).await?;
        let named = choices.iter().find(|it| Some(it.id.as_str()) == named.as_deref() && it.refusal.is_none());
        return Ok(named.map_or_else(|| actor.tenant.clone(), |it| it.id.clone()));
    };
    let id = PartnerTenantId::parse(&provider.id).map_err(|_| store::unreadable("tenant id", &provider.id))?;
    let named = rows::support_contact(tx, customer, &id).await?;
    let itself = relation.dap && named.as_deref() == Some(actor.tenant.as_str());
    Ok(if itself { actor.tenant.clone() } else { id })
}

/// The partner a customer turns to.
///
/// # Errors
/// `NotFound` without a relation; `Refused(Role)`; `Database`.
pub async fn contact(program: &Program, actor: &Actor, customer: &CustomerTenantId) -> Result<Partner, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    let relation = related(&mut tx, actor, customer).await?;
    guard::require(actor, Permission::SeeCustomers)?;
    let beside = rows::beside(&mut tx, customer, &actor.tenant).await?;
    let chosen = of(&mut tx, actor, (customer, &relation), &beside).await?.chosen;
    store::partners::partner(&mut tx, &chosen).await?.ok_or(ProgramError::NotFound)
}

/// Choose whom a customer turns to. The partner that bills it chooses: itself, or one that serves it too.
///
/// # Errors
/// `NotFound` without a relation; `Refused(Role)`; `Refused(Customer)`: `NotBilledByYou`, `NotAContact`,
/// `ContactWithoutDap`; `Database`.
pub async fn choose_contact(
    program: &Program,
    actor: &Actor,
    customer: &CustomerTenantId,
    contact: &str,
) -> Result<(), ProgramError> {
    let outcome = try_choose(program, actor, customer, contact).await;
    record::refusals(program, actor, attempt(CHOOSE, customer), outcome).await
}

async fn try_choose(
    program: &Program,
    actor: &Actor,
    customer: &CustomerTenantId,
    contact: &str,
) -> Result<(), ProgramError> {
    let mut tx = program.database.begin().await?;
    store::relations::hold(&mut tx, customer).await?;
    let relation = related(&mut tx, actor, customer).await?;
    guard::require(actor, Permission::SetSupportContact)?;
    if relation.kind == RelationKind::IndirectReseller {
        return Err(CustomerRefusal::NotBilledByYou.into());
    }
    let beside = rows::beside(&mut tx, customer, &actor.tenant).await?;
    let support = of(&mut tx, actor, (customer, &relation), &beside).await?;
    let found = support.choices.iter().find(|it| it.id.as_str() == contact).ok_or(CustomerRefusal::NotAContact)?;
    if let Some(refusal) = found.refusal {
        return Err(refusal.into());
    }
    rows::name_support_contact(&mut tx, (customer, &actor.tenant), &found.id, program.now()).await?;
    tell(&mut tx, program, actor, customer, (&support.chosen, &found.id)).await?;
    tx.commit().await
}

/// Whoever is turned to from now on, and whoever was, hears of it: each of itself, since the two may have nothing to do
/// with each other.
async fn tell(
    tx: &mut Tx,
    program: &Program,
    actor: &Actor,
    customer: &CustomerTenantId,
    (former, new): (&PartnerTenantId, &PartnerTenantId),
) -> Result<(), ProgramError> {
    let mut heard = vec![(&actor.tenant, Some(former), Some(new))];
    if new != &actor.tenant {
        heard.push((new, None, Some(new)));
    }
    if former != &actor.tenant && former != new {
        heard.push((former, Some(former), None));
    }
    // Logs are written in the order that everybody keeps, so that no two wait for each other.
    heard.sort_by_key(|(tenant, ..)| *tenant);
    for (tenant, old, new) in heard {
        let happening = Happening {
            operation: CHOOSE,
            kind: "support_contact_chosen",
            resource_type: "customer",
            resource_id: customer.as_str(),
            old_value: old.map(PartnerTenantId::as_str),
            new_value: new.map(PartnerTenantId::as_str),
            facts: "{}",
        };
        record::happened_to(tx, program, By::Person(actor), (&[tenant], Some(customer)), &[happening]).await?;
    }
    Ok(())
}
