//! Adding a location (MPN-06, MPN-07, ENR-41, rules §3.3).

use super::rows::{change, number, texts};
use super::{id, invalid, linked, log, no, refused, uses, world};
use domain::mpn::{LocationFields, MpnKind, MpnRefusal};
use domain::text::TextProblem;
use domain::{Actor, Permission, Role};
use program::Refusal;
use program::membership::{add_location, associate, identifiers};
use program::store;
use program::testing::{TestProgram, World, on_both_engines};

/// A location of Nova in Göteborg.
pub fn hisingen() -> LocationFields {
    LocationFields {
        name: "Nova IT AB Hisingen".into(),
        line1: "Lindholmspiren 5".into(),
        postal_code: "417 56".into(),
        city: "Göteborg".into(),
        country: "SE".into(),
        first_name: "Elsa".into(),
        last_name: "Ström".into(),
        email: "elsa@nova.example".into(),
        phone: "0317001240".into(),
        ..LocationFields::default()
    }
}

async fn ids(program: &TestProgram) -> i64 {
    number(program, "SELECT COUNT(*) FROM mpn_ids", &[]).await
}

/// Olof as an account admin.
fn account_admin(world: World) -> Actor {
    Actor { roles: [Role::AccountAdmin].into_iter().collect(), ..world.actor("olof") }
}

on_both_engines! {
    /// MPN-07, ENR-41
    async fn a_new_location_has_a_number_and_can_be_associated_at_once(program: TestProgram) {
        let (_, nora) = linked(&program).await;

        let added = add_location(&program, &nora, &hisingen()).await.unwrap();

        assert_eq!(added, id("6100001"));
        let choices = identifiers(&program, &nora).await.unwrap().choices;
        let (location, reason) = choices.iter().find(|(it, _)| it.mpn_id == added).unwrap();
        assert_eq!((location.name.as_str(), location.membership.as_str()), ("Nova IT AB Hisingen", "4815100"));
        assert_eq!(*reason, None);
        associate(&program, &nora, added.as_str()).await.unwrap();
        assert_eq!(uses(&program, &nora.tenant).await.as_deref(), Some("6100001"));
        assert!(log(&program, &nora.tenant).await.contains(&"add_mpn_location mpn_location_added succeeded".into()));
    }

    /// MPN-07
    async fn a_company_without_a_membership_gets_one_with_a_global_id(program: TestProgram) {
        let world = world(&program).await;
        let nora = world.actor("nora");

        let added = add_location(&program, &nora, &hisingen()).await.unwrap();

        let view = identifiers(&program, &nora).await.unwrap();
        assert_eq!(view.membership.as_deref(), Some("Nova IT AB"));
        let kinds: Vec<_> = view.choices.iter().map(|(it, _)| (it.kind, it.mpn_id.clone())).collect();
        assert_eq!(kinds, [(MpnKind::Location, added), (MpnKind::Global, id("6100002"))]);
        let logged = log(&program, &nora.tenant).await;
        let expected = ["add_mpn_location membership_founded succeeded", "add_mpn_location mpn_location_added succeeded"];
        assert_eq!(logged, expected);
    }

    async fn numbers_that_are_taken_are_left_out(program: TestProgram) {
        let (_, nora) = linked(&program).await;
        program::testing::directory::add_for_nova(&program, "6100001").await;
        change(&program, "UPDATE partner_tenants SET mpn_id = '6100002' WHERE mpn_id = '5567250'", &[]).await;
        assert_eq!(add_location(&program, &nora, &hisingen()).await.unwrap(), id("6100003"));
    }

    /// MPN-07, rules §2
    async fn a_global_admin_or_an_account_admin_adds_and_nobody_else(program: TestProgram) {
        let (world, _) = linked(&program).await;
        let refusal = refused(add_location(&program, &world.actor("olof"), &hisingen()).await);
        assert_eq!(refusal, Refusal::Role(Permission::AddLocation));
        let added = add_location(&program, &account_admin(world), &hisingen()).await.unwrap();
        assert_eq!(
            refused(associate(&program, &account_admin(world), added.as_str()).await),
            Refusal::Role(Permission::AssociateMpnId),
            "adding one is not choosing one"
        );
    }

    /// rules §3.3
    async fn a_name_that_is_there_is_refused_in_any_case_and_spacing(program: TestProgram) {
        let (_, nora) = linked(&program).await;
        add_location(&program, &nora, &hisingen()).await.unwrap();
        let before = ids(&program).await;
        for name in ["Nova IT AB Hisingen", " nova it  ab HISINGEN", "Nova IT AB Göteborg"] {
            let again = LocationFields { name: name.into(), ..hisingen() };
            assert_eq!(no(add_location(&program, &nora, &again).await), MpnRefusal::NameTaken, "{name}");
        }
        assert_eq!(ids(&program).await, before);
        assert_eq!(log(&program, &nora.tenant).await.last().unwrap(), "add_mpn_location refused failed");
        let other = LocationFields { name: "Nova IT AB Hisingen Norra".into(), ..hisingen() };
        assert!(add_location(&program, &nora, &other).await.is_ok());
    }

    /// MPN-02, rules §8: forged
    async fn another_country_is_refused_and_leaves_nothing_behind(program: TestProgram) {
        let (_, nora) = linked(&program).await;
        let before = ids(&program).await;
        let forged = LocationFields { country: "NO".into(), postal_code: "0150".into(), ..hisingen() };
        let wrong = invalid(add_location(&program, &nora, &forged).await);
        assert_eq!(wrong, [("country", TextProblem::Fixed), ("postal_code", TextProblem::Malformed)]);
        assert_eq!(ids(&program).await, before);
    }

    /// rules §3.3, ENR-08
    async fn every_wrong_field_is_told_by_the_rules_of_the_country(program: TestProgram) {
        let (_, nora) = linked(&program).await;
        let wrong = LocationFields {
            name: String::new(),
            postal_code: "4".into(),
            email: "elsa@mail.gmail.com".into(),
            phone: "031-700".into(),
            ..hisingen()
        };
        let expected = [
            ("name", TextProblem::Missing),
            ("postal_code", TextProblem::Malformed),
            ("email", TextProblem::WebMail),
            ("phone", TextProblem::Malformed),
        ];
        assert_eq!(invalid(add_location(&program, &nora, &wrong).await), expected);
        let number = LocationFields { phone: "01234567890".into(), ..hisingen() };
        assert_eq!(invalid(add_location(&program, &nora, &number).await), [("phone", TextProblem::Malformed)]);
    }

    /// rules §3.3
    async fn the_contact_is_kept_with_the_location(program: TestProgram) {
        let (_, nora) = linked(&program).await;
        let added = add_location(&program, &nora, &hisingen()).await.unwrap();
        let contact = "SELECT contact_name || '|' || contact_email || '|' || contact_phone FROM mpn_ids WHERE mpn_id = $1";
        assert_eq!(texts(&program, contact, &[added.as_str()]).await, ["Elsa Ström|elsa@nova.example|0317001240"]);
    }

    /// Two who add a first location at once found one membership.
    async fn two_first_locations_at_once_are_of_one_membership(program: TestProgram) {
        let world = world(&program).await;
        let (nora, node) = (world.actor("nora"), program.another_node().await);
        let north = LocationFields { name: "Nova IT AB Norra".into(), ..hisingen() };
        let fields = hisingen();
        let (one, two) = tokio::join!(add_location(&program, &nora, &fields), add_location(&node, &nora, &north));
        let (one, two) = (one.unwrap(), two.unwrap());
        let mut tx = program.database.snapshot().await.unwrap();
        let one = store::membership::by_id(&mut tx, &one).await.unwrap().unwrap();
        let two = store::membership::by_id(&mut tx, &two).await.unwrap().unwrap();
        assert_eq!(one.membership, two.membership);
    }
}
