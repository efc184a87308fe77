//! `/enroll/mpn`: the MPN ID before the form, where the operator wants it so (ENR-30…34).

use super::choose::AssociateMpnId;
use super::{open, table};
use crate::enrollment::step;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::t;
use crate::ui::form::Form;
use crate::ui::{Card, Head, Note, Tone};
use domain::enrollment::{EnrollmentMode, EnrollmentRefusal};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::enrollment::entry;
use program::membership::{Identifiers, identifiers};

/// The page. Whoever cannot enroll is told why on the welcome page; where the MPN ID follows later, it is chosen in
/// the settings.
///
/// # Errors
/// `SignInNeeded`, `Unavailable`.
pub async fn page(visit: Visit) -> PageResult {
    let actor = visit.actor()?;
    let entry = entry(&visit.program, actor).await?;
    match entry.refusal {
        Some(EnrollmentRefusal::AlreadySubmitted) => return Ok(Page::redirect("/enroll/status")),
        Some(_) => return Ok(Page::redirect("/enroll")),
        None if entry.mode == EnrollmentMode::AssociateAfter => return Ok(Page::redirect("/settings/identifiers")),
        None => {}
    }
    let view = identifiers(&visit.program, actor).await?;
    Ok(Page::new(t!(visit.say, "mpn-enroll-title"), Nav::Public, content(&visit, &view)))
}

fn content(visit: &Visit, view: &Identifiers) -> impl IntoView + use<> {
    let say = visit.say;
    let above = step(say, EnrollmentMode::Pmc, 2);
    let has_one = view.mpn_id.clone().map(|id| {
        view! {
            <Note tone=Tone::Ok>
                <p>{t!(say, "mpn-done", id = id)}{say.gap()}<a href="/enroll/details">{t!(say, "enroll-go-on")}</a></p>
            </Note>
        }
    });
    let way = if view.membership.is_none() || open::is_wanted(visit) {
        let back = view.membership.is_some().then(|| {
            view! { <a class="btn btn--quiet" href="/enroll/mpn">{t!(say, "operator-cancel")}</a> }
        });
        open::card(visit, back.into_any()).into_any()
    } else {
        choosing(visit, view).into_any()
    };
    let which = t!(say, "mpn-enroll-which", country = table::country(say, view));
    view! {
        <Head say title=t!(say, "mpn-enroll-title") above=Some(above) lead=Some(t!(say, "mpn-enroll-lead"))/>
        {open::problems(visit)}
        {table::problems(visit, view)}
        <Card title=t!(say, "mpn-enroll-why")>
            <div class="card-body">
                <p>{t!(say, "mpn-enroll-tied")}</p>
                <p class="muted">{which}</p>
            </div>
        </Card>
        {has_one}
        {way}
    }
}

fn choosing(visit: &Visit, view: &Identifiers) -> impl IntoView + use<> {
    let say = visit.say;
    let company = view.membership.clone().unwrap_or_default();
    let table = table::table(visit, view, true);
    view! {
        <Card title=t!(say, "mpn-of-company", company = company)>
            <Form function=AssociateMpnId::PATH.to_owned() busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
                {table}
                <div class="pager">
                    <button type="submit" class="btn btn--primary">{t!(say, "mpn-enroll-continue")}</button>
                    <span class="small muted push">
                        {t!(say, "mpn-not-listed")}{say.gap()}
                        <a href="/enroll/mpn?sign-in=1">{t!(say, "mpn-enroll-cancel")}</a>
                    </span>
                </div>
            </Form>
        </Card>
    }
}
