//! Whether a subscription can be put into a transfer request, and what to do when it cannot.
//!
//! Every "no" is a closed reason with the step that cures it (TRA-16, TRA-17); the sentences
//! are in the catalogues. What the customer and the partners must fulfil is in [`crate::readiness`].

use crate::subscription::{ProductFamily, Subscription, SubscriptionStatus};
use crate::{SubscriptionId, TransferId};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// Why a subscription cannot be chosen for a transfer request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "reason")]
pub enum Ineligible {
    /// The product family cannot be transferred at all (TRA-07).
    Family {
        /// Which family.
        family: ProductFamily,
    },
    /// Only active subscriptions move (TRA-08).
    NotActive {
        /// What it is instead.
        status: SubscriptionStatus,
    },
    /// Already moved to a provider (TRA-26).
    Transferred,
    /// It stands in another open request (TRA-09).
    InOpenRequest {
        /// That request.
        transfer: TransferId,
        /// Its number, as people know it.
        number: String,
    },
    /// Trials do not move (C-24).
    Trial,
    /// The operator has not finished provisioning it (C-23).
    NotProvisioned,
}

/// What cures an [`Ineligible`] subscription.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cure {
    /// Cancel it, then have the provider order it anew (TRA-17).
    CancelAndReorder,
    /// Make it active again first.
    Reactivate,
    /// Withdraw the other request, or wait for its answer.
    OpenOtherRequest,
    /// Buy it, or let the trial end.
    BuyFirst,
    /// Wait; provisioning ends by itself.
    Wait,
    /// Nothing: it is gone or has moved already.
    Nothing,
}

impl Ineligible {
    /// The step that would make it eligible.
    #[must_use]
    pub const fn cure(&self) -> Cure {
        match self {
            Self::Family { .. } => Cure::CancelAndReorder,
            Self::NotActive { status: SubscriptionStatus::Suspended } => Cure::Reactivate,
            Self::NotActive { .. } | Self::Transferred => Cure::Nothing,
            Self::InOpenRequest { .. } => Cure::OpenOtherRequest,
            Self::Trial => Cure::BuyFirst,
            Self::NotProvisioned => Cure::Wait,
        }
    }

    /// A stable name for messages, logs and the API.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Family { .. } => "family",
            Self::NotActive { .. } => "not_active",
            Self::Transferred => "transferred",
            Self::InOpenRequest { .. } => "in_open_request",
            Self::Trial => "trial",
            Self::NotProvisioned => "not_provisioned",
        }
    }
}

/// The answer for one subscription.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Eligibility {
    /// Can be chosen.
    Eligible,
    /// An add-on that moves with its base and has no choice of its own (TRA-10).
    MovesWith(SubscriptionId),
    /// An add-on that stays, because it or its base is not eligible.
    StaysWith(SubscriptionId),
    /// Cannot be chosen.
    Ineligible(Ineligible),
}

/// The open request a subscription stands in: its id and number.
pub type OpenRequests = HashMap<SubscriptionId, (TransferId, String)>;

/// Why this subscription, looked at alone, cannot move.
///
/// # Errors
/// The first of the reasons of TRA-07, TRA-08, TRA-09, C-23 and C-24 that applies.
pub fn alone(subscription: &Subscription, suspended_by_transfer: bool, open: &OpenRequests) -> Result<(), Ineligible> {
    if let Some((transfer, number)) = open.get(&subscription.id) {
        return Err(Ineligible::InOpenRequest { transfer: transfer.clone(), number: number.clone() });
    }
    if suspended_by_transfer {
        return Err(Ineligible::Transferred);
    }
    if !matches!(subscription.family, ProductFamily::License | ProductFamily::AzurePayg) {
        return Err(Ineligible::Family { family: subscription.family });
    }
    if subscription.status != SubscriptionStatus::Active {
        return Err(Ineligible::NotActive { status: subscription.status });
    }
    if subscription.trial {
        return Err(Ineligible::Trial);
    }
    if !subscription.provisioned {
        return Err(Ineligible::NotProvisioned);
    }
    Ok(())
}

/// A subscription, whether a transfer suspended it, and the answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessed {
    /// The subscription.
    pub subscription: Subscription,
    /// Why it is suspended, if it is.
    pub suspension_reason: Option<String>,
    /// Whether it can be chosen.
    pub eligibility: Eligibility,
}

impl Assessed {
    /// Whether it may be ticked in a request.
    #[must_use]
    pub const fn can_be_chosen(&self) -> bool {
        matches!(self.eligibility, Eligibility::Eligible)
    }
}

/// Judge all subscriptions of one customer together, add-ons after their bases.
#[must_use]
pub fn assess(subscriptions: &[(Subscription, Option<String>)], open: &OpenRequests) -> Vec<Assessed> {
    let transferred = |reason: &Option<String>| reason.as_deref() == Some(crate::subscription::TRANSFERRED);
    let verdicts: HashMap<SubscriptionId, Result<(), Ineligible>> =
        subscriptions.iter().map(|(it, reason)| (it.id.clone(), alone(it, transferred(reason), open))).collect();

    let answer = |subscription: &Subscription| match (&subscription.parent, verdicts[&subscription.id].clone()) {
        (None, Ok(())) => Eligibility::Eligible,
        (None, Err(reason)) => Eligibility::Ineligible(reason),
        (Some(_), Err(reason @ (Ineligible::InOpenRequest { .. } | Ineligible::Transferred))) => {
            Eligibility::Ineligible(reason)
        }
        (Some(base), Ok(())) if verdicts.get(base).is_some_and(Result::is_ok) => Eligibility::MovesWith(base.clone()),
        (Some(base), _) => Eligibility::StaysWith(base.clone()),
    };
    let mut assessed: Vec<_> = subscriptions
        .iter()
        .map(|(subscription, reason)| Assessed {
            eligibility: answer(subscription),
            subscription: subscription.clone(),
            suspension_reason: reason.clone(),
        })
        .collect();
    sort_add_ons_below_their_bases(&mut assessed);
    assessed
}

fn sort_add_ons_below_their_bases(assessed: &mut [Assessed]) {
    let names: HashMap<SubscriptionId, String> =
        assessed.iter().map(|it| (it.subscription.id.clone(), it.subscription.friendly_name.clone())).collect();
    assessed.sort_by_cached_key(|it| {
        let base = it.subscription.parent.as_ref().unwrap_or(&it.subscription.id);
        let base_name = names.get(base).cloned().unwrap_or_default();
        (base_name, base.clone(), it.subscription.is_add_on(), it.subscription.friendly_name.clone())
    });
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::subscription::BillingCycle;

    /// An active licence subscription; `n` makes its id.
    pub(crate) fn a_subscription(n: u8) -> Subscription {
        Subscription {
            id: SubscriptionId::of([n; 16]),
            parent: None,
            offer_id: "dc712180-5c51-4bbb-a6db-daa9f73e6524".into(),
            offer_name: "Office 365 E3".into(),
            friendly_name: format!("Office 365 E3 {n}"),
            quantity: 120,
            family: ProductFamily::License,
            status: SubscriptionStatus::Active,
            trial: false,
            billing_cycle: BillingCycle::Annual,
            term: None,
            commitment_end: None,
            auto_renew: true,
            entitlement: None,
            provisioned: true,
        }
    }

    pub(crate) fn an_add_on(n: u8, base: &Subscription) -> Subscription {
        Subscription { parent: Some(base.id.clone()), friendly_name: format!("Add-on {n}"), ..a_subscription(n) }
    }

    fn judged(subscription: Subscription) -> Eligibility {
        assess(&[(subscription, None)], &OpenRequests::new()).remove(0).eligibility
    }

    #[test]
    fn only_license_and_azure_pay_as_you_go_can_move() {
        for &family in ProductFamily::ALL {
            let answer = judged(Subscription { family, ..a_subscription(1) });
            let movable = matches!(family, ProductFamily::License | ProductFamily::AzurePayg);
            assert_eq!(answer == Eligibility::Eligible, movable, "{family:?}");
            if !movable {
                assert_eq!(answer, Eligibility::Ineligible(Ineligible::Family { family }));
                assert_eq!(Ineligible::Family { family }.cure(), Cure::CancelAndReorder);
            }
        }
    }

    #[test]
    fn the_reason_names_the_state_of_what_is_not_active() {
        for status in [SubscriptionStatus::Suspended, SubscriptionStatus::Deleted] {
            let answer = judged(Subscription { status, ..a_subscription(1) });
            assert_eq!(answer, Eligibility::Ineligible(Ineligible::NotActive { status }));
        }
    }

    #[test]
    fn a_trial_and_one_not_yet_provisioned_stay() {
        assert_eq!(
            judged(Subscription { trial: true, ..a_subscription(1) }),
            Eligibility::Ineligible(Ineligible::Trial)
        );
        let raw = Subscription { provisioned: false, ..a_subscription(1) };
        assert_eq!(judged(raw), Eligibility::Ineligible(Ineligible::NotProvisioned));
    }

    #[test]
    fn one_in_an_open_request_names_that_request() {
        let subscription = a_subscription(1);
        let transfer = TransferId::of([9; 16]);
        let open = OpenRequests::from([(subscription.id.clone(), (transfer.clone(), "TR-AAAA-0001".to_owned()))]);
        let answer = assess(&[(subscription, None)], &open).remove(0).eligibility;
        let reason = Ineligible::InOpenRequest { transfer, number: "TR-AAAA-0001".into() };
        assert_eq!(answer, Eligibility::Ineligible(reason));
    }

    #[test]
    fn what_was_transferred_before_says_so() {
        let suspended = Subscription { status: SubscriptionStatus::Suspended, ..a_subscription(1) };
        let answer = assess(&[(suspended, Some("Transferred".into()))], &OpenRequests::new()).remove(0).eligibility;
        assert_eq!(answer, Eligibility::Ineligible(Ineligible::Transferred));
    }

    #[test]
    fn an_add_on_has_no_choice_of_its_own() {
        let base = a_subscription(1);
        let moving = an_add_on(2, &base);
        let suspended = Subscription { status: SubscriptionStatus::Suspended, ..an_add_on(3, &base) };
        let all = vec![(suspended.clone(), None), (moving.clone(), None), (base.clone(), None)];

        let assessed = assess(&all, &OpenRequests::new());

        let order: Vec<_> = assessed.iter().map(|it| it.subscription.id.clone()).collect();
        assert_eq!(order, [base.id.clone(), moving.id, suspended.id], "add-ons stand below their base");
        assert_eq!(assessed[1].eligibility, Eligibility::MovesWith(base.id.clone()));
        assert_eq!(assessed[2].eligibility, Eligibility::StaysWith(base.id));
    }

    #[test]
    fn an_add_on_of_a_base_that_cannot_move_stays() {
        let base = Subscription { status: SubscriptionStatus::Suspended, ..a_subscription(1) };
        let add_on = an_add_on(2, &base);
        let assessed = assess(&[(base.clone(), None), (add_on, None)], &OpenRequests::new());
        assert_eq!(assessed[1].eligibility, Eligibility::StaysWith(base.id));
    }
}
