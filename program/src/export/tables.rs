//! What stands in the columns of each file.

use crate::import::{CUSTOMER_COLUMNS, RESELLER, SUBSCRIPTION_COLUMNS};
use crate::store::exports::{CustomerRow, SubscriptionRow, TransferRow};
use crate::store::moment;
use domain::customer::RelationKind;
use serde_json::{Value, json};
use time::Time;
use time::format_description::well_known::Rfc3339;
use time::macros::format_description;

/// Rows of one file.
pub(super) trait Table {
    const COLUMNS: &'static [&'static str];
    fn cells(&self) -> Vec<Value>;
}

impl Table for CustomerRow {
    const COLUMNS: &'static [&'static str] = &CUSTOMER_COLUMNS;

    fn cells(&self) -> Vec<Value> {
        let direct = self.kind == RelationKind::Direct.code();
        vec![
            json!(self.id),
            json!(self.name),
            json!(self.domain),
            json!(if direct { RESELLER } else { self.kind.as_str() }),
        ]
    }
}

impl Table for SubscriptionRow {
    const COLUMNS: &'static [&'static str] = &SUBSCRIPTION_COLUMNS;

    fn cells(&self) -> Vec<Value> {
        vec![
            json!(self.customer_id),
            json!(self.id),
            json!(self.offer_id),
            json!(self.offer_name),
            json!(self.friendly_name),
            json!(self.quantity),
            json!(self.billing_cycle),
            json!(self.term),
            json!(self.status),
            json!(self.parent_id),
            json!(written(self.created_at)),
            json!(self.commitment_end.map(written)),
            json!(self.auto_renew),
            json!(self.family),
        ]
    }
}

impl Table for TransferRow {
    const COLUMNS: &'static [&'static str] = &[
        "Transfer ID",
        "Number",
        "Customer ID",
        "Source ID",
        "Target ID",
        "Status",
        "Created",
        "Expires",
        "Accepted",
        "Closed",
        "Line",
        "Group",
        "Subscription ID",
        "Offer name",
        "Quantity",
        "Line status",
        "Failure",
        "New subscription ID",
    ];

    fn cells(&self) -> Vec<Value> {
        vec![
            json!(self.id),
            json!(self.number),
            json!(self.customer_id),
            json!(self.source_id),
            json!(self.target_id),
            json!(self.status),
            json!(written(self.created_at)),
            json!(written(self.expires_at)),
            json!(self.accepted_at.map(written)),
            json!(self.closed_at.map(written)),
            json!(self.line_no),
            json!(self.group_no),
            json!(self.subscription_id),
            json!(self.offer_name),
            json!(self.quantity),
            json!(self.line_status),
            json!(self.failure),
            json!(self.new_subscription_id),
        ]
    }
}

/// A moment: only the day where it is the beginning of one, as exports of other programs have it.
fn written(micros: i64) -> String {
    let at = moment(micros);
    let day = at.date().format(format_description!("[year]-[month]-[day]"));
    let text = if at.time() == Time::MIDNIGHT { day } else { at.format(&Rfc3339) };
    text.unwrap_or_default()
}
