//! The customers list as a browser without script meets it: the filter by status (S35), selected customers as a file
//! (CUS-13) and with a provider (DIR-07 to DIR-13).

use crate::browser::Server;
use program::on_both_engines;

/// What a select offers, in its order.
fn options(page: &str, select: &str) -> Vec<String> {
    let inside = page.split_once(&format!("<select id=\"{select}\"")).expect("the select").1;
    let inside = inside.split_once("</select>").expect("its end").0;
    let words = inside.split("</option>").filter_map(|it| Some(it.rsplit_once('>')?.1.to_owned()));
    words.filter(|it| !it.is_empty()).collect()
}

on_both_engines! {
    /// S35, CUS-13
    async fn the_filter_by_status_offers_what_the_company_can_have_and_is_kept(program: TestProgram) {
        let server = Server::of(program).await;
        let mut ebba = server.signed_in("ebba").await;
        let page = ebba.get("/customers?st=no_provider&q=coho").await.body;
        assert!(page.contains("Coho Winery AB") && !page.contains("Adventure Works AB"), "{page}");
        assert!(page.contains("value=\"no_provider\" selected"), "{page}");
        assert!(page.contains("href=\"/customers/export?q=coho&amp;st=no_provider\""), "{page}");
        assert!(page.contains("name=\"st\" value=\"no_provider\""), "the quick links keep it: {page}");
        let offered = options(&page, "st");
        assert_eq!(offered[..3], ["All", "Transfer requested", "Transfer complete"]);
        assert_eq!(offered[7..], ["No provider yet", "Agreement missing", "Ready to transfer", "Up to date"]);
        let none = ebba.get("/customers?st=transfer_failed").await.body;
        assert!(none.contains("No customers match these filters"), "{none}");
        assert!(ebba.get("/customers?st=unheard-of").await.body.contains("Litware AB"), "what is no filter is ignored");

        let file = ebba.get("/customers/export?st=no_agreement").await.body;
        assert_eq!(file.lines().count(), 2, "{file}");
        assert!(file.contains("Litware AB"), "{file}");

        server.request(&["adventure/e3"], None).await;
        let mut sanne = server.signed_in("sanne").await;
        let page = sanne.get("/customers?st=waiting").await.body;
        assert!(page.contains("Adventure Works AB") && !page.contains("Litware AB"), "{page}");
        let offered = options(&page, "st");
        assert_eq!(offered[1], "Your turn", "{offered:?}");
        assert_eq!(offered[7..], ["Up to date"], "{offered:?}");
    }

    /// CUS-13
    async fn selected_customers_are_a_file_and_nothing_selected_is_told(program: TestProgram) {
        let server = Server::of(program).await;
        let mut ebba = server.signed_in("ebba").await;
        let [litware, coho, woodgrove] = ["litware", "coho", "woodgrove"].map(|key| server.world.customer(key));
        let list = ebba.get("/customers").await.body;
        assert!(list.contains("aria-label=\"Select Litware AB\"") && list.contains("Select all on this page"), "{list}");
        assert!(list.contains("formaction=\"/customers/export\"") && list.contains("formaction=\"/customers/provider\""), "{list}");

        let all = ebba.get("/customers/export").await;
        let file = ebba.get(&format!("/customers/export?q=zzz&selected=1&id={litware}&id={woodgrove}&id={coho}&id=none")).await;
        assert_eq!(file.header("content-disposition"), all.header("content-disposition"));
        let rows: Vec<_> = all.body.lines().filter(|row| !row.contains("Adventure")).collect();
        assert_eq!(file.body.lines().collect::<Vec<_>>(), rows, "the head, Coho and Litware");

        let nothing = ebba.get("/customers/export?q=coho&selected=1").await;
        assert_eq!((nothing.status.as_u16(), nothing.location()), (303, "/customers?q=coho&nothing=1"));
        let told = ebba.get(nothing.location()).await.body;
        assert!(told.contains("Select at least one customer.") && told.contains("href=\"#select-first\""), "{told}");
        assert!(told.contains("id=\"select-first\""), "{told}");
        let nothing = ebba.get("/customers/export?selected=1").await;
        assert_eq!(nothing.location(), "/customers?nothing=1");

        let open = ebba.get(&format!("/customers?open={coho}&id={coho}")).await.body;
        let row = open.split_once("aria-label=\"Select Coho Winery AB\"").expect("its check box").0;
        assert!(row.rsplit_once("<input").expect("an element").1.contains("checked"), "it stays selected: {open}");

        let mut nils = server.signed_in("nils").await;
        let list = nils.get("/customers").await.body;
        assert!(list.contains("formaction=\"/customers/export\"") && !list.contains("/customers/provider"), "{list}");
    }

    /// DIR-07, DIR-09, DIR-13
    async fn a_provider_is_brought_to_several_customers_and_what_became_of_each_is_told(program: TestProgram) {
        let server = Server::of(program).await;
        let mut ebba = server.signed_in("ebba").await;
        let [coho, adventure] = ["coho", "adventure"].map(|key| server.world.customer(key).to_string());
        let provider = server.world.partner("northwind").to_string();
        let page = format!("/customers/provider?st=no_provider&id={coho}&id={adventure}");
        let asked = ebba.get(&page).await.body;
        assert!(asked.contains("For 2 selected customers") && asked.contains("For 1 of 2 selected customers"), "{asked}");
        assert!(asked.contains("Bill-to information of Coho Winery AB that is copied"), "{asked}");
        assert!(!asked.contains("Bill-to information of Adventure"), "it has the provider already: {asked}");
        assert!(asked.contains("serves the customer together with you already"), "{asked}");
        assert!(asked.contains("href=\"/customers?st=no_provider\""), "the way back: {asked}");
        assert!(!asked.split_once("id=\"consent\"").expect("the box").1.split_once('>').expect("its end").0.contains("checked"));

        let fields = [("customer[]", &*coho), ("customer[]", &*adventure), ("provider", &*provider), ("consent", "yes")];
        let done = ebba.post(&page, "/do/extend-relations", &fields).await;
        assert_eq!(done.status.as_u16(), 200, "{}", done.body);
        assert!(done.body.contains("Northwind Distribution B.V. now serves 1 of 2 customers"), "{}", done.body);
        assert!(done.body.contains("Provider added") && done.body.contains("Not changed"), "{}", done.body);
        assert!(done.body.contains(&format!("/customers/{coho}/transfers/new")), "{}", done.body);
        let single = ebba.get(&format!("/customers/{coho}/extend")).await.body;
        assert!(single.contains("Ebba Lindqvist said that the customer was told and consents"), "{single}");
        let mut sanne = server.signed_in("sanne").await;
        assert!(sanne.get("/customers").await.body.contains("Coho Winery AB"));

        let again = ebba.post(&page, "/do/extend-relations", &fields).await.body;
        assert!(again.contains("Nothing was changed for any of the customers."), "{again}");
        let none_left = ebba.get(&page).await.body;
        assert!(!none_left.contains("form=\"extend\""), "there is nothing to save: {none_left}");
    }

    /// DIR-08, DIR-09, S31
    async fn what_is_missing_for_several_customers_is_told_and_all_is_kept(program: TestProgram) {
        let server = Server::of(program).await;
        let mut ebba = server.signed_in("ebba").await;
        let [coho, litware, woodgrove] =
            ["coho", "litware", "woodgrove"].map(|key| server.world.customer(key).to_string());
        let provider = server.world.partner("northwind").to_string();
        let page = "/customers/provider";
        let before = server.events().await;
        let fields = [("customer[]", &*coho), ("customer[]", &*litware), ("provider", "")];
        let missing = ebba.post(page, "/do/extend-relations", &fields).await;
        assert_eq!(missing.status.as_u16(), 422);
        assert!(missing.body.contains("href=\"#provider-0\""), "{}", missing.body);
        for customer in [&coho, &litware] {
            assert!(missing.body.contains(&format!("name=\"customer[]\" value=\"{customer}\"")), "{}", missing.body);
        }
        assert_eq!(server.events().await, before, "nothing happened");
        let fields = [("customer[]", &*coho), ("customer[]", &*litware), ("provider", &*provider)];
        let silent = ebba.post(page, "/do/extend-relations", &fields).await;
        assert_eq!(silent.status.as_u16(), 422);
        assert!(silent.body.contains("href=\"#consent\""), "{}", silent.body);
        let kept = silent.body.split_once("id=\"provider-0\"").expect("the choice").1;
        assert!(kept.split_once('>').expect("an element").0.contains("checked"), "what was chosen stays");
        assert!(silent.body.contains("Bill-to information of Coho Winery AB"), "{}", silent.body);

        let foreign = format!("{page}?id={coho}&id={woodgrove}");
        assert_eq!(ebba.get(&foreign).await.status.as_u16(), 404);
        let fields =
            [("customer[]", &*coho), ("customer[]", &*woodgrove), ("provider", &*provider), ("consent", "yes")];
        assert_eq!(ebba.post(&foreign, "/do/extend-relations", &fields).await.status.as_u16(), 404);
        assert_eq!(ebba.get(&format!("{page}?id={coho}&id=none")).await.status.as_u16(), 404);
        let nothing = ebba.get("/customers/provider?q=coho").await;
        assert_eq!((nothing.status.as_u16(), nothing.location()), (303, "/customers?q=coho&nothing=1"));
        let single = ebba.get(&format!("/customers/{coho}/extend")).await.body;
        assert!(!single.contains("said that the customer was told"), "{single}");
    }

    /// DIR-08
    async fn what_closes_it_for_every_customer_is_said_once(program: TestProgram) {
        let server = Server::of(program).await;
        let mut tx = server.program.database.begin().await.expect("a transaction");
        let wingtip = server.world.partner("wingtip");
        let reseller = domain::partner::Program::IndirectReseller;
        program::store::testing::leave_program(&mut tx, &wingtip, reseller).await.expect("it was in it");
        tx.commit().await.expect("stored");
        let mut ebba = server.signed_in("ebba").await;
        let [coho, litware] = ["coho", "litware"].map(|key| server.world.customer(key));
        let page = ebba.get(&format!("/customers/provider?id={coho}&id={litware}")).await.body;
        assert_eq!(page.matches("direct bill partner and indirect reseller at once").count(), 1, "{page}");
        assert!(page.contains("href=\"/enroll\"") && !page.contains("form=\"extend\""), "{page}");
    }
}
