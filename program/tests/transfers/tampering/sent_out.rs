//! What only seals kept elsewhere can show.

use super::history::{Sealed, seal_now, some_history};
use super::intruder;
use crate::requested;
use program::audit::{self, BrokenSeal, Known, Seal, SealKey, Verified};
use program::testing::{TestProgram, on_both_engines};

on_both_engines! {
    /// S82
    async fn a_log_cut_off_together_with_its_seals_is_found_by_the_seals_that_were_sent_out(program: TestProgram) {
        let Sealed { key, chains, seals, .. } = some_history(&program).await;
        intruder::unlock(&program).await;
        let kept = seals.len() - 3;
        let points: Vec<_> = seals[..kept].iter().flat_map(Seal::heads).collect();
        intruder::cut_seals(&program, &seals, kept).await;
        for chain in &chains {
            let (_, last, _) = points.iter().rfind(|(tenant, ..)| *tenant == chain[0].tenant_id).unwrap();
            intruder::cut(&program, chain, usize::try_from(*last).unwrap()).await;
        }

        assert!(verified(&program, &key, &[]).await.is_whole(), "the database alone cannot tell");
        let found = verified(&program, &key, &seals).await;

        let missing = BrokenSeal { number: seals[kept].number, problem: "it was sent out, and is missing here" };
        assert_eq!(found.broken_seal, Some(missing));
        assert_eq!(found.broken.len(), 2, "{found:?}");
        assert!(found.broken.iter().all(|it| it.problem == "it was sealed, and is missing"), "{found:?}");
    }

    /// S82
    async fn seals_made_anew_after_others_were_sent_out_are_found(program: TestProgram) {
        let Sealed { world, key, chains, seals } = some_history(&program).await;
        intruder::unlock(&program).await;
        // Even a server that is tricked into sealing the forged rows with the true key does not help.
        intruder::cut_seals(&program, &seals, seals.len() - 1).await;
        let last = chains[0].len() - 1;
        intruder::rebuild(&program, &chains[0], last).await;
        requested(&program, &world, &["f3"]).await;
        seal_now(&program, &key).await;

        assert!(verified(&program, &key, &[]).await.is_whole(), "the database alone cannot tell");
        let found = verified(&program, &key, &seals).await;

        let number = seals.last().unwrap().number;
        assert_eq!(found.broken_seal, Some(BrokenSeal { number, problem: "it is another one than was sent out" }));
        let [link] = &found.broken[..] else { panic!("{found:?}") };
        assert!((link.seq..=link.through).contains(&chains[0][last].seq), "{found:?}");
    }

    /// S82
    async fn an_untouched_log_agrees_with_what_was_sent_out_and_a_forged_copy_is_told(program: TestProgram) {
        let Sealed { key, seals, .. } = some_history(&program).await;
        assert!(verified(&program, &key, &seals).await.is_whole());
        assert!(verified(&program, &key, &seals[3..5]).await.is_whole(), "a part of them is enough");

        let forged = Seal { heads: seals[2].heads.replacen(' ', " 1", 1), ..seals[2].clone() };
        let found = verified(&program, &key, &[forged]).await;
        assert_eq!(found.broken_seal.map(|it| it.number), Some(3));
        assert_eq!(found.broken, [], "what no key vouches for says nothing of the rows");
    }
}

async fn verified(program: &TestProgram, key: &SealKey, sent: &[Seal]) -> Verified {
    audit::verify_knowing(program, &Known { keys: vec![key.public()], sent: sent.into() }).await.unwrap()
}
