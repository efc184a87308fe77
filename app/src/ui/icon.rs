//! Icons from `public/icons.svg`, always beside words.

use leptos::prelude::*;

/// The icons there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say what is drawn")]
pub enum Glyph {
    Alert,
    Bad,
    Ban,
    Bell,
    Building,
    Cal,
    Check,
    Clock,
    Copy,
    Dash,
    Down,
    Download,
    File,
    Filter,
    Flag,
    Gear,
    Globe,
    Help,
    Home,
    Inbox,
    Info,
    Key,
    Left,
    Link,
    Lock,
    Mail,
    Menu,
    Moon,
    Next,
    Ok,
    Pause,
    Pen,
    Plus,
    Print,
    Right,
    Search,
    Shield,
    Swap,
    Tiers,
    Undo,
    Up,
    User,
    Users,
    X,
}

impl Glyph {
    const fn name(self) -> &'static str {
        match self {
            Self::Alert => "alert",
            Self::Bad => "bad",
            Self::Ban => "ban",
            Self::Bell => "bell",
            Self::Building => "building",
            Self::Cal => "cal",
            Self::Check => "check",
            Self::Clock => "clock",
            Self::Copy => "copy",
            Self::Dash => "dash",
            Self::Down => "down",
            Self::Download => "download",
            Self::File => "file",
            Self::Filter => "filter",
            Self::Flag => "flag",
            Self::Gear => "gear",
            Self::Globe => "globe",
            Self::Help => "help",
            Self::Home => "home",
            Self::Inbox => "inbox",
            Self::Info => "info",
            Self::Key => "key",
            Self::Left => "left",
            Self::Link => "link",
            Self::Lock => "lock",
            Self::Mail => "mail",
            Self::Menu => "menu",
            Self::Moon => "moon",
            Self::Next => "next",
            Self::Ok => "ok",
            Self::Pause => "pause",
            Self::Pen => "pen",
            Self::Plus => "plus",
            Self::Print => "print",
            Self::Right => "right",
            Self::Search => "search",
            Self::Shield => "shield",
            Self::Swap => "swap",
            Self::Tiers => "tiers",
            Self::Undo => "undo",
            Self::Up => "up",
            Self::User => "user",
            Self::Users => "users",
            Self::X => "x",
        }
    }
}

/// An icon; hidden from assistive technology, since the words beside it say the same.
#[component]
pub fn Icon(glyph: Glyph) -> impl IntoView {
    view! {
        <svg class="i" viewBox="0 0 20 20" aria-hidden="true">
            <use href=format!("/icons.svg#{}", glyph.name())></use>
        </svg>
    }
}
