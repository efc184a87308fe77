//! The account picker: in which of their tenants a person goes on (ROL-07).

use super::programs;
use super::sign_in::ChooseTenant;
use crate::accounts::preferences::cookies;
use crate::error::AppError;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::say::Say;
use crate::t;
use crate::ui::{ErrorSummary, Glyph, Head, Note, Problem, Tag, Tone};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::accounts::{Tenant, TenantChoice};

/// The tenants the person may go on in. With only one, which is chosen already, there is nothing to pick.
///
/// # Errors
/// `SignInNeeded` without a session, `Unavailable`.
pub async fn page(visit: Visit) -> PageResult {
    let say = visit.say;
    let token = visit.token.as_deref().ok_or(AppError::SignInNeeded)?;
    let tenants = program::accounts::tenants_of(&visit.program, token).await.map_err(|error| match error.into() {
        AppError::NotFound => AppError::SignInNeeded,
        other => other,
    })?;
    let current = current(&visit);
    let refused = visit.refused(ChooseTenant::PATH);
    let next = refused.and_then(|posted| posted.value("next")).or_else(|| visit.value("next"));
    let next = cookies::local(next.unwrap_or_default());
    if tenants.len() == 1 && current.is_some() {
        return Ok(Page::redirect(next));
    }
    let problems = refused.map(|_| {
        let problems = vec![Problem { field: None, sentence: t!(say, "accounts-gone") }];
        view! { <ErrorSummary title=t!(say, "accounts-problems") problems/> }
    });
    let body = view! {
        <Head say title=t!(say, "accounts-title") lead=(!tenants.is_empty()).then(|| t!(say, "accounts-lead"))/>
        {problems}
        {choices(say, tenants, current.as_ref(), &next)}
    };
    Ok(Page::new(t!(say, "accounts-title"), Nav::None, body))
}

fn current(visit: &Visit) -> Option<Tenant> {
    let partner = visit.tenant().ok().map(|tenant| Tenant::Partner(tenant.id.clone()));
    partner.or_else(|| visit.customer().ok().map(|it| Tenant::Customer(it.actor.customer.clone())))
}

fn choices(say: Say, tenants: Vec<TenantChoice>, current: Option<&Tenant>, next: &str) -> AnyView {
    if tenants.is_empty() {
        return view! { <Note tone=Tone::Warn><p>{t!(say, "accounts-none")}</p></Note> }.into_any();
    }
    let rows: Vec<_> = tenants
        .into_iter()
        .map(|tenant| {
            let is_current = current == Some(&tenant.tenant);
            choice(say, tenant, is_current, next.to_owned())
        })
        .collect();
    view! { <ul class="list">{rows}</ul> }.into_any()
}

fn choice(say: Say, tenant: TenantChoice, is_current: bool, next: String) -> impl IntoView {
    let TenantChoice { tenant, name, programs: in_programs } = tenant;
    let is_customer = matches!(tenant, Tenant::Customer(_));
    let of = if is_customer { t!(say, "accounts-customer") } else { programs(say, in_programs) };
    let is_customer = is_customer.then(|| view! { <input type="hidden" name="customer" value="yes"/> });
    let tag = is_current.then(|| view! { <Tag tone=Tone::Ok glyph=Glyph::Ok text=t!(say, "accounts-current")/> });
    view! {
        <li class="card">
            <form method="post" class="card-body">
                <input type="hidden" name="_fn" value=ChooseTenant::PATH/>
                <input type="hidden" name="tenant_id" value=tenant.id().to_owned()/>
                {is_customer}
                <input type="hidden" name="next" value=next/>
                <div class="row">
                    <div class="party grow">
                        <span class="mark" aria-hidden="true">{initials(&name)}</span>
                        <div><b>{name.clone()}</b><span class="sub">{of}</span></div>
                    </div>
                    {tag}
                    <button type="submit" class="btn">{t!(say, "accounts-choose", name = name)}</button>
                </div>
            </form>
        </li>
    }
}

/// One or two letters that stand for a company beside its name.
#[must_use]
pub fn initials(name: &str) -> String {
    let words = name.split_whitespace().filter_map(|word| word.chars().find(|c| c.is_alphanumeric()));
    words.take(2).flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn a_company_is_marked_by_the_first_letters_of_its_first_two_words() {
        assert_eq!(initials("Northwind Distribution GmbH"), "ND");
        assert_eq!(initials("övik"), "Ö");
        assert_eq!(initials("“Tailspin” (Toys)"), "TT");
        assert_eq!(initials("云 科技"), "云科");
        assert_eq!(initials(""), "");
    }
}
