//! MPN IDs: signing in to the membership directory, choosing one, adding a location; and the operator's directory.

pub mod add;
pub mod choose;
pub mod open;
pub mod upload;

#[cfg(feature = "ssr")]
pub mod directory;
#[cfg(feature = "ssr")]
pub mod enroll;
#[cfg(feature = "ssr")]
pub mod identifiers;
#[cfg(feature = "ssr")]
mod report;
#[cfg(feature = "ssr")]
mod table;
#[cfg(feature = "ssr")]
pub(crate) mod words;

/// What the operator may upload at once.
#[cfg(feature = "ssr")]
pub const FILES: crate::page::UploadLimit = crate::page::UploadLimit {
    files: 2,
    each: LARGEST_MEGABYTES * 1_000_000,
    total: 2 * LARGEST_MEGABYTES * 1_000_000,
};

/// The largest file of the directory that can be uploaded; the command line takes larger ones.
#[cfg(feature = "ssr")]
const LARGEST_MEGABYTES: usize = 5;
