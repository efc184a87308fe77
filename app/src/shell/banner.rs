//! What a partner is told on every page about its own account: that it is suspended, or its direct bill restricted.

use crate::operator::reason_words;
use crate::page::Visit;
use crate::t;
use crate::ui::{Glyph, Icon, Note, Tone};
use domain::standing::SuspensionReason;
use leptos::prelude::*;
use program::accounts::TenantView;

/// The banner above the page, if there is something to tell (rules §4.10, §4.13).
pub(super) fn banner(visit: &Visit) -> Option<AnyView> {
    let tenant = visit.tenant().ok()?;
    let suspended = tenant.suspended.map(|reason| suspended(visit, reason));
    let restricted = tenant.restricted_from.map(|_| restricted(visit, tenant));
    (suspended.is_some() || restricted.is_some()).then(|| (suspended, restricted).into_any())
}

fn suspended(visit: &Visit, reason: SuspensionReason) -> impl IntoView + use<> {
    let say = visit.say;
    view! {
        <div class="note is-warn">
            <Icon glyph=Glyph::Pause/>
            <div>
                <p><b>{t!(say, "banner-suspended", reason = reason_words(say, reason))}</b></p>
                <p>{t!(say, "banner-suspended-works")}</p>
                <p>{t!(say, "banner-suspended-stops")}</p>
            </div>
        </div>
    }
}

fn restricted(visit: &Visit, tenant: &TenantView) -> Option<impl IntoView + use<>> {
    let say = visit.say;
    let from = tenant.restricted_from?;
    let title = if from <= visit.program.now() {
        t!(say, "banner-restricted-since", date = say.date(from))
    } else {
        t!(say, "banner-restricted-from", date = say.date(from))
    };
    Some(view! { <Note tone=Tone::Warn><p><b>{title}</b></p><p>{t!(say, "banner-restricted-works")}</p></Note> })
}
