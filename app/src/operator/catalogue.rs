//! `/operator/catalogue`: what can be ordered.

use super::done;
use crate::orders::words;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::t;
use crate::ui::{Empty, Glyph, Head, Icon, Select, Tag, Tone};
use domain::subscription::ProductFamily;
use leptos::prelude::*;
use program::catalogue::list;
use program::store::catalogue::Kept;

/// The page.
///
/// # Errors
/// `NotFound` for partners, `RoleMissing`, `SignInNeeded`.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    let all = list(&visit.program, visit.actor()?).await?;
    let text = visit.value("q").unwrap_or_default().to_owned();
    let family = visit.value("family").and_then(ProductFamily::of_code);
    let looked_for = text.to_lowercase();
    let matches = |it: &&Kept| {
        let named = it.offer.name.to_lowercase().contains(&looked_for) || it.offer.id.to_lowercase() == looked_for;
        named && family.is_none_or(|family| it.offer.family == family)
    };
    let rows: Vec<_> = all.iter().filter(matches).map(|it| row(say, it, &all)).collect();
    let add = view! {
        <div class="row push"><a class="btn" href="/operator/catalogue/new"><Icon glyph=Glyph::Plus/>{t!(say, "catalogue-add")}</a></div>
    };
    let content = if rows.is_empty() {
        view! { <Empty title=t!(say, "catalogue-none")><p>{t!(say, "catalogue-none-hint")}</p></Empty> }.into_any()
    } else {
        table(say, rows).into_any()
    };
    let body = view! {
        <Head say title=t!(say, "nav-catalogue") lead=Some(t!(say, "catalogue-lead")) beside=Some(add.into_any())/>
        {done(&visit, |say, what| (what == "added").then(|| t!(say, "catalogue-added")))}
        <section class="card">{tools(say, text, family)}{content}</section>
    };
    Ok(Page::new(t!(say, "nav-catalogue"), Nav::Catalogue, body))
}

/// The families, with every one of them first.
fn tools(say: Say, text: String, family: Option<ProductFamily>) -> impl IntoView {
    let mut options = vec![(String::new(), t!(say, "catalogue-all-families"))];
    options.extend(ProductFamily::ALL.iter().map(|it| (it.code().to_owned(), words::family(say, *it))));
    let value = family.map_or("", ProductFamily::code);
    view! {
        <form class="tools" method="get" action="/operator/catalogue" role="search">
            <div class="field grow">
                <label for="q">{t!(say, "catalogue-search")}</label>
                <input id="q" name="q" type="search" value=text maxlength="80"/>
            </div>
            <Select name="family" label=t!(say, "catalogue-family") options value/>
            <button type="submit" class="btn">{t!(say, "operator-apply")}</button>
        </form>
    }
}

fn table(say: Say, rows: Vec<impl IntoView + 'static>) -> impl IntoView {
    view! {
        <table class="table table--stack" role="table">
            <caption class="vh">{t!(say, "nav-catalogue")}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col" aria-sort="ascending">{t!(say, "catalogue-name")}</th>
                    <th role="columnheader" scope="col">{t!(say, "catalogue-family")}</th>
                    <th role="columnheader" scope="col">{t!(say, "catalogue-prices")}</th>
                    <th role="columnheader" scope="col">{t!(say, "catalogue-state")}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
}

fn row(say: Say, it: &Kept, all: &[Kept]) -> impl IntoView + use<> {
    let offer = &it.offer;
    let href = format!("/operator/catalogue/{}", offer.id);
    let bases: Vec<_> =
        all.iter().filter(|it| offer.bases.contains(&it.offer.id)).map(|it| it.offer.name.as_str()).collect();
    let bases = (!bases.is_empty()).then(|| {
        let names = bases.join(&t!(say, "list-comma"));
        view! { <span class="sub">{t!(say, "catalogue-add-on-of", names = names)}</span> }
    });
    let prices: Vec<_> =
        offer.prices.iter().map(|it| words::money(say, it.amount.hundredths(), &it.currency)).collect();
    let prices = if prices.is_empty() { t!(say, "price-by-use") } else { prices.join(" · ") };
    let (tone, glyph, state) = if offer.active {
        (Tone::Ok, Glyph::Ok, t!(say, "catalogue-active"))
    } else {
        (Tone::Neutral, Glyph::Dash, t!(say, "catalogue-inactive"))
    };
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                <a href=href>{offer.name.clone()}</a><span class="sub mono">{offer.id.clone()}</span>{bases}
            </th>
            <td role="cell" data-l=t!(say, "catalogue-family")>{words::family(say, offer.family)}</td>
            <td role="cell" data-l=t!(say, "catalogue-prices")>{prices}</td>
            <td role="cell" data-l=t!(say, "catalogue-state")><Tag tone glyph text=state/></td>
        </tr>
    }
}
