//! What time does to subscriptions, as the worker carries it out (rules §4.11).

use super::{TypedChange, change, is_not_found, kinds, log, order, placed, shown, standing};
use domain::subscription::AZURE_PAYG_OFFER;
use program::orders::NewOrder;
use program::subscriptions::{self, delete_due, renew_due};
use program::testing::{self, START, on_both_engines};
use time::Duration;
use time::macros::datetime;

on_both_engines! {
    /// §4.11
    async fn a_term_that_is_over_renews_once(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, coho) = (world.actor("ebba"), world.customer("coho"));
        let month = NewOrder { term: "P1M".into(), ..order(world, "coho", "Office 365 F3") };
        let it = placed(&program, &ebba, &month).await.subscriptions.remove(0);
        assert_eq!(renew_due(&program).await.unwrap(), 0, "nothing is due yet");
        let before = log(&program, &world.partner("wingtip")).await.len();
        program.clock.advance(Duration::days(30));
        assert_eq!((renew_due(&program).await.unwrap(), renew_due(&program).await.unwrap()), (1, 0));
        let end = shown(&program, &ebba, &coho, &it).await.held.life.it.commitment_end;
        assert_eq!(end, Some(START + Duration::days(60)));
        assert_eq!(kinds(&program, &world.partner("wingtip"), before).await, ["subscription_renewed succeeded"]);
    }

    /// §4.11
    async fn one_that_does_not_renew_is_suspended_with_its_add_ons_and_can_come_back(program: TestProgram) {
        let world = testing::world(&program).await;
        let ebba = world.actor("ebba");
        let [e3, audio] = ["adventure/e3", "adventure/audio"].map(|key| world.subscription(key));
        change(&program, &ebba, &e3, TypedChange::AutoRenew(false)).await.unwrap();
        program.clock.advance(Duration::days(66));
        renew_due(&program).await.unwrap();
        assert_eq!(standing(&program, &e3).await, "suspended TermEnded");
        assert_eq!(standing(&program, &audio).await, "suspended BaseSuspended");
        assert_eq!(standing(&program, &world.subscription("coho/e3")).await, "active -");

        change(&program, &ebba, &e3, TypedChange::Reactivate).await.unwrap();
        assert_eq!(standing(&program, &audio).await, "active -");
        let end = shown(&program, &ebba, &world.customer("adventure"), &e3).await.held.life.it.commitment_end;
        assert_eq!(end, Some(datetime!(2028-01-25 10:00 UTC)), "a new term of a year began");
        renew_due(&program).await.unwrap();
        assert_eq!(standing(&program, &audio).await, "active -", "its own term renews");
    }

    /// §4.11: an add-on whose term ended while its base was suspended goes on for as long as its base does.
    async fn an_add_on_comes_back_with_the_new_term_of_its_base(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, adventure) = (world.actor("ebba"), world.customer("adventure"));
        let [e3, audio] = ["adventure/e3", "adventure/audio"].map(|key| world.subscription(key));
        for it in [&e3, &audio] {
            change(&program, &ebba, it, TypedChange::AutoRenew(false)).await.unwrap();
        }
        change(&program, &ebba, &e3, TypedChange::Suspend("CustomerCancellation".into())).await.unwrap();
        program.clock.advance(Duration::days(66));
        change(&program, &ebba, &e3, TypedChange::Reactivate).await.unwrap();
        renew_due(&program).await.unwrap();
        assert_eq!(standing(&program, &audio).await, "active -");
        for it in [&e3, &audio] {
            let end = shown(&program, &ebba, &adventure, it).await.held.life.it.commitment_end;
            assert_eq!(end, Some(datetime!(2028-01-25 10:00 UTC)));
        }
    }

    /// §4.11
    async fn what_was_suspended_for_90_days_is_deleted_and_leaves_the_lists(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, f3) = (world.actor("ebba"), world.subscription("adventure/f3"));
        let (adventure, karin) = (world.customer("adventure"), world.customer_user("karin"));
        assert_eq!(delete_due(&program).await.unwrap(), 1, "visio was suspended 300 days ago");
        subscriptions::assign(&program, &ebba, (&adventure, &f3), &karin, true).await.unwrap();
        change(&program, &ebba, &f3, TypedChange::Suspend("CustomerCancellation".into())).await.unwrap();
        program.clock.advance(Duration::days(90) - Duration::SECOND);
        assert_eq!(delete_due(&program).await.unwrap(), 0);
        program.clock.advance(Duration::SECOND);
        let before = log(&program, &world.partner("wingtip")).await.len();
        assert_eq!(delete_due(&program).await.unwrap(), 1);
        assert_eq!(standing(&program, &f3).await, "deleted CustomerCancellation");
        assert_eq!(kinds(&program, &world.partner("wingtip"), before).await, ["subscription_deleted succeeded"]);
        let left = crate::rows::number(&program, "SELECT count(*) FROM license_assignments WHERE subscription_id = $1", &[f3.as_str()]).await;
        assert_eq!(left, 0, "its licenses are free");
        let listed = subscriptions::list(&program, &ebba, &adventure).await.unwrap();
        assert!(listed.own.iter().all(|it| it.subscription.id != f3));
    }

    /// §4.11
    async fn more_than_one_batch_is_done_in_one_go_by_two_servers_at_once(program: TestProgram) {
        let world = testing::world(&program).await;
        let other = program.another_node().await;
        let ebba = world.actor("ebba");
        let month = NewOrder { term: "P1M".into(), ..order(world, "coho", "Office 365 F3") };
        for _ in 0..103 {
            placed(&program, &ebba, &month).await;
        }
        program.clock.advance(Duration::days(31));
        let (one, two) = tokio::join!(renew_due(&program), renew_due(&other));
        assert_eq!(one.unwrap() + two.unwrap(), 103);
    }

    /// §3.10
    async fn what_is_billed_by_use_never_ends(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, coho) = (world.actor("ebba"), world.customer("coho"));
        assert_eq!(world.offer("Microsoft Azure"), AZURE_PAYG_OFFER);
        let wanted = NewOrder { term: String::new(), ..order(world, "coho", "Microsoft Azure") };
        let it = placed(&program, &ebba, &wanted).await.subscriptions.remove(0);
        assert!(shown(&program, &ebba, &coho, &it).await.held.life.it.entitlement.is_some());
        program.clock.advance(Duration::days(2_000));
        renew_due(&program).await.unwrap();
        assert_eq!(standing(&program, &it).await, "active -");
    }

    /// C-07, CUS-15
    async fn what_a_partner_left_behind_is_nobody_s_to_change(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, e3, coho) = (world.actor("ebba"), world.subscription("coho/e3"), world.customer("coho"));
        change(&program, &ebba, &e3, TypedChange::Suspend("CustomerCancellation".into())).await.unwrap();
        let mut tx = program.database.begin().await.unwrap();
        assert!(program::store::relations::end(&mut tx, &ebba.tenant, &coho, program.now()).await.unwrap());
        tx.commit().await.unwrap();
        let outcome = subscriptions::change(&program, &ebba, (&coho, &e3), 2, &TypedChange::Reactivate).await;
        assert!(is_not_found(&outcome));
        program.clock.advance(Duration::days(90));
        delete_due(&program).await.unwrap();
        assert_eq!(standing(&program, &e3).await, "deleted CustomerCancellation");
    }
}
