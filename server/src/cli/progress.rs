//! How far a long command is: a bar on a terminal, a line now and then elsewhere.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::cell::Cell;
use std::io::IsTerminal;

/// A line is written whenever so many per cent more are done.
const STEP: u64 = 10;

/// Shows progress on standard error.
pub(super) struct Shown {
    bar: ProgressBar,
    plain: bool,
    stage: Cell<&'static str>,
    told: Cell<u64>,
}

impl Shown {
    pub(super) fn new() -> Self {
        let plain = !std::io::stderr().is_terminal();
        let target = if plain { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() };
        let bar = ProgressBar::with_draw_target(None, target);
        let style = ProgressStyle::with_template("{msg:>20} {wide_bar} {human_pos}/{human_len} {eta:>4}");
        if let Ok(style) = style {
            bar.set_style(style);
        }
        Self { bar, plain, stage: Cell::new(""), told: Cell::new(0) }
    }

    /// So much of a stage is done.
    pub(super) fn tell(&self, stage: &'static str, done: u64, total: u64) {
        if self.stage.replace(stage) != stage {
            self.bar.set_message(stage);
            self.told.set(0);
        }
        self.bar.set_length(total);
        self.bar.set_position(done);
        let percent = (done * 100).checked_div(total).unwrap_or(100);
        if self.plain && percent >= self.told.get() + STEP {
            self.told.set(percent - percent % STEP);
            eprintln!("{stage}: {done} of {total}");
        }
    }

    pub(super) fn end(&self) {
        self.bar.finish_and_clear();
    }
}
