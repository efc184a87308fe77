//! The gates of ORD-02 at the door of the use case, one after the other.

use super::{is_not_found, kinds, lacks_role, log, order, placed, refusal, with_role};
use crate::rows::change;
use domain::Role;
use domain::order::OrderRefusal;
use program::orders::{self, NewOrder};
use program::testing::{self, TestProgram, World, on_both_engines};

async fn refused(program: &TestProgram, who: &domain::Actor, order: &NewOrder) -> OrderRefusal {
    refusal(orders::place(program, who, order).await)
}

/// Sanne orders for Adventure with Wingtip on record.
fn through_wingtip(world: World) -> NewOrder {
    NewOrder { reseller: "5567210".into(), ..order(world, "adventure", "Office 365 F3") }
}

on_both_engines! {
    /// ORD-02, MCA-01, CUS-17
    async fn each_closed_gate_of_the_buyer_is_named_in_its_order(program: TestProgram) {
        let world = testing::world(&program).await;
        let (ebba, wingtip) = (world.actor("ebba"), world.partner("wingtip"));
        let coho = world.customer("coho");
        let wanted = order(world, "coho", "Office 365 F3");
        let (w, c) = (wingtip.as_str(), coho.as_str());
        let before = log(&program, &wingtip).await.len();
        change(&program, "UPDATE partner_programs SET restricted_from = 5 WHERE tenant_id = $1 AND program = 'direct_bill'", &[w]).await;
        assert_eq!(refused(&program, &ebba, &wanted).await, OrderRefusal::DirectBillRestricted);
        change(&program, "DELETE FROM customer_agreements WHERE customer_id = $1", &[c]).await;
        assert_eq!(refused(&program, &ebba, &wanted).await, OrderRefusal::NoCustomerAgreement);
        change(&program, "UPDATE customers SET region = 'canada' WHERE id = $1", &[c]).await;
        assert_eq!(refused(&program, &ebba, &wanted).await, OrderRefusal::OtherRegion);
        change(&program, "UPDATE customer_relations SET ended_at = 5 WHERE partner_id = $1 AND customer_id = $2", &[w, c]).await;
        assert_eq!(refused(&program, &ebba, &wanted).await, OrderRefusal::NoRelation);
        change(&program, "DELETE FROM partner_agreements WHERE tenant_id = $1", &[w]).await;
        assert_eq!(refused(&program, &ebba, &wanted).await, OrderRefusal::AgreementUnsigned);
        change(&program, "UPDATE partner_tenants SET standing = 'suspended', standing_reason = 'abuse', standing_since = 5 WHERE id = $1", &[w]).await;
        assert_eq!(refused(&program, &ebba, &wanted).await, OrderRefusal::AccountSuspended);
        let nobody = with_role(&ebba, Role::UserAdmin);
        assert!(lacks_role(&orders::place(&program, &nobody, &wanted).await), "the role comes first");
        assert_eq!(kinds(&program, &wingtip, before).await, vec!["refused failed"; 7]);
    }

    /// ORD-01, ORD-02
    async fn each_closed_gate_of_the_reseller_is_named_in_its_order(program: TestProgram) {
        let world = testing::world(&program).await;
        let (sanne, wingtip) = (world.actor("sanne"), world.partner("wingtip"));
        let wanted = through_wingtip(world);
        let w = wingtip.as_str();
        let named = async |mpn_id: &str| {
            refused(&program, &sanne, &NewOrder { reseller: mpn_id.into(), ..wanted.clone() }).await
        };
        assert_eq!(named("4711").await, OrderRefusal::ResellerUnknown);
        assert_eq!(named("5567220").await, OrderRefusal::OwnMpnId);
        assert_eq!(named("5567250").await, OrderRefusal::NotAReseller, "Proseware is not Northwind's");
        assert_eq!(named("5567230").await, OrderRefusal::NotAReseller, "Tailspin is a provider");
        change(&program, "DELETE FROM customer_pairings WHERE reseller_id = $1 AND customer_id = $2", &[w, world.customer("adventure").as_str()]).await;
        assert_eq!(named("5567210").await, OrderRefusal::NotTheirCustomer);
        change(&program, "DELETE FROM partner_agreements WHERE tenant_id = $1", &[w]).await;
        assert_eq!(named("5567210").await, OrderRefusal::ResellerAgreementUnsigned);
        change(&program, "UPDATE partner_tenants SET standing = 'suspended', standing_reason = 'abuse', standing_since = 5 WHERE id = $1", &[w]).await;
        assert_eq!(named("5567210").await, OrderRefusal::ResellerNotEnrolled);
        change(&program, "UPDATE partner_tenants SET region = 'canada' WHERE id = $1", &[w]).await;
        assert_eq!(named("5567210").await, OrderRefusal::ResellerOtherRegion);
        change(&program, "UPDATE partnerships SET removed_at = 5 WHERE reseller_id = $1", &[w]).await;
        assert_eq!(named("5567210").await, OrderRefusal::NotAReseller);
        placed(&program, &sanne, &NewOrder { reseller: String::new(), ..wanted.clone() }).await;
    }

    /// CUS-21, CUS-22
    async fn for_an_indirect_customer_only_its_provider_orders(program: TestProgram) {
        let world = testing::world(&program).await;
        let values = [world.partner("wingtip").to_string(), world.customer("adventure").to_string()];
        let values = values.each_ref().map(String::as_str);
        change(&program, "UPDATE customer_relations SET kind = 'indirect_reseller' WHERE partner_id = $1 AND customer_id = $2", &values).await;
        let ebba = world.actor("ebba");
        let wanted = order(world, "adventure", "Office 365 F3");
        assert_eq!(refused(&program, &ebba, &wanted).await, OrderRefusal::IndirectCustomer, "though it bills directly too");
        let page = orders::prepare(&program, &ebba, &world.customer("adventure")).await.unwrap();
        assert_eq!((page.closed, page.offers.len()), (Some(OrderRefusal::IndirectCustomer), 0));
        placed(&program, &world.actor("sanne"), &through_wingtip(world)).await;
    }

    /// ORD-01
    async fn a_direct_bill_partner_names_no_reseller(program: TestProgram) {
        let world = testing::world(&program).await;
        let wanted = through_wingtip(world);
        assert_eq!(refused(&program, &world.actor("ebba"), &wanted).await, OrderRefusal::ResellerNotWanted);
    }

    /// ORD-02, S45
    async fn a_customer_of_others_does_not_exist(program: TestProgram) {
        let world = testing::world(&program).await;
        for who in ["petra", "tom", "nora", "olga"] {
            let outcome = orders::place(&program, &world.actor(who), &order(world, "adventure", "Office 365 F3")).await;
            assert!(is_not_found(&outcome), "{who}");
            assert!(is_not_found(&orders::prepare(&program, &world.actor(who), &world.customer("adventure")).await), "{who}");
        }
    }

    /// rules §2
    async fn every_role_that_serves_customers_orders_and_no_other(program: TestProgram) {
        let world = testing::world(&program).await;
        let ebba = world.actor("ebba");
        for role in Role::OF_PARTNERS {
            let outcome = orders::place(&program, &with_role(&ebba, role), &order(world, "coho", "Office 365 F3")).await;
            let may = !matches!(role, Role::UserAdmin | Role::AccountAdmin | Role::MpnAdmin);
            assert_eq!((outcome.is_ok(), lacks_role(&outcome)), (may, !may), "{role:?}");
        }
    }
}
