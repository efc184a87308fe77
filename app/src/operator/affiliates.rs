//! `/operator/affiliates`: companies that belong together with a partner, to which it may not sell (CUS-18).

use super::fields::Fields;
use crate::error::AppError;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::t;
use crate::ui::form::Form;
use crate::ui::{At, Card, Field, Head};
use domain::PartnerTenantId;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::operator::affiliates::{Affiliate, NewAffiliate, add, list, remove};

/// The functions of the page.
pub const FORMS: &[&str] = &[AddAffiliate::PATH, RemoveAffiliate::PATH];

/// The operator keeps a company as an affiliate of a partner.
///
/// # Errors
/// As `program::operator::affiliates::add`.
#[server(prefix = "/do", endpoint = "add-affiliate")]
pub async fn add_affiliate(
    #[server(default)] partner: String,
    #[server(default)] domain: String,
    #[server(default)] name: String,
) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    add(&visit.program, visit.actor()?, &NewAffiliate { partner, domain, name }).await?;
    leptos_axum::redirect("/operator/affiliates?done=added");
    Ok(())
}

/// The operator forgets one; `affiliate` is the partner's id, a slash, and the domain.
///
/// # Errors
/// As `program::operator::affiliates::remove`; `NotFound` for what is not of that form.
#[server(prefix = "/do", endpoint = "remove-affiliate")]
pub async fn remove_affiliate(affiliate: String) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    let (partner, domain) = affiliate.split_once('/').unwrap_or_default();
    let partner = PartnerTenantId::parse(partner).map_err(|_| AppError::NotFound)?;
    remove(&visit.program, visit.actor()?, &partner, domain).await?;
    leptos_axum::redirect("/operator/affiliates?done=removed");
    Ok(())
}

/// The page.
///
/// # Errors
/// `NotFound` for partners, `RoleMissing`, `SignInNeeded`.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    let kept = list(&visit.program, visit.actor()?).await?;
    let title = t!(say, "affiliates-title");
    let labels = vec![
        ("partner", t!(say, "affiliates-partner")),
        ("domain", t!(say, "affiliates-domain")),
        ("name", t!(say, "affiliates-name")),
    ];
    let fields = Fields::of(&visit, AddAffiliate::PATH, t!(say, "affiliates-already"), labels);
    let done = super::done(&visit, |say, what| match what {
        "added" => Some(t!(say, "affiliates-done-added")),
        "removed" => Some(t!(say, "affiliates-done-removed")),
        _ => None,
    });
    let body = view! {
        <Head say title=title.clone() lead=Some(t!(say, "affiliates-lead"))/>
        {fields.summary()}
        {done}
        <div class="stack">{table(say, &kept)}{adding(say, &fields)}</div>
    };
    Ok(Page::new(title, Nav::Partnerships, body))
}

fn table(say: Say, kept: &[Affiliate]) -> AnyView {
    if kept.is_empty() {
        return view! { <p class="muted">{t!(say, "affiliates-none")}</p> }.into_any();
    }
    let rows: Vec<_> = kept.iter().map(|it| row(say, it)).collect();
    view! {
        <section class="card">
            <Form function=RemoveAffiliate::PATH.to_owned() busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
                <table class="table table--stack" role="table">
                    <caption class="vh">{t!(say, "affiliates-title")}</caption>
                    <thead role="rowgroup"><tr role="row">
                        <th role="columnheader" scope="col">{t!(say, "affiliates-name")}</th>
                        <th role="columnheader" scope="col">{t!(say, "affiliates-partner")}</th>
                        <th role="columnheader" scope="col">{t!(say, "affiliates-since")}</th>
                        <th role="columnheader" scope="col"><span class="vh">{t!(say, "web-mail-remove")}</span></th>
                    </tr></thead>
                    <tbody role="rowgroup">{rows}</tbody>
                </table>
            </Form>
        </section>
    }
    .into_any()
}

fn row(say: Say, it: &Affiliate) -> impl IntoView + use<> {
    let label = t!(say, "affiliates-remove-one", name = it.name.as_str(), partner = it.partner_name.as_str());
    let value = format!("{}/{}", it.partner, it.domain);
    let partner = format!("/operator/accounts/{}", it.partner);
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">{it.name.clone()}<span class="sub mono">{it.domain.clone()}</span></th>
            <td role="cell" data-l=t!(say, "affiliates-partner")><a href=partner>{it.partner_name.clone()}</a></td>
            <td role="cell" class="nowrap" data-l=t!(say, "affiliates-since")><At say at=it.since text=say.date(it.since)/></td>
            <td role="cell" class="act">
                <button type="submit" class="btn btn--small" name="affiliate" value=value aria-label=label>
                    {t!(say, "web-mail-remove")}
                </button>
            </td>
        </tr>
    }
}

fn adding(say: Say, fields: &Fields<'_>) -> impl IntoView + use<> {
    let [partner, domain, name] =
        ["partner", "domain", "name"].map(|it| (fields.label(it), fields.error(it), fields.value(it, "")));
    view! {
        <Card title=t!(say, "affiliates-add")>
            <Form class="card-body form".to_owned() function=AddAffiliate::PATH.to_owned()
                busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
                <div class="fields">
                    <Field name="partner" label=partner.0 hint=Some(t!(say, "affiliates-partner-hint"))
                        error=partner.1 value=partner.2/>
                    <Field name="domain" label=domain.0 error=domain.1 value=domain.2/>
                    <Field name="name" label=name.0 error=name.1 value=name.2/>
                </div>
                <div class="row"><button type="submit" class="btn">{t!(say, "affiliates-add")}</button></div>
            </Form>
        </Card>
    }
}
