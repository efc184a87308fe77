//! The page for a new transfer request: to whom, what, and what cannot be transferred and why.

mod provider;
mod refused;
mod subscriptions;

use crate::error::AppError;
use crate::page::{Nav, Page, PageResult, Posted, Visit};
use crate::say::Say;
use crate::t;
use crate::transfers::reasons;
use crate::transfers::request::RequestTransfer;
use crate::ui::form::Form;
use crate::ui::{Crumb, Glyph, Head, Note, TextArea, Tone};
use domain::CustomerTenantId;
use domain::eligibility::Assessed;
use domain::text::REASON;
use leptos::either::Either;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::transfers::{Preparation, ProviderChoice, prepare};

/// The name of the check boxes: the server function reads a list from it.
const SUBSCRIPTIONS: &str = "subscription[]";

/// Everything the page shows.
struct Draft<'a> {
    say: Say,
    visit: &'a Visit,
    customer: CustomerTenantId,
    found: Preparation,
    /// What was typed and refused.
    posted: Option<&'a Posted>,
}

impl Draft<'_> {
    fn providers_ready(&self) -> impl Iterator<Item = &ProviderChoice> {
        self.found.providers.iter().filter(|it| it.obstacles.is_empty())
    }

    fn can_be_created(&self) -> bool {
        self.providers_ready().next().is_some() && self.found.subscriptions.iter().any(Assessed::can_be_chosen)
    }

    /// The provider that was chosen, or that is the only one to choose.
    fn chosen(&self) -> Option<&ProviderChoice> {
        if let Some(id) = self.posted.and_then(|posted| posted.value("provider")) {
            return self.found.providers.iter().find(|it| it.id.as_str() == id);
        }
        let mut ready = self.providers_ready();
        ready.next().filter(|_| ready.next().is_none())
    }

    /// The provider the sentences about subscriptions name.
    fn provider_name(&self) -> &str {
        self.chosen().or(self.found.providers.first()).map_or("", |it| it.name.as_str())
    }
}

/// `/customers/{id}/transfers/new`.
///
/// # Errors
/// `NotFound` for a provider and for a customer the tenant has no relation with, `RoleMissing`, `SignInNeeded`.
pub async fn page(visit: Visit) -> PageResult {
    let customer = visit.value("id").and_then(|id| CustomerTenantId::parse(id).ok()).ok_or(AppError::NotFound)?;
    // A provider gets requests, it does not send them.
    if visit.tenant()?.programs.indirect_provider {
        return Err(AppError::NotFound);
    }
    let found = prepare(&visit.program, visit.actor()?, &customer).await?;
    let posted = visit.refused(RequestTransfer::PATH);
    let draft = Draft { say: visit.say, visit: &visit, customer, found, posted };
    let (say, found) = (draft.say, &draft.found);
    let title = t!(say, "new-title");
    let crumbs = vec![
        Crumb { href: Some("/customers".into()), text: t!(say, "nav-customers") },
        Crumb { href: Some(subscriptions_page(&draft)), text: found.customer_name.clone() },
        Crumb { href: None, text: title.clone() },
    ];
    let lead = t!(say, "new-lead", name = found.customer_name.as_str(), domain = found.customer_domain.as_str());
    let title_with_name = format!("{title}: {}", found.customer_name);
    let body = view! {
        <Head say title crumbs lead=Some(lead)/>
        {refused::view(&draft)}
        <section class="card">{form(&draft)}{actions(&draft)}</section>
    };
    Ok(Page::new(title_with_name, Nav::Customers, body))
}

fn subscriptions_page(draft: &Draft<'_>) -> String {
    format!("/customers/{}/subscriptions", draft.customer)
}

fn form(draft: &Draft<'_>) -> impl IntoView + use<> {
    let say = draft.say;
    let customer = draft.customer.to_string();
    // What was refused may be sent again under the same id: nothing was created under it.
    let request_id = draft.posted.and_then(|posted| posted.value("request_id"));
    let request_id = request_id.unwrap_or(&draft.visit.request_id).to_owned();
    let fields = (
        provider::view(draft),
        subscriptions::eligible(draft),
        subscriptions::ineligible(draft),
        counts_note(say),
        note(draft),
    );
    view! {
        <Form function=RequestTransfer::PATH.to_owned() id="new".to_owned() class="card-body".to_owned()
            busy=t!(say, "new-creating") offline=t!(say, "form-offline")>
            <input type="hidden" name="customer_id" value=customer/>
            <input type="hidden" name="request_id" value=request_id/>
            {fields}
        </Form>
    }
}

/// What happens to license counts (TRA-13) and to add-ons that are bought later (TRA-36).
fn counts_note(say: Say) -> impl IntoView {
    view! {
        <Note tone=Tone::Warn>
            <p><b>{t!(say, "new-keep-counts")}</b>{say.gap()}{t!(say, "new-keep-counts-why")}</p>
            <p>{t!(say, "new-later-add-ons")}</p>
        </Note>
    }
}

fn note(draft: &Draft<'_>) -> impl IntoView + use<> {
    let say = draft.say;
    let typed = draft.posted.and_then(|posted| posted.value("note")).unwrap_or_default().to_owned();
    let problem = draft.posted.and_then(|posted| posted.problem("note"));
    let error = problem.map(|it| reasons::text_problem(say, &t!(say, "new-note-name"), it.problem));
    view! {
        <TextArea name="note" label=t!(say, "new-note") hint=Some(t!(say, "new-note-hint")) error=error value=typed most=REASON/>
    }
}

fn actions(draft: &Draft<'_>) -> impl IntoView + use<> {
    let say = draft.say;
    let create = t!(say, "new-create");
    let (create, hint) = if draft.can_be_created() {
        let button = view! { <button type="submit" class="btn btn--primary" form="new">{create}</button> };
        (Either::Left(button), t!(say, "new-what-happens"))
    } else {
        let button = view! {
            <button type="button" class="btn btn--primary" aria-disabled="true" aria-describedby="create-h">{create}</button>
        };
        (Either::Right(button), t!(say, "new-cannot-create"))
    };
    view! {
        <div class="actionbar">
            {create}
            <a class="btn" href=subscriptions_page(draft)>{t!(say, "new-cancel")}</a>
            <span class="small push" id="create-h">{hint}</span>
        </div>
    }
}

/// The glyph of what comes along without being chosen.
const INCLUDED: Glyph = Glyph::Lock;

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;
    use axum::http::Request;
    use leptos::server_fn::codec::{FromReq, PostUrl};
    use std::future::Future;
    use std::task::{Context, Poll, Waker};

    fn read(body: &'static str) -> Result<RequestTransfer, AppError> {
        let request = Request::post("/").body(Body::from(body)).unwrap();
        let mut reading = Box::pin(<RequestTransfer as FromReq<PostUrl, _, AppError>>::from_req(request));
        match reading.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(read) => read,
            Poll::Pending => panic!("the body is all there"),
        }
    }

    const CUSTOMER: &str = "customer_id=88a63210-cd8f-493d-8c42-7175955cde6e";

    #[test]
    fn the_ticked_boxes_of_a_form_are_read_as_a_list() {
        let body = "_fn=x&customer_id=88a63210-cd8f-493d-8c42-7175955cde6e&provider=p\
                    &subscription%5B%5D=4de8d7aa-8228-4e5d-afc6-aa649d54356c&subscription%5B%5D=5de8d7aa-8228-4e5d-afc6-aa649d54356c";
        assert_eq!(SUBSCRIPTIONS.replace('[', "%5B").replace(']', "%5D"), "subscription%5B%5D");
        let read = read(body).unwrap();
        let ids: Vec<_> = read.subscription.iter().map(domain::SubscriptionId::as_str).collect();
        assert_eq!(ids, ["4de8d7aa-8228-4e5d-afc6-aa649d54356c", "5de8d7aa-8228-4e5d-afc6-aa649d54356c"]);
    }

    #[test]
    fn a_form_without_a_tick_is_read_as_an_empty_list() {
        let read = read(CUSTOMER).unwrap();
        assert!(read.subscription.is_empty() && read.provider.is_empty());
    }
}
