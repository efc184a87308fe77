//! Deciding about an account: standing, direct bill, the way to indirect. One server function, one form each.

use super::fields::Fields;
use super::{reason_words, words};
use crate::error::AppError;
use crate::say::Say;
use crate::t;
use crate::ui::form::Form;
use crate::ui::{Card, Field, Glyph, Icon, Note, Tone};
use domain::PartnerTenantId;
use domain::standing::SuspensionReason;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::operator::standing::{Decision, decide};
use program::store::accounts::AccountRow;
use time::OffsetDateTime;

/// The operator decides about an account. `decision` is `suspend`, `restore`, `restrict`, `lift`, `open` or `close`.
///
/// # Errors
/// As `program::operator::standing::decide`; `BadRequest` for another decision.
#[server(prefix = "/do", endpoint = "decide-account")]
pub async fn decide_account(
    account_id: PartnerTenantId,
    decision: String,
    #[server(default)] reason: String,
    #[server(default)] from: String,
) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    let decided = match decision.as_str() {
        "suspend" => Decision::Suspend(reason),
        "restore" => Decision::Restore,
        "restrict" => Decision::Restrict(from),
        "lift" => Decision::Lift,
        "open" => Decision::Transition(true),
        "close" => Decision::Transition(false),
        _ => return Err(AppError::BadRequest),
    };
    decide(&visit.program, visit.actor()?, &account_id, &decided).await?;
    leptos_axum::redirect(&format!("/operator/accounts/{account_id}?done={decision}"));
    Ok(())
}

/// A form around its fields, with the button that decides.
fn deciding(
    say: Say,
    row: &AccountRow,
    (decision, class, button): (&'static str, &'static str, String),
    fields: AnyView,
) -> impl IntoView + use<> {
    let id = row.id.to_string();
    view! {
        <Form class="form".to_owned() function=DecideAccount::PATH.to_owned()
            busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
            <input type="hidden" name="account_id" value=id/>
            <div class="stack">
                {fields}
                <div class="row"><button type="submit" class=class name="decision" value=decision>{button}</button></div>
            </div>
        </Form>
    }
}

const PLAIN: &str = "btn";
const DANGER: &str = "btn btn--danger";

/// Suspend with a reason, or restore.
pub(super) fn standing(say: Say, fields: &Fields<'_>, row: &AccountRow) -> impl IntoView + use<> {
    let body = if let Some((reason, since)) = row.account.suspension {
        let text = t!(say, "account-suspended-since", reason = reason_words(say, reason), date = say.date(since));
        let fields = view! { <p>{text}</p><p class="muted">{t!(say, "restore-hint")}</p> }.into_any();
        deciding(say, row, ("restore", PLAIN, t!(say, "restore")), fields).into_any()
    } else {
        let fields = reasons(say, fields, row).into_any();
        deciding(say, row, ("suspend", DANGER, t!(say, "suspend")), fields).into_any()
    };
    view! { <Card title=t!(say, "accounts-standing")><div class="card-body">{body}</div></Card> }
}

fn reasons(say: Say, fields: &Fields<'_>, row: &AccountRow) -> impl IntoView + use<> {
    let chosen = fields.value("reason", "");
    let of_resellers = row.account.programs.indirect_reseller;
    let fits = |reason: &SuspensionReason| *reason != SuspensionReason::ProviderTrouble || of_resellers;
    let choices: Vec<_> = SuspensionReason::ALL
        .into_iter()
        .filter(fits)
        .map(|reason| {
            let (id, ticked) = (format!("reason-{}", reason.code()), reason.code() == chosen);
            view! {
                <div class="check">
                    <input type="radio" id=id.clone() name="reason" value=reason.code() checked=ticked/>
                    <label for=id>{reason_words(say, reason)}</label>
                </div>
            }
        })
        .collect();
    view! {
        <p>{t!(say, "suspend-hint")}</p>
        <fieldset class="field" id="reason"><legend class="label">{t!(say, "suspend-reason")}</legend>{choices}</fieldset>
    }
}

/// Restrict direct bill from a day on, or lift; nothing for those who have none.
pub(super) fn direct_bill(
    say: Say,
    fields: &Fields<'_>,
    row: &AccountRow,
    now: OffsetDateTime,
) -> Option<impl IntoView + use<>> {
    if !row.account.programs.direct_bill {
        return None;
    }
    let body = if let Some(from) = row.account.restricted_from {
        let date = say.date_with_weekday(from);
        let text = if from <= now {
            t!(say, "restricted-since", date = date)
        } else {
            t!(say, "restricted-from", date = date)
        };
        let fields = view! { <p>{text}</p>{effects(say)} }.into_any();
        deciding(say, row, ("lift", PLAIN, t!(say, "lift")), fields).into_any()
    } else {
        let (value, error) = (fields.value("from", &words::day(now)), fields.error("from"));
        let fields = view! {
            {effects(say)}
            <Field name="from" kind="date" label=fields.label("from") hint=Some(t!(say, "restrict-from-hint")) error value/>
        };
        deciding(say, row, ("restrict", DANGER, t!(say, "restrict")), fields.into_any()).into_any()
    };
    Some(view! { <Card title=t!(say, "direct-bill")><div class="card-body">{body}</div></Card> })
}

/// What a restriction stops and what it leaves (DIR-21, DIR-22).
fn effects(say: Say) -> impl IntoView {
    view! {
        <ul class="grants">
            <li class="is-bad"><Icon glyph=Glyph::Bad/><div>{t!(say, "restrict-stops")}</div></li>
            <li><Icon glyph=Glyph::Ok/><div>{t!(say, "restrict-leaves")}</div></li>
            <li><Icon glyph=Glyph::Ok/><div>{t!(say, "restrict-way-out")}</div></li>
        </ul>
    }
}

/// Open or close the change to indirect (DIR-05); nothing for those without direct bill.
pub(super) fn transition(say: Say, row: &AccountRow) -> Option<impl IntoView + use<>> {
    let programs = row.account.programs;
    if !programs.direct_bill {
        return None;
    }
    let body = if programs.is_dual_role() {
        view! { <Note tone=Tone::Ok><p>{t!(say, "transition-made")}</p></Note> }.into_any()
    } else if row.account.transition_available {
        let text = view! { <p>{t!(say, "transition-open")}</p> }.into_any();
        deciding(say, row, ("close", PLAIN, t!(say, "transition-close-it")), text).into_any()
    } else {
        let text = view! { <p>{t!(say, "transition-closed")}</p> }.into_any();
        deciding(say, row, ("open", PLAIN, t!(say, "transition-open-it")), text).into_any()
    };
    Some(view! { <Card title=t!(say, "transition")><div class="card-body">{body}</div></Card> })
}
