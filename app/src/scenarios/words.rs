//! The answers in words: why, and why not.

use crate::error::FieldError;
use crate::regions::region;
use crate::say::Say;
use crate::t;
use domain::scenario::{Intention, Obstacle, Way};
use program::scenarios::{Named, Told};

/// What two companies may have in mind.
pub(super) fn intention(say: Say, it: Intention) -> String {
    match it {
        Intention::Sell => t!(say, "can-we-sell"),
        Intention::Support => t!(say, "can-we-support"),
        Intention::Provide => t!(say, "can-we-provide"),
    }
}

/// What is missing or wrong in a question.
pub(super) fn problem(say: Say, wrong: &FieldError) -> String {
    match wrong.field.as_str() {
        "country" => t!(say, "can-we-country-missing"),
        _ => t!(say, "can-we-company-malformed"),
    }
}

/// Why it goes, or why not.
pub(super) fn reason(say: Say, told: &Told) -> String {
    match told.answer {
        Ok(way) => why(say, way),
        Err(obstacle) => why_not(say, told, obstacle),
    }
}

fn why(say: Say, way: Way) -> String {
    match way {
        Way::Direct => t!(say, "can-we-direct"),
        Way::ThroughProvider => t!(say, "can-we-through-provider"),
        Way::DirectOrThroughProvider => t!(say, "can-we-direct-or-through"),
        Way::AsProvider => t!(say, "can-we-as-provider"),
        Way::Administer => t!(say, "can-we-administer"),
        Way::Invite => t!(say, "can-we-invite"),
        Way::AlreadyPartners => t!(say, "can-we-already-partners"),
    }
}

fn why_not(say: Say, told: &Told, obstacle: Obstacle) -> String {
    match obstacle {
        Obstacle::NotAMarket => t!(say, "can-we-not-a-market"),
        Obstacle::NotInProgram => t!(say, "can-we-not-in-program", company = told.first.name.as_str()),
        Obstacle::Enrolling => t!(say, "can-we-enrolling", company = told.first.name.as_str()),
        Obstacle::OtherEnrolling => t!(say, "can-we-enrolling", company = told.second.name.as_str()),
        Obstacle::Suspended => t!(say, "can-we-suspended", company = told.first.name.as_str()),
        Obstacle::OtherSuspended => t!(say, "can-we-suspended", company = told.second.name.as_str()),
        Obstacle::NoMpnId => t!(say, "can-we-no-mpn-id", company = told.first.name.as_str()),
        Obstacle::AgreementUnsigned => t!(say, "can-we-unsigned", company = told.first.name.as_str()),
        Obstacle::DirectBillRestricted => t!(say, "can-we-restricted", company = told.first.name.as_str()),
        Obstacle::Itself => t!(say, "can-we-itself"),
        Obstacle::Affiliate => t!(say, "can-we-affiliate"),
        Obstacle::OtherRegion => {
            let region = |it: &Named| it.region.as_deref().map(|it| region(say, it)).unwrap_or_default();
            t!(say, "can-we-other-region", first = region(&told.first), second = region(&told.second))
        }
        Obstacle::OwnReseller => t!(say, "can-we-own-reseller"),
        Obstacle::ProviderSellsToPartner => t!(say, "can-we-provider-to-partner"),
        Obstacle::PartnerTenant => t!(say, "can-we-partner-tenant"),
        Obstacle::NoProvider => t!(say, "can-we-no-provider"),
        Obstacle::NotAProvider => t!(say, "can-we-not-a-provider"),
        Obstacle::NotAReseller => t!(say, "can-we-not-a-reseller"),
        Obstacle::AlsoAProvider => t!(say, "can-we-also-a-provider"),
    }
}
