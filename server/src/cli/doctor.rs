//! `twotier doctor`.

use super::audit::{self, Knowledge};
use super::output::Output;
use super::{Failure, open};
use clap::Args;
use program::doctor::{self, Broken, Examination};
use serde_json::{Value, json};
use std::process::ExitCode;

#[derive(Debug, Args)]
pub(super) struct DoctorOptions {
    #[command(flatten)]
    knowledge: Knowledge,
    #[command(flatten)]
    output: Output,
}

pub(super) async fn run(url: &str, options: &DoctorOptions) -> Result<ExitCode, Failure> {
    let known = options.knowledge.read()?;
    let program = open::existing(url).await?;
    let examined = doctor::examine(&program, &known).await;
    program.database.close().await;
    let examined = examined?;

    let mut value = json!({
        "sound": examined.is_sound(),
        "lookedAt": examined.looked_at,
        "findings": examined.broken.iter().map(finding).collect::<Vec<_>>(),
    });
    value["log"] = audit::value(&examined.log, &known);
    let mut sentences: Vec<_> = examined.broken.iter().map(sentence).collect();
    sentences.push(audit::sentences(&examined.log, &known));
    sentences.push(conclusion(&examined));
    options.output.tell(&value, &sentences.join("\n"));
    Ok(if examined.is_sound() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn finding(it: &Broken) -> Value {
    let invariant = it.invariant;
    json!({
        "name": invariant.name,
        "rule": invariant.rule,
        "mustHold": invariant.says,
        "rows": it.rows,
        "more": it.more,
    })
}

fn sentence(it: &Broken) -> String {
    let invariant = it.invariant;
    let more = if it.more { "\n    and more" } else { "" };
    // What a mail server answered is nothing to send to a terminal as it is.
    let rows: Vec<_> = it.rows.iter().map(|row| row.replace(char::is_control, " ")).collect();
    let rows = rows.join("\n    ");
    format!("Broken: {} ({}). {} Not so:\n    {rows}{more}", invariant.name, invariant.rule, invariant.says)
}

fn conclusion(it: &Examination) -> String {
    match it.broken.len() {
        0 => format!("Looked at {} invariants: all of them hold.", it.looked_at),
        broken => format!("Looked at {} invariants: {broken} do not hold.", it.looked_at),
    }
}
