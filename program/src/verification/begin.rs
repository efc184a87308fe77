//! How a case begins, and begins anew: when Enroll now is selected, when the mailed link is opened, when what was
//! checked changes.

use super::{automatic, letters, log};
use crate::store::events::{By, hex};
use crate::store::verification::Subject;
use crate::store::{self, Tx};
use crate::{Program, ProgramError};
use domain::PartnerTenantId;
use domain::enrollment::Enrollment;
use domain::profile::LegalProfile;
use domain::verification::{Case, CaseStatus, Changed};
use sha2::{Digest, Sha256};

/// Begin to check an enrollment that was sent, or sent again: then only what changed and what had failed is checked
/// once more, and the primary contact is told that it arrived (§4.1, M-02). The profile is the one that is stored.
///
/// # Errors
/// `Refused(Verification)` `WrongStep` after it was refused for good; `Database`.
pub async fn open(
    tx: &mut Tx,
    program: &Program,
    by: By<'_>,
    enrollment: &Enrollment,
    profile: &LegalProfile,
) -> Result<(), ProgramError> {
    let now = program.now();
    let about = subject(enrollment, profile);
    let Some(case) = store::verification::of_enrollment(tx, &enrollment.id).await? else {
        let case = Case::open(enrollment.id.clone(), enrollment.tenant.clone(), now);
        store::verification::insert(tx, &case, &about).await?;
        log::step(tx, program, by, "verification_opened", (None, &case), "{}").await?;
        return automatic::run(tx, program, case, profile).await.map(|_| ());
    };
    let changed = changes(tx, &case, &about).await?;
    let before = case.status;
    let mut case = case.reopen(changed, now)?;
    // An address that was proved once stays so, also when another was typed in between.
    if !case.address_is_verified() && store::address_links::is_proven(tx, &enrollment.id, &about.contact_email).await? {
        case = case.address_verified(now)?;
    }
    store::verification::save(tx, &mut case).await?;
    store::verification::set_subject(tx, &case.id, &about).await?;
    let case = automatic::run(tx, program, case, profile).await?;

    let facts = serde_json::json!({ "company": changed.company, "email": changed.email }).to_string();
    log::step(tx, program, by, "verification_reopened", (Some(before), &case), &facts).await?;
    letters::received(tx, program, enrollment, &case, profile).await
}

/// What is different from what was looked at last.
pub(super) async fn changes(tx: &mut Tx, case: &Case, about: &Subject) -> Result<Changed, ProgramError> {
    let last = store::verification::subject(tx, &case.id).await?;
    Ok(last.map_or(Changed { company: true, email: true }, |last| Changed {
        company: last.company_hash != about.company_hash,
        email: last.contact_email != about.contact_email,
    }))
}

/// What a case is about.
pub(super) fn subject(enrollment: &Enrollment, profile: &LegalProfile) -> Subject {
    let company = serde_json::json!([profile.company_name, profile.registration_number, profile.address]).to_string();
    let email = profile.contact.email.clone();
    let domain = email.rsplit_once('@').map_or("", |(_, domain)| domain);
    let search = format!("{} {} {domain}", profile.company_name, enrollment.number).to_lowercase();
    Subject {
        country: profile.address.country.clone(),
        company_hash: hex(&Sha256::digest(company)),
        name_key: key(&profile.company_name),
        number_key: profile.registration_number.as_deref().map(key).filter(|key| !key.is_empty()),
        company: profile.company_name.clone(),
        search,
        contact_email: email,
    }
}

/// Letters and digits only, lower case: `Nova IT AB` and `NOVA-IT A.B.` are the same.
fn key(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The primary contact opened the mailed link: the review begins (ENR-10).
///
/// # Errors
/// `Refused(Verification)`: `AlreadyVerified`, `WrongStep`; `NotFound` without a case.
pub async fn address_verified(tx: &mut Tx, program: &Program, enrollment: &Enrollment) -> Result<(), ProgramError> {
    let case = store::verification::of_enrollment(tx, &enrollment.id).await?.ok_or(ProgramError::NotFound)?;
    let stored = store::profiles::of_tenant(tx, &enrollment.tenant).await?.ok_or(ProgramError::NotFound)?;
    let before = case.status;
    let mut case = case.address_verified(program.now())?;
    store::verification::save(tx, &mut case).await?;
    log::step(tx, program, By::Program, "address_verified", (Some(before), &case), "{}").await?;
    automatic::run(tx, program, case, &stored.profile).await.map(|_| ())
}

/// Whether the company is checked and nothing of it waits for another check (`vettingStatus` authorized). A partner
/// that was in a program before there were cases was checked when it came.
///
/// # Errors
/// `Database`.
pub async fn is_authorized(tx: &mut Tx, tenant: &PartnerTenantId) -> Result<bool, ProgramError> {
    if let Some(status) = store::verification::status_of(tx, tenant).await? {
        return Ok(status == CaseStatus::Authorized);
    }
    let programs = store::partners::partner(tx, tenant).await?.map(|partner| partner.programs).unwrap_or_default();
    Ok(programs.indirect_provider || programs.direct_bill || programs.indirect_reseller)
}

/// The checks are passed; where the agreement of the region was signed before, the program is active at once (§4.1).
///
/// # Errors
/// Those of the activation.
pub(super) async fn qualified(
    tx: &mut Tx,
    program: &Program,
    enrollment: Enrollment,
) -> Result<Enrollment, ProgramError> {
    crate::agreement::after_qualified(tx, program, enrollment).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_company_is_known_by_its_letters_and_digits() {
        assert_eq!(key("Nova IT A.B."), key("NOVA-IT ab"));
        assert_eq!(key("556677-8899"), "5566778899");
        assert_ne!(key("Nova IT AB"), key("Nova IT BV"));
        assert_eq!(key("诺瓦 科技"), "诺瓦科技");
    }
}
