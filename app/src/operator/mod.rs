//! The operator's rooms: settings, markets, accounts, its log. For everyone else they do not exist.

pub mod account;
mod account_forms;
pub mod accounts;
pub mod affiliates;
pub mod catalogue;
mod fields;
pub mod log;
pub mod market;
pub mod markets;
pub mod offer;
pub mod settings;
mod web_mail;
mod words;

pub use words::{reason_words, standing_tag};

use crate::page::Visit;
use crate::say::Say;
use crate::t;
use crate::ui::{Note, Tone};
use leptos::prelude::*;

/// The pages about the program as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tab {
    Settings,
    Markets,
    Log,
}

fn tabs(say: Say, current: Tab) -> impl IntoView {
    let tab = |tab: Tab, href: &'static str, text: String| {
        let here = (tab == current).then_some("page");
        view! { <a href=href aria-current=here>{text}</a> }
    };
    view! {
        <nav class="tabs" aria-label=t!(say, "nav-program")>
            {tab(Tab::Settings, "/operator/program", t!(say, "operator-tab-settings"))}
            {tab(Tab::Markets, "/operator/markets", t!(say, "operator-tab-markets"))}
            {tab(Tab::Log, "/operator/log", t!(say, "operator-tab-log"))}
        </nav>
    }
}

/// What was just done, after a form led back here.
fn done(visit: &Visit, sentence: fn(Say, &str) -> Option<String>) -> Option<impl IntoView + use<>> {
    let what = visit.value("done").filter(|_| visit.posted.is_none())?;
    sentence(visit.say, what).map(|text| view! { <Note tone=Tone::Ok role="status"><p>{text}</p></Note> })
}
