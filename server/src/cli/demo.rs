//! `twotier demo`, and who can sign in to what it made.

use super::progress::Shown;
use super::{DemoOptions, Failure, open};
use program::demo::{self, NOVA_LOGIN, PASSWORD};
use program::{Program, ProgramError};
use std::process::ExitCode;

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
    let options = demo::DemoOptions { customers: options.customers };
    let made = demo::build(&program, &options, &|it| shown.tell("customers", it.done, it.total)).await?;
    shown.end();
    println!(
        "Made {} partners, {} people, {} customers, {} subscriptions and {} transfer requests.",
        made.partners, made.people, made.customers, made.subscriptions, made.transfers
    );
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
