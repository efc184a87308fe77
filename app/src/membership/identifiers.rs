//! `/settings/identifiers`: the MPN ID of the account, and those to choose from (design 15b, ENR-41, rules §4.3).

use super::add::AddMpnLocation;
use super::choose::AssociateMpnId;
use super::open::OpenMembership;
use super::{open, table, words};
use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::settings::{Tab, crumbs, tabs};
use crate::t;
use crate::ui::form::Form;
use crate::ui::{Baton, BatonSide, Card, Glyph, Head, Icon, Note, Tone};
use domain::Permission;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::membership::{Identifiers, identifiers};

/// The server functions that may be posted to the page.
pub const FORMS: &[&str] = &[AssociateMpnId::PATH, OpenMembership::PATH];
/// Those of the page where a location is added.
pub const NEW_FORMS: &[&str] = &[AddMpnLocation::PATH];

/// The page. Who may not choose sees what was chosen, and who may.
///
/// # Errors
/// `RoleMissing`, `SignInNeeded`.
pub async fn page(visit: Visit) -> PageResult {
    let view = identifiers(&visit.program, visit.actor()?).await?;
    Ok(Page::new(Tab::Identifiers.title(visit.say), Nav::Settings, content(&visit, &view)))
}

fn content(visit: &Visit, view: &Identifiers) -> impl IntoView + use<> {
    let say = visit.say;
    let may = visit.actor().is_ok_and(|actor| actor.may(Permission::AssociateMpnId));
    view! {
        <Head say title=Tab::Identifiers.title(say) crumbs=crumbs(say, Tab::Identifiers, None)/>
        {tabs(visit, Tab::Identifiers)}
        {done(visit, view)}
        {open::problems(visit)}
        {table::problems(visit, view)}
        {baton(say, view, may)}
        {in_use(visit, view, may)}
        {choices(visit, view, may)}
    }
}

fn done(visit: &Visit, view: &Identifiers) -> Option<impl IntoView + use<>> {
    let say = visit.say;
    if visit.posted.is_some() {
        return None;
    }
    let id = view.mpn_id.clone().unwrap_or_default();
    let associated = visit.value("done").filter(|_| !id.is_empty()).map(|_| t!(say, "mpn-done", id = id));
    let known = |id: &&str| view.choices.iter().any(|(it, _)| it.mpn_id.as_str() == *id);
    let added = visit.value("added").filter(known).map(|id| t!(say, "mpn-added", id = id));
    let sentence = associated.or(added)?;
    Some(view! { <Note tone=Tone::Ok role="status"><p>{sentence}</p></Note> })
}

fn baton(say: Say, view: &Identifiers, may: bool) -> impl IntoView + use<> {
    let labels = [t!(say, "who-acts-now"), t!(say, "what-is-needed"), t!(say, "when")];
    let who = match (may, view.global_admins.join(&t!(say, "list-comma"))) {
        (true, _) => t!(say, "mpn-who-you"),
        (false, names) if names.is_empty() => t!(say, "mpn-who-nobody"),
        (false, names) => t!(say, "mpn-who", names = names),
    };
    let (side, who, what, when) = match &view.mpn_id {
        Some(_) => (BatonSide::Done, t!(say, "mpn-who-done"), t!(say, "mpn-what-done"), t!(say, "mpn-when-done")),
        None if may => (BatonSide::You, who, t!(say, "mpn-what"), t!(say, "mpn-when")),
        None => (BatonSide::Other, who, t!(say, "mpn-what"), t!(say, "mpn-when-other")),
    };
    let when = view! { <span>{when}</span> }.into_any();
    view! { <Baton side labels who what when/> }
}

/// The MPN ID in use, with the way to another one.
fn in_use(visit: &Visit, view: &Identifiers, may: bool) -> Option<impl IntoView + use<>> {
    let say = visit.say;
    let id = view.mpn_id.clone()?;
    let change = may.then(|| {
        view! { <dd><a href="/settings/identifiers?choose=1">{t!(say, "enroll-change")}<span class="vh">" "{t!(say, "mpn-id")}</span></a></dd> }
    });
    let known = view.location.as_ref().map(|it| {
        let (name, place) = (it.name.clone(), table::place(say, it));
        view! {
            <div><dt>{t!(say, "mpn-location")}</dt><dd>{name}<span class="sub">{place}</span></dd></div>
            <div><dt>{t!(say, "mpn-status")}</dt><dd>{words::status(say, it.status)}</dd></div>
        }
    });
    Some(view! {
        <Card title=t!(say, "mpn-in-use-here") beside=add_button(visit)>
            <div class="card-body">
                <dl class="facts">
                    <div><dt>{t!(say, "mpn-id")}</dt><dd class="mono">{id}</dd>{change}</div>
                    {known}
                </dl>
            </div>
        </Card>
    })
}

/// The form that signs in, or the table; nothing while one is in use and no other is asked for.
fn choices(visit: &Visit, view: &Identifiers, may: bool) -> Option<AnyView> {
    let say = visit.say;
    let asked = visit.value("choose").or_else(|| visit.value("added")).is_some();
    let asked = asked || open::is_wanted(visit) || visit.refused(AssociateMpnId::PATH).is_some();
    if view.mpn_id.is_some() && !asked {
        return None;
    }
    if !may {
        return Some(only_shown(visit, view));
    }
    if view.membership.is_none() || open::is_wanted(visit) {
        let add = view! { <span class="small muted push">{t!(say, "mpn-no-login")}{say.gap()}{add_link(say)}</span> };
        return Some(open::card(visit, add.into_any()).into_any());
    }
    Some(choosing(visit, view).into_any())
}

/// The table as a form.
fn choosing(visit: &Visit, view: &Identifiers) -> impl IntoView + use<> {
    let say = visit.say;
    let later = if view.mpn_id.is_some() {
        view! { <a class="btn btn--quiet" href="/settings/identifiers">{t!(say, "operator-cancel")}</a> }
    } else {
        view! { <a class="btn btn--quiet" href="/enroll/status">{t!(say, "mpn-not-now")}</a> }
    };
    let table = table::table(visit, view, true);
    view! {
        <Card title=title(say, view) beside=add_button(visit)>
            <Form function=AssociateMpnId::PATH.to_owned() busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
                {table}
                <div class="pager">
                    <button type="submit" class="btn btn--primary">{t!(say, "mpn-associate")}</button>
                    {later}
                    <span class="small muted push">
                        {t!(say, "mpn-not-listed")}{say.gap()}
                        <a href="/settings/identifiers?sign-in=1">{t!(say, "mpn-other-login")}</a>" · "{add_link(say)}
                    </span>
                </div>
            </Form>
        </Card>
    }
}

fn only_shown(visit: &Visit, view: &Identifiers) -> AnyView {
    let say = visit.say;
    if view.choices.is_empty() {
        let add = add_button(visit).map(|add| view! { <div class="row">{add}</div> });
        let why = t!(say, "mpn-read-only");
        return view! { <Note tone=Tone::Info><p>{why}</p>{add}</Note> }.into_any();
    }
    let table = table::table(visit, view, false);
    view! { <Card title=title(say, view) beside=add_button(visit)>{table}</Card> }.into_any()
}

fn title(say: Say, view: &Identifiers) -> String {
    t!(say, "mpn-of-company", company = view.membership.as_deref().unwrap_or_default())
}

fn add_link(say: Say) -> impl IntoView {
    view! { <a href="/settings/identifiers/new">{t!(say, "mpn-add")}</a> }
}

/// The way to add a location, for who may.
fn add_button(visit: &Visit) -> Option<AnyView> {
    let may = visit.actor().is_ok_and(|actor| actor.may(Permission::AddLocation));
    may.then(|| {
        view! {
            <a class="btn btn--small" href="/settings/identifiers/new">
                <Icon glyph=Glyph::Plus/>{t!(visit.say, "mpn-add")}
            </a>
        }
        .into_any()
    })
}
