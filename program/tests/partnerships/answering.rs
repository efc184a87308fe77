//! A reseller looks at an invitation, authorizes or declines (PAR-03 to PAR-11).

use super::{ADDRESS, global_admin, invite, lacks, letters, log, refusal, resellers, to, token};
use domain::Permission;
use domain::partnership::{InvitationState, PartnershipRefusal};
use program::partnerships;
use program::testing::{self, on_both_engines};

on_both_engines! {
    /// PAR-04, §9: both lists change together
    async fn a_global_admin_authorizes_a_provider_and_both_lists_change(program: TestProgram) {
        let world = testing::world(&program).await;
        let admin = global_admin(&program, &world, "proseware").await;
        let issued = invite(&program, &world, "daan").await;
        let before = partnerships::providers(&program, &admin).await.unwrap().len();
        let _ = letters(&program, "").await;

        let provider = partnerships::accept(&program, &admin, token(&issued), true).await.unwrap();

        assert_eq!(provider, world.partner("northwind"));
        assert!(resellers(&program, &world, "daan").await.contains(&"Proseware AB".to_owned()));
        let providers = partnerships::providers(&program, &admin).await.unwrap();
        assert_eq!(providers.len(), before + 1);
        let new = providers.iter().find(|it| it.partner == provider).unwrap();
        assert!(new.admin_access, "PAR-05");
        assert_eq!(new.shared_customers, 0, "PAR-10: it brings no customers");
        for tenant in ["northwind", "proseware"] {
            let told = log(&program, &world.partner(tenant)).await;
            assert!(told.iter().any(|it| it.operation == "create_partner_relationship"), "{tenant}");
        }
        let heard = letters(&program, "partnership-accepted").await;
        let to: Vec<_> = heard.iter().map(|(address, _)| address.clone()).collect();
        assert_eq!(to, [world.sign_in_name("sanne")], "M-07: its global admins and admin agents");
        assert_eq!((heard[0].1["company"].as_str(), heard[0].1["country"].as_str()), (Some("Proseware AB"), Some("SE")));
    }

    /// PAR-03, S50: the link is for whoever has it, the id for nobody but who was invited
    async fn whom_an_invitation_was_sent_to_answers_it_without_the_link(program: TestProgram) {
        let world = testing::world(&program).await;
        let admin = global_admin(&program, &world, "proseware").await;
        let mine = to("admin@proseware.example");
        let issued = partnerships::invite(&program, &world.actor("daan"), &mine).await.unwrap();
        let elsewhere = to(&world.sign_in_name("tom"));
        partnerships::invite(&program, &world.actor("daan"), &elsewhere).await.unwrap();

        let waiting = partnerships::awaiting(&program, &admin).await.unwrap();
        let told: Vec<_> = waiting.iter().map(|it| (it.provider.as_str(), it.it.id.as_str())).collect();
        assert_eq!(told, [("Northwind Distribution B.V.", issued.id.as_str())]);
        for stranger in ["petra", "tom", "ebba"] {
            let other = partnerships::invitation(&program, &world.actor(stranger), &issued.id).await;
            assert_eq!(refusal(other), PartnershipRefusal::LinkUnknown, "{stranger}");
        }

        partnerships::accept(&program, &admin, &issued.id, true).await.unwrap();
        assert!(resellers(&program, &world, "daan").await.contains(&"Proseware AB".to_owned()));
        assert_eq!(partnerships::awaiting(&program, &admin).await.unwrap(), []);
        let again = partnerships::accept(&program, &admin, &issued.id, true).await;
        assert_eq!(refusal(again), PartnershipRefusal::LinkUnknown);
        let by_link = partnerships::accept(&program, &admin, token(&issued), true).await;
        assert_eq!(refusal(by_link), PartnershipRefusal::LinkUsed);
    }

    /// S52
    async fn looking_at_a_link_uses_nothing_up_and_writes_nothing(program: TestProgram) {
        let world = testing::world(&program).await;
        let issued = invite(&program, &world, "daan").await;
        let before = program.every_row().await;
        for who in ["petra", "tom", "nora", "ebba", "daan"].repeat(10) {
            partnerships::invitation(&program, &world.actor(who), token(&issued)).await.unwrap();
        }
        assert_eq!(program.every_row().await, before);
    }

    /// PAR-03
    async fn the_page_tells_who_asks_and_where_the_invitation_was_sent(program: TestProgram) {
        let world = testing::world(&program).await;
        let issued = invite(&program, &world, "daan").await;
        let seen = partnerships::invitation(&program, &world.actor("petra"), token(&issued)).await.unwrap();
        assert_eq!((seen.provider.name.as_str(), seen.provider.country.as_str()), ("Northwind Distribution B.V.", "NL"));
        assert_eq!(seen.provider.mpn_id.as_deref(), Some("5567220"));
        assert_eq!(seen.provider.region, seen.reseller.region);
        assert_eq!((seen.sent_to.as_str(), seen.issued_by.0.as_str()), (ADDRESS, "Daan de Boer"));
        assert!(!seen.may_answer, "Petra is no global admin");
    }

    /// PAR-04, C-01
    async fn only_a_global_admin_answers_and_only_with_the_box_ticked(program: TestProgram) {
        let world = testing::world(&program).await;
        let admin = global_admin(&program, &world, "proseware").await;
        let issued = invite(&program, &world, "daan").await;
        let petra = world.actor("petra");
        let refused = partnerships::accept(&program, &petra, token(&issued), true).await;
        assert!(lacks(&refused, Permission::AcceptPartnership));
        assert!(lacks(&partnerships::decline(&program, &petra, token(&issued)).await, Permission::AcceptPartnership));
        let unticked = partnerships::accept(&program, &admin, token(&issued), false).await;
        assert_eq!(refusal(unticked), PartnershipRefusal::ConsentMissing);
        let told = log(&program, &world.partner("proseware")).await;
        assert_eq!(told.iter().filter(|it| it.kind == "refused").count(), 3, "AUD-01");
        partnerships::accept(&program, &admin, token(&issued), true).await.unwrap();
    }

    /// PAR-04, PAR-07, REG-03
    async fn who_cannot_become_a_partner_is_told_why(program: TestProgram) {
        let world = testing::world(&program).await;
        let issued = invite(&program, &world, "daan").await;
        let why = async |who: &str, token: &str| {
            partnerships::invitation(&program, &world.actor(who), token).await.unwrap().refusal
        };
        assert_eq!(why("daan", token(&issued)).await, Some(PartnershipRefusal::OwnTenant));
        assert_eq!(why("nora", token(&issued)).await, Some(PartnershipRefusal::NotEnrolled));
        assert_eq!(why("ebba", token(&issued)).await, Some(PartnershipRefusal::AlreadyPartners));
        let ebba = partnerships::accept(&program, &world.actor("ebba"), token(&issued), true).await;
        assert_eq!(refusal(ebba), PartnershipRefusal::AlreadyPartners);

        let fabrikam = global_admin(&program, &world, "fabrikam").await;
        let from_the_us = partnerships::invite(&program, &fabrikam, &to(ADDRESS)).await.unwrap();
        assert_eq!(why("ebba", token(&from_the_us)).await, Some(PartnershipRefusal::OtherRegion));
        let seen = partnerships::invitation(&program, &world.actor("ebba"), token(&from_the_us)).await.unwrap();
        assert_ne!(seen.provider.region, seen.reseller.region, "both regions are named");
    }

    /// S49
    async fn of_many_who_use_one_link_at_once_one_is_heard(program: TestProgram) {
        let world = testing::world(&program).await;
        let admin = global_admin(&program, &world, "proseware").await;
        let issued = invite(&program, &world, "daan").await;
        let nodes = [program.program.clone(), program.another_node().await.program];
        let tries: Vec<_> = (0..20)
            .map(|number| {
                let (node, admin, token) = (nodes[number % 2].clone(), admin.clone(), token(&issued).to_owned());
                tokio::spawn(async move { partnerships::accept(&node, &admin, &token, true).await.is_ok() })
            })
            .collect();
        let mut heard = 0;
        for tried in tries {
            heard += usize::from(tried.await.unwrap());
        }
        assert_eq!(heard, 1);
        let told = log(&program, &world.partner("northwind")).await;
        assert_eq!(told.iter().filter(|it| it.kind == "partnership_established").count(), 1);
        let again = partnerships::accept(&program, &admin, token(&issued), true).await;
        assert_eq!(refusal(again), PartnershipRefusal::LinkUsed);
    }

    /// §4.5
    async fn a_declined_invitation_is_over_and_the_next_one_is_open(program: TestProgram) {
        let world = testing::world(&program).await;
        let admin = global_admin(&program, &world, "proseware").await;
        let issued = invite(&program, &world, "daan").await;
        partnerships::decline(&program, &admin, token(&issued)).await.unwrap();
        let listed = partnerships::invitations(&program, &world.actor("daan"), None).await.unwrap().rows;
        assert_eq!((listed[0].state, listed[0].reseller.as_deref()), (InvitationState::Declined, Some("Proseware AB")));
        let late = partnerships::accept(&program, &admin, token(&issued), true).await;
        assert_eq!(refusal(late), PartnershipRefusal::LinkDeclined);
        let next = invite(&program, &world, "daan").await;
        partnerships::accept(&program, &admin, token(&next), true).await.unwrap();
    }

    /// PAR-11
    async fn a_reseller_has_several_providers_and_a_provider_several_resellers(program: TestProgram) {
        let world = testing::world(&program).await;
        let admin = global_admin(&program, &world, "proseware").await;
        let issued = invite(&program, &world, "daan").await;
        partnerships::accept(&program, &admin, token(&issued), true).await.unwrap();
        let providers = partnerships::providers(&program, &admin).await.unwrap();
        let names: Vec<_> = providers.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(names, ["Tailspin Vertrieb GmbH", "Northwind Distribution B.V."]);
        assert_eq!(resellers(&program, &world, "daan").await, ["Proseware AB", "Wingtip Cloud AB"]);
        assert_eq!(resellers(&program, &world, "tom").await, ["Proseware AB"]);
        let found = partnerships::resellers(&program, &world.actor("daan"), Some("PROSE"), None).await.unwrap();
        assert_eq!(found.rows.len(), 1);
    }

    async fn a_reseller_is_found_by_one_letter_or_two_in_either_case(program: TestProgram) {
        let world = testing::world(&program).await;
        let mut tx = program.database.begin().await.unwrap();
        program::store::testing_accounts::rename(&mut tx, &world.partner("wingtip"), "Ångström Cloud AB").await.unwrap();
        tx.commit().await.unwrap();
        let found = async |text| {
            let page = partnerships::resellers(&program, &world.actor("daan"), Some(text), None).await.unwrap();
            page.rows.len()
        };
        for text in ["å", "Å", "åN", "Cl", "WI", "55"] {
            assert_eq!(found(text).await, 1, "{text}");
        }
        for text in ["ä", "*", "?", "[å"] {
            assert_eq!(found(text).await, 0, "{text}");
        }
    }
}
