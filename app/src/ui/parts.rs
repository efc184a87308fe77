//! The small parts pages are put together from: head, card, note, pager, time.

use super::{Glyph, Icon, Tone};
use crate::dates::machine_time;
use crate::say::Say;
use crate::t;
use leptos::prelude::*;
use time::OffsetDateTime;

/// A moment in words, with the machine's form and UTC in the title.
#[component]
pub fn At(say: Say, at: OffsetDateTime, text: String) -> impl IntoView {
    view! { <time datetime=machine_time(at) title=t!(say, "time-in-utc", time = say.date_and_time(at))>{text}</time> }
}

/// An e-mail address that, where it is too long for its place, breaks after the @ before it breaks inside a word.
pub fn address(email: &str) -> impl IntoView + use<> {
    let (person, host) = email.split_at(email.find('@').map_or(email.len(), |at| at + 1));
    view! { {person.to_owned()}<wbr/>{host.to_owned()} }
}

/// What is not offered here, with the reason one click away.
pub fn why_not(say: Say, reason: String) -> impl IntoView + use<> {
    view! { <details><summary>{t!(say, "order-why-not")}</summary><p class="small">{reason}</p></details> }
}

/// A step of the breadcrumb.
#[derive(Debug, Clone)]
pub struct Crumb {
    /// Where it leads; the last one leads nowhere.
    pub href: Option<String>,
    /// Its name.
    pub text: String,
}

/// The head of a page: breadcrumb, title with what stands beside it, lead.
#[component]
pub fn Head(
    say: Say,
    title: impl IntoView + 'static,
    #[prop(optional)] crumbs: Vec<Crumb>,
    /// What stands over the title of a page without a breadcrumb, such as which step it is.
    #[prop(optional_no_strip)]
    above: Option<String>,
    #[prop(optional_no_strip)] lead: Option<String>,
    #[prop(optional_no_strip)] beside: Option<AnyView>,
) -> impl IntoView {
    let crumbs = (!crumbs.is_empty()).then(|| {
        let items: Vec<_> = crumbs
            .into_iter()
            .map(|crumb| match crumb.href {
                Some(href) => view! { <li><a href=href>{crumb.text}</a></li> }.into_any(),
                None => view! { <li aria-current="page">{crumb.text}</li> }.into_any(),
            })
            .collect();
        view! { <nav aria-label=t!(say, "breadcrumb")><ol class="crumbs muted">{items}</ol></nav> }
    });
    view! {
        <header class="head">
            {crumbs}
            {above.map(|above| view! { <p class="muted">{above}</p> })}
            <div><h1>{title}</h1>{beside}</div>
            {lead.map(|lead| view! { <p class="lead">{lead}</p> })}
        </header>
    }
}

/// A card with a title.
#[component]
pub fn Card(title: String, #[prop(optional_no_strip)] beside: Option<AnyView>, children: Children) -> impl IntoView {
    view! {
        <section class="card">
            <div class="card-head">
                <h2>{title}</h2>
                {beside.map(|beside| view! { <div class="row push">{beside}</div> })}
            </div>
            {children()}
        </section>
    }
}

/// A note. `role` is `status` for success after a post and `alert` for errors; nothing for a part of the page.
/// `glyph` is the tone's own unless told.
#[component]
pub fn Note(
    tone: Tone,
    #[prop(optional)] role: Option<&'static str>,
    #[prop(optional)] glyph: Option<Glyph>,
    /// The one thing to do about it.
    #[prop(optional_no_strip)]
    action: Option<AnyView>,
    children: Children,
) -> impl IntoView {
    let glyph = glyph.unwrap_or(match tone {
        Tone::Ok => Glyph::Ok,
        Tone::Warn => Glyph::Alert,
        Tone::Bad => Glyph::Bad,
        Tone::You | Tone::Info | Tone::Neutral => Glyph::Info,
    });
    view! { <div class=format!("note {}", tone.class()) role=role><Icon glyph/><div>{children()}</div>{action}</div> }
}

/// Nothing to list: the drawing of the two tiers, the lower one still empty, what is missing, and the way on.
#[component]
pub fn Empty(title: String, children: Children) -> impl IntoView {
    view! {
        <div class="empty">
            <svg viewBox="0 0 120 72" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
                <rect x="14" y="6" width="92" height="18" rx="4" opacity=".9"></rect>
                <rect x="34" y="32" width="52" height="16" rx="4" stroke-dasharray="4 4"></rect>
                <path d="M60 48v18M60 24v8" stroke-dasharray="4 4"></path>
                <path d="M24 15h22" stroke-linecap="round"></path>
            </svg>
            <h2>{title}</h2>
            {children()}
        </div>
    }
}

/// Previous and next page; what does not exist is told as such.
#[component]
pub fn Pager(
    say: Say,
    label: String,
    summary: String,
    previous: Option<String>,
    next: Option<String>,
) -> impl IntoView {
    let link = |href: Option<String>, text: String, before: bool| {
        let content = if before {
            view! { <Icon glyph=Glyph::Left/>{text} }.into_any()
        } else {
            view! { {text}<Icon glyph=Glyph::Right/> }.into_any()
        };
        match href {
            Some(href) => view! { <a class="btn btn--small" href=href>{content}</a> }.into_any(),
            None => view! { <span class="btn btn--small" aria-disabled="true">{content}</span> }.into_any(),
        }
    };
    view! {
        <nav class="pager" aria-label=label>
            <span>{summary}</span>
            <span class="push"></span>
            {link(previous, t!(say, "previous"), true)}
            {link(next, t!(say, "next"), false)}
        </nav>
    }
}
