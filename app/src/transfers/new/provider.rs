//! To whom: the providers, those that cannot be asked yet with everything that stands in the way.

use super::Draft;
use crate::t;
use crate::transfers::reasons;
use leptos::either::Either;
use leptos::prelude::*;
use program::transfers::ProviderChoice;

/// The id of the first choice, where the error summary leads.
pub(super) const FIRST: &str = "provider-0";
const NOTE: &str = "provider-e";

/// The fieldset.
pub(super) fn view(draft: &Draft<'_>) -> impl IntoView + use<> {
    let say = draft.say;
    if draft.found.providers.is_empty() {
        return Either::Left(view! {
            <div class="field">
                <p class="label">{t!(say, "new-provider")}</p>
                <p class="hint">{t!(say, "new-no-provider")}</p>
            </div>
        });
    }
    let missing = draft.posted.and_then(|posted| posted.problem("provider")).is_some();
    let error = missing.then(|| view! { <p class="error" id=NOTE>{t!(say, "new-choose-provider")}</p> });
    // Those that can be asked come first, so that the summary leads to one of them.
    let choices: Vec<_> = draft.found.providers.iter().enumerate().map(|(at, it)| choice(draft, at, it)).collect();
    Either::Right(view! {
        <fieldset class=if missing { "field field--error" } else { "field" } aria-describedby=missing.then_some(NOTE)>
            <legend>{t!(say, "new-provider")}</legend>
            <p class="hint">{t!(say, "new-provider-hint")}</p>
            {error}
            <ul class="list">{choices}</ul>
        </fieldset>
    })
}

fn choice(draft: &Draft<'_>, at: usize, it: &ProviderChoice) -> impl IntoView + use<> {
    let say = draft.say;
    let id = format!("provider-{at}");
    let why = format!("{id}-h");
    let ready = it.obstacles.is_empty();
    let ticked = ready && draft.chosen().is_some_and(|chosen| chosen.id == it.id);
    let hints: Vec<_> = if ready {
        vec![t!(say, "new-provider-ready")]
    } else {
        it.obstacles.iter().map(|obstacle| reasons::obstacle(say, *obstacle, &it.name)).collect()
    };
    let hints: Vec<_> = hints.into_iter().map(|hint| view! { <span class="sub">{hint}</span> }).collect();
    let name = if ready {
        Either::Left(view! { <b>{it.name.clone()}</b> })
    } else {
        Either::Right(view! { <span class="muted">{it.name.clone()}</span> })
    };
    view! {
        <li class="check choice">
            <input type="radio" id=id.clone() name="provider" value=it.id.to_string() checked=ticked disabled=!ready
                aria-describedby=why.clone()/>
            <div class="grow"><label for=id>{name}</label><div id=why>{hints}</div></div>
        </li>
    }
}
