//! A client program in a test: it has a credential, asks for tokens and calls.

use super::answers;
use crate::browser::{Answer, Browser, Server};
use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use domain::{Actor, PartnerTenantId, Role, Roles};
use program::credentials::{self, Made, NewCredential};
use program::store::users;
use serde_json::Value;

/// A program with a token.
pub struct Client {
    browser: Browser,
    token: String,
}

/// Every role a partner's credential may have.
pub fn all_roles() -> Roles {
    Roles::of(&Role::OF_PARTNERS)
}

/// A credential of the partner, made at the command line.
pub async fn credential(server: &Server, partner: &str, roles: Roles) -> Made {
    credential_of(server, &server.world.partner(partner), roles).await
}

async fn credential_of(server: &Server, tenant: &PartnerTenantId, roles: Roles) -> Made {
    let new = NewCredential { name: "Billing bridge".into(), roles, days: 365 };
    credentials::create_for(&server.program, tenant.as_str(), &new).await.expect("the partner is there")
}

/// Post a form to a token endpoint.
pub async fn ask(server: &Server, path: &str, form: &[(&str, &str)]) -> Answer {
    let request = Request::builder().method(Method::POST).uri(path);
    let request = request.header("content-type", "application/x-www-form-urlencoded");
    let form = crate::browser::encoded(form);
    server.browser().send(request.body(Body::from(form)).expect("a request")).await
}

impl Client {
    /// In the name of the partner's program, with these roles.
    pub async fn of(server: &Server, partner: &str, roles: Roles) -> Self {
        Self::of_tenant(server, &server.world.partner(partner), roles).await
    }

    /// In the name of the program of a partner.
    pub async fn of_tenant(server: &Server, tenant: &PartnerTenantId, roles: Roles) -> Self {
        let made = credential_of(server, tenant, roles).await;
        let path = format!("/{tenant}/oauth2/token");
        let form = [
            ("grant_type", "client_credentials"),
            ("client_id", made.id.as_str()),
            ("client_secret", made.secret.reveal()),
            ("resource", "https://graph.windows.net"),
        ];
        Self::with(server, &ask(server, &path, &form).await)
    }

    /// In the name of a person, by a program that may do all they may.
    pub async fn in_the_name_of(server: &Server, who: &str) -> Self {
        Self::for_person(server, &server.world.actor(who), all_roles()).await
    }

    /// In the name of Ebba, who gets all roles, by a program that has these.
    pub async fn of_ebba(server: &Server, roles: Roles) -> Self {
        let ebba = server.world.actor("ebba");
        let mut tx = server.program.database.begin().await.expect("a transaction");
        for role in Role::OF_PARTNERS {
            users::add_role(&mut tx, &ebba.user, &ebba.tenant, role).await.expect("stored");
        }
        tx.commit().await.expect("committed");
        Self::for_person(server, &ebba, roles).await
    }

    async fn for_person(server: &Server, actor: &Actor, roles: Roles) -> Self {
        let new = NewCredential { name: "Bridge".into(), roles, days: 365 };
        let made = credentials::create_for(&server.program, actor.tenant.as_str(), &new).await;
        let made = made.expect("the partner is there");
        let consent = credentials::consent(&server.program, actor, &made.id).await.expect("it is offered");
        let path = format!("/{}/oauth2/v2.0/token", actor.tenant);
        let form = [
            ("grant_type", "refresh_token"),
            ("client_id", made.id.as_str()),
            ("client_secret", made.secret.reveal()),
            ("refresh_token", consent.reveal()),
        ];
        Self::with(server, &ask(server, &path, &form).await)
    }

    /// Without a token.
    pub fn nobody(server: &Server) -> Self {
        Self { browser: server.browser(), token: String::new() }
    }

    fn with(server: &Server, answer: &Answer) -> Self {
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        let token = answer.json()["access_token"].as_str().expect("a token").to_owned();
        Self { browser: server.browser(), token }
    }

    /// The token it calls with.
    pub fn token(&self) -> &str {
        &self.token
    }

    /// A call as this client makes it, to be changed before it is sent.
    pub fn call(&self, method: Method, path: &str) -> axum::http::request::Builder {
        let request = Request::builder().method(method).uri(path).header("host", "twotier.example");
        request.header("authorization", format!("Bearer {}", self.token)).header("accept", "application/json")
    }

    pub async fn send(&mut self, request: Request<Body>) -> Answer {
        let asked = format!("{} {}", request.method(), request.uri().path());
        let answer = self.browser.send(request).await;
        answers::record(&asked, &answer);
        answer
    }

    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(self.call(Method::GET, path).body(Body::empty()).expect("a request")).await
    }

    pub async fn delete(&mut self, path: &str) -> Answer {
        self.send(self.call(Method::DELETE, path).body(Body::empty()).expect("a request")).await
    }

    pub async fn post(&mut self, path: &str, body: &Value) -> Answer {
        self.with_body(Method::POST, path, &body.to_string()).await
    }

    pub async fn patch(&mut self, path: &str, body: &Value) -> Answer {
        self.with_body(Method::PATCH, path, &body.to_string()).await
    }

    pub async fn with_body(&mut self, method: Method, path: &str, body: &str) -> Answer {
        let request = self.call(method, path).header("content-type", "application/json; charset=utf-8");
        self.send(request.body(Body::from(body.to_owned())).expect("a request")).await
    }

    /// Post with a request id, as a client that may have to send it again.
    pub async fn post_as(&mut self, id: &str, path: &str, body: &Value) -> Answer {
        let request = self.call(Method::POST, path).header("content-type", "application/json");
        let request = request.header("MS-RequestId", id).body(Body::from(body.to_string()));
        self.send(request.expect("a request")).await
    }
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {} {}", self.status, self.body))
    }

    /// Status and code of a problem, once its body has the contract's form.
    pub fn problem(&self) -> (u16, u64) {
        let body = self.json();
        let keys: Vec<_> = body.as_object().expect("an object").keys().map(String::as_str).collect();
        assert_eq!(keys, ["code", "data", "description", "source"], "{body}");
        assert!(body["data"].is_array() && body["description"].as_str().is_some_and(|it| !it.is_empty()), "{body}");
        assert_eq!(self.header("content-type"), "application/json; charset=utf-8");
        (self.status.as_u16(), body["code"].as_u64().expect("a number"))
    }
}
