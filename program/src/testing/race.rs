//! Two things at the same moment.

use std::sync::Arc;
use tokio::sync::Barrier;

/// Begin both at the same moment, each on a thread of its own where there are several.
///
/// # Panics
/// When one of them does.
pub async fn race<A: Send + 'static, B: Send + 'static>(
    first: impl Future<Output = A> + Send + 'static,
    second: impl Future<Output = B> + Send + 'static,
) -> (A, B) {
    let start = Arc::new(Barrier::new(2));
    let other = start.clone();
    let first = tokio::spawn(async move {
        start.wait().await;
        first.await
    });
    let second = tokio::spawn(async move {
        other.wait().await;
        second.await
    });
    (first.await.expect("it ends by itself"), second.await.expect("it ends by itself"))
}
