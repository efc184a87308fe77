//! Copies of the database file, and putting one back in its place. SQLite only: a PostgreSQL server has means of its own.

pub use crate::store::backup::{Copied, restore, write};
