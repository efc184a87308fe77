//! What an accepted transfer became, on the wire (rest-contract §2.8).

use super::transfer_shapes::{LineItem, bases, failed};
use crate::api::envelope::{Attributes, Link};
use crate::api::wire;
use domain::completion::LineFailure;
use domain::transfer::{LineState, TransferLine};
use program::transfers::TransferDetails;
use serde::Serialize;
use utoipa::ToSchema;

/// What became of an accepted transfer.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct SubmitResult {
    orders: Vec<PlacedOrder>,
    transfer_errors: Vec<TransferError>,
    attributes: Attributes,
}

/// An order that a group of a transfer placed.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct PlacedOrder {
    id: String,
    alternate_id: String,
    reference_customer_id: String,
    billing_cycle: &'static str,
    currency_code: String,
    line_items: Vec<PlacedLine>,
    creation_date: String,
    status: &'static str,
    transaction_type: &'static str,
    links: PlacedLinks,
    attributes: Attributes,
}

/// Where an order is.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct PlacedLinks {
    #[serde(rename = "self")]
    own: Link,
    patch_operation: Link,
}

/// A line of such an order.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct PlacedLine {
    line_item_number: usize,
    offer_id: String,
    subscription_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    term_duration: Option<&'static str>,
    transaction_type: &'static str,
    friendly_name: String,
    quantity: i64,
    partner_id_on_record: String,
    links: NoLinks,
}

/// Nothing.
#[derive(Debug, Serialize, ToSchema)]
struct NoLinks {}

/// A group that could not be transferred.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct TransferError {
    transfer_group_id: String,
    code: u32,
    description: String,
    line_items: Vec<LineItem>,
    attributes: Attributes,
}

impl SubmitResult {
    pub(super) fn of(it: &TransferDetails) -> Self {
        let (mut orders, mut transfer_errors) = (Vec::new(), Vec::new());
        for (number, base) in bases(it).enumerate() {
            let group = it.transfer.lines.iter().filter(|line| line.group == base.group);
            match &base.state {
                LineState::Complete { .. } => orders.extend(PlacedOrder::of(it, base, &group.collect::<Vec<_>>())),
                LineState::Failed { .. } => transfer_errors.push(TransferError::of(it, number, base, group)),
                LineState::Open | LineState::Declined => {}
            }
        }
        Self { orders, transfer_errors, attributes: Attributes::of("TransferSubmitResult") }
    }
}

impl TransferError {
    fn of<'a>(
        it: &TransferDetails,
        number: usize,
        base: &TransferLine,
        mut group: impl Iterator<Item = &'a TransferLine>,
    ) -> Self {
        // The line that failed tells why; the others of its group only that another one did.
        let cause = group.find_map(|line| match &line.state {
            LineState::Failed { failure } if *failure != LineFailure::GroupFailed => {
                Some(failed(*failure, line.subscription.as_str()))
            }
            _ => None,
        });
        Self {
            transfer_group_id: base.group.to_string(),
            code: 900_103,
            description: cause.unwrap_or_else(|| failed(LineFailure::GroupFailed, "")),
            line_items: vec![LineItem::failed(it, number, base)],
            attributes: Attributes::of("TransferError"),
        }
    }
}

impl PlacedOrder {
    fn of(it: &TransferDetails, base: &TransferLine, group: &[&TransferLine]) -> Option<Self> {
        let LineState::Complete { new_subscription } = &base.state else { return None };
        let id = it.orders.get(new_subscription)?.clone();
        let uri = format!("/customers/{}/orders/{id}", it.transfer.customer);
        Some(Self {
            alternate_id: id.clone(),
            id,
            reference_customer_id: it.transfer.customer.to_string(),
            billing_cycle: base.billing_cycle.code(),
            currency_code: it.currency.clone(),
            line_items: group
                .iter()
                .enumerate()
                .filter_map(|(number, line)| PlacedLine::of(it, number, line))
                .collect(),
            creation_date: wire::precise(it.changed_at),
            status: "completed",
            transaction_type: "UserPurchase",
            links: PlacedLinks {
                own: Link::get(uri.clone()),
                patch_operation: Link { method: "PATCH", ..Link::get(uri) },
            },
            attributes: Attributes::of("Order"),
        })
    }
}

impl PlacedLine {
    fn of(it: &TransferDetails, number: usize, line: &TransferLine) -> Option<Self> {
        let LineState::Complete { new_subscription } = &line.state else { return None };
        Some(Self {
            line_item_number: number,
            offer_id: wire::upper(&line.offer_id),
            subscription_id: wire::upper(new_subscription.as_str()),
            term_duration: line.term.map(domain::subscription::Term::code),
            transaction_type: "New",
            friendly_name: line.friendly_name.clone(),
            quantity: line.quantity,
            partner_id_on_record: it.transfer.mpn_on_record.clone(),
            links: NoLinks {},
        })
    }
}
