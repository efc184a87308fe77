//! What happens without anyone asking: letters go out, old requests expire, terms renew, dead sessions and drafts are forgotten,
//! new resellers are invited to incentives, partners hear of credentials that end, new customers find their place in the
//! order of names, the event log is sealed.

mod seals;

pub use seals::Sealing;

use crate::mail::{self, Mailer};
use crate::shutdown::Shutdown;
use crate::state::AppState;
use program::{
    Program, ProgramError, accounts, calls, credentials, customers, enrollment, incentives, subscriptions, tokens,
    transfers,
};
use std::time::Duration;
use tokio::task::JoinSet;

/// How long the outbox is left alone when it is empty and nothing is announced.
const LOOK_FOR_LETTERS: Duration = Duration::from_secs(1);
/// How often requests are looked at whose time may be over.
const LOOK_FOR_EXPIRED: Duration = Duration::from_mins(1);
/// How often subscriptions are looked at whose term may be over.
const LOOK_FOR_TERMS: Duration = Duration::from_mins(10);
/// How often is looked for customers without a place in the order of names.
const LOOK_FOR_UNPLACED: Duration = Duration::from_secs(1);
/// How long others get the database for themselves while many wait for a place.
const BETWEEN_PLACINGS: Duration = Duration::from_millis(10);
/// How often dead sessions are forgotten.
const SWEEP: Duration = Duration::from_mins(10);
/// How long to wait after the database failed.
const AFTER_A_FAILURE: Duration = Duration::from_secs(1);

/// Start them all; each ends when the server does.
#[must_use]
pub fn start(app: &AppState, mailer: Mailer, sealing: Sealing) -> JoinSet<()> {
    let mut workers = JoinSet::new();
    workers.spawn(until_the_end(app.shutdown.clone(), letters(app.clone(), mailer)));
    workers.spawn(until_the_end(app.shutdown.clone(), expiry(app.program.clone())));
    workers.spawn(until_the_end(app.shutdown.clone(), terms(app.program.clone())));
    workers.spawn(until_the_end(app.shutdown.clone(), sweep(app.clone())));
    workers.spawn(until_the_end(app.shutdown.clone(), places(app.program.clone())));
    workers.spawn(until_the_end(app.shutdown.clone(), relay(app.program.clone())));
    workers.spawn(until_the_end(app.shutdown.clone(), seals::seals(app.program.clone(), sealing)));
    workers
}

/// A step that is cut off is safe: every use case is one transaction.
async fn until_the_end(shutdown: Shutdown, work: impl Future<Output = ()>) {
    tokio::select! {
        () = shutdown.begun() => {}
        () = work => {}
    }
}

async fn letters(app: AppState, mailer: Mailer) {
    let mut news = app.program.feed.subscribe();
    loop {
        let tried = mail::send_due(&app.program, &mailer, &app.site.base_url).await;
        if told("sending letters", tried).is_some_and(|tried| tried > 0) {
            continue;
        }
        tokio::select! {
            () = tokio::time::sleep(LOOK_FOR_LETTERS) => {}
            // A change announces itself after its letters are in the outbox; whatever it was, look.
            _ = news.recv() => {}
        }
    }
}

async fn expiry(program: Program) {
    loop {
        if let Some(expired @ 1..) = told("letting requests expire", transfers::expire_due(&program).await) {
            tracing::info!(expired, "requests expired");
        }
        tokio::time::sleep(LOOK_FOR_EXPIRED).await;
    }
}

async fn terms(program: Program) {
    loop {
        if let Some(renewed @ 1..) = told("renewing subscriptions", subscriptions::renew_due(&program).await) {
            tracing::info!(renewed, "terms of subscriptions were over");
        }
        if let Some(deleted @ 1..) = told("deleting subscriptions", subscriptions::delete_due(&program).await) {
            tracing::info!(deleted, "suspended subscriptions were deleted");
        }
        tokio::time::sleep(LOOK_FOR_TERMS).await;
    }
}

async fn sweep(app: AppState) {
    let program = &app.program;
    loop {
        app.throttle.forget_idle();
        told("forgetting old calls", calls::forget_old(program).await);
        told("forgetting old tokens", tokens::forget_old(program).await);
        told("forgetting dead sessions", accounts::sweep_sessions(program).await);
        told("inviting to incentives", incentives::invite_due(program).await);
        told("telling of credentials that end", credentials::tell_ending(program).await);
        told("forgetting old drafts", enrollment::forget_old_drafts(program).await);
        tokio::time::sleep(SWEEP).await;
    }
}

async fn places(program: Program) {
    loop {
        let more = told("placing customers in the order of names", customers::place_waiting(&program).await);
        tokio::time::sleep(if more == Some(true) { BETWEEN_PLACINGS } else { LOOK_FOR_UNPLACED }).await;
    }
}

async fn relay(program: Program) {
    loop {
        told("hearing other servers", program.feed.relay().await);
        tokio::time::sleep(AFTER_A_FAILURE).await;
    }
}

fn told<Done>(what: &str, outcome: Result<Done, ProgramError>) -> Option<Done> {
    let failed = |error: &ProgramError| {
        tracing::warn!(error = program::with_causes(error), "{what} failed, and is tried again");
    };
    outcome.inspect_err(failed).ok()
}
