//! `/customers/{id}/agreement`: what counts for the reader's company, and attesting it (MCA-02 to MCA-06).

use crate::error::AppError;
use leptos::prelude::*;

#[cfg(feature = "ssr")]
pub use form::page;

/// Attest that the customer accepted the agreement.
///
/// # Errors
/// As `program::customer_agreement::attest`.
#[server(prefix = "/do", endpoint = "attest-agreement")]
pub async fn attest_agreement(
    #[server(default)] first_name: String,
    #[server(default)] last_name: String,
    #[server(default)] email: String,
    #[server(default)] phone: String,
    #[server(default)] day: String,
    #[server(default)] template: String,
) -> Result<(), AppError> {
    use program::customer_agreement::{NewAttestation, attest};

    let visit = crate::page::visit()?;
    let customer = domain::CustomerTenantId::parse(visit.value("id").unwrap_or_default());
    let customer = customer.map_err(|_| AppError::NotFound)?;
    let new = NewAttestation { first_name, last_name, email, phone, day, template };
    attest(&visit.program, visit.actor()?, &customer, &new).await?;
    leptos_axum::redirect(&format!("/customers/{customer}/agreement?done=attested"));
    Ok(())
}

#[cfg(feature = "ssr")]
mod form {
    use super::AttestAgreement;
    use crate::error::AppError;
    use crate::page::{Nav, Page, PageResult, Visit};
    use crate::relations::text;
    use crate::relations::words::{self, Sent};
    use crate::say::Say;
    use crate::t;
    use crate::ui::form::Form;
    use crate::ui::{At, Card, Crumb, Empty, Field, Glyph, Head, Note, Tag, Tone};
    use domain::customer::AgreementMethod;
    use domain::{CustomerTenantId, Permission};
    use leptos::prelude::*;
    use leptos::server_fn::ServerFn;
    use program::customer_agreement::{AgreementView, NotYours, show};
    use program::store::customer_agreements::Record;

    /// The page.
    ///
    /// # Errors
    /// `SignInNeeded`, `NotFound` without a relation, `RoleMissing`, `Unavailable`.
    pub async fn page(visit: Visit) -> PageResult {
        let say = visit.say;
        let id = CustomerTenantId::parse(visit.value("id").unwrap_or_default()).map_err(|_| AppError::NotFound)?;
        let found = show(&visit.program, visit.actor()?, &id).await?;
        let title = t!(say, "relations-agreement-title", customer = found.customer.as_str());
        let crumbs = vec![
            Crumb { href: Some("/customers".to_owned()), text: t!(say, "nav-customers") },
            Crumb { href: Some(format!("/customers/{id}/subscriptions")), text: found.customer.clone() },
            Crumb { href: None, text: t!(say, "quick-agreement") },
        ];
        let done = visit.value("done").filter(|_| visit.posted.is_none()).map(|_| {
            view! { <Note tone=Tone::Ok role="status"><p>{t!(say, "relations-attested")}</p></Note> }
        });
        let body = view! {
            <Head say title=title.clone() crumbs lead=Some(t!(say, "relations-agreement-lead"))/>
            {words::summary(&visit, &["first_name", "last_name", "email", "phone", "day"])}
            {done}
            {records(say, &found)}
            {attest(&visit, &found)}
        };
        Ok(Page::new(title, Nav::Customers, body))
    }

    fn records(say: Say, found: &AgreementView) -> AnyView {
        let title = t!(say, "relations-counts-for-you");
        if found.records.is_empty() {
            return view! {
                <section class="card"><Empty title=t!(say, "relations-counts-none")><p>{t!(say, "relations-counts-none-text")}</p></Empty></section>
            }
            .into_any();
        }
        let rows: Vec<_> = found.records.iter().map(|it| record(say, it)).collect();
        view! {
            <Card title=title.clone()>
                <table class="table table--stack" role="table">
                    <caption class="vh">{title}</caption>
                    <thead role="rowgroup"><tr role="row">
                        <th role="columnheader" scope="col">{t!(say, "relations-column-who")}</th>
                        <th role="columnheader" scope="col">{t!(say, "relations-column-how")}</th>
                        <th role="columnheader" scope="col">{t!(say, "relations-column-day")}</th>
                    </tr></thead>
                    <tbody role="rowgroup">{rows}</tbody>
                </table>
            </Card>
        }
        .into_any()
    }

    fn record(say: Say, it: &Record) -> impl IntoView + use<> {
        let (glyph, how) = match it.method {
            AgreementMethod::Direct => (Glyph::Ok, t!(say, "relations-how-direct")),
            AgreementMethod::Attestation => (Glyph::Pen, t!(say, "relations-how-attested")),
        };
        let email = it.email.clone().map(|email| view! { <span class="sub">{email}</span> });
        let by = it.recorded_by.as_ref().map(|(_, name)| t!(say, "relations-recorded-by", name = name.as_str()));
        let by = by.map(|by| view! { <span class="sub">{by}</span> });
        let version = text::version(say, it.version.as_deref());
        view! {
            <tr role="row">
                <th role="rowheader" scope="row">{it.signed_by.clone()}{email}</th>
                <td role="cell" data-l=t!(say, "relations-column-how")><Tag tone=Tone::Ok glyph text=how/>{by}{version}</td>
                <td role="cell" data-l=t!(say, "relations-column-day")><At say at=it.agreed_at text=say.date(it.agreed_at)/></td>
            </tr>
        }
    }

    fn attest(visit: &Visit, found: &AgreementView) -> AnyView {
        let say = visit.say;
        let reason = match found.refusal {
            None => return fields(visit, found).into_any(),
            Some(NotYours::Reseller) => t!(say, "relations-reseller-cannot-attest"),
            Some(NotYours::Role) => {
                let roles: Vec<_> = Permission::AttestAgreement.roles().iter().collect();
                t!(say, "people-role-missing", roles = crate::accounts::any_of(say, &roles))
            }
        };
        view! { <Note tone=Tone::Info><p>{reason}</p></Note> }.into_any()
    }

    fn fields(visit: &Visit, found: &AgreementView) -> impl IntoView + use<> {
        let say = visit.say;
        let sent = Sent::of(visit, AttestAgreement::PATH);
        let read = text::to_be_read(say, found.version.as_ref());
        let today = visit.program.now().date().to_string();
        view! {
            <Card title=t!(say, "relations-attest-title")>
                <Form
                    function=AttestAgreement::PATH.to_owned()
                    class="card-body form".to_owned()
                    busy=t!(say, "form-busy")
                    offline=t!(say, "form-offline")
                >
                    <p class="muted">{t!(say, "relations-attest-text")}</p>
                    {read}
                    <div class="fields">
                        <Field name="first_name" label=t!(say, "people-first-name") autocomplete="off"
                            error=sent.error("first_name") value=sent.value("first_name", "")/>
                        <Field name="last_name" label=t!(say, "people-last-name") autocomplete="off"
                            error=sent.error("last_name") value=sent.value("last_name", "")/>
                        <Field name="email" label=t!(say, "people-email") kind="email" autocomplete="off"
                            error=sent.error("email") value=sent.value("email", "")/>
                        <Field name="phone" label=t!(say, "relations-phone") kind="tel" autocomplete="off"
                            optional=Some(t!(say, "people-optional")) error=sent.error("phone") value=sent.value("phone", "")/>
                        <Field name="day" label=t!(say, "relations-day") kind="date"
                            error=sent.error("day") value=sent.value("day", &today)/>
                    </div>
                    <div class="row wide-sm">
                        <button type="submit" class="btn btn--primary">{t!(say, "relations-attest")}</button>
                    </div>
                </Form>
            </Card>
        }
    }
}
