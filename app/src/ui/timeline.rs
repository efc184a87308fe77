//! What happened and what comes: past newest first, future steps on top.

use super::{At, Glyph, Icon, Tone};
use crate::say::Say;
use leptos::prelude::*;
use time::OffsetDateTime;

/// One entry.
#[derive(Debug, Clone)]
pub struct Moment {
    /// Its colour.
    pub tone: Tone,
    /// Whether it has not happened yet.
    pub ahead: bool,
    /// Its icon.
    pub glyph: Glyph,
    /// When it happened, or will.
    pub at: Option<OffsetDateTime>,
    /// What happened.
    pub title: String,
    /// Who did it, and more.
    pub detail: Option<String>,
}

/// The timeline.
#[component]
pub fn Timeline(say: Say, moments: Vec<Moment>) -> impl IntoView {
    let items: Vec<_> = moments
        .into_iter()
        .map(|it| {
            let class = if it.ahead { "is-next" } else { it.tone.class() };
            let time = it.at.map_or_else(
                || view! { <time></time> }.into_any(),
                |at| view! { <At say at text=say.moment(at)/> }.into_any(),
            );
            let detail = it.detail.map(|detail| view! { <p class="muted">{detail}</p> });
            view! { <li class=class><Icon glyph=it.glyph/>{time}<div><b>{it.title}</b>{detail}</div></li> }
        })
        .collect();
    view! { <ol class="timeline">{items}</ol> }
}
