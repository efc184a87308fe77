//! What the pages share on which an invitation is written: its language and its standard text.

use crate::lang::Lang;
use crate::page::{Nav, Visit};
use crate::say::Say;
use crate::t;
use crate::ui::{Crumb, Select};
use leptos::prelude::*;
use program::relationships::Draft;

/// The way here, from the list it belongs to.
pub(super) fn crumbs(say: Say, nav: Nav, title: &str) -> Vec<Crumb> {
    let (href, text) = match nav {
        Nav::Providers => ("/providers", t!(say, "nav-providers")),
        _ => ("/customers", t!(say, "nav-customers")),
    };
    vec![Crumb { href: Some(href.to_owned()), text }, Crumb { href: None, text: title.to_owned() }]
}

/// Another language brings back the standard text, in that language.
pub(super) fn language(visit: &Visit) -> impl IntoView + use<> {
    let say = visit.say;
    let options = Lang::ALL.map(|lang| (lang.tag().to_owned(), lang.own_name().to_owned())).to_vec();
    view! {
        <form class="tools" method="get">
            <Select name="in" label=t!(say, "relations-draft-language") options value=chosen(visit).tag()
                hint=Some(t!(say, "relations-draft-language-hint"))/>
            <button type="submit" class="btn">{t!(say, "relations-draft-language-use")}</button>
        </form>
    }
}

/// The language of the draft: the reader's own unless another was chosen.
pub(super) fn chosen(visit: &Visit) -> Lang {
    visit.value("in").and_then(Lang::of_tag).unwrap_or(visit.say.0)
}

/// The standard subject and text in that language.
pub(super) fn standard(say: Say, visit: &Visit, draft: &Draft) -> (String, String) {
    let person = visit.session.as_ref().map(|it| it.user_name.clone()).unwrap_or_default();
    let (partner, person) = (draft.partner.as_str(), person.as_str());
    match draft.provider.as_deref() {
        Some(provider) => (
            t!(say, "relations-draft-subject-both", partner = partner, provider = provider),
            t!(say, "relations-draft-text-both", partner = partner, provider = provider, person = person),
        ),
        None => (
            t!(say, "relations-draft-subject", partner = partner),
            t!(say, "relations-draft-text", partner = partner, person = person),
        ),
    }
}
