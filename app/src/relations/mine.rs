//! `/relations`: who works for the customer, what each may do, and taking it back (DAP-02).

use crate::error::AppError;
use leptos::prelude::*;

#[cfg(feature = "ssr")]
pub use list::page;

/// Take delegated administration from a partner.
///
/// # Errors
/// As `program::relationships::remove_dap`; `NotFound` for what is no partner.
#[server(prefix = "/do", endpoint = "remove-administration")]
pub async fn remove_administration(partner: String) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    let partner = domain::PartnerTenantId::parse(&partner).map_err(|_| AppError::NotFound)?;
    program::relationships::remove_dap(&visit.program, &visit.customer()?.actor, &partner).await?;
    leptos_axum::redirect("/relations?done=removed");
    Ok(())
}

/// Accept the customer agreement.
///
/// # Errors
/// As `program::relationships::accept_agreement`.
#[server(prefix = "/do", endpoint = "accept-customer-agreement")]
pub async fn accept_customer_agreement(
    #[server(default)] agreement: String,
    #[server(default)] template: String,
) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    let actor = &visit.customer()?.actor;
    program::relationships::accept_agreement(&visit.program, actor, agreement == "yes", &template).await?;
    leptos_axum::redirect("/relations?done=accepted");
    Ok(())
}

#[cfg(feature = "ssr")]
mod list {
    use super::{AcceptCustomerAgreement, RemoveAdministration};
    use crate::accounts::pick::initials;
    use crate::page::{Nav, Page, PageResult, Visit};
    use crate::relations::text;
    use crate::relations::words::{self, Sent, tick};
    use crate::say::Say;
    use crate::t;
    use crate::ui::form::Form;
    use crate::ui::{At, Card, Empty, Glyph, Head, Icon, Note, Tag, Tone};
    use leptos::prelude::*;
    use leptos::server_fn::ServerFn;
    use program::relationships::{Mine, MyPartner, mine};
    use program::store::customer_agreements::Attested;

    /// The page.
    ///
    /// # Errors
    /// `SignInNeeded`, `Unavailable`.
    pub async fn page(visit: Visit) -> PageResult {
        let say = visit.say;
        let me = visit.customer()?;
        let found = mine(&visit.program, &me.actor).await?;
        let title = t!(say, "nav-relations");
        let content = if me.actor.is_global_admin() {
            view! { {partners(say, &found)}{agreement(&visit, &found)} }.into_any()
        } else {
            let admins = found.admins.join(&t!(say, "list-comma"));
            let who = t!(say, "relations-admins-only", admins = admins);
            view! { <Note tone=Tone::Warn><p>{who}</p></Note> }.into_any()
        };
        let body = view! {
            <Head say title=title.clone() lead=Some(t!(say, "relations-mine-lead", customer = me.name.as_str()))/>
            {words::summary(&visit, &["agreement"])}
            {done(&visit)}
            {content}
        };
        Ok(Page::new(title, Nav::Relations, body))
    }

    fn done(visit: &Visit) -> Option<AnyView> {
        let say = visit.say;
        let words = match visit.value("done").filter(|_| visit.posted.is_none())? {
            "authorized" => t!(say, "relations-done-authorized"),
            "declined" => t!(say, "relations-done-declined"),
            "removed" => t!(say, "relations-done-removed"),
            "accepted" => t!(say, "relations-done-accepted"),
            _ => return None,
        };
        Some(view! { <Note tone=Tone::Ok role="status"><p>{words}</p></Note> }.into_any())
    }

    fn partners(say: Say, found: &Mine) -> AnyView {
        if found.partners.is_empty() {
            return view! {
                <section class="card"><Empty title=t!(say, "relations-mine-none")><p>{t!(say, "relations-mine-none-text")}</p></Empty></section>
            }
            .into_any();
        }
        let rows: Vec<_> = found.partners.iter().map(|it| row(say, it)).collect();
        view! {
            <Card title=t!(say, "relations-mine-partners")>
                <table class="table table--stack" role="table">
                    <caption class="vh">{t!(say, "relations-mine-partners")}</caption>
                    <thead role="rowgroup"><tr role="row">
                        <th role="columnheader" scope="col">{t!(say, "relations-column-partner")}</th>
                        <th role="columnheader" scope="col">{t!(say, "relations-column-what")}</th>
                        <th role="columnheader" scope="col">{t!(say, "relations-column-since")}</th>
                        <th role="columnheader" scope="col">{t!(say, "relations-column-administration")}</th>
                    </tr></thead>
                    <tbody role="rowgroup">{rows}</tbody>
                </table>
            </Card>
        }
        .into_any()
    }

    fn row(say: Say, it: &MyPartner) -> impl IntoView + use<> {
        let place = words::place(say, &it.country, it.mpn_id.as_deref());
        let together = (!it.together_with.is_empty()).then(|| {
            let others = it.together_with.join(&t!(say, "list-comma"));
            view! { <span class="sub">{t!(say, "relations-together-with", others = others)}</span> }
        });
        let origin = match it.origin.as_str() {
            "tenant_created" => t!(say, "relations-origin-created"),
            "extension" => t!(say, "relations-origin-extension"),
            _ => t!(say, "relations-origin-invitation"),
        };
        view! {
            <tr role="row">
                <th role="rowheader" scope="row">
                    <span class="party">
                        <span class="mark" aria-hidden="true">{initials(&it.name)}</span>
                        <span>{it.name.clone()}<span class="sub">{place}</span></span>
                    </span>
                </th>
                <td role="cell" data-l=t!(say, "relations-column-what")>{words::kind(say, it.kind)}{together}</td>
                <td role="cell" data-l=t!(say, "relations-column-since")>
                    <At say at=it.since text=say.date(it.since)/><span class="sub">{origin}</span>
                </td>
                <td role="cell" data-l=t!(say, "relations-column-administration")>{administration(say, it)}</td>
            </tr>
        }
    }

    fn administration(say: Say, it: &MyPartner) -> AnyView {
        if !it.dap {
            return view! { <Tag tone=Tone::Neutral glyph=Glyph::Dash text=t!(say, "relations-no")/> }.into_any();
        }
        let label = t!(say, "relations-remove-dap-of", partner = it.name.as_str());
        view! {
            <Tag tone=Tone::Warn glyph=Glyph::Key text=t!(say, "relations-yes")/>
            <form method="post" action="/relations">
                <input type="hidden" name="_fn" value=RemoveAdministration::PATH/>
                <input type="hidden" name="partner" value=it.id.to_string()/>
                <button type="submit" class="btn btn--small" aria-label=label>{t!(say, "relations-remove-dap")}</button>
            </form>
        }
        .into_any()
    }

    /// What partners attested: told with who did, because it counts for that partner only (MCA-06).
    fn attested(say: Say, found: &Mine) -> Option<impl IntoView + use<>> {
        let item = |it: &Attested| {
            let (partner, name, date) = (it.partner.as_str(), it.by.as_str(), say.date(it.at));
            let words = t!(say, "relations-attested-by", partner = partner, name = name, date = date);
            let version = text::version(say, it.version.as_deref());
            view! { <li><Icon glyph=Glyph::Pen/><span>{words}{version}</span></li> }
        };
        let items: Vec<_> = found.attested.iter().map(item).collect();
        (!items.is_empty()).then(|| view! { <ul class="grants grants--plain">{items}</ul> })
    }

    fn agreement(visit: &Visit, found: &Mine) -> AnyView {
        let say = visit.say;
        let (title, attested) = (t!(say, "quick-agreement"), attested(say, found));
        if let Some(it) = &found.agreement {
            let words = t!(say, "quick-agreement-direct", name = it.by.as_str(), date = say.date(it.at));
            let version = text::version(say, it.version.as_deref());
            return view! {
                <Card title>
                    <div class="card-body stack">
                        <div><p><Tag tone=Tone::Ok glyph=Glyph::Ok text=t!(say, "quick-agreement-accepted")/></p><p>{words}{version}</p></div>
                        {attested}
                    </div>
                </Card>
            }
            .into_any();
        }
        let sent = Sent::of(visit, AcceptCustomerAgreement::PATH);
        let read = text::to_be_read(say, found.version.as_ref());
        view! {
            <Card title>
                <Form
                    function=AcceptCustomerAgreement::PATH.to_owned()
                    class="card-body form".to_owned()
                    busy=t!(say, "form-busy")
                    offline=t!(say, "form-offline")
                >
                    <p>{t!(say, "relations-agreement-text")}</p>
                    {attested}
                    {read}
                    {tick("agreement", t!(say, "relations-i-accept"), None, &sent)}
                    <div class="row wide-sm">
                        <button type="submit" class="btn btn--primary">{t!(say, "relations-accept-agreement")}</button>
                    </div>
                </Form>
            </Card>
        }
        .into_any()
    }
}
