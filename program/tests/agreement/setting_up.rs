//! The set-up overview, the green banner, and the reminder about the admin agent role.

use super::{nora_may_sign, signs, with_roles};
use domain::Role;
use domain::enrollment::{EnrollmentPath, EnrollmentStatus};
use program::testing::agreement::sent;
use program::testing::{self, on_both_engines};
use program::{ProgramError, setup, store};
use time::Duration;

on_both_engines! {
    async fn the_set_up_is_shown_until_the_program_is_active(program: TestProgram) {
        let world = testing::world(&program).await;
        let nora = world.actor("nora");
        let none = setup::show(&program, &nora, "en").await.unwrap().expect("nothing is done");
        assert_eq!((none.enrollment, none.mpn_id), (None, None));
        let tara = testing::agreement::company(&program, "tara", &[]).await;
        sent(&program, &tara, EnrollmentPath::New).await;
        let checked = setup::show(&program, &tara, "en").await.unwrap().expect("it is being checked");
        assert_eq!(checked.enrollment.unwrap().status, EnrollmentStatus::PendingQualification);
        assert!(checked.agreement.is_none(), "there is nothing to sign yet");

        let nora = nora_may_sign(&program, &world).await;
        let view = setup::show(&program, &nora, "sv").await.unwrap().expect("one step is left");
        assert_eq!(view.agreement.unwrap().shown.unwrap().language, "sv");
        assert_eq!(view.mpn_id.unwrap().0, "6000001");
        signs(&program, &nora, "1.0").await.unwrap();
        assert!(setup::show(&program, &nora, "en").await.unwrap().is_none());
        for who in ["ebba", "sanne", "olga"] {
            let view = setup::show(&program, &world.actor(who), "en").await.unwrap();
            assert!(view.is_none(), "{who} has nothing to set up");
        }
    }

    /// MPA-03
    async fn nobody_but_a_global_admin_gets_the_agreement_on_the_overview(program: TestProgram) {
        let world = testing::world(&program).await;
        let nora = nora_may_sign(&program, &world).await;
        for role in [Role::AdminAgent, Role::HelpdeskAgent] {
            let view = setup::show(&program, &with_roles(&nora, &[role]), "en").await.unwrap().unwrap();
            assert!(view.agreement.is_none(), "{role:?}");
            assert_eq!(view.global_admins, ["Nora Berg"]);
        }
    }

    /// ENR-44, MPA-03
    async fn the_banner_stands_until_it_is_closed_or_fourteen_days_have_passed(program: TestProgram) {
        let world = testing::world(&program).await;
        let nora = nora_may_sign(&program, &world).await;
        assert_eq!(setup::notices(&program, &nora).await.unwrap().signed, None);
        signs(&program, &nora, "1.0").await.unwrap();
        let banner = setup::notices(&program, &nora).await.unwrap().signed.expect("it was just signed");
        assert_eq!((banner.signed_by.as_str(), banner.changed_over), ("Nora Berg", false));
        let agent = with_roles(&nora, &[Role::AdminAgent]);
        assert_eq!(setup::notices(&program, &agent).await.unwrap(), setup::Notices::default());
        let unknown = setup::dismiss(&program, &nora, "signed-0").await;
        assert!(matches!(unknown, Err(ProgramError::NotFound)));

        setup::dismiss(&program, &nora, &banner.key).await.unwrap();
        setup::dismiss(&program, &nora, &banner.key).await.unwrap();
        assert_eq!(setup::notices(&program, &nora).await.unwrap().signed, None);
        let olof = with_roles(&world.actor("olof"), &[Role::GlobalAdmin]);
        assert!(setup::notices(&program, &olof).await.unwrap().signed.is_some(), "everyone closes their own");
        program.clock.advance(Duration::days(14));
        assert_eq!(setup::notices(&program, &olof).await.unwrap().signed, None);
    }

    /// ROL-01, ENR-14
    async fn administrators_are_reminded_when_the_one_who_enrolled_is_no_admin_agent_any_more(program: TestProgram) {
        let world = testing::world(&program).await;
        let nora = nora_may_sign(&program, &world).await;
        signs(&program, &nora, "1.0").await.unwrap();
        assert_eq!(setup::notices(&program, &nora).await.unwrap().no_admin_agent, None);
        let mut tx = program.database.begin().await.unwrap();
        store::users::drop_role(&mut tx, &nora.user, &nora.tenant, Role::AdminAgent).await.unwrap();
        tx.commit().await.unwrap();
        let reminder = setup::notices(&program, &nora).await.unwrap().no_admin_agent;
        assert_eq!(reminder, Some((nora.user.clone(), "Nora Berg".into(), true)));
        let olof = with_roles(&world.actor("olof"), &[Role::UserAdmin]);
        let reminder = setup::notices(&program, &olof).await.unwrap().no_admin_agent;
        assert_eq!(reminder.map(|(_, _, is_reader)| is_reader), Some(false));
        let helpdesk = setup::notices(&program, &world.actor("olof")).await.unwrap();
        assert_eq!(helpdesk.no_admin_agent, None);
    }
}
