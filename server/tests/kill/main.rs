//! The server is killed in the middle of its work, again and again: nothing is lost, nothing happens twice.
//!
//! The real binary, on a real database of each engine, with real connections.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot work stops")]

mod calls;
mod import;
mod process;
mod seals;
mod site;
mod stock;

use domain::TransferId;
use domain::transfer::{LineState, Status};
use process::Process;
use program::testing::{Engine, TestProgram};
use program::{subscriptions, transfers};
use std::time::Duration;
use stock::Stock;

const ROUNDS: u8 = 20;
const AT_ONCE: u8 = 6;

/// Accept every request at once, and kill the server somewhere on the way. Tells what it still answered.
async fn accept_and_kill(server: Process, session: &str, requests: &[TransferId], after: Duration) -> Vec<bool> {
    let accepting: Vec<_> = requests
        .iter()
        .map(|id| {
            let body = format!("_fn=%2Fdo%2Fanswer-transfer&transfer_id={id}&decision=accept&request_id={id}");
            let (address, session, page) = (server.address, session.to_owned(), format!("/requests/{id}"));
            tokio::spawn(async move { process::post(address, &page, &session, &body).await })
        })
        .collect();
    tokio::time::sleep(after).await;
    server.kill().await;
    let mut told = Vec::new();
    for accepted in accepting {
        let answer = accepted.await.expect("the task ends");
        told.push(answer.is_some_and(|answer| answer.starts_with("HTTP/1.1 303")));
    }
    told
}

/// Either nothing of it happened, or all of it, once. Tells whether it happened.
async fn is_whole(program: &TestProgram, stock: &Stock, id: &TransferId) -> bool {
    let view = transfers::show(program, &stock.daan, id).await.expect("the request is there");
    let theirs = subscriptions::list(program, &stock.daan, &view.transfer.customer).await.expect("readable");
    let new: Vec<_> = view
        .transfer
        .lines
        .iter()
        .filter_map(|line| match &line.state {
            LineState::Complete { new_subscription } => Some(new_subscription.clone()),
            _ => None,
        })
        .collect();
    let mut owned: Vec<_> = theirs.own.iter().map(|it| it.subscription.id.clone()).collect();
    let mut successors = new.clone();
    owned.sort();
    successors.sort();
    match view.transfer.state.status() {
        Status::Active => {
            assert!(view.transfer.lines.iter().all(|line| line.state == LineState::Open), "{id}");
            assert!(view.lines.iter().all(|line| !line.cannot_move()), "{id}: the source still has everything");
            assert!(owned.is_empty(), "{id}: the provider has nothing yet");
            false
        }
        Status::Complete => {
            assert_eq!(new.len(), view.transfer.lines.len(), "{id}: every line has moved");
            assert_eq!(owned, successors, "{id}: one successor for each line, and no other");
            true
        }
        other => panic!("{id} is {other:?}"),
    }
}

async fn story(program: TestProgram) {
    let stock = Stock::fill(&program, ROUNDS * AT_ONCE).await;
    let mut server = Process::start(&program, None).await;
    let address = server.address;
    let session = process::sign_in(address, &stock.sign_in_name).await;
    let (mut completed, mut cut_off) = (0, 0);
    for (round, requests) in (0_u32..).zip(stock.requests.chunks(usize::from(AT_ONCE))) {
        let after = Duration::from_millis(u64::from(round * round));
        let told = accept_and_kill(server, &session, requests, after).await;
        // The same session goes on: it is in the database.
        server = Process::start(&program, Some(address)).await;
        for (id, told) in requests.iter().zip(told) {
            let happened = is_whole(&program, &stock, id).await;
            assert!(happened || !told, "{id} was told to be accepted, and is lost");
            completed += usize::from(happened);
            cut_off += usize::from(!happened);
        }
    }
    println!("{completed} accepted, {cut_off} cut off");
    assert!(completed > 0 && cut_off > 0, "{completed} accepted and {cut_off} cut off: the kill was never in between");

    for id in &stock.requests {
        let body = format!("_fn=%2Fdo%2Fanswer-transfer&transfer_id={id}&decision=accept&request_id={id}");
        process::post(address, &format!("/requests/{id}"), &session, &body).await.expect("an answer");
        assert!(is_whole(&program, &stock, id).await, "{id}: what was cut off can be accepted again");
    }
    server.kill().await;
    process::verify_audit(&program);
}

#[test]
fn a_server_killed_twenty_times_loses_nothing_and_does_nothing_twice_on_sqlite() {
    process::run(Engine::Sqlite, story);
}

#[test]
fn a_server_killed_twenty_times_loses_nothing_and_does_nothing_twice_on_postgres() {
    process::run(Engine::Postgres, story);
}

#[test]
fn a_server_told_to_end_ends_within_three_seconds_also_with_pages_open() {
    process::run(Engine::Sqlite, |program| async move {
        let stock = Stock::fill(&program, 1).await;
        let server = Process::start(&program, None).await;
        let session = process::sign_in(server.address, &stock.sign_in_name).await;
        let mut open = process::open_feed(server.address, &session).await;
        let began = std::time::Instant::now();
        server.end().await;
        assert!(began.elapsed() < Duration::from_secs(3), "{:?}", began.elapsed());
        process::read_to_end(&mut open).await;
    });
}

#[test]
fn a_second_server_on_the_same_port_says_so() {
    process::run(Engine::Sqlite, |program| async move {
        let server = Process::start(&program, None).await;
        let second = process::command(&program, server.address).output().expect("it runs");
        assert_eq!(second.status.code(), Some(1));
        let said = String::from_utf8_lossy(&second.stderr).into_owned();
        assert!(said.contains(&format!("{} is taken", server.address)), "{said}");
        server.kill().await;
    });
}
