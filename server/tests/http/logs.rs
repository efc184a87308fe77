//! What a server writes into its log while something is done.

use std::io::Write;
use std::sync::{Arc, Mutex, MutexGuard, Once, PoisonError};
use tracing::instrument::WithSubscriber;
use tracing_subscriber::filter::LevelFilter;

/// Lines of JSON, as `TWOTIER_LOG_FORMAT=json` writes them.
#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Lines {
    fn bytes(&self) -> MutexGuard<'_, Vec<u8>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Write for Lines {
    fn write(&mut self, piece: &[u8]) -> std::io::Result<usize> {
        self.bytes().write(piece)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Somebody always listens, on every thread: tracing asks a place that logs for the first time once whether anyone
/// does, and a test without a log of its own would answer no for all the others.
fn listen() {
    static LISTENING: Once = Once::new();
    LISTENING.call_once(|| {
        tracing::subscriber::set_global_default(tracing_subscriber::registry()).expect("nothing else listens");
    });
}

/// Do something, and read what was logged meanwhile, of every level.
pub async fn logged<Done>(work: impl Future<Output = Done>) -> (Done, Vec<String>) {
    listen();
    let lines = Lines::default();
    let into = lines.clone();
    let log = tracing_subscriber::fmt().json().with_max_level(LevelFilter::TRACE).with_writer(move || into.clone());
    let done = work.with_subscriber(log.finish()).await;
    let text = String::from_utf8(lines.bytes().clone()).expect("a log is text");
    (done, text.lines().map(ToOwned::to_owned).collect())
}
