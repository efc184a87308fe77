//! A direct-bill partner becomes an indirect reseller too (rules §4.9).

use super::rows::{change, number};
use super::{kinds, refused, roles_of, signs, status_of};
use domain::enrollment::{EnrollmentPath, EnrollmentStatus};
use domain::partner::Program as PartnerProgram;
use domain::partner_agreement::AgreementRefusal;
use domain::{Actor, CustomerTenantId, Role};
use program::agreement::{self, Agreement};
use program::customers::{self, CustomersQuery};
use program::partnerships::{self, NewInvitation};
use program::setup;
use program::store;
use program::testing::agreement::{associated, company, publish_agreement, qualified};
use program::testing::{self, START, TestProgram, World, on_both_engines};

/// A direct-bill partner whose change is approved; its region was signed for long ago.
async fn approved(program: &TestProgram) -> Actor {
    approved_in(program, testing::world(program).await).await
}

async fn approved_in(program: &TestProgram, world: World) -> Actor {
    publish_agreement(program, &world, "1.0").await;
    let kim = company(program, "contoso", &[PartnerProgram::DirectBill]).await;
    qualified(program, &kim, EnrollmentPath::Transition).await;
    associated(program, &kim, "6000003").await;
    kim
}

on_both_engines! {
    /// MPA-06, C-09, DIR-03
    async fn the_click_is_wanted_even_though_the_region_is_signed_for(program: TestProgram) {
        let kim = approved(&program).await;
        let mut tx = program.database.begin().await.unwrap();
        let partner = store::partners::partner(&mut tx, &kim.tenant).await.unwrap().unwrap();
        assert!(partner.agreement_signed, "the signature as a direct-bill partner covers the region");
        assert!(!partner.programs.indirect_reseller);
        drop(tx);
        assert_eq!(status_of(&program, &kim).await, EnrollmentStatus::Qualified);
        let view = setup::show(&program, &kim, "en").await.unwrap().expect("something is left to do");
        assert!(view.agreement.unwrap().signing.is_ok());
    }

    /// DIR-02, DIR-03, DIR-06, §4.9: both roles, and the first one goes on
    async fn accepting_adds_the_second_role_and_keeps_the_first(program: TestProgram) {
        let kim = approved(&program).await;
        signs(&program, &kim, "1.0").await.unwrap();

        let mut tx = program.database.snapshot().await.unwrap();
        let partner = store::partners::partner(&mut tx, &kim.tenant).await.unwrap().unwrap();
        assert!(partner.programs.is_dual_role());
        drop(tx);
        assert!(roles_of(&program, &kim).await.contains(Role::AdminAgent));
        assert_eq!(setup::show(&program, &kim, "en").await.unwrap().map(|_| ()), None);
        let info = agreement::program_info(&program, &kim).await.unwrap();
        let programs: Vec<_> = info.programs.iter().map(|(program, _)| *program).collect();
        assert_eq!(programs.len(), 2);
        assert!(programs.contains(&PartnerProgram::DirectBill) && programs.contains(&PartnerProgram::IndirectReseller));
        let [Agreement::Reseller(accepted), Agreement::Partner(before)] = &info.agreements[..] else {
            panic!("{:?}", info.agreements)
        };
        assert_eq!((accepted.version.as_deref(), accepted.mpn_id.as_deref()), (Some("1.0"), Some("6000003")));
        assert_eq!((before.signed_by.as_str(), before.version.as_deref()), ("A director", None), "the old one stays");
        let logged = kinds(&program, &kim).await;
        assert_eq!(logged[..2], ["reseller_agreement_accepted succeeded", "enrollment_activated succeeded"]);
        let banner = setup::notices(&program, &kim).await.unwrap().signed.expect("it was just signed");
        assert!(banner.changed_over);
    }

    /// CUS-11, PAR-10
    async fn the_customers_it_had_are_listed_and_those_of_its_provider_are_not(program: TestProgram) {
        let world = testing::world(&program).await;
        let kim = approved_in(&program, world).await;
        let own = CustomerTenantId::of([7; 16]);
        let mut tx = program.database.begin().await.unwrap();
        let (name, of) = (("Margie’s Travel AB", "margies.example"), ("SE", "europe"));
        store::testing::customer(&mut tx, &own, name, of, START).await.unwrap();
        store::testing::own_customer(&mut tx, &kim.tenant, &own, name.0, START).await.unwrap();
        tx.commit().await.unwrap();
        signs(&program, &kim, "1.0").await.unwrap();
        let listed = async |actor: &Actor| {
            let page = customers::list(&program, actor, &CustomersQuery::default()).await.unwrap();
            page.rows.into_iter().map(|it| it.name).collect::<Vec<_>>()
        };
        assert_eq!(listed(&kim).await, [name.0], "enrolled, it has what it had");

        let sanne = world.actor("sanne");
        let before = listed(&sanne).await;
        let invitation = NewInvitation {
            name: "Contoso".into(),
            email: "admin@contoso.example".into(),
            note: String::new(),
            language: "en".into(),
            message: "Let us work together.".into(),
            mail: true,
        };
        let issued = partnerships::invite(&program, &sanne, &invitation).await.unwrap();
        let token = issued.link.strip_prefix("/partnerships/accept/").unwrap();
        partnerships::accept(&program, &kim, token, true).await.unwrap();
        assert_eq!((listed(&kim).await, listed(&sanne).await), (vec![name.0.to_owned()], before), "nobody inherits");
    }

    /// DIR-04
    async fn it_is_accepted_once(program: TestProgram) {
        let kim = approved(&program).await;
        signs(&program, &kim, "1.0").await.unwrap();
        assert_eq!(refused(signs(&program, &kim, "1.0").await), AgreementRefusal::AlreadySigned);
    }

    /// MPA-01: a partner that never signed for its region signs both by one click
    async fn one_click_signs_for_the_region_too_where_nobody_did(program: TestProgram) {
        let kim = approved(&program).await;
        let forget = "DELETE FROM partner_agreements WHERE tenant_id = $1";
        change(&program, forget, &[kim.tenant.as_str()]).await;
        signs(&program, &kim, "1.0").await.unwrap();
        for statement in [
            "SELECT count(*) FROM partner_agreements WHERE tenant_id = $1",
            "SELECT count(*) FROM reseller_acceptances WHERE tenant_id = $1",
        ] {
            assert_eq!(number(&program, statement, &[kim.tenant.as_str()]).await, 1);
        }
    }
}
