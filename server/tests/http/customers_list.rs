//! The customers list as a browser without script meets it: the filter by status (S35).

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
}
