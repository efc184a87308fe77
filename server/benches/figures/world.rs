//! The world that is measured: the demo with many customers, and two people signed in to it.

use crate::Outcome;
use domain::Actor;
use program::accounts::{self, Session};
use program::demo::{self, DemoOptions, PASSWORD};
use program::{Database, Program, ProgramError, customers as of_partner};
use rand::TryRng;
use rand::rngs::SysRng;
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;
use std::time::{Duration, Instant};
use time::OffsetDateTime;

/// Hands over; has all the customers.
const SOURCE: &str = "ebba.lindqvist@wingtipcloud.example";
/// Is asked to take over.
const PROVIDER: &str = "sanne.dewit@northwind.example";

/// A filled database and who works with it.
pub struct World {
    pub program: Program,
    /// The token of the source's session.
    pub token: String,
    pub source: Actor,
    pub provider: Actor,
    /// How long the demo took to build; nothing for a database that was filled before.
    pub built_in: Option<Duration>,
}

impl World {
    /// Fill the database behind a URL, unless there is a demo in it.
    pub async fn build(url: &str, customers: u64) -> Outcome<Self> {
        let program = open(url).await?;
        let began = Instant::now();
        let built = match demo::build(&program, &DemoOptions { customers }, &|_| ()).await {
            Ok(_) => true,
            Err(ProgramError::Setup(_)) => false,
            Err(error) => return Err(error.into()),
        };
        // What the server's worker has done soon after.
        while of_partner::place_waiting(&program).await? {}
        let built_in = built.then(|| began.elapsed());
        let (token, source) = sign_in(&program, SOURCE).await?;
        let (_, provider) = sign_in(&program, PROVIDER).await?;
        Ok(Self { program, token, source, provider, built_in })
    }
}

/// The program over the database behind a URL, with the clock and the randomness of the machine.
pub async fn open(url: &str) -> Outcome<Program> {
    Ok(Program::new(Database::open(url).await?, Arc::new(now), Arc::new(fill)))
}

#[expect(clippy::disallowed_methods, reason = "the clock every use case is given")]
fn now() -> OffsetDateTime {
    OffsetDateTime::now_utc()
}

fn fill(bytes: &mut [u8]) {
    if SysRng.try_fill_bytes(bytes).is_err() {
        std::process::abort();
    }
}

async fn sign_in(program: &Program, name: &str) -> Outcome<(String, Actor)> {
    let signed_in = accounts::sign_in(program, name, PASSWORD, IpAddr::V4(Ipv4Addr::LOCALHOST)).await?;
    let token = signed_in.token.reveal().to_owned();
    let session = accounts::session(program, &token).await?;
    let actor = session.and_then(|Session { actor, .. }| actor).ok_or("the demo's people have one tenant each")?;
    Ok((token, actor))
}
