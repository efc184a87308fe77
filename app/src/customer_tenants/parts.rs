//! The cards of a customer's account.

use crate::accounts::role_missing;
use crate::customers::kind_words;
use crate::page::Visit;
use crate::say::Say;
use crate::t;
use crate::ui::{At, Card, Glyph, Tag, Tone, why_not};
use domain::bill_to::BillTo;
use domain::country::Country;
use domain::customer::{AgreementMethod, RelationKind};
use domain::{CustomerTenantId, Permission};
use leptos::prelude::*;
use program::customer_tenants::AccountView;
use program::store::moment;
use program::store::relations::Origin;

/// The customer agreement that counts for the reader's tenant.
pub(super) fn agreement(say: Say, found: &AccountView) -> impl IntoView + use<> {
    let (tone, glyph, text, how) = match &found.agreement {
        None => (Tone::Warn, Glyph::Alert, t!(say, "quick-agreement-missing"), t!(say, "quick-agreement-missing-hint")),
        Some(it) => {
            let date = say.date(it.agreed_at);
            let how = match it.method {
                AgreementMethod::Direct => t!(say, "quick-agreement-direct", name = it.signed_by.as_str(), date = date),
                AgreementMethod::Attestation => t!(say, "quick-agreement-attested", date = date),
            };
            (Tone::Ok, Glyph::Ok, t!(say, "quick-agreement-accepted"), how)
        }
    };
    view! { <Tag tone glyph text/><span class="sub">{how}</span> }
}

fn dap(say: Say, dap: bool) -> impl IntoView {
    let (tone, glyph, text) = if dap {
        (Tone::Info, Glyph::Key, t!(say, "customer-account-dap"))
    } else {
        (Tone::Neutral, Glyph::Dash, t!(say, "customer-account-no-dap"))
    };
    view! { <Tag tone glyph text/> }
}

fn origin(say: Say, origin: Origin) -> String {
    match origin {
        Origin::TenantCreated => t!(say, "customer-account-created"),
        Origin::Invitation => t!(say, "customer-account-invited"),
        Origin::Extension => t!(say, "customer-account-extended"),
    }
}

/// What the reader's tenant is to the customer, and who serves it with it.
pub(super) fn relations(visit: &Visit, id: &CustomerTenantId, found: &AccountView) -> impl IntoView + use<> {
    let say = visit.say;
    let (what, since) = (t!(say, "customers-relationship"), t!(say, "customer-account-since"));
    let (name, admin) = (t!(say, "customer-account-partner"), t!(say, "customer-account-administration"));
    let row = |whose: String, kind: Option<RelationKind>, at, how: Option<String>, has_dap| {
        let kind = kind.map(|kind| kind_words(say, kind));
        view! {
            <tr role="row">
                <th role="rowheader" scope="row">{whose}</th>
                <td role="cell" data-l=what.clone()>{kind}</td>
                <td role="cell" data-l=since.clone()><At say at text=say.date(at)/>{how.map(|how| view! { <span class="sub">{how}</span> })}</td>
                <td role="cell" data-l=admin.clone()>{dap(say, has_dap)}</td>
            </tr>
        }
    };
    let own = &found.relation;
    let own = row(t!(say, "customer-account-you"), Some(own.kind), own.since, Some(origin(say, own.origin)), own.dap);
    let others = found.beside.iter();
    let others: Vec<_> = others
        .map(|it| row(it.name.clone(), RelationKind::of_code(&it.kind), moment(it.since), None, it.dap))
        .collect();
    let title = t!(say, "customer-account-relations");
    let heads = [name, what.clone(), since.clone(), admin.clone()]
        .map(|head| view! { <th role="columnheader" scope="col">{head}</th> });
    let (beside, why) = match extension(visit, id, found) {
        Ok(link) => (Some(link), None),
        Err(why) => (None, why),
    };
    view! {
        <Card title=title.clone() beside>
            <table class="table table--stack" role="table">
                <caption class="vh">{title.clone()}</caption>
                <thead role="rowgroup"><tr role="row">{heads.into_iter().collect_view()}</tr></thead>
                <tbody role="rowgroup">{own}{others}</tbody>
            </table>
            {because(say, Some(t!(say, "extend-title")), why)}
        </Card>
    }
}

/// The way to a provider, for a direct customer (DIR-07), or why there is none. A provider needs no other.
fn extension(visit: &Visit, id: &CustomerTenantId, found: &AccountView) -> Result<AnyView, Option<String>> {
    let say = visit.say;
    match found.relation.kind {
        RelationKind::IndirectProvider => Err(None),
        RelationKind::IndirectReseller => Err(Some(t!(say, "extension-not-direct"))),
        RelationKind::Direct => {
            if let Some(who) = role_missing(visit, Permission::ExtendRelation) {
                return Err(Some(who));
            }
            let href = format!("/customers/{id}/extend");
            Ok(view! { <a class="btn btn--small" href=href>{t!(say, "extend-title")}</a> }.into_any())
        }
    }
}

/// At the end of a card, what is not offered, if the card's title does not tell, and why.
fn because(say: Say, what: Option<String>, why: Option<String>) -> Option<impl IntoView + use<>> {
    why.map(|why| view! { <div class="card-body">{what}{why_not(say, why)}</div> })
}

/// Where the bills go. A reseller sends none, and is told who does (CUS-22).
pub(super) fn bill_to(visit: &Visit, id: &CustomerTenantId, found: &AccountView) -> impl IntoView + use<> {
    let say = visit.say;
    let why = role_missing(visit, Permission::EditCustomer).filter(|_| found.is_billed());
    let edit = (found.is_billed() && why.is_none()).then(|| {
        let href = format!("/customers/{id}/account/edit");
        view! { <a class="btn btn--small" href=href>{t!(say, "customer-account-edit")}</a> }.into_any()
    });
    let content = match (&found.bill_to, found.is_billed()) {
        (Some((bill_to, _)), true) => address(say, bill_to).into_any(),
        (None, true) => view! { <p class="card-body muted">{t!(say, "customer-account-no-billing")}</p> }.into_any(),
        (_, false) => view! { <p class="card-body muted">{t!(say, "customer-account-not-billed")}</p> }.into_any(),
    };
    view! { <Card title=t!(say, "customer-account-billing") beside=edit>{content}{because(say, None, why)}</Card> }
}

fn address(say: Say, it: &BillTo) -> impl IntoView + use<> {
    let country = Country::of(&it.address.country).name(say.0.tag()).to_owned();
    let town = [it.address.postal_code.as_deref(), Some(it.address.city.as_str()), it.address.state.as_deref()];
    let town = town.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let lines = [Some(it.address.line1.clone()), it.address.line2.clone(), Some(town), Some(country)];
    let lines = lines.into_iter().flatten().map(|line| view! { {line}<br/> }).collect_view();
    let phone = it.phone.clone().map(|phone| view! { <div><dt>{t!(say, "enroll-phone")}</dt><dd>{phone}</dd></div> });
    view! {
        <dl class="facts card-body">
            <div><dt>{t!(say, "enroll-company")}</dt><dd>{it.company_name.clone()}</dd></div>
            <div><dt>{t!(say, "enroll-address")}</dt><dd>{lines}</dd></div>
            <div><dt>{t!(say, "enroll-name")}</dt><dd>{it.name()}</dd></div>
            <div><dt>{t!(say, "enroll-email")}</dt><dd>{it.email.clone()}</dd></div>
            {phone}
        </dl>
    }
}

/// The way to the end of the relation, or who can go it (C-16).
pub(super) fn ending(visit: &Visit, id: &CustomerTenantId) -> AnyView {
    let say = visit.say;
    if let Some(who) = role_missing(visit, Permission::EndRelation) {
        return view! { <Card title=t!(say, "end-relation-title")>{because(say, None, Some(who))}</Card> }.into_any();
    }
    let href = format!("/customers/{id}/end");
    view! { <p class="row"><a class="btn" href=href>{t!(say, "end-relation-title")}</a></p> }.into_any()
}
