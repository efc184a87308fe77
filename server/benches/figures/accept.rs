//! Accepting a request of a hundred base lines: the use case beside nothing but what it writes.

use crate::Outcome;
use crate::customer::requested;
use crate::figure::{Aim, compared, time};
use crate::rounds::{median, ratio};
use crate::world::World;
use crate::written::Written;
use domain::transfer::Status;
use program::transfers::{Answer, accept};
use std::time::Instant;

const ROUNDS: u32 = 12;
const BASES: u32 = 100;

pub async fn measure(world: &World) -> Outcome<()> {
    let mut times = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let request = requested(world, BASES).await?;
        let began = Instant::now();
        let accepted = accept(&world.program, &world.provider, &request.id, &Answer::default()).await?;
        times.0.push(began.elapsed());
        if accepted.state.status() != Status::Complete {
            return Err(format!("the request ended as {:?}", accepted.state.status()).into());
        }

        let request = requested(world, BASES).await?;
        let written = Written::by_accepting(world, &request.id).await?;
        let began = Instant::now();
        written.write(&world.program).await?;
        times.1.push(began.elapsed());
    }
    let (ours, raw) = (median(times.0), median(times.1));
    let what = format!("accept {BASES} base lines");
    let raw_text = format!("{} its writes, one transaction", time(raw));
    compared(&what, &time(ours), &raw_text, ratio(ours, raw), Aim::AtMost(1.5));
    Ok(())
}
