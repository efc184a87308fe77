//! What the pages about a partner's customers offer, and the reason for what they do not.

use crate::browser::Server;
use app::say::SOURCES;
use domain::Role;
use program::on_both_engines;

on_both_engines! {
    /// C-16, DAP-04, CUS-22
    async fn what_is_not_offered_on_an_account_says_why(program: TestProgram) {
        let server = Server::of(program).await;
        let (coho, adventure) = (server.world.customer("coho"), server.world.customer("adventure"));
        let mut nils = server.signed_in("nils").await;
        let page = format!("/customers/{adventure}/account");
        let shown = nils.get(&page).await.body;
        assert!(!shown.contains(&format!("/customers/{adventure}/end")), "{shown}");
        for why in ["<summary>What I cannot do here, and why</summary>", "This takes the role global admin."] {
            assert!(shown.contains(why), "{why}: {shown}");
        }
        let daan = server.signed_in("daan").await.get(&page).await.body;
        assert!(daan.contains("This takes the role global admin, admin agent or helpdesk agent."), "{daan}");
        assert!(!daan.contains("/do/choose-support-contact"), "{daan}");
        // Nils may edit the bill-to data, and may bring no provider to the customer.
        assert!(shown.contains(&format!("/customers/{adventure}/account/edit")), "{shown}");
        assert!(!shown.contains(&format!("/customers/{adventure}/extend")), "{shown}");
        assert!(shown.contains("This takes the role admin agent."), "{shown}");
        let quick = nils.get(&format!("/customers?open={adventure}")).await.body;
        for absent in ["extend", "people"] {
            assert!(!quick.contains(&format!("href=\"/customers/{adventure}/{absent}\"")), "{quick}");
        }
        assert_eq!(quick.matches("This takes the role admin agent.").count(), 2, "{quick}");

        let mut ebba = server.signed_in("ebba").await;
        let alone = ebba.get(&format!("/customers/{coho}/account")).await.body;
        assert!(alone.contains(&format!("href=\"/customers/{coho}/end\"")), "{alone}");
        assert!(alone.contains("No other partner serves this customer together with you."), "{alone}");
    }

    /// C-16
    async fn who_may_not_end_a_relation_reads_in_each_language_who_may(program: TestProgram) {
        let server = Server::of(program).await;
        let page = format!("/customers/{}/end", server.world.customer("coho"));
        let mut nils = server.signed_in("nils").await;
        let roles = ["global admin", "global administratör", "globale beheerder", "全局管理员"];
        for ((lang, _), role) in SOURCES.into_iter().zip(roles) {
            nils.post("/preferences", "/do/set-language", &[("language", lang.tag())]).await;
            let refused = nils.get(&page).await;
            assert_eq!(refused.status.as_u16(), 403);
            assert!(refused.body.contains(role) && refused.body.contains("Ebba Lindqvist"), "{lang:?}: {}", refused.body);
        }
    }

    async fn who_has_no_customers_is_offered_the_ways_it_may_go(program: TestProgram) {
        let server = Server::of(program).await;
        let fabrikam = server.world.partner("fabrikam");
        let mut tx = server.program.database.begin().await.expect("a transaction");
        for (person, role) in [("nora", Role::GlobalAdmin), ("olof", Role::HelpdeskAgent)] {
            program::store::users::add_role(&mut tx, &server.world.user(person), &fabrikam, role).await.expect("new");
        }
        tx.commit().await.expect("stored");
        let offered = async |who: &str| {
            let page = server.signed_in(who).await.get("/customers").await.body;
            let (_, rest) = page.split_once("class=\"empty\"").expect("nothing is listed");
            let card = rest.split("</section>").next().unwrap_or_default();
            assert!(card.contains("href=\"/help\""), "{card}");
            ["/customers/invite", "/customers/new"].map(|way| card.contains(&format!("href=\"{way}\"")))
        };
        assert_eq!(offered("nora@fabrikam").await, [true, true]);
        assert_eq!(offered("olof@fabrikam").await, [false, false], "a helpdesk agent does neither");
        assert_eq!(offered("nora@nova").await, [false, false], "who is in no program has to enroll first");
    }
}
