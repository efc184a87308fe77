//! The page of one transfer request, for both partners: where it stands, what is in it, what happened.

use super::request::WithdrawTransfer;
use super::steps::{line_result, moments};
use super::{reasons, status};
use crate::accounts;
use crate::error::AppError;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::t;
use crate::transfers::live::Live;
use crate::ui::form::Form;
use crate::ui::{At, Baton, BatonSide, Card, Crumb, ErrorSummary, Head, Note, Tag, Timeline, Tone};
use domain::transfer::Status;
use domain::{Permission, TransferId};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::transfers::{LineView, TransferView, show};

/// A request and its reader.
pub struct Shown<'a> {
    /// The reader's language.
    pub say: Say,
    /// The request.
    pub view: &'a TransferView,
    /// Whether the reader's tenant created it.
    pub is_source: bool,
    /// The visit.
    pub visit: &'a Visit,
}

impl Shown<'_> {
    fn status(&self) -> Status {
        self.view.transfer.state.status()
    }
}

/// `/transfers/{id}`.
///
/// # Errors
/// `NotFound` for everyone but the two partners, `RoleMissing`, `SignInNeeded`.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    let id = visit.value("id").and_then(|id| TransferId::parse(id).ok()).ok_or(AppError::NotFound)?;
    let actor = visit.actor()?;
    let view = show(&visit.program, actor, &id).await?;
    let shown = Shown { say, is_source: view.transfer.source == actor.tenant, view: &view, visit: &visit };
    let title = t!(say, "transfer-title", customer = view.names.customer.as_str());
    let title = format!("{title} · {}", view.transfer.number);
    let version = view.version.clone();
    let content = content(&shown).into_any();
    let body = view! {
        <Live id="live".to_owned() transfer=id version changed=t!(say, "live-changed") show_it=t!(say, "live-show-it") stale=t!(say, "live-stale")>
            {content}
        </Live>
    };
    Ok(Page::new(title, Nav::Transfers, body))
}

fn content(shown: &Shown<'_>) -> impl IntoView + use<> {
    let say = shown.say;
    let names = &shown.view.names;
    let transfer = &shown.view.transfer;
    let (tone, glyph, words) = status::tag(say, shown.status(), shown.is_source, &names.target);
    let crumbs = vec![
        Crumb { href: Some("/transfers".into()), text: t!(say, "nav-transfers") },
        Crumb { href: None, text: transfer.number.clone() },
    ];
    let beside = view! { <Tag tone glyph text=words/>{actions(shown)} }.into_any();
    let (moments, lines) = (moments(shown), lines(shown));
    view! {
        <Head say title=t!(say, "transfer-title", customer = names.customer.as_str()) crumbs beside=Some(beside)/>
        {refused(shown)}
        {done(shown)}
        {baton(shown)}
        <div class="split">
            <div class="stack">
                <Card title=t!(say, "transfer-timeline")><div class="card-body"><Timeline say moments/></div></Card>
                <Card title=t!(say, "transfer-lines")>{lines}</Card>
            </div>
            <div class="stack">{parties(shown)}{withdraw(shown)}</div>
        </div>
    }
}

/// What can be done from here; what cannot is absent.
fn actions(shown: &Shown<'_>) -> Option<impl IntoView + use<>> {
    let say = shown.say;
    let transfer = &shown.view.transfer;
    let actor = shown.visit.actor().ok()?;
    let (href, text) = match shown.status() {
        Status::Active if !shown.is_source => (format!("/requests/{}", transfer.id), t!(say, "open-request")),
        Status::Rejected | Status::Failed | Status::Expired | Status::Withdrawn | Status::PartiallyComplete
            if shown.is_source && actor.may(Permission::RequestTransfer) =>
        {
            (format!("/customers/{}/transfers/new", transfer.customer), t!(say, "create-again"))
        }
        _ => (format!("/customers/{}/subscriptions", transfer.customer), t!(say, "view-subscriptions")),
    };
    Some(view! { <div class="row push"><a class="btn" href=href>{text}</a></div> })
}

fn refused(shown: &Shown<'_>) -> Option<impl IntoView + use<>> {
    let say = shown.say;
    let posted = shown.visit.refused(WithdrawTransfer::PATH)?;
    Some(refusal(say, &posted.error, t!(say, "withdraw-errors"), shown.status(), &|_| None))
}

/// Why a form about a request was refused: "changed while you were looking", or a summary of problems.
pub(super) fn refusal(
    say: Say,
    error: &AppError,
    title: String,
    now: Status,
    ids: &dyn Fn(&str) -> Option<String>,
) -> AnyView {
    if error.status() == 409 {
        let text = t!(say, "overtaken-now", status = status::words(say, now));
        return view! {
            <div class="errors" id="errors" role="alert" tabindex="-1" autofocus><h2>{t!(say, "overtaken-title")}</h2><p>{text}</p></div>
        }
        .into_any();
    }
    view! { <ErrorSummary title problems=reasons::problems(say, error, ids)/> }.into_any()
}

/// What the reader has just done, if the request's state bears it out.
fn done(shown: &Shown<'_>) -> Option<impl IntoView + use<>> {
    let say = shown.say;
    let text = match (shown.visit.value("done")?, shown.status(), shown.is_source) {
        ("create", Status::Active, true) => t!(say, "done-created", name = shown.view.names.target.as_str()),
        ("withdraw", Status::Withdrawn, true) => t!(say, "done-withdrawn"),
        ("accept", Status::Complete | Status::PartiallyComplete | Status::Failed, false) => t!(say, "done-accepted"),
        ("reject", Status::Rejected, false) => t!(say, "done-rejected"),
        _ => return None,
    };
    Some(view! { <Note tone=Tone::Ok role="status"><p>{text}</p></Note> })
}

fn baton(shown: &Shown<'_>) -> impl IntoView + use<> {
    let say = shown.say;
    let side = match (shown.status(), shown.is_source) {
        (Status::Active, false) | (Status::PartiallyComplete, true) => BatonSide::You,
        (Status::Active | Status::InProgress | Status::Withdrawn | Status::Expired, _) => BatonSide::Other,
        (Status::Complete | Status::PartiallyComplete, _) => BatonSide::Done,
        (Status::Rejected | Status::Failed, _) => BatonSide::Bad,
    };
    let labels = [t!(say, "who-acts-now"), t!(say, "what-is-needed"), t!(say, "when")];
    let (who, what) = who_and_what(shown);
    view! { <Baton side labels who what when=when(shown)/> }
}

fn who_and_what(shown: &Shown<'_>) -> (String, String) {
    let say = shown.say;
    let names = &shown.view.names;
    let answerers: Vec<_> = Permission::AnswerTransfer.roles().iter().collect();
    match (shown.status(), shown.is_source) {
        (Status::Active | Status::InProgress, true) => {
            (t!(say, "who-provider", name = names.target.as_str()), t!(say, "need-wait-source"))
        }
        (Status::Active | Status::InProgress, false) => {
            (t!(say, "review-who-you", roles = accounts::any_of(say, &answerers)), t!(say, "need-answer"))
        }
        (Status::Complete, true) => (t!(say, "who-nobody"), t!(say, "need-nothing-source")),
        (Status::Complete, false) => (t!(say, "who-nobody"), t!(say, "need-nothing-provider")),
        (Status::PartiallyComplete, true) => (t!(say, "who-you-again"), t!(say, "need-partial-source")),
        (Status::PartiallyComplete, false) => (t!(say, "who-nobody"), t!(say, "need-partial-provider")),
        (Status::Withdrawn | Status::Expired, true) => (t!(say, "who-you-again"), t!(say, "need-new")),
        (_, true) => (t!(say, "who-you-again"), t!(say, "need-again")),
        (_, false) => (t!(say, "who-source-again", name = names.source.as_str()), t!(say, "need-again-provider")),
    }
}

fn when(shown: &Shown<'_>) -> AnyView {
    let say = shown.say;
    let transfer = &shown.view.transfer;
    let name = shown.view.names.target.as_str();
    let (at, text) = match program::store::transfers::moments(&transfer.state).1 {
        None => {
            let day = say.date_with_weekday(transfer.expires_at);
            (transfer.expires_at, t!(say, "transfer-expires", when = day, name = name))
        }
        Some(at) if matches!(shown.status(), Status::Complete | Status::PartiallyComplete) => {
            (at, t!(say, "transfer-completed-at", when = say.date_and_time(at)))
        }
        Some(at) => (at, t!(say, "transfer-ended-at", when = say.date_and_time(at))),
    };
    view! { <At say at text/> }.into_any()
}

fn lines(shown: &Shown<'_>) -> impl IntoView + use<> {
    let say = shown.say;
    let rows: Vec<_> = shown.view.lines.iter().map(|line| line_view(shown, line)).collect();
    view! {
        <table class="table table--stack" role="table">
            <caption class="vh">{t!(say, "transfer-lines")}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{t!(say, "transfer-line-was")}</th>
                    <th role="columnheader" scope="col" class="num">{t!(say, "transfer-line-licenses")}</th>
                    <th role="columnheader" scope="col">{t!(say, "transfer-line-result")}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
}

fn line_view(shown: &Shown<'_>, it: &LineView) -> impl IntoView + use<> {
    let say = shown.say;
    let line = &it.line;
    let (tone, glyph, text, hint) = line_result(say, &line.state, shown.status().is_open(), &shown.view.names.source);
    let quantity = if line.family.counts_licenses() { say.number(line.quantity) } else { "–".to_owned() };
    let id = line.subscription.as_str().get(..13).unwrap_or_default().to_owned();
    view! {
        <tr role="row" class=line.add_on.then_some("is-child")>
            <th role="rowheader" scope="row">{line.friendly_name.clone()}<span class="sub mono">{id}</span></th>
            <td role="cell" class="num" data-l=t!(say, "transfer-line-licenses")>{quantity}</td>
            <td role="cell" data-l=t!(say, "transfer-line-result")>
                <Tag tone glyph text/>{hint.map(|hint| view! { <span class="sub">{hint}</span> })}
            </td>
        </tr>
    }
}

fn parties(shown: &Shown<'_>) -> impl IntoView + use<> {
    let say = shown.say;
    let (names, transfer) = (&shown.view.names, &shown.view.transfer);
    let fact = |label: String, value: String| view! { <div><dt>{label}</dt><dd>{value}</dd></div> };
    let created = say.date_and_time(transfer.created_at);
    let subscriptions = format!("/customers/{}/subscriptions", transfer.customer);
    let note = transfer.note.clone().map(|note| fact(t!(say, "note"), note));
    let reason = transfer.reason.clone();
    let reason = reason.map(|reason| fact(t!(say, "reason-given", name = names.target.as_str()), reason));
    let facts = view! {
        <dl class="facts facts--narrow">
            {reason}
            {fact(t!(say, "from"), names.source.clone())}
            {fact(t!(say, "column-to"), names.target.clone())}
            <div>
                <dt>{t!(say, "customer")}</dt>
                <dd><a href=subscriptions>{names.customer.clone()}</a><span class="sub">{names.customer_domain.clone()}</span></dd>
            </div>
            <div>
                <dt>{t!(say, "requested-by")}</dt>
                <dd>{names.requester.clone()}<span class="sub"><At say at=transfer.created_at text=created/></span></dd>
            </div>
            {fact(t!(say, "reseller-mpn"), transfer.mpn_on_record.clone())}
            {note}
        </dl>
    };
    view! { <Card title=t!(say, "transfer-parties")><div class="card-body">{facts}</div></Card> }
}

fn withdraw(shown: &Shown<'_>) -> Option<AnyView> {
    let say = shown.say;
    if !shown.is_source || shown.status() != Status::Active {
        return None;
    }
    let actor = shown.visit.actor().ok()?;
    let body = if actor.may(Permission::RequestTransfer) {
        let id = shown.view.transfer.id.to_string();
        view! {
            <Form function=WithdrawTransfer::PATH.to_owned() busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
                <input type="hidden" name="transfer_id" value=id/>
                <p class="muted small">{t!(say, "withdraw-hint")}</p>
                <p class="gap"><button type="submit" class="btn btn--danger">{t!(say, "withdraw")}</button></p>
            </Form>
        }
        .into_any()
    } else {
        let roles: Vec<_> = Permission::RequestTransfer.roles().iter().collect();
        view! { <p class="muted">{t!(say, "withdraw-role", roles = accounts::any_of(say, &roles))}</p> }.into_any()
    };
    Some(view! { <Card title=t!(say, "withdraw")><div class="card-body">{body}</div></Card> }.into_any())
}
