//! A source, a provider, their people, customers and everything between them, with a canary in every text.

use crate::browser::{Browser, Server};
use domain::Role::{self, AdminAgent, GlobalAdmin, HelpdeskAgent, SalesAgent};
use domain::partner::Program::{DirectBill, IndirectProvider, IndirectReseller};
use domain::subscription::{BillingCycle, ProductFamily, Subscription, SubscriptionStatus, Term};
use domain::{Actor, CustomerTenantId, PartnerTenantId, SubscriptionId, TransferId, UserId};
use program::accounts::{NewUser, add_role, add_user, hash_password};
use program::store::Tx;
use program::store::listings::{self, Listing};
use program::store::testing::{self as rows, PartnerRow};
use program::testing::{PASSWORD, START};
use program::transfers::{self, Answer, NewRequest};
use time::Duration;

/// What stands in the texts of one world and nowhere else, and the first byte of its ids.
#[derive(Debug, Clone, Copy)]
pub struct World {
    pub canary: &'static str,
    pub byte: u8,
}

/// A role, and whether it is at the source or at the provider.
type Held = (bool, Role);

/// Who is there, and the language they chose; the second is in both tenants.
const PEOPLE: [(&str, &[Held], Option<&str>); 5] = [
    ("boss", &[(true, GlobalAdmin), (true, AdminAgent)], None),
    ("both", &[(true, AdminAgent), (false, SalesAgent)], Some("zh-CN")),
    ("helpdesk", &[(true, HelpdeskAgent)], Some("nl")),
    ("sales", &[(false, SalesAgent)], Some("sv")),
    ("agent", &[(false, AdminAgent)], None),
];

/// A role to act in: somebody, and the tenant they choose if there are several.
pub const ROLES: [(&str, &str); 7] = [
    ("boss", ""),
    ("both", ""),
    ("both", "source"),
    ("both", "provider"),
    ("helpdesk", ""),
    ("sales", ""),
    ("agent", ""),
];

impl World {
    pub fn id(self, number: u8) -> [u8; 16] {
        let mut bytes = [self.byte; 16];
        bytes[15] = number;
        bytes
    }

    pub fn source(self) -> PartnerTenantId {
        PartnerTenantId::of(self.id(1))
    }

    pub fn provider(self) -> PartnerTenantId {
        PartnerTenantId::of(self.id(2))
    }

    /// The customer that both serve; the next ones are the source's alone.
    pub fn customer(self, number: u8) -> CustomerTenantId {
        CustomerTenantId::of(self.id(10 + number))
    }

    /// A base with even numbers, its add-on the one after it.
    pub fn subscription(self, number: u8) -> SubscriptionId {
        SubscriptionId::of(self.id(20 + number))
    }

    pub fn sign_in_name(self, who: &str) -> String {
        format!("{who}@{}-source.example", self.canary)
    }

    fn person(self, who: &str) -> UserId {
        let place = PEOPLE.iter().position(|(key, ..)| *key == who).expect("somebody of the world");
        UserId::of(self.id(100 + u8::try_from(place).expect("a few people")))
    }

    pub fn actor(self, who: &str) -> Actor {
        let (_, roles, _) = PEOPLE.iter().find(|(key, ..)| *key == who).expect("somebody of the world");
        let at_source = roles[0].0;
        Actor {
            user: self.person(who),
            name: format!("{} {who}", self.canary),
            tenant: if at_source { self.source() } else { self.provider() },
            roles: roles.iter().filter(|(there, _)| *there == at_source).map(|(_, role)| *role).collect(),
        }
    }

    /// A browser in which somebody is signed in, and has chosen a tenant if one is named.
    pub async fn signed_in(self, server: &Server, (who, tenant): (&str, &str)) -> Browser {
        let mut browser = server.browser();
        let fields = [("user", &*self.sign_in_name(who)), ("password", PASSWORD)];
        let answer = browser.post("/sign-in", "/do/sign-in", &fields).await;
        assert_eq!(answer.status.as_u16(), 303, "{who} signs in: {}", answer.body);
        if !tenant.is_empty() {
            let tenant = if tenant == "source" { self.source() } else { self.provider() };
            let answer = browser.post("/accounts", "/do/choose-tenant", &[("tenant_id", tenant.as_str())]).await;
            assert_eq!(answer.status.as_u16(), 303, "{who} chooses: {}", answer.body);
        }
        browser
    }

    /// Store the world.
    pub async fn save(self, server: &Server) {
        let hash = hash_password(&server.program, PASSWORD).await.expect("long enough");
        let mut tx = server.program.database.begin().await.expect("a transaction");
        self.save_partners(&mut tx).await;
        self.save_people(&mut tx, &hash).await;
        for number in 0..3 {
            self.save_customer(&mut tx, number).await;
        }
        self.save_customer_people(&mut tx, &hash).await;
        self.save_trade(&mut tx, &hash).await;
        for number in 0..12 {
            let parties = (&self.source(), &self.customer(0));
            rows::subscription(&mut tx, parties, &self.bought(number), long_ago()).await.expect("it is new");
        }
        tx.commit().await.expect("the world is stored");
    }

    async fn save_partners(self, tx: &mut Tx) {
        let canary = self.canary;
        let source: (_, _, &[_]) = (self.source(), "source", &[DirectBill, IndirectReseller]);
        let provider: (_, _, &[_]) = (self.provider(), "provider", &[IndirectProvider]);
        for (id, what, programs) in [source, provider] {
            let row = PartnerRow {
                id: &id,
                name: &format!("{canary} {what}"),
                domain: &format!("{canary}-{what}.example"),
                country: "SE",
                region: "europe",
                currency: "SEK",
                mpn_id: Some(&format!("{canary}-mpn-{what}")),
                programs,
            };
            rows::partner(tx, &row, long_ago()).await.expect("the partner is new");
        }
        let id = domain::id::guid_of(self.id(3));
        rows::partnership(tx, &id, &self.provider(), &self.source(), long_ago()).await.expect("it is new");
        // Whoever is listed may be found by anybody; this one does not want to be.
        let listing = listings::one(tx, &self.provider()).await.expect("the database answers").expect("a provider");
        listings::save(tx, &Listing { listed: false, ..listing }).await.expect("it is its own");
    }

    async fn save_people(self, tx: &mut Tx, password_hash: &str) {
        for (who, roles, language) in PEOPLE {
            let id = self.person(who);
            let user = NewUser {
                id: id.clone(),
                sign_in_name: self.sign_in_name(who),
                name: format!("{} {who}", self.canary),
                password_hash: password_hash.to_owned(),
                language: language.map(ToOwned::to_owned),
            };
            add_user(tx, &user, long_ago()).await.expect("the person is new");
            for (at_source, role) in roles {
                let tenant = if *at_source { self.source() } else { self.provider() };
                add_role(tx, &id, &tenant, *role).await.expect("the role is new");
            }
        }
    }

    async fn save_customer(self, tx: &mut Tx, number: u8) {
        let id = self.customer(number);
        let (name, domain) =
            (format!("{} customer {number}", self.canary), format!("{}-{number}.example", self.canary));
        let saved = rows::customer(tx, &id, (&name, &domain), ("SE", "europe"), long_ago()).await;
        saved.expect("the customer is new");
        rows::own_customer(tx, &self.source(), &id, &name, long_ago()).await.expect("the relation is new");
        if number < 2 {
            let agreement = domain::id::guid_of(self.id(5 + number));
            rows::agreement(tx, &agreement, &id, long_ago()).await.expect("the agreement is new");
        }
        if number == 0 {
            let parties = (&self.provider(), &self.source());
            rows::extend_to(tx, parties, &id, &name, long_ago()).await.expect("the extension is new");
        }
    }

    fn bought(self, number: u8) -> Subscription {
        let canary = self.canary;
        Subscription {
            id: self.subscription(number),
            parent: (number % 2 == 1).then(|| self.subscription(number - 1)),
            offer_id: format!("{canary}-offer-{number}"),
            offer_name: format!("{canary} offer {number}"),
            friendly_name: format!("{canary} bought {number}"),
            quantity: 5,
            family: ProductFamily::License,
            status: SubscriptionStatus::Active,
            trial: false,
            billing_cycle: BillingCycle::Annual,
            term: Some(Term::Year),
            commitment_end: Some(START + Duration::days(65)),
            auto_renew: true,
            entitlement: Some(format!("{canary}-entitlement-{number}")),
            provisioned: true,
        }
    }

    /// A request for the base of that number, with a canary in its note.
    pub async fn request(self, server: &Server, number: u8) -> TransferId {
        let request = NewRequest {
            customer: self.customer(0),
            target: self.provider(),
            subscriptions: vec![self.subscription(number)],
            note: Some(format!("{} note {number}", self.canary)),
            mpn_on_record: None,
            request_id: Some(format!("{}-{number}", self.canary)),
        };
        transfers::create(&server.program, &self.actor("boss"), &request).await.expect("it is in order")
    }

    /// Requests that were rejected, withdrawn and accepted, and one that waits; that one last.
    pub async fn history(self, server: &Server) -> [TransferId; 4] {
        let (program, sales) = (&server.program.program, self.actor("sales"));
        let [rejected, withdrawn, accepted, waiting] = [0, 2, 4, 6].map(|number| self.request(server, number));
        let made = [rejected.await, withdrawn.await, accepted.await, waiting.await];
        let reason = format!("{} reason", self.canary);
        transfers::reject(program, &sales, &made[0], reason.as_str()).await.expect("it waits");
        transfers::withdraw(program, &self.actor("boss"), &made[1]).await.expect("it waits");
        transfers::accept(program, &sales, &made[2], &Answer::default()).await.expect("it waits");
        made
    }
}

pub(super) fn long_ago() -> time::OffsetDateTime {
    START - Duration::days(300)
}
