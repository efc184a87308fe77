//! Documents and messages of a case, on both sides.

use super::history::Reader;
use crate::say::Say;
use crate::t;
use crate::ui::{At, Card, Glyph, Icon};
use leptos::prelude::*;
use program::store::moment;
use program::verification::{DocumentRow, Said};

/// The documents, with their sizes and when they came. They are opened as downloads.
pub(super) fn documents(say: Say, documents: &[DocumentRow]) -> impl IntoView + use<> {
    let rows: Vec<_> = documents
        .iter()
        .map(|it| {
            let at = moment(it.uploaded_at);
            let size = t!(say, "document-size", kilobytes = say.number((it.size / 1024).max(1)));
            let digest: String = it.sha256.chars().take(12).collect();
            view! {
                <li>
                    <Icon glyph=Glyph::File/>
                    <div>
                        <a href=format!("/documents/{}", it.id) download="">{it.name.clone()}</a>
                        <span class="sub">{size}" · "<At say at text=say.moment(at)/>" · "{it.person.clone()}</span>
                        <span class="sub mono">"SHA-256 "{digest}"…"</span>
                    </div>
                </li>
            }
        })
        .collect();
    let body = if rows.is_empty() {
        view! { <p class="muted">{t!(say, "documents-none")}</p> }.into_any()
    } else {
        view! { <ul class="grants grants--plain small">{rows}</ul> }.into_any()
    };
    view! { <Card title=t!(say, "documents")><div class="card-body">{body}</div></Card> }
}

/// What was said, newest first; nothing when nothing was.
pub(super) fn messages(say: Say, said: &[Said], reader: Reader<'_>) -> Option<impl IntoView + use<>> {
    if said.is_empty() {
        return None;
    }
    let items: Vec<_> = said
        .iter()
        .map(|it| {
            let person = match reader {
                Reader::Applicant(operator) if it.from_operator => operator.to_owned(),
                _ => it.person.clone(),
            };
            let (at, text, kind) = (it.at, it.text.clone(), kind(say, &it.kind));
            view! {
                <li>
                    <b>{kind}</b>
                    <span class="sub">{person}" · "<At say at text=say.moment(at)/></span>
                    <pre>{text}</pre>
                </li>
            }
        })
        .collect();
    Some(view! { <Card title=t!(say, "messages")><div class="card-body"><ol class="list">{items}</ol></div></Card> })
}

fn kind(say: Say, kind: &str) -> String {
    match kind {
        "question" => t!(say, "message-question"),
        "rejection" => t!(say, "message-rejection"),
        "decline" => t!(say, "message-decline"),
        "answer" => t!(say, "message-answer"),
        "support" => t!(say, "message-support"),
        _ => t!(say, "message-approval"),
    }
}
