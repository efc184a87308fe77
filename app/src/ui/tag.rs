//! A status in words with its fixed icon.

use super::{Glyph, Icon};
use leptos::prelude::*;

/// What a status means for the reader (design guide, section 4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// The reader must act.
    You,
    /// Someone else acts, or information.
    Info,
    /// Done, active.
    Ok,
    /// Needs a look, paused.
    Warn,
    /// Failed, refused.
    Bad,
    /// Neither.
    Neutral,
}

impl Tone {
    /// The class that sets the colours.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::You => "is-you",
            Self::Info => "is-info",
            Self::Ok => "is-ok",
            Self::Warn => "is-warn",
            Self::Bad => "is-bad",
            Self::Neutral => "",
        }
    }
}

/// A tag: icon and words. Not a button.
#[component]
pub fn Tag(tone: Tone, glyph: Glyph, #[prop(into)] text: String) -> impl IntoView {
    view! { <span class=format!("tag {}", tone.class())><Icon glyph/>{text}</span> }
}
