//! `/operator/markets/{code}` and `/operator/markets/new`: what holds for a market from which day on.

use super::fields::Fields;
use super::{done, words};
use crate::error::AppError;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::regions::{self, region};
use crate::say::Say;
use crate::t;
use crate::ui::form::Form;
use crate::ui::{At, Card, Crumb, Field, Glyph, Head, Note, Select, Tag, Tone};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::operator::markets::{self, MarketView, NewMarket, NewTerms};
use program::store::markets::Terms;
use time::OffsetDateTime;

/// The operator sets region and currency of a market from a day on.
///
/// # Errors
/// As `program::operator::markets::change`.
#[server(prefix = "/do", endpoint = "change-market")]
pub async fn change_market(
    market: String,
    version: i64,
    #[server(default)] region: String,
    #[server(default)] currency: String,
    #[server(default)] from: String,
) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    let terms = NewTerms { region, currency, from };
    markets::change(&visit.program, visit.actor()?, &market, version, &terms).await?;
    leptos_axum::redirect(&format!("/operator/markets/{market}?done=changed"));
    Ok(())
}

/// The operator adds a market.
///
/// # Errors
/// As `program::operator::markets::add`.
#[server(prefix = "/do", endpoint = "add-market")]
pub async fn add_market(
    #[server(default)] code: String,
    #[server(default)] name: String,
    #[server(default)] region: String,
    #[server(default)] currency: String,
    #[server(default)] from: String,
) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    let new = NewMarket { code, name, terms: NewTerms { region, currency, from } };
    let code = markets::add(&visit.program, visit.actor()?, &new).await?;
    leptos_axum::redirect(&format!("/operator/markets/{code}?done=added"));
    Ok(())
}

/// One market.
///
/// # Errors
/// `NotFound` for partners and for a market that is not known, `RoleMissing`, `SignInNeeded`.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    let code = visit.value("code").ok_or(AppError::NotFound)?;
    let (market, all, partners) = markets::show(&visit.program, visit.actor()?, code).await?;
    let now = visit.program.now();
    let fields = Fields::of(&visit, ChangeMarket::PATH, t!(say, "operator-already-so"), labels(say));
    let name = market.record.name.clone();
    let body = view! {
        <Head say title=name.clone() crumbs=crumbs(say, name.clone())/>
        {done(&visit, done_words)}
        {fields.summary()}
        <div class="split">
            <div class="stack">{terms(say, &market, now)}{changing(say, &fields, &market, &all, now)}</div>
            <div class="stack">{facts(say, &market, partners)}</div>
        </div>
    };
    Ok(Page::new(name, Nav::Program, body))
}

fn done_words(say: Say, what: &str) -> Option<String> {
    match what {
        "changed" => Some(t!(say, "market-changed")),
        "added" => Some(t!(say, "market-added")),
        _ => None,
    }
}

fn labels(say: Say) -> Vec<(&'static str, String)> {
    vec![
        ("code", t!(say, "market-code")),
        ("name", t!(say, "market-name")),
        ("region", t!(say, "markets-region")),
        ("currency", t!(say, "market-currency")),
        ("from", t!(say, "market-from")),
    ]
}

fn crumbs(say: Say, here: String) -> Vec<Crumb> {
    let list = Crumb { href: Some("/operator/markets".into()), text: t!(say, "operator-tab-markets") };
    vec![list, Crumb { href: None, text: here }]
}

fn facts(say: Say, market: &MarketView, partners: i64) -> impl IntoView + use<> {
    let code = market.record.code.clone();
    view! {
        <Card title=t!(say, "market-facts")>
            <div class="card-body">
                <dl class="facts facts--narrow">
                    <div><dt>{t!(say, "market-code")}</dt><dd class="mono">{code}</dd></div>
                    <div><dt>{t!(say, "market-partners")}</dt><dd>{say.number(partners)}</dd></div>
                </dl>
            </div>
        </Card>
    }
}

/// Everything that held, holds and will hold; newest first.
fn terms(say: Say, market: &MarketView, now: OffsetDateTime) -> impl IntoView + use<> {
    let in_force = market.in_force(now).map(|it| it.valid_from);
    let rows: Vec<_> = market
        .terms
        .iter()
        .map(|it| {
            let state = if Some(it.valid_from) == in_force {
                (Tone::Ok, Glyph::Ok, t!(say, "market-in-force"))
            } else if it.valid_from > now {
                (Tone::Info, Glyph::Clock, t!(say, "market-announced"))
            } else {
                (Tone::Neutral, Glyph::Dash, t!(say, "market-past"))
            };
            terms_row(say, it, state)
        })
        .collect();
    view! {
        <Card title=t!(say, "market-terms")>
            <table class="table table--stack" role="table">
                <caption class="vh">{t!(say, "market-terms")}</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{t!(say, "market-from")}</th>
                        <th role="columnheader" scope="col">{t!(say, "markets-region")}</th>
                        <th role="columnheader" scope="col">{t!(say, "market-currency")}</th>
                        <th role="columnheader" scope="col">{t!(say, "account-state")}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </Card>
    }
}

fn terms_row(say: Say, it: &Terms, (tone, glyph, state): (Tone, Glyph, String)) -> impl IntoView + use<> {
    let from = if it.valid_from == OffsetDateTime::UNIX_EPOCH {
        view! { {t!(say, "market-from-beginning")} }.into_any()
    } else {
        view! { <At say at=it.valid_from text=say.date(it.valid_from)/> }.into_any()
    };
    let (region, currency) = match it.offered.clone() {
        Some((_, name, currency)) => (region(say, &name), currency),
        None => (t!(say, "markets-not-offered"), "–".to_owned()),
    };
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">{from}</th>
            <td role="cell" data-l=t!(say, "markets-region")>{region}</td>
            <td role="cell" class="mono" data-l=t!(say, "market-currency")>{currency}</td>
            <td role="cell" data-l=t!(say, "account-state")><Tag tone glyph text=state/></td>
        </tr>
    }
}

fn changing(
    say: Say,
    fields: &Fields<'_>,
    market: &MarketView,
    all: &[(String, String)],
    now: OffsetDateTime,
) -> impl IntoView + use<> {
    let offered = market.in_force(now).and_then(|it| it.offered.clone());
    let (region, currency) = offered.map_or_else(Default::default, |(region, _, currency)| (region, currency));
    let mut options = regions::options(say, all);
    options.push((String::new(), t!(say, "market-close")));
    let inputs = inputs(say, fields, options, (&region, &currency), now);
    let (code, version) = (market.record.code.clone(), market.record.version.to_string());
    view! {
        <Card title=t!(say, "market-change")>
            <div class="card-body stack">
                <Note tone=Tone::Info><p>{t!(say, "market-change-note")}</p></Note>
                <Form class="form".to_owned() function=ChangeMarket::PATH.to_owned()
                    busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
                    <input type="hidden" name="market" value=code/>
                    <input type="hidden" name="version" value=version/>
                    <div class="stack">
                        {inputs}
                        <div class="row"><button type="submit" class="btn btn--primary">{t!(say, "market-save")}</button></div>
                    </div>
                </Form>
            </div>
        </Card>
    }
}

fn inputs(
    say: Say,
    fields: &Fields<'_>,
    options: Vec<(String, String)>,
    (region, currency): (&str, &str),
    now: OffsetDateTime,
) -> impl IntoView + use<> {
    let region = (fields.value("region", region), fields.error("region"));
    let currency = (fields.value("currency", currency), fields.error("currency"));
    let from = (fields.value("from", &words::day(now)), fields.error("from"));
    view! {
        <Select name="region" label=fields.label("region") options value=region.0 error=region.1/>
        <Field name="currency" label=fields.label("currency") hint=Some(t!(say, "market-currency-hint"))
            error=currency.1 value=currency.0/>
        <Field name="from" kind="date" label=fields.label("from") hint=Some(t!(say, "market-from-hint"))
            error=from.1 value=from.0/>
    }
}

/// The form for a new market.
///
/// # Errors
/// `NotFound` for partners, `RoleMissing`, `SignInNeeded`.
pub async fn new(visit: Visit) -> PageResult {
    let say = visit.say;
    let all = markets::list(&visit.program, visit.actor()?).await?.regions;
    let fields = Fields::of(&visit, AddMarket::PATH, t!(say, "market-already"), labels(say));
    let mut options = vec![(String::new(), t!(say, "market-choose-region"))];
    options.extend(regions::options(say, &all));
    let inputs = inputs(say, &fields, options, ("", ""), visit.program.now());
    let (code, name) = (fields.value("code", ""), fields.value("name", ""));
    let errors = (fields.error("code"), fields.error("name"));
    let labels = (fields.label("code"), fields.label("name"));
    let body = view! {
        <Head say title=t!(say, "markets-add") crumbs=crumbs(say, t!(say, "markets-add")) lead=Some(t!(say, "market-new-lead"))/>
        {fields.summary()}
        <section class="card">
            <div class="card-body">
                <Form class="form".to_owned() function=AddMarket::PATH.to_owned()
                    busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
                    <div class="stack">
                        <Field name="code" label=labels.0 hint=Some(t!(say, "market-code-hint")) error=errors.0 value=code/>
                        <Field name="name" label=labels.1 error=errors.1 value=name/>
                        {inputs}
                        <div class="row">
                            <button type="submit" class="btn btn--primary">{t!(say, "markets-add")}</button>
                            <a class="btn btn--quiet" href="/operator/markets">{t!(say, "operator-cancel")}</a>
                        </div>
                    </div>
                </Form>
            </div>
        </section>
    };
    Ok(Page::new(t!(say, "markets-add"), Nav::Program, body))
}

/// The server functions that may be posted to the page of a market.
pub const FORMS: &[&str] = &[ChangeMarket::PATH];
/// Those of the page for a new one.
pub const NEW_FORMS: &[&str] = &[AddMarket::PATH];
