//! What is done about one person of a customer: another role, a new password, leaving (ROL-04, ROL-05, DAP-01). The same
//! forms stand on the customer's own page and on that of a partner with delegated administration.

use super::of_customer::role_words;
use super::words::refusal;
use crate::error::AppError;
use crate::page::Visit;
use crate::say::Say;
use crate::t;
use crate::ui::form::Form;
use crate::ui::{Note, Tone};
use domain::{CustomerRole, CustomerTenantId, UserId};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::customer_people::{self, Administrator, CustomerPerson};

/// Whose people a form is about: the reader's own customer's, or those of the one that a partner's page names.
struct Whose(Option<CustomerTenantId>);

impl Whose {
    fn parse(raw: &str) -> Result<Self, AppError> {
        let named = (!raw.is_empty()).then(|| CustomerTenantId::parse(raw)).transpose();
        named.map(Self).map_err(|_| AppError::NotFound)
    }

    fn administrator<'a>(&'a self, visit: &'a Visit) -> Result<Administrator<'a>, AppError> {
        match &self.0 {
            None => Ok(Administrator::Own(&visit.customer()?.actor)),
            Some(customer) => Ok(Administrator::Partner(visit.actor()?, customer)),
        }
    }

    /// Back to the page, which tells what was done.
    fn go_back(&self, done: &str) {
        let page = self.0.as_ref().map_or_else(|| "/people".to_owned(), |id| format!("/customers/{id}/people"));
        leptos_axum::redirect(&format!("{page}?done={done}"));
    }
}

/// Give somebody another role; `version` is what the page showed.
///
/// # Errors
/// As `program::customer_people::change_role`.
#[server(prefix = "/do", endpoint = "change-colleague")]
pub async fn change_colleague(
    #[server(default)] customer_id: String,
    user: UserId,
    version: i64,
    #[server(default)] role: String,
) -> Result<(), AppError> {
    let (visit, whose) = (crate::page::visit()?, Whose::parse(&customer_id)?);
    customer_people::change_role(&visit.program, whose.administrator(&visit)?, &user, (&role, version)).await?;
    whose.go_back("role");
    Ok(())
}

/// Give somebody a new temporary password. The answer is the page itself, with the password on it.
///
/// # Errors
/// As `program::customer_people::reset_password`.
#[server(prefix = "/do", endpoint = "reset-colleague")]
pub async fn reset_colleague(#[server(default)] customer_id: String, user: UserId) -> Result<(), AppError> {
    let (visit, whose) = (crate::page::visit()?, Whose::parse(&customer_id)?);
    visit.tell_once(customer_people::reset_password(&visit.program, whose.administrator(&visit)?, &user).await?);
    Ok(())
}

/// Take somebody out of the customer's tenant; `version` is what the page showed.
///
/// # Errors
/// As `program::customer_people::remove`.
#[server(prefix = "/do", endpoint = "remove-colleague")]
pub async fn remove_colleague(
    #[server(default)] customer_id: String,
    user: UserId,
    version: i64,
) -> Result<(), AppError> {
    let (visit, whose) = (crate::page::visit()?, Whose::parse(&customer_id)?);
    customer_people::remove(&visit.program, whose.administrator(&visit)?, &user, version).await?;
    whose.go_back("removed");
    Ok(())
}

/// What was just done, after a form led back to the page.
pub(super) fn done(visit: &Visit) -> Option<impl IntoView + use<>> {
    let text = match visit.value("done").filter(|_| visit.posted.is_none())? {
        "role" => t!(visit.say, "users-done-roles"),
        "removed" => t!(visit.say, "colleagues-removed"),
        _ => return None,
    };
    Some(view! { <Note tone=Tone::Ok role="status"><p>{text}</p></Note> })
}

/// The table of a customer's people, with what `by` may do about each.
pub(super) fn table(say: Say, people: &[CustomerPerson], by: Option<Administrator<'_>>) -> impl IntoView + use<> {
    let change = by.is_some().then(|| {
        view! { <th role="columnheader" scope="col"><span class="vh">{t!(say, "colleagues-change")}</span></th> }
    });
    let rows: Vec<_> = people.iter().map(|person| row(say, person, by)).collect();
    view! {
        <table class="table table--stack" role="table">
            <caption class="vh">{t!(say, "nav-people")}</caption>
            <thead role="rowgroup"><tr role="row">
                <th role="columnheader" scope="col">{t!(say, "users-user")}</th>
                <th role="columnheader" scope="col">{t!(say, "users-role")}</th>
                {change}
            </tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
}

fn row(say: Say, person: &CustomerPerson, by: Option<Administrator<'_>>) -> impl IntoView + use<> {
    let change = by.map(|by| view! { <td role="cell" class="act">{actions(say, person, by)}</td> });
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                {person.name.clone()}<span class="sub">{person.sign_in_name.clone()}</span>
            </th>
            <td role="cell" data-l=t!(say, "users-role")>{role_words(say, person.role)}</td>
            {change}
        </tr>
    }
}

/// Shut until somebody wants to change this person: none of it is done by a slip.
fn actions(say: Say, person: &CustomerPerson, by: Administrator<'_>) -> impl IntoView + use<> {
    let customer = match by {
        Administrator::Own(_) => None,
        Administrator::Partner(_, customer) => Some(customer.to_string()),
    };
    let about = About { say, customer, user: person.user.to_string(), version: person.version };
    let name = person.name.as_str();
    view! {
        <details>
            <summary aria-label=t!(say, "colleagues-change-of", name = name)>{t!(say, "colleagues-change")}</summary>
            <div class="stack">
                {role(&about, person)}
                {password(&about, person, by)}
                <div>
                    <p class="small muted">{t!(say, "colleagues-remove-text", name = name)}</p>
                    {about.form(RemoveColleague::PATH, view! {
                        <button type="submit" class="btn btn--small btn--danger"
                            aria-label=t!(say, "colleagues-remove-of", name = name)>{t!(say, "remove-button")}</button>
                    }.into_any())}
                </div>
            </div>
        </details>
    }
}

/// Whom a form is about.
struct About {
    say: Say,
    customer: Option<String>,
    user: String,
    version: i64,
}

impl About {
    fn form(&self, function: &str, button: AnyView) -> impl IntoView + use<> {
        let (say, user, version) = (self.say, self.user.clone(), self.version);
        let customer = self.customer.clone().map(|id| view! { <input type="hidden" name="customer_id" value=id/> });
        view! {
            <Form function=function.to_owned() busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
                {customer}
                <input type="hidden" name="user" value=user/>
                <input type="hidden" name="version" value=version/>
                {button}
            </Form>
        }
    }
}

fn role(about: &About, person: &CustomerPerson) -> impl IntoView + use<> {
    let say = about.say;
    let other = match person.role {
        CustomerRole::GlobalAdmin => CustomerRole::User,
        CustomerRole::User => CustomerRole::GlobalAdmin,
    };
    let label = t!(say, "colleagues-make", name = person.name.as_str(), role = role_words(say, other));
    let words = t!(say, "colleagues-make-short", role = role_words(say, other));
    let button = view! {
        <button type="submit" class="btn btn--small" name="role" value=other.code() aria-label=label>{words}</button>
    };
    about.form(ChangeColleague::PATH, button.into_any())
}

/// A new password, or why there is none to be had here.
fn password(about: &About, person: &CustomerPerson, by: Administrator<'_>) -> AnyView {
    let say = about.say;
    if let Err(why) = by.may_reset(person) {
        return view! { <p class="small muted">{refusal(say, why, false)}</p> }.into_any();
    }
    let label = t!(say, "colleagues-reset-of", name = person.name.as_str());
    let button = view! {
        <button type="submit" class="btn btn--small" aria-label=label>{t!(say, "reset-button")}</button>
    };
    view! { <div><p class="small muted">{t!(say, "reset-text")}</p>{about.form(ResetColleague::PATH, button.into_any())}</div> }
        .into_any()
}
