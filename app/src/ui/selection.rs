//! Counting what is ticked: islands around or below check boxes that the server rendered.

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

/// The bar below a table whose rows can be selected: it says how many are, in words the server chose (`one`, and `many`
/// with `{n}` in it), and lets go of them. The check box in the table's head selects all rows of the page.
///
/// What can be done with the rows are buttons of a form, the children, which need no script: then nothing is said, there
/// is no `clear`, and the bar is always there (`bulk.css`).
#[island]
pub fn Selected(one: String, many: String, clear: String, children: Children) -> impl IntoView {
    let count = RwSignal::new(0_usize);
    #[cfg(feature = "hydrate")]
    picking::follow(count);
    let words = move || match count.get() {
        0 => String::new(),
        1 => one.clone(),
        n => many.replace("{n}", &n.to_string()),
    };
    let let_go = move |_| {
        #[cfg(feature = "hydrate")]
        picking::clear(count);
    };
    view! {
        <b role="status">{words}</b>
        {children()}
        <button type="button" class="btn btn--small if-script" on:click=let_go>{clear}</button>
    }
}

#[cfg(feature = "hydrate")]
mod picking {
    //! The browser's half of [`super::Selected`]: the rows stand outside of the island.

    use leptos::ev;
    use leptos::prelude::*;
    use wasm_bindgen::JsCast;
    use web_sys::HtmlInputElement;

    const ROWS: &str = "tbody .pick input";
    const ALL: &str = "thead .pick input";

    fn boxes(which: &str) -> Vec<HtmlInputElement> {
        let Ok(found) = document().query_selector_all(which) else { return Vec::new() };
        (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
    }

    /// Count what is ticked now and whenever that changes. The listener stays as long as the page.
    pub(super) fn follow(count: RwSignal<usize>) {
        let _ = window_event_listener(ev::change, move |event| {
            let changed = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
            if let Some(all) = changed.filter(|it| it.matches(ALL).unwrap_or_default()) {
                for row in boxes(ROWS) {
                    row.set_checked(all.checked());
                }
            }
            recount(count);
        });
        // A browser that comes back to the page has ticked what was ticked.
        Effect::new(move |_| recount(count));
    }

    /// Let go of every row. The button goes with them, so the focus goes to the first that was selected.
    pub(super) fn clear(count: RwSignal<usize>) {
        let ticked: Vec<_> = boxes(ROWS).into_iter().filter(HtmlInputElement::checked).collect();
        for row in &ticked {
            row.set_checked(false);
        }
        recount(count);
        if let Some(first) = ticked.first() {
            let _ = first.focus();
        }
    }

    fn recount(count: RwSignal<usize>) {
        let rows = boxes(ROWS);
        let ticked = rows.iter().filter(|row| row.checked()).count();
        for all in boxes(ALL) {
            all.set_checked(ticked > 0 && ticked == rows.len());
            all.set_indeterminate(ticked > 0 && ticked < rows.len());
        }
        count.set(ticked);
    }
}

#[cfg(feature = "hydrate")]
mod counting {
    pub(super) fn ticked(root: &web_sys::HtmlDivElement) -> usize {
        root.query_selector_all("input[type=checkbox]:checked").map_or(0, |ticked| ticked.length() as usize)
    }
}
