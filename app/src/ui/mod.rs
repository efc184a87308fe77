//! Controls without domain words. Each knows its markup contract (design guide, section 3) and nothing else.

pub mod copy;
pub mod form;
pub mod print;
pub mod selection;

#[cfg(feature = "ssr")]
mod baton;
#[cfg(feature = "ssr")]
mod errors;
#[cfg(feature = "ssr")]
mod field;
#[cfg(feature = "ssr")]
mod icon;
#[cfg(feature = "ssr")]
mod parts;
#[cfg(feature = "ssr")]
mod tag;
#[cfg(feature = "ssr")]
mod timeline;

#[cfg(feature = "ssr")]
pub use baton::{Baton, BatonSide};
#[cfg(feature = "ssr")]
pub use errors::{ErrorSummary, Problem};
#[cfg(feature = "ssr")]
pub use field::{Field, FieldError, Select, TextArea};
#[cfg(feature = "ssr")]
pub use icon::{Glyph, Icon};
#[cfg(feature = "ssr")]
pub use parts::{At, Card, Crumb, Empty, Head, Note, Pager, address, why_not};
#[cfg(feature = "ssr")]
pub use tag::{Tag, Tone};
#[cfg(feature = "ssr")]
pub use timeline::{Moment, Timeline};
