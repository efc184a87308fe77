//! `/operator/log`: who decided what, and when; newest first.

use super::words::day_words;
use super::{Tab, reason_words, tabs};
use crate::error::AppError;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::regions::region;
use crate::say::Say;
use crate::t;
use crate::ui::{At, Empty, Glyph, Head, Pager, Tag, Tone};
use crate::verification::history::case_event;
use domain::standing::{AccountEvent, SuspensionReason};
use leptos::prelude::*;
use program::customer_tenants::ENDED;
use program::operator::log::list;
use program::store::events::EventRow;
use program::store::operator::LogRow;
use serde_json::Value;

/// The page.
///
/// # Errors
/// `NotFound` for partners, `RoleMissing`, `SignInNeeded`, `BadRequest` for a cursor that is none.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    let number = |name: &str| visit.value(name).map(str::parse).transpose().map_err(|_| AppError::BadRequest);
    let found = list(&visit.program, visit.actor()?, number("below")?, number("above")?).await?;
    let rows: Vec<_> = found.rows.iter().map(|it| row(say, it)).collect();
    let newer = found.newer.map(|seq| format!("/operator/log?above={seq}"));
    let older = found.older.map(|seq| format!("/operator/log?below={seq}"));
    let content = if rows.is_empty() {
        view! { <Empty title=t!(say, "log-none")><p>{t!(say, "log-none-hint")}</p></Empty> }.into_any()
    } else {
        let summary = t!(say, "log-shown", count = rows.len());
        view! {
            {table(say, rows)}
            <Pager say label=t!(say, "log-pages") summary previous=newer next=older/>
        }
        .into_any()
    };
    let body = view! {
        <Head say title=t!(say, "operator-tab-log") lead=Some(t!(say, "log-lead"))/>
        {tabs(say, Tab::Log)}
        <section class="card">{content}</section>
    };
    Ok(Page::new(t!(say, "operator-tab-log"), Nav::Program, body))
}

fn table(say: Say, rows: Vec<impl IntoView + 'static>) -> impl IntoView {
    view! {
        <table class="table table--stack" role="table">
            <caption class="vh">{t!(say, "operator-tab-log")}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col" aria-sort="descending">{t!(say, "log-when")}</th>
                    <th role="columnheader" scope="col">{t!(say, "log-what")}</th>
                    <th role="columnheader" scope="col">{t!(say, "log-about")}</th>
                    <th role="columnheader" scope="col">{t!(say, "log-who")}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
}

fn row(say: Say, row: &LogRow) -> impl IntoView + use<> {
    let (event, account) = (&row.event, row.account_name.as_deref());
    let (what, change) = event_words(say, row);
    let refused = (event.outcome == "failed")
        .then(|| view! { " "<Tag tone=Tone::Bad glyph=Glyph::Bad text=t!(say, "log-refused")/> });
    let change = change.map(|change| view! { <span class="sub">{change}</span> });
    let about = match (event.resource_type.as_str(), account) {
        ("account", Some(name)) => {
            view! { <a href=format!("/operator/accounts/{}", event.resource_id)>{name.to_owned()}</a> }.into_any()
        }
        ("market", _) if event.resource_id.len() == 2 => {
            let href = format!("/operator/markets/{}", event.resource_id);
            view! { <a class="mono" href=href>{event.resource_id.clone()}</a> }.into_any()
        }
        ("offer", _) if event.resource_id != "new" => {
            let href = format!("/operator/catalogue/{}", event.resource_id);
            view! { <a class="mono" href=href>{event.resource_id.clone()}</a> }.into_any()
        }
        ("web_mail", _) => view! { <span class="mono">{event.resource_id.clone()}</span> }.into_any(),
        _ => view! { <span class="muted">"–"</span> }.into_any(),
    };
    let who = if event.user_name.is_empty() { t!(say, "log-program") } else { event.user_name.clone() };
    let at = event.happened_at();
    view! {
        <tr role="row">
            <th role="rowheader" scope="row" class="nowrap"><At say at text=say.date_and_time(at)/></th>
            <td role="cell" data-l=t!(say, "log-what")>{what}{refused}{change}</td>
            <td role="cell" data-l=t!(say, "log-about")>{about}</td>
            <td role="cell" data-l=t!(say, "log-who")>{who}</td>
        </tr>
    }
}

/// What happened, and what it changed.
pub(super) fn event_words(say: Say, row: &LogRow) -> (String, Option<String>) {
    let event = &row.event;
    if let Some(decided) = AccountEvent::of_kind(&event.kind) {
        return of_account(say, decided, event);
    }
    let (old, new) = (event.old_value.as_deref().unwrap_or_default(), event.new_value.as_deref().unwrap_or_default());
    match event.kind.as_str() {
        "settings_changed" => (t!(say, "log-settings-changed"), Some(settings_words(say, old, new))),
        "web_mail_added" => (t!(say, "log-web-mail-added"), Some(new.to_owned())),
        "web_mail_removed" => (t!(say, "log-web-mail-removed"), Some(old.to_owned())),
        "market_changed" => (t!(say, "log-market-changed"), market_words(say, new)),
        "market_added" => (t!(say, "log-market-added"), market_words(say, new)),
        "affiliate_added" => (t!(say, "affiliates-log-added"), Some(new.to_owned())),
        "affiliate_removed" => (t!(say, "affiliates-log-removed"), Some(old.to_owned())),
        ENDED => (t!(say, "log-relation-ended"), row.customer_name.clone()),
        "offer_added" => (t!(say, "log-offer-added"), None),
        "offer_changed" => (t!(say, "log-offer-changed"), None),
        "operator_founded" => (t!(say, "log-operator-founded"), Some(new.to_owned())),
        kind => (case_event(say, kind).unwrap_or_else(|| operation_words(say, event)), None),
    }
}

fn of_account(say: Say, decided: AccountEvent, event: &EventRow) -> (String, Option<String>) {
    let new = event.new_value.as_deref().unwrap_or_default();
    match decided {
        AccountEvent::Suspended => {
            let reason = SuspensionReason::of_code(new).map(|reason| reason_words(say, reason));
            (t!(say, "log-account-suspended"), reason)
        }
        AccountEvent::Restored => (t!(say, "log-account-restored"), None),
        AccountEvent::Restricted => {
            (t!(say, "log-restricted"), Some(t!(say, "markets-from", date = day_words(say, new))))
        }
        AccountEvent::Lifted => (t!(say, "log-lifted"), None),
        AccountEvent::TransitionOpened => (t!(say, "log-transition-opened"), None),
        AccountEvent::TransitionClosed => (t!(say, "log-transition-closed"), None),
    }
}

/// What belongs to other rooms is told by its audit name; what was refused too.
fn operation_words(say: Say, event: &EventRow) -> String {
    match event.operation.as_str() {
        "update_program_settings" => t!(say, "log-settings-changed"),
        "update_web_mail_list" => t!(say, "web-mail-card"),
        "update_market" => t!(say, "log-market-changed"),
        "update_catalogue" => t!(say, "nav-catalogue"),
        "suspend_account" => t!(say, "accounts-standing"),
        "restrict_program" => t!(say, "direct-bill"),
        "update_transition" => t!(say, "transition"),
        "update_affiliates" => t!(say, "affiliates-title"),
        "remove_partner_customer_relationship" => t!(say, "end-relation-title"),
        "update_vetting_status" => t!(say, "log-verification"),
        "sign_partner_agreement" => t!(say, "status-step-signed"),
        "resubmit_enrollment" => t!(say, "verify-happened-resubmitted"),
        other => t!(say, "log-other", name = other.replace('_', " ")),
    }
}

fn settings_words(say: Say, old: &str, new: &str) -> String {
    let read = |text: &str| serde_json::from_str::<serde_json::Map<String, Value>>(text).unwrap_or_default();
    let (old, new) = (read(old), read(new));
    let text = |value: Option<&Value>| value.and_then(Value::as_str).unwrap_or_default().to_owned();
    let changes = new.keys().map(|name| {
        let (old, new) = (text(old.get(name)), text(new.get(name)));
        t!(say, "log-setting", name = setting_name(say, name), old = old, new = new)
    });
    changes.collect::<Vec<_>>().join(" ")
}

fn setting_name(say: Say, name: &str) -> String {
    match name {
        "program_name" => t!(say, "settings-program-name"),
        "operator_name" => t!(say, "settings-operator-name"),
        "agreement_name" => t!(say, "settings-agreement-name"),
        "enrollment_mode" => t!(say, "settings-mode"),
        _ => t!(say, "settings-invitations"),
    }
}

fn market_words(say: Say, new: &str) -> Option<String> {
    let terms: Value = serde_json::from_str(new).ok()?;
    let from = t!(say, "markets-from", date = day_words(say, terms.get("from")?.as_str()?));
    let offered = terms.get("region").and_then(Value::as_str).zip(terms.get("currency").and_then(Value::as_str));
    Some(match offered {
        Some((code, currency)) => {
            format!("{from}: {}", t!(say, "markets-terms", region = region(say, code), currency = currency))
        }
        None => format!("{from}: {}", t!(say, "markets-not-offered")),
    })
}
