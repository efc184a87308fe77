//! Inviting and authorizing as browsers meet it, from both sides (CUS-07 to CUS-10, DAP-02, MCA-02, S48 to S52).

use crate::browser::{Answer, Browser, Server};
use program::on_both_engines;
use program::outbox;
use program::testing::world::World;

const DRAFT: [(&str, &str); 5] = [
    ("name", "Coho Winery"),
    ("email", "lena@coho.example"),
    ("subject", "Work with us & more"),
    ("message", "Hello Lena,\nplease authorize us."),
    ("language", "en"),
];
const BOTH: [(&str, &str); 2] = [("authorize", "yes"), ("agreement", "yes")];

/// Where Petra invites a customer together with Tailspin.
fn together(world: World) -> String {
    format!("/providers/{}/invite", world.partner("tailspin"))
}

/// The path of the link that an answer tells once.
pub(super) fn link(answer: &Answer) -> String {
    let rest = answer.body.split_once("/authorize/ttc_").expect("the link is told").1;
    let token: String = rest.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect();
    format!("/authorize/ttc_{token}")
}

/// Petra invites Coho, and sends the link herself.
pub(super) async fn invited(server: &Server, page: &str, dap: bool) -> String {
    let mut petra = server.signed_in("petra").await;
    let mut fields: Vec<_> = DRAFT.into_iter().chain([("way", "show")]).collect();
    if dap {
        fields.push(("dap", "yes"));
    }
    let answer = petra.post(page, "/do/invite-customer", &fields).await;
    assert_eq!(answer.status.as_u16(), 200, "{}", answer.body);
    link(&answer)
}

/// Whoever opens the link is told to ask Proseware, and nothing about how it stands.
async fn not_now(customer: &mut Browser, link: &str) {
    let (page, answer) = (customer.get(link).await, customer.post(link, "/do/authorize-partners", &BOTH).await);
    assert!(answer.status.is_client_error(), "{}", answer.status);
    for shown in [page, answer] {
        assert!(shown.body.contains("Ask Proseware AB, who sent it, how to go on."), "{}", shown.body);
        for hidden in ["for an invitation first", "suspended", "no active partnership", "/do/authorize-partners"] {
            assert!(!shown.body.contains(hidden), "{hidden}: {}", shown.body);
        }
    }
}

pub(super) async fn account(server: &Server, next: &str) -> Browser {
    let mut browser = server.browser();
    let page = format!("/sign-in/new?for=customer&next={next}");
    let fields = [
        ("first_name", "Anna"),
        ("last_name", "Alm"),
        ("email", "anna@litware.example"),
        ("company_name", "Litware"),
        ("country", "SE"),
        ("password", "purple tram over there"),
        ("authorized", "yes"),
    ];
    let answer = browser.post(&page, "/do/begin-account", &fields).await;
    assert_eq!(answer.location(), page);
    let letter = outbox::claim(&server.program, 50).await.expect("readable").pop().expect("a letter waits");
    let facts: serde_json::Value = serde_json::from_str(&letter.facts).expect("facts");
    let code = facts["code"].as_str().expect("a code");
    let answer = browser.post(&page, "/do/confirm-account", &[("code", code)]).await;
    assert_eq!(answer.location(), next);
    browser
}

on_both_engines! {
    /// S48, MAIL-01
    async fn the_link_is_on_one_answer_with_the_message_and_on_no_other_page(program: TestProgram) {
        let server = Server::of(program).await;
        let mut petra = server.signed_in("petra").await;
        let page = petra.get("/customers/invite").await;
        assert!(page.body.contains("Proseware AB") && page.body.contains("name=\"dap\""), "{}", page.body);
        let fields: Vec<_> = DRAFT.into_iter().chain([("way", "show")]).collect();
        let answer = petra.post("/customers/invite", "/do/invite-customer", &fields).await;
        let link = link(&answer);
        assert_eq!((answer.status.as_u16(), answer.header("cache-control")), (200, "no-store"));
        assert!(answer.body.contains("mailto:lena@coho.example?subject=Work%20with%20us%20%26%20more&amp;body="), "{}", answer.body);

        let list = petra.get("/customers/invitations").await;
        assert!(list.body.contains("Coho Winery") && !list.body.contains(&link));
        let mut tom = server.signed_in("tom").await;
        assert!(!tom.get("/customers/invitations").await.body.contains("Coho Winery"));
    }

    /// M-08
    async fn a_letter_from_here_carries_the_partner_s_words_and_the_link(program: TestProgram) {
        let server = Server::of(program).await;
        let mut petra = server.signed_in("petra").await;
        let fields: Vec<_> = DRAFT.into_iter().chain([("way", "send")]).collect();
        let answer = petra.post(&together(server.world), "/do/invite-customer", &fields).await;
        assert_eq!((answer.status.as_u16(), answer.location()), (303, "/customers/invitations?done=sent"));
        let letter = outbox::claim(&server.program, 50).await.expect("readable").pop().expect("a letter waits");
        let from = app::letters::Sender { program_name: "Nordic Cloud Program", base_url: crate::browser::BASE };
        let written = app::letters::render(&letter, from).expect("it can be written");
        assert_eq!((letter.recipient.as_str(), written.subject.as_str()), ("lena@coho.example", "Work with us & more"));
        for told in ["please authorize us.", "/authorize/ttc_", "Tailspin Vertrieb GmbH", "Proseware AB", "Petra Nyström"] {
            assert!(written.text.contains(told), "{told}: {}", written.text);
        }
    }

    /// CUS-09, DAP-02, S52
    async fn a_customer_reads_authorizes_sees_its_partners_and_takes_access_back(program: TestProgram) {
        let server = Server::of(program).await;
        let link = invited(&server, &together(server.world), true).await;
        let mut nobody = server.browser();
        for _ in 0..5 {
            let page = nobody.get(&link).await;
            assert_eq!(page.status.as_u16(), 200);
            for told in ["Proseware AB", "Tailspin Vertrieb GmbH", "/sign-in?next=%2Fauthorize%2F", "for=customer"] {
                assert!(page.body.contains(told), "{told}: {}", page.body);
            }
            assert!(!page.body.contains("/do/authorize-partners"));
        }
        let mut lena = server.signed_in("lena").await;
        assert_eq!(lena.get("/").await.location(), "/relations");
        let page = lena.get(&link).await;
        assert!(page.body.contains("/do/authorize-partners") && !page.body.contains("name=\"agreement\""), "{}", page.body);
        let unticked = lena.post(&link, "/do/authorize-partners", &[]).await;
        assert_eq!(unticked.status.as_u16(), 422);
        assert!(unticked.body.contains("authorize-e"), "{}", unticked.body);
        let answer = lena.post(&link, "/do/authorize-partners", &BOTH).await;
        assert_eq!((answer.status.as_u16(), answer.location()), (303, "/relations?done=authorized"));

        let mine = lena.get("/relations?done=authorized").await;
        assert!(mine.body.contains("Proseware AB") && mine.body.contains("Tailspin Vertrieb GmbH"), "{}", mine.body);
        let partner = server.world.partner("tailspin").to_string();
        let answer = lena.post("/relations", "/do/remove-administration", &[("partner", &partner)]).await;
        assert_eq!(answer.location(), "/relations?done=removed");
        for who in ["petra", "tom"] {
            let mut browser = server.signed_in(who).await;
            assert!(browser.get("/customers").await.body.contains("Coho Winery AB"), "{who}");
        }
        let mut petra = server.signed_in("petra").await;
        assert!(petra.get("/customers/invitations").await.body.contains("Authorized"));
        let over = nobody.get(&link).await;
        assert_eq!(over.status.as_u16(), 410);
        assert!(over.body.contains("answered already") && over.body.contains("Proseware AB"), "{}", over.body);
    }

    /// CUS-09, rules §2
    async fn only_a_global_admin_of_a_customer_decides_and_others_are_told_who(program: TestProgram) {
        let server = Server::of(program).await;
        let link = invited(&server, "/customers/invite", false).await;
        let mut karin = server.signed_in("karin").await;
        let page = karin.get(&link).await;
        assert!(page.body.contains("Johan Ek") && !page.body.contains("/do/authorize-partners"), "{}", page.body);
        let answer = karin.post(&link, "/do/authorize-partners", &BOTH).await;
        assert_eq!(answer.status.as_u16(), 403);
        assert!(karin.get("/relations").await.body.contains("Johan Ek"));
        let mut ebba = server.signed_in("ebba").await;
        let page = ebba.get(&link).await;
        assert_eq!(page.status.as_u16(), 200);
        assert!(page.body.contains("/accounts?next=") && !page.body.contains("/do/authorize-partners"));
    }

    /// CUS-10, rules §4.13, §8
    async fn what_stands_between_the_partners_and_the_program_is_not_told_to_the_customer(program: TestProgram) {
        let server = Server::of(program).await;
        let (direct, both) = (
            invited(&server, "/customers/invite", false).await,
            invited(&server, &together(server.world), false).await,
        );
        let (tom, proseware) = (server.world.actor("tom"), server.world.partner("proseware"));
        let mut lena = server.signed_in("lena").await;
        program::partnerships::remove(&server.program, &tom, &proseware, true).await.expect("they are partners");
        not_now(&mut lena, &both).await;

        let suspend = program::operator::standing::Decision::Suspend("abuse".into());
        let olga = server.world.actor("olga");
        program::operator::standing::decide(&server.program, &olga, &proseware, &suspend).await.expect("it is fit");
        not_now(&mut lena, &direct).await;
        not_now(&mut lena, &both).await;
    }

    /// CUS-09, MCA-02
    async fn a_customer_without_an_account_makes_one_and_comes_back_to_the_invitation(program: TestProgram) {
        let server = Server::of(program).await;
        let link = invited(&server, "/customers/invite", false).await;
        let mut anna = account(&server, &link).await;
        let page = anna.get(&link).await;
        assert!(page.body.contains("name=\"agreement\"") && page.body.contains("Litware AB"), "{}", page.body);
        let without = anna.post(&link, "/do/authorize-partners", &[("authorize", "yes")]).await;
        assert_eq!(without.status.as_u16(), 422);
        let answer = anna.post(&link, "/do/authorize-partners", &BOTH).await;
        assert_eq!(answer.location(), "/relations?done=authorized");
        assert!(anna.get("/relations").await.body.contains("By Anna Alm"));
        assert_eq!(anna.get("/customers").await.status.as_u16(), 404);
    }

    async fn a_no_with_a_reason_stands_with_the_invitation(program: TestProgram) {
        let server = Server::of(program).await;
        let link = invited(&server, "/customers/invite", false).await;
        let mut lena = server.signed_in("lena").await;
        let answer = lena.post(&link, "/do/decline-partners", &[("reason", "We have one <already>.")]).await;
        assert_eq!(answer.location(), "/relations?done=declined");
        let list = server.signed_in("petra").await.get("/customers/invitations").await;
        assert!(list.body.contains("Declined") && list.body.contains("We have one &lt;already&gt;."), "{}", list.body);
        let over = server.browser().get(&link).await;
        assert_eq!(over.status.as_u16(), 410);
        assert!(over.body.contains("was declined") && over.body.contains("work with Proseware AB"), "{}", over.body);
        assert!(!over.body.contains("answered already"), "{}", over.body);
    }

    /// PAR-01, design 12
    async fn an_invitation_is_listed_with_its_note_and_its_age_and_only_there(program: TestProgram) {
        let server = Server::of(program).await;
        let mut petra = server.signed_in("petra").await;
        let fields: Vec<_> = DRAFT.into_iter().chain([("way", "show"), ("note", "Met <in> Malmö")]).collect();
        let told = petra.post("/customers/invite", "/do/invite-customer", &fields).await;
        let page = server.signed_in("lena").await.get(&link(&told)).await;
        assert!(page.status.is_success() && !page.body.contains("Malmö"), "{}", page.body);
        let list = petra.get("/customers/invitations").await.body;
        assert!(list.contains("Note: Met &lt;in&gt; Malmö") && list.contains("less than a day ago"), "{list}");

        server.program.clock.advance(time::Duration::days(5));
        let mut petra = server.signed_in("petra").await;
        let id = list.split_once("name=\"invitation\" value=\"").expect("a form").1[..36].to_owned();
        let fields = [("invitation", id.as_str()), ("way", "send")];
        petra.post("/customers/invitations", "/do/resend-customer-invitation", &fields).await;
        let list = petra.get("/customers/invitations").await.body;
        assert!(list.contains("First issued ") && list.contains("5 days ago"), "{list}");
        let note = "x".repeat(501);
        let long: Vec<_> = DRAFT.into_iter().chain([("way", "show"), ("note", &*note)]).collect();
        let refused = petra.post("/customers/invite", "/do/invite-customer", &long).await;
        assert!(refused.status.as_u16() == 422 && refused.body.contains("href=\"#note\""), "{}", refused.body);
    }

    /// S50
    async fn a_withdrawn_or_replaced_link_is_dead_and_says_so(program: TestProgram) {
        let server = Server::of(program).await;
        let first = invited(&server, "/customers/invite", false).await;
        let mut petra = server.signed_in("petra").await;
        let list = petra.get("/customers/invitations").await;
        let id = list.body.split_once("name=\"invitation\" value=\"").expect("a form").1;
        let id = id.split_once('"').expect("a value").0.to_owned();
        let fields = [("invitation", id.as_str()), ("way", "show")];
        let answer = petra.post("/customers/invitations", "/do/resend-customer-invitation", &fields).await;
        let second = link(&answer);
        let mut nobody = server.browser();
        let replaced = nobody.get(&first).await;
        assert_eq!(replaced.status.as_u16(), 410);
        for told in ["replaced by a newer one", "The newest letter from Proseware AB has the link that works."] {
            assert!(replaced.body.contains(told), "{told}: {}", replaced.body);
        }
        let mut lena = server.signed_in("lena").await;
        let late = lena.post(&first, "/do/authorize-partners", &BOTH).await;
        assert_eq!(late.status.as_u16(), 410);
        assert!(late.body.contains("The newest letter from Proseware AB"), "{}", late.body);
        assert_eq!(nobody.get(&second).await.status.as_u16(), 200);
        let answer = petra.post("/customers/invitations", "/do/withdraw-customer-invitation", &fields).await;
        assert_eq!(answer.location(), "/customers/invitations?done=withdrawn");
        let dead = nobody.get(&second).await;
        assert_eq!(dead.status.as_u16(), 410);
        assert!(dead.body.contains("taken back") && dead.body.contains("work with Proseware AB"), "{}", dead.body);
        assert!(!dead.body.contains("replaced"), "{}", dead.body);
    }

    /// MCA-02, MCA-03, MCA-04
    async fn a_provider_attests_the_agreement_and_its_reseller_is_told_to_ask_it(program: TestProgram) {
        let server = Server::of(program).await;
        let page = format!("/customers/{}/agreement", server.world.customer("litware"));
        let mut sanne = server.signed_in("sanne").await;
        assert!(sanne.get(&page).await.body.contains("No agreement counts"));
        let fields = [("first_name", "Anna"), ("last_name", "Alm"), ("email", "anna@litware.example"), ("day", "2026-11-20")];
        let late: Vec<_> = fields.into_iter().filter(|it| it.0 != "day").chain([("day", "2026-12-01")]).collect();
        let refused = sanne.post(&page, "/do/attest-agreement", &late).await;
        assert_eq!(refused.status.as_u16(), 422);
        assert!(refused.body.contains("day-e") && refused.body.contains("value=\"Anna\""), "{}", refused.body);
        let answer = sanne.post(&page, "/do/attest-agreement", &fields).await;
        assert_eq!(answer.location(), format!("{page}?done=attested"));
        assert_eq!(sanne.post(&page, "/do/attest-agreement", &fields).await.status.as_u16(), 409);
        assert!(sanne.get(&page).await.body.contains("Anna Alm"));
        assert!(!server.signed_in("ebba").await.get(&page).await.body.contains("Anna Alm"), "it counts for Northwind only");
    }
}
