//! The partners of the demo, and which of them work together.

use super::Moment;
use super::dice::named;
use crate::ProgramError;
use crate::store::Tx;
use crate::store::demo::{self as rows, NewPartner};
use crate::store::operator;
use domain::PartnerTenantId;
use domain::partner::Program;

/// A partner tenant.
pub(super) struct Partner {
    pub(super) key: &'static str,
    pub(super) name: &'static str,
    pub(super) country: &'static str,
    region: &'static str,
    currency: &'static str,
    /// Empty for none.
    pub(super) mpn_id: &'static str,
    programs: &'static [Program],
    /// Empty for nobody.
    signed_by: &'static str,
    /// Days since it joined, and since it signed the agreement for its region.
    days: (i64, i64),
    /// Transfer requests it made before the demo begins.
    numbered: i64,
}

const DUAL_ROLE: &[Program] = &[Program::DirectBill, Program::IndirectReseller];
const PROVIDER: &[Program] = &[Program::IndirectProvider];

/// Regions and currencies as in the table of markets.
pub(super) const PARTNERS: [Partner; 11] = [
    Partner {
        key: "wingtipcloud",
        name: "Wingtip Cloud AB",
        country: "SE",
        region: "europe",
        currency: "SEK",
        mpn_id: "5567210",
        programs: DUAL_ROLE,
        signed_by: "Ebba Lindqvist",
        days: (2808, 86),
        numbered: 67,
    },
    Partner {
        key: "northwind",
        name: "Northwind Distribution",
        country: "NL",
        region: "europe",
        currency: "EUR",
        mpn_id: "5570118",
        programs: PROVIDER,
        signed_by: "Sanne de Wit",
        days: (3310, 1502),
        numbered: 0,
    },
    Partner {
        key: "fabrikam",
        name: "Fabrikam Distribution",
        country: "DE",
        region: "europe",
        currency: "EUR",
        mpn_id: "5568801",
        programs: PROVIDER,
        signed_by: "Li Wei",
        days: (2120, 1490),
        numbered: 0,
    },
    Partner {
        key: "tailspin",
        name: "Tailspin Americas Distribution",
        country: "US",
        region: "united_states",
        currency: "USD",
        mpn_id: "5571940",
        programs: PROVIDER,
        signed_by: "Tom Baker",
        days: (1905, 1480),
        numbered: 0,
    },
    Partner {
        key: "lamna",
        name: "Lamna IT BV",
        country: "NL",
        region: "europe",
        currency: "EUR",
        mpn_id: "5570034",
        programs: DUAL_ROLE,
        signed_by: "Lotte Jansen",
        days: (2402, 141),
        numbered: 105,
    },
    Partner {
        key: "munson",
        name: "Munson Cloud BV",
        country: "NL",
        region: "europe",
        currency: "EUR",
        mpn_id: "5569127",
        programs: DUAL_ROLE,
        signed_by: "Pia Munk",
        days: (1711, 122),
        numbered: 17,
    },
    Partner {
        key: "relecloud",
        name: "Relecloud Oy",
        country: "FI",
        region: "europe",
        currency: "EUR",
        mpn_id: "5572206",
        programs: &[Program::IndirectReseller],
        signed_by: "Aino Korhonen",
        days: (260, 244),
        numbered: 0,
    },
    // Sells through nobody yet, and asks Northwind.
    Partner {
        key: "cohonetworks",
        name: "Coho Networks AB",
        country: "SE",
        region: "europe",
        currency: "SEK",
        mpn_id: "5574417",
        programs: &[Program::IndirectReseller],
        signed_by: "Sofia Nord",
        days: (31, 12),
        numbered: 0,
    },
    // Has not begun to move to indirect.
    Partner {
        key: "proseware",
        name: "Proseware Cloud AB",
        country: "SE",
        region: "europe",
        currency: "SEK",
        mpn_id: "5573310",
        programs: &[Program::DirectBill],
        signed_by: "Petra Nyström",
        days: (1420, 1401),
        numbered: 0,
    },
    // Is not in the program yet.
    Partner {
        key: "novait",
        name: "Nova IT AB",
        country: "SE",
        region: "europe",
        currency: "SEK",
        mpn_id: "",
        programs: &[],
        signed_by: "",
        days: (2, 0),
        numbered: 0,
    },
    Partner {
        key: OPERATOR,
        name: "Nordic Program Desk",
        country: "SE",
        region: "europe",
        currency: "SEK",
        mpn_id: "",
        programs: &[],
        signed_by: "",
        days: (3650, 0),
        numbered: 0,
    },
];

/// The operator's own tenant.
const OPERATOR: &str = "programdesk";

/// Resellers of Northwind and since how many days. Fabrikam and Tailspin have none here.
const RESELLERS_OF_NORTHWIND: [(&str, i64); 4] =
    [("wingtipcloud", 77), ("lamna", 133), ("munson", 118), ("relecloud", 240)];

/// The tenant of a partner.
pub(super) fn tenant(key: &str) -> PartnerTenantId {
    let mut bytes = named(&format!("partner/{key}"));
    if key == "wingtipcloud" {
        // So that its requests are numbered TR-7F3K-…, as in the design.
        bytes[..4].copy_from_slice(&[0x5a, 0x09, 0x8d, 0xe7]);
    }
    PartnerTenantId::of(bytes)
}

/// The MPN ID of a partner.
pub(super) fn mpn_id(key: &str) -> &'static str {
    PARTNERS.iter().find(|it| it.key == key).map_or("", |it| it.mpn_id)
}

/// Store partners and partnerships.
pub(super) async fn store(tx: &mut Tx, today: Moment) -> Result<(), ProgramError> {
    for partner in &PARTNERS {
        store_partner(tx, today, partner).await?;
    }
    let northwind = tenant("northwind");
    for (reseller, days) in RESELLERS_OF_NORTHWIND {
        let id = domain::id::guid_of(named(&format!("partnership/{reseller}")));
        rows::partnership(tx, &id, (&northwind, &tenant(reseller)), today.days_ago(days)).await?;
    }
    Ok(())
}

async fn store_partner(tx: &mut Tx, today: Moment, it: &Partner) -> Result<(), ProgramError> {
    let (joined, signed) = (today.days_ago(it.days.0), today.days_ago(it.days.1));
    let id = tenant(it.key);
    let new = NewPartner {
        id: &id,
        name: it.name,
        domain: &format!("{}.example", it.key),
        country: it.country,
        region: it.region,
        currency: it.currency,
        mpn_id: Some(it.mpn_id).filter(|id| !id.is_empty()),
        transfers_numbered: it.numbered,
        created_at: joined,
    };
    rows::partner(tx, &new).await?;
    for program in it.programs {
        // A direct-bill partner became a reseller when it signed for that.
        let since = if *program == Program::IndirectReseller { signed } else { joined };
        rows::program(tx, &id, *program, since).await?;
    }
    if it.key == OPERATOR {
        operator::appoint(tx, &id).await?;
    }
    if it.signed_by.is_empty() {
        return Ok(());
    }
    rows::sign(tx, &id, it.region, it.signed_by, signed).await
}
