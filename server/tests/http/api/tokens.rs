//! The token endpoints, as client libraries use them (rest-contract §12.6; RFC 6749).

use super::client::{all_roles, ask, credential};
use crate::browser::Server;
use axum::body::Body;
use axum::http::Request;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use program::credentials;
use program::on_both_engines;

on_both_engines! {
    async fn both_endpoints_exchange_a_credential_for_a_token(program: TestProgram) {
        let server = Server::of(program).await;
        let made = credential(&server, "wingtip", all_roles()).await;
        let (id, secret) = (made.id.as_str(), made.secret.reveal());
        for path in ["/wingtip.example/oauth2/token", "/wingtip.example/oauth2/v2.0/token"] {
            let form = [("grant_type", "client_credentials"), ("client_id", id), ("client_secret", secret), ("scope", "x/.default")];
            let answer = ask(&server, path, &form).await;
            assert_eq!((answer.status.as_u16(), answer.header("cache-control")), (200, "no-store"));
            let told = answer.json();
            assert_eq!((&told["token_type"], &told["expires_in"], &told["scope"]), (&"Bearer".into(), &3600.into(), &"x/.default".into()));
            let claims = told["access_token"].as_str().expect("a token").split('.').nth(1).expect("claims").to_owned();
            let claims = base64::prelude::BASE64_URL_SAFE_NO_PAD.decode(claims).expect("base64");
            let claims: serde_json::Value = serde_json::from_slice(&claims).expect("JSON");
            assert_eq!(claims["exp"], told["expires_on"], "clients read the end from either");
            assert_eq!((&claims["tid"], &claims["appid"]), (&server.world.partner("wingtip").as_str().into(), &id.into()));
        }
        let basic = BASE64_STANDARD.encode(format!("{id}:{secret}"));
        let request = Request::builder().method("POST").uri("/wingtip.example/oauth2/token");
        let request = request.header("authorization", format!("Basic {basic}")).body(Body::from("grant_type=client_credentials"));
        assert_eq!(server.browser().send(request.expect("a request")).await.status, 200);
    }

    async fn errors_are_those_of_oauth(program: TestProgram) {
        let server = Server::of(program).await;
        let made = credential(&server, "wingtip", all_roles()).await;
        let (id, secret) = (made.id.as_str(), made.secret.reveal());
        let path = "/wingtip.example/oauth2/token";
        let with = |grant: &'static str, secret: &'static str| [("grant_type", grant), ("client_id", "x"), ("client_secret", secret)];
        for (form, status, error) in [
            (vec![], 400, "invalid_request"),
            (vec![("grant_type", "password")], 400, "unsupported_grant_type"),
            (with("client_credentials", "guess").to_vec(), 401, "invalid_client"),
            (vec![("grant_type", "refresh_token"), ("client_id", id), ("client_secret", secret)], 400, "invalid_grant"),
        ] {
            let answer = ask(&server, path, &form).await;
            assert_eq!((answer.status.as_u16(), &answer.json()["error"]), (status, &error.into()), "{form:?}");
            assert!(answer.json()["error_description"].is_string());
        }
    }

    async fn whoever_has_a_refresh_token_acts_in_that_name_until_it_is_taken_back(program: TestProgram) {
        let server = Server::of(program).await;
        let made = credential(&server, "wingtip", all_roles()).await;
        let ebba = server.world.actor("ebba");
        let consent = credentials::consent(&server.program, &ebba, &made.id).await.expect("it is offered");
        let form = [
            ("grant_type", "refresh_token"),
            ("client_id", made.id.as_str()),
            ("client_secret", made.secret.reveal()),
            ("refresh_token", consent.reveal()),
        ];
        let told = ask(&server, "/wingtip.example/oauth2/token", &form).await;
        assert_eq!(told.json()["refresh_token"], consent.reveal(), "it can be used again");
        credentials::withdraw_consent(&server.program, &ebba, &made.id).await.expect("there is one");
        assert_eq!(ask(&server, "/wingtip.example/oauth2/token", &form).await.json()["error"], "invalid_grant");
    }

    async fn asking_without_end_is_told_to_wait(program: TestProgram) {
        let server = Server::of(program).await;
        let made = credential(&server, "wingtip", all_roles()).await;
        let form = [("grant_type", "client_credentials"), ("client_id", made.id.as_str()), ("client_secret", made.secret.reveal())];
        for _ in 0..120 {
            assert_eq!(ask(&server, "/wingtip.example/oauth2/token", &form).await.status, 200);
        }
        let refused = ask(&server, "/wingtip.example/oauth2/token", &form).await;
        assert_eq!((refused.status.as_u16(), refused.header("retry-after")), (429, "1"));
    }
}
