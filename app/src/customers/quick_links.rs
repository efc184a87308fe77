//! The row that opens below a customer: its partners, its subscriptions in figures, where to go next.

use super::Found;
use crate::accounts::{self, role_missing};
use crate::error::AppError;
use crate::page::Visit;
use crate::say::Say;
use crate::t;
use crate::ui::{Glyph, Icon, Tag, Tone, why_not};
use domain::customer::{AgreementMethod, CustomerAgreement, RelationKind};
use domain::subscription::SubscriptionStatus;
use domain::{Actor, CustomerTenantId, Permission};
use leptos::prelude::*;
use program::ProgramError;
use program::customers::{CustomerView, CustomersPage, show};
use program::store::moment;
use program::store::partners::SharedPartner;
use program::subscriptions::{SubscriptionsView, list};

/// What the opened row shows.
pub(super) struct Opened {
    /// The customer.
    pub(super) customer: CustomerView,
    active: usize,
    suspended: usize,
    eligible: usize,
    request: Request,
    /// Which role the reader lacks for bringing a provider to it (DIR-08).
    extend: Option<String>,
    /// Which role the reader lacks for seeing its people (DAP-01).
    people: Option<String>,
}

/// Whether a transfer can be requested from here.
enum Request {
    /// Nothing of the customer's is the tenant's to hand over.
    NotOurs,
    /// The role is missing.
    Role,
    /// Something is missing; the subscriptions page says what.
    NotReady,
    /// It can.
    Possible,
}

/// Load what the opened row shows. A customer that is not on the page opens nothing.
///
/// # Errors
/// `Unavailable`, `RoleMissing`.
pub(super) async fn open(
    visit: &Visit,
    actor: &Actor,
    id: Option<&CustomerTenantId>,
    page: &CustomersPage,
) -> Result<Option<Opened>, AppError> {
    let Some(id) = id.filter(|id| page.rows.iter().any(|row| row.id == id.as_str())) else { return Ok(None) };
    let loaded = async {
        let customer = show(&visit.program, actor, id).await?;
        let subscriptions = list(&visit.program, actor, id).await?;
        Ok((customer, subscriptions))
    };
    match loaded.await {
        Ok((customer, subscriptions)) => Ok(Some(Opened::of(visit, actor, customer, &subscriptions))),
        // It left between the two reads.
        Err(ProgramError::NotFound) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

impl Opened {
    fn of(visit: &Visit, actor: &Actor, customer: CustomerView, found: &SubscriptionsView) -> Self {
        let own = found.own.iter().map(|it| it.subscription.status);
        let others = found.through_others.iter().map(|it| it.subscription.status);
        let statuses: Vec<_> = own.chain(others).collect();
        let count = |status| statuses.iter().filter(|it| **it == status).count();
        let eligible = found.own.iter().filter(|it| it.can_be_chosen()).count();
        let ready = eligible > 0 && found.providers.iter().any(|it| it.obstacles.is_empty());
        let request = match (customer.kind, actor.may(Permission::RequestTransfer), ready) {
            (RelationKind::IndirectReseller | RelationKind::IndirectProvider, ..) => Request::NotOurs,
            (RelationKind::Direct, false, _) => Request::Role,
            (RelationKind::Direct, true, false) => Request::NotReady,
            (RelationKind::Direct, true, true) => Request::Possible,
        };
        let (active, suspended) = (count(SubscriptionStatus::Active), count(SubscriptionStatus::Suspended));
        let extend = role_missing(visit, Permission::ExtendRelation);
        let people = role_missing(visit, Permission::AdministerCustomer);
        Self { customer, active, suspended, eligible, request, extend, people }
    }
}

/// The row.
pub(super) fn view(found: &Found, opened: &Opened) -> impl IntoView + use<> {
    let say = found.say;
    view! {
        <tr role="row" class="quick" id=format!("q-{}", opened.customer.id)>
            <td role="cell" colspan="7">
                <div class="quick-grid">
                    {partners(found, opened)}
                    {subscriptions(say, opened)}
                    {account(say, opened)}
                </div>
            </td>
        </tr>
    }
}

fn partners(found: &Found, opened: &Opened) -> impl IntoView + use<> {
    let say = found.say;
    let customer = &opened.customer;
    let (title, partners, none) = if found.provider {
        (t!(say, "customers-resellers"), &customer.resellers, t!(say, "quick-no-reseller"))
    } else {
        (t!(say, "customers-providers"), &customer.providers, t!(say, "quick-no-provider"))
    };
    let items: Vec<_> = partners.iter().map(|partner| partner_view(say, partner)).collect();
    let none = partners.is_empty().then(|| view! { <p class="muted">{none}</p> });
    let items = (!partners.is_empty()).then(|| view! { <ul class="list">{items}</ul> });
    let extend = (customer.kind == RelationKind::Direct).then(|| {
        if let Some(why) = opened.extend.clone() {
            return view! { <div class="gap">{t!(say, "extend-title")}{why_not(say, why)}</div> }.into_any();
        }
        let href = format!("/customers/{}/extend", customer.id);
        view! { <p class="gap"><a href=href>{t!(say, "extend-title")}</a></p> }.into_any()
    });
    view! { <div><h4>{title}</h4>{items}{none}{extend}</div> }
}

fn partner_view(say: Say, partner: &SharedPartner) -> impl IntoView + use<> {
    let since = t!(say, "quick-since", date = say.date(moment(partner.since)));
    view! {
        <li class="check"><Icon glyph=Glyph::Tiers/><span><b>{partner.name.clone()}</b><span class="sub">{since}</span></span></li>
    }
}

fn subscriptions(say: Say, opened: &Opened) -> impl IntoView + use<> {
    let Opened { customer, active, suspended, eligible, request, .. } = opened;
    let counts = t!(say, "quick-counts", active = *active, suspended = *suspended);
    let transferable = (customer.kind == RelationKind::Direct).then(|| match eligible {
        0 => t!(say, "quick-none-eligible"),
        count => t!(say, "quick-eligible", count = *count),
    });
    let reason = match request {
        Request::Role => {
            let roles: Vec<_> = Permission::RequestTransfer.roles().iter().collect();
            Some(t!(say, "quick-needs-role", roles = accounts::any_of(say, &roles)))
        }
        Request::NotReady => Some(t!(say, "quick-not-ready")),
        Request::NotOurs | Request::Possible => None,
    };
    let name = customer.name.as_str();
    let here = format!("/customers/{}", customer.id);
    let request = matches!(request, Request::Possible).then(|| {
        let label = t!(say, "quick-request-for", name = name);
        view! { <a class="btn btn--small" href=format!("{here}/transfers/new") aria-label=label>{t!(say, "quick-request")}</a> }
    });
    view! {
        <div>
            <h4>{t!(say, "quick-subscriptions")}</h4>
            <p>{counts}{say.gap()}{transferable}</p>
            <div class="row gap">
                <a class="btn btn--primary btn--small" href=format!("{here}/subscriptions")
                    aria-label=t!(say, "quick-view-of", name = name)>{t!(say, "quick-view")}</a>
                {request}
            </div>
            {reason.map(|reason| view! { <p class="small muted gap">{reason}</p> })}
        </div>
    }
}

fn account(say: Say, opened: &Opened) -> impl IntoView + use<> {
    let customer = &opened.customer;
    let text = t!(say, "colleagues-people-of", name = customer.name.as_str());
    let people = match opened.people.clone() {
        Some(why) => view! { <li>{text}{why_not(say, why)}</li> }.into_any(),
        None => view! { <li><a href=format!("/customers/{}/people", customer.id)>{text}</a></li> }.into_any(),
    };
    let (tone, glyph, state, how) = agreement(say, customer.agreement.as_ref());
    let (href, label) =
        (format!("/customers/{}/account", customer.id), t!(say, "customers-account-of", name = customer.name.as_str()));
    view! {
        <div>
            <h4>{t!(say, "quick-account")}</h4>
            <ul class="list">
                <li><a href=href>{label}</a></li>
                {people}
                <li><a href=format!("/customers/{}/agreement", customer.id)>{t!(say, "quick-agreement")}</a>" "<Tag tone glyph text=state/><span class="sub">{how}</span></li>
                <li>{t!(say, "quick-customer-id")}<span class="sub mono">{customer.id.to_string()}</span></li>
            </ul>
        </div>
    }
}

fn agreement(say: Say, agreement: Option<&CustomerAgreement>) -> (Tone, Glyph, String, String) {
    let Some(agreement) = agreement else {
        let hint = t!(say, "quick-agreement-missing-hint");
        return (Tone::Warn, Glyph::Alert, t!(say, "quick-agreement-missing"), hint);
    };
    let date = say.date(agreement.agreed_at);
    let how = match agreement.method {
        AgreementMethod::Direct => t!(say, "quick-agreement-direct", name = agreement.signed_by.as_str(), date = date),
        AgreementMethod::Attestation => t!(say, "quick-agreement-attested", date = date),
    };
    (Tone::Ok, Glyph::Ok, t!(say, "quick-agreement-accepted"), how)
}
