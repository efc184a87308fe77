//! Starts the islands in the browser, and nothing else.

// The linker drops the islands of a crate that nobody mentions.
use app as _;

/// Called by `boot.js` once the module is there, before it wakes the islands of the page.
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
