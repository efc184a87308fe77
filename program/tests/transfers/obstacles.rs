//! What must hold between the parties, looked at when a request is created and again when it is accepted.

use super::rows::{change, standing, try_change};
use super::{accepted, adventure, asking, dump, log, only_logged, refused, requested, status};
use domain::readiness::Obstacle;
use domain::transfer::Status;
use program::testing::{self, World, on_both_engines};
use program::transfers::{self, Answer};
use program::{Program, Refusal};

/// How one thing comes to be missing, and how it is put right again. `$1` is Wingtip, `$2` Northwind, `$3` the customer.
struct Missing {
    obstacle: Obstacle,
    spoil: &'static str,
    cure: &'static str,
}

const fn missing(obstacle: Obstacle, spoil: &'static str, cure: &'static str) -> Missing {
    Missing { obstacle, spoil, cure }
}

/// Every statement names all three, so that one way of binding suits all.
macro_rules! sql {
    ($statement:literal) => {
        concat!($statement, " AND $1 <> $2 AND $2 <> $3")
    };
}

const EVERYTHING: [Missing; 14] = [
    missing(
        Obstacle::SourceNotDualRole,
        sql!(
            "UPDATE partner_programs SET program = 'indirect_provider' WHERE program = 'indirect_reseller' AND tenant_id = $1"
        ),
        sql!(
            "UPDATE partner_programs SET program = 'indirect_reseller' WHERE program = 'indirect_provider' AND tenant_id = $1"
        ),
    ),
    missing(
        Obstacle::SourceNotDualRole,
        sql!(
            "UPDATE partner_programs SET program = 'indirect_provider' WHERE program = 'direct_bill' AND tenant_id = $1"
        ),
        sql!(
            "UPDATE partner_programs SET program = 'direct_bill' WHERE program = 'indirect_provider' AND tenant_id = $1"
        ),
    ),
    missing(
        Obstacle::SourceSuspended,
        sql!("UPDATE partner_tenants SET standing = 'suspended' WHERE id = $1"),
        sql!("UPDATE partner_tenants SET standing = 'good' WHERE id = $1"),
    ),
    missing(
        Obstacle::SourceAgreementUnsigned,
        sql!("UPDATE partner_agreements SET region = 'united_states' WHERE tenant_id = $1"),
        sql!("UPDATE partner_agreements SET region = 'europe' WHERE tenant_id = $1"),
    ),
    missing(
        Obstacle::NoMpnId,
        sql!("UPDATE partner_tenants SET mpn_id = NULL WHERE id = $1"),
        sql!("UPDATE partner_tenants SET mpn_id = '5567210' WHERE id = $1"),
    ),
    missing(
        Obstacle::CustomerNotDirect,
        sql!("UPDATE customer_relations SET kind = 'indirect_reseller' WHERE partner_id = $1 AND customer_id = $3"),
        sql!("UPDATE customer_relations SET kind = 'direct' WHERE partner_id = $1 AND customer_id = $3"),
    ),
    missing(
        Obstacle::NoPartnership,
        sql!("UPDATE partnerships SET removed_at = 5 WHERE reseller_id = $1 AND provider_id = $2"),
        sql!("UPDATE partnerships SET removed_at = NULL WHERE reseller_id = $1 AND provider_id = $2"),
    ),
    missing(
        Obstacle::ProviderSuspended,
        sql!("UPDATE partner_tenants SET standing = 'suspended' WHERE id = $2"),
        sql!("UPDATE partner_tenants SET standing = 'good' WHERE id = $2"),
    ),
    missing(
        Obstacle::ProviderSuspended,
        sql!("UPDATE partner_programs SET program = 'direct_bill' WHERE tenant_id = $2"),
        sql!("UPDATE partner_programs SET program = 'indirect_provider' WHERE tenant_id = $2"),
    ),
    missing(
        Obstacle::ProviderAgreementUnsigned,
        sql!("UPDATE partner_agreements SET region = 'united_states' WHERE tenant_id = $2"),
        sql!("UPDATE partner_agreements SET region = 'europe' WHERE tenant_id = $2"),
    ),
    missing(
        Obstacle::OtherRegion,
        sql!("UPDATE customers SET region = 'united_states' WHERE id = $3"),
        sql!("UPDATE customers SET region = 'europe' WHERE id = $3"),
    ),
    missing(
        Obstacle::ProviderNotConnected,
        sql!("UPDATE customer_relations SET ended_at = 5 WHERE partner_id = $2 AND customer_id = $3"),
        sql!("UPDATE customer_relations SET ended_at = NULL WHERE partner_id = $2 AND customer_id = $3"),
    ),
    // Attested by the source: that counts for the source only.
    missing(
        Obstacle::NoCustomerAgreement,
        sql!("UPDATE customer_agreements SET method = 'attestation', partner_id = $1 WHERE customer_id = $3"),
        sql!("UPDATE customer_agreements SET method = 'direct', partner_id = NULL WHERE customer_id = $3"),
    ),
    // Another customer's agreement.
    missing(
        Obstacle::NoCustomerAgreement,
        sql!(
            "UPDATE customer_agreements SET customer_id = (SELECT id FROM customers WHERE domain = 'litware.example') WHERE customer_id = $3"
        ),
        sql!(
            "UPDATE customer_agreements SET customer_id = $3 WHERE customer_id = (SELECT id FROM customers WHERE domain = 'litware.example')"
        ),
    ),
];

async fn make(program: &Program, world: &World, statement: &'static str) {
    let (source, target, customer) =
        (world.partner("wingtip"), world.partner("northwind"), world.customer("adventure"));
    change(program, statement, &[source.as_str(), target.as_str(), customer.as_str()]).await;
}

on_both_engines! {
    /// TRA-01, TRA-03, TRA-04, TRA-05, TRA-14, REG-02, REG-03, MCA-06, AUD-01, S43
    async fn nothing_is_requested_while_anything_is_missing(program: TestProgram) {
        let world = testing::world(&program).await;
        for case in &EVERYTHING {
            make(&program, &world, case.spoil).await;
            let before = dump(&program).await;

            let outcome = transfers::create(&program, &world.actor("ebba"), &asking(world, &["e3"])).await;

            assert_eq!(refused(outcome), Refusal::Obstacles(vec![case.obstacle]), "{}", case.spoil);
            only_logged(&program, &before, 1).await;
            let last = log(&program, &world.partner("wingtip")).await.pop().unwrap();
            assert_eq!((last.kind.as_str(), last.outcome.as_str()), ("refused", "failed"));
            make(&program, &world, case.cure).await;
        }
        requested(&program, &world, &["e3"]).await;
    }

    /// TRA-05, TRA-22, REG-02, MCA-06, AUD-01
    async fn nothing_is_accepted_while_anything_is_missing_and_the_request_waits_on(program: TestProgram) {
        let world = testing::world(&program).await;
        let id = requested(&program, &world, &["e3"]).await;
        for case in &EVERYTHING {
            make(&program, &world, case.spoil).await;
            let before = dump(&program).await;

            let outcome = transfers::accept(&program, &world.actor("daan"), &id, &Answer::default()).await;

            assert_eq!(refused(outcome), Refusal::Obstacles(vec![case.obstacle]), "{}", case.spoil);
            only_logged(&program, &before, 1).await;
            let last = log(&program, &world.partner("northwind")).await.pop().unwrap();
            assert_eq!((last.kind.as_str(), last.resource_id.as_str()), ("refused", id.as_str()));
            assert_eq!(status(&program, &world, &id).await, Status::Active);
            make(&program, &world, case.cure).await;
        }
        accepted(&program, &world, &id).await;
        assert_eq!(standing(&program, &adventure(world, "e3")).await, "suspended Transferred");
    }

    async fn everything_that_is_missing_is_told_at_once(program: TestProgram) {
        let world = testing::world(&program).await;
        for case in [&EVERYTHING[2], &EVERYTHING[10], &EVERYTHING[12]] {
            make(&program, &world, case.spoil).await;
        }
        let outcome = transfers::create(&program, &world.actor("ebba"), &asking(world, &["e3"])).await;
        let all = vec![Obstacle::SourceSuspended, Obstacle::OtherRegion, Obstacle::NoCustomerAgreement];
        assert_eq!(refused(outcome), Refusal::Obstacles(all));
    }

    /// REG-03
    async fn a_provider_in_another_region_is_refused_and_one_in_another_country_of_the_region_is_not(program: TestProgram) {
        let world = testing::world(&program).await;
        make(&program, &world, sql!("UPDATE partner_tenants SET country = 'NO' WHERE id = $2")).await;
        let id = requested(&program, &world, &["e3"]).await;
        transfers::withdraw(&program, &world.actor("ebba"), &id).await.unwrap();

        make(&program, &world, sql!("UPDATE partner_tenants SET region = 'united_states' WHERE id = $2")).await;
        make(&program, &world, sql!("UPDATE partner_agreements SET region = 'united_states' WHERE tenant_id = $2")).await;

        let outcome = transfers::create(&program, &world.actor("ebba"), &asking(world, &["e3"])).await;
        assert_eq!(refused(outcome), Refusal::Obstacles(vec![Obstacle::OtherRegion]));
    }

    /// MCA-06, TRA-05
    async fn an_agreement_the_provider_attested_counts(program: TestProgram) {
        let world = testing::world(&program).await;
        let attest = sql!("UPDATE customer_agreements SET method = 'attestation', partner_id = $2 WHERE customer_id = $3");
        make(&program, &world, attest).await;
        requested(&program, &world, &["e3"]).await;
    }

    /// MCA-06
    async fn one_that_another_provider_attested_does_not_count(program: TestProgram) {
        let world = testing::world(&program).await;
        let attest = "UPDATE customer_agreements SET method = 'attestation', partner_id = $1 WHERE customer_id = $2";
        let (other, customer) = (world.partner("tailspin"), world.customer("adventure"));
        assert_eq!(try_change(&program, attest, &[other.as_str(), customer.as_str()]).await.unwrap(), 1);
        let outcome = transfers::create(&program, &world.actor("ebba"), &asking(world, &["e3"])).await;
        assert_eq!(refused(outcome), Refusal::Obstacles(vec![Obstacle::NoCustomerAgreement]));
    }
}
