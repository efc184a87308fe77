//! The whole customers page over HTTP, beside the same rows as a hand-written string and beside a bare hello.

use crate::Outcome;
use crate::figure::{Aim, compared, kilobytes, told};
use crate::load::{Answered, Target};
use crate::rounds::median;
use crate::served;
use crate::world::World;
use std::path::Path;
use std::time::Duration;

const ROUNDS: usize = 5;
const ROUND: Duration = Duration::from_secs(2);
const WARM_UP: Duration = Duration::from_millis(500);

pub async fn measure(world: &World, url: &str, site: &Path) -> Outcome<()> {
    let served = served::start(url, site, world.source.tenant.as_str())?;
    let targets = [
        Target::page(served.ours, "/customers", &world.token),
        Target::page(served.bare, "/customers", &world.token),
        Target::page(served.bare, "/hello", &world.token),
    ];
    let mut answered = [const { Vec::<Answered>::new() }; 3];
    for target in &targets {
        target.ask(WARM_UP).await?;
    }
    for _ in 0..ROUNDS {
        for (target, answered) in targets.iter().zip(&mut answered) {
            answered.push(target.ask(ROUND).await?);
        }
    }
    let [ours, string, hello] =
        answered.each_ref().map(|rounds| median(rounds.iter().map(|it| it.per_second).collect()));
    let [page, table, _] = answered.each_ref().map(|rounds| rounds.last().map_or(0, |it| it.bytes));
    let pages = format!("{ours:.0}/s");
    let raw = format!("{string:.0}/s query, hand-written string");
    compared("customers page, all layers, over HTTP", &pages, &raw, ours / string, Aim::AtLeast(0.6));
    let raw = format!("{hello:.0}/s bare axum hello");
    compared("customers page, all layers, over HTTP", &pages, &raw, ours / hello, Aim::AtLeast(0.04));
    let kilobytes = |bytes: usize| Outcome::Ok(kilobytes(f64::from(u32::try_from(bytes)?)));
    told("  its size, and that of the hand-written string", &format!("{} {}", kilobytes(page)?, kilobytes(table)?));
    Ok(())
}
