//! Finding a provider: on a reseller's own page, with what can be done (design 06), and on the public page.

use super::words::{self, Sides, country};
use crate::page::{Nav, Page, PageResult, Visit};
use crate::regions::region;
use crate::say::Say;
use crate::t;
use crate::ui::{Empty, Glyph, Head, Icon, Select, Tag, Tone, address};
use domain::listing::Service;
use domain::market::Market;
use domain::partnership::PartnershipRefusal;
use leptos::prelude::*;
use program::partnerships::{Awaiting, Found, Wanted, find};
use program::store::listings::Listing;

/// `/find-a-provider`, for everybody.
///
/// # Errors
/// `Unavailable`.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    let (all, markets) = find(&visit.program, &wanted(&visit)).await?;
    let reach =
        |it: &Listing| view! { <td role="cell" class="nowrap" data-l=t!(say, "ps-contact")>{contact(say, it)}</td> };
    let rows: Vec<_> = all.iter().map(|it| row(say, it, reach(it).into_any())).collect();
    let body = view! {
        <Head say title=t!(say, "ps-find") lead=Some(t!(say, "ps-find-lead"))/>
        <section class="card">{tools(&visit, "/find-a-provider", &markets)}{table(say, rows)}</section>
    };
    let nav = if visit.session.is_some() { Nav::None } else { Nav::Public };
    Ok(Page::new(t!(say, "ps-find"), nav, body))
}

/// What the URL asks for; what is no filter is ignored.
pub(super) fn wanted(visit: &Visit) -> Wanted {
    let text: String = visit.value("q").unwrap_or_default().chars().take(200).collect();
    let sought = text.trim().to_lowercase();
    let named = |it: &Service| !sought.is_empty() && service(visit.say, *it).to_lowercase().contains(&sought);
    Wanted {
        named: Service::ALL.into_iter().filter(named).collect(),
        text,
        country: visit.value("country").unwrap_or_default().to_owned(),
        service: visit.value("service").and_then(Service::of_code),
    }
}

/// A service in words.
pub(super) fn service(say: Say, it: Service) -> String {
    match it {
        Service::Training => t!(say, "ps-service-training"),
        Service::Marketing => t!(say, "ps-service-marketing"),
        Service::Financing => t!(say, "ps-service-financing"),
        Service::Support => t!(say, "ps-service-support"),
        Service::Billing => t!(say, "ps-service-billing"),
    }
}

/// The card on the page of a reseller.
pub(super) fn card(visit: &Visit, found: &Found, waiting: &[Awaiting]) -> impl IntoView + use<> {
    let say = visit.say;
    let ask = |it: &Listing, why| {
        let received = waiting.iter().any(|invitation| invitation.it.provider == it.tenant);
        let way = if received { invited(say) } else { way(say, found, it, why) };
        view! { <td role="cell" class="act">{way}</td> }
    };
    let rows: Vec<_> = found.rows.iter().map(|(it, why)| row(say, it, ask(it, *why).into_any())).collect();
    let own = region(say, &found.own_region);
    view! {
        <section class="card" id="directory">
            <div class="card-head"><div>
                <h2>{t!(say, "ps-find")}</h2>
                <span class="sub">{t!(say, "ps-find-region", region = own)}</span>
            </div></div>
            {tools(visit, "/providers", &found.markets)}
            {table(say, rows)}
        </section>
    }
}

fn tools(visit: &Visit, action: &'static str, markets: &[Market]) -> impl IntoView + use<> {
    let say = visit.say;
    let wanted = wanted(visit);
    let any = |words: String| vec![(String::new(), words)];
    let mut countries = any(t!(say, "ps-any-country"));
    countries.extend(markets.iter().map(|it| (it.code.clone(), country(say, &it.code))));
    let mut services = any(t!(say, "ps-any-service"));
    services.extend(Service::ALL.map(|it| (it.code().to_owned(), service(say, it))));
    let chosen = wanted.service.map(Service::code).unwrap_or_default();
    view! {
        <form class="tools" method="get" action=action role="search">
            <div class="field grow">
                <label for="q">{t!(say, "ps-find-text")}</label>
                <input id="q" name="q" type="search" value=wanted.text.clone() maxlength="200"/>
            </div>
            <Select name="country" label=t!(say, "ps-country") options=countries value=wanted.country/>
            <Select name="service" label=t!(say, "ps-offers") options=services value=chosen/>
            <button type="submit" class="btn"><Icon glyph=Glyph::Search/>{t!(say, "ps-search-button")}</button>
        </form>
    }
}

fn table(say: Say, rows: Vec<impl IntoView + 'static>) -> AnyView {
    if rows.is_empty() {
        let text = t!(say, "ps-find-none-text");
        return view! { <Empty title=t!(say, "ps-find-none")><p>{text}</p></Empty> }.into_any();
    }
    view! {
        <table class="table table--stack" role="table">
            <caption class="vh">{t!(say, "ps-find")}</caption>
            <thead role="rowgroup"><tr role="row">
                <th role="columnheader" scope="col">{t!(say, "ps-provider")}</th>
                <th role="columnheader" scope="col">{t!(say, "ps-offers")}</th>
                <th role="columnheader" scope="col">{t!(say, "ps-languages")}</th>
                <th role="columnheader" scope="col"><span class="vh">{t!(say, "ps-contact")}</span></th>
            </tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(say: Say, it: &Listing, last: AnyView) -> impl IntoView + use<> {
    let city = Some(it.city.clone()).filter(|city| !city.is_empty());
    let id = it.mpn_id.as_deref().map(|id| t!(say, "ps-id", id = id));
    let place = Some(country(say, &it.country));
    let under = [city, place, id].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let about = (!it.about.is_empty()).then(|| view! { <span class="sub">{it.about.clone()}</span> });
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">{it.name.clone()}<span class="sub">{under}</span>{about}</th>
            <td role="cell" data-l=t!(say, "ps-offers")>{services(say, it)}</td>
            <td role="cell" data-l=t!(say, "ps-languages")>{it.languages.clone()}</td>
            {last}
        </tr>
    }
}

/// What a provider helps with, in words.
pub(super) fn services(say: Say, it: &Listing) -> String {
    it.services.iter().map(|it| service(say, *it)).collect::<Vec<_>>().join(&t!(say, "list-comma"))
}

/// How a provider can be reached.
pub(super) fn contact(say: Say, it: &Listing) -> AnyView {
    let shown = |text: &str| !text.is_empty();
    let mail =
        shown(&it.email).then(|| view! { <li><a href=format!("mailto:{}", it.email)>{address(&it.email)}</a></li> });
    let phone = shown(&it.phone).then(|| view! { <li class="nowrap">{it.phone.clone()}</li> });
    let site = shown(&it.website).then(|| {
        let href = format!("https://{}", it.website);
        view! { <li><a href=href rel="noopener noreferrer nofollow">{it.website.clone()}</a></li> }
    });
    let nothing = !shown(&it.email) && !shown(&it.phone) && !shown(&it.website);
    let nothing = nothing.then(|| view! { <li class="muted">{t!(say, "ps-no-contact")}</li> });
    view! { <ul class="list">{mail}{phone}{site}{nothing}</ul> }.into_any()
}

/// It asked first; the invitation stands on top of the page.
fn invited(say: Say) -> AnyView {
    view! { <Tag tone=Tone::Info glyph=Glyph::Mail text=t!(say, "ps-received")/> }.into_any()
}

/// What a reseller can do about a provider, or why not (REG-03).
fn way(say: Say, found: &Found, it: &Listing, why: Option<PartnershipRefusal>) -> AnyView {
    match why {
        None => {
            let label = t!(say, "ps-ask-provider", provider = it.name.as_str());
            let href = format!("/ask-provider/{}", it.tenant);
            view! { <a class="btn btn--small" href=href aria-label=label>{t!(say, "ps-ask-to-work")}</a> }.into_any()
        }
        Some(PartnershipRefusal::AlreadyPartners) => {
            view! { <Tag tone=Tone::Ok glyph=Glyph::Ok text=t!(say, "ps-connected")/> }.into_any()
        }
        Some(PartnershipRefusal::AlreadyRequested) => {
            view! { <Tag tone=Tone::Info glyph=Glyph::Clock text=t!(say, "ps-asked")/> }.into_any()
        }
        Some(why) => {
            let sides = Sides { provider: &it.name, region: &it.region_name, own_region: &found.own_region };
            let text = words::refusal(say, why, &sides);
            view! {
                <Tag tone=Tone::Neutral glyph=Glyph::Ban text=t!(say, "ps-not-possible")/><span class="sub">{text}</span>
            }
            .into_any()
        }
    }
}
