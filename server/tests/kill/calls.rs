//! Killed in the middle of calls: whoever sends one again, as client programs do, gets the one answer to its one effect.

use crate::process::{self, Process};
use crate::stock::{self, Stock};
use crate::{AT_ONCE, is_whole};
use domain::TransferId;
use program::testing::{Engine, TestProgram};
use std::net::SocketAddr;
use std::time::Duration;

const ROUNDS: u8 = 10;

/// A request, and the call that accepts it.
struct Call<'a> {
    request: &'a TransferId,
    path: String,
}

impl Call<'_> {
    /// Send it; every time under the same id.
    async fn send(&self, address: SocketAddr, token: &str) -> Option<(u16, String)> {
        process::call(address, token, &self.path, self.request.as_str()).await
    }
}

/// Send all at once, and kill the server somewhere on the way. Tells what it still answered.
async fn send_and_kill(
    server: Process,
    token: &str,
    calls: &[Call<'_>],
    after: Duration,
) -> Vec<Option<(u16, String)>> {
    let address = server.address;
    let sent = futures::future::join_all(calls.iter().map(|call| call.send(address, token)));
    let killed = async {
        tokio::time::sleep(after).await;
        server.kill().await;
    };
    tokio::join!(sent, killed).0
}

async fn story(program: TestProgram) {
    let stock = Stock::fill(&program, ROUNDS * AT_ONCE).await;
    let calls: Vec<_> = (0..)
        .zip(&stock.requests)
        .map(|(number, request)| {
            let path = format!("/v1/customers/{}/transfers/{request}/accept", stock::customer(number));
            Call { request, path }
        })
        .collect();
    let mut server = Process::start(&program, None).await;
    let address = server.address;
    let token = process::token(address, &program, stock.daan.tenant.as_str()).await;
    let (mut completed, mut cut_off) = (0, 0);
    for (round, calls) in (0_u32..).zip(calls.chunks(usize::from(AT_ONCE))) {
        let after = Duration::from_millis(u64::from(4 * round * round));
        let told = send_and_kill(server, &token, calls, after).await;
        server = Process::start(&program, Some(address)).await;
        for (call, told) in calls.iter().zip(told) {
            let happened = is_whole(&program, &stock, call.request).await;
            assert!(happened || told.is_none(), "{} was told to be accepted, and is lost", call.request);
            completed += usize::from(happened);
            cut_off += usize::from(!happened);

            let again = call.send(address, &token).await;
            assert_eq!(again.as_ref().map(|(status, _)| *status), Some(200), "{again:?}");
            assert!(is_whole(&program, &stock, call.request).await, "{}: it has happened once", call.request);
            assert!(told.is_none() || told == again, "{told:?} was told, and then {again:?}");
            assert_eq!(call.send(address, &token).await, again, "the answer stays");
        }
    }
    println!("{completed} accepted, {cut_off} cut off");
    assert!(completed > 0 && cut_off > 0, "{completed} accepted and {cut_off} cut off: the kill was never in between");
    server.kill().await;
    process::verify_audit(&program);
}

#[test]
fn a_call_cut_off_by_a_kill_is_sent_again_and_has_one_effect_and_one_answer_on_sqlite() {
    process::run(Engine::Sqlite, story);
}

#[test]
fn a_call_cut_off_by_a_kill_is_sent_again_and_has_one_effect_and_one_answer_on_postgres() {
    process::run(Engine::Postgres, story);
}
