//! What the pages about partnerships say, and how, in the languages they are read in.

use crate::browser::{Browser, Server};
use program::on_both_engines;

async fn reads(browser: &mut Browser, language: &str) {
    browser.post("/preferences", "/do/set-language", &[("language", language)]).await;
}

/// The title over a page.
fn heading(page: &str) -> &str {
    let (_, rest) = page.split_once("<h1>").expect("a title");
    rest.split("</h1>").next().unwrap_or_default()
}

on_both_engines! {
    /// A provider gets both.
    async fn partnership_requests_and_transfer_requests_have_names_of_their_own(program: TestProgram) {
        let server = Server::of(program).await;
        let mut sanne = server.signed_in("sanne").await;
        for language in ["en", "sv", "nl", "zh-CN"] {
            reads(&mut sanne, language).await;
            let (transfers, partners) = (sanne.get("/requests").await.body, sanne.get("/resellers/requests").await.body);
            assert_ne!(heading(&transfers), heading(&partners), "{language}");
            let entry = format!("</svg>{}", heading(&transfers));
            assert!(partners.contains(&entry), "the navigation names the transfer requests: {language}");
            let tab = format!("aria-current=\"page\">{}</a>", heading(&partners));
            assert!(partners.contains(&tab), "the tab names the partnership requests: {language}");
        }
    }

    async fn chinese_sentences_follow_each_other_without_a_space(program: TestProgram) {
        let server = Server::of(program).await;
        let (mut sanne, mut ebba) = (server.signed_in("sanne").await, server.signed_in("ebba").await);
        reads(&mut sanne, "zh-CN").await;
        reads(&mut ebba, "zh-CN").await;
        let id = server.request(&["adventure/f3"], None).await;
        let draft = [("email", "info@proseware.example"), ("language", "zh-CN"), ("message", "您好"), ("how", "hand")];
        let pages = [
            sanne.post("/resellers/invite", "/do/invite-reseller", &draft).await.body,
            sanne.get("/resellers/invite").await.body,
            sanne.get(&format!("/requests/{id}")).await.body,
            ebba.get("/settings/identifiers?choose=1").await.body,
            ebba.get(&format!("/customers/{}/transfers/new", server.world.customer("adventure"))).await.body,
        ];
        for page in pages {
            assert!(page.contains("lang=\"zh-CN\"") && page.contains('。'), "{page}");
            let text: String = page.split('<').filter_map(|it| it.split_once('>')).map(|(_, text)| text).collect();
            for stray in ["。 ", "？ ", "， "] {
                assert!(!text.contains(stray), "{stray:?} is in {text}");
            }
        }
    }

    async fn the_mpn_id_of_a_partner_has_a_term_of_its_own(program: TestProgram) {
        let server = Server::of(program).await;
        let page = format!("/resellers/{}", server.world.partner("wingtip"));
        let shown = server.signed_in("sanne").await.get(&page).await.body;
        assert!(shown.contains("<dt>Country or region</dt><dd>Sweden</dd>"), "{shown}");
        assert!(shown.contains("<dt>MPN ID</dt><dd>5567210</dd>"), "{shown}");
    }

    /// PAR-13
    async fn customers_that_stay_with_both_are_no_warning(program: TestProgram) {
        let server = Server::of(program).await;
        let page = format!("/resellers/{}", server.world.partner("wingtip"));
        let shown = server.signed_in("sanne").await.get(&page).await.body;
        let (before, _) = shown.split_once("2 shared customers stay").expect("they are told");
        let (_, item) = before.rsplit_once("<li").expect("an item of the list");
        assert!(item.contains("#ok") && !item.contains("is-warn"), "{item}");
        assert!(shown.contains("class=\"is-warn\""), "what stops working is one: {shown}");
    }
}
