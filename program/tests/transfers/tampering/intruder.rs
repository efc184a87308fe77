//! What somebody can do who has every right on the database, and not the key.

use crate::rows::try_change;
use program::audit::{Seal, SealKey};
use program::store::events::EventRow;
use program::store::seals;
use program::testing::{Engine, TestProgram};

/// The owner of the tables takes the triggers away. (And the test keeps a copy, and does not wait for disks.)
pub async fn unlock(program: &TestProgram) {
    let unlocked: &[&'static str] = match program.engine() {
        Engine::Sqlite => &[
            "DROP TRIGGER events_are_not_changed",
            "DROP TRIGGER events_are_not_removed",
            "DROP TRIGGER event_seals_are_not_changed",
            "DROP TRIGGER event_seals_are_not_removed",
            "PRAGMA synchronous = OFF",
        ],
        Engine::Postgres => {
            &["ALTER TABLE events DISABLE TRIGGER USER", "ALTER TABLE event_seals DISABLE TRIGGER USER"]
        }
    };
    let copies = [
        "CREATE TABLE events_as_they_were AS SELECT * FROM events",
        "CREATE TABLE heads_as_they_were AS SELECT * FROM event_heads",
        "CREATE TABLE seals_as_they_were AS SELECT * FROM event_seals",
        "CREATE TABLE sealed_as_it_was AS SELECT * FROM event_sealed",
    ];
    for statement in unlocked.iter().chain(&copies) {
        try_change(program, statement, &[]).await.unwrap();
    }
}

/// A chain as it was.
pub async fn restore(program: &TestProgram, tenant: &str) {
    for statement in [
        "DELETE FROM events WHERE tenant_id = $1",
        "INSERT INTO events SELECT * FROM events_as_they_were WHERE tenant_id = $1",
        "DELETE FROM event_heads WHERE tenant_id = $1",
        "INSERT INTO event_heads SELECT * FROM heads_as_they_were WHERE tenant_id = $1",
    ] {
        try_change(program, statement, &[tenant]).await.unwrap();
    }
}

/// The seals as they were.
pub async fn restore_seals(program: &TestProgram) {
    for statement in [
        "DELETE FROM event_seals",
        "INSERT INTO event_seals SELECT * FROM seals_as_they_were",
        "DELETE FROM event_sealed",
        "INSERT INTO event_sealed SELECT * FROM sealed_as_it_was",
    ] {
        try_change(program, statement, &[]).await.unwrap();
    }
}

/// Make a chain anew from a row on, with another name in that row, and its head.
pub async fn rebuild(program: &TestProgram, chain: &[EventRow], from: usize) {
    let rewrite = "UPDATE events SET user_name = $3, previous_hash = $4, hash = $5
                   WHERE tenant_id = $1 AND seq = CAST($2 AS BIGINT)";
    let mut row = EventRow { user_name: format!("{}.", chain[from].user_name), ..chain[from].clone() };
    for next in from + 1..=chain.len() {
        row.hash = row.computed_hash();
        let values = [&row.tenant_id, &row.seq.to_string(), &row.user_name, &row.previous_hash, &row.hash];
        try_change(program, rewrite, &values.map(String::as_str)).await.unwrap();
        match chain.get(next) {
            Some(next) => row = EventRow { previous_hash: row.hash, ..next.clone() },
            None => set_head(program, &row).await,
        }
    }
}

/// Cut a chain off after so many rows, and its head with it.
pub async fn cut(program: &TestProgram, chain: &[EventRow], rows: usize) {
    let (tenant, kept) = (&chain[0].tenant_id, rows.to_string());
    let cut = "DELETE FROM events WHERE tenant_id = $1 AND seq > CAST($2 AS BIGINT)";
    try_change(program, cut, &[tenant, &kept]).await.unwrap();
    match rows {
        0 => drop(try_change(program, "DELETE FROM event_heads WHERE tenant_id = $1", &[tenant]).await.unwrap()),
        _ => set_head(program, &chain[rows - 1]).await,
    }
}

async fn set_head(program: &TestProgram, row: &EventRow) {
    let set = "UPDATE event_heads SET seq = CAST($2 AS BIGINT), hash = $3 WHERE tenant_id = $1";
    try_change(program, set, &[&row.tenant_id, &row.seq.to_string(), &row.hash]).await.unwrap();
}

/// Cut the seals off after so many, and the notes with them.
pub async fn cut_seals(program: &TestProgram, seals: &[Seal], kept: usize) {
    let cut = "DELETE FROM event_seals WHERE number > CAST($1 AS BIGINT)";
    try_change(program, cut, &[&kept.to_string()]).await.unwrap();
    try_change(program, "DELETE FROM event_sealed", &[]).await.unwrap();
    let mut tx = program.database.begin().await.unwrap();
    for (tenant, seq, _) in seals[..kept].iter().flat_map(Seal::heads) {
        seals::note(&mut tx, tenant, seq).await.unwrap();
    }
    tx.commit().await.unwrap();
}

/// Make the seals anew from one on, each a second later; `claimed` is whose key they say they are signed with.
pub async fn forge_seals(program: &TestProgram, seals: &[Seal], from: usize, key: &SealKey, claimed: &str) {
    cut_seals(program, seals, from).await;
    let mut tx = program.database.begin().await.unwrap();
    let mut previous_hash = seals[from].previous_hash.clone();
    for seal in &seals[from..] {
        let (at, key_id) = (seal.at + 1_000_000, claimed.to_owned());
        let mut forged = Seal { at, key_id, previous_hash, ..seal.clone() };
        forged.hash = forged.computed_hash();
        forged.signature = key.sign(forged.signed_text().as_bytes());
        seals::insert(&mut tx, &forged).await.unwrap();
        for (tenant, seq, _) in forged.heads() {
            seals::note(&mut tx, tenant, seq).await.unwrap();
        }
        previous_hash = forged.hash;
    }
    tx.commit().await.unwrap();
}
