//! `/partnerships/accept/{token}`: a reseller reads who asks and what is granted, and answers (design 07, PAR-03 to
//! PAR-05). Opening the link uses nothing up.

use super::crumbs;
use super::words::{self, Sides, facts};
use crate::error::AppError;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::people::no_role;
use crate::say::Say;
use crate::t;
use crate::ui::form::Form;
use crate::ui::{Baton, BatonSide, Card, Glyph, Head, Icon, Note, Tone};
use domain::Permission;
use domain::partnership::PartnershipRefusal;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::partnerships::{self, InvitationView};

/// Authorize the provider whose invitation the link of the page opens.
///
/// # Errors
/// As `program::partnerships::accept`.
#[server(prefix = "/do", endpoint = "accept-partnership")]
pub async fn accept_partnership(#[server(default)] consent: String) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    let token = visit.value("token").unwrap_or_default();
    partnerships::accept(&visit.program, visit.actor()?, token, consent == "yes").await?;
    leptos_axum::redirect("/providers?done=authorized");
    Ok(())
}

/// Decline the invitation that the link of the page opens; the page says so afterwards.
///
/// # Errors
/// As `program::partnerships::decline`.
#[server(prefix = "/do", endpoint = "decline-partnership")]
pub async fn decline_partnership() -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    let token = visit.value("token").unwrap_or_default();
    Ok(partnerships::decline(&visit.program, visit.actor()?, token).await?)
}

/// What may be posted to the page.
pub const FORMS: &[&str] = &[AcceptPartnership::PATH, DeclinePartnership::PATH];

/// The page.
///
/// # Errors
/// `SignInNeeded`, `Unavailable`; what keeps a link from being used is told on the page, with 404 or 410.
pub async fn page(visit: Visit) -> PageResult {
    let found =
        partnerships::invitation(&visit.program, visit.actor()?, visit.value("token").unwrap_or_default()).await;
    let shown = match found.map_err(AppError::from) {
        Ok(shown) => shown,
        Err(AppError::Partnership(why)) => return Ok(unknown(&visit, why)),
        Err(error) => return Err(error),
    };
    let say = visit.say;
    let provider = shown.provider.name.clone();
    let title = t!(say, "ps-accept-title", provider = provider.as_str());
    let crumbs =
        crumbs(("/providers", t!(say, "nav-providers")), t!(say, "ps-accept-crumb", provider = provider.as_str()));
    let way = match shown.refusal {
        Some(why) => cannot(&visit, &shown, why),
        None if shown.may_answer => answer(&visit, &shown),
        None => others(&visit, &shown).await,
    };
    let body = view! {
        <Head say title=title.clone() crumbs/>
        {shown.refusal.is_none().then(|| baton(&visit, &shown))}
        {shown.refusal.is_none().then(|| words::summary(&visit, FORMS, &sides(&shown)))}
        <div class="split">
            <div class="stack">{shown.refusal.is_none().then(|| granted(&visit, &shown))}{way}</div>
            <div class="stack">{from(say, &shown)}{ending(say)}</div>
        </div>
    };
    let page = Page::new(title, Nav::Providers, body);
    Ok(match shown.refusal.map(|why| AppError::Partnership(why).status()) {
        Some(410) => page.with_status(410),
        _ => page,
    })
}

fn sides(shown: &InvitationView) -> Sides<'_> {
    let (provider, reseller) = (&shown.provider, &shown.reseller);
    Sides { provider: &provider.name, region: &provider.region, own_region: &reseller.region }
}

fn unknown(visit: &Visit, why: PartnershipRefusal) -> Page {
    let say = visit.say;
    let title = t!(say, "ps-link-none");
    let body = view! {
        <Head say title=title.clone()/>
        <Note tone=Tone::Warn><p>{words::refusal(say, why, &Sides::NONE)}</p></Note>
    };
    Page::new(title, Nav::Providers, body).with_status(AppError::Partnership(why).status())
}

/// Why the link cannot be used, and whom one can turn to.
fn cannot(visit: &Visit, shown: &InvitationView, why: PartnershipRefusal) -> AnyView {
    let say = visit.say;
    let (name, address) = &shown.issued_by;
    let turn_to = t!(say, "ps-turn-to", name = name.as_str(), address = address.as_str());
    let refused = words::refusal(say, why, &sides(shown));
    view! {
        <Note tone=Tone::Warn>
            <p><b>{refused}</b></p>
            <p>{turn_to}</p>
        </Note>
    }
    .into_any()
}

fn baton(visit: &Visit, shown: &InvitationView) -> impl IntoView + use<> {
    let say = visit.say;
    let labels = [t!(say, "who-acts-now"), t!(say, "what-is-needed"), t!(say, "when")];
    let who = if shown.may_answer {
        t!(say, "ps-baton-you")
    } else {
        t!(say, "ps-baton-admin", company = shown.reseller.name.as_str())
    };
    let when = match shown.expires_at {
        Some(end) => t!(say, "ps-expires-on", date = say.date_with_weekday(end)),
        None => t!(say, "ps-never-expires"),
    };
    let side = if shown.may_answer { BatonSide::You } else { BatonSide::Other };
    view! { <Baton side labels who what=t!(say, "ps-baton-what") when=when.into_any()/> }
}

/// What is granted, and what is not (PAR-05, PAR-10).
fn granted(visit: &Visit, shown: &InvitationView) -> impl IntoView + use<> {
    let say = visit.say;
    let provider = shown.provider.name.as_str();
    let grants = [
        (Glyph::Ok, t!(say, "ps-grant-order", provider = provider), t!(say, "ps-grant-order-text")),
        (Glyph::Key, t!(say, "ps-grant-admin", provider = provider), t!(say, "ps-grant-admin-text")),
        (Glyph::Tiers, t!(say, "ps-grant-lists"), t!(say, "ps-grant-lists-text")),
        (Glyph::Ban, t!(say, "ps-grant-not"), t!(say, "ps-grant-not-text")),
    ];
    let items: Vec<_> = grants
        .into_iter()
        .map(|(glyph, what, text)| {
            let class = (glyph == Glyph::Ban).then_some("is-bad");
            view! { <li class=class><Icon glyph/><div><b>{what}</b><p class="muted">{text}</p></div></li> }
        })
        .collect();
    let you = t!(say, "name-you", name = shown.reseller.name.as_str());
    let provider = provider.to_owned();
    view! {
        <Card title=t!(say, "ps-agree-to")>
            <div class="card-body">
                <ol class="tiers">
                    <li class="is-new"><small>{t!(say, "indirect-provider")}</small><b>{provider}</b></li>
                    <li><small>{t!(say, "indirect-reseller")}</small><b>{you}</b></li>
                    <li><small>{t!(say, "ps-customers")}</small><b>{t!(say, "ps-customers-who-agree")}</b></li>
                </ol>
                <ul class="grants">{items}</ul>
            </div>
        </Card>
    }
}

/// The box and the two answers.
fn answer(visit: &Visit, shown: &InvitationView) -> AnyView {
    let say = visit.say;
    let (provider, reseller) = (shown.provider.name.as_str(), shown.reseller.name.as_str());
    let consent = t!(say, "ps-consent", provider = provider, reseller = reseller);
    let decline = DeclinePartnership::PATH;
    view! {
        <section class="card"><div class="card-body">
            <Form function=AcceptPartnership::PATH.to_owned() class="form".to_owned()
                busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
                <div class="check choice">
                    <input type="checkbox" id="consent" name="consent" value="yes"/>
                    <label for="consent"><b>{consent}</b><span class="sub">{t!(say, "ps-consent-sub")}</span></label>
                </div>
                <div class="row wide-sm">
                    <button type="submit" class="btn btn--primary">{t!(say, "ps-authorize")}</button>
                    <button type="submit" class="btn btn--quiet" form="decline">{t!(say, "ps-decline")}</button>
                </div>
            </Form>
        </div></section>
        <Form id="decline".to_owned() function=decline.to_owned()
            busy=t!(say, "form-busy") offline=t!(say, "form-offline")>""</Form>
    }
    .into_any()
}

/// Who can answer, and how the link gets to them: for every other role (C-01).
async fn others(visit: &Visit, shown: &InvitationView) -> AnyView {
    let say = visit.say;
    let helpers = no_role::helpers(visit, Permission::AcceptPartnership.roles()).await;
    let who = no_role::who_holds(say, &helpers);
    let text = t!(say, "ps-only-global-admin", company = shown.reseller.name.as_str());
    let link = format!("{}{}", visit.site.base_url, visit.path);
    view! {
        <Note tone=Tone::Info>
            <p><b>{text}</b></p>
            {who.map(|who| view! { <p>{who}</p> })}
            <p>{t!(say, "ps-pass-link-on")}</p>
            <p class="mono">{link}</p>
        </Note>
    }
    .into_any()
}

fn from(say: Say, shown: &InvitationView) -> impl IntoView + use<> {
    let (name, address) = shown.issued_by.clone();
    let same = shown.provider.region == shown.reseller.region;
    let (provider, sent_to) = (shown.provider.name.clone(), shown.sent_to.clone());
    let facts = facts(say, &shown.provider, Some(same));
    view! {
        <Card title=t!(say, "ps-from")>
            <div class="card-body">
                <dl class="facts facts--narrow">
                    <div><dt>{t!(say, "ps-provider")}</dt><dd>{provider}</dd></div>
                    {facts}
                    <div><dt>{t!(say, "ps-sent-by-label")}</dt><dd>{name}<span class="sub">{address}</span></dd></div>
                    <div><dt>{t!(say, "ps-sent-to")}</dt><dd>{sent_to}</dd></div>
                </dl>
            </div>
        </Card>
    }
}

fn ending(say: Say) -> impl IntoView {
    view! { <Note tone=Tone::Neutral><p><b>{t!(say, "ps-end-title")}</b></p><p>{t!(say, "ps-ending-note")}</p></Note> }
}
