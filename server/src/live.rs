//! The live feed: server-sent events to the sessions of the tenants concerned. Ids, never data; pages fetch
//! again and rights are checked anew.

use crate::state::AppState;
use crate::visits;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use domain::PartnerTenantId;
use futures::{Stream, stream};
use program::{Announcement, Changed, accounts};
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;
use tokio::time::{Instant, Interval};

/// After this time a browser connects again.
const RETRY: Duration = Duration::from_secs(1);
/// So often a line is sent, so that nobody between takes the connection for dead.
const KEEP_ALIVE: Duration = Duration::from_secs(15);
/// So often the session is looked at, beside each time there is something to tell.
const LOOK_AGAIN: Duration = Duration::from_mins(1);

/// One open page.
struct Listener {
    app: AppState,
    token: Arc<str>,
    tenant: PartnerTenantId,
    heard: Receiver<Announcement>,
    look_again: Interval,
    greeted: bool,
}

/// Answer with what changes from now on.
pub(crate) async fn feed(State(app): State<AppState>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    // Hear first, so that nothing is lost between the question who listens and the answer.
    let heard = app.program.feed.subscribe();
    let Ok(visit) = visits::of(&app, &parts, Vec::new()).await else {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    };
    let (Ok(actor), Some(token)) = (visit.actor(), visit.token.clone()) else {
        return StatusCode::UNAUTHORIZED.into_response();
    };
    let look_again = tokio::time::interval_at(Instant::now() + LOOK_AGAIN, LOOK_AGAIN);
    let listener = Listener { app, token, tenant: actor.tenant.clone(), heard, look_again, greeted: false };
    let mut answer = Sse::new(events(listener)).keep_alive(KeepAlive::new().interval(KEEP_ALIVE)).into_response();
    answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    answer.headers_mut().insert("x-accel-buffering", HeaderValue::from_static("no"));
    answer
}

fn events(listener: Listener) -> impl Stream<Item = Result<Event, Infallible>> {
    stream::unfold(listener, |mut listener| async move {
        let event = listener.next().await?;
        Some((Ok(event), listener))
    })
}

impl Listener {
    /// The next event; nothing when the session or the server has ended.
    async fn next(&mut self) -> Option<Event> {
        if !std::mem::replace(&mut self.greeted, true) {
            return Some(hello());
        }
        loop {
            let heard = tokio::select! {
                () = self.app.shutdown.begun() => return None,
                heard = self.heard.recv() => Some(heard),
                _ = self.look_again.tick() => None,
            };
            let event = match heard {
                Some(Ok(news)) if news.tenants.contains(&self.tenant) => Some(changed(&news)),
                Some(Ok(_)) => continue,
                // Too much happened at once: the page looks again as after a new connection.
                Some(Err(RecvError::Lagged(_))) => Some(hello()),
                Some(Err(RecvError::Closed)) => return None,
                None => None,
            };
            if !self.is_still_allowed().await {
                return None;
            }
            if event.is_some() {
                return event;
            }
        }
    }

    /// The session lives and the person is still in the tenant. Unlike a request, looking does not count as
    /// use: a page left open does not keep its session alive (S19).
    async fn is_still_allowed(&self) -> bool {
        let tenants = accounts::tenants_of(&self.app.program, &self.token).await;
        tenants.is_ok_and(|tenants| tenants.iter().any(|it| it.tenant.id() == self.tenant.as_str()))
    }
}

fn hello() -> Event {
    Event::default().event("hello").retry(RETRY).data("{}")
}

fn changed(news: &Announcement) -> Event {
    let (kind, ids) = match &news.changed {
        Changed::Transfer { transfer, .. } => ("transfer", serde_json::json!({ "transfer": transfer })),
        Changed::Enrollment { tenant } => ("enrollment", serde_json::json!({ "tenant": tenant })),
    };
    Event::default().event(kind).data(ids.to_string())
}
