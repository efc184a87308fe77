//! The card on which the agreement is accepted (design 05b): what it brings, what it takes away, the text, the box.

use super::sign::SignAgreement;
use super::words::{BOX, mended_at, refusal};
use crate::lang::Lang;
use crate::page::Visit;
use crate::say::Say;
use crate::t;
use crate::ui::form::Form;
use crate::ui::{Card, FieldError, Glyph, Icon, Note, Tone};
use domain::enrollment::EnrollmentPath;
use domain::partner_agreement::{AgreementRefusal, Format, Occasion};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::agreement::{AgreementView, Kind, TextInfo};

/// What the agreement is called here: a direct-bill partner accepts it for its second role.
pub(super) fn title(say: Say, view: &AgreementView, name: &str) -> String {
    match view.signing {
        Ok(Occasion::Enrollment(EnrollmentPath::Transition)) => t!(say, "agreement-reseller"),
        _ => name.to_owned(),
    }
}

/// The card, for those who may sign. On the page of the agreement the text stands beside it.
pub(crate) fn card(visit: &Visit, view: &AgreementView, name: &str, beside_text: bool) -> AnyView {
    let say = visit.say;
    let later = if beside_text { "/" } else { "/enroll/status" };
    let body = match view.signing {
        Ok(occasion) => {
            view! { {meaning(say, view, occasion)}{texts(say, view, beside_text)}{form(visit, view, later)} }.into_any()
        }
        Err(why) => view! { {texts(say, view, beside_text)}{obstacle(say, why)} }.into_any(),
    };
    view! { <Card title=title(say, view, name)><div class="card-body">{body}</div></Card> }.into_any()
}

fn meaning(say: Say, view: &AgreementView, occasion: Occasion) -> impl IntoView + use<> {
    let company = view.partner.name.as_str();
    let can = |text: String| {
        let lead = t!(say, "agreement-will");
        view! { <li><Icon glyph=Glyph::Ok/><div><b>{lead}</b><p class="muted">{text}</p></div></li> }
    };
    let cannot = |text: String| {
        let lead = t!(say, "agreement-will-not");
        view! { <li class="is-bad"><Icon glyph=Glyph::Ban/><div><b>{lead}</b><p class="muted">{text}</p></div></li> }
    };
    match occasion {
        Occasion::Enrollment(EnrollmentPath::Transition) => view! {
            <p>{t!(say, "agreement-accepting-both", company = company)}</p>
            <ul class="grants">{can(t!(say, "agreement-can-both"))}{cannot(t!(say, "agreement-cannot-both"))}</ul>
        }
        .into_any(),
        Occasion::Enrollment(EnrollmentPath::New) => view! {
            <p>{t!(say, "agreement-accepting", company = company)}</p>
            <ul class="grants">{can(t!(say, "agreement-can"))}{cannot(t!(say, "agreement-cannot"))}</ul>
        }
        .into_any(),
        Occasion::Region => view! { <p>{t!(say, "agreement-accepting-region", company = company)}</p> }.into_any(),
    }
}

/// Where the text is: to read, and to take home; beside the text itself both are there already.
fn texts(say: Say, view: &AgreementView, beside_text: bool) -> Option<impl IntoView + use<>> {
    let shown = view.shown.as_ref().filter(|_| !beside_text)?;
    let read = (shown.format == Format::Markdown).then(|| {
        let words = t!(say, "agreement-read");
        view! { <a class="btn btn--small" href="/agreement"><Icon glyph=Glyph::File/>{words}</a> }
    });
    let language = Lang::of_tag(&shown.language).unwrap_or_default().own_name();
    let version = t!(say, "agreement-version", number = shown.version.as_str(), language = language);
    Some(
        view! { <p class="row">{read}{download(say, Kind::Partner, shown)}<span class="small muted">{version}</span></p> },
    )
}

/// Where the exact bytes of a text are.
pub(super) fn address(kind: Kind, text: &TextInfo) -> String {
    let of = match kind {
        Kind::Partner => "/agreement",
        Kind::Customer => "/customer-agreement",
    };
    format!("{of}/{}/{}", text.version, text.language)
}

/// The link to the exact bytes.
pub(crate) fn download(say: Say, kind: Kind, text: &TextInfo) -> impl IntoView + use<> {
    let href = address(kind, text);
    let size = say.number((text.size / 1024).max(1));
    let words = match text.format {
        Format::Pdf => t!(say, "agreement-download-pdf", size = size),
        Format::Markdown => t!(say, "agreement-download-text", size = size),
    };
    view! { <a class="btn btn--small" href=href download><Icon glyph=Glyph::Download/>{words}</a> }
}

/// The box, the button, and where to go without signing; the box is never ticked beforehand.
fn form(visit: &Visit, view: &AgreementView, later: &'static str) -> Option<impl IntoView + use<>> {
    let say = visit.say;
    let shown = view.shown.as_ref()?;
    let (version, language) = (shown.version.as_str().to_owned(), shown.language.clone());
    let unread = visit
        .refused(SignAgreement::PATH)
        .filter(|posted| posted.error == crate::error::AppError::Agreement(AgreementRefusal::NotRead))
        .map(|_| refusal(say, AgreementRefusal::NotRead));
    let (invalid, described) = (unread.is_some().then_some("true"), unread.is_some().then_some("read-e"));
    let error = unread.map(|unread| view! { <FieldError id="read-e".to_owned() words=unread/> });
    Some(view! {
        <Form class="form".to_owned() function=SignAgreement::PATH.to_owned()
            busy=t!(say, "agreement-busy") offline=t!(say, "form-offline")>
            <input type="hidden" name="version" value=version/>
            <input type="hidden" name="language" value=language/>
            {error}
            <div class="check choice">
                <input type="checkbox" id=BOX name="read" value="yes" aria-invalid=invalid aria-describedby=described/>
                <label for=BOX>
                    <b>{t!(say, "agreement-have-read")}</b>
                    <span class="sub">{t!(say, "agreement-recorded")}</span>
                </label>
            </div>
            <div class="row wide-sm">
                <button type="submit" class="btn btn--primary">{t!(say, "agreement-accept")}</button>
                <a class="btn btn--quiet" href=later>{t!(say, "agreement-not-now")}</a>
            </div>
        </Form>
    })
}

fn obstacle(say: Say, why: AgreementRefusal) -> impl IntoView {
    let way = mended_at(say, why).map(|(href, words)| view! { {say.gap()}<a href=href>{words}</a> });
    let tone = if why == AgreementRefusal::AlreadySigned { Tone::Ok } else { Tone::Info };
    view! { <Note tone><p>{refusal(say, why)}{way}</p></Note> }
}
