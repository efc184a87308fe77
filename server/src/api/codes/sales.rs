//! Codes of customers' tenants, orders and subscriptions (rules ORD-02, §8; rest-contract §3.3, §7, §10).

use crate::api::Problem;
use axum::http::StatusCode;
use domain::customer_tenant::CustomerRefusal;
use domain::order::OrderRefusal;

const BAD: StatusCode = StatusCode::BAD_REQUEST;
const FORBIDDEN: StatusCode = StatusCode::FORBIDDEN;

pub(super) fn customer(refusal: CustomerRefusal) -> Problem {
    let (status, code) = match refusal {
        CustomerRefusal::ProviderCreates | CustomerRefusal::NotBilledByYou | CustomerRefusal::ContactWithoutDap => {
            (FORBIDDEN, 2032)
        }
        CustomerRefusal::Suspended => (FORBIDDEN, 900_149),
        CustomerRefusal::Restricted => (FORBIDDEN, 2085),
        CustomerRefusal::AgreementMissing => (FORBIDDEN, 900_124),
        CustomerRefusal::NotAMarket | CustomerRefusal::OtherRegion => (FORBIDDEN, 2030),
        CustomerRefusal::NoPartnership | CustomerRefusal::NotAReseller => (BAD, 800_016),
        CustomerRefusal::ResellerSuspended => (FORBIDDEN, 800_039),
        CustomerRefusal::ResellerUnsigned => (FORBIDDEN, 900_123),
        CustomerRefusal::DomainTaken => (StatusCode::CONFLICT, 3000),
        CustomerRefusal::PartnerDomain
        | CustomerRefusal::Affiliate
        | CustomerRefusal::StillActive
        | CustomerRefusal::TransferOpen
        | CustomerRefusal::NotAContact => (BAD, 3000),
    };
    Problem::new(status, code, format!("This is not possible for the customer: {refusal}."))
        .about([refusal.code().to_owned()])
}

/// The gates of ORD-02, and what stands in the way of a change.
pub(super) fn order(refusal: OrderRefusal) -> Problem {
    let (status, code) = match refusal {
        OrderRefusal::AccountSuspended | OrderRefusal::ProgramMissing => (FORBIDDEN, 900_149),
        OrderRefusal::AgreementUnsigned => (FORBIDDEN, 900_124),
        OrderRefusal::NoRelation => (FORBIDDEN, 20_002),
        OrderRefusal::IndirectCustomer | OrderRefusal::OfBillingPartner | OrderRefusal::NoDelegatedAdministration => {
            (FORBIDDEN, 2032)
        }
        OrderRefusal::OtherRegion => (FORBIDDEN, 2030),
        OrderRefusal::NoCustomerAgreement => (FORBIDDEN, 13_605),
        OrderRefusal::DirectBillRestricted => (FORBIDDEN, 2085),
        OrderRefusal::OwnMpnId => (StatusCode::NOT_FOUND, 2072),
        OrderRefusal::ResellerUnknown => (StatusCode::NOT_FOUND, 800_015),
        OrderRefusal::ResellerNotWanted | OrderRefusal::NotAReseller | OrderRefusal::NotTheirCustomer => (BAD, 800_016),
        OrderRefusal::ResellerOtherRegion => (BAD, 2201),
        OrderRefusal::ResellerNotEnrolled => (BAD, 2204),
        OrderRefusal::ResellerAgreementUnsigned => (FORBIDDEN, 900_123),
        OrderRefusal::NothingOrdered => (BAD, 800_002),
        OrderRefusal::OfferNotSold => (BAD, 800_004),
        OrderRefusal::BaseNotActive => (StatusCode::CONFLICT, 27_009),
        OrderRefusal::Suspended => (BAD, 2001),
        OrderRefusal::Deleted => (BAD, 2011),
        OrderRefusal::Transferred | OrderRefusal::TermOver => (BAD, 800_096),
        OrderRefusal::QuantityFixed | OrderRefusal::LicensesAssigned | OrderRefusal::TooFewLicenses => (BAD, 2002),
        OrderRefusal::TermNotOffered
        | OrderRefusal::NotAnAddOn
        | OrderRefusal::NotAssignable
        | OrderRefusal::NeverRenews
        | OrderRefusal::AlreadySo
        | OrderRefusal::OfferExists => (BAD, 3000),
    };
    let told = refusal.code().replace('_', " ");
    Problem::new(status, code, format!("This is not possible: {told}.")).about([refusal.code().to_owned()])
}
