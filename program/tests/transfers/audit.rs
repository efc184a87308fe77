//! The one log: a row per change and per refusal, in both partners' chains (AUD-01, AUD-02, AUD-04, S81).

use super::rows::{REACTIVATE, SUSPEND, change, texts, try_change};
use super::{asking, buy, kinds, license, log, requested, shown, with_roles};
use domain::transfer::Status;
use domain::{Actor, PartnerTenantId, Role, TransferId};
use program::store::events::NO_HASH;
use program::store::micros;
use program::testing::{self, START, TestProgram, World, on_both_engines};
use program::transfers::{self, Answer, NewRequest};
use program::{Program, ProgramError, audit};
use std::collections::HashMap;
use time::Duration;

on_both_engines! {
    /// AUD-01, AUD-02, AUD-04
    async fn every_step_is_one_row_in_the_log_of_each_partner(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = requested(&program, &world, &["e3", "f3"]).await;
        program.clock.advance(Duration::MINUTE);
        transfers::accept(&program, &world.actor("daan"), &id, &Answer::default()).await.unwrap();

        for tenant in ["wingtip", "northwind"].map(|key| world.partner(key)) {
            let rows = log(&program, &tenant).await;
            let told: Vec<_> = rows
                .iter()
                .map(|it| (it.operation.as_str(), it.kind.as_str(), it.old_value.as_deref(), it.new_value.as_deref()))
                .collect();
            assert_eq!(told, [
                ("create_transfer", "transfer_created", None, Some("active")),
                ("update_transfer", "transfer_accepted", Some("active"), Some("in_progress")),
                ("create_order", "order_created", None, Some("completed")),
                ("create_order", "order_created", None, Some("completed")),
                ("update_transfer", "transfer_finished", Some("in_progress"), Some("complete")),
            ]);
            assert!(rows.iter().all(|it| it.customer_id.as_deref() == Some(world.customer("adventure").as_str())));
            assert!(rows.iter().all(|it| it.outcome == "succeeded"));
            assert_eq!((rows[0].at, rows[1].at), (micros(START), micros(START + Duration::MINUTE)));
            let by = |row: usize| (rows[row].user_name.as_str(), rows[row].user_role.as_deref().unwrap());
            assert_eq!((by(0), by(4)), (("Ebba Lindqvist", "admin_agent"), ("Daan de Boer", "sales_agent")));
            assert_eq!(rows[0].user_tenant_id.as_deref(), Some(world.partner("wingtip").as_str()));
            assert_eq!(rows[0].resource_id, id.as_str());
        }
    }

    /// AUD-04
    async fn the_rows_of_a_tenant_are_numbered_from_one_and_each_holds_the_hash_of_the_one_before(program: TestProgram) {
        let world = testing::world(&program).await;
        for what in ["e3", "f3"] {
            let id = requested(&program, &world, &[what]).await;
            transfers::withdraw(&program, &world.actor("ebba"), &id).await.unwrap();
        }
        let rows = log(&program, &world.partner("wingtip")).await;
        let mut previous = NO_HASH.to_owned();
        for (number, row) in (1..).zip(&rows) {
            assert_eq!((row.seq, &row.previous_hash, &row.hash), (number, &previous, &row.computed_hash()));
            previous.clone_from(&row.hash);
        }
        let verified = audit::verify(&program).await.unwrap();
        assert_eq!((verified.rows, verified.chains, verified.broken.len()), (8, 2, 0));
    }

    /// AUD-01
    async fn a_refused_attempt_is_logged_where_it_was_tried_and_in_no_timeline(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = requested(&program, &world, &["e3"]).await;

        transfers::withdraw(&program, &world.actor("daan"), &id).await.unwrap_err();
        transfers::reject(&program, &with_roles(&world.actor("daan"), &[Role::BillingAdmin]), &id, "No").await.unwrap_err();

        let northwind = kinds(&program, &world.partner("northwind")).await;
        assert_eq!(northwind, ["transfer_created succeeded", "refused failed", "refused failed"]);
        assert_eq!(kinds(&program, &world.partner("wingtip")).await, ["transfer_created succeeded"]);
        let last = log(&program, &world.partner("northwind")).await.pop().unwrap();
        assert_eq!((last.operation.as_str(), last.resource_id.as_str()), ("update_transfer", id.as_str()));
        assert_eq!(last.facts, r#"{"refusal":"Transfer(RoleNotAllowed)"}"#);
        let timeline = shown(&program, &world.actor("daan"), &id).await.timeline;
        assert_eq!(timeline.len(), 1);
    }

    /// S81
    async fn whatever_people_try_the_log_has_one_row_per_change_and_per_refusal(program: TestProgram) {
        let world = testing::world(&program).await;
        let licenses: Vec<_> = (0..40).map(license).collect();
        buy(&program, &world, &licenses).await;
        let mut model = Model::default();
        for _ in 0..600 {
            model.step(&program, &world).await;
        }

        for tenant in ["wingtip", "northwind", "proseware"].map(|key| world.partner(key)) {
            let mut expected = model.expected.remove(&tenant).unwrap_or_default();
            let mut logged = kinds(&program, &tenant).await;
            expected.sort();
            logged.sort();
            assert_eq!(logged, expected);
        }
        assert!(model.requests.len() > 20 && model.ends > 20, "{} and {}", model.requests.len(), model.ends);
        assert_eq!(audit::verify(&program).await.unwrap().broken, []);
    }
}

/// What should be in the logs.
#[derive(Default)]
struct Model {
    requests: Vec<TransferId>,
    ends: usize,
    expected: HashMap<PartnerTenantId, Vec<String>>,
}

impl Model {
    /// Anybody tries anything.
    async fn step(&mut self, program: &TestProgram, world: &World) {
        let [who, verb, which, other] = program.random::<4>();
        let who = ["ebba", "nils", "mira", "daan", "sanne", "mira@northwind", "petra"][usize::from(who % 7)];
        let actor = world.actor(who);
        let parties = [world.partner("wingtip"), world.partner("northwind")];
        let newest = self.requests.len().saturating_sub(1 + usize::from(which % 4));
        let id = self.requests.get(newest).cloned();
        let outcome = match (verb % 5, id) {
            (0 | 1, _) | (_, None) => {
                let subscriptions = vec![license(u64::from(which % 42)).id];
                let request = NewRequest { subscriptions, ..asking(*world, &[]) };
                let created = transfers::create(program, &actor, &request).await;
                created.map(|id| {
                    self.requests.push(id);
                    vec!["transfer_created"]
                })
            }
            (2, Some(id)) => transfers::withdraw(program, &actor, &id).await.map(|_| vec!["transfer_withdrawn"]),
            (3, Some(id)) if other < 128 => {
                transfers::reject(program, &actor, &id, "No").await.map(|_| vec!["transfer_rejected"])
            }
            (3, Some(id)) => suspended_meanwhile(program, &actor, &id).await,
            (_, Some(id)) => {
                let accepted = transfers::accept(program, &actor, &id, &Answer::default()).await;
                accepted.map(|_| vec!["transfer_accepted", "order_created", "transfer_finished"])
            }
        };
        match outcome {
            Ok(done) => {
                self.ends += usize::from(done != ["transfer_created"]);
                for tenant in parties {
                    let rows = done.iter().map(|kind| format!("{kind} succeeded"));
                    self.expected.entry(tenant).or_default().extend(rows);
                }
            }
            Err(ProgramError::Refused(_)) => {
                self.expected.entry(actor.tenant).or_default().push("refused failed".into());
            }
            Err(ProgramError::NotFound) => {}
            Err(error) => panic!("{error:?}"),
        }
    }
}

/// The source suspends the one subscription, so that the acceptance moves nothing; then it is active again.
async fn suspended_meanwhile(
    program: &Program,
    actor: &Actor,
    id: &TransferId,
) -> Result<Vec<&'static str>, ProgramError> {
    let of_transfer = "SELECT subscription_id FROM transfer_lines WHERE transfer_id = $1";
    let subscription = texts(program, of_transfer, &[id.as_str()]).await.remove(0);
    let suspended = try_change(program, SUSPEND, &[&subscription]).await.unwrap();
    let outcome = transfers::accept(program, actor, id, &Answer::default()).await;
    if suspended == 1 {
        change(program, REACTIVATE, &[&subscription]).await;
    }
    outcome.map(|transfer| {
        assert_eq!(transfer.state.status(), Status::Failed);
        vec!["transfer_accepted", "transfer_finished"]
    })
}
