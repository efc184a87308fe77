//! `/resellers/invitations`: what a provider sent out, and what became of it (PAR-01, §4.5).

use super::invite::by_mail;
use super::passing_on::passing_on;
use super::resellers::invite;
use super::words::{self, Sides};
use super::{Tab, place, place_in_url, tabs};
use crate::error::AppError;
use crate::many;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::t;
use crate::tracked;
use crate::ui::{At, Empty, Glyph, Head, Note, Pager, Tag, Tone, address};
use domain::partnership::{InvitationState, PartnershipRefusal};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::partnerships::{self, InvitationsPage};
use program::store::partnership_invitations::Invitation;
use time::OffsetDateTime;

/// Make a new link for an invitation; the one before is dead. `how` as in `invite_reseller`.
///
/// # Errors
/// As `program::partnerships::resend`; `BadRequest` for another way.
#[server(prefix = "/do", endpoint = "resend-partnership-invitation")]
pub async fn resend_partnership_invitation(invitation: String, how: String) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    let mail = by_mail(&how)?;
    let issued = partnerships::resend(&visit.program, visit.actor()?, &invitation, mail).await?;
    if mail {
        leptos_axum::redirect("/resellers/invitations?done=resent");
    } else {
        visit.tell_link(issued.link);
    }
    Ok(())
}

/// Take an invitation back.
///
/// # Errors
/// As `program::partnerships::revoke`.
#[server(prefix = "/do", endpoint = "revoke-partnership-invitation")]
pub async fn revoke_partnership_invitation(invitation: String) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    partnerships::revoke(&visit.program, visit.actor()?, &invitation).await?;
    leptos_axum::redirect("/resellers/invitations?done=revoked");
    Ok(())
}

/// What may be posted to the page.
pub const FORMS: &[&str] = &[ResendPartnershipInvitation::PATH, RevokePartnershipInvitation::PATH];

/// The page.
///
/// # Errors
/// `NotFound` for those who are no provider, `RoleMissing`, `SignInNeeded`, `BadRequest` for a place that is none.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    let found = partnerships::invitations(&visit.program, visit.actor()?, place(&visit)?).await?;
    let body = view! {
        <Head say title=Tab::Invitations.title(say) beside=invite(&visit)/>
        {tabs(say, Tab::Invitations)}
        {words::summary(&visit, FORMS, &Sides::NONE)}
        {done(&visit)}
        {passing_on(&visit).await?}
        <section class="card">{content(&visit, &found)}</section>
    };
    Ok(Page::new(Tab::Invitations.title(say), Nav::Resellers, body))
}

fn done(visit: &Visit) -> Option<impl IntoView + use<>> {
    let say = visit.say;
    let sentence = match visit.value("done")? {
        "sent" => t!(say, "ps-done-sent"),
        "many" => many::done(visit),
        "resent" => t!(say, "ps-done-resent"),
        "revoked" => t!(say, "ps-done-revoked"),
        _ => return None,
    };
    let quiet = visit.posted.is_some() || visit.told_link().is_some();
    (!quiet).then(|| view! { <Note tone=Tone::Ok role="status"><p>{sentence}</p></Note> })
}

fn content(visit: &Visit, found: &InvitationsPage) -> AnyView {
    let say = visit.say;
    if found.rows.is_empty() {
        let text = t!(say, "ps-no-invitations-text");
        return view! { <Empty title=t!(say, "ps-no-invitations")><p>{text}</p></Empty> }.into_any();
    }
    let now = visit.program.now();
    let rows: Vec<_> = found.rows.iter().map(|it| row(visit, it, now)).collect();
    let next = found.next.as_ref().map(|at| format!("/resellers/invitations?after={}", place_in_url(at)));
    let first = visit.value("after").map(|_| "/resellers/invitations".to_owned());
    let summary = t!(say, "ps-shown", count = found.rows.len());
    view! {
        <table class="table table--stack" role="table">
            <caption class="vh">{t!(say, "ps-invitations")}</caption>
            <thead role="rowgroup"><tr role="row">
                <th role="columnheader" scope="col">{t!(say, "ps-invited")}</th>
                <th role="columnheader" scope="col">{t!(say, "ps-sent")}</th>
                <th role="columnheader" scope="col">{t!(say, "ps-works-until")}</th>
                <th role="columnheader" scope="col">{t!(say, "ps-state")}</th>
                <th role="columnheader" scope="col"><span class="vh">{t!(say, "ps-actions")}</span></th>
            </tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
        <Pager say label=t!(say, "ps-pages") summary previous=first next/>
    }
    .into_any()
}

fn row(visit: &Visit, it: &Invitation, now: OffsetDateTime) -> impl IntoView + use<> {
    let say = visit.say;
    let name = it.name.clone().map(|name| view! { <span class="sub">{name}</span> });
    let note = tracked::note(say, it.note.as_deref());
    let how = if it.mailed { t!(say, "ps-mailed") } else { t!(say, "ps-handed") };
    let by = t!(say, "ps-sent-by", name = it.issued_by.as_str(), how = how);
    let until = match it.expires_at {
        Some(end) => view! { <At say at=end text=say.date(end)/> }.into_any(),
        None => t!(say, "ps-for-ever").into_any(),
    };
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">{address(&it.email)}{name}{note}</th>
            <td role="cell" data-l=t!(say, "ps-sent")>
                <At say at=it.sent_at text=say.date_and_time(it.sent_at)/><span class="sub">{by}</span>
                {tracked::issued(visit, it.issued_at)}
            </td>
            <td role="cell" class="nowrap" data-l=t!(say, "ps-works-until")>{until}</td>
            <td role="cell" data-l=t!(say, "ps-state")>{state(say, it, now)}</td>
            <td role="cell" class="act">{(it.state == InvitationState::Issued).then(|| actions(say, it, now))}</td>
        </tr>
    }
}

fn state(say: Say, it: &Invitation, now: OffsetDateTime) -> AnyView {
    let who = || it.reseller.clone().map(|name| view! { <span class="sub">{name}</span> });
    match it.state.answerable(it.expires_at, now) {
        Ok(()) => view! { <Tag tone=Tone::Info glyph=Glyph::Clock text=t!(say, "ps-state-waits")/> }.into_any(),
        Err(PartnershipRefusal::LinkExpired) => {
            view! { <Tag tone=Tone::Neutral glyph=Glyph::Clock text=t!(say, "ps-state-expired")/> }.into_any()
        }
        Err(PartnershipRefusal::LinkUsed) => {
            view! { <Tag tone=Tone::Ok glyph=Glyph::Ok text=t!(say, "ps-state-accepted")/>{who()} }.into_any()
        }
        Err(PartnershipRefusal::LinkDeclined) => {
            view! { <Tag tone=Tone::Bad glyph=Glyph::Bad text=t!(say, "ps-state-declined")/>{who()} }.into_any()
        }
        Err(_) => view! { <Tag tone=Tone::Neutral glyph=Glyph::Undo text=t!(say, "ps-state-revoked")/> }.into_any(),
    }
}

/// A link that has expired can be made anew; there is nothing left to revoke.
fn actions(say: Say, it: &Invitation, now: OffsetDateTime) -> impl IntoView + use<> {
    let again = t!(say, "ps-resend-to", address = it.email.as_str());
    let link = t!(say, "ps-new-link-for", address = it.email.as_str());
    let revoke = it.state.answerable(it.expires_at, now).is_ok().then(|| revoke(say, it));
    view! {
        <div class="row">
            <form method="post" action="/resellers/invitations" class="row">
                <input type="hidden" name="_fn" value=ResendPartnershipInvitation::PATH/>
                <input type="hidden" name="invitation" value=it.id.clone()/>
                <button type="submit" class="btn btn--small" name="how" value="mail" aria-label=again>{t!(say, "ps-resend")}</button>
                <button type="submit" class="btn btn--small" name="how" value="hand" aria-label=link>{t!(say, "ps-new-link")}</button>
            </form>
            {revoke}
        </div>
    }
}

fn revoke(say: Say, it: &Invitation) -> impl IntoView + use<> {
    let label = t!(say, "ps-revoke-of", address = it.email.as_str());
    view! {
        <form method="post" action="/resellers/invitations">
            <input type="hidden" name="_fn" value=RevokePartnershipInvitation::PATH/>
            <input type="hidden" name="invitation" value=it.id.clone()/>
            <button type="submit" class="btn btn--small" aria-label=label>{t!(say, "ps-revoke")}</button>
        </form>
    }
}
