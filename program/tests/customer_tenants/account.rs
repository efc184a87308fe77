//! What partners keep about a customer: its account, where bills go, whom it turns to (DAP-04, DIR-13, CUS-22).

use super::{create, lacks_role, log, refusal, sees, told, trey, trey_for, wrong_fields};
use domain::PartnerTenantId;
use domain::customer_tenant::CustomerRefusal;
use domain::profile::ProfileFields;
use domain::text::TextProblem;
use program::ProgramError;
use program::customer_tenants::{account, bill_to, change_bill_to, choose_contact};
use program::store::relations;
use program::testing::{self, on_both_engines};

on_both_engines! {
    /// CUS-22, DAP-03
    async fn an_account_shows_the_partner_its_own_relation_and_those_who_serve_with_it(program: TestProgram) {
        let world = testing::world(&program).await;
        let adventure = world.customer("adventure");
        let seen = account(&program, &world.actor("nils"), &adventure).await.unwrap();
        assert_eq!((seen.name.as_str(), seen.country.as_str()), ("Adventure Works AB", "SE"));
        assert_eq!(seen.relation.partner, world.partner("wingtip"));
        let beside: Vec<_> = seen.beside.iter().map(|it| (it.name.as_str(), it.kind.as_str())).collect();
        assert_eq!(beside, [("Northwind Distribution B.V.", "indirect_provider")]);
        assert_eq!(seen.bill_to, None);
        assert!(seen.agreement.is_some());
        for (who, customer) in [("petra", "adventure"), ("sanne", "coho"), ("nora", "coho")] {
            assert!(!sees(&program, &world, who, &world.customer(customer)).await, "{who} {customer}");
        }
    }

    /// DIR-13
    async fn bill_to_data_are_the_partner_s_own_and_written_down(program: TestProgram) {
        let world = testing::world(&program).await;
        let created = create(&program, &world, "ebba", &trey()).await.unwrap().customer;
        let ebba = world.actor("ebba");
        let form = bill_to(&program, &ebba, &created).await.unwrap();
        assert_eq!((form.version, form.fields.email.as_str()), (1, "tove@trey.example"));
        let new = ProfileFields { email: "invoices@trey.example".into(), ..form.fields.clone() };
        change_bill_to(&program, &ebba, &created, &new, 1).await.unwrap();
        let (stored, version) = account(&program, &ebba, &created).await.unwrap().bill_to.unwrap();
        assert_eq!((stored.email.as_str(), version), ("invoices@trey.example", 2));
        let stale = change_bill_to(&program, &ebba, &created, &form.fields, 1).await;
        assert!(matches!(stale, Err(ProgramError::Overtaken)));
        let log = log(&program, &world.partner("wingtip")).await;
        assert!(log.iter().any(|it| it.operation == "update_customer_billing_profile" && it.outcome == "succeeded"));
        assert!(!format!("{log:?}").contains("invoices@"), "no personal data");
    }

    /// rules §2, CUS-22, REG-08
    async fn a_reseller_has_no_bill_to_data_and_wrong_fields_are_told(program: TestProgram) {
        let world = testing::world(&program).await;
        let created = create(&program, &world, "sanne", &trey_for(world, "wingtip")).await.unwrap().customer;
        let ebba = world.actor("ebba");
        assert_eq!(refusal(bill_to(&program, &ebba, &created).await), CustomerRefusal::NotBilledByYou);
        let nothing = ProfileFields::default();
        let outcome = change_bill_to(&program, &ebba, &created, &nothing, 0).await;
        assert_eq!(refusal(outcome), CustomerRefusal::NotBilledByYou);
        let wrong = wrong_fields(change_bill_to(&program, &world.actor("sanne"), &created, &nothing, 1).await);
        assert!(wrong.contains(&("company_name", TextProblem::Missing)) && !wrong.iter().any(|it| it.0 == "phone"));
        let strange = change_bill_to(&program, &world.actor("petra"), &created, &nothing, 0).await;
        assert!(matches!(strange, Err(ProgramError::NotFound)));
    }

    /// DAP-04
    async fn the_provider_is_the_support_contact_until_it_names_a_reseller_with_dap(program: TestProgram) {
        let world = testing::world(&program).await;
        let created = create(&program, &world, "sanne", &trey_for(world, "wingtip")).await.unwrap().customer;
        let (sanne, wingtip) = (world.actor("sanne"), world.partner("wingtip"));
        let chosen = async || account(&program, &sanne, &created).await.unwrap().support;
        let to_reseller = async || account(&program, &world.actor("ebba"), &created).await.unwrap().support.chosen;
        assert_eq!((chosen().await.chosen, to_reseller().await), (world.partner("northwind"), world.partner("northwind")));
        choose_contact(&program, &sanne, &created, wingtip.as_str()).await.unwrap();
        assert_eq!((chosen().await.chosen, chosen().await.name()), (wingtip.clone(), "Wingtip Cloud AB"));
        assert_eq!(to_reseller().await, wingtip, "both are told the same");
        let heard = told(&program, &wingtip).await;
        assert!(heard.contains(&("update_support_contact".into(), "succeeded".into())), "{heard:?}");

        // Each hears of itself: who is turned to in its place may be nobody it knows.
        let last = async |of: &PartnerTenantId| {
            let it = log(&program, of).await.pop().unwrap();
            (it.kind, it.old_value, it.new_value)
        };
        let (northwind, chose) = (world.partner("northwind"), || "support_contact_chosen".to_owned());
        let [ours, theirs] = [&northwind, &wingtip].map(|it| Some(it.to_string()));
        assert_eq!(last(&northwind).await, (chose(), ours.clone(), theirs.clone()));
        assert_eq!(last(&wingtip).await, (chose(), None, theirs.clone()));
        choose_contact(&program, &sanne, &created, northwind.as_str()).await.unwrap();
        assert_eq!(last(&northwind).await, (chose(), theirs.clone(), ours));
        assert_eq!(last(&wingtip).await, (chose(), theirs, None));
        choose_contact(&program, &sanne, &created, wingtip.as_str()).await.unwrap();

        let mut tx = program.database.begin().await.unwrap();
        relations::set_dap(&mut tx, &wingtip, &created, false).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(chosen().await.chosen, world.partner("northwind"), "without it the provider is turned to again");
        assert_eq!(to_reseller().await, world.partner("northwind"));
        let again = choose_contact(&program, &sanne, &created, wingtip.as_str()).await;
        assert_eq!(refusal(again), CustomerRefusal::ContactWithoutDap);
    }

    /// DAP-04, rules §2
    async fn nobody_else_is_named_and_only_who_bills_names(program: TestProgram) {
        let world = testing::world(&program).await;
        let created = create(&program, &world, "sanne", &trey_for(world, "wingtip")).await.unwrap().customer;
        let stranger = choose_contact(&program, &world.actor("sanne"), &created, world.partner("proseware").as_str()).await;
        assert_eq!(refusal(stranger), CustomerRefusal::NotAContact);
        let reseller = choose_contact(&program, &world.actor("ebba"), &created, world.partner("wingtip").as_str()).await;
        assert_eq!(refusal(reseller), CustomerRefusal::NotBilledByYou);
        let seller = choose_contact(&program, &world.actor("daan"), &created, world.partner("northwind").as_str()).await;
        assert!(lacks_role(&seller));
        let strange = choose_contact(&program, &world.actor("petra"), &created, world.partner("proseware").as_str()).await;
        assert!(matches!(strange, Err(ProgramError::NotFound)));
    }
}
