//! The log cannot be rewritten through the database, and whoever goes around that is found out (S82, S83).

use super::rows::{texts, try_change};
use super::{log, requested};
use domain::PartnerTenantId;
use program::audit::{self, BrokenLink};
use program::store::events::EventRow;
use program::testing::{self, Engine, TestProgram, World, on_both_engines};
use program::transfers::{self, Answer};

const TRIALS: usize = 500;

on_both_engines! {
    /// AUD-04, S83
    async fn the_database_refuses_to_change_or_remove_rows_of_the_log(program: TestProgram) {
        let world = testing::world(&program).await;
        requested(&program, &world, &["e3"]).await;
        let tenant = world.partner("wingtip");
        let before = log(&program, &tenant).await;
        let mut attempts = vec![
            "UPDATE events SET user_name = 'Nobody'",
            "UPDATE events SET facts = facts WHERE seq = 1",
            "DELETE FROM events",
            "DELETE FROM events WHERE seq = 1",
        ];
        if program.engine() == Engine::Postgres {
            attempts.push("TRUNCATE events");
        } else {
            attempts.push("INSERT OR REPLACE INTO events SELECT tenant_id, seq, id, at, user_id, 'Nobody', user_tenant_id,
                           user_role, operation, kind, outcome, customer_id, resource_type, resource_id, old_value,
                           new_value, facts, previous_hash, hash FROM events");
        }
        for attempt in attempts {
            let error = try_change(&program, attempt, &[]).await.map_err(|error| error.to_string());
            assert!(error.as_ref().is_err_and(|error| error.contains("append-only")), "{attempt}: {error:?}");
        }
        assert_eq!(log(&program, &tenant).await, before);
    }

    /// S82
    async fn every_tampering_with_the_log_is_found_and_its_first_bad_row_named(program: TestProgram) {
        let world = testing::world(&program).await;
        some_history(&program, &world).await;
        unlock(&program).await;
        assert_eq!(audit::verify(&program).await.unwrap().broken, []);
        let chains = [log(&program, &world.partner("wingtip")).await, log(&program, &world.partner("northwind")).await];
        for trial in 0..TRIALS {
            let chain = &chains[trial % 2];
            let (what, first_bad) = tamper(&program, chain, trial / 2).await;

            let broken = audit::verify(&program).await.unwrap().broken;

            let named: Vec<_> = broken.iter().map(|it| (it.tenant.as_str(), it.seq)).collect();
            assert_eq!(named, [(chain[0].tenant_id.as_str(), first_bad)], "trial {trial}: {what}");
            restore(&program).await;
        }
        assert_eq!(audit::verify(&program).await.unwrap().broken, [], "all was restored");
    }

    /// S82
    async fn a_row_rewritten_together_with_its_hash_is_found_by_what_follows_it(program: TestProgram) {
        let world = testing::world(&program).await;
        some_history(&program, &world).await;
        unlock(&program).await;
        let chain = log(&program, &world.partner("wingtip")).await;
        let last = i64::try_from(chain.len()).unwrap();
        let rewrite = "UPDATE events SET user_name = $3, hash = $4 WHERE tenant_id = $1 AND seq = CAST($2 AS BIGINT)";
        for row in &chain {
            let forged = EventRow { user_name: "Somebody Else".into(), ..row.clone() };
            let (seq, hash) = (row.seq.to_string(), forged.computed_hash());
            try_change(&program, rewrite, &[&row.tenant_id, &seq, &forged.user_name, &hash]).await.unwrap();
            assert_eq!(broken(&program).await, [(world.partner("wingtip"), (row.seq + 1).min(last))]);
            restore(&program).await;
        }
    }

    /// S82
    async fn a_chain_whose_head_was_changed_or_removed_is_found(program: TestProgram) {
        let world = testing::world(&program).await;
        some_history(&program, &world).await;
        let tenant = world.partner("wingtip");
        let last = i64::try_from(log(&program, &tenant).await.len()).unwrap();
        let at = [tenant.as_str()];

        try_change(&program, "UPDATE event_heads SET hash = lower(replace(hash, substr(hash, 1, 1), 'x')) WHERE tenant_id = $1", &at).await.unwrap();
        assert_eq!(broken(&program).await, [(tenant.clone(), last)]);
        try_change(&program, "UPDATE event_heads SET seq = seq + 1 WHERE tenant_id = $1", &at).await.unwrap();
        assert_eq!(broken(&program).await, [(tenant.clone(), last + 1)]);
        try_change(&program, "UPDATE event_heads SET seq = seq - 2 WHERE tenant_id = $1", &at).await.unwrap();
        assert_eq!(broken(&program).await, [(tenant.clone(), last)]);
        try_change(&program, "DELETE FROM event_heads WHERE tenant_id = $1", &at).await.unwrap();
        assert_eq!(broken(&program).await, [(tenant, 1)]);
    }
}

async fn broken(program: &TestProgram) -> Vec<(PartnerTenantId, i64)> {
    let links = audit::verify(program).await.unwrap().broken;
    links.into_iter().map(|BrokenLink { tenant, seq, .. }| (PartnerTenantId::parse(&tenant).unwrap(), seq)).collect()
}

/// Some thirty rows in each of two chains.
async fn some_history(program: &TestProgram, world: &World) {
    for round in 0..5 {
        let id = requested(program, world, &["e3"]).await;
        transfers::accept(program, &world.actor("nils"), &id, &Answer::default()).await.unwrap_err();
        transfers::withdraw(program, &world.actor("daan"), &id).await.unwrap_err();
        match round {
            4 => drop(transfers::accept(program, &world.actor("daan"), &id, &Answer::default()).await.unwrap()),
            _ => drop(transfers::reject(program, &world.actor("daan"), &id, "No").await.unwrap()),
        }
    }
    for _ in 0..6 {
        let id = requested(program, world, &["f3"]).await;
        transfers::withdraw(program, &world.actor("ebba"), &id).await.unwrap();
    }
}

/// What an intruder with the owner's rights can do: no triggers, and a copy to restore from.
async fn unlock(program: &TestProgram) {
    let unlocked: &[&'static str] = match program.engine() {
        Engine::Sqlite => &["DROP TRIGGER events_are_not_changed", "DROP TRIGGER events_are_not_removed"],
        Engine::Postgres => &["ALTER TABLE events DISABLE TRIGGER USER"],
    };
    for statement in unlocked.iter().chain(&["CREATE TABLE events_as_they_were AS SELECT * FROM events"]) {
        try_change(program, statement, &[]).await.unwrap();
    }
}

async fn restore(program: &TestProgram) {
    for statement in ["DELETE FROM events", "INSERT INTO events SELECT * FROM events_as_they_were"] {
        try_change(program, statement, &[]).await.unwrap();
    }
}

macro_rules! set {
    ($($column:literal),+) => {
        [$(concat!("UPDATE events SET ", $column, " WHERE tenant_id = $1 AND seq = CAST($2 AS BIGINT)")),+]
    };
}

/// One character more, less or another in each field, `NULL` for nothing and the other way round.
const FLIPS: [&str; 21] = set![
    "id = substr(id, 2)",
    "at = at + 1",
    "user_id = CASE WHEN user_id IS NULL THEN '' ELSE NULL END",
    "user_name = user_name || ' '",
    "user_name = lower(user_name) || '.'",
    "user_tenant_id = user_tenant_id || '0'",
    "user_role = 'global_admin'",
    "operation = operation || 's'",
    "kind = 'transfer_' || kind",
    "outcome = CASE WHEN outcome = 'failed' THEN 'succeeded' ELSE 'failed' END",
    "customer_id = CASE WHEN customer_id IS NULL THEN '' ELSE NULL END",
    "resource_type = 'Transfer'",
    "resource_id = upper(resource_id) || '!'",
    "old_value = CASE WHEN old_value IS NULL THEN 'active' ELSE NULL END",
    "new_value = CASE WHEN new_value IS NULL THEN '' ELSE NULL END",
    "new_value = 'deleted'",
    "facts = facts || ' '",
    "previous_hash = substr(previous_hash, 2) || 'g'",
    "hash = substr(hash, 2) || 'g'",
    "old_value = facts, facts = COALESCE(old_value, '')",
    "seq = seq + 1000"
];

const INSERT_A_ROW: &str = "
    INSERT INTO events SELECT tenant_id, CAST($3 AS BIGINT), 'inserted', at, user_id, user_name, user_tenant_id, user_role,
        operation, kind, outcome, customer_id, resource_type, resource_id, old_value, new_value, facts, $4, hash
    FROM events WHERE tenant_id = $1 AND seq = CAST($2 AS BIGINT)";

/// Tamper with a chain in one of five ways; tells what was done and the row that is bad from then on.
async fn tamper(program: &TestProgram, chain: &[EventRow], trial: usize) -> (String, i64) {
    let [one, two] = program.random::<2>().map(|byte| usize::from(byte) % chain.len());
    let (tenant, last) = (chain[0].tenant_id.as_str(), chain.len());
    let (row, seq) = (&chain[one], (one + 1).to_string());
    match trial % 5 {
        0 | 1 => {
            let flip = FLIPS[(trial / 5 * 2 + trial % 5) % FLIPS.len()];
            assert_eq!(try_change(program, flip, &[tenant, &seq]).await.unwrap(), 1);
            (format!("{flip} {seq}"), row.seq)
        }
        2 => {
            let delete = "DELETE FROM events WHERE tenant_id = $1 AND seq = CAST($2 AS BIGINT)";
            try_change(program, delete, &[tenant, &seq]).await.unwrap();
            (format!("delete {seq}"), row.seq)
        }
        3 => {
            let two = if one == two { (two + 1) % last } else { two };
            swap(program, tenant, one + 1, two + 1).await;
            (format!("swap {seq} and {}", two + 1), i64::try_from(one.min(two) + 1).unwrap())
        }
        _ if trial.is_multiple_of(2) => {
            let added = (last + 1).to_string();
            let head = &chain[last - 1].hash;
            try_change(program, INSERT_A_ROW, &[tenant, &seq, &added, head]).await.unwrap();
            (format!("insert a copy of {seq}"), i64::try_from(last + 1).unwrap())
        }
        _ => {
            let cut = "DELETE FROM events WHERE tenant_id = $1 AND seq >= CAST($2 AS BIGINT)";
            try_change(program, cut, &[tenant, &seq]).await.unwrap();
            (format!("cut from {seq}"), row.seq)
        }
    }
}

async fn swap(program: &TestProgram, tenant: &str, one: usize, two: usize) {
    let renumber = "UPDATE events SET seq = CAST($3 AS BIGINT) WHERE tenant_id = $1 AND seq = CAST($2 AS BIGINT)";
    for (from, to) in [(one, 9_999), (two, one), (9_999, two)] {
        let [from, to] = [from, to].map(|seq| seq.to_string());
        assert_eq!(try_change(program, renumber, &[tenant, &from, &to]).await.unwrap(), 1);
    }
    assert_eq!(texts(program, "SELECT id FROM events WHERE seq = 9999", &[]).await, [""; 0]);
}
