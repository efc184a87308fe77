//! What providers say about themselves in the directory.

use super::users::tenant_id;
use super::{Tx, on};
use crate::ProgramError;
use domain::PartnerTenantId;
use domain::listing::Service;

/// A provider in the directory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    /// Its tenant.
    pub tenant: PartnerTenantId,
    /// Its name.
    pub name: String,
    /// Its country, two letters.
    pub country: String,
    /// Its region.
    pub region: String,
    /// That region's name.
    pub region_name: String,
    /// Its MPN ID.
    pub mpn_id: Option<String>,
    /// Whether it is to be found.
    pub listed: bool,
    /// Its city, or nothing.
    pub city: String,
    /// What it says of itself, or nothing.
    pub about: String,
    /// What it helps with.
    pub services: Vec<Service>,
    /// The languages it speaks, as it wrote them, or nothing.
    pub languages: String,
    /// Where it can be written to, or nothing.
    pub email: String,
    /// Where it can be called, or nothing.
    pub phone: String,
    /// The host of its site, or nothing.
    pub website: String,
    /// Counts the changes; 0 before the first.
    pub version: i64,
}

#[derive(sqlx::FromRow)]
struct ListingRow {
    tenant_id: String,
    name: String,
    country: String,
    region: String,
    region_name: String,
    mpn_id: Option<String>,
    listed: Option<bool>,
    city: Option<String>,
    about: Option<String>,
    services: Option<String>,
    languages: Option<String>,
    email: Option<String>,
    phone: Option<String>,
    website: Option<String>,
    version: Option<i64>,
}

impl ListingRow {
    fn listing(self) -> Result<Listing, ProgramError> {
        Ok(Listing {
            tenant: tenant_id(&self.tenant_id)?,
            name: self.name,
            country: self.country,
            region: self.region,
            region_name: self.region_name,
            mpn_id: self.mpn_id,
            listed: self.listed.unwrap_or(true),
            city: self.city.unwrap_or_default(),
            about: self.about.unwrap_or_default(),
            services: Service::of_codes(&self.services.unwrap_or_default()),
            languages: self.languages.unwrap_or_default(),
            email: self.email.unwrap_or_default(),
            phone: self.phone.unwrap_or_default(),
            website: self.website.unwrap_or_default(),
            version: self.version.unwrap_or_default(),
        })
    }
}

macro_rules! listings {
    ($where:literal) => {
        concat!(
            "SELECT p.id AS tenant_id, p.name, p.country, p.region, coalesce(r.name, p.region) AS region_name, p.mpn_id, ",
            "l.listed, l.city, l.about, l.services, ",
            "l.languages, l.email, l.phone, l.website, l.version FROM partner_tenants p ",
            "JOIN partner_programs g ON g.tenant_id = p.id AND g.program = 'indirect_provider' ",
            "LEFT JOIN regions r ON r.code = p.region ",
            "LEFT JOIN provider_listings l ON l.tenant_id = p.id WHERE ",
            $where
        )
    };
}

const FOUND: &str = listings!("p.standing = 'good' AND (l.listed IS NULL OR l.listed) ORDER BY p.id LIMIT 2000");
const ONE: &str = listings!("p.id = $1");

/// Every provider that is to be found, in no order a reader would know. There are some hundreds; 2,000 are the most.
///
/// # Errors
/// `Database`.
pub async fn found(tx: &mut Tx) -> Result<Vec<Listing>, ProgramError> {
    let rows: Vec<ListingRow> = on!(tx.fetch_all(sqlx::query_as(FOUND)))?;
    rows.into_iter().map(ListingRow::listing).collect()
}

/// What a provider says of itself, if the tenant is one.
///
/// # Errors
/// `Database`.
pub async fn one(tx: &mut Tx, tenant: &PartnerTenantId) -> Result<Option<Listing>, ProgramError> {
    let row: Option<ListingRow> = on!(tx.fetch_optional(sqlx::query_as(ONE).bind(tenant.as_str())))?;
    row.map(ListingRow::listing).transpose()
}

const SAVE: &str = "
    INSERT INTO provider_listings AS l
        (tenant_id, listed, city, about, services, languages, email, phone, website, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)
    ON CONFLICT (tenant_id) DO UPDATE SET listed = $2, city = $3, about = $4, services = $5, languages = $6,
        email = $7, phone = $8, website = $9, version = l.version + 1
    WHERE l.version = $10";

/// Keep what a provider says of itself; `version` is the one that was seen.
///
/// # Errors
/// `Overtaken` when somebody changed it since, `Database`.
pub async fn save(tx: &mut Tx, it: &Listing) -> Result<(), ProgramError> {
    let services = it.services.iter().map(|service| service.code()).collect::<Vec<_>>().join(",");
    let changed = on!(tx.execute(
        sqlx::query(SAVE)
            .bind(it.tenant.as_str())
            .bind(it.listed)
            .bind(&it.city)
            .bind(&it.about)
            .bind(&services)
            .bind(&it.languages)
            .bind(&it.email)
            .bind(&it.phone)
            .bind(&it.website)
            .bind(it.version)
    ))?;
    if changed == 1 { Ok(()) } else { Err(ProgramError::Overtaken) }
}
