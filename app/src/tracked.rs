//! What the lists of invitations tell alike, of resellers and of customers: the sender's note, and how old they are.

use crate::page::Visit;
use crate::say::Say;
use crate::t;
use leptos::prelude::*;
use time::OffsetDateTime;

/// What the sender wanted to remember.
pub(crate) fn note(say: Say, note: Option<&str>) -> Option<impl IntoView + use<>> {
    note.map(|note| view! { <span class="sub">{t!(say, "invitation-note-is", note = note)}</span> })
}

/// When an invitation was first issued, however often it was sent since, and how many days ago that is.
pub(crate) fn issued(visit: &Visit, at: OffsetDateTime) -> impl IntoView + use<> {
    let (say, days) = (visit.say, (visit.program.now() - at).whole_days());
    view! { <span class="sub">{t!(say, "invitation-issued", date = say.date(at), days = days)}</span> }
}
