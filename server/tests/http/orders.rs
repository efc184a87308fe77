//! Orders and subscriptions in a browser without script: what can be done is there, what cannot is absent with its
//! reason, and what was typed is kept.

use crate::browser::{Browser, Server};
use domain::SubscriptionId;
use program::on_both_engines;
use program::orders::{NewOrder, WantedLine, place};
use program::transfers::{self, Answer};

/// The page of a subscription, out of where an order or a change leads.
fn page_of(location: &str) -> &str {
    location.split('?').next().unwrap_or_default()
}

/// The id a page carries in its address.
fn id_of(page: &str) -> &str {
    page.rsplit('/').next().unwrap_or_default()
}

async fn changed(browser: &mut Browser, page: &str, version: &str, change: &[(&str, &str)]) -> crate::browser::Answer {
    let customer = page.split('/').nth(2).unwrap_or_default();
    let mut fields = vec![("customer_id", customer), ("subscription_id", id_of(page)), ("version", version)];
    fields.extend(change);
    browser.post(page, "/do/change-subscription", &fields).await
}

/// The reseller on record of what Northwind ordered.
async fn ordered_through_wingtip(server: &Server) -> SubscriptionId {
    let order = NewOrder {
        customer: server.world.customer("adventure"),
        base: None,
        lines: vec![WantedLine { offer: server.world.offer("Office 365 F3"), quantity: "12".into() }],
        term: "P1Y".into(),
        cycle: "monthly".into(),
        reseller: "5567210".into(),
        request_id: None,
    };
    let mut placed = place(&server.program, &server.world.actor("sanne"), &order).await.expect("nothing is in the way");
    placed.subscriptions.remove(0)
}

on_both_engines! {
    /// ORD-01, ORD-03
    async fn a_base_is_chosen_and_ordered_with_an_add_on_and_then_stands_in_the_history(program: TestProgram) {
        let server = Server::of(program).await;
        let coho = server.world.customer("coho");
        let mut ebba = server.signed_in("ebba").await;
        let subscriptions = ebba.get(&format!("/customers/{coho}/subscriptions")).await.body;
        assert!(subscriptions.contains(&format!("href=\"/customers/{coho}/order\"")), "{subscriptions}");
        let choice = ebba.get(&format!("/customers/{coho}/order?q=office")).await.body;
        assert!(choice.contains("240.00\u{a0}SEK") && !choice.contains("Azure plan"), "{choice}");
        let (e3, audio) = (server.world.offer("Office 365 E3"), server.world.offer("Audio Conferencing"));
        let page = format!("/customers/{coho}/order?offer={e3}");
        let form = ebba.get(&page).await.body;
        assert!(form.contains("Audio Conferencing: number of licenses") && form.contains("value=\"P1Y/annual\""), "{form}");

        let coho_id = coho.to_string();
        let mut fields = [
            ("customer_id", &*coho_id), ("request_id", "one"), ("plan", "P1Y/annual"),
            ("lines[0][offer]", &*e3), ("lines[0][quantity]", "many"),
            ("lines[1][offer]", &*audio), ("lines[1][quantity]", "3"),
        ];
        let refused = ebba.post(&page, "/do/place-order", &fields).await;
        assert_eq!(refused.status.as_u16(), 422);
        assert!(refused.body.contains("href=\"#quantity-0\"") && refused.body.contains("value=\"many\""), "{}", refused.body);
        fields[4].1 = "20";
        let placed = ebba.post(&page, "/do/place-order", &fields).await;
        assert_eq!(placed.status.as_u16(), 303, "{}", placed.body);
        let again = ebba.post(&page, "/do/place-order", &fields).await;
        assert_eq!(again.location(), placed.location(), "sent twice, ordered once");

        let one = ebba.get(placed.location()).await.body;
        assert!(one.contains("role=\"status\"") && one.contains("Audio Conferencing") && one.contains("paid yearly"), "{one}");
        let history = ebba.get(&format!("/customers/{coho}/orders")).await.body;
        assert!(history.contains("Ebba Lindqvist") && history.contains("1 order") && history.contains(page_of(placed.location())), "{history}");
    }

    /// §4.11
    async fn a_subscription_is_changed_suspended_and_brought_back(program: TestProgram) {
        let server = Server::of(program).await;
        let (coho, e3) = (server.world.customer("coho"), server.world.subscription("coho/e3"));
        let page = format!("/customers/{coho}/subscriptions/{e3}");
        let mut ebba = server.signed_in("ebba").await;
        let wrong = changed(&mut ebba, &page, "1", &[("change_to", "quantity"), ("quantity", "-3")]).await;
        assert!(wrong.status.as_u16() == 422 && wrong.body.contains("href=\"#quantity\"") && wrong.body.contains("value=\"-3\""), "{}", wrong.body);
        let more = changed(&mut ebba, &page, "1", &[("change_to", "quantity"), ("quantity", "40")]).await;
        assert_eq!(more.location(), format!("{page}?done=quantity"), "{}", more.body);
        let late = changed(&mut ebba, &page, "1", &[("change_to", "quantity"), ("quantity", "50")]).await;
        assert_eq!(late.status.as_u16(), 409);

        let unexplained = changed(&mut ebba, &page, "2", &[("change_to", "suspend")]).await;
        assert!(unexplained.status.as_u16() == 422 && unexplained.body.contains("href=\"#reason\""), "{}", unexplained.body);
        let paused = changed(&mut ebba, &page, "2", &[("change_to", "suspend"), ("reason", "NonPayment")]).await;
        assert_eq!(paused.location(), format!("{page}?done=suspend"), "{}", paused.body);
        let shown = ebba.get(&page).await.body;
        // The world begins on 20 November 2026.
        assert!(shown.contains("18 Feb 2027") && shown.contains("The customer does not pay"), "{shown}");
        assert!(!shown.contains("name=\"quantity\"") && shown.contains("value=\"reactivate\""), "{shown}");
        let back = changed(&mut ebba, &page, "3", &[("change_to", "reactivate")]).await;
        assert_eq!(back.location(), format!("{page}?done=reactivate"), "{}", back.body);
    }

    /// CUS-21, CUS-22
    async fn the_reseller_on_record_finds_renewals_and_licenses_and_the_reason_for_the_rest(program: TestProgram) {
        let server = Server::of(program).await;
        let (adventure, it) = (server.world.customer("adventure"), ordered_through_wingtip(&server).await);
        let page = format!("/customers/{adventure}/subscriptions/{it}");
        let mut ebba = server.signed_in("ebba").await;
        let shown = ebba.get(&page).await.body;
        assert!(shown.contains("value=\"end\"") && shown.contains("Assign a license to Karin Sund"), "{shown}");
        for absent in ["name=\"quantity\"", "value=\"suspend\"", "/order?base="] {
            assert!(!shown.contains(absent), "{absent}: {shown}");
        }
        assert!(shown.contains("<summary>What I cannot do here, and why</summary>") && shown.contains("done by the partner that bills"), "{shown}");
        let refused = changed(&mut ebba, &page, "1", &[("change_to", "suspend"), ("reason", "NonPayment")]).await;
        assert_eq!(refused.status.as_u16(), 403);
        let end = changed(&mut ebba, &page, "1", &[("change_to", "end")]).await;
        assert_eq!(end.location(), format!("{page}?done=end"), "{}", end.body);

        let provider = server.signed_in("sanne").await.get(&page).await.body;
        assert!(provider.contains("name=\"quantity\"") && provider.contains("Wingtip Cloud AB (5567210)"), "{provider}");
    }

    /// DAP-01
    async fn a_license_is_given_to_somebody_of_the_customer_and_taken_back(program: TestProgram) {
        let server = Server::of(program).await;
        let (adventure, f3) = (server.world.customer("adventure"), server.world.subscription("adventure/f3"));
        let (page, karin) = (format!("/customers/{adventure}/subscriptions/{f3}"), server.world.customer_user("karin"));
        let mut ebba = server.signed_in("ebba").await;
        let (customer, subscription, karin) = (adventure.to_string(), f3.to_string(), karin.to_string());
        let mut fields = [("customer_id", &*customer), ("subscription_id", &*subscription), ("person", &*karin), ("license", "give")];
        let given = ebba.post(&page, "/do/assign-license", &fields).await;
        assert_eq!(given.location(), format!("{page}?done=given#people"), "{}", given.body);
        assert!(ebba.get(&page).await.body.contains("Take the license back from Karin Sund"));
        fields[3].1 = "take";
        ebba.post(&page, "/do/assign-license", &fields).await;
        assert!(ebba.get(&page).await.body.contains("Assign a license to Karin Sund"));
        let nils = server.signed_in("nils").await.get(&page).await.body;
        assert!(nils.contains("Karin Sund") && !nils.contains("Assign a license to"), "{nils}");
    }

    /// CUS-21, TRA-26
    async fn what_has_moved_offers_nothing_to_the_source_and_everything_to_the_provider(program: TestProgram) {
        let server = Server::of(program).await;
        let (adventure, e3) = (server.world.customer("adventure"), server.world.subscription("adventure/e3"));
        let request = server.request(&["adventure/e3"], None).await;
        let waiting = server.signed_in("ebba").await.get(&format!("/customers/{adventure}/subscriptions/{e3}")).await.body;
        assert!(waiting.contains("It is part of transfer request"), "{waiting}");
        transfers::accept(&server.program, &server.world.actor("sanne"), &request, &Answer::default()).await.expect("it waits");
        let moved = server.signed_in("ebba").await.get(&format!("/customers/{adventure}/subscriptions/{e3}")).await.body;
        assert!(moved.contains("has moved to an indirect provider") && !moved.contains("/do/change-subscription"), "{moved}");
        let history = server.signed_in("sanne").await.get(&format!("/customers/{adventure}/orders")).await.body;
        assert!(history.contains("by transfer TR-") && history.contains("Phone System"), "{history}");
    }

    /// DIR-21, MCA-01
    async fn a_closed_gate_is_told_instead_of_the_products(program: TestProgram) {
        let server = Server::of(program).await;
        let litware = server.world.customer("litware");
        let page = server.signed_in("ebba").await.get(&format!("/customers/{litware}/order")).await.body;
        assert!(page.contains("No customer agreement counts for you yet") && !page.contains("/do/place-order"), "{page}");
        assert!(!page.contains("?offer="), "{page}");
    }

    /// ORD, rules §2
    async fn the_catalogue_is_kept_in_a_browser_and_read_in_four_languages(program: TestProgram) {
        let server = Server::of(program).await;
        let mut olga = server.signed_in("olga").await;
        let list = olga.get("/operator/catalogue?q=audio").await.body;
        assert!(list.contains("Add-on of Office 365 E3") && !list.contains("Office 365 F3"), "{list}");
        let mut fields = [
            ("id", "teams-1"), ("name", "Teams <b>Essentials</b>"), ("family", "license"), ("terms[]", "P1Y"),
            ("cycles[]", "monthly"), ("prices", "forty kronor"), ("active", "yes"),
        ];
        let refused = olga.post("/operator/catalogue/new", "/do/add-offer", &fields).await;
        assert!(refused.status.as_u16() == 422 && refused.body.contains("id=\"prices-e\"") && refused.body.contains("forty kronor"), "{}", refused.body);
        assert!(refused.body.contains("value=\"P1Y\" checked"), "{}", refused.body);
        fields[5].1 = "SEK 42.50";
        let added = olga.post("/operator/catalogue/new", "/do/add-offer", &fields).await;
        assert_eq!(added.location(), "/operator/catalogue?done=added", "{}", added.body);
        let twice = olga.post("/operator/catalogue/new", "/do/add-offer", &fields).await;
        assert!(twice.status.as_u16() == 409 && twice.body.contains("an offer with this ID already"), "{}", twice.body);
        let page = olga.get("/operator/catalogue/teams-1").await.body;
        assert!(page.contains("Teams &lt;b&gt;Essentials") && page.contains("SEK 42.50"), "{page}");
        assert!(olga.get("/operator/log").await.body.contains("Offer added"));
        for (language, word) in [("sv", "Produktslag"), ("nl", "Soort product"), ("zh-CN", "产品类型")] {
            olga.post("/preferences", "/do/set-language", &[("language", language)]).await;
            let page = olga.get("/operator/catalogue").await.body;
            assert!(page.contains(word), "{language}: {page}");
        }
    }

    /// PAR-13: who cannot be put on record is not offered, and not chosen before the provider looks.
    async fn a_reseller_whose_partnership_ended_is_not_offered_on_the_order_page(program: TestProgram) {
        let server = Server::of(program).await;
        let mut sanne = server.signed_in("sanne").await;
        let adventure = server.world.customer("adventure").to_string();
        let page = format!("/customers/{adventure}/order?offer={}", server.world.offer("Office 365 F3"));
        let before = sanne.get(&page).await.body;
        assert!(before.contains("name=\"reseller\"") && before.contains("value=\"5567210\""), "{before}");
        let reseller = format!("/resellers/{}", server.world.partner("wingtip"));
        let ended = sanne.post(&reseller, "/do/remove-partnership", &[("declared", "yes")]).await;
        assert_eq!(ended.location(), "/resellers?done=removed", "{}", ended.body);
        let after = sanne.get(&page).await.body;
        assert!(!after.contains("name=\"reseller\"") && !after.contains("5567210"), "{after}");

        let offer = server.world.offer("Office 365 F3");
        let fields = [
            ("customer_id", &*adventure), ("request_id", "one"), ("plan", "P1Y/annual"),
            ("lines[0][offer]", &*offer), ("lines[0][quantity]", "3"),
        ];
        let placed = sanne.post(&page, "/do/place-order", &fields).await;
        assert_eq!(placed.status.as_u16(), 303, "nobody is on record: {}", placed.body);
    }
}
