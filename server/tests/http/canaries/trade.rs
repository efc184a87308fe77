//! What partners and customers of a world have to do with each other, at every step: requests to work together,
//! invitations, endings, extensions, orders, licenses; with a canary in every text.

use super::worlds::World;
use crate::browser::Server;
use crate::public::Public;
use crate::recorded::Recorded;
use domain::Role::GlobalAdmin;
use domain::listing::Service;
use domain::partner::Program::{IndirectProvider, IndirectReseller};
use domain::relationship::Ticked;
use domain::{Actor, PartnerTenantId, Roles, UserId};
use program::accounts::{NewUser, add_role, add_user};
use program::customer_agreement::{self, NewAttestation};
use program::extensions::{self, NewExtension};
use program::orders::{self, NewOrder, WantedLine};
use program::partnerships::{self, NewInvitation as InvitedReseller};
use program::relationships::{self, NewInvitation as InvitedCustomer};
use program::store::Tx;
use program::store::listings::{self, Listing};
use program::store::testing::{self as rows, PartnerRow};
use program::testing::START;
use program::{customer_tenants, subscriptions};

/// A reseller on its way to the provider, and its global admin: a role to act in.
pub const ROLES: [(&str, &str); 1] = [("asker", "")];

impl World {
    /// A provider that wants to be found.
    pub fn listed(self) -> PartnerTenantId {
        PartnerTenantId::of(self.id(140))
    }

    pub fn asker_tenant(self) -> PartnerTenantId {
        PartnerTenantId::of(self.id(141))
    }

    fn asker(self) -> Actor {
        Actor {
            user: UserId::of(self.id(142)),
            name: format!("{} asker", self.canary),
            tenant: self.asker_tenant(),
            roles: Roles::of(&[GlobalAdmin]),
        }
    }

    /// The provider that is listed, and the reseller that works with it; nobody is there to hear of requests.
    pub async fn save_trade(self, tx: &mut Tx, password_hash: &str) {
        let (canary, asker) = (self.canary, self.asker());
        let listed: (_, _, &[_]) = (self.listed(), "listed", &[IndirectProvider]);
        for (id, what, programs) in [listed, (asker.tenant.clone(), "asker", &[IndirectReseller])] {
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
            rows::partner(tx, &row, START).await.expect("the partner is new");
        }
        let user = NewUser {
            id: asker.user.clone(),
            sign_in_name: self.sign_in_name("asker"),
            name: asker.name.clone(),
            password_hash: password_hash.to_owned(),
            language: None,
        };
        add_user(tx, &user, START).await.expect("the person is new");
        add_role(tx, &asker.user, &asker.tenant, GlobalAdmin).await.expect("the role is new");
        let id = domain::id::guid_of(self.id(143));
        rows::partnership(tx, &id, &self.listed(), &asker.tenant, START).await.expect("it is new");
        let listing = listings::one(tx, &self.listed()).await.expect("the database answers").expect("a provider");
        let told = Listing {
            listed: true,
            city: format!("{canary} city"),
            about: format!("{canary} trains resellers"),
            services: Service::ALL.to_vec(),
            languages: format!("{canary} tongue"),
            email: format!("open@{canary}-listed.example"),
            phone: "+46 31 700 00 02".into(),
            website: format!("https://www.{canary}-listed.example"),
            ..listing
        };
        listings::save(tx, &told).await.expect("it is its own");
    }

    /// What the provider wrote for the directory.
    fn listing(self) -> Vec<Public> {
        let (canary, id) = (self.canary, self.listed().to_string());
        let texts = [
            format!("https://www.{canary}-listed.example"),
            // As it is shown: a long address breaks after the @.
            format!("open@<wbr>{canary}-listed.example"),
            format!("open@{canary}-listed.example"),
            format!("{canary} trains resellers"),
            format!("{canary} tongue"),
            format!("{canary} city"),
            format!("{canary} listed"),
            format!("{canary}-mpn-listed"),
            id.clone(),
        ];
        Public::listing(&id, &texts)
    }

    /// Everything happens, some of it up to its end and some not. Answers what only letters led to, and what whoever
    /// holds a link or looks into the directory may read.
    pub async fn trade(self, server: &Server) -> (Vec<Recorded>, Vec<Public>) {
        self.asks_to_work_together(server).await;
        let (mut used, mut public) = self.invites_resellers(server).await;
        self.sells(server).await;
        let (of_customers, told) = self.invites_customers(server).await;
        used.extend(of_customers);
        public.extend(told);
        public.extend(self.listing());
        (used, public)
    }

    /// One request waits at a provider that was listed then, one ending at the program desk.
    async fn asks_to_work_together(self, server: &Server) {
        let (program, asker, provider) = (&server.program, self.asker(), self.provider());
        for listed in [true, false] {
            let mut tx = program.database.begin().await.expect("a transaction");
            let listing = listings::one(&mut tx, &provider).await.expect("readable").expect("a provider");
            listings::save(&mut tx, &Listing { listed, ..listing }).await.expect("it is its own");
            tx.commit().await.expect("stored");
            if listed {
                let message = format!("{} asks", self.canary);
                partnerships::ask(program, &asker, &provider, &message).await.expect("nothing is between them");
            }
        }
        let reason = format!("{} wants to end", self.canary);
        partnerships::ask_to_end(program, &asker, &self.listed(), &reason).await.expect("they work together");
    }

    /// One waits, one was declined, one was taken back. A link tells whoever holds it who sent it, and to which
    /// address (PAR-03): also when it works no longer, so that one knows to whom to turn.
    async fn invites_resellers(self, server: &Server) -> (Vec<Recorded>, Vec<Public>) {
        let (program, agent, canary) = (&server.program, self.actor("agent"), self.canary);
        let (mut used, mut public) = (Vec::new(), Vec::new());
        for what in ["waiting", "declined", "revoked"] {
            let new = InvitedReseller {
                name: format!("{canary} {what}"),
                email: format!("{what}@{canary}-reseller.example"),
                note: format!("{canary} note on {what}"),
                language: "en".into(),
                message: format!("{canary} invites {what}"),
                mail: true,
            };
            let issued = partnerships::invite(program, &agent, &new).await.expect("it is new");
            let link = issued.link;
            let token = link.rsplit('/').next().expect("a token");
            match what {
                "declined" => partnerships::decline(program, &self.asker(), token).await.expect("it waits"),
                "revoked" => partnerships::revoke(program, &agent, &issued.id).await.expect("it waits"),
                _ => {}
            }
            // Whoever holds a link that works may answer it: only those that do not are tried by others.
            if what != "waiting" {
                used.push(Recorded::form(&link, &[("_fn", "/do/accept-partnership"), ("consent", "yes")]));
                used.push(Recorded::form(&link, &[("_fn", "/do/decline-partnership")]));
            }
            used.push(Recorded::get(&link));
            let sender = [
                self.sign_in_name("agent"),
                agent.name.clone(),
                format!("{canary} provider"),
                format!("{canary}-provider.example"),
                format!("{canary}-mpn-provider"),
            ];
            public.push(Public::of(&link, &sender.into_iter().chain([new.email]).collect::<Vec<_>>()));
        }
        (used, public)
    }

    /// An extension with a copy of the bill-to, an order, a license, an attestation, a support contact.
    async fn sells(self, server: &Server) {
        let (program, boss, canary) = (&server.program, self.actor("boss"), self.canary);
        let extended = self.customer(1);
        let bill_to = self.typed("bill-to");
        customer_tenants::change_bill_to(program, &boss, &extended, &bill_to, 0).await.expect("every field is right");
        let provider = self.provider().to_string();
        let extension = NewExtension { customer: extended.clone(), provider: provider.clone(), consent: true };
        extensions::extend(program, &boss, &extension).await.expect("nothing stands in the way");
        customer_tenants::choose_contact(program, &boss, &self.customer(0), &provider)
            .await
            .expect("it serves the customer");

        let line = WantedLine { offer: server.world.offer("Office 365 F3"), quantity: "7".into() };
        let order = NewOrder {
            customer: self.customer(0),
            base: None,
            lines: vec![line],
            term: "P1Y".into(),
            cycle: "monthly".into(),
            reseller: String::new(),
            request_id: Some(format!("{canary}-order")),
        };
        let placed = orders::place(program, &boss, &order).await.expect("every gate is open");
        let bought = (&self.customer(0), &placed.subscriptions[0]);
        subscriptions::assign(program, &boss, bought, &self.member(), true).await.expect("there are seven");

        let shown = customer_agreement::show(program, &boss, &self.customer(2)).await.expect("it is a customer");
        let signed = NewAttestation {
            first_name: format!("{canary} first"),
            last_name: format!("{canary} last"),
            email: format!("signed@{canary}-2.example"),
            phone: "+46 31 700 00 03".into(),
            day: START.date().to_string(),
            template: shown.version.and_then(|it| it.template).expect("a version is published"),
        };
        let attested = customer_agreement::attest(program, &boss, &self.customer(2), &signed).await;
        attested.expect("nobody attested before");
    }

    /// Alone and with the provider: one of each waits, one was authorized, one declined. A link tells whoever holds it
    /// who asks (CUS-09): also when it works no longer, so that one knows to whom to turn.
    async fn invites_customers(self, server: &Server) -> (Vec<Recorded>, Vec<Public>) {
        let (program, boss, canary) = (&server.program, self.actor("boss"), self.canary);
        let (mut used, mut public) = (Vec::new(), Vec::new());
        for what in ["alone", "together", "authorized", "declined"] {
            let new = InvitedCustomer {
                provider: matches!(what, "together" | "declined").then(|| self.provider()),
                name: format!("{canary} {what}"),
                email: format!("{what}@{canary}-2.example"),
                subject: format!("{canary} wants to work with you"),
                message: format!("{canary} invites {what}"),
                note: format!("{canary} remembers {what}"),
                language: "en".into(),
                dap: true,
                send: true,
            };
            let invited = relationships::invite(program, &boss, &new).await.expect("nothing stands in the way");
            let (chief, link) = (self.customer_actor("chief"), invited.link);
            let token = link.rsplit('/').next().expect("a token");
            let ticked = Ticked { authorize: true, agreement: true };
            match what {
                "authorized" => relationships::authorize(program, &chief, token, ticked, "").await.expect("it waits"),
                "declined" => {
                    let reason = format!("{canary} does not want to");
                    relationships::decline(program, &chief, token, &reason).await.expect("it waits");
                }
                _ => {}
            }
            // As above.
            if matches!(what, "authorized" | "declined") {
                let ticked = [("authorize", "yes"), ("agreement", "yes")];
                let authorize = std::iter::once(("_fn", "/do/authorize-partners")).chain(ticked);
                used.push(Recorded::form(&link, &authorize.collect::<Vec<_>>()));
                used.push(Recorded::form(&link, &[("_fn", "/do/decline-partners"), ("reason", "")]));
            }
            used.push(Recorded::get(&link));
            let asks = ["source", "provider"];
            let [names, ids] = [asks.map(|it| format!("{canary} {it}")), asks.map(|it| format!("{canary}-mpn-{it}"))];
            public.push(Public::of(&link, &names.into_iter().chain(ids).chain([new.name]).collect::<Vec<_>>()));
        }
        (used, public)
    }
}
