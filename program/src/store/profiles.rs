//! Legal profiles: one row per tenant, written whole, with a version that grows.

use super::{Tx, micros, moment, on};
use crate::ProgramError;
use domain::PartnerTenantId;
use domain::profile::{Address, Contact, LegalProfile, SupportProfile};
use time::OffsetDateTime;

/// A profile as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredProfile {
    /// The profile.
    pub profile: LegalProfile,
    /// Grows by one with each change, from 1.
    pub version: i64,
    /// When it was last changed.
    pub updated_at: OffsetDateTime,
}

#[derive(sqlx::FromRow)]
struct ProfileRow {
    company_name: String,
    registration_number: Option<String>,
    website: Option<String>,
    address_line1: String,
    address_line2: Option<String>,
    city: String,
    state: Option<String>,
    postal_code: Option<String>,
    country: String,
    contact_first_name: String,
    contact_last_name: String,
    contact_email: String,
    contact_phone: String,
    contact_language: String,
    support_email: String,
    support_phone: String,
    support_website: Option<String>,
    version: i64,
    updated_at: i64,
}

impl From<ProfileRow> for StoredProfile {
    fn from(row: ProfileRow) -> Self {
        let address = Address {
            line1: row.address_line1,
            line2: row.address_line2,
            city: row.city,
            state: row.state,
            postal_code: row.postal_code,
            country: row.country,
        };
        let contact = Contact {
            first_name: row.contact_first_name,
            last_name: row.contact_last_name,
            email: row.contact_email,
            phone: row.contact_phone,
            language: row.contact_language,
        };
        let support =
            SupportProfile { email: row.support_email, phone: row.support_phone, website: row.support_website };
        let profile = LegalProfile {
            company_name: row.company_name,
            registration_number: row.registration_number,
            website: row.website,
            address,
            contact,
            support,
        };
        Self { profile, version: row.version, updated_at: moment(row.updated_at) }
    }
}

const OF_TENANT: &str = "
    SELECT company_name, registration_number, website, address_line1, address_line2, city, state, postal_code, country,
           contact_first_name, contact_last_name, contact_email, contact_phone, contact_language,
           support_email, support_phone, support_website, version, updated_at
    FROM legal_profiles WHERE tenant_id = $1";

/// The profile of a tenant.
///
/// # Errors
/// `Database`.
pub async fn of_tenant(tx: &mut Tx, tenant: &PartnerTenantId) -> Result<Option<StoredProfile>, ProgramError> {
    let row: Option<ProfileRow> = on!(tx.fetch_optional(sqlx::query_as(OF_TENANT).bind(tenant.as_str())))?;
    Ok(row.map(StoredProfile::from))
}

// A profile that is there is replaced only when it is still the version that was seen; 0 is none.
const SAVE: &str = "
    INSERT INTO legal_profiles (tenant_id, company_name, registration_number, website, address_line1, address_line2,
                                city, state, postal_code, country, contact_first_name, contact_last_name,
                                contact_email, contact_phone, contact_language, support_email, support_phone,
                                support_website, version, updated_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19 + 1, $20)
    ON CONFLICT (tenant_id) DO UPDATE SET
        company_name = $2, registration_number = $3, website = $4, address_line1 = $5, address_line2 = $6, city = $7,
        state = $8, postal_code = $9, country = $10, contact_first_name = $11, contact_last_name = $12,
        contact_email = $13, contact_phone = $14, contact_language = $15, support_email = $16, support_phone = $17,
        support_website = $18, version = $19 + 1, updated_at = $20
    WHERE legal_profiles.version = $19";

/// Write the profile of a tenant in place of the version that was seen; `0` when there was none.
///
/// # Errors
/// `Overtaken` when it is another version by now; `Database`.
pub async fn save(
    tx: &mut Tx,
    tenant: &PartnerTenantId,
    profile: &LegalProfile,
    seen: i64,
    now: OffsetDateTime,
) -> Result<(), ProgramError> {
    let LegalProfile { address, contact, support, .. } = profile;
    let saved = on!(tx.execute(
        sqlx::query(SAVE)
            .bind(tenant.as_str())
            .bind(&profile.company_name)
            .bind(&profile.registration_number)
            .bind(&profile.website)
            .bind(&address.line1)
            .bind(&address.line2)
            .bind(&address.city)
            .bind(&address.state)
            .bind(&address.postal_code)
            .bind(&address.country)
            .bind(&contact.first_name)
            .bind(&contact.last_name)
            .bind(&contact.email)
            .bind(&contact.phone)
            .bind(&contact.language)
            .bind(&support.email)
            .bind(&support.phone)
            .bind(&support.website)
            .bind(seen)
            .bind(micros(now))
    ))?;
    if saved == 1 { Ok(()) } else { Err(ProgramError::Overtaken) }
}
