//! What comes next after an answer: who has to do what, and where, if it is the reader's to do.

use crate::page::Visit;
use crate::regions::region;
use crate::say::Say;
use crate::t;
use domain::Permission;
use domain::scenario::{Intention, Obstacle, Way};
use program::scenarios::{Asked, Named, Told};

/// The next step.
pub(super) struct Step {
    /// Who has to do what.
    pub(super) sentence: String,
    /// Text and address of the page where the reader does it.
    pub(super) link: Option<(String, String)>,
}

/// The next step of every answer.
pub(super) fn step(visit: &Visit, asked: &Asked, told: &Told) -> Step {
    let (sentence, link) = match told.answer {
        Ok(way) => (forward(visit.say, told, way), way_there(visit, told, way, asked.intention)),
        Err(obstacle) => (out(visit.say, told, obstacle), way_out(visit, told, obstacle)),
    };
    Step { sentence, link }
}

fn forward(say: Say, told: &Told, way: Way) -> String {
    let (first, second) = (told.first.name.as_str(), told.second.name.as_str());
    match way {
        Way::ThroughProvider if told.customer.is_some() => {
            t!(say, "can-we-next-provider-orders", first = first, second = second)
        }
        Way::Direct | Way::DirectOrThroughProvider | Way::AsProvider if told.customer.is_some() => {
            t!(say, "can-we-next-order", first = first, second = second)
        }
        Way::AlreadyPartners => t!(say, "can-we-next-partners", first = first, second = second),
        _ => t!(say, "can-we-next-authorize", first = first, second = second),
    }
}

fn out(say: Say, told: &Told, obstacle: Obstacle) -> String {
    let (first, second) = (told.first.name.as_str(), told.second.name.as_str());
    match obstacle {
        Obstacle::NotAMarket => t!(say, "can-we-step-market"),
        Obstacle::NotInProgram => t!(say, "can-we-next-enroll", company = first),
        Obstacle::NotAReseller => t!(say, "can-we-next-enroll", company = second),
        Obstacle::Enrolling => t!(say, "can-we-next-enrollment", company = first),
        Obstacle::OtherEnrolling => t!(say, "can-we-next-enrollment", company = second),
        Obstacle::Suspended => t!(say, "can-we-next-standing", company = first),
        Obstacle::OtherSuspended => t!(say, "can-we-next-standing", company = second),
        Obstacle::NoMpnId => t!(say, "can-we-next-mpn-id", company = first),
        Obstacle::AgreementUnsigned => t!(say, "can-we-next-sign", company = first),
        Obstacle::DirectBillRestricted => t!(say, "can-we-next-restricted", company = first),
        Obstacle::Itself => t!(say, "can-we-next-itself", first = first),
        Obstacle::Affiliate => t!(say, "can-we-next-affiliate", second = second),
        Obstacle::OtherRegion => {
            let region = told.second.region.as_deref().map(|it| region(say, it)).unwrap_or_default();
            t!(say, "can-we-next-region", first = first, second = second, region = region)
        }
        Obstacle::OwnReseller => t!(say, "can-we-next-ways-out", first = first, second = second),
        Obstacle::ProviderSellsToPartner => t!(say, "can-we-next-other-seller", second = second),
        Obstacle::PartnerTenant | Obstacle::AlsoAProvider => {
            t!(say, "can-we-next-other-tenant", first = first, second = second)
        }
        Obstacle::NoProvider => t!(say, "can-we-next-provider", company = first),
        Obstacle::NotAProvider => t!(say, "can-we-next-provider", company = second),
    }
}

type Link = Option<(String, String)>;

/// A page, for who may do there what it is for.
fn page(visit: &Visit, permission: Permission, text: String, href: &str) -> Link {
    let may = visit.actor().is_ok_and(|actor| actor.may(permission));
    may.then(|| (text, href.to_owned()))
}

fn way_there(visit: &Visit, told: &Told, way: Way, intention: Intention) -> Link {
    let say = visit.say;
    match way {
        Way::AlreadyPartners => partnership(visit, told),
        Way::Invite if told.ours => {
            page(visit, Permission::RequestPartnership, t!(say, "can-we-step-resellers"), "/resellers/invite")
        }
        Way::Invite if told.theirs => find_provider(visit),
        _ if !told.ours => None,
        _ => match &told.customer {
            Some(id) if intention == Intention::Sell => {
                let href = format!("/customers/{id}/subscriptions");
                page(visit, Permission::SeeCustomers, t!(say, "can-we-step-customer"), &href)
            }
            _ => page(visit, Permission::SeeCustomers, t!(say, "can-we-step-customers"), "/customers"),
        },
    }
}

fn way_out(visit: &Visit, told: &Told, obstacle: Obstacle) -> Link {
    let say = visit.say;
    let to = |permission, text, href: &str| page(visit, permission, text, href);
    let sells_indirectly = visit.tenant().is_ok_and(|it| it.programs.indirect_reseller);
    match obstacle {
        Obstacle::NotAMarket => to(Permission::RunProgram, t!(say, "can-we-to-markets"), "/operator/markets"),
        Obstacle::Suspended => account(visit, &told.first),
        Obstacle::OtherSuspended => account(visit, &told.second),
        Obstacle::OwnReseller => partnership(visit, told),
        Obstacle::NotInProgram if told.ours => enroll(visit),
        Obstacle::NotAReseller if told.theirs => enroll(visit),
        Obstacle::Enrolling if told.ours => enrollment(visit),
        Obstacle::OtherEnrolling if told.theirs => enrollment(visit),
        Obstacle::NoMpnId if told.ours => {
            to(Permission::AssociateMpnId, t!(say, "can-we-to-identifiers"), "/settings/identifiers")
        }
        Obstacle::AgreementUnsigned if told.ours => {
            to(Permission::SignAgreement, t!(say, "can-we-to-agreement"), "/agreement")
        }
        Obstacle::DirectBillRestricted if told.ours && !sells_indirectly => enroll(visit),
        Obstacle::DirectBillRestricted | Obstacle::NoProvider if told.ours => find_provider(visit),
        Obstacle::NotAProvider if told.theirs && sells_indirectly => find_provider(visit),
        _ => None,
    }
}

fn enroll(visit: &Visit) -> Link {
    page(visit, Permission::Enroll, t!(visit.say, "can-we-step-enroll"), "/enroll")
}

fn enrollment(visit: &Visit) -> Link {
    page(visit, Permission::SeeProfile, t!(visit.say, "can-we-to-enrollment"), "/enroll/status")
}

fn find_provider(visit: &Visit) -> Link {
    page(visit, Permission::SeePartnerships, t!(visit.say, "can-we-step-providers"), "/providers")
}

/// Where the operator lifts a suspension.
fn account(visit: &Visit, of: &Named) -> Link {
    let href = format!("/operator/accounts/{}", of.tenant.as_ref()?);
    page(visit, Permission::RunProgram, t!(visit.say, "can-we-to-account"), &href)
}

/// The page of the partnership, on the reader's own side.
fn partnership(visit: &Visit, told: &Told) -> Link {
    let href = match (told.ours, told.theirs) {
        (true, _) => format!("/resellers/{}", told.second.tenant.as_ref()?),
        (_, true) => format!("/providers/{}", told.first.tenant.as_ref()?),
        _ => return None,
    };
    page(visit, Permission::SeePartnerships, t!(visit.say, "can-we-to-partnership"), &href)
}
