//! The real router in process, on both engines: what a browser sends, and what it must get.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot work stops")]

mod browser;
mod cross_site;
mod forms;
mod headers;
mod letters;
mod live;
mod locked;
mod policy;
mod sign_in;
mod strangers;
mod texts;
