//! `/people`: the people of a customer's own tenant, for the customer itself. Its global admins add and change them;
//! everyone there sees who they are.

use super::add::told;
use super::of_customer_change::{ChangeColleague, RemoveColleague, ResetColleague, done, table};
use super::words::{self, Sent};
use crate::error::AppError;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::t;
use crate::ui::form::Form;
use crate::ui::{Card, Field, Head, Note, Select, Tone};
use domain::CustomerRole;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::customer_people::{Administrator, CustomerPerson, NewCustomerPerson, add, list};

/// The functions of the page.
pub const FORMS: &[&str] = &[AddColleague::PATH, ChangeColleague::PATH, ResetColleague::PATH, RemoveColleague::PATH];

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
    visit.tell_once(add(&visit.program, Administrator::Own(&visit.customer()?.actor), &new).await?);
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
    let problems = words::summary(&visit, visit.posted.as_deref(), &["first_name", "last_name", "email", "role"]);
    let by = admin.then_some(Administrator::Own(&actor));
    let adding = if admin { adding(&visit, AddColleague::PATH, None) } else { not_yours(say, &people) };
    let body = view! {
        <Head say title=title.clone() lead=Some(t!(say, "colleagues-lead", customer = name))/>
        {problems}
        {done(&visit)}
        <div class="stack">
            <section class="card">{table(say, &people, by)}</section>
            {adding}
        </div>
    };
    Ok(Page::new(title, Nav::People, body))
}

/// Who can do what the reader cannot.
fn not_yours(say: Say, people: &[CustomerPerson]) -> AnyView {
    let admins = people.iter().filter(|person| person.role == CustomerRole::GlobalAdmin);
    let admins = admins.map(|person| person.name.clone()).collect::<Vec<_>>().join(&t!(say, "list-comma"));
    view! { <Note tone=Tone::Info><p>{t!(say, "colleagues-not-yours", names = admins)}</p></Note> }.into_any()
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
