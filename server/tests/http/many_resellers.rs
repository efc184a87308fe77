//! Many resellers invited out of one table, as a provider's browser does it without script (PAR-01).

use crate::browser::{Answer, BASE, Browser, Server};
use program::on_both_engines;
use program::table::LARGEST;
use server::mail::{FROM, Mailer, send_due};

const PAGE: &str = "/resellers/invite/many";
const FUNCTION: &str = "/do/invite-resellers";
const TABLE: &str = "email,name,language,note\r\n\
    info@humongous.example,Humongous <AB>,sv,\"Met in Malmö,\r\nat the fair\"\r\n\
    team@graphic.example,,,\r\n\
    nobody,Coho,,\r\n\
    Team@Graphic.example,,nl,\r\n\
    somebody@wingtip.example,,,\r\n";

async fn upload(browser: &mut Browser, file: &[u8]) -> Answer {
    let fields = [("_fn", FUNCTION), ("rows", "email\n"), ("language", "nl"), ("way", "show")];
    browser.upload(PAGE, &fields, ("file", file)).await
}

/// What stands in the control or the hidden field of that name; leptos escapes the quotes of attributes.
fn hidden(answer: &Answer, name: &str) -> String {
    let found = answer.body.split_once(&format!("<input type=\"hidden\" name=\"{name}\" value=\"")).expect("a field").1;
    let value = found.split_once('"').expect("its end").0;
    value.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

async fn letters(server: &Server) -> Vec<program::store::outbox::KeptLetter> {
    send_due(&server.program, &Mailer::of(None, FROM).expect("the mailbox"), BASE).await.expect("they are kept");
    let mut letters = program::outbox::mailbox(&server.program).await.expect("readable");
    letters.sort_by(|a, b| a.recipient.cmp(&b.recipient));
    letters
}

on_both_engines! {
    async fn a_file_is_told_row_by_row_and_its_right_rows_are_invited_once_that_is_confirmed(program: TestProgram) {
        let server = Server::of(program).await;
        let mut daan = server.signed_in("daan").await;
        for page in ["/resellers", "/resellers/invite", "/resellers/invitations"] {
            assert!(daan.get(page).await.body.contains(&format!("href=\"{PAGE}\"")), "{page} leads here");
        }
        assert!(daan.get(PAGE).await.body.contains("enctype=\"multipart/form-data\""));
        let events = server.events().await;
        let preview = upload(&mut daan, TABLE.as_bytes()).await;
        assert_eq!(preview.status.as_u16(), 200, "{}", preview.body);
        for told in [
            "Can be invited: 2. Left out: 3.",
            "Humongous &lt;AB&gt;",
            "Line 5",
            "Enter an e-mail address like",
            "The address stands on line 4 already",
            "works with you already",
            "name=\"message_sv\"",
            "name=\"message_nl\"",
            "vill gärna bli er indirekta leverantör",
        ] {
            assert!(preview.body.contains(told), "{told}: {}", preview.body);
        }
        assert!(!preview.body.contains("name=\"message_en\""), "no row is in English");
        assert_eq!(server.events().await, events, "nothing is stored yet");

        let rows = hidden(&preview, "rows");
        assert_eq!(rows.replace("\r\n", "\n"), TABLE.replace("\r\n", "\n"));
        let texts = [("message_sv", "Följ <b>med</b>."), ("message_nl", "Doe mee.")];
        let confirmed = [("rows", rows.as_str()), ("language", "nl"), ("way", "send")];
        let confirmed: Vec<_> = confirmed.into_iter().chain(texts).collect();
        let sent = daan.post(PAGE, FUNCTION, &confirmed).await;
        assert_eq!(sent.location(), "/resellers/invitations?done=many&invited=2&left=3&later=0", "{}", sent.body);
        let list = daan.get(sent.location()).await.body;
        for told in ["Invited: 2. Left out: 3.", "info@humongous.example", "Met in Malmö", "team@graphic.example"] {
            assert!(list.contains(told), "{told}: {list}");
        }
        let sent = letters(&server).await;
        let texts: Vec<_> = sent.iter().map(|it| (it.recipient.as_str(), it.text_body.as_str())).collect();
        let [("info@humongous.example", swedish), ("team@graphic.example", dutch)] = texts[..] else {
            panic!("{texts:?}")
        };
        assert!(swedish.contains("Följ <b>med</b>.") && swedish.contains("/partnerships/accept/"), "{swedish}");
        assert!(dutch.contains("Doe mee.") && dutch.contains("/partnerships/accept/"), "{dutch}");

        let again = daan.post(PAGE, FUNCTION, &confirmed).await;
        assert_eq!(again.location(), "/resellers/invitations?done=many&invited=0&left=5&later=0");
        assert_eq!(letters(&server).await.len(), 2, "nobody gets a second letter");
    }

    async fn a_refused_letter_keeps_the_rows_and_the_table_can_be_changed(program: TestProgram) {
        let server = Server::of(program).await;
        let mut daan = server.signed_in("daan").await;
        let fields = [("rows", "email\nteam@graphic.example"), ("language", "sv"), ("message_sv", " ")];
        let send: Vec<_> = fields.into_iter().chain([("way", "send")]).collect();
        let refused = daan.post(PAGE, FUNCTION, &send).await;
        assert_eq!(refused.status.as_u16(), 422);
        for told in ["href=\"#message_sv\"", "Enter a message", "Can be invited: 1.", "value=\"send\""] {
            assert!(refused.body.contains(told), "{told}: {}", refused.body);
        }
        let fields = [("rows", "email\nteam@graphic.example"), ("language", "sv"), ("message_sv", "Följ med.")];
        let change: Vec<_> = fields.into_iter().chain([("way", "change")]).collect();
        let table = daan.post(PAGE, FUNCTION, &change).await;
        assert_eq!(table.status.as_u16(), 200);
        assert!(table.body.contains("<textarea id=\"rows\"") && table.body.contains("team@graphic.example"), "{}", table.body);
        assert_eq!(hidden(&table, "message_sv"), "Följ med.", "the letter is kept meanwhile");
        assert!(!table.body.contains("value=\"send\""), "{}", table.body);
    }

    async fn a_file_that_cannot_be_used_says_why_at_its_control(program: TestProgram) {
        let server = Server::of(program).await;
        let mut daan = server.signed_in("daan").await;
        let large = vec![b'x'; LARGEST + 1];
        let many = format!("email\n{}", "a@a.example\n".repeat(51));
        for (file, status, told) in [
            (&large[..], 413, "The table is larger than 30 kB"),
            (b"\xff\xfee\0", 422, "The file is UTF-16"),
            (b"email,name\na@a.example,Malm\xf6", 422, "Line 2 is not UTF-8"),
            (b"mail\na@a.example", 422, "The column \u{201c}email\u{201d} is missing"),
            (b"email\n", 422, "Enter at least one row"),
            (many.as_bytes(), 422, "Enter at most 50 rows"),
        ] {
            let answer = upload(&mut daan, file).await;
            assert_eq!(answer.status.as_u16(), status, "{told}");
            assert!(answer.body.contains(told) && answer.body.contains("href=\"#rows\""), "{told}: {}", answer.body);
            assert!(answer.body.contains("id=\"rows-e\""), "{told}: {}", answer.body);
        }
    }
}
