//! Running the automatic checks: what the program knows of the company without asking anyone.

use super::log;
use crate::store::events::By;
use crate::store::{self, Tx};
use crate::{Program, ProgramError};
use domain::profile::LegalProfile;
use domain::verification::{Automatic, Case, Evidence, Found};
use domain::work_email;

/// Gather the facts.
pub(super) async fn facts(
    tx: &mut Tx,
    program: &Program,
    case: &Case,
    profile: &LegalProfile,
) -> Result<Automatic, ProgramError> {
    let rules = store::settings::web_mail(tx).await?;
    let market = store::markets::of_country(tx, &profile.address.country, program.now()).await?;
    let about = store::verification::subject(tx, &case.id).await?.ok_or(ProgramError::NotFound)?;
    let (same_name, same_number) = store::verification_lookup::doubles(tx, &case.tenant, &about).await?;
    Ok(Automatic {
        address_verified: case.address_is_verified(),
        web_mail: work_email::service(&profile.contact.email, &rules).is_some(),
        employment: employment(tx, case, &profile.contact.email).await?,
        same_name,
        same_number,
        has_number: profile.registration_number.is_some(),
        in_market: market.is_some(),
    })
}

/// How the address is known to be the company's, if it is (§4.2).
async fn employment(tx: &mut Tx, case: &Case, email: &str) -> Result<Option<Evidence>, ProgramError> {
    let Some((_, domain)) = email.rsplit_once('@') else { return Ok(None) };
    let known = store::verification_lookup::known(tx, &case.tenant, domain, email).await?;
    Ok(if known.is_tenants {
        Some(Evidence::CompanyDomain)
    } else if known.is_colleagues {
        Some(Evidence::ColleaguesDomain)
    } else {
        None
    })
}

/// Run the checks, keep how many need a look, and pass the step Employment when the domain is known.
pub(super) async fn run(
    tx: &mut Tx,
    program: &Program,
    mut case: Case,
    profile: &LegalProfile,
) -> Result<Case, ProgramError> {
    let facts = facts(tx, program, &case, profile).await?;
    if let Some(evidence) = facts.employment.filter(|_| case.address_is_verified() && case.status.is_open()) {
        let before = case.clone();
        case.employment_known(evidence, program.now());
        if case != before {
            store::verification::save(tx, &mut case).await?;
            let told = serde_json::json!({ "evidence": evidence.code() }).to_string();
            log::step(tx, program, By::Program, "employment_verified", (Some(before.status), &case), &told).await?;
        }
    }
    let (to_look_at, failed) = (facts.count(Found::ToLookAt), facts.count(Found::Failed));
    store::verification::set_checks(tx, &case.id, to_look_at, failed).await?;
    Ok(case)
}
