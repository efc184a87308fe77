//! The largest list there is, as a file (CUS-13): handed out while it is read, each customer once, no cell of it a
//! formula (S71).

use crate::browser::Server;
use axum::body::{Body, BodyDataStream};
use axum::extract::ConnectInfo;
use axum::http::Method;
use futures::StreamExt as _;
use program::customers::EXPORTED_AT_ONCE;
use program::store::testing::many::customers_of;
use program::testing::{self, Engine};
use std::collections::BTreeSet;
use std::ops::Range;

/// What spreadsheets run, and what they do not; in the order of the list.
const NAMES: [&str; 5] = ["+1+1", "-1+1", "=HYPERLINK(A1)", "@SUM(A1)", "Same Name"];
/// Longer than any row of these customers.
const LONGEST_ROW: usize = 100;

async fn add(server: &Server, name: &str, numbers: Range<i64>) {
    let (wingtip, now) = (server.world.partner("wingtip"), server.program.now());
    let mut tx = server.program.database.begin().await.expect("a transaction");
    customers_of(&mut tx, &wingtip, (name, numbers), now).await.expect("they are new");
    tx.commit().await.expect("stored");
}

/// The file as it comes over the line.
async fn file(server: &Server) -> BodyDataStream {
    let browser = server.signed_in("ebba").await;
    let mut request = browser.request(Method::GET, "/customers/export").body(Body::empty()).expect("a request");
    request.extensions_mut().insert(ConnectInfo(browser.address));
    let answer = tower::ServiceExt::oneshot(server.router.clone(), request).await.expect("a router always answers");
    assert_eq!(answer.status().as_u16(), 200);
    answer.into_body().into_data_stream()
}

async fn is_told_in_pieces(server: &Server, each: i64) {
    for (name, start) in NAMES.into_iter().zip((0..).step_by(usize::try_from(each).expect("a few"))) {
        add(server, name, start..start + each).await;
    }
    let (many, all) = (each * 5, usize::try_from(each).expect("a few") * 5 + 3 + 1);
    let mut pieces = file(server).await;
    let mut text = String::new();
    let mut count = 0;
    while let Some(piece) = pieces.next().await {
        let piece = piece.expect("it goes on");
        assert!(piece.len() <= (EXPORTED_AT_ONCE + 1) * LONGEST_ROW, "{} bytes at once", piece.len());
        if count == 0 {
            // Whoever comes now is told of, so the end of the list was not read yet.
            add(server, "Zuletzt", many..many + 1).await;
        }
        text.push_str(std::str::from_utf8(&piece).expect("pieces end where rows end"));
        count += 1;
    }
    assert_eq!(count, all.div_ceil(EXPORTED_AT_ONCE), "pieces");

    let rows = text.split_terminator("\r\n").skip(1);
    let rows: Vec<Vec<_>> = rows.map(|row| row.split(',').map(|cell| cell.trim_matches('"')).collect()).collect();
    assert!(
        rows.iter().all(|cells| cells.len() == 4 && !cells.iter().any(|cell| cell.starts_with(['=', '+', '-', '@'])))
    );
    let ids: BTreeSet<_> = rows.iter().map(|cells| cells[0]).collect();
    assert_eq!((rows.len(), ids.len()), (all, all), "each customer once");
    for name in NAMES {
        let told = rows.iter().filter(|cells| cells[1].trim_start_matches('\'') == name).count();
        assert_eq!(i64::try_from(told), Ok(each), "{name}");
    }
    assert_eq!(rows.last().map(|cells| cells[1]), Some("Zuletzt"));
}

fn holds_on(engine: Engine, each: i64) {
    testing::run(engine, |program| async move {
        is_told_in_pieces(&Server::of(program).await, each).await;
    });
}

/// CUS-13, S71
#[test]
fn a_hundred_thousand_customers_are_handed_out_while_they_are_read_on_sqlite() {
    holds_on(Engine::Sqlite, 20_000);
}

/// CUS-13, S71
#[test]
fn ten_thousand_customers_are_handed_out_while_they_are_read_on_postgres() {
    holds_on(Engine::Postgres, 2_000);
}
