//! Searches follow the order of names while customers come, change, go and find their place in it (CUS-13).

use super::customers::{id, page, save, walk};
use super::rows::{change, number, try_change};
use program::Database;
use program::customers::{self, CustomersQuery};
use program::store::{doctor, name_key};
use program::testing::{self, Engine, TestProgram, World, on_both_engines};
use std::collections::BTreeMap;

/// Wingtip's list as it should be: names by number. What else is in it has none of the texts searched for here.
type Names = BTreeMap<u64, String>;

const TEXTS: [&str; 12] = ["§", "common", "§ common", "ä", "äö", "天", "天空", "100%", "_x", "\"q", "mmon c", "zzz"];

const AS_BEFORE: [&str; 10] = [
    "DROP TRIGGER relations_wait_for_a_place",
    "DROP TRIGGER changed_relations_wait_for_a_place",
    "DROP TRIGGER removed_relations_leave_their_place",
    "DROP TRIGGER renamed_customers_wait_for_a_place",
    "DROP TABLE customer_search_waiting",
    "DROP TABLE customer_search_places",
    "DROP TABLE customer_search_grams",
    "DROP TABLE customer_search_lists",
    "DROP TABLE partner_search",
    "CREATE TABLE partner_search (in_the_way)",
];

fn query(text: &str) -> CustomersQuery {
    CustomersQuery { text: Some(text.into()), ..Default::default() }
}

fn expected(names: &Names, text: &str) -> Vec<String> {
    let searched = |number: &u64, name: &str| format!("{name} c{number}.example {}", id(*number)).to_lowercase();
    let mut found: Vec<_> = names.iter().filter(|(number, name)| searched(number, name).contains(text)).collect();
    found.sort_by_key(|(number, name)| (name_key(name), id(**number).to_string()));
    found.into_iter().map(|(number, _)| id(*number).to_string()).collect()
}

async fn assert_found(program: &TestProgram, world: &World, names: &Names, text: &str) {
    let found = walk(program, &world.actor("ebba"), &query(text)).await;
    assert_eq!(found, expected(names, text), "{text}");
}

async fn assert_sound(program: &TestProgram) {
    let mut tx = program.database.snapshot().await.unwrap();
    for invariant in doctor::invariants(&tx).filter(|it| it.rule == "CUS-13") {
        assert_eq!(doctor::look(&mut tx, invariant).await.unwrap(), None);
    }
}

async fn create(program: &TestProgram, world: &World, names: &mut Names, new: Vec<(u64, String)>) {
    save(program, &world.partner("wingtip"), &new).await;
    names.extend(new);
}

async fn rename(program: &TestProgram, world: &World, names: &mut Names, number: u64, name: String) {
    let (id, searched) = (id(number), format!("{name} c{number}.example {}", id(number)).to_lowercase());
    let of_customer = "UPDATE customers SET name = $1, search_text = $2 WHERE id = $3";
    change(program, of_customer, &[&name, &searched, id.as_str()]).await;
    set_order(program, world, number, &name).await;
    names.insert(number, name);
}

async fn set_order(program: &TestProgram, world: &World, number: u64, name: &str) {
    let mut tx = program.database.begin().await.unwrap();
    let relation = program::store::relations::of(&mut tx, &world.partner("wingtip"), &id(number)).await.unwrap();
    program::store::relations::establish(&mut tx, &relation.unwrap(), name).await.unwrap();
    tx.commit().await.unwrap();
}

/// End a relation, or let it begin again.
async fn set_ended(program: &TestProgram, world: &World, number: u64, ended: bool) {
    let sql = if ended {
        "UPDATE customer_relations SET ended_at = 5 WHERE partner_id = $1 AND customer_id = $2"
    } else {
        "UPDATE customer_relations SET ended_at = NULL WHERE partner_id = $1 AND customer_id = $2"
    };
    change(program, sql, &[world.partner("wingtip").as_str(), id(number).as_str()]).await;
}

/// A name with many like it.
fn random_name(program: &TestProgram) -> String {
    let parts = ["§", "Common", "ÄÖ", "äpple", "天空", "100%", "_x", "\"Q\"", "Company", "B", "Ö"];
    let drawn = program.random::<5>();
    let words: Vec<_> = drawn[1..].iter().take(1 + usize::from(drawn[0] % 4)).collect();
    words.into_iter().map(|at| parts[usize::from(*at) % parts.len()]).collect::<Vec<_>>().join(" ")
}

fn some_number(program: &TestProgram, names: &Names) -> u64 {
    let [high, low] = program.random::<2>().map(usize::from);
    *names.keys().nth((high * 256 + low) % names.len()).unwrap()
}

async fn place_all(program: &TestProgram) {
    while customers::place_waiting(program).await.unwrap() {}
}

on_both_engines! {
    async fn whatever_happens_a_search_finds_what_a_naive_filter_finds_in_order(program: TestProgram) {
        let world = testing::world(&program).await;
        let (mut names, mut gone, mut number) = (Names::new(), Names::new(), 0);
        for round in 0..60 {
            let [kind, count] = program.random::<2>();
            match kind % 6 {
                0 | 1 if round < 40 || names.is_empty() => {
                    let many = 1 + u64::from(count) / if kind >= 200 { 1 } else { 16 };
                    let new = (number..number + many).map(|number| (number, random_name(&program))).collect();
                    number += many;
                    create(&program, &world, &mut names, new).await;
                }
                _ if names.len() < 3 => continue,
                2 => {
                    let name = random_name(&program);
                    let which = some_number(&program, &names);
                    rename(&program, &world, &mut names, which, name).await;
                }
                3 => {
                    let which = some_number(&program, &names);
                    set_ended(&program, &world, which, true).await;
                    gone.extend(names.remove_entry(&which));
                }
                4 if !gone.is_empty() => {
                    let which = some_number(&program, &gone);
                    set_ended(&program, &world, which, false).await;
                    names.extend(gone.remove_entry(&which));
                }
                _ => { customers::place_waiting(&program).await.unwrap(); }
            }
            let text = TEXTS[round % TEXTS.len()];
            assert_found(&program, &world, &names, text).await;
        }
        place_all(&program).await;
        assert_sound(&program).await;
        for text in TEXTS {
            assert_found(&program, &world, &names, text).await;
        }
        assert!(names.len() > 100 && !gone.is_empty(), "{} and {}", names.len(), gone.len());
    }

    async fn a_search_is_exact_before_while_and_after_many_find_their_place(program: TestProgram) {
        let world = testing::world(&program).await;
        let mut names = Names::new();
        create(&program, &world, &mut names, (0..1_100).map(|it| (it, format!("§ Common {} äö", it % 17))).collect()).await;
        assert_found(&program, &world, &names, "common 3").await;
        for _ in 0..10 {
            customers::place_waiting(&program).await.unwrap();
            assert_found(&program, &world, &names, "common 3").await;
            assert_found(&program, &world, &names, "7 ä").await;
            assert_found(&program, &world, &names, "c5").await;
        }
        assert!(!customers::place_waiting(&program).await.unwrap());
        assert_sound(&program).await;
    }

    /// Each batch comes between the same two names, before the batch that came before it.
    async fn where_no_room_is_left_between_two_names_others_move(program: TestProgram) {
        let world = testing::world(&program).await;
        let mut names = Names::new();
        create(&program, &world, &mut names, vec![(0, "§ a".into()), (1, "§ z".into())]).await;
        place_all(&program).await;
        for (batch, letter) in (1..5).zip(["q", "p", "o", "n"]) {
            let new = (batch * 1_000..batch * 1_000 + 512).map(|it| (it, format!("§ {letter} {it}"))).collect();
            create(&program, &world, &mut names, new).await;
            while customers::place_waiting(&program).await.unwrap() {
                assert_sound(&program).await;
            }
        }
        for new in 0..20 {
            create(&program, &world, &mut names, vec![(10_000 + new, format!("§ p 2100 {new:02}"))]).await;
            place_all(&program).await;
        }
        assert_sound(&program).await;
        assert_found(&program, &world, &names, "§").await;
    }

    async fn whoever_stays_is_on_one_page_though_the_list_changes_between_pages(program: TestProgram) {
        let world = testing::world(&program).await;
        let ebba = world.actor("ebba");
        let mut names = Names::new();
        create(&program, &world, &mut names, (0..300).map(|it| (it, format!("§ Common {:03}", it * 3))).collect()).await;
        customers::place_waiting(&program).await.unwrap();
        let (mut asked, mut seen, mut changed) = (query("common"), Vec::new(), Vec::new());
        for step in 0.. {
            let shown = page(&program, &ebba, &asked).await;
            seen.extend(shown.rows.iter().map(|row| row.id.clone()));
            let Some(next) = shown.next else { break };
            // The customer the next page starts after goes; another gets a name before it, a third comes.
            let last = *names.keys().find(|number| id(**number).as_str() == next.id).unwrap();
            set_ended(&program, &world, last, true).await;
            rename(&program, &world, &mut names, 299 - step, format!("§ Common 0000 {step}")).await;
            create(&program, &world, &mut names, vec![(1_000 + step, format!("§ Common {step:03} new"))]).await;
            changed.extend([id(last), id(299 - step), id(1_000 + step)].map(|it| it.to_string()));
            if step % 2 == 0 {
                place_all(&program).await;
            }
            asked.from = Some(next);
        }
        let stayed: Vec<_> = expected(&names, "common").into_iter().filter(|it| !changed.contains(it)).collect();
        seen.retain(|it| !changed.contains(it));
        assert_eq!(seen, stayed);
        assert_eq!(stayed.len(), 300 - changed.len() / 3 * 2);
    }

    async fn a_search_for_nothing_shows_the_list(program: TestProgram) {
        let world = testing::world(&program).await;
        place_all(&program).await;
        let ebba = world.actor("ebba");
        assert_eq!(page(&program, &ebba, &query("")).await.rows, page(&program, &ebba, &CustomersQuery::default()).await.rows);
    }

    async fn a_file_from_before_there_were_places_is_indexed_whole_or_not_at_all(program: TestProgram) {
        if program.engine() != Engine::Sqlite {
            return;
        }
        let (world, mut names) = (testing::world(&program).await, Names::new());
        let new = (0..40).map(|number| (number, format!("§ common {number}"))).collect();
        create(&program, &world, &mut names, new).await;
        for statement in AS_BEFORE {
            try_change(&program, statement, &[]).await.unwrap();
        }

        assert!(Database::open(program.url()).await.is_err());
        let left = "SELECT count(*) FROM sqlite_schema WHERE name IN ('customer_search_waiting', 'customer_search_places', 'relations_wait_for_a_place')";
        assert_eq!(number(&program, left, &[]).await, 0, "what is half there would never be made whole");

        try_change(&program, "DROP TABLE partner_search", &[]).await.unwrap();
        let program = program.another_node().await;
        assert_found(&program, &world, &names, "common").await;
        place_all(&program).await;
        assert_sound(&program).await;
        assert_found(&program, &world, &names, "common").await;
    }
}
