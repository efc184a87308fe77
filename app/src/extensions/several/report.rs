//! What became of each customer, told in the answer to the form.

use crate::extensions::words;
use crate::say::Say;
use crate::t;
use crate::ui::{Card, Glyph, Note, Tag, Tone};
use leptos::prelude::*;
use program::extensions::{Extended, Outcome, SeveralExtended};

pub(super) fn view(say: Say, told: &SeveralExtended, back: &str) -> AnyView {
    let done = told.customers.iter().filter(|it| it.outcome == Outcome::Done).count();
    let all = told.customers.len();
    let summary = if done == 0 {
        t!(say, "extend-several-none-done")
    } else {
        t!(say, "extend-several-done", provider = told.provider.as_str(), count = done, total = all)
    };
    let tone = if done == all { Tone::Ok } else { Tone::Warn };
    let back = back.to_owned();
    let rows: Vec<_> = told.customers.iter().map(|it| row(say, it)).collect();
    view! {
        <Note tone role="status"><p>{summary}</p></Note>
        <Card title=t!(say, "extend-several-each")>
            <table class="table table--stack" role="table">
                <caption class="vh">{t!(say, "extend-several-each")}</caption>
                <thead role="rowgroup"><tr role="row">
                    <th role="columnheader" scope="col">{t!(say, "customers-column-name")}</th>
                    <th role="columnheader" scope="col">{t!(say, "customers-column-status")}</th>
                </tr></thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
            <div class="actionbar"><a class="btn" href=back>{t!(say, "extend-several-back")}</a></div>
        </Card>
    }
    .into_any()
}

fn row(say: Say, it: &Extended) -> impl IntoView + use<> {
    let (tone, glyph, text, why) = match it.outcome {
        Outcome::Done => (Tone::Ok, Glyph::Ok, t!(say, "extend-several-is-done"), None),
        Outcome::Refused(refusal) => {
            (Tone::Bad, Glyph::Bad, t!(say, "extend-several-is-not"), Some(words::refusal(say, refusal)))
        }
        Outcome::NotTried => {
            (Tone::Warn, Glyph::Alert, t!(say, "extend-several-not-tried"), Some(t!(say, "extend-several-try-again")))
        }
    };
    let next = (it.outcome == Outcome::Done).then(|| {
        let label = t!(say, "quick-request-for", name = it.name.as_str());
        let href = format!("/customers/{}/transfers/new", it.customer);
        view! { <span class="sub"><a href=href aria-label=label>{t!(say, "quick-request")}</a></span> }
    });
    let why = why.map(|why| view! { <span class="sub">{why}</span> });
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">{it.name.clone()}</th>
            <td role="cell" data-l=t!(say, "customers-column-status")><Tag tone glyph text/>{why}{next}</td>
        </tr>
    }
}
