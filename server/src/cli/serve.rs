//! `twotier serve`.

use super::audit::SealKeyFile;
use super::{Failure, demo, open};
use crate::assets::Assets;
use crate::mail::Mailer;
use crate::sealing::{self, SealLog};
use crate::shutdown::Shutdown;
use crate::workers::Sealing;
use crate::{AppState, router, workers};
use clap::Args;
use program::Program;
use std::io::ErrorKind;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::num::NonZeroU32;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::task::JoinSet;

/// Settings of `serve`; each can also come from the environment.
#[derive(Debug, Args)]
pub(super) struct ServeOptions {
    /// Where to listen
    #[arg(long, env = "TWOTIER_ADDR", default_value = "127.0.0.1:3000")]
    addr: SocketAddr,
    /// The folder `cargo run -p xtask -- site` made
    #[arg(long, env = "TWOTIER_SITE", default_value = "target/site")]
    site: PathBuf,
    /// The address people use, if it is another than --addr; letters link to it
    #[arg(long, env = "TWOTIER_BASE_URL")]
    base_url: Option<String>,
    /// The mail server, `smtps://user:password@host`; without one, letters are kept on the page /mailbox
    #[arg(long, env = "SMTP_URL", hide_env_values = true)]
    smtp_url: Option<String>,
    /// Whom letters come from
    #[arg(long, env = "TWOTIER_MAIL_FROM", default_value = crate::mail::FROM)]
    mail_from: String,
    /// A file to which every seal of the event log is added, best on another machine's disk
    #[arg(long, env = "TWOTIER_SEAL_LOG")]
    seal_log: Option<PathBuf>,
    #[command(flatten)]
    seal_key: SealKeyFile,
    /// Calls of the REST API a tenant may make in a minute, per resource; 0 lets all through
    #[arg(long, env = "TWOTIER_API_RATE", default_value_t = 500)]
    api_rate: u32,
    /// A proxy whose X-Forwarded-For is believed; may be given several times
    #[arg(long, env = "TWOTIER_TRUST_PROXY", value_delimiter = ',')]
    trust_proxy: Vec<IpAddr>,
}

/// Requests that still run when the server is told to end get so much time.
const GRACE: Duration = Duration::from_millis(2_500);

pub(super) async fn run(url: &str, options: &ServeOptions) -> Result<ExitCode, Failure> {
    let assets = Assets::read(&options.site)?;
    let mailer = Mailer::of(options.smtp_url.as_deref().filter(|url| !url.is_empty()), &options.mail_from)?;
    let listener = listen(options.addr).await?;
    let address = listener.local_addr()?;
    let base_url = options.base_url.clone().unwrap_or_else(|| reachable(address));
    let program = open::program(url).await?;
    let sealing = sealing(options, &program)?;
    let people = demo::who_can_sign_in(&program).await?;

    let mailbox = matches!(mailer, Mailer::Mailbox);
    let app = AppState::new(program, assets, &base_url, mailbox)?.trusting(&options.trust_proxy);
    let app = app.throttled(NonZeroU32::new(options.api_rate));
    let workers = workers::start(&app, mailer, sealing);
    println!("{}", greeting(&base_url, people.as_deref(), mailbox));
    tracing::info!(%address, "listening");
    until_told_to_end(listener, &app, workers).await
}

/// With the key of the file, which is made when it is not there.
fn sealing(options: &ServeOptions, program: &Program) -> Result<Sealing, sealing::Problem> {
    let key = sealing::read_or_make_key(&options.seal_key.path, program)?;
    let log = options.seal_log.as_deref().map(SealLog::open).transpose()?;
    Ok(Sealing { key, log })
}

async fn listen(addr: SocketAddr) -> Result<TcpListener, Failure> {
    TcpListener::bind(addr).await.map_err(|problem| match problem.kind() {
        ErrorKind::AddrInUse => {
            format!("{addr} is taken, perhaps by another twotier; end that one, or choose another --addr").into()
        }
        _ => format!("cannot listen on {addr}: {problem}").into(),
    })
}

/// Serve until a signal comes; then everything that runs may end in good order, but not for ever.
async fn until_told_to_end(
    listener: TcpListener,
    app: &AppState,
    mut workers: JoinSet<()>,
) -> Result<ExitCode, Failure> {
    let service = router(app.clone()).into_make_service_with_connect_info::<SocketAddr>();
    let shutdown = app.shutdown.clone();
    let begun = shutdown.clone();
    let serving = axum::serve(listener, service).with_graceful_shutdown(async move { begun.begun().await });
    tokio::spawn(begin_at_a_signal(shutdown.clone()));
    let late = async {
        shutdown.begun().await;
        tokio::time::sleep(GRACE).await;
    };
    tokio::select! {
        served = serving.into_future() => served?,
        () = late => tracing::warn!("some requests did not end in time"),
    }
    shutdown.begin();
    while workers.join_next().await.is_some() {}
    // Waits for connections that are in use; one that hangs must not keep the server alive.
    let _ = tokio::time::timeout(Duration::from_millis(400), app.program.database.close()).await;
    tracing::info!("ended");
    Ok(ExitCode::SUCCESS)
}

async fn begin_at_a_signal(shutdown: Shutdown) {
    let (Ok(mut end), Ok(mut interrupt)) = (signal(SignalKind::terminate()), signal(SignalKind::interrupt())) else {
        return;
    };
    tokio::select! {
        _ = end.recv() => {}
        _ = interrupt.recv() => {}
    }
    tracing::info!("ending");
    shutdown.begin();
}

/// The address to type on this machine.
fn reachable(address: SocketAddr) -> String {
    let ip = if address.ip().is_unspecified() { Ipv4Addr::LOCALHOST.into() } else { address.ip() };
    format!("http://{}", SocketAddr::new(ip, address.port()))
}

fn greeting(base_url: &str, people: Option<&str>, mailbox: bool) -> String {
    let mut text = format!("Twotier is at {base_url}");
    if mailbox {
        text = format!("{text}\nNo SMTP_URL is set: letters are kept at {base_url}/mailbox");
    }
    match people {
        Some(people) => format!("{text}\n{people}"),
        None => text,
    }
}
