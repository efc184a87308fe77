//! The least that a server finds good for a site.

use std::fs;
use std::path::Path;

const MANIFEST: &str = r#"{"css":"/pkg/a.css","js":"/pkg/a.js","wasm":"/pkg/a.wasm"}"#;
const EMPTY: [&str; 7] = ["pkg/a.css", "pkg/a.js", "pkg/a.wasm", "favicon.svg", "icons.svg", "logo.svg", "robots.txt"];

/// Lay it out in a new folder. One of that name is from an earlier process with the same id.
pub fn lay_out(folder: &Path) {
    let _ = fs::remove_dir_all(folder);
    fs::create_dir_all(folder.join("pkg")).expect("a folder");
    fs::write(folder.join("manifest.json"), MANIFEST).expect("a file");
    for name in EMPTY {
        fs::write(folder.join(name), "").expect("a file");
    }
}
