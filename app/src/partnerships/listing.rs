//! `/settings/listing`: what a provider says of itself in the directory.

use super::crumbs;
use super::find::service;
use super::words::{self, Sent, Sides};
use crate::error::AppError;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::t;
use crate::ui::form::Form;
use crate::ui::{Field, Head, Note, TextArea, Tone};
use domain::listing::Service;
use domain::text::REASON;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::partnerships::{self, NewListing};
use program::store::listings::Listing;
use serde::{Deserialize, Serialize};

/// The texts of a listing, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Texts {
    city: String,
    about: String,
    languages: String,
    email: String,
    phone: String,
    website: String,
}

/// Change what the reader's company says of itself.
///
/// # Errors
/// As `program::partnerships::change_listing`.
#[server(prefix = "/do", endpoint = "change-listing")]
pub async fn change_listing(
    #[server(default)] listed: String,
    #[server(default)] services: Vec<Service>,
    version: i64,
    #[server(flatten)] texts: Texts,
) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    let Texts { city, about, languages, email, phone, website } = texts;
    let listed = listed == "yes";
    let new = NewListing { listed, city, about, services, languages, email, phone, website, version };
    partnerships::change_listing(&visit.program, visit.actor()?, &new).await?;
    leptos_axum::redirect("/settings/listing?done=saved");
    Ok(())
}

/// The page.
///
/// # Errors
/// `NotFound` for those who are no provider, `RoleMissing`, `SignInNeeded`.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    let it = partnerships::own_listing(&visit.program, visit.actor()?).await?;
    let title = t!(say, "ps-listing");
    let crumbs = crumbs(("/resellers", t!(say, "nav-resellers")), title.clone());
    let saved = visit.value("done").filter(|_| visit.posted.is_none()).map(|_| {
        view! { <Note tone=Tone::Ok role="status"><p>{t!(say, "ps-listing-saved")}</p></Note> }
    });
    let body = view! {
        <Head say title=title.clone() crumbs lead=Some(t!(say, "ps-listing-lead"))/>
        {words::summary(&visit, &[ChangeListing::PATH], &Sides::NONE)}
        {saved}
        <section class="card">{form(&visit, &it)}</section>
    };
    Ok(Page::new(title, Nav::Resellers, body))
}

fn form(visit: &Visit, it: &Listing) -> impl IntoView + use<> {
    let say = visit.say;
    let sent = Sent::of(visit, ChangeListing::PATH);
    let posted = visit.refused(ChangeListing::PATH);
    let listed = posted.map_or(it.listed, |posted| posted.has("listed", "yes"));
    let boxes = boxes(visit, it);
    let optional = move || Some(t!(say, "people-optional"));
    let [city, languages, email, phone, website, about] = [
        ("city", &it.city),
        ("languages", &it.languages),
        ("email", &it.email),
        ("phone", &it.phone),
        ("website", &it.website),
        ("about", &it.about),
    ]
    .map(|(name, now)| sent.value_or(name, now));
    let version = sent.value_or("version", &it.version.to_string());
    view! {
        <Form function=ChangeListing::PATH.to_owned() class="card-body form".to_owned()
            busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
            <input type="hidden" name="version" value=version/>
            <div class="check">
                <input type="checkbox" id="listed" name="listed" value="yes" checked=listed/>
                <label for="listed">{t!(say, "ps-listed")}</label>
            </div>
            <div class="fields">
                <Field name="city" label=t!(say, "ps-city") optional=optional() error=sent.error("city") value=city/>
                <Field name="languages" label=t!(say, "ps-languages") optional=optional() error=sent.error("languages") value=languages/>
                <Field name="email" kind="email" label=t!(say, "people-email") optional=optional() error=sent.error("email") value=email/>
                <Field name="phone" kind="tel" label=t!(say, "ps-phone") optional=optional() error=sent.error("phone") value=phone/>
                <Field name="website" label=t!(say, "ps-website") optional=optional() error=sent.error("website") value=website/>
            </div>
            {boxes}
            <TextArea name="about" label=t!(say, "ps-about") error=sent.error("about") value=about most=REASON/>
            <div class="row wide-sm"><button type="submit" class="btn btn--primary">{t!(say, "ps-save")}</button></div>
        </Form>
    }
}

fn boxes(visit: &Visit, it: &Listing) -> impl IntoView + use<> {
    let say = visit.say;
    let posted = visit.refused(ChangeListing::PATH);
    let boxes: Vec<_> = Service::ALL
        .into_iter()
        .enumerate()
        .map(|(at, offered)| {
            let name = format!("services[{at}]");
            let now = it.services.contains(&offered);
            let ticked = posted.map_or(now, |posted| posted.has(&name, offered.code()));
            let id = format!("service-{}", offered.code());
            view! {
                <div class="check">
                    <input type="checkbox" id=id.clone() name=name value=offered.code() checked=ticked/>
                    <label for=id>{service(say, offered)}</label>
                </div>
            }
        })
        .collect();
    view! { <fieldset class="field"><legend class="label">{t!(say, "ps-offers")}</legend>{boxes}</fieldset> }
}
