//! `twotier operator create`.

use super::{Failure, OperatorOptions, open};
use domain::standing::OperatorRefusal;
use program::operator::founding::{NewOperator, found};
use program::{ProgramError, Refusal};
use std::process::ExitCode;

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
    println!("{} runs the program from now on.", new.name.trim());
    println!("{} signs in as {} with the temporary password", new.admin_name.trim(), founded.sign_in_name);
    println!("  {}", founded.temporary_password);
    println!("It is shown this once, and changed at the first sign-in.");
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
        ProgramError::Invalid(problems) => {
            let problems: Vec<_> = problems.iter().map(|it| format!("--{} {}", it.field, it.problem)).collect();
            problems.join("; ").into()
        }
        other => other.into(),
    }
}
