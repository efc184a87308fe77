//! A fresh customer with many base subscriptions, all of them requested.

use crate::Outcome;
use crate::world::World;
use domain::customer::RelationKind;
use domain::subscription::{BillingCycle, ProductFamily, Subscription, SubscriptionStatus, Term};
use domain::{CustomerTenantId, SubscriptionId, TransferId, id};
use program::Program;
use program::store::bulk::{self, NewCustomer, NewRelation, NewSubscription};
use program::store::demo::{self as rows, NewAgreement};
use program::store::{Database, Tx};
use program::transfers::{NewRequest, create};
use time::{Duration, OffsetDateTime};

/// A request, and the customer it is about.
#[derive(Debug)]
pub struct Requested {
    pub customer: CustomerTenantId,
    pub id: TransferId,
}

/// A request of the source to the provider, active, with so many base lines.
pub async fn requested(world: &World, bases: u32) -> Outcome<Requested> {
    let program = &world.program;
    let long_ago = program.now() - Duration::days(90);
    let customer = CustomerTenantId::of(program.random());
    let subscriptions: Vec<_> = (0..bases).map(|_| subscription(program, long_ago)).collect();
    let mut tx = Database::begin(&program.database).await?;
    store_customer(&mut tx, world, &customer, long_ago).await?;
    for it in &subscriptions {
        let new = NewSubscription {
            it,
            customer: &customer,
            owner: &world.source.tenant,
            reseller: None,
            suspension_reason: None,
            created_at: long_ago,
            changed_at: long_ago,
        };
        bulk::subscription(&mut tx, &new).await?;
    }
    tx.commit().await?;
    let request = NewRequest {
        customer: customer.clone(),
        target: world.provider.tenant.clone(),
        subscriptions: subscriptions.into_iter().map(|it| it.id).collect(),
        note: None,
        mpn_on_record: None,
        request_id: None,
    };
    Ok(Requested { customer, id: create(program, &world.source, &request).await? })
}

async fn store_customer(tx: &mut Tx, world: &World, id: &CustomerTenantId, since: OffsetDateTime) -> Outcome<()> {
    let name = format!("Measured {}", &id.as_str()[..8]);
    let domain = format!("{id}.example");
    let new = NewCustomer { id, name: &name, domain: &domain, country: "SE", region: "europe", created_at: since };
    bulk::customer(tx, &new).await?;
    let own = NewRelation {
        partner: &world.source.tenant,
        customer: id,
        name: &name,
        kind: RelationKind::Direct,
        origin: "tenant_created",
        dap: true,
        established_at: since,
    };
    bulk::relation(tx, &own).await?;
    let extended = NewRelation {
        partner: &world.provider.tenant,
        kind: RelationKind::IndirectProvider,
        origin: "extension",
        dap: false,
        ..own
    };
    bulk::relation(tx, &extended).await?;
    rows::pairing(tx, id, (&world.provider.tenant, &world.source.tenant), since).await?;
    let agreement = id::guid_of(world.program.random());
    let agreement =
        NewAgreement { id: &agreement, customer: id, attested_by: None, signed_by: "A director", agreed_at: since };
    Ok(rows::agreement(tx, &agreement).await?)
}

fn subscription(program: &Program, since: OffsetDateTime) -> Subscription {
    Subscription {
        id: SubscriptionId::of(program.random()),
        parent: None,
        offer_id: id::guid_of(program.random()),
        offer_name: "Office 365 E3".into(),
        friendly_name: "Office 365 E3".into(),
        quantity: 25,
        family: ProductFamily::License,
        status: SubscriptionStatus::Active,
        trial: false,
        billing_cycle: BillingCycle::Annual,
        term: Some(Term::Year),
        commitment_end: Some(since + Duration::days(365)),
        auto_renew: true,
        entitlement: None,
        provisioned: true,
    }
}
