//! What a token opens, and for how long (S10, S18–S21, ROL-07, ROL-08).

use super::{alive, sign_in};
use domain::enrollment::EnrollmentPath;
use domain::{PartnerTenantId, Role, Roles};
use program::accounts::{self, Session, SessionToken, Tenant};
use program::partnerships::{self, NewInvitation};
use program::store::events::By;
use program::testing::agreement::sent;
use program::testing::{self, START, TestProgram, World, on_both_engines};
use program::transfers::{self, NewRequest};
use program::{ProgramError, store, verification};
use time::Duration;

async fn session(program: &TestProgram, token: &SessionToken) -> Session {
    accounts::session(program, token.reveal()).await.unwrap().unwrap()
}

async fn drop_role(program: &TestProgram, world: &World, who: &str, tenant: &str, role: Role) {
    let mut tx = program.database.begin().await.unwrap();
    store::users::drop_role(&mut tx, &world.user(who), &world.partner(tenant), role).await.unwrap();
    tx.commit().await.unwrap();
}

fn contains(stored: &[u8], needle: &str) -> bool {
    stored.windows(needle.len()).any(|window| window == needle.as_bytes())
}

on_both_engines! {
    /// S10
    async fn every_sign_in_gives_another_token(program: TestProgram) {
        let world = testing::world(&program).await;
        let ebba = world.sign_in_name("ebba");
        assert_ne!(sign_in(&program, &ebba).await, sign_in(&program, &ebba).await);
    }

    /// S10
    async fn a_token_that_was_planted_opens_nothing(program: TestProgram) {
        testing::world(&program).await;
        let planted = "tts_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
        for planted in [planted.to_owned(), format!("{planted}7d4b3ab1"), String::new()] {
            assert_eq!(accounts::session(&program, &planted).await.unwrap(), None, "{planted}");
        }
    }

    async fn a_token_without_the_form_of_one_costs_no_query(program: TestProgram) {
        program.database.close().await;
        assert!(matches!(accounts::session(&program, "tts_cut-off").await, Ok(None)));
    }

    /// S10, ROL-07
    async fn choosing_a_tenant_gives_a_new_token_and_ends_the_old_one(program: TestProgram) {
        let world = testing::world(&program).await;
        let old = sign_in(&program, &world.sign_in_name("mira")).await;

        let new = accounts::choose_tenant(&program, old.reveal(), &world.partner("northwind")).await.unwrap();

        assert!(!alive(&program, &old).await);
        let chosen = session(&program, &new).await;
        assert_eq!(chosen.actor, Some(world.actor("mira@northwind")));
        assert_eq!(chosen.tenant.unwrap().name, "Northwind Distribution B.V.");
        assert!(chosen.several_tenants);
        let back = accounts::choose_tenant(&program, new.reveal(), &world.partner("wingtip")).await.unwrap();
        assert_eq!(session(&program, &back).await.actor, Some(world.actor("mira@wingtip")));
    }

    /// ROL-07
    async fn the_tenants_to_choose_from_are_ones_own(program: TestProgram) {
        let world = testing::world(&program).await;
        let token = sign_in(&program, &world.sign_in_name("mira")).await;

        let tenants = accounts::tenants_of(&program, token.reveal()).await.unwrap();

        let ids: Vec<_> = tenants.into_iter().map(|it| it.tenant).collect();
        assert_eq!(ids, [world.partner("northwind"), world.partner("wingtip")].map(Tenant::Partner));
        assert!(matches!(accounts::tenants_of(&program, "tts_").await, Err(ProgramError::NotFound)));
    }

    /// ROL-08, S45
    async fn a_tenant_of_others_cannot_be_chosen_and_the_session_stays(program: TestProgram) {
        let world = testing::world(&program).await;
        let token = sign_in(&program, &world.sign_in_name("mira")).await;

        for tenant in [world.partner("proseware"), PartnerTenantId::of([9; 16])] {
            let outcome = accounts::choose_tenant(&program, token.reveal(), &tenant).await;
            assert!(matches!(outcome, Err(ProgramError::NotFound)));
        }
        assert!(alive(&program, &token).await);
    }

    /// S18
    async fn the_database_never_sees_a_token(program: TestProgram) {
        let world = testing::world(&program).await;
        let token = sign_in(&program, &world.sign_in_name("ebba")).await;
        let stored = program.everything_stored().await;

        assert!(contains(&stored, "ebba@wingtip.example"), "the search finds what is there");
        assert!(!contains(&stored, token.reveal()));
        assert!(!contains(&stored, &token.reveal()[4..47]), "nor its random part");
    }

    /// S19
    async fn a_session_ends_after_30_minutes_without_use(program: TestProgram) {
        let world = testing::world(&program).await;
        let ebba = sign_in(&program, &world.sign_in_name("ebba")).await;

        program.clock.advance(Duration::minutes(30) - Duration::SECOND);
        assert!(alive(&program, &ebba).await);
        program.clock.advance(Duration::minutes(30) + Duration::SECOND);
        assert!(!alive(&program, &ebba).await);
    }

    /// S19
    async fn a_session_ends_12_hours_after_signing_in_however_much_it_is_used(program: TestProgram) {
        let world = testing::world(&program).await;
        let signed_in = sign_in(&program, &world.sign_in_name("mira")).await;
        let mira = accounts::choose_tenant(&program, signed_in.reveal(), &world.partner("wingtip")).await.unwrap();
        for _ in 0..35 {
            program.clock.advance(Duration::minutes(20));
            assert!(alive(&program, &mira).await);
        }
        let mira = accounts::choose_tenant(&program, mira.reveal(), &world.partner("northwind")).await.unwrap();

        program.clock.set(START + Duration::hours(12) - Duration::SECOND);
        assert!(alive(&program, &mira).await);
        program.clock.set(START + Duration::hours(12) + Duration::SECOND);
        assert!(!alive(&program, &mira).await);
    }

    /// S19
    async fn use_is_noted_once_a_minute(program: TestProgram) {
        let world = testing::world(&program).await;
        let [rarely, often] = [sign_in(&program, &world.sign_in_name("ebba")).await, sign_in(&program, &world.sign_in_name("ebba")).await];

        program.clock.advance(Duration::seconds(59));
        assert!(alive(&program, &rarely).await, "not noted");
        program.clock.advance(Duration::seconds(2));
        assert!(alive(&program, &often).await, "noted");

        program.clock.set(START + Duration::minutes(30) + Duration::SECOND);
        assert!(!alive(&program, &rarely).await);
        assert!(alive(&program, &often).await);
    }

    /// S20
    async fn signing_out_ends_the_session_on_every_node(program: TestProgram) {
        let world = testing::world(&program).await;
        let other_node = program.another_node().await;
        let token = sign_in(&program, &world.sign_in_name("ebba")).await;
        assert!(alive(&other_node, &token).await);

        accounts::sign_out(&program, token.reveal()).await.unwrap();

        assert!(!alive(&program, &token).await);
        assert!(!alive(&other_node, &token).await);
        accounts::sign_out(&program, token.reveal()).await.unwrap();
    }

    /// S20
    async fn signing_out_everywhere_else_leaves_this_session_and_other_people_alone(program: TestProgram) {
        let world = testing::world(&program).await;
        let here = sign_in(&program, &world.sign_in_name("ebba")).await;
        let there = sign_in(&program, &world.sign_in_name("ebba")).await;
        let nils = sign_in(&program, &world.sign_in_name("nils")).await;

        assert_eq!(accounts::sign_out_everywhere_else(&program, here.reveal()).await.unwrap(), 1);

        assert!(!alive(&program, &there).await);
        assert!(alive(&program, &here).await);
        assert!(alive(&program, &nils).await);
        let dead = accounts::sign_out_everywhere_else(&program, there.reveal()).await;
        assert!(matches!(dead, Err(ProgramError::NotFound)));
    }

    /// S21
    async fn who_is_disabled_is_out_at_the_next_request_on_every_node(program: TestProgram) {
        let world = testing::world(&program).await;
        let other_node = program.another_node().await;
        let token = sign_in(&program, &world.sign_in_name("ebba")).await;
        assert!(alive(&other_node, &token).await);

        let mut tx = program.database.begin().await.unwrap();
        store::users::disable(&mut tx, &world.user("ebba"), program.now()).await.unwrap();
        tx.commit().await.unwrap();

        assert!(!alive(&other_node, &token).await);
        let choice = accounts::choose_tenant(&other_node, token.reveal(), &world.partner("wingtip")).await;
        assert!(matches!(choice, Err(ProgramError::NotFound)));
    }

    /// S21
    async fn a_role_that_is_taken_is_gone_at_the_next_request_on_every_node(program: TestProgram) {
        let world = testing::world(&program).await;
        let other_node = program.another_node().await;
        let token = sign_in(&program, &world.sign_in_name("ebba")).await;
        let roles = async || session(&other_node, &token).await.actor.unwrap().roles.iter().collect::<Vec<_>>();
        assert_eq!(roles().await, [Role::GlobalAdmin, Role::AdminAgent]);

        drop_role(&program, &world, "ebba", "wingtip", Role::AdminAgent).await;

        assert_eq!(roles().await, [Role::GlobalAdmin]);
    }

    /// S21
    async fn who_lost_the_last_role_in_the_chosen_tenant_acts_there_without_any(program: TestProgram) {
        let world = testing::world(&program).await;
        let token = sign_in(&program, &world.sign_in_name("mira")).await;
        let token = accounts::choose_tenant(&program, token.reveal(), &world.partner("wingtip")).await.unwrap();

        drop_role(&program, &world, "mira", "wingtip", Role::AdminAgent).await;

        let left = session(&program, &token).await;
        assert_eq!(left.actor.unwrap().roles, Roles::NONE);
        assert_eq!((left.tenant.unwrap().id, left.several_tenants), (world.partner("wingtip"), true));
    }

    async fn a_session_knows_how_many_requests_wait_for_its_tenant(program: TestProgram) {
        let world = testing::world(&program).await;
        let tokens = [sign_in(&program, &world.sign_in_name("daan")).await, sign_in(&program, &world.sign_in_name("ebba")).await];
        for subscription in ["adventure/e3", "adventure/f3"] {
            let request = NewRequest {
                customer: world.customer("adventure"),
                target: world.partner("northwind"),
                subscriptions: vec![world.subscription(subscription)],
                note: None, mpn_on_record: None,
                request_id: None,
            };
            transfers::create(&program, &world.actor("ebba"), &request).await.unwrap();
        }

        assert_eq!(session(&program, &tokens[0]).await.waiting_requests, 2);
        assert_eq!(session(&program, &tokens[1]).await.waiting_requests, 0);
    }

    async fn a_session_knows_who_asks_its_tenant_and_its_person_to_work_together(program: TestProgram) {
        let world = testing::world(&program).await;
        let tokens = [sign_in(&program, &world.sign_in_name("daan")).await, sign_in(&program, &world.sign_in_name("petra")).await];
        let invitation = NewInvitation {
            email: world.sign_in_name("petra"),
            language: "sv".into(),
            message: "Let us work together.".into(),
            ..NewInvitation::default()
        };
        partnerships::invite(&program, &world.actor("daan"), &invitation).await.unwrap();
        let mut tx = program.database.begin().await.unwrap();
        let (northwind, proseware) = (world.partner("northwind"), world.partner("proseware"));
        let asked = ("a-request", "We would like to sell with you.");
        store::partnership_requests::ask(&mut tx, asked, (&northwind, &proseware), &world.user("petra"), program.now()).await.unwrap();
        tx.commit().await.unwrap();

        let [daan, petra] = [session(&program, &tokens[0]).await, session(&program, &tokens[1]).await];
        assert_eq!((daan.waiting_asks, daan.waiting_invitations), (1, 0));
        assert_eq!((petra.waiting_asks, petra.waiting_invitations), (0, 1));
        program.clock.advance(Duration::days(31));
        let petra = session(&program, &sign_in(&program, &world.sign_in_name("petra")).await).await;
        assert_eq!(petra.waiting_invitations, 0, "too old to be answered");
    }

    /// §4.2
    async fn a_session_of_the_operator_knows_how_many_cases_wait_for_it(program: TestProgram) {
        let world = testing::world(&program).await;
        let tokens = [sign_in(&program, &world.sign_in_name("amara")).await, sign_in(&program, &world.sign_in_name("nora")).await];
        let nova = sent(&program, &world.actor("nora"), EnrollmentPath::New).await;
        let mut tx = program.database.begin().await.unwrap();
        let profile = store::profiles::of_tenant(&mut tx, &nova.tenant).await.unwrap().unwrap().profile;
        verification::open(&mut tx, &program, By::Program, &nova, &profile).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(session(&program, &tokens[0]).await.waiting_cases, 0, "the address is still to be confirmed");

        let mut tx = program.database.begin().await.unwrap();
        verification::address_verified(&mut tx, &program, &nova).await.unwrap();
        tx.commit().await.unwrap();

        assert_eq!(session(&program, &tokens[0]).await.waiting_cases, 1);
        assert_eq!(session(&program, &tokens[1]).await.waiting_cases, 0, "what waits for others is not counted");
    }

    async fn dead_sessions_are_swept_and_live_ones_are_not(program: TestProgram) {
        let world = testing::world(&program).await;
        sign_in(&program, &world.sign_in_name("nils")).await;
        program.clock.advance(Duration::minutes(29));
        let ebba = sign_in(&program, &world.sign_in_name("ebba")).await;
        assert_eq!(accounts::sweep_sessions(&program).await.unwrap(), 0);

        program.clock.advance(Duration::minutes(2));

        assert_eq!(accounts::sweep_sessions(&program).await.unwrap(), 1);
        assert!(alive(&program, &ebba).await);
    }
}
