//! Choosing an MPN ID, and changing it (MPN-01…04, MPN-09, ENR-33, rules §4.3).

use super::rows::{change, texts};
use super::{id, linked, log, log_rows, no, refused, uses, world};
use domain::Permission;
use domain::mpn::MpnRefusal;
use program::membership::{associate, identifiers, location_of, sign_in};
use program::testing::directory::WINGTIP_LOGIN;
use program::testing::{PASSWORD, on_both_engines};
use program::transfers::{self, NewRequest};
use program::{ProgramError, Refusal};

on_both_engines! {
    /// ENR-41, MPN-01
    async fn an_active_location_of_the_same_country_is_tied_to_the_tenant(program: TestProgram) {
        let (_, nora) = linked(&program).await;

        let location = associate(&program, &nora, "4815162").await.unwrap();

        assert_eq!((location.mpn_id, location.tied_to), (id("4815162"), Some(nora.tenant.clone())));
        assert_eq!(uses(&program, &nora.tenant).await.as_deref(), Some("4815162"));
        let mut tx = program.database.snapshot().await.unwrap();
        assert_eq!(location_of(&mut tx, &nora.tenant).await.unwrap().unwrap().city, "Göteborg");
        let last = log_rows(&program, &nora.tenant).await.pop().unwrap();
        assert_eq!((last.operation.as_str(), last.kind.as_str()), ("create_mpn_association", "mpn_id_associated"));
        assert_eq!((last.old_value, last.new_value.as_deref()), (None, Some("4815162")));
    }

    /// MPN-01, MPN-02, MPN-04, MPN-09, ENR-33: what is shown beside each id is what a posted one gets
    async fn an_id_that_cannot_be_used_is_listed_with_its_reason_and_refused_when_posted_by_hand(program: TestProgram) {
        let (_, nora) = linked(&program).await;
        let expected = [
            ("4815163", MpnRefusal::OtherCountry),
            ("4815164", MpnRefusal::NotActive),
            ("4815165", MpnRefusal::NotActive),
            ("4815166", MpnRefusal::NotInDirectory),
            ("4815100", MpnRefusal::GlobalId),
        ];
        let choices = identifiers(&program, &nora).await.unwrap().choices;
        let told: Vec<_> = choices.iter().filter_map(|(it, no)| Some((it.mpn_id.as_str(), (*no)?))).collect();
        assert_eq!(told, expected);

        for (chosen, reason) in expected {
            assert_eq!(no(associate(&program, &nora, chosen).await), reason, "{chosen}");
        }
        assert_eq!(uses(&program, &nora.tenant).await, None);
        let failed = log(&program, &nora.tenant).await;
        assert_eq!(failed[1..], ["create_mpn_association refused failed"; 5]);
    }

    /// MPN-04: forged
    async fn an_id_of_another_membership_an_unknown_one_and_no_number_are_not_in_the_directory(program: TestProgram) {
        let (_, nora) = linked(&program).await;
        for chosen in ["5567250", "7777777", "4815162; DROP", "٤٨١٥١٦٢", "48\u{0}15"] {
            assert_eq!(no(associate(&program, &nora, chosen).await), MpnRefusal::NotInDirectory, "{chosen}");
        }
        assert_eq!(no(associate(&program, &nora, " ").await), MpnRefusal::NothingChosen);
        assert_eq!(uses(&program, &nora.tenant).await, None);
    }

    /// ENR-41
    async fn nothing_is_tied_before_somebody_signed_in_to_the_membership(program: TestProgram) {
        let world = world(&program).await;
        let nora = world.actor("nora");
        assert_eq!(no(associate(&program, &nora, "4815162").await), MpnRefusal::NotInDirectory);
    }

    /// MPN-03
    async fn a_location_in_use_elsewhere_is_refused(program: TestProgram) {
        let (_, nora) = linked(&program).await;
        sign_in(&program, &nora, WINGTIP_LOGIN, PASSWORD, crate::OFFICE).await.unwrap();

        assert_eq!(no(associate(&program, &nora, "5567210").await), MpnRefusal::InUse);

        let view = identifiers(&program, &nora).await.unwrap();
        assert_eq!(view.choices[0].1, Some(MpnRefusal::InUse));
    }

    /// rules §2
    async fn only_a_global_admin_associates_and_the_others_see_who_that_is(program: TestProgram) {
        let (world, nora) = linked(&program).await;
        let outcome = associate(&program, &world.actor("olof"), "4815162").await;
        assert_eq!(refused(outcome), Refusal::Role(Permission::AssociateMpnId));
        assert_eq!(refused(identifiers(&program, &world.actor("olof")).await), Refusal::Role(Permission::SeeProfile));
        assert_eq!(refused(identifiers(&program, &world.actor("olga")).await), Refusal::Role(Permission::SeeProfile));
        assert_eq!(uses(&program, &nora.tenant).await, None);
        let seen = identifiers(&program, &world.actor("petra")).await.unwrap();
        assert_eq!(seen.mpn_id.as_deref(), Some("5567250"));
        assert_eq!(seen.location.map(|it| it.city).as_deref(), Some("Stockholm"));
        assert!(seen.global_admins.is_empty(), "Proseware has none");
        assert_eq!(identifiers(&program, &nora).await.unwrap().global_admins, ["Nora Berg"]);
    }

    /// rules §4.3
    async fn another_id_takes_the_place_of_the_one_before_which_is_free_again(program: TestProgram) {
        let (world, nora) = linked(&program).await;
        associate(&program, &nora, "4815162").await.unwrap();

        associate(&program, &nora, "4815170").await.unwrap();

        assert_eq!(uses(&program, &nora.tenant).await.as_deref(), Some("4815170"));
        let last = log_rows(&program, &nora.tenant).await.pop().unwrap();
        assert_eq!((last.operation.as_str(), last.kind.as_str()), ("update_mpn_association", "mpn_id_changed"));
        assert_eq!((last.old_value.as_deref(), last.new_value.as_deref()), (Some("4815162"), Some("4815170")));
        let ebba = world.actor("ebba");
        sign_in(&program, &ebba, crate::NOVA_LOGIN, PASSWORD, crate::OFFICE).await.unwrap();
        assert!(associate(&program, &ebba, "4815162").await.is_ok(), "another tenant may have it now");
    }

    /// rules §4.3: the same checks at every change
    async fn a_change_to_an_id_that_cannot_be_used_leaves_the_one_before(program: TestProgram) {
        let (_, nora) = linked(&program).await;
        associate(&program, &nora, "4815162").await.unwrap();
        assert_eq!(no(associate(&program, &nora, "4815163").await), MpnRefusal::OtherCountry);
        assert_eq!(uses(&program, &nora.tenant).await.as_deref(), Some("4815162"));
    }

    async fn the_same_id_once_more_changes_nothing(program: TestProgram) {
        let (_, nora) = linked(&program).await;
        associate(&program, &nora, "4815162").await.unwrap();
        let before = log(&program, &nora.tenant).await;
        associate(&program, &nora, "4815162").await.unwrap();
        assert_eq!(log(&program, &nora.tenant).await, before);
    }

    /// MPN-08
    async fn the_id_on_record_is_the_location_the_reseller_uses(program: TestProgram) {
        let world = world(&program).await;
        let ebba = world.actor("ebba");
        sign_in(&program, &ebba, crate::NOVA_LOGIN, PASSWORD, crate::OFFICE).await.unwrap();
        associate(&program, &ebba, "4815162").await.unwrap();
        let request = NewRequest {
            customer: world.customer("adventure"),
            target: world.partner("northwind"),
            subscriptions: vec![world.subscription("adventure/e3")],
            note: None, mpn_on_record: None,
            request_id: None,
        };
        transfers::create(&program, &ebba, &request).await.unwrap();
        assert_eq!(texts(&program, "SELECT mpn_on_record FROM transfers", &[]).await, ["4815162"]);
    }

    async fn a_colleague_who_chose_meanwhile_is_not_overwritten(program: TestProgram) {
        let (_, nora) = linked(&program).await;
        let set = "UPDATE partner_tenants SET mpn_id = '4815170' WHERE id = $1";
        change(&program, set, &[nora.tenant.as_str()]).await;
        let mut tx = program.database.begin().await.unwrap();
        let tied = program::store::membership::tie(&mut tx, &nora.tenant, None, &id("4815162")).await;
        assert!(matches!(tied, Err(ProgramError::Overtaken)), "{tied:?}");
    }
}
