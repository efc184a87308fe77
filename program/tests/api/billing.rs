//! What a partner is billed with (rest contract §9): whoever changes it has seen what is there.

use domain::text::TextProblem;
use program::own_profile::{self, NewBilling};
use program::testing::{self, on_both_engines, race};
use program::{ProgramError, Refusal};

on_both_engines! {
    async fn of_two_changes_from_the_same_version_one_counts(program: TestProgram) {
        let world = testing::world(&program).await;
        let ebba = world.actor("ebba");
        let mut new = NewBilling::from(&own_profile::billing(&program, &ebba).await.unwrap());
        for (field, typed) in [
            (&mut new.bill_to.first_name, "Ebba"), (&mut new.bill_to.last_name, "Lindqvist"),
            (&mut new.bill_to.email, "bills@wingtip.example"), (&mut new.bill_to.line1, "Södra Hamngatan 41"),
            (&mut new.bill_to.city, "Göteborg"), (&mut new.bill_to.postal_code, "411 06"),
        ] {
            *field = typed.to_owned();
        }
        let change = |order: &str| {
            let new = NewBilling { purchase_order_number: order.to_owned(), ..new.clone() };
            let (program, ebba) = (program.clone(), ebba.clone());
            async move { own_profile::change_billing(&program, &ebba, &new, 0).await }
        };
        let (first, second) = race(change("PO-1"), change("PO-2")).await;
        let (won, lost) = if first.is_ok() { ("PO-1", second) } else { ("PO-2", first) };
        assert!(matches!(lost, Err(ProgramError::Overtaken)), "{lost:?}");
        let now = own_profile::billing(&program, &ebba).await.unwrap();
        assert_eq!((now.purchase_order_number.as_deref(), now.version), (Some(won), 1));
    }

    async fn only_who_edits_the_company_s_data_changes_it_and_every_wrong_field_is_told(program: TestProgram) {
        let world = testing::world(&program).await;
        let new = NewBilling::from(&own_profile::billing(&program, &world.actor("ebba")).await.unwrap());
        let petra = own_profile::change_billing(&program, &world.actor("petra"), &new, 0).await;
        assert!(matches!(petra, Err(ProgramError::Refused(Refusal::Role(_)))), "{petra:?}");
        let new = NewBilling { tax_id: "9".repeat(51), ..new };
        let Err(ProgramError::Invalid(wrong)) = own_profile::change_billing(&program, &world.actor("ebba"), &new, 0).await
        else { panic!("nothing but the name is known") };
        let wrong: Vec<_> = wrong.into_iter().map(|it| (it.field, it.problem)).collect();
        assert_eq!(wrong, [
            ("tax_id", TextProblem::TooLong), ("first_name", TextProblem::Missing), ("last_name", TextProblem::Missing),
            ("email", TextProblem::Missing), ("line1", TextProblem::Missing), ("city", TextProblem::Missing),
            ("postal_code", TextProblem::Missing),
        ]);
    }
}
