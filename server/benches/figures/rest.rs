//! The REST API over HTTP: reads, what many clients accept at once, and how others fare while one insists.

use crate::Outcome;
use crate::customer::{Requested, requested};
use crate::figure::{Aim, compared, time, told};
use crate::load::{Answered, Target, each_once};
use crate::rounds::{median, percentile, ratio};
use crate::served::{self, Served};
use crate::world::World;
use crate::written::Written;
use domain::{Actor, Role, Roles};
use program::credentials::{self, NewCredential};
use program::tokens::{self, Asked, Grant};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

const ROUNDS: u32 = 5;
const ROUND: Duration = Duration::from_secs(2);
const WARM_UP: Duration = Duration::from_millis(500);
/// How many clients accept at once, and how many requests in a round.
const CLIENTS: usize = 64;
const ACCEPTED: u32 = 512;
/// So long the others wait between pages.
const PAUSE: Duration = Duration::from_millis(2);

pub async fn measure(world: &World, url: &str, site: &Path) -> Outcome<()> {
    let served = served::start(url, site, world.source.tenant.as_str())?;
    let source = token(world, &world.source, served).await?;
    let provider = token(world, &world.provider, served).await?;
    reads(world, &source, served).await?;
    accepts(world, &provider, served).await?;
    insisting(world, &provider, served).await
}

/// A token for a program of the partner that may do everything.
async fn token(world: &World, of: &Actor, served: Served) -> Outcome<String> {
    let roles = Roles::of(&Role::OF_PARTNERS);
    let new = NewCredential { name: "Measures".into(), roles, days: 1 };
    let made = credentials::create_for(&world.program, of.tenant.as_str(), &new).await?;
    let audience = format!("http://{}", served.ours);
    let asked = Asked {
        tenant: of.tenant.as_str(),
        client_id: made.id.as_str(),
        client_secret: made.secret.reveal(),
        grant: Grant::ClientCredentials,
        audience: &audience,
    };
    Ok(tokens::issue(&world.program, &asked).await?.token)
}

/// A list, and one thing, each beside a bare route that answers the same bytes.
async fn reads(world: &World, token: &str, served: Served) -> Outcome<()> {
    let Requested { customer, .. } = requested(world, 1).await?;
    let paths = [
        ("the first 40 customers", "/v1/customers?size=40".to_owned()),
        ("a customer's subscriptions", format!("/v1/customers/{customer}/subscriptions")),
    ];
    for (what, path) in paths {
        let ours = Target::call(served.ours, &format!("GET {path}"), token);
        let bytes = ours.ask(WARM_UP).await?.bytes;
        let bare = Target::call(served.bare, &format!("GET /json/{bytes}"), token);
        let (mut here, mut there) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            here.push(per_second(ours.ask(ROUND).await?));
            there.push(per_second(bare.ask(ROUND).await?));
        }
        let (here, there) = (median(here), median(there));
        let raw = format!("{there:.0}/s bare axum, the same bytes");
        let what = format!("REST, {what}");
        compared(&what, &format!("{here:.0}/s"), &raw, here / there, Aim::AtLeast(0.3));
    }
    Ok(())
}

fn per_second(answered: Answered) -> f64 {
    answered.per_second
}

/// Requests of one line, accepted by many clients at once; beside their writes, each one durable before the next.
async fn accepts(world: &World, token: &str, served: Served) -> Outcome<()> {
    let (mut ours, mut raw) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let mut targets = Vec::new();
        for _ in 0..ACCEPTED {
            let Requested { customer, id } = requested(world, 1).await?;
            targets.push(Target::call(
                served.ours,
                &format!("POST /v1/customers/{customer}/transfers/{id}/accept"),
                token,
            ));
        }
        ours.push(each_once(targets, CLIENTS).await?);

        let mut written = Vec::new();
        for _ in 0..ACCEPTED {
            written.push(Written::by_accepting(world, &requested(world, 1).await?.id).await?);
        }
        let began = Instant::now();
        for it in &written {
            it.write(&world.program).await?;
        }
        raw.push(began.elapsed());
    }
    let (ours, raw) = (median(ours), median(raw));
    let rate = |it: Duration| f64::from(ACCEPTED) / it.as_secs_f64();
    let what = format!("REST, accepts of {CLIENTS} clients");
    let raw_text = format!("{:.0}/s its writes, a commit each", rate(raw));
    compared(&what, &format!("{:.0}/s", rate(ours)), &raw_text, ratio(raw, ours), Aim::AtLeast(5.0));
    Ok(())
}

/// The 99th percentile of what people of one tenant wait for a page, while a client of another repeats a refused call.
async fn insisting(world: &World, provider: &str, served: Served) -> Outcome<()> {
    let read = Target::page(served.limited, "/customers", &world.token);
    let Requested { customer, id } = requested(world, 1).await?;
    let refused = Target::call(served.limited, &format!("DELETE /v1/customers/{customer}/transfers/{id}"), provider);
    let (mut alone, mut beside, mut asked) = (Vec::new(), Vec::new(), 0);
    for _ in 0..ROUNDS {
        alone.extend(read.time_answers(ROUND, PAUSE).await?);
        let end = AtomicBool::new(false);
        let others = async {
            let took = read.time_answers(ROUND, PAUSE).await;
            end.store(true, Ordering::Relaxed);
            took
        };
        let (took, insisted) = tokio::join!(others, refused.insist(&end));
        beside.extend(took?);
        asked += insisted?;
    }
    let (alone, beside) = (percentile(alone, 99), percentile(beside, 99));
    let raw = format!("{} without", time(alone));
    compared("customers page, p99 while a client insists", &time(beside), &raw, ratio(beside, alone), Aim::AtMost(1.5));
    told("  refused calls meanwhile", &format!("{:.0}/s", f64::from(asked) / (ROUND * ROUNDS).as_secs_f64()));
    Ok(())
}
