//! The partner agreement: read, downloaded and signed by partners; Program info; and the operator's pages on which
//! that agreement and the one with customers are published.

pub mod publish;
pub mod sign;

#[cfg(feature = "ssr")]
mod card;
#[cfg(feature = "ssr")]
pub mod info;
#[cfg(feature = "ssr")]
mod info_parts;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
mod text;
#[cfg(feature = "ssr")]
pub mod versions;
#[cfg(feature = "ssr")]
mod words;

#[cfg(feature = "ssr")]
pub(crate) use card::{card, download};
#[cfg(feature = "ssr")]
pub(crate) use text::to_html;
#[cfg(feature = "ssr")]
pub(crate) use words::{refused, who_signs};

/// What the operator's form takes: one text per language.
#[cfg(feature = "ssr")]
pub const FILES: crate::page::UploadLimit = crate::page::UploadLimit {
    files: 4,
    each: domain::partner_agreement::LARGEST_TEXT,
    total: 4 * domain::partner_agreement::LARGEST_TEXT,
};
