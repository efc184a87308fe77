//! Applications and consents as a browser and the client program meet them (rest-contract §1).

use crate::api::client::ask;
use crate::browser::{Answer, Browser, Server};
use axum::body::Body;
use axum::http::Request;
use domain::{CredentialId, Role, Roles};
use program::on_both_engines;
use program::store::credentials::{NewRow, insert};
use time::Duration;

const LIST: &str = "/settings/applications";
const NEW: &str = "/settings/applications/new";
const TYPED: [(&str, &str); 4] =
    [("name", "Billing bridge"), ("roles[5]", "admin_agent"), ("roles[7]", "helpdesk_agent"), ("days", "30")];

/// An application of Wingtip.
pub fn bridge() -> CredentialId {
    CredentialId::of([0xb7; 16])
}

/// Wingtip has it; nobody knows its secret.
pub async fn wingtip_has_a_bridge(server: &Server) {
    let (id, tenant, now) = (bridge(), server.world.partner("wingtip"), server.program.now());
    let row = NewRow {
        id: &id,
        tenant: &tenant,
        name: "Bridge",
        roles: Roles::of(&[Role::AdminAgent, Role::HelpdeskAgent]),
        secret_hash: &"b7".repeat(32),
        made_by: None,
        made_at: now,
        expires_at: now + Duration::days(365),
    };
    let mut tx = server.program.database.begin().await.expect("a transaction");
    insert(&mut tx, &row).await.expect("it is new");
    tx.commit().await.expect("stored");
}

/// The value of the field with that id.
fn value<'a>(answer: &'a Answer, id: &str) -> &'a str {
    let field = answer.body.split("<input").find(|it| it.contains(&format!("id=\"{id}\""))).expect("it is on the page");
    field.split_once("value=\"").and_then(|(_, rest)| rest.split_once('"')).expect("a value").0
}

/// What Ebba was told once.
struct Told {
    id: String,
    secret: String,
}

async fn create(server: &Server) -> (Browser, Told) {
    let mut ebba = server.signed_in("ebba").await;
    let answer = ebba.post(NEW, "/do/create-application", &TYPED).await;
    assert_eq!((answer.status.as_u16(), answer.location()), (200, ""), "{}", answer.body);
    assert_eq!(answer.header("cache-control"), "no-store");
    let told = Told { id: value(&answer, "client_id").to_owned(), secret: value(&answer, "secret").to_owned() };
    (ebba, told)
}

async fn token(server: &Server, told: &Told) -> Answer {
    let form = [("grant_type", "client_credentials"), ("client_id", &*told.id), ("client_secret", &*told.secret)];
    ask(server, "/wingtip.example/oauth2/v2.0/token", &form).await
}

async fn token_in_a_name(server: &Server, told: &Told, refresh_token: &str) -> Answer {
    let form = [
        ("grant_type", "refresh_token"),
        ("client_id", &*told.id),
        ("client_secret", &*told.secret),
        ("refresh_token", refresh_token),
    ];
    ask(server, "/wingtip.example/oauth2/v2.0/token", &form).await
}

/// The status of a call with the token of an answer.
async fn calls(server: &Server, token: &Answer) -> u16 {
    let token = token.json()["access_token"].as_str().expect("a token").to_owned();
    let request = Request::builder().uri("/v1/customers").header("authorization", format!("Bearer {token}"));
    server.browser().send(request.body(Body::empty()).expect("a request")).await.status.as_u16()
}

/// The confirmation a person gives, on the page of the application.
async fn consent(browser: &mut Browser, told: &Told) -> String {
    let page = format!("{LIST}/{}/consent", told.id);
    let answer = browser.post(&page, "/do/give-consent", &[]).await;
    assert_eq!(answer.status.as_u16(), 200, "{}", answer.body);
    value(&answer, "token").to_owned()
}

on_both_engines! {
    async fn the_secret_is_on_one_answer_opens_the_api_and_is_on_no_other_page(program: TestProgram) {
        let server = Server::of(program).await;
        let (mut ebba, told) = create(&server).await;
        assert_eq!(calls(&server, &token(&server, &told).await).await, 200);

        let own = format!("{LIST}/{}", told.id);
        for page in [LIST, NEW, &own, &format!("{own}/revoke"), &format!("{own}/consent")] {
            let answer = ebba.get(page).await;
            assert_eq!(answer.status.as_u16(), 200, "{page}");
            assert!(!answer.body.contains(&told.secret), "{page}");
        }
        let list = ebba.get(LIST).await.body;
        for shown in ["Billing bridge", &told.id, "Admin agent, Helpdesk agent", "Ebba Lindqvist", "Active"] {
            assert!(list.contains(shown), "{shown}: {list}");
        }
    }

    async fn whoever_loads_the_page_again_makes_another_and_is_told_nothing_twice(program: TestProgram) {
        let server = Server::of(program).await;
        let (mut ebba, first) = create(&server).await;
        let again = ebba.post(NEW, "/do/create-application", &TYPED).await;
        assert!(!again.body.contains(&first.secret) && !again.body.contains(&first.id), "{}", again.body);
        assert_eq!(ebba.get(NEW).await.body.matches("ttk_").count(), 0);
    }

    async fn wrong_fields_are_told_beside_what_was_typed_and_nothing_is_made(program: TestProgram) {
        let server = Server::of(program).await;
        let mut ebba = server.signed_in("ebba").await;
        for (days, name) in [("731", "Bridge <7>"), ("0", "Bridge"), ("-1", "Bridge"), ("a month", "Bridge")] {
            let typed = [("name", name), ("roles[5]", "admin_agent"), ("days", days)];
            let refused = ebba.post(NEW, "/do/create-application", &typed).await;
            assert_eq!(refused.status.as_u16(), 422, "{days}");
            assert_eq!((value(&refused, "days"), value(&refused, "name")), (days, &*name.replace('<', "&lt;").replace('>', "&gt;")));
            assert!(refused.body.contains("href=\"#days\"") && refused.body.contains("id=\"days-e\""), "{}", refused.body);
            let ticked = refused.body.split("<input").find(|it| it.contains("role-admin_agent")).expect("a box");
            assert!(ticked.contains("checked"), "{ticked}");
        }
        let empty = ebba.post(NEW, "/do/create-application", &[("name", " "), ("days", "")]).await;
        assert_eq!(empty.status.as_u16(), 422);
        for field in ["#name", "#days", "#roles"] {
            assert!(empty.body.contains(&format!("href=\"{field}\"")), "{field}: {}", empty.body);
        }
        assert!(ebba.get(LIST).await.body.contains("No application has access yet"));
    }

    async fn a_revoked_application_gets_no_token_and_its_tokens_are_refused_at_once(program: TestProgram) {
        let server = Server::of(program).await;
        let (mut ebba, told) = create(&server).await;
        let before = token(&server, &told).await;
        assert_eq!(calls(&server, &before).await, 200);

        let page = format!("{LIST}/{}/revoke", told.id);
        assert!(ebba.get(&page).await.body.contains("What stops at once"));
        let revoked = ebba.post(&page, "/do/revoke-application", &[]).await;
        assert_eq!((revoked.status.as_u16(), revoked.location()), (303, "/settings/applications?done=revoked"));
        assert_eq!(calls(&server, &before).await, 401);
        assert_eq!(token(&server, &told).await.json()["error"], "invalid_client");

        let again = ebba.post(&page, "/do/revoke-application", &[]).await;
        assert_eq!(again.status.as_u16(), 409);
        assert_eq!(ebba.get(&page).await.location(), format!("{LIST}/{}", told.id));
        let shown = ebba.get(&format!("{LIST}/{}", told.id)).await.body;
        assert!(shown.contains("Nothing works with it any more") && !shown.contains("/revoke\""), "{shown}");
    }

    async fn a_person_lets_an_application_act_for_them_until_they_take_it_back(program: TestProgram) {
        let server = Server::of(program).await;
        let (mut ebba, told) = create(&server).await;
        let mut nils = server.signed_in("nils").await;
        let first = consent(&mut nils, &told).await;
        assert_eq!(calls(&server, &token_in_a_name(&server, &told, &first).await).await, 200);
        let second = consent(&mut nils, &told).await;
        assert_eq!(token_in_a_name(&server, &told, &first).await.json()["error"], "invalid_grant");
        let acting = token_in_a_name(&server, &told, &second).await;
        assert_eq!(calls(&server, &acting).await, 200);

        let (own, name) = (format!("{LIST}/{}", told.id), server.world.actor("nils").name);
        for (browser, page) in [(&mut nils, LIST), (&mut ebba, &*own)] {
            let shown = browser.get(page).await.body;
            assert!(!shown.contains(&second), "{page}");
        }
        assert!(ebba.get(&own).await.body.contains(&name), "a global admin sees who consented");
        assert!(ebba.get(&format!("{own}/revoke")).await.body.contains(&format!("The consent of {name} ends with it")));

        let withdrawn = nils.post(LIST, "/do/withdraw-consent", &[("application", &told.id)]).await;
        assert_eq!(withdrawn.location(), "/settings/applications?done=withdrawn");
        assert_eq!(calls(&server, &acting).await, 401);
        assert_eq!(token_in_a_name(&server, &told, &second).await.json()["error"], "invalid_grant");
        assert!(!ebba.get(&own).await.body.contains(&name));
    }

    async fn who_may_not_manage_applications_sees_who_may_and_the_own_consents(program: TestProgram) {
        let server = Server::of(program).await;
        let (_, told) = create(&server).await;
        let mut nils = server.signed_in("nils").await;
        let seen = nils.get(LIST).await;
        assert_eq!(seen.status.as_u16(), 200);
        for shown in ["global admin", "Ebba Lindqvist", "Billing bridge", &format!("{}/consent", told.id)] {
            assert!(seen.body.contains(shown), "{shown}: {}", seen.body);
        }
        assert!(!seen.body.contains(NEW), "{}", seen.body);
        assert_eq!(nils.get(&format!("{LIST}/{}", told.id)).await.status.as_u16(), 403);
    }

    async fn whoever_shares_no_role_with_an_application_has_nothing_to_consent_to(program: TestProgram) {
        let server = Server::of(program).await;
        let mut ebba = server.signed_in("ebba").await;
        let typed = [("name", "Accounts"), ("roles[3]", "mpn_admin"), ("days", "30")];
        let answer = ebba.post(NEW, "/do/create-application", &typed).await;
        let page = format!("{LIST}/{}/consent", value(&answer, "client_id"));
        let mut nils = server.signed_in("nils").await;
        assert!(nils.get(LIST).await.body.contains("None, so there is nothing it could do"));
        let shown = nils.get(&page).await.body;
        assert!(shown.contains("no role in common") && !shown.contains("/do/give-consent"), "{shown}");
    }

    async fn one_that_ends_within_two_weeks_is_marked_and_one_that_ended_is_expired(program: TestProgram) {
        let server = Server::of(program).await;
        create(&server).await;
        server.program.clock.advance(Duration::days(18) + Duration::HOUR);
        let mut ebba = server.signed_in("ebba").await;
        assert!(ebba.get(LIST).await.body.contains("Ends in 12 days"));
        server.program.clock.advance(Duration::days(11));
        let mut ebba = server.signed_in("ebba").await;
        assert!(ebba.get(LIST).await.body.contains("Ends within a day"));
        server.program.clock.advance(Duration::days(1));
        let mut ebba = server.signed_in("ebba").await;
        let list = ebba.get(LIST).await.body;
        assert!(list.contains("Expired") && list.contains("No application can act in your name"), "{list}");
    }

    async fn a_form_from_another_site_makes_and_revokes_nothing(program: TestProgram) {
        let server = Server::of(program).await;
        wingtip_has_a_bridge(&server).await;
        let mut ebba = server.signed_in("ebba").await;
        let (before, id) = (server.events().await, bridge().to_string());
        for (page, function) in [
            (NEW.to_owned(), "/do/create-application"),
            (format!("{LIST}/{id}/revoke"), "/do/revoke-application"),
            (format!("{LIST}/{id}/consent"), "/do/give-consent"),
            (LIST.to_owned(), "/do/withdraw-consent"),
        ] {
            let fields = [&[("_fn", function), ("application", &*id)][..], &TYPED[..]].concat();
            let mut request = ebba.form(&page, &fields);
            request.headers_mut().insert("sec-fetch-site", "cross-site".parse().expect("a value"));
            assert_eq!(ebba.send(request).await.status.as_u16(), 403, "{page}");
        }
        assert_eq!(server.events().await, before);
    }
}
