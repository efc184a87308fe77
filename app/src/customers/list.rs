//! The table of customers. The page most looked at, so words are made once per page, not once per row.

use super::bulk::FIRST;
use super::tools::kind_words;
use super::{Found, quick_links};
use crate::say::Say;
use crate::t;
use crate::ui::{Glyph, Icon, Tag, Tone};
use domain::customer::{CustomerStatus, RelationKind};
use leptos::either::Either;
use leptos::prelude::*;
use program::customers::CustomerRow;
use std::collections::HashMap;

/// Stands for a name in a sentence that is made once and filled in for each row.
const NAME: &str = "\u{fffc}";

/// The words of the table.
struct Words {
    heads: [String; 5],
    kinds: HashMap<RelationKind, String>,
    statuses: HashMap<(CustomerStatus, bool), (Tone, Glyph, String)>,
    none_yet: String,
    quick_links: String,
    quick_links_for: String,
    select: String,
}

impl Words {
    fn of(found: &Found) -> Self {
        let say = found.say;
        let partners = if found.provider { t!(say, "customers-resellers") } else { t!(say, "customers-providers") };
        let mut words = Self {
            heads: [
                t!(say, "customers-column-name"),
                t!(say, "customers-relationship"),
                partners,
                t!(say, "customers-column-subscriptions"),
                t!(say, "customers-column-status"),
            ],
            kinds: HashMap::new(),
            statuses: HashMap::new(),
            none_yet: t!(say, "customers-none-yet"),
            quick_links: t!(say, "customers-quick-links"),
            quick_links_for: t!(say, "customers-quick-links-for", name = NAME),
            select: t!(say, "customers-select", name = NAME),
        };
        for row in &found.page.rows {
            words.kinds.entry(row.kind).or_insert_with(|| kind_words(say, row.kind));
            let provides = row.kind == RelationKind::IndirectProvider;
            words.statuses.entry((row.status, provides)).or_insert_with(|| status(say, row.status, provides));
        }
        words
    }

    fn status(&self, row: &CustomerRow) -> impl IntoView + use<> {
        let provides = row.kind == RelationKind::IndirectProvider;
        self.statuses.get(&(row.status, provides)).map(|(tone, glyph, text)| {
            view! { <Tag tone=*tone glyph=*glyph text=text.clone()/> }
        })
    }
}

/// A customer's status: colour, icon, words. A provider is the one a waiting request waits for.
pub(super) fn status(say: Say, status: CustomerStatus, provides: bool) -> (Tone, Glyph, String) {
    match status {
        CustomerStatus::Waiting if provides => (Tone::You, Glyph::Flag, t!(say, "customer-waiting-for-you")),
        CustomerStatus::Waiting => (Tone::Info, Glyph::Clock, t!(say, "customer-waiting")),
        CustomerStatus::TransferComplete => (Tone::Ok, Glyph::Ok, t!(say, "customer-transfer-complete")),
        CustomerStatus::TransferPartial => (Tone::Warn, Glyph::Alert, t!(say, "customer-transfer-partial")),
        CustomerStatus::TransferRejected => (Tone::Bad, Glyph::Bad, t!(say, "customer-transfer-rejected")),
        CustomerStatus::TransferFailed => (Tone::Bad, Glyph::Bad, t!(say, "customer-transfer-failed")),
        CustomerStatus::TransferExpired => (Tone::Neutral, Glyph::Clock, t!(say, "customer-transfer-expired")),
        CustomerStatus::NoProvider => (Tone::Neutral, Glyph::Dash, t!(say, "customer-no-provider")),
        CustomerStatus::NoAgreement => (Tone::Warn, Glyph::Alert, t!(say, "customer-no-agreement")),
        CustomerStatus::Ready => (Tone::Ok, Glyph::Ok, t!(say, "customer-ready")),
        CustomerStatus::UpToDate => (Tone::Ok, Glyph::Ok, t!(say, "customer-up-to-date")),
    }
}

/// The table, and the form that its quick links, its check boxes and what can be done with those belong to.
pub(super) fn view(found: &Found) -> impl IntoView + use<> {
    let say = found.say;
    let words = Words::of(found);
    // Each row is written out before the next is made: as views, fifty of them are moved about more than they weigh.
    let rows: String = found.page.rows.iter().map(|row| row_view(found, &words, row).to_html()).collect();
    let fields = found.asked.pairs(found.asked.place.as_ref());
    let fields: Vec<_> =
        fields.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value/> }).collect();
    let [name, relationship, partners, subscriptions, status] = words.heads;
    view! {
        <form id="list" method="get" action="/customers">{fields}</form>
        <table class="table table--stack" role="table">
            <caption class="vh">{t!(say, "customers-table")}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col" class="pick">
                        <span class="vh">{t!(say, "customers-column-select")}</span>
                        <input type="checkbox" class="if-script" aria-label=t!(say, "customers-select-all")/>
                    </th>
                    <th role="columnheader" scope="col" aria-sort="ascending">{name}</th>
                    <th role="columnheader" scope="col">{relationship}</th>
                    <th role="columnheader" scope="col">{partners}</th>
                    <th role="columnheader" scope="col" class="num">{subscriptions}</th>
                    <th role="columnheader" scope="col">{status}</th>
                    <th role="columnheader" scope="col"><span class="vh">{t!(say, "customers-column-quick-links")}</span></th>
                </tr>
            </thead>
            <tbody role="rowgroup" inner_html=rows></tbody>
        </table>
    }
}

fn row_view(found: &Found, words: &Words, row: &CustomerRow) -> impl IntoView + use<> {
    let [_, relationship, partners, subscriptions, status] = &words.heads;
    let opened = found.opened.as_ref().filter(|opened| opened.customer.id.as_str() == row.id);
    let first = found.page.rows.first().is_some_and(|first| first.id == row.id).then_some(FIRST);
    let selected = found.asked.selected.iter().any(|id| id.as_str() == row.id);
    let shared = match &row.shared_with {
        Some(names) => Either::Left(names.clone()),
        None => Either::Right(view! { <span class="muted">{words.none_yet.clone()}</span> }),
    };
    view! {
        <tr role="row">
            <td role="cell" class="pick">
                <input type="checkbox" id=first form="list" name="id" value=row.id.clone() checked=selected
                    aria-label=words.select.replace(NAME, &row.name)/>
            </td>
            <th role="rowheader" scope="row">
                <a href=format!("/customers/{}/subscriptions", row.id)>{row.name.clone()}</a>
                <span class="sub">{row.domain.clone()}</span>
            </th>
            <td role="cell" data-l=relationship.clone()>{words.kinds.get(&row.kind).cloned()}</td>
            <td role="cell" data-l=partners.clone()>{shared}</td>
            <td role="cell" class="num" data-l=subscriptions.clone()>{number(found.say, row.subscriptions)}</td>
            <td role="cell" data-l=status.clone()>{words.status(row)}</td>
            <td role="cell" class="act">{button(words, row, opened.is_some())}</td>
        </tr>
        {opened.map(|opened| quick_links::view(found, opened))}
    }
}

/// Numbers below a thousand need no grouping, and most are.
fn number(say: Say, number: i64) -> String {
    if (0..1_000).contains(&number) { number.to_string() } else { say.number(number) }
}

/// Opens the quick links of a row, or closes them: the form then goes out without naming a customer.
fn button(words: &Words, row: &CustomerRow, open: bool) -> impl IntoView + use<> {
    let id = &row.id;
    let (expanded, glyph) = if open { ("true", Glyph::Up) } else { ("false", Glyph::Down) };
    view! {
        <button type="submit" class="btn btn--small" form="list" formaction=format!("/customers#q-{id}")
            name=(!open).then_some("open") value=id.clone() aria-expanded=expanded
            aria-controls=open.then(|| format!("q-{id}")) aria-label=words.quick_links_for.replace(NAME, &row.name)>
            {words.quick_links.clone()}<Icon glyph/>
        </button>
    }
}
