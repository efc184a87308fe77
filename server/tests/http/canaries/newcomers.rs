//! Companies of a world on their way into the program, each at another step, with a canary in every text: in what
//! they typed, sent and were told, in documents, membership, invitations.

use super::worlds::World;
use crate::browser::Server;
use crate::recorded::Recorded;
use domain::Role::GlobalAdmin;
use domain::mpn::{MembershipStatus, MpnId, MpnKind};
use domain::profile::{Address, ProfileFields};
use domain::verification::{Decided, Decision, Remedy, Step, Wanted};
use domain::{Actor, EnrollmentId, PartnerTenantId, Role, Roles, UserId};
use program::accounts::{NewUser, add_role, add_user, hash_password};
use program::agreement::{self, Signing};
use program::enrollment::{self, Enrolled, Typed};
use program::people::{self, NewInvitation};
use program::store::directory::{self, NewMpnId};
use program::store::membership_logins;
use program::store::testing::{self as rows, PartnerRow};
use program::testing::{PASSWORD, START};
use program::verification::{self, Answer, NewDocument, Verdict};
use program::{membership, store};
use std::net::{IpAddr, Ipv4Addr};

/// One with a draft, one whose address is not confirmed, one that is asked for documents, one whose answer is late,
/// one that may sign, one that has signed.
const COMPANIES: [&str; 6] = ["fresh", "applied", "asked", "late", "ready", "signed"];
/// Their global admins, as roles to act in.
pub const ROLES: [(&str, &str); 6] =
    [("fresh", ""), ("applied", ""), ("asked", ""), ("late", ""), ("ready", ""), ("signed", "")];

const HOME: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

fn place(key: &str) -> u8 {
    let place = COMPANIES.iter().position(|it| *it == key).expect("a company of the world");
    u8::try_from(place).expect("a few companies")
}

impl World {
    fn company(self, key: &str) -> PartnerTenantId {
        PartnerTenantId::of(self.id(120 + place(key)))
    }

    fn admin(self, key: &str) -> Actor {
        let user = UserId::of(self.id(130 + place(key)));
        let name = format!("{} admin of {key}", self.canary);
        Actor { user, name, tenant: self.company(key), roles: Roles::of(&[GlobalAdmin]) }
    }

    /// What the company types.
    pub(super) fn typed(self, key: &str) -> ProfileFields {
        let canary = self.canary;
        let text = |what: &str| format!("{canary} {what}");
        ProfileFields {
            company_name: text(key),
            line1: text("street 1"),
            line2: text("yard"),
            postal_code: "411 01".into(),
            city: text("town"),
            first_name: text("first"),
            last_name: text("last"),
            email: format!("contact@{canary}-{key}.example"),
            phone: "+46 31 700 00 00".into(),
            language: "nl".into(),
            support_email: format!("help@{canary}-{key}.example"),
            support_phone: "+46 31 700 00 01".into(),
            support_website: format!("https://{canary}-{key}.example"),
            ..ProfileFields::default()
        }
    }

    async fn found(self, server: &Server, key: &str, password_hash: &str) {
        let (canary, admin) = (self.canary, self.admin(key));
        let mut tx = server.program.database.begin().await.expect("a transaction");
        let row = PartnerRow {
            id: &admin.tenant,
            name: &format!("{canary} {key}"),
            domain: &format!("{canary}-{key}.example"),
            country: "SE",
            region: "europe",
            currency: "SEK",
            mpn_id: None,
            programs: &[],
        };
        rows::partner(&mut tx, &row, START).await.expect("the company is new");
        let person = NewUser {
            id: admin.user.clone(),
            sign_in_name: self.sign_in_name(key),
            name: admin.name.clone(),
            password_hash: password_hash.to_owned(),
            language: Some("sv".into()),
        };
        add_user(&mut tx, &person, START).await.expect("the person is new");
        add_role(&mut tx, &admin.user, &admin.tenant, GlobalAdmin).await.expect("the role is new");
        tx.commit().await.expect("stored");
    }

    /// The companies come, and apply as far as they get before the clock moves.
    pub async fn apply(self, server: &Server) {
        let hash = hash_password(&server.program, PASSWORD).await.expect("long enough");
        self.save_directory(server, &hash).await;
        for key in COMPANIES {
            self.found(server, key, &hash).await;
            let typed = Typed { fields: self.typed(key), seen: 0, editor: "page".into() };
            let saved = enrollment::save_and_continue(&server.program, &self.admin(key), &typed).await;
            let with = Enrolled { seen: saved.expect("every field is right").version, irreversible: false };
            if key != "fresh" {
                enrollment::submit(&server.program, &self.admin(key), with).await.expect("it can be sent");
            }
        }
        self.confirm(server, "late").await;
    }

    /// What happens after the clock moved: letters and banners are fresh. Answers what only the letters led to, and
    /// what no page offers: links that were used, and decisions that were taken before.
    pub async fn go_on(self, server: &Server) -> Vec<Recorded> {
        let mut used = Vec::new();
        for key in ["asked", "ready", "signed"] {
            enrollment::resend_address_link(&server.program, &self.admin(key)).await.expect("long ago");
            used.extend(self.confirm(server, key).await);
        }
        self.is_asked(server).await;
        for (key, number) in [("ready", "1"), ("signed", "2")] {
            self.decide(server, key, Decision::Approve).await;
            self.associate(server, key, number).await;
        }
        let signing = Signing { version: "1.0".into(), language: "en".into(), read: true, address: HOME };
        agreement::sign(&server.program, &self.admin("signed"), &signing).await.expect("nothing is in the way");
        used.extend(self.invite(server).await);
        // The page after the form, to which saving leads.
        let check = |fields: &[(&str, &str)]| Recorded::form("/enroll/check", fields);
        used.push(Recorded::get("/enroll/check"));
        used.push(check(&[("_fn", "/do/submit-enrollment"), ("version", "1")]));
        used.push(check(&[("_fn", "/do/choose-address"), ("version", "1"), ("choice", "typed")]));
        used
    }

    /// The contact opens the link that works, and confirms: it is used up then.
    async fn confirm(self, server: &Server, key: &str) -> Vec<Recorded> {
        let mut browser = server.browser();
        for link in links(server, &self.typed(key).email, "/enroll/address/").await {
            let token = link.rsplit('/').next().expect("a token");
            let fields = [("_fn", "/do/confirm-address"), ("token", token)];
            if browser.post(&link, "/do/confirm-address", &fields[1..]).await.location() == "/enroll/confirmed" {
                return vec![Recorded::get(&link), Recorded::form(&link, &fields)];
            }
        }
        panic!("no link to {key} works");
    }

    /// Asked, answered with words and a document, and asked once more.
    async fn is_asked(self, server: &Server) {
        let wanted = Wanted { step: Step::Business, remedy: Remedy::RegistrationCertificate };
        self.decide(server, "asked", Decision::Ask(wanted)).await;
        let bytes = format!("%PDF-1.7\n{} certificate", self.canary).into_bytes();
        let document = NewDocument { name: format!("{} certificate.pdf", self.canary), bytes };
        let answer = Answer { message: format!("{} answers", self.canary), documents: vec![document] };
        verification::answer(&server.program, &self.admin("asked"), &answer).await.expect("it was asked");
        self.decide(server, "asked", Decision::Ask(wanted)).await;
    }

    /// The verifiers decide; an approval against a failed check takes both.
    async fn decide(self, server: &Server, key: &str, decision: Decision) {
        for verifier in ["amara", "olga"] {
            let mut tx = server.program.database.snapshot().await.expect("a snapshot");
            let enrollment = store::enrollments::of_tenant(&mut tx, &self.company(key)).await.expect("readable");
            let id: EnrollmentId = enrollment.expect("it applied").id;
            let case = store::verification::of_enrollment(&mut tx, &id).await.expect("readable").expect("a case");
            drop(tx);
            let verdict = Verdict { decision, message: format!("{} is told", self.canary), seen: case.version };
            let actor = server.world.actor(verifier);
            let decided = verification::decide(&server.program, &actor, &id, &verdict).await.expect("it is open");
            if decided != Decided::Proposed {
                return;
            }
        }
    }

    fn mpn_id(self, number: &str) -> MpnId {
        MpnId::parse(&format!("{}000{number}", self.byte)).expect("a number")
    }

    fn membership_login(self) -> String {
        format!("{}@membership.example", self.canary)
    }

    /// A company of the membership directory with its global id and three locations.
    async fn save_directory(self, server: &Server, password_hash: &str) {
        let (canary, global) = (self.canary, self.mpn_id("0"));
        let mut tx = server.program.database.begin().await.expect("a transaction");
        let about = (&*format!("{canary} membership"), &*format!("contact@{canary}.example"));
        directory::save_membership(&mut tx, &global, about, START).await.expect("it is new");
        for number in ["0", "1", "2", "3"] {
            let address = Address {
                line1: format!("{canary} street"),
                line2: None,
                city: format!("{canary} town"),
                state: None,
                postal_code: None,
                country: "SE".into(),
            };
            let row = NewMpnId {
                mpn_id: &self.mpn_id(number),
                membership: &global,
                kind: if number == "0" { MpnKind::Global } else { MpnKind::Location },
                name: &format!("{canary} location {number}"),
                address: &address,
                contact: ("", "", ""),
                status: MembershipStatus::Active,
                migrated: true,
            };
            directory::add(&mut tx, &row, START).await.expect("it is new");
        }
        let saved = membership_logins::save(&mut tx, &self.membership_login(), &global, password_hash).await;
        saved.expect("the company is there");
        tx.commit().await.expect("stored");
    }

    async fn associate(self, server: &Server, key: &str, number: &str) {
        let (admin, login) = (self.admin(key), self.membership_login());
        membership::sign_in(&server.program, &admin, &login, PASSWORD, HOME).await.expect("the password is right");
        let id = self.mpn_id(number);
        membership::associate(&server.program, &admin, id.as_str()).await.expect("it can be used");
    }

    /// Two are invited to the source, and one of them has joined.
    async fn invite(self, server: &Server) -> Vec<Recorded> {
        let address = |who: &str| format!("{who}@{}-source.example", self.canary);
        for who in ["joining", "waiting"] {
            let new = NewInvitation {
                name: format!("{} {who}", self.canary),
                email: address(who),
                roles: Roles::of(&[Role::SalesAgent]),
                language: "en".into(),
            };
            people::invite(&server.program, &self.actor("boss"), &new).await.expect("it is new");
        }
        let link = links(server, &address("joining"), "/join/").await.pop().expect("a letter");
        let fields = [("_fn", "/do/join-as-new"), ("name", "Somebody"), ("password", "purple tram over there")];
        let joined = server.browser().post(&link, "/do/join-as-new", &fields[1..]).await;
        assert_eq!(joined.status.as_u16(), 303, "{}", joined.body);
        let again = Recorded::form(&link, &[("_fn", "/do/join")]);
        vec![Recorded::get(&link), Recorded::form(&link, &fields), again]
    }
}

/// The links that begin so in the letters to an address that were not sent yet.
async fn links(server: &Server, to: &str, start: &str) -> Vec<String> {
    let rows = server.program.every_row().await.into_iter();
    let letters = rows.filter(|row| row.starts_with("outbox|") && row.contains(to));
    let token = |row: String| row.split(start).nth(1)?.split(['"', '\\']).next().map(ToOwned::to_owned);
    letters.filter_map(token).map(|token| format!("{start}{token}")).collect()
}
