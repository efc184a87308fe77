//! The browser's half of [`super::Live`].

use super::{Glance, glance_at_transfer};
use domain::TransferId;
use futures::StreamExt;
use gloo_net::eventsource::State;
use gloo_net::eventsource::futures::EventSource;
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Response};

const LOOK_EVERY: Duration = Duration::from_secs(5);

/// What is followed, and where to say what.
pub(super) struct Followed {
    pub(super) id: String,
    pub(super) transfer: Option<TransferId>,
    pub(super) version: String,
    /// The kind of news that concerns the page.
    pub(super) about: &'static str,
    pub(super) changed: String,
    pub(super) stale: String,
    pub(super) told: RwSignal<String>,
    pub(super) offer: RwSignal<bool>,
}

/// Follow until the page is left; the browser itself connects again after an interruption, and the
/// server greets every connection, so that nothing announced meanwhile is missed.
pub(super) fn start(mut followed: Followed) {
    leptos::task::spawn_local(async move {
        let Ok(mut source) = EventSource::new("/live") else { return };
        let (Ok(hello), Ok(changes)) = (source.subscribe("hello"), source.subscribe(followed.about)) else { return };
        tell_when_lost(source, followed.told, followed.stale.clone());
        let mut messages = futures::stream::select(hello, changes);
        let mut greeted = false;
        while let Some(Ok((kind, message))) = messages.next().await {
            let first = kind == "hello" && !std::mem::replace(&mut greeted, true);
            if !first && concerns(&followed, &kind, &message) {
                look_again(&mut followed).await;
            }
        }
    });
}

fn concerns(followed: &Followed, kind: &str, message: &web_sys::MessageEvent) -> bool {
    let Some(transfer) = followed.transfer.as_ref().filter(|_| kind == "transfer") else { return true };
    let data = message.data().as_string().unwrap_or_default();
    let announced = js_sys::JSON::parse(&data).and_then(|told| js_sys::Reflect::get(&told, &"transfer".into()));
    announced.is_ok_and(|id| id.as_string().as_deref() == Some(transfer.as_str()))
}

/// The browser tells nothing while it tries to connect again, so its state is looked at now and then.
fn tell_when_lost(source: EventSource, told: RwSignal<String>, stale: String) {
    set_interval(
        move || {
            let lost = source.state() != State::Open;
            let says_so = told.with_untracked(|words| *words == stale);
            if lost && !says_so {
                told.set(stale.clone());
            } else if !lost && says_so {
                told.set(String::new());
            }
        },
        LOOK_EVERY,
    );
}

async fn look_again(followed: &mut Followed) {
    if is_sending() {
        return;
    }
    followed.told.set(String::new());
    let mut seen = None;
    if let Some(transfer) = followed.transfer.clone() {
        match glance_at_transfer(transfer).await {
            Ok(glance) if glance.version != followed.version && !is_sending() => seen = Some(glance),
            Ok(_) | Err(_) => return,
        }
    }
    if is_typing(&followed.id) {
        followed.told.set(followed.changed.clone());
        followed.offer.set(true);
        return;
    }
    if renew(&followed.id).await.is_ok() {
        let Glance { status, version } = seen.unwrap_or_default();
        followed.version = version;
        followed.told.set(status);
    }
}

/// Whether a form is on its way. Its answer shows the page anew and says what was done: news of the very same must not
/// come in between.
fn is_sending() -> bool {
    document().query_selector("form[aria-busy]").is_ok_and(|form| form.is_some())
}

/// Whether somebody has typed into a field of the part, so that replacing it would lose something.
fn is_typing(id: &str) -> bool {
    let Some(part) = document().get_element_by_id(id) else { return false };
    let typed =
        part.query_selector_all("textarea, input[type=text], input[type=file], input[type=checkbox]").map(|fields| {
            (0..fields.length()).filter_map(|at| fields.item(at)).any(|field| {
                field
                    .dyn_ref::<web_sys::HtmlTextAreaElement>()
                    .is_some_and(|it| it.default_value().is_ok_and(|sent| sent != it.value()))
                    || field
                        .dyn_ref::<web_sys::HtmlInputElement>()
                        .is_some_and(|it| it.value() != it.default_value() || it.checked() != it.default_checked())
            })
        });
    typed.unwrap_or(false)
}

/// Take the part anew from this page's own URL.
async fn renew(id: &str) -> Result<(), JsValue> {
    let here = window().location().href()?;
    let answer = wasm_bindgen_futures::JsFuture::from(window().fetch_with_str(&here)).await?;
    let answer: Response = answer.dyn_into()?;
    if is_sending() {
        return Err(JsValue::NULL);
    }
    if !answer.ok() || answer.redirected() {
        return window().location().reload();
    }
    let page = wasm_bindgen_futures::JsFuture::from(answer.text()?).await?.as_string().unwrap_or_default();
    let parsed = web_sys::DomParser::new()?.parse_from_string(&page, web_sys::SupportedType::TextHtml)?;
    let part = |within: &web_sys::Document| within.get_element_by_id(id);
    let (Some(now), Some(new)) = (part(&document()), part(&parsed)) else { return Err(JsValue::NULL) };
    document().set_title(&parsed.title());
    replace(&now, &new);
    Ok(())
}

fn replace(now: &Element, new: &Element) {
    now.set_inner_html(&new.inner_html());
    crate::ui::form::wake(now);
}
