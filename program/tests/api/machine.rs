//! Credentials that the operator looks after at the machine itself.

use super::{AUDIENCE, asked, made, new, token};
use domain::{CredentialId, Role};
use program::credentials::{create_for, list_for, revoke_for};
use program::testing::{self, on_both_engines};
use program::tokens::{Grant, caller, issue};
use program::{ProgramError, store::events};

const WINGTIP: &str = "wingtip.example";

on_both_engines! {
    async fn credentials_of_a_tenant_are_listed_whoever_made_them(program: TestProgram) {
        let world = testing::world(&program).await;
        let by_ebba = made(&program, &world, &[Role::AdminAgent]).await;
        program.clock.advance(time::Duration::minutes(1));
        let at_the_machine = create_for(&program, WINGTIP, &new("Night run", &[Role::SalesAgent])).await.unwrap();

        let listed = list_for(&program, world.partner("wingtip").as_str()).await.unwrap();

        let seen: Vec<_> = listed.iter().map(|it| (&it.id, it.made_by.as_deref())).collect();
        assert_eq!(seen, [(&at_the_machine.id, None), (&by_ebba.id, Some(&*world.actor("ebba").name))]);
        assert!(list_for(&program, "northwind.example").await.unwrap().is_empty());
    }

    async fn a_credential_that_is_taken_back_at_the_machine_opens_nothing_any_more(program: TestProgram) {
        let world = testing::world(&program).await;
        let made = made(&program, &world, &[Role::AdminAgent]).await;
        let before = token(&program, &made).await;

        revoke_for(&program, WINGTIP, &made.id).await.unwrap();

        assert!(issue(&program, &asked(&made, Grant::ClientCredentials)).await.is_err());
        assert!(caller(&program, &before.token, AUDIENCE).await.unwrap().is_none());
        assert!(matches!(revoke_for(&program, WINGTIP, &made.id).await, Err(ProgramError::Overtaken)));
        let mut tx = program.database.snapshot().await.unwrap();
        let row = events::after(&mut tx, world.partner("wingtip").as_str(), 0, 1_000).await.unwrap().pop().unwrap();
        assert_eq!((&*row.kind, row.user_id), ("credential_revoked", None));
    }

    async fn a_credential_is_taken_back_in_its_own_tenant_only(program: TestProgram) {
        let world = testing::world(&program).await;
        let made = made(&program, &world, &[Role::AdminAgent]).await;
        for (tenant, id) in [("northwind.example", &made.id), ("nowhere.example", &made.id), (WINGTIP, &CredentialId::of([9; 16]))] {
            assert!(matches!(revoke_for(&program, tenant, id).await, Err(ProgramError::NotFound)), "{tenant} {id}");
        }
        token(&program, &made).await;
    }
}
