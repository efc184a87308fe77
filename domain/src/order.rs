//! Orders: who may buy what for whom (rules §4.10, ORD-01 to ORD-03, CUS-21, CUS-22, DIR-21).
//!
//! What may be done with a subscription afterwards is told in [`crate::subscription_life`].

use crate::customer::RelationKind;
use crate::partner::{Partner, Standing};
use serde::{Deserialize, Serialize};

macro_rules! refusals {
    ($($(#[$doc:meta])* $variant:ident = $code:literal),+ $(,)?) => {
        /// Why an order or a change of a subscription is refused.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum OrderRefusal { $($(#[$doc])* #[serde(rename = $code)] $variant),+ }

        impl OrderRefusal {
            /// Every refusal.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// A stable name for messages and the log.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
        }
    };
}

refusals! {
    /// The buyer's account is suspended (800039, 900149).
    AccountSuspended = "account_suspended",
    /// The buyer has not signed the partner agreement (900124).
    AgreementUnsigned = "agreement_unsigned",
    /// The relation with the customer has ended (20002, CUS-17).
    NoRelation = "no_relation",
    /// The buyer is not active in the program under which it would buy for this customer.
    ProgramMissing = "program_missing",
    /// An indirect reseller's customer is ordered for by its provider (2032, CUS-21, CUS-22).
    IndirectCustomer = "indirect_customer",
    /// The customer is in another region (2030).
    OtherRegion = "other_region",
    /// No customer agreement counts for the buyer (13605, MCA-01).
    NoCustomerAgreement = "no_customer_agreement",
    /// The buyer's direct bill is restricted (2085, DIR-21).
    DirectBillRestricted = "direct_bill_restricted",
    /// Only a provider names a reseller.
    ResellerNotWanted = "reseller_not_wanted",
    /// The provider's own MPN ID cannot be put on record (2072).
    OwnMpnId = "own_mpn_id",
    /// Nobody has that MPN ID (800015).
    ResellerUnknown = "reseller_unknown",
    /// Whoever has that MPN ID is no reseller of this provider (800016).
    NotAReseller = "not_a_reseller",
    /// The reseller does not serve this customer together with the provider (800016).
    NotTheirCustomer = "not_their_customer",
    /// The reseller is in another region (2201).
    ResellerOtherRegion = "reseller_other_region",
    /// The reseller is not enrolled, or its account is suspended (2204).
    ResellerNotEnrolled = "reseller_not_enrolled",
    /// The reseller has not signed the partner agreement (900123).
    ResellerAgreementUnsigned = "reseller_agreement_unsigned",
    /// The order has no line.
    NothingOrdered = "nothing_ordered",
    /// The offer is not in the catalogue, or not in the buyer's currency.
    OfferNotSold = "offer_not_sold",
    /// The offer is not sold for that term, or not paid in that rhythm.
    TermNotOffered = "term_not_offered",
    /// The add-on does not suit the base.
    NotAnAddOn = "not_an_add_on",
    /// An add-on hangs on an active base only (27009, ORD-03).
    BaseNotActive = "base_not_active",
    /// Nothing changes while it is suspended (2001).
    Suspended = "suspended",
    /// It is deleted for good (2011).
    Deleted = "deleted",
    /// It has moved to a provider, where everything about it is done (TRA-26).
    Transferred = "transferred",
    /// It has no quantity to change: it is billed by use, or was paid once.
    QuantityFixed = "quantity_fixed",
    /// So many of the licenses are assigned to people.
    LicensesAssigned = "licenses_assigned",
    /// It has fewer licenses than people chosen.
    TooFewLicenses = "too_few_licenses",
    /// It has no licenses that are assigned.
    NotAssignable = "not_assignable",
    /// Without delegated administration the customer's own people assign its licenses (DAP-01).
    NoDelegatedAdministration = "no_delegated_administration",
    /// It has no term that could renew.
    NeverRenews = "never_renews",
    /// Its term is over, and it was paid once: it is bought anew.
    TermOver = "term_over",
    /// The partner that bills it does this (TRA-29, CUS-22).
    OfBillingPartner = "of_billing_partner",
    /// It is so already.
    AlreadySo = "already_so",
    /// The catalogue has an offer with that id.
    OfferExists = "offer_exists",
}

/// A reseller as a provider named it for an order: by an MPN ID.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reseller {
    /// Whose MPN ID it is.
    pub partner: Partner,
    /// Whether it is on its way to become a reseller.
    pub enrolling: bool,
    /// Whether it has an active partnership with the buyer.
    pub partnership: bool,
    /// Whether it serves the customer together with the buyer.
    pub paired: bool,
}

/// Whom a provider puts on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OnRecord {
    /// Nobody: the order passes, and no reseller is recorded (ORD-01).
    Nobody,
    /// An MPN ID that nobody has.
    Unknown,
    /// Somebody.
    Somebody(Box<Reseller>),
}

/// The facts about who buys for whom, read in one transaction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Purchase {
    /// Who buys.
    pub buyer: Partner,
    /// What the buyer is to the customer now.
    pub relation: Option<RelationKind>,
    /// The region of the customer's country (REG-06).
    pub customer_region: String,
    /// Whether a customer agreement counts for the buyer (MCA-06).
    pub agreement: bool,
    /// Whether the buyer's direct bill is restricted now (rules §4.10).
    pub restricted: bool,
    /// The reseller that is named.
    pub on_record: OnRecord,
}

impl Purchase {
    /// The gates of ORD-02, in their order; that of the role is passed before.
    ///
    /// # Errors
    /// The first gate that is closed.
    pub fn allowed(&self) -> Result<(), OrderRefusal> {
        self.buyer_allowed()?;
        self.reseller_allowed()
    }

    /// The gates as far as no reseller is asked for: what the page says before anything is chosen.
    ///
    /// # Errors
    /// The first gate that is closed.
    pub fn buyer_allowed(&self) -> Result<(), OrderRefusal> {
        let Self { buyer, .. } = self;
        if buyer.standing == Standing::Suspended {
            return Err(OrderRefusal::AccountSuspended);
        }
        if !buyer.agreement_signed {
            return Err(OrderRefusal::AgreementUnsigned);
        }
        let direct = match self.relation {
            None => return Err(OrderRefusal::NoRelation),
            Some(RelationKind::IndirectReseller) => return Err(OrderRefusal::IndirectCustomer),
            Some(RelationKind::Direct) => true,
            Some(RelationKind::IndirectProvider) => false,
        };
        if !(if direct { buyer.programs.direct_bill } else { buyer.programs.indirect_provider }) {
            return Err(OrderRefusal::ProgramMissing);
        }
        if buyer.region != self.customer_region {
            return Err(OrderRefusal::OtherRegion);
        }
        if !self.agreement {
            return Err(OrderRefusal::NoCustomerAgreement);
        }
        if direct && self.restricted { Err(OrderRefusal::DirectBillRestricted) } else { Ok(()) }
    }

    fn reseller_allowed(&self) -> Result<(), OrderRefusal> {
        let reseller = match &self.on_record {
            OnRecord::Nobody => return Ok(()),
            _ if self.relation != Some(RelationKind::IndirectProvider) => return Err(OrderRefusal::ResellerNotWanted),
            OnRecord::Unknown => return Err(OrderRefusal::ResellerUnknown),
            OnRecord::Somebody(reseller) => reseller,
        };
        let Reseller { partner, enrolling, partnership, paired } = &**reseller;
        let enrolled = partner.programs.indirect_reseller && partner.standing == Standing::Good;
        let closed = [
            (partner.id == self.buyer.id, OrderRefusal::OwnMpnId),
            (!partner.programs.indirect_reseller && !enrolling || !partnership, OrderRefusal::NotAReseller),
            (partner.region != self.buyer.region, OrderRefusal::ResellerOtherRegion),
            (!enrolled, OrderRefusal::ResellerNotEnrolled),
            (!partner.agreement_signed, OrderRefusal::ResellerAgreementUnsigned),
            (!paired, OrderRefusal::NotTheirCustomer),
        ];
        closed.into_iter().find(|(closed, _)| *closed).map_or(Ok(()), |(_, refusal)| Err(refusal))
    }
}

#[cfg(test)]
#[path = "order_tests.rs"]
mod tests;
