//! MPN IDs and the membership directory through the pages, as a browser without script does it (ENR-30…34, ENR-40…42,
//! MPN-01…09, rules §8).

mod reading;

use crate::browser::{Answer, Browser, Server};
use axum::http::StatusCode;
use domain::mpn::MpnId;
use program::settings::{self, NewSettings};
use program::store;
use program::testing::directory::{NOVA_LOGIN, WINGTIP_LOGIN};
use program::testing::{self, PASSWORD, TestProgram, on_both_engines};

pub const IDENTIFIERS: &str = "/settings/identifiers";
const NEW: &str = "/settings/identifiers/new";
const ENROLL: &str = "/enroll/mpn";

const TYPED: [(&str, &str); 9] = [
    ("name", "Nova IT AB Hisingen"),
    ("line1", "Lindholmspiren 5"),
    ("postal_code", "417 56"),
    ("city", "Göteborg"),
    ("country", "SE"),
    ("first_name", "Elsa"),
    ("last_name", "Ström"),
    ("email", "elsa@nova.example"),
    ("phone", "0317001240"),
];

pub async fn with_directory(program: TestProgram) -> Server {
    let server = Server::of(program).await;
    testing::directory::store(&server.program).await;
    server
}

/// The operator wants the MPN ID before the form.
async fn mpn_id_first(server: &Server) {
    let now = settings::current(&server.program).await.expect("there are settings");
    let new = NewSettings {
        program_name: now.program_name,
        operator_name: now.operator_name,
        agreement_name: now.agreement_name,
        enrollment_mode: "pmc".into(),
        invitation_days: now.invitation_days.to_string(),
        version: now.version,
    };
    settings::change(&server.program, &server.world.actor("olga"), &new).await.expect("the settings are right");
}

pub async fn open(browser: &mut Browser, page: &str, login: &str, password: &str) -> Answer {
    browser.post(page, "/do/open-membership", &[("login", login), ("password", password)]).await
}

async fn choose(browser: &mut Browser, page: &str, id: &str) -> Answer {
    browser.post(page, "/do/associate-mpn-id", &[("mpn_id", id)]).await
}

/// The form with some fields typed otherwise.
async fn add(browser: &mut Browser, others: &[(&str, &str)]) -> Answer {
    let kept = TYPED.into_iter().filter(|(name, _)| others.iter().all(|(other, _)| other != name));
    let fields: Vec<_> = kept.chain(others.iter().copied()).collect();
    browser.post(NEW, "/do/add-mpn-location", &fields).await
}

/// The MPN ID of Nova.
async fn nova_uses(server: &Server) -> Option<String> {
    let mut tx = server.program.database.snapshot().await.expect("readable");
    let ids = store::membership::tenant(&mut tx, &server.world.partner("nova")).await.expect("readable");
    ids.expect("Nova is there").mpn_id
}

/// A row of the table, up to its end.
pub fn row<'a>(page: &'a str, id: &str) -> &'a str {
    let rows = page.split("<tr").filter(|row| row.contains(&format!(">{id}<")));
    rows.last().unwrap_or_else(|| panic!("{id} is not listed: {page}"))
}

on_both_engines! {
    /// ENR-41, MPN-01…04, MPN-09, design 15b
    async fn a_global_admin_signs_in_to_the_directory_and_associates_a_location(program: TestProgram) {
        let server = with_directory(program).await;
        let mut nora = server.signed_in("nora").await;
        let first = nora.get(IDENTIFIERS).await;
        assert!(first.body.contains("Sign in with your MPN account") && first.body.contains(NEW), "{}", first.body);

        assert_eq!(open(&mut nora, IDENTIFIERS, NOVA_LOGIN, PASSWORD).await.location(), "/settings/identifiers?choose=1");
        let page = nora.get(IDENTIFIERS).await.body;

        assert!(row(&page, "4815162").contains("Same country") && row(&page, "4815162").contains("value=\"4815162\""));
        for (id, why) in [
            ("4815163", "This account is in Sweden"),
            ("4815100", "Choose an ID with type Location"),
            ("4815164", "Pending"),
            ("4815165", "Declined"),
            ("4815166", "Not migrated"),
        ] {
            assert!(row(&page, id).contains(why) && row(&page, id).contains("disabled"), "{id}: {}", row(&page, id));
        }
        for way in ["/settings/identifiers?sign-in=1", NEW, "/enroll/status", "Not now", "Associate MPN"] {
            assert!(page.contains(way), "{way}: {page}");
        }

        let done = choose(&mut nora, IDENTIFIERS, "4815162").await;
        assert_eq!(done.location(), "/settings/identifiers?done=associated");
        let after = nora.get(done.location()).await.body;
        assert!(after.contains("MPN\u{a0}ID 4815162 is associated with this account."), "{after}");
        assert!(after.contains("Göteborg, Sweden") && after.contains("?choose=1"), "{after}");
        assert!(!after.contains("type=\"radio\""), "nothing to choose until one asks for it");
    }

    /// rules §4.3
    async fn the_mpn_id_can_be_changed_with_the_same_checks(program: TestProgram) {
        let server = with_directory(program).await;
        let mut nora = server.signed_in("nora").await;
        open(&mut nora, IDENTIFIERS, NOVA_LOGIN, PASSWORD).await;
        choose(&mut nora, IDENTIFIERS, "4815162").await;
        let page = nora.get("/settings/identifiers?choose=1").await.body;
        assert!(row(&page, "4815162").contains("checked") && row(&page, "4815162").contains("In use by this account"));

        assert_eq!(choose(&mut nora, IDENTIFIERS, "4815163").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(nova_uses(&server).await.as_deref(), Some("4815162"));
        choose(&mut nora, IDENTIFIERS, "4815170").await;
        assert_eq!(nova_uses(&server).await.as_deref(), Some("4815170"));
    }

    /// ENR-33, rules §8: forged
    async fn a_disabled_or_foreign_choice_posted_by_hand_is_refused_with_its_reason(program: TestProgram) {
        let server = with_directory(program).await;
        let mut nora = server.signed_in("nora").await;
        open(&mut nora, IDENTIFIERS, NOVA_LOGIN, PASSWORD).await;
        for (id, sentence) in [
            ("4815163", "This account is in Sweden. Choose a location there, or add one."),
            ("4815100", "headquarters ID"),
            ("4815164", "is not active"),
            ("4815166", "was not migrated"),
            ("5567250", "is not in your company’s membership"),
            ("<b>", "is not in your company’s membership"),
            ("", "Choose an MPN"),
        ] {
            let told = choose(&mut nora, IDENTIFIERS, id).await;
            assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY, "{id}");
            assert!(told.body.contains(sentence) && told.body.contains("<title>Error: "), "{id}: {}", told.body);
        }
        assert_eq!(nova_uses(&server).await, None);
    }

    /// MPN-03
    async fn an_id_that_another_account_uses_is_a_conflict(program: TestProgram) {
        let server = with_directory(program).await;
        let mut nora = server.signed_in("nora").await;
        open(&mut nora, IDENTIFIERS, WINGTIP_LOGIN, PASSWORD).await;
        let told = choose(&mut nora, IDENTIFIERS, "5567210").await;
        assert_eq!(told.status, StatusCode::CONFLICT);
        assert!(told.body.contains("Another account uses this MPN"), "{}", told.body);
        assert!(!told.body.contains("Wingtip Cloud AB uses"), "who it is is not told");
    }

    /// ENR-30, ENR-34
    async fn a_wrong_sign_in_keeps_the_login_and_never_the_password(program: TestProgram) {
        let server = with_directory(program).await;
        let mut nora = server.signed_in("nora").await;
        let wrong = open(&mut nora, IDENTIFIERS, NOVA_LOGIN, "my-secret-guess").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.body.contains(&format!("value=\"{NOVA_LOGIN}\"")), "{}", wrong.body);
        assert!(!wrong.body.contains("my-secret-guess"));
        let unknown = open(&mut nora, IDENTIFIERS, "nobody@membership.example", "my-secret-guess").await;
        let sentence = "The MPN user name or password is not right.";
        for told in [&wrong, &unknown] {
            assert!(told.body.contains(sentence), "{}", told.body);
        }
        let empty = open(&mut nora, IDENTIFIERS, "", "").await;
        assert!(empty.body.contains("Enter the MPN user name") && empty.body.contains("Enter the MPN password"));
    }

    /// ENR-34
    async fn five_failures_from_anywhere_lock_the_login(program: TestProgram) {
        let server = with_directory(program).await;
        for _ in 0..5 {
            let mut nora = server.signed_in("nora").await;
            open(&mut nora, IDENTIFIERS, NOVA_LOGIN, "wrong").await;
        }
        let mut nora = server.signed_in("nora").await;
        let locked = open(&mut nora, IDENTIFIERS, NOVA_LOGIN, PASSWORD).await;
        assert_eq!(locked.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(locked.body.contains("locked for 15 minutes"), "{}", locked.body);
        server.program.clock.advance(time::Duration::minutes(15));
        assert_eq!(open(&mut nora, IDENTIFIERS, NOVA_LOGIN, PASSWORD).await.status, StatusCode::SEE_OTHER);
    }

    /// S07
    async fn tries_from_one_address_are_limited(program: TestProgram) {
        let server = with_directory(program).await;
        let mut nora = server.signed_in("nora").await;
        for login in ["one", "two", "three"] {
            open(&mut nora, IDENTIFIERS, login, "wrong").await;
        }
        let fourth = open(&mut nora, IDENTIFIERS, NOVA_LOGIN, PASSWORD).await;
        assert_eq!(fourth.status, StatusCode::TOO_MANY_REQUESTS);
        assert!(!fourth.header("retry-after").is_empty());
        assert!(fourth.body.contains("Too many tries"), "{}", fourth.body);
    }

    /// ENR-30…33: the mode in which the MPN ID comes first
    async fn where_the_operator_wants_it_the_mpn_id_comes_before_the_form(program: TestProgram) {
        let server = with_directory(program).await;
        mpn_id_first(&server).await;
        let mut nora = server.signed_in("nora").await;
        let welcome = nora.get("/enroll").await.body;
        assert!(welcome.contains("href=\"/enroll/mpn\"") && welcome.contains("MPN account"), "{welcome}");
        let first = nora.get(ENROLL).await.body;
        assert!(first.contains("Step 2 of 4") && first.contains("incentives, benefits and competencies"), "{first}");

        assert_eq!(open(&mut nora, ENROLL, WINGTIP_LOGIN, PASSWORD).await.location(), ENROLL);
        let wrong = nora.get(ENROLL).await.body;
        assert!(wrong.contains("5567210") && !wrong.contains("4815162"), "{wrong}");
        assert!(wrong.contains("Cancel and sign in with another login"), "ENR-32");
        assert!(nora.get("/enroll/mpn?sign-in=1").await.body.contains("type=\"password\""));
        open(&mut nora, ENROLL, NOVA_LOGIN, PASSWORD).await;
        let refused = choose(&mut nora, ENROLL, "4815164").await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("Continue"), "on the same page: {}", refused.body);
        assert_eq!(choose(&mut nora, ENROLL, "4815162").await.location(), "/enroll/details");
        assert_eq!(nova_uses(&server).await.as_deref(), Some("4815162"));
    }

    /// C-02, C-03
    async fn where_the_mpn_id_follows_later_it_is_chosen_in_the_settings(program: TestProgram) {
        let server = with_directory(program).await;
        let mut nora = server.signed_in("nora").await;
        assert_eq!(nora.get(ENROLL).await.location(), IDENTIFIERS);
        assert!(!nora.get("/enroll").await.body.contains("MPN account"), "C-03");
        let mut olof = server.signed_in("olof").await;
        assert_eq!(olof.get(ENROLL).await.location(), "/enroll", "who cannot enroll is told why there");
    }

    /// MPN-07, ENR-41
    async fn a_location_is_added_and_associated_at_once(program: TestProgram) {
        let server = with_directory(program).await;
        let mut nora = server.signed_in("nora").await;
        let form = nora.get(NEW).await.body;
        assert!(form.contains("value=\"Sweden\"") && form.contains("readonly"), "{form}");

        let added = add(&mut nora, &[]).await;

        let id = added.location().strip_prefix("/settings/identifiers?added=").expect("a number").to_owned();
        assert!(MpnId::parse(&id).is_ok());
        let page = nora.get(added.location()).await.body;
        assert!(page.contains(&format!("Its MPN\u{a0}ID is {id}")), "{page}");
        assert!(row(&page, &id).contains("checked"), "{}", row(&page, &id));
        choose(&mut nora, IDENTIFIERS, &id).await;
        assert_eq!(nova_uses(&server).await, Some(id));
    }

    /// rules §3.3, §8, MPN-02: forged
    async fn what_is_wrong_with_a_location_is_told_at_the_field_and_nothing_typed_is_lost(program: TestProgram) {
        let server = with_directory(program).await;
        let mut nora = server.signed_in("nora").await;
        let wrong = [("postal_code", "4"), ("email", "elsa@mail.gmail.com"), ("phone", "+46 31 700"), ("country", "NO")];
        let told = add(&mut nora, &wrong).await;
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
        for sentence in [
            "Enter the postal code, like 114 55",
            "We cannot accept addresses of Gmail",
            "Enter the phone number with digits only",
            "This account is in Sweden, and so are its locations.",
        ] {
            assert_eq!(told.body.matches(sentence).count(), 2, "in the summary and at the field: {sentence}");
        }
        assert!(told.body.contains("value=\"Nova IT AB Hisingen\"") && told.body.contains("value=\"+46 31 700\""));
        assert!(told.body.contains("name=\"country\" value=\"SE\""), "the forged one is not taken over");

        assert_eq!(add(&mut nora, &[]).await.status, StatusCode::SEE_OTHER);
        let again = add(&mut nora, &[("name", "nova it ab hisingen")]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(again.body.matches("Add the legal form or the city to the name.").count(), 2, "{}", again.body);
    }
}
