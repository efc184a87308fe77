//! The customer list: pages, filters and whose rows they are (S33, S35, S36).

use super::rows::{change, try_change};
use super::{
    accepted, adventure, buy, is_not_found, license, refused, requested, requested_license, status, with_roles,
};
use domain::customer::{CustomerStatus, RelationKind};
use domain::{Actor, CustomerTenantId, PartnerTenantId, Permission, Role};
use program::customers::{self, Cursor, CustomersPage, CustomersQuery};
use program::store::{name_key, testing as saved};
use program::testing::{self, START, TestProgram, on_both_engines};
use program::transfers::{self, Answer};
use program::{Program, Refusal};
use time::Duration;

/// A customer of a partner, whose id and domain are made from a number.
pub async fn save(program: &TestProgram, partner: &PartnerTenantId, customers: &[(u64, String)]) {
    let mut tx = program.database.begin().await.unwrap();
    for (number, name) in customers {
        let (id, domain) = (id(*number), format!("c{number}.example"));
        saved::customer(&mut tx, &id, (name, &domain), ("SE", "europe"), START).await.unwrap();
        saved::own_customer(&mut tx, partner, &id, name, START).await.unwrap();
    }
    tx.commit().await.unwrap();
}

pub fn id(number: u64) -> CustomerTenantId {
    let mut bytes = [0xc5; 16];
    // The numbers do not come in the order of the ids.
    bytes[..8].copy_from_slice(&number.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes());
    CustomerTenantId::of(bytes)
}

pub async fn page(program: &Program, actor: &Actor, query: &CustomersQuery) -> CustomersPage {
    customers::list(program, actor, query).await.unwrap()
}

fn ids(page: &CustomersPage) -> Vec<String> {
    page.rows.iter().map(|row| row.id.clone()).collect()
}

/// From the first page to the last, and back again; both ways the same rows.
pub async fn walk(program: &Program, actor: &Actor, query: &CustomersQuery) -> Vec<String> {
    let (mut query, mut forwards, mut pages) = (query.clone(), Vec::new(), Vec::new());
    loop {
        let shown = page(program, actor, &query).await;
        forwards.extend(ids(&shown));
        pages.push(shown);
        match pages.last().unwrap().next.clone() {
            Some(next) => query.from = Some(next),
            None => break,
        }
    }
    assert_eq!(pages[0].previous, None, "nothing lies before the first page");
    while let Some(previous) = pages.last().unwrap().previous.clone() {
        let then = pages.pop().unwrap();
        query.from = Some(previous);
        let back = page(program, actor, &query).await;
        assert_eq!(back.rows, pages.last().unwrap().rows, "the page before is the page before");
        query.from = back.next;
        assert_eq!(page(program, actor, &query).await.rows, then.rows, "and forwards again");
    }
    assert_eq!(pages.len(), 1, "back at the first page");
    forwards
}

async fn names(program: &Program, actor: &Actor, query: &CustomersQuery) -> Vec<String> {
    page(program, actor, query).await.rows.into_iter().map(|row| row.name).collect()
}

on_both_engines! {
    async fn no_row_is_lost_or_doubled_over_the_pages_however_many_have_the_same_name(program: TestProgram) {
        let world = testing::world(&program).await;
        let wingtip = world.partner("wingtip");
        let names = ["Same Name AB", "same name AB", "Åkeri", "另一家公司", "Zebra"].map(str::to_owned);
        let customers: Vec<_> = (0..230).zip(names.into_iter().cycle()).collect();
        save(&program, &wingtip, &customers).await;
        let mut expected: Vec<_> = customers.iter().map(|(number, name)| (name_key(name), id(*number).to_string())).collect();
        for (key, name) in [("adventure", "Adventure Works AB"), ("litware", "Litware AB"), ("coho", "Coho Winery AB")] {
            expected.push((name_key(name), world.customer(key).to_string()));
        }
        expected.sort();

        let walked = walk(&program, &world.actor("ebba"), &CustomersQuery::default()).await;

        assert_eq!(walked, expected.into_iter().map(|(_, id)| id).collect::<Vec<_>>());
    }

    /// S35
    async fn a_filter_shows_what_it_says_and_pages_of_it_lose_nothing(program: TestProgram) {
        let world = testing::world(&program).await;
        let (wingtip, northwind) = (world.partner("wingtip"), world.partner("northwind"));
        save(&program, &wingtip, &(0..120).map(|number| (number, format!("Customer {number}"))).collect::<Vec<_>>()).await;
        let mut tx = program.database.begin().await.unwrap();
        for number in 0..60 {
            saved::extend_to(&mut tx, (&northwind, &wingtip), &id(number), &format!("Customer {number}"), START).await.unwrap();
        }
        tx.commit().await.unwrap();
        let indirect = "UPDATE customer_relations SET kind = 'indirect_reseller' WHERE partner_id = $1 AND customer_id = $2";
        for number in 0..55 {
            change(&program, indirect, &[wingtip.as_str(), id(number).as_str()]).await;
        }
        let of = |kind, shared_with: Option<&str>| CustomersQuery { kind, shared_with: shared_with.map(str::to_owned), ..Default::default() };
        let (ebba, daan) = (world.actor("ebba"), world.actor("daan"));

        for (actor, query, expected) in [
            (&ebba, of(None, None), 123),
            (&ebba, of(Some(RelationKind::Direct), None), 68),
            (&ebba, of(Some(RelationKind::IndirectReseller), None), 55),
            (&ebba, of(Some(RelationKind::IndirectProvider), None), 0),
            (&ebba, of(None, Some(northwind.as_str())), 62),
            (&ebba, of(None, Some("none")), 61),
            (&ebba, of(Some(RelationKind::Direct), Some("none")), 61),
            (&ebba, of(Some(RelationKind::Direct), Some(northwind.as_str())), 7),
            (&ebba, of(None, Some(world.partner("tailspin").as_str())), 0),
            (&ebba, of(None, Some("'; --\0")), 0),
            (&daan, of(None, None), 62),
            (&daan, of(None, Some(wingtip.as_str())), 62),
            (&daan, of(None, Some("none")), 0),
            (&daan, of(Some(RelationKind::IndirectProvider), None), 62),
        ] {
            assert_eq!(walk(&program, actor, &query).await.len(), expected, "{query:?}");
        }
    }

    async fn attention_is_needed_where_the_newest_request_did_not_go_through(program: TestProgram) {
        let world = testing::world(&program).await;
        let ebba = world.actor("ebba");
        let attention = CustomersQuery { attention: true, ..Default::default() };
        let needed = async || names(&program, &ebba, &attention).await;
        assert_eq!(needed().await, [""; 0]);
        let id = requested(&program, &world, &["e3"]).await;
        assert_eq!(needed().await, [""; 0], "it waits");

        transfers::reject(&program, &world.actor("daan"), &id, "No").await.unwrap();
        assert_eq!(needed().await, ["Adventure Works AB"]);
        assert_eq!(names(&program, &world.actor("daan"), &attention).await, ["Adventure Works AB"]);

        program.clock.advance(Duration::SECOND);
        let id = requested(&program, &world, &["e3"]).await;
        assert_eq!(needed().await, [""; 0], "asked again");
        program.clock.advance(Duration::days(30));
        transfers::expire_due(&program).await.unwrap();
        assert_eq!(needed().await, ["Adventure Works AB"]);
        assert_eq!(status(&program, &world, &id).await, domain::transfer::Status::Expired);

        let id = requested(&program, &world, &["e3", "f3"]).await;
        let answer = Answer { declined: vec![0], reason: "No".into(), ..Answer::default() };
        transfers::accept(&program, &world.actor("daan"), &id, &answer).await.unwrap();
        assert_eq!(needed().await, ["Adventure Works AB"], "in part");
        program.clock.advance(Duration::SECOND);
        let id = requested(&program, &world, &["e3"]).await;
        accepted(&program, &world, &id).await;
        assert_eq!(needed().await, [""; 0], "all went through in the end");
    }

    /// MCA-06
    async fn a_direct_customer_is_ready_only_when_an_agreement_counts_for_its_provider(program: TestProgram) {
        let world = testing::world(&program).await;
        let all = page(&program, &world.actor("ebba"), &CustomersQuery::default()).await;
        let told: Vec<_> = all.rows.iter().map(|row| (row.name.as_str(), row.status, row.shared_with.as_deref())).collect();
        let northwind = Some("Northwind Distribution B.V.");
        assert_eq!(told, [
            ("Adventure Works AB", CustomerStatus::Ready, northwind),
            ("Coho Winery AB", CustomerStatus::NoProvider, None),
            ("Litware AB", CustomerStatus::NoAgreement, northwind),
        ]);
        let attested = "UPDATE customer_agreements SET method = 'attestation', partner_id = $1 WHERE customer_id = $2";
        for (by, expected) in [
            ("wingtip", CustomerStatus::NoAgreement),
            ("tailspin", CustomerStatus::NoAgreement),
            ("northwind", CustomerStatus::Ready),
        ] {
            change(&program, attested, &[world.partner(by).as_str(), world.customer("adventure").as_str()]).await;
            let rows = page(&program, &world.actor("ebba"), &CustomersQuery::default()).await.rows;
            assert_eq!(rows[0].status, expected, "attested by {by}");
        }
    }

    /// S36
    async fn a_cursor_of_another_tenant_or_a_made_up_one_yields_own_rows_only(program: TestProgram) {
        let world = testing::world(&program).await;
        save(&program, &world.partner("proseware"), &(0..60).map(|it| (it, format!("Canary {it}"))).collect::<Vec<_>>()).await;
        let (ebba, petra) = (world.actor("ebba"), world.actor("petra"));
        let of_petra = page(&program, &petra, &CustomersQuery::default()).await.next;
        let made_up = [
            of_petra.unwrap(),
            Cursor { name_key: Vec::new(), id: String::new(), backwards: false },
            Cursor { name_key: vec![0xff; 300], id: "\u{10ffff}".into(), backwards: true },
            Cursor { name_key: b"' OR 1=1 --".to_vec(), id: "\0".into(), backwards: false },
        ];
        let own = ids(&page(&program, &ebba, &CustomersQuery::default()).await);
        for cursor in made_up {
            for backwards in [false, true] {
                let from = Some(Cursor { backwards, ..cursor.clone() });
                for text in [None, Some("ca".to_owned()), Some("canary".to_owned())] {
                    let query = CustomersQuery { from: from.clone(), text, ..Default::default() };
                    let rows = ids(&page(&program, &ebba, &query).await);
                    assert!(rows.iter().all(|id| own.contains(id)), "{query:?}");
                }
            }
        }
        let canaries = CustomersQuery { text: Some("Canary".into()), ..Default::default() };
        assert_eq!(walk(&program, &ebba, &canaries).await, [""; 0]);
        assert_eq!(walk(&program, &petra, &canaries).await.len(), 60);
    }

    async fn a_customer_whose_relation_has_ended_is_listed_no_more(program: TestProgram) {
        let world = testing::world(&program).await;
        let end = "UPDATE customer_relations SET ended_at = 5 WHERE partner_id = $1 AND customer_id = $2";
        change(&program, end, &[world.partner("wingtip").as_str(), world.customer("coho").as_str()]).await;
        assert_eq!(names(&program, &world.actor("ebba"), &CustomersQuery::default()).await, ["Adventure Works AB", "Litware AB"]);
        assert_eq!(customers::total(&program, &world.actor("ebba")).await.unwrap(), 2);
        assert!(is_not_found(&customers::show(&program, &world.actor("ebba"), &world.customer("coho")).await));
    }

    async fn who_may_not_see_customers_is_told_so(program: TestProgram) {
        let world = testing::world(&program).await;
        for role in Role::OF_PARTNERS {
            let actor = with_roles(&world.actor("ebba"), &[role]);
            let outcome = customers::list(&program, &actor, &CustomersQuery::default()).await;
            if matches!(role, Role::UserAdmin | Role::AccountAdmin | Role::MpnAdmin) {
                assert_eq!(refused(outcome), Refusal::Role(Permission::SeeCustomers), "{role:?}");
                assert!(customers::partners(&program, &actor).await.is_err());
            } else {
                assert_eq!(outcome.unwrap().rows.len(), 3, "{role:?}");
                assert_eq!(customers::partners(&program, &actor).await.unwrap().len(), 1);
            }
        }
    }

    async fn the_number_of_customers_is_at_most_half_a_minute_old(program: TestProgram) {
        let world = testing::world(&program).await;
        let ebba = world.actor("ebba");
        assert_eq!(customers::total(&program, &ebba).await.unwrap(), 3);
        save(&program, &world.partner("wingtip"), &[(1, "New".into())]).await;
        program.clock.advance(Duration::seconds(29));
        assert_eq!(customers::total(&program, &ebba).await.unwrap(), 3);
        program.clock.advance(Duration::SECOND);
        assert_eq!(customers::total(&program, &ebba).await.unwrap(), 4);
        assert_eq!(customers::total(&program, &world.actor("petra")).await.unwrap(), 1, "each tenant its own");
    }

    async fn the_newest_request_decides_the_status_even_when_several_were_made_at_once(program: TestProgram) {
        let world = testing::world(&program).await;
        buy(&program, &world, &[license(1)]).await;
        let first = requested_license(&program, &world, 1).await;
        transfers::withdraw(&program, &world.actor("ebba"), &first).await.unwrap();
        let rows = page(&program, &world.actor("ebba"), &CustomersQuery::default()).await.rows;
        assert_eq!(rows[0].status, CustomerStatus::Ready, "a withdrawn request leaves no trace");
        let gone = "UPDATE subscriptions SET status = 'deleted' WHERE id = $1";
        assert_eq!(try_change(&program, gone, &[adventure(world, "saas").as_str()]).await.unwrap(), 1);
        let fewer = page(&program, &world.actor("ebba"), &CustomersQuery::default()).await.rows[0].subscriptions;
        assert_eq!(rows[0].subscriptions - fewer, 1, "a deleted subscription is not counted");
    }
}
