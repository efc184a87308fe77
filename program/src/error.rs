//! Why a use case did not happen, for the doors to translate.

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
use domain::{Permission, SubscriptionId, TransferRefusal};
use std::error::Error;

/// A rule said no.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// A step on a transfer request.
    Transfer(TransferRefusal),
    /// A step of an enrollment.
    Enrollment(EnrollmentRefusal),
    /// A step of a verification.
    Verification(VerificationRefusal),
    /// An MPN ID.
    Mpn(MpnRefusal),
    /// Signing the partner agreement.
    Agreement(AgreementRefusal),
    /// A work account.
    Account(AccountRefusal),
    /// A decision of the operator.
    Operator(OperatorRefusal),
    /// A partnership, or its invitation.
    Partnership(PartnershipRefusal),
    /// A relation with a customer, or its invitation.
    Relationship(RelationshipRefusal),
    /// A customer's tenant.
    Customer(CustomerRefusal),
    /// An order, or a change of a subscription.
    Order(OrderRefusal),
    /// Bringing a provider to a customer.
    Extension(ExtensionRefusal),
    /// A file cannot be used at all.
    File {
        /// The control it was chosen in.
        field: &'static str,
        /// What makes it unfit.
        problem: Unfit,
    },
    /// The role lacks a permission.
    Role(Permission),
    /// Something between the parties is missing.
    Obstacles(Vec<Obstacle>),
    /// These subscriptions cannot be moved.
    Ineligible(Vec<(SubscriptionId, Ineligible)>),
    /// The sign-in name or the password is wrong; which one is not told.
    SignIn,
    /// Too many tries; wait that many seconds.
    TooManyTries {
        /// Seconds until the next try is allowed.
        wait: u64,
    },
}

/// One wrong field of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldProblem {
    /// The field's name in the form.
    pub field: &'static str,
    /// What is wrong with it.
    pub problem: TextProblem,
}

/// Why a use case did not happen. Nothing was stored.
#[derive(Debug, thiserror::Error)]
pub enum ProgramError {
    /// It does not exist, or not for this actor.
    #[error("not found")]
    NotFound,
    /// A rule said no.
    #[error("refused: {0:?}")]
    Refused(Refusal),
    /// Fields have wrong values.
    #[error("invalid fields: {0:?}")]
    Invalid(Vec<FieldProblem>),
    /// Someone else was faster: what the caller saw is no longer so.
    #[error("changed meanwhile")]
    Overtaken,
    /// The database could not do it.
    #[error("the database could not do it")]
    Database(#[from] sqlx::Error),
    /// The installation is not fit to run.
    #[error("{0}")]
    Setup(String),
}

macro_rules! refused_as {
    ($($refusal:ident => $variant:ident),+) => {
        $(impl From<$refusal> for ProgramError {
            fn from(refusal: $refusal) -> Self {
                Self::Refused(Refusal::$variant(refusal))
            }
        })+
    };
}
refused_as!(
    TransferRefusal => Transfer,
    EnrollmentRefusal => Enrollment,
    VerificationRefusal => Verification,
    MpnRefusal => Mpn,
    AgreementRefusal => Agreement,
    AccountRefusal => Account,
    OperatorRefusal => Operator,
    PartnershipRefusal => Partnership,
    RelationshipRefusal => Relationship,
    CustomerRefusal => Customer,
    OrderRefusal => Order,
    ExtensionRefusal => Extension
);

/// What went wrong and why, down to the first cause, for the log. (As an error value, the log's JSON would tell
/// the outermost sentence only.)
#[must_use]
pub fn with_causes(problem: &dyn Error) -> String {
    let mut told = problem.to_string();
    let mut cause = problem.source();
    while let Some(deeper) = cause {
        let reason = deeper.to_string();
        // Some tell their cause themselves.
        if !told.ends_with(&reason) {
            told = format!("{told}: {reason}");
        }
        cause = deeper.source();
    }
    told
}

impl ProgramError {
    /// Whether an insert or update met a unique index: someone else was there first.
    #[must_use]
    pub fn is_duplicate(&self) -> bool {
        matches!(self, Self::Database(sqlx::Error::Database(cause)) if cause.is_unique_violation())
    }
}
