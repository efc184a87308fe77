//! The provider that is brought, chosen among those with a partnership: for one customer or for several.

use crate::page::Visit;
use crate::t;
use leptos::prelude::*;

/// A provider to choose, with what is told of it.
pub(super) struct Choice {
    pub(super) id: String,
    pub(super) name: String,
    /// What the two share, or why it cannot be chosen.
    pub(super) told: String,
    pub(super) open: bool,
}

/// The field `provider` of the form of a function. The only one that can be chosen is chosen.
pub(super) fn view(visit: &Visit, function: &str, choices: Vec<Choice>) -> impl IntoView + use<> {
    let say = visit.say;
    let posted = visit.refused(function);
    let missing = posted.is_some_and(|posted| posted.problem("provider").is_some());
    let error = missing.then(|| view! { <p class="error" id="provider-e">{t!(say, "new-choose-provider")}</p> });
    let open: Vec<_> = choices.iter().filter(|it| it.open).collect();
    let only = (open.len() == 1).then(|| open[0].id.clone());
    let chosen = posted.and_then(|posted| posted.value("provider")).map(str::to_owned).or(only);
    let choices: Vec<_> = choices
        .into_iter()
        .enumerate()
        .map(|(at, it)| {
            let id = format!("provider-{at}");
            let checked = it.open && chosen.as_ref() == Some(&it.id);
            view! {
                <li class="check choice">
                    <input type="radio" id=id.clone() name="provider" value=it.id checked=checked disabled=!it.open/>
                    <label for=id><b>{it.name}</b><span class="sub">{it.told}</span></label>
                </li>
            }
        })
        .collect();
    view! {
        <fieldset class=if missing { "field field--error" } else { "field" } aria-describedby=missing.then_some("provider-e")>
            <legend>{t!(say, "customers-provider")}</legend>
            {error}
            <ul class="list">{choices}</ul>
        </fieldset>
    }
}
