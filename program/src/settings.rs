//! What the operator sets for the whole program: names, the way of enrolling, web-mail services (C-02, C-14, C-28).
//!
//! Markets have a file of their own.

use crate::record::{self, Attempt, Happening};
use crate::store::events::By;
use crate::{FieldProblem, Program, ProgramError, guard, store};
use domain::enrollment::EnrollmentMode;
use domain::standing::OperatorRefusal;
use domain::text::{self, TextProblem};
use domain::work_email::WebMailRule;
use domain::{Actor, Permission};

/// The longest name an operator may give, in characters.
pub const LONGEST_NAME: usize = 60;
/// The longest validity of invitations, in days.
pub const LONGEST_INVITATION: u16 = 365;

/// The settings of the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// What the program is called.
    pub program_name: String,
    /// What the operator calls itself towards partners.
    pub operator_name: String,
    /// What the agreement between partners and the program is called.
    pub agreement_name: String,
    /// When the MPN ID is chosen by those who begin to enroll from now on (C-02).
    pub enrollment_mode: EnrollmentMode,
    /// How many days an invitation is valid; 0 = for ever (C-14).
    pub invitation_days: u16,
    /// Counts the changes; handed back with a change, so that nobody overwrites what they have not seen.
    pub version: i64,
}

/// The settings as they are now.
///
/// # Errors
/// `Database`.
pub async fn current(program: &Program) -> Result<Settings, ProgramError> {
    store::settings::current(&mut program.database.snapshot().await?).await
}

/// The settings and the web-mail services, for those who may change them.
///
/// # Errors
/// `NotFound` for partners, `Refused(Role)`, `Database`.
pub async fn show(program: &Program, actor: &Actor) -> Result<(Settings, Vec<WebMailRule>), ProgramError> {
    guard::require(actor, Permission::RunProgram)?;
    let mut tx = program.database.snapshot().await?;
    Ok((store::settings::current(&mut tx).await?, store::settings::web_mail(&mut tx).await?))
}

/// New settings, as typed.
#[derive(Debug, Clone, Default)]
pub struct NewSettings {
    /// What the program is called.
    pub program_name: String,
    /// What the operator calls itself.
    pub operator_name: String,
    /// What the agreement is called.
    pub agreement_name: String,
    /// The code of an enrollment mode.
    pub enrollment_mode: String,
    /// Days, 0 to 365.
    pub invitation_days: String,
    /// The version that was seen.
    pub version: i64,
}

impl NewSettings {
    fn parse(&self) -> Result<Settings, ProgramError> {
        let mut problems = Vec::new();
        let mut wrong = |field, problem| problems.push(FieldProblem { field, problem });
        let mut name = |field, raw: &str| {
            text::line(raw, LONGEST_NAME).inspect_err(|problem| wrong(field, *problem)).unwrap_or_default()
        };
        let program_name = name("program_name", &self.program_name);
        let operator_name = name("operator_name", &self.operator_name);
        let agreement_name = name("agreement_name", &self.agreement_name);
        let mode = EnrollmentMode::of_code(&self.enrollment_mode);
        if mode.is_none() {
            wrong("enrollment_mode", TextProblem::NotInList);
        }
        let days = self.invitation_days.trim().parse().ok().filter(|days| *days <= LONGEST_INVITATION);
        if days.is_none() {
            wrong("invitation_days", TextProblem::Malformed);
        }
        match (mode, days) {
            (Some(enrollment_mode), Some(invitation_days)) if problems.is_empty() => Ok(Settings {
                program_name,
                operator_name,
                agreement_name,
                enrollment_mode,
                invitation_days,
                version: self.version,
            }),
            _ => Err(ProgramError::Invalid(problems)),
        }
    }
}

const ATTEMPT: Attempt<'_> =
    Attempt { operation: "update_program_settings", resource_type: "settings", resource_id: "program" };

/// The operator changes the settings; enrollments under way keep the mode they began with.
///
/// # Errors
/// `NotFound` for partners, `Refused(Role)`, `Invalid`, `Overtaken` when they were changed since that version.
pub async fn change(program: &Program, actor: &Actor, new: &NewSettings) -> Result<Settings, ProgramError> {
    let outcome = try_change(program, actor, new).await;
    record::refusals(program, actor, ATTEMPT, outcome).await
}

async fn try_change(program: &Program, actor: &Actor, new: &NewSettings) -> Result<Settings, ProgramError> {
    guard::require(actor, Permission::RunProgram)?;
    let new = new.parse()?;
    let mut tx = program.database.begin().await?;
    let before = store::settings::current(&mut tx).await?;
    store::settings::save(&mut tx, &new).await?;

    let changes = changes(&before, &new);
    let (old, now) = (as_json(&changes, 0), as_json(&changes, 1));
    let happening = Happening {
        operation: ATTEMPT.operation,
        kind: "settings_changed",
        resource_type: ATTEMPT.resource_type,
        resource_id: ATTEMPT.resource_id,
        old_value: Some(&old),
        new_value: Some(&now),
        facts: "{}",
    };
    if !changes.is_empty() {
        record::happened(&mut tx, program, By::Person(actor), &[&actor.tenant], &[happening]).await?;
    }
    tx.commit().await?;
    Ok(Settings { version: new.version + 1, ..new })
}

type Change = (&'static str, [String; 2]);

/// What differs: the setting, before and after.
fn changes(before: &Settings, after: &Settings) -> Vec<Change> {
    let values = |it: &Settings| {
        [
            ("program_name", it.program_name.clone()),
            ("operator_name", it.operator_name.clone()),
            ("agreement_name", it.agreement_name.clone()),
            ("enrollment_mode", it.enrollment_mode.code().to_owned()),
            ("invitation_days", it.invitation_days.to_string()),
        ]
    };
    let pairs = values(before).into_iter().zip(values(after));
    pairs.filter(|(old, new)| old != new).map(|((name, old), (_, new))| (name, [old, new])).collect()
}

fn as_json(changes: &[Change], side: usize) -> String {
    let values = changes.iter().map(|(name, values)| ((*name).to_owned(), values[side].clone().into()));
    serde_json::Value::Object(values.collect()).to_string()
}

/// The operator adds a web-mail service to the list of ENR-08.
///
/// # Errors
/// `NotFound` for partners, `Refused(Role)`, `Refused(AlreadySo)` when the pattern is on the list, `Invalid`.
pub async fn add_web_mail(
    program: &Program,
    actor: &Actor,
    pattern: &str,
    service: &str,
) -> Result<WebMailRule, ProgramError> {
    let outcome = try_add_web_mail(program, actor, pattern, service).await;
    let attempt = Attempt { operation: "update_web_mail_list", resource_type: "web_mail", resource_id: "list" };
    record::refusals(program, actor, attempt, outcome).await
}

async fn try_add_web_mail(
    program: &Program,
    actor: &Actor,
    pattern: &str,
    service: &str,
) -> Result<WebMailRule, ProgramError> {
    guard::require(actor, Permission::RunProgram)?;
    let (pattern, service) = (WebMailRule::parse_pattern(pattern), text::line(service, LONGEST_NAME));
    let rule = match (pattern, service) {
        (Ok(pattern), Ok(service)) => WebMailRule { pattern, service },
        (pattern, service) => {
            let problem = |field, problem: Option<TextProblem>| problem.map(|problem| FieldProblem { field, problem });
            let problems = [problem("pattern", pattern.err()), problem("service", service.err())];
            return Err(ProgramError::Invalid(problems.into_iter().flatten().collect()));
        }
    };
    let mut tx = program.database.begin().await?;
    if !store::settings::add_web_mail(&mut tx, &rule).await? {
        return Err(OperatorRefusal::AlreadySo.into());
    }
    let added = web_mail_happening("web_mail_added", &rule.pattern, (None, Some(&rule.service)));
    record::happened(&mut tx, program, By::Person(actor), &[&actor.tenant], &[added]).await?;
    tx.commit().await?;
    Ok(rule)
}

/// The operator takes a pattern off the list.
///
/// # Errors
/// `NotFound` for partners and for a pattern that is not on the list, `Refused(Role)`.
pub async fn remove_web_mail(program: &Program, actor: &Actor, pattern: &str) -> Result<(), ProgramError> {
    let outcome = try_remove_web_mail(program, actor, pattern).await;
    let attempt = Attempt { operation: "update_web_mail_list", resource_type: "web_mail", resource_id: "list" };
    record::refusals(program, actor, attempt, outcome).await
}

async fn try_remove_web_mail(program: &Program, actor: &Actor, pattern: &str) -> Result<(), ProgramError> {
    guard::require(actor, Permission::RunProgram)?;
    let mut tx = program.database.begin().await?;
    let service = store::settings::web_mail(&mut tx).await?.into_iter().find(|it| it.pattern == pattern);
    let rule = service.ok_or(ProgramError::NotFound)?;
    if !store::settings::drop_web_mail(&mut tx, &rule.pattern).await? {
        return Err(ProgramError::Overtaken);
    }
    let removed = web_mail_happening("web_mail_removed", &rule.pattern, (Some(&rule.service), None));
    record::happened(&mut tx, program, By::Person(actor), &[&actor.tenant], &[removed]).await?;
    tx.commit().await
}

const fn web_mail_happening<'a>(
    kind: &'a str,
    pattern: &'a str,
    (old_value, new_value): (Option<&'a str>, Option<&'a str>),
) -> Happening<'a> {
    Happening {
        operation: "update_web_mail_list",
        kind,
        resource_type: "web_mail",
        resource_id: pattern,
        old_value,
        new_value,
        facts: "{}",
    }
}
