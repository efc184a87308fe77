//! Transfers on the wire (rest-contract §2.1): never the domain's own types.

use crate::api::codes::reason;
use crate::api::envelope::{Attributes, Links};
use crate::api::wire;
use domain::Actor;
use domain::completion::LineFailure;
use domain::eligibility::{Assessed, Eligibility};
use domain::transfer::{LineState, Status, TransferLine};
use program::transfers::TransferDetails;
use serde::Serialize;
use utoipa::ToSchema;

/// Whether a subscription can be transferred.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct TransferEligibility {
    /// The subscription.
    id: String,
    is_eligible: bool,
    /// Why not.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
}

impl TransferEligibility {
    pub(super) fn of(it: &Assessed) -> Self {
        let id = wire::upper(it.subscription.id.as_str());
        let reason = match &it.eligibility {
            Eligibility::Ineligible(why) => Some(reason(&id, why)),
            Eligibility::Eligible | Eligibility::MovesWith(_) | Eligibility::StaysWith(_) => None,
        };
        Self { is_eligible: reason.is_none(), id, reason }
    }
}

/// A transfer.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct TransferEntity {
    id: String,
    status: &'static str,
    created_time: String,
    last_modified_time: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_modified_user: Option<String>,
    customer_name: String,
    customer_tenant_id: String,
    /// The caller's tenant.
    #[serde(rename = "partnertenantid")]
    partner_tenant_id: String,
    source_partner_name: String,
    source_partner_tenant_id: String,
    target_partner_name: String,
    target_partner_tenant_id: String,
    line_items: Vec<LineItem>,
    links: Links,
    attributes: Attributes,
}

/// A line of a transfer, or an add-on of one.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct LineItem {
    id: usize,
    subscription_id: String,
    offer_id: String,
    billing_cycle: &'static str,
    friendly_name: String,
    quantity: i64,
    partner_id_on_record: String,
    #[schema(no_recursion)]
    addon_items: Vec<LineItem>,
    #[serde(skip_serializing_if = "Option::is_none")]
    transfer_group_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    order_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    transfer_error: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    entitlement_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source_subscription_id: Option<String>,
}

const fn status(status: Status) -> &'static str {
    match status {
        Status::Active => "Active",
        Status::InProgress => "InProgress",
        Status::Complete => "Complete",
        Status::PartiallyComplete => "PartiallyComplete",
        Status::Failed => "Failed",
        Status::Rejected => "Reject",
        Status::Withdrawn => "Withdrawn",
        Status::Expired => "Expired",
    }
}

fn uri(it: &TransferDetails) -> String {
    format!("/customers/{}/transfers/{}", it.transfer.customer, it.transfer.id)
}

impl TransferEntity {
    pub(super) fn of(it: &TransferDetails, reader: &Actor) -> Self {
        let transfer = &it.transfer;
        Self {
            id: transfer.id.to_string(),
            status: status(transfer.state.status()),
            created_time: wire::precise(transfer.created_at),
            last_modified_time: wire::seconds(it.changed_at),
            last_modified_user: it.changed_by.clone(),
            customer_name: it.names.customer.clone(),
            customer_tenant_id: transfer.customer.to_string(),
            partner_tenant_id: reader.tenant.to_string(),
            source_partner_name: it.names.source.clone(),
            source_partner_tenant_id: transfer.source.to_string(),
            target_partner_name: it.names.target.clone(),
            target_partner_tenant_id: transfer.target.to_string(),
            line_items: bases(it).enumerate().map(|(number, base)| LineItem::with_add_ons(it, number, base)).collect(),
            links: Links::to(uri(it)),
            attributes: Attributes::of("TransferEntity"),
        }
    }

    pub(super) fn uri(&self) -> &str {
        &self.links.own.uri
    }
}

pub(super) fn bases(it: &TransferDetails) -> impl Iterator<Item = &TransferLine> {
    it.transfer.lines.iter().filter(|line| !line.add_on)
}

impl LineItem {
    fn with_add_ons(it: &TransferDetails, number: usize, base: &TransferLine) -> Self {
        let add_ons = it.transfer.lines.iter().filter(|line| line.add_on && line.group == base.group);
        let addon_items = add_ons.enumerate().map(|(number, line)| Self::of(it, number, line)).collect();
        Self { addon_items, ..Self::of(it, number, base) }
    }

    fn of(it: &TransferDetails, number: usize, line: &TransferLine) -> Self {
        let subscription_id = wire::upper(line.subscription.as_str());
        let (status, order_id, transfer_error) = match &line.state {
            LineState::Open => (None, None, None),
            LineState::Complete { new_subscription } => {
                (Some("Complete"), it.orders.get(new_subscription).cloned(), None)
            }
            LineState::Failed { failure } => (Some("Failed"), None, Some(failed(*failure, &subscription_id))),
            LineState::Declined => (Some("Failed"), None, Some("The provider left this group out.".to_owned())),
        };
        Self {
            id: number,
            offer_id: wire::upper(&line.offer_id),
            billing_cycle: line.billing_cycle.code(),
            friendly_name: line.friendly_name.clone(),
            quantity: line.quantity,
            partner_id_on_record: it.transfer.mpn_on_record.clone(),
            addon_items: Vec::new(),
            transfer_group_id: status.map(|_| line.group.to_string()),
            order_id,
            status,
            transfer_error,
            entitlement_id: None,
            source_subscription_id: None,
            subscription_id,
        }
    }

    /// As the answer to an acceptance tells a line that failed.
    pub(super) fn failed(it: &TransferDetails, number: usize, line: &TransferLine) -> Self {
        let told = Self::of(it, number, line);
        Self {
            entitlement_id: Some(told.subscription_id.clone()),
            source_subscription_id: Some(told.subscription_id.clone()),
            status: None,
            transfer_error: None,
            ..told
        }
    }
}

pub(super) fn failed(failure: LineFailure, subscription: &str) -> String {
    match failure {
        LineFailure::AlreadyTransferred => {
            format!("Subscription has already been transferred. Subscription: {}", subscription.to_lowercase())
        }
        LineFailure::SourceNotActive => {
            format!("Subscription is not active. Subscription: {}", subscription.to_lowercase())
        }
        LineFailure::GroupFailed => "Another subscription of the group could not be transferred.".to_owned(),
    }
}
