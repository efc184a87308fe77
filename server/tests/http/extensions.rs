//! Bringing a provider to a customer, "Can we do this?", people of customers, affiliates and incentives: at the door.

use crate::browser::{Answer, Browser, Server};
use program::testing::PASSWORD;
use program::{on_both_engines, outbox};

const CHOSEN: &str = "purple tram over there";

async fn extend(server: &Server, browser: &mut Browser, consent: &str) -> Answer {
    let (customer, provider) =
        (server.world.customer("coho").to_string(), server.world.partner("northwind").to_string());
    let fields = [("customer_id", &*customer), ("provider", &*provider), ("consent", consent)];
    browser.post(&format!("/customers/{customer}/extend"), "/do/extend-relation", &fields).await
}

/// Somebody of a customer, signed in.
async fn of_customer(server: &Server, who: &str) -> Browser {
    let mut browser = server.browser();
    let name = server.world.customer_sign_in_name(who);
    let answer = browser.post("/sign-in", "/do/sign-in", &[("user", &name), ("password", PASSWORD)]).await;
    assert_eq!(answer.status.as_u16(), 303, "{}", answer.body);
    browser
}

fn temporary(answer: &Answer) -> String {
    let rest = answer.body.split_once("id=\"temporary\"").expect("it is on the page").1;
    rest.split_once('>').and_then(|(_, rest)| rest.split_once('<')).expect("an element").0.to_owned()
}

on_both_engines! {
    /// DIR-07, DIR-08, DIR-09, DIR-10
    async fn a_provider_is_brought_from_the_quick_links_and_both_sides_see_it(program: TestProgram) {
        let server = Server::of(program).await;
        let mut ebba = server.signed_in("ebba").await;
        let coho = server.world.customer("coho").to_string();
        let list = ebba.get(&format!("/customers?open={coho}")).await.body;
        assert!(list.contains(&format!("href=\"/customers/{coho}/extend\"")), "{list}");

        let page = ebba.get(&format!("/customers/{coho}/extend")).await.body;
        assert!(page.contains("Northwind Distribution B.V.") && page.contains("No delegated administration"), "{page}");
        let invitation = format!("/providers/{}/invite", server.world.partner("northwind"));
        assert!(page.contains(&invitation) && page.contains("Or invite the customer"), "{page}");

        let without = extend(&server, &mut ebba, "").await;
        assert_eq!(without.status.as_u16(), 422);
        assert!(without.body.contains("href=\"#consent\""), "{}", without.body);
        let kept = without.body.split_once("id=\"provider-0\"").expect("the choice").1;
        assert!(kept.split_once('>').expect("an element").0.contains("checked"), "what was chosen stays");

        let done = extend(&server, &mut ebba, "yes").await;
        assert_eq!((done.status.as_u16(), done.location()), (303, &*format!("/customers/{coho}/extend?done=extended")));
        let told = ebba.get(done.location()).await.body;
        assert!(told.contains("now serves this customer together with you") && told.contains("Ebba Lindqvist said"), "{told}");
        let again = extend(&server, &mut ebba, "yes").await;
        assert!(again.body.contains("serves the customer together with you already"), "{}", again.body);
        let mut sanne = server.signed_in("sanne").await;
        assert!(sanne.get("/customers").await.body.contains("Coho Winery AB"));
    }

    /// DIR-13: what is shared is read before it is.
    async fn the_bill_to_data_stand_on_the_page_before_they_are_shared(program: TestProgram) {
        let server = Server::of(program).await;
        let mut ebba = server.signed_in("ebba").await;
        let page = ebba.get(&format!("/customers/{}/extend", server.world.customer("coho"))).await.body;
        assert!(page.contains("A copy of the bill-to information you have"), "{page}");
        assert!(page.contains("nothing is copied"), "nothing is kept yet: {page}");
    }

    /// S3, scenarios 1, 6, 7; REG-11
    async fn a_question_about_two_companies_gets_an_answer_a_reason_and_the_next_step(program: TestProgram) {
        let server = Server::of(program).await;
        let mut ebba = server.signed_in("ebba").await;
        assert!(ebba.get("/").await.body.contains("href=\"/can-we\""));
        let mut ask = async |query: &str| ebba.get(&format!("/can-we?about=sell&{query}")).await.body;

        let own = ask("second=coho.example").await;
        assert!(own.contains("Can Wingtip Cloud AB sell to Coho Winery AB?") && own.contains(">Yes<"), "{own}");
        assert!(own.contains(&format!("/customers/{}/subscriptions", server.world.customer("coho"))), "{own}");
        let abroad = ask("second=contoso.example&country=US").await;
        assert!(abroad.contains(">No<") && abroad.contains("Europe and United States"), "{abroad}");
        let nowhere = ask("second=contoso.example&country=QQ").await;
        assert!(nowhere.contains("The program desk can add a market"), "{nowhere}");
        let unknown = ask("second=contoso.example").await;
        assert!(unknown.contains("href=\"#country\"") && unknown.contains("value=\"contoso.example\""), "{unknown}");
        let stranger = ask("second=woodgrove.example&country=SE").await;
        assert!(stranger.contains(">Yes<") && !stranger.contains("Woodgrove Bank"), "{stranger}");

        let mut sanne = server.signed_in("sanne").await;
        let reseller = sanne.get("/can-we?about=sell&second=wingtip.example").await.body;
        assert!(reseller.contains(">No<") && reseller.contains("Three ways out"), "{reseller}");
    }

    /// ROL-03, ROL-05, S78
    async fn a_customer_s_global_admin_adds_a_person_and_the_password_is_told_once(program: TestProgram) {
        let server = Server::of(program).await;
        let mut johan = of_customer(&server, "johan").await;
        let fields =
            [("first_name", "Anna"), ("last_name", "Alm"), ("email", "anna@adventure.example"), ("role", "user")];
        let added = johan.post("/people", "/do/add-colleague", &fields).await;
        assert_eq!((added.status.as_u16(), added.header("cache-control")), (200, "no-store"));
        let password = temporary(&added);
        let list = johan.get("/people").await.body;
        assert!(list.contains("Anna Alm") && !list.contains(&password), "{list}");

        let mut anna = server.browser();
        let credentials = [("user", "anna@adventure.example"), ("password", &*password)];
        anna.post("/sign-in", "/do/sign-in", &credentials).await;
        assert_eq!(anna.get("/people").await.location(), "/account/password");
        let chosen = [("present_password", &*password), ("password", CHOSEN)];
        anna.post("/account/password", "/do/change-password", &chosen).await;
        let seen = anna.get("/people").await.body;
        assert!(seen.contains("Ask Johan Ek") && !seen.contains("/do/add-colleague"), "{seen}");
        let refused = anna.post("/people", "/do/add-colleague", &fields).await;
        assert_eq!(refused.status.as_u16(), 403);

        let user = server.world.customer_user("johan").to_string();
        let step_back = [("user", &*user), ("version", "0"), ("role", "user")];
        let last = johan.post("/people", "/do/change-colleague", &step_back).await;
        assert_eq!(last.status.as_u16(), 422);
        assert!(last.body.contains("At least one person must be global admin"), "{}", last.body);
    }

    /// DAP-01, DAP-02, CUS-22
    async fn a_partner_adds_people_only_where_administration_is_delegated(program: TestProgram) {
        let server = Server::of(program).await;
        let mut ebba = server.signed_in("ebba").await;
        let id = server.world.customer("adventure");
        let page = format!("/customers/{id}/people");
        assert!(ebba.get(&page).await.body.contains("Johan Ek"));
        let fields = [
            ("customer_id", id.as_str()),
            ("first_name", "Anna"),
            ("last_name", "Alm"),
            ("email", "anna@adventure.example"),
            ("role", "user"),
        ];
        let added = ebba.post(&page, "/do/add-for-customer", &fields).await;
        assert_eq!(added.status.as_u16(), 200);
        assert!(temporary(&added).len() >= 14);

        let mut tx = server.program.database.begin().await.expect("a transaction");
        let wingtip = server.world.partner("wingtip");
        program::store::relations::set_dap(&mut tx, &wingtip, &id, false).await.expect("stored");
        tx.commit().await.expect("stored");
        let shut = ebba.get(&page).await.body;
        assert!(shut.contains("has not given your company delegated administration"), "{shut}");
        assert!(!shut.contains("Johan Ek") && !shut.contains("/do/add-for-customer"), "{shut}");
        assert_eq!(ebba.post(&page, "/do/add-for-customer", &fields).await.status.as_u16(), 403);
    }

    /// CUS-18
    async fn the_operator_keeps_affiliates_and_partners_see_no_such_page(program: TestProgram) {
        let server = Server::of(program).await;
        let mut olga = server.signed_in("olga").await;
        let page = "/operator/affiliates";
        assert!(olga.get("/operator/partnerships").await.body.contains("href=\"/operator/affiliates\""));
        let wrong = olga.post(page, "/do/add-affiliate", &[("partner", "nobody.example")]).await;
        assert_eq!(wrong.status.as_u16(), 422);
        assert!(wrong.body.contains("No partner has this domain") && wrong.body.contains("href=\"#domain\""), "{}", wrong.body);
        let fields = [("partner", "northwind.example"), ("domain", "coho.example"), ("name", "Coho <Winery>")];
        let added = olga.post(page, "/do/add-affiliate", &fields).await;
        assert_eq!(added.location(), "/operator/affiliates?done=added");
        let list = olga.get(added.location()).await.body;
        assert!(list.contains("Coho &lt;Winery>") || list.contains("Coho &lt;Winery&gt;"), "{list}");
        assert!(olga.get("/operator/log").await.body.contains("Affiliate added"));

        let mut ebba = server.signed_in("ebba").await;
        let refused = extend(&server, &mut ebba, "yes").await;
        assert!(refused.body.contains("belong to the same group"), "{}", refused.body);
        let which = format!("{}/coho.example", server.world.partner("northwind"));
        let removed = olga.post(page, "/do/remove-affiliate", &[("affiliate", &which)]).await;
        assert_eq!(removed.location(), "/operator/affiliates?done=removed");
        assert_eq!(extend(&server, &mut ebba, "yes").await.status.as_u16(), 303);
    }

    /// DIR-14, M-10
    async fn the_page_of_incentives_keeps_the_two_programs_apart(program: TestProgram) {
        let server = Server::of(program).await;
        let mut ebba = server.signed_in("ebba").await;
        assert!(ebba.get("/settings/program").await.body.contains("href=\"/incentives\""));
        let page = ebba.get("/incentives").await.body;
        assert!(page.contains("Indirect reseller incentives") && page.contains("Direct bill incentives"), "{page}");
        assert!(page.contains("no membership belongs to your MPN ID"), "{page}");
        assert!(outbox::claim(&server.program, 10).await.expect("readable").is_empty());
        assert_eq!(server.signed_in("sanne").await.get("/incentives").await.status.as_u16(), 404);
    }
}
