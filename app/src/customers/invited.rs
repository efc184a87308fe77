//! `/customers/invited`: customers that were invited and have not answered yet (design 08, 12).

use super::tools;
use crate::error::AppError;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::t;
use crate::ui::{At, Crumb, Empty, Glyph, Head, Pager, Tag, Tone};
use domain::Permission;
use leptos::prelude::*;
use program::relationships::{InvitedPage, Request, invited};

/// The page.
///
/// # Errors
/// `SignInNeeded`, `RoleMissing`, `BadRequest` for a place in the list that is none.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    let after = visit.value("after").map(place).transpose()?;
    let found = invited(&visit.program, visit.actor()?, after).await?;
    let title = t!(say, "customers-invited-title");
    let crumbs = vec![
        Crumb { href: Some("/customers".to_owned()), text: t!(say, "nav-customers") },
        Crumb { href: None, text: title.clone() },
    ];
    let manage = visit.actor()?.may(Permission::InviteCustomers).then(|| {
        view! { <div class="row push"><a class="btn" href="/customers/invitations">{t!(say, "relations-invitations")}</a></div> }
            .into_any()
    });
    let views = tools::views(say, None, visit.tenant()?.programs);
    let body = view! {
        <Head say title=title.clone() crumbs beside=manage/>
        <section class="card">{views}{content(say, &visit, &found)}</section>
    };
    Ok(Page::new(title, Nav::Customers, body))
}

/// A place in the list, as `{when}_{id}`.
fn place(raw: &str) -> Result<(i64, String), AppError> {
    let (at, id) = raw.split_once('_').ok_or(AppError::BadRequest)?;
    Ok((at.parse().map_err(|_| AppError::BadRequest)?, id.to_owned()))
}

fn content(say: Say, visit: &Visit, found: &InvitedPage) -> AnyView {
    if found.rows.is_empty() {
        return view! { <Empty title=t!(say, "customers-invited-none")><p>{t!(say, "customers-invited-none-text")}</p></Empty> }
            .into_any();
    }
    let rows: Vec<_> = found.rows.iter().map(|it| row(say, it)).collect();
    let next = found.next.as_ref().map(|(at, id)| format!("/customers/invited?after={at}_{id}"));
    let first = visit.value("after").map(|_| "/customers/invited".to_owned());
    let count = i64::try_from(found.rows.len()).unwrap_or(i64::MAX);
    view! {
        <table class="table table--stack" role="table">
            <caption class="vh">{t!(say, "customers-invited-title")}</caption>
            <thead role="rowgroup"><tr role="row">
                <th role="columnheader" scope="col">{t!(say, "customers-column-name")}</th>
                <th role="columnheader" scope="col">{t!(say, "customers-relationship")}</th>
                <th role="columnheader" scope="col">{t!(say, "customers-providers")}</th>
                <th role="columnheader" scope="col">{t!(say, "relations-column-sent")}</th>
                <th role="columnheader" scope="col">{t!(say, "customers-column-status")}</th>
            </tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
        <Pager say label=t!(say, "relations-pages") summary=t!(say, "relations-shown", count = count) previous=first next/>
    }
    .into_any()
}

fn row(say: Say, it: &Request) -> impl IntoView + use<> {
    let provider = it.provider.as_ref().map_or_else(|| "–".to_owned(), |(_, name)| name.clone());
    let by = t!(say, "waiting-by", name = it.invited_by.as_str());
    let until = match it.expires_at {
        Some(end) => t!(say, "relations-link-until", date = say.date_with_weekday(end)),
        None => t!(say, "relations-valid-always"),
    };
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">{it.name.clone()}</th>
            <td role="cell" data-l=t!(say, "customers-relationship")>{t!(say, "customers-invited")}</td>
            <td role="cell" data-l=t!(say, "customers-providers")>{provider}</td>
            <td role="cell" data-l=t!(say, "relations-column-sent")>
                <At say at=it.sent_at text=say.date(it.sent_at)/><span class="sub">{by}</span>
            </td>
            <td role="cell" data-l=t!(say, "customers-column-status")>
                <Tag tone=Tone::Info glyph=Glyph::Clock text=t!(say, "customers-unanswered")/>
                <span class="sub">{until}</span>
            </td>
        </tr>
    }
}
