//! Build steps that cargo alone cannot do. `cargo run -p xtask -- site` makes what the browser gets.

mod files;
mod site;
mod tools;
mod weigh;

use std::process::ExitCode;

/// What went wrong, and what to do about it, in one message.
type Failure = Box<dyn std::error::Error>;

const USAGE: &str = "usage: cargo run -p xtask -- site [--release] | weigh

  site            build target/site: WebAssembly, script, style sheet, static files
  site --release  the same, small and compressed as far as it goes
  weigh           the same, and tell what a browser loads before islands wake, beside an app of one counter";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["site"] => site::build(site::Kind::Development).map(drop),
        ["site", "--release"] => site::build(site::Kind::Release).map(drop),
        ["weigh"] => weigh::weigh(),
        _ => Err(USAGE.into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}
