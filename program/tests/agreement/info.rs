//! Program info and the list of providers.

use super::{nora_may_sign, signs, with_roles};
use domain::Role;
use domain::enrollment::EnrollmentStatus;
use domain::partner::Program as PartnerProgram;
use domain::standing::SuspensionReason;
use program::agreement::{self, Agreement};
use program::operator::standing::{Decision, decide};
use program::partnerships;
use program::testing::{self, START, on_both_engines};
use program::{ProgramError, Refusal};

on_both_engines! {
    /// ENR-44, MPA-03
    async fn program_info_confirms_the_signature_to_those_who_may_see_it(program: TestProgram) {
        let world = testing::world(&program).await;
        let nora = nora_may_sign(&program, &world).await;
        let before = agreement::program_info(&program, &nora).await.unwrap();
        assert_eq!((before.programs, before.region_signed), (Vec::new(), false));
        assert_eq!(before.enrollment.unwrap().status, EnrollmentStatus::Qualified);

        signs(&program, &nora, "1.0").await.unwrap();
        for role in [Role::GlobalAdmin, Role::AdminAgent, Role::SalesAgent] {
            let info = agreement::program_info(&program, &with_roles(&nora, &[role])).await.unwrap();
            assert_eq!(info.programs, [(PartnerProgram::IndirectReseller, START)]);
            let [Agreement::Partner(signed)] = &info.agreements[..] else { panic!("{:?}", info.agreements) };
            assert_eq!((signed.signed_by.as_str(), signed.version.as_deref()), ("Nora Berg", Some("1.0")));
            assert_eq!((info.may_sign, info.global_admins), (role == Role::GlobalAdmin, vec!["Nora Berg".into()]));
        }
        let user_admin = agreement::program_info(&program, &with_roles(&nora, &[Role::UserAdmin])).await.unwrap();
        assert!(!user_admin.sees_agreements && user_admin.agreements.is_empty());
        let helpdesk = agreement::program_info(&program, &with_roles(&nora, &[Role::HelpdeskAgent])).await;
        assert!(matches!(helpdesk, Err(ProgramError::Refused(Refusal::Role(_)))));
    }

    /// REG-01, §4.13
    async fn program_info_tells_where_one_may_sell_and_why_the_account_stands_as_it_does(program: TestProgram) {
        let world = testing::world(&program).await;
        let ebba = world.actor("ebba");
        let info = agreement::program_info(&program, &ebba).await.unwrap();
        assert_eq!(info.market.expect("Sweden is a market").code, "SE");
        assert!(info.region_markets.iter().any(|it| it.code == "NL"), "{:?}", info.region_markets);
        assert!(!info.region_markets.iter().any(|it| it.code == "US"));
        let reason = SuspensionReason::OverdueBill;
        let suspend = Decision::Suspend(reason.code().into());
        decide(&program, &world.actor("olga"), &ebba.tenant, &suspend).await.unwrap();
        let info = agreement::program_info(&program, &ebba).await.unwrap();
        assert_eq!(info.account.suspension, Some((reason, START)));
    }

    /// C-21
    async fn resellers_see_the_providers_they_work_with_and_nobody_else_does(program: TestProgram) {
        let world = testing::world(&program).await;
        let providers = partnerships::providers(&program, &world.actor("ebba")).await.unwrap();
        assert_eq!(providers.iter().map(|it| &*it.name).collect::<Vec<_>>(), ["Northwind Distribution B.V."]);
        for who in ["sanne", "nora", "olga"] {
            let outcome = partnerships::providers(&program, &world.actor(who)).await;
            assert!(matches!(outcome, Err(ProgramError::NotFound)), "{who}");
        }
        let nora = nora_may_sign(&program, &world).await;
        let qualified = partnerships::providers(&program, &nora).await.unwrap();
        assert!(qualified.is_empty(), "who passed the checks may look, and has none yet");
    }
}
