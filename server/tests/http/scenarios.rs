//! "Can we do this?" through its page: every sample scenario of S3, with the answer, the reason and the next step.

use crate::browser::{Browser, Server};
use domain::enrollment::EnrollmentPath;
use domain::partner::Program as PartnerProgram;
use program::on_both_engines;
use program::operator::affiliates::{NewAffiliate, add};
use program::operator::standing::{Decision, decide};
use program::partnerships::{NewListing, change_listing};
use program::testing::agreement::{associated, only_direct_bill, qualified, sent};

/// The card with the answer.
async fn ask(browser: &mut Browser, about: &str, first: &str, second: &str) -> String {
    let page = browser.get(&format!("/can-we?about={about}&first={first}&second={second}&country=SE")).await.body;
    let (_, answer) = page.split_once("role=\"status\"").unwrap_or_else(|| panic!("an answer: {page}"));
    answer.split("<form").next().unwrap_or_default().to_owned()
}

/// Whether it says all of this.
fn says(answer: &str, parts: &[&str]) {
    for part in parts {
        assert!(answer.contains(part), "{part} is not in {answer}");
    }
}

async fn decided(server: &Server, partner: &str, decision: Decision) {
    let olga = server.world.actor("olga");
    decide(&server.program, &olga, &server.world.partner(partner), &decision).await.expect("decided");
}

on_both_engines! {
    /// Scenario 1
    async fn a_partner_sells_directly_or_through_its_provider(program: TestProgram) {
        let server = Server::of(program).await;
        let mut ebba = server.signed_in("ebba").await;
        let coho = format!("href=\"/customers/{}/subscriptions\"", server.world.customer("coho"));
        let both = ask(&mut ebba, "sell", "", "coho.example").await;
        says(&both, &[">Yes<", "Both ways are open", "Wingtip Cloud AB orders for it", &coho]);
        let new = ask(&mut ebba, "sell", "", "contoso.example").await;
        says(&new, &[">Yes<", "Wingtip Cloud AB invites contoso.example", "href=\"/customers\""]);

        decided(&server, "wingtip", Decision::Restrict("2026-11-20".into())).await;
        let through = ask(&mut ebba, "sell", "", "coho.example").await;
        says(&through, &[">Yes<", "An indirect reseller sells", "the indirect provider of Wingtip Cloud AB orders"]);
        decided(&server, "northwind", Decision::Suspend("abuse".into())).await;
        let neither = ask(&mut ebba, "sell", "", "coho.example").await;
        says(&neither, &[">No<", "is restricted", "href=\"/providers\""]);
        only_direct_bill(&server.program, &server.world.actor("ebba")).await;
        let restricted = ask(&mut ebba, "sell", "", "coho.example").await;
        says(&restricted, &[">No<", "it enrolls as an indirect reseller", "href=\"/enroll\""]);
        decided(&server, "wingtip", Decision::Lift).await;
        let direct = ask(&mut ebba, "sell", "", "coho.example").await;
        says(&direct, &[">Yes<", "A direct bill partner buys from the program"]);
    }

    /// Scenario 1, REG-05, MPN-05, MPA-05, rules §4.1
    async fn who_enrolls_is_led_from_step_to_step_until_it_may_sell(program: TestProgram) {
        let server = Server::of(program).await;
        let (nora, mut browser) = (server.world.actor("nora"), server.signed_in("nora").await);
        let none = ask(&mut browser, "sell", "", "contoso.example").await;
        says(&none, &[">No<", "is in no program", "enrolls it as an indirect reseller", "href=\"/enroll\""]);
        qualified(&server.program, &nora, EnrollmentPath::New).await;
        let without = ask(&mut browser, "sell", "", "contoso.example").await;
        says(&without, &[">No<", "has no MPN ID", "href=\"/settings/identifiers\""]);
        associated(&server.program, &nora, "6000001").await;
        let unsigned = ask(&mut browser, "sell", "", "contoso.example").await;
        says(&unsigned, &[">No<", "has not signed the partner agreement", "href=\"/agreement\""]);
        let mut olof = server.signed_in("olof").await;
        let told = ask(&mut olof, "sell", "", "contoso.example").await;
        says(&told, &["A global admin of Nova IT AB signs"]);
        assert!(!told.contains("<a "), "it is not the helpdesk’s to do: {told}");
    }

    /// Scenario 1: a reseller alone
    async fn a_reseller_without_a_provider_finds_one_first(program: TestProgram) {
        let server = Server::of(program).await;
        let (mut ebba, mut sanne) = (server.signed_in("ebba").await, server.signed_in("sanne").await);
        let wingtip = server.world.partner("wingtip");
        let mut tx = server.program.database.begin().await.expect("a transaction");
        let left = program::store::testing::leave_program(&mut tx, &wingtip, PartnerProgram::DirectBill).await;
        left.expect("it is taken out");
        tx.commit().await.expect("stored");
        says(&ask(&mut ebba, "sell", "", "coho.example").await, &[">Yes<", "An indirect reseller sells"]);
        let page = format!("/resellers/{wingtip}");
        sanne.post(&page, "/do/remove-partnership", &[("declared", "yes")]).await;
        let alone = ask(&mut ebba, "sell", "", "coho.example").await;
        says(&alone, &[">No<", "and has none yet", "asks an indirect provider of its region", "href=\"/providers\""]);
    }

    /// Scenarios 2 and 3, CUS-20
    async fn one_customer_has_several_partners_that_sell_to_it_and_support_it(program: TestProgram) {
        let server = Server::of(program).await;
        let (mut ebba, mut sanne) = (server.signed_in("ebba").await, server.signed_in("sanne").await);
        let open = format!("href=\"/customers/{}/subscriptions\"", server.world.customer("adventure"));
        says(&ask(&mut ebba, "sell", "", "adventure.example").await, &[">Yes<", "other partners", &open]);
        says(&ask(&mut sanne, "sell", "", "adventure.example").await, &[">Yes<", "customers of its own", &open]);
        for browser in [&mut ebba, &mut sanne] {
            let support = ask(browser, "support", "", "adventure.example").await;
            says(&support, &[">Yes<", "several partners", "invites Adventure Works AB", "href=\"/customers\""]);
        }
        let mut olga = server.signed_in("olga").await;
        let between = ask(&mut olga, "support", "wingtip.example", "contoso.example").await;
        says(&between, &[">Yes<", "Wingtip Cloud AB invites contoso.example"]);
        assert!(!between.contains("<a "), "it is Wingtip’s to do: {between}");
    }

    /// Scenarios 4 and 6, PAR-14, CUS-18, CUS-19
    async fn a_partner_buys_for_itself_with_another_tenant_and_not_from_its_provider(program: TestProgram) {
        let server = Server::of(program).await;
        let (mut ebba, mut sanne) = (server.signed_in("ebba").await, server.signed_in("sanne").await);
        let mut olga = server.signed_in("olga").await;
        let tenant = ask(&mut ebba, "sell", "", "northwind.example").await;
        says(&tenant, &[">No<", "cannot be a customer", "Northwind Distribution B.V. names another tenant of its own"]);
        let provider = ask(&mut olga, "sell", "northwind.example", "proseware.example").await;
        says(&provider, &[">No<", "Proseware AB asks an indirect reseller or a direct bill partner"]);

        let (wingtip, northwind) = (server.world.partner("wingtip"), server.world.partner("northwind"));
        let own = ask(&mut sanne, "sell", "", "wingtip.example").await;
        says(&own, &[">No<", "Three ways out", "chooses one of the three", &format!("href=\"/resellers/{wingtip}\"")]);
        let theirs = ask(&mut ebba, "sell", "northwind.example", "wingtip.example").await;
        says(&theirs, &[">No<", "Three ways out", &format!("href=\"/providers/{northwind}\"")]);
    }

    /// Scenario 5, CUS-18
    async fn nobody_sells_to_itself_or_its_group_and_who_else_can_is_told(program: TestProgram) {
        let server = Server::of(program).await;
        let mut ebba = server.signed_in("ebba").await;
        let itself = ask(&mut ebba, "sell", "", "wingtip.example").await;
        says(&itself, &[">No<", "with itself", "turns to another partner of its region"]);
        let coho = NewAffiliate { partner: "wingtip.example".into(), domain: "coho.example".into(), name: "Coho".into() };
        add(&server.program, &server.world.actor("olga"), &coho).await.expect("added");
        for about in ["sell", "support"] {
            let affiliate = ask(&mut ebba, about, "", "coho.example").await;
            says(&affiliate, &[">No<", "same group", "turns to a partner outside the group"]);
        }
    }

    /// Scenarios 7 and 8, REG-02, REG-03
    async fn another_region_is_named_with_who_else_can(program: TestProgram) {
        let server = Server::of(program).await;
        let mut ebba = server.signed_in("ebba").await;
        let abroad = ebba.get("/can-we?about=sell&second=contoso.example&country=US").await.body;
        says(&abroad, &[">No<", "Europe and United States", "contoso.example turns to a partner of its own region"]);
        let provide = ask(&mut ebba, "provide", "fabrikam.example", "wingtip.example").await;
        says(&provide, &[">No<", "United States and Europe", "or Fabrikam Distribution Inc. enrolls another tenant there"]);
        for (language, regions) in [("sv", ["Europa", "USA"]), ("nl", ["Europa", "Verenigde Staten"]), ("zh-CN", ["欧洲", "美国"])] {
            ebba.post("/preferences", "/do/set-language", &[("language", language)]).await;
            let abroad = ebba.get("/can-we?about=sell&second=contoso.example&country=US").await.body;
            says(abroad.split_once("role=\"status\"").expect("an answer").1, &regions);
            let own = ebba.get("/settings/program").await.body;
            assert!(own.contains(regions[0]) && !own.contains("Europe"), "{language}: {own}");
        }
    }

    /// Scenario 8, PAR-04, S31: who the stranger is shows to nobody.
    async fn a_provider_may_invite_any_stranger_of_its_region(program: TestProgram) {
        let server = Server::of(program).await;
        let mut sanne = server.signed_in("sanne").await;
        let mut answers = Vec::new();
        for second in ["proseware.example", "nova.example", "woodgrove.example", "nobody.example"] {
            let answer = ask(&mut sanne, "provide", "", second).await;
            says(&answer, &[">Yes<", "The provider invites the reseller", "href=\"/resellers/invite\"", "follows the invitation"]);
            answers.push(answer.replace(second, "it"));
        }
        assert!(answers.iter().all(|it| *it == answers[0]), "{answers:?}");
        let partners = ask(&mut sanne, "provide", "", "wingtip.example").await;
        let page = format!("href=\"/resellers/{}\"", server.world.partner("wingtip"));
        says(&partners, &[">Yes<", "They work together already", "Nothing more is needed", &page]);
        let provider = ask(&mut sanne, "provide", "", "tailspin.example").await;
        says(&provider, &[">No<", "no tenant is both", "Tailspin Vertrieb GmbH names another tenant of its own"]);
        let customer = ask(&mut sanne, "provide", "", "adventure.example").await;
        says(&customer, &[">No<", "is no indirect reseller", "A global admin of Adventure Works AB enrolls it"]);
        let mut ebba = server.signed_in("ebba").await;
        let none = ask(&mut ebba, "provide", "", "contoso.example").await;
        says(&none, &[">No<", "The first is no indirect provider", "contoso.example asks an indirect provider"]);
    }

    /// Scenario 8, PAR-04: as the invitation's own gates, from the reseller's side.
    async fn a_reseller_hears_what_keeps_it_from_authorizing_a_provider(program: TestProgram) {
        let server = Server::of(program).await;
        let (nora, mut browser) = (server.world.actor("nora"), server.signed_in("nora").await);
        let (mut ebba, mut olga) = (server.signed_in("ebba").await, server.signed_in("olga").await);
        let none = ask(&mut browser, "provide", "northwind.example", "nova.example").await;
        says(&none, &[">No<", "is no indirect reseller", "href=\"/enroll\""]);
        sent(&server.program, &nora, EnrollmentPath::New).await;
        let waits = ask(&mut browser, "provide", "northwind.example", "nova.example").await;
        says(&waits, &[">No<", "The enrollment of Nova IT AB is not finished", "href=\"/enroll/status\""]);

        let may = ask(&mut ebba, "provide", "tailspin.example", "wingtip.example").await;
        says(&may, &[">Yes<", "Tailspin Vertrieb GmbH invites Wingtip Cloud AB", "href=\"/providers\""]);
        decided(&server, "wingtip", Decision::Suspend("overdue_bill".into())).await;
        let suspended = ask(&mut ebba, "provide", "tailspin.example", "wingtip.example").await;
        says(&suspended, &[">No<", "Wingtip Cloud AB is suspended", "settles the reason with the program desk"]);
        let desk = ask(&mut olga, "provide", "tailspin.example", "wingtip.example").await;
        says(&desk, &[&format!("href=\"/operator/accounts/{}\"", server.world.partner("wingtip"))]);
    }

    /// PAR-04, C-21
    async fn who_passed_the_checks_may_authorize_a_provider_before_it_signs(program: TestProgram) {
        let server = Server::of(program).await;
        qualified(&server.program, &server.world.actor("nora"), EnrollmentPath::New).await;
        let mut nora = server.signed_in("nora").await;
        let qualified = ask(&mut nora, "provide", "northwind.example", "nova.example").await;
        says(&qualified, &[">Yes<", "invites Nova IT AB"]);
    }

    /// S31
    async fn a_provider_that_hid_its_listing_is_found_only_by_who_works_with_it(program: TestProgram) {
        let server = Server::of(program).await;
        let hidden = NewListing { city: "Berlin".into(), ..NewListing::default() };
        change_listing(&server.program, &server.world.actor("tom"), &hidden).await.expect("it is hidden");
        let (mut ebba, mut petra) = (server.signed_in("ebba").await, server.signed_in("petra").await);
        let stranger = ask(&mut ebba, "provide", "tailspin.example", "wingtip.example").await;
        says(&stranger, &[">No<", "tailspin.example is in no program, as far as you may know"]);
        assert!(!stranger.contains("Tailspin Vertrieb"), "{stranger}");
        let partner = ask(&mut petra, "provide", "tailspin.example", "proseware.example").await;
        says(&partner, &[">Yes<", "Tailspin Vertrieb GmbH"]);
    }
}
