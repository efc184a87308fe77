//! What happens when a provider is brought to a direct customer (DIR-08 to DIR-10, DIR-13).

use super::*;
use domain::customer::RelationKind;
use program::store::relations::{self, Origin};
use program::{customers, on_both_engines, testing};

on_both_engines! {
    /// DIR-07, DIR-08, DIR-10, DAP-03
    async fn the_provider_has_the_customer_at_once_and_no_delegated_administration(program: TestProgram) {
        let world = testing::world(&program).await;
        let coho = world.customer("coho");
        assert!(is_not_found(&customers::show(&program, &world.actor("daan"), &coho).await));

        extend(&program, &world, "ebba", ("coho", "northwind")).await.unwrap();

        let seen = customers::show(&program, &world.actor("daan"), &coho).await.unwrap();
        assert_eq!((seen.kind, seen.resellers[0].name.as_str()), (RelationKind::IndirectProvider, "Wingtip Cloud AB"));
        let own = customers::show(&program, &world.actor("ebba"), &coho).await.unwrap();
        assert_eq!((own.kind, own.providers[0].name.as_str()), (RelationKind::Direct, "Northwind Distribution B.V."));
        let mut tx = program.database.snapshot().await.unwrap();
        let of_customer = relations::of_customer(&mut tx, &coho).await.unwrap();
        let provider = of_customer.iter().find(|it| it.partner == world.partner("northwind")).unwrap();
        assert_eq!((provider.dap, provider.origin, provider.since), (false, Origin::Extension, program.now()));
        let source = of_customer.iter().find(|it| it.partner == world.partner("wingtip")).unwrap();
        assert!(source.dap, "the source's own stays");
    }

    /// DIR-09
    async fn who_said_that_the_customer_consents_is_kept_and_in_both_logs(program: TestProgram) {
        let world = testing::world(&program).await;
        extend(&program, &world, "ebba", ("coho", "northwind")).await.unwrap();

        let page = extensions::prepare(&program, &world.actor("mira"), &world.customer("coho")).await.unwrap();
        let kept: Vec<_> = page.consents.iter().map(|it| (it.provider.as_str(), it.by.as_str(), it.at)).collect();
        assert_eq!(kept, [("Northwind Distribution B.V.", "Ebba Lindqvist", program.now())]);
        for partner in ["wingtip", "northwind"] {
            let row = log_of(&program, &world.partner(partner)).await.pop().unwrap();
            assert_eq!((row.operation.as_str(), row.outcome.as_str()), ("extend_relationship", "succeeded"));
            assert_eq!(row.user_id.as_deref(), Some(world.user("ebba").as_str()));
            assert_eq!(row.customer_id.as_deref(), Some(world.customer("coho").as_str()));
            assert!(row.facts.contains("consents"), "{}", row.facts);
        }
    }

    /// DIR-08, DIR-13
    async fn the_provider_gets_a_copy_of_the_bill_to_data_of_that_moment(program: TestProgram) {
        let world = testing::world(&program).await;
        save_bill_to(&program, &world, "before@coho.example", 0).await;
        let page = extensions::prepare(&program, &world.actor("ebba"), &world.customer("coho")).await.unwrap();
        assert_eq!(page.bill_to, Some(bill_to("before@coho.example")), "what is shared is shown before");
        assert_eq!(bill_to_of(&program, &world, "northwind").await, None);

        extend(&program, &world, "ebba", ("coho", "northwind")).await.unwrap();
        save_bill_to(&program, &world, "after@coho.example", 1).await;

        assert_eq!(bill_to_of(&program, &world, "northwind").await, Some(bill_to("before@coho.example")));
        assert_eq!(bill_to_of(&program, &world, "wingtip").await, Some(bill_to("after@coho.example")));
    }

    /// DIR-10
    async fn the_same_provider_again_is_refused_and_a_second_one_is_not(program: TestProgram) {
        let world = testing::world(&program).await;
        extend(&program, &world, "ebba", ("coho", "northwind")).await.unwrap();
        let again = extend(&program, &world, "ebba", ("coho", "northwind")).await;
        assert_eq!(why_not(again), ExtensionRefusal::AlreadyExtended);

        partners(&program, &world, "tailspin", "wingtip").await;
        extend(&program, &world, "ebba", ("coho", "tailspin")).await.unwrap();
        let seen = customers::show(&program, &world.actor("ebba"), &world.customer("coho")).await.unwrap();
        assert_eq!(seen.providers.len(), 2);
        let page = extensions::prepare(&program, &world.actor("ebba"), &world.customer("coho")).await.unwrap();
        assert!(page.providers.iter().all(|it| it.refusal == Some(ExtensionRefusal::AlreadyExtended)));
    }

    /// DIR-10
    async fn of_two_who_extend_at_once_one_does(program: TestProgram) {
        let world = testing::world(&program).await;
        let outcomes = tokio::join!(
            extend(&program, &world, "ebba", ("coho", "northwind")),
            extend(&program, &world, "mira", ("coho", "northwind")),
        );
        let outcomes = [outcomes.0, outcomes.1];
        assert_eq!(outcomes.iter().filter(|it| it.is_ok()).count(), 1, "{outcomes:?}");
        let page = extensions::prepare(&program, &world.actor("ebba"), &world.customer("coho")).await.unwrap();
        assert_eq!(page.consents.len(), 1);
    }

    /// DIR-21, DIR-22
    async fn a_restricted_partner_may_still_extend(program: TestProgram) {
        use program::operator::standing::{Decision, decide};
        let world = testing::world(&program).await;
        let restrict = Decision::Restrict("2026-11-20".into());
        decide(&program, &world.actor("olga"), &world.partner("wingtip"), &restrict).await.unwrap();
        extend(&program, &world, "ebba", ("coho", "northwind")).await.unwrap();
    }

    /// Rules §7: no mail tells of an extension.
    async fn no_letter_goes_out(program: TestProgram) {
        let world = testing::world(&program).await;
        extend(&program, &world, "ebba", ("coho", "northwind")).await.unwrap();
        assert!(program::outbox::claim(&program, 10).await.unwrap().is_empty());
    }
}
