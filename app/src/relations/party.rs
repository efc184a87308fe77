//! Who asks a customer, in a card each (design 13): what it does for the customer, where it is, how it is reached.

use super::words;
use crate::accounts::pick::initials;
use crate::say::Say;
use crate::t;
use crate::ui::address;
use domain::customer::RelationKind;
use domain::profile::SupportProfile;
use leptos::prelude::*;
use program::relationships::{InvitationView, PartyView};

/// The partner that asks, and the provider it asks for.
pub(super) fn cards(say: Say, shown: &InvitationView) -> Vec<impl IntoView + use<>> {
    let together = shown.provider.is_some();
    std::iter::once(&shown.partner).chain(&shown.provider).map(|it| card(say, it, together)).collect()
}

fn card(say: Say, it: &PartyView, together: bool) -> impl IntoView + use<> {
    let place = words::place(say, &it.country, it.mpn_id.as_deref());
    let does = match it.kind {
        RelationKind::IndirectReseller => t!(say, "relations-party-advises"),
        RelationKind::IndirectProvider if together => t!(say, "relations-party-orders"),
        RelationKind::Direct | RelationKind::IndirectProvider => t!(say, "relations-party-does-both"),
    };
    let reach = it.support.as_ref().map(reach);
    view! {
        <section class="card card-body stack">
            <div class="party">
                <span class="mark" aria-hidden="true">{initials(&it.name)}</span>
                <div><b>{it.name.clone()}</b><span class="sub">{words::kind(say, it.kind)}</span></div>
            </div>
            <ul class="list small muted"><li>{does}</li><li>{place}</li>{reach}</ul>
        </section>
    }
}

fn reach(it: &SupportProfile) -> impl IntoView + use<> {
    let mail = view! { <li><a href=format!("mailto:{}", it.email)>{address(&it.email)}</a></li> };
    let website = it.website.clone().map(|site| {
        let words = site.split_once("://").map_or(site.as_str(), |(_, rest)| rest).to_owned();
        view! { <li><a href=site rel="noopener noreferrer nofollow">{words}</a></li> }
    });
    view! { {mail}<li class="nowrap">{it.phone.clone()}</li>{website} }
}
