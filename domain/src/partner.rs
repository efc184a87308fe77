//! A partner tenant: its programs, its region, its standing.
//!
//! How it got there (enrollment, agreements) is told elsewhere.

use crate::PartnerTenantId;
use serde::{Deserialize, Serialize};

/// A program a tenant can be in (rules §1, §3.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Program {
    /// Buys from the operator, bills and supports resellers.
    IndirectProvider,
    /// Billed directly, owns the whole customer relation.
    DirectBill,
    /// Sells to customers through a provider.
    IndirectReseller,
}

impl Program {
    /// Every program.
    pub const ALL: [Self; 3] = [Self::IndirectProvider, Self::DirectBill, Self::IndirectReseller];

    /// The name in the database.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::IndirectProvider => "indirect_provider",
            Self::DirectBill => "direct_bill",
            Self::IndirectReseller => "indirect_reseller",
        }
    }

    /// The program of that name.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|program| program.code() == code)
    }
}

/// The programs in which a tenant is active.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Programs {
    /// Active as an indirect provider.
    pub indirect_provider: bool,
    /// Active as a direct-bill partner.
    pub direct_bill: bool,
    /// Active as an indirect reseller.
    pub indirect_reseller: bool,
}

impl Programs {
    /// Direct bill and indirect reseller in one tenant: a transitioning partner (rules §4.9 `DualRole`, TRA-01).
    #[must_use]
    pub const fn is_dual_role(self) -> bool {
        self.direct_bill && self.indirect_reseller
    }

    /// These programs and one more.
    #[must_use]
    pub const fn with(mut self, program: Program) -> Self {
        match program {
            Program::IndirectProvider => self.indirect_provider = true,
            Program::DirectBill => self.direct_bill = true,
            Program::IndirectReseller => self.indirect_reseller = true,
        }
        self
    }
}

/// Whether a partner may do new business (rules §4.13).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// New business is allowed.
    Good,
    /// Existing services go on; nothing new may be authorised or resold.
    Suspended,
}

impl Standing {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Good, Self::Suspended];

    /// Its name in the documentation.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Suspended => "suspended",
        }
    }
}

/// What the rules need to know of a partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partner {
    /// The tenant.
    pub id: PartnerTenantId,
    /// Its legal name.
    pub name: String,
    /// The region its country belongs to (REG-01).
    pub region: String,
    /// The programs it is active in.
    pub programs: Programs,
    /// Its account standing.
    pub standing: Standing,
    /// The MPN ID (type Location) tied to the tenant, if any.
    pub mpn_id: Option<String>,
    /// Whether it signed the partner agreement for its region (MPA-01, MPA-02).
    pub agreement_signed: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dual_role_means_direct_bill_and_indirect_reseller_in_one_tenant() {
        let direct = Programs::default().with(Program::DirectBill);
        assert!(!direct.is_dual_role());
        assert!(direct.with(Program::IndirectReseller).is_dual_role());
    }
}
