//! The command line: `twotier serve` and what an operator needs beside it.

mod audit;
mod credential;
mod demo;
mod import;
mod membership;
mod open;
mod operator;
mod progress;
mod serve;
mod states;

use clap::{Args, Parser, Subcommand};
use domain::Role;
use program::audit::PublicKey;
use std::error::Error;
use std::io::IsTerminal;
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::process::ExitCode;

/// What an operator reads when a command fails.
type Failure = Box<dyn Error + Send + Sync>;

/// Twotier: partners hand customers' subscriptions over to indirect providers.
#[derive(Debug, Parser)]
#[command(
    name = "twotier",
    version,
    after_help = "Exit status: 0 done, 1 failed or found something wrong, 2 wrong usage."
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    store: Store,
}

/// Where the data is.
#[derive(Debug, Args)]
struct Store {
    /// `sqlite:<file>` or `postgres://…`
    #[arg(long, env = "DATABASE_URL", default_value = "sqlite:twotier.db", global = true, hide_env_values = true)]
    database_url: String,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve people's browsers until told to end
    Serve(ServeOptions),
    /// Fill an empty database with a world to look at
    Demo(DemoOptions),
    /// Import a direct-bill partner's customers and subscriptions from two CSV files
    Import(ImportOptions),
    /// Bring the database's schema up to date
    Migrate,
    /// Look after the event log
    #[command(subcommand)]
    Audit(AuditCommand),
    /// Found the operator, who runs the program and verifies companies
    #[command(subcommand)]
    Operator(OperatorCommand),
    /// Look after the membership directory
    #[command(subcommand)]
    Membership(MembershipCommand),
    /// Give programs of partners access to the REST API
    #[command(subcommand)]
    Credential(CredentialCommand),
    /// Print the states of a transfer request, as docs/states.md has them
    States,
}

/// Settings of `serve`; each can also come from the environment.
#[derive(Debug, Args)]
struct ServeOptions {
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

#[derive(Debug, Args)]
struct DemoOptions {
    /// Made-up customers beside those with a story
    #[arg(long, default_value_t = program::demo::DemoOptions::default().customers)]
    customers: u64,
}

#[derive(Debug, Args)]
struct ImportOptions {
    /// The partner's tenant id, or its domain
    #[arg(long)]
    partner: String,
    /// Columns Microsoft ID, Company name, Primary domain name, Relationship
    #[arg(long)]
    customers: PathBuf,
    /// The partner's subscriptions, one per line
    #[arg(long)]
    subscriptions: PathBuf,
    /// Where wrong rows are told, as CSV: file, line, column, reason
    #[arg(long)]
    report: PathBuf,
}

/// Where the key is that seals the event log.
#[derive(Debug, Args)]
struct SealKeyFile {
    /// The file with the key that seals the event log; `serve` makes one that is not there
    #[arg(long = "seal-key", env = "TWOTIER_SEAL_KEY", default_value = "twotier.seal-key")]
    path: PathBuf,
}

#[derive(Debug, Subcommand)]
enum AuditCommand {
    /// Walk every chain of the log and every seal, and compute every hash anew
    Verify(VerifyOptions),
    /// Print the public half of the key that seals the log
    Key(SealKeyFile),
}

#[derive(Debug, Args)]
struct VerifyOptions {
    /// A public key whose seals count; may be given several times. Without any, that of the --seal-key file, if there is one
    #[arg(long)]
    key: Vec<PublicKey>,
    /// A seal log to compare with; may be given several times
    #[arg(long)]
    seals: Vec<PathBuf>,
    #[command(flatten)]
    seal_key: SealKeyFile,
}

#[derive(Debug, Subcommand)]
enum OperatorCommand {
    /// Make the operator's tenant and its first admin; prints a temporary password once
    Create(OperatorOptions),
}

#[derive(Debug, Subcommand)]
enum MembershipCommand {
    /// Import companies with their MPN IDs, and logins, from CSV files; nothing is removed
    Import(MembershipOptions),
}

#[derive(Debug, Args)]
struct MembershipOptions {
    /// Columns Company MPN ID, Company name, Contact e-mail, MPN ID, Type, Name, Street, City, Postal code,
    /// Country/region, Status, Migrated
    #[arg(long, required_unless_present = "logins")]
    locations: Option<PathBuf>,
    /// Columns Login, Company MPN ID, Password
    #[arg(long)]
    logins: Option<PathBuf>,
    /// Where wrong rows are told, as CSV: file, line, column, reason
    #[arg(long)]
    report: PathBuf,
}

#[derive(Debug, Subcommand)]
enum CredentialCommand {
    /// Make a credential; prints its secret once
    Create(CredentialOptions),
}

#[derive(Debug, Args)]
struct CredentialOptions {
    /// The partner's tenant id, or its domain
    #[arg(long)]
    partner: String,
    /// What its program is called
    #[arg(long)]
    name: String,
    /// What it may do, as `admin_agent`; may be given several times
    #[arg(long = "role", required = true, value_parser = credential::role)]
    roles: Vec<Role>,
    /// In how many days it ends, 1 to 730
    #[arg(long, default_value_t = 365)]
    days: i64,
    /// Print JSON instead of sentences
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
struct OperatorOptions {
    /// The operator's name
    #[arg(long)]
    name: String,
    /// Its domain
    #[arg(long)]
    domain: String,
    /// Its country, two letters
    #[arg(long)]
    country: String,
    /// The first admin's full name
    #[arg(long)]
    admin_name: String,
    /// The address the admin signs in with
    #[arg(long)]
    admin_email: String,
}

/// Run what the command line says.
#[must_use]
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    log_to_stderr();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(problem) => return failed(&problem),
    };
    let outcome = runtime.block_on(run(cli));
    // A file or a name that is still being looked up must not hold the end up.
    runtime.shutdown_background();
    outcome.unwrap_or_else(|failure| failed(&*failure))
}

async fn run(cli: Cli) -> Result<ExitCode, Failure> {
    let url = &cli.store.database_url;
    match cli.command {
        Command::Serve(options) => serve::run(url, &options).await,
        Command::Demo(options) => demo::run(url, &options).await,
        Command::Import(options) => import::run(url, &options).await,
        Command::Migrate => {
            open::program(url).await?.database.close().await;
            println!("The schema is up to date.");
            Ok(ExitCode::SUCCESS)
        }
        Command::Audit(AuditCommand::Verify(options)) => audit::verify(url, &options).await,
        Command::Audit(AuditCommand::Key(file)) => audit::key(&file),
        Command::Operator(OperatorCommand::Create(options)) => operator::create(url, &options).await,
        Command::Membership(MembershipCommand::Import(options)) => membership::import(url, &options).await,
        Command::Credential(CredentialCommand::Create(options)) => credential::create(url, &options).await,
        Command::States => {
            print!("{}", states::document());
            Ok(ExitCode::SUCCESS)
        }
    }
}

/// Tell a failure with all its causes.
fn failed(failure: &dyn Error) -> ExitCode {
    eprint!("twotier: {failure}");
    let mut cause = failure.source();
    while let Some(deeper) = cause {
        eprint!(": {deeper}");
        cause = deeper.source();
    }
    eprintln!();
    ExitCode::FAILURE
}

/// `TWOTIER_LOG` says what is logged (as `info,sqlx=warn`), `TWOTIER_LOG_FORMAT=json` how.
fn log_to_stderr() {
    let wanted = std::env::var("TWOTIER_LOG").unwrap_or_else(|_| "info,sqlx=warn".to_owned());
    let log = tracing_subscriber::fmt()
        .with_env_filter(wanted)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal());
    if std::env::var("TWOTIER_LOG_FORMAT").is_ok_and(|format| format == "json") {
        log.json().init();
    } else {
        log.with_target(false).compact().init();
    }
}
