//! Two administrators at the same moment: a tenant never ends up without a global admin (ROL-05, S42).

use domain::work_account::AccountRefusal;
use domain::{Actor, Role, Roles, UserId};
use program::accounts::{self, NewUser};
use program::people;
use program::store::{self, people as rows};
use program::testing::{self, TestProgram, World, on_both_engines};
use program::{Program, ProgramError, Refusal};
use std::sync::Arc;
use tokio::sync::Barrier;

const ROUNDS: u8 = 200;

async fn two_admins(program: &TestProgram, world: &World) -> [Actor; 2] {
    let nils = world.actor("nils");
    let mut tx = program.database.begin().await.unwrap();
    for who in [world.user("ebba"), nils.user.clone()] {
        accounts::add_role(&mut tx, &who, &nils.tenant, Role::GlobalAdmin).await.unwrap();
    }
    tx.commit().await.unwrap();
    let roles = Roles::of(&[Role::GlobalAdmin]);
    [Actor { roles, ..world.actor("ebba") }, Actor { roles, ..nils }]
}

async fn at_once<T: Send + 'static>(
    first: impl Future<Output = T> + Send + 'static,
    second: impl Future<Output = T> + Send + 'static,
) -> [T; 2] {
    let start = Arc::new(Barrier::new(2));
    let other = start.clone();
    let first = tokio::spawn(async move {
        start.wait().await;
        first.await
    });
    let second = tokio::spawn(async move {
        other.wait().await;
        second.await
    });
    [first.await.unwrap(), second.await.unwrap()]
}

async fn version(program: &Program, actor: &Actor, user: &UserId) -> i64 {
    let mut tx = program.database.snapshot().await.unwrap();
    rows::one(&mut tx, &actor.tenant, user).await.unwrap().unwrap().version
}

fn came_second(outcome: &Result<(), ProgramError>) -> bool {
    matches!(
        outcome,
        Err(ProgramError::Refused(
            Refusal::Account(AccountRefusal::LastGlobalAdmin | AccountRefusal::GlobalAdminOnly) | Refusal::Role(_)
        ))
    )
}

async fn admins(program: &TestProgram, actor: &Actor) -> usize {
    let mut tx = program.database.snapshot().await.unwrap();
    let all = rows::all(&mut tx, &actor.tenant).await.unwrap();
    all.iter().filter(|it| it.roles.contains(Role::GlobalAdmin)).count()
}

on_both_engines! {
    /// ROL-05, S42
    async fn of_two_global_admins_who_take_each_other_s_role_one_stays(program: TestProgram) {
        let world = testing::world(&program).await;
        let other_node = program.another_node().await;
        for round in 0..ROUNDS {
            let [ebba, nils] = two_admins(&program, &world).await;
            let versions = (version(&program, &ebba, &nils.user).await, version(&program, &ebba, &ebba.user).await);
            let (one, two) = (program.program.clone(), other_node.program.clone());
            let (of_nils, of_ebba) = (nils.user.clone(), ebba.user.clone());
            let tenant = ebba.clone();
            let outcomes = at_once(
                async move { people::change_roles(&one, &ebba, &of_nils, Roles::NONE, versions.0).await },
                async move { people::change_roles(&two, &nils, &of_ebba, Roles::NONE, versions.1).await },
            )
            .await;
            assert_eq!(outcomes.iter().filter(|it| it.is_ok()).count(), 1, "round {round}: {outcomes:?}");
            assert!(outcomes.iter().any(came_second), "round {round}: {outcomes:?}");
            assert_eq!(admins(&program, &tenant).await, 1, "round {round}");
        }
    }

    /// ROL-05, S42
    async fn of_two_global_admins_who_leave_at_once_one_stays(program: TestProgram) {
        let world = testing::world(&program).await;
        let other_node = program.another_node().await;
        for round in 0..ROUNDS {
            let [ebba, nils] = two_admins(&program, &world).await;
            let versions = (version(&program, &ebba, &ebba.user).await, version(&program, &ebba, &nils.user).await);
            let (one, two) = (program.program.clone(), other_node.program.clone());
            let tenant = ebba.clone();
            let outcomes = at_once(
                async move { people::remove(&one, &ebba, &ebba.user, versions.0).await },
                async move { people::remove(&two, &nils, &nils.user, versions.1).await },
            )
            .await;
            assert_eq!(outcomes.iter().filter(|it| it.is_ok()).count(), 1, "round {round}: {outcomes:?}");
            assert_eq!(admins(&program, &tenant).await, 1, "round {round}");
        }
    }

    /// ROL-03
    async fn one_address_added_by_two_companies_at_once_is_one_account(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, nora) = (world.actor("ebba"), world.actor("nora"));
        let new = crate::person("same@elsewhere.example", &[Role::SalesAgent]);
        let (one, two, again) = (program.program.clone(), program.another_node().await.program, new.clone());
        let outcomes = at_once(
            async move { people::add(&one, &ebba, &new).await },
            async move { people::add(&two, &nora, &again).await },
        )
        .await;
        let passwords = outcomes.iter().filter(|it| it.as_ref().is_ok_and(|it| it.temporary_password.is_some()));
        assert_eq!(passwords.count(), 1, "{outcomes:?}");
        let mut tx = program.database.begin().await.unwrap();
        let taken = store::users::of_sign_in_name(&mut tx, "same@elsewhere.example").await.unwrap();
        assert!(taken.is_some());
        let id = UserId::of([9; 16]);
        let twin = NewUser { id, sign_in_name: "same@elsewhere.example".into(), name: "T".into(), password_hash: "$argon2id$".into(), language: None };
        assert!(accounts::add_user(&mut tx, &twin, program.now()).await.unwrap_err().is_duplicate());
    }
}
