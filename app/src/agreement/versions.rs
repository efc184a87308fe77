//! `/operator/agreements` and `/operator/customer-agreements`: what was published of the agreement with partners and of
//! the one with customers, and the form to publish the next version.

use super::card::address;
use super::publish::{PublishAgreement, PublishCustomerAgreement};
use crate::error::AppError;
use crate::lang::Lang;
use crate::page::{Nav, Page, PageResult, Posted, Visit};
use crate::say::Say;
use crate::t;
use crate::transfers::reasons;
use crate::ui::form::Form;
use crate::ui::{At, Card, Empty, ErrorSummary, Field, FieldError, Head, Note, Problem, Tone};
use domain::partner_agreement::{AgreementRefusal, Format, LARGEST_TEXT};
use domain::text::TextProblem;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::agreement::{Kind, MAIN_LANGUAGE, PublishedVersion, TextInfo, published};

/// The page of the partner agreement.
///
/// # Errors
/// `NotFound` for partners, `RoleMissing`, `SignInNeeded`.
pub async fn page(visit: Visit) -> PageResult {
    of_kind(visit, Kind::Partner).await
}

/// The page of the customer agreement.
///
/// # Errors
/// As [`page`].
pub async fn of_customers(visit: Visit) -> PageResult {
    of_kind(visit, Kind::Customer).await
}

/// What differs between the two in words.
struct Words {
    title: String,
    lead: String,
    done: String,
    new: String,
    none: String,
}

fn words(say: Say, kind: Kind) -> Words {
    match kind {
        Kind::Partner => Words {
            title: t!(say, "nav-agreements"),
            lead: t!(say, "versions-lead"),
            done: t!(say, "versions-done"),
            new: t!(say, "versions-new-text"),
            none: t!(say, "versions-none-text"),
        },
        Kind::Customer => Words {
            title: t!(say, "quick-agreement"),
            lead: t!(say, "versions-customers-lead"),
            done: t!(say, "versions-customers-done"),
            new: t!(say, "versions-customers-new-text"),
            none: t!(say, "versions-customers-none-text"),
        },
    }
}

const fn function(kind: Kind) -> &'static str {
    match kind {
        Kind::Partner => PublishAgreement::PATH,
        Kind::Customer => PublishCustomerAgreement::PATH,
    }
}

async fn of_kind(visit: Visit, kind: Kind) -> PageResult {
    let say = visit.say;
    let versions = published(&visit.program, visit.actor()?, kind).await?;
    let refused = visit.refused(function(kind));
    let Words { title, lead, done, new, none } = words(say, kind);
    let done = (visit.value("done") == Some("published") && visit.posted.is_none())
        .then(|| view! { <Note tone=Tone::Ok role="status"><p>{done}</p></Note> });
    let body = view! {
        <Head say title=title.clone() lead=Some(lead)/>
        {tabs(say, kind)}
        {done}
        {refused.map(|posted| summary(say, posted))}
        <div class="split">
            <div class="stack">{list(say, kind, &versions, none)}</div>
            <div class="stack">{form(say, kind, refused, new)}</div>
        </div>
    };
    Ok(Page::new(title, Nav::Agreements, body))
}

fn tabs(say: Say, current: Kind) -> impl IntoView {
    let tab = |kind: Kind, href: &'static str| {
        let here = (kind == current).then_some("page");
        view! { <a href=href aria-current=here>{words(say, kind).title}</a> }
    };
    view! {
        <nav class="tabs" aria-label=t!(say, "versions-tabs")>
            {tab(Kind::Partner, "/operator/agreements")}
            {tab(Kind::Customer, "/operator/customer-agreements")}
        </nav>
    }
}

fn summary(say: Say, posted: &Posted) -> impl IntoView + use<> {
    let at = |field: &str, sentence: String| Problem { field: Some(field.to_owned()), sentence };
    let problems = match &posted.error {
        AppError::Invalid(wrong) => wrong.iter().map(|it| at(&it.field, problem(say, &it.field, it.problem))).collect(),
        AppError::Agreement(_) => vec![at("number", super::words::refusal(say, AgreementRefusal::NotHigher))],
        AppError::TooLarge => vec![at("file_en", problem(say, "file_en", TextProblem::TooLong))],
        other => reasons::problems(say, other, &|_| None),
    };
    view! { <ErrorSummary title=t!(say, "versions-errors") problems/> }
}

/// What to do about a field.
fn problem(say: Say, field: &str, problem: TextProblem) -> String {
    match (field, problem) {
        ("number", _) => t!(say, "versions-number-malformed"),
        (_, TextProblem::Missing) => t!(say, "versions-file-missing"),
        (_, TextProblem::TooLong) => {
            let most = i64::try_from(LARGEST_TEXT / 1024 / 1024).unwrap_or(i64::MAX);
            t!(say, "versions-file-too-large", most = say.number(most))
        }
        (field, _) => {
            let language = Lang::of_tag(field.trim_start_matches("file_")).unwrap_or_default().own_name();
            t!(say, "versions-file-malformed", language = language)
        }
    }
}

fn form(say: Say, kind: Kind, refused: Option<&Posted>, lead: String) -> impl IntoView + use<> {
    let number = refused.and_then(|posted| posted.value("number")).unwrap_or_default().to_owned();
    let error = match refused.map(|posted| &posted.error) {
        Some(AppError::Agreement(why)) => Some(super::words::refusal(say, *why)),
        _ => refused.and_then(|it| it.problem("number")).map(|it| problem(say, "number", it.problem)),
    };
    let files: Vec<_> = Lang::ALL.into_iter().map(|lang| file(say, refused, lang)).collect();
    view! {
        <Card title=t!(say, "versions-new")>
            <div class="card-body">
                <p>{lead}</p>
                <Form class="form".to_owned() function=function(kind).to_owned() files=true
                    busy=t!(say, "versions-busy") offline=t!(say, "form-offline")>
                    <div class="stack">
                        <Field name="number" label=t!(say, "versions-number") hint=Some(t!(say, "versions-number-hint"))
                            error value=number/>
                        {files}
                        <div class="row"><button type="submit" class="btn btn--primary">{t!(say, "versions-publish")}</button></div>
                    </div>
                </Form>
            </div>
        </Card>
    }
}

/// The control for one language's file.
fn file(say: Say, refused: Option<&Posted>, lang: Lang) -> impl IntoView + use<> {
    let name = format!("file_{}", lang.tag());
    let error = refused.and_then(|it| it.problem(&name)).map(|it| problem(say, &it.field, it.problem));
    let hint = if lang.tag() == MAIN_LANGUAGE { t!(say, "versions-file-hint") } else { t!(say, "versions-optional") };
    let (hint_id, error_id) = (format!("{name}-h"), format!("{name}-e"));
    let described = if error.is_some() { format!("{hint_id} {error_id}") } else { hint_id.clone() };
    let invalid = error.is_some().then_some("true");
    let class = if error.is_some() { "field field--error" } else { "field" };
    view! {
        <div class=class>
            <label for=name.clone() lang=lang.tag()>{lang.own_name()}</label>
            <p class="hint" id=hint_id>{hint}</p>
            {error.map(|error| view! { <FieldError id=error_id words=error/> })}
            <input id=name.clone() name=name type="file" accept=".pdf,.md,.markdown,.txt,application/pdf,text/markdown,text/plain"
                aria-describedby=described aria-invalid=invalid/>
        </div>
    }
}

fn list(say: Say, kind: Kind, versions: &[PublishedVersion], none: String) -> AnyView {
    if versions.is_empty() {
        return view! {
            <section class="card">
                <Empty title=t!(say, "versions-none")><p>{none}</p></Empty>
            </section>
        }
        .into_any();
    }
    let rows: Vec<_> = versions.iter().enumerate().map(|(at, it)| row(say, kind, it, at == 0)).collect();
    view! {
        <Card title=t!(say, "versions-published")>
            <table class="table table--stack" role="table">
                <caption class="vh">{t!(say, "versions-published")}</caption>
                <thead role="rowgroup"><tr role="row">
                    <th role="columnheader" scope="col">{t!(say, "versions-column-version")}</th>
                    <th role="columnheader" scope="col">{t!(say, "versions-column-published")}</th>
                    <th role="columnheader" scope="col">{t!(say, "versions-column-texts")}</th>
                </tr></thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </Card>
    }
    .into_any()
}

fn row(say: Say, kind: Kind, it: &PublishedVersion, newest: bool) -> impl IntoView + use<> {
    let at = it.version.published_at;
    let in_force = newest.then(|| view! { <span class="sub">{t!(say, "versions-in-force")}</span> });
    let texts: Vec<_> = it.texts.iter().map(|text| link(say, kind, text)).collect();
    let template = it.version.template.clone().map(|id| view! { <span class="sub mono">{id}</span> });
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">{it.version.number.to_string()}{in_force}{template}</th>
            <td role="cell" data-l=t!(say, "versions-column-published")>
                <At say at text=say.date(at)/><span class="sub">{it.version.publisher.clone()}</span>
            </td>
            <td role="cell" data-l=t!(say, "versions-column-texts")><ul class="list">{texts}</ul></td>
        </tr>
    }
}

fn link(say: Say, kind: Kind, text: &TextInfo) -> impl IntoView + use<> {
    let href = address(kind, text);
    let lang = Lang::of_tag(&text.language).unwrap_or_default();
    let size = say.number((text.size / 1024).max(1));
    let format = match text.format {
        Format::Pdf => t!(say, "versions-pdf", size = size),
        Format::Markdown => t!(say, "versions-text", size = size),
    };
    let hash: String = text.sha256.chars().take(12).collect();
    view! {
        <li>
            <a href=href download lang=lang.tag()>{lang.own_name()}</a>" "<span class="muted">{format}</span>
            <span class="sub mono" title=text.sha256.clone()>"SHA-256 "{hash}"…"</span>
        </li>
    }
}
