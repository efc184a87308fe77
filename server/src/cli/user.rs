//! `twotier user`: people of any tenant, looked after by whoever is at the machine.

use super::output::{Output, moment, not_found};
use super::{Failure, open};
use clap::{Args, Subcommand};
use domain::work_account::AccountRefusal;
use domain::{Role, Roles};
use program::people::{self, Credentials, NewPerson, Person};
use program::{Program, ProgramError, Refusal};
use serde_json::{Value, json};
use std::process::ExitCode;

#[derive(Debug, Subcommand)]
pub(super) enum UserCommand {
    /// Add a person to a tenant; prints a temporary password once
    #[command(after_help = "Example:
  twotier user create --partner wingtipcloud.example --first-name Karim --last-name Haddad \\
    --email karim@wingtipcloud.example --role admin_agent --role sales_agent")]
    Create(CreateOptions),
    /// List the people of a tenant with their roles
    #[command(after_help = "Example:
  twotier user list --partner wingtipcloud.example --json")]
    List(TenantOptions),
    /// Give a person a new temporary password, printed once; every session ends, and a letter tells them
    #[command(after_help = "Example:
  twotier user reset-password --partner wingtipcloud.example --email ebba@wingtipcloud.example")]
    ResetPassword(PersonOptions),
    /// End every session of a person
    #[command(after_help = "Example:
  twotier user sign-out --partner wingtipcloud.example --email ebba@wingtipcloud.example")]
    SignOut(PersonOptions),
    /// Take a person out of a tenant: roles and sessions there end
    #[command(after_help = "Example:
  twotier user remove --partner wingtipcloud.example --email nils@wingtipcloud.example")]
    Remove(PersonOptions),
}

#[derive(Debug, Args)]
pub(super) struct CreateOptions {
    /// The tenant's id, or its domain
    #[arg(long)]
    partner: String,
    /// The person's first name
    #[arg(long)]
    first_name: String,
    /// The person's last name
    #[arg(long)]
    last_name: String,
    /// The address the person signs in with
    #[arg(long)]
    email: String,
    /// What the person may do, as `admin_agent`; may be given several times
    #[arg(long = "role", required = true, value_parser = role)]
    roles: Vec<Role>,
    #[command(flatten)]
    output: Output,
}

#[derive(Debug, Args)]
pub(super) struct TenantOptions {
    /// The tenant's id, or its domain
    #[arg(long)]
    partner: String,
    #[command(flatten)]
    output: Output,
}

#[derive(Debug, Args)]
pub(super) struct PersonOptions {
    /// The tenant's id, or its domain
    #[arg(long)]
    partner: String,
    /// The address the person signs in with
    #[arg(long)]
    email: String,
    #[command(flatten)]
    output: Output,
}

/// Any role, by its code.
fn role(code: &str) -> Result<Role, String> {
    let codes = || Role::ALL.map(Role::code).join(", ");
    Role::of_code(code).ok_or_else(|| format!("there is no such role; known are {}", codes()))
}

pub(super) async fn run(url: &str, command: &UserCommand) -> Result<ExitCode, Failure> {
    let program = open::existing(url).await?;
    let outcome = match command {
        UserCommand::Create(options) => create(&program, options).await,
        UserCommand::List(options) => list(&program, options).await,
        UserCommand::ResetPassword(options) => reset_password(&program, options).await,
        UserCommand::SignOut(options) => sign_out(&program, options).await,
        UserCommand::Remove(options) => remove(&program, options).await,
    };
    program.database.close().await;
    outcome.map(|()| ExitCode::SUCCESS)
}

async fn create(program: &Program, options: &CreateOptions) -> Result<(), Failure> {
    let new = NewPerson {
        first_name: options.first_name.clone(),
        last_name: options.last_name.clone(),
        email: options.email.clone(),
        roles: options.roles.iter().copied().collect(),
    };
    let added = people::add_for(program, &options.partner, &new).await;
    let added = added.map_err(|error| told(error, no_tenant(&options.partner)))?;
    options.output.tell(&told_once(&added), &first_words(&added));
    Ok(())
}

/// What a person signs in with for the first time.
fn first_words(it: &Credentials) -> String {
    match &it.temporary_password {
        None => format!("{} has an account already and signs in as {} as before.", it.name, it.sign_in_name),
        Some(password) => format!(
            "{} signs in as {} with the temporary password\n  {password}\nIt is shown this once, and changed at the next sign-in.",
            it.name, it.sign_in_name
        ),
    }
}

fn told_once(it: &Credentials) -> Value {
    json!({
        "id": it.user.as_str(),
        "name": it.name,
        "signInName": it.sign_in_name,
        "temporaryPassword": it.temporary_password,
    })
}

async fn list(program: &Program, options: &TenantOptions) -> Result<(), Failure> {
    let people = people::list_for(program, &options.partner).await;
    let people = people.map_err(|error| not_found(error, no_tenant(&options.partner)))?;
    let rows: Vec<_> = people.iter().map(row).collect();
    let lines: Vec<_> = people.iter().map(line).collect();
    let sentences = if lines.is_empty() { "Nobody belongs to this tenant.".to_owned() } else { lines.join("\n") };
    options.output.tell(&json!({ "users": rows }), &sentences);
    Ok(())
}

fn codes(roles: Roles) -> Vec<&'static str> {
    roles.iter().map(Role::code).collect()
}

fn row(it: &Person) -> Value {
    json!({
        "id": it.user.as_str(),
        "name": it.name,
        "signInName": it.sign_in_name,
        "roles": codes(it.roles),
        "lastSignInAt": it.last_sign_in_at.map(moment),
    })
}

fn line(it: &Person) -> String {
    let last = it.last_sign_in_at.map_or_else(|| "never signed in".to_owned(), moment);
    format!("{}  {}  {}  {last}", it.sign_in_name, it.name, codes(it.roles).join(","))
}

async fn reset_password(program: &Program, options: &PersonOptions) -> Result<(), Failure> {
    let told_to = people::reset_password_for(program, &options.partner, &options.email).await;
    let told_to = told_to.map_err(|error| told(error, nobody(options)))?;
    options.output.tell(&told_once(&told_to), &first_words(&told_to));
    Ok(())
}

async fn sign_out(program: &Program, options: &PersonOptions) -> Result<(), Failure> {
    let ended = people::sign_out_for(program, &options.partner, &options.email).await;
    let ended = ended.map_err(|error| not_found(error, nobody(options)))?;
    options.output.tell(&json!({ "sessionsEnded": ended }), &format!("{ended} sessions were ended."));
    Ok(())
}

async fn remove(program: &Program, options: &PersonOptions) -> Result<(), Failure> {
    let removed = people::remove_for(program, &options.partner, &options.email).await;
    let removed = removed.map_err(|error| told(error, nobody(options)))?;
    let sentence = format!("{} does not belong to {} any more.", removed.name, options.partner);
    options.output.tell(&json!({ "id": removed.user.as_str(), "signInName": removed.sign_in_name }), &sentence);
    Ok(())
}

fn no_tenant(partner: &str) -> String {
    format!("--partner {partner}: there is no such tenant")
}

fn nobody(options: &PersonOptions) -> String {
    format!("--partner {} has nobody with --email {}; see twotier user list", options.partner, options.email)
}

/// What was refused, and what to do.
fn told(error: ProgramError, not_there: String) -> Failure {
    let ProgramError::Refused(Refusal::Account(refusal)) = error else { return not_found(error, not_there) };
    match refusal {
        AccountRefusal::AlreadyMember => "the person belongs to the tenant already; see twotier user list".into(),
        AccountRefusal::RoleNotYours | AccountRefusal::GlobalAdminOnly => {
            "--role: the operator's roles are given in its own tenant, and no others there".into()
        }
        AccountRefusal::KeptElsewhere => {
            "the account came about in another tenant; name that one with --partner".into()
        }
        AccountRefusal::LastGlobalAdmin => {
            "nobody else there can give roles; add another with twotier user create first".into()
        }
        other => other.to_string().into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_is_named_by_its_code() {
        for known in Role::ALL {
            assert_eq!(role(known.code()), Ok(known));
        }
        assert!(role("AdminAgent").is_err_and(|told| told.contains("admin_agent") && told.contains("verifier")));
    }
}
