//! Customers with something to move, and a waiting request for each.

use domain::subscription::{BillingCycle, ProductFamily, Subscription, SubscriptionStatus};
use domain::{Actor, CustomerTenantId, SubscriptionId, TransferId};
use program::store::testing as rows;
use program::testing::{self, TestProgram};
use program::transfers::{self, NewRequest};
use time::{Duration, OffsetDateTime};

pub struct Stock {
    /// Who answers.
    pub daan: Actor,
    pub sign_in_name: String,
    pub requests: Vec<TransferId>,
}

impl Stock {
    /// The test world as of today, and so many more customers of Wingtip with a base and an add-on each.
    pub async fn fill(program: &TestProgram, customers: u8) -> Self {
        program.clock.set(today());
        let world = testing::world(program).await;
        let (wingtip, northwind) = (world.partner("wingtip"), world.partner("northwind"));
        let at = today() - Duration::days(30);
        let mut requests = Vec::new();
        for number in 0..customers {
            let id = customer(number);
            let (base, add_on) = (license(number, None), license(number, Some(())));
            let mut tx = program.database.begin().await.expect("a transaction");
            let name = format!("Customer {number}");
            rows::customer(&mut tx, &id, (&name, &format!("c{number}.example")), ("SE", "europe"), at)
                .await
                .expect("new");
            rows::own_customer(&mut tx, &wingtip, &id, &name, at).await.expect("new");
            rows::extend_to(&mut tx, (&northwind, &wingtip), &id, &name, at).await.expect("new");
            rows::agreement(&mut tx, id.as_str(), &id, at).await.expect("new");
            rows::subscription(&mut tx, (&wingtip, &id), &base, at).await.expect("new");
            rows::subscription(&mut tx, (&wingtip, &id), &add_on, at).await.expect("new");
            tx.commit().await.expect("stored");
            let target = northwind.clone();
            let request = NewRequest {
                customer: id,
                target,
                subscriptions: vec![base.id],
                note: None,
                mpn_on_record: None,
                request_id: None,
            };
            requests.push(transfers::create(program, &world.actor("ebba"), &request).await.expect("in order"));
        }
        Self { daan: world.actor("daan"), sign_in_name: world.sign_in_name("daan"), requests }
    }
}

/// The customer a request is about, by their place in the stock.
pub fn customer(number: u8) -> CustomerTenantId {
    CustomerTenantId::of([number; 16])
}

fn license(number: u8, add_on: Option<()>) -> Subscription {
    let base = SubscriptionId::of([number ^ 0x55; 16]);
    Subscription {
        id: if add_on.is_some() { SubscriptionId::of([number ^ 0xaa; 16]) } else { base.clone() },
        parent: add_on.map(|()| base),
        offer_id: "an-offer".into(),
        offer_name: "An offer".into(),
        friendly_name: "An offer".into(),
        quantity: 5,
        family: ProductFamily::License,
        status: SubscriptionStatus::Active,
        trial: false,
        billing_cycle: BillingCycle::Monthly,
        term: None,
        commitment_end: None,
        auto_renew: true,
        entitlement: None,
        provisioned: true,
    }
}

/// The binary has the real clock, so the world must be of today.
#[expect(clippy::disallowed_methods, reason = "the server under test has this clock")]
fn today() -> OffsetDateTime {
    OffsetDateTime::now_utc()
}
