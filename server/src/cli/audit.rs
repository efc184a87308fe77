//! `twotier audit`.

use super::{Failure, SealKeyFile, VerifyOptions, open};
use crate::sealing;
use program::audit::{self, BrokenLink, Known, Verified};
use std::process::ExitCode;
use std::time::Instant;

pub(super) async fn verify(url: &str, options: &VerifyOptions) -> Result<ExitCode, Failure> {
    let keys = sealing::known_keys(&options.key, &options.seal_key.path)?;
    let mut sent = Vec::new();
    for path in &options.seals {
        sent.extend(sealing::read_log(path)?);
    }
    let known = Known { keys, sent: sent.into() };

    let program = open::program(url).await?;
    let began = Instant::now();
    let verified = audit::verify_knowing(&program, &known).await?;
    let took = began.elapsed();
    program.database.close().await;
    let Verified { rows, chains, seals, .. } = verified;
    println!("Walked {rows} rows in {chains} chains, and {seals} seals, in {:.1} s.", took.as_secs_f64());
    tell(&verified, &known);
    Ok(if verified.is_whole() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn tell(verified: &Verified, known: &Known) {
    for BrokenLink { tenant, seq, through, problem } in &verified.broken {
        let through = if through == seq { String::new() } else { format!(" (to {through})") };
        println!("Broken: tenant {tenant}, row {seq}{through}: {problem}.");
    }
    if let Some(seal) = verified.broken_seal {
        println!("Broken: seal {}: {}.", seal.number, seal.problem);
    }
    match verified.unsealed {
        0 => println!("Every row is sealed."),
        rows => println!("{rows} rows at the ends of the chains are not sealed yet: a change to them need not show."),
    }
    if known.sent.is_empty() {
        println!("No seals that were sent out were compared (--seals).");
    }
    if known.keys.is_empty() {
        println!("The signatures of the seals were NOT checked, since no key is known (--key or --seal-key).");
    }
    match (verified.is_whole(), known.keys.is_empty()) {
        (true, false) => println!("The log is whole."),
        (true, true) => println!("The log is whole as far as can be told without a key."),
        (false, _) => {}
    }
}

pub(super) fn key(file: &SealKeyFile) -> Result<ExitCode, Failure> {
    let key = sealing::read_key(&file.path)?;
    let key = key.ok_or_else(|| format!("there is no key at {}; `twotier serve` makes one", file.path.display()))?;
    println!("{}", key.public());
    Ok(ExitCode::SUCCESS)
}
