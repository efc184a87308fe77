//! Signing: once per tenant and region, by a global admin, with everything that proves what was signed (§3.4).

use super::{activate, attempt, read};
use crate::record::{self, Happening};
use crate::store::agreements::{self, Kind};
use crate::store::events::By;
use crate::store::signatures::{self, NewSignature, Signature};
use crate::store::{self, Tx};
use crate::{Program, ProgramError, feed};
use domain::Actor;
use domain::enrollment::EnrollmentPath;
use domain::partner_agreement::{AgreementRefusal, Occasion};
use std::net::IpAddr;

/// What was on the page when Accept and continue was selected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signing {
    /// The version that was shown.
    pub version: String,
    /// The language it was shown in.
    pub language: String,
    /// Whether the box was ticked that it was read.
    pub read: bool,
    /// From where.
    pub address: IpAddr,
}

/// Sign the newest version. A qualified enrollment becomes active by it, and a direct-bill partner is an indirect
/// reseller too (§4.1, §4.9); a partner that is in a program already signs for its region.
///
/// # Errors
/// `Refused(Agreement)`: `AlreadySigned` also for whoever comes second, `OtherVersion` when another version is the
/// newest by now.
pub async fn sign(program: &Program, actor: &Actor, signing: &Signing) -> Result<Signature, ProgramError> {
    let outcome = try_sign(program, actor, signing).await;
    record::refusals(program, actor, attempt(actor), outcome).await
}

async fn try_sign(program: &Program, actor: &Actor, signing: &Signing) -> Result<Signature, ProgramError> {
    let mut tx = program.database.begin().await?;
    // Who comes second waits here, and then sees what the first one did.
    store::people::lock(&mut tx, &actor.tenant).await?;

    let (partner, signatory) = read::signatory(&mut tx, actor).await?;
    let occasion = signatory.may_sign(actor)?;
    let text = text(&mut tx, signing).await?;
    let new = NewSignature {
        tenant: &actor.tenant,
        region: &partner.region,
        user: &actor.user,
        signed_by: &actor.name,
        at: program.now(),
        address: &signing.address.to_canonical().to_string(),
        version: text.version.as_str(),
        language: &text.language,
        sha256: &text.sha256,
        mpn_id: partner.mpn_id.as_deref().unwrap_or_default(),
    };

    if keep(&mut tx, &new, occasion).await? {
        tell(&mut tx, program, actor, &new, occasion).await?;
    }
    if let Occasion::Enrollment(_) = occasion {
        activate::activate(&mut tx, program, By::Person(actor), &partner).await?;
    }
    tx.commit().await?;
    feed::enrollment_moved(program, &actor.tenant).await;
    Ok(signature(&new))
}

/// The text that is signed: of the newest version, as it was shown.
async fn text(tx: &mut Tx, signing: &Signing) -> Result<agreements::TextInfo, ProgramError> {
    let newest = agreements::newest(tx, Kind::Partner).await?.ok_or(AgreementRefusal::NotPublished)?;
    if newest.number.as_str() != signing.version {
        return Err(AgreementRefusal::OtherVersion.into());
    }
    if !signing.read {
        return Err(AgreementRefusal::NotRead.into());
    }
    let texts = agreements::texts(tx, Kind::Partner, newest.number.as_str()).await?;
    read::in_language(&texts, &signing.language).cloned().ok_or(ProgramError::NotFound)
}

/// One signature per region (MPA-02); a direct-bill partner's click is kept beside the one of its region (C-09).
/// Answers whether something was signed: where the region was signed for before, a new company's click only switches
/// the program on.
async fn keep(tx: &mut Tx, new: &NewSignature<'_>, occasion: Occasion) -> Result<bool, ProgramError> {
    let for_region = signatures::sign(tx, new).await?;
    match occasion {
        Occasion::Enrollment(EnrollmentPath::New) => Ok(for_region),
        Occasion::Enrollment(EnrollmentPath::Transition) if signatures::accept(tx, new).await? => Ok(true),
        Occasion::Region if for_region => Ok(true),
        _ => Err(AgreementRefusal::AlreadySigned.into()),
    }
}

/// In the tenant's log and in the operator's.
async fn tell(
    tx: &mut Tx,
    program: &Program,
    actor: &Actor,
    new: &NewSignature<'_>,
    occasion: Occasion,
) -> Result<(), ProgramError> {
    let kind = match occasion {
        Occasion::Enrollment(EnrollmentPath::Transition) => "reseller_agreement_accepted",
        _ => "partner_agreement_signed",
    };
    let facts = serde_json::json!({ "region": new.region, "language": new.language, "sha256": new.sha256 });
    let facts = facts.to_string();
    let happening = Happening {
        operation: "sign_partner_agreement",
        kind,
        resource_type: "agreement",
        resource_id: actor.tenant.as_str(),
        old_value: None,
        new_value: Some(new.version),
        facts: &facts,
    };
    let operator = store::operator::tenant(tx).await?;
    let tenants: Vec<_> = operator.iter().chain([&actor.tenant]).collect();
    record::happened(tx, program, By::Person(actor), &tenants, &[happening]).await
}

fn signature(new: &NewSignature<'_>) -> Signature {
    Signature {
        region: new.region.to_owned(),
        signed_by: new.signed_by.to_owned(),
        signed_at: new.at,
        version: Some(new.version.to_owned()),
        language: Some(new.language.to_owned()),
        sha256: Some(new.sha256.to_owned()),
        mpn_id: Some(new.mpn_id.to_owned()),
    }
}
