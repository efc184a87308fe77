//! The smallest app with an island. `cargo run -p xtask -- weigh` weighs the site against it.

use leptos::prelude::*;

#[island]
fn Counter() -> impl IntoView {
    let (count, set_count) = signal(0);
    view! { <button on:click=move |_| set_count.update(|count| *count += 1)>{count}</button> }
}

/// Called by `boot.js`, as that of the site is.
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
