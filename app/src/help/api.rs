//! The reference of the REST API: what there is, and a page for each operation. The frame speaks the reader's language;
//! what the document says is English, and marked so.

use super::nav;
use super::reference::{Member, Noun, Operation, Outcome, Place};
use crate::accounts::any_of;
use crate::error::AppError;
use crate::page::{Page, PageResult, Visit};
use crate::say::Say;
use crate::t;
use crate::ui::{Card, Crumb, Head};
use leptos::prelude::*;

/// Every operation, by what it is about.
///
/// # Errors
/// None.
pub async fn operations(visit: Visit) -> PageResult {
    let say = visit.say;
    let nouns: Vec<_> = visit.site.reference.nouns.iter().map(|noun| noun_card(say, noun)).collect();
    let base = format!("{}/v1", visit.site.base_url);
    let crumbs = vec![Crumb { href: Some("/help".into()), text: t!(say, "nav-help") }];
    let body = view! {
        <Head say title=t!(say, "reference") crumbs lead=Some(t!(say, "reference-lead"))/>
        <Card title=t!(say, "reference-begin")>
            <div class="card-body stack">
                <p>{t!(say, "reference-base")} " " <code class="mono">{base}</code></p>
                <p>{t!(say, "reference-tokens")}</p>
                <p>{t!(say, "reference-errors")}</p>
                <p><a href="/v1/openapi.json">{t!(say, "reference-document")}</a></p>
            </div>
        </Card>
        {nouns}
    };
    Ok(Page::new(t!(say, "reference"), nav(&visit), body))
}

fn noun_card(say: Say, noun: &Noun) -> impl IntoView + use<> {
    let labels = [t!(say, "reference-operation"), t!(say, "reference-does")];
    let rows: Vec<_> = noun
        .operations
        .iter()
        .map(|it| {
            let href = format!("/help/api/{}", it.id);
            view! {
                <tr role="row">
                    <th role="rowheader" scope="row"><a class="mono" href=href>{in_pieces(it)}</a></th>
                    <td role="cell" lang="en" data-l=labels[1].clone()>{it.summary.clone()}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    let name = noun.name.clone();
    view! { <section class="card">
        <div class="card-head"><h2 lang="en">{name.clone()}</h2></div>
        {table(name, &labels, rows)}
    </section> }
}

fn called(it: &Operation) -> String {
    format!("{} {}", it.method, it.path)
}

/// The same for narrow places: it breaks behind the parts of the path before it breaks inside a word.
fn in_pieces(it: &Operation) -> impl IntoView + use<> {
    let pieces = it.path.split_inclusive('/').map(|piece| view! { {piece.to_owned()}<wbr/> });
    let pieces: Vec<_> = pieces.collect();
    view! { {it.method.clone()} " " {pieces} }
}

/// A table that is read as blocks on a phone.
fn table(caption: String, columns: &[String], rows: Vec<AnyView>) -> AnyView {
    let columns: Vec<_> =
        columns.iter().map(|it| view! { <th role="columnheader" scope="col">{it.clone()}</th> }).collect();
    view! {
        <table class="table table--stack" role="table">
            <caption class="vh">{caption}</caption>
            <thead role="rowgroup"><tr role="row">{columns}</tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_any()
}

/// One operation.
///
/// # Errors
/// `NotFound` for an operation there is not.
pub async fn operation(visit: Visit) -> PageResult {
    let say = visit.say;
    let site = visit.site.clone();
    let found = visit.value("operation").and_then(|id| site.reference.operation(id));
    let it = found.ok_or(AppError::NotFound)?;
    let crumbs = vec![
        Crumb { href: Some("/help".into()), text: t!(say, "nav-help") },
        Crumb { href: Some("/help/api".into()), text: t!(say, "reference") },
    ];
    let (who, example) = (who(say, it), it.example.clone());
    let body = view! {
        <Head say title=in_pieces(it) crumbs/>
        <p class="lead" lang="en">{it.summary.clone()}</p>
        <Card title=t!(say, "reference-who")><div class="card-body">{who}</div></Card>
        {members(say, t!(say, "reference-parameters"), &it.parameters)}
        {members(say, t!(say, "reference-sent"), &it.sent)}
        {outcomes(say, &it.outcomes)}
        {members(say, t!(say, "reference-told"), &it.told)}
        <Card title=t!(say, "reference-example")>
            <div class="card-body"><pre class="mono" lang="en">{example}</pre></div>
        </Card>
    };
    Ok(Page::new(called(it), nav(&visit), body))
}

fn who(say: Say, it: &Operation) -> impl IntoView + use<> {
    let token = if it.in_a_persons_name { t!(say, "reference-token-person") } else { t!(say, "reference-token-any") };
    let roles = any_of(say, &it.roles);
    view! {
        <dl class="facts">
            <div><dt>{t!(say, "reference-token")}</dt><dd>{token}</dd></div>
            <div><dt>{t!(say, "reference-roles")}</dt><dd>{roles}</dd></div>
        </dl>
    }
}

fn place(say: Say, place: Place) -> String {
    match place {
        Place::Path => t!(say, "reference-in-path"),
        Place::Query => t!(say, "reference-in-query"),
        Place::Header => t!(say, "reference-in-header"),
        Place::Body => t!(say, "reference-in-body"),
    }
}

fn members(say: Say, title: String, members: &[Member]) -> Option<AnyView> {
    if members.is_empty() {
        return None;
    }
    let labels =
        [t!(say, "reference-name"), t!(say, "reference-place"), t!(say, "reference-kind"), t!(say, "reference-about")];
    let rows: Vec<_> = members
        .iter()
        .map(|it| {
            let needed = if it.required { t!(say, "reference-always") } else { t!(say, "reference-optional") };
            let place = format!("{}, {needed}", place(say, it.place));
            view! {
                <tr role="row">
                    <th role="rowheader" scope="row" class="mono">{it.name.clone()}</th>
                    <td role="cell" data-l=labels[1].clone()>{place}</td>
                    <td role="cell" lang="en" data-l=labels[2].clone()>{it.kind.clone()}</td>
                    <td role="cell" lang="en" data-l=labels[3].clone()>{it.about.clone()}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    let table = table(title.clone(), &labels, rows);
    Some(view! { <Card title>{table}</Card> }.into_any())
}

fn outcomes(say: Say, outcomes: &[Outcome]) -> impl IntoView + use<> {
    let labels = [t!(say, "reference-status"), t!(say, "reference-about"), t!(say, "reference-codes")];
    let rows: Vec<_> = outcomes
        .iter()
        .map(|it| {
            let codes: Vec<_> = it.codes.iter().map(u64::to_string).collect();
            let codes = if codes.is_empty() { "–".to_owned() } else { codes.join(", ") };
            view! {
                <tr role="row">
                    <th role="rowheader" scope="row" class="mono">{it.status.clone()}</th>
                    <td role="cell" lang="en" data-l=labels[1].clone()>{it.about.clone()}</td>
                    <td role="cell" class="mono" data-l=labels[2].clone()>{codes}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    let title = t!(say, "reference-outcomes");
    let table = table(title.clone(), &labels, rows);
    view! { <Card title>{table}</Card> }
}
