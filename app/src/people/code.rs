//! The second step of creating a work account: the code from the letter.
//!
//! It reads the same whether the address has an account already or not (S06).

use super::new_account::{ConfirmAccount, ResendCode, RestartAccount, crumbs};
use super::words::{self, Sent};
use crate::page::{Nav, Page, Visit};
use crate::t;
use crate::ui::form::Form;
use crate::ui::{Field, Head, Note, Tone};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::accounts::Waiting;

/// The page that asks for the code.
pub(super) fn page(visit: &Visit, waiting: &Waiting) -> Page {
    let say = visit.say;
    let title = t!(say, "code-title");
    let problems = words::summary(visit, visit.posted.as_deref(), &["code"]);
    let again = (visit.value("sent").is_some() && visit.posted.is_none())
        .then(|| view! { <Note tone=Tone::Ok role="status"><p>{t!(say, "code-sent-again")}</p></Note> });
    let lead = t!(say, "code-lead", address = waiting.email.as_str());
    let body = view! {
        <Head say title=title.clone() crumbs=crumbs(say) lead=Some(lead)/>
        {problems}
        {again}
        <section class="card">{fields(visit)}</section>
        <section class="card">
            <div class="card-head"><h2>{t!(say, "code-none")}</h2></div>
            <div class="card-body">
                <p class="muted">{t!(say, "code-none-text")}</p>
                <div class="row">
                    {small(visit, ResendCode::PATH, t!(say, "code-again"))}
                    {small(visit, RestartAccount::PATH, t!(say, "code-restart"))}
                </div>
            </div>
        </section>
    };
    Page::new(title, Nav::Public, body)
}

fn fields(visit: &Visit) -> impl IntoView + use<> {
    let say = visit.say;
    let sent = Sent::of(visit, ConfirmAccount::PATH);
    view! {
        <Form
            function=ConfirmAccount::PATH.to_owned()
            class="card-body form".to_owned()
            busy=t!(say, "form-busy")
            offline=t!(say, "form-offline")
        >
            <Field name="code" label=t!(say, "code-label") autocomplete="one-time-code"
                hint=Some(t!(say, "code-hint")) error=sent.error("code") value=sent.value("code")/>
            <div class="row wide-sm">
                <button type="submit" class="btn btn--primary">{t!(say, "code-button")}</button>
            </div>
        </Form>
    }
}

fn small(visit: &Visit, function: &'static str, words: String) -> impl IntoView + use<> {
    let say = visit.say;
    view! {
        <Form function=function.to_owned() busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
            <button type="submit" class="btn">{words}</button>
        </Form>
    }
}
