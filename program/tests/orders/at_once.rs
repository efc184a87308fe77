//! A relation ends at the moment in which something is done because of it: one of the two happens (ORD-02, CUS-14,
//! CUS-15). There is never an active subscription of a partner that has no relation.

use super::{TypedChange, is_not_found, order, rows, shown, wanted};
use domain::customer_tenant::CustomerRefusal;
use domain::order::OrderRefusal;
use domain::{Actor, CustomerTenantId, Role, SubscriptionId};
use program::orders::{self, NewOrder, Placed};
use program::testing::{self, TestProgram, World, on_both_engines, race};
use program::transfers::{self, Answer, NewRequest};
use program::{Program, ProgramError, Refusal, customer_tenants, subscriptions};

const ROUNDS: usize = 100;

const SUSPEND: &str = "
    UPDATE subscriptions SET status = 'suspended', suspension_reason = 'PartnerRequest', version = version + 1,
                             changed_at = 1795168800000000 -- START
    WHERE customer_id = $1 AND status = 'active'";
const COME_BACK: &str = "
    UPDATE customer_relations SET ended_at = NULL WHERE customer_id = $1 AND partner_id = $2";
const PAIR: &str = "
    INSERT INTO customer_pairings (customer_id, provider_id, reseller_id, established_at) VALUES ($1, $2, $3, 0)";
const LEFT_BEHIND: &str = "
    SELECT count(*) FROM subscriptions s JOIN customer_relations r
    ON r.customer_id = s.customer_id AND (r.partner_id = s.owner_id OR r.partner_id = s.reseller_id)
    WHERE s.status = 'active' AND r.ended_at IS NOT NULL";

async fn place(program: Program, actor: Actor, order: NewOrder) -> Result<Placed, ProgramError> {
    orders::place(&program, &actor, &order).await
}

async fn end(program: Program, actor: Actor, customer: CustomerTenantId) -> Result<(), ProgramError> {
    customer_tenants::end(&program, &actor, &customer).await
}

fn global_admin(world: World, who: &str) -> Actor {
    Actor { roles: [Role::GlobalAdmin].into_iter().collect(), ..world.actor(who) }
}

fn is_refused<T>(outcome: &Result<T, ProgramError>, with: &Refusal) -> bool {
    matches!(outcome, Err(ProgramError::Refused(refusal)) if refusal == with)
}

/// Everything there is of a customer rests.
async fn rest(program: &TestProgram, customer: &CustomerTenantId) {
    rows::change(program, SUSPEND, &[customer.as_str()]).await;
}

async fn nothing_is_left_behind(program: &TestProgram, round: usize) {
    assert_eq!(rows::number(program, LEFT_BEHIND, &[]).await, 0, "round {round}");
}

/// An add-on whose id comes before that of its base.
async fn add_on_before(program: &TestProgram, world: World, base: &SubscriptionId) -> SubscriptionId {
    let lines = vec![wanted(world, "Phone System", "3")];
    let add_on = NewOrder { base: Some(base.clone()), lines, ..order(world, "adventure", "Phone System") };
    loop {
        let it = orders::place(program, &world.actor("ebba"), &add_on).await.unwrap().subscriptions.remove(0);
        if it < *base {
            return it;
        }
    }
}

on_both_engines! {
    /// ORD-02, CUS-14
    async fn of_an_order_and_the_end_of_the_relation_one_happens(program: TestProgram) {
        let world = testing::world(&program).await;
        let (node, ebba, coho) = (program.another_node().await, world.actor("ebba"), world.customer("coho"));
        rest(&program, &coho).await;
        for round in 0..ROUNDS {
            let (placed, ended) = race(
                place(program.program.clone(), ebba.clone(), order(world, "coho", "Office 365 F3")),
                end(node.program.clone(), ebba.clone(), coho.clone()),
            )
            .await;

            assert!(placed.is_ok() != ended.is_ok(), "round {round}: {placed:?} {ended:?}");
            nothing_is_left_behind(&program, round).await;
            if ended.is_ok() {
                assert!(is_refused(&placed, &Refusal::Order(OrderRefusal::NoRelation)), "round {round}: {placed:?}");
                rows::change(&program, COME_BACK, &[coho.as_str(), ebba.tenant.as_str()]).await;
            } else {
                assert!(is_refused(&ended, &Refusal::Customer(CustomerRefusal::StillActive)), "round {round}: {ended:?}");
                rest(&program, &coho).await;
            }
        }
    }

    /// ORD-01, CUS-14
    async fn of_a_provider_s_order_and_the_end_of_its_reseller_s_relation_one_happens(program: TestProgram) {
        let world = testing::world(&program).await;
        let (node, ebba, adventure) = (program.another_node().await, world.actor("ebba"), world.customer("adventure"));
        let (sanne, northwind) = (world.actor("sanne"), world.partner("northwind"));
        rest(&program, &adventure).await;
        for round in 0..ROUNDS {
            let wanted = NewOrder { reseller: "5567210".into(), ..order(world, "adventure", "Office 365 F3") };
            let (placed, ended) = race(
                place(program.program.clone(), sanne.clone(), wanted),
                end(node.program.clone(), ebba.clone(), adventure.clone()),
            )
            .await;

            assert!(placed.is_ok() != ended.is_ok(), "round {round}: {placed:?} {ended:?}");
            nothing_is_left_behind(&program, round).await;
            if ended.is_ok() {
                let wingtip = ebba.tenant.as_str();
                rows::change(&program, COME_BACK, &[adventure.as_str(), wingtip]).await;
                rows::change(&program, PAIR, &[adventure.as_str(), northwind.as_str(), wingtip]).await;
            } else {
                rest(&program, &adventure).await;
            }
        }
    }

    /// §4.11, CUS-14
    async fn of_coming_back_and_the_end_of_the_relation_one_happens(program: TestProgram) {
        let world = testing::world(&program).await;
        let (node, ebba, coho) = (program.another_node().await, world.actor("ebba"), world.customer("coho"));
        let e3 = world.subscription("coho/e3");
        rest(&program, &coho).await;
        for round in 0..ROUNDS {
            let version = shown(&program, &ebba, &coho, &e3).await.held.version;
            let (node_of_change, who, of, id) = (program.program.clone(), ebba.clone(), coho.clone(), e3.clone());
            let (back, ended) = race(
                async move {
                    subscriptions::change(&node_of_change, &who, (&of, &id), version, &TypedChange::Reactivate).await
                },
                end(node.program.clone(), ebba.clone(), coho.clone()),
            )
            .await;

            assert!(back.is_ok() != ended.is_ok(), "round {round}: {back:?} {ended:?}");
            nothing_is_left_behind(&program, round).await;
            if ended.is_ok() {
                assert!(is_not_found(&back), "round {round}: {back:?}");
                rows::change(&program, COME_BACK, &[coho.as_str(), ebba.tenant.as_str()]).await;
            } else {
                rest(&program, &coho).await;
            }
        }
    }

    /// TRA-22, TRA-37
    async fn a_transfer_that_is_accepted_is_never_without_its_provider_s_relation(program: TestProgram) {
        const MOVED_BACK: &str = "
            UPDATE subscriptions SET status = 'active', suspension_reason = NULL WHERE id = $1";
        let world = testing::world(&program).await;
        let (node, adventure, sanne) = (program.another_node().await, world.customer("adventure"), world.actor("sanne"));
        let f3 = world.subscription("adventure/f3");
        for round in 0..ROUNDS {
            let request = NewRequest {
                customer: adventure.clone(),
                target: world.partner("northwind"),
                subscriptions: vec![f3.clone()],
                note: None,
                mpn_on_record: None,
            request_id: None,
            };
            let id = transfers::create(&program, &world.actor("ebba"), &request).await.unwrap();
            let (provider, who) = (program.program.clone(), sanne.clone());
            let (accepted, ended) = race(
                async move { transfers::accept(&provider, &who, &id, &Answer::default()).await },
                end(node.program.clone(), global_admin(world, "sanne"), adventure.clone()),
            )
            .await;

            assert!(accepted.is_ok() && ended.is_err(), "round {round}: {accepted:?} {ended:?}");
            nothing_is_left_behind(&program, round).await;
            rest(&program, &adventure).await;
            rows::change(&program, MOVED_BACK, &[f3.as_str()]).await;
        }
    }

    /// §4.11, TRA-22
    async fn a_transfer_and_the_end_of_a_term_do_not_wait_for_each_other_in_a_circle(program: TestProgram) {
        const TERM_OVER: &str = "UPDATE subscriptions SET commitment_end = 1795168800000000 -- START
                                 WHERE id = $1";
        const MOVED_BACK: &str = "
            UPDATE subscriptions SET status = 'active', suspension_reason = NULL
            WHERE customer_id = $1 AND owner_id = $2 AND (id = $3 OR parent_id = $3)";
        let world = testing::world(&program).await;
        let (node, adventure, ebba) = (program.another_node().await, world.customer("adventure"), world.actor("ebba"));
        let e3 = world.subscription("adventure/e3");
        let before_its_base = add_on_before(&program, world, &e3).await;
        for round in 0..ROUNDS / 2 {
            rows::change(&program, TERM_OVER, &[before_its_base.as_str()]).await;
            let request = NewRequest {
                customer: adventure.clone(),
                target: world.partner("northwind"),
                subscriptions: vec![e3.clone()],
                note: None,
                mpn_on_record: None,
                request_id: None,
            };
            let id = transfers::create(&program, &ebba, &request).await.unwrap();
            let (provider, who, worker) = (program.program.clone(), world.actor("sanne"), node.program.clone());
            let (accepted, renewed) = race(
                async move { transfers::accept(&provider, &who, &id, &Answer::default()).await },
                async move { subscriptions::renew_due(&worker).await },
            )
            .await;

            assert!(accepted.is_ok() && renewed.is_ok(), "round {round}: {accepted:?} {renewed:?}");
            rest(&program, &adventure).await;
            rows::change(&program, MOVED_BACK, &[adventure.as_str(), ebba.tenant.as_str(), e3.as_str()]).await;
        }
    }
}
