//! Before and after: the tiers as they are and as they would be, and every subscription line by line.

use super::review::Review;
use crate::t;
use crate::ui::{Card, Glyph, Icon};
use domain::subscription::ProductFamily;
use leptos::prelude::*;
use program::transfers::LineView;

/// The card.
pub(super) fn card(review: &Review<'_>) -> impl IntoView + use<> {
    let say = review.say;
    let (bases, add_ons) = review.view.transfer.bases_and_add_ons();
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let contents = super::list::contents(say, count(bases), count(add_ons));
    let beside = view! { <span class="small muted">{contents}</span> }.into_any();
    let content = (tiers(review), table(review));
    view! { <Card title=t!(say, "before-and-after") beside=Some(beside)>{content}</Card> }
}

fn tiers(review: &Review<'_>) -> impl IntoView + use<> {
    let say = review.say;
    let names = &review.view.names;
    let tier = |role: String, name: String, new: bool| {
        view! { <li class=new.then_some("is-new")><small>{role}</small><b>{name}</b></li> }
    };
    let you = t!(say, "name-you", name = names.target.as_str());
    view! {
        <div class="ba">
            <figure>
                <figcaption class="label small">{t!(say, "before-now")}</figcaption>
                <ol class="tiers">
                    {tier(t!(say, "direct-bill-partner"), names.source.clone(), false)}
                    {tier(t!(say, "customer"), names.customer.clone(), false)}
                </ol>
            </figure>
            <Icon glyph=Glyph::Right/>
            <figure>
                <figcaption class="label small">{t!(say, "before-after")}</figcaption>
                <ol class="tiers">
                    {tier(t!(say, "indirect-provider"), you, true)}
                    {tier(t!(say, "indirect-reseller"), names.source.clone(), false)}
                    {tier(t!(say, "customer"), names.customer.clone(), false)}
                </ol>
            </figure>
        </div>
    }
}

fn table(review: &Review<'_>) -> impl IntoView + use<> {
    let say = review.say;
    let names = &review.view.names;
    let lines: Vec<_> = review.view.lines.iter().map(|line| line_row(review, line)).collect();
    let direct = t!(say, "diff-direct", name = names.source.as_str());
    view! {
        <table class="table diff table--stack" role="table">
            <caption class="vh">{t!(say, "before-and-after")}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col"><span class="vh">{t!(say, "diff-what")}</span></th>
                    <th role="columnheader" scope="col">{t!(say, "diff-now")}</th>
                    <th role="columnheader" scope="col">{t!(say, "diff-after")}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">
                {changed(review, t!(say, "diff-billed-by"), direct, names.target.clone())}
                {changed(review, t!(say, "diff-orders"), names.source.clone(), names.target.clone())}
                {same(review, t!(say, "diff-reseller"), names.source.clone())}
                {lines}
                {same(review, t!(say, "diff-users"), names.customer.clone())}
            </tbody>
        </table>
    }
}

fn changed(review: &Review<'_>, what: String, now: String, after: String) -> impl IntoView + use<> {
    let say = review.say;
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">{what}</th>
            <td role="cell" class="now" data-l=t!(say, "diff-now")>{now}</td>
            <td role="cell" class="to" data-l=t!(say, "diff-after")>{after}</td>
        </tr>
    }
}

fn same(review: &Review<'_>, what: String, value: String) -> impl IntoView + use<> {
    let say = review.say;
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">{what}</th>
            <td role="cell" class="same" data-l=t!(say, "diff-now")>{value.clone()}</td>
            <td role="cell" class="same" data-l=t!(say, "diff-after")>
                {value}{say.gap()}<span class="small">{t!(say, "diff-no-change")}</span>
            </td>
        </tr>
    }
}

fn line_row(review: &Review<'_>, it: &LineView) -> impl IntoView + use<> {
    let say = review.say;
    let line = &it.line;
    let seats = |quantity: i64| {
        if line.family.counts_licenses() { t!(say, "licenses", count = quantity) } else { t!(say, "usage-based") }
    };
    let what = if line.add_on { format!("↳ {}", line.friendly_name) } else { line.friendly_name.clone() };
    let drift = it.seats_changed().then(|| {
        let text = t!(say, "diff-changed", now = seats(it.quantity_now), then = seats(line.quantity));
        view! { <span class="sub late">{text}</span> }
    });
    let after = if it.cannot_move() {
        view! { <td role="cell" class="now" data-l=t!(say, "diff-after")><span class="late">{t!(say, "diff-not-active")}</span></td> }
            .into_any()
    } else {
        let hint = match line.family {
            ProductFamily::AzurePayg => t!(say, "diff-new-id-azure", source = review.view.names.source.as_str()),
            _ if line.add_on => t!(say, "diff-new-id-add-on"),
            _ => t!(say, "diff-new-id"),
        };
        view! {
            <td role="cell" class="to" data-l=t!(say, "diff-after")>{seats(line.quantity)}<span class="sub">{hint}</span></td>
        }
        .into_any()
    };
    let id = short_id(line.subscription.as_str());
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">{what}<span class="sub mono">{id}</span></th>
            <td role="cell" class="now" data-l=t!(say, "diff-now")>{seats(it.quantity_now)}{drift}</td>
            {after}
        </tr>
    }
}

/// The start of an id, enough to tell two apart on a page.
fn short_id(id: &str) -> String {
    id.get(..13).unwrap_or(id).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_id_keeps_its_first_two_groups() {
        assert_eq!(short_id("4de8d7aa-8228-4e5d-afc6-aa649d54356c"), "4de8d7aa-8228");
    }
}
