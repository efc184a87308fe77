//! The log cannot be rewritten through the database, and whoever goes around that is found out (S82, S83).

mod flips;
mod history;
mod intruder;
mod sealing;
mod sent_out;
mod trials;

use super::rows::try_change;
use super::{log, requested};
use domain::PartnerTenantId;
use history::{Sealed, some_history};
use program::audit::{self, BrokenLink, Known};
use program::store::events::EventRow;
use program::testing::{self, Engine, TestProgram, on_both_engines};

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
        refuses(&program, &attempts).await;
        assert_eq!(log(&program, &tenant).await, before);
    }

    /// S83
    async fn the_database_refuses_to_change_or_remove_seals(program: TestProgram) {
        let Sealed { seals, .. } = some_history(&program).await;
        let mut attempts = vec![
            "UPDATE event_seals SET signature = ''",
            "UPDATE event_seals SET heads = heads WHERE number = 1",
            "DELETE FROM event_seals",
            "DELETE FROM event_seals WHERE number = 1",
        ];
        if program.engine() == Engine::Postgres {
            attempts.push("TRUNCATE event_seals");
        } else {
            attempts.push("INSERT OR REPLACE INTO event_seals SELECT number, at, heads, previous_hash, hash, key_id, ''
                           FROM event_seals");
        }
        refuses(&program, &attempts).await;
        assert_eq!(audit::seals_after(&program, 0, 1_000).await.unwrap(), seals);
    }

    /// S82
    async fn a_row_rewritten_together_with_its_hash_is_found_by_what_follows_it(program: TestProgram) {
        let Sealed { chains, .. } = some_history(&program).await;
        intruder::unlock(&program).await;
        let chain = &chains[0];
        let tenant = PartnerTenantId::parse(&chain[0].tenant_id).unwrap();
        let last = i64::try_from(chain.len()).unwrap();
        let rewrite = "UPDATE events SET user_name = $3, hash = $4 WHERE tenant_id = $1 AND seq = CAST($2 AS BIGINT)";
        for row in &chain[..chain.len() - 1] {
            let forged = EventRow { user_name: "Somebody Else".into(), ..row.clone() };
            let (seq, hash) = (row.seq.to_string(), forged.computed_hash());
            try_change(&program, rewrite, &[&row.tenant_id, &seq, &forged.user_name, &hash]).await.unwrap();
            let [link] = &audit::verify(&program).await.unwrap().broken[..] else { panic!("one chain is broken") };
            assert!(link.seq <= row.seq + 1 && link.through >= row.seq && link.through <= last, "{link:?}");
            intruder::restore(&program, &row.tenant_id).await;
        }
        assert_eq!(broken(&program).await, [(tenant, 0); 0]);
    }

    /// S82
    async fn a_chain_whose_head_was_changed_or_removed_is_found(program: TestProgram) {
        let world = testing::world(&program).await;
        requested(&program, &world, &["e3"]).await;
        requested(&program, &world, &["f3"]).await;
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

/// S82
#[test]
fn bytes_that_are_no_text_are_found_where_they_stand_on_sqlite() {
    testing::run(Engine::Sqlite, |program: TestProgram| async move {
        let Sealed { key, chains, .. } = some_history(&program).await;
        intruder::unlock(&program).await;
        let (tenant, at) = (&chains[0][0].tenant_id, PartnerTenantId::parse(&chains[0][0].tenant_id).unwrap());
        for garbage in [
            "UPDATE events SET facts = CAST(x'7bff7d' AS TEXT) WHERE tenant_id = $1 AND seq = 7",
            "UPDATE events SET facts = CAST(x'1fff' AS TEXT) WHERE tenant_id = $1 AND seq = 7",
            "UPDATE events SET facts = CAST(facts AS BLOB) || x'00' WHERE tenant_id = $1 AND seq = 7",
            "UPDATE events SET at = at || ' ' || char(31) WHERE tenant_id = $1 AND seq = 7",
            "UPDATE events SET hash = CAST(x'ff' AS TEXT) || substr(hash, 2) WHERE tenant_id = $1 AND seq = 7",
        ] {
            assert_eq!(try_change(&program, garbage, &[tenant]).await.unwrap(), 1);
            assert_eq!(broken(&program).await, [(at.clone(), 7)], "{garbage}");
            intruder::restore(&program, tenant).await;
        }
        for garbage in [
            "UPDATE event_seals SET heads = heads || CAST(x'ff' AS TEXT) WHERE number = 3",
            "UPDATE event_seals SET signature = x'ff' WHERE number = 3",
            "UPDATE event_seals SET at = 'yesterday' WHERE number = 3",
        ] {
            assert_eq!(try_change(&program, garbage, &[]).await.unwrap(), 1);
            let known = Known { keys: vec![key.public()], ..Known::default() };
            let found = audit::verify_knowing(&program, &known).await.unwrap();
            assert_eq!(found.broken_seal.map(|it| it.number), Some(3), "{garbage}");
            intruder::restore_seals(&program).await;
        }
    });
}

async fn refuses(program: &TestProgram, attempts: &[&'static str]) {
    for attempt in attempts {
        let error = try_change(program, attempt, &[]).await.map_err(|error| error.to_string());
        assert!(error.as_ref().is_err_and(|error| error.contains("append-only")), "{attempt}: {error:?}");
    }
}

async fn broken(program: &TestProgram) -> Vec<(PartnerTenantId, i64)> {
    let links = audit::verify(program).await.unwrap().broken;
    links.into_iter().map(|BrokenLink { tenant, seq, .. }| (PartnerTenantId::parse(&tenant).unwrap(), seq)).collect()
}
