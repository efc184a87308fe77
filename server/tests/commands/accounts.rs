//! `twotier user`, `credential` and `operator`.

use super::{demo, run};
use program::accounts;
use program::demo::PASSWORD;
use program::testing::on_both_engines;
use std::net::{IpAddr, Ipv4Addr};

const HERE: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);
const WINGTIP: &str = "wingtipcloud.example";
const EBBA: &str = "ebba.lindqvist@wingtipcloud.example";
const KARIM: &str = "karim@wingtipcloud.example";

fn create<'a>(role: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    let mut arguments = vec!["user", "create", "--partner", WINGTIP, "--first-name", "Karim", "--last-name", "Haddad"];
    arguments.extend(["--email", KARIM, "--role", role]);
    arguments.extend(more);
    arguments
}

fn person<'a>(step: &'a str, email: &'a str) -> [&'a str; 7] {
    ["user", step, "--partner", WINGTIP, "--email", email, "--json"]
}

on_both_engines! {
    async fn a_person_is_added_listed_and_taken_out_again(program: TestProgram) {
        demo(&program).await;
        let made = run(&program, &create("admin_agent", &["--role", "sales_agent", "--json"])).json();
        let password = made["temporaryPassword"].as_str().unwrap().to_owned();
        assert!(accounts::sign_in(&program, KARIM, &password, HERE).await.is_ok());

        let listed = run(&program, &["user", "list", "--partner", WINGTIP, "--json"]).json();
        let karim = listed["users"].as_array().unwrap().iter().find(|it| it["signInName"] == KARIM).unwrap();
        assert_eq!(karim["roles"], serde_json::json!(["admin_agent", "sales_agent"]));
        assert!(karim["lastSignInAt"].is_string());
        let sentences = run(&program, &["user", "list", "--partner", WINGTIP]).well();
        assert!(sentences.contains(&format!("{KARIM}  Karim Haddad  admin_agent,sales_agent")), "{sentences}");

        assert_eq!(run(&program, &person("sign-out", KARIM)).json()["sessionsEnded"], 1);
        assert_eq!(run(&program, &person("remove", KARIM)).json()["signInName"], KARIM);
        let again = run(&program, &person("remove", KARIM)).failure();
        assert!(again.contains("has nobody with --email") && again.contains("twotier user list"), "{again}");
    }

    async fn a_new_password_is_printed_once_and_the_old_one_is_gone(program: TestProgram) {
        demo(&program).await;
        let told = run(&program, &["user", "reset-password", "--partner", WINGTIP, "--email", EBBA]).well();
        let password = told.lines().find_map(|line| line.strip_prefix("  ")).unwrap();
        assert!(told.contains("It is shown this once"), "{told}");
        assert!(accounts::sign_in(&program, EBBA, PASSWORD, HERE).await.is_err());
        assert!(accounts::sign_in(&program, EBBA, password, HERE).await.is_ok());
    }

    async fn what_cannot_be_done_with_people_is_told_with_what_to_do(program: TestProgram) {
        demo(&program).await;
        let last = run(&program, &person("remove", EBBA)).failure();
        assert!(last.contains("add another with twotier user create first"), "{last}");
        let twice = (run(&program, &create("admin_agent", &[])), run(&program, &create("admin_agent", &[])));
        assert_eq!(twice.0.status, 0);
        assert!(twice.1.failure().contains("belongs to the tenant already"));
        let operators = run(&program, &create("verifier", &[])).failure();
        assert!(operators.contains("--role"), "{operators}");
        let elsewhere =
            ["user", "reset-password", "--partner", "northwind.example", "--email", "mira.holm@wingtipcloud.example"];
        assert!(run(&program, &elsewhere).failure().contains("name that one with --partner"));
        let nowhere = run(&program, &["user", "list", "--partner", "nowhere.example"]).failure();
        assert!(nowhere.contains("--partner nowhere.example: there is no such tenant"), "{nowhere}");
        let unknown = run(&program, &create("superuser", &[]));
        assert!(unknown.status == 2 && unknown.err.contains("known are global_admin"), "{unknown:?}");
        let mut wrong = create("admin_agent", &[]);
        wrong[9] = "no address";
        assert!(run(&program, &wrong).failure().contains("--email"));
    }

    async fn a_credential_is_made_listed_and_taken_back(program: TestProgram) {
        demo(&program).await;
        let new = ["credential", "create", "--partner", WINGTIP, "--name", "Night run", "--role", "admin_agent"];
        let made = run(&program, &[&new[..], &["--json"]].concat()).json();
        let (id, secret) = (made["clientId"].as_str().unwrap(), made["clientSecret"].as_str().unwrap());
        let list = ["credential", "list", "--partner", WINGTIP];

        let listed = run(&program, &[&list[..], &["--json"]].concat());
        assert!(!listed.out.contains(secret), "the secret is told once");
        let listed = listed.json()["credentials"][0].clone();
        assert_eq!((&listed["clientId"], &listed["good"], &listed["name"]), (&id.into(), &true.into(), &"Night run".into()));
        assert!(listed["madeBy"].is_null() && listed["revokedAt"].is_null(), "{listed}");

        let revoke = ["credential", "revoke", "--partner", WINGTIP, "--client-id", id];
        assert!(run(&program, &revoke).well().contains("was taken back"));
        assert!(run(&program, &list).well().contains("taken back 20"));
        assert!(run(&program, &revoke).failure().contains("was taken back before"));
    }

    async fn what_cannot_be_done_with_credentials_is_told(program: TestProgram) {
        demo(&program).await;
        let revoke = |id| run(&program, &["credential", "revoke", "--partner", WINGTIP, "--client-id", id]).failure();
        for id in ["nonsense", "99999999-9999-4999-8999-999999999999"] {
            assert!(revoke(id).contains("has no credential --client-id"), "{id}");
        }
        let nowhere = run(&program, &["credential", "list", "--partner", "nowhere.example"]).failure();
        assert!(nowhere.contains("there is no such partner"), "{nowhere}");
        let days = ["credential", "create", "--partner", WINGTIP, "--name", "X", "--role", "admin_agent", "--days", "800"];
        assert!(run(&program, &days).failure().contains("--days"));
        assert!(run(&program, &["credential", "list", "--partner", WINGTIP]).well().contains("There are none."));
    }

    async fn the_operator_is_founded_once_and_told_as_json(program: TestProgram) {
        let found = [
            "operator", "create", "--name", "Desk", "--domain", "desk.example", "--country", "SE", "--admin-name",
            "Olga Lind", "--admin-email", "olga@desk.example", "--json",
        ];
        let founded = run(&program, &found).json();
        let password = founded["temporaryPassword"].as_str().unwrap();
        assert!(accounts::sign_in(&program, "olga@desk.example", password, HERE).await.is_ok());
        assert!(run(&program, &found).failure().contains("there is an operator already"));
    }
}
