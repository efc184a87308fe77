//! The approval page: what a request would change, what has to hold, and the provider's answer.

use super::answer::AnswerTransfer;
use super::show::refusal;
use super::{before_after, checks};
use crate::accounts;
use crate::error::AppError;
use crate::page::{Nav, Page, PageResult, Posted, Visit};
use crate::say::Say;
use crate::t;
use crate::transfers::live::Live;
use crate::transfers::reasons;
use crate::ui::form::Form;
use crate::ui::{
    At, Baton, BatonSide, Card, Crumb, ErrorSummary, Glyph, Head, Icon, Note, Problem, Tag, TextArea, Tone,
};
use domain::business_time::{TIME_TO_ANSWER, answer_due, between};
use domain::text::{REASON, TextProblem};
use domain::transfer::Status;
use domain::{Permission, Role, TransferId, TransferRefusal};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::transfers::{TransferView, show};

/// A request and the provider's person who reviews it.
pub struct Review<'a> {
    /// The reader's language.
    pub say: Say,
    /// The request.
    pub view: &'a TransferView,
    /// The visit.
    pub visit: &'a Visit,
    /// Whether the person may answer.
    pub may_answer: bool,
}

/// `/requests/{id}`. A request that is not waiting, or not addressed to the reader, is shown on its transfer page.
///
/// # Errors
/// `NotFound` for everyone but the two partners, `RoleMissing`, `SignInNeeded`.
pub async fn page(visit: Visit) -> PageResult {
    let id = visit.value("id").and_then(|id| TransferId::parse(id).ok()).ok_or(AppError::NotFound)?;
    let actor = visit.actor()?;
    let view = show(&visit.program, actor, &id).await?;
    let waiting = view.transfer.state.status() == Status::Active && view.is_target(actor);
    if !waiting && visit.posted.is_none() {
        return Ok(Page::redirect(format!("/transfers/{id}")));
    }
    if !view.is_target(actor) {
        return Ok(Page::redirect(format!("/transfers/{id}")));
    }
    let say = visit.say;
    let review = Review { say, view: &view, visit: &visit, may_answer: actor.may(Permission::AnswerTransfer) };
    let title = t!(say, "review-title", customer = view.names.customer.as_str());
    let title = format!("{title} · {}", view.transfer.number);
    let version = view.version.clone();
    let content = content(&review, waiting).into_any();
    let body = view! {
        <Live id="live".to_owned() transfer=id version changed=t!(say, "live-changed") show_it=t!(say, "live-show-it") stale=t!(say, "live-stale")>
            {content}
        </Live>
    };
    Ok(Page::new(title, Nav::Requests, body))
}

fn content(review: &Review<'_>, waiting: bool) -> impl IntoView + use<> {
    let say = review.say;
    let names = &review.view.names;
    let status = review.view.transfer.state.status();
    let crumbs = vec![
        Crumb { href: Some("/requests".into()), text: t!(say, "nav-requests") },
        Crumb { href: None, text: review.view.transfer.number.clone() },
    ];
    let (tone, glyph, words) = super::status::tag(say, status, false, &names.target);
    let beside = view! { <Tag tone glyph text=words/> }.into_any();
    let posted = review.visit.refused(AnswerTransfer::PATH);
    let refused = posted.map(|posted| {
        if reason_missing(posted) {
            let sentence = reasons::refusal(say, TransferRefusal::ReasonMissing);
            let problems = vec![Problem { field: Some("reason".into()), sentence }];
            view! { <ErrorSummary title=t!(say, "decide-errors") problems/> }.into_any()
        } else {
            refusal(say, &posted.error, t!(say, "decide-errors"), status, &field_id)
        }
    });
    view! {
        <Head say title=t!(say, "review-title", customer = names.customer.as_str()) crumbs beside=Some(beside)/>
        {refused}
        {waiting.then(|| baton(review))}
        {drift(review)}
        <div class="split">
            <div class="stack">{before_after::card(review)}{waiting.then(|| decide(review, posted))}</div>
            <div class="stack">{checks::card(review)}{from(review)}</div>
        </div>
        {(waiting && review.may_answer).then(|| action_bar(say))}
    }
}

/// The answer lacks the reason it needs, whichever rule said so.
fn reason_missing(posted: &Posted) -> bool {
    posted.problem("reason").is_some_and(|it| it.problem == TextProblem::Missing)
        || posted.error == AppError::Refused(TransferRefusal::ReasonMissing)
}

fn field_id(field: &str) -> Option<String> {
    (field == "reason").then(|| "reason".to_owned())
}

fn baton(review: &Review<'_>) -> impl IntoView + use<> {
    let say = review.say;
    let transfer = &review.view.transfer;
    let now = review.visit.program.now();
    let answerers: Vec<Role> = Permission::AnswerTransfer.roles().iter().collect();
    let roles = accounts::any_of(say, &answerers);
    let who = if review.may_answer {
        t!(say, "review-who-you", roles = roles)
    } else {
        t!(say, "review-who-colleague", roles = roles)
    };
    let expires = say.date_with_weekday(transfer.expires_at);
    let age = between(transfer.created_at, now);
    let due = answer_due(transfer.created_at);
    let when = if age > TIME_TO_ANSWER {
        t!(say, "review-overdue", span = say.span(age - TIME_TO_ANSWER), expires = expires)
    } else {
        t!(say, "review-due", due = say.moment(due), expires = expires)
    };
    let labels = [t!(say, "who-acts-now"), t!(say, "what-is-needed"), t!(say, "when")];
    let side = if review.may_answer { BatonSide::You } else { BatonSide::Other };
    view! { <Baton side labels who what=t!(say, "review-needed") when=view! { <At say at=due text=when/> }.into_any()/> }
}

fn drift(review: &Review<'_>) -> Option<impl IntoView + use<>> {
    let say = review.say;
    let drifted = review.view.lines.iter().any(program::transfers::LineView::seats_changed);
    drifted.then(|| {
        let text = t!(say, "drift-text", source = review.view.names.source.as_str());
        view! { <Note tone=Tone::Warn><p><b>{t!(say, "drift-title")}</b>{say.gap()}{text}</p></Note> }
    })
}

fn decide(review: &Review<'_>, posted: Option<&Posted>) -> impl IntoView + use<> {
    let say = review.say;
    let names = &review.view.names;
    let body = if review.may_answer {
        form(review, posted).into_any()
    } else {
        let answerers: Vec<Role> = Permission::AnswerTransfer.roles().iter().collect();
        let roles = accounts::any_of(say, &answerers);
        let text = t!(say, "decide-role", roles = roles, tenant = names.target.as_str());
        view! { <div class="note"><Icon glyph=Glyph::Lock/><div><p>{text}</p></div></div> }.into_any()
    };
    view! { <Card title=t!(say, "decide")><div class="card-body">{body}</div></Card> }
}

fn form(review: &Review<'_>, posted: Option<&Posted>) -> impl IntoView + use<> {
    let say = review.say;
    let source = review.view.names.source.as_str();
    let label = t!(say, "decide-reason-label");
    let error = posted.and_then(|posted| match (reason_missing(posted), posted.problem("reason")) {
        (true, _) => Some(reasons::refusal(say, TransferRefusal::ReasonMissing)),
        (false, problem) => problem.map(|it| reasons::text_problem(say, &label, it.problem)),
    });
    let typed = posted.and_then(|posted| posted.value("reason")).unwrap_or_default().to_owned();
    let request_id = review.visit.request_id.to_string();
    let (id, seen) = (review.view.transfer.id.to_string(), review.view.version.clone());
    let groups = groups(review, posted);
    let hint = Some(t!(say, "decide-reason-hint", source = source));
    view! {
        <Form id="decide".to_owned() class="form".to_owned() function=AnswerTransfer::PATH.to_owned()
            busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
            <input type="hidden" name="transfer_id" value=id/>
            <input type="hidden" name="seen" value=seen/>
            <input type="hidden" name="request_id" value=request_id/>
            {groups}
            <TextArea name="reason" label hint error value=typed most=REASON/>
        </Form>
    }
}

/// One check box per group, when there is a choice: what is ticked is declined.
fn groups(review: &Review<'_>, posted: Option<&Posted>) -> Option<impl IntoView + use<>> {
    let say = review.say;
    let transfer = &review.view.transfer;
    let groups = transfer.groups();
    if groups.len() < 2 {
        return None;
    }
    let boxes: Vec<_> = groups
        .into_iter()
        .filter_map(|group| {
            let base = transfer.lines.iter().find(|line| line.group == group && !line.add_on)?;
            let add_ons = transfer.lines.iter().filter(|line| line.group == group && line.add_on).count();
            let id = format!("decline-{group}");
            let ticked = posted.is_some_and(|posted| posted.has("decline[]", &group.to_string()));
            let contents = super::list::contents(say, 1, i64::try_from(add_ons).unwrap_or_default());
            let name = t!(say, "decide-decline", name = base.friendly_name.as_str());
            Some(view! {
                <li class="check choice">
                    <input type="checkbox" id=id.clone() name="decline[]" value=group checked=ticked/>
                    <label for=id><b>{name}</b><span class="sub">{contents}</span></label>
                </li>
            })
        })
        .collect();
    let hint = t!(say, "decide-groups-hint", source = review.view.names.source.as_str());
    Some(view! {
        <fieldset class="field">
            <legend>{t!(say, "decide-groups")}</legend>
            <p class="hint">{hint}</p>
            <ul class="list">{boxes}</ul>
        </fieldset>
    })
}

fn action_bar(say: Say) -> impl IntoView {
    view! {
        <div class="actionbar wide-sm">
            <button type="submit" class="btn btn--primary" form="decide" name="decision" value="accept">
                <Icon glyph=Glyph::Check/>{t!(say, "decide-accept")}
            </button>
            <button type="submit" class="btn btn--danger" form="decide" name="decision" value="reject">{t!(say, "decide-reject")}</button>
            <a class="btn btn--quiet" href="/requests">{t!(say, "decide-back")}</a>
            <span class="small muted push">{t!(say, "decide-note")}</span>
        </div>
    }
}

fn from(review: &Review<'_>) -> impl IntoView + use<> {
    let say = review.say;
    let (names, transfer) = (&review.view.names, &review.view.transfer);
    let created = say.date_and_time(transfer.created_at);
    let note = transfer.note.clone().map(|note| view! { <div><dt>{t!(say, "note")}</dt><dd>{note}</dd></div> });
    let programs = accounts::programs(say, review.view.parties.source.programs);
    let content = view! {
        <div class="card-body">
            <div class="party">
                <span class="mark" aria-hidden="true">{accounts::pick::initials(&names.source)}</span>
                <div><b>{names.source.clone()}</b><span class="sub">{programs}</span></div>
            </div>
            <dl class="facts facts--narrow">
                <div>
                    <dt>{t!(say, "requested-by")}</dt>
                    <dd>{names.requester.clone()}<span class="sub"><At say at=transfer.created_at text=created/></span></dd>
                </div>
                <div><dt>{t!(say, "reseller-mpn")}</dt><dd>{transfer.mpn_on_record.clone()}</dd></div>
                {note}
            </dl>
        </div>
    };
    view! { <Card title=t!(say, "from")>{content}</Card> }
}
