//! The development mailbox: letters kept instead of sent. The server opens it only on a development site.
//!
//! A letter's HTML is shown as text: it never becomes part of a page.

use crate::error::AppError;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::t;
use crate::ui::{At, Card, Crumb, Empty, Head};
use leptos::prelude::*;
use program::outbox::{self, KeptLetter};
use program::store::moment;

fn nav(visit: &Visit) -> Nav {
    if visit.session.is_some() { Nav::Mailbox } else { Nav::Public }
}

/// The newest letters.
///
/// # Errors
/// `Unavailable`.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    let letters = outbox::mailbox(&visit.program).await?;
    let content = if letters.is_empty() {
        view! { <Empty title=t!(say, "mailbox-empty")><p>{t!(say, "mailbox-empty-hint")}</p></Empty> }.into_any()
    } else {
        table(say, letters)
    };
    let body = view! {
        <Head say title=t!(say, "nav-mailbox") lead=Some(t!(say, "mailbox-lead"))/>
        <section class="card">{content}</section>
    };
    Ok(Page::new(t!(say, "nav-mailbox"), nav(&visit), body))
}

fn table(say: Say, letters: Vec<KeptLetter>) -> AnyView {
    let (to, sent) = (t!(say, "mailbox-to"), t!(say, "mailbox-sent"));
    let rows: Vec<_> = letters.into_iter().map(|letter| row(say, letter, to.clone(), sent.clone())).collect();
    view! {
        <table class="table table--stack" role="table">
            <caption class="vh">{t!(say, "mailbox-table")}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{t!(say, "mailbox-subject")}</th>
                    <th role="columnheader" scope="col">{to}</th>
                    <th role="columnheader" scope="col">{sent}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(say: Say, letter: KeptLetter, to: String, sent: String) -> impl IntoView {
    let at = moment(letter.sent_at);
    view! {
        <tr role="row">
            <th role="rowheader" scope="row"><a href=format!("/mailbox/{}", letter.id)>{letter.subject}</a></th>
            <td role="cell" data-l=to>{letter.recipient}</td>
            <td role="cell" data-l=sent><At say at text=say.date_and_time(at)/></td>
        </tr>
    }
}

/// One letter: its text, and its HTML as source.
///
/// # Errors
/// `NotFound`, `Unavailable`.
pub async fn letter_page(visit: Visit) -> PageResult {
    let say = visit.say;
    let letter = outbox::mailbox_letter(&visit.program, visit.value("id").ok_or(AppError::NotFound)?).await?;
    let crumbs = vec![
        Crumb { href: Some("/mailbox".to_owned()), text: t!(say, "nav-mailbox") },
        Crumb { href: None, text: letter.subject.clone() },
    ];
    let at = moment(letter.sent_at);
    let title = letter.subject.clone();
    let body = view! {
        <Head say title=letter.subject crumbs/>
        <section class="card">
            <div class="card-body">
                <dl class="facts">
                    <div><dt>{t!(say, "mailbox-to")}</dt><dd>{letter.recipient}</dd></div>
                    <div><dt>{t!(say, "mailbox-sent")}</dt><dd><At say at text=say.date_and_time(at)/></dd></div>
                </dl>
            </div>
        </section>
        <Card title=t!(say, "mailbox-text")>
            <div class="card-body"><pre>{letter.text_body}</pre></div>
        </Card>
        <details class="card">
            <summary class="card-head"><h2>{t!(say, "mailbox-html")}</h2></summary>
            <div class="card-body"><pre class="mono small">{letter.html_body}</pre></div>
        </details>
    };
    Ok(Page::new(title, nav(&visit), body))
}
