//! One signal that everything listens to which runs longer than a request.

use std::sync::Arc;
use tokio::sync::watch;

/// Tells that the server is about to end. Cloning shares it.
#[derive(Debug, Clone)]
pub struct Shutdown(Arc<watch::Sender<bool>>);

impl Default for Shutdown {
    fn default() -> Self {
        Self(Arc::new(watch::channel(false).0))
    }
}

impl Shutdown {
    /// Begin to end.
    pub fn begin(&self) {
        self.0.send_replace(true);
    }

    /// Wait until it begins.
    pub async fn begun(&self) {
        // An error would say that the sender is gone, and it is held here.
        let _ = self.0.subscribe().wait_for(|begun| *begun).await;
    }
}
