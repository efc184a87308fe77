//! The operator's page of the membership directory: list, search, upload (MPN-06).

use crate::browser::Browser;
use crate::membership::{IDENTIFIERS, open, row, with_directory};
use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use program::testing::on_both_engines;

const OPERATOR: &str = "/operator/membership";

/// Files for the operator's page.
fn upload(browser: &Browser, files: &[(&str, &[u8])]) -> Request<Body> {
    let mut body = b"--b\r\nContent-Disposition: form-data; name=\"_fn\"\r\n\r\n/do/import-membership\r\n".to_vec();
    for (name, content) in files {
        let head = format!(
            "--b\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{name}.csv\"\r\nContent-Type: text/csv\r\n\r\n"
        );
        body.extend(head.into_bytes());
        body.extend(*content);
        body.extend(b"\r\n");
    }
    body.extend(b"--b--\r\n");
    let request = browser.request(Method::POST, OPERATOR).header("content-type", "multipart/form-data; boundary=b");
    request.body(Body::from(body)).expect("a request")
}

on_both_engines! {
    /// The operator's list: search and paging.
    async fn the_operator_searches_the_directory(program: TestProgram) {
        let server = with_directory(program).await;
        let mut olga = server.signed_in("olga").await;
        let all = olga.get(OPERATOR).await.body;
        assert!(row(&all, "5567210").contains("Wingtip Cloud AB") && row(&all, "5567210").contains("/operator/accounts/"));
        assert!(row(&all, "4815162").contains("Nobody") && row(&all, "4815164").contains("Pending"));
        let found = olga.get("/operator/membership?q=Kiruna").await.body;
        assert!(found.contains("4815166") && !found.contains("4815162") && found.contains("Not migrated"), "{found}");
        let none = olga.get("/operator/membership?q=%3Cscript%3E").await.body;
        assert!(none.contains("Nothing matches") && !none.contains("<script>\""), "{none}");
    }

    /// The operator's upload: right rows, wrong rows, unfit files.
    async fn the_operator_uploads_the_directory_and_sees_what_was_wrong(program: TestProgram) {
        let server = with_directory(program).await;
        let mut olga = server.signed_in("olga").await;
        let header = "Company MPN ID,Company name,Contact e-mail,MPN ID,Type,Name,Street,City,Postal code,Country/region,Status,Migrated";
        let good = "900100,Åkerö AB,info@akero.example,900101,Location,Malmö,Storgatan 1,Malmö,211 34,SE,Active,yes";
        let wrong = good.replace("900101", "x");
        let locations = format!("{header}\n{good}\n{wrong}\n").into_bytes();
        let logins = b"Login,Company MPN ID,Password\nakero,900100,An-uploaded-secret\n";
        let answer = olga.send(upload(&olga, &[("locations", &locations), ("logins", logins)])).await;
        assert_eq!(answer.location(), "/operator/membership?done=imported");
        let page = olga.get(answer.location()).await.body;
        assert!(page.contains("Imported, except 1 row."), "{page}");
        assert!(page.contains("Enter a number of 3 to 10 digits.") && page.contains("Olga Lind"), "{page}");
        assert!(!page.contains("An-uploaded-secret"));
        let mut nora = server.signed_in("nora").await;
        assert_eq!(open(&mut nora, IDENTIFIERS, "AKERO", "An-uploaded-secret").await.status, StatusCode::SEE_OTHER);

        let semicolons = header.replace(',', ";").into_bytes();
        for (files, sentence) in [
            (vec![("locations", semicolons.as_slice())], "The columns are separated by ;. Save the file with commas."),
            (vec![("logins", &b"Login,Password\n"[..])], "The column “Company MPN ID” is missing."),
            (vec![("locations", &b"\xff\xfeC"[..])], "The file is UTF-16."),
            (vec![], "Choose a file"),
        ] {
            let told = olga.send(upload(&olga, &files)).await;
            assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY, "{sentence}");
            assert_eq!(told.body.matches(sentence).count(), 2, "{sentence}: {}", told.body);
        }
        let large = vec![b'a'; 5_000_001];
        assert_eq!(olga.send(upload(&olga, &[("locations", &large)])).await.status, StatusCode::PAYLOAD_TOO_LARGE);
    }
}
