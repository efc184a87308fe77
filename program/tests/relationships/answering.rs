//! The customer's answer: once, for all who ask, with what it changes (CUS-09, CUS-10, S49, S52, DAP-03, MCA-02).

use super::{BOTH, draft, invite, kinds, letters, refusal, relation, together, token};
use domain::CustomerActor;
use domain::customer::RelationKind::{Direct, IndirectProvider, IndirectReseller};
use domain::relationship::{RelationshipRefusal, RequestState, Ticked};
use program::relationships::{self, NewInvitation};
use program::store::affiliates;
use program::store::relations::Origin;
use program::testing::{self, TestProgram, World, on_both_engines};
use time::Duration;

/// An invitation of Proseware to Coho, which has nothing to do with it yet.
async fn of_proseware(program: &TestProgram, world: &World, new: &NewInvitation) -> String {
    token(&invite(program, &world.actor("petra"), new).await).to_owned()
}

fn with_tailspin(world: World) -> NewInvitation {
    NewInvitation { provider: Some(world.partner("tailspin")), dap: true, ..draft() }
}

async fn authorize(program: &TestProgram, actor: &CustomerActor, token: &str) -> Result<(), program::ProgramError> {
    relationships::authorize(program, actor, token, BOTH, "").await
}

on_both_engines! {
    /// CUS-09, DAP-03, rules §4.7
    async fn one_answer_authorizes_reseller_and_provider_with_delegated_administration(program: TestProgram) {
        let world = testing::world(&program).await;
        let lena = world.customer_actor("lena");
        let token = of_proseware(&program, &world, &with_tailspin(world)).await;
        authorize(&program, &lena, &token).await.unwrap();

        let of = async |partner| relation(&program, &world.partner(partner), &lena.customer).await.unwrap();
        let (reseller, provider) = (of("proseware").await, of("tailspin").await);
        assert_eq!((reseller.kind, reseller.dap, reseller.origin), (IndirectReseller, true, Origin::Invitation));
        assert_eq!((provider.kind, provider.dap, provider.origin), (IndirectProvider, true, Origin::Invitation));
        for who in ["petra", "tom"] {
            let seen = program::customers::show(&program, &world.actor(who), &lena.customer).await.unwrap();
            assert_eq!(seen.providers.len() + seen.resellers.len(), 1, "{who} sees the other");
            let kinds = kinds(&program, &world.actor(who).tenant).await;
            assert!(kinds.contains(&"customer_authorized".to_owned()) && kinds.contains(&"dap_granted".to_owned()));
        }
        let answered = letters(&program, "customer-answered").await;
        assert_eq!(answered.first().map(|it| it.recipient.as_str()), Some("petra@proseware.example"));
    }

    /// S49, CUS-09
    async fn an_invitation_is_answered_once_and_looking_uses_nothing_up(program: TestProgram) {
        let world = testing::world(&program).await;
        let (lena, johan) = (world.customer_actor("lena"), world.customer_actor("johan"));
        let token = of_proseware(&program, &world, &draft()).await;
        for _ in 0..20 {
            let seen = relationships::look(&program, &token, Some(&lena)).await.unwrap();
            assert_eq!((seen.over, seen.reader.unwrap().refusal), (None, None));
        }
        authorize(&program, &lena, &token).await.unwrap();
        assert_eq!(refusal(authorize(&program, &lena, &token).await), RelationshipRefusal::LinkUsed);
        assert_eq!(refusal(authorize(&program, &johan, &token).await), RelationshipRefusal::LinkUsed);
        assert!(relation(&program, &world.partner("proseware"), &johan.customer).await.is_none());
        let made = relation(&program, &world.partner("proseware"), &lena.customer).await.unwrap();
        assert_eq!((made.kind, made.dap), (Direct, false));
    }

    /// S49
    async fn of_many_who_answer_at_once_exactly_one_does(program: TestProgram) {
        let world = testing::world(&program).await;
        let lena = world.customer_actor("lena");
        let token = of_proseware(&program, &world, &draft()).await;
        let answers = (0..8).map(|_| {
            let (program, lena, token) = (program.program.clone(), lena.clone(), token.clone());
            tokio::spawn(async move { relationships::authorize(&program, &lena, &token, BOTH, "").await.is_ok() })
        });
        let mut authorized = 0;
        for answer in answers.collect::<Vec<_>>() {
            authorized += usize::from(answer.await.unwrap());
        }
        assert_eq!(authorized, 1);
        let told = kinds(&program, &world.partner("proseware")).await;
        assert_eq!(told.iter().filter(|it| *it == "customer_authorized").count(), 1);
    }

    /// CUS-09, CUS-10, MCA-01
    async fn what_is_missing_is_told_and_the_invitation_waits_on(program: TestProgram) {
        let world = testing::world(&program).await;
        let invited = invite(&program, &world.actor("ebba"), &draft()).await;
        let karin = authorize(&program, &world.customer_actor("karin"), token(&invited)).await;
        assert_eq!(refusal(karin), RelationshipRefusal::NotGlobalAdmin);
        let unticked = Ticked { authorize: false, agreement: true };
        let johan = world.customer_actor("johan");
        let outcome = relationships::authorize(&program, &johan, token(&invited), unticked, "").await;
        assert_eq!(refusal(outcome), RelationshipRefusal::NotConfirmed);
        let seen = relationships::look(&program, token(&invited), Some(&world.customer_actor("karin"))).await.unwrap();
        let reader = seen.reader.unwrap();
        assert_eq!((reader.refusal, reader.admins), (Some(RelationshipRefusal::NotGlobalAdmin), vec!["Johan Ek".to_owned()]));
        authorize(&program, &johan, token(&invited)).await.unwrap();
        assert_eq!(refusal(relationships::look(&program, "ttc_none", None).await), RelationshipRefusal::LinkUnknown);
    }

    /// REG-02, CUS-10
    async fn a_partner_of_another_region_is_refused_when_the_customer_answers(program: TestProgram) {
        let world = testing::world(&program).await;
        let mut actor = world.actor("sanne");
        actor.tenant = world.partner("fabrikam");
        let invited = invite(&program, &actor, &draft()).await;
        let outcome = authorize(&program, &world.customer_actor("lena"), token(&invited)).await;
        assert_eq!(refusal(outcome), RelationshipRefusal::OtherRegion);
        assert!(relation(&program, &world.partner("fabrikam"), &world.customer("coho")).await.is_none());
    }

    /// CUS-18
    async fn a_partner_s_affiliate_cannot_become_its_customer(program: TestProgram) {
        let world = testing::world(&program).await;
        let lena = world.customer_actor("lena");
        let token = of_proseware(&program, &world, &with_tailspin(world)).await;
        let mut tx = program.database.begin().await.unwrap();
        let tailspin = world.partner("tailspin");
        affiliates::add(&mut tx, &tailspin, ("coho.example", "Coho Winery"), program.now()).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(refusal(authorize(&program, &lena, &token).await), RelationshipRefusal::Affiliate);
        assert!(relation(&program, &tailspin, &lena.customer).await.is_none());
    }

    /// rules §4.7
    async fn accepting_again_raises_delegated_administration_and_never_lowers_it(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, lena) = (world.actor("ebba"), world.customer_actor("lena"));
        let before = relation(&program, &ebba.tenant, &lena.customer).await.unwrap();
        relationships::remove_dap(&program, &lena, &ebba.tenant).await.unwrap();
        for (dap, expected) in [(false, false), (true, true), (false, true)] {
            let invited = invite(&program, &ebba, &NewInvitation { dap, ..together(world) }).await;
            authorize(&program, &lena, token(&invited)).await.unwrap();
            let after = relation(&program, &ebba.tenant, &lena.customer).await.unwrap();
            let same = (before.kind, before.origin, before.since, expected);
            assert_eq!((after.kind, after.origin, after.since, after.dap), same);
        }
    }

    async fn a_no_reaches_who_invited_with_its_reason_and_changes_nothing_else(program: TestProgram) {
        let world = testing::world(&program).await;
        let (petra, lena) = (world.actor("petra"), world.customer_actor("lena"));
        let token = of_proseware(&program, &world, &draft()).await;
        relationships::decline(&program, &lena, &token, "We have one already.").await.unwrap();
        assert!(relation(&program, &petra.tenant, &lena.customer).await.is_none());
        let page = relationships::invitations(&program, &petra, None).await.unwrap();
        let (request, state) = page.rows.first().unwrap();
        let answer = request.answer.clone().unwrap();
        assert_eq!((*state, answer.customer.as_str()), (RequestState::Declined, "Coho Winery AB"));
        assert_eq!(answer.reason.as_deref(), Some("We have one already."));
        assert_eq!(refusal(authorize(&program, &lena, &token).await), RelationshipRefusal::LinkDeclined);
        assert_eq!(letters(&program, "customer-answered").await.len(), 1);
    }

    /// S50
    async fn an_invitation_that_is_too_old_says_so_and_does_not_block_the_next(program: TestProgram) {
        let world = testing::world(&program).await;
        let lena = world.customer_actor("lena");
        let old = of_proseware(&program, &world, &draft()).await;
        program.clock.advance(Duration::days(30));
        assert_eq!(refusal(authorize(&program, &lena, &old).await), RelationshipRefusal::LinkExpired);
        let next = of_proseware(&program, &world, &draft()).await;
        authorize(&program, &lena, &next).await.unwrap();
    }
}
