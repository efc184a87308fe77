//! `/customers/new`: creating a customer's tenant (CUS-01 to CUS-06). The country comes first, because the form
//! follows it; the temporary password is on the answer and nowhere else (CUS-04).

use super::form::{self, Filled, TEXT, With};
use super::words as reasons;
use crate::enrollment::details::typed;
use crate::enrollment::words::Words;
use crate::error::AppError;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::people::add::told;
use crate::t;
use crate::ui::form::Form;
use crate::ui::{Card, Crumb, Head, Note, Select, Tone};
use domain::country::Country;
use domain::customer::RelationKind;
use domain::profile::ProfileFields;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::customer_tenants::{NewCustomer, Offer, create, created, offer};
use program::people::Credentials;

/// The server functions that may be posted to the page.
pub const FORMS: &[&str] = &[CreateCustomer::PATH];

/// Create a customer's tenant. The answer is the page itself, with what its first global admin signs in with.
///
/// # Errors
/// As `program::customer_tenants::create`.
#[server(prefix = "/do", endpoint = "create-customer")]
pub async fn create_customer(
    #[server(flatten)] fields: ProfileFields,
    #[server(default)] domain: String,
    #[server(default)] reseller: String,
) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    let new = NewCustomer { country: fields.country.clone(), reseller: Some(reseller), domain, fields };
    let made = create(&visit.program, visit.actor()?, &new).await?;
    visit.tell_once(made.admin);
    Ok(())
}

/// The page. A reseller is told who creates its customers.
///
/// # Errors
/// `SignInNeeded`, `RoleMissing`.
pub async fn page(visit: Visit) -> PageResult {
    let (say, title) = (visit.say, t!(visit.say, "new-customer-title"));
    if let Some(admin) = visit.told() {
        let body = result(&visit, admin).await?;
        return Ok(Page::new(title, Nav::Customers, body));
    }
    let posted = visit.refused(CreateCustomer::PATH);
    let country = posted.and_then(|it| it.value("country")).or_else(|| visit.value("country"));
    match offer(&visit.program, visit.actor()?, country).await.map_err(AppError::from) {
        Ok(offered) => Ok(Page::new(title, Nav::Customers, content(&visit, &offered))),
        Err(AppError::Customer(why)) => {
            let sentence = reasons::refusal(say, why);
            let body = view! {
                <Head say title=title.clone() crumbs=crumbs(&visit)/>
                <Note tone=Tone::Warn><p>{sentence}</p></Note>
                <p class="row"><a class="btn" href="/customers">{t!(say, "new-customer-back")}</a></p>
            };
            Ok(Page::new(title, Nav::Customers, body).with_status(403))
        }
        Err(error) => Err(error),
    }
}

fn crumbs(visit: &Visit) -> Vec<Crumb> {
    vec![
        Crumb { href: Some("/customers".to_owned()), text: t!(visit.say, "nav-customers") },
        Crumb { href: None, text: t!(visit.say, "new-customer-title") },
    ]
}

fn content(visit: &Visit, offered: &Offer) -> impl IntoView + use<> {
    let say = visit.say;
    let posted = visit.refused(CreateCustomer::PATH);
    let country = Country::of(&offered.country);
    let words = Words { say, country: &country, web_mail: &offered.web_mail };
    let filled = Filled { words, fields: posted.map(typed).unwrap_or_default(), posted };
    let domain = posted.and_then(|it| it.value("domain")).unwrap_or_default().to_owned();
    let domain = With {
        label: Some(t!(say, "new-customer-domain")),
        hint: Some(t!(say, "new-customer-domain-hint")),
        value: Some(domain),
        ..TEXT
    };
    let first = view! { {filled.field("domain", domain)}{form::number(&filled)} }.into_any();
    let (title, hint) = (t!(say, "new-customer-contact"), t!(say, "new-customer-contact-hint"));
    let cards =
        view! { {whose(visit, offered, &filled)}{form::company(&filled, first)}{form::contact(&filled, title, hint)} };
    view! {
        <Head say title=t!(say, "new-customer-title") crumbs=crumbs(visit) lead=Some(t!(say, "new-customer-lead"))/>
        {filled.summary(visit)}
        {where_it_is(visit, offered)}
        <Form class="form".to_owned() function=CreateCustomer::PATH.to_owned()
            busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
            {cards}
            <div class="actionbar wide-sm">
                <button type="submit" class="btn btn--primary">{t!(say, "new-customer-create")}</button>
                <a class="btn btn--quiet" href="/customers">{t!(say, "operator-cancel")}</a>
            </div>
        </Form>
    }
}

/// The country, by a form of its own: it decides which fields there are.
fn where_it_is(visit: &Visit, offered: &Offer) -> impl IntoView + use<> {
    let say = visit.say;
    let name = |code: &str| Country::of(code).name(say.0.tag()).to_owned();
    let mut options: Vec<_> = offered.countries.iter().map(|it| (it.code.clone(), name(&it.code))).collect();
    options.sort_by(|one, other| one.1.cmp(&other.1));
    let reseller =
        visit.value("reseller").map(|id| view! { <input type="hidden" name="reseller" value=id.to_owned()/> });
    let value = offered.country.clone();
    view! {
        <form class="card" method="get" action="/customers/new">
            <div class="card-head"><h2>{t!(say, "new-customer-where")}</h2></div>
            <div class="card-body"><div class="row">
                {reseller}
                <Select name="country" label=t!(say, "new-customer-country") options value
                    hint=Some(t!(say, "new-customer-region-hint"))/>
                <button type="submit" class="btn">{t!(say, "new-customer-use-country")}</button>
            </div></div>
        </form>
    }
}

/// For whom a provider creates it; a direct-bill partner has nobody to name.
fn whose(visit: &Visit, offered: &Offer, filled: &Filled<'_>) -> Option<impl IntoView + use<>> {
    let say = visit.say;
    if offered.kind != RelationKind::IndirectProvider {
        return None;
    }
    let own = std::iter::once((String::new(), t!(say, "new-customer-own")));
    let options = own.chain(offered.resellers.iter().map(|it| (it.id.clone(), it.name.clone()))).collect();
    let typed = filled.posted.and_then(|it| it.value("reseller"));
    let value = typed.or_else(|| visit.value("reseller")).unwrap_or_default().to_owned();
    let (error, hint) = (filled.error("reseller"), Some(t!(say, "new-customer-reseller-hint")));
    let content = view! {
        <div class="card-body">
            <div class="fields"><Select name="reseller" label=t!(say, "customers-reseller") options value hint error/></div>
        </div>
    };
    Some(view! { <Card title=t!(say, "new-customer-whose")>{content}</Card> })
}

/// What is told once, and where to go on.
async fn result(visit: &Visit, admin: &Credentials) -> Result<AnyView, AppError> {
    let say = visit.say;
    let customer = created(&visit.program, visit.actor()?, admin).await?;
    let account = customer.map(|id| {
        let (href, id) = (format!("/customers/{id}/account"), id.to_string());
        view! {
            <p class="muted">{t!(say, "quick-customer-id")}": "<span class="mono">{id}</span></p>
            <p class="row">
                <a class="btn btn--primary" href=href>{t!(say, "new-customer-account")}</a>
                <a class="btn" href="/customers/new">{t!(say, "new-customer-another")}</a>
            </p>
        }
    });
    Ok(view! {
        <Head say title=t!(say, "new-customer-done") crumbs=crumbs(visit) lead=Some(t!(say, "new-customer-done-lead"))/>
        {told(say, admin)}
        {account}
    }
    .into_any())
}
