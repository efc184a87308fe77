//! The web-mail services whose addresses are refused (ENR-08): the list, adding, removing.

use super::fields::Fields;
use crate::error::AppError;
use crate::page::Visit;
use crate::say::Say;
use crate::t;
use crate::ui::form::Form;
use crate::ui::{Card, Field};
use domain::work_email::WebMailRule;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

/// The operator adds a service.
///
/// # Errors
/// As `program::settings::add_web_mail`.
#[server(prefix = "/do", endpoint = "add-web-mail")]
pub async fn add_web_mail(
    #[server(default)] pattern: String,
    #[server(default)] service: String,
) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    program::settings::add_web_mail(&visit.program, visit.actor()?, &pattern, &service).await?;
    leptos_axum::redirect("/operator/program?done=added");
    Ok(())
}

/// The operator takes a pattern off the list.
///
/// # Errors
/// As `program::settings::remove_web_mail`.
#[server(prefix = "/do", endpoint = "remove-web-mail")]
pub async fn remove_web_mail(listed: String) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    program::settings::remove_web_mail(&visit.program, visit.actor()?, &listed).await?;
    leptos_axum::redirect("/operator/program?done=removed");
    Ok(())
}

pub(super) fn fields(visit: &Visit) -> Fields<'_> {
    let say = visit.say;
    let labels = vec![("pattern", t!(say, "web-mail-pattern")), ("service", t!(say, "web-mail-service"))];
    Fields::of(visit, AddWebMail::PATH, t!(say, "web-mail-already"), labels)
}

pub(super) fn card(say: Say, fields: &Fields<'_>, rules: &[WebMailRule]) -> impl IntoView + use<> {
    let rows: Vec<_> = rules.iter().map(|rule| row(say, rule)).collect();
    let adding = adding(say, fields);
    view! {
        <Card title=t!(say, "web-mail-card")>
            <div class="card-body"><p class="muted">{t!(say, "web-mail-lead")}</p></div>
            <Form function=RemoveWebMail::PATH.to_owned() busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
                <table class="table table--stack" role="table">
                    <caption class="vh">{t!(say, "web-mail-card")}</caption>
                    <thead role="rowgroup">
                        <tr role="row">
                            <th role="columnheader" scope="col">{t!(say, "web-mail-pattern")}</th>
                            <th role="columnheader" scope="col">{t!(say, "web-mail-service")}</th>
                            <th role="columnheader" scope="col"><span class="vh">{t!(say, "web-mail-remove")}</span></th>
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{rows}</tbody>
                </table>
            </Form>
            {adding}
        </Card>
    }
}

fn row(say: Say, rule: &WebMailRule) -> impl IntoView + use<> {
    let label = t!(say, "web-mail-remove-one", pattern = rule.pattern.as_str());
    view! {
        <tr role="row">
            <th role="rowheader" scope="row" class="mono">{rule.pattern.clone()}</th>
            <td role="cell" data-l=t!(say, "web-mail-service")>{rule.service.clone()}</td>
            <td role="cell" class="act">
                <button type="submit" class="btn btn--small" name="listed" value=rule.pattern.clone() aria-label=label>
                    {t!(say, "web-mail-remove")}
                </button>
            </td>
        </tr>
    }
}

fn adding(say: Say, fields: &Fields<'_>) -> impl IntoView + use<> {
    let (pattern, service) = (fields.value("pattern", ""), fields.value("service", ""));
    let errors = (fields.error("pattern"), fields.error("service"));
    let labels = (fields.label("pattern"), fields.label("service"));
    view! {
        <div class="card-body">
            <Form class="form".to_owned() function=AddWebMail::PATH.to_owned()
                busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
                <div class="stack">
                    <Field name="pattern" label=labels.0 hint=Some(t!(say, "web-mail-pattern-hint"))
                        error=errors.0 value=pattern/>
                    <Field name="service" label=labels.1 hint=Some(t!(say, "web-mail-service-hint"))
                        error=errors.1 value=service/>
                    <div class="row"><button type="submit" class="btn">{t!(say, "web-mail-add")}</button></div>
                </div>
            </Form>
        </div>
    }
}
