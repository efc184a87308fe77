//! A small world for tests: six partners and the operator, eleven people, four customers and what these have bought.
//!
//! Wingtip is moving from direct bill to indirect; Northwind provides for it. Proseware and Tailspin are the
//! strangers next door, and Fabrikam provides in another region. Ids are made from the names, so that they are
//! the same in every run. `world_data.rs` says who and what there is.

use super::world_data::{
    Bought, CUSTOMERS, Customer, OPERATOR, PARTNERS, PARTNERSHIPS, Partner, SUBSCRIPTIONS, USERS, User,
};
use super::{PASSWORD, START, TestProgram};
use crate::accounts::{NewUser, add_role, add_user, hash_password};
use crate::store::Tx;
use crate::store::operator;
use crate::store::testing::{self as rows, PartnerRow};
use domain::subscription::{AZURE_PAYG_OFFER, BillingCycle, ProductFamily, Subscription, SubscriptionStatus, Term};
use domain::{Actor, CustomerTenantId, PartnerTenantId, SubscriptionId, UserId};
use sha2::{Digest, Sha256};
use time::{Duration, OffsetDateTime};
use tokio::sync::OnceCell;

/// The test world, once it is in a database; answers who is who in it.
///
/// | partner | country, programs | people |
/// |---|---|---|
/// | `wingtip` | SE, direct bill and indirect reseller | `ebba` global admin and admin agent, `nils` helpdesk, `mira` admin agent |
/// | `northwind` | NL, provider, of Wingtip | `daan` and `mira@northwind` sales agents, `sanne` admin agent |
/// | `proseware` | SE, direct bill and indirect reseller | `petra` admin agent |
/// | `tailspin` | DE, provider, of Proseware | `tom` admin agent |
/// | `fabrikam` | US, provider | nobody |
/// | `nova` | SE, in no program yet | `nora` global admin, `olof` helpdesk |
/// | `desk` | the operator | `amara` verifier, `olga` operator admin and verifier |
///
/// | customer | of | extended to | agreement |
/// |---|---|---|---|
/// | `adventure` | Wingtip | Northwind | yes |
/// | `litware` | Wingtip | Northwind | no |
/// | `coho` | Wingtip | nobody | yes |
/// | `woodgrove` | Proseware | Tailspin | yes |
///
/// Adventure has `e3` (120 seats, with the add-ons `audio` 120 and `phone` 35), `f3` (48), `azure` (pay-as-you-go),
/// and what cannot move: `azure-plan`, `reservation`, `saas`, `visio` (suspended), `trial`, `unprovisioned`.
#[derive(Debug, Clone, Copy)]
pub struct World(());

/// Fill the database with the world.
pub async fn world(program: &TestProgram) -> World {
    let hash = password_hash(program).await;
    let mut tx = program.database.begin().await.expect("the database takes a transaction");
    for partner in &PARTNERS {
        save_partner(&mut tx, partner).await;
    }
    for (provider, reseller) in PARTNERSHIPS {
        let id = guid(&format!("partnership/{provider}/{reseller}"));
        let (provider, reseller) = (partner_id(provider), partner_id(reseller));
        rows::partnership(&mut tx, &id, &provider, &reseller, long_ago()).await.expect("the partnership is new");
    }
    for user in &USERS {
        save_user(&mut tx, user, hash).await;
    }
    for customer in &CUSTOMERS {
        save_customer(&mut tx, customer).await;
    }
    super::customer_people::save(&mut tx, hash, long_ago()).await;
    super::catalogue::save(&mut tx, long_ago()).await;
    for bought in &SUBSCRIPTIONS {
        let customer = known(&CUSTOMERS, customer_of(bought.key), |it| it.key);
        let parties = (&partner_id(customer.owner), &customer_id(customer.key));
        rows::subscription(&mut tx, parties, &subscription(bought), long_ago()).await.expect("it is new");
    }
    tx.commit().await.expect("the world is stored");
    World(())
}

impl World {
    /// A person acting in their tenant: `ebba`; of someone with several, `mira@northwind`.
    #[must_use]
    pub fn actor(&self, who: &str) -> Actor {
        let (key, tenant) = who.split_once('@').unwrap_or((who, ""));
        let user = known(&USERS, key, |it| it.key);
        let held = user.roles.iter().find(|(of, _)| tenant.is_empty() || *of == tenant);
        let (tenant, roles) = held.unwrap_or_else(|| panic!("{key} has no role at {tenant}"));
        Actor {
            user: user_id(key),
            name: user.name.into(),
            tenant: partner_id(tenant),
            roles: roles.iter().copied().collect(),
        }
    }

    /// A person.
    #[must_use]
    pub fn user(&self, key: &str) -> UserId {
        user_id(known(&USERS, key, |it| it.key).key)
    }

    /// The name a person signs in with, of a partner or of a customer; the password of all is [`PASSWORD`].
    #[must_use]
    pub fn sign_in_name(&self, key: &str) -> String {
        USERS.iter().find(|it| it.key == key).map_or_else(|| self.customer_sign_in_name(key), sign_in_name)
    }

    /// A partner's tenant.
    #[must_use]
    pub fn partner(&self, key: &str) -> PartnerTenantId {
        partner_id(known(&PARTNERS, key, |it| it.key).key)
    }

    /// A customer.
    #[must_use]
    pub fn customer(&self, key: &str) -> CustomerTenantId {
        customer_id(known(&CUSTOMERS, key, |it| it.key).key)
    }

    /// A subscription by its customer and its name there: `adventure/e3`.
    #[must_use]
    pub fn subscription(&self, key: &str) -> SubscriptionId {
        subscription_id(known(&SUBSCRIPTIONS, key, |it| it.key).key)
    }
}

/// Everybody has the same password: it is hashed once per process.
pub(super) async fn password_hash(program: &TestProgram) -> &'static str {
    static HASH: OnceCell<String> = OnceCell::const_new();
    HASH.get_or_init(|| async { hash_password(program, PASSWORD).await.expect("the password is long enough") }).await
}

async fn save_partner(tx: &mut Tx, partner: &Partner) {
    let row = PartnerRow {
        id: &partner_id(partner.key),
        name: partner.name,
        domain: &format!("{}.example", partner.key),
        country: partner.country,
        region: partner.region,
        currency: partner.currency,
        mpn_id: Some(partner.mpn_id).filter(|id| !id.is_empty()),
        programs: partner.programs,
    };
    rows::partner(tx, &row, long_ago()).await.expect("the partner is new");
    if partner.key == OPERATOR {
        operator::appoint(tx, row.id).await.expect("there is one operator");
    }
}

async fn save_user(tx: &mut Tx, user: &User, password_hash: &str) {
    let id = user_id(user.key);
    let new = NewUser {
        id: id.clone(),
        sign_in_name: sign_in_name(user),
        name: user.name.into(),
        password_hash: password_hash.into(),
        language: None,
    };
    add_user(tx, &new, long_ago()).await.expect("the person is new");
    for (tenant, roles) in user.roles {
        for role in *roles {
            add_role(tx, &id, &partner_id(tenant), *role).await.expect("the role is new");
        }
    }
}

async fn save_customer(tx: &mut Tx, customer: &Customer) {
    let (id, owner) = (customer_id(customer.key), partner_id(customer.owner));
    let names = (customer.name, format!("{}.example", customer.key));
    let saved = rows::customer(tx, &id, (names.0, &names.1), ("SE", "europe"), long_ago()).await;
    saved.expect("the customer is new");
    rows::own_customer(tx, &owner, &id, customer.name, long_ago()).await.expect("the relation is new");
    if let Some(provider) = customer.provider.map(partner_id) {
        let extended = rows::extend_to(tx, (&provider, &owner), &id, customer.name, long_ago()).await;
        extended.expect("the extension is new");
    }
    if customer.agreement {
        let agreement = guid(&format!("agreement/{}", customer.key));
        rows::agreement(tx, &agreement, &id, long_ago()).await.expect("the agreement is new");
    }
}

fn subscription(bought: &Bought) -> Subscription {
    let licensed = bought.family == ProductFamily::License;
    let payg = bought.family == ProductFamily::AzurePayg;
    Subscription {
        id: subscription_id(bought.key),
        parent: bought.parent.map(subscription_id),
        offer_id: if payg { AZURE_PAYG_OFFER.into() } else { guid(&format!("offer/{}", bought.offer)) },
        offer_name: bought.offer.into(),
        friendly_name: bought.offer.into(),
        quantity: bought.quantity,
        family: bought.family,
        status: if bought.suspended { SubscriptionStatus::Suspended } else { SubscriptionStatus::Active },
        trial: bought.trial,
        billing_cycle: if licensed { BillingCycle::Annual } else { BillingCycle::Monthly },
        term: licensed.then_some(Term::Year),
        commitment_end: licensed.then(|| long_ago() + Duration::days(365)),
        auto_renew: licensed,
        entitlement: payg.then(|| guid(&format!("entitlement/{}", bought.key))),
        provisioned: bought.provisioned,
    }
}

/// When the world came about: 300 days before the tests begin.
fn long_ago() -> OffsetDateTime {
    START - Duration::days(300)
}

fn known<'a, Thing>(things: &'a [Thing], key: &str, key_of: impl Fn(&Thing) -> &'static str) -> &'a Thing {
    things.iter().find(|it| key_of(it) == key).unwrap_or_else(|| panic!("{key} is not in the test world"))
}

fn customer_of(subscription: &str) -> &str {
    subscription.split_once('/').map_or(subscription, |(customer, _)| customer)
}

fn sign_in_name(user: &User) -> String {
    format!("{}@{}.example", user.key, user.roles[0].0)
}

fn partner_id(key: &str) -> PartnerTenantId {
    PartnerTenantId::of(bytes(&format!("partner/{key}")))
}

pub(super) fn user_id(key: &str) -> UserId {
    UserId::of(bytes(&format!("user/{key}")))
}

pub(super) fn customer_id(key: &str) -> CustomerTenantId {
    CustomerTenantId::of(bytes(&format!("customer/{key}")))
}

fn subscription_id(key: &str) -> SubscriptionId {
    SubscriptionId::of(bytes(&format!("subscription/{key}")))
}

pub(super) fn guid(name: &str) -> String {
    domain::id::guid_of(bytes(name))
}

fn bytes(name: &str) -> [u8; 16] {
    let digest = Sha256::digest(name);
    std::array::from_fn(|at| digest[at])
}
