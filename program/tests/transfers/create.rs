//! What becomes of a request when it is created (TRA-06…TRA-14).

use super::rows::{DELETE, SUSPEND, change, number};
use super::{
    add_on_of, adventure, asking, buy, dump, invalid, is_not_found, license, log, only_logged, refused, requested,
    shown, transfer_refused, with_roles,
};
use domain::eligibility::Ineligible;
use domain::subscription::{ProductFamily, Subscription, SubscriptionStatus};
use domain::text::TextProblem;
use domain::{
    Actor, CustomerTenantId, PartnerTenantId, Permission, Role, SubscriptionId, TransferRefusal, TransferState,
};
use program::store::testing::{self as saved, PartnerRow};
use program::testing::{self, START, TestProgram, World, on_both_engines};
use program::transfers::{self, NewRequest};
use program::{Announcement, Changed, Refusal};
use time::Duration;

on_both_engines! {
    /// TRA-06, TRA-10, TRA-13, TRA-14
    async fn a_request_holds_each_base_with_its_add_ons_as_they_are(program: TestProgram) {
        let world = testing::world(&program).await;
        let request = NewRequest { note: Some(" Renewal is in\r\nMay. ".into()), ..asking(world, &["f3", "e3"]) };

        let id = transfers::create(&program, &world.actor("ebba"), &request).await.unwrap();

        let view = shown(&program, &world.actor("ebba"), &id).await;
        let transfer = view.transfer;
        let line = |group, add_on, key, quantity| (group, add_on, adventure(world, key), quantity);
        let lines: Vec<_> =
            transfer.lines.iter().map(|it| (it.group, it.add_on, it.subscription.clone(), it.quantity)).collect();
        let expected = [line(0, false, "e3", 120), line(0, true, "audio", 120), line(0, true, "phone", 35)];
        assert_eq!(lines[..3], expected);
        assert_eq!(lines[3..], [line(1, false, "f3", 48)]);
        assert_eq!((transfer.source, transfer.target), (world.partner("wingtip"), world.partner("northwind")));
        assert_eq!((transfer.state, transfer.created_at), (TransferState::Active, START));
        assert_eq!(transfer.expires_at, START + Duration::days(30));
        assert_eq!(transfer.mpn_on_record, "5567210", "the source's own");
        assert_eq!(transfer.note.as_deref(), Some("Renewal is in\nMay."));
        assert_eq!((view.names.requester.as_str(), view.names.customer.as_str()), ("Ebba Lindqvist", "Adventure Works AB"));
    }

    /// TRA-13
    async fn later_changes_at_the_source_do_not_reach_the_request(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = requested(&program, &world, &["e3"]).await;
        let before = shown(&program, &world.actor("daan"), &id).await;

        let all = "UPDATE subscriptions SET quantity = 7, billing_cycle = 'monthly', term = 'P1M', offer_id = 'x',
                   offer_name = 'x', friendly_name = 'x' WHERE id = $1";
        change(&program, all, &[adventure(world, "e3").as_str()]).await;
        change(&program, all, &[adventure(world, "phone").as_str()]).await;

        let after = shown(&program, &world.actor("daan"), &id).await;
        assert_eq!(after.transfer, before.transfer);
        let changed: Vec<_> = after.lines.iter().map(|it| (it.seats_changed(), it.quantity_now)).collect();
        assert_eq!(changed, [(true, 7), (false, 120), (true, 7)]);
        assert_ne!(after.version, before.version);
    }

    /// TRA-10
    async fn suspended_and_deleted_add_ons_stay_behind(program: TestProgram) {
        let world = testing::world(&program).await;
        change(&program, SUSPEND, &[adventure(world, "audio").as_str()]).await;
        change(&program, DELETE, &[adventure(world, "phone").as_str()]).await;

        let id = requested(&program, &world, &["e3"]).await;

        let transfer = shown(&program, &world.actor("ebba"), &id).await.transfer;
        assert_eq!(transfer.bases_and_add_ons(), (1, 0));
    }

    /// TRA-06, TRA-10, TRA-11
    async fn nothing_one_twice_and_an_add_on_alone_are_refused(program: TestProgram) {
        let world = testing::world(&program).await;
        let cases: [(&[&str], TransferRefusal); 4] = [
            (&[], TransferRefusal::NothingChosen),
            (&["e3", "f3", "e3"], TransferRefusal::NamedTwice),
            (&["audio"], TransferRefusal::AddOnAlone),
            (&["e3", "audio"], TransferRefusal::AddOnAlone),
        ];
        for (chosen, refusal) in cases {
            let before = dump(&program).await;
            let outcome = transfers::create(&program, &world.actor("ebba"), &asking(world, chosen)).await;
            assert_eq!(transfer_refused(outcome), refusal, "{chosen:?}");
            only_logged(&program, &before, 1).await;
        }
    }

    /// TRA-07, TRA-08, TRA-12, TRA-16, C-23, C-24, C-26
    async fn whatever_cannot_move_is_named_with_its_reason_and_nothing_is_stored(program: TestProgram) {
        let world = testing::world(&program).await;
        let of = |number, family| Subscription { family, ..license(number) };
        let software = [of(1, ProductFamily::TermSoftware), of(2, ProductFamily::PerpetualSoftware), license(3)];
        buy(&program, &world, &software).await;
        change(&program, DELETE, &[software[2].id.as_str()]).await;
        let not_active = |status| Ineligible::NotActive { status };
        let reasons = [
            (adventure(world, "azure-plan"), Ineligible::Family { family: ProductFamily::AzurePlan }),
            (adventure(world, "reservation"), Ineligible::Family { family: ProductFamily::ReservedInstance }),
            (adventure(world, "saas"), Ineligible::Family { family: ProductFamily::MarketplaceSaas }),
            (software[0].id.clone(), Ineligible::Family { family: ProductFamily::TermSoftware }),
            (software[1].id.clone(), Ineligible::Family { family: ProductFamily::PerpetualSoftware }),
            (software[2].id.clone(), not_active(SubscriptionStatus::Deleted)),
            (adventure(world, "visio"), not_active(SubscriptionStatus::Suspended)),
            (adventure(world, "trial"), Ineligible::Trial),
            (adventure(world, "unprovisioned"), Ineligible::NotProvisioned),
        ];
        let mut request = asking(world, &["f3"]);
        request.subscriptions.extend(reasons.iter().map(|(id, _)| id.clone()));
        let before = dump(&program).await;

        let outcome = transfers::create(&program, &world.actor("ebba"), &request).await;

        assert_eq!(refused(outcome), Refusal::Ineligible(reasons.to_vec()));
        only_logged(&program, &before, 1).await;
        let movable = requested(&program, &world, &["f3", "e3", "azure"]).await;
        assert_eq!(shown(&program, &world.actor("ebba"), &movable).await.transfer.bases_and_add_ons(), (3, 2));
    }

    /// TRA-09
    async fn a_subscription_in_an_open_request_is_refused_with_the_number_of_that_request(program: TestProgram) {
        let world = testing::world(&program).await;
        let first = requested(&program, &world, &["e3"]).await;
        let number = shown(&program, &world.actor("ebba"), &first).await.transfer.number;
        let before = dump(&program).await;

        let second = transfers::create(&program, &world.actor("mira"), &asking(world, &["f3", "e3"])).await;

        let reason = Ineligible::InOpenRequest { transfer: first, number };
        assert_eq!(refused(second), Refusal::Ineligible(vec![(adventure(world, "e3"), reason)]));
        only_logged(&program, &before, 1).await;
    }

    /// TRA-02, ROL-01, AUD-01
    async fn only_an_admin_agent_creates_a_request(program: TestProgram) {
        let world = testing::world(&program).await;
        for role in Role::ALL {
            let actor = with_roles(&world.actor("ebba"), &[role]);
            let before = dump(&program).await;
            let outcome = transfers::create(&program, &actor, &asking(world, &["e3"])).await;
            if role == Role::AdminAgent {
                let id = outcome.unwrap();
                transfers::withdraw(&program, &actor, &id).await.unwrap();
            } else {
                assert_eq!(refused(outcome), Refusal::Role(Permission::RequestTransfer), "{role:?}");
                only_logged(&program, &before, 1).await;
                let last = log(&program, &actor.tenant).await.pop().unwrap();
                assert_eq!((last.outcome.as_str(), last.operation.as_str()), ("failed", "create_transfer"));
                assert_eq!(last.user_role.as_deref(), Some(role.code()));
                assert_eq!(last.customer_id.as_deref(), Some(world.customer("adventure").as_str()));
            }
        }
    }

    /// S43, S33
    async fn what_is_foreign_or_unknown_is_not_found_and_leaves_no_trace(program: TestProgram) {
        let world = testing::world(&program).await;
        // Tailspin comes to serve Adventure Works too, through another reseller: no business of Wingtip's.
        let (tailspin, proseware) = (world.partner("tailspin"), world.partner("proseware"));
        let mut tx = program.database.begin().await.unwrap();
        saved::extend_to(&mut tx, (&tailspin, &proseware), &world.customer("adventure"), "Adventure Works AB", START)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let good = || asking(world, &["e3"]);
        let wrong = [
            NewRequest { customer: world.customer("woodgrove"), ..good() },
            NewRequest { customer: CustomerTenantId::of([9; 16]), ..good() },
            NewRequest { target: world.partner("fabrikam"), ..good() },
            NewRequest { target: tailspin, ..good() },
            NewRequest { target: PartnerTenantId::of([9; 16]), ..good() },
            NewRequest { subscriptions: vec![world.subscription("woodgrove/e3")], ..good() },
            NewRequest { subscriptions: vec![world.subscription("litware/e3")], ..good() },
            NewRequest { subscriptions: vec![adventure(world, "e3"), SubscriptionId::of([9; 16])], ..good() },
        ];
        let before = dump(&program).await;
        for (number, request) in wrong.iter().enumerate() {
            let outcome = transfers::create(&program, &world.actor("ebba"), request).await;
            assert!(is_not_found(&outcome), "case {number}: {outcome:?}");
        }
        only_logged(&program, &before, 0).await;
    }

    async fn a_note_is_at_most_500_readable_characters(program: TestProgram) {
        let world = testing::world(&program).await;
        let noted = |note: &str| NewRequest { note: Some(note.into()), ..asking(world, &["e3"]) };
        let before = dump(&program).await;
        let cases = [("é".repeat(501), TextProblem::TooLong), ("pay\u{202e}lap".into(), TextProblem::BadCharacter)];
        for (note, problem) in cases {
            let outcome = transfers::create(&program, &world.actor("ebba"), &noted(&note)).await;
            assert_eq!(invalid(outcome), ("note", problem));
        }
        only_logged(&program, &before, 0).await;

        let id = transfers::create(&program, &world.actor("ebba"), &noted(&"é".repeat(500))).await.unwrap();

        let note = shown(&program, &world.actor("sanne"), &id).await.transfer.note;
        assert_eq!(note, Some("é".repeat(500)));
    }

    async fn requests_of_a_tenant_are_numbered_and_no_two_tenants_share_a_number(program: TestProgram) {
        let world = testing::world(&program).await;
        let twin = twin_of_wingtip(&program, &world).await;
        let mut numbers = Vec::new();
        for what in ["e3", "f3"] {
            let id = requested(&program, &world, &[what]).await;
            numbers.push(shown(&program, &world.actor("ebba"), &id).await.transfer.number);
        }
        let (actor, request) = twin;
        let id = transfers::create(&program, &actor, &request).await.unwrap();
        numbers.push(shown(&program, &actor, &id).await.transfer.number);

        let letters = |number: &str| number[3..7].to_owned();
        let readable = |letter: char| letter.is_ascii_digit() || letter.is_ascii_uppercase() && !"ILOU".contains(letter);
        assert!(letters(&numbers[0]).chars().all(readable), "{numbers:?}");
        assert_eq!(numbers[0], format!("TR-{}-0001", letters(&numbers[0])));
        assert_eq!(numbers[1], format!("TR-{}-0002", letters(&numbers[0])));
        assert_eq!(numbers[2], format!("TR-{}-0001", letters(&numbers[2])));
        assert_ne!(numbers[0], numbers[2]);
    }

    async fn open_pages_of_both_partners_hear_of_a_new_request(program: TestProgram) {
        let world = testing::world(&program).await;
        let mut heard = program.listen().await;

        let transfer = requested(&program, &world, &["e3"]).await;

        let tenants = vec![world.partner("wingtip"), world.partner("northwind")];
        let customer = world.customer("adventure");
        let changed = Changed::Transfer { transfer, customer };
        assert_eq!(heard.recv().await.unwrap(), Announcement { changed, tenants });
    }

    /// TRA-16
    async fn the_page_for_a_new_request_judges_every_subscription_and_every_provider(program: TestProgram) {
        let world = testing::world(&program).await;
        let ebba = world.actor("ebba");

        let prepared = transfers::prepare(&program, &ebba, &world.customer("adventure")).await.unwrap();

        let eligible = prepared.subscriptions.iter().filter(|it| it.can_be_chosen()).map(|it| it.subscription.id.clone());
        let expected = ["azure", "e3", "f3"].map(|key| adventure(world, key));
        assert_eq!(eligible.collect::<Vec<_>>(), expected);
        let providers: Vec<_> = prepared.providers.iter().map(|it| (it.id.clone(), it.obstacles.len())).collect();
        assert_eq!(providers, [(world.partner("northwind"), 0)]);
        let nils = transfers::prepare(&program, &world.actor("nils"), &world.customer("adventure")).await;
        assert_eq!(refused(nils), Refusal::Role(Permission::RequestTransfer));
        assert!(is_not_found(&transfers::prepare(&program, &ebba, &world.customer("woodgrove")).await));
    }

    /// S81
    async fn an_idempotency_key_is_not_used_up_by_a_refusal(program: TestProgram) {
        let world = testing::world(&program).await;
        let request = |what| NewRequest { request_id: Some("r-1".into()), ..asking(world, &[what]) };
        refused(transfers::create(&program, &world.actor("ebba"), &request("visio")).await);
        assert_eq!(number(&program, "SELECT count(*) FROM idempotency_keys", &[]).await, 0);
        assert!(transfers::create(&program, &world.actor("ebba"), &request("e3")).await.is_ok());
    }
}

/// Another partner of Northwind, whose tenant id begins like Wingtip's, and what it asks for.
async fn twin_of_wingtip(program: &TestProgram, world: &World) -> (Actor, NewRequest) {
    let begins = &world.partner("wingtip").as_str()[..8].to_owned();
    let id = PartnerTenantId::parse(&format!("{begins}-1111-4111-8111-111111111111")).unwrap();
    let (northwind, customer) = (world.partner("northwind"), CustomerTenantId::of([8; 16]));
    let programs = &[domain::partner::Program::DirectBill, domain::partner::Program::IndirectReseller];
    let (country, region, currency, mpn_id) = ("SE", "europe", "SEK", Some("5567299"));
    let twin =
        PartnerRow { id: &id, name: "Twin", domain: "twin.example", country, region, currency, mpn_id, programs };
    let base = license(77);
    let mut tx = program.database.begin().await.unwrap();
    saved::partner(&mut tx, &twin, START).await.unwrap();
    saved::partnership(&mut tx, "a-partnership", &northwind, &id, START).await.unwrap();
    saved::customer(&mut tx, &customer, ("Its customer", "its.example"), (country, region), START).await.unwrap();
    saved::own_customer(&mut tx, &id, &customer, "Its customer", START).await.unwrap();
    saved::extend_to(&mut tx, (&northwind, &id), &customer, "Its customer", START).await.unwrap();
    saved::agreement(&mut tx, "an-agreement", &customer, START).await.unwrap();
    for it in [&base, &add_on_of(&base, 78)] {
        saved::subscription(&mut tx, (&id, &customer), it, START).await.unwrap();
    }
    tx.commit().await.unwrap();
    let actor = Actor { tenant: id, ..world.actor("ebba") };
    (actor, NewRequest { customer, subscriptions: vec![base.id], ..asking(*world, &[]) })
}
