//! What the form takes (ENR-06…ENR-09, ENR-15, ENR-17, REG-07, C-04).

use super::rows::change;
use super::{invalid, no, over, saved, typed};
use domain::profile::ProfileFields;
use domain::text::TextProblem;
use program::enrollment::{AddressChoice, Enrolled, check, choose_address, form, save_and_continue, submit};
use program::testing::{self, on_both_engines};

on_both_engines! {
    /// ENR-08: the operator's list
    async fn a_service_is_refused_as_soon_as_the_operator_lists_it(program: TestProgram) {
        let world = testing::world(&program).await;
        let nora = world.actor("nora");
        let fields = ProfileFields { email: "elsa@freemail.example".into(), ..typed() };
        let version = saved(&program, &nora, &fields).await;

        change(&program, "INSERT INTO web_mail_rules (pattern, service) VALUES ('freemail.example', 'Freemail')", &[]).await;

        let sent = submit(&program, &nora, Enrolled { seen: version, irreversible: false }).await;
        assert_eq!(invalid(sent), [("email", TextProblem::WebMail)]);
    }

    /// ENR-17, C-04
    async fn another_country_than_the_account_s_is_refused(program: TestProgram) {
        let world = testing::world(&program).await;
        let nora = world.actor("nora");
        let forged = ProfileFields { country: "NL".into(), postal_code: "1017 AB".into(), ..typed() };

        let told = invalid(save_and_continue(&program, &nora, &over(0, forged)).await);

        assert_eq!(told[0], ("country", TextProblem::Fixed));
        let sent = submit(&program, &nora, Enrolled { seen: 1, irreversible: false }).await;
        assert!(invalid(sent).contains(&("country", TextProblem::Fixed)));
    }

    /// REG-07
    async fn in_some_countries_a_registration_number_is_mandatory(program: TestProgram) {
        let world = testing::world(&program).await;
        let nora = world.actor("nora");
        let move_to = "UPDATE partner_tenants SET country = 'PL' WHERE id = $1";
        change(&program, move_to, &[nora.tenant.as_str()]).await;
        let polish = ProfileFields {
            country: "PL".into(),
            postal_code: "00-950".into(),
            registration_number: String::new(),
            ..typed()
        };

        let told = invalid(save_and_continue(&program, &nora, &over(0, polish.clone())).await);
        assert_eq!(told, [("registration_number", TextProblem::Missing)]);

        let right = ProfileFields { registration_number: "5252344078".into(), ..polish };
        save_and_continue(&program, &nora, &over(1, right)).await.unwrap();
        let number = check(&program, &nora).await.unwrap().profile.registration_number;
        assert_eq!(number.as_deref(), Some("525-234-40-78"));
    }

    /// ENR-15
    async fn an_address_is_offered_and_the_person_decides(program: TestProgram) {
        let world = testing::world(&program).await;
        let nora = world.actor("nora");
        change(&program, "UPDATE partner_tenants SET country = 'HU' WHERE id = $1", &[nora.tenant.as_str()]).await;
        let hungarian = ProfileFields {
            country: "HU".into(),
            registration_number: "12892312-2-42".into(),
            line1: "kossuth u. 12".into(),
            city: "BUDAPEST".into(),
            postal_code: "1055".into(),
            ..typed()
        };
        let version = saved(&program, &nora, &hungarian).await;
        let offered = check(&program, &nora).await.unwrap().offered.unwrap();
        assert_eq!((offered.line1.as_str(), offered.city.as_str()), ("Kossuth utca 12", "Budapest"));

        choose_address(&program, &nora, AddressChoice::Typed, version).await.unwrap();
        let kept = check(&program, &nora).await.unwrap();
        assert_eq!((kept.offered.clone(), kept.profile.address.city.as_str()), (None, "BUDAPEST"));

        // Another address is looked at anew.
        let moved = ProfileFields { line1: "petőfi u. 3".into(), ..hungarian };
        let version = saved(&program, &nora, &moved).await;
        assert!(check(&program, &nora).await.unwrap().offered.is_some());
        choose_address(&program, &nora, AddressChoice::Offered, version).await.unwrap();
        let taken = check(&program, &nora).await.unwrap();
        assert_eq!((taken.offered, taken.profile.address.line1.as_str()), (None, "Petőfi utca 3"));
    }

    /// ENR-06
    async fn there_is_nothing_to_send_before_something_was_typed(program: TestProgram) {
        let world = testing::world(&program).await;
        let nora = world.actor("nora");
        let sent = submit(&program, &nora, Enrolled { seen: 0, irreversible: false }).await;
        assert_eq!(no(sent), domain::enrollment::EnrollmentRefusal::WrongStep);
        assert_eq!(form(&program, &nora).await.unwrap().fields.country, "SE");
    }
}
