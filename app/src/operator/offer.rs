//! `/operator/catalogue/{offer}` and `/operator/catalogue/new`: one offer.

use super::done;
use super::fields::Fields;
use crate::error::AppError;
use crate::orders::words;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::t;
use crate::ui::form::Form;
use crate::ui::{Crumb, Field, Head, Note, Select, TextArea, Tone};
use domain::catalogue::{Offer, PRICE_LIST};
use domain::subscription::{BillingCycle, ProductFamily, Term};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::catalogue::{self, TypedOffer};

/// The operator adds an offer.
///
/// # Errors
/// As `program::catalogue::add`.
#[allow(clippy::too_many_arguments, reason = "each control of the form is one")]
#[server(prefix = "/do", endpoint = "add-offer")]
pub async fn add_offer(
    #[server(default)] id: String,
    #[server(default)] name: String,
    #[server(default)] family: String,
    #[server(default)] bases: Vec<String>,
    #[server(default)] terms: Vec<String>,
    #[server(default)] cycles: Vec<String>,
    #[server(default)] prices: String,
    #[server(default)] active: String,
) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    let active = !active.is_empty();
    let typed = TypedOffer { id, name, family, bases, terms, cycles, prices, active };
    catalogue::add(&visit.program, visit.actor()?, &typed).await?;
    leptos_axum::redirect("/operator/catalogue?done=added");
    Ok(())
}

/// The operator changes an offer.
///
/// # Errors
/// As `program::catalogue::change`.
#[allow(clippy::too_many_arguments, reason = "each control of the form is one")]
#[server(prefix = "/do", endpoint = "change-offer")]
pub async fn change_offer(
    id: String,
    version: i64,
    #[server(default)] name: String,
    #[server(default)] family: String,
    #[server(default)] bases: Vec<String>,
    #[server(default)] terms: Vec<String>,
    #[server(default)] cycles: Vec<String>,
    #[server(default)] prices: String,
    #[server(default)] active: String,
) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    let active = !active.is_empty();
    let typed = TypedOffer { id: id.clone(), name, family, bases, terms, cycles, prices, active };
    catalogue::change(&visit.program, visit.actor()?, version, &typed).await?;
    leptos_axum::redirect(&format!("/operator/catalogue/{id}?done=changed"));
    Ok(())
}

/// The server functions of the page of an offer, and of that for a new one.
pub const FORMS: &[&str] = &[ChangeOffer::PATH];
/// Those of the page for a new one.
pub const NEW_FORMS: &[&str] = &[AddOffer::PATH];

fn labels(say: Say) -> Vec<(&'static str, String)> {
    vec![
        ("id", t!(say, "catalogue-id")),
        ("name", t!(say, "catalogue-name")),
        ("family", t!(say, "catalogue-family")),
        ("bases", t!(say, "catalogue-bases")),
        ("terms", t!(say, "catalogue-terms")),
        ("cycles", t!(say, "catalogue-cycles")),
        ("prices", t!(say, "catalogue-prices")),
    ]
}

fn crumbs(say: Say, here: String) -> Vec<Crumb> {
    let list = Crumb { href: Some("/operator/catalogue".into()), text: t!(say, "nav-catalogue") };
    vec![list, Crumb { href: None, text: here }]
}

/// One offer.
///
/// # Errors
/// `NotFound` for partners and for an offer that is not there, `RoleMissing`, `SignInNeeded`.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    let id = visit.value("offer").ok_or(AppError::NotFound)?;
    let (kept, bases) = catalogue::show(&visit.program, visit.actor()?, id).await?;
    let fields = Fields::of(&visit, ChangeOffer::PATH, t!(say, "operator-already-so"), labels(say));
    let (name, version) = (kept.offer.name.clone(), kept.version.to_string());
    let hidden = view! {
        <input type="hidden" name="id" value=kept.offer.id.clone()/>
        <input type="hidden" name="version" value=version/>
        <p class="muted">{t!(say, "catalogue-id")}": "<span class="mono">{kept.offer.id.clone()}</span></p>
    };
    let form =
        form(say, &fields, &kept.offer, &bases, (ChangeOffer::PATH, t!(say, "catalogue-save")), hidden.into_any());
    let body = view! {
        <Head say title=name.clone() crumbs=crumbs(say, name.clone())/>
        {done(&visit, |say, what| (what == "changed").then(|| t!(say, "catalogue-changed")))}
        {fields.summary()}
        <section class="card">
            <div class="card-body stack"><Note tone=Tone::Info><p>{t!(say, "catalogue-change-note")}</p></Note>{form}</div>
        </section>
    };
    Ok(Page::new(name, Nav::Catalogue, body))
}

/// The form for a new offer.
///
/// # Errors
/// `NotFound` for partners, `RoleMissing`, `SignInNeeded`.
pub async fn new(visit: Visit) -> PageResult {
    let say = visit.say;
    let bases = catalogue::bases(&visit.program, visit.actor()?).await?;
    let fields = Fields::of(&visit, AddOffer::PATH, t!(say, "operator-already-so"), labels(say));
    let (id, error) = (fields.value("id", ""), fields.error("id"));
    let hint = Some(t!(say, "catalogue-id-hint"));
    let first = view! { <Field name="id" label=fields.label("id") hint error value=id/> }.into_any();
    let form = form(say, &fields, &blank(), &bases, (AddOffer::PATH, t!(say, "catalogue-add")), first);
    let body = view! {
        <Head say title=t!(say, "catalogue-add") crumbs=crumbs(say, t!(say, "catalogue-add"))/>
        {fields.summary()}
        <section class="card"><div class="card-body">{form}</div></section>
    };
    Ok(Page::new(t!(say, "catalogue-add"), Nav::Catalogue, body))
}

/// What most new offers are: licenses by the month and by the year.
fn blank() -> Offer {
    let (id, name, bases, prices) = (String::new(), String::new(), Vec::new(), Vec::new());
    let (terms, cycles) = (Vec::new(), Vec::new());
    Offer { id, name, family: ProductFamily::License, bases, terms, cycles, prices, active: true }
}

fn form(
    say: Say,
    fields: &Fields<'_>,
    offer: &Offer,
    bases: &[Offer],
    (function, button): (&str, String),
    first: AnyView,
) -> impl IntoView + use<> {
    let families: Vec<_> =
        ProductFamily::ALL.iter().map(|it| (it.code().to_owned(), words::family(say, *it))).collect();
    let name = (fields.value("name", &offer.name), fields.error("name"));
    let family = (fields.value("family", offer.family.code()), fields.error("family"));
    let list: Vec<_> = offer.prices.iter().map(|it| format!("{} {}", it.currency, it.amount.plain())).collect();
    let prices = (fields.value("prices", &list.join("\n")), fields.error("prices"));
    let terms =
        Term::ALL.iter().map(|it| (it.code().to_owned(), words::term(say, Some(*it)), offer.terms.contains(it)));
    let terms = boxes(fields, "terms", t!(say, "catalogue-terms-hint"), terms.collect());
    let cycles =
        BillingCycle::ALL.iter().map(|it| (it.code().to_owned(), words::cycle(say, *it), offer.cycles.contains(it)));
    let cycles = boxes(fields, "cycles", t!(say, "catalogue-cycles-hint"), cycles.collect());
    let bases = bases.iter().map(|it| (it.id.clone(), it.name.clone(), offer.bases.contains(&it.id)));
    let bases = boxes(fields, "bases", t!(say, "catalogue-bases-hint"), bases.collect());
    let labels = (fields.label("name"), fields.label("family"), fields.label("prices"));
    let function = function.to_owned();
    let active = fields.ticked("active", "yes", offer.active);
    view! {
        <Form class="form".to_owned() function busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
            <div class="stack">
                {first}
                <Field name="name" label=labels.0 error=name.1 value=name.0/>
                <Select name="family" label=labels.1 options=families value=family.0 error=family.1/>
                {terms}{cycles}
                <TextArea name="prices" label=labels.2 hint=Some(t!(say, "catalogue-prices-hint"))
                    error=prices.1 value=prices.0 rows=5 most=PRICE_LIST/>
                {bases}
                <div class="check">
                    <input type="checkbox" id="active" name="active" value="yes" checked=active/>
                    <label for="active">{t!(say, "catalogue-can-be-ordered")}</label>
                </div>
                <div class="row">
                    <button type="submit" class="btn btn--primary">{button}</button>
                    <a class="btn btn--quiet" href="/operator/catalogue">{t!(say, "operator-cancel")}</a>
                </div>
            </div>
        </Form>
    }
}

/// Check boxes of which any may be ticked: value, words, and whether it is so now.
fn boxes(
    fields: &Fields<'_>,
    name: &'static str,
    hint: String,
    choices: Vec<(String, String, bool)>,
) -> impl IntoView + use<> {
    let list = format!("{name}[]");
    let error = fields.error(name).map(|error| view! { <p class="error">{error}</p> });
    let class = if error.is_some() { "field field--error" } else { "field" };
    let choices: Vec<_> = choices
        .into_iter()
        .enumerate()
        .map(|(at, (value, words, now))| {
            let (id, ticked) = (format!("{name}-{at}"), fields.ticked(&list, &value, now));
            view! {
                <div class="check">
                    <input type="checkbox" id=id.clone() name=list.clone() value=value checked=ticked/>
                    <label for=id>{words}</label>
                </div>
            }
        })
        .collect();
    view! {
        <fieldset class=class id=name><legend>{fields.label(name)}</legend><p class="hint">{hint}</p>{error}{choices}</fieldset>
    }
}
