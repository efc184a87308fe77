//! `/customers/invitations`: the invitations a partner sent to customers, and what became of them.

use crate::error::AppError;
use leptos::prelude::*;

#[cfg(feature = "ssr")]
pub use list::page;

/// Make another link for an invitation, and send it from here or show it once; the link before is dead.
///
/// # Errors
/// As `program::relationships::resend`.
#[server(prefix = "/do", endpoint = "resend-customer-invitation")]
pub async fn resend_customer_invitation(invitation: String, #[server(default)] way: String) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    let send = way == "send";
    let made = program::relationships::resend(&visit.program, visit.actor()?, &invitation, send).await?;
    if send {
        leptos_axum::redirect("/customers/invitations?done=sent");
    } else {
        visit.tell_link(made.link);
    }
    Ok(())
}

/// Take an invitation back.
///
/// # Errors
/// As `program::relationships::withdraw`.
#[server(prefix = "/do", endpoint = "withdraw-customer-invitation")]
pub async fn withdraw_customer_invitation(invitation: String) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    program::relationships::withdraw(&visit.program, visit.actor()?, &invitation).await?;
    leptos_axum::redirect("/customers/invitations?done=withdrawn");
    Ok(())
}

#[cfg(feature = "ssr")]
mod list {
    use super::{ResendCustomerInvitation, WithdrawCustomerInvitation};
    use crate::page::{Nav, Page, PageResult, Visit};
    use crate::relations::{link, words};
    use crate::say::Say;
    use crate::t;
    use crate::tracked;
    use crate::transfers::list::after;
    use crate::ui::{At, Crumb, Empty, Glyph, Head, Note, Pager, Tag, Tone, address};
    use domain::relationship::RequestState;
    use leptos::prelude::*;
    use leptos::server_fn::ServerFn;
    use program::relationships::{InvitationsPage, Request, invitations};

    /// The page.
    ///
    /// # Errors
    /// `SignInNeeded`, `RoleMissing`, `BadRequest` for a cursor that is none, `Unavailable`.
    pub async fn page(visit: Visit) -> PageResult {
        let say = visit.say;
        let title = t!(say, "relations-invitations");
        let crumbs = vec![
            Crumb { href: Some("/customers".to_owned()), text: t!(say, "nav-customers") },
            Crumb { href: None, text: title.clone() },
        ];
        if visit.told_link().is_some() {
            return link::page(&visit, Nav::Customers, crumbs).await;
        }
        let found = invitations(&visit.program, visit.actor()?, after(&visit)?).await?;
        let invite = view! { <div class="row push"><a class="btn btn--primary" href="/customers/invite">{t!(say, "relations-invite")}</a><a class="btn" href="/customers/invite/many">{t!(say, "relations-many")}</a></div> };
        let body = view! {
            <Head say title=title.clone() crumbs beside=Some(invite.into_any())/>
            {words::summary(&visit, &[])}
            {done(&visit)}
            <section class="card">{content(&visit, &found)}</section>
        };
        Ok(Page::new(title, Nav::Customers, body))
    }

    fn done(visit: &Visit) -> Option<AnyView> {
        let say = visit.say;
        let words = match visit.value("done").filter(|_| visit.posted.is_none())? {
            "sent" => t!(say, "relations-sent"),
            "many" => crate::many::done(visit),
            "withdrawn" => t!(say, "relations-withdrawn"),
            _ => return None,
        };
        Some(view! { <Note tone=Tone::Ok role="status"><p>{words}</p></Note> }.into_any())
    }

    fn content(visit: &Visit, found: &InvitationsPage) -> AnyView {
        let say = visit.say;
        if found.rows.is_empty() {
            return view! {
                <Empty title=t!(say, "relations-none")>
                    <p>{t!(say, "relations-none-text")}</p>
                    <a class="btn" href="/customers/invite">{t!(say, "relations-invite")}</a>
                </Empty>
            }
            .into_any();
        }
        let rows: Vec<_> = found.rows.iter().map(|(it, state)| row(visit, it, *state)).collect();
        let next = found.next.as_ref().map(|(at, id)| format!("/customers/invitations?after={at}_{id}"));
        let first = visit.value("after").map(|_| "/customers/invitations".to_owned());
        let count = i64::try_from(found.rows.len()).unwrap_or(i64::MAX);
        view! {
            <table class="table table--stack" role="table">
                <caption class="vh">{t!(say, "relations-invitations")}</caption>
                <thead role="rowgroup"><tr role="row">
                    <th role="columnheader" scope="col">{t!(say, "relations-column-customer")}</th>
                    <th role="columnheader" scope="col">{t!(say, "relations-column-asks")}</th>
                    <th role="columnheader" scope="col">{t!(say, "relations-column-sent")}</th>
                    <th role="columnheader" scope="col">{t!(say, "relations-column-state")}</th>
                    <th role="columnheader" scope="col">{t!(say, "relations-column-actions")}</th>
                </tr></thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
            <Pager say label=t!(say, "relations-pages") summary=t!(say, "relations-shown", count = count) previous=first next/>
        }
        .into_any()
    }

    fn row(visit: &Visit, it: &Request, state: RequestState) -> impl IntoView + use<> {
        let say = visit.say;
        let asks = match &it.provider {
            Some((_, provider)) => t!(say, "relations-asks-both", provider = provider.as_str()),
            None => t!(say, "relations-asks-direct"),
        };
        let dap = it.dap.then(|| view! { <span class="sub">{t!(say, "relations-asks-dap")}</span> });
        let by = t!(say, "waiting-by", name = it.invited_by.as_str());
        let actions = matches!(state, RequestState::Open | RequestState::Expired).then(|| actions(visit, it, state));
        view! {
            <tr role="row">
                <th role="rowheader" scope="row">
                    {it.name.clone()}<span class="sub">{address(&it.email)}</span>{tracked::note(say, it.note.as_deref())}
                </th>
                <td role="cell" data-l=t!(say, "relations-column-asks")>{asks}{dap}</td>
                <td role="cell" data-l=t!(say, "relations-column-sent")>
                    <At say at=it.sent_at text=say.date(it.sent_at)/><span class="sub">{by}</span>
                    {tracked::issued(visit, it.created_at)}
                </td>
                <td role="cell" data-l=t!(say, "relations-column-state")>{status(say, it, state)}</td>
                <td role="cell" class="act">{actions}</td>
            </tr>
        }
    }

    fn status(say: Say, it: &Request, state: RequestState) -> impl IntoView + use<> {
        let (tone, glyph, text) = match state {
            RequestState::Open => (Tone::Info, Glyph::Clock, t!(say, "relations-state-open")),
            RequestState::Authorized => (Tone::Ok, Glyph::Ok, t!(say, "relations-state-authorized")),
            RequestState::Declined => (Tone::Bad, Glyph::Bad, t!(say, "relations-state-declined")),
            RequestState::Withdrawn => (Tone::Neutral, Glyph::Undo, t!(say, "relations-state-withdrawn")),
            RequestState::Expired => (Tone::Neutral, Glyph::Clock, t!(say, "relations-state-expired")),
        };
        let until = (state == RequestState::Open).then(|| match it.expires_at {
            Some(end) => t!(say, "relations-link-until", date = say.date_with_weekday(end)),
            None => t!(say, "relations-valid-always"),
        });
        let answered = it
            .answer
            .as_ref()
            .map(|it| t!(say, "relations-answered", customer = it.customer.as_str(), date = say.date(it.at)));
        let reason = it.answer.as_ref().and_then(|it| it.reason.clone());
        let lines = [until, answered, reason].into_iter().flatten();
        view! { <Tag tone glyph text/>{lines.map(|line| view! { <span class="sub">{line}</span> }).collect_view()} }
    }

    /// A link that has expired can be made anew; there is nothing left to take back.
    fn actions(visit: &Visit, it: &Request, state: RequestState) -> impl IntoView + use<> {
        let say = visit.say;
        let form = |function: &'static str, way: &'static str, words: String, label: String| {
            view! {
                <form method="post" action="/customers/invitations">
                    <input type="hidden" name="_fn" value=function/>
                    <input type="hidden" name="invitation" value=it.id.clone()/>
                    <input type="hidden" name="way" value=way/>
                    <button type="submit" class="btn btn--small" aria-label=label>{words}</button>
                </form>
            }
        };
        let name = it.name.as_str();
        let withdraw = (state == RequestState::Open).then(|| {
            form(
                WithdrawCustomerInvitation::PATH,
                "",
                t!(say, "relations-withdraw"),
                t!(say, "relations-withdraw-of", name = name),
            )
        });
        view! {
            <div class="row">
                {form(ResendCustomerInvitation::PATH, "send", t!(say, "relations-resend"), t!(say, "relations-resend-to", name = name))}
                {form(ResendCustomerInvitation::PATH, "show", t!(say, "relations-new-link"), t!(say, "relations-new-link-for", name = name))}
                {withdraw}
            </div>
        }
    }
}
