//! What a browser loads before islands wake, beside an app of one counter. `xtask weigh` has weighed both.

use crate::Outcome;
use crate::figure::{Aim, absolute, compared, kilobytes};
use serde::Deserialize;
use std::fs;
use std::path::Path;

/// Bytes of script and WebAssembly, brotli.
#[derive(Deserialize)]
struct Weights {
    site: u32,
    counter: u32,
}

pub fn measure(target: &Path) -> Outcome<()> {
    let weights = fs::read(target.join("xtask/weights.json"))
        .map_err(|problem| format!("nothing was weighed ({problem}); run: cargo run -p xtask -- weigh"))?;
    let Weights { site, counter } = serde_json::from_slice(&weights)?;
    let (site, counter) = (f64::from(site), f64::from(counter));
    let raw = format!("{} app of one counter", kilobytes(counter));
    compared("first load, WASM + JS, brotli", &kilobytes(site), &raw, site / counter, Aim::AtMost(3.0));
    absolute("first load, WASM + JS, brotli (KB)", &kilobytes(site), site / 1e3, Aim::AtMost(140.0));
    Ok(())
}
