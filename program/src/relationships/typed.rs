//! An invitation of a customer as its fields are typed, alone or in the rows of a table.

use crate::accounts::LANGUAGES;
use crate::{FieldProblem, ProgramError};
use domain::PartnerTenantId;
use domain::text::{self, COMPANY_NAME, REASON, TextProblem};

/// The longest subject of a draft, in characters.
pub const LONGEST_SUBJECT: usize = 200;
/// The longest text of a draft, in characters.
pub const LONGEST_MESSAGE: usize = 4_000;

/// An invitation, as typed.
#[derive(Debug, Clone, Default)]
pub struct NewInvitation {
    /// The provider that is to be authorized too; none for a direct invitation.
    pub provider: Option<PartnerTenantId>,
    /// What the partner calls the customer.
    pub name: String,
    /// The address.
    pub email: String,
    /// The subject of the letter.
    pub subject: String,
    /// The partner's own words; the link is not among them and always there.
    pub message: String,
    /// What the partner wants to remember; may be left out.
    pub note: String,
    /// The language of the letter, one of [`LANGUAGES`].
    pub language: String,
    /// Whether delegated administration is asked for.
    pub dap: bool,
    /// Whether the letter goes out from here; else the partner sends the link itself.
    pub send: bool,
}

impl NewInvitation {
    /// All of it, in order.
    ///
    /// # Errors
    /// `Invalid`.
    pub(super) fn parse(&self) -> Result<Self, ProgramError> {
        let (it, mut problems) = self.recipient();
        let typed = (&self.subject, &self.message);
        let (subject, message) = letter(("subject", "message"), typed, LONGEST_MESSAGE, &mut problems);
        if problems.is_empty() { Ok(Self { subject, message, ..it }) } else { Err(ProgramError::Invalid(problems)) }
    }

    /// Everything but the letter, with what is wrong with it.
    pub(super) fn recipient(&self) -> (Self, Vec<FieldProblem>) {
        let mut problems = Vec::new();
        let mut wrong = |field, problem| problems.push(FieldProblem { field, problem });
        let name = text::line(&self.name, COMPANY_NAME).inspect_err(|it| wrong("name", *it)).unwrap_or_default();
        let email = text::sign_in_name(&self.email).inspect_err(|it| wrong("email", *it)).unwrap_or_default();
        let note = text::paragraph(&self.note, REASON).inspect_err(|it| wrong("note", *it)).unwrap_or_default();
        if !LANGUAGES.contains(&&*self.language) {
            wrong("language", TextProblem::NotInList);
        }
        (Self { name, email, note: note.unwrap_or_default(), ..self.clone() }, problems)
    }
}

/// The subject and the partner's own words, as typed into these fields.
pub(super) fn letter(
    (subject_field, message_field): (&'static str, &'static str),
    (subject, message): (&String, &String),
    longest: usize,
    problems: &mut Vec<FieldProblem>,
) -> (String, String) {
    let mut wrong = |field, problem| problems.push(FieldProblem { field, problem });
    let subject = text::line(subject, LONGEST_SUBJECT).inspect_err(|it| wrong(subject_field, *it));
    let message = text::paragraph(message, longest).and_then(|it| it.ok_or(TextProblem::Missing));
    let message = message.inspect_err(|it| wrong(message_field, *it));
    (subject.unwrap_or_default(), message.unwrap_or_default())
}
