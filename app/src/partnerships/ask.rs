//! `/ask-provider/{id}`: a reseller asks a provider of the directory to work together.

use super::crumbs;
use super::find::{contact, services};
use super::reseller::of;
use super::words::{self, Sent, Sides, country};
use crate::error::AppError;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::people::no_role;
use crate::t;
use crate::ui::form::Form;
use crate::ui::{Card, Head, Note, TextArea, Tone};
use domain::Permission;
use domain::partnership::PartnershipRefusal;
use domain::text::REASON;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::partnerships;
use program::store::listings::Listing;

/// Ask the provider of the page to work together.
///
/// # Errors
/// As `program::partnerships::ask`.
#[server(prefix = "/do", endpoint = "ask-provider")]
pub async fn ask_provider(#[server(default)] message: String) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    partnerships::ask(&visit.program, visit.actor()?, &of(&visit)?, &message).await?;
    leptos_axum::redirect("/providers?done=requested");
    Ok(())
}

/// The page.
///
/// # Errors
/// `NotFound` for a provider that is not to be found and for who is no reseller, `RoleMissing`, `SignInNeeded`.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    let (it, why) = partnerships::listing(&visit.program, visit.actor()?, &of(&visit)?).await?;
    let title = t!(say, "ps-ask-provider", provider = it.name.as_str());
    let crumbs = crumbs(("/providers", t!(say, "nav-providers")), it.name.clone());
    let sides = Sides { provider: &it.name, region: &it.region_name, own_region: "" };
    let way = match why {
        Some(why) => refused(&visit, why, &sides),
        None => form(&visit).await,
    };
    let body = view! {
        <Head say title=title.clone() crumbs lead=Some(t!(say, "ps-ask-lead"))/>
        {why.is_none().then(|| words::summary(&visit, &[AskProvider::PATH], &sides))}
        <div class="split"><div class="stack">{way}</div><div class="stack">{about(&visit, &it)}</div></div>
    };
    Ok(Page::new(title, Nav::Providers, body))
}

fn refused(visit: &Visit, why: PartnershipRefusal, sides: &Sides<'_>) -> AnyView {
    let text = match why {
        PartnershipRefusal::OtherRegion => t!(visit.say, "ps-other-region-short", provider = sides.provider),
        why => words::refusal(visit.say, why, sides),
    };
    view! { <Note tone=Tone::Info><p>{text}</p></Note> }.into_any()
}

async fn form(visit: &Visit) -> AnyView {
    let say = visit.say;
    if !visit.actor().is_ok_and(|actor| actor.may(Permission::AcceptPartnership)) {
        return others(visit).await;
    }
    let sent = Sent::of(visit, AskProvider::PATH);
    view! {
        <section class="card">
            <Form function=AskProvider::PATH.to_owned() class="card-body form".to_owned()
                busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
                <TextArea name="message" label=t!(say, "ps-message") hint=Some(t!(say, "ps-ask-hint")) rows=6
                    error=sent.error("message") value=sent.value_or("message", "") most=REASON/>
                <div class="row wide-sm">
                    <button type="submit" class="btn btn--primary">{t!(say, "ps-ask-to-work")}</button>
                    <a class="btn btn--quiet" href="/providers">{t!(say, "people-cancel")}</a>
                </div>
            </Form>
        </section>
    }
    .into_any()
}

/// Who can ask: for every other role (C-01).
async fn others(visit: &Visit) -> AnyView {
    let say = visit.say;
    let needed = Permission::AcceptPartnership.roles();
    let roles =
        t!(say, "people-role-missing", roles = crate::accounts::any_of(say, &needed.iter().collect::<Vec<_>>()));
    let who = no_role::who_holds(say, &no_role::helpers(visit, needed).await);
    view! { <Note tone=Tone::Info><p>{roles}</p>{who.map(|who| view! { <p>{who}</p> })}</Note> }.into_any()
}

fn about(visit: &Visit, it: &Listing) -> impl IntoView + use<> {
    let say = visit.say;
    let (country, services, contact) = (country(say, &it.country), services(say, it), contact(say, it));
    let (city, languages, about) = (it.city.clone(), it.languages.clone(), it.about.clone());
    view! {
        <Card title=t!(say, "ps-about-provider")>
            <div class="card-body">
                <pre>{about}</pre>
                <dl class="facts facts--narrow">
                    <div><dt>{t!(say, "ps-country")}</dt><dd>{country}<span class="sub">{city}</span></dd></div>
                    <div><dt>{t!(say, "ps-offers")}</dt><dd>{services}</dd></div>
                    <div><dt>{t!(say, "ps-languages")}</dt><dd>{languages}</dd></div>
                    <div><dt>{t!(say, "ps-contact")}</dt><dd>{contact}</dd></div>
                </dl>
            </div>
        </Card>
    }
}
