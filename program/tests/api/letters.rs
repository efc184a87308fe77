//! What global admins hear of the credentials of their partner.

use super::{consent, made, new};
use domain::Role;
use program::credentials::{self, ENDS_SOON, Made, Standing};
use program::testing::{self, TestProgram, World, on_both_engines};
use program::{ProgramError, outbox};
use serde_json::Value;
use time::Duration;

/// Send every letter that waits: kind, address and facts of each.
async fn letters(program: &TestProgram) -> Vec<(String, String, Value)> {
    let mut letters = Vec::new();
    for due in outbox::claim(program, 100).await.unwrap() {
        outbox::sent(program, &due).await.unwrap();
        letters.push((due.kind, due.recipient, serde_json::from_str(&due.facts).unwrap()));
    }
    letters
}

async fn made_for(program: &TestProgram, world: &World, days: i64) -> Made {
    let new = credentials::NewCredential { days, ..new("Nightly export", &[Role::BillingAdmin]) };
    credentials::create(program, &world.actor("ebba"), &new).await.unwrap()
}

on_both_engines! {
    async fn global_admins_hear_of_a_credential_that_is_made_and_that_is_taken_back(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, made) = (world.actor("ebba"), made(&program, &world, &[Role::AdminAgent]).await);
        let [(kind, to, facts)] = &letters(&program).await[..] else { panic!("Ebba is the only global admin") };
        assert_eq!((&**kind, to), ("credential-made", &world.sign_in_name("ebba")));
        assert_eq!(facts["company"], "Wingtip Cloud AB");
        assert_eq!((&facts["application"], &facts["person"]), (&"Billing bridge".into(), &Value::from(&*ebba.name)));
        assert_eq!(facts["link"], format!("/settings/applications/{}", made.id));
        assert!(!facts.to_string().contains(made.secret.reveal()));

        credentials::revoke(&program, &ebba, &made.id).await.unwrap();
        let [(kind, ..)] = &letters(&program).await[..] else { panic!("there is one") };
        assert_eq!(kind, "credential-revoked");
        let again = credentials::revoke(&program, &ebba, &made.id).await;
        assert!(matches!(again, Err(ProgramError::Overtaken)));
        assert_eq!(letters(&program).await, [], "what did not happen is not told");
    }

    async fn they_hear_once_of_a_credential_that_ends_in_fourteen_days(program: TestProgram) {
        let world = testing::world(&program).await;
        let made = made_for(&program, &world, 30).await;
        // Whoever makes one for so short a time knows when it ends.
        made_for(&program, &world, ENDS_SOON.whole_days()).await;
        letters(&program).await;
        program.clock.advance(Duration::days(16) - Duration::SECOND);
        assert_eq!(credentials::tell_ending(&program).await.unwrap(), 0);
        program.clock.advance(Duration::SECOND);
        assert_eq!(credentials::tell_ending(&program).await.unwrap(), 1);
        let [(kind, _, facts)] = &letters(&program).await[..] else { panic!("there is one") };
        assert_eq!((&**kind, &facts["number"]), ("credential-ends", &Value::from(made.id.as_str())));
        assert_eq!(credentials::tell_ending(&program).await.unwrap(), 0);
    }

    async fn nobody_hears_of_the_end_of_one_that_was_taken_back_or_has_ended(program: TestProgram) {
        let world = testing::world(&program).await;
        let revoked = made_for(&program, &world, 30).await;
        credentials::revoke(&program, &world.actor("ebba"), &revoked.id).await.unwrap();
        made_for(&program, &world, 20).await;
        letters(&program).await;
        program.clock.advance(Duration::days(20));
        assert_eq!(credentials::tell_ending(&program).await.unwrap(), 0);
        assert_eq!(letters(&program).await, []);
    }

    async fn a_credential_is_shown_as_it_stands(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, made) = (world.actor("ebba"), made_for(&program, &world, 30).await);
        let standing = async || credentials::show(&program, &ebba, &made.id).await.unwrap().standing(program.now());
        assert_eq!(standing().await, Standing::Good);
        program.clock.advance(Duration::days(16));
        assert_eq!(standing().await, Standing::EndsSoon);
        program.clock.advance(Duration::days(14));
        assert_eq!(standing().await, Standing::Ended);
        credentials::revoke(&program, &ebba, &made.id).await.unwrap();
        assert_eq!(standing().await, Standing::Revoked);
        let foreign = credentials::show(&program, &world.actor("nora"), &made.id).await;
        assert!(matches!(foreign, Err(ProgramError::NotFound)));
    }

    async fn a_consent_that_ended_is_shown_to_nobody(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, nils) = (world.actor("ebba"), world.actor("nils"));
        let made = made_for(&program, &world, 365).await;
        consent(&program, &nils, &made.id).await;
        let seen = async || credentials::show(&program, &ebba, &made.id).await.unwrap();
        assert_eq!(seen().await.consent_of(&nils.user).map(|it| it.expires_at - program.now()), Some(Duration::days(90)));
        program.clock.advance(Duration::days(90));
        assert_eq!(seen().await.consents, []);
        let [offered] = &credentials::offered(&program, &nils).await.unwrap()[..] else { panic!("it is still good") };
        assert_eq!(offered.consent_of(&nils.user), None);
    }
}
