//! What client programs send about transfers (rest-contract §2.3, §2.7).

use crate::api::call::Api;
use crate::api::{Problem, wire};
use domain::{CustomerTenantId, PartnerTenantId, SubscriptionId, TransferId};
use program::transfers::NewRequest;
use serde::Deserialize;
use utoipa::ToSchema;

/// The most lines of a request.
const MOST_LINES: usize = 100;

/// A transfer to be created.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
#[schema(rename_all = "camelCase")]
pub(super) struct NewTransfer {
    /// The caller's tenant.
    #[schema(rename = "sourcePartnerTenantId", format = "uuid")]
    sourcepartnertenantid: String,
    /// The provider.
    #[schema(rename = "targetPartnerTenantId", format = "uuid")]
    targetpartnertenantid: String,
    /// The customer, as in the path.
    #[schema(rename = "customerTenantId", format = "uuid")]
    customertenantid: Option<String>,
    /// One line or more, 100 at most.
    #[schema(rename = "lineItems", min_items = 1, max_items = 100)]
    lineitems: Vec<NewLine>,
}

/// A line of a transfer to be created.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
struct NewLine {
    /// The base subscription.
    #[schema(rename = "subscriptionId", format = "uuid")]
    subscriptionid: String,
    /// The MPN ID of the reseller on record.
    #[schema(rename = "partnerIdOnRecord")]
    partneridonrecord: Option<String>,
}

impl NewTransfer {
    /// What is asked for, once the form and the parties named are right.
    pub(super) fn request(self, api: &Api, customer: CustomerTenantId) -> Result<NewRequest, Problem> {
        let subscriptions = self.subscriptions()?;
        if let Some(told) = &self.customertenantid
            && !told.eq_ignore_ascii_case(customer.as_str())
        {
            return Err(Problem::input("customerTenantId is another customer than that of the path."));
        }
        let source = guid("sourcePartnerTenantId", PartnerTenantId::parse(&self.sourcepartnertenantid).ok())?;
        let target = guid("targetPartnerTenantId", PartnerTenantId::parse(&self.targetpartnertenantid).ok())?;
        if source != api.actor().tenant {
            return Err(Problem::denied("sourcePartnerTenantId is not the caller's tenant."));
        }
        if source == target {
            let description = "The source and the target are the same partner.";
            return Err(Problem::new(axum::http::StatusCode::BAD_REQUEST, 900_148, description));
        }
        let mpn_on_record = self.mpn_on_record()?;
        Ok(NewRequest { customer, target, subscriptions, note: None, request_id: None, mpn_on_record })
    }

    fn subscriptions(&self) -> Result<Vec<SubscriptionId>, Problem> {
        if self.lineitems.is_empty() || self.lineitems.len() > MOST_LINES {
            return Err(Problem::input(format!("lineItems has 1 to {MOST_LINES} lines.")));
        }
        let mut ids = Vec::with_capacity(self.lineitems.len());
        for line in &self.lineitems {
            let id = guid("subscriptionId", SubscriptionId::parse(&line.subscriptionid).ok())?;
            if ids.contains(&id) {
                return Err(Problem::input("A subscription is named twice.").about([wire::upper(id.as_str())]));
            }
            ids.push(id);
        }
        Ok(ids)
    }

    /// The lines name one reseller on record, or none.
    fn mpn_on_record(&self) -> Result<Option<String>, Problem> {
        let mut named = self.lineitems.iter().filter_map(|line| line.partneridonrecord.as_deref());
        let Some(first) = named.next() else { return Ok(None) };
        if named.any(|other| other != first) {
            return Err(Problem::input("All lines of a transfer have the same partnerIdOnRecord."));
        }
        Ok(Some(first.trim().to_owned()))
    }
}

fn guid<T>(member: &str, read: Option<T>) -> Result<T, Problem> {
    read.ok_or_else(|| Problem::input(format!("{member} is no GUID.")))
}

/// A transfer to be rejected.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(super) struct Rejection {
    /// The transfer, as in the path.
    #[schema(format = "uuid")]
    id: Option<String>,
    /// `reject`.
    #[schema(pattern = "^[Rr]eject$")]
    status: String,
}

impl Rejection {
    pub(super) fn check(&self, id: &TransferId) -> Result<(), Problem> {
        if self.id.as_ref().is_some_and(|told| !told.eq_ignore_ascii_case(id.as_str())) {
            return Err(Problem::input("id is another transfer than that of the path."));
        }
        if self.status.eq_ignore_ascii_case("reject") {
            return Ok(());
        }
        Err(Problem::input("status can be set to \"reject\" and to nothing else."))
    }
}
