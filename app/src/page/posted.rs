//! A form that came in: what was typed, the files with it, and why it was refused.

use crate::error::{AppError, FieldError};

/// A file that came with a form. What it says about itself is not to be believed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upload {
    /// The control it was chosen in.
    pub field: String,
    /// The name it had.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// What a page takes of files in one form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UploadLimit {
    /// How many.
    pub files: usize,
    /// The largest, in bytes.
    pub each: usize,
    /// All together, in bytes.
    pub total: usize,
}

/// A form that was refused: what was typed, and why.
#[derive(Debug, Clone)]
pub struct Posted {
    /// The path of the server function.
    pub function: String,
    /// Everything typed, except passwords, in order.
    pub fields: Vec<(String, String)>,
    /// Why it was refused.
    pub error: AppError,
}

impl Posted {
    /// What was typed into a field, the first if there are several.
    #[must_use]
    pub fn value(&self, field: &str) -> Option<&str> {
        self.fields.iter().find(|(name, _)| name == field).map(|(_, value)| value.as_str())
    }

    /// Everything that was typed into the fields of that name.
    pub fn values<'a>(&'a self, field: &'a str) -> impl Iterator<Item = &'a str> {
        self.fields.iter().filter(move |(name, _)| name == field).map(|(_, value)| value.as_str())
    }

    /// Whether a check box with this name and value was ticked.
    #[must_use]
    pub fn has(&self, field: &str, value: &str) -> bool {
        self.fields.iter().any(|(name, typed)| name == field && typed == value)
    }

    /// What is wrong with a field.
    #[must_use]
    pub fn problem(&self, field: &str) -> Option<&FieldError> {
        match &self.error {
            AppError::Invalid(fields) => fields.iter().find(|it| it.field == field),
            _ => None,
        }
    }
}
