//! A customer's own people: its global admins give the licenses (rules §2, DAP-01).

use super::{TypedChange, change, is_not_found, is_overtaken, log, refusal};
use domain::order::OrderRefusal;
use domain::work_account::AccountRefusal;
use domain::{CustomerActor, SubscriptionId, UserId};
use program::customer_people::{self, Administrator};
use program::store::licenses;
use program::subscriptions::{assign_own, licensed, licenses_of};
use program::testing::{self, TestProgram, World, on_both_engines};
use program::{ProgramError, Refusal};

async fn give(
    program: &TestProgram,
    actor: &CustomerActor,
    id: &SubscriptionId,
    to: &UserId,
) -> Result<(), ProgramError> {
    assign_own(program, actor, id, to, true).await
}

async fn holders(program: &TestProgram, id: &SubscriptionId) -> Vec<UserId> {
    let mut tx = program.database.snapshot().await.unwrap();
    licenses::holders(&mut tx, id).await.unwrap()
}

fn only_global_admins<T: std::fmt::Debug>(outcome: &Result<T, ProgramError>) -> bool {
    matches!(outcome, Err(ProgramError::Refused(Refusal::Account(AccountRefusal::GlobalAdminOnly))))
}

fn named(world: World, key: &str) -> SubscriptionId {
    world.subscription(&format!("adventure/{key}"))
}

on_both_engines! {
    /// rules §2
    async fn a_global_admin_of_a_customer_gives_a_license_and_takes_it_back(program: TestProgram) {
        let world = testing::world(&program).await;
        let (johan, e3, karin) = (world.customer_actor("johan"), named(world, "e3"), world.customer_user("karin"));
        give(&program, &johan, &e3, &karin).await.unwrap();
        let page = licenses_of(&program, &johan, &e3).await.unwrap();
        let has: Vec<_> = page.people.iter().map(|(it, has)| (it.name.as_str(), *has)).collect();
        assert_eq!(has, [("Johan Ek", false), ("Karin Sund", true)]);
        let row = log(&program, &world.partner("wingtip")).await.pop().unwrap();
        assert_eq!((row.kind.as_str(), row.old_value.as_deref(), row.new_value.as_deref()), ("license_assigned", Some("0"), Some("1")));

        assign_own(&program, &johan, &e3, &karin, false).await.unwrap();
        assert!(holders(&program, &e3).await.is_empty());
    }

    /// rules §2
    async fn a_customer_sees_what_has_licenses_to_give_whoever_bills_it(program: TestProgram) {
        let world = testing::world(&program).await;
        let johan = world.customer_actor("johan");
        give(&program, &johan, &named(world, "e3"), &world.customer_user("karin")).await.unwrap();
        let found = licensed(&program, &johan).await.unwrap();
        let found: Vec<_> = found.iter().map(|it| (it.it.subscription.offer_name.as_str(), it.assigned)).collect();
        assert!(found.contains(&("Office 365 E3", 1)) && found.contains(&("Fourth Coffee Loyalty", 0)), "{found:?}");
        assert!(!found.iter().any(|(name, _)| *name == "Azure plan"), "what is billed by use has none");
    }

    /// rules §2, S33
    async fn nobody_else_of_the_customer_does_and_others_subscriptions_do_not_exist(program: TestProgram) {
        let world = testing::world(&program).await;
        let (karin, e3) = (world.customer_actor("karin"), named(world, "e3"));
        assert!(only_global_admins(&licensed(&program, &karin).await));
        assert!(only_global_admins(&licenses_of(&program, &karin, &e3).await));
        assert!(only_global_admins(&give(&program, &karin, &e3, &karin.user).await));
        let row = log(&program, &world.partner("wingtip")).await.pop().unwrap();
        assert_eq!((row.operation.as_str(), row.outcome.as_str()), ("assign_license", "failed"), "AUD-01");

        let (wilma, johan) = (world.customer_actor("wilma"), world.customer_actor("johan"));
        assert!(is_not_found(&licenses_of(&program, &wilma, &e3).await));
        assert!(is_not_found(&give(&program, &wilma, &e3, &wilma.user).await));
        assert!(is_not_found(&give(&program, &johan, &e3, &wilma.user).await), "nobody of others gets one");
    }

    /// §3.10, §4.11
    async fn there_is_never_a_license_more_than_was_bought_and_none_of_what_rests(program: TestProgram) {
        let world = testing::world(&program).await;
        let (johan, phone) = (world.customer_actor("johan"), named(world, "phone"));
        change(&program, &world.actor("ebba"), &phone, TypedChange::Quantity("1".into())).await.unwrap();
        give(&program, &johan, &phone, &johan.user).await.unwrap();
        let second = give(&program, &johan, &phone, &world.customer_user("karin")).await;
        assert_eq!(refusal(second), OrderRefusal::TooFewLicenses);
        let resting = give(&program, &johan, &named(world, "visio"), &johan.user).await;
        assert_eq!(refusal(resting), OrderRefusal::Suspended);
    }

    /// ROL-05
    async fn who_leaves_the_customer_leaves_the_licenses_there(program: TestProgram) {
        let world = testing::world(&program).await;
        let (johan, e3, karin) = (world.customer_actor("johan"), named(world, "e3"), world.customer_user("karin"));
        give(&program, &johan, &e3, &karin).await.unwrap();
        let by = Administrator::Own(&johan);
        assert!(is_overtaken(&customer_people::remove(&program, by, &karin, 7).await));
        assert_eq!(holders(&program, &e3).await, std::slice::from_ref(&karin), "nothing has changed");
        customer_people::remove(&program, by, &karin, 0).await.unwrap();
        assert!(holders(&program, &e3).await.is_empty());
    }
}
