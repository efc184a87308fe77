//! Codes for what is refused between partners and customers: partnerships, invitations, extensions (rest-contract §4, §5).

use crate::api::Problem;
use axum::http::StatusCode;
use domain::extension::ExtensionRefusal;
use domain::partnership::PartnershipRefusal;
use domain::relationship::RelationshipRefusal;
use domain::verification::VerificationRefusal;

/// Why partners do not come, or stay, together.
pub(super) fn partnership(refusal: PartnershipRefusal) -> Problem {
    let (status, code) = match refusal {
        PartnershipRefusal::ProviderUnfit | PartnershipRefusal::Suspended => (StatusCode::FORBIDDEN, 900_149),
        PartnershipRefusal::AlreadyPartners => (StatusCode::CONFLICT, 3000),
        PartnershipRefusal::OtherRegion | PartnershipRefusal::OwnTenant => (StatusCode::FORBIDDEN, 20_002),
        _ => (StatusCode::BAD_REQUEST, 3000),
    };
    Problem::new(status, code, format!("This is not allowed: {refusal}."))
}

/// Why a provider is not brought to a customer (rules §8, row "extension").
pub(super) fn extension(refusal: ExtensionRefusal) -> Problem {
    let (status, code, why) = match refusal {
        ExtensionRefusal::NotDirect => {
            (StatusCode::BAD_REQUEST, 3000, "the customer is not a direct one of the partner")
        }
        ExtensionRefusal::NotDualRole => {
            (StatusCode::FORBIDDEN, 2032, "the partner is not direct bill and indirect reseller in one tenant")
        }
        ExtensionRefusal::Suspended => (StatusCode::FORBIDDEN, 900_149, "the partner's account is suspended"),
        ExtensionRefusal::NoPartnership => {
            return Problem::property("indirectProviderId", "There is no active partnership with that provider.");
        }
        ExtensionRefusal::ProviderSuspended => (StatusCode::FORBIDDEN, 20_002, "the provider's program is not active"),
        ExtensionRefusal::OtherRegion => {
            (StatusCode::FORBIDDEN, 20_002, "provider and customer are not in the same region")
        }
        ExtensionRefusal::Affiliated => {
            (StatusCode::FORBIDDEN, 20_002, "the customer's company belongs together with the provider")
        }
        ExtensionRefusal::AlreadyExtended => {
            (StatusCode::CONFLICT, 3000, "the provider serves the customer together with the partner already")
        }
        ExtensionRefusal::ConsentMissing => {
            return Problem::property("customerConsent", "The customer was not told, or does not consent.");
        }
    };
    Problem::new(status, code, format!("The relationship cannot be extended: {why}."))
}

/// Why a customer is not asked, or an agreement not kept.
pub(super) fn relationship(refusal: RelationshipRefusal) -> Problem {
    let (status, code) = match refusal {
        RelationshipRefusal::FutureDay => return Problem::property("dateAgreed", format!("dateAgreed: {refusal}.")),
        RelationshipRefusal::AttestedAlready => {
            return Problem::new(StatusCode::CONFLICT, 600_061, format!("This is not allowed: {refusal}."))
                .named("PartnerConfirmedAgreementAlreadyExists");
        }
        RelationshipRefusal::OtherAgreement => {
            return Problem::input("templateId is not that of the customer agreement that is accepted now.")
                .about(["templateId".to_owned()]);
        }
        RelationshipRefusal::Restricted
        | RelationshipRefusal::NotGlobalAdmin
        | RelationshipRefusal::ResellerCannotAttest => (StatusCode::FORBIDDEN, 2032),
        RelationshipRefusal::DapNotYours => (StatusCode::FORBIDDEN, 900_150),
        RelationshipRefusal::NotInProgram | RelationshipRefusal::Suspended => (StatusCode::FORBIDDEN, 900_149),
        RelationshipRefusal::NoPartnership | RelationshipRefusal::OtherRegion => (StatusCode::FORBIDDEN, 20_002),
        _ => (StatusCode::BAD_REQUEST, 3000),
    };
    Problem::new(status, code, format!("This is not allowed: {refusal}."))
}

/// Why the company's own data are not changed.
pub(super) fn verification(refusal: VerificationRefusal) -> Problem {
    let (status, code) = match refusal {
        VerificationRefusal::TicketNeeded | VerificationRefusal::WrongStep => (StatusCode::FORBIDDEN, 2032),
        VerificationRefusal::NoEnrollment => (StatusCode::NOT_FOUND, 1000),
        _ => (StatusCode::BAD_REQUEST, 3000),
    };
    Problem::new(status, code, format!("This is not allowed: {refusal}."))
}
