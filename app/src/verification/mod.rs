//! Checking a company that enrolls: the applicant's status and Legal info, the operator's queue and cases.

pub mod answer;
pub mod decide;
pub mod legal_form;

#[cfg(feature = "ssr")]
pub mod case;
#[cfg(feature = "ssr")]
mod case_parts;
#[cfg(feature = "ssr")]
mod evidence;
#[cfg(feature = "ssr")]
pub(crate) mod history;
#[cfg(feature = "ssr")]
pub mod legal;
#[cfg(feature = "ssr")]
mod papers;
#[cfg(feature = "ssr")]
pub mod queue;
#[cfg(feature = "ssr")]
pub mod status;
#[cfg(feature = "ssr")]
mod status_parts;
#[cfg(feature = "ssr")]
pub mod words;

/// The largest document, in bytes; ten at once, but not more than this in all.
#[cfg(feature = "ssr")]
pub const FILES: crate::page::UploadLimit = crate::page::UploadLimit {
    files: domain::verification::DOCUMENTS_PER_CASE,
    each: domain::verification::LARGEST_DOCUMENT,
    total: 32 * 1024 * 1024,
};
