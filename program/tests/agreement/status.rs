//! Whether a reseller has signed, as a provider asks (MPA-09): every outcome of the contract.

use super::{nora_may_sign, signs, with_roles};
use domain::enrollment::EnrollmentPath;
use domain::partner_agreement::StatusFailure;
use domain::{Actor, Role};
use program::agreement::{self, StatusQuery};
use program::testing::agreement::{associated, company, sent};
use program::testing::{self, on_both_engines};
use program::{Program, ProgramError, Refusal};

async fn by_mpn(program: &Program, actor: &Actor, id: &str) -> Option<u16> {
    ask(program, actor, Some(id), None).await
}

async fn by_tenant(program: &Program, actor: &Actor, id: &str) -> Option<u16> {
    ask(program, actor, None, Some(id)).await
}

/// The code of the answer; nothing when the reseller has signed.
async fn ask(program: &Program, actor: &Actor, mpn_id: Option<&str>, tenant_id: Option<&str>) -> Option<u16> {
    let query = StatusQuery { mpn_id: mpn_id.map(Into::into), tenant_id: tenant_id.map(Into::into) };
    let answer = agreement::status(program, actor, &query).await.expect("a provider may ask");
    answer.map_err(StatusFailure::code).err()
}

on_both_engines! {
    /// MPA-09
    async fn a_provider_asks_by_exactly_one_of_both(program: TestProgram) {
        let world = testing::world(&program).await;
        let sanne = world.actor("sanne");
        let wingtip = world.partner("wingtip");
        assert_eq!(ask(&program, &sanne, None, None).await, Some(2001));
        assert_eq!(ask(&program, &sanne, Some("5567210"), Some(wingtip.as_str())).await, Some(2000));
        assert_eq!(by_tenant(&program, &sanne, "wingtip").await, Some(2000));
        assert_eq!(by_mpn(&program, &sanne, "55-67210").await, Some(2000));
        assert_eq!(by_mpn(&program, &sanne, "5567210").await, None);
        assert_eq!(by_tenant(&program, &sanne, wingtip.as_str()).await, None);
    }

    /// MPA-09, MPA-05, rest contract §9
    async fn each_reason_why_a_reseller_has_not_signed_has_its_code(program: TestProgram) {
        let world = testing::world(&program).await;
        let sanne = world.actor("sanne");
        assert_eq!(by_mpn(&program, &sanne, "999999").await, Some(2200), "unknown");
        assert_eq!(by_mpn(&program, &sanne, "5567240").await, Some(2201), "in another region");
        assert_eq!(by_mpn(&program, &sanne, "5567230").await, Some(2204), "a provider is no reseller");
        let nobody = domain::PartnerTenantId::of([0; 16]);
        assert_eq!(by_tenant(&program, &sanne, nobody.as_str()).await, Some(2205));
        let desk = world.partner("desk");
        assert_eq!(by_tenant(&program, &sanne, desk.as_str()).await, Some(2205), "the operator is no partner");

        let nora = nora_may_sign(&program, &world).await;
        assert_eq!(by_mpn(&program, &sanne, "6000001").await, Some(2203));
        assert_eq!(by_tenant(&program, &sanne, nora.tenant.as_str()).await, Some(2206));
        signs(&program, &nora, "1.0").await.unwrap();
        assert_eq!(by_mpn(&program, &sanne, "6000001").await, None);
        assert_eq!(by_tenant(&program, &sanne, nora.tenant.as_str()).await, None);

        let tara = company(&program, "tara", &[]).await;
        sent(&program, &tara, EnrollmentPath::New).await;
        associated(&program, &tara, "6000002").await;
        assert_eq!(by_mpn(&program, &sanne, "6000002").await, Some(2204), "it is still being checked");
        let tom = world.actor("tom");
        assert_eq!(by_mpn(&program, &tom, "6000001").await, None, "every provider of the region may ask");
    }

    /// MPA-09: only providers
    async fn nobody_but_a_provider_asks(program: TestProgram) {
        let world = testing::world(&program).await;
        let query = StatusQuery { mpn_id: Some("5567210".into()), tenant_id: None };
        for who in ["ebba", "nora", "petra", "olga"] {
            let outcome = agreement::status(&program, &world.actor(who), &query).await;
            assert!(matches!(outcome, Err(ProgramError::NotFound)), "{who}");
        }
        let sanne = with_roles(&world.actor("sanne"), &[Role::MpnAdmin]);
        let outcome = agreement::status(&program, &sanne, &query).await;
        assert!(matches!(outcome, Err(ProgramError::Refused(Refusal::Role(_)))));
    }
}
