//! The customers of the demo that have a name in the design, each in a state of its own.

use super::dice::{Dice, named};
use super::newcomer::{Consent, Newcomer, Tie, customer_id, partner};
use super::offers::{self, Bought, Offer};
use super::partners::tenant;
use super::{Moment, billing, cast_data::CAST};
use crate::ProgramError;
use crate::store::Tx;
use domain::SubscriptionId;
use domain::subscription::SubscriptionStatus;
use time::Duration;

/// A customer with a part to play.
pub(super) struct Customer {
    pub(super) name: &'static str,
    pub(super) domain: &'static str,
    pub(super) country: &'static str,
    /// The partner whose customer it is.
    pub(super) of: &'static str,
    pub(super) tie: Tie,
    pub(super) consent: Consent,
    /// What it has bought, named so that a request can choose it.
    pub(super) listed: &'static [Listed],
    /// How many more it has bought.
    pub(super) more: u64,
}

/// A subscription with a name of its own.
#[derive(Clone, Copy)]
pub(super) struct Listed {
    key: &'static str,
    offer: &'static Offer,
    seats: i64,
    parent: Option<&'static str>,
    status: SubscriptionStatus,
    trial: bool,
    provisioned: bool,
    friendly_name: Option<&'static str>,
    /// In how many days it renews, or `None` for what the offer's term makes of it.
    renews_in: Option<i64>,
    /// How its id begins, as in the design.
    id_begins: Option<u32>,
}

/// A subscription in use.
pub(super) const fn listed(key: &'static str, offer: &'static Offer, seats: i64) -> Listed {
    Listed {
        key,
        offer,
        seats,
        parent: None,
        status: SubscriptionStatus::Active,
        trial: false,
        provisioned: true,
        friendly_name: None,
        renews_in: None,
        id_begins: None,
    }
}

impl Listed {
    /// An add-on of that base, which stands before it.
    pub(super) const fn under(self, base: &'static str) -> Self {
        Self { parent: Some(base), ..self }
    }

    pub(super) const fn suspended(self) -> Self {
        Self { status: SubscriptionStatus::Suspended, ..self }
    }

    pub(super) const fn deleted(self) -> Self {
        Self { status: SubscriptionStatus::Deleted, ..self }
    }

    pub(super) const fn trial(self) -> Self {
        Self { trial: true, ..self }
    }

    pub(super) const fn unprovisioned(self) -> Self {
        Self { provisioned: false, ..self }
    }

    pub(super) const fn called(self, friendly_name: &'static str) -> Self {
        Self { friendly_name: Some(friendly_name), ..self }
    }

    pub(super) const fn renews_in(self, days: i64) -> Self {
        Self { renews_in: Some(days), ..self }
    }

    pub(super) const fn id_begins(self, digits: u32) -> Self {
        Self { id_begins: Some(digits), ..self }
    }

    fn bought(&self, customer: &Customer, today: Moment, days: i64) -> Bought {
        let id = self.id(customer.domain);
        let mut bought = Bought::new(id, self.offer, self.seats, today, days);
        bought.it.parent = self.parent.and_then(|base| subscription_id(customer, base));
        bought.it.status = self.status;
        bought.it.trial = self.trial;
        bought.it.provisioned = self.provisioned;
        if let Some(name) = self.friendly_name {
            name.clone_into(&mut bought.it.friendly_name);
        }
        if let Some(days) = self.renews_in {
            bought.it.commitment_end = Some(today.midnight() + Duration::days(days));
        }
        bought
    }

    fn id(&self, customer: &str) -> [u8; 16] {
        let mut bytes = named(&format!("subscription/{customer}/{}", self.key));
        if let Some(digits) = self.id_begins {
            bytes[..4].copy_from_slice(&digits.to_be_bytes());
        }
        bytes
    }
}

/// The subscription of that name.
pub(super) fn subscription_id(customer: &Customer, key: &str) -> Option<SubscriptionId> {
    let listed = customer.listed.iter().find(|it| it.key == key)?;
    Some(SubscriptionId::of(listed.id(customer.domain)))
}

/// The customer of that domain.
pub(super) fn customer(domain: &str) -> Option<&'static Customer> {
    CAST.iter().find(|it| it.domain == domain)
}

/// Store everyone; tells how many subscriptions they have.
pub(super) async fn store(tx: &mut Tx, today: Moment) -> Result<u64, ProgramError> {
    let northwind = tenant("northwind");
    let mut subscriptions = 0;
    for it in &CAST {
        // Bought a week after each other, so that pages show them in the order of the list.
        let days = (0..).map(|at| 340 - 7 * at);
        let mut bought: Vec<_> = it.listed.iter().zip(days).map(|(one, days)| one.bought(it, today, days)).collect();
        bought.extend(offers::mixed(&mut Dice::named(it.domain), it.more, today));
        subscriptions += bought.len() as u64;
        let (of, mpn_id) = partner(it.of);
        let newcomer = Newcomer {
            id: customer_id(it.domain),
            name: it.name,
            domain: it.domain,
            country: it.country,
            of: &of,
            mpn_id,
            tie: it.tie,
            consent: it.consent,
            bought: &bought,
            since: (today.days_ago(420), today.days_ago(73)),
        };
        newcomer.store(tx, today, &northwind).await?;
        billing::store(tx, today, it, (&of, &northwind)).await?;
    }
    Ok(subscriptions)
}
