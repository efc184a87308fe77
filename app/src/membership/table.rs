//! The MPN IDs of a membership: a radio button for each that can be used, the reason beside each that cannot (ENR-33).

use super::choose::AssociateMpnId;
use super::words;
use crate::error::AppError;
use crate::page::{Posted, Visit};
use crate::say::Say;
use crate::t;
use crate::transfers::reasons;
use crate::ui::{ErrorSummary, Problem};
use domain::country::Country;
use domain::mpn::{Location, MpnRefusal};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::membership::Identifiers;

/// Where the summary leads to.
const TABLE: &str = "mpn-ids";

/// Why nothing was associated.
pub(super) fn problems(visit: &Visit, view: &Identifiers) -> Option<impl IntoView + use<>> {
    let say = visit.say;
    let posted = visit.refused(AssociateMpnId::PATH)?;
    let problems = match &posted.error {
        AppError::Mpn(refusal) => {
            let sentence = words::refusal(say, *refusal, &country(say, view));
            vec![Problem { field: Some(TABLE.to_owned()), sentence }]
        }
        other => reasons::problems(say, other, &|_| None),
    };
    Some(view! { <ErrorSummary title=t!(say, "mpn-not-associated") problems/> })
}

/// The name of the account's country.
pub(super) fn country(say: Say, view: &Identifiers) -> String {
    Country::of(&view.country).name(say.0.tag()).to_owned()
}

/// The one that is chosen at first: what was posted, what was just added, what is in use, or the only one there is.
fn chosen(visit: &Visit, view: &Identifiers) -> Option<String> {
    let posted = visit.refused(AssociateMpnId::PATH).and_then(|posted: &Posted| posted.value("mpn_id"));
    let told = posted.or_else(|| visit.value("added")).or(view.mpn_id.as_deref());
    let mut usable = view.choices.iter().filter(|(_, refusal)| refusal.is_none());
    let only = usable.next().filter(|_| usable.next().is_none());
    told.map(ToOwned::to_owned).or_else(|| only.map(|(it, _)| it.mpn_id.to_string()))
}

/// The table. Without `choosing` it only shows.
pub(super) fn table(visit: &Visit, view: &Identifiers, choosing: bool) -> impl IntoView + use<> {
    let say = visit.say;
    let (country, chosen) = (country(say, view), chosen(visit, view));
    let rows: Vec<_> = view
        .choices
        .iter()
        .map(|(it, refusal)| {
            let ticked = choosing.then(|| chosen.as_deref() == Some(it.mpn_id.as_str()));
            row(say, it, *refusal, (&country, ticked))
        })
        .collect();
    let pick = choosing
        .then(|| view! { <th role="columnheader" scope="col" class="pick"><span class="vh">{t!(say, "mpn-choose")}</span></th> });
    view! {
        <table class="table table--stack" role="table" id=TABLE tabindex="-1">
            <caption class="vh">{t!(say, "mpn-ids")}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    {pick}
                    <th role="columnheader" scope="col">{t!(say, "mpn-id")}</th>
                    <th role="columnheader" scope="col">{t!(say, "mpn-type")}</th>
                    <th role="columnheader" scope="col">{t!(say, "mpn-location")}</th>
                    <th role="columnheader" scope="col">{t!(say, "mpn-usable")}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
}

fn row(
    say: Say,
    it: &Location,
    refusal: Option<MpnRefusal>,
    (country, ticked): (&str, Option<bool>),
) -> impl IntoView + use<> {
    let id = it.mpn_id.to_string();
    let control = format!("m{id}");
    let off = refusal.is_some();
    let pick = ticked.map(|ticked| {
        let label = off.then(|| id.clone());
        view! {
            <td role="cell" class="pick">
                <input type="radio" name="mpn_id" id=control.clone() value=id.clone() checked=ticked && !off disabled=off
                    aria-label=label/>
            </td>
        }
    });
    let number = if off || ticked.is_none() {
        view! { <span class="mono">{id}</span> }.into_any()
    } else {
        view! { <label for=control class="mono">{id}</label> }.into_any()
    };
    view! {
        <tr role="row" class=off.then_some("is-off")>
            {pick}
            <th role="rowheader" scope="row">{number}</th>
            <td role="cell" data-l=t!(say, "mpn-type")>{words::kind(say, it.kind)}</td>
            <td role="cell" data-l=t!(say, "mpn-location")>
                <span>{place(say, it)}</span><span class="sub">{it.name.clone()}</span>
            </td>
            <td role="cell" data-l=t!(say, "mpn-usable")>{words::usable(say, it, refusal, country)}</td>
        </tr>
    }
}

/// City and country.
pub(super) fn place(say: Say, it: &Location) -> String {
    let country = Country::of(&it.country);
    t!(say, "mpn-place", city = it.city.as_str(), country = country.name(say.0.tag()))
}
