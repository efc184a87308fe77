//! Where the bills of the named customers go: to the one who bills them, and a copy to a provider that was brought.

use super::Moment;
use super::cast::Customer;
use super::dice::Dice;
use super::newcomer::{Tie, customer_id};
use crate::ProgramError;
use crate::store::{Tx, billing};
use domain::PartnerTenantId;
use domain::bill_to::BillTo;
use domain::profile::Address;

const PEOPLE: [(&str, &str); 6] = [
    ("Johan", "Ek"),
    ("Anna", "Lindgren"),
    ("Maja", "Holm"),
    ("Pieter", "Bakker"),
    ("Karin", "Sund"),
    ("Erik", "Berg"),
];

/// Write them down.
pub(super) async fn store(
    tx: &mut Tx,
    today: Moment,
    it: &Customer,
    (of, northwind): (&PartnerTenantId, &PartnerTenantId),
) -> Result<(), ProgramError> {
    let (id, new) = (customer_id(it.domain), bill_to(it));
    let biller = if it.tie == Tie::Indirect { northwind } else { of };
    billing::save(tx, (&id, biller), &new, 0, today.days_ago(420)).await?;
    if it.tie == Tie::Extended {
        billing::copy(tx, &id, of, northwind, today.days_ago(73)).await?;
    }
    Ok(())
}

fn bill_to(it: &Customer) -> BillTo {
    let mut dice = Dice::named(it.domain);
    let (first, last) = *dice.pick(&PEOPLE);
    let (street, postal_code, city, language) = match it.country {
        "NL" => ("Stationsplein", "3511 ED", "Utrecht", "nl"),
        _ => ("Kungsgatan", "411 19", "Göteborg", "sv"),
    };
    BillTo {
        company_name: it.name.to_owned(),
        first_name: first.to_owned(),
        last_name: last.to_owned(),
        email: format!("invoices@{}", it.domain),
        phone: None,
        language: language.to_owned(),
        address: Address {
            line1: format!("{street} {}", 1 + dice.below(80)),
            line2: None,
            city: city.to_owned(),
            state: None,
            postal_code: Some(postal_code.to_owned()),
            country: it.country.to_owned(),
        },
    }
}
