//! The files browsers load, read once at start: nothing that arrives in a URL ever becomes a path of the
//! file system (S65).
//!
//! Files under `/pkg/` have a hash of their content in their name and may be kept for ever.

use crate::state::AppState;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::fs;
use std::path::Path;

/// Files outside `/pkg/`.
pub const FILES: [&str; 4] = ["/favicon.svg", "/icons.svg", "/logo.svg", "/robots.txt"];

const FOR_EVER: &str = "public, max-age=31536000, immutable";
const FOR_AN_HOUR: &str = "public, max-age=3600";

/// Today's names of the files with a hash in their name.
#[derive(Debug, Clone, Deserialize)]
pub struct Manifest {
    /// The style sheet.
    pub css: String,
    /// The script that starts the islands.
    pub js: String,
    /// The WebAssembly.
    pub wasm: String,
}

/// A site that cannot be served.
#[derive(Debug, thiserror::Error)]
#[error("there is no site in {folder} ({problem}); `make run` builds it, or: cargo run -p xtask -- site")]
pub struct NoSite {
    folder: String,
    problem: String,
}

#[derive(Debug, Clone)]
struct Asset {
    plain: axum::body::Bytes,
    brotli: Option<axum::body::Bytes>,
    gzip: Option<axum::body::Bytes>,
    kind: &'static str,
    tag: HeaderValue,
}

/// Every file there is.
#[derive(Debug, Clone)]
pub struct Assets {
    manifest: Manifest,
    files: HashMap<String, Asset>,
}

impl Assets {
    /// Read the site that `cargo run -p xtask -- site` made.
    ///
    /// # Errors
    /// `NoSite` when a file is missing.
    pub fn read(folder: &Path) -> Result<Self, NoSite> {
        let no_site = |problem: String| NoSite { folder: folder.display().to_string(), problem };
        let manifest = fs::read(folder.join("manifest.json")).map_err(|it| no_site(format!("manifest.json: {it}")))?;
        let manifest: Manifest =
            serde_json::from_slice(&manifest).map_err(|it| no_site(format!("manifest.json: {it}")))?;
        let mut files = HashMap::new();
        let names = [manifest.css.as_str(), manifest.js.as_str(), manifest.wasm.as_str()];
        for name in names.into_iter().chain(FILES) {
            let asset = Asset::read(folder, name).map_err(|it| no_site(format!("{name}: {it}")))?;
            files.insert(name.to_owned(), asset);
        }
        Ok(Self { manifest, files })
    }

    /// Names without files, for tests that look at pages only.
    #[must_use]
    pub fn none() -> Self {
        let name = |name: &str| format!("/pkg/twotier.{name}");
        let manifest = Manifest { css: name("css"), js: name("js"), wasm: name("wasm") };
        Self { manifest, files: HashMap::new() }
    }

    /// Today's names.
    #[must_use]
    pub const fn manifest(&self) -> &Manifest {
        &self.manifest
    }
}

impl Asset {
    fn read(folder: &Path, name: &str) -> std::io::Result<Self> {
        let path = folder.join(name.trim_start_matches('/'));
        let beside = |ending: &str| fs::read(format!("{}.{ending}", path.display())).ok().map(Into::into);
        let plain = fs::read(&path)?;
        let hash = Sha256::digest(&plain);
        let tag = hash[..12].iter().fold("\"".to_owned(), |tag, byte| format!("{tag}{byte:02x}")) + "\"";
        Ok(Self {
            kind: kind(name),
            tag: HeaderValue::from_str(&tag).unwrap_or(HeaderValue::from_static("\"\"")),
            plain: plain.into(),
            brotli: beside("br"),
            gzip: beside("gz"),
        })
    }

    /// The smallest form the browser takes, and its name.
    fn suited(&self, accepted: &str) -> (&axum::body::Bytes, Option<&'static str>) {
        let takes = |wanted: &str| {
            accepted.split(',').any(|part| {
                let (coding, weight) = part.split_once(';').unwrap_or((part, ""));
                coding.trim() == wanted && !matches!(weight.trim(), "q=0" | "q=0.0")
            })
        };
        match self {
            Self { brotli: Some(small), .. } if takes("br") => (small, Some("br")),
            Self { gzip: Some(small), .. } if takes("gzip") => (small, Some("gzip")),
            _ => (&self.plain, None),
        }
    }
}

fn kind(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, ending)| ending) {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml; charset=utf-8",
        _ => "text/plain; charset=utf-8",
    }
}

/// Answer with a file.
pub(crate) async fn serve(State(app): State<AppState>, uri: Uri, headers: HeaderMap) -> Response {
    let Some(asset) = app.assets.files.get(uri.path()) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let keep = if uri.path().starts_with("/pkg/") { FOR_EVER } else { FOR_AN_HOUR };
    let mut answer = Response::new(Body::empty());
    let fields = answer.headers_mut();
    fields.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    fields.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    fields.insert(header::ETAG, asset.tag.clone());
    if headers.get(header::IF_NONE_MATCH) == Some(&asset.tag) {
        *answer.status_mut() = StatusCode::NOT_MODIFIED;
        return answer;
    }
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|it| it.to_str().ok()).unwrap_or_default();
    let (content, coding) = asset.suited(accepted);
    fields.insert(header::CONTENT_TYPE, HeaderValue::from_static(asset.kind));
    if let Some(coding) = coding {
        fields.insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding));
    }
    *answer.body_mut() = Body::from(content.clone());
    answer
}
