//! Who uses the licenses: given by a partner that administers the customer's tenant (DAP-01, CUS-22).

use super::{TypedChange, change, is_not_found, kinds, lacks_role, refusal, shown, with_role};
use domain::order::OrderRefusal;
use domain::{Actor, Role, SubscriptionId, UserId};
use program::testing::{self, TestProgram, World, on_both_engines};
use program::transfers::{self, Answer, NewRequest};
use program::{ProgramError, subscriptions};

async fn give(program: &TestProgram, world: World, who: &Actor, key: &str, person: &str) -> Result<(), ProgramError> {
    let customer = world.customer(key.split('/').next().unwrap());
    let id = world.subscription(key);
    subscriptions::assign(program, who, (&customer, &id), &world.customer_user(person), true).await
}

async fn holders(program: &TestProgram, world: World, who: &str, id: &SubscriptionId) -> Vec<UserId> {
    let page = shown(program, &world.actor(who), &world.customer("adventure"), id).await;
    page.people.into_iter().filter(|(_, has)| *has).map(|(it, _)| it.user).collect()
}

on_both_engines! {
    /// DAP-01
    async fn an_admin_agent_gives_a_license_and_takes_it_back(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, e3) = (world.actor("ebba"), world.subscription("adventure/e3"));
        give(&program, world, &ebba, "adventure/e3", "karin").await.unwrap();
        give(&program, world, &ebba, "adventure/e3", "karin").await.unwrap();
        assert_eq!(holders(&program, world, "ebba", &e3).await, [world.customer_user("karin")]);
        let log = kinds(&program, &world.partner("wingtip"), 0).await;
        assert_eq!(log.iter().filter(|it| *it == "license_assigned succeeded").count(), 1, "the second changed nothing");

        let adventure = world.customer("adventure");
        subscriptions::assign(&program, &ebba, (&adventure, &e3), &world.customer_user("karin"), false).await.unwrap();
        assert!(holders(&program, world, "ebba", &e3).await.is_empty());
    }

    /// DAP-01, CUS-22
    async fn without_the_role_or_the_administration_of_the_tenant_nobody_gives_licenses(program: TestProgram) {
        let world = testing::world(&program).await;
        let ebba = world.actor("ebba");
        for role in [Role::GlobalAdmin, Role::SalesAgent, Role::HelpdeskAgent] {
            assert!(lacks_role(&give(&program, world, &with_role(&ebba, role), "adventure/e3", "karin").await), "{role:?}");
        }
        let without = "UPDATE customer_relations SET dap = FALSE WHERE partner_id = $1";
        crate::rows::change(&program, without, &[world.partner("wingtip").as_str()]).await;
        let outcome = give(&program, world, &ebba, "adventure/e3", "karin").await;
        assert_eq!(refusal(outcome), OrderRefusal::NoDelegatedAdministration);
        assert!(is_not_found(&give(&program, world, &world.actor("sanne"), "adventure/e3", "karin").await), "it is not Northwind's");
    }

    /// S33
    async fn nobody_of_another_customer_gets_one(program: TestProgram) {
        let world = testing::world(&program).await;
        for stranger in ["lena", "wilma"] {
            assert!(is_not_found(&give(&program, world, &world.actor("ebba"), "adventure/e3", stranger).await));
        }
    }

    /// §3.10
    async fn there_is_never_a_license_more_than_was_bought(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, phone) = (world.actor("ebba"), world.subscription("adventure/phone"));
        change(&program, &ebba, &phone, TypedChange::Quantity("1".into())).await.unwrap();
        give(&program, world, &ebba, "adventure/phone", "karin").await.unwrap();
        assert_eq!(refusal(give(&program, world, &ebba, "adventure/phone", "johan").await), OrderRefusal::TooFewLicenses);
        change(&program, &ebba, &phone, TypedChange::Quantity("2".into())).await.unwrap();
        give(&program, world, &ebba, "adventure/phone", "johan").await.unwrap();
        let fewer = change(&program, &ebba, &phone, TypedChange::Quantity("1".into())).await;
        assert_eq!(refusal(fewer), OrderRefusal::LicensesAssigned);
    }

    /// §3.10
    async fn of_two_people_who_want_the_last_license_one_gets_it(program: TestProgram) {
        let world = testing::world(&program).await;
        let other = program.another_node().await;
        let (ebba, phone) = (world.actor("ebba"), world.subscription("adventure/phone"));
        change(&program, &ebba, &phone, TypedChange::Quantity("1".into())).await.unwrap();
        let adventure = world.customer("adventure");
        let (karin, johan) = (world.customer_user("karin"), world.customer_user("johan"));
        let (one, two) = tokio::join!(
            subscriptions::assign(&program, &ebba, (&adventure, &phone), &karin, true),
            subscriptions::assign(&other, &ebba, (&adventure, &phone), &johan, true),
        );
        assert!(one.is_ok() != two.is_ok(), "{one:?} {two:?}");
        assert_eq!(holders(&program, world, "ebba", &phone).await.len(), 1);
    }

    /// §4.11
    async fn what_is_suspended_or_billed_by_use_gives_none(program: TestProgram) {
        let world = testing::world(&program).await;
        let ebba = world.actor("ebba");
        assert_eq!(refusal(give(&program, world, &ebba, "adventure/azure", "karin").await), OrderRefusal::NotAssignable);
        assert_eq!(refusal(give(&program, world, &ebba, "adventure/visio", "karin").await), OrderRefusal::Suspended);
    }

    /// TRA-34
    async fn licenses_go_on_with_the_subscription_that_follows(program: TestProgram) {
        let world = testing::world(&program).await;
        give(&program, world, &world.actor("ebba"), "adventure/f3", "karin").await.unwrap();
        let request = NewRequest {
            customer: world.customer("adventure"),
            target: world.partner("northwind"),
            subscriptions: vec![world.subscription("adventure/f3")],
            note: None, mpn_on_record: None,
            request_id: None,
        };
        let id = transfers::create(&program, &world.actor("ebba"), &request).await.unwrap();
        transfers::accept(&program, &world.actor("sanne"), &id, &Answer::default()).await.unwrap();
        let sql = "SELECT id FROM subscriptions WHERE transfer_id = $1";
        let new = SubscriptionId::parse(&crate::rows::texts(&program, sql, &[id.as_str()]).await[0]).unwrap();
        assert_eq!(holders(&program, world, "sanne", &new).await, [world.customer_user("karin")]);
        assert!(holders(&program, world, "ebba", &world.subscription("adventure/f3")).await.is_empty());
    }
}
