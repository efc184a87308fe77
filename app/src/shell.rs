//! The document around a page: head, bar, navigation. Nothing here knows what a page shows.

mod banner;
mod navigation;

use crate::accounts::preferences::{SetLanguage, SetTheme, SignOut};
use crate::lang::Lang;
use crate::page::{Nav, Page, Visit};
use crate::say::Say;
use crate::t;
use crate::ui::{Glyph, Icon};
use domain::Permission;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

/// The whole document as HTML. `problem` says that a form on it was refused, which its title tells first.
#[must_use]
pub fn document(visit: &Visit, page: Page) -> String {
    let say = visit.say;
    let title = if visit.posted.is_some() { t!(say, "title-error", title = page.title) } else { page.title };
    let title = t!(say, "title", title = title);
    let nav = page.nav;
    let body =
        if nav == Nav::Public { public(visit, page.program_name, page.body) } else { private(visit, nav, page.body) };
    let html = view! { <body class=if nav == Nav::Public { "plain" } else { "app" }>{body}</body> }.to_html();
    format!(
        "<!DOCTYPE html><html lang=\"{}\"{}>{}{html}</html>",
        say.0.tag(),
        theme(visit),
        head(visit, &title, html.contains("<leptos-island"))
    )
}

fn theme(visit: &Visit) -> String {
    visit.theme.map_or_else(String::new, |theme| format!(" data-theme=\"{theme}\""))
}

/// The head, written by hand: leptos puts the nonce where it does not belong, and does not escape titles.
/// A page without islands loads no script at all.
fn head(visit: &Visit, title: &str, islands: bool) -> String {
    let site = &visit.site;
    let nonce = &visit.nonce;
    let scripts = if islands {
        format!(
            "<link rel=\"modulepreload\" href=\"{js}\" nonce=\"{nonce}\">\
         <link rel=\"preload\" as=\"fetch\" type=\"application/wasm\" crossorigin=\"anonymous\" href=\"{wasm}\">\
         <script type=\"module\" src=\"{js}\" nonce=\"{nonce}\"></script>",
            js = site.js,
            wasm = site.wasm,
        )
    } else {
        String::new()
    };
    format!(
        "<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"light dark\"><title>{}</title>\
         <link rel=\"icon\" href=\"/favicon.svg\" type=\"image/svg+xml\">\
         <link rel=\"stylesheet\" href=\"{}\">{scripts}</head>",
        escaped(title),
        site.css,
    )
}

/// Text for the inside of an element written by hand.
#[must_use]
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn brand() -> impl IntoView {
    view! {
        <a class="brand" href="/">
            <svg viewBox="0 0 32 32" aria-hidden="true">
                <path fill="currentColor" d="M3 5h26v6.5H3z"></path>
                <path fill="#7fcfe1" d="M8 14h16v6h-4.7v8h-6.6v-8H8z"></path>
            </svg>
            "Twotier"
        </a>
    }
}

fn skip(say: Say) -> impl IntoView {
    view! { <a class="skip" href="#main">{t!(say, "skip-to-content")}</a> }
}

fn public(visit: &Visit, program_name: Option<String>, body: AnyView) -> AnyView {
    let say = visit.say;
    let program_name = program_name.unwrap_or_else(|| t!(say, "program-name"));
    view! {
        {skip(say)}
        <header class="bar">
            {brand()}
            <div class="bar-end push">{public_opener(visit)}</div>
        </header>
        {public_menu(visit)}
        <main class="page" id="main" tabindex="-1">{body}</main>
        <footer class="foot"><span>{program_name}</span><a href="/help">{t!(say, "nav-help")}</a></footer>
    }
    .into_any()
}

fn private(visit: &Visit, nav: Nav, body: AnyView) -> AnyView {
    let say = visit.say;
    let partner = visit.tenant().is_ok();
    let inside = partner || visit.customer().is_ok();
    let find = find(visit);
    let end = if find.is_some() { "bar-end" } else { "bar-end push" };
    view! {
        {skip(say)}
        <header class="bar">
            {inside.then(|| menu_button(say))}
            {brand()}
            {organisation(visit)}
            {find}
            <div class=end>
                <a class="btn btn--icon wide-only" href="/help" aria-label=t!(say, "nav-help")><Icon glyph=Glyph::Help/></a>
                {visit.session.as_ref().map(|session| {
                    let label = t!(say, "account-of", name = session.user_name.clone());
                    opener("menu", Some(label), Glyph::User, session.user_name.clone(), "wide-only")
                })}
            </div>
        </header>
        {account_menu(visit)}
        {inside.then(|| navigation::navigation(visit, nav))}
        <main class="main" id="main" tabindex="-1">{banner::banner(visit)}{body}</main>
    }
    .into_any()
}

/// For whom the session acts, and what that company is.
fn organisation(visit: &Visit) -> Option<impl IntoView + use<>> {
    let say = visit.say;
    let (name, what) = match (visit.tenant(), visit.customer()) {
        (Ok(tenant), _) if tenant.operator => (&tenant.name, t!(say, "program-operator")),
        (Ok(tenant), _) => (&tenant.name, crate::accounts::programs(say, tenant.programs)),
        (_, Ok(customer)) => (&customer.name, t!(say, "customers-column-name")),
        _ => return None,
    };
    Some(view! { <p class="org">{name.clone()}<small>{what}</small></p> })
}

/// A partner's search for customers and transfers; the program desk's, for accounts.
fn find(visit: &Visit) -> Option<impl IntoView + use<>> {
    let say = visit.say;
    let (action, words) = match visit.tenant().ok()?.operator {
        false => ("/search", t!(say, "search-all")),
        true if visit.actor().is_ok_and(|actor| actor.may(Permission::RunProgram)) => {
            ("/operator/accounts", t!(say, "search-accounts"))
        }
        true => return None,
    };
    Some(view! {
        <form class="find" role="search" action=action>
            <Icon glyph=Glyph::Search/>
            <input type="search" name="q" aria-label=words.clone() placeholder=words/>
        </form>
    })
}

/// Opens the navigation where there is no room for it.
fn menu_button(say: Say) -> impl IntoView {
    view! {
        <button type="button" class="btn btn--icon menu-btn" popovertarget="nav" aria-label=t!(say, "menu")>
            <Icon glyph=Glyph::Menu/>
        </button>
    }
}

/// Who is signed in, or the language.
fn public_opener(visit: &Visit) -> AnyView {
    let say = visit.say;
    match &visit.session {
        Some(session) => {
            let label = t!(say, "account-of", name = session.user_name.clone());
            opener("menu", Some(label), Glyph::User, session.user_name.clone(), "wide-only").into_any()
        }
        None => opener("menu", None, Glyph::Globe, say.0.own_name().to_owned(), "").into_any(),
    }
}

fn public_menu(visit: &Visit) -> AnyView {
    match account_menu(visit) {
        Some(menu) => menu.into_any(),
        None => view! { <div id="menu" class="menu" popover="auto">{choices(visit)}</div> }.into_any(),
    }
}

/// A button that opens a menu; works without script.
fn opener(menu: &'static str, label: Option<String>, glyph: Glyph, text: String, class: &'static str) -> impl IntoView {
    view! {
        <button type="button" class="btn" popovertarget=menu aria-label=label>
            <Icon glyph/><span class=class>{text}</span>
        </button>
    }
}

/// The menu behind the person's name: other tenant, help, language, theme, sign out.
fn account_menu(visit: &Visit) -> Option<impl IntoView + use<>> {
    let session = visit.session.as_ref()?;
    let say = visit.say;
    let other = session.several_tenants.then(|| {
        view! { <a class="btn btn--small" href="/accounts"><Icon glyph=Glyph::Building/>{t!(say, "change-tenant")}</a> }
    });
    Some(view! {
        <div id="menu" class="menu" popover="auto">
            <p><b>{session.user_name.clone()}</b><span class="sub">{session.sign_in_name.clone()}</span></p>
            {other}
            <a class="btn btn--small" href="/account"><Icon glyph=Glyph::User/>{t!(say, "account-title")}</a>
            <a class="btn btn--small" href="/help"><Icon glyph=Glyph::Help/>{t!(say, "nav-help")}</a>
            {choices(visit)}
            <form method="post" action="/preferences">
                <input type="hidden" name="_fn" value=SignOut::PATH/>
                <button type="submit" class="btn btn--small"><Icon glyph=Glyph::Undo/>{t!(say, "sign-out")}</button>
            </form>
        </div>
    })
}

fn choices(visit: &Visit) -> impl IntoView + use<> {
    let say = visit.say;
    let languages: Vec<_> = Lang::ALL
        .into_iter()
        .map(|lang| choice(("language", lang.tag()), lang.own_name().to_owned(), lang == say.0, Some(lang)))
        .collect();
    let now = visit.theme.unwrap_or("system");
    let themes: Vec<_> =
        [("light", t!(say, "theme-light")), ("dark", t!(say, "theme-dark")), ("system", t!(say, "theme-system"))]
            .into_iter()
            .map(|(code, name)| choice(("theme", code), name, code == now, None))
            .collect();
    view! {
        {group(visit, SetLanguage::PATH, t!(say, "language"), languages.into_any())}
        {group(visit, SetTheme::PATH, t!(say, "theme"), themes.into_any())}
    }
}

/// One preference: a form in which every value is a button.
fn group(visit: &Visit, function: &'static str, title: String, choices: AnyView) -> impl IntoView + use<> {
    view! {
        <form method="post" action="/preferences">
            <input type="hidden" name="_fn" value=function/>
            <input type="hidden" name="back" value=visit.path.to_string()/>
            <fieldset><legend>{title}</legend>{choices}</fieldset>
        </form>
    }
}

fn choice(
    field: (&'static str, &'static str),
    name: String,
    current: bool,
    lang: Option<Lang>,
) -> impl IntoView + use<> {
    view! {
        <button type="submit" class="btn btn--small" name=field.0 value=field.1 aria-current=current.then_some("true")
            lang=lang.map(Lang::tag)>{name}{current.then(|| view! { <Icon glyph=Glyph::Check/> })}</button>
    }
}
