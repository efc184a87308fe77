//! The database follows the table of steps of a customer relation, whichever way one went before (rules §4.7, §4.8).

use super::relation;
use domain::customer::RelationKind;
use domain::relationship::{RELATION_STEPS, RelationEvent, RelationState};
use domain::{CustomerTenantId, PartnerTenantId};
use program::store::relations::{self, Origin, Relation};
use program::testing::{self, START, TestProgram, on_both_engines};

const EVENTS: [RelationEvent; 4] =
    [RelationEvent::Established, RelationEvent::EstablishedWithDap, RelationEvent::DapRemoved, RelationEvent::Ended];

/// Answers whether something happened.
async fn happen(
    program: &TestProgram,
    (partner, customer): (&PartnerTenantId, &CustomerTenantId),
    event: RelationEvent,
) -> bool {
    let mut tx = program.database.begin().await.unwrap();
    let done = match event {
        RelationEvent::DapRemoved => relations::set_dap(&mut tx, partner, customer, false).await.unwrap(),
        RelationEvent::Ended => relations::end(&mut tx, partner, customer, START).await.unwrap(),
        RelationEvent::Established | RelationEvent::EstablishedWithDap => {
            let new = Relation {
                partner: partner.clone(),
                customer: customer.clone(),
                kind: RelationKind::IndirectReseller,
                origin: Origin::Invitation,
                dap: event == RelationEvent::EstablishedWithDap,
                since: START,
            };
            relations::establish(&mut tx, &new, "Litware").await.unwrap();
            true
        }
    };
    tx.commit().await.unwrap();
    done
}

on_both_engines! {
    /// §4.7, §4.8, DAP-02, CUS-14
    async fn every_step_leads_where_the_table_says_and_no_other_one_happens(program: TestProgram) {
        let world = testing::world(&program).await;
        let pair = (&world.partner("nova"), &world.customer("litware"));
        assert_eq!(relation(&program, pair.0, pair.1).await, None);
        for (from, first, reached) in RELATION_STEPS {
            if from.is_some() {
                continue;
            }
            for events in EVENTS.into_iter().flat_map(|one| EVENTS.map(|two| [one, two])) {
                happen(&program, pair, RelationEvent::Ended).await;
                assert!(happen(&program, pair, first).await);
                let mut state = reached;
                for event in events {
                    let next = state.after(event);
                    assert_eq!(happen(&program, pair, event).await, next.is_some(), "{state:?} {event:?}");
                    state = next.unwrap_or(state);
                    let found = relation(&program, pair.0, pair.1).await;
                    let found = found.map_or(RelationState::Ended, |it| RelationState::of(it.dap));
                    assert_eq!(found, state, "{first:?} {events:?}");
                }
            }
        }
    }
}
