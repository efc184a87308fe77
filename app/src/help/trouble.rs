//! The page instead of a page: what happened, that nothing changed, what to do (design 17).

use super::nav;
use crate::accounts::preferences::cookies;
use crate::accounts::{any_of, role};
use crate::error::AppError;
use crate::page::{Page, Visit};
use crate::people::no_role;
use crate::say::Say;
use crate::t;
use crate::ui::{Glyph, Head, Icon, Tone};
use domain::Role;
use leptos::prelude::*;
use program::people::Helpers;

/// What stands on the page.
struct Trouble {
    title: String,
    tone: Tone,
    glyph: Glyph,
    sentences: Vec<String>,
    way_on: (String, String),
}

/// Why there is no page. What does not exist and what is not the reader's look the same.
#[must_use]
pub fn error_page(visit: &Visit, error: &AppError, helpers: &Helpers) -> Page {
    let say = visit.say;
    let Trouble { title, tone, glyph, sentences, way_on: (href, words) } = trouble(visit, error, helpers);
    let sentences: Vec<_> = sentences.into_iter().map(|sentence| view! { <p>{sentence}</p> }).collect();
    let number = matches!(error, AppError::Unavailable)
        .then(|| view! { <p class="small muted">{t!(say, "error-number", number = &*visit.request_id)}</p> });
    let role = (tone == Tone::Bad).then_some("alert");
    let body = view! {
        <Head say title=title.clone()/>
        <div class=format!("note {}", tone.class()) role=role><Icon glyph/><div>{sentences}{number}</div></div>
        <p class="row"><a class="btn btn--primary" href=href>{words}</a></p>
    };
    Page::new(title, nav(visit), body)
}

fn trouble(visit: &Visit, error: &AppError, helpers: &Helpers) -> Trouble {
    let say = visit.say;
    let home = || ("/".to_owned(), t!(say, "error-home"));
    let again = |words| (cookies::local(&visit.path), words);
    let say_so = |title, tone, glyph, sentences, way_on| Trouble { title, tone, glyph, sentences, way_on };
    let (warn, alert) = (Tone::Warn, Glyph::Alert);
    match error {
        AppError::NotFound => {
            let why = vec![t!(say, "error-not-found-text")];
            say_so(t!(say, "error-not-found"), Tone::Neutral, Glyph::Search, why, home())
        }
        AppError::SignInNeeded => {
            let why = vec![t!(say, "error-sign-in-text")];
            let way_on = (sign_in_and_back(&visit.path), t!(say, "sign-in"));
            say_so(t!(say, "error-sign-in"), Tone::Info, Glyph::Lock, why, way_on)
        }
        AppError::RoleMissing(needed) => {
            say_so(t!(say, "error-role"), warn, Glyph::Lock, role_sentences(visit, needed, helpers), home())
        }
        AppError::Overtaken => {
            let way_on = again(t!(say, "error-reload"));
            say_so(t!(say, "error-overtaken"), warn, alert, vec![t!(say, "error-overtaken-text")], way_on)
        }
        AppError::Unavailable => {
            let way_on = again(t!(say, "error-try-again"));
            say_so(t!(say, "error-unavailable"), Tone::Bad, Glyph::Bad, vec![t!(say, "error-unavailable-text")], way_on)
        }
        AppError::BadRequest => {
            let way_on = again(t!(say, "error-reload"));
            say_so(t!(say, "error-bad-request"), warn, alert, vec![t!(say, "error-bad-request-text")], way_on)
        }
        // The pages with forms tell these themselves; here only the way back is known.
        _ => {
            let way_on = again(t!(say, "error-reload"));
            say_so(t!(say, "error-refused"), warn, alert, vec![t!(say, "error-refused-text")], way_on)
        }
    }
}

/// The role it takes, the roles the reader has, who has it and who can give it: by name, to people of the tenant.
pub(crate) fn role_sentences(visit: &Visit, needed: &[Role], helpers: &Helpers) -> Vec<String> {
    let say = visit.say;
    let needed = no_role::here(visit, needed);
    let mut sentences = vec![t!(say, "error-role-needed", roles = any_of(say, &needed))];
    if let (Ok(actor), Ok(tenant)) = (visit.actor(), visit.tenant()) {
        let (held, name) = (all_of(say, actor.roles.iter()), tenant.name.as_str());
        if held.is_empty() {
            sentences.push(t!(say, "no-role-text", tenant = name));
        } else {
            sentences.push(t!(say, "error-role-held", roles = held, tenant = name));
        }
        sentences.extend(no_role::who_holds(say, helpers));
        let give = no_role::who_gives(say, helpers);
        sentences.push(give.unwrap_or_else(|| t!(say, "error-role-ask", tenant = name)));
    }
    sentences
}

fn all_of(say: Say, roles: impl Iterator<Item = Role>) -> String {
    roles.map(|it| role(say, it)).collect::<Vec<_>>().join(&t!(say, "list-comma"))
}

fn sign_in_and_back(path: &str) -> String {
    let next: String = url::form_urlencoded::byte_serialize(cookies::local(path).as_bytes()).collect();
    format!("/sign-in?next={next}")
}
