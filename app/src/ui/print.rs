//! Printing the page. The style sheet leaves out of the print what paper cannot do: menus, buttons, forms.

use leptos::prelude::*;

/// A button that prints the page; its words are the children. Where there is no script there is no button.
#[island]
pub fn PrintButton(
    /// Whether it stands among other ways on, and not beside a title.
    #[prop(optional)]
    quiet: Option<bool>,
    children: Children,
) -> impl IntoView {
    let print = move |_| {
        #[cfg(feature = "hydrate")]
        let _ = window().print();
    };
    let class = if quiet.unwrap_or_default() { "btn btn--quiet if-script" } else { "btn if-script" };
    view! { <button type="button" class=class on:click=print>{children()}</button> }
}
