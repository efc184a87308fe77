//! Where a partner sends a customer's bills: each keeps its own (DIR-13).

use super::read::invalid;
use super::{attempt, related};
use crate::record::{self, Happening};
use crate::store::events::By;
use crate::store::{self, Tx, customers};
use crate::{Program, ProgramError, guard};
use domain::bill_to::BillTo;
use domain::country::Country;
use domain::customer::RelationKind;
use domain::customer_tenant::CustomerRefusal;
use domain::profile::ProfileFields;
use domain::{Actor, CustomerTenantId, Permission};

const CHANGE: &str = "update_customer_billing_profile";

/// The form, as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BillToForm {
    /// The customer's name.
    pub name: String,
    /// Its country, whose rules the form follows.
    pub country: String,
    /// What is kept; only the name when nothing is.
    pub fields: ProfileFields,
    /// Which version that is; `0` when nothing is kept.
    pub version: i64,
}

/// What there is to change.
///
/// # Errors
/// As [`change_bill_to`], without `Invalid` and `Overtaken`.
pub async fn bill_to(
    program: &Program,
    actor: &Actor,
    customer: &CustomerTenantId,
) -> Result<BillToForm, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    load(&mut tx, actor, customer).await
}

async fn load(tx: &mut Tx, actor: &Actor, customer: &CustomerTenantId) -> Result<BillToForm, ProgramError> {
    let relation = related(tx, actor, customer).await?;
    guard::require(actor, Permission::EditCustomer)?;
    if relation.kind == RelationKind::IndirectReseller {
        return Err(CustomerRefusal::NotBilledByYou.into());
    }
    let known = customers::of_partner(tx, customer, &actor.tenant).await?.ok_or(ProgramError::NotFound)?;
    let stored = store::billing::stored(tx, customer, &actor.tenant).await?;
    let fields = match &stored {
        Some((bill_to, _)) => ProfileFields::from(bill_to),
        None => ProfileFields { company_name: known.name.clone(), ..ProfileFields::default() },
    };
    let version = stored.map_or(0, |(_, version)| version);
    Ok(BillToForm { name: known.name, country: known.country, fields, version })
}

/// Change where the customer's bills go; `seen` is the version the change began from. What other partners keep stays.
///
/// # Errors
/// `NotFound` without a relation; `Refused(Role)`; `Refused(Customer(NotBilledByYou))` for a reseller (CUS-22);
/// `Invalid`; `Overtaken` when it was changed meanwhile; `Database`.
pub async fn change_bill_to(
    program: &Program,
    actor: &Actor,
    customer: &CustomerTenantId,
    fields: &ProfileFields,
    seen: i64,
) -> Result<(), ProgramError> {
    let outcome = try_change(program, actor, customer, fields, seen).await;
    record::refusals(program, actor, attempt(CHANGE, customer), outcome).await
}

async fn try_change(
    program: &Program,
    actor: &Actor,
    customer: &CustomerTenantId,
    fields: &ProfileFields,
    seen: i64,
) -> Result<(), ProgramError> {
    let mut tx = program.database.begin().await?;
    store::relations::hold(&mut tx, customer).await?;
    let form = load(&mut tx, actor, customer).await?;
    let new = BillTo::read(fields, &Country::of(&form.country)).map_err(invalid)?;
    store::billing::save(&mut tx, (customer, &actor.tenant), &new, seen, program.now()).await?;
    let (old, version) = (seen.to_string(), (seen + 1).to_string());
    let happening = Happening {
        operation: CHANGE,
        kind: "bill_to_changed",
        resource_type: "customer",
        resource_id: customer.as_str(),
        old_value: (seen > 0).then_some(old.as_str()),
        new_value: Some(&version),
        facts: "{}",
    };
    record::happened_to(&mut tx, program, By::Person(actor), (&[&actor.tenant], Some(customer)), &[happening]).await?;
    tx.commit().await
}
