//! Two at the same moment: exactly one signs, exactly one publishes.

use super::rows::number;
use super::{reading, refused, signs};
use domain::Actor;
use domain::enrollment::EnrollmentPath;
use domain::partner::Program as PartnerProgram;
use domain::partner_agreement::AgreementRefusal;
use program::agreement::{self, Kind, NewText, NewVersion};
use program::testing::agreement::{associated, company, publish_agreement, qualified};
use program::testing::{self, TestProgram, on_both_engines};
use program::{Program, ProgramError, Refusal};
use std::sync::Arc;
use tokio::sync::Barrier;

const ROUNDS: u32 = 200;

/// Run both at the same moment.
async fn race<T: Send + 'static>(
    first: impl Future<Output = T> + Send + 'static,
    second: impl Future<Output = T> + Send + 'static,
) -> [T; 2] {
    let start = Arc::new(Barrier::new(2));
    let other = start.clone();
    let first = tokio::spawn(async move {
        start.wait().await;
        first.await
    });
    let second = tokio::spawn(async move {
        other.wait().await;
        second.await
    });
    [first.await.unwrap(), second.await.unwrap()]
}

async fn click(program: Program, actor: Actor) -> Result<(), ProgramError> {
    agreement::sign(&program, &actor, &reading("1.0")).await.map(drop)
}

async fn both_click(program: &TestProgram, other: &TestProgram, actor: &Actor) {
    let (one, two) = (program.program.clone(), other.program.clone());
    let mut outcomes = race(click(one, actor.clone()), click(two, actor.clone())).await;
    outcomes.sort_by_key(Result::is_err);
    let [first, second] = outcomes;
    first.unwrap();
    assert_eq!(refused(second), AgreementRefusal::AlreadySigned);
}

const SIGNED: &str = "SELECT count(*) FROM partner_agreements WHERE tenant_id = $1";
const ACCEPTED: &str = "SELECT count(*) FROM reseller_acceptances WHERE tenant_id = $1";
const LOGGED: &str =
    "SELECT count(*) FROM events WHERE tenant_id = $1 AND kind = 'enrollment_activated' AND outcome = 'succeeded'";

on_both_engines! {
    /// §3.4, S42: two browsers, two servers
    async fn of_two_signatures_at_once_exactly_one_counts(program: TestProgram) {
        let world = testing::world(&program).await;
        publish_agreement(&program, &world, "1.0").await;
        let other = program.another_node().await;
        for round in 0..ROUNDS {
            let actor = company(&program, &format!("round-{round}"), &[]).await;
            qualified(&program, &actor, EnrollmentPath::New).await;
            associated(&program, &actor, &(7_000_000 + round).to_string()).await;
            both_click(&program, &other, &actor).await;
            let tenant = [actor.tenant.as_str()];
            assert_eq!(number(&program, SIGNED, &tenant).await, 1, "round {round}");
            assert_eq!(number(&program, LOGGED, &tenant).await, 1, "round {round}");
        }
        let letters = "SELECT count(*) FROM outbox WHERE kind = 'program-active'";
        assert_eq!(number(&program, letters, &[]).await, i64::from(ROUNDS));
    }

    /// DIR-04, S42
    async fn of_two_changes_at_once_exactly_one_counts(program: TestProgram) {
        let world = testing::world(&program).await;
        publish_agreement(&program, &world, "1.0").await;
        let other = program.another_node().await;
        for round in 0..ROUNDS / 4 {
            let actor = company(&program, &format!("round-{round}"), &[PartnerProgram::DirectBill]).await;
            qualified(&program, &actor, EnrollmentPath::Transition).await;
            associated(&program, &actor, &(7_000_000 + round).to_string()).await;
            both_click(&program, &other, &actor).await;
            let tenant = [actor.tenant.as_str()];
            assert_eq!(number(&program, ACCEPTED, &tenant).await, 1, "round {round}");
            assert_eq!(number(&program, LOGGED, &tenant).await, 1, "round {round}");
        }
    }

    async fn of_two_versions_published_at_once_one_is_the_newest_and_the_other_is_told(program: TestProgram) {
        let world = testing::world(&program).await;
        let other = program.another_node().await;
        let olga = world.actor("olga");
        for round in 1..=ROUNDS / 4 {
            let publish = |program: &TestProgram| {
                let (program, olga) = (program.program.clone(), olga.clone());
                let texts = vec![NewText { language: "en".into(), bytes: b"Words".to_vec() }];
                let new = NewVersion { number: format!("{round}"), texts };
                async move { agreement::publish(&program, &olga, Kind::Partner, &new).await.map(drop) }
            };
            let mut outcomes = race(publish(&program), publish(&other)).await;
            outcomes.sort_by_key(Result::is_err);
            let [first, second] = outcomes;
            first.unwrap();
            let told = matches!(
                second,
                Err(ProgramError::Overtaken | ProgramError::Refused(Refusal::Agreement(AgreementRefusal::NotHigher)))
            );
            assert!(told, "round {round}");
        }
        let versions = agreement::published(&program, &olga, Kind::Partner).await.unwrap();
        assert_eq!(versions.len(), (ROUNDS / 4) as usize);
        let nora = world.actor("nora");
        assert_eq!(refused(signs(&program, &nora, "1").await), AgreementRefusal::NotQualified);
    }
}
