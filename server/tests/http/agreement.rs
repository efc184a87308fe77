//! The agreement as people meet it: published by the operator, read, signed, and what opens by it.

use crate::browser::{Answer, Browser, Server};
use axum::body::Body;
use axum::http::{Method, StatusCode};
use domain::Role;
use domain::enrollment::EnrollmentPath;
use program::accounts::add_role;
use program::on_both_engines;
use program::testing::agreement::{associated, only_direct_bill, publish_agreement, qualified};

const PDF: &[u8] = b"%PDF-1.7\r\n\0 not quite a document \r\n%%EOF\r\n";
const SIGN: &str = "/do/sign-agreement";

fn accepting(version: &str) -> [(&str, &str); 3] {
    [("version", version), ("language", "en"), ("read", "yes")]
}

/// Nova may sign version 1.0; the browser is its global admin's.
async fn nora(server: &Server) -> Browser {
    let nora = server.world.actor("nora");
    publish_agreement(&server.program, &server.world, "1.0").await;
    qualified(&server.program, &nora, EnrollmentPath::New).await;
    associated(&server.program, &nora, "6000001").await;
    server.signed_in("nora").await
}

async fn publish(browser: &mut Browser, number: &str, files: &[(&str, &[u8])]) -> Answer {
    publish_at(browser, ("/operator/agreements", "/do/publish-agreement"), number, files).await
}

/// The operator publishes what is in these files, on that page with that function.
pub(super) async fn publish_at(
    browser: &mut Browser,
    (page, function): (&str, &str),
    number: &str,
    files: &[(&str, &[u8])],
) -> Answer {
    let mut body = Vec::new();
    for (name, value) in [("_fn", function), ("number", number)] {
        body.extend(format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes());
    }
    for (name, bytes) in files {
        let head = format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"a.bin\"\r\n\r\n");
        body.extend(head.bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"--b--\r\n");
    let request = browser
        .request(Method::POST, page)
        .header("content-type", "multipart/form-data; boundary=b")
        .body(Body::from(body));
    browser.send(request.expect("a request")).await
}

on_both_engines! {
    /// MPA-04
    async fn what_the_operator_publishes_is_downloaded_byte_by_byte_and_never_run(program: TestProgram) {
        let server = Server::of(program).await;
        let mut olga = server.signed_in("olga").await;
        let none = olga.get("/operator/agreements").await;
        assert!(none.body.contains("No version yet"), "{}", none.body);
        let answer = publish(&mut olga, "3.1", &[("file_en", b"# Agreement\n"), ("file_nl", PDF)]).await;
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/operator/agreements?done=published"));
        let listed = olga.get("/operator/agreements").await;
        assert!(listed.body.contains("/agreement/3.1/nl") && listed.body.contains("Olga Lind"), "{}", listed.body);

        let mut ebba = server.signed_in("ebba").await;
        let file = ebba.get("/agreement/3.1/nl").await;
        assert_eq!(file.body.as_bytes(), PDF);
        assert_eq!(file.header("content-type"), "application/pdf");
        assert_eq!(file.header("content-disposition"), "attachment; filename=\"partner-agreement-3.1-nl.pdf\"");
        assert_eq!(file.header("x-content-type-options"), "nosniff");
        assert!(file.csp().ends_with("; sandbox") && file.csp().contains("default-src 'none'"), "{}", file.csp());
        for unknown in ["/agreement/3.1/sv", "/agreement/9/en", "/agreement/3.1/..%2f..%2fsecret"] {
            assert_eq!(ebba.get(unknown).await.status, StatusCode::NOT_FOUND, "{unknown}");
        }
        let dutch = ebba.get("/agreement?lang=nl").await;
        assert!(dutch.body.contains("This version is a PDF"), "{}", dutch.body);
    }

    async fn a_version_that_cannot_be_published_is_told_at_the_fields(program: TestProgram) {
        let server = Server::of(program).await;
        let mut olga = server.signed_in("olga").await;
        let wrong = publish(&mut olga, "three", &[("file_sv", b"\x89PNG\0")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        for told in ["#number", "#file_en", "#file_sv", "value=\"three\""] {
            assert!(wrong.body.contains(told), "{told}: {}", wrong.body);
        }
        let large = publish(&mut olga, "1", &[("file_en", &vec![b'a'; 5 * 1024 * 1024 + 1])]).await;
        assert_eq!(large.status, StatusCode::PAYLOAD_TOO_LARGE);
        assert!(large.body.contains("at most 5\u{a0}MB"), "{}", large.body);
        publish(&mut olga, "2", &[("file_en", b"Words")]).await;
        let lower = publish(&mut olga, "1.9", &[("file_en", b"Words")]).await;
        assert_eq!(lower.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(lower.body.contains("higher than the newest"), "{}", lower.body);
    }

    async fn the_text_is_shown_and_nothing_in_it_is_run(program: TestProgram) {
        let server = Server::of(program).await;
        let mut nora = nora(&server).await;
        let page = nora.get("/agreement").await;
        assert!(page.body.contains("<h2>Partner agreement</h2>"), "{}", page.body);
        assert!(page.body.contains("&lt;script&gt;alert(1)") && !page.body.contains("<script>alert(1)"));
        let swedish = nora.get("/agreement?lang=sv").await;
        assert!(swedish.body.contains("Ni säljer, vi levererar.") && swedish.body.contains("lang=\"sv\""));
    }

    /// ENR-43, ENR-44, MPA-03, MPA-07
    async fn the_overview_leads_to_the_signature_and_tells_of_it_until_that_is_dismissed(program: TestProgram) {
        let server = Server::of(program).await;
        let mut nora = nora(&server).await;
        let before = nora.get("/").await;
        assert!(before.body.contains("Welcome, Nora Berg") && before.body.contains("Accept and continue"));
        assert!(!before.body.contains("checked"), "the box is never ticked beforehand");
        assert!(!before.body.contains("href=\"/providers\""), "{}", before.body);

        let unread = nora.post("/", SIGN, &[("version", "1.0"), ("language", "en")]).await;
        assert_eq!(unread.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(unread.body.contains("href=\"#read\"") && unread.body.contains("id=\"read-e\""), "{}", unread.body);

        let signed = nora.post("/", SIGN, &accepting("1.0")).await;
        assert_eq!((signed.status, signed.location()), (StatusCode::SEE_OTHER, "/"));
        let after = nora.get("/").await;
        assert!(after.body.contains("You have signed the partner agreement."), "{}", after.body);
        assert!(after.body.contains("href=\"/providers\"") && !after.body.contains("Accept and continue"));
        assert_eq!(nora.get("/providers").await.status, StatusCode::OK);
        let info = nora.get("/settings/program").await;
        assert!(info.body.contains("Nora Berg") && info.body.contains("/agreement/1.0/en"), "{}", info.body);

        let key = after.body.split("name=\"banner\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
        let key = key.expect("the banner can be closed").to_owned();
        let closed = nora.post("/", "/do/dismiss-banner", &[("banner", &key)]).await;
        assert_eq!(closed.status, StatusCode::SEE_OTHER);
        assert!(!nora.get("/").await.body.contains("You have signed the partner agreement."));
    }

    async fn who_signs_a_version_that_is_not_the_newest_any_more_is_shown_the_newer_one(program: TestProgram) {
        let server = Server::of(program).await;
        let mut nora = nora(&server).await;
        publish_agreement(&server.program, &server.world, "1.1").await;
        for page in ["/", "/agreement"] {
            let late = nora.post(page, SIGN, &accepting("1.0")).await;
            assert_eq!(late.status, StatusCode::CONFLICT, "{page}");
            assert!(late.body.contains("newer version was published"), "{}", late.body);
            assert!(late.body.contains("name=\"version\" value=\"1.1\""), "{}", late.body);
        }
        let signed = nora.post("/agreement", SIGN, &accepting("1.1")).await;
        assert_eq!(signed.status, StatusCode::SEE_OTHER);
        let again = nora.post("/agreement", SIGN, &accepting("1.1")).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        assert!(again.body.contains("signed already"), "{}", again.body);
    }

    /// MPA-03
    async fn others_see_neither_the_button_nor_the_banner(program: TestProgram) {
        let server = Server::of(program).await;
        let mut nora = nora(&server).await;
        let mut olof = server.signed_in("olof").await;
        let before = olof.get("/").await;
        assert!(!before.body.contains("Accept and continue") && before.body.contains("Nora Berg"), "{}", before.body);
        nora.post("/", SIGN, &accepting("1.0")).await;
        assert!(!olof.get("/").await.body.contains("You have signed"));
        let mut daan = server.signed_in("daan").await;
        let info = daan.get("/settings/program").await;
        assert!(info.body.contains("All agreements are signed."), "a sales agent sees that it is signed");
    }

    /// MPA-03, rules §2
    async fn agents_see_that_it_is_signed_and_no_way_to_what_it_says(program: TestProgram) {
        let server = Server::of(program).await;
        let mut nora = nora(&server).await;
        let mut olof = server.signed_in("olof").await;
        assert!(nora.get("/enroll/status").await.body.contains("href=\"/agreement\""));
        let agent = server.world.actor("olof");
        let mut tx = server.program.database.begin().await.expect("a transaction");
        add_role(&mut tx, &agent.user, &agent.tenant, Role::AdminAgent).await.expect("the role is new");
        tx.commit().await.expect("stored");
        let status = olof.get("/enroll/status").await;
        assert!(status.body.contains("Ask: Nora Berg") && !status.body.contains("href=\"/agreement"), "{}", status.body);
        let before = olof.get("/settings/program").await;
        assert!(before.body.contains("Ask: Nora Berg") && !before.body.contains("href=\"/agreement"), "{}", before.body);
        nora.post("/", SIGN, &accepting("1.0")).await;
        let after = olof.get("/settings/program").await;
        assert!(after.body.contains("Nora Berg") && after.body.contains("1.0"), "{}", after.body);
        for kept in ["/agreement", "/agreement/1.0/en"] {
            assert!(!after.body.contains(&format!("href=\"{kept}\"")), "{kept}: {}", after.body);
            let page = olof.get(kept).await;
            assert_eq!(page.status, StatusCode::FORBIDDEN, "{kept}");
            assert!(page.body.contains("global admin") && page.body.contains("Nora Berg"), "who may: {}", page.body);
        }
    }

    /// DIR-02, DIR-03, DIR-04, DIR-06, §4.9
    async fn a_direct_bill_partner_accepts_and_is_both_from_then_on(program: TestProgram) {
        let server = Server::of(program).await;
        let ebba = server.world.actor("ebba");
        publish_agreement(&server.program, &server.world, "1.0").await;
        only_direct_bill(&server.program, &ebba).await;
        qualified(&server.program, &ebba, EnrollmentPath::Transition).await;
        let mut ebba = server.signed_in("ebba").await;
        let before = ebba.get("/").await;
        assert!(before.body.contains("You stay a direct bill partner"), "{}", before.body);
        assert!(before.body.contains("go back to direct bill only"), "{}", before.body);
        assert!(before.body.contains("What to do next") || before.body.contains("/customers"), "its customers go on");
        assert!(!before.body.contains("href=\"/providers\""));

        let signed = ebba.post("/", SIGN, &accepting("1.0")).await;
        assert_eq!(signed.status, StatusCode::SEE_OTHER, "{}", signed.body);
        let after = ebba.get("/").await;
        assert!(after.body.contains("You are an indirect reseller too."), "{}", after.body);
        assert!(after.body.contains("href=\"/providers\""));
        let info = ebba.get("/settings/program").await;
        for told in ["Direct bill partner", "Indirect reseller", "Indirect reseller agreement", "A director"] {
            assert!(info.body.contains(told), "{told}: {}", info.body);
        }
    }
}
