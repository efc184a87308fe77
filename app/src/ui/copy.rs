//! Copying what stands in a field. Where there is no script there is no button: the field can be selected by hand.

use leptos::prelude::*;

/// A button that selects the field of that id and copies what is in it; its words are the children. `copied` is said
/// for four seconds.
#[island]
pub fn CopyButton(of: String, copied: String, children: Children) -> impl IntoView {
    let told = RwSignal::new(false);
    let copy = move |_| {
        #[cfg(feature = "hydrate")]
        if copying::copy(&of) {
            told.set(true);
            set_timeout(move || told.set(false), std::time::Duration::from_secs(4));
        }
        #[cfg(not(feature = "hydrate"))]
        let _ = &of;
    };
    view! {
        <button type="button" class="btn if-script" on:click=copy>{children()}</button>
        <span role="status">
            {move || told.get().then(|| view! {
                <span class="tag is-ok">
                    <svg class="i" viewBox="0 0 20 20" aria-hidden="true"><use href="/icons.svg#ok"></use></svg>
                    {copied.clone()}
                </span>
            })}
        </span>
    }
}

#[cfg(feature = "hydrate")]
mod copying {
    use wasm_bindgen::JsCast;

    /// Whether it is copied. The clipboard of newer browsers exists on encrypted sites only; this works on all.
    pub(super) fn copy(id: &str) -> bool {
        let document = leptos::prelude::document();
        let Some(field) = document.get_element_by_id(id) else { return false };
        match (field.dyn_ref::<web_sys::HtmlInputElement>(), field.dyn_ref::<web_sys::HtmlTextAreaElement>()) {
            (Some(input), _) => input.select(),
            (_, Some(area)) => area.select(),
            _ => return false,
        }
        let document = document.unchecked_into::<web_sys::HtmlDocument>();
        document.exec_command("copy").unwrap_or_default()
    }
}
