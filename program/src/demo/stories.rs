//! What happened to transfer requests before today, played by the real use cases with the clock set back:
//! the log, the orders, the new subscriptions and the letters are as if it had happened.

use super::cast::{self, Customer};
use super::newcomer::customer_id;
use super::partners::tenant;
use super::people::actor;
use super::stories_data::STORIES;
use super::{Moment, dice};
use crate::store::demo as rows;
use crate::transfers::{self, Answer, NewRequest};
use crate::{Program, ProgramError};
use domain::{SubscriptionId, TransferId};
use std::sync::Arc;
use time::{Duration, OffsetDateTime};

/// A request and what became of it.
pub(super) struct Story {
    /// The customer's domain.
    pub(super) of: &'static str,
    /// Who asked.
    pub(super) by: &'static str,
    /// The base subscriptions that were chosen; none for all that are listed.
    pub(super) chosen: &'static [&'static str],
    /// Minutes before the beginning of today.
    pub(super) asked: i64,
    pub(super) note: Option<&'static str>,
    /// What the source changed an hour later.
    pub(super) meanwhile: &'static [Meanwhile],
    pub(super) end: End,
}

/// A change at the source while a request waits.
#[derive(Clone, Copy)]
pub(super) enum Meanwhile {
    /// The number of seats.
    Seats(&'static str, i64),
    /// A suspension.
    Suspend(&'static str),
}

/// How a request ended, so many minutes after it was made.
#[derive(Clone, Copy)]
pub(super) enum End {
    Open,
    Withdrawn(i64),
    Rejected(i64, &'static str),
    /// Groups that were declined, and why.
    Accepted(i64, &'static [i64], &'static str),
    Expired,
}

/// What happens at one moment of a story.
enum Act {
    Ask,
    Change,
    End,
}

/// Play every story, all acts in the order of time; tells how many requests there are.
pub(super) async fn play(program: &Program, today: Moment) -> Result<u64, ProgramError> {
    let mut acts: Vec<_> = STORIES.iter().enumerate().flat_map(|(at, story)| acts(at, story, today)).collect();
    acts.sort_by_key(|(when, at, _)| (*when, *at));
    let chance = dice::chance();
    let mut requests: Vec<Option<TransferId>> = STORIES.iter().map(|_| None).collect();
    for (when, at, act) in acts {
        let then = Program::new(program.database.clone(), Arc::new(move || when), chance.clone());
        let story = &STORIES[at];
        match (act, &requests[at]) {
            (Act::Ask, _) => requests[at] = Some(ask(&then, story).await?),
            (Act::Change, _) => change(&then, story, when).await?,
            (Act::End, Some(request)) => end(&then, story, request).await?,
            (Act::End, None) => {}
        }
    }
    Ok(STORIES.len() as u64)
}

fn acts(at: usize, story: &Story, today: Moment) -> Vec<(OffsetDateTime, usize, Act)> {
    let asked = today.midnight() - Duration::minutes(story.asked);
    let mut acts = vec![(asked, at, Act::Ask)];
    if !story.meanwhile.is_empty() {
        acts.push((asked + Duration::hours(1), at, Act::Change));
    }
    let ended = match story.end {
        End::Open => return acts,
        End::Withdrawn(minutes) | End::Rejected(minutes, _) | End::Accepted(minutes, ..) => Duration::minutes(minutes),
        End::Expired => domain::transfer::TIME_TO_EXPIRE + Duration::minutes(1),
    };
    acts.push((asked + ended, at, Act::End));
    acts
}

fn customer(story: &Story) -> Result<&'static Customer, ProgramError> {
    cast::customer(story.of).ok_or(ProgramError::NotFound)
}

fn subscription(story: &Story, key: &str) -> Result<SubscriptionId, ProgramError> {
    cast::subscription_id(customer(story)?, key).ok_or(ProgramError::NotFound)
}

async fn ask(then: &Program, story: &Story) -> Result<TransferId, ProgramError> {
    let chosen = story.chosen.iter().map(|key| subscription(story, key)).collect::<Result<_, _>>()?;
    let request = NewRequest {
        customer: customer_id(story.of),
        target: tenant("northwind"),
        subscriptions: chosen,
        note: story.note.map(str::to_owned),
        mpn_on_record: None,
        request_id: None,
    };
    transfers::create(then, &actor(story.by)?, &request).await
}

async fn change(then: &Program, story: &Story, when: OffsetDateTime) -> Result<(), ProgramError> {
    let mut tx = then.database.begin().await?;
    for change in story.meanwhile {
        match change {
            Meanwhile::Seats(key, seats) => {
                rows::change_seats(&mut tx, &subscription(story, key)?, *seats, when).await?;
            }
            Meanwhile::Suspend(key) => {
                rows::suspend(&mut tx, &subscription(story, key)?, when).await?;
            }
        }
    }
    tx.commit().await
}

async fn end(then: &Program, story: &Story, request: &TransferId) -> Result<(), ProgramError> {
    match story.end {
        End::Open => {}
        End::Expired => drop(transfers::expire_due(then).await?),
        End::Withdrawn(_) => drop(transfers::withdraw(then, &actor(story.by)?, request).await?),
        End::Rejected(_, why) => drop(transfers::reject(then, &actor("sanne.dewit")?, request, why).await?),
        End::Accepted(_, declined, reason) => {
            let answer = Answer { declined: declined.to_vec(), reason: reason.to_owned(), ..Answer::default() };
            transfers::accept(then, &actor("daan.visser")?, request, &answer).await?;
        }
    }
    Ok(())
}
