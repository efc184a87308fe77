//! What became of the last upload: counts, and every row that was not stored with its reason.

use super::words;
use crate::page::Visit;
use crate::say::Say;
use crate::t;
use crate::ui::{Card, Note, Tone};
use leptos::prelude::*;
use program::import::{Counts, Which};
use program::membership::Upload;

/// What was just done; nothing when the page is only looked at.
pub(super) fn done(visit: &Visit, last: Option<&Upload>) -> Option<impl IntoView + use<>> {
    let say = visit.say;
    visit.value("done").filter(|_| visit.posted.is_none())?;
    let wrong = last.map_or(0, wrong);
    let (tone, sentence) = if wrong == 0 {
        (Tone::Ok, t!(say, "directory-imported"))
    } else {
        (Tone::Warn, t!(say, "directory-imported-partly", count = wrong))
    };
    Some(view! { <Note tone role="status"><p>{sentence}</p></Note> })
}

fn wrong(last: &Upload) -> i64 {
    i64::try_from(last.summary.locations.wrong + last.summary.logins.wrong).unwrap_or(i64::MAX)
}

/// The last upload.
pub(super) fn card(say: Say, last: &Upload) -> impl IntoView + use<> {
    let when = t!(say, "directory-last", person = last.by.as_str(), time = say.date_and_time(last.at));
    let counts = [(Which::First, last.summary.locations), (Which::Second, last.summary.logins)];
    let counts: Vec<_> =
        counts.into_iter().filter(|(_, it)| it.rows > 0).map(|(file, it)| told(say, file, it)).collect();
    let shown = i64::try_from(last.findings.len()).unwrap_or_default();
    let more =
        (wrong(last) > shown).then(|| view! { <p class="small muted">{t!(say, "directory-more", shown = shown)}</p> });
    let findings = findings(say, last);
    view! {
        <Card title=t!(say, "directory-last-title")>
            <div class="card-body">
                <p class="muted">{when}</p>
                <dl class="facts facts--narrow">{counts}</dl>
                {more}
            </div>
            {findings}
        </Card>
    }
}

fn told(say: Say, file: Which, it: Counts) -> impl IntoView + use<> {
    let [rows, added, changed, unchanged, wrong] = [it.rows, it.added, it.changed, it.unchanged, it.wrong]
        .map(|it| say.number(i64::try_from(it).unwrap_or(i64::MAX)));
    let sentence = t!(
        say,
        "directory-counts",
        rows = rows,
        added = added,
        changed = changed,
        unchanged = unchanged,
        wrong = wrong
    );
    view! { <div><dt>{words::file(say, file)}</dt><dd>{sentence}</dd></div> }
}

fn findings(say: Say, last: &Upload) -> Option<impl IntoView + use<>> {
    if last.findings.is_empty() {
        return None;
    }
    let rows: Vec<_> = last
        .findings
        .iter()
        .map(|it| {
            view! {
                <tr role="row">
                    <th role="rowheader" scope="row">{words::file(say, it.file)}</th>
                    <td role="cell" data-l=t!(say, "directory-line")>{say.number(i64::try_from(it.line).unwrap_or_default())}</td>
                    <td role="cell" lang="en" data-l=t!(say, "directory-column")>{it.column.to_string()}</td>
                    <td role="cell" data-l=t!(say, "directory-reason")>{words::row(say, it.problem)}</td>
                </tr>
            }
        })
        .collect();
    Some(view! {
        <table class="table table--stack" role="table">
            <caption class="vh">{t!(say, "directory-wrong-rows")}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{t!(say, "directory-file")}</th>
                    <th role="columnheader" scope="col">{t!(say, "directory-line")}</th>
                    <th role="columnheader" scope="col">{t!(say, "directory-column")}</th>
                    <th role="columnheader" scope="col">{t!(say, "directory-reason")}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    })
}
