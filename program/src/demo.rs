//! A world to look at: partners, people, customers in every state the pages can show, and a past.
//!
//! The same options on the same day make the same world: ids come from names and numbers, chance from a constant,
//! and every moment lies a fixed time before the beginning of today. It is for an empty database only.

mod agreement;
mod applications;
mod billing;
mod cast;
mod cast_data;
mod catalogue;
mod circle;
mod circle_data;
mod customer_people;
mod dice;
mod directory;
mod filler;
mod names;
mod newcomer;
mod offers;
mod orders;
mod partners;
mod people;
mod stories;
mod stories_data;

use crate::accounts::hash_password;
use crate::store::demo as rows;
use crate::{Program, ProgramError};
use std::sync::Arc;
use time::{Duration, OffsetDateTime, Time};

pub use directory::NOVA_LOGIN;

/// The password of everyone in the demo.
pub const PASSWORD: &str = "Rehearse-2026-transfers";

/// How large the demo is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DemoOptions {
    /// Made-up customers of Wingtip Cloud AB beside those with a story.
    pub customers: u64,
}

impl Default for DemoOptions {
    fn default() -> Self {
        Self { customers: 240 }
    }
}

/// How far the made-up customers are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Customers stored.
    pub done: u64,
    /// Customers in all.
    pub total: u64,
}

/// What the demo consists of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DemoSummary {
    /// Partner tenants.
    pub partners: u64,
    /// People who can sign in.
    pub people: u64,
    /// Customers.
    pub customers: u64,
    /// Subscriptions, before any order or transfer.
    pub subscriptions: u64,
    /// Transfer requests.
    pub transfers: u64,
}

/// The beginning of today, from which everything is counted back.
#[derive(Debug, Clone, Copy)]
struct Moment(OffsetDateTime);

impl Moment {
    fn of(now: OffsetDateTime) -> Self {
        Self(now.replace_time(Time::MIDNIGHT))
    }

    const fn midnight(self) -> OffsetDateTime {
        self.0
    }

    fn days_ago(self, days: i64) -> OffsetDateTime {
        self.0 - Duration::days(days)
    }
}

/// Fill an empty database with the demo. No letter of it is sent.
///
/// # Errors
/// `Setup` when there are partners already; `Database`. A build that was cut off leaves part of the demo behind:
/// begin again with a new database.
pub async fn build(
    program: &Program,
    options: &DemoOptions,
    progress: &dyn Fn(Progress),
) -> Result<DemoSummary, ProgramError> {
    refuse_a_used_database(program).await?;
    let now = program.now();
    let today = Moment::of(now);
    let own_chance = Program::new(program.database.clone(), Arc::new(move || now), dice::chance());
    let password_hash = hash_password(&own_chance, PASSWORD).await?;

    let mut tx = program.database.begin().await?;
    partners::store(&mut tx, today).await?;
    people::store(&mut tx, today, &password_hash).await?;
    agreement::store(&mut tx, today).await?;
    directory::store(&mut tx, today, &password_hash).await?;
    catalogue::store(&mut tx, today).await?;
    applications::store(&mut tx, today, &password_hash).await?;
    let of_cast = cast::store(&mut tx, today).await?;
    customer_people::store(&mut tx, today, &password_hash).await?;
    tx.commit().await?;
    let of_filler = filler::store(program, today, options.customers, progress).await?;
    applications::play(program, today).await?;
    circle::play(program, today).await?;
    orders::play(program, today).await?;
    let transfers = stories::play(program, today).await?;

    let mut tx = program.database.begin().await?;
    rows::settle_outbox(&mut tx).await?;
    tx.commit().await?;
    Ok(DemoSummary {
        partners: (partners::PARTNERS.len() + applications::APPLICANTS.len()) as u64,
        people: (people::PEOPLE.len() + customer_people::PEOPLE.len() + applications::APPLICANTS.len()) as u64,
        customers: options.customers + cast_data::CAST.len() as u64,
        subscriptions: of_cast + of_filler,
        transfers,
    })
}

async fn refuse_a_used_database(program: &Program) -> Result<(), ProgramError> {
    match rows::partners(&mut program.database.snapshot().await?).await? {
        0 => Ok(()),
        _ => Err(ProgramError::Setup(
            "the database has partners already; the demo needs an empty one, so name another in DATABASE_URL".into(),
        )),
    }
}
