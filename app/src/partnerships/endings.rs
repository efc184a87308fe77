//! `/operator/partnerships`: what resellers asked the program desk to end (PAR-12).

use super::reseller::{checklist, declaration};
use super::words::{self, Sides};
use crate::error::AppError;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::t;
use crate::ui::form::Form;
use crate::ui::{At, Card, Empty, Head, Note, Tone};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::partnerships::{self, Hanging};
use program::store::partnership_endings::Ending;

/// The program desk decides about an ending. `decision` is `end` or `keep`; `declared` is `yes` when the legal statement
/// was made, which an end needs.
///
/// # Errors
/// As `program::partnerships::confirm_end`; `BadRequest` for another decision.
#[server(prefix = "/do", endpoint = "settle-partnership-end")]
pub async fn settle_partnership_end(
    ending: String,
    decision: String,
    #[server(default)] declared: String,
) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    let declared = declared == "yes";
    match decision.as_str() {
        "end" => partnerships::confirm_end(&visit.program, visit.actor()?, &ending, declared).await?,
        "keep" => partnerships::keep(&visit.program, visit.actor()?, &ending).await?,
        _ => return Err(AppError::BadRequest),
    }
    leptos_axum::redirect(&format!("/operator/partnerships?done={decision}"));
    Ok(())
}

/// The page.
///
/// # Errors
/// `NotFound` for partners, `RoleMissing`, `SignInNeeded`.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    let waiting = partnerships::endings(&visit.program, visit.actor()?).await?;
    let cards: Vec<_> = waiting.iter().map(|(it, hanging)| card(&visit, it, hanging)).collect();
    let content = if cards.is_empty() {
        let empty = view! { <Empty title=t!(say, "ps-no-endings")><p>{t!(say, "ps-no-endings-text")}</p></Empty> };
        view! { <section class="card">{empty}</section> }.into_any()
    } else {
        view! { <div class="stack">{cards}</div> }.into_any()
    };
    let body = view! {
        <Head say title=t!(say, "nav-partnerships") lead=Some(t!(say, "ps-endings-lead"))/>
        {words::summary(&visit, &[SettlePartnershipEnd::PATH], &Sides::NONE)}
        {done(&visit)}
        {content}
        <p class="gap"><a href="/operator/affiliates">{t!(say, "affiliates-title")}</a></p>
    };
    Ok(Page::new(t!(say, "nav-partnerships"), Nav::Partnerships, body))
}

fn done(visit: &Visit) -> Option<impl IntoView + use<>> {
    let say = visit.say;
    let sentence = match visit.value("done")? {
        "end" => t!(say, "ps-done-removed"),
        "keep" => t!(say, "ps-done-kept"),
        _ => return None,
    };
    visit.posted.is_none().then(|| view! { <Note tone=Tone::Ok role="status"><p>{sentence}</p></Note> })
}

fn card(visit: &Visit, it: &Ending, hanging: &Hanging) -> impl IntoView + use<> {
    let say = visit.say;
    let title = t!(say, "ps-pair", reseller = it.reseller.1.as_str(), provider = it.provider.1.as_str());
    let beside =
        Some(view! { <span class="small muted"><At say at=it.asked_at text=say.date(it.asked_at)/></span> }.into_any());
    let asked = t!(say, "ps-asked-by", name = it.asked_by.as_str(), date = say.date(it.asked_at));
    let statement = t!(say, "ps-desk-legal", reseller = it.reseller.1.as_str(), provider = it.provider.1.as_str());
    let declaration = declaration(visit, SettlePartnershipEnd::PATH, &it.id, statement);
    let (id, reason, hanging) = (it.id.clone(), it.reason.clone(), checklist(say, hanging));
    view! {
        <Card title beside>
            <div class="card-body stack">
                <p><b>{asked}</b></p>
                <pre>{reason}</pre>
                {hanging}
                <Form function=SettlePartnershipEnd::PATH.to_owned() class="form".to_owned()
                    busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
                    <input type="hidden" name="ending" value=id/>
                    {declaration}
                    <div class="row">
                        <button type="submit" class="btn btn--danger" name="decision" value="end">{t!(say, "ps-remove")}</button>
                        <button type="submit" class="btn" name="decision" value="keep">{t!(say, "ps-keep")}</button>
                    </div>
                </Form>
            </div>
        </Card>
    }
}
