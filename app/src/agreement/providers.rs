//! `/providers`: the indirect providers the company works with (design 06).

use crate::accounts::pick::initials;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::t;
use crate::ui::{At, Card, Empty, Head};
use leptos::prelude::*;
use program::agreement::providers;
use program::store::moment;
use program::store::partners::SharedPartner;

/// The page.
///
/// # Errors
/// `NotFound` for those who are no reseller, `RoleMissing`, `SignInNeeded`.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    let rows = providers(&visit.program, visit.actor()?).await?;
    let body = view! {
        <Head say title=t!(say, "nav-providers") lead=Some(t!(say, "providers-lead"))/>
        {if rows.is_empty() { none(say) } else { table(say, &rows) }}
    };
    Ok(Page::new(t!(say, "nav-providers"), Nav::Providers, body))
}

fn none(say: Say) -> AnyView {
    view! {
        <section class="card">
            <Empty title=t!(say, "providers-none")><p>{t!(say, "providers-none-text")}</p></Empty>
        </section>
    }
    .into_any()
}

fn table(say: Say, rows: &[SharedPartner]) -> AnyView {
    let count = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    let beside =
        Some(view! { <span class="small muted">{t!(say, "providers-count", count = count)}</span> }.into_any());
    let rows: Vec<_> = rows.iter().map(|row| provider(say, row)).collect();
    view! {
        <Card title=t!(say, "providers-yours") beside>
            <table class="table table--stack" role="table">
                <caption class="vh">{t!(say, "providers-yours")}</caption>
                <thead role="rowgroup"><tr role="row">
                    <th role="columnheader" scope="col">{t!(say, "providers-column-provider")}</th>
                    <th role="columnheader" scope="col">{t!(say, "providers-column-since")}</th>
                </tr></thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </Card>
    }
    .into_any()
}

fn provider(say: Say, row: &SharedPartner) -> impl IntoView + use<> {
    let at = moment(row.since);
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                <span class="party">
                    <span class="mark" aria-hidden="true">{initials(&row.name)}</span><span>{row.name.clone()}</span>
                </span>
            </th>
            <td role="cell" class="nowrap" data-l=t!(say, "providers-column-since")><At say at text=say.date(at)/></td>
        </tr>
    }
}
