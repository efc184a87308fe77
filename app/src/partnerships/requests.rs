//! `/resellers/requests`: resellers that ask a provider to work together. Approving sends the invitation.

use super::words::{self, Sent, Sides, under};
use super::{Tab, tabs};
use crate::error::AppError;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::t;
use crate::ui::form::Form;
use crate::ui::{At, Card, Empty, Head, Note, TextArea, Tone};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::partnerships::{self, MESSAGE};
use program::store::partnership_requests::Request;

/// Answer a request. `decision` is `approve`, which sends the invitation with the message, or `decline`.
///
/// # Errors
/// As `program::partnerships::approve`; `BadRequest` for another decision.
#[server(prefix = "/do", endpoint = "answer-partnership-request")]
pub async fn answer_partnership_request(
    request: String,
    decision: String,
    #[server(default)] message: String,
) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    match decision.as_str() {
        "approve" => partnerships::approve(&visit.program, visit.actor()?, &request, &message).await?,
        "decline" => partnerships::turn_down(&visit.program, visit.actor()?, &request).await?,
        _ => return Err(AppError::BadRequest),
    }
    leptos_axum::redirect(&format!("/resellers/requests?done={decision}"));
    Ok(())
}

/// The page.
///
/// # Errors
/// `NotFound` for those who are no provider, `RoleMissing`, `SignInNeeded`.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    let waiting = partnerships::requests(&visit.program, visit.actor()?).await?;
    let mut cards = Vec::new();
    for it in &waiting {
        cards.push(card(&visit, it)?);
    }
    let content = if cards.is_empty() {
        let empty = view! { <Empty title=t!(say, "ps-no-requests")><p>{t!(say, "ps-no-requests-text")}</p></Empty> };
        view! { <section class="card">{empty}</section> }.into_any()
    } else {
        view! { <div class="stack">{cards}</div> }.into_any()
    };
    let body = view! {
        <Head say title=Tab::Requests.title(say) lead=Some(t!(say, "ps-requests-lead"))/>
        {tabs(say, Tab::Requests)}
        {words::summary(&visit, &[AnswerPartnershipRequest::PATH], &Sides::NONE)}
        {done(&visit)}
        {content}
    };
    Ok(Page::new(Tab::Requests.title(say), Nav::Resellers, body))
}

fn done(visit: &Visit) -> Option<impl IntoView + use<>> {
    let say = visit.say;
    let sentence = match visit.value("done")? {
        "approve" => t!(say, "ps-done-sent"),
        "decline" => t!(say, "ps-done-request-declined"),
        _ => return None,
    };
    visit.posted.is_none().then(|| view! { <Note tone=Tone::Ok role="status"><p>{sentence}</p></Note> })
}

fn card(visit: &Visit, it: &Request) -> Result<impl IntoView + use<>, AppError> {
    let say = visit.say;
    let sent = Sent::of(visit, AnswerPartnershipRequest::PATH);
    let (company, person) = (visit.tenant()?.name.as_str(), visit.actor()?.name.as_str());
    let draft = t!(say, "ps-draft", company = company, person = person);
    let mine =
        visit.refused(AnswerPartnershipRequest::PATH).is_some_and(|it_was| it_was.value("request") == Some(&it.id));
    // The summary leads to the one that was refused.
    let (area, value, error) = if mine {
        ("message".to_owned(), sent.value_or("message", ""), sent.error("message"))
    } else {
        (format!("message-{}", it.id), draft, None)
    };
    let (_, name, country, mpn_id) = &it.reseller;
    let asked = t!(say, "ps-request-by", name = it.asked_by.0.as_str(), address = it.asked_by.1.as_str());
    let under = under(say, country, mpn_id.as_deref());
    let at = it.asked_at;
    let beside = Some(view! { <span class="small muted"><At say at text=say.date(at)/></span> }.into_any());
    let (id, message, title) = (it.id.clone(), it.message.clone(), name.clone());
    Ok(view! {
        <Card title beside>
            <div class="card-body stack">
                <p>{asked}<span class="sub">{under}</span></p>
                <pre>{message}</pre>
                <Form function=AnswerPartnershipRequest::PATH.to_owned() class="form".to_owned()
                    busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
                    <input type="hidden" name="request" value=id/>
                    <TextArea name="message" id=area label=t!(say, "ps-answer-message")
                        hint=Some(t!(say, "ps-answer-hint")) rows=8 error value most=MESSAGE/>
                    <div class="row">
                        <button type="submit" class="btn btn--primary" name="decision" value="approve">{t!(say, "ps-approve")}</button>
                        <button type="submit" class="btn" name="decision" value="decline">{t!(say, "ps-decline")}</button>
                    </div>
                </Form>
            </div>
        </Card>
    })
}
