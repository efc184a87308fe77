//! `/resellers/{id}`: one reseller of a provider, and the end of the partnership (PAR-12).

use super::crumbs;
use super::resellers::{access, customers, shared};
use super::words::{self, Sides, country};
use crate::error::AppError;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::t;
use crate::ui::form::Form;
use crate::ui::{At, Card, Glyph, Head, Icon, Note, Tone};
use domain::partnership::PartnershipRefusal;
use domain::{PartnerTenantId, Permission};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::partnerships::{self, Hanging, PartnershipView};
use program::store::partnerships::Partnership;

/// A provider ends the partnership with the reseller of the page; `declared` is `yes` when the legal statement was made.
///
/// # Errors
/// As `program::partnerships::remove`.
#[server(prefix = "/do", endpoint = "remove-partnership")]
pub async fn remove_partnership(#[server(default)] declared: String) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    partnerships::remove(&visit.program, visit.actor()?, &of(&visit)?, declared == "yes").await?;
    leptos_axum::redirect("/resellers?done=removed");
    Ok(())
}

/// The partner that the path names.
pub(super) fn of(visit: &Visit) -> Result<PartnerTenantId, AppError> {
    visit.value("id").and_then(|id| PartnerTenantId::parse(id).ok()).ok_or(AppError::NotFound)
}

/// The page.
///
/// # Errors
/// `NotFound` for who is none of the reader's resellers, `RoleMissing`, `SignInNeeded`.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    let view = partnerships::reseller(&visit.program, visit.actor()?, &of(&visit)?).await?;
    let title = view.partnership.name.clone();
    let crumbs = crumbs(("/resellers", t!(say, "nav-resellers")), title.clone());
    let beside = view! { <div class="row push">{customers(say, &view.partnership)}</div> }.into_any();
    let body = view! {
        <Head say title=title.clone() crumbs beside=Some(beside)/>
        {words::summary(&visit, &[RemovePartnership::PATH], &Sides::NONE)}
        {asked(say, &view)}
        <div class="split">
            <div class="stack">{facts(say, &view.partnership, false)}</div>
            <div class="stack">{end(&visit, &view)}</div>
        </div>
    };
    Ok(Page::new(title, Nav::Resellers, body))
}

/// What the reseller asked of the program desk.
fn asked(say: Say, view: &PartnershipView) -> Option<impl IntoView + use<>> {
    let it = view.ending.as_ref()?;
    let text = t!(say, "ps-asked-by", name = it.asked_by.as_str(), date = say.date(it.asked_at));
    let reason = it.reason.clone();
    Some(view! { <Note tone=Tone::Warn><p><b>{text}</b></p><pre>{reason}</pre></Note> })
}

/// What is known of a partnership, told to either side.
pub(super) fn facts(say: Say, it: &Partnership, to_reseller: bool) -> impl IntoView + use<> {
    let hint = if to_reseller { t!(say, "ps-access-hint") } else { t!(say, "ps-access-hint-provider") };
    let country = country(say, &it.country);
    let mpn_id = it.mpn_id.clone().map(|id| view! { <div><dt>{t!(say, "ps-mpn-id")}</dt><dd>{id}</dd></div> });
    let (domain, since, on, count) = (it.domain.clone(), it.since, it.admin_access, shared(say, it.shared_customers));
    view! {
        <Card title=t!(say, "ps-partnership")>
            <div class="card-body">
                <dl class="facts facts--narrow">
                    <div><dt>{t!(say, "ps-country")}</dt><dd>{country}</dd></div>
                    {mpn_id}
                    <div><dt>{t!(say, "ps-domain")}</dt><dd>{domain}</dd></div>
                    <div><dt>{t!(say, "ps-since")}</dt><dd><At say at=since text=say.date(since)/></dd></div>
                    <div><dt>{t!(say, "ps-shared-customers")}</dt><dd>{count}</dd></div>
                    <div>
                        <dt>{t!(say, "ps-admin-access")}</dt>
                        <dd>{access(say, on)}<span class="sub">{hint}</span></dd>
                    </div>
                </dl>
            </div>
        </Card>
    }
}

/// What hangs on the partnership: it stays, and what of it stops working.
pub(super) fn checklist(say: Say, hanging: &Hanging) -> impl IntoView + use<> {
    let item = |bad: bool, text: String| {
        let glyph = if bad { Glyph::Alert } else { Glyph::Ok };
        view! { <li class=bad.then_some("is-warn")><Icon glyph/><div>{text}</div></li> }
    };
    let transfers = t!(say, "ps-open-transfers", count = hanging.open_transfers);
    let customers = t!(say, "ps-customers-stay", count = hanging.shared_customers);
    view! {
        <ul class="grants">
            {item(hanging.open_transfers > 0, transfers)}
            {item(false, customers)}
            {item(true, t!(say, "ps-nothing-new"))}
            {item(false, t!(say, "ps-dap-stays"))}
        </ul>
    }
}

/// The legal statement, which nobody makes by pressing a button alone (PAR-12). `of` names the ending where a page has
/// several.
pub(super) fn declaration(visit: &Visit, function: &str, of: &str, statement: String) -> impl IntoView + use<> {
    let posted = visit.refused(function).filter(|it| it.value("ending").unwrap_or_default() == of);
    let missing = posted.is_some_and(|it| it.error == AppError::Partnership(PartnershipRefusal::DeclarationMissing));
    let ticked = posted.is_some_and(|it| it.has("declared", "yes"));
    let (id, error_id) = (words::declared(of), format!("{}-e", words::declared(of)));
    let error = missing.then(|| {
        let id = error_id.clone();
        view! { <p class="error" id=id>{t!(visit.say, "ps-declaration-missing")}</p> }
    });
    view! {
        <div class=if missing { "field field--error" } else { "field" }>
            {error}
            <div class="check choice">
                <input type="checkbox" id=id.clone() name="declared" value="yes" checked=ticked
                    aria-describedby=missing.then_some(error_id) aria-invalid=missing.then_some("true")/>
                <label for=id>{statement}</label>
            </div>
        </div>
    }
}

/// The legal statement and the button, for those who may (PAR-12).
fn end(visit: &Visit, view: &PartnershipView) -> impl IntoView + use<> {
    let say = visit.say;
    let may = visit.actor().is_ok_and(|actor| actor.may(Permission::RemovePartnership));
    let name = view.partnership.name.clone();
    let way = if may {
        let statement = t!(say, "ps-end-legal", name = name.as_str());
        let declaration = declaration(visit, RemovePartnership::PATH, "", statement);
        view! {
            <Form function=RemovePartnership::PATH.to_owned() class="form".to_owned()
                busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
                {declaration}
                <div class="row"><button type="submit" class="btn btn--danger">{t!(say, "ps-remove")}</button></div>
            </Form>
        }
        .into_any()
    } else {
        let roles: Vec<_> = Permission::RemovePartnership.roles().iter().collect();
        let who = t!(say, "people-role-missing", roles = crate::accounts::any_of(say, &roles));
        view! { <p class="muted">{who}</p> }.into_any()
    };
    let hanging = checklist(say, &view.hanging);
    view! {
        <Card title=t!(say, "ps-end-title")>
            <div class="card-body stack">
                <p>{t!(say, "ps-end-text", name = name.as_str())}</p>
                {hanging}
                {way}
            </div>
        </Card>
    }
}
