//! Companies that belong together with a partner: kept by the operator, checked where something is sold (CUS-18).

use super::*;
use domain::Permission;
use domain::relationship::{RelationshipRefusal, Ticked};
use domain::standing::OperatorRefusal;
use program::operator::affiliates::{NewAffiliate, add, list, remove};
use program::relationships::{self, NewInvitation};
use program::{on_both_engines, testing};

fn coho(partner: &str) -> NewAffiliate {
    NewAffiliate { partner: partner.into(), domain: "Coho.example".into(), name: "Coho Winery AB".into() }
}

on_both_engines! {
    async fn the_operator_keeps_the_list_and_both_logs_tell(program: TestProgram) {
        let world = testing::world(&program).await;
        let olga = world.actor("olga");
        add(&program, &olga, &coho("Northwind.example")).await.unwrap();
        let kept = list(&program, &olga).await.unwrap();
        assert_eq!((kept.len(), kept[0].domain.as_str(), kept[0].partner_name.as_str()), (1, "coho.example", "Northwind Distribution B.V."));
        for tenant in ["desk", "northwind"] {
            assert_eq!(log_of(&program, &world.partner(tenant)).await.pop().unwrap().kind, "affiliate_added");
        }
        let again = add(&program, &olga, &coho(world.partner("northwind").as_str())).await;
        assert_eq!(refused(again), Refusal::Operator(OperatorRefusal::AlreadySo));

        remove(&program, &olga, &world.partner("northwind"), "coho.example").await.unwrap();
        assert!(list(&program, &olga).await.unwrap().is_empty());
        assert!(is_not_found(&remove(&program, &olga, &world.partner("northwind"), "coho.example").await));
    }

    async fn it_is_the_operator_admin_s_alone(program: TestProgram) {
        let world = testing::world(&program).await;
        assert!(is_not_found(&list(&program, &world.actor("ebba")).await));
        assert!(is_not_found(&add(&program, &world.actor("ebba"), &coho("northwind.example")).await));
        let amara = add(&program, &world.actor("amara"), &coho("northwind.example")).await;
        assert_eq!(refused(amara), Refusal::Role(Permission::RunProgram));
    }

    async fn what_is_typed_wrong_is_told_field_by_field(program: TestProgram) {
        let world = testing::world(&program).await;
        let nothing = add(&program, &world.actor("olga"), &NewAffiliate::default()).await;
        let missing = TextProblem::Missing;
        assert_eq!(invalid(nothing), [("partner", missing), ("domain", missing), ("name", missing)]);
        let unknown = add(&program, &world.actor("olga"), &coho("nobody.example")).await;
        assert_eq!(invalid(unknown), [("partner", TextProblem::NotInList)]);
    }

    /// CUS-18: of those who ask in one invitation, none may be of the customer's group.
    async fn a_customer_authorizes_no_partner_of_its_own_group(program: TestProgram) {
        let world = testing::world(&program).await;
        add(&program, &world.actor("olga"), &coho("northwind.example")).await.unwrap();
        let asked = NewInvitation {
            provider: Some(world.partner("northwind")),
            name: "Coho Winery AB".into(),
            email: world.customer_sign_in_name("lena"),
            subject: "Authorize us".into(),
            message: "Please.".into(),
            language: "en".into(),
            ..NewInvitation::default()
        };
        let invited = relationships::invite(&program, &world.actor("ebba"), &asked).await.unwrap();
        let token = invited.link.strip_prefix("/authorize/").unwrap();
        let (lena, ticked) = (world.customer_actor("lena"), Ticked { authorize: true, agreement: true });
        let seen = relationships::look(&program, token, Some(&lena)).await.unwrap();
        assert_eq!(seen.reader.unwrap().refusal, Some(RelationshipRefusal::Affiliate));
        let outcome = relationships::authorize(&program, &lena, token, ticked, "").await;
        assert_eq!(refused(outcome), Refusal::Relationship(RelationshipRefusal::Affiliate));

        remove(&program, &world.actor("olga"), &world.partner("northwind"), "coho.example").await.unwrap();
        relationships::authorize(&program, &lena, token, ticked, "").await.unwrap();
    }

    /// CUS-18
    async fn a_provider_is_not_brought_to_its_own_affiliate(program: TestProgram) {
        let world = testing::world(&program).await;
        add(&program, &world.actor("olga"), &coho("northwind.example")).await.unwrap();
        let outcome = extend(&program, &world, "ebba", ("coho", "northwind")).await;
        assert_eq!(why_not(outcome), ExtensionRefusal::Affiliated);
        remove(&program, &world.actor("olga"), &world.partner("northwind"), "coho.example").await.unwrap();
        extend(&program, &world, "ebba", ("coho", "northwind")).await.unwrap();
    }
}
