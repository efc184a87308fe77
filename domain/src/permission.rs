//! What a role may do: the table of rules §2, and nothing about how a right is used.

use crate::{Role, Roles};

/// Something a role may or may not do (rows of the table in rules §2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Permission {
    /// See the customer list and a customer's subscriptions.
    SeeCustomers,
    /// See transfer requests the tenant is a party of.
    ViewTransfers,
    /// Create or withdraw a transfer request (TRA-02, TRA-20).
    RequestTransfer,
    /// Accept or reject a transfer request (TRA-21).
    AnswerTransfer,
    /// Fill in and send the enrollment (ENR-02).
    Enroll,
    /// Change the legal profile of the company (ENR-18).
    EditProfile,
    /// See the legal profile, the state of its verification, and Program info.
    SeeProfile,
    /// Have the verification mail sent again (ENR-11).
    ResendVerification,
    /// Tie an MPN ID to the tenant, or another one (MPN-05).
    AssociateMpnId,
    /// Add an MPN location (MPN-07).
    AddLocation,
    /// View, download and sign the partner agreement (MPA-03).
    SignAgreement,
    /// See that the partner agreement is signed (MPA-03).
    SeeAgreement,
    /// See the tenant's people and their roles.
    SeeUsers,
    /// Add and invite people (ROL-03).
    AddUsers,
    /// Give people a new password (ROL-04).
    ResetPasswords,
    /// Give and take the directory and agent roles, and take people out of the tenant.
    AssignRoles,
    /// Give and take the company roles: account admin and MPN admin.
    AssignCompanyRoles,
    /// See the providers or resellers the tenant works with.
    SeePartnerships,
    /// Provider: ask a reseller to work together (PAR-01).
    RequestPartnership,
    /// Provider: end a partnership (PAR-12).
    RemovePartnership,
    /// Reseller: authorize a provider, or limit what it was granted (PAR-04, PAR-06).
    AcceptPartnership,
    /// Ask customers to authorize the tenant (CUS-07, CUS-08).
    InviteCustomers,
    /// Ask for delegated administration with an invitation (C-17).
    AskForDap,
    /// Create a customer's tenant (CUS-01).
    CreateCustomer,
    /// Change what is kept about a customer.
    EditCustomer,
    /// End the relation with a customer (CUS-14, C-16).
    EndRelation,
    /// Attest that a customer accepted the customer agreement (MCA-02).
    AttestAgreement,
    /// Order, change quantities, suspend (ORD-01).
    PlaceOrders,
    /// With delegated administration: give licenses to people of a customer (DAP-01, CUS-22).
    AssignLicenses,
    /// With delegated administration: add people to a customer's tenant (DAP-01, CUS-22).
    AdministerCustomer,
    /// Choose who supports a customer (DAP-04).
    SetSupportContact,
    /// Bring a provider to a direct customer (DIR-08).
    ExtendRelation,
    /// Give programs of one's own access to the REST API, and take it from them (rest-contract §1).
    ManageCredentials,
    /// Operator: see and decide verification cases (rules §4.2).
    Verify,
    /// Operator: change the program's settings, texts, markets, and the standing of accounts.
    RunProgram,
}

impl Permission {
    /// The roles that have it, those of the operator's tenant among them.
    #[must_use]
    #[allow(clippy::match_same_arms, reason = "each right stands as a row of its own, as in the table of the rules")]
    pub const fn roles(self) -> Roles {
        use Role::{
            AccountAdmin, AdminAgent, BillingAdmin, GlobalAdmin, HelpdeskAgent, MpnAdmin, OperatorAdmin, SalesAgent,
            UserAdmin, Verifier,
        };
        match self {
            Self::SeeCustomers => Roles::of(&[GlobalAdmin, BillingAdmin, AdminAgent, SalesAgent, HelpdeskAgent]),
            Self::ViewTransfers | Self::SeeAgreement => Roles::of(&[GlobalAdmin, AdminAgent, SalesAgent]),
            Self::RequestTransfer | Self::AssignLicenses | Self::AdministerCustomer => Roles::of(&[AdminAgent]),
            Self::AnswerTransfer => Roles::of(&[AdminAgent, SalesAgent]),
            Self::Enroll | Self::EditProfile | Self::AssociateMpnId | Self::SignAgreement => Roles::of(&[GlobalAdmin]),
            Self::SeeProfile => {
                Roles::of(&[GlobalAdmin, UserAdmin, AccountAdmin, MpnAdmin, BillingAdmin, AdminAgent, SalesAgent])
            }
            Self::ResendVerification => Roles::of(&[GlobalAdmin, MpnAdmin]),
            Self::AddLocation | Self::AssignCompanyRoles => Roles::of(&[GlobalAdmin, AccountAdmin]),
            Self::SeeUsers | Self::AddUsers => Roles::of(&[GlobalAdmin, UserAdmin, AccountAdmin, OperatorAdmin]),
            Self::ResetPasswords | Self::AssignRoles => Roles::of(&[GlobalAdmin, UserAdmin, OperatorAdmin]),
            Self::SeePartnerships => {
                Roles::of(&[GlobalAdmin, UserAdmin, BillingAdmin, AdminAgent, SalesAgent, HelpdeskAgent])
            }
            Self::RequestPartnership => Roles::of(&[GlobalAdmin, UserAdmin, AdminAgent, SalesAgent]),
            Self::RemovePartnership | Self::AskForDap => Roles::of(&[GlobalAdmin, AdminAgent]),
            Self::AcceptPartnership | Self::EndRelation | Self::ManageCredentials => Roles::of(&[GlobalAdmin]),
            Self::InviteCustomers => Roles::of(&[GlobalAdmin, AdminAgent, SalesAgent]),
            Self::CreateCustomer => Roles::of(&[GlobalAdmin, UserAdmin, AdminAgent, SalesAgent]),
            Self::EditCustomer => Roles::of(&[GlobalAdmin, AdminAgent, SalesAgent, HelpdeskAgent]),
            Self::AttestAgreement => Roles::of(&[AdminAgent, SalesAgent]),
            Self::PlaceOrders => Roles::of(&[GlobalAdmin, BillingAdmin, AdminAgent, SalesAgent, HelpdeskAgent]),
            Self::SetSupportContact => Roles::of(&[GlobalAdmin, AdminAgent, HelpdeskAgent]),
            Self::ExtendRelation => Roles::of(&[AdminAgent]),
            Self::Verify => Roles::of(&[OperatorAdmin, Verifier]),
            Self::RunProgram => Roles::of(&[OperatorAdmin]),
        }
    }

    /// Whether it is the operator's: for everyone else what it opens does not exist.
    #[must_use]
    pub const fn is_operators(self) -> bool {
        matches!(self, Self::Verify | Self::RunProgram)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn who(permission: Permission) -> Vec<Role> {
        permission.roles().iter().collect()
    }

    #[test]
    fn only_an_admin_agent_requests_transfers_and_only_agents_answer_them() {
        assert_eq!(who(Permission::RequestTransfer), [Role::AdminAgent]);
        assert_eq!(who(Permission::AnswerTransfer), [Role::AdminAgent, Role::SalesAgent]);
    }

    #[test]
    fn only_a_global_admin_enrolls_signs_and_associates() {
        for permission in [Permission::Enroll, Permission::SignAgreement, Permission::AssociateMpnId] {
            assert_eq!(who(permission), [Role::GlobalAdmin], "{permission:?}");
        }
    }

    #[test]
    fn the_operator_s_rights_are_nobody_else_s() {
        let partners = Roles::of(&Role::OF_PARTNERS);
        for permission in [Permission::Verify, Permission::RunProgram] {
            assert!(permission.is_operators() && !permission.roles().meets(partners), "{permission:?}");
        }
        assert!(!Permission::SeeUsers.is_operators());
    }
}
