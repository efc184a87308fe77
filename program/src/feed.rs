//! The live feed: who should look again, and at what. Ids only, never data.
//!
//! On one machine it is a channel in memory. On PostgreSQL it goes through `NOTIFY`, so that
//! every server on the database hears it; only this file knows.

use crate::store::Connections;
use crate::{Database, Program, ProgramError, store};
use domain::{CustomerTenantId, PartnerTenantId, TransferId};
use serde::{Deserialize, Serialize};
use sqlx::postgres::PgListener;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::broadcast;

const CHANNEL: &str = "twotier_feed";
const BACKLOG: usize = 1024;

/// What changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Changed {
    /// A transfer request.
    Transfer {
        /// Which.
        transfer: TransferId,
        /// Its customer.
        customer: CustomerTenantId,
    },
    /// How far a tenant is on its way into the program.
    Enrollment {
        /// Whose.
        tenant: PartnerTenantId,
    },
}

/// Something changed that these tenants may see.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Announcement {
    /// What.
    pub changed: Changed,
    /// The tenants concerned.
    pub tenants: Vec<PartnerTenantId>,
}

/// Where changes are announced and heard.
#[derive(Debug, Clone)]
pub struct Feed {
    database: Database,
    listeners: broadcast::Sender<Announcement>,
    /// What waits for the end of a call, inside one.
    held: Option<Arc<Mutex<Vec<Announcement>>>>,
}

impl Feed {
    pub(crate) fn new(database: Database) -> Self {
        Self { database, listeners: broadcast::channel(BACKLOG).0, held: None }
    }

    /// Hear what is announced from now on.
    #[must_use]
    pub fn subscribe(&self) -> broadcast::Receiver<Announcement> {
        self.listeners.subscribe()
    }

    /// The same feed for a call: nothing is told until [`Feed::tell_held`].
    pub(crate) fn held(&self) -> Self {
        Self { held: Some(Arc::default()), ..self.clone() }
    }

    /// Tell the open pages of the tenants concerned. Called after the commit; a lost
    /// announcement loses nothing, since pages read the database.
    pub async fn announce(&self, announcement: Announcement) {
        match &self.held {
            Some(held) => held.lock().unwrap_or_else(PoisonError::into_inner).push(announcement),
            None => self.tell(announcement).await,
        }
    }

    /// The call is done: tell what it announced.
    pub(crate) async fn tell_held(&self) {
        let Some(held) = &self.held else { return };
        let announcements = std::mem::take(&mut *held.lock().unwrap_or_else(PoisonError::into_inner));
        for announcement in announcements {
            self.tell(announcement).await;
        }
    }

    async fn tell(&self, announcement: Announcement) {
        match self.database.connections() {
            Connections::Sqlite { .. } => self.deliver(announcement),
            Connections::Postgres { pool, .. } => {
                let Ok(payload) = serde_json::to_string(&announcement) else { return };
                let told = store::postgres::notify(pool, CHANNEL, &payload).await;
                if let Err(error) = told {
                    tracing::warn!(%error, "an announcement was lost");
                    self.deliver(announcement);
                }
            }
        }
    }

    /// On PostgreSQL: pass on what any server announces, until the connection fails.
    /// On SQLite there is nothing to do and it never returns.
    ///
    /// # Errors
    /// `Database` when the listening connection is lost; call again to go on.
    pub async fn relay(&self) -> Result<(), ProgramError> {
        let Connections::Postgres { pool, .. } = self.database.connections() else {
            return std::future::pending().await;
        };
        let mut listener = PgListener::connect_with(pool).await?;
        listener.listen(CHANNEL).await?;
        loop {
            let notification = listener.recv().await?;
            if let Ok(announcement) = serde_json::from_str(notification.payload()) {
                self.deliver(announcement);
            }
        }
    }

    fn deliver(&self, announcement: Announcement) {
        // An error only says that nobody listens.
        let _ = self.listeners.send(announcement);
    }
}

/// Tell the open pages of a company and of the operator that its enrollment moved. Called after the commit.
pub(crate) async fn enrollment_moved(program: &Program, tenant: &PartnerTenantId) {
    let operator = async { store::operator::tenant(&mut program.database.snapshot().await?).await };
    // Whoever cannot be found is not told: their pages read the database when they are opened next.
    let operator = operator.await.unwrap_or_default();
    let tenants = std::iter::once(tenant.clone()).chain(operator).collect();
    program.feed.announce(Announcement { changed: Changed::Enrollment { tenant: tenant.clone() }, tenants }).await;
}
