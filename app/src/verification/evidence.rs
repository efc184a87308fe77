//! The steps of a case with their evidence, and what the program found by itself.

use super::words::{check_words, evidence_words, found_words, remedy_words, step_words};
use crate::regions::region;
use crate::say::Say;
use crate::t;
use crate::ui::{Card, Glyph, Icon, Tag, Tone};
use domain::verification::{CHECKS, Check, Found, Step, StepState};
use leptos::prelude::*;
use program::verification::CaseView;

/// Each step: how it stands, why, who found it when.
pub(super) fn steps(say: Say, view: &CaseView) -> impl IntoView + use<> {
    let rows: Vec<_> = Step::ALL
        .into_iter()
        .map(|step| {
            let record = view.case.step(step);
            let (tone, glyph, words, why) = standing(say, record.state);
            let who = record.by.as_ref().and_then(|user| view.name_of(user)).unwrap_or_default().to_owned();
            let at = record.at.map(|at| say.date_and_time(at)).unwrap_or_default();
            let found = [who, at].into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" · ");
            let found = (!found.is_empty()).then(|| view! { <span class="sub">{found}</span> });
            // Nothing at all, so that a phone shows no label for it.
            let evidence = (!why.is_empty() || found.is_some()).then(|| view! { {why}{found} });
            view! {
                <tr role="row">
                    <th role="rowheader" scope="row">{step_words(say, step)}</th>
                    <td role="cell" data-l=t!(say, "step-state")><Tag tone glyph text=words/></td>
                    <td role="cell" data-l=t!(say, "step-evidence")>{evidence}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <Card title=t!(say, "steps")>
            <table class="table table--stack" role="table">
                <caption class="vh">{t!(say, "steps")}</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{t!(say, "step")}</th>
                        <th role="columnheader" scope="col">{t!(say, "step-state")}</th>
                        <th role="columnheader" scope="col">{t!(say, "step-evidence")}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </Card>
    }
}

fn standing(say: Say, state: StepState) -> (Tone, Glyph, String, String) {
    match state {
        StepState::Open => (Tone::Neutral, Glyph::Dash, t!(say, "step-open"), String::new()),
        StepState::Passed(why) => (Tone::Ok, Glyph::Ok, t!(say, "step-passed"), evidence_words(say, why)),
        StepState::Wanted(remedy) => (Tone::Warn, Glyph::Pause, t!(say, "step-wanted"), remedy_words(say, remedy)),
        StepState::Failed(remedy) => (Tone::Bad, Glyph::Bad, t!(say, "step-failed"), remedy_words(say, remedy)),
        StepState::Declined => (Tone::Bad, Glyph::Ban, t!(say, "step-declined"), String::new()),
    }
}

/// The automatic checks, each in words.
pub(super) fn automatic(say: Say, view: &CaseView) -> impl IntoView + use<> {
    let items: Vec<_> = CHECKS
        .into_iter()
        .map(|check| {
            let found = view.automatic.found(check);
            let (tone, glyph, words) = found_words(say, found);
            let detail = detail(say, check, view);
            let class = if found == Found::Passed { "is-ok" } else { tone.class() };
            view! {
                <li class=class>
                    <Icon glyph/>
                    <span><b>{check_words(say, check)}</b><span class="sub">{words}{detail}</span></span>
                </li>
            }
        })
        .collect();
    view! {
        <Card title=t!(say, "automatic")>
            <div class="card-body"><ul class="grants small">{items}</ul></div>
        </Card>
    }
}

/// What exactly was found, where that helps.
fn detail(say: Say, check: Check, view: &CaseView) -> Option<String> {
    let contact = &view.profile.contact.email;
    let text = match check {
        Check::AddressVerified | Check::CompanyAddress => contact.clone(),
        Check::DomainMatches => {
            if let Some(evidence) = view.automatic.employment {
                evidence_words(say, evidence)
            } else {
                t!(say, "automatic-domain-of-tenant", domain = view.tenant.1.as_str())
            }
        }
        Check::NameIsUnique => view.automatic.same_name.join(", "),
        Check::NumberIsUnique => view.automatic.same_number.join(", "),
        Check::InMarket => view.region.as_deref().map(|it| region(say, it)).unwrap_or_default(),
    };
    (!text.is_empty()).then(|| t!(say, "found-detail", detail = text.as_str()))
}
