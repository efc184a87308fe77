//! `/people`: the people of a customer's own tenant, for the customer itself. Its global admins add people and set
//! roles; everyone there sees who they are.

use super::add::told;
use super::words::{self, Sent};
use crate::error::AppError;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::t;
use crate::ui::form::Form;
use crate::ui::{Card, Field, Head, Note, Select, Tone};
use domain::{CustomerRole, UserId};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::customer_people::{CustomerPerson, NewCustomerPerson, add, change_role, list};

/// The functions of the page.
pub const FORMS: &[&str] = &[AddColleague::PATH, ChangeColleague::PATH];

/// A customer's global admin adds a person. The answer is the page itself, with what they sign in with.
///
/// # Errors
/// As `program::customer_people::add`.
#[server(prefix = "/do", endpoint = "add-colleague")]
pub async fn add_colleague(
    #[server(default)] first_name: String,
    #[server(default)] last_name: String,
    #[server(default)] email: String,
    #[server(default)] role: String,
) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    let new = NewCustomerPerson { first_name, last_name, email, role };
    visit.tell_once(add(&visit.program, &visit.customer()?.actor, &new).await?);
    Ok(())
}

/// A customer's global admin gives somebody another role; `version` is what the page showed.
///
/// # Errors
/// As `program::customer_people::change_role`.
#[server(prefix = "/do", endpoint = "change-colleague")]
pub async fn change_colleague(user: UserId, version: i64, #[server(default)] role: String) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    change_role(&visit.program, &visit.customer()?.actor, &user, (&role, version)).await?;
    leptos_axum::redirect("/people?done=role");
    Ok(())
}

/// The page.
///
/// # Errors
/// `SignInNeeded`.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    let (name, actor) = (visit.customer()?.name.clone(), visit.customer()?.actor.clone());
    let title = t!(say, "nav-people");
    if let Some(once) = visit.told() {
        let body = view! {
            <Head say title=title.clone()/>{told(say, once)}
            <p class="row"><a class="btn btn--primary" href="/people">{t!(say, "people-done")}</a></p>
        };
        return Ok(Page::new(title, Nav::People, body));
    }
    let people = list(&visit.program, &actor).await?;
    let admin = actor.is_global_admin();
    let posted = visit.refused(AddColleague::PATH).or_else(|| visit.refused(ChangeColleague::PATH));
    let problems = words::summary(&visit, posted, &["first_name", "last_name", "email", "role"]);
    let rows: Vec<_> = people.iter().map(|person| row(say, person, admin)).collect();
    let adding = if admin { adding(&visit, AddColleague::PATH, None) } else { not_yours(say, &people) };
    let body = view! {
        <Head say title=title.clone() lead=Some(t!(say, "colleagues-lead", customer = name))/>
        {problems}
        {done(&visit)}
        <div class="stack">
            <section class="card">{table(say, rows, admin)}</section>
            {adding}
        </div>
    };
    Ok(Page::new(title, Nav::People, body))
}

fn done(visit: &Visit) -> Option<impl IntoView + use<>> {
    let text = t!(visit.say, "users-done-roles");
    let done = visit.value("done") == Some("role") && visit.posted.is_none();
    done.then(|| view! { <Note tone=Tone::Ok role="status"><p>{text}</p></Note> })
}

/// Who can do what the reader cannot.
fn not_yours(say: Say, people: &[CustomerPerson]) -> AnyView {
    let admins = people.iter().filter(|person| person.role == CustomerRole::GlobalAdmin);
    let admins = admins.map(|person| person.name.clone()).collect::<Vec<_>>().join(&t!(say, "list-comma"));
    view! { <Note tone=Tone::Info><p>{t!(say, "colleagues-not-yours", names = admins)}</p></Note> }.into_any()
}

/// The table of a customer's people.
pub(super) fn table(say: Say, rows: Vec<AnyView>, changing: bool) -> impl IntoView {
    let change = changing.then(|| {
        view! { <th role="columnheader" scope="col"><span class="vh">{t!(say, "colleagues-change")}</span></th> }
    });
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

/// One of them; with `changing`, the role can be changed.
pub(super) fn row(say: Say, person: &CustomerPerson, changing: bool) -> AnyView {
    let change = changing.then(|| {
        let other = match person.role {
            CustomerRole::GlobalAdmin => CustomerRole::User,
            CustomerRole::User => CustomerRole::GlobalAdmin,
        };
        let label = t!(say, "colleagues-make", name = person.name.as_str(), role = role_words(say, other));
        view! { <td role="cell" class="act">{role_form(say, person, other, label)}</td> }
    });
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                {person.name.clone()}<span class="sub">{person.sign_in_name.clone()}</span>
            </th>
            <td role="cell" data-l=t!(say, "users-role")>{role_words(say, person.role)}</td>
            {change}
        </tr>
    }
    .into_any()
}

fn role_form(say: Say, person: &CustomerPerson, other: CustomerRole, label: String) -> impl IntoView + use<> {
    let (user, version) = (person.user.to_string(), person.version);
    view! {
        <Form function=ChangeColleague::PATH.to_owned() busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
            <input type="hidden" name="user" value=user/>
            <input type="hidden" name="version" value=version/>
            <button type="submit" class="btn btn--small" name="role" value=other.code() aria-label=label>
                {t!(say, "colleagues-make-short", role = role_words(say, other))}
            </button>
        </Form>
    }
}

pub(super) fn role_words(say: Say, role: CustomerRole) -> String {
    match role {
        CustomerRole::GlobalAdmin => t!(say, "colleague-global-admin"),
        CustomerRole::User => t!(say, "colleague-user"),
    }
}

/// The form to add a person, by the function of that path; a partner's names the customer.
pub(super) fn adding(visit: &Visit, function: &str, customer: Option<String>) -> AnyView {
    let say = visit.say;
    let sent = Sent::of(visit, function);
    let roles = CustomerRole::ALL.iter().rev().map(|it| (it.code().to_owned(), role_words(say, *it))).collect();
    let role = sent.value_or("role", CustomerRole::User.code());
    let function = function.to_owned();
    let customer = customer.map(|id| view! { <input type="hidden" name="customer_id" value=id/> });
    view! {
        <Card title=t!(say, "colleagues-add")>
            <Form function class="card-body form".to_owned()
                busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
                {customer}
                <div class="fields">
                    <Field name="first_name" label=t!(say, "people-first-name") autocomplete="off"
                        error=sent.error("first_name") value=sent.value("first_name")/>
                    <Field name="last_name" label=t!(say, "people-last-name") autocomplete="off"
                        error=sent.error("last_name") value=sent.value("last_name")/>
                    <Field name="email" label=t!(say, "people-email") kind="email" autocomplete="off"
                        hint=Some(t!(say, "add-email-hint")) error=sent.error("email") value=sent.value("email")/>
                    <Select name="role" label=t!(say, "users-role") options=roles error=sent.error("role") value=role/>
                </div>
                <div class="row wide-sm">
                    <button type="submit" class="btn btn--primary">{t!(say, "colleagues-add")}</button>
                </div>
            </Form>
        </Card>
    }
    .into_any()
}
