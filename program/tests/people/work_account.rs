//! Creating a work account: a company's tenant and its first global admin (ENR-02, ENR-03).

use super::{CHOSEN, OFFICE, log, refusal, session, sign_in, wrong_fields};
use domain::Role::GlobalAdmin;
use domain::Roles;
use domain::work_account::AccountRefusal;
use program::accounts::{self, NewAccount, PendingToken};
use program::store::outbox::DueLetter;
use program::testing::{self, TestProgram, on_both_engines};
use program::{ProgramError, Refusal, outbox};
use time::Duration;

fn account(email: &str) -> NewAccount {
    NewAccount {
        first_name: "Lena".into(),
        last_name: "Åberg".into(),
        email: email.into(),
        country: "SE".into(),
        password: CHOSEN.into(),
        authorized: true,
        language: "sv".into(),
        of_customer: false,
        company_name: String::new(),
        registration_number: String::new(),
        phone: String::new(),
    }
}

async fn begin(program: &TestProgram, email: &str) -> PendingToken {
    accounts::begin_work_account(program, &account(email), OFFICE).await.unwrap()
}

async fn letter(program: &TestProgram) -> DueLetter {
    outbox::claim(program, 10).await.unwrap().pop().expect("a letter waits")
}

fn code_in(letter: &DueLetter) -> String {
    let facts: serde_json::Value = serde_json::from_str(&letter.facts).unwrap();
    facts["code"].as_str().unwrap().to_owned()
}

fn another(code: &str) -> String {
    format!("{:06}", (code.parse::<u32>().unwrap() + 1) % 1_000_000)
}

on_both_engines! {
    /// ENR-02
    async fn the_code_from_the_letter_makes_a_tenant_with_its_first_global_admin(program: TestProgram) {
        testing::world(&program).await;
        let token = begin(&program, "Lena.Aberg@Firm.example").await;
        let letter = letter(&program).await;
        assert_eq!((letter.kind.as_str(), letter.recipient.as_str()), ("account-code", "lena.aberg@firm.example"));

        let code = code_in(&letter);
        let signed_in = accounts::create_work_account(&program, token.reveal(), &format!(" {} {} ", &code[..3], &code[3..]), OFFICE).await.unwrap();

        let session = session(&program, &signed_in).await;
        let (actor, tenant) = (session.actor.unwrap(), session.tenant.unwrap());
        assert_eq!(actor.roles, Roles::of(&[GlobalAdmin]));
        assert_eq!((actor.name.as_str(), session.language.as_deref()), ("Lena Åberg", Some("sv")));
        assert_eq!((tenant.name.as_str(), tenant.country.as_str(), tenant.operator), ("firm.example", "SE", false));
        let kinds: Vec<_> = log(&program, &tenant.id).await.into_iter().map(|it| (it.operation, it.kind)).collect();
        assert_eq!(kinds, [
            ("create_partner_tenant".to_owned(), "tenant_founded".to_owned()),
            ("create_partner_user".to_owned(), "user_added".to_owned()),
        ]);
        sign_in(&program, "lena.aberg@firm.example", CHOSEN).await;
        let again = accounts::create_work_account(&program, token.reveal(), &code, OFFICE).await;
        assert_eq!(refusal(again), AccountRefusal::CodeExpired);
    }

    /// ENR-03, ENR-08
    async fn a_web_mail_address_is_no_work_account_and_every_wrong_field_is_told(program: TestProgram) {
        let refused = accounts::begin_work_account(&program, &account("lena@sub.gmail.com"), OFFICE).await;
        assert_eq!(wrong_fields(refused), ["email"]);
        let nothing = accounts::begin_work_account(&program, &NewAccount::default(), OFFICE).await;
        let fields = ["first_name", "last_name", "email", "country", "password", "authorized", "language"];
        assert_eq!(wrong_fields(nothing), fields);
        let nowhere = NewAccount { country: "XX".into(), ..account("lena@firm.example") };
        assert_eq!(wrong_fields(accounts::begin_work_account(&program, &nowhere, OFFICE).await), ["country"]);
        let unsure = NewAccount { authorized: false, ..account("lena@firm.example") };
        assert_eq!(wrong_fields(accounts::begin_work_account(&program, &unsure, OFFICE).await), ["authorized"]);
        assert!(outbox::claim(&program, 10).await.unwrap().is_empty());
    }

    /// S06
    async fn whether_an_address_has_an_account_is_told_to_its_owner_and_to_nobody_else(program: TestProgram) {
        let world = testing::world(&program).await;
        let ebba = world.sign_in_name("ebba");
        let hashes = program.hashes_done();
        let token = begin(&program, &ebba).await;
        assert_eq!(program.hashes_done(), hashes + 1, "the same work as for any address");
        let seen = accounts::waiting_work_account(&program, token.reveal()).await.unwrap().unwrap();
        assert_eq!(seen.email, ebba);
        assert_eq!(letter(&program).await.kind, "account-known");
        for code in ["000000", "123456"] {
            let tried = accounts::create_work_account(&program, token.reveal(), code, OFFICE).await;
            assert_eq!(refusal(tried), AccountRefusal::CodeWrong);
        }
    }

    async fn a_company_that_has_a_tenant_gets_no_second_one(program: TestProgram) {
        let world = testing::world(&program).await;
        let before = log(&program, &world.partner("wingtip")).await.len();
        let token = begin(&program, "lena@wingtip.example").await;
        let code = code_in(&letter(&program).await);
        let tried = accounts::create_work_account(&program, token.reveal(), &code, OFFICE).await;
        assert_eq!(refusal(tried), AccountRefusal::DomainTaken);
        assert_eq!(log(&program, &world.partner("wingtip")).await.len(), before);
        let signed_in = accounts::sign_in(&program, "lena@wingtip.example", CHOSEN, OFFICE).await;
        assert!(signed_in.is_err(), "nothing was left behind");
    }

    /// CUS-18, PAR-14
    async fn a_customer_s_tenant_does_not_become_a_partner_s_too(program: TestProgram) {
        testing::world(&program).await;
        let token = begin(&program, "lena@adventure.example").await;
        let code = code_in(&letter(&program).await);
        let tried = accounts::create_work_account(&program, token.reveal(), &code, OFFICE).await;
        assert_eq!(refusal(tried), AccountRefusal::CustomerDomain);
        let signed_in = accounts::sign_in(&program, "lena@adventure.example", CHOSEN, OFFICE).await;
        assert!(signed_in.is_err(), "nothing was left behind");
    }

    async fn five_wrong_codes_and_ten_minutes_end_a_code_and_another_can_be_sent(program: TestProgram) {
        testing::world(&program).await;
        let token = begin(&program, "lena@firm.example").await;
        let code = code_in(&letter(&program).await);
        for _ in 0..5 {
            let tried = accounts::create_work_account(&program, token.reveal(), &another(&code), OFFICE).await;
            assert_eq!(refusal(tried), AccountRefusal::CodeWrong);
        }
        let sixth = accounts::create_work_account(&program, token.reveal(), &code, OFFICE).await;
        assert_eq!(refusal(sixth), AccountRefusal::CodeExpired);

        accounts::send_code_again(&program, token.reveal(), OFFICE).await.unwrap();
        let newer = code_in(&letter(&program).await);
        program.clock.advance(Duration::minutes(10));
        let late = accounts::create_work_account(&program, token.reveal(), &newer, OFFICE).await;
        assert_eq!(refusal(late), AccountRefusal::CodeExpired);

        accounts::send_code_again(&program, token.reveal(), OFFICE).await.unwrap();
        let newest = code_in(&letter(&program).await);
        program.clock.advance(Duration::minutes(10) - Duration::SECOND);
        accounts::create_work_account(&program, token.reveal(), &newest, OFFICE).await.unwrap();
    }

    /// S53
    async fn letters_to_one_address_are_limited(program: TestProgram) {
        testing::world(&program).await;
        let token = begin(&program, "lena@firm.example").await;
        for _ in 0..3 {
            accounts::send_code_again(&program, token.reveal(), OFFICE).await.unwrap();
        }
        let fifth = accounts::send_code_again(&program, token.reveal(), OFFICE).await;
        assert!(matches!(fifth, Err(ProgramError::Refused(Refusal::TooManyTries { .. }))));
        let anew = accounts::begin_work_account(&program, &account("lena@firm.example"), OFFICE).await;
        assert!(matches!(anew, Err(ProgramError::Refused(Refusal::TooManyTries { .. }))));
        begin(&program, "other@firm.example").await;
    }

    /// S48, S78
    async fn neither_the_password_nor_the_token_is_kept_and_what_was_typed_is_forgotten(program: TestProgram) {
        testing::world(&program).await;
        let token = begin(&program, "lena@firm.example").await;
        let stored = program.everything_stored().await;
        for secret in [CHOSEN, token.reveal()] {
            assert!(!stored.windows(secret.len()).any(|window| window == secret.as_bytes()));
        }
        program.clock.advance(Duration::hours(2));
        assert_eq!(accounts::waiting_work_account(&program, token.reveal()).await.unwrap(), None);
        accounts::sweep_sessions(&program).await.unwrap();
        let other = begin(&program, "lena@firm.example").await;
        accounts::forget_work_account(&program, other.reveal()).await.unwrap();
        assert_eq!(accounts::waiting_work_account(&program, other.reveal()).await.unwrap(), None);
    }

    /// S42
    async fn one_code_typed_in_two_windows_makes_one_tenant(program: TestProgram) {
        testing::world(&program).await;
        let node = program.another_node().await;
        let token = begin(&program, "lena@firm.example").await;
        let code = code_in(&letter(&program).await);
        let (one, two) = tokio::join!(
            accounts::create_work_account(&program, token.reveal(), &code, OFFICE),
            accounts::create_work_account(&node, token.reveal(), &code, OFFICE),
        );
        assert_eq!([one, two].into_iter().flatten().count(), 1);
    }
}
