//! What the pages of the enrollment show: who may go on, what was typed so far, and what it would mean.

use crate::store::drafts::Draft;
use crate::store::profiles::StoredProfile;
use crate::store::{self, Tx};
use crate::{FieldProblem, Program, ProgramError};
use domain::applicant::Applicant;
use domain::country::Country;
use domain::enrollment::{Enrollment, EnrollmentMode, EnrollmentPath, EnrollmentRefusal, EnrollmentStatus};
use domain::profile::{Address, LegalProfile, ProfileFields, SupportReading, Wrong};
use domain::work_email::WebMailRule;
use domain::{Actor, Role, Roles};

/// Where a tenant stands with its enrollment, and whether this person may go on with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The tenant.
    pub applicant: Applicant,
    /// Its enrollment, once begun.
    pub enrollment: Option<Enrollment>,
    /// When the MPN ID is chosen: as it was set when the enrollment began (C-02).
    pub mode: EnrollmentMode,
    /// Why this person cannot go on.
    pub refusal: Option<EnrollmentRefusal>,
    /// The names of the global admins, who can.
    pub global_admins: Vec<String>,
}

impl Entry {
    /// From where it enrolls.
    #[must_use]
    pub fn path(&self) -> EnrollmentPath {
        self.enrollment.as_ref().map_or_else(|| self.applicant.path(), |it| it.path)
    }

    /// Whether the MPN ID is to be chosen before the form, and is not (ENR-31).
    #[must_use]
    pub fn lacks_mpn_id(&self) -> bool {
        self.mode == EnrollmentMode::Pmc && self.applicant.mpn_id.is_none()
    }

    pub(super) fn allowed(&self) -> Result<(), ProgramError> {
        self.refusal.map_or(Ok(()), |refusal| Err(refusal.into()))
    }

    fn status(&self) -> Option<EnrollmentStatus> {
        self.enrollment.as_ref().map(|it| it.status)
    }
}

/// Where the actor's tenant stands.
///
/// # Errors
/// `Database`.
pub async fn entry(program: &Program, actor: &Actor) -> Result<Entry, ProgramError> {
    load(&mut program.database.snapshot().await?, program, actor).await
}

pub(super) async fn load(tx: &mut Tx, program: &Program, actor: &Actor) -> Result<Entry, ProgramError> {
    let applicant = store::applicants::of_tenant(tx, &actor.tenant, program.now()).await?;
    let enrollment = store::enrollments::of_tenant(tx, &actor.tenant).await?;
    let mode = match &enrollment {
        Some(enrollment) => enrollment.mode,
        None => store::settings::current(tx).await?.enrollment_mode,
    };
    let refusal = applicant.may_enroll(actor, enrollment.as_ref().map(|it| it.status)).err();
    let admins = store::outbox::with_role(tx, &actor.tenant, Roles::of(&[Role::GlobalAdmin])).await?;
    let global_admins = admins.into_iter().map(|it| it.name).collect();
    Ok(Entry { applicant, enrollment, mode, refusal, global_admins })
}

/// Everything the form shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// Where the tenant stands.
    pub entry: Entry,
    /// What is filled in.
    pub fields: ProfileFields,
    /// The draft as it is now, if there is one.
    pub draft: Option<Draft>,
    /// What is known of a tenant in another program: it is shown for review, and only the support profile is
    /// asked for (ENR-05).
    pub known: Option<LegalProfile>,
    /// The web-mail services that are refused, for the sentence that names one (ENR-08).
    pub web_mail: Vec<WebMailRule>,
}

impl Form {
    /// The version of the draft; 0 when there is none.
    #[must_use]
    pub fn version(&self) -> i64 {
        self.draft.as_ref().map_or(0, |draft| draft.version)
    }

    /// The country that sets the rules of the form.
    #[must_use]
    pub fn country(&self) -> Country {
        Country::of(&self.entry.applicant.country)
    }

    /// The profile that is typed.
    ///
    /// # Errors
    /// Every wrong field.
    pub fn read(&self, fields: &ProfileFields) -> Result<LegalProfile, Vec<Wrong>> {
        match &self.known {
            Some(known) => SupportReading::read(fields).map(|support| LegalProfile { support, ..known.clone() }),
            None => LegalProfile::read(fields, &self.country(), &self.web_mail),
        }
    }
}

/// The form, prefilled with what is known.
///
/// # Errors
/// `Refused(Enrollment)` for whom it is not; `Database`.
pub async fn form(program: &Program, actor: &Actor) -> Result<Form, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    let entry = load(&mut tx, program, actor).await?;
    entry.allowed()?;
    load_form(&mut tx, entry).await
}

pub(super) async fn load_form(tx: &mut Tx, entry: Entry) -> Result<Form, ProgramError> {
    let draft = match &entry.enrollment {
        Some(enrollment) => store::drafts::of_enrollment(tx, &enrollment.id).await?,
        None => None,
    };
    let stored = store::profiles::of_tenant(tx, &entry.applicant.tenant).await?;
    let web_mail = store::settings::web_mail(tx).await?;
    let fields = match (&draft, &stored) {
        (Some(draft), _) => draft.fields.clone(),
        (None, Some(stored)) => ProfileFields::from(&stored.profile),
        (None, None) => prefilled(&entry.applicant),
    };
    // After a rejection everything may be corrected.
    let reviewed = entry.path() == EnrollmentPath::Transition && entry.status() != Some(EnrollmentStatus::Rejected);
    let known = stored.filter(|_| reviewed).map(|it: StoredProfile| it.profile);
    Ok(Form { entry, fields, draft, known, web_mail })
}

fn prefilled(applicant: &Applicant) -> ProfileFields {
    ProfileFields {
        company_name: applicant.name.clone(),
        country: applicant.country.clone(),
        ..ProfileFields::default()
    }
}

/// Everything the page shows on which one checks what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// The form behind it.
    pub form: Form,
    /// What would be sent.
    pub profile: LegalProfile,
    /// The address as it is usually written, while the person has not decided about it (ENR-15).
    pub offered: Option<Address>,
}

/// What would be sent.
///
/// # Errors
/// `Refused(Enrollment)`, `Invalid` while fields are wrong.
pub async fn check(program: &Program, actor: &Actor) -> Result<Check, ProgramError> {
    let form = form(program, actor).await?;
    let profile = form.read(&form.fields).map_err(invalid)?;
    let undecided = form.fields.address_choice.is_empty() && form.known.is_none();
    let offered = form.country().suggestion(&profile.address).filter(|_| undecided);
    Ok(Check { form, profile, offered })
}

pub(super) fn invalid(wrong: Vec<Wrong>) -> ProgramError {
    ProgramError::Invalid(wrong.into_iter().map(|(field, problem)| FieldProblem { field, problem }).collect())
}
