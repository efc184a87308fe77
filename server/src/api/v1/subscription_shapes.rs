//! Subscriptions on the wire (rest-contract §7).

use crate::api::envelope::{Attributes, Link};
use crate::api::etag::SentAttributes;
use crate::api::{Problem, wire};
use axum::http::StatusCode;
use domain::CustomerTenantId;
use domain::partner::Partner;
use domain::subscription::{BillingCycle, ProductFamily, SubscriptionStatus, Term};
use program::store;
use program::subscriptions::{Amendment, Told};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

/// A subscription.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[expect(clippy::struct_excessive_bools, reason = "the contract has them as members of their own")]
pub(super) struct Subscription {
    pub(super) id: String,
    offer_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    entitlement_id: Option<String>,
    offer_name: String,
    friendly_name: String,
    quantity: i64,
    unit_type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    parent_subscription_id: Option<String>,
    has_purchasable_addons: bool,
    creation_date: String,
    effective_start_date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    commitment_end_date: Option<String>,
    /// `active`, `suspended` or `deleted`.
    status: &'static str,
    auto_renew_enabled: bool,
    is_trial: bool,
    billing_type: &'static str,
    billing_cycle: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    term_duration: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    renewal_term_duration: Option<&'static str>,
    is_microsoft_product: bool,
    actions: &'static [&'static str],
    /// The MPN ID of the reseller on record.
    #[serde(skip_serializing_if = "Option::is_none")]
    partner_id: Option<String>,
    suspension_reasons: Vec<String>,
    contract_type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    order_id: Option<String>,
    links: SubscriptionLinks,
    attributes: Attributes,
}

/// Where a subscription and its base are.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct SubscriptionLinks {
    #[serde(skip_serializing_if = "Option::is_none")]
    parent_subscription: Option<Link>,
    #[serde(rename = "self")]
    own: Link,
}

fn uri(customer: &CustomerTenantId, id: &str) -> String {
    format!("/customers/{customer}/subscriptions/{id}")
}

/// The version of a subscription.
pub(super) fn etag(it: &Told) -> String {
    format!("s-{}", it.beside.version)
}

impl Subscription {
    pub(super) fn of(customer: &CustomerTenantId, told: &Told) -> Self {
        let it = &told.it.subscription;
        let id = wire::upper(it.id.as_str());
        let parent = told.base.as_ref().map(|base| wire::upper(base.as_str()));
        let counts = it.family.counts_licenses();
        let began = store::moment(told.beside.created_at);
        let term = it.term.map(Term::code);
        Self {
            offer_id: wire::upper(&it.offer_id),
            entitlement_id: it.entitlement.as_deref().map(wire::upper),
            offer_name: it.offer_name.clone(),
            friendly_name: it.friendly_name.clone(),
            quantity: it.quantity,
            unit_type: if counts { "Licenses" } else { "Usage" },
            has_purchasable_addons: told.beside.has_add_ons && it.parent.is_none(),
            creation_date: wire::seconds(began),
            effective_start_date: wire::seconds(began.replace_time(time::Time::MIDNIGHT)),
            commitment_end_date: it.commitment_end.map(wire::seconds),
            status: it.status.code(),
            auto_renew_enabled: it.auto_renew,
            is_trial: it.trial,
            billing_type: if counts { "license" } else { "usage" },
            billing_cycle: it.billing_cycle.code(),
            term_duration: term,
            renewal_term_duration: term.filter(|_| it.auto_renew && it.billing_cycle != BillingCycle::OneTime),
            is_microsoft_product: it.family != ProductFamily::MarketplaceSaas,
            actions: if it.status == SubscriptionStatus::Active { &["edit", "cancel"] } else { &[] },
            partner_id: told.beside.mpn_on_record.clone(),
            suspension_reasons: told.it.suspension_reason.iter().cloned().collect(),
            contract_type: if it.family == ProductFamily::PerpetualSoftware { "productKey" } else { "subscription" },
            order_id: told.beside.order_id.clone(),
            links: SubscriptionLinks {
                parent_subscription: parent.as_deref().map(|parent| Link::get(uri(customer, parent))),
                own: Link::get(uri(customer, &id)),
            },
            attributes: Attributes::versioned("Subscription", etag(told)),
            parent_subscription_id: parent,
            id,
        }
    }
}

/// A subscription as it is to be; what cannot be changed is not read.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
#[schema(rename_all = "camelCase")]
pub(super) struct Changed {
    /// `active` or `suspended`, or as it is.
    status: Option<String>,
    /// 1 to 1,000,000.
    #[schema(value_type = Option<i64>)]
    quantity: Option<Value>,
    #[schema(rename = "friendlyName")]
    friendlyname: Option<String>,
    #[schema(rename = "autoRenewEnabled")]
    autorenewenabled: Option<bool>,
    pub(super) attributes: Option<SentAttributes>,
}

impl Changed {
    /// What is to change.
    ///
    /// # Errors
    /// 400/2002 for a number that is no quantity; 400/900126 and 400/800096 for another status.
    pub(super) fn amendment(self, present: SubscriptionStatus) -> Result<Amendment, Problem> {
        let range = || Problem::new(StatusCode::BAD_REQUEST, 2002, "quantity is out of range.");
        let quantity = self.quantity.map(|it| wire::whole(&it).ok_or_else(range)).transpose()?;
        let status = self.status.as_deref().map(|sent| status(sent, present)).transpose()?;
        Ok(Amendment { status, quantity, auto_renew: self.autorenewenabled, name: self.friendlyname })
    }
}

fn status(sent: &str, present: SubscriptionStatus) -> Result<SubscriptionStatus, Problem> {
    let sent = sent.trim().to_ascii_lowercase();
    match (SubscriptionStatus::of_code(&sent), sent.as_str()) {
        (Some(status), _) if status == present || status != SubscriptionStatus::Deleted => Ok(status),
        (_, "deleted" | "none" | "pending" | "expired" | "disabled") => {
            Err(Problem::new(StatusCode::BAD_REQUEST, 800_096, "status can be set to active or suspended."))
        }
        _ => Err(Problem::new(StatusCode::BAD_REQUEST, 900_126, "status is not understood. Known: active, suspended.")),
    }
}

/// Whom a customer turns to.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct SupportContact {
    support_tenant_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    support_mpn_id: Option<String>,
    name: String,
    attributes: Attributes,
}

impl SupportContact {
    pub(super) fn of(it: &Partner) -> Self {
        Self {
            support_tenant_id: it.id.to_string(),
            support_mpn_id: it.mpn_id.clone(),
            name: it.name.clone(),
            attributes: Attributes::of("SupportContact"),
        }
    }
}

/// Whom a customer is to turn to.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(super) struct Chosen {
    /// The partner.
    #[schema(rename = "supportTenantId", format = "uuid")]
    pub(super) supporttenantid: String,
}
