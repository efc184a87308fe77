//! `twotier operator create`.

use super::output::{Output, wrong};
use super::{Failure, open};
use clap::{Args, Subcommand};
use domain::standing::OperatorRefusal;
use program::operator::founding::{NewOperator, found};
use program::{ProgramError, Refusal};
use serde_json::json;
use std::process::ExitCode;

#[derive(Debug, Subcommand)]
pub(super) enum OperatorCommand {
    /// Make the operator's tenant and its first admin; prints a temporary password once
    #[command(after_help = "Example:
  twotier operator create --name 'Nordic Program Desk' --domain programdesk.example --country SE \\
    --admin-name 'Olga Lind' --admin-email olga.lind@programdesk.example")]
    Create(OperatorOptions),
}

#[derive(Debug, Args)]
pub(super) struct OperatorOptions {
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
    #[command(flatten)]
    output: Output,
}

pub(super) async fn create(url: &str, options: &OperatorOptions) -> Result<ExitCode, Failure> {
    let new = NewOperator {
        name: options.name.clone(),
        domain: options.domain.clone(),
        country: options.country.clone(),
        admin_name: options.admin_name.clone(),
        admin_email: options.admin_email.clone(),
    };
    let program = open::program(url).await?;
    let founded = found(&program, &new).await;
    program.database.close().await;
    let founded = founded.map_err(|error| told(&new, error))?;
    let value = json!({ "signInName": founded.sign_in_name, "temporaryPassword": founded.temporary_password });
    let sentences = format!(
        "{} runs the program from now on.\n{} signs in as {} with the temporary password\n  {}\n\
         It is shown this once, and changed at the first sign-in.",
        new.name.trim(),
        new.admin_name.trim(),
        founded.sign_in_name,
        founded.temporary_password
    );
    options.output.tell(&value, &sentences);
    Ok(ExitCode::SUCCESS)
}

/// What is wrong, in words of the command line.
fn told(new: &NewOperator, error: ProgramError) -> Failure {
    match error {
        ProgramError::Refused(Refusal::Operator(OperatorRefusal::AlreadySo)) => {
            "there is an operator already; its admins add people on the page User management".into()
        }
        ProgramError::Refused(Refusal::Operator(OperatorRefusal::NotAMarket)) => {
            format!("--country {}: the program is not offered there", new.country).into()
        }
        ProgramError::Overtaken => {
            format!("--domain {} or --admin-email {} is in use", new.domain, new.admin_email).into()
        }
        ProgramError::Invalid(problems) => wrong(&problems).into(),
        other => other.into(),
    }
}
