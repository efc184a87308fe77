//! The text of the customer agreement as people meet it: published by the operator, read by anybody, accepted by a
//! customer, attested by a partner (MCA-02, MCA-03).

use crate::agreement::publish_at;
use crate::browser::{Answer, Server};
use crate::relations::{account, invited};
use axum::http::StatusCode;
use program::on_both_engines;
use program::testing::agreement::publish_customer_agreement;

const PUBLISH: (&str, &str) = ("/operator/customer-agreements", "/do/publish-customer-agreement");

/// The template id that a form carries.
fn template(page: &Answer) -> String {
    let rest = page.body.split_once("name=\"template\" value=\"").expect("the form says which text it is").1;
    rest.split_once('"').expect("a value").0.to_owned()
}

fn accepting(template: &str) -> [(&str, &str); 3] {
    [("authorize", "yes"), ("agreement", "yes"), ("template", template)]
}

on_both_engines! {
    /// MCA-02
    async fn anybody_reads_and_downloads_what_the_operator_publishes(program: TestProgram) {
        let server = Server::of(program).await;
        let mut nobody = server.browser();
        assert_eq!(nobody.get("/customer-agreement").await.status, StatusCode::NOT_FOUND);
        let mut olga = server.signed_in("olga").await;
        let none = olga.get(PUBLISH.0).await;
        assert!(none.body.contains("customers accept the agreement without a text"), "{}", none.body);
        let english = b"# Customer agreement\n\n<script>alert(1)</script>\n";
        let files: [(&str, &[u8]); 2] = [("file_en", english), ("file_sv", "# Kundavtal\n".as_bytes())];
        let answer = publish_at(&mut olga, PUBLISH, "1.0", &files).await;
        assert_eq!(answer.location(), "/operator/customer-agreements?done=published");
        assert!(olga.get(PUBLISH.0).await.body.contains("/customer-agreement/1.0/sv"));
        assert!(!olga.get("/operator/agreements").await.body.contains("/1.0/"), "the partner agreement is another one");

        let page = nobody.get("/customer-agreement").await;
        assert!(page.body.contains("<h2>Customer agreement</h2>") && !page.body.contains("<script>alert"), "{}", page.body);
        assert!(nobody.get("/customer-agreement?lang=sv").await.body.contains("<h2>Kundavtal</h2>"));
        let file = nobody.get("/customer-agreement/1.0/en").await;
        assert_eq!(file.header("content-disposition"), "attachment; filename=\"customer-agreement-1.0-en.md\"");
        assert_eq!((file.body.as_bytes(), file.header("content-security-policy").contains("sandbox")), (&english[..], true));
        for unknown in ["/customer-agreement/1.0/nl", "/customer-agreement/2.0/en", "/customer-agreement?version=2.0"] {
            assert_eq!(nobody.get(unknown).await.status, StatusCode::NOT_FOUND, "{unknown}");
        }

        publish_at(&mut olga, PUBLISH, "1.1", &[("file_en", english)]).await;
        let older = "A newer version is published";
        assert!(nobody.get("/customer-agreement?version=1.0").await.body.contains(older));
        assert!(!nobody.get("/customer-agreement").await.body.contains(older));
    }

    /// MCA-02, CUS-09
    async fn a_customer_reads_the_text_before_it_accepts_it_and_finds_it_again(program: TestProgram) {
        let server = Server::of(program).await;
        publish_customer_agreement(&server.program, &server.world, "1.0").await;
        let link = invited(&server, "/customers/invite", false).await;
        let mut anna = account(&server, &link).await;
        let page = anna.get(&link).await;
        let read = page.body.find("href=\"/customer-agreement?version=1.0\"").expect("the text can be read");
        assert!(read < page.body.find("name=\"agreement\"").expect("a box"), "it comes before the box");
        let old = template(&page);

        publish_customer_agreement(&server.program, &server.world, "1.1").await;
        let late = anna.post(&link, "/do/authorize-partners", &accepting(&old)).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert!(late.body.contains("agreement-e") && late.body.contains("?version=1.1"), "{}", late.body);
        let ticked_boxes = late.body.matches(" checked").count();
        assert_eq!(ticked_boxes, 1, "the other text is not accepted yet: {}", late.body);
        let answer = anna.post(&link, "/do/authorize-partners", &accepting(&template(&late))).await;
        assert_eq!(answer.location(), "/relations?done=authorized");
        let mine = anna.get("/relations").await;
        assert!(mine.body.contains("href=\"/customer-agreement?version=1.1\""), "{}", mine.body);
        let page = format!("/customers/{}/agreement", server.world.customer("litware"));
        assert!(server.signed_in("petra").await.get(&page).await.body.contains("Version 1.1"));
    }

    /// MCA-02
    async fn a_customer_accepts_the_published_text_on_its_own_page(program: TestProgram) {
        let server = Server::of(program).await;
        publish_customer_agreement(&server.program, &server.world, "1.0").await;
        let mut anna = account(&server, "/relations").await;
        let template = template(&anna.get("/relations").await);
        let accept = "/do/accept-customer-agreement";
        let without = anna.post("/relations", accept, &[("agreement", "yes")]).await;
        assert_eq!(without.status, StatusCode::CONFLICT);
        let fields = [("agreement", "yes"), ("template", template.as_str())];
        assert_eq!(anna.post("/relations", accept, &fields).await.location(), "/relations?done=accepted");
        assert!(anna.get("/relations").await.body.contains("Version 1.0"));
    }

    /// MCA-03
    async fn a_partner_attests_the_text_that_it_could_read(program: TestProgram) {
        let server = Server::of(program).await;
        publish_customer_agreement(&server.program, &server.world, "1.0").await;
        let page = format!("/customers/{}/agreement", server.world.customer("litware"));
        let mut sanne = server.signed_in("sanne").await;
        let before = sanne.get(&page).await;
        assert!(before.body.contains("href=\"/customer-agreement?version=1.0\""), "{}", before.body);
        let fields = [("first_name", "Anna"), ("last_name", "Alm"), ("email", "anna@litware.example"), ("day", "2026-11-20")];
        let without = sanne.post(&page, "/do/attest-agreement", &fields).await;
        assert_eq!(without.status, StatusCode::CONFLICT);
        let template = template(&before);
        let fields: Vec<_> = fields.into_iter().chain([("template", template.as_str())]).collect();
        let answer = sanne.post(&page, "/do/attest-agreement", &fields).await;
        assert_eq!(answer.location(), format!("{page}?done=attested"));
        assert!(sanne.get(&page).await.body.contains("Version 1.0"));
    }
}
