//! Bringing a provider to several customers at once (DIR-07 to DIR-13).

use super::*;
use domain::customer::RelationKind;
use domain::{CustomerTenantId, Permission};
use program::extensions::{AT_ONCE, NewExtensions, Outcome, SeveralExtended, extend_several, prepare_several};
use program::testing::TestProgram;
use program::{customers, on_both_engines, testing};

/// Customers of Wingtip's alone, beside Coho: `c0.example` and so on.
async fn more(program: &TestProgram, world: &World, count: u8) -> Vec<CustomerTenantId> {
    let mut tx = program.database.begin().await.unwrap();
    let mut all = Vec::new();
    for number in 0..count {
        let (id, domain) = (CustomerTenantId::of([100 + number; 16]), format!("c{number}.example"));
        rows::customer(&mut tx, &id, ("Contoso AB", &domain), ("SE", "europe"), START).await.unwrap();
        rows::own_customer(&mut tx, &world.partner("wingtip"), &id, "Contoso AB", START).await.unwrap();
        all.push(id);
    }
    tx.commit().await.unwrap();
    all
}

fn asked(world: World, customers: &[CustomerTenantId], provider: &str) -> NewExtensions {
    NewExtensions { customers: customers.to_vec(), provider: world.partner(provider).to_string(), consent: true }
}

fn outcomes(told: &SeveralExtended) -> Vec<(&str, Outcome)> {
    told.customers.iter().map(|it| (it.name.as_str(), it.outcome)).collect()
}

on_both_engines! {
    /// DIR-07, DIR-08, DIR-09, DIR-13, DAP-03
    async fn each_customer_is_extended_as_if_it_were_the_only_one(program: TestProgram) {
        let world = testing::world(&program).await;
        let coho = world.customer("coho");
        save_bill_to(&program, &world, "bills@coho.example", 0).await;
        let contoso = more(&program, &world, 1).await.remove(0);
        let both = [coho.clone(), contoso.clone(), coho.clone()];
        let page = prepare_several(&program, &world.actor("ebba"), &both).await.unwrap();
        assert_eq!((page.closed, page.customers.len(), page.providers[0].open), (None, 2, 2));
        assert_eq!(page.customers[0].bill_to, Some(bill_to("bills@coho.example")), "what is shared is shown before");
        assert_eq!((page.customers[1].bill_to.as_ref(), page.customers[1].refusals.len()), (None, 0));

        let told = extend_several(&program, &world.actor("ebba"), &asked(world, &both, "northwind")).await.unwrap();

        assert_eq!(told.provider, "Northwind Distribution B.V.");
        assert_eq!(outcomes(&told), [("Coho Winery AB", Outcome::Done), ("Contoso AB", Outcome::Done)]);
        assert_eq!(bill_to_of(&program, &world, "northwind").await, Some(bill_to("bills@coho.example")));
        for customer in [&coho, &contoso] {
            let seen = customers::show(&program, &world.actor("daan"), customer).await.unwrap();
            assert_eq!((seen.kind, seen.resellers.len()), (RelationKind::IndirectProvider, 1));
            let page = extensions::prepare(&program, &world.actor("ebba"), customer).await.unwrap();
            let kept: Vec<_> = page.consents.iter().map(|it| (it.by.as_str(), it.at)).collect();
            assert_eq!(kept, [("Ebba Lindqvist", program.now())], "who and when, for each");
            for partner in ["wingtip", "northwind"] {
                let log = log_of(&program, &world.partner(partner)).await;
                let of_it: Vec<_> =
                    log.iter().filter(|row| row.customer_id.as_deref() == Some(customer.as_str())).collect();
                assert_eq!(of_it.len(), 1);
                assert_eq!((of_it[0].operation.as_str(), of_it[0].outcome.as_str()), ("extend_relationship", "succeeded"));
            }
        }
    }

    /// DIR-08, DIR-10, DIR-11, AUD-01
    async fn what_stands_in_the_way_of_one_is_told_and_keeps_nobody_else_from_it(program: TestProgram) {
        use program::store::relations::{Origin, Relation, establish};
        let world = testing::world(&program).await;
        let mut tx = program.database.begin().await.unwrap();
        let relation = Relation {
            partner: world.partner("wingtip"),
            customer: world.customer("woodgrove"),
            kind: RelationKind::IndirectReseller,
            origin: Origin::Invitation,
            dap: true,
            since: START,
        };
        establish(&mut tx, &relation, "Woodgrove Bank AB").await.unwrap();
        tx.commit().await.unwrap();
        let all = ["woodgrove", "adventure", "coho"].map(|key| world.customer(key));
        let page = prepare_several(&program, &world.actor("ebba"), &all).await.unwrap();
        let northwind = "Northwind Distribution B.V.".to_owned();
        let told: Vec<_> = page.customers.into_iter().map(|it| (it.closed, it.refusals)).collect();
        assert_eq!(told, [
            (Some(ExtensionRefusal::NotDirect), vec![(northwind.clone(), ExtensionRefusal::NotDirect)]),
            (None, vec![(northwind, ExtensionRefusal::AlreadyExtended)]),
            (None, vec![]),
        ]);
        assert_eq!(page.providers[0].open, 1);

        let told = extend_several(&program, &world.actor("ebba"), &asked(world, &all, "northwind")).await.unwrap();

        assert_eq!(outcomes(&told), [
            ("Woodgrove Bank AB", Outcome::Refused(ExtensionRefusal::NotDirect)),
            ("Adventure Works AB", Outcome::Refused(ExtensionRefusal::AlreadyExtended)),
            ("Coho Winery AB", Outcome::Done),
        ]);
        let log = log_of(&program, &world.partner("wingtip")).await;
        let said: Vec<_> = log.iter().rev().take(3).map(|row| row.outcome.as_str()).collect();
        assert_eq!(said, ["succeeded", "failed", "failed"]);
        assert!(customers::show(&program, &world.actor("daan"), &world.customer("coho")).await.is_ok());
        assert!(is_not_found(&customers::show(&program, &world.actor("daan"), &all[0]).await));
    }

    /// S31: what is foreign does not exist.
    async fn one_foreign_customer_among_own_ones_ends_it_before_it_begins(program: TestProgram) {
        let world = testing::world(&program).await;
        let coho = world.customer("coho");
        for foreign in [world.customer("woodgrove"), CustomerTenantId::of([9; 16])] {
            let both = [coho.clone(), foreign];
            assert!(is_not_found(&prepare_several(&program, &world.actor("ebba"), &both).await));
            let outcome = extend_several(&program, &world.actor("ebba"), &asked(world, &both, "northwind")).await;
            assert!(is_not_found(&outcome));
        }
        assert!(is_not_found(&prepare_several(&program, &world.actor("sanne"), &[world.customer("adventure")]).await));
        assert!(is_not_found(&customers::show(&program, &world.actor("daan"), &coho).await));
        assert!(log_of(&program, &world.partner("northwind")).await.is_empty());
    }

    /// DIR-08, DIR-09
    async fn without_consent_a_provider_or_the_role_nothing_is_done(program: TestProgram) {
        let world = testing::world(&program).await;
        let mut all = vec![world.customer("adventure"), world.customer("coho")];
        all.extend(more(&program, &world, 1).await);
        let (ebba, nils) = (world.actor("ebba"), world.actor("nils"));
        let new = asked(world, &all, "northwind");

        let silent = NewExtensions { consent: false, ..new.clone() };
        assert_eq!(why_not(extend_several(&program, &ebba, &silent).await), ExtensionRefusal::ConsentMissing);
        let nobody = NewExtensions { provider: String::new(), ..new.clone() };
        assert_eq!(invalid(extend_several(&program, &ebba, &nobody).await), [("provider", TextProblem::Missing)]);
        let role = Refusal::Role(Permission::ExtendRelation);
        assert_eq!(refused(extend_several(&program, &nils, &new).await), role);
        assert_eq!(refused(prepare_several(&program, &nils, &all).await), role);
        let none = NewExtensions { customers: Vec::new(), ..new.clone() };
        assert_eq!(invalid(extend_several(&program, &ebba, &none).await), [("customer", TextProblem::Missing)]);
        let stranger = extend_several(&program, &ebba, &asked(world, &all[1..], "tailspin")).await.unwrap();
        assert!(stranger.customers.iter().all(|it| it.outcome == Outcome::Refused(ExtensionRefusal::NoPartnership)));

        assert!(log_of(&program, &world.partner("northwind")).await.is_empty());
        for customer in &all[1..] {
            let page = extensions::prepare(&program, &ebba, customer).await.unwrap();
            assert!(page.consents.is_empty() && page.providers[0].refusal.is_none());
        }
    }

    /// DIR-08
    async fn as_many_as_a_page_of_the_list_holds_are_extended_at_once_and_no_more(program: TestProgram) {
        let world = testing::world(&program).await;
        let all = more(&program, &world, u8::try_from(AT_ONCE).unwrap() + 1).await;
        let ebba = world.actor("ebba");
        let too_many = extend_several(&program, &ebba, &asked(world, &all, "northwind")).await;
        assert_eq!(invalid(too_many), [("customer", TextProblem::TooLong)]);
        assert_eq!(invalid(prepare_several(&program, &ebba, &all).await), [("customer", TextProblem::TooLong)]);
        let told = extend_several(&program, &ebba, &asked(world, &all[1..], "northwind")).await.unwrap();
        assert_eq!(told.customers.iter().filter(|it| it.outcome == Outcome::Done).count(), AT_ONCE);
    }

    /// DIR-08, rules §4.13
    async fn what_closes_it_for_all_customers_is_told_once(program: TestProgram) {
        use domain::partner::Program as InProgram;
        let world = testing::world(&program).await;
        let mut tx = program.database.begin().await.unwrap();
        rows::leave_program(&mut tx, &world.partner("wingtip"), InProgram::IndirectReseller).await.unwrap();
        tx.commit().await.unwrap();
        let both = [world.customer("coho"), world.customer("adventure")];
        let page = prepare_several(&program, &world.actor("ebba"), &both).await.unwrap();
        assert_eq!((page.closed, page.providers[0].open), (Some(ExtensionRefusal::NotDualRole), 0));
        let told = extend_several(&program, &world.actor("ebba"), &asked(world, &both, "northwind")).await.unwrap();
        assert!(told.customers.iter().all(|it| it.outcome == Outcome::Refused(ExtensionRefusal::NotDualRole)));
    }

    /// DIR-10
    async fn of_two_who_extend_the_same_customers_at_once_each_customer_is_extended_once(program: TestProgram) {
        let world = testing::world(&program).await;
        let mut all = more(&program, &world, 5).await;
        let new = asked(world, &all, "northwind");
        all.reverse();
        let reversed = asked(world, &all, "northwind");
        let (ebba, mira) = (world.actor("ebba"), world.actor("mira"));
        let (one, other) = tokio::join!(
            extend_several(&program, &ebba, &new),
            extend_several(&program, &mira, &reversed),
        );
        let (one, other) = (one.unwrap(), other.unwrap());
        let done = one.customers.iter().chain(&other.customers).filter(|it| it.outcome == Outcome::Done).count();
        assert_eq!(done, 5);
        for customer in &all {
            let page = extensions::prepare(&program, &ebba, customer).await.unwrap();
            assert_eq!(page.consents.len(), 1);
        }
    }
}
