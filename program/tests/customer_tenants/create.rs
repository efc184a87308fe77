//! Creating customers' tenants (CUS-01 to CUS-06, CUS-18, CUS-19, REG-02, REG-06, REG-08, REG-11, DIR-21).

use super::{create, lacks_role, refusal, sees, told, trey, trey_for, wrong_fields};
use domain::customer::RelationKind;
use domain::customer_tenant::CustomerRefusal;
use domain::text::TextProblem;
use domain::{CustomerRole, Permission, Role, Roles};
use program::customer_tenants::{NewCustomer, account, offer};
use program::customers::{CustomersQuery, list};
use program::operator::standing::{Decision, decide};
use program::people::{self, NewPerson};
use program::store::{affiliates, billing, customer_people, relations};
use program::testing::{self, on_both_engines};
use program::{accounts, store};
use std::net::{IpAddr, Ipv4Addr};

const OFFICE: IpAddr = IpAddr::V4(Ipv4Addr::new(127, 0, 0, 7));

on_both_engines! {
    /// CUS-02
    async fn a_customer_created_for_a_reseller_is_in_both_lists_and_both_administer_it(program: TestProgram) {
        let world = testing::world(&program).await;
        let created = create(&program, &world, "sanne", &trey_for(world, "wingtip")).await.unwrap();
        for who in ["sanne", "ebba"] {
            let query = CustomersQuery { text: Some("trey".into()), ..CustomersQuery::default() };
            let page = list(&program, &world.actor(who), &query).await.unwrap();
            assert_eq!(page.rows.len(), 1, "{who}");
            assert_eq!(page.rows[0].id, created.customer.as_str());
            let other = if who == "ebba" { "Northwind Distribution B.V." } else { "Wingtip Cloud AB" };
            assert_eq!(page.rows[0].shared_with.as_deref(), Some(other));
        }
        let provides = account(&program, &world.actor("sanne"), &created.customer).await.unwrap();
        let resells = account(&program, &world.actor("ebba"), &created.customer).await.unwrap();
        assert_eq!((provides.relation.kind, provides.relation.dap), (RelationKind::IndirectProvider, true));
        assert_eq!((resells.relation.kind, resells.relation.dap), (RelationKind::IndirectReseller, true));
        assert_eq!(provides.relation.origin, relations::Origin::TenantCreated);
        assert!(!sees(&program, &world, "petra", &created.customer).await);
        for tenant in ["northwind", "wingtip"] {
            let told = told(&program, &world.partner(tenant)).await;
            assert_eq!(told, [("add_customer".into(), "succeeded".into())], "{tenant}");
        }
    }

    /// CUS-01, CUS-02
    async fn without_a_reseller_it_is_the_provider_s_own_and_a_direct_bill_partner_s_is_direct(program: TestProgram) {
        let world = testing::world(&program).await;
        let own = create(&program, &world, "daan", &trey()).await.unwrap();
        let account_of = account(&program, &world.actor("daan"), &own.customer).await.unwrap();
        assert_eq!((account_of.relation.kind, account_of.beside), (RelationKind::IndirectProvider, vec![]));
        assert!(!sees(&program, &world, "ebba", &own.customer).await);
        let direct = NewCustomer { domain: "relecloud.example".into(), ..trey() };
        let direct = create(&program, &world, "ebba", &direct).await.unwrap();
        let account_of = account(&program, &world.actor("ebba"), &direct.customer).await.unwrap();
        assert_eq!(account_of.relation.kind, RelationKind::Direct);
    }

    /// CUS-04, ROL-03, S78
    async fn the_first_admin_signs_in_once_with_a_password_that_is_kept_nowhere(program: TestProgram) {
        let world = testing::world(&program).await;
        let created = create(&program, &world, "ebba", &trey()).await.unwrap();
        let admin = created.admin;
        assert_eq!((admin.name.as_str(), admin.sign_in_name.as_str()), ("Tove Lind", "admin@trey.example"));
        assert!(!format!("{admin:?}").contains(admin.temporary_password.as_deref().unwrap()));
        let password = admin.temporary_password.unwrap();
        let stored = program.everything_stored().await;
        assert!(!stored.windows(password.len()).any(|window| window == password.as_bytes()));

        let token = accounts::sign_in(&program, &admin.sign_in_name, &password, OFFICE).await.unwrap().token;
        let session = accounts::session(&program, token.reveal()).await.unwrap().unwrap();
        assert!(session.must_change_password);
        let mut tx = program.database.snapshot().await.unwrap();
        let people = customer_people::all(&mut tx, &created.customer).await.unwrap();
        assert_eq!((people.len(), people[0].role), (1, CustomerRole::GlobalAdmin));
    }

    /// CUS-04, ROL-07
    async fn who_has_an_account_at_that_address_keeps_it_and_gets_no_password(program: TestProgram) {
        let world = testing::world(&program).await;
        let tove = NewPerson {
            first_name: "Tove".into(),
            last_name: "Sjögren".into(),
            email: "admin@trey.example".into(),
            roles: Roles::of(&[Role::HelpdeskAgent]),
        };
        let known = people::add(&program, &world.actor("ebba"), &tove).await.unwrap();
        let created = create(&program, &world, "ebba", &trey()).await.unwrap();
        assert_eq!((created.admin.user, created.admin.temporary_password), (known.user, None));
        let mut tx = program.database.snapshot().await.unwrap();
        let people = customer_people::all(&mut tx, &created.customer).await.unwrap();
        assert_eq!(people[0].name, "Tove Lind", "what they are called elsewhere is not told");
    }

    /// CUS-01, rules §2, rules §8
    async fn a_reseller_a_newcomer_and_whoever_lacks_the_role_create_nothing(program: TestProgram) {
        let world = testing::world(&program).await;
        assert!(lacks_role(&create(&program, &world, "nils", &trey()).await));
        assert_eq!(refusal(create(&program, &world, "nora", &trey()).await), CustomerRefusal::ProviderCreates);
        let direct = domain::partner::Program::DirectBill;
        let mut tx = program.database.begin().await.unwrap();
        store::testing::leave_program(&mut tx, &world.partner("wingtip"), direct).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(refusal(create(&program, &world, "ebba", &trey()).await), CustomerRefusal::ProviderCreates);
        assert_eq!(refusal(offer(&program, &world.actor("ebba"), None).await), CustomerRefusal::ProviderCreates);
        let told = told(&program, &world.partner("wingtip")).await;
        let refused = ("add_customer".to_owned(), "failed".to_owned());
        assert_eq!(told, [refused.clone(), refused], "one for the role, one for the rule");
    }

    /// CUS-03
    async fn a_reseller_without_a_partnership_cannot_be_named(program: TestProgram) {
        let world = testing::world(&program).await;
        let missing = CustomerRefusal::NoPartnership;
        assert_eq!(refusal(create(&program, &world, "sanne", &trey_for(world, "proseware")).await), missing);
        assert_eq!(refusal(create(&program, &world, "sanne", &trey_for(world, "nova")).await), missing);
        assert_eq!(refusal(create(&program, &world, "ebba", &trey_for(world, "proseware")).await), missing);
        let nobody = NewCustomer { reseller: Some("nobody".into()), ..trey() };
        assert_eq!(refusal(create(&program, &world, "sanne", &nobody).await), missing);
        assert!(create(&program, &world, "sanne", &trey()).await.is_ok(), "nothing of the others was stored");
    }

    /// REG-02, REG-06, REG-11, CUS-05
    async fn a_customer_lies_in_a_country_of_the_partner_s_region(program: TestProgram) {
        let world = testing::world(&program).await;
        let at = |country: &str| NewCustomer { country: country.into(), ..trey() };
        assert_eq!(refusal(create(&program, &world, "ebba", &at("US")).await), CustomerRefusal::OtherRegion);
        assert_eq!(refusal(create(&program, &world, "ebba", &at("QQ")).await), CustomerRefusal::NotAMarket);
        assert_eq!(wrong_fields(create(&program, &world, "ebba", &at("")).await), [("country", TextProblem::Missing)]);
        let german = NewCustomer { country: "DE".into(), ..trey() };
        let german = NewCustomer {
            fields: domain::profile::ProfileFields { postal_code: "10115".into(), ..german.fields.clone() },
            ..german
        };
        let created = create(&program, &world, "ebba", &german).await.unwrap();
        let account = account(&program, &world.actor("ebba"), &created.customer).await.unwrap();
        assert_eq!(account.country, "DE");
        let offered = offer(&program, &world.actor("ebba"), Some("de")).await.unwrap();
        assert_eq!(offered.country, "DE");
        assert!(offered.countries.iter().all(|market| market.region == "europe" && market.code != "US"));
        assert_eq!(offer(&program, &world.actor("ebba"), Some("US")).await.unwrap().country, "SE");
    }

    /// REG-08
    async fn number_and_phone_are_mandatory_where_the_country_wants_them(program: TestProgram) {
        let world = testing::world(&program).await;
        let fields = domain::profile::ProfileFields { postal_code: "1011".into(), ..trey().fields };
        let hungarian = NewCustomer { country: "HU".into(), fields, ..trey() };
        let missing = wrong_fields(create(&program, &world, "ebba", &hungarian).await);
        assert_eq!(missing, [("registration_number", TextProblem::Missing), ("phone", TextProblem::Missing)]);
        let mut right = hungarian.clone();
        right.fields.registration_number = "12892312242".into();
        right.fields.phone = "+36 1 234 5678".into();
        let created = create(&program, &world, "ebba", &right).await.unwrap();
        let account = account(&program, &world.actor("ebba"), &created.customer).await.unwrap();
        assert_eq!(account.registration_number.as_deref(), Some("12892312-2-42"));
        assert_eq!(account.bill_to.unwrap().0.phone.as_deref(), Some("+36 1 234 5678"));
        let mut unwanted = NewCustomer { domain: "other.example".into(), ..trey() };
        unwanted.fields.registration_number = "556677-8899".into();
        let told = wrong_fields(create(&program, &world, "ebba", &unwanted).await);
        assert_eq!(told, [("registration_number", TextProblem::NotWanted)]);
    }

    /// CUS-05, CUS-06, CUS-18, CUS-19
    async fn a_domain_that_is_taken_a_partner_s_or_an_affiliate_s_is_refused(program: TestProgram) {
        let world = testing::world(&program).await;
        let at = |domain: &str| NewCustomer { domain: domain.into(), ..trey() };
        assert_eq!(refusal(create(&program, &world, "ebba", &at("COHO.example")).await), CustomerRefusal::DomainTaken);
        for domain in ["proseware.example", "wingtip.example", "desk.example"] {
            let outcome = create(&program, &world, "ebba", &at(domain)).await;
            assert_eq!(refusal(outcome), CustomerRefusal::PartnerDomain, "{domain}");
        }
        let mut tx = program.database.begin().await.unwrap();
        let wingtip = world.partner("wingtip");
        affiliates::add(&mut tx, &wingtip, ("trey.example", "Trey Research AB"), program.now()).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(refusal(create(&program, &world, "ebba", &trey()).await), CustomerRefusal::Affiliate);
        let for_wingtip = create(&program, &world, "sanne", &trey_for(world, "wingtip")).await;
        assert_eq!(refusal(for_wingtip), CustomerRefusal::Affiliate);
        let gmail = wrong_fields(create(&program, &world, "ebba", &at("gmail.com")).await);
        assert_eq!(gmail, [("domain", TextProblem::WebMail)]);
        let nothing = wrong_fields(create(&program, &world, "ebba", &NewCustomer { country: "SE".into(), ..NewCustomer::default() }).await);
        let fields: Vec<_> = nothing.into_iter().map(|(field, _)| field).collect();
        let expected = ["domain", "company_name", "first_name", "last_name", "email", "language", "line1", "city", "postal_code"];
        assert_eq!(fields, expected);
    }

    /// DIR-21, rules §4.13
    async fn a_restricted_or_suspended_partner_creates_no_customers(program: TestProgram) {
        let world = testing::world(&program).await;
        let (olga, wingtip) = (world.actor("olga"), world.partner("wingtip"));
        let today = program.now().date().to_string();
        decide(&program, &olga, &wingtip, &Decision::Restrict(today)).await.unwrap();
        program.clock.advance(time::Duration::DAY);
        assert_eq!(refusal(create(&program, &world, "ebba", &trey()).await), CustomerRefusal::Restricted);
        assert!(create(&program, &world, "sanne", &trey_for(world, "wingtip")).await.is_ok(), "its indirect business goes on");
        decide(&program, &olga, &wingtip, &Decision::Suspend("abuse".into())).await.unwrap();
        let other = NewCustomer { domain: "other.example".into(), ..trey() };
        assert_eq!(refusal(create(&program, &world, "ebba", &other).await), CustomerRefusal::Suspended);
        let named = NewCustomer { domain: "other.example".into(), ..trey_for(world, "wingtip") };
        assert_eq!(refusal(create(&program, &world, "sanne", &named).await), CustomerRefusal::ResellerSuspended);
    }

    /// CUS-05
    async fn of_two_who_create_the_same_customer_at_once_one_does(program: TestProgram) {
        let world = testing::world(&program).await;
        let (one, two) = (trey(), trey_for(world, "wingtip"));
        let (first, second) = tokio::join!(create(&program, &world, "ebba", &one), create(&program, &world, "sanne", &two));
        let (won, lost) = if first.is_ok() { (first, second) } else { (second, first) };
        assert!(won.is_ok());
        assert_eq!(refusal(lost), CustomerRefusal::DomainTaken);
    }

    /// DIR-13
    async fn a_copy_of_the_bill_to_data_stays_what_it_was(program: TestProgram) {
        let world = testing::world(&program).await;
        let created = create(&program, &world, "ebba", &trey()).await.unwrap();
        let (wingtip, northwind) = (world.partner("wingtip"), world.partner("northwind"));
        let mut tx = program.database.begin().await.unwrap();
        assert!(billing::copy(&mut tx, &created.customer, &wingtip, &northwind, program.now()).await.unwrap());
        let mut changed = billing::of(&mut tx, &created.customer, &wingtip).await.unwrap().unwrap();
        changed.email = "new@trey.example".into();
        billing::save(&mut tx, (&created.customer, &wingtip), &changed, 1, program.now()).await.unwrap();
        let copied = billing::of(&mut tx, &created.customer, &northwind).await.unwrap().unwrap();
        assert_eq!(copied.email, "tove@trey.example");
        assert!(!billing::copy(&mut tx, &created.customer, &wingtip, &northwind, program.now()).await.unwrap());
        assert!(!billing::copy(&mut tx, &world.customer("coho"), &wingtip, &northwind, program.now()).await.unwrap());
    }
}

/// Who may create is what the table of rules §2 says.
#[test]
fn a_sales_agent_creates_customers_and_a_helpdesk_agent_does_not() {
    let may = |role| Permission::CreateCustomer.roles().meets(Roles::of(&[role]));
    assert!(may(Role::SalesAgent) && may(Role::UserAdmin) && !may(Role::HelpdeskAgent));
}
