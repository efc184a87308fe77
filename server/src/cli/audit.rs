//! `twotier audit`.

use super::output::Output;
use super::{Failure, open};
use crate::sealing;
use clap::{Args, Subcommand};
use program::audit::{self, BrokenLink, Known, PublicKey, Verified};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

/// Where the key is that seals the event log.
#[derive(Debug, Args)]
pub(super) struct SealKeyFile {
    /// The file with the key that seals the event log; `serve` makes one that is not there
    #[arg(long = "seal-key", env = "TWOTIER_SEAL_KEY", default_value = "twotier.seal-key")]
    pub(super) path: PathBuf,
}

/// What the event log is judged by.
#[derive(Debug, Args)]
pub(super) struct Knowledge {
    /// A public key whose seals count; may be given several times. Without any, that of the --seal-key file, if there is one
    #[arg(long)]
    key: Vec<PublicKey>,
    /// A seal log to compare with; may be given several times
    #[arg(long)]
    seals: Vec<PathBuf>,
    #[command(flatten)]
    seal_key: SealKeyFile,
}

impl Knowledge {
    /// Read the keys and the seals. Do it before the database is read.
    pub(super) fn read(&self) -> Result<Known, Failure> {
        let keys = sealing::known_keys(&self.key, &self.seal_key.path)?;
        let mut sent = Vec::new();
        for path in &self.seals {
            sent.extend(sealing::read_log(path)?);
        }
        Ok(Known { keys, sent: sent.into() })
    }
}

#[derive(Debug, Subcommand)]
pub(super) enum AuditCommand {
    /// Walk every chain of the log and every seal, and compute every hash anew
    #[command(after_help = "Examples:
  twotier audit verify
  twotier audit verify --seals /mnt/elsewhere/seals.log --json")]
    Verify(VerifyOptions),
    /// Print the public half of the key that seals the log
    #[command(after_help = "Example:
  twotier audit key > seals.pub")]
    Key(SealKeyFile),
}

#[derive(Debug, Args)]
pub(super) struct VerifyOptions {
    #[command(flatten)]
    knowledge: Knowledge,
    #[command(flatten)]
    output: Output,
}

pub(super) async fn run(url: &str, command: &AuditCommand) -> Result<ExitCode, Failure> {
    match command {
        AuditCommand::Verify(options) => verify(url, options).await,
        AuditCommand::Key(file) => key(file),
    }
}

async fn verify(url: &str, options: &VerifyOptions) -> Result<ExitCode, Failure> {
    let known = options.knowledge.read()?;
    let program = open::existing(url).await?;
    let began = Instant::now();
    let verified = audit::verify_knowing(&program, &known).await;
    let took = began.elapsed();
    program.database.close().await;
    let verified = verified?;
    let Verified { rows, chains, seals, .. } = verified;
    let walked = format!("Walked {rows} rows in {chains} chains, and {seals} seals, in {:.1} s.", took.as_secs_f64());
    options.output.tell(&value(&verified, &known), &format!("{walked}\n{}", sentences(&verified, &known)));
    Ok(if verified.is_whole() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What was found, a line each.
pub(super) fn sentences(verified: &Verified, known: &Known) -> String {
    let mut lines = Vec::new();
    for BrokenLink { tenant, seq, through, problem } in &verified.broken {
        let through = if through == seq { String::new() } else { format!(" (to {through})") };
        lines.push(format!("Broken: tenant {tenant}, row {seq}{through}: {problem}."));
    }
    if let Some(seal) = verified.broken_seal {
        lines.push(format!("Broken: seal {}: {}.", seal.number, seal.problem));
    }
    lines.push(match verified.unsealed {
        0 => "Every row is sealed.".to_owned(),
        rows => format!("{rows} rows at the ends of the chains are not sealed yet: a change to them need not show."),
    });
    let mut line = |text: &str| lines.push(text.to_owned());
    if known.sent.is_empty() {
        line("No seals that were sent out were compared (--seals).");
    }
    if known.keys.is_empty() {
        line("The signatures of the seals were NOT checked, since no key is known (--key or --seal-key).");
    }
    match (verified.is_whole(), known.keys.is_empty()) {
        (true, false) => line("The log is whole."),
        (true, true) => line("The log is whole as far as can be told without a key."),
        (false, _) => {}
    }
    lines.join("\n")
}

/// The same, for programs.
pub(super) fn value(verified: &Verified, known: &Known) -> Value {
    let broken = verified
        .broken
        .iter()
        .map(|it| json!({ "tenant": it.tenant, "row": it.seq, "through": it.through, "problem": it.problem }));
    json!({
        "whole": verified.is_whole(),
        "rows": verified.rows,
        "chains": verified.chains,
        "seals": verified.seals,
        "unsealedRows": verified.unsealed,
        "signaturesChecked": !known.keys.is_empty(),
        "sentSealsCompared": known.sent.len(),
        "brokenChains": broken.collect::<Vec<_>>(),
        "brokenSeal": verified.broken_seal.map(|it| json!({ "number": it.number, "problem": it.problem })),
    })
}

fn key(file: &SealKeyFile) -> Result<ExitCode, Failure> {
    let key = sealing::read_key(&file.path)?;
    let key = key.ok_or_else(|| format!("there is no key at {}; `twotier serve` makes one", file.path.display()))?;
    println!("{}", key.public());
    Ok(ExitCode::SUCCESS)
}
