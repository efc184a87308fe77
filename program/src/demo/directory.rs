//! The membership directory of the demo: every partner's MPN ID, and the company of Nova IT AB with ids of every kind.

use super::Moment;
use super::partners::PARTNERS;
use crate::ProgramError;
use crate::store::directory::{self, NewMpnId};
use crate::store::{Tx, membership_logins, unreadable};
use domain::mpn::{MembershipStatus, MpnId, MpnKind};
use domain::profile::Address;

/// Signs in to the membership of Nova IT AB, with the password of everyone.
pub const NOVA_LOGIN: &str = "nova@membership.example";

/// The global id of Nova IT AB, as in the design.
const NOVA: &str = "4815100";

type Row<'a> = (&'a str, &'a str, &'a str, [&'a str; 3], MembershipStatus);

const GOTEBORG: [&str; 3] = ["Södra Hamngatan 41", "Göteborg", "411 06"];

/// MPN ID, name, country, address and status.
const OF_NOVA: [Row<'static>; 4] = [
    (NOVA, "Nova IT AB", "SE", GOTEBORG, MembershipStatus::Active),
    ("4815162", "Nova IT AB Göteborg", "SE", GOTEBORG, MembershipStatus::Active),
    ("4815163", "Nova IT Norge AS", "NO", ["Karl Johans gate 16", "Oslo", "0154"], MembershipStatus::Active),
    ("4815164", "Nova IT AB Malmö", "SE", ["Nordenskiöldsgatan 24", "Malmö", "211 19"], MembershipStatus::Pending),
];

/// Where a partner's location is, by its country.
const fn place(country: &str) -> [&'static str; 3] {
    match country.as_bytes() {
        b"NL" => ["Oudegracht 121", "Utrecht", "3511 AH"],
        b"DE" => ["Neumarkt 8", "Köln", "50667"],
        b"US" => ["1420 Fifth Avenue", "Seattle", "98101"],
        b"FI" => ["Aleksanterinkatu 17", "Helsinki", "00100"],
        _ => ["Kungsgatan 12", "Stockholm", "111 35"],
    }
}

/// Store the directory.
pub(super) async fn store(tx: &mut Tx, today: Moment, password_hash: &str) -> Result<(), ProgramError> {
    company(tx, today, NOVA, "Nova IT AB", "info@novait.example").await?;
    for row in OF_NOVA {
        add(tx, today, NOVA, row).await?;
    }
    membership_logins::save(tx, NOVA_LOGIN, &id(NOVA)?, password_hash).await?;
    for partner in PARTNERS.iter().filter(|it| !it.mpn_id.is_empty()) {
        let global = format!("9{}", partner.mpn_id);
        let (name, at) = (partner.name, place(partner.country));
        company(tx, today, &global, name, &format!("info@{}.example", partner.key)).await?;
        add(tx, today, &global, (&global, name, partner.country, at, MembershipStatus::Active)).await?;
        add(tx, today, &global, (partner.mpn_id, name, partner.country, at, MembershipStatus::Active)).await?;
    }
    Ok(())
}

async fn company(tx: &mut Tx, today: Moment, global: &str, name: &str, email: &str) -> Result<(), ProgramError> {
    directory::save_membership(tx, &id(global)?, (name, email), today.days_ago(4000)).await?;
    Ok(())
}

async fn add(
    tx: &mut Tx,
    today: Moment,
    company: &str,
    (mpn_id, name, country, [line1, city, postal_code], status): Row<'_>,
) -> Result<(), ProgramError> {
    let address = Address {
        line1: line1.to_owned(),
        line2: None,
        city: city.to_owned(),
        state: None,
        postal_code: Some(postal_code.to_owned()),
        country: country.to_owned(),
    };
    let row = NewMpnId {
        mpn_id: &id(mpn_id)?,
        membership: &id(company)?,
        kind: if mpn_id == company { MpnKind::Global } else { MpnKind::Location },
        name,
        address: &address,
        contact: ("", "", ""),
        status,
        migrated: true,
    };
    directory::add(tx, &row, today.days_ago(4000)).await
}

fn id(digits: &str) -> Result<MpnId, ProgramError> {
    MpnId::parse(digits).map_err(|_| unreadable("MPN ID", digits))
}
