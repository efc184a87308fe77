//! What client programs stand on, on both engines: credentials, tokens, and calls that have one effect.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

mod billing;
mod calls;
mod credentials;
mod groups;
mod letters;
mod machine;
mod stamps;
mod tokens;

use domain::{Actor, CredentialId, Role, Roles};
use program::accounts::RefreshToken;
use program::credentials::{self as uses, Made, NewCredential};
use program::testing::{TestProgram, World};
use program::tokens::{Asked, Caller, Grant, Issued, NotIssued, caller, issue};

const AUDIENCE: &str = "https://center.example";

fn new(name: &str, roles: &[Role]) -> NewCredential {
    NewCredential { name: name.into(), roles: Roles::of(roles), days: 30 }
}

/// Ebba is a global admin of Wingtip.
async fn made(program: &TestProgram, world: &World, roles: &[Role]) -> Made {
    uses::create(program, &world.actor("ebba"), &new("Billing bridge", roles)).await.unwrap()
}

fn asked<'a>(made: &'a Made, grant: Grant<'a>) -> Asked<'a> {
    let (client_id, client_secret) = (made.id.as_str(), made.secret.reveal());
    Asked { tenant: "wingtip.example", client_id, client_secret, grant, audience: AUDIENCE }
}

async fn token(program: &TestProgram, made: &Made) -> Issued {
    issue(program, &asked(made, Grant::ClientCredentials)).await.unwrap()
}

async fn token_of(program: &TestProgram, made: &Made, consent: &RefreshToken) -> Result<Issued, NotIssued> {
    issue(program, &asked(made, Grant::RefreshToken(consent.reveal()))).await
}

async fn calls_as(program: &TestProgram, issued: &Issued) -> Option<Caller> {
    caller(program, &issued.token, AUDIENCE).await.unwrap()
}

async fn consent(program: &TestProgram, actor: &Actor, id: &CredentialId) -> RefreshToken {
    uses::consent(program, actor, id).await.unwrap()
}
