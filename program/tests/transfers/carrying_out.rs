//! What an accepted request makes of the subscriptions (TRA-13, TRA-24…TRA-29, TRA-36).

use super::rows::{change, number, standing, texts};
use super::{accepted, add_on_of, adventure, asking, buy, license, refused, requested};
use domain::subscription::{Subscription, Term};
use domain::transfer::LineState;
use domain::{SubscriptionId, Transfer};
use program::store::{micros, moment};
use program::testing::{self, START, on_both_engines};
use program::transfers::{self, NewRequest};
use std::collections::HashSet;
use time::Duration;
use time::macros::datetime;

/// What a line became.
fn successor(transfer: &Transfer, line: usize) -> SubscriptionId {
    match &transfer.lines[line].state {
        LineState::Complete { new_subscription } => new_subscription.clone(),
        other => panic!("line {line} is {other:?}"),
    }
}

const WHOSE: &str = "
    SELECT o.name || ' ' || s.status || ' ' || s.quantity || ' ' || s.mpn_on_record || ' ' || r.name || ' ' || s.transfer_line
    FROM subscriptions s JOIN partner_tenants o ON o.id = s.owner_id JOIN partner_tenants r ON r.id = s.reseller_id
    WHERE s.id = $1 AND s.transfer_id = $2";

on_both_engines! {
    /// TRA-25, TRA-28, TRA-14
    async fn each_line_becomes_a_new_subscription_of_the_provider_with_the_reseller_on_record(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = requested(&program, &world, &["e3", "f3"]).await;

        let transfer = accepted(&program, &world, &id).await;

        for (line, quantity) in [120, 120, 35, 48].into_iter().enumerate() {
            let new = successor(&transfer, line);
            let expected = format!("Northwind Distribution B.V. active {quantity} 5567210 Wingtip Cloud AB {line}");
            assert_eq!(texts(&program, WHOSE, &[new.as_str(), id.as_str()]).await, [expected]);
        }
        let new: HashSet<_> = (0..4).map(|line| successor(&transfer, line)).collect();
        assert_eq!(new.len(), 4);
        assert!(transfer.lines.iter().all(|line| !new.contains(&line.subscription)), "new ids");
        assert_eq!(number(&program, "SELECT count(*) FROM subscriptions WHERE transfer_id IS NOT NULL", &[]).await, 4);
    }

    /// TRA-28
    async fn add_ons_hang_on_the_new_base(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = requested(&program, &world, &["e3", "f3"]).await;

        let transfer = accepted(&program, &world, &id).await;

        let parent = "SELECT COALESCE(parent_id, 'none') FROM subscriptions WHERE id = $1";
        let base = successor(&transfer, 0);
        for (line, expected) in [(0, "none"), (1, base.as_str()), (2, base.as_str()), (3, "none")] {
            assert_eq!(texts(&program, parent, &[successor(&transfer, line).as_str()]).await, [expected], "line {line}");
        }
    }

    /// TRA-24, AUD-02
    async fn each_group_is_one_order_of_the_provider(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = requested(&program, &world, &["azure", "e3", "f3"]).await;

        let transfer = accepted(&program, &world, &id).await;

        let orders = "SELECT group_no || ' ' || created_by || ' ' || owner_id FROM orders WHERE transfer_id = $1 ORDER BY group_no";
        let by = format!("{} {}", world.user("sanne"), world.partner("northwind"));
        let expected = [format!("0 {by}"), format!("1 {by}"), format!("2 {by}")];
        assert_eq!(texts(&program, orders, &[id.as_str()]).await, expected);
        let group = "SELECT CAST(o.group_no AS TEXT) FROM orders o JOIN subscriptions s ON s.order_id = o.id WHERE s.id = $1";
        for (line, expected) in ["0", "1", "1", "1", "2"].into_iter().enumerate() {
            assert_eq!(texts(&program, group, &[successor(&transfer, line).as_str()]).await, [expected]);
        }
    }

    /// TRA-13, TRA-28
    async fn the_new_subscription_is_what_was_frozen_and_not_what_the_source_made_of_it_since(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = requested(&program, &world, &["e3"]).await;
        let frozen = "SELECT offer_name || '|' || offer_id || '|' || friendly_name || '|' || quantity || '|' ||
                             billing_cycle || '|' || term FROM subscriptions WHERE id = $1";
        let old = ["e3", "audio", "phone"].map(|key| adventure(world, key));
        let mut before = Vec::new();
        for it in &old {
            before.extend(texts(&program, frozen, &[it.as_str()]).await);
            let all = "UPDATE subscriptions SET quantity = 7, billing_cycle = 'monthly', term = 'P1M', offer_id = 'x',
                       offer_name = 'x', friendly_name = 'x' WHERE id = $1";
            change(&program, all, &[it.as_str()]).await;
        }

        let transfer = accepted(&program, &world, &id).await;

        for (line, expected) in before.into_iter().enumerate() {
            assert_eq!(texts(&program, frozen, &[successor(&transfer, line).as_str()]).await, [expected]);
        }
    }

    /// TRA-25, TRA-26
    async fn azure_keeps_its_subscription_id_and_leaves_the_sources_list(program: TestProgram) {
        let world = testing::world(&program).await;
        let entitlement = "SELECT entitlement_id FROM subscriptions WHERE id = $1";
        let old = adventure(world, "azure");
        let kept = texts(&program, entitlement, &[old.as_str()]).await;
        let id = requested(&program, &world, &["azure"]).await;

        let transfer = accepted(&program, &world, &id).await;

        assert_eq!(texts(&program, entitlement, &[successor(&transfer, 0).as_str()]).await, kept);
        assert_eq!(standing(&program, &old).await, "deleted Transferred");
        let end = "SELECT COALESCE(commitment_end, -1) FROM subscriptions WHERE id = $1";
        assert_eq!(number(&program, end, &[successor(&transfer, 0).as_str()]).await, -1);
    }

    /// TRA-26, TRA-27
    async fn what_has_moved_is_suspended_at_the_source_for_good(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = requested(&program, &world, &["e3"]).await;
        program.clock.advance(Duration::HOUR);

        accepted(&program, &world, &id).await;

        for key in ["e3", "audio", "phone"] {
            let old = adventure(world, key);
            assert_eq!(standing(&program, &old).await, "suspended Transferred");
            let changed = number(&program, "SELECT changed_at FROM subscriptions WHERE id = $1", &[old.as_str()]).await;
            assert_eq!(changed, micros(START + Duration::HOUR));
        }
        assert_eq!(standing(&program, &adventure(world, "f3")).await, "active -", "not in the request");
        let again = transfers::create(&program, &world.actor("ebba"), &asking(world, &["e3"])).await;
        let transferred = vec![(adventure(world, "e3"), domain::eligibility::Ineligible::Transferred)];
        assert_eq!(refused(again), program::Refusal::Ineligible(transferred));
    }

    /// TRA-26
    async fn azure_that_has_moved_cannot_be_requested_again_and_the_reason_says_so(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = requested(&program, &world, &["azure"]).await;
        accepted(&program, &world, &id).await;

        let again = transfers::create(&program, &world.actor("ebba"), &asking(world, &["azure"])).await;

        let transferred = vec![(adventure(world, "azure"), domain::eligibility::Ineligible::Transferred)];
        assert_eq!(refused(again), program::Refusal::Ineligible(transferred));
    }

    /// TRA-27, TRA-36
    async fn add_ons_that_do_not_travel_are_suspended_with_their_old_base(program: TestProgram) {
        let world = testing::world(&program).await;
        let base = license(1);
        let trial = Subscription { trial: true, ..add_on_of(&base, 2) };
        let (other, of_other) = (license(4), add_on_of(&license(4), 5));
        buy(&program, &world, &[base.clone(), trial.clone(), other.clone(), of_other.clone()]).await;
        let request = NewRequest { subscriptions: vec![base.id.clone()], ..asking(world, &[]) };
        let id = transfers::create(&program, &world.actor("ebba"), &request).await.unwrap();
        let bought_later = add_on_of(&base, 3);
        buy(&program, &world, std::slice::from_ref(&bought_later)).await;

        let transfer = accepted(&program, &world, &id).await;

        assert_eq!(transfer.lines.len(), 1);
        for (it, expected) in [
            (&base, "suspended Transferred"),
            (&trial, "suspended BaseTransferred"),
            (&bought_later, "suspended BaseTransferred"),
            (&other, "active -"),
            (&of_other, "active -"),
        ] {
            assert_eq!(standing(&program, &it.id).await, expected);
        }
        let made = "SELECT count(*) FROM subscriptions WHERE transfer_id IS NOT NULL";
        assert_eq!(number(&program, made, &[]).await, 1);
    }

    /// TRA-28
    async fn a_new_term_starts_at_acceptance(program: TestProgram) {
        let world = testing::world(&program).await;
        let of = |number, term| Subscription { term, ..license(number) };
        let terms = [of(1, Some(Term::Month)), of(2, Some(Term::Year)), of(3, Some(Term::ThreeYears)), of(4, None)];
        buy(&program, &world, &terms).await;
        let request = NewRequest { subscriptions: terms.iter().map(|it| it.id.clone()).collect(), ..asking(world, &[]) };
        let id = transfers::create(&program, &world.actor("ebba"), &request).await.unwrap();
        program.clock.set(datetime!(2026-11-25 12:00 UTC));

        let transfer = accepted(&program, &world, &id).await;

        for (line, end) in [
            (0, datetime!(2026-12-25 12:00 UTC)),
            (1, datetime!(2027-11-25 12:00 UTC)),
            (2, datetime!(2029-11-25 12:00 UTC)),
            (3, datetime!(2027-11-25 12:00 UTC)),
        ] {
            let new = successor(&transfer, line);
            let stored = number(&program, "SELECT commitment_end FROM subscriptions WHERE id = $1", &[new.as_str()]).await;
            assert_eq!(moment(stored), end, "line {line}");
            let made = number(&program, "SELECT created_at FROM subscriptions WHERE id = $1", &[new.as_str()]).await;
            assert_eq!(moment(made), datetime!(2026-11-25 12:00 UTC));
        }
    }
}
