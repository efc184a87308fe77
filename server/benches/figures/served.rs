//! Both sides of the comparison over HTTP, on one thread: the whole server, and bare routes beside it.

use crate::Outcome;
use crate::handwritten;
use crate::world::open;
use axum::Router;
use axum::extract::{self, State};
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse};
use axum::routing::get;
use program::Database;
use program::store::bare;
use server::AppState;
use server::assets::Assets;
use std::net::{Ipv4Addr, SocketAddr};
use std::num::NonZeroU32;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};
use tokio::net::TcpListener;

/// Where they are reached.
#[derive(Debug, Clone, Copy)]
pub struct Served {
    /// The server, which lets all calls through.
    pub ours: SocketAddr,
    /// The server with the limit to calls that `twotier serve` has.
    pub limited: SocketAddr,
    /// `/hello`, `/customers` as a hand-written string, and `/json/{bytes}`.
    pub bare: SocketAddr,
}

/// Serve until the process ends: one thread, on which everything but the database's own threads runs.
pub fn start(url: &str, site: &Path, partner: &str) -> Outcome<Served> {
    let (tell, told) = channel();
    let (url, site, partner) = (url.to_owned(), site.to_owned(), partner.to_owned());
    std::thread::Builder::new().name("served".into()).spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let served = match runtime {
            Ok(runtime) => runtime.block_on(serve(&url, &site, partner.into(), &tell)),
            Err(problem) => Err(problem.into()),
        };
        if let Err(problem) = served {
            // Whoever waited for the addresses has gone if this fails.
            let _ = tell.send(Err(problem));
        }
    })?;
    told.recv()?
}

async fn serve(url: &str, site: &Path, partner: Arc<str>, tell: &Sender<Outcome<Served>>) -> Outcome<()> {
    let program = open(url).await?;
    let port = || TcpListener::bind((Ipv4Addr::LOCALHOST, 0));
    let (ours, limited, bare) = (port().await?, port().await?, port().await?);
    let served = Served { ours: ours.local_addr()?, limited: limited.local_addr()?, bare: bare.local_addr()? };
    let database = program.database.clone();
    let app = AppState::new(program, Assets::read(site)?, &format!("http://{}", served.ours), false)?;
    let fewer = server::router(app.clone().throttled(NonZeroU32::new(500)));
    let fewer = fewer.into_make_service_with_connect_info::<SocketAddr>();
    let app = server::router(app).into_make_service_with_connect_info::<SocketAddr>();
    let beside = Router::new()
        .route("/hello", get(|| async { "Hello" }))
        .route("/customers", get(customers))
        .route("/json/{bytes}", get(json))
        .with_state((database, partner));
    tell.send(Ok(served))?;
    let (ours, limited, bare) =
        tokio::join!(axum::serve(ours, app), axum::serve(limited, fewer), axum::serve(bare, beside));
    Ok(ours.and(limited).and(bare)?)
}

async fn customers(State((database, partner)): State<(Database, Arc<str>)>) -> Result<Html<String>, StatusCode> {
    let rows = bare::customers(&database, &partner, handwritten::ROWS).await;
    Ok(Html(handwritten::document(&rows.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?)))
}

/// JSON of that length.
async fn json(extract::Path(bytes): extract::Path<usize>) -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "application/json")], format!("\"{}\"", "x".repeat(bytes.saturating_sub(2))))
}
