//! A case as the verifier reads it (design 14b).

use super::automatic;
use crate::store::events::EventRow;
use crate::store::verification_papers::{self as papers, DocumentRow, MessageRow};
use crate::store::verification_queue;
use crate::store::{self, Tx};
use crate::{Program, ProgramError, guard};
use domain::enrollment::Enrollment;
use domain::profile::LegalProfile;
use domain::verification::{Automatic, Case};
use domain::{Actor, EnrollmentId, Permission, UserId};
use std::collections::HashMap;
use time::OffsetDateTime;

/// Something that happened, from the event log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// When.
    pub at: OffsetDateTime,
    /// The kind of event.
    pub kind: String,
    /// Who did it; nobody when it was the program or the link.
    pub person: Option<String>,
    /// Whether it was somebody of the tenant whose log this is.
    pub own: bool,
}

impl Moment {
    fn of(row: EventRow) -> Self {
        let own = row.user_tenant_id.as_deref() == Some(row.tenant_id.as_str());
        let person = Some(row.user_name.clone()).filter(|name| !name.is_empty());
        Self { at: row.happened_at(), kind: row.kind, person, own }
    }
}

/// Something that was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// When.
    pub at: OffsetDateTime,
    /// What kind of message.
    pub kind: String,
    /// Whether the operator said it.
    pub from_operator: bool,
    /// Who said it.
    pub person: String,
    /// What.
    pub text: String,
}

impl From<MessageRow> for Said {
    fn from(row: MessageRow) -> Self {
        let MessageRow { at, kind, from_operator, person, text } = row;
        Self { at: store::moment(at), kind, from_operator, person, text }
    }
}

/// Everything the case page shows.
#[derive(Debug, Clone)]
pub struct CaseView {
    /// The case.
    pub case: Case,
    /// The enrollment.
    pub enrollment: Enrollment,
    /// The tenant's name and domain.
    pub tenant: (String, String),
    /// What the applicant wrote.
    pub profile: LegalProfile,
    /// What the program found.
    pub automatic: Automatic,
    /// The name of its market and region, if its country is one.
    pub region: Option<String>,
    /// Who sent it.
    pub sent_by: Option<String>,
    /// Documents, oldest first.
    pub documents: Vec<DocumentRow>,
    /// What was said, newest first.
    pub said: Vec<Said>,
    /// What happened, newest first.
    pub history: Vec<Moment>,
    /// Everyone who may verify: id and name.
    pub verifiers: Vec<(String, String)>,
    /// The names of people the case names, by id.
    pub names: HashMap<String, String>,
}

impl CaseView {
    /// The name of a person the case names.
    #[must_use]
    pub fn name_of(&self, user: &UserId) -> Option<&str> {
        self.names.get(user.as_str()).map(String::as_str)
    }
}

/// A case.
///
/// # Errors
/// `NotFound` for partners and unknown cases, `Refused(Role)`.
pub async fn show(program: &Program, actor: &Actor, id: &EnrollmentId) -> Result<CaseView, ProgramError> {
    guard::require(actor, Permission::Verify)?;
    let mut tx = program.database.snapshot().await?;
    let case = store::verification::of_enrollment(&mut tx, id).await?.ok_or(ProgramError::NotFound)?;
    let enrollment = store::enrollments::by_id(&mut tx, id).await?.ok_or(ProgramError::NotFound)?;
    let profile = store::profiles::of_tenant(&mut tx, &case.tenant).await?.ok_or(ProgramError::NotFound)?.profile;
    let automatic = automatic::facts(&mut tx, program, &case, &profile).await?;
    let market = store::markets::of_country(&mut tx, &profile.address.country, program.now()).await?;
    let sender = store::enrollments::sent_by(&mut tx, id).await?;
    let names = names(&mut tx, &case, sender.as_ref()).await?;
    Ok(CaseView {
        tenant: store::verification_lookup::of_tenant(&mut tx, &case.tenant).await?,
        sent_by: sender.and_then(|user| names.get(user.as_str()).cloned()),
        documents: papers::kept(&mut tx, id).await?,
        said: papers::said(&mut tx, id).await?.into_iter().map(Said::from).collect(),
        history: history(&mut tx, actor, id).await?,
        verifiers: verification_queue::verifiers(&mut tx).await?,
        region: market.map(|market| market.region_name),
        names,
        automatic,
        profile,
        enrollment,
        case,
    })
}

/// What happened to a case in the log of the actor's tenant, newest first.
pub(super) async fn history(tx: &mut Tx, actor: &Actor, id: &EnrollmentId) -> Result<Vec<Moment>, ProgramError> {
    let rows = store::events::of_resource(tx, &actor.tenant, id.as_str()).await?;
    Ok(rows.into_iter().rev().map(Moment::of).collect())
}

async fn names(tx: &mut Tx, case: &Case, sender: Option<&UserId>) -> Result<HashMap<String, String>, ProgramError> {
    let people = case.steps.iter().filter_map(|step| step.by.as_ref());
    let people = people.chain(&case.held_by).chain(&case.proposed_by).chain(sender);
    let mut names = HashMap::new();
    for user in people {
        if !names.contains_key(user.as_str())
            && let Some(name) = store::verification_lookup::name_of(tx, user).await?
        {
            names.insert(user.as_str().to_owned(), name);
        }
    }
    Ok(names)
}
