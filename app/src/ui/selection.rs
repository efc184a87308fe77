//! Counting what is ticked: an island around check boxes that the server rendered.

use leptos::prelude::*;

/// Says how many check boxes inside are ticked, in words the server chose: `none`, `one`, and `many`
/// with `{n}` in it. Without script nothing is said, and the form says it after it is sent.
#[island]
pub fn Selection(none: String, one: String, many: String, children: Children) -> impl IntoView {
    let root = NodeRef::<leptos::html::Div>::new();
    let count = RwSignal::new(None::<usize>);
    let recount = move |_: leptos::ev::Event| {
        #[cfg(feature = "hydrate")]
        count.set(root.get_untracked().map(|root| counting::ticked(&root)));
    };
    let words = move || match count.get() {
        None => String::new(),
        Some(0) => none.clone(),
        Some(1) => one.clone(),
        Some(n) => many.replace("{n}", &n.to_string()),
    };
    view! {
        <div node_ref=root on:change=recount>
            {children()}
            <p class="small muted" role="status">{words}</p>
        </div>
    }
}

#[cfg(feature = "hydrate")]
mod counting {
    pub(super) fn ticked(root: &web_sys::HtmlDivElement) -> usize {
        root.query_selector_all("input[type=checkbox]:checked").map_or(0, |ticked| ticked.length() as usize)
    }
}
