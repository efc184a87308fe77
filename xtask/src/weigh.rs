//! What a browser loads before the islands of a page wake, beside the smallest app there is: one counter.
//!
//! Both are compiled, bound, bundled and compressed in one way. `make bench` reads the figures from `weights.json`.

use crate::{Failure, files, site, tools};
use std::{fs, path::PathBuf};

pub fn weigh() -> Result<(), Failure> {
    let ours = compressed(&site::build(site::Kind::Release)?)?;
    let counter = compressed(&site::build_counter()?)?;
    println!("weight: script and WebAssembly, brotli: site {ours} bytes, counter {counter} bytes");
    let weights = format!("{{\"site\":{ours},\"counter\":{counter}}}\n");
    files::write(&tools::target(&tools::root()?).join("xtask/weights.json"), weights.as_bytes())
}

/// The bytes that go over the wire.
fn compressed(waking: &site::Waking) -> Result<u64, Failure> {
    let size = |path: &PathBuf| fs::metadata(path.with_added_extension("br")).map(|found| found.len());
    Ok(waking.iter().map(size).sum::<Result<u64, _>>()?)
}
