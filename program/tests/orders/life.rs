//! What partners change about subscriptions (rules §4.11).

use super::{
    TypedChange, change, invalid, is_not_found, is_overtaken, kinds, lacks_role, log, order, placed, refusal, shown,
    standing, status, wanted, with_role,
};
use domain::Role;
use domain::order::OrderRefusal;
use domain::subscription::SubscriptionStatus;
use domain::text::TextProblem;
use program::orders::{self, NewOrder};
use program::store::relations;
use program::subscriptions;
use program::testing::{self, START, TestProgram, World, on_both_engines};
use program::transfers::{self, Answer, NewRequest};
use time::Duration;

fn seats(number: &str) -> TypedChange {
    TypedChange::Quantity(number.into())
}

fn suspend() -> TypedChange {
    TypedChange::Suspend("NonPayment".into())
}

/// Wingtip asks Northwind to take over Adventure's E3, and gets a yes.
async fn moved(program: &TestProgram, world: World) {
    let request = NewRequest {
        customer: world.customer("adventure"),
        target: world.partner("northwind"),
        subscriptions: vec![world.subscription("adventure/e3")],
        note: None,
        mpn_on_record: None,
        request_id: None,
    };
    let id = transfers::create(program, &world.actor("ebba"), &request).await.unwrap();
    transfers::accept(program, &world.actor("sanne"), &id, &Answer::default()).await.unwrap();
}

on_both_engines! {
    /// §4.11
    async fn licenses_are_added_and_taken_and_the_log_tells_it(program: TestProgram) {
        let world = testing::world(&program).await;
        let (nils, f3) = (world.actor("nils"), world.subscription("adventure/f3"));
        let before = log(&program, &world.partner("wingtip")).await.len();
        change(&program, &nils, &f3, seats(" 60 ")).await.unwrap();
        let page = shown(&program, &nils, &world.customer("adventure"), &f3).await;
        assert_eq!((page.held.life.it.quantity, page.held.version), (60, 2));
        let row = log(&program, &world.partner("wingtip")).await.remove(before);
        assert_eq!((row.kind.as_str(), row.old_value.as_deref(), row.new_value.as_deref()),
            ("subscription_quantity_changed", Some("active 48 renews"), Some("active 60 renews")));
        assert_eq!(invalid(change(&program, &nils, &f3, seats("0")).await), [("quantity", TextProblem::Malformed)]);
        assert_eq!(invalid(change(&program, &nils, &f3, seats("")).await), [("quantity", TextProblem::Missing)]);
        assert_eq!(refusal(change(&program, &nils, &f3, seats("60")).await), OrderRefusal::AlreadySo);
        let azure = world.subscription("adventure/azure");
        assert_eq!(refusal(change(&program, &nils, &azure, seats("2")).await), OrderRefusal::QuantityFixed);
    }

    /// §4.11 (2001)
    async fn a_suspended_one_cannot_change_and_tells_when_it_is_deleted(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, f3) = (world.actor("ebba"), world.subscription("adventure/f3"));
        assert_eq!(invalid(change(&program, &ebba, &f3, TypedChange::Suspend("because".into())).await), [("reason", TextProblem::Missing)]);
        change(&program, &ebba, &f3, suspend()).await.unwrap();
        assert_eq!(standing(&program, &f3).await, "suspended NonPayment");
        assert_eq!(refusal(change(&program, &ebba, &f3, seats("60")).await), OrderRefusal::Suspended);
        assert_eq!(refusal(change(&program, &ebba, &f3, TypedChange::AutoRenew(false)).await), OrderRefusal::Suspended);
        let page = shown(&program, &ebba, &world.customer("adventure"), &f3).await;
        assert_eq!(page.held.life.deleted_on(), Some(START + Duration::days(90)));

        program.clock.advance(Duration::days(89));
        change(&program, &ebba, &f3, TypedChange::Reactivate).await.unwrap();
        assert_eq!(standing(&program, &f3).await, "active -");
        change(&program, &ebba, &f3, seats("60")).await.unwrap();
    }

    /// §4.11 (2011)
    async fn what_was_suspended_for_90_days_is_gone(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, visio) = (world.actor("ebba"), world.subscription("adventure/visio"));
        assert_eq!(refusal(change(&program, &ebba, &visio, TypedChange::Reactivate).await), OrderRefusal::Deleted);
        assert_eq!(subscriptions::delete_due(&program).await.unwrap(), 1);
        assert_eq!(refusal(change(&program, &ebba, &visio, seats("7")).await), OrderRefusal::Deleted);
    }

    /// §4.11 (27009)
    async fn add_ons_are_suspended_with_their_base_and_come_back_with_it(program: TestProgram) {
        let world = testing::world(&program).await;
        let [e3, audio, phone] = ["e3", "audio", "phone"].map(|it| world.subscription(&format!("adventure/{it}")));
        let ebba = world.actor("ebba");
        change(&program, &ebba, &phone, TypedChange::Suspend("CustomerCancellation".into())).await.unwrap();
        let before = log(&program, &world.partner("wingtip")).await.len();
        change(&program, &ebba, &e3, suspend()).await.unwrap();
        assert_eq!(standing(&program, &audio).await, "suspended BaseSuspended");
        assert_eq!(standing(&program, &phone).await, "suspended CustomerCancellation");
        assert_eq!(kinds(&program, &world.partner("wingtip"), before).await, ["subscription_suspended succeeded"; 2]);
        for add_on in [&audio, &phone] {
            assert_eq!(refusal(change(&program, &ebba, add_on, TypedChange::Reactivate).await), OrderRefusal::BaseNotActive);
        }

        change(&program, &ebba, &e3, TypedChange::Reactivate).await.unwrap();
        assert_eq!(status(&program, &audio).await, SubscriptionStatus::Active);
        assert_eq!(status(&program, &phone).await, SubscriptionStatus::Suspended, "it was suspended by itself");
        change(&program, &ebba, &phone, TypedChange::Reactivate).await.unwrap();
    }

    /// TRA-26
    async fn what_has_moved_cannot_come_back_at_the_source(program: TestProgram) {
        let world = testing::world(&program).await;
        moved(&program, world).await;
        for key in ["adventure/e3", "adventure/audio"] {
            let outcome = change(&program, &world.actor("ebba"), &world.subscription(key), TypedChange::Reactivate).await;
            assert_eq!(refusal(outcome), OrderRefusal::Transferred, "{key}");
        }
    }

    /// CUS-22, TRA-29
    async fn the_reseller_on_record_handles_renewals_and_nothing_else(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, sanne) = (world.actor("ebba"), world.actor("sanne"));
        let wanted = NewOrder { reseller: "5567210".into(), ..order(world, "adventure", "Office 365 F3") };
        let it = placed(&program, &sanne, &wanted).await.subscriptions.remove(0);
        for other in [seats("20"), suspend(), TypedChange::Reactivate] {
            assert_eq!(refusal(change(&program, &ebba, &it, other).await), OrderRefusal::OfBillingPartner);
        }
        change(&program, &ebba, &it, TypedChange::AutoRenew(false)).await.unwrap();
        let page = shown(&program, &sanne, &world.customer("adventure"), &it).await;
        assert!(!page.held.life.it.auto_renew);
        let provider = kinds(&program, &world.partner("northwind"), 0).await;
        assert_eq!(provider.last().map(String::as_str), Some("subscription_renewal_changed succeeded"));
        let history = orders::history(&program, &ebba, &world.customer("adventure"), None).await.unwrap();
        assert!(history.orders.is_empty(), "what the provider ordered is the provider's");
    }

    /// CUS-14, CUS-22, S38
    async fn a_reseller_that_left_the_customer_is_told_nothing_more(program: TestProgram) {
        let world = testing::world(&program).await;
        let (sanne, wingtip, adventure) = (world.actor("sanne"), world.partner("wingtip"), world.customer("adventure"));
        let wanted = NewOrder { reseller: "5567210".into(), ..order(world, "adventure", "Office 365 F3") };
        let it = placed(&program, &sanne, &wanted).await.subscriptions.remove(0);
        assert_eq!(shown(&program, &sanne, &adventure, &it).await.held.reseller.unwrap().0, wingtip);
        let mut tx = program.database.begin().await.unwrap();
        relations::end(&mut tx, &wingtip, &adventure, program.now()).await.unwrap();
        tx.commit().await.unwrap();

        let before = log(&program, &wingtip).await.len();
        for made in [seats("20"), TypedChange::AutoRenew(false), suspend(), TypedChange::Reactivate] {
            change(&program, &sanne, &it, made).await.unwrap();
        }
        assert_eq!(log(&program, &wingtip).await.len(), before);
        let left = shown(&program, &sanne, &adventure, &it).await.held;
        assert_eq!((left.reseller, left.mpn_on_record.as_deref()), (None, Some("5567210")));
    }

    /// DIR-21
    async fn restricted_direct_bill_changes_counts_suspends_and_buys_nothing_new(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, e3) = (world.actor("ebba"), world.subscription("coho/e3"));
        let restrict = "UPDATE partner_programs SET restricted_from = 5 WHERE tenant_id = $1 AND program = 'direct_bill'";
        crate::rows::change(&program, restrict, &[world.partner("wingtip").as_str()]).await;
        change(&program, &ebba, &e3, seats("40")).await.unwrap();
        change(&program, &ebba, &e3, TypedChange::AutoRenew(false)).await.unwrap();
        change(&program, &ebba, &e3, suspend()).await.unwrap();
        change(&program, &ebba, &e3, TypedChange::Reactivate).await.unwrap();
        let add_on = NewOrder { base: Some(e3), lines: vec![wanted(world, "Phone System", "3")], ..order(world, "coho", "Phone System") };
        assert_eq!(refusal(orders::place(&program, &ebba, &add_on).await), OrderRefusal::DirectBillRestricted);
    }

    /// §4.13
    async fn a_suspended_partner_manages_what_there_is(program: TestProgram) {
        let world = testing::world(&program).await;
        let suspended = "UPDATE partner_tenants SET standing = 'suspended', standing_reason = 'abuse', standing_since = 5 WHERE id = $1";
        crate::rows::change(&program, suspended, &[world.partner("wingtip").as_str()]).await;
        change(&program, &world.actor("ebba"), &world.subscription("coho/e3"), seats("40")).await.unwrap();
    }

    /// rules §2, S45
    async fn roles_and_strangers_are_kept_out(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, e3, coho) = (world.actor("ebba"), world.subscription("coho/e3"), world.customer("coho"));
        for (role, may) in [(Role::BillingAdmin, true), (Role::SalesAgent, true), (Role::UserAdmin, false), (Role::MpnAdmin, false)] {
            let outcome = subscriptions::change(&program, &with_role(&ebba, role), (&coho, &e3), 99, &seats("40")).await;
            assert_eq!((is_overtaken(&outcome), lacks_role(&outcome)), (may, !may), "{role:?}");
        }
        for who in ["petra", "sanne", "olga"] {
            let actor = world.actor(who);
            assert!(is_not_found(&subscriptions::show(&program, &actor, &coho, &e3).await), "{who}");
            assert!(is_not_found(&subscriptions::change(&program, &actor, (&coho, &e3), 1, &suspend()).await), "{who}");
        }
        let elsewhere = subscriptions::show(&program, &ebba, &world.customer("adventure"), &e3).await;
        assert!(is_not_found(&elsewhere), "it is not that customer's");
    }

    /// §8 any
    async fn who_saw_an_older_state_is_told_and_changes_nothing(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, e3, coho) = (world.actor("ebba"), world.subscription("coho/e3"), world.customer("coho"));
        let set = async |number: &str| subscriptions::change(&program, &ebba, (&coho, &e3), 1, &seats(number)).await;
        set("20").await.unwrap();
        assert!(is_overtaken(&set("30").await));
        assert_eq!(shown(&program, &ebba, &coho, &e3).await.held.life.it.quantity, 20);
    }

    /// §4.11
    async fn of_two_changes_at_once_one_counts(program: TestProgram) {
        let world = testing::world(&program).await;
        let other = program.another_node().await;
        let (ebba, e3, coho) = (world.actor("ebba"), world.subscription("coho/e3"), world.customer("coho"));
        let (twenty, thirty) = (seats("20"), seats("30"));
        let (one, two) = tokio::join!(
            subscriptions::change(&program, &ebba, (&coho, &e3), 1, &twenty),
            subscriptions::change(&other, &ebba, (&coho, &e3), 1, &thirty),
        );
        assert!(one.is_ok() != two.is_ok() && (is_overtaken(&one) || is_overtaken(&two)), "{one:?} {two:?}");
        assert_eq!(shown(&program, &ebba, &coho, &e3).await.held.version, 2);
    }
}
