//! When the log is sealed, and by whom.

use super::history::{Sealed, seal_now, some_history};
use crate::requested;
use program::audit::{self, Known, LONGEST_WAIT, PublicKey, ROWS, Seal, SealKey, Verified};
use program::testing::{self, TestProgram, on_both_engines};
use program::transfers;
use time::Duration;

on_both_engines! {
    /// S82
    async fn a_row_is_sealed_when_it_has_waited_for_long_enough(program: TestProgram) {
        let world = testing::world(&program).await;
        let key = SealKey::fresh(&program);
        assert_eq!(audit::seal(&program, &key).await.unwrap(), None, "there is nothing to seal");
        requested(&program, &world, &["e3"]).await;
        program.clock.advance(LONGEST_WAIT - Duration::MICROSECOND);
        assert_eq!(audit::seal(&program, &key).await.unwrap(), None);
        assert_eq!(verified(&program, &[]).await.unsealed, 2);

        program.clock.advance(Duration::MICROSECOND);
        let seal = audit::seal(&program, &key).await.unwrap().unwrap();

        assert_eq!((seal.number, seal.heads().count()), (1, 2));
        assert_eq!(seal.key_id, key.public().to_string());
        assert_eq!(verified(&program, &[key.public()]).await.unsealed, 0);
        program.clock.advance(Duration::DAY);
        assert_eq!(audit::seal(&program, &key).await.unwrap(), None, "nothing was added");
    }

    /// S82
    async fn many_rows_are_sealed_at_once(program: TestProgram) {
        let world = testing::world(&program).await;
        let key = SealKey::fresh(&program);
        // A step is a row in each of two chains, and time stands still.
        for _ in 0..ROWS / 4 {
            let id = requested(&program, &world, &["e3"]).await;
            assert_eq!(audit::seal(&program, &key).await.unwrap(), None);
            transfers::withdraw(&program, &world.actor("ebba"), &id).await.unwrap();
        }
        assert_eq!(verified(&program, &[]).await.unsealed, ROWS);
        assert!(audit::seal(&program, &key).await.unwrap().is_some());
    }

    /// S82
    async fn rows_written_before_the_clock_was_set_back_are_sealed(program: TestProgram) {
        let world = testing::world(&program).await;
        requested(&program, &world, &["e3"]).await;
        program.clock.advance(-Duration::DAY);
        assert!(audit::seal(&program, &SealKey::fresh(&program)).await.unwrap().is_some());
    }

    /// S82
    async fn a_seal_names_the_chains_that_advanced_and_follows_the_seal_before(program: TestProgram) {
        let Sealed { seals, chains, key, .. } = some_history(&program).await;
        let (mut previous, mut number) = ("0".repeat(64), 0);
        for seal in &seals {
            number += 1;
            assert_eq!((seal.number, &seal.previous_hash), (number, &previous));
            assert_eq!(seal.hash, seal.computed_hash());
            let tenants: Vec<_> = seal.heads().map(|(tenant, ..)| tenant).collect();
            assert!(tenants.is_sorted() && !tenants.is_empty(), "{tenants:?}");
            for (tenant, seq, hash) in seal.heads() {
                let chain = chains.iter().find(|chain| chain[0].tenant_id == tenant).unwrap();
                assert_eq!(chain[usize::try_from(seq).unwrap() - 1].hash, hash);
            }
            previous.clone_from(&seal.hash);
        }
        let verified = verified(&program, &[key.public()]).await;
        assert!(verified.is_whole(), "{verified:?}");
        assert_eq!((verified.seals, verified.unsealed), (seals.len(), 0));
    }

    /// S82
    async fn two_sealers_at_once_make_one_chain(program: TestProgram) {
        let world = testing::world(&program).await;
        let other = program.another_node().await;
        let (one, two) = (SealKey::fresh(&program), SealKey::fresh(&other));
        let mut made = Vec::new();
        for _ in 0..40 {
            let id = requested(&program, &world, &["e3"]).await;
            transfers::withdraw(&program, &world.actor("ebba"), &id).await.unwrap();
            program.clock.advance(LONGEST_WAIT);
            let (a, b) = tokio::join!(audit::seal(&program, &one), audit::seal(&other, &two));
            let both: Vec<Seal> = a.unwrap().into_iter().chain(b.unwrap()).collect();
            assert_eq!(both.len(), 1, "whoever came second found nothing left to seal");
            made.extend(both);
        }
        assert_eq!(audit::seals_after(&program, 0, 1_000).await.unwrap(), made);
        let whole = verified(&program, &[one.public(), two.public()]).await;
        assert!(whole.is_whole() && whole.unsealed == 0, "{whole:?}");
    }

    /// S82
    async fn a_server_that_starts_again_goes_on_with_the_chain_of_seals(program: TestProgram) {
        let Sealed { world, seals, key, .. } = some_history(&program).await;
        let again = program.another_node().await;
        let key: SealKey = key.to_line().parse().unwrap();
        requested(&program, &world, &["f3"]).await;
        let seal = seal_now(&again, &key).await;
        assert_eq!(seal.number, seals.last().unwrap().number + 1);
        assert_eq!(seal.previous_hash, seals.last().unwrap().hash);
        assert!(verified(&again, &[key.public()]).await.is_whole());
    }

    /// S82
    async fn seals_of_a_key_that_is_not_known_do_not_count(program: TestProgram) {
        let Sealed { key, .. } = some_history(&program).await;
        let other = SealKey::fresh(&program);
        let wrong = verified(&program, &[other.public()]).await;
        assert_eq!(wrong.broken_seal.unwrap().number, 1);
        assert_eq!(wrong.unsealed, wrong.rows, "nothing vouches for them");
        assert!(verified(&program, &[other.public(), key.public()]).await.is_whole());
    }
}

async fn verified(program: &TestProgram, keys: &[PublicKey]) -> Verified {
    audit::verify_knowing(program, &Known { keys: keys.to_vec(), ..Known::default() }).await.unwrap()
}
