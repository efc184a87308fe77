//! The role boxes (design 15): those that the reader may not give are there, shut, with the reason.

use crate::accounts::role_alone;
use crate::page::{Posted, Visit};
use crate::say::Say;
use crate::t;
use crate::ui::{Glyph, Icon};
use domain::work_account::{assignable, offered};
use domain::{Role, Roles};
use leptos::prelude::*;

const MANAGE: [Role; 2] = [Role::GlobalAdmin, Role::UserAdmin];
const COMPANY: [Role; 3] = [Role::AccountAdmin, Role::MpnAdmin, Role::BillingAdmin];
const CUSTOMERS: [Role; 3] = [Role::AdminAgent, Role::SalesAgent, Role::HelpdeskAgent];

/// The name of a role's box in the form.
fn name(role: Role) -> String {
    let at = Role::ALL.iter().position(|it| *it == role).unwrap_or_default();
    format!("roles[{at}]")
}

/// The roles that were ticked in a form that was refused.
pub(crate) fn ticked(posted: &Posted) -> Roles {
    Role::ALL.into_iter().filter(|role| posted.has(&name(*role), role.code())).collect()
}

/// The boxes, with these roles ticked. A role that is held and not the reader's to take stays as it is.
pub(crate) fn boxes(visit: &Visit, ticked: Roles, error: Option<String>) -> impl IntoView + use<> {
    let say = visit.say;
    let held = visit.actor().map(|actor| actor.roles).unwrap_or_default();
    let operator = visit.tenant().is_ok_and(|tenant| tenant.operator);
    let mine = assignable(held);
    let groups: Vec<(String, &[Role])> = if operator {
        vec![(t!(say, "boxes-operator"), offered(true))]
    } else {
        vec![
            (t!(say, "boxes-manage"), &MANAGE),
            (t!(say, "boxes-customers"), &CUSTOMERS),
            (t!(say, "boxes-company"), &COMPANY),
        ]
    };
    let groups: Vec<_> = groups
        .into_iter()
        .map(|(legend, roles)| {
            let boxes: Vec<_> = roles.iter().map(|role| one(say, *role, ticked, mine)).collect();
            view! { <fieldset class="list"><legend class="label">{legend}</legend>{boxes}</fieldset> }
        })
        .collect();
    let error = error.map(|error| {
        view! { <p class="error" id="roles" tabindex="-1"><Icon glyph=Glyph::Alert/><span>{error}</span></p> }
    });
    view! { <div class="stack">{error}{groups}</div> }
}

fn one(say: Say, it: Role, ticked: Roles, mine: Roles) -> impl IntoView + use<> {
    let id = format!("role-{}", it.code());
    let open = mine.contains(it);
    let reason = (!open).then(|| {
        let reason =
            if it == Role::GlobalAdmin { t!(say, "boxes-global-admin-only") } else { t!(say, "boxes-not-yours") };
        view! { <span class="sub">{reason}</span> }
    });
    view! {
        <div class="check choice">
            <input type="checkbox" id=id.clone() name=name(it) value=it.code() checked=ticked.contains(it) disabled=!open/>
            <label for=id><b>{role_alone(say, it)}</b><span class="sub">{does(say, it)}</span>{reason}</label>
        </div>
    }
}

/// What a role is for.
pub(crate) fn does(say: Say, role: Role) -> String {
    match role {
        Role::GlobalAdmin => t!(say, "role-does-global-admin"),
        Role::UserAdmin => t!(say, "role-does-user-admin"),
        Role::AccountAdmin => t!(say, "role-does-account-admin"),
        Role::MpnAdmin => t!(say, "role-does-mpn-admin"),
        Role::BillingAdmin => t!(say, "role-does-billing-admin"),
        Role::AdminAgent => t!(say, "role-does-admin-agent"),
        Role::SalesAgent => t!(say, "role-does-sales-agent"),
        Role::HelpdeskAgent => t!(say, "role-does-helpdesk-agent"),
        Role::OperatorAdmin => t!(say, "role-does-operator-admin"),
        Role::Verifier => t!(say, "role-does-verifier"),
    }
}
