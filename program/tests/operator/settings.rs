//! Names, the way of enrolling, invitations, web-mail services (C-02, C-14, C-28, ENR-08).

use super::*;
use domain::enrollment::EnrollmentMode;
use domain::work_email::WebMailRule;
use program::on_both_engines;
use program::settings::{NewSettings, Settings, add_web_mail, change, current, remove_web_mail, show};
use program::testing;

fn typed(now: &Settings) -> NewSettings {
    NewSettings {
        program_name: now.program_name.clone(),
        operator_name: now.operator_name.clone(),
        agreement_name: now.agreement_name.clone(),
        enrollment_mode: now.enrollment_mode.code().into(),
        invitation_days: now.invitation_days.to_string(),
        version: now.version,
    }
}

async fn patterns(program: &Program, world: &World) -> Vec<(String, String)> {
    let (_, rules) = show(program, &world.actor("olga")).await.unwrap();
    rules.into_iter().map(|WebMailRule { pattern, service }| (pattern, service)).collect()
}

on_both_engines! {
    async fn a_new_program_enrolls_by_associating_afterwards_and_lets_invitations_live_thirty_days(program: TestProgram) {
        let settings = current(&program).await.unwrap();
        assert_eq!(settings.enrollment_mode, EnrollmentMode::AssociateAfter, "C-02");
        assert_eq!(settings.invitation_days, 30, "C-14");
        assert_eq!(settings.agreement_name, "Microsoft Partner Agreement");
        assert_eq!(settings.version, 1);
    }

    async fn the_operator_changes_the_settings_and_the_log_tells_what_was_before(program: TestProgram) {
        let world = testing::world(&program).await;
        let before = current(&program).await.unwrap();
        let new = NewSettings {
            program_name: "  Baltic Program ".into(),
            enrollment_mode: "pmc".into(),
            invitation_days: "0".into(),
            ..typed(&before)
        };
        let saved = change(&program, &world.actor("olga"), &new).await.unwrap();
        assert_eq!(saved, current(&program).await.unwrap());
        assert_eq!((saved.program_name.as_str(), saved.invitation_days, saved.version), ("Baltic Program", 0, 2));
        assert_eq!(saved.enrollment_mode, EnrollmentMode::Pmc);

        let [kind, outcome, old, new, who] = last(&program, &world, "desk").await;
        assert_eq!([kind.as_str(), &outcome, &who], ["settings_changed", "succeeded", "Olga Lind"]);
        assert_eq!(old, r#"{"enrollment_mode":"associate_after","invitation_days":"30","program_name":"Nordic Cloud Program"}"#);
        assert_eq!(new, r#"{"enrollment_mode":"pmc","invitation_days":"0","program_name":"Baltic Program"}"#);
    }

    async fn every_wrong_setting_is_told_at_its_field_and_nothing_changes(program: TestProgram) {
        let world = testing::world(&program).await;
        let before = current(&program).await.unwrap();
        let wrong = NewSettings {
            program_name: " ".into(),
            operator_name: "x".repeat(61),
            agreement_name: "a\u{202e}b".into(),
            enrollment_mode: "both".into(),
            invitation_days: "366".into(),
            version: before.version,
        };
        assert_eq!(invalid(change(&program, &world.actor("olga"), &wrong).await), [
            ("program_name", TextProblem::Missing),
            ("operator_name", TextProblem::TooLong),
            ("agreement_name", TextProblem::BadCharacter),
            ("enrollment_mode", TextProblem::NotInList),
            ("invitation_days", TextProblem::Malformed),
        ]);
        assert_eq!(current(&program).await.unwrap(), before);
    }

    async fn the_second_of_two_operators_who_edit_at_once_is_told(program: TestProgram) {
        let world = testing::world(&program).await;
        let seen = current(&program).await.unwrap();
        let first = NewSettings { operator_name: "First Desk".into(), ..typed(&seen) };
        let second = NewSettings { operator_name: "Second Desk".into(), ..typed(&seen) };
        change(&program, &world.actor("olga"), &first).await.unwrap();
        assert!(is_overtaken(&change(&program, &world.actor("olga"), &second).await));
        assert_eq!(current(&program).await.unwrap().operator_name, "First Desk");
        assert_eq!(last(&program, &world, "desk").await[1], "failed", "the attempt is in the log");
    }

    async fn only_the_operator_admin_sees_and_changes_the_settings(program: TestProgram) {
        let world = testing::world(&program).await;
        let new = typed(&current(&program).await.unwrap());
        for partner in ["ebba", "daan", "nora"] {
            assert!(is_not_found(&show(&program, &world.actor(partner)).await), "{partner}");
            assert!(is_not_found(&change(&program, &world.actor(partner), &new).await), "{partner}");
        }
        let verifier = change(&program, &world.actor("amara"), &new).await;
        assert_eq!(refused(verifier), Refusal::Role(domain::Permission::RunProgram));
    }

    async fn the_web_mail_services_of_the_rule_book_are_listed_at_first(program: TestProgram) {
        let world = testing::world(&program).await;
        let listed = patterns(&program, &world).await;
        for pattern in [
            "gmail.com", "googlemail.com", "yahoo.*", "ymail.com", "rocketmail.com", "icloud.com", "me.com", "mac.com",
            "aol.com", "outlook.*", "hotmail.*", "live.*", "msn.com",
        ] {
            assert!(listed.iter().any(|(it, _)| it == pattern), "{pattern}");
        }
        assert_eq!(listed.len(), 13);
    }

    async fn the_operator_adds_and_removes_a_web_mail_service(program: TestProgram) {
        let world = testing::world(&program).await;
        let olga = world.actor("olga");
        add_web_mail(&program, &olga, " GMX.de", "GMX").await.unwrap();
        assert!(patterns(&program, &world).await.contains(&("gmx.de".into(), "GMX".into())));
        assert_eq!(last(&program, &world, "desk").await[..4], ["web_mail_added", "succeeded", "", "GMX"]);

        let again = add_web_mail(&program, &olga, "gmx.de", "GMX").await;
        assert_eq!(operator_refused(again), OperatorRefusal::AlreadySo);
        let wrong = add_web_mail(&program, &olga, "gmx", " ").await;
        assert_eq!(invalid(wrong), [("pattern", TextProblem::Malformed), ("service", TextProblem::Missing)]);

        remove_web_mail(&program, &olga, "gmx.de").await.unwrap();
        assert!(patterns(&program, &world).await.iter().all(|(pattern, _)| pattern != "gmx.de"));
        assert_eq!(last(&program, &world, "desk").await[..4], ["web_mail_removed", "succeeded", "GMX", ""]);
        assert!(is_not_found(&remove_web_mail(&program, &olga, "gmx.de").await));
    }
}
