//! The directory of providers: who is found, which of them a reseller can work with, and what a provider says of
//! itself.

use super::{as_provider, as_reseller};
use crate::record::{self, Attempt, Happening};
use crate::store::events::By;
use crate::store::listings::{self, Listing};
use crate::store::{self, Tx, name_key, partnership_requests};
use crate::{FieldProblem, Program, ProgramError};
use domain::listing::Service;
use domain::market::Market;
use domain::partner::{Partner, Program as PartnerProgram, Programs, Standing};
use domain::partnership::{Pair, PartnershipRefusal};
use domain::text::{self, COMPANY_NAME, REASON, TextProblem};
use domain::{Actor, PartnerTenantId, Permission};

/// What is looked for; what is empty is not looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Part of a name, a city or what a provider says of itself.
    pub text: String,
    /// Services whose names in the reader's language have that text in them.
    pub named: Vec<Service>,
    /// A country, two letters.
    pub country: String,
    /// A service that must be offered.
    pub service: Option<Service>,
}

impl Wanted {
    fn fits(&self, it: &Listing) -> bool {
        let text = self.text.trim().to_lowercase();
        let holds = |part: &str| part.to_lowercase().contains(&text);
        let by_text = holds(&it.name) || holds(&it.city) || holds(&it.about);
        let by_service = it.services.iter().any(|service| self.named.contains(service));
        (text.is_empty() || by_text || by_service)
            && (self.country.is_empty() || it.country == self.country)
            && self.service.is_none_or(|service| it.services.contains(&service))
    }
}

/// The providers that are found, by name, and the markets they are in.
///
/// # Errors
/// `Database`.
pub async fn find(program: &Program, wanted: &Wanted) -> Result<(Vec<Listing>, Vec<Market>), ProgramError> {
    found(&mut program.database.snapshot().await?, program, wanted).await
}

async fn found(tx: &mut Tx, program: &Program, wanted: &Wanted) -> Result<(Vec<Listing>, Vec<Market>), ProgramError> {
    let mut all = listings::found(tx).await?;
    let mut markets = store::markets::all(tx, program.now()).await?;
    markets.retain(|market| all.iter().any(|it| it.country == market.code));
    all.retain(|it| wanted.fits(it));
    all.sort_by_cached_key(|it| (name_key(&it.name), it.tenant.as_str().to_owned()));
    Ok((all, markets))
}

/// What a reseller finds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Each provider, and why the two cannot begin to work together, if so; `AlreadyRequested` when it was asked.
    pub rows: Vec<(Listing, Option<PartnershipRefusal>)>,
    /// The markets they are in.
    pub markets: Vec<Market>,
    /// The name of the reseller's own region.
    pub own_region: String,
}

/// What a reseller finds, with what stands in the way of each.
///
/// # Errors
/// `NotFound` for who is no reseller, `Refused(Role)`, `Database`.
pub async fn directory(program: &Program, actor: &Actor, wanted: &Wanted) -> Result<Found, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    let reseller = as_reseller(&mut tx, actor, Permission::SeePartnerships).await?;
    let (listings, markets) = found(&mut tx, program, wanted).await?;
    let asked = partnership_requests::asked(&mut tx, &actor.tenant).await?;
    let enrollment = store::enrollments::of_tenant(&mut tx, &actor.tenant).await?.map(|it| it.status);
    let partners = store::partnerships::providers(&mut tx, &actor.tenant).await?;
    let judged = |it: &Listing| {
        let partners = partners.iter().any(|partner| partner.partner == it.tenant);
        let waits = asked.iter().any(|id| id == it.tenant.as_str());
        let pair = Pair { provider: &as_partner(it), reseller: &reseller, enrollment, partners };
        pair.may_begin().err().or(waits.then_some(PartnershipRefusal::AlreadyRequested))
    };
    let rows = listings.into_iter().map(|it| (judged(&it), it)).map(|(refusal, it)| (it, refusal)).collect();
    let regions = store::markets::regions(&mut tx).await?;
    let own = regions.into_iter().find(|(code, _)| *code == reseller.region).map(|(_, name)| name);
    Ok(Found { rows, markets, own_region: own.unwrap_or(reseller.region) })
}

/// A provider that is found stands well.
fn as_partner(it: &Listing) -> Partner {
    Partner {
        id: it.tenant.clone(),
        name: it.name.clone(),
        region: it.region.clone(),
        programs: Programs::default().with(PartnerProgram::IndirectProvider),
        standing: Standing::Good,
        mpn_id: it.mpn_id.clone(),
        agreement_signed: true,
    }
}

/// One provider of the directory, as a reseller sees it.
///
/// # Errors
/// `NotFound` for one that is not to be found and for who is no reseller, `Refused(Role)`, `Database`.
pub async fn listing(
    program: &Program,
    actor: &Actor,
    provider: &PartnerTenantId,
) -> Result<(Listing, Option<PartnershipRefusal>), ProgramError> {
    let found = directory(program, actor, &Wanted::default()).await?;
    found.rows.into_iter().find(|(it, _)| it.tenant == *provider).ok_or(ProgramError::NotFound)
}

/// What a provider says of itself, as typed.
#[derive(Debug, Clone, Default)]
pub struct NewListing {
    /// Whether it is to be found.
    pub listed: bool,
    /// Its city; may be left out.
    pub city: String,
    /// What it says of itself; may be left out.
    pub about: String,
    /// What it helps with.
    pub services: Vec<Service>,
    /// The languages it speaks; may be left out.
    pub languages: String,
    /// Where it can be written to; may be left out.
    pub email: String,
    /// Where it can be called; may be left out.
    pub phone: String,
    /// Its site; may be left out.
    pub website: String,
    /// The version that was seen.
    pub version: i64,
}

impl NewListing {
    fn over(&self, before: Listing) -> Result<Listing, ProgramError> {
        let mut problems = Vec::new();
        let mut read = |field, typed: Result<String, TextProblem>| match typed {
            Ok(text) => text,
            Err(TextProblem::Missing) => String::new(),
            Err(problem) => {
                problems.push(FieldProblem { field, problem });
                String::new()
            }
        };
        let site = self.website.trim();
        let site = site.strip_prefix("https://").unwrap_or(site).trim_end_matches('/');
        let listing = Listing {
            listed: self.listed,
            city: read("city", text::line(&self.city, COMPANY_NAME)),
            about: read("about", text::paragraph(&self.about, REASON).map(Option::unwrap_or_default)),
            services: self.services.clone(),
            languages: read("languages", text::line(&self.languages, COMPANY_NAME)),
            email: read("email", text::sign_in_name(&self.email)),
            phone: read("phone", text::line(&self.phone, 40)),
            website: read("website", text::domain_name(site)),
            version: self.version,
            ..before
        };
        if problems.is_empty() { Ok(listing) } else { Err(ProgramError::Invalid(problems)) }
    }
}

/// What the actor's tenant says of itself.
///
/// # Errors
/// `NotFound` for who is no provider, `Refused(Role)`, `Database`.
pub async fn own_listing(program: &Program, actor: &Actor) -> Result<Listing, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    as_provider(&mut tx, actor, Permission::RequestPartnership).await?;
    listings::one(&mut tx, &actor.tenant).await?.ok_or(ProgramError::NotFound)
}

/// A provider changes what it says of itself.
///
/// # Errors
/// As [`own_listing`]; `Invalid`; `Overtaken` when somebody changed it since that version.
pub async fn change_listing(program: &Program, actor: &Actor, new: &NewListing) -> Result<(), ProgramError> {
    let outcome = try_change(program, actor, new).await;
    let attempt =
        Attempt { operation: "update_provider_listing", resource_type: "listing", resource_id: actor.tenant.as_str() };
    record::refusals(program, actor, attempt, outcome).await
}

async fn try_change(program: &Program, actor: &Actor, new: &NewListing) -> Result<(), ProgramError> {
    let mut tx = program.database.begin().await?;
    as_provider(&mut tx, actor, Permission::RequestPartnership).await?;
    let before = listings::one(&mut tx, &actor.tenant).await?.ok_or(ProgramError::NotFound)?;
    listings::save(&mut tx, &new.over(before)?).await?;
    let happening = Happening {
        operation: "update_provider_listing",
        kind: "listing_changed",
        resource_type: "listing",
        resource_id: actor.tenant.as_str(),
        old_value: None,
        new_value: None,
        facts: "{}",
    };
    record::happened(&mut tx, program, By::Person(actor), &[&actor.tenant], &[happening]).await?;
    tx.commit().await
}
