//! What a direct-bill partner may do with its direct capability, free, restricted or suspended (DIR-21, DIR-22, §4.13).
//!
//! One method per action, so that whoever builds the action asks for it by name.

use crate::standing::Account;
use time::OffsetDateTime;

impl Account {
    /// New business on direct bill: neither restricted nor suspended.
    fn may_grow_directly(&self, now: OffsetDateTime) -> bool {
        self.programs.direct_bill && self.suspension.is_none() && !self.is_restricted(now)
    }

    /// Business with what is there already goes on (DIR-21, §4.13).
    const fn may_serve_directly(&self) -> bool {
        self.programs.direct_bill
    }

    /// New business as an indirect reseller; a restriction is no obstacle, a suspension is.
    const fn may_grow_indirectly(&self) -> bool {
        self.programs.indirect_reseller && self.suspension.is_none()
    }

    /// Buy a new Azure or licence subscription.
    #[must_use]
    pub fn may_buy_subscriptions(&self, now: OffsetDateTime) -> bool {
        self.may_grow_directly(now)
    }

    /// Buy a new add-on.
    #[must_use]
    pub fn may_buy_add_ons(&self, now: OffsetDateTime) -> bool {
        self.may_grow_directly(now)
    }

    /// Buy something once: software, reservations.
    #[must_use]
    pub fn may_buy_once(&self, now: OffsetDateTime) -> bool {
        self.may_grow_directly(now)
    }

    /// Use shared services.
    #[must_use]
    pub fn may_share_services(&self, now: OffsetDateTime) -> bool {
        self.may_grow_directly(now)
    }

    /// Create a customer's tenant.
    #[must_use]
    pub fn may_create_customers(&self, now: OffsetDateTime) -> bool {
        self.may_grow_directly(now)
    }

    /// Ask a customer for a direct relationship.
    #[must_use]
    pub fn may_request_direct_relationships(&self, now: OffsetDateTime) -> bool {
        self.may_grow_directly(now)
    }

    /// Open a sandbox.
    #[must_use]
    pub fn may_open_sandbox(&self, now: OffsetDateTime) -> bool {
        self.may_grow_directly(now)
    }

    /// Suspend a subscription.
    #[must_use]
    pub const fn may_suspend_subscriptions(&self) -> bool {
        self.may_serve_directly()
    }

    /// Change the number of licences of subscriptions and existing add-ons.
    #[must_use]
    pub const fn may_change_licences(&self) -> bool {
        self.may_serve_directly()
    }

    /// Use existing Azure subscriptions.
    #[must_use]
    pub const fn may_use_azure(&self) -> bool {
        self.may_serve_directly()
    }

    /// Let subscriptions renew.
    #[must_use]
    pub const fn may_renew(&self) -> bool {
        self.may_serve_directly()
    }

    /// See and pay bills.
    #[must_use]
    pub const fn may_be_billed(&self) -> bool {
        self.may_serve_directly()
    }

    /// Invite a customer together with a provider: a transitioning partner's way to new business.
    #[must_use]
    pub const fn may_invite_indirectly(&self) -> bool {
        self.may_grow_indirectly()
    }

    /// Extend a customer's relationship to a provider: the way out stays open (DIR-22).
    #[must_use]
    pub const fn may_extend_relationships(&self) -> bool {
        self.programs.is_dual_role() && self.suspension.is_none()
    }

    /// Ask for a transfer of subscriptions to a provider: the way out stays open (DIR-22).
    #[must_use]
    pub const fn may_request_transfers(&self) -> bool {
        self.programs.is_dual_role() && self.suspension.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::partner::{Program, Programs};
    use crate::standing::SuspensionReason;
    use time::macros::datetime;

    const NOW: OffsetDateTime = datetime!(2026-11-20 10:00 UTC);

    type Question = fn(&Account) -> bool;

    /// What a restriction stops (DIR-21).
    const GROWING: [(&str, Question); 7] = [
        ("new subscriptions", |it| it.may_buy_subscriptions(NOW)),
        ("new add-ons", |it| it.may_buy_add_ons(NOW)),
        ("one-time purchases", |it| it.may_buy_once(NOW)),
        ("shared services", |it| it.may_share_services(NOW)),
        ("customer tenants", |it| it.may_create_customers(NOW)),
        ("direct relationship requests", |it| it.may_request_direct_relationships(NOW)),
        ("a sandbox", |it| it.may_open_sandbox(NOW)),
    ];
    /// What goes on, restricted or suspended (DIR-21, §4.13).
    const SERVING: [(&str, Question); 5] = [
        ("suspending subscriptions", |it| it.may_suspend_subscriptions()),
        ("changing licences", |it| it.may_change_licences()),
        ("using Azure", |it| it.may_use_azure()),
        ("renewals", |it| it.may_renew()),
        ("bills", |it| it.may_be_billed()),
    ];
    /// What only a transitioning partner may, also restricted (DIR-21, DIR-22).
    const WAY_OUT: [(&str, Question); 3] = [
        ("indirect invitations", |it| it.may_invite_indirectly()),
        ("extensions", |it| it.may_extend_relationships()),
        ("transfers", |it| it.may_request_transfers()),
    ];

    fn direct() -> Account {
        let programs = Programs::default().with(Program::DirectBill);
        Account { programs, suspension: None, restricted_from: None, transition_available: true }
    }

    fn dual_role() -> Account {
        let programs = direct().programs.with(Program::IndirectReseller);
        Account { programs, ..direct() }
    }

    fn assert_all(questions: &[(&str, Question)], account: &Account, expected: bool) {
        for (what, may) in questions {
            assert_eq!(may(account), expected, "{what} of {account:?}");
        }
    }

    #[test]
    fn a_free_direct_bill_partner_may_do_everything_but_what_is_indirect() {
        assert_all(&GROWING, &direct(), true);
        assert_all(&SERVING, &direct(), true);
        assert_all(&WAY_OUT, &direct(), false);
        assert_all(&WAY_OUT, &dual_role(), true);
    }

    #[test]
    fn a_restriction_stops_growing_and_leaves_serving_and_the_way_out() {
        let restricted = Account { restricted_from: Some(NOW), ..dual_role() };
        assert_all(&GROWING, &restricted, false);
        assert_all(&SERVING, &restricted, true);
        assert_all(&WAY_OUT, &restricted, true);
    }

    #[test]
    fn an_announced_restriction_stops_nothing_before_its_date() {
        let announced = Account { restricted_from: Some(NOW + time::Duration::DAY), ..dual_role() };
        assert_all(&GROWING, &announced, true);
    }

    #[test]
    fn a_suspension_stops_all_that_is_new_and_leaves_existing_services() {
        let suspended = Account { suspension: Some((SuspensionReason::OverdueBill, NOW)), ..dual_role() };
        assert_all(&GROWING, &suspended, false);
        assert_all(&WAY_OUT, &suspended, false);
        assert_all(&SERVING, &suspended, true);
    }

    #[test]
    fn who_has_no_direct_bill_has_none_of_its_rights() {
        let programs = Programs::default().with(Program::IndirectReseller);
        let reseller = Account { programs, ..direct() };
        assert_all(&GROWING, &reseller, false);
        assert_all(&SERVING, &reseller, false);
    }
}
