//! The operator's pages in a browser without script: what was typed is kept, what was decided is told, and the
//! partner concerned sees it on every page of its own.

use crate::browser::{Answer, BASE, Browser, Server};
use program::operator::standing::{Decision, decide};
use program::{on_both_engines, settings};
use server::mail::{FROM, Mailer, send_due};

const DECIDE: &str = "/do/decide-account";

/// Olga posts a form.
async fn posted(olga: &mut Browser, page: &str, function: &str, fields: &[(&str, &str)]) -> Answer {
    olga.post(page, function, fields).await
}

async fn decided(server: &Server, partner: &str, decision: Decision) {
    let outcome = decide(&server.program, &server.world.actor("olga"), &server.world.partner(partner), &decision).await;
    outcome.expect("Olga may decide");
}

on_both_engines! {
    async fn settings_are_saved_and_what_is_wrong_is_told_at_the_field_with_what_was_typed(program: TestProgram) {
        let server = Server::of(program).await;
        let mut olga = server.signed_in("olga").await;
        let page = olga.get("/operator/program").await;
        assert!(page.body.contains("value=\"Nordic Cloud Program\"") && page.body.contains("yahoo.*"), "{}", page.body);

        let mut fields = [
            ("program_name", "Baltic <b>Program</b>"),
            ("operator_name", ""),
            ("agreement_name", "Partner Agreement"),
            ("enrollment_mode", "pmc"),
            ("invitation_days", "many"),
            ("version", "1"),
        ];
        let refused = posted(&mut olga, "/operator/program", "/do/change-settings", &fields).await;
        assert_eq!(refused.status.as_u16(), 422);
        assert!(refused.body.contains("id=\"operator_name-e\"") && refused.body.contains("id=\"invitation_days-e\""));
        assert!(refused.body.contains("Baltic &lt;b&gt;Program") && refused.body.contains("value=\"many\""));

        (fields[1].1, fields[4].1) = ("Baltic Desk", "14");
        let saved = posted(&mut olga, "/operator/program", "/do/change-settings", &fields).await;
        assert_eq!((saved.status.as_u16(), saved.location()), (303, "/operator/program?done=settings"));
        assert!(olga.get(saved.location()).await.body.contains("role=\"status\""));
        assert_eq!(settings::current(&server.program).await.expect("there are settings").invitation_days, 14);

        let late = posted(&mut olga, "/operator/program", "/do/change-settings", &fields).await;
        assert_eq!(late.status.as_u16(), 409, "the version was seen before the change");
    }

    async fn the_program_is_called_as_the_operator_wants_on_public_pages_and_in_letters(program: TestProgram) {
        let server = Server::of(program).await;
        let now = settings::current(&server.program).await.expect("there are settings");
        let new = settings::NewSettings {
            program_name: "Baltic Program".into(),
            operator_name: now.operator_name,
            agreement_name: now.agreement_name,
            enrollment_mode: "pmc".into(),
            invitation_days: "30".into(),
            version: now.version,
        };
        settings::change(&server.program, &server.world.actor("olga"), &new).await.expect("Olga may");
        assert!(server.browser().get("/sign-in").await.body.contains("<footer class=\"foot\"><span>Baltic Program"));

        server.request(&["adventure/e3"], None).await;
        send_due(&server.program, &Mailer::of(None, FROM).expect("the mailbox"), BASE).await.expect("they are kept");
        let kept = program::outbox::mailbox(&server.program).await.expect("the mailbox is readable");
        assert!(kept[0].text_body.contains("Baltic Program"), "{}", kept[0].text_body);
    }

    async fn a_market_is_looked_up_changed_and_added(program: TestProgram) {
        let server = Server::of(program).await;
        let mut olga = server.signed_in("olga").await;
        let list = olga.get("/operator/markets?q=sweden").await.body;
        assert!(list.contains("/operator/markets/SE") && !list.contains("/operator/markets/NO"), "{list}");
        let first = olga.get("/operator/markets").await.body;
        assert!(first.contains("1–50 of 245") && first.contains("after="), "{first}");
        let region = olga.get("/operator/markets?region=canada").await.body;
        assert!(region.contains("/operator/markets/PM") && !region.contains("/operator/markets/US\""));

        let terms = [("market", "PM"), ("version", "1"), ("region", "europe"), ("currency", "eur"), ("from", "2027-01-01")];
        let changed = posted(&mut olga, "/operator/markets/PM", "/do/change-market", &terms).await;
        assert_eq!(changed.location(), "/operator/markets/PM?done=changed", "{}", changed.body);
        let page = olga.get("/operator/markets/PM").await.body;
        assert!(page.contains("1 Jan 2027") && page.contains("Europe"), "{page}");

        let passed = [("market", "PM"), ("version", "2"), ("region", "europe"), ("currency", "eur"), ("from", "2026-01-01")];
        let refused = posted(&mut olga, "/operator/markets/PM", "/do/change-market", &passed).await;
        assert!(refused.status.as_u16() == 422 && refused.body.contains("id=\"from-e\""), "{}", refused.body);
        assert_eq!(olga.get("/operator/markets/ZZ").await.status.as_u16(), 404);
    }

    async fn a_suspended_partner_reads_the_reason_on_every_page_until_it_is_restored(program: TestProgram) {
        let server = Server::of(program).await;
        let (mut olga, mut ebba) = (server.signed_in("olga").await, server.signed_in("ebba").await);
        let wingtip = server.world.partner("wingtip").to_string();
        let page = format!("/operator/accounts/{wingtip}");
        let nothing = posted(&mut olga, &page, DECIDE, &[("account_id", &wingtip), ("decision", "suspend")]).await;
        assert_eq!(nothing.status.as_u16(), 422, "a reason is to be chosen");

        let fields = [("account_id", &*wingtip), ("decision", "suspend"), ("reason", "overdue_bill")];
        let done = posted(&mut olga, &page, DECIDE, &fields).await;
        assert_eq!(done.location(), format!("{page}?done=suspend"));
        for path in ["/", "/customers", "/transfers"] {
            let body = ebba.get(path).await.body;
            assert!(body.contains("Your account is suspended: a bill is more than 60 days overdue."), "{path}: {body}");
        }
        let twice = posted(&mut olga, &page, DECIDE, &fields).await;
        assert_eq!(twice.status.as_u16(), 422, "it is so already");

        decided(&server, "wingtip", Decision::Restore).await;
        assert!(!ebba.get("/").await.body.contains("Your account is suspended"));
        let history = olga.get(&page).await.body;
        assert!(history.contains("Good standing restored") && history.contains("Account suspended"), "{history}");
    }

    async fn a_restriction_is_announced_on_the_pages_of_the_partner(program: TestProgram) {
        let server = Server::of(program).await;
        let (mut olga, mut ebba) = (server.signed_in("olga").await, server.signed_in("ebba").await);
        let wingtip = server.world.partner("wingtip").to_string();
        let page = format!("/operator/accounts/{wingtip}");
        let fields = [("account_id", &*wingtip), ("decision", "restrict"), ("from", "2027-01-01")];
        let done = posted(&mut olga, &page, DECIDE, &fields).await;
        assert_eq!(done.location(), format!("{page}?done=restrict"), "{}", done.body);
        assert!(ebba.get("/").await.body.contains("will be restricted from 1 Jan 2027"));
        let list = olga.get("/operator/accounts?standing=restricted").await.body;
        assert!(list.contains("wingtip.example") && !list.contains("proseware.example"));
    }

    async fn the_log_and_the_overview_tell_the_operator_what_happened(program: TestProgram) {
        let server = Server::of(program).await;
        let mut olga = server.signed_in("olga").await;
        decided(&server, "tailspin", Decision::Suspend("abuse".into())).await;
        let log = olga.get("/operator/log").await.body;
        assert!(log.contains("Account suspended") && log.contains("Tailspin Vertrieb GmbH"), "{log}");
        assert!(log.contains("significant abuse") && log.contains("Olga Lind"));
        let overview = olga.get("/").await.body;
        assert!(overview.contains("Suspended accounts") && overview.contains("standing=suspended"), "{overview}");
        assert_eq!(olga.get("/operator/log?below=x").await.status.as_u16(), 400);
        let verifier = server.signed_in("amara").await.get("/").await;
        assert_eq!(verifier.status.as_u16(), 200);
        assert!(!verifier.body.contains("standing=suspended"), "its accounts are not the verifier's business");
    }

    async fn the_operator_s_pages_speak_all_four_languages(program: TestProgram) {
        let server = Server::of(program).await;
        let mut olga = server.signed_in("olga").await;
        let wingtip = server.world.partner("wingtip");
        for (language, word) in [("sv", "Stäng av kontot"), ("nl", "Account schorsen"), ("zh-CN", "暂停账户")] {
            olga.post("/preferences", "/do/set-language", &[("language", language)]).await;
            let page = olga.get(&format!("/operator/accounts/{wingtip}")).await.body;
            assert!(page.contains(word), "{language}: {page}");
        }
    }

    async fn the_bar_searches_what_the_reader_has(program: TestProgram) {
        let server = Server::of(program).await;
        let olga = server.signed_in("olga").await.get("/").await.body;
        assert!(olga.contains("role=\"search\" action=\"/operator/accounts\" class=\"find\""), "{olga}");
        assert!(!server.signed_in("amara").await.get("/").await.body.contains("class=\"find\""), "a verifier has no list");
        assert!(server.signed_in("ebba").await.get("/").await.body.contains("role=\"search\" action=\"/search\" class=\"find\""));
    }

    /// rules §4.8, CUS-14
    async fn the_desk_ends_a_partner_s_relation_with_a_customer_once_nothing_is_active(program: TestProgram) {
        let server = Server::of(program).await;
        let (wingtip, coho) = (server.world.partner("wingtip").to_string(), server.world.customer("coho").to_string());
        let mut olga = server.signed_in("olga").await;
        let account = format!("/operator/accounts/{wingtip}");
        assert!(olga.get(&account).await.body.contains(&format!("href=\"{account}/customers\"")));
        let list = olga.get(&format!("{account}/customers?q=COHO")).await.body;
        let page = format!("{account}/customers/{coho}/end");
        assert!(list.contains(&format!("href=\"{page}\"")) && !list.contains("Adventure Works AB"), "{list}");
        let blocked = olga.get(&page).await.body;
        assert!(blocked.contains("Office 365") && !blocked.contains("/do/end-partners-relation"), "{blocked}");
        let fields = [("account_id", wingtip.as_str()), ("customer_id", coho.as_str())];
        let refused = posted(&mut olga, &page, "/do/end-partners-relation", &fields).await;
        assert_eq!(refused.status.as_u16(), 422);
        assert!(refused.body.contains("Subscriptions are still active"), "{}", refused.body);

        server.suspend("coho/e3").await;
        assert!(olga.get(&page).await.body.contains("/do/end-partners-relation"));
        let ended = posted(&mut olga, &page, "/do/end-partners-relation", &fields).await;
        assert_eq!((ended.status.as_u16(), ended.location()), (303, &*format!("{account}/customers?ended=1")));
        let list = olga.get(ended.location()).await.body;
        assert!(list.contains("role=\"status\"") && !list.contains("Coho Winery"), "{list}");
        assert_eq!(olga.get(&page).await.status.as_u16(), 404);
        assert!(!server.signed_in("ebba").await.get("/customers").await.body.contains("Coho Winery"));
        for told in [&account, "/operator/log"] {
            let page = olga.get(told).await.body;
            assert!(page.contains("Relationship with a customer ended") && page.contains("Coho Winery"), "{told}: {page}");
        }
    }
}
