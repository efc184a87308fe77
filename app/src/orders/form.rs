//! The order itself: how many, for which term, with which add-ons, through whom.

use super::page::{Draft, PlaceOrder};
use super::words;
use crate::t;
use crate::ui::form::Form;
use crate::ui::{Card, Empty, Select};
use domain::catalogue::{Amount, Offer};
use domain::subscription::{BillingCycle, Subscription, Term};
use leptos::either::Either;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

/// The order of a base, and of add-ons for it.
pub(super) fn base(draft: &Draft<'_>, offer: &Offer) -> impl IntoView + use<> {
    let say = draft.say;
    let add_ons: Vec<_> = draft.found.offers.iter().filter(|it| it.bases.contains(&offer.id)).collect();
    let first = line(draft, 0, offer, "1");
    let others = (!add_ons.is_empty()).then(|| {
        let lines: Vec<_> = add_ons.iter().zip(1..).map(|(it, number)| line(draft, number, it, "")).collect();
        view! {
            <fieldset class="field">
                <legend>{t!(say, "order-with-add-ons")}</legend>
                <p class="hint">{t!(say, "order-with-add-ons-hint")}</p>
                <div class="stack">{lines}</div>
            </fieldset>
        }
    });
    let fields = (first, plans(draft, offer), others, reseller(draft));
    form(draft, offer.name.clone(), String::new(), fields.into_any())
}

/// The order of add-ons for what the customer has.
pub(super) fn add_ons(draft: &Draft<'_>, base: &Subscription) -> impl IntoView + use<> {
    let say = draft.say;
    let suits: Vec<_> = draft.found.offers.iter().filter(|it| it.bases.contains(&base.offer_id)).collect();
    if suits.is_empty() {
        let (hint, here) = (t!(say, "order-no-add-ons-hint", name = base.friendly_name.as_str()), draft.here());
        return Either::Left(view! {
            <section class="card">
                <Empty title=t!(say, "order-no-add-ons")>
                    <p>{hint}</p>
                    <a class="btn" href=here>{t!(say, "order-to-offers")}</a>
                </Empty>
            </section>
        });
    }
    let lines: Vec<_> = suits.iter().zip(0..).map(|(it, number)| line(draft, number, it, "")).collect();
    let follows = base.commitment_end.map(|end| {
        view! { <p class="muted">{t!(say, "order-add-on-term", date = say.date(end))}</p> }
    });
    let fields = (follows, lines, reseller(draft)).into_any();
    let title = t!(say, "order-add-ons-for", name = base.friendly_name.as_str());
    Either::Right(form(draft, title, base.id.to_string(), fields))
}

fn form(draft: &Draft<'_>, title: String, base: String, fields: AnyView) -> impl IntoView + use<> {
    let say = draft.say;
    let (customer, here) = (draft.customer.to_string(), draft.here());
    // What was refused may be sent again under the same id: nothing was ordered under it.
    let request_id = draft.posted.and_then(|posted| posted.value("request_id"));
    let request_id = request_id.unwrap_or(&draft.visit.request_id).to_owned();
    view! {
        <Card title>
            <div class="card-body">
                <Form class="form".to_owned() function=PlaceOrder::PATH.to_owned()
                    busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
                    <input type="hidden" name="customer_id" value=customer/>
                    <input type="hidden" name="base" value=base/>
                    <input type="hidden" name="request_id" value=request_id/>
                    <div class="stack">
                        {fields}
                        <div class="row">
                            <button type="submit" class="btn btn--primary">{t!(say, "order-place")}</button>
                            <a class="btn btn--quiet" href=here>{t!(say, "order-cancel")}</a>
                        </div>
                    </div>
                </Form>
            </div>
        </Card>
    }
}

/// One thing to order: how many, and what one costs. What is billed by use is ordered or not.
fn line(draft: &Draft<'_>, number: usize, offer: &Offer, at_first: &str) -> impl IntoView + use<> {
    let say = draft.say;
    let id = format!("quantity-{number}");
    let names = [format!("lines[{number}][offer]"), format!("lines[{number}][quantity]")];
    let typed = draft.posted.and_then(|posted| posted.value(&names[1])).unwrap_or(at_first).to_owned();
    let counted = offer.family.counts_licenses();
    let price = offer.price(&draft.found.currency).map(Amount::hundredths).filter(|_| counted);
    let price = words::price(say, price, &draft.found.currency, offer.cycles == [BillingCycle::OneTime]);
    let hint = format!("{id}-h");
    let label = t!(say, "order-quantity", name = offer.name.as_str());
    let [offer_name, quantity_name] = names;
    let offer_id = offer.id.clone();
    let quantity = if counted {
        Either::Left(view! {
            <div class="field">
                <label for=id.clone()>{label}</label>
                <p class="hint" id=hint.clone()>{price}</p>
                <input id=id name=quantity_name type="text" inputmode="numeric" autocomplete="off" value=typed
                    aria-describedby=hint/>
            </div>
        })
    } else {
        Either::Right(view! { <p>{price}</p><input type="hidden" name=quantity_name value="1"/> })
    };
    view! { <input type="hidden" name=offer_name value=offer_id/>{quantity} }
}

/// Every term with every rhythm that goes with it.
fn plans(draft: &Draft<'_>, offer: &Offer) -> impl IntoView + use<> {
    let say = draft.say;
    let terms: Vec<Option<Term>> =
        if offer.terms.is_empty() { vec![None] } else { offer.terms.iter().copied().map(Some).collect() };
    let mut options = Vec::new();
    for term in terms {
        for cycle in offer.cycles.iter().copied().filter(|cycle| offer.offers(term, *cycle)) {
            let value = format!("{}/{}", term.map_or("", Term::code), cycle.code());
            let (term, cycle) = (words::term(say, term), words::cycle(say, cycle));
            options.push((value, t!(say, "order-plan-of", term = term, cycle = cycle)));
        }
    }
    let at_first = options.last().map(|(value, _)| value.clone()).unwrap_or_default();
    let value = draft.posted.and_then(|posted| posted.value("plan")).map_or(at_first, str::to_owned);
    view! { <Select name="plan" label=t!(say, "order-plan") hint=Some(t!(say, "order-plan-hint")) options value/> }
}

/// Whom a provider puts on record.
fn reseller(draft: &Draft<'_>) -> Option<impl IntoView + use<>> {
    let say = draft.say;
    let resellers = &draft.found.resellers;
    let first = resellers.first()?;
    let mut options: Vec<_> = resellers.iter().map(|(mpn, name)| (mpn.clone(), format!("{name} ({mpn})"))).collect();
    options.push((String::new(), t!(say, "order-no-reseller")));
    let value = draft.posted.and_then(|posted| posted.value("reseller")).unwrap_or(&first.0).to_owned();
    let hint = Some(t!(say, "order-reseller-hint"));
    Some(view! { <Select name="reseller" label=t!(say, "order-reseller") hint options value/> })
}
