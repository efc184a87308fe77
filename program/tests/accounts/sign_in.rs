//! Names, passwords and what they open (S01, S02, S04, S05, ROL-07).

use super::{ELSEWHERE, OFFICE, is_refused, sign_in, try_sign_in};
use argon2::{Algorithm, Argon2, Params, PasswordHasher, Version};
use domain::UserId;
use domain::text::TextProblem;
use program::accounts::{self, NewUser, hash_password};
use program::testing::{self, PASSWORD, START, TestProgram, on_both_engines};
use program::{ProgramError, store};

async fn add(program: &TestProgram, sign_in_name: &str, password_hash: String) {
    let user = NewUser {
        id: UserId::of(program.random()),
        sign_in_name: sign_in_name.into(),
        name: "Someone New".into(),
        password_hash,
        language: None,
    };
    let mut tx = program.database.begin().await.unwrap();
    accounts::add_user(&mut tx, &user, START).await.unwrap();
    tx.commit().await.unwrap();
}

async fn stored_hash(program: &TestProgram, sign_in_name: &str) -> String {
    store::users::password_of(&program.database, sign_in_name).await.unwrap().unwrap().1
}

fn problems<T: std::fmt::Debug>(outcome: Result<T, ProgramError>) -> Vec<(&'static str, TextProblem)> {
    match outcome {
        Err(ProgramError::Invalid(problems)) => problems.into_iter().map(|it| (it.field, it.problem)).collect(),
        other => panic!("{other:?}"),
    }
}

on_both_engines! {
    /// ROL-07
    async fn who_belongs_to_one_tenant_is_in_it_at_once(program: TestProgram) {
        let world = testing::world(&program).await;

        let signed_in = try_sign_in(&program, "ebba@wingtip.example", PASSWORD).await.unwrap();

        let session = accounts::session(&program, signed_in.token.reveal()).await.unwrap().unwrap();
        assert_eq!(session.actor, Some(world.actor("ebba")));
        assert_eq!(session.user_name, "Ebba Lindqvist");
        assert_eq!(session.sign_in_name, "ebba@wingtip.example");
        let tenant = session.tenant.unwrap();
        assert_eq!((tenant.id, &*tenant.name), (world.partner("wingtip"), "Wingtip Cloud AB"));
        assert!(tenant.programs.is_dual_role());
        assert_eq!(tenant.mpn_id.as_deref(), Some("5567210"));
        assert!(!session.several_tenants);
        assert_eq!(signed_in.tenants.len(), 1);
    }

    /// ROL-07
    async fn who_belongs_to_several_tenants_has_to_choose(program: TestProgram) {
        let world = testing::world(&program).await;

        let signed_in = try_sign_in(&program, &world.sign_in_name("mira"), PASSWORD).await.unwrap();

        let names: Vec<_> = signed_in.tenants.iter().map(|it| &*it.name).collect();
        assert_eq!(names, ["Northwind Distribution B.V.", "Wingtip Cloud AB"]);
        assert!(signed_in.tenants[0].programs.indirect_provider);
        let session = accounts::session(&program, signed_in.token.reveal()).await.unwrap().unwrap();
        assert_eq!((session.actor, session.tenant, session.several_tenants), (None, None, true));
    }

    async fn the_sign_in_name_may_be_typed_in_capitals(program: TestProgram) {
        testing::world(&program).await;
        assert!(try_sign_in(&program, " Ebba@Wingtip.EXAMPLE", PASSWORD).await.is_ok());
    }

    /// S04, S05
    async fn an_unknown_name_a_wrong_password_and_a_disabled_person_get_the_same_answer_after_the_same_work(
        program: TestProgram
    ) {
        let world = testing::world(&program).await;
        let mut tx = program.database.begin().await.unwrap();
        store::users::disable(&mut tx, &world.user("nils"), START).await.unwrap();
        tx.commit().await.unwrap();
        let tries = [
            ("nobody@wingtip.example", PASSWORD, OFFICE),
            ("ebba@wingtip.example", "rehearse-2026-transfers", OFFICE),
            ("nils@wingtip.example", PASSWORD, OFFICE),
            ("not an address", PASSWORD, ELSEWHERE),
            ("with\0zero@wingtip.example", PASSWORD, ELSEWHERE),
        ];

        for (name, password, from) in tries {
            let before = program.hashes_done();
            let outcome = accounts::sign_in(&program, name, password, from).await;
            assert!(is_refused(&outcome), "{name}: {outcome:?}");
            assert_eq!(program.hashes_done() - before, 1, "{name}");
        }
    }

    /// S02
    async fn what_is_empty_or_too_long_is_said_so_without_hashing(program: TestProgram) {
        testing::world(&program).await;
        let before = program.hashes_done();

        let empty = try_sign_in(&program, " ", "").await;
        let long = try_sign_in(&program, "ebba@wingtip.example", &"x".repeat(4097)).await;

        assert_eq!(problems(empty), [("sign_in_name", TextProblem::Missing), ("password", TextProblem::Missing)]);
        assert_eq!(problems(long), [("password", TextProblem::TooLong)]);
        assert_eq!(program.hashes_done(), before);
    }

    /// S02
    async fn a_long_password_counts_to_its_last_character(program: TestProgram) {
        let password = format!("{}🦊", "long-".repeat(25));
        add(&program, "long@wingtip.example", hash_password(&program, &password).await.unwrap()).await;

        let cut = try_sign_in(&program, "long@wingtip.example", password.trim_end_matches('🦊')).await;

        assert!(is_refused(&cut));
        assert!(try_sign_in(&program, "long@wingtip.example", &password).await.is_ok());
    }

    /// S02
    async fn a_new_password_has_8_characters_at_least_and_4096_bytes_at_most(program: TestProgram) {
        assert_eq!(problems(hash_password(&program, "").await), [("password", TextProblem::Missing)]);
        assert_eq!(problems(hash_password(&program, "7 chars").await), [("password", TextProblem::Malformed)]);
        assert_eq!(problems(hash_password(&program, &"x".repeat(4097)).await), [("password", TextProblem::TooLong)]);
        assert_eq!(program.hashes_done(), 0);
        assert!(hash_password(&program, "åtta ord").await.is_ok());
        assert!(hash_password(&program, &"x".repeat(4096)).await.is_ok());
    }

    /// S01
    async fn passwords_are_kept_as_argon2id_with_a_salt_of_their_own(program: TestProgram) {
        let program = program.hashing_in_earnest();
        let (one, other) = (hash_password(&program, PASSWORD).await.unwrap(), hash_password(&program, PASSWORD).await.unwrap());
        assert!(one.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{one}");
        assert_ne!(one, other);
    }

    /// S01
    async fn a_hash_made_with_less_work_is_renewed_at_the_next_sign_in(program: TestProgram) {
        let program = program.hashing_in_earnest();
        let weak = Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(8192, 1, 1, None).unwrap());
        let hash = weak.hash_password_with_salt(PASSWORD.as_bytes(), b"an older salt 00").unwrap().to_string();
        add(&program, "early@wingtip.example", hash).await;

        sign_in(&program, "early@wingtip.example").await;

        let renewed = stored_hash(&program, "early@wingtip.example").await;
        assert!(renewed.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{renewed}");
        sign_in(&program, "early@wingtip.example").await;
        assert_eq!(stored_hash(&program, "early@wingtip.example").await, renewed, "once is enough");
    }

    async fn the_language_a_person_chose_is_kept(program: TestProgram) {
        let world = testing::world(&program).await;
        let token = sign_in(&program, &world.sign_in_name("ebba")).await;

        accounts::set_language(&program, &world.user("ebba"), "zh-CN").await.unwrap();

        let session = accounts::session(&program, token.reveal()).await.unwrap().unwrap();
        assert_eq!(session.language.as_deref(), Some("zh-CN"));
        let unknown = accounts::set_language(&program, &world.user("ebba"), "tlh").await;
        assert_eq!(problems(unknown), [("language", TextProblem::Malformed)]);
        let nobody = accounts::set_language(&program, &UserId::of([1; 16]), "sv").await;
        assert!(matches!(nobody, Err(ProgramError::NotFound)));
    }
}
