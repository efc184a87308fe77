//! Which reason gets which code (rest-contract §2.9, §10; rules §8), and how it reads to a programmer.

mod relationship;
mod sales;

use crate::api::Problem;
use axum::http::StatusCode;
use domain::eligibility::Ineligible;
use domain::readiness::Obstacle;
use domain::subscription::SubscriptionStatus;
use domain::{Permission, TransferRefusal};
use program::{FieldProblem, ProgramError, Refusal};

impl From<ProgramError> for Problem {
    fn from(error: ProgramError) -> Self {
        match error {
            ProgramError::NotFound => Self::not_found(),
            ProgramError::Refused(refusal) => refused(refusal).in_the_log(),
            ProgramError::Overtaken => overtaken().in_the_log(),
            ProgramError::Invalid(fields) => wrong_members(3000, &fields),
            error @ (ProgramError::Database(_) | ProgramError::Setup(_)) => Self::failure(&error),
        }
    }
}

impl Problem {
    /// 403/900150: names the roles that would do.
    #[must_use]
    pub fn role(permission: Permission) -> Self {
        let roles: Vec<_> = permission.roles().iter().map(|role| role.code().to_owned()).collect();
        let description =
            format!("None of the caller's roles may do this. One of these is needed: {}.", roles.join(", "));
        Self::new(StatusCode::FORBIDDEN, 900_150, description).about(roles)
    }
}

fn overtaken() -> Problem {
    Problem::new(StatusCode::CONFLICT, 900_104, "Another request changed this at the same time. Read it again.")
}

/// 400 with that code: wrong fields are called as they are on the wire.
#[must_use]
pub fn wrong_members(code: u32, fields: &[FieldProblem]) -> Problem {
    let told: Vec<_> = fields.iter().map(|it| format!("{} {}", member(it.field), it.problem)).collect();
    let description = format!("These members cannot be taken: {}.", told.join("; "));
    let members = fields.iter().map(|it| member(it.field).to_owned());
    Problem::new(StatusCode::BAD_REQUEST, code, description).about(members)
}

fn member(field: &'static str) -> &'static str {
    match field {
        "line1" => "addressLine1",
        "line2" => "addressLine2",
        "postal_code" => "postalCode",
        "first_name" => "firstName",
        "last_name" => "lastName",
        "company_name" => "companyName",
        "registration_number" => "organizationRegistrationNumber",
        "phone" => "phoneNumber",
        "support_email" => "email",
        "support_phone" => "telephone",
        "support_website" => "website",
        "purchase_order_number" => "purchaseOrderNumber",
        "tax_id" => "taxId",
        "day" => "dateAgreed",
        field => field,
    }
}

fn refused(refusal: Refusal) -> Problem {
    match refusal {
        Refusal::Role(permission) => Problem::role(permission),
        Refusal::Transfer(refusal) => transfer(refusal),
        Refusal::Obstacles(obstacles) => self::obstacles(&obstacles),
        Refusal::Ineligible(lines) => {
            let told = lines.iter().map(|(id, why)| reason(&id.as_str().to_uppercase(), why));
            Problem::new(StatusCode::BAD_REQUEST, 800_078, "Some subscriptions cannot be transferred.").about(told)
        }
        Refusal::Verification(refusal) => relationship::verification(refusal),
        Refusal::Partnership(refusal) => relationship::partnership(refusal),
        Refusal::Extension(refusal) => relationship::extension(refusal),
        Refusal::Relationship(refusal) => relationship::relationship(refusal),
        Refusal::Customer(refusal) => sales::customer(refusal),
        Refusal::Order(refusal) => sales::order(refusal),
        Refusal::TooManyTries { wait } => Problem::too_many(wait),
        other => Problem::new(StatusCode::BAD_REQUEST, 3000, format!("A rule of the program refuses this: {other:?}.")),
    }
}

fn transfer(refusal: TransferRefusal) -> Problem {
    let (status, code) = match refusal {
        TransferRefusal::NotAddressedToYou | TransferRefusal::NotYours => (StatusCode::FORBIDDEN, 2032),
        TransferRefusal::RoleNotAllowed => (StatusCode::FORBIDDEN, 900_150),
        TransferRefusal::InProgress => (StatusCode::CONFLICT, 900_101),
        TransferRefusal::AlreadyEnded | TransferRefusal::Expired => (StatusCode::BAD_REQUEST, 900_102),
        TransferRefusal::MpnIdUnknown => (StatusCode::NOT_FOUND, 800_015),
        TransferRefusal::MpnIdOfNoReseller => (StatusCode::BAD_REQUEST, 800_016),
        TransferRefusal::NothingChosen
        | TransferRefusal::NamedTwice
        | TransferRefusal::AddOnAlone
        | TransferRefusal::EverythingDeclined
        | TransferRefusal::UnknownGroup
        | TransferRefusal::ReasonMissing => (StatusCode::BAD_REQUEST, 800_002),
    };
    Problem::new(status, code, format!("This transfer is not allowed: {refusal}."))
}

/// The first in the contract's order decides the code; all are told.
fn obstacles(obstacles: &[Obstacle]) -> Problem {
    const ORDER: [(Obstacle, StatusCode, u32); 11] = [
        (Obstacle::CustomerNotDirect, StatusCode::FORBIDDEN, 20_002),
        (Obstacle::SourceNotDualRole, StatusCode::FORBIDDEN, 900_149),
        (Obstacle::SourceSuspended, StatusCode::FORBIDDEN, 900_149),
        (Obstacle::SourceAgreementUnsigned, StatusCode::FORBIDDEN, 900_124),
        (Obstacle::ProviderSuspended, StatusCode::FORBIDDEN, 20_002),
        (Obstacle::NoPartnership, StatusCode::FORBIDDEN, 20_002),
        (Obstacle::ProviderNotConnected, StatusCode::FORBIDDEN, 20_002),
        (Obstacle::OtherRegion, StatusCode::FORBIDDEN, 20_002),
        (Obstacle::ProviderAgreementUnsigned, StatusCode::FORBIDDEN, 20_002),
        (Obstacle::NoCustomerAgreement, StatusCode::FORBIDDEN, 13_605),
        (Obstacle::NoMpnId, StatusCode::NOT_FOUND, 800_015),
    ];
    let first = ORDER.iter().find(|(obstacle, ..)| obstacles.contains(obstacle));
    let (status, code) = first.map_or((StatusCode::FORBIDDEN, 2032), |(_, status, code)| (*status, *code));
    let told: Vec<_> = obstacles.iter().map(ToString::to_string).collect();
    Problem::new(status, code, format!("This transfer is not allowed: {}.", told.join("; ")))
        .about(obstacles.iter().map(|it| it.code().to_owned()))
}

/// Why a subscription does not move, in the words of the documented samples.
#[must_use]
pub fn reason(id: &str, why: &Ineligible) -> String {
    match why {
        Ineligible::NotActive { status } => format!("Subscription: {id} is in state: {}", state(*status)),
        Ineligible::Transferred => format!("Subscription: {id} is in state: Suspended"),
        Ineligible::InOpenRequest { transfer, .. } => {
            format!("subscription is already part of another transfer request id : {transfer}")
        }
        Ineligible::Family { family } => {
            format!("Subscription: {id} product family is not supported: {}", camel(family.code()))
        }
        Ineligible::Trial => format!("Subscription: {id} is a trial"),
        Ineligible::NotProvisioned => format!("Subscription: {id} is not yet provisioned"),
    }
}

const fn state(status: SubscriptionStatus) -> &'static str {
    match status {
        SubscriptionStatus::Active => "Active",
        SubscriptionStatus::Suspended => "Suspended",
        SubscriptionStatus::Deleted => "Deleted",
    }
}

/// `azure_plan` as `azurePlan`.
fn camel(code: &str) -> String {
    let mut words = code.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| {
        let (head, rest) = word.split_at(word.len().min(1));
        name + &head.to_ascii_uppercase() + rest
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn families_are_named_as_the_contract_names_them() {
        for (code, name) in
            [("azure_plan", "azurePlan"), ("marketplace_saas", "marketplaceSaas"), ("license", "license")]
        {
            assert_eq!(camel(code), name);
        }
    }
}
