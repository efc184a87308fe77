//! When there is nothing to list: no customers at all, or none that match.

use super::Found;
use crate::t;
use crate::ui::{Glyph, Icon};
use leptos::either::Either;
use leptos::prelude::*;
use program::customers::COUNTED;

/// What is said instead of the list.
pub(super) fn view(found: &Found) -> impl IntoView + use<> {
    if found.asked.is_everything() { Either::Left(none(found)) } else { Either::Right(no_match(found)) }
}

fn none(found: &Found) -> impl IntoView + use<> {
    let say = found.say;
    let ways = found.ways.iter().cloned();
    let ways: Vec<_> = ways.map(|(words, href)| view! { <a class="btn" href=href>{words}</a> }).collect();
    let ways = (!ways.is_empty()).then(|| view! { <div class="row">{ways}</div> });
    view! {
        <div class="empty">
            {drawing()}
            <h2>{t!(say, "customers-none")}</h2>
            <p>{t!(say, "customers-none-hint")}</p>
            {ways}
            <a href="/help">{t!(say, "customers-none-help")}</a>
        </div>
    }
}

fn no_match(found: &Found) -> impl IntoView + use<> {
    let say = found.say;
    let title = match &found.asked.text {
        Some(text) => t!(say, "customers-no-match", text = text.as_str()),
        None => t!(say, "customers-no-match-filters"),
    };
    let hint = match found.total.unwrap_or_default() {
        total if total > COUNTED => t!(say, "customers-no-match-hint-more", total = say.number(COUNTED)),
        total => t!(say, "customers-no-match-hint", total = say.number(total)),
    };
    view! {
        <div class="empty">
            {drawing()}
            <h2>{title}</h2>
            <p>{hint}</p>
            <a class="btn" href="/customers"><Icon glyph=Glyph::X/>{t!(say, "customers-clear")}</a>
        </div>
    }
}

/// Two tiers, the lower one still empty (design guide, section 1).
fn drawing() -> impl IntoView {
    view! {
        <svg viewBox="0 0 120 72" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
            <rect x="14" y="6" width="92" height="18" rx="4" opacity=".9"></rect>
            <rect x="34" y="32" width="52" height="16" rx="4" stroke-dasharray="4 4"></rect>
            <path d="M60 48v18M60 24v8" stroke-dasharray="4 4"></path>
            <path d="M24 15h22" stroke-linecap="round"></path>
        </svg>
    }
}
