//! Whether a domain is taken, over REST (rest-contract §3.3).

use super::client::{Client, all_roles};
use crate::browser::Server;
use axum::body::Body;
use axum::http::Method;
use domain::{Role, Roles};
use program::on_both_engines;

on_both_engines! {
    async fn a_domain_is_taken_or_free(program: TestProgram) {
        let server = Server::of(program).await;
        let mut own = Client::of(&server, "wingtip", all_roles()).await;
        let mut powerless = Client::of(&server, "wingtip", Roles::of(&[Role::HelpdeskAgent])).await;
        for (domain, status) in [
            ("woodgrove.example", 200),
            ("Northwind.Example", 200),
            ("fernfarm.example", 404),
            ("no%20domain", 400),
        ] {
            let request = own.call(Method::HEAD, &format!("/v1/domains/{domain}")).body(Body::empty());
            assert_eq!(own.send(request.expect("a request")).await.status, status, "{domain}");
        }
        let request = powerless.call(Method::HEAD, "/v1/domains/fernfarm.example").body(Body::empty());
        assert_eq!(powerless.send(request.expect("a request")).await.status, 403);
    }
}
