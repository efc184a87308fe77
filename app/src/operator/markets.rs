//! `/operator/markets`: where the program is offered, and in which region.

use super::{Tab, done, tabs};
use crate::page::{Nav, Page, PageResult, Visit};
use crate::regions::{self, region};
use crate::say::Say;
use crate::t;
use crate::transfers::list::encoded;
use crate::ui::{At, Empty, Glyph, Head, Icon, Pager, Select};
use leptos::prelude::*;
use program::operator::markets::{MarketView, MarketsView, list};
use time::OffsetDateTime;

/// Rows on a page.
const PAGE: usize = 50;
/// The region filter for markets where the program is not offered.
const CLOSED: &str = "none";

struct Found {
    say: Say,
    now: OffsetDateTime,
    text: String,
    region: String,
    rows: Vec<MarketView>,
    /// How many come before the page, and how many there are.
    before: usize,
    total: usize,
}

/// The page.
///
/// # Errors
/// `NotFound` for partners, `RoleMissing`, `SignInNeeded`.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    let all = list(&visit.program, visit.actor()?).await?;
    let all_regions = all.regions.clone();
    let found = find(&visit, all);
    let add = view! {
        <div class="row push"><a class="btn" href="/operator/markets/new"><Icon glyph=Glyph::Plus/>{t!(say, "markets-add")}</a></div>
    };
    let body = view! {
        <Head say title=t!(say, "operator-tab-markets") lead=Some(t!(say, "markets-lead")) beside=Some(add.into_any())/>
        {tabs(say, Tab::Markets)}
        {done(&visit, |say, what| (what == "added").then(|| t!(say, "market-added")))}
        <section class="card">{tools(&found, &all_regions)}{content(&found)}</section>
    };
    Ok(Page::new(t!(say, "operator-tab-markets"), Nav::Program, body))
}

/// What matches the text and the region, and of it the page that was asked for.
fn find(visit: &Visit, all: MarketsView) -> Found {
    let now = visit.program.now();
    let text = visit.value("q").unwrap_or_default().to_lowercase();
    let region = visit.value("region").unwrap_or_default();
    let region_of = |it: &MarketView| it.in_force(now).and_then(|terms| terms.offered.clone()).map(|it| it.0);
    let mut rows: Vec<_> = all
        .markets
        .into_iter()
        .filter(|it| it.record.name.to_lowercase().contains(&text) || it.record.code.to_lowercase() == text)
        .filter(|it| region.is_empty() || region_of(it).as_deref().unwrap_or(CLOSED) == region)
        .collect();
    let total = rows.len();
    let place = |name: &str| visit.value(name).and_then(|code| rows.iter().position(|it| it.record.code == code));
    let before = match (place("after"), place("before")) {
        (Some(last), _) => last + 1,
        (None, Some(first)) => first.saturating_sub(PAGE),
        (None, None) => 0,
    };
    rows.drain(..before);
    rows.truncate(PAGE);
    let text = visit.value("q").unwrap_or_default().to_owned();
    Found { say: visit.say, now, text, region: region.to_owned(), rows, before, total }
}

fn tools(found: &Found, all: &[(String, String)]) -> impl IntoView + use<> {
    let say = found.say;
    let mut options = vec![(String::new(), t!(say, "markets-all-regions"))];
    options.extend(regions::options(say, all));
    options.push((CLOSED.to_owned(), t!(say, "markets-not-offered")));
    view! {
        <form class="tools" method="get" action="/operator/markets" role="search">
            <div class="field grow">
                <label for="q">{t!(say, "markets-search")}</label>
                <input id="q" name="q" type="search" value=found.text.clone() maxlength="80"/>
            </div>
            <Select name="region" label=t!(say, "markets-region") options value=found.region.clone()/>
            <button type="submit" class="btn">{t!(say, "operator-apply")}</button>
        </form>
    }
}

fn content(found: &Found) -> AnyView {
    let say = found.say;
    if found.rows.is_empty() {
        return view! {
            <Empty title=t!(say, "markets-no-match")>
                <p>{t!(say, "markets-no-match-hint")}</p>
                <a class="btn" href="/operator/markets"><Icon glyph=Glyph::X/>{t!(say, "operator-clear")}</a>
            </Empty>
        }
        .into_any();
    }
    let rows: Vec<_> = found.rows.iter().map(|it| row(found, it)).collect();
    view! {
        <table class="table table--stack" role="table">
            <caption class="vh">{t!(say, "operator-tab-markets")}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col" aria-sort="ascending">{t!(say, "market-name")}</th>
                    <th role="columnheader" scope="col">{t!(say, "markets-region")}</th>
                    <th role="columnheader" scope="col">{t!(say, "market-currency")}</th>
                    <th role="columnheader" scope="col">{t!(say, "markets-announced")}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
        {pager(found)}
    }
    .into_any()
}

fn row(found: &Found, it: &MarketView) -> impl IntoView + use<> {
    let say = found.say;
    let offered = it.in_force(found.now).and_then(|terms| terms.offered.clone());
    let (where_it_is, currency) = match offered {
        Some((_, name, currency)) => (region(say, &name), currency),
        None => (t!(say, "markets-not-offered"), "–".to_owned()),
    };
    let announced = it.announced(found.now).map(|terms| {
        let what = terms.offered.clone().map_or_else(
            || t!(say, "markets-not-offered"),
            |(_, name, currency)| t!(say, "markets-terms", region = region(say, &name), currency = currency),
        );
        let from = t!(say, "markets-from", date = say.date(terms.valid_from));
        view! { <At say at=terms.valid_from text=from/><span class="sub">{what}</span> }
    });
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                <a href=format!("/operator/markets/{}", it.record.code)>{it.record.name.clone()}</a>
                <span class="sub mono">{it.record.code.clone()}</span>
            </th>
            <td role="cell" data-l=t!(say, "markets-region")>{where_it_is}</td>
            <td role="cell" class="mono" data-l=t!(say, "market-currency")>{currency}</td>
            <td role="cell" data-l=t!(say, "markets-announced")>{announced}</td>
        </tr>
    }
}

fn pager(found: &Found) -> impl IntoView + use<> {
    let say = found.say;
    let filters = format!("q={}&region={}", encoded(&found.text), encoded(&found.region));
    let at = |name: &str, row: Option<&MarketView>| {
        row.map(|row| format!("/operator/markets?{filters}&{name}={}", row.record.code))
    };
    let last = found.before + found.rows.len();
    let previous = at("before", found.rows.first()).filter(|_| found.before > 0);
    let next = at("after", found.rows.last()).filter(|_| last < found.total);
    let summary = t!(say, "markets-shown", first = found.before + 1, last = last, total = found.total);
    view! { <Pager say label=t!(say, "markets-pages") summary previous next/> }
}
