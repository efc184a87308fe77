//! The directory of providers, and asking one to work together.

use super::{global_admin, is_missing, lacks, letters, log, refusal};
use domain::Permission;
use domain::listing::Service;
use domain::partnership::PartnershipRefusal;
use program::ProgramError;
use program::operator::standing::{Decision, decide};
use program::partnerships::{self, NewListing, Wanted};
use program::testing::{self, TestProgram, on_both_engines};

fn malmo() -> NewListing {
    NewListing {
        listed: true,
        city: "Malmö".into(),
        about: "Hårdvara och utbildning".into(),
        services: vec![Service::Training, Service::Billing],
        languages: "sv, en".into(),
        email: "partners@northwind.example".into(),
        phone: "+46 40 12 34 56".into(),
        website: "https://northwind.example/".into(),
        version: 0,
    }
}

async fn names(program: &TestProgram, wanted: Wanted) -> Vec<String> {
    partnerships::find(program, &wanted).await.unwrap().0.into_iter().map(|it| it.name).collect()
}

on_both_engines! {
    async fn a_provider_is_found_by_name_city_country_and_service(program: TestProgram) {
        let world = testing::world(&program).await;
        let all = names(&program, Wanted::default()).await;
        assert_eq!(all, ["Fabrikam Distribution Inc.", "Northwind Distribution B.V.", "Tailspin Vertrieb GmbH"]);
        partnerships::change_listing(&program, &world.actor("daan"), &malmo()).await.unwrap();
        let northwind = ["Northwind Distribution B.V."];
        for text in ["NORTHW", "malmö", "utbildning"] {
            assert_eq!(names(&program, Wanted { text: text.into(), ..Wanted::default() }).await, northwind, "{text}");
        }
        let by_service = Wanted { service: Some(Service::Billing), ..Wanted::default() };
        assert_eq!(names(&program, by_service).await, northwind);
        let by_word = Wanted { text: "faktur".into(), named: vec![Service::Billing], ..Wanted::default() };
        assert_eq!(names(&program, by_word).await, northwind, "a word for a service in the reader's language");
        let in_germany = Wanted { country: "DE".into(), ..Wanted::default() };
        assert_eq!(names(&program, in_germany).await, ["Tailspin Vertrieb GmbH"]);
        assert!(names(&program, Wanted { text: "%".into(), ..Wanted::default() }).await.is_empty());
    }

    async fn a_provider_keeps_its_own_listing_and_may_hide_it(program: TestProgram) {
        let world = testing::world(&program).await;
        let daan = world.actor("daan");
        partnerships::change_listing(&program, &daan, &malmo()).await.unwrap();
        let own = partnerships::own_listing(&program, &daan).await.unwrap();
        assert_eq!((own.website.as_str(), own.version), ("northwind.example", 1));
        let late = partnerships::change_listing(&program, &daan, &malmo()).await;
        assert!(matches!(late, Err(ProgramError::Overtaken)), "somebody changed it since");
        let hidden = NewListing { listed: false, version: 1, ..malmo() };
        partnerships::change_listing(&program, &daan, &hidden).await.unwrap();
        assert!(!names(&program, Wanted::default()).await.iter().any(|it| it.starts_with("Northwind")));
        assert!(is_missing(&partnerships::own_listing(&program, &world.actor("ebba")).await));
        let wrong = NewListing { email: "nobody".into(), website: "javascript:x".into(), version: 2, ..malmo() };
        let Err(ProgramError::Invalid(wrong)) = partnerships::change_listing(&program, &daan, &wrong).await else {
            panic!("it was taken")
        };
        assert_eq!(wrong.iter().map(|it| it.field).collect::<Vec<_>>(), ["email", "website"]);
    }

    async fn a_suspended_provider_is_not_found(program: TestProgram) {
        let world = testing::world(&program).await;
        let suspend = Decision::Suspend("abuse".into());
        decide(&program, &world.actor("olga"), &world.partner("tailspin"), &suspend).await.unwrap();
        assert!(!names(&program, Wanted::default()).await.iter().any(|it| it.starts_with("Tailspin")));
    }

    /// REG-03
    async fn a_reseller_sees_beside_each_provider_why_it_cannot_be_chosen(program: TestProgram) {
        let world = testing::world(&program).await;
        let found = partnerships::directory(&program, &world.actor("ebba"), &Wanted::default()).await.unwrap();
        let why: Vec<_> = found.rows.iter().map(|(_, why)| *why).collect();
        let (region, partners) = (PartnershipRefusal::OtherRegion, PartnershipRefusal::AlreadyPartners);
        assert_eq!(why, [Some(region), Some(partners), None]);
        let refused = partnerships::ask(&program, &world.actor("ebba"), &world.partner("fabrikam"), "Hello").await;
        assert_eq!(refusal(refused), region);
        assert!(is_missing(&partnerships::directory(&program, &world.actor("daan"), &Wanted::default()).await));
    }

    async fn a_request_reaches_the_provider_and_approving_sends_the_invitation_and_nothing_more(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, tom, tailspin) = (world.actor("ebba"), world.actor("tom"), world.partner("tailspin"));
        partnerships::ask(&program, &ebba, &tailspin, "May we work together?").await.unwrap();
        let again = partnerships::ask(&program, &ebba, &tailspin, "May we?").await;
        assert_eq!(refusal(again), PartnershipRefusal::AlreadyRequested);
        let told = letters(&program, "partnership-requested").await;
        assert_eq!(told[0].0, world.sign_in_name("tom"));
        assert_eq!(told[0].1["message"].as_str(), Some("May we work together?"));
        let waiting = partnerships::requests(&program, &tom).await.unwrap();
        assert_eq!((waiting[0].reseller.1.as_str(), waiting[0].asked_by.0.as_str()), ("Wingtip Cloud AB", "Ebba Lindqvist"));
        assert!(partnerships::requests(&program, &world.actor("daan")).await.unwrap().is_empty());
        assert!(is_missing(&partnerships::approve(&program, &world.actor("daan"), &waiting[0].id, "Yes").await));

        partnerships::approve(&program, &tom, &waiting[0].id, "Gladly.").await.unwrap();

        let providers = partnerships::providers(&program, &ebba).await.unwrap();
        assert_eq!(providers.len(), 1, "only the invitation's answer makes them partners");
        let sent = letters(&program, "partnership-invited").await;
        assert_eq!((sent[0].0.as_str(), sent[0].1["message"].as_str()), (&*world.sign_in_name("ebba"), Some("Gladly.")));
        assert!(is_missing(&partnerships::approve(&program, &tom, &waiting[0].id, "Gladly.").await));
        let token = sent[0].1["link"].as_str().unwrap().rsplit('/').next().unwrap();
        partnerships::accept(&program, &ebba, token, true).await.unwrap();
        assert_eq!(partnerships::providers(&program, &ebba).await.unwrap().len(), 2);
        for tenant in ["tailspin", "wingtip"] {
            let kinds: Vec<_> = log(&program, &world.partner(tenant)).await.into_iter().map(|it| it.kind).collect();
            assert!(kinds.iter().any(|it| it == "partnership_request_approved"), "{tenant}: {kinds:?}");
        }
    }

    async fn a_request_that_was_declined_may_be_made_again(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, tom, tailspin) = (world.actor("ebba"), world.actor("tom"), world.partner("tailspin"));
        partnerships::ask(&program, &ebba, &tailspin, "May we?").await.unwrap();
        let id = partnerships::requests(&program, &tom).await.unwrap()[0].id.clone();
        partnerships::turn_down(&program, &tom, &id).await.unwrap();
        assert!(letters(&program, "partnership-invited").await.is_empty());
        partnerships::ask(&program, &ebba, &tailspin, "May we now?").await.unwrap();
    }

    async fn only_a_global_admin_asks_and_only_listed_providers_can_be_asked(program: TestProgram) {
        let world = testing::world(&program).await;
        let tailspin = world.partner("tailspin");
        let mira = partnerships::ask(&program, &world.actor("mira"), &tailspin, "Hello").await;
        assert!(lacks(&mira, Permission::AcceptPartnership));
        assert!(is_missing(&partnerships::ask(&program, &world.actor("nora"), &tailspin, "Hello").await));
        let ebba = world.actor("ebba");
        assert!(is_missing(&partnerships::ask(&program, &ebba, &world.partner("proseware"), "Hello").await));
        let empty = partnerships::ask(&program, &ebba, &tailspin, " ").await;
        assert!(matches!(empty, Err(ProgramError::Invalid(_))));
        let admin = global_admin(&program, &world, "tailspin").await;
        let hidden = NewListing { listed: false, ..malmo() };
        partnerships::change_listing(&program, &admin, &hidden).await.unwrap();
        assert!(is_missing(&partnerships::ask(&program, &ebba, &tailspin, "Hello").await));
    }
}
