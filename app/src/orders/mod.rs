//! Ordering for a customer, and what was ordered.

mod choose;
mod form;
pub mod history;
pub mod page;
pub mod words;
