//! The draft: what was typed is kept, right or wrong, and may be gone on with in any browser.

use super::entry::{self, Entry};
use super::{attempt, form};
use crate::record::{self, Happening};
use crate::store::events::By;
use crate::store::{self, Tx};
use crate::{FieldProblem, Program, ProgramError};
use domain::enrollment::{Enrollment, EnrollmentStatus};
use domain::profile::{LONGEST, ProfileFields};
use domain::text::TextProblem;
use domain::{Actor, EnrollmentId};
use time::{Duration, OffsetDateTime};

/// How long a draft is kept without a change.
pub const DRAFT_KEPT: Duration = Duration::days(30);

/// A number that was taken at the same moment by another tenant is drawn again so often.
const TRIES: usize = 5;

/// A draft was saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Saved {
    /// The version it has now.
    pub version: i64,
    /// When.
    pub at: OffsetDateTime,
}

/// What was typed, and over what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    /// The fields.
    pub fields: ProfileFields,
    /// The version of the draft the person had before them; 0 for none.
    pub seen: i64,
    /// The page it was typed into: each that is opened has its own.
    pub editor: String,
}

/// Who saves: a person who pressed a button, or the page by itself. Only a person is let past a version that the
/// same page saved by itself a moment ago, and whose answer was still on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Saver {
    Person,
    Page,
}

/// Keep what was typed, right or wrong; the first time this begins the enrollment.
///
/// # Errors
/// `Refused(Enrollment)`, `Invalid` for a text longer than any field takes, `Overtaken` when another browser saved
/// meanwhile: then nothing is overwritten.
pub async fn save(program: &Program, actor: &Actor, typed: &Typed) -> Result<Saved, ProgramError> {
    saved(program, actor, typed, Saver::Person).await
}

/// Keep what is being typed, without anybody having asked for it.
///
/// # Errors
/// As [`save`].
pub async fn autosave(program: &Program, actor: &Actor, typed: &Typed) -> Result<Saved, ProgramError> {
    saved(program, actor, typed, Saver::Page).await
}

async fn saved(program: &Program, actor: &Actor, typed: &Typed, by: Saver) -> Result<Saved, ProgramError> {
    let outcome = again_if_numbered_twice(program, actor, typed, by).await;
    record::refusals(program, actor, attempt("start_enrollment", actor.tenant.as_str()), outcome).await
}

async fn again_if_numbered_twice(
    program: &Program,
    actor: &Actor,
    typed: &Typed,
    by: Saver,
) -> Result<Saved, ProgramError> {
    let too_long = |(_, text): &(&str, &str)| text.chars().count() > LONGEST;
    if let Some((field, _)) = typed.fields.named().into_iter().find(too_long) {
        return Err(ProgramError::Invalid(vec![FieldProblem { field, problem: TextProblem::TooLong }]));
    }
    for _ in 1..TRIES {
        match try_save(program, actor, typed, by).await {
            Err(error) if error.is_duplicate() => {}
            outcome => return outcome,
        }
    }
    try_save(program, actor, typed, by).await
}

async fn try_save(program: &Program, actor: &Actor, typed: &Typed, by: Saver) -> Result<Saved, ProgramError> {
    let now = program.now();
    let mut tx = program.database.begin().await?;

    let entry = entry::load(&mut tx, program, actor).await?;
    entry.allowed()?;
    let enrollment = begun(&mut tx, program, actor, &entry).await?;
    let before = store::drafts::of_enrollment(&mut tx, &enrollment.id).await?;
    let fields = with_the_choice_still_meant(&typed.fields, before.as_ref().map(|it| &it.fields));
    let mut seen = typed.seen;
    if let Some(before) = before.filter(|it| it.version == seen || it.version == seen + 1) {
        // What is there already needs no second version: an answer may have been lost on its way.
        if before.fields == fields {
            return Ok(Saved { version: before.version, at: before.saved_at });
        }
        if by == Saver::Person && before.editor == typed.editor {
            seen = before.version;
        }
    }

    let kept = (&fields, typed.editor.as_str());
    store::drafts::save(&mut tx, &enrollment.id, kept, seen, (&actor.user, now)).await?;
    tx.commit().await?;
    Ok(Saved { version: seen + 1, at: now })
}

/// What was decided about an address holds for that address only (ENR-15).
fn with_the_choice_still_meant(typed: &ProfileFields, before: Option<&ProfileFields>) -> ProfileFields {
    let address = |it: &ProfileFields| [it.line1.clone(), it.line2.clone(), it.city.clone(), it.postal_code.clone()];
    let same = before.filter(|before| address(before) == address(typed));
    ProfileFields { address_choice: same.map(|it| it.address_choice.clone()).unwrap_or_default(), ..typed.clone() }
}

/// The enrollment, begun now if it was not.
async fn begun(tx: &mut Tx, program: &Program, actor: &Actor, entry: &Entry) -> Result<Enrollment, ProgramError> {
    if let Some(enrollment) = &entry.enrollment {
        return Ok(enrollment.clone());
    }
    let id = EnrollmentId::of(program.random());
    let how = (entry.applicant.path(), entry.mode);
    store::enrollments::begin(tx, &id, &actor.tenant, how, program.now()).await?;
    let enrollment = store::enrollments::of_tenant(tx, &actor.tenant).await?.ok_or(ProgramError::NotFound)?;
    if enrollment.id == id {
        let happening = Happening {
            operation: "start_enrollment",
            kind: "enrollment_started",
            resource_type: "enrollment",
            resource_id: id.as_str(),
            old_value: None,
            new_value: Some(EnrollmentStatus::Draft.code()),
            facts: "{}",
        };
        record::happened(tx, program, By::Person(actor), &[&actor.tenant], &[happening]).await?;
    }
    Ok(enrollment)
}

/// Save, and see whether every field is right. What was typed is kept also when one is not.
///
/// # Errors
/// As [`save`]; `Invalid` with every wrong field.
pub async fn save_and_continue(program: &Program, actor: &Actor, typed: &Typed) -> Result<Saved, ProgramError> {
    let saved = save(program, actor, typed).await?;
    form(program, actor).await?.read(&typed.fields).map_err(entry::invalid)?;
    Ok(saved)
}

/// What a person decides about the address that is offered (ENR-15).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AddressChoice {
    /// The one that is offered.
    Offered,
    /// The one that was typed.
    Typed,
}

/// Decide about the address that is offered; nothing happens when none is.
///
/// # Errors
/// As [`save`], and `Invalid` while fields are wrong.
pub async fn choose_address(
    program: &Program,
    actor: &Actor,
    choice: AddressChoice,
    seen: i64,
) -> Result<(), ProgramError> {
    let check = super::check(program, actor).await?;
    let Some(offered) = check.offered else { return Ok(()) };
    let enrollment = check.form.entry.enrollment.as_ref().ok_or(ProgramError::NotFound)?;
    let typed = check.form.fields.clone();
    let fields = match choice {
        AddressChoice::Typed => ProfileFields { address_choice: "typed".into(), ..typed },
        AddressChoice::Offered => ProfileFields {
            line1: offered.line1,
            line2: offered.line2.unwrap_or_default(),
            city: offered.city,
            postal_code: offered.postal_code.unwrap_or_default(),
            address_choice: "offered".into(),
            ..typed
        },
    };
    let mut tx = program.database.begin().await?;
    let kept = (&fields, "");
    store::drafts::save(&mut tx, &enrollment.id, kept, seen, (&actor.user, program.now())).await?;
    tx.commit().await
}

/// Forget the drafts that were not changed for [`DRAFT_KEPT`]. Answers how many there were.
///
/// # Errors
/// `Database`.
pub async fn forget_old_drafts(program: &Program) -> Result<u64, ProgramError> {
    let mut tx = program.database.begin().await?;
    let forgotten = store::drafts::sweep(&mut tx, program.now() - DRAFT_KEPT).await?;
    tx.commit().await?;
    Ok(forgotten)
}
