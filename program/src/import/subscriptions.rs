//! Rows of the subscriptions file, read for themselves.

use super::findings::{Problem, Reason};
use super::source::Row;
use domain::id::canonical_guid;
use domain::subscription::{BillingCycle, ProductFamily, Subscription, SubscriptionStatus, Term};
use domain::text;
use domain::{CustomerTenantId, SubscriptionId};
use time::format_description::well_known::Rfc3339;
use time::macros::format_description;
use time::{Date, OffsetDateTime, UtcOffset};

pub(super) const CUSTOMER: &str = "Customer ID";
pub(super) const ID: &str = "Subscription ID";
const OFFER: &str = "Offer ID";
const OFFER_NAME: &str = "Offer name";
const FRIENDLY_NAME: &str = "Friendly name";
const QUANTITY: &str = "Quantity";
const CYCLE: &str = "Billing cycle";
const TERM: &str = "Term";
const STATUS: &str = "Status";
pub(super) const PARENT: &str = "Parent subscription ID";
const CREATED: &str = "Created";
const END: &str = "Commitment end";
const RENEW: &str = "Auto renew";
const FAMILY: &str = "Product family";

/// The columns of the file.
pub(crate) const COLUMNS: [&str; 14] = [
    CUSTOMER,
    ID,
    OFFER,
    OFFER_NAME,
    FRIENDLY_NAME,
    QUANTITY,
    CYCLE,
    TERM,
    STATUS,
    PARENT,
    CREATED,
    END,
    RENEW,
    FAMILY,
];

/// The longest name of an offer or a subscription, in characters.
const LONGEST_NAME: usize = 200;
/// The most seats a subscription can have.
const MOST_SEATS: i64 = 1_000_000_000;

/// A row without fault of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SubscriptionRow {
    pub(super) customer: CustomerTenantId,
    pub(super) it: Subscription,
    pub(super) created_at: OffsetDateTime,
}

/// A value is wrong, and that is noted.
struct Noted;

/// Collects what is wrong while the values are read.
struct Reader<'a> {
    row: &'a Row<'a>,
    problems: Vec<Problem>,
}

impl<'a> Reader<'a> {
    /// The value of a column, if `read` can make something of it.
    fn take<T>(
        &mut self,
        column: &'static str,
        otherwise: &'static str,
        read: impl FnOnce(&'a str) -> Option<T>,
    ) -> Result<T, Noted> {
        let value = COLUMNS.iter().position(|it| *it == column).and_then(|at| read(self.row.value(at)));
        value.ok_or_else(|| {
            self.problems.push((column, Reason::Is(otherwise)));
            Noted
        })
    }

    /// As [`Reader::take`], for a column that may be empty.
    fn take_optional<T>(
        &mut self,
        column: &'static str,
        otherwise: &'static str,
        read: impl FnOnce(&'a str) -> Option<T>,
    ) -> Result<Option<T>, Noted> {
        self.take(column, otherwise, |value| if value.is_empty() { Some(None) } else { read(value).map(Some) })
    }

    fn ids(&mut self) -> Result<(CustomerTenantId, SubscriptionId, Option<SubscriptionId>), Noted> {
        let customer =
            self.take(CUSTOMER, "The customer ID is not a GUID; it must be the Microsoft ID of a customer.", |it| {
                CustomerTenantId::parse(it).ok()
            });
        let guid = |it: &str| SubscriptionId::parse(it).ok();
        let id = self.take(ID, "The subscription ID is not a GUID; copy it from the subscription's page.", guid);
        let otherwise = "The parent subscription ID is not a GUID; leave it empty for a base subscription.";
        let parent = self.take_optional(PARENT, otherwise, guid);
        Ok((customer?, id?, parent?))
    }

    fn offer(&mut self) -> Result<(String, String, String), Noted> {
        let name = |it: &str| text::line(it, LONGEST_NAME).ok();
        let id = self.take(OFFER, "The offer ID is empty, too long or has invisible characters; fill it in.", |it| {
            canonical_guid(it).ok().or_else(|| name(it))
        });
        let otherwise = "The name must have 1 to 200 characters, none of them invisible; correct it.";
        let offer_name = self.take(OFFER_NAME, otherwise, name);
        let friendly_name = self.take(FRIENDLY_NAME, otherwise, name);
        Ok((id?, offer_name?, friendly_name?))
    }

    fn dates(&mut self) -> Result<(OffsetDateTime, Option<OffsetDateTime>), Noted> {
        let created = self.take(CREATED, "The date of creation must be a calendar date like 2026-01-28.", date);
        let end = self.take_optional(
            END,
            "The end of the commitment must be empty or a calendar date like 2027-01-28.",
            date,
        );
        let (created, end) = (created?, end?);
        if end.is_some_and(|end| end < created) {
            let sentence = "The commitment ends before the subscription was created; correct one of the dates.";
            self.problems.push((END, Reason::Is(sentence)));
        }
        Ok((created, end))
    }
}

/// Read a row, or tell everything that is wrong with it.
pub(super) fn read(row: &Row<'_>, width: usize) -> Result<SubscriptionRow, Vec<Problem>> {
    if row.record.len() != width {
        return Err(vec![("", Reason::Columns { found: row.record.len(), wanted: width })]);
    }
    let mut reader = Reader { row, problems: Vec::new() };
    let made = subscription(&mut reader);
    let mut problems = reader.problems;
    match made {
        Ok(row) if problems.is_empty() => Ok(row),
        _ => {
            problems.sort_by_key(|(column, _)| COLUMNS.iter().position(|it| it == column));
            Err(problems)
        }
    }
}

/// Read every column, so that everything wrong is told at once, then put the row together.
fn subscription(reader: &mut Reader<'_>) -> Result<SubscriptionRow, Noted> {
    let ids = reader.ids();
    let offer = reader.offer();
    let quantity = reader.take(QUANTITY, "The quantity must be a whole number from 1 to 1000000000, in digits.", seats);
    let cycle = reader.take(CYCLE, "The billing cycle must be monthly, annual or one_time.", BillingCycle::of_code);
    let term = reader.take_optional(TERM, "The term must be P1M, P1Y, P3Y or empty.", Term::of_code);
    let status = reader.take(STATUS, "The status must be active, suspended or deleted.", SubscriptionStatus::of_code);
    let dates = reader.dates();
    let auto_renew = reader.take(RENEW, "The auto renewal must be true or false.", |it| it.parse().ok());
    let families = "The product family must be license, azurePayg, azurePlan, reservedInstance, termSoftware, \
                    marketplaceSaas or perpetualSoftware.";
    let family = reader.take(FAMILY, families, ProductFamily::of_code);

    let (customer, id, parent) = ids?;
    let (offer_id, offer_name, friendly_name) = offer?;
    let (created_at, commitment_end) = dates?;
    let it = Subscription {
        id,
        parent,
        offer_id,
        offer_name,
        friendly_name,
        quantity: quantity?,
        family: family?,
        status: status?,
        trial: false,
        billing_cycle: cycle?,
        term: term?,
        commitment_end,
        auto_renew: auto_renew?,
        entitlement: None,
        provisioned: true,
    };
    Ok(SubscriptionRow { customer, it, created_at })
}

/// The subscription's id, even of a row that is wrong: its add-ons are told where to look.
pub(super) fn id_of(row: &Row<'_>) -> Option<SubscriptionId> {
    SubscriptionId::parse(row.value(1)).ok()
}

fn seats(raw: &str) -> Option<i64> {
    let digits = raw.bytes().all(|byte| byte.is_ascii_digit());
    raw.parse().ok().filter(|seats| digits && (1..=MOST_SEATS).contains(seats))
}

/// Midnight UTC of a day; or a moment of it, as our own export has those that are no midnight.
fn date(raw: &str) -> Option<OffsetDateTime> {
    let at = match Date::parse(raw, format_description!("[year]-[month]-[day]")) {
        Ok(date) => date.midnight().assume_utc(),
        Err(_) => OffsetDateTime::parse(raw, &Rfc3339).ok()?.to_offset(UtcOffset::UTC),
    };
    (at.year() >= 1970).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;

    #[test]
    fn seats_are_digits_and_nothing_else() {
        assert_eq!((seats("1"), seats("007"), seats("1000000000")), (Some(1), Some(7), Some(1_000_000_000)));
        for raw in ["", "0", "-4", "+4", "4.0", "1e3", "twelve", "1000000001", "99999999999999999999", "١٢"] {
            assert_eq!(seats(raw), None, "{raw}");
        }
    }

    #[test]
    fn a_date_is_a_day_of_the_calendar() {
        assert_eq!(date("2028-02-29"), Some(datetime!(2028-02-29 00:00 UTC)));
        assert_eq!(date("2028-02-29T23:59:59.5+01:00"), Some(datetime!(2028-02-29 22:59:59.5 UTC)));
        for raw in ["", "2026-02-30", "2026-2-3", "28.01.2026", "2026-01-28T10:00", "-001-01-01", "1066-10-14"] {
            assert_eq!(date(raw), None, "{raw}");
        }
    }
}
