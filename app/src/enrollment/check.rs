//! Check your details, then enroll (design 03b): everything once more, with a way back to each part.

use super::offered;
use super::step;
use super::submit::{ChooseAddress, SubmitEnrollment};
use crate::error::AppError;
use crate::lang::Lang;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::t;
use crate::ui::form::Form as PostedForm;
use crate::ui::{Card, Glyph, Head, Icon, Note, Tone};
use domain::country::Country;
use domain::enrollment::{EnrollmentMode, EnrollmentPath, EnrollmentRefusal};
use domain::profile::{Address, LegalProfile};
use domain::work_email::may_lack_a_mailbox;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::enrollment::{Check, check};

/// `/enroll/check`. Wrong fields are shown in the form, and whoever cannot enroll is told why on the welcome page.
///
/// # Errors
/// `SignInNeeded`, `Unavailable`.
pub async fn page(visit: Visit) -> PageResult {
    let checked = match check(&visit.program, visit.actor()?).await.map_err(AppError::from) {
        Ok(checked) => checked,
        Err(AppError::Invalid(_)) => return Ok(Page::redirect("/enroll/details?check=1")),
        Err(AppError::Enrollment(EnrollmentRefusal::AlreadySubmitted)) => return Ok(Page::redirect("/enroll/status")),
        Err(AppError::Enrollment(_)) => return Ok(Page::redirect("/enroll")),
        Err(error) => return Err(error),
    };
    if checked.form.entry.enrollment.is_none() {
        return Ok(Page::redirect("/enroll/details"));
    }
    Ok(Page::new(t!(visit.say, "enroll-check"), Nav::Public, content(&visit, &checked)))
}

fn content(visit: &Visit, checked: &Check) -> impl IntoView + use<> {
    let say = visit.say;
    let form = &checked.form;
    let warning = may_lack_a_mailbox(&checked.profile.contact.email)
        .then(|| view! { <Note tone=Tone::Warn><p>{t!(say, "enroll-no-mailbox")}</p></Note> });
    view! {
        <Head say title=t!(say, "enroll-check") above=Some(step(say, form.entry.mode, 0))/>
        {refused(visit)}
        {cards(say, &checked.profile, true)}
        {checked.offered.as_ref().map(|offered| offered::note(say, offered, form.version()))}
        {mpn_id(say, checked)}
        {warning}
        {enroll(visit, checked)}
    }
}

/// What kept the enrollment from being sent.
fn refused(visit: &Visit) -> Option<AnyView> {
    let say = visit.say;
    let posted = visit.refused(SubmitEnrollment::PATH).or_else(|| visit.refused(ChooseAddress::PATH))?;
    let (sentence, link) = match &posted.error {
        AppError::Overtaken => (t!(say, "enroll-check-again"), None),
        AppError::Enrollment(EnrollmentRefusal::MpnIdMissing) => {
            (t!(say, "enroll-mpn-missing"), Some(("/enroll/mpn", t!(say, "enroll-mpn-choose"))))
        }
        AppError::Enrollment(EnrollmentRefusal::NotConfirmed) => {
            (t!(say, "enroll-confirm-missing"), Some(("#irreversible", t!(say, "enroll-confirm-box"))))
        }
        _ => (t!(say, "error-unavailable-text"), None),
    };
    let link = link.map(|(href, words)| view! { <ul><li><a href=href>{words}</a></li></ul> });
    Some(
        view! {
            <div class="errors" id="errors" role="alert" tabindex="-1"><h2>{sentence}</h2>{link}</div>
        }
        .into_any(),
    )
}

/// The MPN ID, where it is chosen before (ENR-31).
fn mpn_id(say: Say, checked: &Check) -> Option<AnyView> {
    let entry = &checked.form.entry;
    if entry.mode != EnrollmentMode::Pmc {
        return None;
    }
    let change = view! { <a href="/enroll/mpn">{t!(say, "enroll-mpn-choose")}</a> }.into_any();
    let mpn_id = entry.applicant.mpn_id.clone();
    let content = match mpn_id {
        Some(id) => {
            view! { <dl class="facts"><div><dt>{t!(say, "enroll-mpn-id")}</dt><dd>{id}</dd></div></dl> }.into_any()
        }
        None => view! { <Note tone=Tone::Warn><p>{t!(say, "enroll-mpn-missing")}</p></Note> }.into_any(),
    };
    let card = view! { <Card title=t!(say, "enroll-mpn-id") beside=Some(change)><div class="card-body">{content}</div></Card> };
    Some(card.into_any())
}

fn enroll(visit: &Visit, checked: &Check) -> impl IntoView + use<> {
    let say = visit.say;
    let transition = checked.form.entry.path() == EnrollmentPath::Transition;
    let version = checked.form.version();
    let warning = transition.then(|| {
        view! {
            <Note tone=Tone::Warn>
                <p><b>{t!(say, "enroll-irreversible")}</b>{say.gap()}{t!(say, "enroll-irreversible-text")}</p>
            </Note>
        }
    });
    let consent = transition.then(|| {
        view! {
            <div class="check">
                <input type="checkbox" id="irreversible" name="irreversible" value="yes"/>
                <label for="irreversible">{t!(say, "enroll-understand")}</label>
            </div>
        }
    });
    view! {
        {warning}
        <PostedForm class="form".to_owned() function=SubmitEnrollment::PATH.to_owned()
            busy=t!(say, "enroll-busy") offline=t!(say, "form-offline")>
            <input type="hidden" name="version" value=version/>
            {consent}
            <div class="row wide-sm">
                <button type="submit" class="btn btn--primary">{t!(say, "enroll-now")}</button>
                <a class="btn btn--quiet" href="/enroll/details"><Icon glyph=Glyph::Left/>{t!(say, "enroll-back")}</a>
            </div>
        </PostedForm>
    }
}

fn fact(term: String, value: AnyView) -> AnyView {
    view! { <div><dt>{term}</dt><dd>{value}</dd></div> }.into_any()
}

fn text(term: String, value: Option<&String>) -> Option<AnyView> {
    value.map(|value| fact(term, value.clone().into_any()))
}

/// A card of facts, with a way to change them.
fn card(say: Say, title: String, change: Option<(&'static str, String)>, facts: Vec<AnyView>) -> AnyView {
    let change = change.map(|(href, what)| {
        view! { <a href=href>{t!(say, "enroll-change")}<span class="vh">{what}</span></a> }.into_any()
    });
    let body = view! { <div class="card-body"><dl class="facts">{facts}</dl></div> };
    view! { <Card title beside=change>{body}</Card> }.into_any()
}

/// The profile in three cards.
pub(crate) fn cards(say: Say, profile: &LegalProfile, change: bool) -> impl IntoView + use<> {
    let support = &profile.support;
    let facts = [
        text(t!(say, "enroll-support-email"), Some(&support.email)),
        text(t!(say, "enroll-support-phone"), Some(&support.phone)),
        text(t!(say, "enroll-support-website"), support.website.as_ref()),
    ];
    let way = |href: &'static str, what: &str| change.then(|| (href, format!(" {}", what.to_lowercase())));
    let title = t!(say, "enroll-support");
    let change_support = way("/enroll/details#support_email", &title);
    let support = card(say, title, change_support, facts.into_iter().flatten().collect());
    view! { {company(say, profile, way("/enroll/details#company_name", &t!(say, "enroll-legal")))}
    {contact(say, profile, way("/enroll/details#first_name", &t!(say, "enroll-contact")))} {support} }
}

fn company(say: Say, profile: &LegalProfile, change: Option<(&'static str, String)>) -> AnyView {
    let facts = [
        text(t!(say, "enroll-company"), Some(&profile.company_name)),
        text(t!(say, "enroll-number"), profile.registration_number.as_ref()),
        text(t!(say, "enroll-website"), profile.website.as_ref()),
        Some(fact(t!(say, "enroll-address"), lines(say, &profile.address))),
    ];
    card(say, t!(say, "enroll-legal"), change, facts.into_iter().flatten().collect())
}

fn contact(say: Say, profile: &LegalProfile, change: Option<(&'static str, String)>) -> AnyView {
    let contact = &profile.contact;
    let language = Lang::of_tag(&contact.language).map(|lang| super::fields::language(say, lang));
    let facts = [
        text(t!(say, "enroll-name"), Some(&contact.name())),
        text(t!(say, "enroll-email"), Some(&contact.email)),
        text(t!(say, "enroll-phone"), Some(&contact.phone)),
        text(t!(say, "enroll-language"), language.as_ref()),
    ];
    card(say, t!(say, "enroll-contact"), change, facts.into_iter().flatten().collect())
}

/// What is known of a tenant in another program, for review (ENR-05): corrected in the settings, not here.
pub(super) fn known_cards(say: Say, known: &LegalProfile) -> impl IntoView + use<> {
    view! {
        {company(say, known, None)}
        {contact(say, known, None)}
        <p class="muted">{t!(say, "enroll-known")}{say.gap()}<a href="/settings/legal">{t!(say, "enroll-known-change")}</a></p>
    }
}

/// An address, line by line.
pub(crate) fn lines(say: Say, address: &Address) -> AnyView {
    let country = Country::of(&address.country).name(say.0.tag()).to_owned();
    let city = [address.postal_code.as_deref(), Some(&address.city), address.state.as_deref()];
    let city = city.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let line2 = address.line2.clone().map(|line| view! { {line}<br/> });
    view! { {address.line1.clone()}<br/>{line2}{city}<br/>{country} }.into_any()
}
