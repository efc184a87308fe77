//! `twotier credential`.

use super::output::{Output, moment, not_found};
use super::{Failure, open};
use clap::{Args, Subcommand};
use domain::{CredentialId, Role};
use program::credentials::{self, Credential, NewCredential};
use program::{Program, ProgramError};
use serde_json::{Value, json};
use std::process::ExitCode;
use time::OffsetDateTime;

#[derive(Debug, Subcommand)]
pub(super) enum CredentialCommand {
    /// Make a credential; prints its secret once
    #[command(after_help = "Example:
  twotier credential create --partner wingtipcloud.example --name 'Billing bridge' --role admin_agent --days 90")]
    Create(CredentialOptions),
    /// List the credentials of a partner, those taken back or ended among them
    #[command(after_help = "Example:
  twotier credential list --partner wingtipcloud.example --json")]
    List(TenantOptions),
    /// Take a credential back: none of its tokens is good from then on
    #[command(after_help = "Example:
  twotier credential revoke --partner wingtipcloud.example --client-id 3f0e8c1a-7a57-4c5e-9f43-0d1b6f2f8a11")]
    Revoke(RevokeOptions),
}

#[derive(Debug, Args)]
pub(super) struct CredentialOptions {
    /// The partner's tenant id, or its domain
    #[arg(long)]
    partner: String,
    /// What its program is called
    #[arg(long)]
    name: String,
    /// What it may do, as `admin_agent`; may be given several times
    #[arg(long = "role", required = true, value_parser = role)]
    roles: Vec<Role>,
    /// In how many days it ends, 1 to 730
    #[arg(long, default_value_t = 365)]
    days: i64,
    #[command(flatten)]
    output: Output,
}

#[derive(Debug, Args)]
pub(super) struct TenantOptions {
    /// The partner's tenant id, or its domain
    #[arg(long)]
    partner: String,
    #[command(flatten)]
    output: Output,
}

#[derive(Debug, Args)]
pub(super) struct RevokeOptions {
    /// The partner's tenant id, or its domain
    #[arg(long)]
    partner: String,
    /// The credential, as `twotier credential list` tells it
    #[arg(long)]
    client_id: String,
    #[command(flatten)]
    output: Output,
}

/// A role of partners, by its code.
fn role(code: &str) -> Result<Role, String> {
    let known = Role::of_code(code).filter(|role| !role.is_operators());
    let codes = || Role::OF_PARTNERS.map(Role::code).join(", ");
    known.ok_or_else(|| format!("there is no such role; known are {}", codes()))
}

pub(super) async fn run(url: &str, command: &CredentialCommand) -> Result<ExitCode, Failure> {
    let program = open::existing(url).await?;
    let outcome = match command {
        CredentialCommand::Create(options) => create(&program, options).await,
        CredentialCommand::List(options) => list(&program, options).await,
        CredentialCommand::Revoke(options) => revoke(&program, options).await,
    };
    program.database.close().await;
    outcome.map(|()| ExitCode::SUCCESS)
}

async fn create(program: &Program, options: &CredentialOptions) -> Result<(), Failure> {
    let roles = options.roles.iter().copied().collect();
    let new = NewCredential { name: options.name.clone(), roles, days: options.days };
    let made = credentials::create_for(program, &options.partner, &new).await;
    let made = made.map_err(|error| not_found(error, no_partner(&options.partner)))?;
    let value = json!({
        "clientId": made.id.as_str(),
        "clientSecret": made.secret.reveal(),
        "expiresAt": made.expires_at.unix_timestamp(),
    });
    let sentences = format!(
        "Client id      {}\nClient secret  {}\nGood until     {}\n\
         The secret is shown this once. Tokens: POST /<tenant>/oauth2/token, grant client_credentials.",
        made.id,
        made.secret.reveal(),
        made.expires_at.date()
    );
    options.output.tell(&value, &sentences);
    Ok(())
}

async fn list(program: &Program, options: &TenantOptions) -> Result<(), Failure> {
    let all = credentials::list_for(program, &options.partner).await;
    let all = all.map_err(|error| not_found(error, no_partner(&options.partner)))?;
    let now = program.now();
    let rows: Vec<_> = all.iter().map(|it| row(it, now)).collect();
    let lines: Vec<_> = all.iter().map(|it| line(it, now)).collect();
    let sentences = if lines.is_empty() { "There are none.".to_owned() } else { lines.join("\n") };
    options.output.tell(&json!({ "credentials": rows }), &sentences);
    Ok(())
}

fn codes(it: &Credential) -> Vec<&'static str> {
    it.roles.iter().map(Role::code).collect()
}

fn row(it: &Credential, now: OffsetDateTime) -> Value {
    json!({
        "clientId": it.id.as_str(),
        "name": it.name,
        "roles": codes(it),
        "good": it.is_good(now),
        "madeAt": moment(it.made_at),
        "madeBy": it.made_by,
        "expiresAt": moment(it.expires_at),
        "revokedAt": it.revoked_at.map(moment),
        "lastUsedAt": it.last_used_at.map(moment),
    })
}

fn line(it: &Credential, now: OffsetDateTime) -> String {
    let standing = match it.revoked_at {
        Some(at) => format!("taken back {}", moment(at)),
        None if it.is_good(now) => format!("good until {}", moment(it.expires_at)),
        None => format!("ended {}", moment(it.expires_at)),
    };
    format!("{}  {}  {}  {standing}", it.id, it.name, codes(it).join(","))
}

async fn revoke(program: &Program, options: &RevokeOptions) -> Result<(), Failure> {
    let none = || format!("--partner {} has no credential --client-id {}", options.partner, options.client_id);
    let id = CredentialId::parse(&options.client_id).map_err(|_| none())?;
    match credentials::revoke_for(program, &options.partner, &id).await {
        Err(ProgramError::Overtaken) => return Err(format!("{id} was taken back before").into()),
        revoked => revoked.map_err(|error| not_found(error, none()))?,
    }
    options.output.tell(&json!({ "clientId": id.as_str(), "revoked": true }), &format!("{id} was taken back."));
    Ok(())
}

fn no_partner(partner: &str) -> String {
    format!("--partner {partner}: there is no such partner")
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
