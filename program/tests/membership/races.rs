//! Two tenants choose one MPN ID at the same moment: exactly one has it, 200 rounds (MPN-03, S42).

use super::{NOVA_LOGIN, OFFICE, no, uses, world};
use domain::mpn::MpnRefusal;
use program::membership::{associate, sign_in};
use program::testing::{PASSWORD, directory, on_both_engines};
use std::sync::Arc;
use tokio::sync::Barrier;

const ROUNDS: usize = 200;

on_both_engines! {
    /// MPN-03, S42
    async fn of_two_tenants_that_choose_one_id_exactly_one_has_it(program: TestProgram) {
        let world = world(&program).await;
        let node = program.another_node().await;
        let (nora, ebba) = (world.actor("nora"), world.actor("ebba"));
        for actor in [&nora, &ebba] {
            sign_in(&program, actor, NOVA_LOGIN, PASSWORD, OFFICE).await.unwrap();
        }
        for round in 0..ROUNDS {
            let chosen: &'static str = format!("{}", 7_000_000 + round).leak();
            directory::add_for_nova(&program, chosen).await;
            let start = Arc::new(Barrier::new(2));
            let racers = [(program.program.clone(), nora.clone()), (node.program.clone(), ebba.clone())];
            let [first, second] = racers.map(|(program, actor)| {
                let start = start.clone();
                tokio::spawn(async move {
                    start.wait().await;
                    associate(&program, &actor, chosen).await
                })
            });
            let (first, second) = (first.await.unwrap(), second.await.unwrap());

            let (won, lost) = match (first, second) {
                (Ok(won), lost) | (lost, Ok(won)) => (won, lost),
                both => panic!("round {round}: {both:?}"),
            };
            assert_eq!(no(lost), MpnRefusal::InUse, "round {round}");
            let holders = [uses(&program, &nora.tenant).await, uses(&program, &ebba.tenant).await];
            let holding = holders.iter().filter(|it| it.as_deref() == Some(chosen)).count();
            assert_eq!((won.mpn_id.as_str(), holding), (chosen, 1), "round {round}");
        }
    }
}
