//! A figure: ours beside a raw counterpart, their ratio, and whether that is what was aimed at.

use std::fmt::{Display, Formatter, Result};
use std::time::Duration;

/// What a ratio ought to be.
#[derive(Debug, Clone, Copy)]
pub enum Aim {
    /// Costs: at most so much.
    AtMost(f64),
    /// Throughput: at least so much.
    AtLeast(f64),
}

impl Aim {
    fn is_met_by(self, value: f64) -> bool {
        match self {
            Self::AtMost(most) => value <= most,
            Self::AtLeast(least) => value >= least,
        }
    }
}

impl Display for Aim {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self {
            Self::AtMost(most) => write!(f, "≤ {most}"),
            Self::AtLeast(least) => write!(f, "≥ {least}"),
        }
    }
}

/// Print the heads of the columns.
pub fn heads() {
    row(["", "ours", "raw", "ratio", "aim", ""]);
}

/// Print a figure: `raw` says what was measured, and what it is.
pub fn compared(what: &str, ours: &str, raw: &str, ratio: f64, aim: Aim) {
    judged([what, ours, raw, &format!("{ratio:.2}")], ratio, aim);
}

/// Print a figure that has an aim of its own.
pub fn absolute(what: &str, ours: &str, value: f64, aim: Aim) {
    judged([what, ours, "", ""], value, aim);
}

/// Print a figure without an aim.
pub fn told(what: &str, ours: &str) {
    row([what, ours, "", "", "", ""]);
}

fn judged([what, ours, raw, ratio]: [&str; 4], value: f64, aim: Aim) {
    let verdict = if aim.is_met_by(value) { "met" } else { "MISSED" };
    row([what, ours, raw, ratio, &aim.to_string(), verdict]);
}

fn row([what, ours, raw, ratio, aim, verdict]: [&str; 6]) {
    println!("{what:<46} {ours:>12}  {raw:<36} {ratio:>6}  {aim:<7} {verdict}");
}

/// A duration as people read it.
pub fn time(it: Duration) -> String {
    let seconds = it.as_secs_f64();
    match seconds {
        1.0.. => format!("{seconds:.2} s"),
        0.001.. => format!("{:.2} ms", seconds * 1e3),
        _ => format!("{:.0} µs", seconds * 1e6),
    }
}

/// Bytes in thousands.
pub fn kilobytes(bytes: f64) -> String {
    format!("{:.1} KB", bytes / 1e3)
}
