//! What a suspension stops, and what goes on (rules §4.13, ENR-20).

use super::*;
use domain::readiness::Obstacle;
use domain::standing::SuspensionReason;
use domain::transfer::Status;
use program::customers::{CustomersQuery, list};
use program::store::events::By;
use program::transfers::{Answer, accept, glance, withdraw};
use program::{accounts, on_both_engines, operator, testing};
use std::net::{IpAddr, Ipv4Addr};

on_both_engines! {
    async fn a_suspended_source_cannot_request_a_transfer_until_it_is_restored(program: TestProgram) {
        let world = testing::world(&program).await;
        decided(&program, &world, "wingtip", suspend("overdue_bill")).await.unwrap();
        let tried = requested(&program, &world, "f3").await;
        assert_eq!(refused(tried), Refusal::Obstacles(vec![Obstacle::SourceSuspended]));

        decided(&program, &world, "wingtip", Decision::Restore).await.unwrap();
        requested(&program, &world, "f3").await.expect("new business goes on");
    }

    /// TRA-22
    async fn a_suspended_target_cannot_accept_and_the_request_waits(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = requested(&program, &world, "f3").await.unwrap();
        decided(&program, &world, "northwind", suspend("abuse")).await.unwrap();
        let sanne = world.actor("sanne");
        let tried = accept(&program, &sanne, &id, &Answer::default()).await;
        assert_eq!(refused(tried), Refusal::Obstacles(vec![Obstacle::ProviderSuspended]));
        assert_eq!(glance(&program, &world.actor("ebba"), &id).await.unwrap().0, Status::Active);

        decided(&program, &world, "northwind", Decision::Restore).await.unwrap();
        accept(&program, &sanne, &id, &Answer::default()).await.expect("it still waits");
    }

    async fn a_suspended_partner_goes_on_with_what_it_has(program: TestProgram) {
        let world = testing::world(&program).await;
        let ebba = world.actor("ebba");
        let id = requested(&program, &world, "f3").await.unwrap();
        decided(&program, &world, "wingtip", suspend("overdue_bill")).await.unwrap();

        let customers = list(&program, &ebba, &CustomersQuery::default()).await.unwrap();
        assert_eq!(customers.rows.len(), 3, "it sees and serves its customers");
        withdraw(&program, &ebba, &id).await.expect("and takes a request back: that authorises nothing new");
    }

    async fn every_session_of_a_suspended_partner_is_told_the_reason(program: TestProgram) {
        let world = testing::world(&program).await;
        let from = IpAddr::V4(Ipv4Addr::LOCALHOST);
        let nils = accounts::sign_in(&program, &world.sign_in_name("nils"), testing::PASSWORD, from).await.unwrap();
        let told = async || {
            let session = accounts::session(&program, nils.token.reveal()).await.unwrap().unwrap();
            session.tenant.unwrap().suspended
        };
        assert_eq!(told().await, None);
        decided(&program, &world, "wingtip", suspend("abuse")).await.unwrap();
        assert_eq!(told().await, Some(SuspensionReason::Abuse), "from the next request on");
        decided(&program, &world, "wingtip", Decision::Restore).await.unwrap();
        assert_eq!(told().await, None);
    }

    /// Rules §4.1: a profile that failed its re-assessment suspends the account.
    async fn a_verification_suspends_within_its_own_transaction_and_only_once(program: TestProgram) {
        let world = testing::world(&program).await;
        let (amara, wingtip) = (world.actor("amara"), world.partner("wingtip"));
        for _ in 0..2 {
            let mut tx = program.database.begin().await.unwrap();
            let (by, reason) = (By::Person(&amara), SuspensionReason::ProfileRejected);
            operator::standing::suspend_within(&mut tx, &program, by, &wingtip, reason).await.unwrap();
            tx.commit().await.unwrap();
        }
        for tenant in ["wingtip", "desk"] {
            let rows = log_of(&program, &world.partner(tenant)).await;
            assert_eq!(rows.iter().filter(|row| row.kind == "account_suspended").count(), 1, "{tenant}");
        }
        assert_eq!(last(&program, &world, "wingtip").await[4], "Amara Okafor");
    }
}
