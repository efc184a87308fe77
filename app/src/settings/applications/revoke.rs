//! `/settings/applications/{id}/revoke`: what stops at once, and the button.

use super::words;
use super::{crumbs_below, id, managed, path};
use crate::error::AppError;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::t;
use crate::ui::form::Form;
use crate::ui::{Card, Glyph, Head, Icon};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::credentials::{self, Credential};

/// Take the access of the page's application back.
///
/// # Errors
/// As `program::credentials::revoke`.
#[server(prefix = "/do", endpoint = "revoke-application")]
pub async fn revoke_application() -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    credentials::revoke(&visit.program, visit.actor()?, &id(&visit)?).await?;
    leptos_axum::redirect("/settings/applications?done=revoked");
    Ok(())
}

/// The page. What has no access any more has nothing to be taken back.
///
/// # Errors
/// `SignInNeeded`, `RoleMissing`, `NotFound`.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    let it = managed(&visit).await?;
    if !it.is_good(visit.program.now()) {
        return Ok(Page::redirect(path(&it.id)));
    }
    let title = t!(say, "applications-revoke-title", name = it.name.as_str());
    let crumbs = crumbs_below(say, &it, t!(say, "applications-revoke-button"));
    let body = view! {
        <Head say title=title.clone() crumbs/>
        {words::summary(&visit, visit.posted.as_deref())}
        {confirm(&visit, &it)}
    };
    Ok(Page::new(title, Nav::Settings, body))
}

fn confirm(visit: &Visit, it: &Credential) -> impl IntoView + use<> {
    let say = visit.say;
    let mut effects = vec![t!(say, "applications-revoke-tokens"), t!(say, "applications-revoke-secret")];
    if !it.consents.is_empty() {
        let names: Vec<_> = it.consents.iter().map(|it| it.name.as_str()).collect();
        effects.push(t!(say, "applications-revoke-consents", names = names.join(&t!(say, "list-comma"))));
    }
    let effects: Vec<_> = effects
        .into_iter()
        .map(|text| view! { <li class="check"><Icon glyph=Glyph::Dash/><span>{text}</span></li> })
        .collect();
    let back = path(&it.id);
    view! {
        <Card title=t!(say, "applications-revoke-means")>
            <Form class="card-body form".to_owned() function=RevokeApplication::PATH.to_owned()
                busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
                <ul class="list">{effects}</ul>
                <p>{t!(say, "applications-revoke-stays")}</p>
                <div class="row">
                    <button type="submit" class="btn btn--danger">{t!(say, "applications-revoke-button")}</button>
                    <a class="btn btn--quiet" href=back>{t!(say, "people-cancel")}</a>
                </div>
            </Form>
        </Card>
    }
}
