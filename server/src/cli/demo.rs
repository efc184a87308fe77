//! `twotier demo`, and who can sign in to what it made.

use super::output::Output;
use super::progress::Shown;
use super::{Failure, open};
use clap::Args;
use program::demo::{self, NOVA_LOGIN, PASSWORD};
use program::{Program, ProgramError};
use serde_json::json;
use std::process::ExitCode;

#[derive(Debug, Args)]
pub(super) struct DemoOptions {
    /// Made-up customers beside those with a story
    #[arg(long, default_value_t = demo::DemoOptions::default().customers)]
    customers: u64,
    #[command(flatten)]
    output: Output,
}

/// The people worth knowing, and what they are.
const PEOPLE: [(&str, &str); 7] = [
    ("ebba.lindqvist@wingtipcloud.example", "Wingtip Cloud AB, moving: global admin and admin agent"),
    ("nils.berg@wingtipcloud.example", "Wingtip Cloud AB: helpdesk agent"),
    ("mira.holm@wingtipcloud.example", "Wingtip Cloud AB and Northwind Distribution: picks an account"),
    ("daan.visser@northwind.example", "Northwind Distribution, indirect provider: sales agent"),
    ("sanne.dewit@northwind.example", "Northwind Distribution: global admin and admin agent"),
    ("li.wei@fabrikam.example", "Fabrikam Distribution, indirect provider: admin agent (中文)"),
    ("johan.ek@adventureworks.example", "Adventure Works AB, customer of Wingtip: global admin"),
];

pub(super) async fn run(url: &str, options: &DemoOptions) -> Result<ExitCode, Failure> {
    let program = open::program(url).await?;
    let shown = Shown::new();
    let wanted = demo::DemoOptions { customers: options.customers };
    let made = demo::build(&program, &wanted, &|it| shown.tell("customers", it.done, it.total)).await?;
    shown.end();
    let value = json!({
        "partners": made.partners,
        "people": made.people,
        "customers": made.customers,
        "subscriptions": made.subscriptions,
        "transfers": made.transfers,
    });
    let sentence = format!(
        "Made {} partners, {} people, {} customers, {} subscriptions and {} transfer requests.",
        made.partners, made.people, made.customers, made.subscriptions, made.transfers
    );
    options.output.tell(&value, &sentence);
    program.database.close().await;
    Ok(ExitCode::SUCCESS)
}

/// Who can sign in, when the database holds the demo.
///
/// # Errors
/// `Database`.
pub(super) async fn who_can_sign_in(program: &Program) -> Result<Option<String>, ProgramError> {
    let mut known = Vec::new();
    for (name, role) in PEOPLE {
        if program::store::users::password_of(&program.database, name).await?.is_some() {
            known.push(format!("  {name:<36} {role}"));
        }
    }
    if known.is_empty() {
        return Ok(None);
    }
    known
        .push(format!("In the membership directory {NOVA_LOGIN} signs in, for Nova IT AB and with the same password."));
    Ok(Some(format!("Sign in to the demo with the password {PASSWORD} as\n{}", known.join("\n"))))
}
