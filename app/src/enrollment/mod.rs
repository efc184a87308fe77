//! Enrolling as an indirect reseller: what to gather, the form, checking it, and the page behind the mailed link.

pub mod address;
pub mod autosave;
pub mod save;
pub mod submit;

#[cfg(feature = "ssr")]
pub mod check;
#[cfg(feature = "ssr")]
pub mod details;
#[cfg(feature = "ssr")]
pub(crate) mod fields;
#[cfg(feature = "ssr")]
mod offered;
#[cfg(feature = "ssr")]
pub mod welcome;
#[cfg(feature = "ssr")]
pub mod words;

/// Which step of how many a page is: the MPN ID is a step of its own in one mode only (ENR-30, C-03).
#[cfg(feature = "ssr")]
pub(crate) fn step(say: crate::say::Say, mode: domain::enrollment::EnrollmentMode, from_the_end: i64) -> String {
    let steps = if mode == domain::enrollment::EnrollmentMode::Pmc { 4 } else { 3 };
    crate::t!(say, "enroll-step", step = steps - from_the_end, steps = steps)
}
