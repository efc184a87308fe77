//! What keeps a provider from being brought to a customer (rules §8, row "extension").

use super::*;
use domain::partner::Program as InProgram;
use domain::{CustomerTenantId, Permission};
use program::operator::standing::{Decision, decide};
use program::{on_both_engines, testing};

on_both_engines! {
    /// DIR-08
    async fn only_an_admin_agent_extends(program: TestProgram) {
        let world = testing::world(&program).await;
        let nils = extend(&program, &world, "nils", ("coho", "northwind")).await;
        assert_eq!(refused(nils), Refusal::Role(Permission::ExtendRelation));
        let page = extensions::prepare(&program, &world.actor("nils"), &world.customer("coho")).await;
        assert_eq!(refused(page), Refusal::Role(Permission::ExtendRelation));
    }

    /// AUD-01
    async fn a_refusal_is_in_the_log_of_who_tried_and_nothing_else_changed(program: TestProgram) {
        let world = testing::world(&program).await;
        let provider = world.partner("northwind").to_string();
        let new = NewExtension { customer: world.customer("coho"), provider, consent: false };
        let without = extensions::extend(&program, &world.actor("ebba"), &new).await;
        assert_eq!(why_not(without), ExtensionRefusal::ConsentMissing);
        let row = log_of(&program, &world.partner("wingtip")).await.pop().unwrap();
        assert_eq!((row.operation.as_str(), row.outcome.as_str()), ("extend_relationship", "failed"));
        assert!(log_of(&program, &world.partner("northwind")).await.is_empty());
        let page = extensions::prepare(&program, &world.actor("ebba"), &world.customer("coho")).await.unwrap();
        assert!(page.consents.is_empty() && page.providers[0].refusal.is_none());
    }

    /// S31: what is foreign does not exist.
    async fn a_customer_of_others_and_one_that_is_provided_for_are_not_found(program: TestProgram) {
        let world = testing::world(&program).await;
        assert!(is_not_found(&extend(&program, &world, "ebba", ("woodgrove", "northwind")).await));
        assert!(is_not_found(&extend(&program, &world, "sanne", ("adventure", "northwind")).await));
        let nobody = NewExtension {
            customer: CustomerTenantId::of([9; 16]),
            provider: world.partner("northwind").to_string(),
            consent: true,
        };
        assert!(is_not_found(&extensions::extend(&program, &world.actor("ebba"), &nobody).await));
    }

    /// DIR-08
    async fn a_provider_must_be_named_and_be_a_partner(program: TestProgram) {
        let world = testing::world(&program).await;
        let new = |provider: String| NewExtension { customer: world.customer("coho"), provider, consent: true };
        let nothing = extensions::extend(&program, &world.actor("ebba"), &new(String::new())).await;
        assert_eq!(invalid(nothing), [("provider", TextProblem::Missing)]);
        let unknown = new(PartnerTenantId::of([9; 16]).to_string());
        let unknown = extensions::extend(&program, &world.actor("ebba"), &unknown).await;
        assert_eq!(why_not(unknown), ExtensionRefusal::NoPartnership);
        let stranger = extend(&program, &world, "ebba", ("coho", "tailspin")).await;
        assert_eq!(why_not(stranger), ExtensionRefusal::NoPartnership);
    }

    /// DIR-08
    async fn a_direct_bill_partner_becomes_a_reseller_first(program: TestProgram) {
        let world = testing::world(&program).await;
        let mut tx = program.database.begin().await.unwrap();
        rows::leave_program(&mut tx, &world.partner("wingtip"), InProgram::IndirectReseller).await.unwrap();
        tx.commit().await.unwrap();
        let page = extensions::prepare(&program, &world.actor("ebba"), &world.customer("coho")).await.unwrap();
        assert_eq!(page.closed, Some(ExtensionRefusal::NotDualRole));
        let outcome = extend(&program, &world, "ebba", ("coho", "northwind")).await;
        assert_eq!(why_not(outcome), ExtensionRefusal::NotDualRole);
    }

    /// DIR-11
    async fn an_indirect_customer_is_not_extended(program: TestProgram) {
        use program::store::relations::{Origin, Relation, establish};
        let world = testing::world(&program).await;
        let mut tx = program.database.begin().await.unwrap();
        let relation = Relation {
            partner: world.partner("wingtip"),
            customer: world.customer("woodgrove"),
            kind: domain::customer::RelationKind::IndirectReseller,
            origin: Origin::Invitation,
            dap: true,
            since: START,
        };
        establish(&mut tx, &relation, "Woodgrove Bank AB").await.unwrap();
        tx.commit().await.unwrap();
        let outcome = extend(&program, &world, "ebba", ("woodgrove", "northwind")).await;
        assert_eq!(why_not(outcome), ExtensionRefusal::NotDirect);
    }

    /// DIR-12, REG-02
    async fn a_provider_of_another_region_is_refused(program: TestProgram) {
        let world = testing::world(&program).await;
        partners(&program, &world, "fabrikam", "wingtip").await;
        let outcome = extend(&program, &world, "ebba", ("coho", "fabrikam")).await;
        assert_eq!(why_not(outcome), ExtensionRefusal::OtherRegion);
        let page = extensions::prepare(&program, &world.actor("ebba"), &world.customer("coho")).await.unwrap();
        let told: Vec<_> = page.providers.iter().map(|it| it.refusal).collect();
        assert_eq!(told, [Some(ExtensionRefusal::OtherRegion), None], "beside the one, not the other");
    }

    /// Rules §4.13
    async fn nothing_is_extended_from_or_to_a_suspended_account(program: TestProgram) {
        let world = testing::world(&program).await;
        let olga = world.actor("olga");
        let suspend = Decision::Suspend("abuse".into());
        decide(&program, &olga, &world.partner("northwind"), &suspend).await.unwrap();
        let outcome = extend(&program, &world, "ebba", ("coho", "northwind")).await;
        assert_eq!(why_not(outcome), ExtensionRefusal::ProviderSuspended);
        decide(&program, &olga, &world.partner("wingtip"), &suspend).await.unwrap();
        let outcome = extend(&program, &world, "ebba", ("coho", "northwind")).await;
        assert_eq!(why_not(outcome), ExtensionRefusal::Suspended);
    }
}
