//! Many customers invited out of a table, as browsers meet it (CUS-07, CUS-08, S53).

use crate::browser::Server;
use program::on_both_engines;

on_both_engines! {
    async fn a_table_is_shown_row_by_row_before_its_right_rows_are_invited(program: TestProgram) {
        let server = Server::of(program).await;
        let mut petra = server.signed_in("petra").await;
        let page = "/customers/invite/many";
        let typed = [
            ("rows", "name,email,language,note\nCoho,lena@coho.example,sv,Met <her>\nFirm,nobody"),
            ("language", "en"),
            ("subject_sv", "Godkänn oss"),
            ("message_sv", "Hej <alla>"),
        ];
        let shown: Vec<_> = typed.into_iter().chain([("way", "show")]).collect();
        let preview = petra.post(page, "/do/invite-customers", &shown).await;
        assert_eq!(preview.status.as_u16(), 200);
        for told in ["Can be invited: 1. Left out: 1.", "Enter an e-mail address like", "Hej &lt;alla>", "Met &lt;her&gt;", "Svenska", "value=\"send\""] {
            assert!(preview.body.contains(told), "{told}: {}", preview.body);
        }
        assert!(!preview.body.contains("name=\"message_en\""), "no row that is right is sent in English: {}", preview.body);
        assert!(!petra.get("/customers/invitations").await.body.contains("Coho"), "nothing is stored yet");
        let change: Vec<_> = typed.into_iter().chain([("way", "change"), ("dap", "yes")]).collect();
        let table = petra.post(page, "/do/invite-customers", &change).await.body;
        assert!(table.contains("Hej &lt;alla") && table.contains("id=\"rows\""), "what was written is kept: {table}");
        let unwritten: Vec<_> = typed.into_iter().take(3).chain([("message_sv", " "), ("way", "send")]).collect();
        let refused = petra.post(page, "/do/invite-customers", &unwritten).await;
        assert_eq!(refused.status.as_u16(), 422);
        assert!(refused.body.contains("href=\"#message_sv\"") && refused.body.contains("Svenska"), "{}", refused.body);
        let sent: Vec<_> = typed.into_iter().chain([("way", "send")]).collect();
        let answer = petra.post(page, "/do/invite-customers", &sent).await;
        assert_eq!(answer.location(), "/customers/invitations?done=many&invited=1&left=1&later=0");
        assert!(petra.get("/customers/invitations").await.body.contains("lena@<wbr>coho.example"));
        let again = petra.post(page, "/do/invite-customers", &sent).await;
        assert_eq!(again.location(), "/customers/invitations?done=many&invited=0&left=2&later=0");
        let rows = "name,email\nCoho,lena@coho.example\nBank,info@woodgrove.example";
        let preview = petra.post(page, "/do/invite-customers", &[("rows", rows), ("language", "en"), ("way", "show")]).await;
        for told in ["Can be invited: 0. Left out: 2.", "waits for an answer", "is a customer already"] {
            assert!(preview.body.contains(told), "{told}: {}", preview.body);
        }
        assert!(!preview.body.contains("value=\"send\""), "there is nothing to confirm");
        let empty = petra.post(page, "/do/invite-customers", &[("rows", "email"), ("language", "en"), ("way", "show")]).await;
        assert_eq!(empty.status.as_u16(), 422);
        assert!(empty.body.contains("id=\"rows\""), "{}", empty.body);
    }
}
