//! Partnerships as both sides' browsers meet them, without script (PAR-01 to PAR-13, S47 to S52).

use crate::browser::{BASE, Browser, Server};
use domain::Role;
use program::on_both_engines;
use server::mail::{FROM, Mailer, send_due};

const ADDRESS: &str = "info@proseware.example";
const DRAFT: [(&str, &str); 5] = [
    ("email", ADDRESS),
    ("name", "Proseware <AB>"),
    ("note", "Met in Malmö"),
    ("language", "sv"),
    ("message", "Let us work together.\n<script>x</script>"),
];

async fn make_global_admin(server: &Server, person: &str, tenant: &str) {
    let mut tx = server.program.database.begin().await.expect("a transaction");
    let (user, tenant) = (server.world.user(person), server.world.partner(tenant));
    program::store::users::add_role(&mut tx, &user, &tenant, Role::GlobalAdmin).await.expect("the role is new");
    tx.commit().await.expect("stored");
}

async fn invite(browser: &mut Browser, how: &'static str) -> crate::browser::Answer {
    let fields: Vec<_> = DRAFT.into_iter().chain([("how", how)]).collect();
    browser.post("/resellers/invite", "/do/invite-reseller", &fields).await
}

/// The newest mail. Each is sent a moment after the one before, so that there is a newest.
async fn mail(server: &Server) -> program::store::outbox::KeptLetter {
    server.program.clock.advance(time::Duration::SECOND);
    send_due(&server.program, &Mailer::of(None, FROM).expect("the mailbox"), BASE).await.expect("they are kept");
    program::outbox::mailbox(&server.program).await.expect("readable").remove(0)
}

/// The path of the first link to accept with in a text.
fn link(text: &str) -> String {
    let rest = text.split_once(&format!("{BASE}/partnerships/accept/")).expect("a link").1;
    let token: String = rest.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-')).collect();
    format!("/partnerships/accept/{token}")
}

on_both_engines! {
    /// PAR-01, PAR-04, PAR-05, M-06, M-07
    async fn an_invitation_goes_by_mail_and_a_global_admin_authorizes_on_its_page(program: TestProgram) {
        let server = Server::of(program).await;
        make_global_admin(&server, "petra", "proseware").await;
        let mut daan = server.signed_in("daan").await;
        let draft = daan.get("/resellers/invite?language=sv").await.body;
        assert!(draft.contains("vill gärna bli er indirekta leverantör") && draft.contains("Daan de Boer"), "{draft}");
        let sent = invite(&mut daan, "mail").await;
        assert_eq!((sent.status.as_u16(), sent.location()), (303, "/resellers/invitations?done=sent"));
        let letter = mail(&server).await;
        assert_eq!(letter.recipient, ADDRESS);
        assert!(letter.subject.contains("vill bli er indirekta leverantör"), "{}", letter.subject);
        assert!(letter.text_body.contains("Let us work together.") && !letter.html_body.contains("<script>"));
        let page = link(&letter.text_body);

        let before = server.browser().get(&page).await;
        assert!(before.location().starts_with("/sign-in?next=%2Fpartnerships%2Faccept%2F"), "{}", before.location());
        let mut petra = server.signed_in("petra").await;
        let shown = petra.get(&page).await.body;
        for told in ["Northwind Distribution B.V.", "Netherlands", "5567220", ADDRESS, "administrator access"] {
            assert!(shown.contains(told), "{told}: {shown}");
        }
        assert!(!shown.contains("checked"), "the box is never ticked beforehand");
        let unticked = petra.post(&page, "/do/accept-partnership", &[]).await;
        assert_eq!(unticked.status.as_u16(), 422);
        assert!(unticked.body.contains("href=\"#consent\""), "{}", unticked.body);

        let done = petra.post(&page, "/do/accept-partnership", &[("consent", "yes")]).await;
        assert_eq!((done.status.as_u16(), done.location()), (303, "/providers?done=authorized"));
        assert!(petra.get("/providers").await.body.contains("Northwind Distribution B.V."));
        assert!(daan.get("/resellers").await.body.contains("Proseware AB"));
        assert!(daan.get("/resellers/invitations").await.body.contains("Authorized"));
        let told = mail(&server).await;
        assert_eq!((told.recipient.as_str(), told.subject.contains("Proseware AB")), (&*server.world.sign_in_name("sanne"), true));
        let used = petra.get(&page).await;
        assert_eq!(used.status.as_u16(), 410);
        assert!(used.body.contains("was used already") && used.body.contains("Daan de Boer"), "{}", used.body);
    }

    /// MAIL-01, MAIL-02
    async fn a_link_to_pass_on_by_hand_is_on_one_answer_and_on_no_other_page(program: TestProgram) {
        let server = Server::of(program).await;
        let mut daan = server.signed_in("daan").await;
        let told = invite(&mut daan, "hand").await;
        assert_eq!((told.status.as_u16(), told.header("cache-control")), (200, "no-store"));
        let page = link(&told.body);
        let mail = "href=\"mailto:info%40proseware.example?subject=Godk%C3%A4nn%20er%20indirekta%20leverant%C3%B6r&amp;body=";
        assert!(told.body.contains(mail), "in the language of the invitation: {}", told.body);
        assert!(told.body.contains("Let us work together.") && !told.body.contains("<script>x"), "{}", told.body);
        let list = daan.get("/resellers/invitations").await.body;
        assert!(list.contains(ADDRESS) && list.contains("Met in Malmö") && !list.contains(&page), "{list}");
        assert!(list.contains("Proseware &lt;AB&gt;"), "{list}");

        assert!(list.contains("less than a day ago"), "{list}");

        server.program.clock.advance(time::Duration::days(4));
        let mut daan = server.signed_in("daan").await;
        let id = list.split_once("name=\"invitation\" value=\"").expect("a form").1[..36].to_owned();
        let fields = [("invitation", id.as_str()), ("how", "hand")];
        let again = daan.post("/resellers/invitations", "/do/resend-partnership-invitation", &fields).await;
        let newer = link(&again.body);
        let list = daan.get("/resellers/invitations").await.body;
        assert!(list.contains("First issued ") && list.contains("4 days ago"), "the first day is not lost: {list}");
        let mut petra = server.signed_in("petra").await;
        let old = petra.get(&page).await;
        assert_eq!(old.status.as_u16(), 410);
        assert!(old.body.contains("A newer link was sent"), "{}", old.body);
        let shown = petra.get(&newer).await;
        assert_eq!(shown.status.as_u16(), 200);
        assert!(shown.body.contains("Only a global admin of Proseware AB"), "{}", shown.body);
        assert!(shown.body.contains(&newer), "the link can be passed on: {}", shown.body);
        let refused = petra.post(&newer, "/do/accept-partnership", &[("consent", "yes")]).await;
        assert_eq!(refused.status.as_u16(), 403);
        let revoked = daan.post("/resellers/invitations", "/do/revoke-partnership-invitation", &fields[..1]).await;
        assert_eq!(revoked.location(), "/resellers/invitations?done=revoked");
        assert_eq!(petra.get(&newer).await.status.as_u16(), 410);
    }

    async fn a_refused_draft_keeps_everything_that_was_typed(program: TestProgram) {
        let server = Server::of(program).await;
        let mut daan = server.signed_in("daan").await;
        let fields = [("email", "nobody"), ("note", "Kept & safe"), ("language", "nl"), ("message", ""), ("how", "mail")];
        let refused = daan.post("/resellers/invite", "/do/invite-reseller", &fields).await;
        assert_eq!(refused.status.as_u16(), 422);
        for told in ["value=\"nobody\"", "Kept &amp; safe", "href=\"#email\"", "href=\"#message\""] {
            assert!(refused.body.contains(told), "{told}: {}", refused.body);
        }
        let other = daan.post("/resellers/invite", "/do/invite-reseller", &[("email", ADDRESS), ("how", "pigeon")]).await;
        assert_eq!(other.status.as_u16(), 400);
    }

    async fn a_declined_invitation_says_so_to_both_sides(program: TestProgram) {
        let server = Server::of(program).await;
        make_global_admin(&server, "petra", "proseware").await;
        let mut daan = server.signed_in("daan").await;
        let page = link(&invite(&mut daan, "hand").await.body);
        let mut petra = server.signed_in("petra").await;
        assert_eq!(petra.post(&page, "/do/decline-partnership", &[]).await.status.as_u16(), 303);
        assert!(petra.get(&page).await.body.contains("was declined"));
        let list = daan.get("/resellers/invitations").await.body;
        assert!(list.contains("Declined") && list.contains("Proseware AB"), "{list}");
    }

    /// PAR-06
    async fn administrator_access_is_seen_and_removed_and_the_partnership_stays(program: TestProgram) {
        let server = Server::of(program).await;
        let page = format!("/providers/{}", server.world.partner("northwind"));
        let mut ebba = server.signed_in("ebba").await;
        assert!(ebba.get(&page).await.body.contains("/do/remove-admin-access"));
        let done = ebba.post(&page, "/do/remove-admin-access", &[]).await;
        assert_eq!(done.location(), "/providers?done=access");
        let list = ebba.get(done.location()).await.body;
        assert!(list.contains("Removed") && list.contains("Northwind Distribution B.V."), "{list}");
        assert!(!ebba.get(&page).await.body.contains("/do/remove-admin-access"));
        assert!(server.signed_in("daan").await.get("/resellers").await.body.contains("Removed"));
    }

    /// PAR-12
    async fn a_reseller_asks_for_the_end_and_the_program_desk_confirms(program: TestProgram) {
        let server = Server::of(program).await;
        let page = format!("/providers/{}", server.world.partner("northwind"));
        let mut ebba = server.signed_in("ebba").await;
        let empty = ebba.post(&page, "/do/ask-partnership-end", &[("reason", " ")]).await;
        assert_eq!(empty.status.as_u16(), 422);
        let asked = ebba.post(&page, "/do/ask-partnership-end", &[("reason", "We found <b>another</b>.")]).await;
        assert_eq!(asked.location(), "/providers?done=asked");
        let shown = ebba.get(&page).await.body;
        assert!(shown.contains("Ebba Lindqvist asked the program desk") && !shown.contains("<b>another"), "{shown}");

        let mut olga = server.signed_in("olga").await;
        let desk = olga.get("/operator/partnerships").await.body;
        assert!(desk.contains("Wingtip Cloud AB and Northwind Distribution B.V."), "{desk}");
        assert!(desk.contains("2 shared customers stay"), "{desk}");
        let id = desk.split_once("name=\"ending\" value=\"").expect("a form").1[..36].to_owned();
        let silent = [("ending", id.as_str()), ("decision", "end")];
        let refused = olga.post("/operator/partnerships", "/do/settle-partnership-end", &silent).await;
        assert_eq!(refused.status.as_u16(), 422);
        assert!(refused.body.contains(&format!("href=\"#declared-{id}\"")), "{}", refused.body);
        let fields = [("ending", id.as_str()), ("decision", "end"), ("declared", "yes")];
        let ended = olga.post("/operator/partnerships", "/do/settle-partnership-end", &fields).await;
        assert_eq!(ended.location(), "/operator/partnerships?done=end");
        assert!(!ebba.get("/providers").await.body.contains(&format!("href=\"{page}\"")));
        assert!(!server.signed_in("daan").await.get("/resellers").await.body.contains("Wingtip"));
        let late = olga.post("/operator/partnerships", "/do/settle-partnership-end", &fields).await;
        assert_eq!(late.status.as_u16(), 404);
    }

    /// PAR-12: whoever can confirm it sees on every page that one waits.
    async fn an_end_that_was_asked_for_counts_at_the_program_desk_and_at_the_provider(program: TestProgram) {
        let server = Server::of(program).await;
        let waits = |page: &str, entry: &str| {
            let (_, entry) = page.split_once(&format!("href=\"{entry}\"")).expect("an entry");
            entry.split("</a>").next().is_some_and(|it| it.contains("class=\"count\">1<"))
        };
        let (mut olga, mut sanne) = (server.signed_in("olga").await, server.signed_in("sanne").await);
        assert!(!waits(&olga.get("/").await.body, "/operator/partnerships"));
        let page = format!("/providers/{}", server.world.partner("northwind"));
        server.signed_in("ebba").await.post(&page, "/do/ask-partnership-end", &[("reason", "A quarrel.")]).await;
        assert!(waits(&olga.get("/").await.body, "/operator/partnerships"), "the program desk decides");
        assert!(waits(&sanne.get("/").await.body, "/resellers"), "the provider may end it too");
        for other in ["tom", "ebba"] {
            let seen = server.signed_in(other).await.get("/").await.body;
            assert!(!seen.contains("class=\"count\""), "{other}: {seen}");
        }
        let reseller = format!("/resellers/{}", server.world.partner("wingtip"));
        sanne.post(&reseller, "/do/remove-partnership", &[("declared", "yes")]).await;
        assert!(!waits(&olga.get("/").await.body, "/operator/partnerships"), "nothing waits any more");
        assert!(!waits(&sanne.get("/").await.body, "/resellers"));
    }

    /// PAR-12, PAR-13
    async fn a_provider_reads_what_hangs_on_a_partnership_and_ends_it(program: TestProgram) {
        let server = Server::of(program).await;
        server.request(&["adventure/f3"], None).await;
        let page = format!("/resellers/{}", server.world.partner("wingtip"));
        let daan = server.signed_in("daan").await.get(&page).await.body;
        assert!(!daan.contains("/do/remove-partnership") && daan.contains("admin agent"), "{daan}");
        let mut sanne = server.signed_in("sanne").await;
        let shown = sanne.get(&page).await.body;
        for told in ["1 transfer request waits", "2 shared customers stay", "I declare that I am entitled"] {
            assert!(shown.contains(told), "{told}: {shown}");
        }
        let refused = sanne.post(&page, "/do/remove-partnership", &[]).await;
        assert_eq!(refused.status.as_u16(), 422);
        for told in ["href=\"#declared\"", "aria-invalid=\"true\"", "Tick the box to make the legal statement"] {
            assert!(refused.body.contains(told), "{told}: {}", refused.body);
        }
        let done = sanne.post(&page, "/do/remove-partnership", &[("declared", "yes")]).await;
        assert_eq!(done.location(), "/resellers?done=removed");
        assert_eq!(sanne.get(&page).await.status.as_u16(), 404);
    }

    /// REG-03
    async fn a_reseller_finds_a_provider_asks_and_is_invited(program: TestProgram) {
        let server = Server::of(program).await;
        let mut tom = server.signed_in("tom").await;
        let fields = [
            ("listed", "yes"),
            ("city", "Köln <b>"),
            ("services[4]", "billing"),
            ("email", "partner@tailspin.example"),
            ("website", "https://tailspin.example/"),
            ("version", "0"),
        ];
        let saved = tom.post("/settings/listing", "/do/change-listing", &fields).await;
        assert_eq!(saved.location(), "/settings/listing?done=saved", "{}", saved.body);
        let anybody = server.browser().get("/find-a-provider?q=billing").await.body;
        assert!(anybody.contains("Tailspin Vertrieb GmbH") && anybody.contains("Köln &lt;b&gt;"), "{anybody}");
        assert!(!anybody.contains("Northwind"), "{anybody}");

        let mut ebba = server.signed_in("ebba").await;
        let list = ebba.get("/providers").await.body;
        let ask = format!("/ask-provider/{}", server.world.partner("tailspin"));
        assert!(list.contains(&ask) && list.contains("Fabrikam Distribution Inc. is in the region"), "{list}");
        assert!(!list.contains(&format!("/ask-provider/{}", server.world.partner("fabrikam"))), "{list}");
        let other = server.signed_in("nils").await.get(&ask).await.body;
        assert!(other.contains("Ebba Lindqvist") && !other.contains("/do/ask-provider"), "who can ask is named: {other}");
        let asked = ebba.post(&ask, "/do/ask-provider", &[("message", "May we <i>work</i> together?")]).await;
        assert_eq!(asked.location(), "/providers?done=requested", "{}", asked.body);
        assert_eq!(mail(&server).await.recipient, server.world.sign_in_name("tom"));

        let requests = tom.get("/resellers/requests").await.body;
        assert!(requests.contains("Wingtip Cloud AB") && !requests.contains("<i>work"), "{requests}");
        let id = requests.split_once("name=\"request\" value=\"").expect("a form").1[..36].to_owned();
        let fields = [("request", id.as_str()), ("decision", "approve"), ("message", "Gladly.")];
        let approved = tom.post("/resellers/requests", "/do/answer-partnership-request", &fields).await;
        assert_eq!(approved.location(), "/resellers/requests?done=approve");
        let letter = mail(&server).await;
        assert_eq!(letter.recipient, server.world.sign_in_name("ebba"));
        assert_eq!(ebba.get(&link(&letter.text_body)).await.status.as_u16(), 200);
        assert!(!tom.get("/resellers").await.body.contains("Wingtip"), "only the answer makes them partners");
    }
}
