//! Checking a company, through the pages people use: documents come in and go out safely, and of two verifiers one
//! decides.

use crate::browser::{Answer, Browser, Server};
use axum::body::Body;
use axum::http::{Method, Request};
use domain::enrollment::{EnrollmentMode, EnrollmentPath, EnrollmentStatus, Submission};
use domain::profile::{Address, Contact, LegalProfile, SupportProfile};
use domain::{Actor, EnrollmentId, PartnerTenantId, Role, UserId};
use program::accounts::{NewUser, add_role, add_user};
use program::store::events::By;
use program::store::testing::{self as rows, PartnerRow};
use program::store::verification_papers::{self as papers, NewRow};
use program::store::{self, enrollments};
use program::testing::{PASSWORD, START};
use program::{on_both_engines, verification};
use time::Duration;

const SEND: &str = "/do/answer-verification";
const PDF: &[u8] = b"%PDF-1.7\nthe certificate";
/// The document that Contoso sent.
pub const DOCUMENT: &str = "dddddddd-0000-4000-8000-000000000001";

/// Contoso's case.
pub fn contosos_case() -> EnrollmentId {
    EnrollmentId::of([0xc2; 16])
}

fn contoso() -> Actor {
    Actor {
        user: UserId::of([0xc1; 16]),
        name: "Carin Contoso".into(),
        tenant: PartnerTenantId::of([0xc0; 16]),
        roles: [Role::GlobalAdmin].into_iter().collect(),
    }
}

fn profile() -> LegalProfile {
    LegalProfile {
        company_name: "Contoso Nordic AB".into(),
        registration_number: Some("556677-8899".into()),
        website: None,
        address: Address {
            line1: "Kungsgatan 2".into(),
            line2: None,
            city: "Stockholm".into(),
            state: None,
            postal_code: Some("111 43".into()),
            country: "SE".into(),
        },
        contact: Contact {
            first_name: "Carin".into(),
            last_name: "Contoso".into(),
            email: "carin@contoso.example".into(),
            phone: "+46 8 700 00 00".into(),
            language: "sv".into(),
        },
        support: SupportProfile {
            email: "help@contoso.example".into(),
            phone: "+46 8 700 00 01".into(),
            website: None,
        },
    }
}

/// A company of its own that applied, with a verified address and one document; its case has the version 2.
pub async fn contoso_applies(server: &Server) {
    let (actor, id, profile) = (contoso(), contosos_case(), profile());
    let hash = program::accounts::hash_password(&server.program, PASSWORD).await.expect("long enough");
    let mut tx = server.program.database.begin().await.expect("a transaction");
    let row = PartnerRow {
        id: &actor.tenant,
        name: "Contoso Nordic AB",
        domain: "contoso.example",
        country: "SE",
        region: "europe",
        currency: "SEK",
        mpn_id: None,
        programs: &[],
    };
    rows::partner(&mut tx, &row, START).await.expect("new");
    let user = NewUser {
        id: actor.user.clone(),
        sign_in_name: "carin@contoso.example".into(),
        name: actor.name.clone(),
        password_hash: hash,
        language: None,
    };
    add_user(&mut tx, &user, START).await.expect("new");
    add_role(&mut tx, &actor.user, &actor.tenant, Role::GlobalAdmin).await.expect("new");
    let how = (EnrollmentPath::New, EnrollmentMode::AssociateAfter);
    enrollments::begin(&mut tx, &id, &actor.tenant, how, START).await.expect("new");
    let draft = enrollments::by_id(&mut tx, &id).await.expect("readable").expect("begun");
    let submission = Submission { mpn_id: false, vetted: false, irreversible: false };
    let (sent, _) = draft.submit(&actor, submission, START).expect("it can be sent");
    enrollments::advance(&mut tx, EnrollmentStatus::Draft, &sent, Some(&actor.user)).await.expect("a draft");
    store::profiles::save(&mut tx, &actor.tenant, &profile, 0, START).await.expect("new");
    verification::open(&mut tx, &server.program, By::Person(&actor), &sent, &profile).await.expect("opened");
    verification::address_verified(&mut tx, &server.program, &sent).await.expect("verified");
    let document = NewRow {
        id: DOCUMENT.into(),
        name: "Bevis åäö.pdf",
        media_type: "application/pdf",
        sha256: &"0".repeat(64),
        content: PDF,
        user: &actor.user,
    };
    papers::keep(&mut tx, &id, &document, START).await.expect("kept");
    tx.commit().await.expect("stored");
}

async fn version(server: &Server) -> i64 {
    let mut tx = server.program.database.snapshot().await.expect("a snapshot");
    store::verification::of_enrollment(&mut tx, &contosos_case()).await.expect("readable").expect("there").version
}

/// Carin, signed in.
pub async fn carin(server: &Server) -> Browser {
    let mut browser = server.browser();
    let fields = [("user", "carin@contoso.example"), ("password", PASSWORD)];
    assert_eq!(browser.post("/sign-in", "/do/sign-in", &fields).await.status.as_u16(), 303);
    browser
}

fn multipart(browser: &Browser, path: &str, fields: &[(&str, &str)], files: &[(&str, &[u8])]) -> Request<Body> {
    let mut body = Vec::new();
    for (name, value) in fields {
        body.extend(format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").as_bytes());
    }
    for (name, content) in files {
        let head = format!("--b\r\nContent-Disposition: form-data; name=\"documents\"; filename=\"{name}\"\r\n");
        body.extend(format!("{head}Content-Type: application/octet-stream\r\n\r\n").as_bytes());
        body.extend(*content);
        body.extend(b"\r\n");
    }
    body.extend(b"--b--\r\n");
    let request = browser.request(Method::POST, path).header("content-type", "multipart/form-data; boundary=b");
    request.body(Body::from(body)).expect("a request")
}

async fn send(browser: &mut Browser, message: &str, files: &[(&str, &[u8])]) -> Answer {
    let request = multipart(browser, "/enroll/status", &[("_fn", SEND), ("message", message)], files);
    browser.send(request).await
}

async fn decide(browser: &mut Browser, fields: &[(&str, &str)]) -> Answer {
    let id = contosos_case();
    let fields: Vec<_> = [("case_id", id.as_str())].into_iter().chain(fields.iter().copied()).collect();
    browser.post(&format!("/verify/{id}"), "/do/decide-case", &fields).await
}

on_both_engines! {
    /// §4.2
    async fn a_document_comes_in_by_a_plain_form_and_goes_out_as_a_download(program: TestProgram) {
        let server = Server::of(program).await;
        contoso_applies(&server).await;
        let mut carin = carin(&server).await;
        let sent = send(&mut carin, "Here it is.", &[("../Bevis åäö.html", PDF), ("", b"")]).await;
        assert_eq!((sent.status.as_u16(), sent.location()), (303, "/enroll/status?done=answered"), "{}", sent.body);
        let page = carin.get("/enroll/status").await.body;
        assert_eq!(page.matches("Bevis åäö.pdf").count(), 2, "{page}");

        let mut amara = server.signed_in("amara").await;
        let got = amara.get(&format!("/documents/{DOCUMENT}")).await;
        assert_eq!((got.status.as_u16(), got.header("content-type")), (200, "application/pdf"));
        assert_eq!(got.body.as_bytes(), PDF);
        let disposition = "attachment; filename=\"Bevis ___.pdf\"; filename*=UTF-8''Bevis%20%C3%A5%C3%A4%C3%B6.pdf";
        assert_eq!(got.header("content-disposition"), disposition);
        assert_eq!(got.header("x-content-type-options"), "nosniff");
        assert!(got.csp().contains("sandbox") && got.csp().contains("default-src 'none'"), "{}", got.csp());
        assert_eq!(carin.get(&format!("/documents/{DOCUMENT}")).await.status.as_u16(), 200, "it is hers");
        assert_eq!(server.signed_in("nora").await.get(&format!("/documents/{DOCUMENT}")).await.status.as_u16(), 404);
    }

    async fn what_is_too_large_or_no_document_is_told_on_the_page_and_what_was_typed_stays(program: TestProgram) {
        let server = Server::of(program).await;
        contoso_applies(&server).await;
        let mut amara = server.signed_in("amara").await;
        let asked = decide(&mut amara, &[("seen", "2"), ("decision", "ask"), ("step", "business_verification"),
            ("remedy", "registration_certificate"), ("message", "Send the certificate.")]).await;
        assert_eq!(asked.status.as_u16(), 303, "{}", asked.body);
        let mut carin = carin(&server).await;

        let large = vec![b'x'; 10 * 1024 * 1024 + 1];
        let refused = send(&mut carin, "typed by Carin", &[("a.pdf", &large)]).await;
        assert_eq!(refused.status.as_u16(), 413);
        assert!(refused.body.contains("at most 10 MB each") && refused.body.contains("typed by Carin"), "{}", refused.body);
        assert!(refused.body.contains("id=\"errors\"") && refused.body.contains("Send the certificate."));

        let refused = send(&mut carin, "typed by Carin", &[("proof.pdf", b"<html><script>alert(1)</script>")]).await;
        assert_eq!(refused.status.as_u16(), 422);
        assert!(refused.body.contains("PDF, PNG or JPEG files only") && refused.body.contains("typed by Carin"));
        assert!(!refused.body.contains("<script>alert"));
        let mut tx = server.program.database.snapshot().await.expect("a snapshot");
        assert_eq!(papers::kept(&mut tx, &contosos_case()).await.expect("readable").len(), 1, "nothing was kept");
    }

    /// S27, S58
    async fn files_are_taken_only_where_a_form_of_ours_sends_some(program: TestProgram) {
        let server = Server::of(program).await;
        contoso_applies(&server).await;
        let mut carin = carin(&server).await;
        for path in ["/sign-in", "/preferences", "/settings/legal/edit", "/do/answer-verification"] {
            let request = multipart(&carin, path, &[("_fn", SEND)], &[("a.pdf", PDF)]);
            assert_eq!(carin.send(request).await.status.as_u16(), 415, "{path}");
        }
        let mut foreign = multipart(&carin, "/enroll/status", &[("_fn", SEND)], &[("a.pdf", PDF)]);
        foreign.headers_mut().insert("sec-fetch-site", "cross-site".parse().expect("a header"));
        assert_eq!(carin.send(foreign).await.status.as_u16(), 403);
        let large = vec![b'x'; 1024 * 1024];
        let mut nobody = server.browser();
        let request = multipart(&nobody, "/enroll/status", &[("_fn", SEND)], &[("a.pdf", &large)]);
        assert_eq!(nobody.send(request).await.status.as_u16(), 303, "to the sign-in page");
        let long = "x".repeat(70_000);
        let request = multipart(&carin, "/enroll/status", &[("_fn", SEND), ("message", &long)], &[]);
        assert_eq!(carin.send(request).await.status.as_u16(), 413, "fields are as small as everywhere");
    }

    async fn of_two_verifiers_the_second_sees_that_the_case_has_changed(program: TestProgram) {
        let server = Server::of(program).await;
        contoso_applies(&server).await;
        let (mut amara, mut olga) = (server.signed_in("amara").await, server.signed_in("olga").await);
        let first = decide(&mut amara, &[("seen", "2"), ("decision", "approve")]).await;
        assert_eq!(first.status.as_u16(), 303, "{}", first.body);
        assert!(first.location().ends_with("?done=verification_authorized"), "{}", first.location());
        let second = decide(&mut olga, &[("seen", "2"), ("decision", "decline"), ("message", "No.")]).await;
        assert_eq!(second.status.as_u16(), 409);
        assert!(second.body.contains("Changed while you were looking"), "{}", second.body);
        let page = olga.get(&format!("/verify/{}", contosos_case())).await.body;
        assert!(page.contains("Approved") && !page.contains("id=\"decide\""), "{page}");
    }

    async fn a_refused_decision_keeps_what_was_typed(program: TestProgram) {
        let server = Server::of(program).await;
        contoso_applies(&server).await;
        let mut amara = server.signed_in("amara").await;
        let long = format!("typed by Amara {}", "x".repeat(2_000));
        let fields = [("seen", "2"), ("decision", "reject"), ("step", "business_verification"), ("remedy", "tax_certificate")];
        let too_long = decide(&mut amara, &[&fields[..], &[("message", &long)]].concat()).await;
        assert_eq!(too_long.status.as_u16(), 422);
        assert!(too_long.body.contains("typed by Amara") && too_long.body.contains("href=\"#message\""), "{}", too_long.body);
        assert!(too_long.body.contains("value=\"tax_certificate\" selected"), "{}", too_long.body);
        let empty = decide(&mut amara, &fields).await;
        assert!(empty.body.contains("Say what the applicant should do"), "{}", empty.body);
        let no_step = decide(&mut amara, &[("seen", "2"), ("decision", "ask"), ("message", "m")]).await;
        assert!(no_step.body.contains("Choose the check this is about"));
        assert_eq!(decide(&mut amara, &[("seen", "2"), ("decision", "burn")]).await.status.as_u16(), 400);
        assert_eq!(version(&server).await, 2);
    }

    /// ENR-13
    async fn the_status_page_says_who_acts_and_opens_the_way_to_the_desk_when_it_is_late(program: TestProgram) {
        let server = Server::of(program).await;
        contoso_applies(&server).await;
        let mut carin = carin(&server).await;
        let page = carin.get("/enroll/status").await.body;
        assert!(page.contains("is reviewing") && page.contains("Day 1 of 5") && !page.contains("/do/ask-program-desk"), "{page}");
        assert!(!page.contains("Amara"), "the operator's people stay behind its name");
        server.program.clock.advance(Duration::days(8));
        let mut carin = self::carin(&server).await;
        let page = carin.get("/enroll/status").await.body;
        assert!(page.contains("/do/ask-program-desk") && page.contains("5 business days"), "{page}");
        let asked = carin.post("/enroll/status", "/do/ask-program-desk", &[("question", "When will it be?")]).await;
        assert_eq!(asked.status.as_u16(), 303, "{}", asked.body);
        let queue = server.signed_in("amara").await.get("/verify?view=late").await.body;
        assert!(queue.contains("Contoso Nordic AB") && queue.contains("day late"), "{queue}");
    }

    /// ENR-18
    async fn legal_info_is_changed_on_a_page_of_its_own(program: TestProgram) {
        let server = Server::of(program).await;
        contoso_applies(&server).await;
        let mut carin = carin(&server).await;
        let form = carin.get("/settings/legal/edit").await.body;
        assert!(form.contains("value=\"Contoso Nordic AB\""), "{form}");
        let mut fields = vec![
            ("company_name", "Contoso Europe AB"), ("registration_number", "556677-8899"), ("line1", "Kungsgatan 2"),
            ("postal_code", "111 43"), ("city", "Stockholm"), ("country", "SE"), ("first_name", "Carin"),
            ("last_name", "Contoso"), ("email", "carin@gmail.com"), ("phone", "+46 8 700 00 00"), ("language", "sv"),
            ("support_email", "help@contoso.example"), ("support_phone", "+46 8 700 00 01"), ("version", "1"),
        ];
        let refused = carin.post("/settings/legal/edit", "/do/change-legal-info", &fields).await;
        assert_eq!(refused.status.as_u16(), 422);
        assert!(refused.body.contains("Gmail") && refused.body.contains("value=\"Contoso Europe AB\""), "{}", refused.body);
        fields[8].1 = "carin@contoso.example";
        let changed = carin.post("/settings/legal/edit", "/do/change-legal-info", &fields).await;
        assert_eq!((changed.status.as_u16(), changed.location()), (303, "/settings/legal?done=changed"), "{}", changed.body);
        assert!(carin.get("/settings/legal").await.body.contains("Contoso Europe AB"));
        let late = carin.post("/settings/legal/edit", "/do/change-legal-info", &fields).await;
        assert_eq!(late.status.as_u16(), 409);
    }
}
