//! The command line: `twotier serve` and what an operator needs beside it.

mod audit;
mod backup;
mod credential;
mod demo;
mod doctor;
mod export;
mod import;
mod membership;
mod open;
mod operator;
mod output;
mod progress;
mod reference;
mod serve;
mod states;
mod user;

use audit::AuditCommand;
use backup::{BackupOptions, RestoreOptions};
use clap::{Args, Parser, Subcommand};
use credential::CredentialCommand;
use demo::DemoOptions;
use doctor::DoctorOptions;
use export::ExportOptions;
use import::ImportOptions;
use membership::MembershipCommand;
use operator::OperatorCommand;
use reference::CompletionOptions;
use serve::ServeOptions;
use std::error::Error;
use std::io::{IsTerminal, Write};
use std::process::ExitCode;
use user::UserCommand;

/// What an operator reads when a command fails.
type Failure = Box<dyn Error + Send + Sync>;

const AFTER_HELP: &str = "\
Exit status: 0 done, 1 failed or found something wrong, 2 wrong usage.
With --json, what a command prints on standard output is one JSON object; failures are told on standard error.
Passwords and secrets are made by commands, which print them once. An address that holds one belongs into the
environment: DATABASE_URL, SMTP_URL.
NO_COLOR=1 leaves colours out. TWOTIER_LOG says what is logged (as info,sqlx=warn), TWOTIER_LOG_FORMAT=json how.";

/// Twotier: partners hand customers' subscriptions over to indirect providers.
#[derive(Debug, Parser)]
#[command(
    name = "twotier",
    version,
    after_help = AFTER_HELP
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
    /// Serve people's browsers and partners' programs until told to end
    #[command(after_help = "Example:
  DATABASE_URL=sqlite:/var/lib/twotier/twotier.db SMTP_URL=smtps://user:password@mail.example \\
    twotier serve --addr 127.0.0.1:3000 --base-url https://partners.example --trust-proxy 127.0.0.1")]
    Serve(ServeOptions),
    /// Bring the database's schema up to date
    #[command(after_help = "Example:
  DATABASE_URL=postgres://twotier@localhost/twotier twotier migrate")]
    Migrate,
    /// Fill an empty database with a world to look at
    #[command(after_help = "Example:
  twotier --database-url sqlite:demo.db demo --customers 2000")]
    Demo(DemoOptions),
    /// Import a direct-bill partner's customers and subscriptions from two CSV files
    #[command(after_help = "Example:
  twotier import --partner wingtipcloud.example --customers customers.csv --subscriptions subscriptions.csv \\
    --report wrong.csv")]
    Import(ImportOptions),
    /// Write a partner's customers, subscriptions and transfer requests to files
    #[command(after_help = "Examples:
  twotier export --partner wingtipcloud.example --to wingtip
  twotier export --partner wingtipcloud.example --to wingtip --format json --json")]
    Export(ExportOptions),
    /// Look after the people of a tenant without an account: nobody there can sign in, say
    #[command(subcommand)]
    User(UserCommand),
    /// Give programs of partners access to the REST API
    #[command(subcommand)]
    Credential(CredentialCommand),
    /// Found the operator, who runs the program and verifies companies
    #[command(subcommand)]
    Operator(OperatorCommand),
    /// Look after the membership directory
    #[command(subcommand)]
    Membership(MembershipCommand),
    /// Look after the event log
    #[command(subcommand)]
    Audit(AuditCommand),
    /// Look whether everything holds that must always hold, over the whole database as it is at one moment
    #[command(after_help = "Ends with 0 when nothing is wrong, with 1 when something is.

Examples:
  twotier doctor
  twotier doctor --seals /mnt/elsewhere/seals.log --json")]
    Doctor(DoctorOptions),
    /// Write a copy of an SQLite database, also while it is served
    #[command(after_help = "PostgreSQL does this itself: pg_dump --format=custom --file=twotier.dump \"$DATABASE_URL\"

Example:
  twotier backup /var/backups/twotier-$(date +%F).db")]
    Backup(BackupOptions),
    /// Put a copy in the place of an SQLite database that nobody has open
    #[command(
        after_help = "Nothing changes unless the copy is whole and its schema is known. PostgreSQL does this itself:
  pg_restore --clean --if-exists --single-transaction --dbname=\"$DATABASE_URL\" twotier.dump

Example:
  twotier restore /var/backups/twotier-2026-11-21.db --force"
    )]
    Restore(RestoreOptions),
    /// Print the states of everything that has states, as docs/states.md has them
    #[command(after_help = "Example:
  twotier states > docs/states.md")]
    States,
    /// Print what the REST API can do, as an `OpenAPI` document
    #[command(after_help = "Example:
  twotier openapi > openapi.json")]
    Openapi,
    /// Print what a shell needs to complete commands and options
    #[command(after_help = "Example:
  twotier completion bash > /etc/bash_completion.d/twotier")]
    Completion(CompletionOptions),
    /// Print docs/command-line.md
    #[command(hide = true)]
    Reference,
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
        Command::Migrate => migrate(url).await,
        Command::Demo(options) => demo::run(url, &options).await,
        Command::Import(options) => import::run(url, &options).await,
        Command::Export(options) => export::run(url, &options).await,
        Command::User(command) => user::run(url, &command).await,
        Command::Credential(command) => credential::run(url, &command).await,
        Command::Operator(OperatorCommand::Create(options)) => operator::create(url, &options).await,
        Command::Membership(MembershipCommand::Import(options)) => membership::import(url, &options).await,
        Command::Audit(command) => audit::run(url, &command).await,
        Command::Doctor(options) => doctor::run(url, &options).await,
        Command::Backup(options) => backup::write(url, &options).await,
        Command::Restore(options) => backup::restore(url, &options).await,
        Command::States => printed(&states::document()),
        Command::Openapi => printed(&format!("{}\n", serde_json::to_string_pretty(&crate::api::document())?)),
        Command::Completion(options) => printed(&reference::completion(&options)),
        Command::Reference => printed(&reference::document()),
    }
}

async fn migrate(url: &str) -> Result<ExitCode, Failure> {
    open::program(url).await?.database.close().await;
    printed("The schema is up to date.\n")
}

fn printed(text: &str) -> Result<ExitCode, Failure> {
    std::io::stdout().write_all(text.as_bytes())?;
    Ok(ExitCode::SUCCESS)
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
        .with_ansi(std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|it| it.is_empty()));
    if std::env::var("TWOTIER_LOG_FORMAT").is_ok_and(|format| format == "json") {
        log.json().init();
    } else {
        log.with_target(false).compact().init();
    }
}
