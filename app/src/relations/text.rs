//! `/customer-agreement`: what the customer agreement says, for everybody (MCA-02); and the way there from where it is
//! accepted or attested.

use crate::agreement::{download, to_html};
use crate::lang::Lang;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::t;
use crate::ui::print::PrintButton;
use crate::ui::{Card, Glyph, Head, Icon, Note, Tone};
use leptos::prelude::*;
use program::agreement::{Kind, Version};
use program::customer_agreement::{AgreementText, text};

/// The page. `?version=` chooses a version other than the newest, `?lang=` a language of the text.
///
/// # Errors
/// `NotFound` where nothing is published; `Unavailable`.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    let language = visit.value("lang").and_then(Lang::of_tag).unwrap_or(say.0);
    let number = visit.value("version").filter(|it| !it.is_empty());
    let found = text(&visit.program, number, language.tag()).await?;
    let title = t!(say, "quick-agreement");
    let print = view! { <PrintButton><Icon glyph=Glyph::Print/>{t!(say, "print")}</PrintButton> };
    let print = view! { <div class="row push">{print}{download(say, Kind::Customer, &found.shown)}</div> }.into_any();
    let body = view! {
        <Head say title=title.clone() beside=Some(print)/>
        {older(say, &found)}
        {words(say, &found)}
        {languages(say, &found)}
    };
    Ok(Page::new(title, Nav::Public, body))
}

fn older(say: Say, found: &AgreementText) -> Option<impl IntoView + use<>> {
    let newest = view! { <a href="/customer-agreement">{t!(say, "relations-text-newest")}</a> };
    let words = t!(say, "relations-text-older");
    (!found.newest).then(|| view! { <Note tone=Tone::Info><p>{words}{say.gap()}{newest}</p></Note> })
}

/// The text itself, in its own language; a PDF is for download only.
fn words(say: Say, found: &AgreementText) -> impl IntoView + use<> {
    let language = Lang::of_tag(&found.shown.language).unwrap_or_default();
    let number = found.version.number.as_str();
    let title = t!(say, "agreement-version", number = number, language = language.own_name());
    let text = match &found.markdown {
        Some(text) => {
            view! { <div class="card-body prose" lang=language.tag() inner_html=to_html(text)></div> }.into_any()
        }
        None => view! { <div class="card-body"><p>{t!(say, "agreement-is-pdf")}</p></div> }.into_any(),
    };
    view! { <Card title>{text}</Card> }
}

/// The other languages of the version.
fn languages(say: Say, found: &AgreementText) -> Option<impl IntoView + use<>> {
    let others = found.texts.iter().filter(|it| it.language != found.shown.language);
    let others: Vec<_> = others
        .filter_map(|it| Lang::of_tag(&it.language))
        .map(|lang| {
            let href = format!("{}&lang={}", address(found.version.number.as_str()), lang.tag());
            view! { <li><a href=href lang=lang.tag() hreflang=lang.tag()>{lang.own_name()}</a></li> }
        })
        .collect();
    (!others.is_empty()).then(|| {
        view! { <Card title=t!(say, "agreement-languages")><div class="card-body on-screen"><ul class="list">{others}</ul></div></Card> }
    })
}

fn address(number: &str) -> String {
    format!("/customer-agreement?version={number}")
}

/// The way to the text that is about to be accepted or attested, and which one that is. Nothing where none is
/// published.
pub(super) fn to_be_read(say: Say, version: Option<&Version>) -> Option<impl IntoView + use<>> {
    let version = version?;
    let (href, template) = (address(version.number.as_str()), version.template.clone());
    let words = t!(say, "relations-text-read", number = version.number.as_str());
    Some(view! {
        <input type="hidden" name="template" value=template/>
        <p><a href=href>{words}</a></p>
    })
}

/// The version that was accepted or attested, with its text.
pub(super) fn version(say: Say, number: Option<&str>) -> Option<impl IntoView + use<>> {
    let number = number?;
    let (href, words) = (address(number), t!(say, "relations-text-version", number = number));
    Some(view! { <span class="sub"><a href=href>{words}</a></span> })
}
