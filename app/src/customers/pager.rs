//! Where in the list a page stands, and the way to its neighbours.

use super::Found;
use super::cursor::Place;
use crate::t;
use crate::ui::Pager;
use leptos::prelude::*;
use program::customers::{COUNTED, Cursor};

/// The pager below the list.
pub(super) fn view(found: &Found) -> impl IntoView + use<> {
    let say = found.say;
    let before = Place::before(found.asked.place.as_ref(), &found.page);
    let href = |cursor: &Option<Cursor>, position| {
        cursor.clone().map(|cursor| found.asked.href(Some(&Place { cursor, position })))
    };
    let previous = href(&found.page.previous, before);
    let next = href(&found.page.next, before + found.page.rows.len());
    view! { <Pager say label=t!(say, "customers-pages") summary=summary(found, before) previous next/> }
}

fn summary(found: &Found, before: usize) -> String {
    let say = found.say;
    let number = |number: usize| say.number(i64::try_from(number).unwrap_or(i64::MAX));
    let last = before + found.page.rows.len();
    let (first, shown) = (number(before + 1), number(last));
    match found.total {
        _ if found.page.next.is_none() => {
            t!(say, "customers-shown-of", first = first, last = shown.as_str(), total = shown.as_str())
        }
        Some(total) if total > COUNTED => {
            t!(say, "customers-shown-of-more", first = first, last = shown, total = say.number(COUNTED))
        }
        Some(total) => t!(say, "customers-shown-of", first = first, last = shown, total = say.number(total)),
        None => t!(say, "customers-shown", first = first, last = shown),
    }
}
