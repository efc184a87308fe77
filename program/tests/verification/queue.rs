//! The queue of cases: what waits longest comes first, and filters find what they say (design 14).

use super::*;
use domain::verification::CaseStatus;
use domain::{Role, UserId};
use program::accounts::{NewUser, add_role, add_user};
use program::store::testing::{self as world_rows, PartnerRow};
use program::testing::{self, START, on_both_engines};
use program::verification::{QueueQuery, QueueView, queue};
use time::Duration;

/// A company of its own with a global admin, who applies.
async fn company(program: &Program, number: u8) -> (Actor, EnrollmentId) {
    let (tenant, user) = (PartnerTenantId::of([number; 16]), UserId::of([number; 16]));
    let domain = format!("firm{number}.example");
    let name = format!("Firm {number} AB");
    let row = PartnerRow {
        id: &tenant,
        name: &name,
        domain: &domain,
        country: "SE",
        region: "europe",
        currency: "SEK",
        mpn_id: None,
        programs: &[],
    };
    let mut tx = program.database.begin().await.unwrap();
    world_rows::partner(&mut tx, &row, START).await.unwrap();
    let person = NewUser {
        id: user.clone(),
        sign_in_name: format!("admin@{domain}"),
        name: format!("Admin {number}"),
        password_hash: "$argon2id$none".into(),
        language: None,
    };
    add_user(&mut tx, &person, START).await.unwrap();
    add_role(&mut tx, &user, &tenant, Role::GlobalAdmin).await.unwrap();
    tx.commit().await.unwrap();
    let roles = [Role::GlobalAdmin].into_iter().collect();
    let actor = Actor { user, name: person.name, tenant, roles };
    let fields = ProfileFields {
        company_name: name,
        registration_number: String::new(),
        email: format!("admin@{domain}"),
        ..typed()
    };
    let id = sent(program, &actor, fields).await;
    (actor, id)
}

async fn found(program: &Program, world: &World, query: QueueQuery) -> Vec<String> {
    let page = queue(program, &world.actor("amara"), &query).await.unwrap();
    page.rows.into_iter().map(|row| row.company).collect()
}

on_both_engines! {
    async fn what_was_sent_first_stands_first_and_no_case_is_lost_over_the_pages(program: TestProgram) {
        let world = testing::world(&program).await;
        let mut expected = Vec::new();
        for number in 1..=53 {
            company(&program, number).await;
            program.clock.advance(Duration::SECOND);
            expected.push(format!("Firm {number} AB"));
        }
        let amara = world.actor("amara");
        let first = queue(&program, &amara, &QueueQuery::default()).await.unwrap();
        assert_eq!((first.rows.len(), first.counts.open), (50, 53));
        let second = queue(&program, &amara, &QueueQuery { after: first.next, ..QueueQuery::default() }).await.unwrap();
        assert_eq!(second.next, None);
        let names: Vec<_> = first.rows.into_iter().chain(second.rows).map(|row| row.company).collect();
        assert_eq!(names, expected);
    }

    async fn each_view_and_filter_finds_what_it_says(program: TestProgram) {
        let world = testing::world(&program).await;
        let amara = world.actor("amara");
        let (_, first) = company(&program, 1).await;
        address_verified(&program).await;
        let (_, second) = company(&program, 2).await;
        address_verified(&program).await;
        company(&program, 3).await;
        verification::take(&program, &amara, &first, case(&program, &first).await.version).await.unwrap();
        decided(&program, &world.actor("olga"), &second, Decision::Ask(DOMAIN)).await;
        program.clock.advance(Duration::days(8));

        let view = |view| QueueQuery { view, ..QueueQuery::default() };
        let text = |text: &str| QueueQuery { text: text.into(), ..QueueQuery::default() };
        let stage = |stage| QueueQuery { stage: Some(stage), ..QueueQuery::default() };
        assert_eq!(found(&program, &world, view(QueueView::Open)).await.len(), 3);
        assert_eq!(found(&program, &world, view(QueueView::Mine)).await, ["Firm 1 AB"]);
        assert_eq!(found(&program, &world, view(QueueView::Late)).await, ["Firm 1 AB"], "who waits for the applicant is not late");
        assert_eq!(found(&program, &world, view(QueueView::Waiting)).await, ["Firm 2 AB"]);
        assert_eq!(found(&program, &world, view(QueueView::Nobodys)).await, ["Firm 3 AB"]);
        assert_eq!(found(&program, &world, view(QueueView::Closed)).await, [] as [&str; 0]);
        assert_eq!(found(&program, &world, stage(CaseStatus::Address)).await, ["Firm 3 AB"]);
        assert_eq!(found(&program, &world, text("FIRM 2")).await, ["Firm 2 AB"]);
        assert_eq!(found(&program, &world, text("firm3.example")).await, ["Firm 3 AB"]);
        assert_eq!(found(&program, &world, text("ENR-2026-00001")).await, ["Firm 1 AB"]);
        assert_eq!(found(&program, &world, text("%")).await, [] as [&str; 0], "no character has a meaning");
        let counts = queue(&program, &amara, &QueueQuery::default()).await.unwrap().counts;
        assert_eq!((counts.open, counts.mine, counts.late, counts.waiting), (3, 1, 1, 1));

        decided(&program, &amara, &first, Decision::Approve).await;
        assert_eq!(found(&program, &world, view(QueueView::Closed)).await, ["Firm 1 AB"]);
        assert_eq!(found(&program, &world, view(QueueView::Open)).await.len(), 2);
    }

    async fn a_row_tells_how_many_checks_want_a_look(program: TestProgram) {
        let world = testing::world(&program).await;
        doubtful(&program, &world).await;
        let page = queue(&program, &world.actor("amara"), &QueueQuery::default()).await.unwrap();
        assert_eq!((page.rows[0].failed, page.rows[0].to_look_at), (1, 0));
    }
}
