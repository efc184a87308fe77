//! The doctor: nothing is wrong with the demo, and what a hand at the database breaks is found by name.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

mod damage;

use damage::{DAMAGE, Damage, OF_SQLITE};
use program::audit::Known;
use program::demo::{self, DemoOptions};
use program::doctor::{self, MOST, invariants};
use program::import::find_partner;
use program::on_both_engines;
use program::store::Tx;
use program::testing::{Engine, TestProgram};

async fn demo(program: &TestProgram) {
    demo::build(program, &DemoOptions { customers: 60 }, &|_| ()).await.unwrap();
}

fn damage_of(engine: Engine) -> impl Iterator<Item = &'static Damage> {
    let own: &[Damage] = if engine == Engine::Sqlite { &OF_SQLITE } else { &[] };
    own.iter().chain(&DAMAGE)
}

async fn execute(tx: &mut Tx, statement: &'static str) -> u64 {
    let done = match tx {
        Tx::Sqlite(c) => sqlx::query(statement).execute(&mut **c).await.map(|it| it.rows_affected()),
        Tx::Postgres(c) => sqlx::query(statement).execute(&mut **c).await.map(|it| it.rows_affected()),
    };
    done.unwrap_or_else(|problem| panic!("{statement}: {problem}"))
}

/// The invariants that do not hold, as the transaction sees the database.
async fn broken(tx: &mut Tx) -> Vec<&'static str> {
    let mut names = Vec::new();
    for invariant in invariants(tx) {
        let found = program::store::doctor::look(tx, invariant).await;
        let found = found.unwrap_or_else(|problem| panic!("{}: {problem:?}", invariant.name));
        names.extend(found.map(|it| it.invariant.name));
    }
    names
}

on_both_engines! {
    async fn nothing_is_wrong_with_the_demo(program: TestProgram) {
        demo(&program).await;
        let examined = doctor::examine(&program, &Known::default()).await.unwrap();
        assert_eq!(examined.broken, []);
        assert!(examined.is_sound() && examined.looked_at > 30 && examined.log.rows > 40, "{examined:?}");
    }

    async fn each_kind_of_damage_breaks_the_invariant_it_is_meant_to_and_no_other(program: TestProgram) {
        demo(&program).await;
        for (name, statements) in damage_of(program.engine()) {
            let mut tx = program.database.begin().await.unwrap();
            for statement in *statements {
                let changed = execute(&mut tx, statement).await;
                assert!(changed > 0 || !statement.starts_with(['U', 'I']), "{statement} changes nothing in the demo");
            }
            assert_eq!(broken(&mut tx).await, [*name]);
        }
    }

    async fn every_invariant_has_damage_that_breaks_it(program: TestProgram) {
        let tx = program.database.snapshot().await.unwrap();
        let mut there: Vec<_> = invariants(&tx).map(|it| it.name).collect();
        let mut broken: Vec<_> = damage_of(program.engine()).map(|(name, _)| *name).collect();
        there.sort_unstable();
        broken.sort_unstable();
        assert_eq!(there, broken);
    }

    async fn a_finding_tells_what_breaks_which_rule_and_the_database_is_not_sound(program: TestProgram) {
        demo(&program).await;
        let mut tx = program.database.begin().await.unwrap();
        execute(&mut tx, "UPDATE transfer_lines SET add_on = TRUE").await;
        tx.commit().await.unwrap();

        let examined = doctor::examine(&program, &Known::default()).await.unwrap();

        assert!(!examined.is_sound());
        let [found] = &examined.broken[..] else { panic!("{examined:?}") };
        assert_eq!((found.invariant.name, found.invariant.rule), ("one-base-per-group", "TRA-24"));
        assert_eq!((found.rows.len(), found.more), (MOST, true), "a flood of rows is cut");
        assert!(found.rows[0].starts_with("TR-") && found.rows[0].contains(" group "), "{:?}", found.rows);
    }

    async fn a_log_that_was_changed_makes_the_database_unsound(program: TestProgram) {
        demo(&program).await;
        let tenant = find_partner(&program, "wingtipcloud.example").await.unwrap().unwrap();
        let mut tx = program.database.begin().await.unwrap();
        program::store::testing::forge_event(&mut tx, &tenant, 1).await.unwrap();
        tx.commit().await.unwrap();

        let examined = doctor::examine(&program, &Known::default()).await.unwrap();

        assert_eq!(examined.broken, []);
        assert!(!examined.is_sound() && examined.log.broken.len() == 1, "{examined:?}");
    }
}
