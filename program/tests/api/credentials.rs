//! Who gets a credential, and what is kept of it.

use super::{consent, made, new};
use domain::text::TextProblem;
use domain::{CredentialId, Permission, Role, Roles};
use program::credentials::{self, NewCredential};
use program::people::PeopleQuery;
use program::testing::{self, on_both_engines};
use program::{ProgramError, Refusal};
use time::Duration;

on_both_engines! {
    async fn a_global_admin_makes_a_credential_and_its_secret_is_kept_nowhere(program: TestProgram) {
        let world = testing::world(&program).await;
        let made = made(&program, &world, &[Role::AdminAgent]).await;

        let secret = made.secret.reveal().to_owned();
        assert!(secret.starts_with("ttk_"));
        let stored = program.everything_stored().await;
        assert!(!stored.windows(secret.len()).any(|it| it == secret.as_bytes()), "the secret is not in the database");

        let [seen] = &credentials::list(&program, &world.actor("ebba")).await.unwrap()[..] else { panic!("there is one") };
        assert_eq!((&seen.id, &*seen.name, seen.roles), (&made.id, "Billing bridge", Roles::of(&[Role::AdminAgent])));
        assert_eq!(seen.expires_at, program.now() + Duration::days(30));
        assert_eq!(seen.made_by.as_deref(), Some(&*world.actor("ebba").name));
    }

    async fn nobody_else_makes_sees_or_takes_back_credentials(program: TestProgram) {
        let world = testing::world(&program).await;
        let made = made(&program, &world, &[Role::AdminAgent]).await;
        let nils = world.actor("nils");
        let refused = |outcome: ProgramError| {
            matches!(outcome, ProgramError::Refused(Refusal::Role(Permission::ManageCredentials)))
        };
        assert!(refused(credentials::create(&program, &nils, &new("X", &[Role::AdminAgent])).await.unwrap_err()));
        assert!(refused(credentials::list(&program, &nils).await.unwrap_err()));
        assert!(refused(credentials::revoke(&program, &nils, &made.id).await.unwrap_err()));

        let nora = world.actor("nora");
        assert!(credentials::list(&program, &nora).await.unwrap().is_empty(), "those of others do not exist");
        let foreign = credentials::revoke(&program, &nora, &made.id).await;
        assert!(matches!(foreign, Err(ProgramError::NotFound)));
        assert!(matches!(credentials::consent(&program, &nora, &made.id).await, Err(ProgramError::NotFound)));
    }

    async fn what_is_wrong_with_a_new_credential_is_told_at_once(program: TestProgram) {
        let world = testing::world(&program).await;
        let wrong = NewCredential { name: " ".into(), roles: Roles::NONE, days: 731 };
        let Err(ProgramError::Invalid(problems)) = credentials::create(&program, &world.actor("ebba"), &wrong).await else {
            panic!("it is invalid")
        };
        let told: Vec<_> = problems.iter().map(|it| (it.field, it.problem)).collect();
        let (missing, not_in_list) = (TextProblem::Missing, TextProblem::NotInList);
        assert_eq!(told, [("name", missing), ("roles", missing), ("days", not_in_list)]);
        let operators = new("Desk", &[Role::OperatorAdmin]);
        assert!(credentials::create(&program, &world.actor("ebba"), &operators).await.is_err());
    }

    async fn the_command_line_makes_one_for_a_tenant_it_knows(program: TestProgram) {
        let world = testing::world(&program).await;
        let new = new("Nightly export", &[Role::BillingAdmin]);
        credentials::create_for(&program, "Wingtip.Example", &new).await.unwrap();
        let unknown = credentials::create_for(&program, "nobody.example", &new).await;
        assert!(matches!(unknown, Err(ProgramError::NotFound)));
        let all = credentials::list(&program, &world.actor("ebba")).await.unwrap();
        assert_eq!(all.iter().map(|it| it.made_by.clone()).collect::<Vec<_>>(), [None]);
    }

    async fn a_credential_is_nobody_people_see_or_can_sign_in_as(program: TestProgram) {
        let world = testing::world(&program).await;
        let ebba = world.actor("ebba");
        let before = program::people::list(&program, &ebba, &PeopleQuery::default()).await.unwrap().found;
        let made = made(&program, &world, &[Role::AdminAgent]).await;
        let after = program::people::list(&program, &ebba, &PeopleQuery::default()).await.unwrap().found;
        assert_eq!(before, after);
        let from = std::net::Ipv4Addr::LOCALHOST.into();
        let sign_in = program::accounts::sign_in(&program, made.id.as_str(), made.secret.reveal(), from).await;
        assert!(sign_in.is_err());
    }

    async fn people_see_which_programs_they_let_act_for_them_and_nobody_elses_consent(program: TestProgram) {
        let world = testing::world(&program).await;
        let made = made(&program, &world, &[Role::AdminAgent]).await;
        let (nils, mira) = (world.actor("nils"), world.actor("mira"));
        consent(&program, &nils, &made.id).await;
        consent(&program, &mira, &made.id).await;

        let [offered] = &credentials::offered(&program, &nils).await.unwrap()[..] else { panic!("there is one") };
        assert_eq!(offered.consents.iter().map(|it| &it.user).collect::<Vec<_>>(), [&nils.user]);
        credentials::withdraw_consent(&program, &nils, &made.id).await.unwrap();
        let twice = credentials::withdraw_consent(&program, &nils, &made.id).await;
        assert!(matches!(twice, Err(ProgramError::NotFound)));
        let [left] = &credentials::list(&program, &world.actor("ebba")).await.unwrap()[..] else { panic!("there is one") };
        assert_eq!(left.consents.iter().map(|it| &it.user).collect::<Vec<_>>(), [&mira.user]);
        let unknown = CredentialId::of([9; 16]);
        assert!(matches!(credentials::consent(&program, &nils, &unknown).await, Err(ProgramError::NotFound)));
    }
}
