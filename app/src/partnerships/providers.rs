//! `/providers`: the indirect providers the company works with (design 06).

use super::find;
use super::resellers::{access, customers, shared};
use super::words::under;
use crate::accounts::pick::initials;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::t;
use crate::ui::{At, Card, Empty, Glyph, Head, Note, Tone};
use domain::Permission;
use leptos::prelude::*;
use program::partnerships::{Awaiting, awaiting, directory, providers};
use program::store::partnerships::Partnership;

/// The page.
///
/// # Errors
/// `NotFound` for those who are no reseller, `RoleMissing`, `SignInNeeded`.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    let rows = providers(&visit.program, visit.actor()?).await?;
    let waiting = awaiting(&visit.program, visit.actor()?).await?;
    let found = directory(&visit.program, visit.actor()?, &find::wanted(&visit)).await?;
    let body = view! {
        <Head say title=t!(say, "nav-providers") lead=Some(t!(say, "ps-providers-lead"))/>
        {done(&visit)}
        {waiting.iter().map(|it| invitation(say, it)).collect_view()}
        <div class="stack">
            {if rows.is_empty() { none(say) } else { table(&visit, &rows) }}
            {find::card(&visit, &found, &waiting)}
        </div>
    };
    Ok(Page::new(t!(say, "nav-providers"), Nav::Providers, body))
}

fn done(visit: &Visit) -> Option<impl IntoView + use<>> {
    let say = visit.say;
    let sentence = match visit.value("done")? {
        "authorized" => t!(say, "ps-done-authorized"),
        "access" => t!(say, "ps-done-access"),
        "asked" => t!(say, "ps-done-asked"),
        "requested" => t!(say, "ps-done-requested"),
        _ => return None,
    };
    Some(view! { <Note tone=Tone::Ok role="status"><p>{sentence}</p></Note> })
}

/// An invitation that waits for the reader (design 06).
fn invitation(say: Say, Awaiting { provider, it }: &Awaiting) -> impl IntoView + use<> {
    let (wants, by) = (t!(say, "ps-wants", provider = provider.as_str()), it.issued_by.as_str());
    let sent = t!(say, "ps-wants-sent", person = by, date = say.date(it.sent_at));
    let until = it.expires_at.map(|end| t!(say, "ps-expires-on", date = say.date_with_weekday(end)));
    let href = format!("/partnerships/accept/{}", it.id);
    let review = view! { <a class="btn btn--small" href=href>{t!(say, "ps-review")}</a> }.into_any();
    view! {
        <Note tone=Tone::Info glyph=Glyph::Mail action=Some(review)>
            <p><b>{wants}</b>{say.gap()}{sent}</p>{until.map(|until| view! { <p class="small">{until}</p> })}
        </Note>
    }
}

fn none(say: Say) -> AnyView {
    view! {
        <section class="card">
            <Empty title=t!(say, "ps-no-providers")><p>{t!(say, "ps-no-providers-text")}</p></Empty>
        </section>
    }
    .into_any()
}

fn table(visit: &Visit, rows: &[Partnership]) -> AnyView {
    let say = visit.say;
    let count = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    let beside = Some(view! { <span class="small muted">{t!(say, "ps-active", count = count)}</span> }.into_any());
    let rows: Vec<_> = rows.iter().map(|it| row(visit, it)).collect();
    view! {
        <Card title=t!(say, "ps-yours") beside>
            <table class="table table--stack" role="table">
                <caption class="vh">{t!(say, "ps-yours")}</caption>
                <thead role="rowgroup"><tr role="row">
                    <th role="columnheader" scope="col">{t!(say, "ps-provider")}</th>
                    <th role="columnheader" scope="col" class="num">{t!(say, "ps-shared-customers")}</th>
                    <th role="columnheader" scope="col">{t!(say, "ps-since")}</th>
                    <th role="columnheader" scope="col">{t!(say, "ps-admin-access")}</th>
                    <th role="columnheader" scope="col"><span class="vh">{t!(say, "ps-actions")}</span></th>
                </tr></thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </Card>
    }
    .into_any()
}

fn row(visit: &Visit, it: &Partnership) -> impl IntoView + use<> {
    let say = visit.say;
    let invites = visit.actor().is_ok_and(|actor| actor.may(Permission::InviteCustomers));
    let invite = invites.then(|| {
        let href = format!("/providers/{}/invite", it.partner);
        let label = t!(say, "ps-invite-customers-with", name = it.name.as_str());
        view! { <a class="btn btn--small" href=href aria-label=label>{t!(say, "ps-invite-customers")}</a> }
    });
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                <span class="party">
                    <span class="mark" aria-hidden="true">{initials(&it.name)}</span>
                    <span>
                        <a href=format!("/providers/{}", it.partner)>{it.name.clone()}</a>
                        <span class="sub">{under(say, &it.country, it.mpn_id.as_deref())}</span>
                    </span>
                </span>
            </th>
            <td role="cell" class="num" data-l=t!(say, "ps-shared-customers")>{shared(say, it.shared_customers)}</td>
            <td role="cell" class="nowrap" data-l=t!(say, "ps-since")><At say at=it.since text=say.date(it.since)/></td>
            <td role="cell" data-l=t!(say, "ps-admin-access")>{access(say, it.admin_access)}</td>
            <td role="cell" class="act"><div class="row">{customers(say, it)}{invite}</div></td>
        </tr>
    }
}
