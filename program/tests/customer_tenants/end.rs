//! Ending the relation with a customer (CUS-14 to CUS-16, C-07, C-16, TRA-37).

use super::{create, lacks_role, refusal, sees, told, trey, trey_for};
use domain::customer_tenant::{CustomerRefusal, Ties};
use domain::subscription::SubscriptionStatus;
use domain::{Actor, Role, Roles};
use program::ProgramError;
use program::customer_tenants::{account, choose_contact, end, ending};
use program::store::{billing, relations, subscriptions};
use program::testing::{self, TestProgram, World, on_both_engines};
use program::transfers::{self, NewRequest};

/// Northwind has no global admin in the test world: Sanne becomes one.
fn global_admin(world: World, who: &str) -> Actor {
    Actor { roles: Roles::of(&[Role::GlobalAdmin]), ..world.actor(who) }
}

async fn suspend_everything(program: &TestProgram, world: &World) {
    let mut tx = program.database.begin().await.unwrap();
    let (customer, owner) = (world.customer("adventure"), world.partner("wingtip"));
    let now = program.now();
    for it in subscriptions::owned(&mut tx, &customer, &owner).await.unwrap() {
        let suspended = (SubscriptionStatus::Suspended, "Customer");
        subscriptions::release(&mut tx, &it.subscription.id, &owner, suspended, now).await.unwrap();
    }
    tx.commit().await.unwrap();
}

on_both_engines! {
    /// CUS-14
    async fn active_subscriptions_keep_a_relation_and_are_listed(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, adventure) = (world.actor("ebba"), world.customer("adventure"));
        let found = ending(&program, &ebba, &adventure).await.unwrap();
        let names: Vec<_> = found.active.iter().map(|it| it.subscription.friendly_name.as_str()).collect();
        assert!(names.contains(&"Office 365 E3") && names.contains(&"Audio Conferencing"), "{names:?}");
        assert_eq!(refusal(end(&program, &ebba, &adventure).await), CustomerRefusal::StillActive);
        assert!(sees(&program, &world, "ebba", &adventure).await, "nothing has changed");
        suspend_everything(&program, &world).await;
        assert_eq!(ending(&program, &ebba, &adventure).await.unwrap().ties(), Ties::default());
        end(&program, &ebba, &adventure).await.unwrap();
        assert!(!sees(&program, &world, "ebba", &adventure).await);
    }

    /// TRA-37
    async fn an_open_transfer_keeps_a_relation_on_both_sides(program: TestProgram) {
        let world = testing::world(&program).await;
        let request = NewRequest {
            customer: world.customer("adventure"),
            target: world.partner("northwind"),
            subscriptions: vec![world.subscription("adventure/f3")],
            note: None, mpn_on_record: None,
            request_id: None,
        };
        transfers::create(&program, &world.actor("ebba"), &request).await.unwrap();
        suspend_everything(&program, &world).await;
        let open = CustomerRefusal::TransferOpen;
        assert_eq!(refusal(end(&program, &world.actor("ebba"), &request.customer).await), open);
        assert_eq!(refusal(end(&program, &global_admin(world, "sanne"), &request.customer).await), open);
    }

    /// CUS-15, C-07
    async fn ending_takes_the_customer_and_its_administration_from_that_partner_only(program: TestProgram) {
        let world = testing::world(&program).await;
        let created = create(&program, &world, "sanne", &trey_for(world, "wingtip")).await.unwrap().customer;
        let (sanne, wingtip) = (world.actor("sanne"), world.partner("wingtip"));
        choose_contact(&program, &sanne, &created, wingtip.as_str()).await.unwrap();

        end(&program, &world.actor("ebba"), &created).await.unwrap();

        assert!(!sees(&program, &world, "ebba", &created).await);
        let left = account(&program, &sanne, &created).await.unwrap();
        assert!(left.relation.dap && left.beside.is_empty());
        assert_eq!(left.support.choices.len(), 1, "the reseller is no choice any more");
        let mut tx = program.database.snapshot().await.unwrap();
        assert_eq!(relations::of(&mut tx, &wingtip, &created).await.unwrap(), None);
        for tenant in ["wingtip", "northwind"] {
            let told = told(&program, &world.partner(tenant)).await;
            assert!(told.contains(&("remove_partner_customer_relationship".into(), "succeeded".into())), "{tenant}");
        }
        let letters = program::outbox::claim(&program, 10).await.unwrap();
        assert!(letters.is_empty(), "no mail goes out (rules §7)");
    }

    /// CUS-15, CUS-16
    async fn what_the_partner_kept_about_the_customer_goes_too(program: TestProgram) {
        let world = testing::world(&program).await;
        let created = create(&program, &world, "ebba", &trey()).await.unwrap().customer;
        end(&program, &world.actor("ebba"), &created).await.unwrap();
        let mut tx = program.database.snapshot().await.unwrap();
        assert_eq!(billing::of(&mut tx, &created, &world.partner("wingtip")).await.unwrap(), None);
        drop(tx);
        let again = end(&program, &world.actor("ebba"), &created).await;
        assert!(matches!(again, Err(ProgramError::NotFound)));
        assert_eq!(refusal(create(&program, &world, "ebba", &trey()).await), CustomerRefusal::DomainTaken, "it takes an invitation");
    }

    /// C-16, rules §2
    async fn only_a_global_admin_ends_a_relation_and_a_stranger_s_customer_does_not_exist(program: TestProgram) {
        let world = testing::world(&program).await;
        let coho = world.customer("coho");
        for who in ["nils", "mira"] {
            assert!(lacks_role(&end(&program, &world.actor(who), &coho).await), "{who}");
            assert!(lacks_role(&ending(&program, &world.actor(who), &coho).await), "{who}");
        }
        let strange = end(&program, &global_admin(world, "petra"), &coho).await;
        assert!(matches!(strange, Err(ProgramError::NotFound)));
    }
}
