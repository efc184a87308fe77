//! The filter by status: just the customers that the list tags so, on every page and in the file.

use super::customers::{id, page, save, walk};
use domain::Actor;
use domain::customer::{CustomerStatus, RelationKind};
use program::Program;
use program::customers::{CustomerRow, CustomersQuery, export};
use program::store::{Tx, testing as saved};
use program::testing::{self, START, TestProgram, World, on_both_engines};

/// More than two pages of some statuses.
const CUSTOMERS: u64 = 600;
/// The transfers of a customer, the newest last. Twelve, which share no factor with the seven kinds of customers.
const HISTORIES: [&[&str]; 12] = [
    &[],
    &["active"],
    &["rejected", "in_progress"],
    &["failed", "complete"],
    &["partially_complete"],
    &["complete", "rejected"],
    &["failed"],
    &["expired"],
    &["withdrawn"],
    &["rejected", "withdrawn"],
    &["withdrawn", "active"],
    &[],
];
const TRANSFER: &str = "
    INSERT INTO transfers (id, number, customer_id, source_id, target_id, mpn_on_record, status, created_by, created_at,
        expires_at, accepted_at, closed_at)
    VALUES ($1, $1, $2, $3, $4, '1', $5, $6, CAST($7 AS BIGINT), 9000000000000000,
        CASE WHEN $5 IN ('in_progress', 'complete', 'partially_complete', 'failed') THEN 8000000000000000 END,
        CASE WHEN $5 NOT IN ('active', 'in_progress') THEN 8000000000000000 END)";
const ATTESTED: &str = "
    INSERT INTO customer_agreements (id, customer_id, method, partner_id, signed_by, agreed_at)
    VALUES ($1, $2, 'attestation', $3, 'A director', 1)";
const INDIRECT: &str = "
    UPDATE customer_relations SET kind = 'indirect_reseller' WHERE partner_id = $1 AND customer_id = $2";

/// Customers of Wingtip of every kind: shared with Northwind or not, with an agreement that counts or not, indirect ones,
/// each with every history.
async fn many(program: &TestProgram, world: &World) {
    let (wingtip, northwind) = (world.partner("wingtip"), world.partner("northwind"));
    let name = |number: u64| format!("{} {number}", if number.is_multiple_of(3) { "Birch" } else { "Alder" });
    let all: Vec<_> = (0..CUSTOMERS).map(|number| (number, name(number))).collect();
    save(program, &wingtip, &all).await;
    let mut tx = program.database.begin().await.unwrap();
    for (number, name) in all {
        let (kind, customer) = (number % 7, id(number));
        let agreement = format!("agreement {number}");
        if (1..6).contains(&kind) {
            saved::extend_to(&mut tx, (&northwind, &wingtip), &customer, &name, START).await.unwrap();
        }
        match kind {
            0 | 1 => saved::agreement(&mut tx, &agreement, &customer, START).await.unwrap(),
            2 => run(&mut tx, ATTESTED, &[&agreement, customer.as_str(), northwind.as_str()]).await,
            3 => run(&mut tx, ATTESTED, &[&agreement, customer.as_str(), wingtip.as_str()]).await,
            5 | 6 => run(&mut tx, INDIRECT, &[wingtip.as_str(), customer.as_str()]).await,
            _ => {}
        }
        for (at, status) in HISTORIES[usize::try_from(number % 12).unwrap()].iter().enumerate() {
            transfer(&mut tx, world, (number, at), ["wingtip", "northwind"], status).await;
        }
        // What others have to do with each other about the customer is no matter of these two.
        if number.is_multiple_of(5) {
            transfer(&mut tx, world, (number, 9), ["proseware", "tailspin"], "rejected").await;
        }
    }
    tx.commit().await.unwrap();
}

async fn transfer(tx: &mut Tx, world: &World, (number, at): (u64, usize), parties: [&str; 2], status: &str) {
    let (key, customer, when) = (format!("{number}-{at}"), id(number), format!("{}", 1_000 + at));
    let ([source, target], user) = (parties.map(|it| world.partner(it)), world.user("ebba"));
    let values =
        [key.as_str(), customer.as_str(), source.as_str(), target.as_str(), status, user.as_str(), when.as_str()];
    run(tx, TRANSFER, &values).await;
}

async fn run(tx: &mut Tx, statement: &'static str, values: &[&str]) {
    let changed = match tx {
        Tx::Sqlite(connection) => {
            let query = values.iter().fold(sqlx::query(statement), |query, value| query.bind(*value));
            query.execute(&mut **connection).await.map(|done| done.rows_affected())
        }
        Tx::Postgres(connection) => {
            let query = values.iter().fold(sqlx::query(statement), |query, value| query.bind(*value));
            query.execute(&mut **connection).await.map(|done| done.rows_affected())
        }
    };
    assert_eq!(changed.unwrap(), 1, "{statement} {values:?}");
}

/// Every row of a list, forwards.
async fn rows(program: &Program, actor: &Actor, query: &CustomersQuery) -> Vec<CustomerRow> {
    let (mut query, mut all) = (query.clone(), Vec::new());
    loop {
        let shown = page(program, actor, &query).await;
        all.extend(shown.rows);
        query.from = shown.next;
        if query.from.is_none() {
            return all;
        }
    }
}

async fn exported(program: &Program, actor: &Actor, query: &CustomersQuery) -> Vec<String> {
    let (rows, next) = export(program, actor, query).await.unwrap();
    assert_eq!(next, None);
    rows.into_iter().map(|row| row.id).collect()
}

/// Whatever else is asked for, each status filters just what is tagged so, and the file holds the same.
async fn filters_what_is_tagged(program: &Program, actor: &Actor, query: &CustomersQuery) -> Vec<usize> {
    let all = rows(program, actor, query).await;
    let mut counts = Vec::new();
    for status in CustomerStatus::ALL {
        let query = CustomersQuery { status: Some(status), ..query.clone() };
        let expected: Vec<_> = all.iter().filter(|row| row.status == status).map(|row| row.id.clone()).collect();
        assert_eq!(walk(program, actor, &query).await, expected, "{query:?}");
        assert_eq!(exported(program, actor, &query).await, expected, "{query:?}");
        let first = page(program, actor, &query).await.rows;
        assert!(first.iter().all(|row| all.contains(row)), "a row is the same with the filter and without");
        counts.push(expected.len());
    }
    assert_eq!(counts.iter().sum::<usize>(), all.len(), "each has one status");
    counts
}

on_both_engines! {
    /// S35, CUS-13
    async fn each_status_filters_just_what_the_list_tags_so_on_every_page_and_in_the_file(program: TestProgram) {
        let world = testing::world(&program).await;
        many(&program, &world).await;
        let (ebba, daan) = (world.actor("ebba"), world.actor("daan"));
        let all = CustomersQuery::default();

        let counts = filters_what_is_tagged(&program, &ebba, &all).await;
        assert!(counts.iter().all(|count| *count > 0), "there is one of every status: {counts:?}");
        assert!(counts[0] > 2 * program::customers::PAGE, "three pages wait: {counts:?}");
        filters_what_is_tagged(&program, &daan, &all).await;

        let northwind = Some(world.partner("northwind").to_string());
        for query in [
            CustomersQuery { text: Some("birch".into()), ..all.clone() },
            CustomersQuery { text: Some("1".into()), ..all.clone() },
            CustomersQuery { text: Some("100%_\\".into()), ..all.clone() },
            CustomersQuery { kind: Some(RelationKind::IndirectReseller), ..all.clone() },
            CustomersQuery { kind: Some(RelationKind::Direct), shared_with: northwind, ..all.clone() },
            CustomersQuery { shared_with: Some("none".into()), text: Some("alder".into()), ..all.clone() },
            CustomersQuery { attention: true, ..all.clone() },
        ] {
            filters_what_is_tagged(&program, &ebba, &query).await;
        }
        let nobody = CustomersQuery { status: Some(CustomerStatus::Waiting), ..all };
        assert_eq!(rows(&program, &world.actor("tom"), &nobody).await, []);
    }

    /// S36
    async fn a_filter_by_status_starts_wherever_a_cursor_says_and_shows_own_rows_only(program: TestProgram) {
        let world = testing::world(&program).await;
        many(&program, &world).await;
        let tailspin = world.actor("tom");
        for status in CustomerStatus::ALL {
            let query = CustomersQuery { status: Some(status), ..CustomersQuery::default() };
            let from = page(&program, &world.actor("ebba"), &query).await.next;
            let elsewhere = CustomersQuery { from, ..query };
            assert!(rows(&program, &tailspin, &elsewhere).await.iter().all(|row| row.name == "Woodgrove Bank AB"));
        }
        let long = CustomersQuery { text: Some("x".repeat(60_000)), status: Some(CustomerStatus::Ready), ..CustomersQuery::default() };
        assert_eq!(rows(&program, &world.actor("ebba"), &long).await, []);
    }
}
