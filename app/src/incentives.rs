//! `/incentives`: where the company stands with incentives for direct bill and for indirect resellers, which are two
//! programs and managed apart (DIR-14). Nothing is paid out here.

use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::settings::{Tab, crumbs};
use crate::t;
use crate::ui::{At, Card, Head};
use leptos::prelude::*;
use program::incentives::{Standing, standing};

/// The page.
///
/// # Errors
/// `NotFound` for who is in neither program; `RoleMissing`, `SignInNeeded`.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    let found = standing(&visit.program, visit.actor()?).await?;
    let title = t!(say, "incentives-title");
    let body = view! {
        <Head say title=title.clone() crumbs=crumbs(say, Tab::Program, Some(title.clone()))
            lead=Some(t!(say, "incentives-lead"))/>
        <div class="stack">{reseller(say, &found)}{direct_bill(say, &found)}</div>
    };
    Ok(Page::new(title, Nav::Settings, body))
}

fn reseller(say: Say, found: &Standing) -> Option<impl IntoView + use<>> {
    let since = found.reseller_since?;
    let invited = match (found.invited_at, &found.membership_email) {
        (Some(at), Some(email)) => {
            t!(say, "incentives-invited", date = say.date_and_time(at), address = email.as_str())
        }
        (Some(at), None) => t!(say, "incentives-invited-before", date = say.date_and_time(at)),
        (None, _) if found.direct_bill_since.is_none() => t!(say, "incentives-asks-program"),
        (None, Some(email)) => t!(say, "incentives-will-be-invited", address = email.as_str()),
        (None, None) => t!(say, "incentives-no-membership"),
    };
    let mpn_id = found.mpn_id.clone().unwrap_or_else(|| "–".to_owned());
    Some(view! {
        <Card title=t!(say, "incentives-reseller")>
            <div class="card-body stack">
                <dl class="facts">
                    <div><dt>{t!(say, "incentives-since")}</dt><dd><At say at=since text=say.date(since)/></dd></div>
                    <div><dt>{t!(say, "incentives-mpn-id")}</dt><dd class="mono">{mpn_id}</dd></div>
                </dl>
                <p>{invited}</p>
            </div>
        </Card>
    })
}

fn direct_bill(say: Say, found: &Standing) -> Option<impl IntoView + use<>> {
    let since = found.direct_bill_since?;
    Some(view! {
        <Card title=t!(say, "incentives-direct-bill")>
            <div class="card-body stack">
                <dl class="facts">
                    <div><dt>{t!(say, "incentives-since")}</dt><dd><At say at=since text=say.date(since)/></dd></div>
                </dl>
                <p>{t!(say, "incentives-direct-bill-text")}</p>
            </div>
        </Card>
    })
}
