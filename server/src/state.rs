//! What every request needs: the program, what pages know of the site, the files, and whom to believe.

use crate::api::{self, ResponseCache, Throttle};
use crate::assets::Assets;
use crate::shutdown::Shutdown;
use app::page::Site;
use program::Program;
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::ops::Deref;
use std::sync::Arc;

/// Shared by all requests. Cloning, which every layer does for every request, counts one reference.
#[derive(Debug, Clone)]
pub struct AppState(Arc<Shared>);

/// What is shared.
#[derive(Debug, Clone)]
pub struct Shared {
    /// The program.
    pub program: Program,
    /// What pages know of the site.
    pub site: Arc<Site>,
    /// The files browsers load.
    pub assets: Arc<Assets>,
    /// Scheme, host and port of the address people use.
    pub origin: Arc<str>,
    /// Proxies whose word about the visitor's address is taken.
    pub proxies: Arc<[IpAddr]>,
    /// Counts the calls of client programs.
    pub throttle: Throttle,
    /// Answers to client programs that are still true.
    pub cache: ResponseCache,
    /// Told when the server ends.
    pub shutdown: Shutdown,
}

impl Deref for AppState {
    type Target = Shared;
    fn deref(&self) -> &Shared {
        &self.0
    }
}

/// The address people use is not a URL.
#[derive(Debug, thiserror::Error)]
#[error("{0} is not an address that starts with http:// or https://")]
pub struct NotAnAddress(String);

impl AppState {
    /// A server of `program` at `base_url`; `mailbox` says that letters are kept instead of sent.
    ///
    /// # Errors
    /// `NotAnAddress` for a base URL that is none.
    pub fn new(program: Program, assets: Assets, base_url: &str, mailbox: bool) -> Result<Self, NotAnAddress> {
        let url = url::Url::parse(base_url).ok().filter(|url| matches!(url.scheme(), "http" | "https"));
        let url = url.ok_or_else(|| NotAnAddress(base_url.to_owned()))?;
        let manifest = assets.manifest();
        let site = Site {
            css: manifest.css.clone(),
            js: manifest.js.clone(),
            wasm: manifest.wasm.clone(),
            base_url: base_url.trim_end_matches('/').to_owned(),
            mailbox,
            reference: api::reference(),
        };
        Ok(Self(Arc::new(Shared {
            program,
            site: Arc::new(site),
            assets: Arc::new(assets),
            origin: url.origin().ascii_serialization().into(),
            proxies: Arc::default(),
            throttle: Throttle::default(),
            cache: ResponseCache::default(),
            shutdown: Shutdown::default(),
        })))
    }

    fn with(self, change: impl FnOnce(&mut Shared)) -> Self {
        let mut shared = Arc::unwrap_or_clone(self.0);
        change(&mut shared);
        Self(Arc::new(shared))
    }

    /// Let each tenant call a resource so many times a minute (rest-contract §1.5); without a number, as often as it likes.
    #[must_use]
    pub fn throttled(self, calls: Option<NonZeroU32>) -> Self {
        self.with(|it| it.throttle = Throttle::per_minute(&it.program, calls))
    }

    /// Believe what these proxies say about where a request came from.
    #[must_use]
    pub fn trusting(self, proxies: &[IpAddr]) -> Self {
        self.with(|it| it.proxies = proxies.into())
    }

    /// The same server over another program.
    #[must_use]
    pub fn over(self, program: Program) -> Self {
        self.with(|it| it.program = program)
    }
}
