//! A log with some thirty rows in each of two chains, and seals now and then.

use crate::{log, requested};
use program::audit::{self, LONGEST_WAIT, Seal, SealKey};
use program::store::events::EventRow;
use program::testing::{self, TestProgram, World};
use program::transfers::{self, Answer};

/// The log as it was written.
pub struct Sealed {
    pub world: World,
    pub key: SealKey,
    pub chains: [Vec<EventRow>; 2],
    pub seals: Vec<Seal>,
}

/// Everything is sealed at the end.
pub async fn some_history(program: &TestProgram) -> Sealed {
    let world = testing::world(program).await;
    let key = SealKey::fresh(program);
    for round in 0..5 {
        let id = requested(program, &world, &["e3"]).await;
        seal_now(program, &key).await;
        transfers::accept(program, &world.actor("nils"), &id, &Answer::default()).await.unwrap_err();
        transfers::withdraw(program, &world.actor("daan"), &id).await.unwrap_err();
        if round % 2 == 0 {
            seal_now(program, &key).await;
        }
        match round {
            4 => drop(transfers::accept(program, &world.actor("daan"), &id, &Answer::default()).await.unwrap()),
            _ => drop(transfers::reject(program, &world.actor("daan"), &id, "No").await.unwrap()),
        }
    }
    some_more(program, &world, &key).await;
    let chains = [log(program, &world.partner("wingtip")).await, log(program, &world.partner("northwind")).await];
    Sealed { world, key, chains, seals: audit::seals_after(program, 0, 1_000).await.unwrap() }
}

async fn some_more(program: &TestProgram, world: &World, key: &SealKey) {
    for round in 0..6 {
        let id = requested(program, world, &["f3"]).await;
        transfers::withdraw(program, &world.actor("ebba"), &id).await.unwrap();
        if round % 2 == 1 {
            seal_now(program, key).await;
        }
    }
}

/// Seal what is there, after waiting for long enough.
pub async fn seal_now(program: &TestProgram, key: &SealKey) -> Seal {
    program.clock.advance(LONGEST_WAIT);
    audit::seal(program, key).await.unwrap().expect("there are rows to seal")
}

impl Sealed {
    /// The numbers of a chain's rows that seals name, in order.
    pub fn points(&self, chain: &[EventRow]) -> Vec<i64> {
        let heads = self.seals.iter().flat_map(Seal::heads);
        heads.filter(|(tenant, ..)| *tenant == chain[0].tenant_id).map(|(_, seq, _)| seq).collect()
    }
}
