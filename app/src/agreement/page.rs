//! `/agreement`: the newest version, to read before it is signed (MPA-04), and the card to sign it; for global admins
//! (MPA-03).

use super::{card, refused, text};
use crate::lang::Lang;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::t;
use crate::ui::{Card, Crumb, Glyph, Head, Note, Tag, Tone};
use domain::partner_agreement::AgreementRefusal;
use leptos::prelude::*;
use program::agreement::{AgreementView, Kind, show};
use program::settings;

/// The page. `?lang=` chooses a language of the text.
///
/// # Errors
/// `RoleMissing`, `SignInNeeded`, `NotFound` in the operator's own tenant.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    let language = visit.value("lang").and_then(Lang::of_tag).unwrap_or(say.0);
    let view = show(&visit.program, visit.actor()?, language.tag()).await?;
    let name = settings::current(&visit.program).await?.agreement_name;
    let crumbs = vec![
        Crumb { href: Some("/settings/program".into()), text: t!(say, "tab-program") },
        Crumb { href: None, text: name.clone() },
    ];
    let body = view! {
        <Head say title=name.clone() crumbs beside=status(say, &view)/>
        {refused(&visit)}
        <div class="split">
            <div class="stack">{words(say, &view)}</div>
            <div class="stack">{signing(&visit, &view, &name)}{languages(say, &view)}</div>
        </div>
    };
    Ok(Page::new(name, Nav::Settings, body))
}

/// Whether it is signed.
fn status(say: Say, view: &AgreementView) -> Option<AnyView> {
    // While there is something to sign, an older signature would only mislead.
    let signed = view.accepted.as_ref().or(view.signed.as_ref()).filter(|_| view.signing.is_err())?;
    let text = t!(say, "agreement-signed-on", date = say.date(signed.signed_at));
    Some(view! { <Tag tone=Tone::Ok glyph=Glyph::Ok text/> }.into_any())
}

/// The text itself, in its own language; a PDF is for download only.
fn words(say: Say, view: &AgreementView) -> AnyView {
    let Some(shown) = &view.shown else {
        return view! { <Note tone=Tone::Info><p>{t!(say, "agreement-not-published")}</p></Note> }.into_any();
    };
    let language = Lang::of_tag(&shown.language).unwrap_or_default();
    let title = t!(say, "agreement-version", number = shown.version.as_str(), language = language.own_name());
    let beside = Some(card::download(say, Kind::Partner, shown).into_any());
    match &view.markdown {
        Some(markdown) => {
            let html = text::to_html(markdown);
            view! { <Card title beside><div class="card-body prose" lang=language.tag() inner_html=html></div></Card> }
                .into_any()
        }
        None => view! { <Card title beside><div class="card-body"><p>{t!(say, "agreement-is-pdf")}</p></div></Card> }
            .into_any(),
    }
}

/// The card to sign on, unless it is signed, which the head says.
fn signing(visit: &Visit, view: &AgreementView, name: &str) -> Option<AnyView> {
    (view.signing != Err(AgreementRefusal::AlreadySigned)).then(|| card(visit, view, name, true))
}

/// The other languages of the version.
fn languages(say: Say, view: &AgreementView) -> Option<impl IntoView + use<>> {
    let shown = view.shown.as_ref()?;
    let others: Vec<_> = view
        .texts
        .iter()
        .filter(|text| text.language != shown.language)
        .filter_map(|text| Lang::of_tag(&text.language))
        .map(|lang| {
            let href = format!("/agreement?lang={}", lang.tag());
            view! { <li><a href=href lang=lang.tag() hreflang=lang.tag()>{lang.own_name()}</a></li> }
        })
        .collect();
    (!others.is_empty()).then(|| {
        view! { <Card title=t!(say, "agreement-languages")><div class="card-body"><ul class="list">{others}</ul></div></Card> }
    })
}
