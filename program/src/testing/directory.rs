//! A small membership directory beside the test world: every partner's MPN ID, and Nova's company with ids of every
//! kind.
//!
//! | MPN ID | of | where | what |
//! |---|---|---|---|
//! | `4815162` | Nova | Göteborg, SE | can be used |
//! | `4815170` | Nova | Uppsala, SE | can be used too |
//! | `4815163` | Nova | Oslo, NO | other country |
//! | `4815164` | Nova | Malmö, SE | pending |
//! | `4815165` | Nova | Lund, SE | declined |
//! | `4815166` | Nova | Kiruna, SE | not migrated |
//! | `4815100` | Nova | Göteborg, SE | the global id |
//!
//! A partner's own id is a location of a company whose global id is the same with a 9 before it.

use super::world::password_hash;
use super::{START, TestProgram};
use crate::store::directory::{self, NewMpnId};
use crate::store::{Tx, membership_logins};
use domain::mpn::{MembershipStatus, MpnId, MpnKind};
use domain::profile::Address;

/// Signs in to Nova's membership, with the password of everyone.
pub const NOVA_LOGIN: &str = "nova@membership.example";
/// Signs in to Wingtip's.
pub const WINGTIP_LOGIN: &str = "wingtip@membership.example";

const NOVA: &str = "4815100";

type Row = (&'static str, &'static str, &'static str, &'static str, MembershipStatus, bool);

const OF_NOVA: [Row; 7] = [
    (NOVA, "Nova IT AB", "Göteborg", "SE", MembershipStatus::Active, true),
    ("4815162", "Nova IT AB Göteborg", "Göteborg", "SE", MembershipStatus::Active, true),
    ("4815170", "Nova IT AB Uppsala", "Uppsala", "SE", MembershipStatus::Active, true),
    ("4815163", "Nova IT AS", "Oslo", "NO", MembershipStatus::Active, true),
    ("4815164", "Nova IT AB Malmö", "Malmö", "SE", MembershipStatus::Pending, true),
    ("4815165", "Nova IT AB Lund", "Lund", "SE", MembershipStatus::Declined, true),
    ("4815166", "Nova IT AB Kiruna", "Kiruna", "SE", MembershipStatus::Active, false),
];

/// MPN ID, name, city and country of the partners that have one.
const OF_PARTNERS: [(&str, &str, &str, &str); 5] = [
    ("5567210", "Wingtip Cloud AB", "Göteborg", "SE"),
    ("5567220", "Northwind Distribution B.V.", "Utrecht", "NL"),
    ("5567230", "Tailspin Vertrieb GmbH", "Köln", "DE"),
    ("5567240", "Fabrikam Distribution Inc.", "Seattle", "US"),
    ("5567250", "Proseware AB", "Stockholm", "SE"),
];

/// Store the directory.
pub async fn store(program: &TestProgram) {
    let hash = password_hash(program).await;
    let mut tx = program.database.begin().await.expect("the database takes a transaction");
    company(&mut tx, NOVA, "Nova IT AB").await;
    for row in OF_NOVA {
        add(&mut tx, NOVA, row).await;
    }
    for (id, name, city, country) in OF_PARTNERS {
        let global = format!("9{id}");
        company(&mut tx, &global, name).await;
        add(&mut tx, &global, (id, name, city, country, MembershipStatus::Active, true)).await;
    }
    for (login, company) in [(NOVA_LOGIN, NOVA), (WINGTIP_LOGIN, "95567210")] {
        membership_logins::save(&mut tx, login, &id(company), hash).await.expect("the company is there");
    }
    tx.commit().await.expect("the directory is stored");
}

/// One more location that can be used in Sweden, of Nova's company.
pub async fn add_for_nova(program: &TestProgram, mpn_id: &'static str) {
    add_named(program, (mpn_id, mpn_id, "Göteborg")).await;
}

/// The same, with that name in that city.
pub async fn add_named(program: &TestProgram, (mpn_id, name, city): (&'static str, &'static str, &'static str)) {
    let mut tx = program.database.begin().await.expect("the database takes a transaction");
    add(&mut tx, NOVA, (mpn_id, name, city, "SE", MembershipStatus::Active, true)).await;
    tx.commit().await.expect("the location is stored");
}

async fn company(tx: &mut Tx, global: &str, name: &str) {
    let saved = directory::save_membership(tx, &id(global), (name, "contact@firm.example"), START).await;
    saved.expect("the company is new");
}

async fn add(tx: &mut Tx, company: &str, (mpn_id, name, city, country, status, migrated): Row) {
    let kind = if mpn_id == company { MpnKind::Global } else { MpnKind::Location };
    let address = Address {
        line1: "Storgatan 1".into(),
        line2: None,
        city: city.into(),
        state: None,
        postal_code: None,
        country: country.into(),
    };
    let row = NewMpnId {
        mpn_id: &id(mpn_id),
        membership: &id(company),
        kind,
        name,
        address: &address,
        contact: ("", "", ""),
        status,
        migrated,
    };
    directory::add(tx, &row, START).await.expect("the MPN ID is new");
}

fn id(digits: &str) -> MpnId {
    MpnId::parse(digits).expect("a number")
}
