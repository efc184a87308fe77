//! Errors at the doors people use: codes only, no free text, no personal data.

use domain::customer_tenant::CustomerRefusal;
use domain::eligibility::Ineligible;
use domain::enrollment::EnrollmentRefusal;
use domain::extension::ExtensionRefusal;
use domain::mpn::MpnRefusal;
use domain::order::OrderRefusal;
use domain::partner_agreement::AgreementRefusal;
use domain::partnership::PartnershipRefusal;
use domain::readiness::Obstacle;
use domain::relationship::RelationshipRefusal;
use domain::standing::OperatorRefusal;
use domain::text::TextProblem;
use domain::unfit::Unfit;
use domain::verification::VerificationRefusal;
use domain::work_account::AccountRefusal;
use domain::{Role, SubscriptionId, TransferRefusal};
use leptos::server_fn::codec::JsonEncoding;
use leptos::server_fn::error::{FromServerFnError, ServerFnErrorErr};
use serde::{Deserialize, Serialize};

/// One wrong field of a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldError {
    /// The field's name in the form.
    pub field: String,
    /// What is wrong with it.
    pub problem: TextProblem,
}

/// Why a page or a form did not do what was asked. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "code", content = "details")]
pub enum AppError {
    /// It does not exist, or not for this person.
    #[error("not found")]
    NotFound,
    /// Nobody is signed in, or no tenant is chosen.
    #[error("sign in first")]
    SignInNeeded,
    /// The person's roles do not allow it; these would.
    #[error("role missing")]
    RoleMissing(Vec<Role>),
    /// A rule about a transfer request said no.
    #[error("refused")]
    Refused(TransferRefusal),
    /// A rule about an enrollment said no.
    #[error("enrollment refused")]
    Enrollment(EnrollmentRefusal),
    /// A rule about a verification said no.
    #[error("verification refused")]
    Verification(VerificationRefusal),
    /// The MPN ID cannot be used.
    #[error("MPN ID refused")]
    Mpn(MpnRefusal),
    /// The partner agreement cannot be signed.
    #[error("agreement refused")]
    Agreement(AgreementRefusal),
    /// A work account cannot be changed so.
    #[error("account refused")]
    Account(AccountRefusal),
    /// A decision of the operator is not possible.
    #[error("decision refused")]
    Operator(OperatorRefusal),
    /// A partnership or its invitation cannot go on so.
    #[error("partnership refused")]
    Partnership(PartnershipRefusal),
    /// A relation with a customer or its invitation cannot go on so.
    #[error("relationship refused")]
    Relationship(RelationshipRefusal),
    /// A customer's tenant cannot be created or changed so.
    #[error("customer refused")]
    Customer(CustomerRefusal),
    /// An order or a change of a subscription is not possible.
    #[error("order refused")]
    Order(OrderRefusal),
    /// A provider cannot be brought to this customer.
    #[error("extension refused")]
    Extension(ExtensionRefusal),
    /// Something between the parties is missing.
    #[error("obstacles")]
    Obstacles(Vec<Obstacle>),
    /// These subscriptions cannot be moved.
    #[error("ineligible")]
    Ineligible(Vec<(SubscriptionId, Ineligible)>),
    /// The sign-in name or the password is wrong.
    #[error("sign-in refused")]
    SignInRefused,
    /// A file cannot be used at all.
    #[error("file refused")]
    File {
        /// The control it was chosen in.
        field: String,
        /// What makes it unfit.
        problem: Unfit,
    },
    /// Too many tries; wait that many seconds.
    #[error("too many tries")]
    TooManyTries(u64),
    /// Fields have wrong values.
    #[error("invalid fields")]
    Invalid(Vec<FieldError>),
    /// A file is too large, or there are too many.
    #[error("too large")]
    TooLarge,
    /// Someone else was faster.
    #[error("changed meanwhile")]
    Overtaken,
    /// The request itself was malformed.
    #[error("bad request")]
    BadRequest,
    /// The program could not do it now.
    #[error("unavailable")]
    Unavailable,
}

impl AppError {
    /// The HTTP status that goes with it.
    #[must_use]
    #[allow(clippy::match_same_arms, reason = "each refusal stands with its own kind")]
    pub const fn status(&self) -> u16 {
        match self {
            Self::NotFound | Self::Verification(VerificationRefusal::LinkUnknown) => 404,
            Self::SignInNeeded => 401,
            Self::Relationship(refusal) => refusal.status(),
            Self::Partnership(refusal) => of_partnership(*refusal),
            Self::Refused(refusal) => match refusal {
                TransferRefusal::NotAddressedToYou | TransferRefusal::NotYours | TransferRefusal::RoleNotAllowed => 403,
                TransferRefusal::InProgress | TransferRefusal::AlreadyEnded | TransferRefusal::Expired => 409,
                _ => 422,
            },
            Self::RoleMissing(_)
            | Self::Enrollment(EnrollmentRefusal::NotGlobalAdmin | EnrollmentRefusal::Suspended)
            | Self::Agreement(AgreementRefusal::NotGlobalAdmin)
            | Self::Account(
                AccountRefusal::GlobalAdminOnly
                | AccountRefusal::RoleNotYours
                | AccountRefusal::NotDelegated
                | AccountRefusal::InvitationForOther,
            ) => 403,
            Self::Customer(refusal) => match refusal {
                CustomerRefusal::ProviderCreates
                | CustomerRefusal::Suspended
                | CustomerRefusal::Restricted
                | CustomerRefusal::OtherRegion
                | CustomerRefusal::NotBilledByYou => 403,
                CustomerRefusal::DomainTaken => 409,
                _ => 422,
            },
            Self::Enrollment(
                EnrollmentRefusal::AlreadySubmitted | EnrollmentRefusal::AlreadyReseller | EnrollmentRefusal::WrongStep,
            )
            | Self::Verification(VerificationRefusal::WrongStep)
            | Self::Mpn(MpnRefusal::InUse)
            | Self::Agreement(AgreementRefusal::AlreadySigned | AgreementRefusal::OtherVersion) => 409,
            Self::Verification(
                VerificationRefusal::LinkUsed | VerificationRefusal::LinkExpired | VerificationRefusal::LinkReplaced,
            )
            | Self::Account(AccountRefusal::InvitationUnknown) => 410,
            Self::Enrollment(_)
            | Self::Verification(_)
            | Self::Mpn(_)
            | Self::Agreement(_)
            | Self::Account(_)
            | Self::Operator(_)
            | Self::Extension(_)
            | Self::File { .. }
            | Self::Obstacles(_)
            | Self::Ineligible(_)
            | Self::SignInRefused
            | Self::Invalid(_) => 422,
            Self::Order(refusal) => of_order(*refusal),
            Self::TooManyTries(_) => 429,
            Self::TooLarge => 413,
            Self::Overtaken => 409,
            Self::BadRequest => 400,
            Self::Unavailable => 503,
        }
    }
}

/// The status of a refusal about partnerships (rules §8).
const fn of_partnership(refusal: PartnershipRefusal) -> u16 {
    match refusal {
        PartnershipRefusal::LinkUnknown => 404,
        PartnershipRefusal::Suspended => 403,
        PartnershipRefusal::AlreadyPartners
        | PartnershipRefusal::AccessRemoved
        | PartnershipRefusal::AlreadyAsked
        | PartnershipRefusal::AlreadyRequested => 409,
        PartnershipRefusal::LinkReplaced
        | PartnershipRefusal::LinkUsed
        | PartnershipRefusal::LinkDeclined
        | PartnershipRefusal::LinkExpired
        | PartnershipRefusal::LinkRevoked => 410,
        _ => 422,
    }
}

/// The status of a refusal about orders and subscriptions (rules §8).
const fn of_order(refusal: OrderRefusal) -> u16 {
    match refusal {
        OrderRefusal::AccountSuspended
        | OrderRefusal::IndirectCustomer
        | OrderRefusal::OtherRegion
        | OrderRefusal::DirectBillRestricted
        | OrderRefusal::NoDelegatedAdministration
        | OrderRefusal::OfBillingPartner => 403,
        OrderRefusal::AlreadySo | OrderRefusal::OfferExists | OrderRefusal::Suspended | OrderRefusal::Transferred => {
            409
        }
        OrderRefusal::Deleted => 410,
        _ => 422,
    }
}

impl FromServerFnError for AppError {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            ServerFnErrorErr::Args(_) | ServerFnErrorErr::MissingArg(_) | ServerFnErrorErr::Deserialization(_) => {
                Self::BadRequest
            }
            _ => Self::Unavailable,
        }
    }
}

/// What a server function tells an island of an [`AppError`]. The server answers with the whole of it.
#[cfg(feature = "ssr")]
pub type IslandError = AppError;

/// What a server function tells an island of an [`AppError`]: the code. No island shows the details,
/// and what would read them would be an eighth of all that a browser loads.
#[cfg(not(feature = "ssr"))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IslandError {
    /// The code, as [`AppError`] writes it.
    pub code: String,
}

#[cfg(not(feature = "ssr"))]
impl FromServerFnError for IslandError {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(_: ServerFnErrorErr) -> Self {
        Self { code: "unavailable".to_owned() }
    }
}

#[cfg(feature = "ssr")]
impl From<program::ProgramError> for AppError {
    fn from(error: program::ProgramError) -> Self {
        use program::{ProgramError, Refusal};
        match error {
            ProgramError::NotFound => Self::NotFound,
            ProgramError::Overtaken => Self::Overtaken,
            ProgramError::Invalid(fields) => Self::Invalid(
                fields.into_iter().map(|it| FieldError { field: it.field.to_owned(), problem: it.problem }).collect(),
            ),
            ProgramError::Refused(Refusal::Transfer(refusal)) => Self::Refused(refusal),
            ProgramError::Refused(Refusal::Enrollment(refusal)) => Self::Enrollment(refusal),
            ProgramError::Refused(Refusal::Verification(refusal)) => Self::Verification(refusal),
            ProgramError::Refused(Refusal::Mpn(refusal)) => Self::Mpn(refusal),
            ProgramError::Refused(Refusal::Agreement(refusal)) => Self::Agreement(refusal),
            ProgramError::Refused(Refusal::Account(refusal)) => Self::Account(refusal),
            ProgramError::Refused(Refusal::Operator(refusal)) => Self::Operator(refusal),
            ProgramError::Refused(Refusal::Partnership(refusal)) => Self::Partnership(refusal),
            ProgramError::Refused(Refusal::Relationship(refusal)) => Self::Relationship(refusal),
            ProgramError::Refused(Refusal::Customer(refusal)) => Self::Customer(refusal),
            ProgramError::Refused(Refusal::Order(refusal)) => Self::Order(refusal),
            ProgramError::Refused(Refusal::Extension(refusal)) => Self::Extension(refusal),
            ProgramError::Refused(Refusal::File { field, problem }) => Self::File { field: field.to_owned(), problem },
            ProgramError::Refused(Refusal::Role(permission)) => Self::RoleMissing(permission.roles().iter().collect()),
            ProgramError::Refused(Refusal::Obstacles(obstacles)) => Self::Obstacles(obstacles),
            ProgramError::Refused(Refusal::Ineligible(lines)) => Self::Ineligible(lines),
            ProgramError::Refused(Refusal::SignIn) => Self::SignInRefused,
            ProgramError::Refused(Refusal::TooManyTries { wait }) => Self::TooManyTries(wait),
            ProgramError::Database(_) | ProgramError::Setup(_) => {
                tracing::error!(error = program::with_causes(&error), "use case failed");
                Self::Unavailable
            }
        }
    }
}
