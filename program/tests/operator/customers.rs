//! A partner's customers at the program desk, and the desk ending such a relation (rules §4.8, CUS-14 to CUS-16).

use super::*;
use domain::CustomerTenantId;
use domain::customer_tenant::CustomerRefusal;
use domain::subscription::SubscriptionStatus;
use program::customer_tenants::{self, ENDED};
use program::customers::{self, CustomersQuery};
use program::on_both_engines;
use program::operator::{accounts, customers as desk};
use program::store::{billing, relations, subscriptions};
use program::testing;

/// Olga ends the relation of a partner.
async fn end(program: &Program, world: &World, partner: &str, customer: &CustomerTenantId) -> Result<(), ProgramError> {
    desk::end(program, &world.actor("olga"), &world.partner(partner), customer).await
}

fn customer_refused<T: Debug>(outcome: Result<T, ProgramError>) -> CustomerRefusal {
    match refused(outcome) {
        Refusal::Customer(refusal) => refusal,
        other => panic!("refused for {other:?}"),
    }
}

/// Whether the partner has a relation with the customer.
async fn related(program: &Program, world: &World, partner: &str, customer: &CustomerTenantId) -> bool {
    let mut tx = program.database.snapshot().await.unwrap();
    relations::of(&mut tx, &world.partner(partner), customer).await.unwrap().is_some()
}

/// Wingtip suspends what it bills a customer for.
async fn suspend_everything(program: &Program, world: &World, customer: &CustomerTenantId) {
    let mut tx = program.database.begin().await.unwrap();
    let owner = world.partner("wingtip");
    for it in subscriptions::owned(&mut tx, customer, &owner).await.unwrap() {
        let suspended = (SubscriptionStatus::Suspended, "Customer");
        subscriptions::release(&mut tx, &it.subscription.id, &owner, suspended, program.now()).await.unwrap();
    }
    tx.commit().await.unwrap();
}

on_both_engines! {
    /// rules §4.8
    async fn the_desk_ends_a_relation_for_the_two_and_for_nobody_else(program: TestProgram) {
        let world = testing::world(&program).await;
        let adventure = world.customer("adventure");
        suspend_everything(&program, &world, &adventure).await;
        assert!(related(&program, &world, "northwind", &adventure).await, "the provider serves it too");

        end(&program, &world, "wingtip", &adventure).await.unwrap();

        assert!(!related(&program, &world, "wingtip", &adventure).await);
        assert!(related(&program, &world, "northwind", &adventure).await, "CUS-15");
        let left = customers::list(&program, &world.actor("ebba"), &CustomersQuery::default()).await.unwrap();
        assert!(left.rows.iter().all(|it| it.id != adventure.as_str()));
        let mut tx = program.database.snapshot().await.unwrap();
        assert_eq!(billing::of(&mut tx, &adventure, &world.partner("wingtip")).await.unwrap(), None);
        drop(tx);
        assert!(letters(&program).await.is_empty(), "no mail goes out (rules §7)");
        assert!(is_not_found(&end(&program, &world, "wingtip", &adventure).await), "it is over");
    }

    /// AUD-01
    async fn an_ending_stands_in_the_log_of_the_desk_and_of_every_partner_concerned(program: TestProgram) {
        let world = testing::world(&program).await;
        let adventure = world.customer("adventure");
        suspend_everything(&program, &world, &adventure).await;
        end(&program, &world, "wingtip", &adventure).await.unwrap();

        for partner in ["wingtip", "northwind"] {
            let row = log_of(&program, &world.partner(partner)).await.pop().unwrap();
            assert_eq!((row.kind.as_str(), row.resource_id.as_str()), (ENDED, adventure.as_str()), "{partner}");
            assert_eq!((row.user_name.as_str(), row.old_value.as_deref()), ("Olga Lind", Some("direct")), "{partner}");
        }
        assert!(log_of(&program, &world.partner("proseware")).await.iter().all(|it| it.kind != ENDED));
        let account = accounts::show(&program, &world.actor("olga"), &world.partner("wingtip")).await.unwrap();
        let decided = &account.history[0];
        assert_eq!((decided.event.kind.as_str(), decided.customer_name.as_deref()), (ENDED, Some("Adventure Works AB")));
    }

    /// CUS-14
    async fn the_desk_leaves_nothing_active_behind(program: TestProgram) {
        let world = testing::world(&program).await;
        let adventure = world.customer("adventure");
        let (account, found) =
            desk::ending(&program, &world.actor("olga"), &world.partner("wingtip"), &adventure).await.unwrap();
        assert_eq!(account.name, "Wingtip Cloud AB");
        assert!(found.active.iter().any(|it| it.subscription.friendly_name == "Office 365 E3"), "{:?}", found.active);
        assert_eq!(customer_refused(end(&program, &world, "wingtip", &adventure).await), CustomerRefusal::StillActive);
        assert!(related(&program, &world, "wingtip", &adventure).await, "nothing has changed");
        let tried = log_of(&program, &world.partner("desk")).await.pop().unwrap();
        assert_eq!((tried.kind.as_str(), tried.outcome.as_str()), ("refused", "failed"));
        assert_eq!(tried.resource_id, world.partner("wingtip").as_str());
    }

    /// TRA-37
    async fn an_open_transfer_keeps_a_relation_at_the_desk_too(program: TestProgram) {
        let world = testing::world(&program).await;
        let adventure = world.customer("adventure");
        requested(&program, &world, "f3").await.unwrap();
        suspend_everything(&program, &world, &adventure).await;
        for partner in ["wingtip", "northwind"] {
            let refused = customer_refused(end(&program, &world, partner, &adventure).await);
            assert_eq!(refused, CustomerRefusal::TransferOpen, "{partner}");
        }
    }

    /// CUS-13
    async fn a_partner_s_customers_are_found_at_the_desk_as_the_partner_finds_them(program: TestProgram) {
        let world = testing::world(&program).await;
        let (olga, wingtip) = (world.actor("olga"), world.partner("wingtip"));
        for text in [None, Some("WORKS".to_owned()), Some("nothing like it".to_owned())] {
            let asked = CustomersQuery { text, ..CustomersQuery::default() };
            let (account, page) = desk::list(&program, &olga, &wingtip, &asked).await.unwrap();
            assert_eq!(account.name, "Wingtip Cloud AB");
            assert_eq!(page, customers::list(&program, &world.actor("ebba"), &asked).await.unwrap(), "{asked:?}");
        }
    }

    /// rules §2
    async fn none_of_it_exists_for_partners_and_a_verifier_lacks_the_role(program: TestProgram) {
        let world = testing::world(&program).await;
        let (wingtip, coho) = (world.partner("wingtip"), world.customer("coho"));
        let query = CustomersQuery::default();
        for who in ["ebba", "sanne", "petra"] {
            let who = world.actor(who);
            assert!(is_not_found(&desk::list(&program, &who, &wingtip, &query).await));
            assert!(is_not_found(&desk::ending(&program, &who, &wingtip, &coho).await));
            assert!(is_not_found(&desk::end(&program, &who, &wingtip, &coho).await));
        }
        let amara = world.actor("amara");
        let lacking = Refusal::Role(domain::Permission::RunProgram);
        assert_eq!(refused(desk::end(&program, &amara, &wingtip, &coho).await), lacking);
        assert_eq!(refused(desk::list(&program, &amara, &wingtip, &query).await.map(|_| ())), lacking);
        assert_eq!(refused(desk::ending(&program, &amara, &wingtip, &coho).await.map(|_| ())), lacking);
        let strange = desk::ending(&program, &world.actor("olga"), &world.partner("proseware"), &coho).await;
        assert!(is_not_found(&strange), "Proseware has no such customer");
        assert!(related(&program, &world, "wingtip", &coho).await);
    }

    /// S42
    async fn of_the_desk_and_the_partner_at_once_one_ends_it(program: TestProgram) {
        let world = testing::world(&program).await;
        let coho = world.customer("coho");
        suspend_everything(&program, &world, &coho).await;
        let ebba = world.actor("ebba");
        let (desk, partner) =
            tokio::join!(end(&program, &world, "wingtip", &coho), customer_tenants::end(&program, &ebba, &coho));
        assert!(desk.is_ok() != partner.is_ok(), "{desk:?} {partner:?}");
        let told = log_of(&program, &world.partner("wingtip")).await;
        assert_eq!(told.iter().filter(|it| it.kind == ENDED).count(), 1);
    }
}
