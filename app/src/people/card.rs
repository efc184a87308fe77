//! The card of one person beside the list (design 15): role boxes with Update, new password, leaving.

use super::add::told;
use super::boxes::{boxes, ticked};
use super::change::{ChangeRoles, RemovePerson, ResetPassword};
use super::words;
use crate::page::Visit;
use crate::t;
use crate::ui::form::Form;
use crate::ui::{Glyph, Tag, Tone};
use domain::Permission;
use domain::work_account::may_reset;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::people::Person;

/// Everything that can be done about a person.
pub(super) fn card(visit: &Visit, person: &Person) -> impl IntoView + use<> {
    let say = visit.say;
    if let Some(told_once) = visit.told() {
        let done = t!(say, "people-done");
        let href = format!("/settings/users/{}", person.user);
        return view! { <div class="stack">{told(say, told_once)}<p><a class="btn" href=href>{done}</a></p></div> }
            .into_any();
    }
    view! { <div class="stack">{roles(visit, person)}{password(visit, person)}{leaving(visit, person)}</div> }
        .into_any()
}

fn roles(visit: &Visit, person: &Person) -> impl IntoView + use<> {
    let say = visit.say;
    let posted = visit.refused(ChangeRoles::PATH);
    let own = visit.actor().is_ok_and(|actor| actor.user == person.user);
    let you = own.then(|| view! { <Tag tone=Tone::Neutral glyph=Glyph::User text=t!(say, "people-you")/> });
    let operator = visit.tenant().is_ok_and(|tenant| tenant.operator);
    let rule = if operator { t!(say, "boxes-keep-operator-admin") } else { t!(say, "boxes-keep-global-admin") };
    let boxes = boxes(visit, posted.map_or(person.roles, ticked), None);
    let (name, user, version) = (person.name.clone(), person.user.to_string(), person.version);
    view! {
        <Form
            function=ChangeRoles::PATH.to_owned()
            id="roles-form".to_owned()
            class="card".to_owned()
            busy=t!(say, "form-busy")
            offline=t!(say, "form-offline")
        >
            <div class="card-head"><h2>{name}</h2>{you}</div>
            <div class="card-body">
                <input type="hidden" name="user" value=user/>
                <input type="hidden" name="version" value=version/>
                {boxes}
                <p class="small muted">{rule}</p>
            </div>
            <div class="actionbar">
                <button type="submit" class="btn btn--primary">{t!(say, "people-update")}</button>
                <a class="btn btn--quiet" href="/settings/users">{t!(say, "people-cancel")}</a>
            </div>
        </Form>
    }
}

/// A new password, or why there is none to be had here.
fn password(visit: &Visit, person: &Person) -> Option<impl IntoView + use<>> {
    let say = visit.say;
    let actor = visit.actor().ok()?;
    if !actor.may(Permission::ResetPasswords) {
        return None;
    }
    let why_not = match may_reset(actor.roles, person.roles) {
        Err(refusal) => Some(words::refusal(say, refusal, false)),
        Ok(()) if !person.kept_here => Some(t!(say, "people-kept-elsewhere")),
        Ok(()) => None,
    };
    let user = person.user.to_string();
    let content = match why_not {
        Some(reason) => view! { <p class="muted">{reason}</p> }.into_any(),
        None => view! {
            <p class="muted">{t!(say, "reset-text")}</p>
            <Form function=ResetPassword::PATH.to_owned() busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
                <input type="hidden" name="user" value=user/>
                <button type="submit" class="btn">{t!(say, "reset-button")}</button>
            </Form>
        }
        .into_any(),
    };
    Some(view! {
        <section class="card">
            <div class="card-head"><h2>{t!(say, "reset-title")}</h2></div>
            <div class="card-body">{content}</div>
        </section>
    })
}

fn leaving(visit: &Visit, person: &Person) -> Option<impl IntoView + use<>> {
    let say = visit.say;
    if !visit.actor().ok()?.may(Permission::AssignRoles) {
        return None;
    }
    let tenant = visit.tenant().ok()?.name.clone();
    let (user, version) = (person.user.to_string(), person.version);
    let text = t!(say, "remove-text", name = person.name.as_str(), tenant = tenant);
    Some(view! {
        <section class="card">
            <div class="card-head"><h2>{t!(say, "remove-title")}</h2></div>
            <div class="card-body">
                <p class="muted">{text}</p>
                <Form function=RemovePerson::PATH.to_owned() busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
                    <input type="hidden" name="user" value=user/>
                    <input type="hidden" name="version" value=version/>
                    <button type="submit" class="btn btn--danger">{t!(say, "remove-button")}</button>
                </Form>
            </div>
        </section>
    })
}
