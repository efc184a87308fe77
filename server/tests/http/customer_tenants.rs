//! Customers' tenants as a browser meets them: created, kept, let go, and as a file (CUS-01 to CUS-16).

use crate::browser::{Answer, Server};
use program::customers::EXPORTED_AT_ONCE;
use program::on_both_engines;
use program::store::testing as rows;

const TREY: [(&str, &str); 10] = [
    ("country", "SE"),
    ("domain", "trey.example"),
    ("company_name", "Trey <b>Research</b> AB"),
    ("line1", "Kungsgatan 1"),
    ("postal_code", "411 19"),
    ("city", "Göteborg"),
    ("first_name", "Tove"),
    ("last_name", "Lind"),
    ("email", "tove@trey.example"),
    ("language", "sv"),
];

fn with<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let others = TREY.into_iter().filter(|(name, _)| !more.iter().any(|(other, _)| other == name));
    others.chain(more.iter().copied()).collect()
}

fn text_of<'a>(answer: &'a Answer, id: &str) -> &'a str {
    let rest = answer.body.split_once(&format!("id=\"{id}\"")).expect("it is on the page").1;
    rest.split_once('>').and_then(|(_, rest)| rest.split_once('<')).expect("an element").0
}

/// The link to the account, from the answer that tells the password.
fn account_of(answer: &Answer) -> String {
    let rest = answer.body.split_once("href=\"/customers/").expect("a link to a customer").1;
    let rest = if rest.starts_with("new") { rest.split_once("href=\"/customers/").expect("another").1 } else { rest };
    format!("/customers/{}", rest.split_once('"').expect("an attribute").0)
}

on_both_engines! {
    /// CUS-02, CUS-04
    async fn a_provider_creates_a_customer_for_a_reseller_and_the_password_is_on_one_answer(program: TestProgram) {
        let server = Server::of(program).await;
        let wingtip = server.world.partner("wingtip").to_string();
        let mut sanne = server.signed_in("sanne").await;
        let page = sanne.get(&format!("/customers/new?reseller={wingtip}")).await;
        assert!(page.body.contains(&format!("value=\"{wingtip}\" selected")), "{}", page.body);
        let answer = sanne.post("/customers/new", "/do/create-customer", &with(&[("reseller", &wingtip)])).await;
        assert_eq!((answer.status.as_u16(), answer.header("cache-control")), (200, "no-store"));
        let password = text_of(&answer, "temporary").to_owned();
        assert!(answer.body.contains("admin@trey.example"), "{}", answer.body);
        let account = account_of(&answer);

        for who in ["sanne", "ebba"] {
            let mut browser = server.signed_in(who).await;
            let list = browser.get("/customers?q=trey").await;
            assert!(list.body.contains("Trey &lt;b&gt;Research&lt;/b&gt; AB"), "{who}: {}", list.body);
            let page = browser.get(&account).await;
            assert_eq!(page.status.as_u16(), 200, "{who}");
            assert!(!page.body.contains(&password) && !page.body.contains("<b>Research"), "{who}");
        }
        assert_eq!(server.signed_in("petra").await.get(&account).await.status.as_u16(), 404);
        let mut admin = server.browser();
        let signed = admin.post("/sign-in", "/do/sign-in", &[("user", "admin@trey.example"), ("password", &password)]).await;
        assert_eq!(signed.status.as_u16(), 303);
        assert_eq!(admin.get("/").await.location(), "/account/password");
    }

    /// rules §8, REG-08
    async fn what_is_wrong_is_told_and_everything_typed_is_kept(program: TestProgram) {
        let server = Server::of(program).await;
        let mut ebba = server.signed_in("ebba").await;
        let wrong = [("postal_code", "1"), ("domain", "no domain"), ("email", "")];
        let answer = ebba.post("/customers/new", "/do/create-customer", &with(&wrong)).await;
        assert_eq!(answer.status.as_u16(), 422);
        for told in ["There are 3 problems to fix", "href=\"#domain\"", "href=\"#postal_code\"", "value=\"Kungsgatan 1\""] {
            assert!(answer.body.contains(told), "{told}: {}", answer.body);
        }
        let taken = ebba.post("/customers/new", "/do/create-customer", &with(&[("domain", "coho.example")])).await;
        assert_eq!(taken.status.as_u16(), 409);
        let partner = ebba.post("/customers/new", "/do/create-customer", &with(&[("domain", "nova.example")])).await;
        assert_eq!(partner.status.as_u16(), 422);
        let elsewhere = ebba.post("/customers/new", "/do/create-customer", &with(&[("country", "US")])).await;
        assert_eq!(elsewhere.status.as_u16(), 403);
        let hungary = ebba.get("/customers/new?country=HU").await;
        assert!(hungary.body.contains("registration_number") && hungary.body.contains("12892312-2-42"), "{}", hungary.body);
        assert!(!ebba.get("/customers/new").await.body.contains("name=\"registration_number\""));
    }

    /// CUS-01
    async fn who_creates_no_customers_is_told_who_does(program: TestProgram) {
        let server = Server::of(program).await;
        let page = server.signed_in("nora").await.get("/customers/new").await;
        assert_eq!(page.status.as_u16(), 403);
        assert!(page.body.contains("Your indirect provider creates your customers"), "{}", page.body);
        let mut ebba = server.signed_in("ebba").await;
        assert!(ebba.get("/customers").await.body.contains("href=\"/customers/new\""));
        assert!(!server.signed_in("nils").await.get("/customers").await.body.contains("href=\"/customers/new\""));
    }

    /// DIR-13, DAP-04
    async fn billing_details_are_edited_and_a_stale_page_changes_nothing(program: TestProgram) {
        let server = Server::of(program).await;
        let mut ebba = server.signed_in("ebba").await;
        let account = account_of(&ebba.post("/customers/new", "/do/create-customer", &TREY).await);
        let id = account.split('/').nth(2).expect("an id").to_owned();
        let edit = format!("{account}/edit");
        assert!(ebba.get(&edit).await.body.contains("value=\"tove@trey.example\""));
        let new = with(&[("customer_id", &id), ("version", "1"), ("email", "bills@trey.example")]);
        let saved = ebba.post(&edit, "/do/change-bill-to", &new).await;
        assert_eq!(saved.location(), format!("{account}?done=billing"));
        let page = ebba.get(saved.location()).await;
        assert!(page.body.contains("bills@trey.example") && page.body.contains("The billing details are saved"));
        assert_eq!(ebba.post(&edit, "/do/change-bill-to", &new).await.status.as_u16(), 409);
    }

    /// CUS-14, CUS-15, C-16
    async fn a_relation_ends_when_nothing_is_active_and_only_then_there_is_a_button(program: TestProgram) {
        let server = Server::of(program).await;
        let mut ebba = server.signed_in("ebba").await;
        let adventure = format!("/customers/{}/end", server.world.customer("adventure"));
        let blocked = ebba.get(&adventure).await;
        assert!(blocked.body.contains("Office 365 E3") && !blocked.body.contains("/do/end-relation"), "{}", blocked.body);
        server.suspend("coho/e3").await;
        let coho = server.world.customer("coho").to_string();
        let page = format!("/customers/{coho}/end");
        assert!(ebba.get(&page).await.body.contains("/do/end-relation"));
        let ended = ebba.post(&page, "/do/end-relation", &[("customer_id", &coho)]).await;
        assert_eq!(ended.location(), "/customers?ended=1");
        let list = ebba.get("/customers?ended=1").await;
        assert!(list.body.contains("The relationship has ended") && !list.body.contains("Coho Winery"), "{}", list.body);
        assert_eq!(ebba.get(&page).await.status.as_u16(), 404);
    }

    /// CUS-13, S71, S40
    async fn the_list_is_a_file_in_which_nothing_runs_and_nothing_is_another_s(program: TestProgram) {
        let server = Server::of(program).await;
        let mut tx = server.program.database.begin().await.expect("a transaction");
        let wingtip = server.world.partner("wingtip");
        for number in 0..=EXPORTED_AT_ONCE {
            let mut bytes = [9; 16];
            bytes[..8].copy_from_slice(&(number as u64).to_be_bytes());
            let (id, domain) = (domain::CustomerTenantId::of(bytes), format!("n{number}.example"));
            let names = ("=HYPERLINK(\"x\"), \"y\"", domain.as_str());
            rows::customer(&mut tx, &id, names, ("SE", "europe"), server.program.now()).await.expect("new");
            rows::own_customer(&mut tx, &wingtip, &id, names.0, server.program.now()).await.expect("new");
        }
        tx.commit().await.expect("stored");
        let file = server.signed_in("ebba").await.get("/customers/export").await;
        assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
        assert!(file.header("content-disposition").starts_with("attachment; filename=\"customers.csv\""));
        let lines: Vec<_> = file.body.split_terminator("\r\n").collect();
        assert_eq!(lines[0], "\u{feff}Customer ID,Customer,Primary domain,Relationship");
        assert_eq!(lines.len(), 1 + EXPORTED_AT_ONCE + 1 + 3, "the head, the new ones, and three of the world");
        let (inert, adventure) = ("\"'=HYPERLINK(\"\"x\"\"), \"\"y\"\"\",n0.example,Direct bill", server.world.customer("adventure"));
        assert!(lines[1].ends_with(inert), "{}", lines[1]);
        assert!(lines.contains(&format!("{adventure},Adventure Works AB,adventure.example,Direct bill").as_str()));
        assert!(!file.body.contains("Woodgrove"));

        let some = server.signed_in("ebba").await.get("/customers/export?q=WORKS&rel=direct").await;
        assert_eq!(some.body.split_terminator("\r\n").count(), 2);
        let list = server.signed_in("ebba").await.get("/customers?q=works").await;
        assert!(list.body.contains("href=\"/customers/export?q=works\""), "{}", list.body);
        assert_eq!(server.signed_in("johan").await.get("/customers/export").await.status.as_u16(), 404);
    }
}
