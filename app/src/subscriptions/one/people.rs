//! Who uses the licenses; those who administer the customer's tenant give them and take them back (DAP-01, CUS-22).

use super::{AssignLicense, Shown};
use crate::accounts;
use crate::orders::words;
use crate::say::Say;
use crate::t;
use crate::ui::form::Form;
use crate::ui::{Card, Glyph, Tag, Tone, why_not};
use domain::Permission;
use domain::order::OrderRefusal;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::store::customer_people::CustomerPerson;

/// The card; nothing where there are no licenses to give.
pub(super) fn view(shown: &Shown<'_>) -> Option<impl IntoView + use<>> {
    let (say, found) = (shown.say, &shown.found);
    found.held.life.licenses_for(0).ok()?;
    let hindrance = hindrance(shown);
    let giving = hindrance.is_none().then(|| Giving {
        function: AssignLicense::PATH,
        fields: vec![("customer_id", shown.customer.to_string()), ("subscription_id", shown.id().to_string())],
    });
    let rows: Vec<_> = found.people.iter().map(|(it, has)| person(say, it, *has, giving.as_ref())).collect();
    let why = hindrance.map(|why| why_not(say, why));
    let content = if rows.is_empty() {
        view! { <p class="muted">{t!(say, "license-nobody", name = found.customer_name.as_str())}</p> }.into_any()
    } else {
        view! { <ul class="list">{rows}</ul> }.into_any()
    };
    Some(view! {
        <div id="people"><Card title=t!(say, "license-people")><div class="card-body stack">{why}{content}</div></Card></div>
    })
}

/// Why the reader gives no licenses, if so.
fn hindrance(shown: &Shown<'_>) -> Option<String> {
    let say = shown.say;
    if !shown.found.dap {
        return Some(words::refusal(say, OrderRefusal::NoDelegatedAdministration));
    }
    (!shown.actor.may(Permission::AssignLicenses)).then(|| {
        let roles: Vec<_> = Permission::AssignLicenses.roles().iter().collect();
        t!(say, "order-needs-role", roles = accounts::any_of(say, &roles))
    })
}

/// The form that gives licenses: its function, and the fields that say of what.
pub(in crate::subscriptions) struct Giving {
    pub(in crate::subscriptions) function: &'static str,
    pub(in crate::subscriptions) fields: Vec<(&'static str, String)>,
}

/// Somebody of the customer, with a license or without; with a button for whoever gives them.
pub(in crate::subscriptions) fn person(
    say: Say,
    it: &CustomerPerson,
    has: bool,
    giving: Option<&Giving>,
) -> impl IntoView + use<> {
    let tag = has.then(|| view! { <Tag tone=Tone::Ok glyph=Glyph::Ok text=t!(say, "license-has")/> });
    let (value, words, label) = if has {
        ("take", t!(say, "license-take"), t!(say, "license-take-from", name = it.name.as_str()))
    } else {
        ("give", t!(say, "license-give"), t!(say, "license-give-to", name = it.name.as_str()))
    };
    let form = giving.map(|giving| {
        let fields: Vec<_> = giving.fields.iter().map(|(name, value)| hidden(name, value.clone())).collect();
        let (function, user) = (giving.function.to_owned(), it.user.to_string());
        view! {
            <Form class="push".to_owned() function busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
                {fields}
                {hidden("person", user)}
                {hidden("license", value.to_owned())}
                <button type="submit" class="btn btn--small" aria-label=label>{words}</button>
            </Form>
        }
    });
    view! {
        <li class="row"><span><b>{it.name.clone()}</b><span class="sub">{it.sign_in_name.clone()}</span></span>{tag}{form}</li>
    }
}

fn hidden(name: &'static str, value: String) -> impl IntoView {
    view! { <input type="hidden" name=name value=value/> }
}
