//! Creating a customer's tenant (CUS-01 to CUS-06, REG-06, REG-08), and ending the relation with it (CUS-14).

use crate::customer::RelationKind;
use crate::market::Market;
use crate::partner::{Partner, Standing};
use crate::standing::Account;
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

/// Why a customer's tenant is not created, or its relation not ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CustomerRefusal {
    /// An indirect reseller's provider creates its customers (CUS-01).
    #[error("the provider creates it")]
    ProviderCreates,
    /// The account is suspended (rules §4.13).
    #[error("the account is suspended")]
    Suspended,
    /// The direct-bill capability is restricted (DIR-21).
    #[error("the direct-bill capability is restricted")]
    Restricted,
    /// The partner agreement of the region is not signed (MPA-01).
    #[error("the partner agreement is not signed")]
    AgreementMissing,
    /// The program is not offered in the customer's country (REG-11).
    #[error("the program is not offered in that country")]
    NotAMarket,
    /// The customer's country lies in another region than the partner's (REG-02, CUS-05).
    #[error("the country lies in another region")]
    OtherRegion,
    /// There is no partnership with the named reseller (CUS-03).
    #[error("there is no partnership with that reseller")]
    NoPartnership,
    /// The named reseller's account is suspended (rules §4.13).
    #[error("the reseller's account is suspended")]
    ResellerSuspended,
    /// The named reseller has not signed the partner agreement (MPA-05).
    #[error("the reseller has not signed the partner agreement")]
    ResellerUnsigned,
    /// The named reseller is no indirect reseller any more.
    #[error("that partner is no indirect reseller")]
    NotAReseller,
    /// The domain belongs to another customer (CUS-05).
    #[error("the domain is taken")]
    DomainTaken,
    /// The domain is a partner's own: no partner's tenant can be a customer (CUS-18, CUS-19).
    #[error("the domain is a partner's")]
    PartnerDomain,
    /// The company with that domain is an affiliate of the partner (CUS-18).
    #[error("the company is an affiliate")]
    Affiliate,
    /// Subscriptions of the customer are still active (CUS-14).
    #[error("subscriptions are still active")]
    StillActive,
    /// A transfer of the customer's subscriptions is open (TRA-37).
    #[error("a transfer is open")]
    TransferOpen,
    /// The provider bills the reseller's customers, and keeps what is needed for it (CUS-22).
    #[error("only who bills the customer can do so")]
    NotBilledByYou,
    /// Only the partner itself and those that serve the customer with it can support it (CUS-15).
    #[error("that partner does not serve the customer")]
    NotAContact,
    /// A support contact needs delegated administration (DAP-04).
    #[error("a support contact needs delegated administration")]
    ContactWithoutDap,
}

impl CustomerRefusal {
    /// A stable name for messages and the API.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::ProviderCreates => "provider_creates",
            Self::Suspended => "suspended",
            Self::Restricted => "restricted",
            Self::AgreementMissing => "agreement_missing",
            Self::NotAMarket => "not_a_market",
            Self::OtherRegion => "other_region",
            Self::NoPartnership => "no_partnership",
            Self::ResellerSuspended => "reseller_suspended",
            Self::ResellerUnsigned => "reseller_unsigned",
            Self::NotAReseller => "not_a_reseller",
            Self::DomainTaken => "domain_taken",
            Self::PartnerDomain => "partner_domain",
            Self::Affiliate => "affiliate",
            Self::StillActive => "still_active",
            Self::TransferOpen => "transfer_open",
            Self::NotBilledByYou => "not_billed_by_you",
            Self::NotAContact => "not_a_contact",
            Self::ContactWithoutDap => "contact_without_dap",
        }
    }
}

/// Where a customer's registration number and phone are mandatory; elsewhere no number is taken (REG-08).
pub const COUNTRIES_WITH_NUMBER: [&str; 11] = ["AM", "AZ", "BY", "HU", "KZ", "KG", "MD", "RU", "TJ", "UZ", "UA"];

/// Whether customers in that country give their registration number and a phone (REG-08).
#[must_use]
pub fn wants_number(country: &str) -> bool {
    COUNTRIES_WITH_NUMBER.contains(&country)
}

/// The registration number of a customer, as typed (REG-08).
///
/// # Errors
/// `Missing` where one is mandatory, `Malformed` there, `NotWanted` elsewhere.
#[cfg(feature = "countries")]
pub fn read_number(raw: &str, country: &crate::country::Country) -> Result<Option<String>, crate::text::TextProblem> {
    use crate::text::TextProblem;

    match (raw.trim().is_empty(), wants_number(country.code())) {
        (true, true) => Err(TextProblem::Missing),
        (true, false) => Ok(None),
        (false, true) => country.number().read(raw),
        (false, false) => Err(TextProblem::NotWanted),
    }
}

/// What a partner becomes to a customer whose tenant it creates (CUS-01): a provider bills it, a direct-bill partner
/// has it directly. A reseller, also one that is changing over, creates none for its indirect business.
///
/// # Errors
/// `ProviderCreates`, `Suspended`, `AgreementMissing`, `Restricted`; in this order.
pub fn creates(partner: &Partner, account: &Account, now: OffsetDateTime) -> Result<RelationKind, CustomerRefusal> {
    let kind = match (partner.programs.indirect_provider, partner.programs.direct_bill) {
        (true, _) => RelationKind::IndirectProvider,
        (false, true) => RelationKind::Direct,
        (false, false) => return Err(CustomerRefusal::ProviderCreates),
    };
    if partner.standing == Standing::Suspended {
        return Err(CustomerRefusal::Suspended);
    }
    if !partner.agreement_signed {
        return Err(CustomerRefusal::AgreementMissing);
    }
    if kind == RelationKind::Direct && !account.may_create_customers(now) {
        return Err(CustomerRefusal::Restricted);
    }
    Ok(kind)
}

/// The customer's country is a market of the partner's region (REG-02, REG-06, REG-11).
///
/// # Errors
/// `NotAMarket`, `OtherRegion`.
pub fn sells_in<'a>(partner: &Partner, market: Option<&'a Market>) -> Result<&'a Market, CustomerRefusal> {
    let market = market.ok_or(CustomerRefusal::NotAMarket)?;
    if market.region == partner.region { Ok(market) } else { Err(CustomerRefusal::OtherRegion) }
}

/// A provider creates the tenant for this reseller (CUS-02, CUS-03); `reseller` is nobody when there is no such partner.
///
/// # Errors
/// `NoPartnership`, `NotAReseller`, `ResellerSuspended`, `ResellerUnsigned`, `OtherRegion`; in this order.
pub fn creates_for<'a>(
    kind: RelationKind,
    provider: &Partner,
    reseller: Option<&'a Partner>,
    partnership: bool,
) -> Result<&'a Partner, CustomerRefusal> {
    let reseller = reseller.filter(|_| partnership && kind == RelationKind::IndirectProvider);
    let reseller = reseller.ok_or(CustomerRefusal::NoPartnership)?;
    if !reseller.programs.indirect_reseller {
        return Err(CustomerRefusal::NotAReseller);
    }
    if reseller.standing == Standing::Suspended {
        return Err(CustomerRefusal::ResellerSuspended);
    }
    if !reseller.agreement_signed {
        return Err(CustomerRefusal::ResellerUnsigned);
    }
    if reseller.region != provider.region {
        return Err(CustomerRefusal::OtherRegion);
    }
    Ok(reseller)
}

/// What still ties a partner to a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Ties {
    /// Subscriptions that are active: licences, reservations and software alike.
    pub active: usize,
    /// Transfers that wait for an answer or are being carried out.
    pub open_transfers: usize,
}

impl Ties {
    /// Whether the relation can be ended (CUS-14, TRA-37).
    ///
    /// # Errors
    /// `StillActive`, `TransferOpen`.
    pub const fn let_go(self) -> Result<(), CustomerRefusal> {
        match self {
            Self { active: 1.., .. } => Err(CustomerRefusal::StillActive),
            Self { open_transfers: 1.., .. } => Err(CustomerRefusal::TransferOpen),
            Self { .. } => Ok(()),
        }
    }
}

/// Whether a partner can be whom the customer turns to: whoever asks can be it itself; somebody else must serve the
/// customer with it, and a reseller must administer the customer's tenant (DAP-04).
///
/// # Errors
/// `NotAContact`, `ContactWithoutDap`.
pub const fn can_support(itself: bool, serves: Option<(RelationKind, bool)>) -> Result<(), CustomerRefusal> {
    match serves {
        _ if itself => Ok(()),
        None => Err(CustomerRefusal::NotAContact),
        Some((RelationKind::IndirectProvider, _) | (_, true)) => Ok(()),
        Some(_) => Err(CustomerRefusal::ContactWithoutDap),
    }
}

#[cfg(test)]
#[path = "customer_tenant_tests.rs"]
mod tests;
