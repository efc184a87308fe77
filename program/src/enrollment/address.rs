//! The link by which the primary contact proves the address (ENR-10, ENR-11, MAIL-02).
//!
//! Looking at a link uses nothing up: mail scanners open links too. Only the SHA-256 of a token is kept.

use super::{attempt, submit};
use crate::accounts::AddressToken;
use crate::record::{self, Happening};
use crate::store::events::By;
use crate::store::{self, Tx, address_links};
use crate::{Program, ProgramError, Refusal, feed, guard, letters, verification};
use domain::enrollment::{Enrollment, EnrollmentStatus};
use domain::letter::LetterKind;
use domain::profile::LegalProfile;
use domain::verification::{CaseStatus, VerificationRefusal};
use domain::{Actor, Permission};
use time::{Duration, OffsetDateTime};

/// How long a link works.
pub const LINK_VALID: Duration = Duration::days(7);
/// How long after one letter the next may be asked for.
pub const RESEND_AFTER: Duration = Duration::minutes(5);

/// A link that still works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddressLink {
    /// The company that enrolls.
    pub company: String,
    /// The address it was sent to.
    pub email: String,
    /// Until when it works.
    pub expires_at: OffsetDateTime,
}

/// Send a link to the primary contact; the one sent before is dead from now on (M-01). `person` is who enrolls.
///
/// # Errors
/// `Database`.
pub(crate) async fn send_link(
    tx: &mut Tx,
    program: &Program,
    enrollment: &Enrollment,
    profile: &LegalProfile,
    person: &str,
) -> Result<(), ProgramError> {
    let token = AddressToken::of(program.random());
    let (now, email) = (program.now(), &profile.contact.email);
    let until = now + LINK_VALID;
    address_links::insert(tx, &token.hash(), (&enrollment.id, email), (now, until)).await?;
    let facts = serde_json::json!({
        "company": profile.company_name,
        "person": person,
        "number": enrollment.number,
        "link": format!("/enroll/address/{}", token.reveal()),
        "valid_until": until.date().to_string(),
    });
    letters::queue(tx, program, LetterKind::EnrollmentSubmitted, &submit::recipient(profile), &facts).await
}

/// Send the link once more, to the same address (ENR-11).
///
/// # Errors
/// `Refused(Role)`, `Refused(Verification)` when there is nothing to prove (`WrongStep`) or it is proven
/// (`AlreadyVerified`), `Refused(TooManyTries)` less than [`RESEND_AFTER`] after the last letter.
pub async fn resend_address_link(program: &Program, actor: &Actor) -> Result<(), ProgramError> {
    let outcome = try_resend(program, actor).await;
    record::refusals(program, actor, attempt("resend_verification", actor.tenant.as_str()), outcome).await
}

async fn try_resend(program: &Program, actor: &Actor) -> Result<(), ProgramError> {
    guard::require(actor, Permission::ResendVerification)?;
    let now = program.now();
    let mut tx = program.database.begin().await?;

    let (enrollment, profile) = waiting(&mut tx, actor).await?;
    if address_links::is_proven(&mut tx, &enrollment.id, &profile.contact.email).await? {
        return Err(VerificationRefusal::AlreadyVerified.into());
    }
    if let Some(last) = address_links::last_sent(&mut tx, &enrollment.id).await?
        && now < last + RESEND_AFTER
    {
        let wait = u64::try_from((last + RESEND_AFTER - now).whole_seconds().max(1)).unwrap_or(1);
        return Err(ProgramError::Refused(Refusal::TooManyTries { wait }));
    }
    send_link(&mut tx, program, &enrollment, &profile, &actor.name).await?;

    let happening = Happening {
        operation: "resend_verification",
        kind: "address_link_sent",
        resource_type: "enrollment",
        resource_id: enrollment.id.as_str(),
        old_value: None,
        new_value: None,
        facts: "{}",
    };
    record::happened(&mut tx, program, By::Person(actor), &[&actor.tenant], &[happening]).await?;
    tx.commit().await
}

/// The tenant's enrollment while it is being checked, with its profile.
async fn waiting(tx: &mut Tx, actor: &Actor) -> Result<(Enrollment, LegalProfile), ProgramError> {
    let enrollment = store::enrollments::of_tenant(tx, &actor.tenant).await?;
    // Of a program that is active the address is proved again when it changes (ENR-18).
    let again = store::verification::status_of(tx, &actor.tenant).await? == Some(CaseStatus::Address);
    let checked = enrollment.filter(|it| match it.status {
        EnrollmentStatus::PendingQualification => true,
        status => status == EnrollmentStatus::Active && again,
    });
    let stored = store::profiles::of_tenant(tx, &actor.tenant).await?;
    match (checked, stored) {
        (Some(enrollment), Some(stored)) => Ok((enrollment, stored.profile)),
        _ => Err(VerificationRefusal::WrongStep.into()),
    }
}

/// What a link stands for; looking at it changes nothing.
///
/// # Errors
/// `Refused(Verification)`: `LinkUnknown`, `LinkReplaced` when a newer one took its place, `LinkUsed`, `LinkExpired`.
pub async fn address_link(program: &Program, token: &str) -> Result<AddressLink, ProgramError> {
    let token = read(token)?;
    let mut tx = program.database.snapshot().await?;
    let (link, _, company) = open_link(&mut tx, program, &token).await?;
    Ok(AddressLink { company, email: link.email, expires_at: link.expires_at })
}

/// What has not the form of a token is refused without a query (S47).
fn read(token: &str) -> Result<AddressToken, VerificationRefusal> {
    AddressToken::parse(token).ok_or(VerificationRefusal::LinkUnknown)
}

/// A link that works, its enrollment, and the company's name. One that was sent to an address which is not the
/// contact's any more proves nothing.
async fn open_link(
    tx: &mut Tx,
    program: &Program,
    token: &AddressToken,
) -> Result<(address_links::AddressLink, Enrollment, String), ProgramError> {
    let unknown = VerificationRefusal::LinkUnknown;
    let link = address_links::by_hash(tx, &token.hash()).await?.ok_or(unknown)?;
    if link.replaced {
        return Err(VerificationRefusal::LinkReplaced.into());
    }
    if link.used {
        return Err(VerificationRefusal::LinkUsed.into());
    }
    if program.now() >= link.expires_at {
        return Err(VerificationRefusal::LinkExpired.into());
    }
    let enrollment = store::enrollments::by_id(tx, &link.enrollment).await?.ok_or(unknown)?;
    let stored = store::profiles::of_tenant(tx, &enrollment.tenant).await?.ok_or(unknown)?;
    if stored.profile.contact.email != link.email {
        return Err(VerificationRefusal::LinkReplaced.into());
    }
    Ok((link, enrollment, stored.profile.company_name))
}

/// The primary contact confirms the address: the link is used up, and the review goes on. Whoever has the link may,
/// since a contact need not have an account (rules §1).
///
/// # Errors
/// As [`address_link`]; `Refused(Verification)` when the enrollment is not being checked any more.
pub async fn confirm_address(program: &Program, token: &str) -> Result<(), ProgramError> {
    let token = read(token)?;
    let mut tx = program.database.begin().await?;

    let (_, enrollment, _) = open_link(&mut tx, program, &token).await?;
    if !address_links::use_up(&mut tx, &token.hash(), program.now()).await? {
        return Err(VerificationRefusal::LinkUsed.into());
    }
    verification::address_verified(&mut tx, program, &enrollment).await?;
    tx.commit().await?;
    feed::enrollment_moved(program, &enrollment.tenant).await;
    Ok(())
}
