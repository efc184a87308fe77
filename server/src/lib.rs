//! The server: HTTP, sessions, the live feed, workers and the command line.
//!
//! Every request is a door: it finds who asks, calls one page or one server function, and translates the
//! outcome. No rule and no SQL is here. Tests run [`router`] in process.

// The type of a view holds the types of all its parts; a release, which erases none, meets them again here.
#![recursion_limit = "256"]

mod agreements;
pub mod api;
pub mod assets;
pub mod cli;
pub mod cross_site;
mod documents;
mod exports;
mod functions;
pub mod headers;
mod health;
mod limits;
mod live;
pub mod mail;
mod pages;
pub mod policy;
mod posts;
mod problems;
mod requests;
pub mod router;
pub mod sealing;
pub mod shutdown;
mod speculation;
pub mod state;
mod uploads;
mod visits;
pub mod workers;

pub use router::router;
pub use state::AppState;
