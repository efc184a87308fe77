//! What each side sees before and after (TRA-26, TRA-29, TRA-31, TRA-32, S33…S35).

use super::rows::change;
use super::{accepted, adventure, asking, is_not_found, refused, requested, shown, with_roles};
use domain::customer::{CustomerStatus, RelationKind};
use domain::subscription::SubscriptionStatus;
use domain::transfer::Status;
use domain::{Actor, CustomerTenantId, Permission, Role};
use program::customers::{self, CustomersQuery};
use program::subscriptions;
use program::testing::{self, World, on_both_engines};
use program::transfers::{self, Answer, RequestsQuery, TransfersQuery};
use program::{Program, Refusal};
use time::Duration;

async fn row(program: &Program, actor: &Actor, customer: &CustomerTenantId) -> customers::CustomerRow {
    let page = customers::list(program, actor, &CustomersQuery::default()).await.unwrap();
    page.rows.into_iter().find(|row| row.id == customer.as_str()).unwrap()
}

async fn own(program: &Program, actor: &Actor, customer: &CustomerTenantId) -> Vec<(String, SubscriptionStatus)> {
    let view = subscriptions::list(program, actor, customer).await.unwrap();
    view.own.into_iter().map(|it| (it.subscription.friendly_name, it.subscription.status)).collect()
}

/// Everyone of the test world who sees the request, or sees that there is one.
async fn who_sees(program: &Program, world: &World, id: &domain::TransferId) -> Vec<&'static str> {
    let mut seeing = Vec::new();
    for who in ["ebba", "daan", "petra", "tom"] {
        let actor = world.actor(who);
        let view = transfers::show(program, &actor, id).await;
        let glance = transfers::glance(program, &actor, id).await;
        assert_eq!(is_not_found(&view), is_not_found(&glance), "{who}");
        let mut listed = 0;
        for as_provider in [false, true] {
            let query = TransfersQuery { as_provider, ..TransfersQuery::default() };
            listed += transfers::list(program, &actor, &query).await.unwrap().rows.len();
        }
        assert_eq!(listed, usize::from(view.is_ok()), "{who}");
        if view.is_ok() {
            seeing.push(who);
        }
    }
    seeing
}

on_both_engines! {
    /// TRA-31, TRA-32
    async fn both_partners_see_a_request_wherever_it_stands(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = requested(&program, &world, &["e3"]).await;
        let customer = world.customer("adventure");
        for who in ["ebba", "daan"] {
            let waiting = row(&program, &world.actor(who), &customer).await;
            assert_eq!(waiting.status, CustomerStatus::Waiting, "{who}");
            let listed = subscriptions::list(&program, &world.actor(who), &customer).await.unwrap().transfers;
            assert_eq!((listed[0].id.as_str(), listed[0].is_source), (id.as_str(), who == "ebba"));
            assert_eq!((listed[0].bases, listed[0].add_ons), (1, 2));
        }
        assert_eq!(who_sees(&program, &world, &id).await, ["ebba", "daan"]);

        accepted(&program, &world, &id).await;

        for who in ["ebba", "daan"] {
            let complete = row(&program, &world.actor(who), &customer).await;
            assert_eq!(complete.status, CustomerStatus::TransferComplete, "{who}");
            assert_eq!(shown(&program, &world.actor(who), &id).await.transfer.state.status(), Status::Complete);
        }
        assert_eq!(who_sees(&program, &world, &id).await, ["ebba", "daan"]);
    }

    /// TRA-26, TRA-29, TRA-32
    async fn afterwards_the_provider_owns_them_and_the_source_is_reseller_on_record(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, daan, customer) = (world.actor("ebba"), world.actor("daan"), world.customer("adventure"));
        assert_eq!(row(&program, &ebba, &customer).await.subscriptions, 11);
        assert_eq!(row(&program, &daan, &customer).await.subscriptions, 0);
        let id = requested(&program, &world, &["e3", "azure"]).await;

        accepted(&program, &world, &id).await;

        let active = |name: &str| (name.to_owned(), SubscriptionStatus::Active);
        let moved = ["Microsoft Azure", "Office 365 E3", "Audio Conferencing", "Phone System"];
        assert_eq!(own(&program, &daan, &customer).await, moved.map(active));
        let left = own(&program, &ebba, &customer).await;
        assert_eq!(left.len(), 10, "Azure is not listed any more");
        for name in ["Office 365 E3", "Audio Conferencing", "Phone System"] {
            assert!(left.contains(&(name.to_owned(), SubscriptionStatus::Suspended)), "{name}");
        }
        let view = subscriptions::list(&program, &ebba, &customer).await.unwrap();
        let through: Vec<_> = view.through_others.iter().map(|it| it.owner_name.as_str()).collect();
        assert_eq!(through, ["Northwind Distribution B.V."; 4]);
        assert!(view.own.iter().all(|it| view.through_others.iter().all(|other| other.subscription.id != it.subscription.id)));
        assert_eq!(row(&program, &ebba, &customer).await.subscriptions, 14, "ten of its own and four on record");
        assert_eq!(row(&program, &daan, &customer).await.subscriptions, 4);
    }

    /// TRA-29
    async fn the_reseller_on_record_cannot_request_what_has_moved(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = requested(&program, &world, &["e3"]).await;
        accepted(&program, &world, &id).await;
        let view = subscriptions::list(&program, &world.actor("ebba"), &world.customer("adventure")).await.unwrap();
        let mut request = asking(world, &[]);
        request.subscriptions = vec![view.through_others[0].subscription.id.clone()];

        assert!(is_not_found(&transfers::create(&program, &world.actor("ebba"), &request).await));
    }

    /// S33, S35, TRA-31
    async fn a_partner_of_others_sees_nothing_at_all(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = requested(&program, &world, &["e3"]).await;
        let number = shown(&program, &world.actor("ebba"), &id).await.transfer.number;
        for who in ["petra", "tom"] {
            let actor = world.actor(who);
            let customer = world.customer("adventure");
            assert!(is_not_found(&customers::show(&program, &actor, &customer).await));
            assert!(is_not_found(&subscriptions::list(&program, &actor, &customer).await));
            assert!(is_not_found(&transfers::show(&program, &actor, &id).await));
            assert!(is_not_found(&transfers::glance(&program, &actor, &id).await));
            assert_eq!(transfers::find_by_number(&program, &actor, &number).await.unwrap(), None);
            let queue = transfers::requests(&program, &actor, &RequestsQuery::default()).await.unwrap();
            assert_eq!((queue.rows.len(), queue.stats.waiting), (0, 0));
        }
        let found = transfers::find_by_number(&program, &world.actor("daan"), &format!(" {} ", number.to_lowercase())).await;
        assert_eq!(found.unwrap(), Some(id));
        let nils = transfers::find_by_number(&program, &world.actor("nils"), &number).await;
        assert_eq!(nils.unwrap(), None, "a helpdesk agent does not see transfers");
    }

    async fn a_helpdesk_agent_sees_subscriptions_but_no_transfers(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = requested(&program, &world, &["e3"]).await;
        let nils = world.actor("nils");
        let view = subscriptions::list(&program, &nils, &world.customer("adventure")).await.unwrap();
        assert_eq!((view.own.len(), view.transfers.len()), (11, 0));
        let role = Refusal::Role(Permission::ViewTransfers);
        assert_eq!(refused(transfers::show(&program, &nils, &id).await), role);
        assert_eq!(refused(transfers::glance(&program, &nils, &id).await), role);
        assert_eq!(refused(transfers::list(&program, &nils, &TransfersQuery::default()).await), role);
        let nobody = with_roles(&nils, &[Role::UserAdmin]);
        let seen = subscriptions::list(&program, &nobody, &world.customer("adventure")).await;
        assert_eq!(refused(seen), Refusal::Role(Permission::SeeCustomers));
    }

    async fn the_version_of_a_request_changes_with_all_that_an_answer_depends_on(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = requested(&program, &world, &["e3"]).await;
        let mut versions = Vec::new();
        for statement in [
            "UPDATE subscriptions SET quantity = 121 WHERE id = $1",
            "UPDATE subscriptions SET status = 'suspended', quantity = 120 WHERE id = $1",
            "UPDATE subscriptions SET owner_id = (SELECT id FROM partner_tenants WHERE name = 'Proseware AB') WHERE id = $1",
        ] {
            let view = shown(&program, &world.actor("daan"), &id).await;
            assert_eq!(view.version, shown(&program, &world.actor("ebba"), &id).await.version);
            assert_eq!(transfers::glance(&program, &world.actor("daan"), &id).await.unwrap(), (Status::Active, view.version.clone()));
            versions.push(view.version);
            change(&program, statement, &[adventure(world, "audio").as_str()]).await;
        }
        let last = shown(&program, &world.actor("daan"), &id).await;
        assert!(last.lines[1].cannot_move() && !last.lines[0].cannot_move());
        versions.push(last.version);
        transfers::withdraw(&program, &world.actor("ebba"), &id).await.unwrap();
        versions.push(shown(&program, &world.actor("daan"), &id).await.version);
        let distinct: std::collections::HashSet<_> = versions.iter().collect();
        assert_eq!(distinct.len(), 5, "{versions:?}");
    }

    async fn the_timeline_tells_each_partner_who_did_what(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = requested(&program, &world, &["e3", "f3"]).await;
        let other = requested(&program, &world, &["azure"]).await;
        program.clock.advance(Duration::HOUR);
        transfers::withdraw(&program, &world.actor("nils"), &id).await.unwrap_err();
        let answer = Answer { declined: vec![1], reason: "No".into(), ..Answer::default() };
        transfers::accept(&program, &world.actor("daan"), &id, &answer).await.unwrap();
        transfers::withdraw(&program, &world.actor("mira"), &other).await.unwrap();

        for who in ["ebba", "sanne"] {
            let view = shown(&program, &world.actor(who), &id).await;
            let told: Vec<_> = view.timeline.iter().map(|it| (it.kind.as_str(), it.user_name.as_str(), it.facts.as_str())).collect();
            assert_eq!(told, [
                ("transfer_created", "Ebba Lindqvist", "{}"),
                ("transfer_accepted", "Daan de Boer", r#"{"declined":true}"#),
                ("transfer_finished", "Daan de Boer", "{}"),
            ]);
        }
    }

    async fn a_customer_is_shown_to_its_partners_with_what_the_partner_is_to_it(program: TestProgram) {
        let world = testing::world(&program).await;
        let customer = world.customer("adventure");
        let to_ebba = customers::show(&program, &world.actor("ebba"), &customer).await.unwrap();
        assert_eq!((to_ebba.kind, to_ebba.providers.len(), to_ebba.resellers.len()), (RelationKind::Direct, 1, 0));
        assert!(to_ebba.agreement.is_some());
        let to_daan = customers::show(&program, &world.actor("daan"), &customer).await.unwrap();
        assert_eq!(to_daan.kind, RelationKind::IndirectProvider);
        assert_eq!(to_daan.resellers[0].id, world.partner("wingtip").as_str());
        let view = subscriptions::list(&program, &world.actor("daan"), &customer).await.unwrap();
        assert!(view.providers.is_empty(), "a provider has no provider to ask: {:?}", view.providers);
    }
}
