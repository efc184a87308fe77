//! Thousands of tamperings at random: each is found, and the first bad row or seal is named (S82).

use super::history::{Sealed, some_history};
use super::{flips, intruder};
use crate::rows::try_change;
use program::audit::{self, Known, SealKey};
use program::store::events::EventRow;
use program::testing::{Engine, TestProgram, on_both_engines};

/// Makes 10,000. Every change is a round trip to PostgreSQL and back, so it gets the smaller part.
const fn trials_on(engine: Engine) -> usize {
    match engine {
        Engine::Sqlite => 7_000,
        Engine::Postgres => 3_000,
    }
}

on_both_engines! {
    /// S82
    async fn every_tampering_is_found_and_the_first_bad_row_or_seal_named(program: TestProgram) {
        let history = some_history(&program).await;
        intruder::unlock(&program).await;
        let keys = vec![history.key.public()];
        let known = [Known { keys: keys.clone(), ..Known::default() }, Known { keys, sent: history.seals[..].into() }];
        assert!(audit::verify_knowing(&program, &known[1]).await.unwrap().is_whole());
        for trial in 0..trials_on(program.engine()) {
            let tampering = match trial % 10 {
                9 => tamper_with_seals(&program, &history, trial / 10).await,
                _ => tamper(&program, &history, trial).await,
            };
            let known = &known[usize::from(tampering.needs_what_was_sent_out)];

            let found = audit::verify_knowing(&program, known).await.unwrap();

            let named: Vec<_> = found.broken.iter().map(|it| (it.tenant.as_str(), it.seq, it.through)).collect();
            let what = &tampering.what;
            match tampering.first_bad {
                FirstBad::Row(tenant, seq, through) => {
                    assert_eq!(named, [(tenant, seq, through)], "trial {trial}: {what}");
                    assert_eq!(found.broken_seal, None, "trial {trial}: {what}");
                    intruder::restore(&program, tenant).await;
                }
                FirstBad::Seal(number) => {
                    assert_eq!(found.broken_seal.map(|it| it.number), Some(number), "trial {trial}: {what}");
                    intruder::restore_seals(&program).await;
                }
            }
        }
        assert!(audit::verify_knowing(&program, &known[1]).await.unwrap().is_whole(), "all was restored");
    }
}

/// What was done, and what is to be named for it.
struct Tampering<'a> {
    what: String,
    first_bad: FirstBad<'a>,
    /// A tail of seals that is cut off is only missed by who has seen it.
    needs_what_was_sent_out: bool,
}

enum FirstBad<'a> {
    /// The first bad row is between these two.
    Row(&'a str, i64, i64),
    Seal(i64),
}

/// Tamper with a chain in one of eight ways.
async fn tamper<'a>(program: &TestProgram, history: &'a Sealed, trial: usize) -> Tampering<'a> {
    let chain = &history.chains[trial % 2];
    let tenant = chain[0].tenant_id.as_str();
    let [one, two, at] = program.random::<3>().map(usize::from);
    let (one, two) = (one % chain.len(), two % chain.len());
    let seq = (one + 1).to_string();
    let row = |what: String, first: usize| {
        let first = i64::try_from(first + 1).unwrap();
        Tampering { what, first_bad: FirstBad::Row(tenant, first, first), needs_what_was_sent_out: false }
    };
    match trial / 2 % 8 {
        0 => {
            let flip = flips::OF_ROWS[two % flips::OF_ROWS.len()];
            assert_eq!(try_change(program, flip, &[tenant, &seq]).await.unwrap(), 1);
            row(format!("{flip} {seq}"), one)
        }
        1 => {
            let (flip, at) = (flips::CHARACTERS_OF_ROWS[two % flips::CHARACTERS_OF_ROWS.len()], (at % 64).to_string());
            assert_eq!(try_change(program, flip, &[tenant, &seq, &at]).await.unwrap(), 1);
            row(format!("{flip} {seq} {at}"), one)
        }
        2 => {
            let delete = "DELETE FROM events WHERE tenant_id = $1 AND seq = CAST($2 AS BIGINT)";
            try_change(program, delete, &[tenant, &seq]).await.unwrap();
            row(format!("delete {seq}"), one)
        }
        3 => {
            let two = if one == two { (two + 1) % chain.len() } else { two };
            swap(program, tenant, one + 1, two + 1).await;
            row(format!("swap {seq} and {}", two + 1), one.min(two))
        }
        4 => {
            let (added, head) = ((chain.len() + 1).to_string(), &chain[chain.len() - 1].hash);
            try_change(program, flips::INSERT_A_ROW, &[tenant, &seq, &added, head]).await.unwrap();
            row(format!("insert a copy of {seq}"), chain.len())
        }
        5 => {
            let cut = "DELETE FROM events WHERE tenant_id = $1 AND seq >= CAST($2 AS BIGINT)";
            try_change(program, cut, &[tenant, &seq]).await.unwrap();
            row(format!("cut from {seq}"), one)
        }
        6 => {
            intruder::cut(program, chain, one).await;
            row(format!("cut from {seq}, and the head with it"), one)
        }
        _ => {
            intruder::rebuild(program, chain, one).await;
            let (first, through) = sealed_stretch(history, chain, one);
            let first_bad = FirstBad::Row(tenant, first, through);
            Tampering { first_bad, ..row(format!("made anew from {seq}, and the head with it"), one) }
        }
    }
}

/// The rows among which a row is, from one that a seal names to the next.
fn sealed_stretch(history: &Sealed, chain: &[EventRow], row: usize) -> (i64, i64) {
    let (seq, points) = (chain[row].seq, history.points(chain));
    let before = points.iter().rfind(|point| **point < seq).map_or(1, |point| point + 1);
    (before, *points.iter().find(|point| **point >= seq).unwrap())
}

async fn swap(program: &TestProgram, tenant: &str, one: usize, two: usize) {
    let renumber = "UPDATE events SET seq = CAST($3 AS BIGINT) WHERE tenant_id = $1 AND seq = CAST($2 AS BIGINT)";
    for (from, to) in [(one, 9_999), (two, one), (9_999, two)] {
        let [from, to] = [from, to].map(|seq| seq.to_string());
        assert_eq!(try_change(program, renumber, &[tenant, &from, &to]).await.unwrap(), 1);
    }
}

/// Tamper with the seals in one of six ways.
async fn tamper_with_seals<'a>(program: &TestProgram, history: &'a Sealed, trial: usize) -> Tampering<'a> {
    let Sealed { seals, key, .. } = history;
    let [one, two, at] = program.random::<3>().map(usize::from);
    let one = one % seals.len();
    let number = (one + 1).to_string();
    let what = match trial % 6 {
        0 => {
            let flip = flips::OF_SEALS[two % flips::OF_SEALS.len()];
            assert_eq!(try_change(program, flip, &[&number]).await.unwrap(), 1);
            flip
        }
        1 => {
            let (flip, at) =
                (flips::CHARACTERS_OF_SEALS[two % flips::CHARACTERS_OF_SEALS.len()], (at % 64).to_string());
            assert_eq!(try_change(program, flip, &[&number, &at]).await.unwrap(), 1);
            flip
        }
        2 => {
            let delete = "DELETE FROM event_seals WHERE number = CAST($1 AS BIGINT)";
            try_change(program, delete, &[&number]).await.unwrap();
            delete
        }
        3 => {
            intruder::cut_seals(program, seals, one).await;
            "cut off the seals, and the notes with them"
        }
        4 => {
            let other = SealKey::fresh(program);
            intruder::forge_seals(program, seals, one, &other, &other.public().to_string()).await;
            "seals made anew with another key"
        }
        _ => {
            let claimed = key.public().to_string();
            intruder::forge_seals(program, seals, one, &SealKey::fresh(program), &claimed).await;
            "seals made anew with another key, that claims to be the true one"
        }
    };
    let at_the_end = matches!(trial % 6, 2 | 3);
    let (what, first_bad) = (format!("{what} {number}"), FirstBad::Seal(seals[one].number));
    Tampering { what, first_bad, needs_what_was_sent_out: at_the_end }
}
