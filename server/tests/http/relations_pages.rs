//! What a customer reads about those who ask it and those who work for it (design 13, CUS-09, MCA-06).

use crate::browser::Server;
use crate::relations::{account, invited};
use domain::profile::{Address, Contact, LegalProfile, SupportProfile};
use program::on_both_engines;

/// Proseware's, of which customers are to see the support and nothing else.
fn profile() -> LegalProfile {
    LegalProfile {
        company_name: "Proseware AB".into(),
        registration_number: Some("556677-8899".into()),
        website: None,
        address: Address {
            line1: "Storgatan 1".into(),
            line2: None,
            city: "Malmö".into(),
            state: None,
            postal_code: Some("211 34".into()),
            country: "SE".into(),
        },
        contact: Contact {
            first_name: "Petra".into(),
            last_name: "Nyström".into(),
            email: "petra.private@proseware.example".into(),
            phone: "+46 40 111 11 11".into(),
            language: "sv".into(),
        },
        support: SupportProfile {
            email: "support@proseware.example".into(),
            phone: "+46 40 222 22 22".into(),
            website: Some("https://help.proseware.example".into()),
        },
    }
}

on_both_engines! {
    /// CUS-09, design 13
    async fn who_asks_is_told_with_what_it_does_and_how_its_customers_reach_it(program: TestProgram) {
        let server = Server::of(program).await;
        let world = server.world;
        let mut tx = server.program.database.begin().await.expect("a transaction");
        let now = server.program.now();
        program::store::profiles::save(&mut tx, &world.partner("proseware"), &profile(), 0, now).await.expect("it had none");
        tx.commit().await.expect("stored");
        let page = format!("/providers/{}/invite", world.partner("tailspin"));
        let both = invited(&server, &page, false).await;
        let shown = server.browser().get(&both).await.body;
        for told in [
            "Your contact for advice, questions and changes.",
            "Places your orders and takes care of billing.",
            "href=\"mailto:support@proseware.example\"",
            "+46 40 222 22 22",
            "href=\"https://help.proseware.example\"",
        ] {
            assert!(shown.contains(told), "{told}: {shown}");
        }
        for private in ["petra.private", "111 11 11", "556677", "Storgatan"] {
            assert!(!shown.contains(private), "{private}: {shown}");
        }
        assert_eq!(shown.matches("mailto:").count(), 1, "Tailspin said nothing of how it is reached: {shown}");

        let alone = invited(&server, "/customers/invite", false).await;
        let shown = server.browser().get(&alone).await.body;
        assert!(shown.contains("Your contact for advice and questions. Places your orders"), "{shown}");
    }

    /// MCA-06
    async fn a_customer_reads_on_its_own_page_which_partner_attested(program: TestProgram) {
        let server = Server::of(program).await;
        let page = format!("/customers/{}/agreement", server.world.customer("litware"));
        let fields = [("first_name", "Anna"), ("last_name", "Alm"), ("email", "anna@litware.example"), ("day", "2026-11-20")];
        server.signed_in("sanne").await.post(&page, "/do/attest-agreement", &fields).await;
        let mut anna = account(&server, "/relations").await;
        let told = "Northwind Distribution B.V. attested that Anna Alm accepted the customer agreement on 20 Nov 2026. \
                    That counts for Northwind Distribution B.V. only.";
        let before = anna.get("/relations").await.body;
        assert!(before.contains(told) && before.contains("/do/accept-customer-agreement"), "{before}");
        anna.post("/relations", "/do/accept-customer-agreement", &[("agreement", "yes")]).await;
        let after = anna.get("/relations").await.body;
        assert!(after.contains(told) && after.contains("By Anna Alm"), "{after}");
    }
}
