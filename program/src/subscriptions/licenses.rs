//! Who uses the licenses: people of the customer, one license each.

use crate::record::{self, Happening};
use crate::store::customer_people::{self, CustomerPerson};
use crate::store::events::By;
use crate::store::{Tx, licenses};
use crate::{Program, ProgramError};
use domain::subscription_life::Life;
use domain::{CustomerTenantId, PartnerTenantId, SubscriptionId, UserId};

/// The customer's people, and whether each has a license of a subscription.
pub(super) async fn people(
    tx: &mut Tx,
    customer: &CustomerTenantId,
    id: &SubscriptionId,
) -> Result<Vec<(CustomerPerson, bool)>, ProgramError> {
    let holders = licenses::holders(tx, id).await?;
    let people = customer_people::all(tx, customer).await?;
    Ok(people.into_iter().map(|it| (holders.contains(&it.user), it)).map(|(has, it)| (it, has)).collect())
}

/// Give somebody a license, or take it back, in the transaction that holds the subscription. What is so already stays so.
pub(super) async fn set(
    tx: &mut Tx,
    program: &Program,
    by: By<'_>,
    (tenants, customer): (&[&PartnerTenantId], &CustomerTenantId),
    (life, person, give): (&Life, &UserId, bool),
) -> Result<(), ProgramError> {
    let id = &life.it.id;
    let holders = licenses::holders(tx, id).await?;
    if holders.contains(person) == give {
        return Ok(());
    }
    if give {
        let people = customer_people::all(tx, customer).await?;
        people.iter().find(|it| it.user == *person).ok_or(ProgramError::NotFound)?;
        life.licenses_for(holders.len() + 1)?;
        licenses::give(tx, id, person, customer, program.now()).await?;
    } else {
        licenses::take(tx, id, person).await?;
    }
    let before = holders.len().to_string();
    let after = if give { holders.len() + 1 } else { holders.len() - 1 }.to_string();
    let facts = serde_json::json!({ "user": person.as_str() }).to_string();
    let happening = Happening {
        operation: "assign_license",
        kind: if give { "license_assigned" } else { "license_taken_back" },
        resource_type: "subscription",
        resource_id: id.as_str(),
        old_value: Some(&before),
        new_value: Some(&after),
        facts: &facts,
    };
    record::happened_to(tx, program, by, (tenants, Some(customer)), &[happening]).await
}
