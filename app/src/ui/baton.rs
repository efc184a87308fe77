//! Who acts now, what is needed, when: the three cells under the head of every flow page.

use super::{Glyph, Icon};
use leptos::prelude::*;

/// Whose turn it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BatonSide {
    /// The reader's.
    You,
    /// Someone else's.
    Other,
    /// Nobody's: finished.
    Done,
    /// Nobody's: failed or refused.
    Bad,
}

/// The baton. Labels and values are whole sentences in the reader's language.
#[component]
pub fn Baton(side: BatonSide, labels: [String; 3], who: String, what: String, when: AnyView) -> impl IntoView {
    let (class, glyph) = match side {
        BatonSide::You => ("baton is-you", Glyph::Flag),
        BatonSide::Other => ("baton", Glyph::Clock),
        BatonSide::Done => ("baton is-ok", Glyph::Ok),
        BatonSide::Bad => ("baton is-bad", Glyph::Bad),
    };
    let [who_label, what_label, when_label] = labels;
    view! {
        <dl class=class>
            <div><dt><Icon glyph/>{who_label}</dt><dd>{who}</dd></div>
            <div><dt><Icon glyph=Glyph::Pen/>{what_label}</dt><dd>{what}</dd></div>
            <div><dt><Icon glyph=Glyph::Cal/>{when_label}</dt><dd>{when}</dd></div>
        </dl>
    }
}
