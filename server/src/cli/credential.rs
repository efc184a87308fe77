//! `twotier credential create`.

use super::{CredentialOptions, Failure, open};
use domain::Role;
use program::ProgramError;
use program::credentials::{NewCredential, create_for};
use std::process::ExitCode;

/// A role of partners, by its code.
pub(super) fn role(code: &str) -> Result<Role, String> {
    let known = Role::of_code(code).filter(|role| !role.is_operators());
    let codes = || Role::OF_PARTNERS.map(Role::code).join(", ");
    known.ok_or_else(|| format!("there is no such role; known are {}", codes()))
}

pub(super) async fn create(url: &str, options: &CredentialOptions) -> Result<ExitCode, Failure> {
    let roles = options.roles.iter().copied().collect();
    let new = NewCredential { name: options.name.clone(), roles, days: options.days };
    let program = open::program(url).await?;
    let made = create_for(&program, &options.partner, &new).await;
    program.database.close().await;
    let made = made.map_err(|error| told(options, error))?;
    if options.json {
        let told = serde_json::json!({
            "clientId": made.id.as_str(),
            "clientSecret": made.secret.reveal(),
            "expiresAt": made.expires_at.unix_timestamp(),
        });
        println!("{told}");
    } else {
        println!("Client id      {}", made.id);
        println!("Client secret  {}", made.secret.reveal());
        println!("Good until     {}", made.expires_at.date());
        println!("The secret is shown this once. Tokens: POST /<tenant>/oauth2/token, grant client_credentials.");
    }
    Ok(ExitCode::SUCCESS)
}

/// What is wrong, in words of the command line.
fn told(options: &CredentialOptions, error: ProgramError) -> Failure {
    match error {
        ProgramError::NotFound => format!("--partner {}: there is no such partner", options.partner).into(),
        ProgramError::Invalid(problems) => {
            let problems: Vec<_> = problems.iter().map(|it| format!("--{} {}", it.field, it.problem)).collect();
            problems.join("; ").into()
        }
        other => other.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_is_named_by_its_code_and_the_operator_s_are_not_given() {
        assert_eq!(role("admin_agent"), Ok(Role::AdminAgent));
        for unknown in ["operator_admin", "AdminAgent", ""] {
            assert!(role(unknown).is_err_and(|told| told.contains("global_admin, user_admin")), "{unknown}");
        }
    }
}
