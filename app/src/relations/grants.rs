//! What a customer grants to whom, in words (design 13). Only what the program itself controls is told.

use super::words;
use crate::say::Say;
use crate::t;
use crate::ui::{Glyph, Icon, Tag, Tone};
use domain::customer::RelationKind;
use leptos::prelude::*;

/// Somebody who is authorized.
pub(super) struct Party {
    /// The name.
    pub(super) name: String,
    /// What it becomes to the customer.
    pub(super) kind: RelationKind,
}

/// Who gets what, in a line each.
pub(super) fn list(say: Say, parties: &[Party]) -> impl IntoView + use<> {
    let items: Vec<_> = parties
        .iter()
        .map(|party| {
            let may = match party.kind {
                RelationKind::IndirectReseller => t!(say, "relations-may-advise"),
                RelationKind::Direct | RelationKind::IndirectProvider => t!(say, "relations-may-order"),
            };
            view! { <li><Icon glyph=Glyph::Ok/><span><b>{party.name.clone()}</b><span class="sub">{may}</span></span></li> }
        })
        .collect();
    view! { <ul class="grants small">{items}</ul> }
}

/// The table of what each may do.
pub(super) fn table(say: Say, parties: &[Party], dap: bool) -> impl IntoView + use<> {
    let orders = |kind| matches!(kind, RelationKind::Direct | RelationKind::IndirectProvider);
    let rows = [
        row(say, t!(say, "relations-grant-order"), parties, &orders),
        row(say, t!(say, "relations-grant-see"), parties, &|_| true),
        row(say, t!(say, "relations-grant-administer"), parties, &|_| dap),
        row(say, t!(say, "relations-grant-profile"), parties, &|_| true),
        row(say, t!(say, "relations-grant-others"), parties, &|_| false),
        row(say, t!(say, "relations-grant-pass-on"), parties, &|_| false),
    ];
    let heads: Vec<_> = parties
        .iter()
        .map(|party| view! { <th role="columnheader" scope="col">{party.name.clone()}<span class="sub">{words::kind(say, party.kind)}</span></th> })
        .collect();
    let title = t!(say, "relations-what-each-may");
    view! {
        <section class="card">
            <div class="card-head"><h2>{title.clone()}</h2></div>
            <table class="table table--stack" role="table">
                <caption class="vh">{title}</caption>
                <thead role="rowgroup"><tr role="row">
                    <th role="columnheader" scope="col">{t!(say, "relations-permission")}</th>
                    {heads}
                </tr></thead>
                <tbody role="rowgroup">{rows.into_iter().collect_view()}</tbody>
            </table>
        </section>
    }
}

fn row(say: Say, words: String, parties: &[Party], granted: &dyn Fn(RelationKind) -> bool) -> AnyView {
    let cells: Vec<_> = parties
        .iter()
        .map(|party| {
            let (tone, glyph, text) = if granted(party.kind) {
                (Tone::Ok, Glyph::Check, t!(say, "relations-yes"))
            } else {
                (Tone::Neutral, Glyph::X, t!(say, "relations-no"))
            };
            view! { <td role="cell" data-l=party.name.clone()><Tag tone glyph text/></td> }
        })
        .collect();
    view! { <tr role="row"><th role="rowheader" scope="row">{words}</th>{cells}</tr> }.into_any()
}
