//! `/customers/{id}/subscriptions/{subscription}`: one subscription, what can be done with it, and who uses it.

mod changes;
pub(super) mod people;

use crate::error::AppError;
use crate::orders::words;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::t;
use crate::transfers::reasons;
use crate::ui::{At, Card, Crumb, ErrorSummary, Glyph, Head, Note, Problem, Tag, Tone};
use domain::subscription::SubscriptionStatus;
use domain::{Actor, CustomerTenantId, SubscriptionId, UserId};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::subscriptions::{SubscriptionView, TypedChange, assign, change, show};

/// A partner changes a subscription: `quantity`, `suspend`, `reactivate`, `renew` or `end`.
///
/// # Errors
/// As `program::subscriptions::change`.
#[server(prefix = "/do", endpoint = "change-subscription")]
pub async fn change_subscription(
    customer_id: CustomerTenantId,
    subscription_id: SubscriptionId,
    version: i64,
    #[server(default)] change_to: String,
    #[server(default)] quantity: String,
    #[server(default)] reason: String,
) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    let typed = match change_to.as_str() {
        "quantity" => TypedChange::Quantity(quantity),
        "suspend" => TypedChange::Suspend(reason),
        "reactivate" => TypedChange::Reactivate,
        "renew" => TypedChange::AutoRenew(true),
        "end" => TypedChange::AutoRenew(false),
        _ => return Err(AppError::BadRequest),
    };
    change(&visit.program, visit.actor()?, (&customer_id, &subscription_id), version, &typed).await?;
    leptos_axum::redirect(&format!("/customers/{customer_id}/subscriptions/{subscription_id}?done={change_to}"));
    Ok(())
}

/// A partner that administers the customer's tenant gives somebody a license, or takes it back.
///
/// # Errors
/// As `program::subscriptions::assign`.
#[server(prefix = "/do", endpoint = "assign-license")]
pub async fn assign_license(
    customer_id: CustomerTenantId,
    subscription_id: SubscriptionId,
    person: UserId,
    #[server(default)] license: String,
) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    let give = license == "give";
    assign(&visit.program, visit.actor()?, (&customer_id, &subscription_id), &person, give).await?;
    let done = if give { "given" } else { "taken" };
    leptos_axum::redirect(&format!("/customers/{customer_id}/subscriptions/{subscription_id}?done={done}#people"));
    Ok(())
}

/// The server functions of the page.
pub const FORMS: &[&str] = &[ChangeSubscription::PATH, AssignLicense::PATH];

/// Everything the page shows, and to whom.
struct Shown<'a> {
    say: Say,
    visit: &'a Visit,
    actor: &'a Actor,
    customer: CustomerTenantId,
    found: SubscriptionView,
}

impl Shown<'_> {
    fn id(&self) -> &SubscriptionId {
        &self.found.held.life.it.id
    }

    fn status(&self) -> SubscriptionStatus {
        self.found.held.life.it.status
    }
}

/// The page.
///
/// # Errors
/// `NotFound` for a subscription the tenant neither bills nor is on record for, `RoleMissing`, `SignInNeeded`.
pub async fn page(visit: Visit) -> PageResult {
    let customer = visit.value("id").and_then(|id| CustomerTenantId::parse(id).ok()).ok_or(AppError::NotFound)?;
    let id = visit.value("subscription").and_then(|id| SubscriptionId::parse(id).ok()).ok_or(AppError::NotFound)?;
    let (say, actor) = (visit.say, visit.actor()?);
    let found = show(&visit.program, actor, &customer, &id).await?;
    let shown = Shown { say, visit: &visit, actor, customer, found };
    let name = shown.found.held.life.it.friendly_name.clone();
    let whose = (shown.found.customer_name.as_str(), shown.found.customer_domain.as_str());
    let crumbs = vec![
        Crumb { href: Some("/customers".into()), text: t!(say, "nav-customers") },
        Crumb { href: Some(format!("/customers/{}/subscriptions", shown.customer)), text: whose.0.to_owned() },
        Crumb { href: None, text: name.clone() },
    ];
    let whose = t!(say, "subscriptions-of", name = whose.0, domain = whose.1);
    let body = view! {
        <Head say title=name.clone() crumbs lead=Some(whose)/>
        {done(&shown)}
        {refused(&shown)}
        {notices(&shown)}
        <div class="split">
            <div class="stack">{facts(&shown)}{people::view(&shown)}</div>
            <div class="stack">{changes::view(&shown)}</div>
        </div>
    };
    Ok(Page::new(format!("{name}: {}", shown.found.customer_name), Nav::Customers, body))
}

/// What was just done, after a form led back here.
fn done(shown: &Shown<'_>) -> Option<impl IntoView + use<>> {
    let say = shown.say;
    let sentence = match shown.visit.value("done").filter(|_| shown.visit.posted.is_none())? {
        "ordered" => t!(say, "subscription-ordered"),
        "quantity" => t!(say, "subscription-quantity-done"),
        "suspend" => t!(say, "subscription-suspend-done"),
        "reactivate" => t!(say, "subscription-reactivate-done"),
        "renew" => t!(say, "subscription-renew-done"),
        "end" => t!(say, "subscription-end-done"),
        "given" => t!(say, "subscription-given"),
        "taken" => t!(say, "subscription-taken"),
        _ => return None,
    };
    Some(view! { <Note tone=Tone::Ok role="status"><p>{sentence}</p></Note> })
}

fn refused(shown: &Shown<'_>) -> Option<impl IntoView + use<>> {
    let say = shown.say;
    let posted = shown.visit.posted.as_deref()?;
    let alone = |field: Option<&str>, sentence| vec![Problem { field: field.map(str::to_owned), sentence }];
    let problems = match &posted.error {
        AppError::Order(refusal) => alone(None, words::refusal(say, *refusal)),
        AppError::Invalid(_) if posted.value("change_to") == Some("suspend") => {
            alone(Some("reason"), t!(say, "subscription-reason-missing"))
        }
        AppError::Invalid(_) => alone(Some("quantity"), t!(say, "order-quantity-malformed")),
        other => reasons::problems(say, other, &|_| None),
    };
    Some(view! { <ErrorSummary title=t!(say, "subscription-errors") problems/> })
}

/// When it would be deleted; in which request it stands; why the reader can do little here.
fn notices(shown: &Shown<'_>) -> impl IntoView + use<> {
    let (say, found) = (shown.say, &shown.found);
    let life = &found.held.life;
    let deleted_on = life.deleted_on().filter(|_| !life.has_moved()).map(|at| {
        let text = t!(say, "subscription-deleted-on", date = say.date_with_weekday(at));
        view! { <Note tone=Tone::Warn><p>{text}</p></Note> }
    });
    let request = found.open_request.as_ref().map(|(id, number)| {
        let (text, href) = (t!(say, "subscription-in-request", number = number.as_str()), format!("/transfers/{id}"));
        view! { <Note tone=Tone::Warn><p><a href=href>{text}</a></p></Note> }
    });
    (deleted_on, request)
}

fn facts(shown: &Shown<'_>) -> impl IntoView + use<> {
    let (say, found) = (shown.say, &shown.found);
    let (held, it) = (&found.held, &found.held.life.it);
    let fact = |name: String, value: AnyView| view! { <div><dt>{name}</dt><dd>{value}</dd></div> };
    let link = |id: &SubscriptionId, name: &str| {
        view! { <a href=format!("/customers/{}/subscriptions/{id}", shown.customer)>{name.to_owned()}</a> }
    };
    let base = found.base.as_ref().map(|(id, name)| fact(t!(say, "subscription-base"), link(id, name).into_any()));
    let add_ons: Vec<_> = found.add_ons.iter().map(|(id, name, _)| view! { <li>{link(id, name)}</li> }).collect();
    let add_ons = (!add_ons.is_empty())
        .then(|| fact(t!(say, "subscription-add-ons"), view! { <ul class="list">{add_ons}</ul> }.into_any()));
    let ends = it.commitment_end.map(|at| {
        let name = if it.auto_renew { t!(say, "subscription-renews") } else { t!(say, "subscription-ends") };
        fact(name, view! { <At say at text=say.date(at)/> }.into_any())
    });
    let reseller = held.reseller.as_ref().map(|(_, name)| {
        let mpn = held.mpn_on_record.as_deref().unwrap_or("–");
        fact(t!(say, "order-reseller"), format!("{name} ({mpn})").into_any())
    });
    let assigned = (found.held.life.licenses_for(0).is_ok())
        .then(|| fact(t!(say, "subscription-assigned"), say.number(held.life.assigned).into_any()));
    let began = view! { <At say at=held.created_at text=say.date(held.created_at)/> }.into_any();
    let id = view! { <span class="mono">{it.id.to_string()}</span> }.into_any();
    let list = [
        Some(fact(t!(say, "subscriptions-column-state"), state(shown).into_any())),
        Some(fact(t!(say, "subscriptions-column-licenses"), super::licenses(say, it).into_any())),
        assigned,
        base,
        add_ons,
        Some(fact(t!(say, "catalogue-family"), words::family(say, it.family).into_any())),
        Some(fact(t!(say, "order-term"), words::term(say, it.term).into_any())),
        Some(fact(t!(say, "order-cycle"), words::cycle(say, it.billing_cycle).into_any())),
        Some(fact(t!(say, "subscription-began"), began)),
        ends,
        Some(fact(t!(say, "subscriptions-column-billed-by"), held.owner.1.clone().into_any())),
        reseller,
        Some(fact(t!(say, "subscription-id"), id)),
    ];
    let list: Vec<_> = list.into_iter().flatten().collect();
    view! {
        <Card title=t!(say, "subscription-facts")>
            <div class="card-body"><dl class="facts">{list}</dl></div>
        </Card>
    }
}

fn state(shown: &Shown<'_>) -> impl IntoView + use<> {
    let (say, life) = (shown.say, &shown.found.held.life);
    let why = life.suspension_reason.as_deref().map(|code| {
        view! { <span class="sub">{changes::reason(say, code)}</span> }
    });
    view! { {status_tag(say, shown.status())}{why} }
}

/// Where a subscription stands.
pub(super) fn status_tag(say: Say, status: SubscriptionStatus) -> impl IntoView + use<> {
    let (tone, glyph, text) = match status {
        SubscriptionStatus::Active => (Tone::Ok, Glyph::Ok, t!(say, "subscriptions-active")),
        SubscriptionStatus::Suspended => (Tone::Warn, Glyph::Pause, t!(say, "subscriptions-suspended")),
        SubscriptionStatus::Deleted => (Tone::Neutral, Glyph::X, t!(say, "subscriptions-deleted")),
    };
    view! { <Tag tone glyph text/> }
}
