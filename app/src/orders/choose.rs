//! What can be ordered: the bases of the catalogue, and what add-ons can be hung on.

use super::page::Draft;
use super::words;
use crate::t;
use crate::ui::{Card, Empty, Glyph, Icon};
use domain::catalogue::{Amount, Offer};
use domain::subscription::{BillingCycle, Subscription};
use leptos::either::Either;
use leptos::prelude::*;

/// Both lists.
pub(super) fn view(draft: &Draft<'_>) -> impl IntoView + use<> {
    (offers(draft), bases(draft))
}

fn offers(draft: &Draft<'_>) -> impl IntoView + use<> {
    let say = draft.say;
    let text = draft.visit.value("q").unwrap_or_default().to_owned();
    let looked_for = text.to_lowercase();
    let matches = |it: &&Offer| !it.is_add_on() && it.name.to_lowercase().contains(&looked_for);
    let rows: Vec<_> = draft.found.offers.iter().filter(matches).map(|it| offer(draft, it)).collect();
    let table = if rows.is_empty() {
        Either::Left(view! { <Empty title=t!(say, "order-no-offers")><p>{t!(say, "order-no-offers-hint")}</p></Empty> })
    } else {
        Either::Right(view! {
            <table class="table table--stack" role="table">
                <caption class="vh">{t!(say, "order-offers")}</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{t!(say, "order-offer")}</th>
                        <th role="columnheader" scope="col">{t!(say, "catalogue-family")}</th>
                        <th role="columnheader" scope="col" class="num">{t!(say, "order-price")}</th>
                        <th role="columnheader" scope="col"><span class="vh">{t!(say, "order-choose")}</span></th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        })
    };
    let here = draft.here();
    view! {
        <Card title=t!(say, "order-offers")>
            <form class="tools" method="get" action=here role="search">
                <div class="field grow">
                    <label for="q">{t!(say, "order-search")}</label>
                    <input id="q" name="q" type="search" value=text maxlength="80"/>
                </div>
                <button type="submit" class="btn"><Icon glyph=Glyph::Search/>{t!(say, "order-search-it")}</button>
            </form>
            {table}
        </Card>
    }
}

fn offer(draft: &Draft<'_>, it: &Offer) -> impl IntoView + use<> {
    let say = draft.say;
    let price = it.price(&draft.found.currency).map(Amount::hundredths).filter(|_| it.family.counts_licenses());
    let price = words::price(say, price, &draft.found.currency, it.cycles == [BillingCycle::OneTime]);
    let href = format!("{}?offer={}", draft.here(), crate::transfers::list::encoded(&it.id));
    let label = t!(say, "order-choose-it", name = it.name.as_str());
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">{it.name.clone()}</th>
            <td role="cell" data-l=t!(say, "catalogue-family")>{words::family(say, it.family)}</td>
            <td role="cell" class="num" data-l=t!(say, "order-price")>{price}</td>
            <td role="cell" class="act"><a class="btn btn--small" href=href aria-label=label>{t!(say, "order-choose")}</a></td>
        </tr>
    }
}

/// What the customer has, on which add-ons can be hung; nothing where there are none to hang.
fn bases(draft: &Draft<'_>) -> Option<impl IntoView + use<>> {
    let say = draft.say;
    let suits = |base: &&Subscription| draft.found.offers.iter().any(|it| it.bases.contains(&base.offer_id));
    let items: Vec<_> = draft
        .found
        .bases
        .iter()
        .filter(suits)
        .map(|base| {
            let href = format!("{}?base={}", draft.here(), base.id);
            let name = base.friendly_name.clone();
            let count = t!(say, "licenses", count = base.quantity);
            view! { <li><a href=href>{name}</a><span class="sub">{count}</span></li> }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <Card title=t!(say, "order-add-ons")>
                <div class="card-body">
                    <p class="muted">{t!(say, "order-add-ons-hint")}</p>
                    <ul class="list gap">{items}</ul>
                </div>
            </Card>
        }
    })
}
