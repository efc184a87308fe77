//! `/licenses`: what a customer has licenses of, for its own global admins, and who uses them (rules §2, DAP-01).

use super::one::people::{Giving, person};
use super::one::status_tag;
use crate::error::AppError;
use crate::orders::words;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::t;
use crate::transfers::reasons;
use crate::ui::{Card, Crumb, Empty, ErrorSummary, Head, Note, Problem, Tone};
use domain::{CustomerRole, SubscriptionId, UserId};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::customer_people;
use program::subscriptions::{Licensed, LicensesView, assign_own, licensed, licenses_of};

/// The functions of the page of one subscription.
pub const FORMS: &[&str] = &[AssignOwnLicense::PATH];

/// A customer's global admin gives a colleague a license, or takes it back.
///
/// # Errors
/// As `program::subscriptions::assign_own`.
#[server(prefix = "/do", endpoint = "assign-own-license")]
pub async fn assign_own_license(
    subscription_id: SubscriptionId,
    person: UserId,
    #[server(default)] license: String,
) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    let give = license == "give";
    assign_own(&visit.program, &visit.customer()?.actor, &subscription_id, &person, give).await?;
    let done = if give { "given" } else { "taken" };
    leptos_axum::redirect(&format!("/licenses/{subscription_id}?done={done}"));
    Ok(())
}

/// `/licenses`: every subscription with licenses to give.
///
/// # Errors
/// `SignInNeeded`, `Unavailable`.
pub async fn list(visit: Visit) -> PageResult {
    let say = visit.say;
    let customer = visit.customer()?;
    let title = t!(say, "nav-licenses");
    let lead = t!(say, "licenses-lead", customer = customer.name.as_str());
    let content = if customer.actor.is_global_admin() {
        table(say, &licensed(&visit.program, &customer.actor).await?)
    } else {
        not_yours(&visit).await?
    };
    let body = view! {
        <Head say title=title.clone() lead=Some(lead)/>
        {content}
    };
    Ok(Page::new(title, Nav::Licenses, body))
}

/// Who can do what the reader cannot.
async fn not_yours(visit: &Visit) -> Result<AnyView, AppError> {
    let people = customer_people::list(&visit.program, &visit.customer()?.actor).await?;
    let admins = people.into_iter().filter(|it| it.role == CustomerRole::GlobalAdmin).map(|it| it.name);
    let names = admins.collect::<Vec<_>>().join(&t!(visit.say, "list-comma"));
    let text = t!(visit.say, "licenses-not-yours", names = names);
    Ok(view! { <Note tone=Tone::Info><p>{text}</p></Note> }.into_any())
}

fn table(say: Say, found: &[Licensed]) -> AnyView {
    if found.is_empty() {
        return view! {
            <section class="card"><Empty title=t!(say, "licenses-none")><p>{t!(say, "licenses-none-text")}</p></Empty></section>
        }
        .into_any();
    }
    let rows: Vec<_> = found.iter().map(|it| row(say, it)).collect();
    view! {
        <section class="card">
            <table class="table table--stack" role="table">
                <caption class="vh">{t!(say, "nav-licenses")}</caption>
                <thead role="rowgroup"><tr role="row">
                    <th role="columnheader" scope="col">{t!(say, "licenses-subscription")}</th>
                    <th role="columnheader" scope="col">{t!(say, "subscriptions-column-billed-by")}</th>
                    <th role="columnheader" scope="col">{t!(say, "licenses-assigned")}</th>
                    <th role="columnheader" scope="col">{t!(say, "subscriptions-column-state")}</th>
                </tr></thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}

fn row(say: Say, Licensed { it, assigned }: &Licensed) -> impl IntoView + use<> {
    let subscription = &it.subscription;
    let assigned = i64::try_from(*assigned).unwrap_or(i64::MAX);
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                <a href=format!("/licenses/{}", subscription.id)>{subscription.friendly_name.clone()}</a>
            </th>
            <td role="cell" data-l=t!(say, "subscriptions-column-billed-by")>{it.owner_name.clone()}</td>
            <td role="cell" data-l=t!(say, "licenses-assigned")>{of_all(say, assigned, subscription.quantity)}</td>
            <td role="cell" data-l=t!(say, "subscriptions-column-state")>{status_tag(say, subscription.status)}</td>
        </tr>
    }
}

fn of_all(say: Say, assigned: i64, all: i64) -> String {
    t!(say, "licenses-of", assigned = say.number(assigned), all = say.number(all))
}

/// `/licenses/{subscription}`: who has a license of one, with what is done about it.
///
/// # Errors
/// `NotFound` for others' and for what nobody is given; 403 for who is no global admin; `SignInNeeded`.
pub async fn one(visit: Visit) -> PageResult {
    let say = visit.say;
    let id = visit.value("subscription").and_then(|id| SubscriptionId::parse(id).ok()).ok_or(AppError::NotFound)?;
    let found = licenses_of(&visit.program, &visit.customer()?.actor, &id).await?;
    let it = &found.held.life.it;
    let name = it.friendly_name.clone();
    let crumbs = vec![
        Crumb { href: Some("/licenses".into()), text: t!(say, "nav-licenses") },
        Crumb { href: None, text: name.clone() },
    ];
    let lead = of_all(say, found.held.life.assigned, it.quantity);
    let body = view! {
        <Head say title=name.clone() crumbs lead=Some(lead)/>
        {done(&visit)}
        {refused(&visit)}
        {people(say, &found)}
    };
    Ok(Page::new(name, Nav::Licenses, body))
}

fn done(visit: &Visit) -> Option<impl IntoView + use<>> {
    let sentence = match visit.value("done").filter(|_| visit.posted.is_none())? {
        "given" => t!(visit.say, "subscription-given"),
        "taken" => t!(visit.say, "subscription-taken"),
        _ => return None,
    };
    Some(view! { <Note tone=Tone::Ok role="status"><p>{sentence}</p></Note> })
}

fn refused(visit: &Visit) -> Option<impl IntoView + use<>> {
    let say = visit.say;
    let problems = match &visit.posted.as_deref()?.error {
        AppError::Order(refusal) => vec![Problem { field: None, sentence: words::refusal(say, *refusal) }],
        other => reasons::problems(say, other, &|_| None),
    };
    Some(view! { <ErrorSummary title=t!(say, "subscription-errors") problems/> })
}

fn people(say: Say, found: &LicensesView) -> impl IntoView + use<> {
    let giving = Giving {
        function: AssignOwnLicense::PATH,
        fields: vec![("subscription_id", found.held.life.it.id.to_string())],
    };
    // What rests gives none, and keeps what it gave.
    let may = found.held.life.licenses_for(0).is_ok();
    let rows: Vec<_> =
        found.people.iter().map(|(it, has)| person(say, it, *has, (may || *has).then_some(&giving))).collect();
    view! {
        <Card title=t!(say, "license-people")><div class="card-body"><ul class="list">{rows}</ul></div></Card>
    }
}
