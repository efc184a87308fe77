//! The invitation to incentives for indirect resellers: once, in time, to the membership's address (DIR-14, M-10).

use super::*;
use domain::partner::Program as InProgram;
use domain::{Permission, Role, Roles};
use program::incentives::{INVITED_WITHIN, invite_due, standing};
use program::store::signatures;
use program::{on_both_engines, outbox, testing};
use time::{Duration, OffsetDateTime};

/// A partner got its second role at that moment.
async fn both_roles(program: &Program, world: &World, partner: &str, at: OffsetDateTime) {
    let mut tx = program.database.begin().await.unwrap();
    let tenant = world.partner(partner);
    rows::leave_program(&mut tx, &tenant, InProgram::IndirectReseller).await.unwrap();
    signatures::enter(&mut tx, &tenant, InProgram::IndirectReseller, at).await.unwrap();
    tx.commit().await.unwrap();
}

on_both_engines! {
    /// DIR-14, M-10
    async fn the_membership_s_address_gets_one_invitation(program: TestProgram) {
        let world = testing::world(&program).await;
        testing::directory::store(&program).await;
        both_roles(&program, &world, "wingtip", program.now()).await;

        assert_eq!(invite_due(&program).await.unwrap(), 1, "only who has both roles since lately");
        assert_eq!(invite_due(&program).await.unwrap(), 0);

        let letters = outbox::claim(&program, 10).await.unwrap();
        assert_eq!(letters.len(), 1);
        assert_eq!((letters[0].kind.as_str(), letters[0].recipient.as_str()), ("incentive-invited", "contact@firm.example"));
        let facts: serde_json::Value = serde_json::from_str(&letters[0].facts).unwrap();
        assert_eq!((&facts["company"], &facts["link"]), (&"Wingtip Cloud AB".into(), &"/incentives".into()));
        let row = log_of(&program, &world.partner("wingtip")).await.pop().unwrap();
        assert_eq!((row.kind.as_str(), row.new_value.as_deref()), ("incentive_invited", Some("5567210")));
    }

    /// DIR-14
    async fn it_goes_out_within_thirty_days_or_not_at_all(program: TestProgram) {
        let world = testing::world(&program).await;
        both_roles(&program, &world, "wingtip", program.now()).await;
        assert_eq!(invite_due(&program).await.unwrap(), 0, "no membership, no address");
        testing::directory::store(&program).await;
        program.clock.advance(INVITED_WITHIN + Duration::seconds(1));
        assert_eq!(invite_due(&program).await.unwrap(), 0);
        both_roles(&program, &world, "wingtip", program.now() - INVITED_WITHIN).await;
        assert_eq!(invite_due(&program).await.unwrap(), 1, "on the last of the days");
    }

    /// DIR-14
    async fn of_two_servers_one_invites(program: TestProgram) {
        let world = testing::world(&program).await;
        testing::directory::store(&program).await;
        both_roles(&program, &world, "wingtip", program.now()).await;
        let other = program.another_node().await;
        let (here, there) = tokio::join!(invite_due(&program), invite_due(&other));
        assert_eq!(here.unwrap() + there.unwrap(), 1);
        assert_eq!(outbox::claim(&program, 10).await.unwrap().len(), 1);
    }

    async fn a_partner_sees_where_it_stands_with_each_program(program: TestProgram) {
        let world = testing::world(&program).await;
        testing::directory::store(&program).await;
        both_roles(&program, &world, "wingtip", program.now()).await;
        invite_due(&program).await.unwrap();
        let seen = standing(&program, &world.actor("ebba")).await.unwrap();
        assert_eq!((seen.reseller_since, seen.invited_at), (Some(program.now()), Some(program.now())));
        assert!(seen.direct_bill_since.is_some_and(|since| since < program.now()));
        assert_eq!(seen.membership_email.as_deref(), Some("contact@firm.example"));

        assert!(is_not_found(&standing(&program, &world.actor("sanne")).await), "a provider has none");
        let helpdesk = domain::Actor { roles: Roles::of(&[Role::HelpdeskAgent]), ..world.actor("nils") };
        assert_eq!(refused(standing(&program, &helpdesk).await), Refusal::Role(Permission::SeeProfile));
    }
}
