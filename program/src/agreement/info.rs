//! Program info: the programs of the tenant, what it signed, and what it may do where (design 15c, ENR-44).

use crate::store::signatures::{self, Signature};
use crate::store::{self};
use crate::{Program, ProgramError, guard};
use domain::enrollment::Enrollment;
use domain::market::Market;
use domain::partner::Program as PartnerProgram;
use domain::standing::Account;
use domain::{Actor, Permission};
use time::OffsetDateTime;

/// What was signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Agreement {
    /// For a region.
    Partner(Signature),
    /// By a direct-bill partner that changed over.
    Reseller(Signature),
}

/// Everything the page shows.
#[derive(Debug, Clone)]
pub struct ProgramInfo {
    /// What the operator calls the program.
    pub program_name: String,
    /// What it calls the agreement.
    pub agreement_name: String,
    /// The programs, and since when.
    pub programs: Vec<(PartnerProgram, OffsetDateTime)>,
    /// The enrollment, while it is under way or has ended.
    pub enrollment: Option<Enrollment>,
    /// What was signed, newest first; nothing for those who may not see it, see `sees_agreements`.
    pub agreements: Vec<Agreement>,
    /// Whether the reader may see what was signed (MPA-03).
    pub sees_agreements: bool,
    /// Whether the reader may read and sign it; everyone else asks those who may.
    pub may_sign: bool,
    /// The names of the global admins, who may.
    pub global_admins: Vec<String>,
    /// Whether the tenant's region is signed for.
    pub region_signed: bool,
    /// The MPN ID.
    pub mpn_id: Option<String>,
    /// Where that location is, as the directory knows it.
    pub city: Option<String>,
    /// The tenant's market, if the program is offered there.
    pub market: Option<Market>,
    /// The tenant's country, two letters.
    pub country: String,
    /// The markets of its region (REG-01).
    pub region_markets: Vec<Market>,
    /// The primary contact's name.
    pub contact: Option<String>,
    /// Its standing.
    pub account: Account,
}

/// Program info of the actor's tenant.
///
/// # Errors
/// `NotFound` for the operator's own tenant, `Refused(Role)`, `Database`.
pub async fn program_info(program: &Program, actor: &Actor) -> Result<ProgramInfo, ProgramError> {
    let now = program.now();
    let mut tx = program.database.snapshot().await?;
    let row = store::accounts::of_tenant(&mut tx, &actor.tenant).await?.ok_or(ProgramError::NotFound)?;
    guard::require(actor, Permission::SeeProfile)?;
    let partner = store::partners::partner(&mut tx, &actor.tenant).await?.ok_or(ProgramError::NotFound)?;
    let settings = store::settings::current(&mut tx).await?;
    let market = store::markets::of_country(&mut tx, &row.country, now).await?;
    let mut region_markets = Vec::new();
    if let Some(market) = &market {
        let all = store::markets::all(&mut tx, now).await?.into_iter();
        region_markets = all.filter(|it| it.region == market.region).collect();
    }
    let sees_agreements = actor.may(Permission::SeeAgreement);
    let mut agreements = Vec::new();
    if sees_agreements {
        let accepted = signatures::acceptance(&mut tx, &actor.tenant).await?;
        agreements.extend(accepted.map(Agreement::Reseller));
        agreements.extend(signatures::of_tenant(&mut tx, &actor.tenant).await?.into_iter().map(Agreement::Partner));
    }
    let admins = store::outbox::with_role(&mut tx, &actor.tenant, Permission::SignAgreement.roles()).await?;
    Ok(ProgramInfo {
        program_name: settings.program_name,
        agreement_name: settings.agreement_name,
        programs: store::accounts::programs_since(&mut tx, &actor.tenant).await?,
        enrollment: store::enrollments::of_tenant(&mut tx, &actor.tenant).await?,
        agreements,
        sees_agreements,
        may_sign: actor.may(Permission::SignAgreement),
        global_admins: admins.into_iter().map(|it| it.name).collect(),
        region_signed: partner.agreement_signed,
        mpn_id: row.mpn_id,
        city: store::membership::of_tenant(&mut tx, &actor.tenant).await?.map(|it| it.city),
        market,
        country: row.country,
        region_markets,
        contact: store::accounts::primary_contact(&mut tx, &actor.tenant).await?.map(|it| it.name),
        account: row.account,
    })
}
