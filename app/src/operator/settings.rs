//! `/operator/program`: names, the way of enrolling, invitations; beside them the web-mail services.

use super::fields::Fields;
use super::web_mail::{self, AddWebMail, RemoveWebMail};
use super::{Tab, done, tabs};
use crate::error::AppError;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::t;
use crate::ui::form::Form;
use crate::ui::{Card, Field, FieldError, Head};
use domain::enrollment::EnrollmentMode;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::settings::{NewSettings, Settings, change, show};

/// The operator changes the settings.
///
/// # Errors
/// As `program::settings::change`.
#[server(prefix = "/do", endpoint = "change-settings")]
pub async fn change_settings(
    #[server(default)] program_name: String,
    #[server(default)] operator_name: String,
    #[server(default)] agreement_name: String,
    #[server(default)] enrollment_mode: String,
    #[server(default)] invitation_days: String,
    version: i64,
) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    let new = NewSettings { program_name, operator_name, agreement_name, enrollment_mode, invitation_days, version };
    change(&visit.program, visit.actor()?, &new).await?;
    leptos_axum::redirect("/operator/program?done=settings");
    Ok(())
}

/// The page.
///
/// # Errors
/// `NotFound` for partners, `RoleMissing`, `SignInNeeded`.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    let (settings, rules) = show(&visit.program, visit.actor()?).await?;
    let fields = fields(&visit);
    let web_mail = web_mail::fields(&visit);
    let body = view! {
        <Head say title=t!(say, "nav-program") lead=Some(t!(say, "settings-lead"))/>
        {tabs(say, Tab::Settings)}
        {done(&visit, words)}
        {fields.summary()}
        {web_mail.summary()}
        {removal(&visit).summary()}
        <div class="stack">{card(say, &fields, &settings)}{web_mail::card(say, &web_mail, &rules)}</div>
    };
    Ok(Page::new(t!(say, "nav-program"), Nav::Program, body))
}

fn words(say: Say, what: &str) -> Option<String> {
    match what {
        "settings" => Some(t!(say, "settings-done")),
        "added" => Some(t!(say, "web-mail-added")),
        "removed" => Some(t!(say, "web-mail-removed")),
        _ => None,
    }
}

fn removal(visit: &Visit) -> Fields<'_> {
    Fields::of(visit, RemoveWebMail::PATH, t!(visit.say, "operator-already-so"), Vec::new())
}

fn fields(visit: &Visit) -> Fields<'_> {
    let say = visit.say;
    let labels = vec![
        ("program_name", t!(say, "settings-program-name")),
        ("operator_name", t!(say, "settings-operator-name")),
        ("agreement_name", t!(say, "settings-agreement-name")),
        ("enrollment_mode", t!(say, "settings-mode")),
        ("invitation_days", t!(say, "settings-invitations")),
    ];
    Fields::of(visit, ChangeSettings::PATH, t!(say, "operator-already-so"), labels)
}

fn card(say: Say, fields: &Fields<'_>, now: &Settings) -> impl IntoView + use<> {
    let name = |field: &'static str, value: &str, hint: String| {
        let now_set = fields.now(field, value);
        let (label, error, value) = (fields.label(field), fields.error(field), fields.value(field, value));
        let hint = now_set.unwrap_or(hint);
        view! { <Field name=field label hint=Some(hint) error value/> }
    };
    let program = name("program_name", &now.program_name, t!(say, "settings-program-name-hint"));
    let operator = name("operator_name", &now.operator_name, t!(say, "settings-operator-name-hint"));
    let agreement = name("agreement_name", &now.agreement_name, t!(say, "settings-agreement-name-hint"));
    let days = name("invitation_days", &now.invitation_days.to_string(), t!(say, "settings-invitations-hint"));
    let modes = modes(say, fields, now.enrollment_mode);
    let version = now.version.to_string();
    view! {
        <Card title=t!(say, "settings-card")>
            <div class="card-body">
                <Form class="form".to_owned() function=ChangeSettings::PATH.to_owned()
                    busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
                    <input type="hidden" name="version" value=version/>
                    <div class="stack">
                        {program}{operator}{agreement}{modes}{days}
                        <div class="row"><button type="submit" class="btn btn--primary">{t!(say, "settings-save")}</button></div>
                    </div>
                </Form>
            </div>
        </Card>
    }
}

/// When the MPN ID is chosen: two ways, each told by what it means.
fn modes(say: Say, fields: &Fields<'_>, now: EnrollmentMode) -> impl IntoView + use<> {
    let chosen = fields.value("enrollment_mode", now.code());
    let error = fields.error("enrollment_mode");
    let mode = |mode: EnrollmentMode, title: String, hint: String| {
        let id = if mode == EnrollmentMode::ALL[0] { "enrollment_mode".to_owned() } else { mode.code().to_owned() };
        let ticked = mode.code() == chosen;
        view! {
            <div class="check choice">
                <input type="radio" id=id.clone() name="enrollment_mode" value=mode.code() checked=ticked/>
                <label for=id><b>{title}</b><span class="sub">{hint}</span></label>
            </div>
        }
    };
    view! {
        <fieldset class="field">
            <legend class="label">{t!(say, "settings-mode")}</legend>
            <p class="hint">{t!(say, "settings-mode-hint")}</p>
            {error.map(|error| view! { <FieldError id="enrollment_mode-e".to_owned() words=error/> })}
            {mode(EnrollmentMode::Pmc, t!(say, "settings-mode-pmc"), t!(say, "settings-mode-pmc-hint"))}
            {mode(EnrollmentMode::AssociateAfter, t!(say, "settings-mode-after"), t!(say, "settings-mode-after-hint"))}
        </fieldset>
    }
}

/// The server functions that may be posted to the page.
pub const FORMS: &[&str] = &[ChangeSettings::PATH, AddWebMail::PATH, RemoveWebMail::PATH];
