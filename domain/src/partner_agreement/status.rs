//! Whether a reseller has signed, as a provider may ask (MPA-09, rest contract §9).

use crate::PartnerTenantId;

/// What a provider asks by: exactly one of both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// By the MPN ID the reseller enrolled with.
    Mpn(String),
    /// By its tenant.
    Tenant(PartnerTenantId),
}

/// The longest MPN ID that is looked for, in digits.
const LONGEST_MPN_ID: usize = 20;

impl Asked {
    /// What was given; an empty text is none.
    ///
    /// # Errors
    /// `NoneGiven`, `BothGiven`, `TenantIdMalformed`, `MpnIdMalformed`.
    pub fn parse(mpn_id: Option<&str>, tenant_id: Option<&str>) -> Result<Self, StatusFailure> {
        let given = |text: Option<&str>| text.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
        match (given(mpn_id), given(tenant_id)) {
            (None, None) => Err(StatusFailure::NoneGiven),
            (Some(_), Some(_)) => Err(StatusFailure::BothGiven),
            (Some(id), None) => {
                let numeric = id.len() <= LONGEST_MPN_ID && id.bytes().all(|byte| byte.is_ascii_digit());
                if numeric { Ok(Self::Mpn(id)) } else { Err(StatusFailure::MpnIdMalformed) }
            }
            (None, Some(id)) => {
                let id = id.to_ascii_lowercase();
                PartnerTenantId::parse(&id).map(Self::Tenant).map_err(|_| StatusFailure::TenantIdMalformed)
            }
        }
    }

    /// Whether the reseller that was found has signed.
    ///
    /// # Errors
    /// Why the answer is no.
    pub fn judge(&self, own_region: &str, found: Option<&Reseller>) -> Result<(), StatusFailure> {
        let by_mpn = matches!(self, Self::Mpn(_));
        let Some(reseller) = found else {
            return Err(if by_mpn { StatusFailure::MpnUnknown } else { StatusFailure::TenantUnknown });
        };
        if reseller.region != own_region {
            return Err(StatusFailure::OtherRegion);
        }
        if by_mpn && !reseller.enrolled {
            return Err(StatusFailure::NotEnrolled);
        }
        match (reseller.signed, by_mpn) {
            (true, _) => Ok(()),
            (false, true) => Err(StatusFailure::Unsigned),
            (false, false) => Err(StatusFailure::TenantUnsigned),
        }
    }
}

/// The partner that was asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reseller {
    /// Its region.
    pub region: String,
    /// Whether it passed the checks as an indirect reseller.
    pub enrolled: bool,
    /// Whether the agreement is signed for its region.
    pub signed: bool,
}

/// Why the answer is not "signed".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum StatusFailure {
    /// Neither an MPN ID nor a tenant.
    #[error("give an MPN ID or a tenant id")]
    NoneGiven,
    /// Both of them.
    #[error("give either an MPN ID or a tenant id")]
    BothGiven,
    /// The tenant id is no GUID.
    #[error("the tenant id is no GUID")]
    TenantIdMalformed,
    /// The MPN ID is not numeric.
    #[error("the MPN ID is not numeric")]
    MpnIdMalformed,
    /// No such MPN ID, or it was not migrated (MPN-04).
    #[error("the MPN ID is unknown")]
    MpnUnknown,
    /// The reseller is in another region (REG-03).
    #[error("the reseller is in another region")]
    OtherRegion,
    /// It has not signed.
    #[error("the reseller has not signed the agreement")]
    Unsigned,
    /// Nobody has enrolled with that MPN ID.
    #[error("no indirect reseller is enrolled with the MPN ID")]
    NotEnrolled,
    /// No such tenant.
    #[error("the tenant is unknown")]
    TenantUnknown,
    /// The tenant has not signed.
    #[error("the tenant has not signed the agreement")]
    TenantUnsigned,
}

impl StatusFailure {
    /// The code on the wire (rest contract §9); 2202 is not used.
    #[must_use]
    pub const fn code(self) -> u16 {
        match self {
            Self::BothGiven | Self::TenantIdMalformed | Self::MpnIdMalformed => 2000,
            Self::NoneGiven => 2001,
            Self::MpnUnknown => 2200,
            Self::OtherRegion => 2201,
            Self::Unsigned => 2203,
            Self::NotEnrolled => 2204,
            Self::TenantUnknown => 2205,
            Self::TenantUnsigned => 2206,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GUID: &str = "00000000-0000-4000-8000-000000000001";

    #[test]
    fn exactly_one_of_both_is_asked_by() {
        let failure = |mpn, tenant| Asked::parse(mpn, tenant).map_err(StatusFailure::code).err();
        assert_eq!(failure(None, None), Some(2001));
        assert_eq!(failure(Some(""), Some(" ")), Some(2001));
        assert_eq!(failure(Some("1"), Some(GUID)), Some(2000));
        assert_eq!(failure(Some("12a"), None), Some(2000));
        assert_eq!(failure(None, Some("contoso")), Some(2000));
        assert_eq!(Asked::parse(Some("4815162"), None), Ok(Asked::Mpn("4815162".into())));
        assert!(matches!(Asked::parse(None, Some(&GUID.to_uppercase())), Ok(Asked::Tenant(_))));
    }

    #[test]
    fn each_reason_has_its_code() {
        let by_mpn = Asked::parse(Some("1"), None).unwrap();
        let by_tenant = Asked::parse(None, Some(GUID)).unwrap();
        let code = |asked: &Asked, found: Option<(&str, bool, bool)>| {
            let found = found.map(|(region, enrolled, signed)| Reseller { region: region.into(), enrolled, signed });
            asked.judge("europe", found.as_ref()).map_err(StatusFailure::code).err()
        };
        assert_eq!(code(&by_mpn, None), Some(2200));
        assert_eq!(code(&by_mpn, Some(("asia", true, true))), Some(2201));
        assert_eq!(code(&by_mpn, Some(("europe", true, false))), Some(2203));
        assert_eq!(code(&by_mpn, Some(("europe", false, true))), Some(2204));
        assert_eq!(code(&by_mpn, Some(("europe", true, true))), None);
        assert_eq!(code(&by_tenant, None), Some(2205));
        assert_eq!(code(&by_tenant, Some(("europe", true, false))), Some(2206));
        assert_eq!(code(&by_tenant, Some(("asia", true, true))), Some(2201));
        assert_eq!(code(&by_tenant, Some(("europe", true, true))), None);
    }
}
