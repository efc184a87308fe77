//! What a company must have behind it, or not, when it authorizes a provider (PAR-04, PAR-08).

use super::{invite, refusal, token};
use domain::Actor;
use domain::enrollment::EnrollmentPath;
use domain::partner::Program as PartnerProgram;
use domain::partnership::PartnershipRefusal;
use program::audit::Known;
use program::doctor;
use program::operator::standing::{Decision, decide};
use program::partnerships;
use program::testing::{self, TestProgram, World, agreement, on_both_engines};

async fn refused(program: &TestProgram, world: &World, who: &Actor) -> PartnershipRefusal {
    let issued = invite(program, world, "daan").await;
    refusal(partnerships::accept(program, who, token(&issued), true).await)
}

async fn suspend(program: &TestProgram, world: &World, company: &Actor) {
    let decision = Decision::Suspend("abuse".into());
    decide(program, &world.actor("olga"), &company.tenant, &decision).await.unwrap();
}

on_both_engines! {
    /// PAR-04, C-21: only transactions wait for the signature
    async fn a_qualified_company_that_has_yet_to_sign_authorizes_a_provider(program: TestProgram) {
        let world = testing::world(&program).await;
        let fjord = agreement::company(&program, "fjord", &[]).await;
        agreement::qualified(&program, &fjord, EnrollmentPath::New).await;
        let issued = invite(&program, &world, "daan").await;

        partnerships::accept(&program, &fjord, token(&issued), true).await.unwrap();

        assert_eq!(partnerships::providers(&program, &fjord).await.unwrap().len(), 1);
        let examined = doctor::examine(&program, &Known::default()).await.unwrap();
        let broken: Vec<_> = examined.broken.iter().map(|it| it.invariant.name).collect();
        assert!(!broken.contains(&"partnership-has-both-sides"), "it is as it should be: {broken:?}");
    }

    /// PAR-04
    async fn a_company_whose_enrollment_is_not_through_does_not(program: TestProgram) {
        let world = testing::world(&program).await;
        let fjord = agreement::company(&program, "fjord", &[]).await;
        assert_eq!(refused(&program, &world, &fjord).await, PartnershipRefusal::NotEnrolled);
        agreement::sent(&program, &fjord, EnrollmentPath::New).await;
        assert_eq!(refused(&program, &world, &fjord).await, PartnershipRefusal::EnrollmentUnfinished);
    }

    /// PAR-04, PAR-08
    async fn neither_side_may_be_suspended_when_it_is_authorized(program: TestProgram) {
        let world = testing::world(&program).await;
        let fjord = agreement::company(&program, "fjord", &[PartnerProgram::IndirectReseller]).await;
        let issued = invite(&program, &world, "daan").await;
        suspend(&program, &world, &fjord).await;
        let accepted = partnerships::accept(&program, &fjord, token(&issued), true).await;
        assert_eq!(refusal(accepted), PartnershipRefusal::Suspended);

        let other = agreement::company(&program, "other", &[PartnerProgram::IndirectReseller]).await;
        suspend(&program, &world, &world.actor("daan")).await;
        let accepted = partnerships::accept(&program, &other, token(&issued), true).await;
        assert_eq!(refusal(accepted), PartnershipRefusal::ProviderUnfit);
    }

    /// CUS-13's like: part of a name, whatever its script
    async fn a_reseller_is_found_by_part_of_its_name_in_any_script(program: TestProgram) {
        let world = testing::world(&program).await;
        for key in ["örebro it", "天空云服务"] {
            let company = agreement::company(&program, key, &[PartnerProgram::IndirectReseller]).await;
            let issued = invite(&program, &world, "daan").await;
            partnerships::accept(&program, &company, token(&issued), true).await.unwrap();
        }
        for (text, name) in [("ÖREBRO", "örebro it"), ("ebro", "örebro it"), ("空云", "天空云服务"), ("天空云", "天空云服务")] {
            let found = partnerships::resellers(&program, &world.actor("daan"), Some(text), None).await.unwrap();
            assert_eq!(found.rows.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), [name], "{text}");
        }
    }
}
