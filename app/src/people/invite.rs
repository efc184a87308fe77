//! Inviting somebody by mail, and the invitations that wait: the better way beside a temporary password.

use crate::error::AppError;
use domain::Role;
use leptos::prelude::*;

#[cfg(feature = "ssr")]
pub use form::page;
#[cfg(feature = "ssr")]
pub(super) use form::waiting;

/// Invite somebody by mail.
///
/// # Errors
/// As `program::people::invite`.
#[server(prefix = "/do", endpoint = "invite-person")]
pub async fn invite_person(
    #[server(default)] name: String,
    #[server(default)] email: String,
    #[server(default)] roles: Vec<Role>,
    #[server(default)] language: String,
) -> Result<(), AppError> {
    use program::people::{NewInvitation, invite};

    let visit = crate::page::visit()?;
    let language = crate::lang::Lang::of_tag(&language).unwrap_or(visit.say.0).tag().to_owned();
    let new = NewInvitation { name, email, roles: roles.into_iter().collect(), language };
    invite(&visit.program, visit.actor()?, &new).await?;
    leptos_axum::redirect("/settings/users?done=invited");
    Ok(())
}

/// Send an invitation again: the link before is dead.
///
/// # Errors
/// As `program::people::resend_invitation`.
#[server(prefix = "/do", endpoint = "resend-invitation")]
pub async fn resend_invitation(invitation: String) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    let language = visit.say.0.tag();
    program::people::resend_invitation(&visit.program, visit.actor()?, &invitation, language).await?;
    leptos_axum::redirect("/settings/users?done=resent");
    Ok(())
}

/// Take an invitation back.
///
/// # Errors
/// As `program::people::withdraw_invitation`.
#[server(prefix = "/do", endpoint = "withdraw-invitation")]
pub async fn withdraw_invitation(invitation: String) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    program::people::withdraw_invitation(&visit.program, visit.actor()?, &invitation).await?;
    leptos_axum::redirect("/settings/users?done=withdrawn");
    Ok(())
}

#[cfg(feature = "ssr")]
mod form {
    //! `/settings/users/invite`, and the card of what waits.

    use super::{InvitePerson, ResendInvitation, WithdrawInvitation};
    use crate::error::AppError;
    use crate::lang::Lang;
    use crate::page::{Nav, Page, PageResult, Visit};
    use crate::people::boxes::{boxes, ticked};
    use crate::people::users::held;
    use crate::people::words::{self, Sent};
    use crate::settings::{Tab, crumbs};
    use crate::t;
    use crate::ui::form::Form;
    use crate::ui::{At, Card, Field, Glyph, Head, Select, Tag, Tone};
    use domain::Permission;
    use leptos::prelude::*;
    use leptos::server_fn::ServerFn;
    use program::people::Invitation;

    /// `/settings/users/invite`.
    ///
    /// # Errors
    /// `SignInNeeded`, `RoleMissing`.
    pub async fn page(visit: Visit) -> PageResult {
        let say = visit.say;
        if !visit.actor()?.may(Permission::AddUsers) {
            return Err(AppError::RoleMissing(Permission::AddUsers.roles().iter().collect()));
        }
        let title = t!(say, "invite-title");
        let problems = words::summary(&visit, visit.refused(InvitePerson::PATH), &["name", "email", "roles"]);
        let body = view! {
            <Head say title=title.clone() crumbs=crumbs(say, Tab::Users, Some(title.clone()))
                lead=Some(t!(say, "invite-lead"))/>
            {problems}
            <section class="card">{fields(&visit)}</section>
        };
        Ok(Page::new(title, Nav::Settings, body))
    }

    fn fields(visit: &Visit) -> impl IntoView + use<> {
        let say = visit.say;
        let sent = Sent::of(visit, InvitePerson::PATH);
        let boxes = boxes(visit, sent.posted().map(ticked).unwrap_or_default(), sent.error("roles"));
        let languages = Lang::ALL.map(|lang| (lang.tag().to_owned(), lang.own_name().to_owned())).to_vec();
        let language = sent.value_or("language", say.0.tag());
        view! {
            <Form
                function=InvitePerson::PATH.to_owned()
                class="card-body form".to_owned()
                busy=t!(say, "form-busy")
                offline=t!(say, "form-offline")
            >
                <div class="fields">
                    <Field name="email" label=t!(say, "people-email") kind="email" wide=true autocomplete="off"
                        error=sent.error("email") value=sent.value("email")/>
                    <Field name="name" label=t!(say, "people-name") optional=Some(t!(say, "people-optional"))
                        autocomplete="off" error=sent.error("name") value=sent.value("name")/>
                    <Select name="language" label=t!(say, "invite-language") options=languages value=language/>
                </div>
                {boxes}
                <div class="row wide-sm">
                    <button type="submit" class="btn btn--primary">{t!(say, "invite-send")}</button>
                    <a class="btn btn--quiet" href="/settings/users">{t!(say, "people-cancel")}</a>
                </div>
            </Form>
        }
    }

    /// The invitations that wait for an answer.
    pub fn waiting(visit: &Visit, all: &[Invitation]) -> Option<AnyView> {
        let say = visit.say;
        if all.is_empty() {
            return None;
        }
        let rows: Vec<_> = all.iter().map(|it| row(visit, it)).collect();
        let table = view! {
            <Card title=t!(say, "waiting-title")>
                <table class="table table--stack" role="table">
                    <caption class="vh">{t!(say, "waiting-title")}</caption>
                    <thead role="rowgroup">
                        <tr role="row">
                            <th role="columnheader" scope="col">{t!(say, "people-email")}</th>
                            <th role="columnheader" scope="col">{t!(say, "users-roles")}</th>
                            <th role="columnheader" scope="col">{t!(say, "waiting-until")}</th>
                            <th role="columnheader" scope="col">{t!(say, "waiting-action")}</th>
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{rows}</tbody>
                </table>
            </Card>
        };
        Some(table.into_any())
    }

    fn row(visit: &Visit, it: &Invitation) -> impl IntoView + use<> {
        let say = visit.say;
        let until = if visit.program.now() < it.expires_at {
            view! { <At say at=it.expires_at text=say.date_and_time(it.expires_at)/> }.into_any()
        } else {
            view! { <Tag tone=Tone::Neutral glyph=Glyph::Clock text=t!(say, "waiting-expired")/> }.into_any()
        };
        let by = t!(say, "waiting-by", name = it.invited_by.as_str());
        view! {
            <tr role="row">
                <th role="rowheader" scope="row">{it.sign_in_name.clone()}<span class="sub">{by}</span></th>
                <td role="cell" data-l=t!(say, "users-roles")>{held(say, it.roles)}</td>
                <td role="cell" data-l=t!(say, "waiting-until")>{until}</td>
                <td role="cell" class="act">{actions(visit, it)}</td>
            </tr>
        }
    }

    fn actions(visit: &Visit, it: &Invitation) -> impl IntoView + use<> {
        let say = visit.say;
        let resend = t!(say, "waiting-resend-to", address = it.sign_in_name.as_str());
        let withdraw = t!(say, "waiting-withdraw-to", address = it.sign_in_name.as_str());
        view! {
            <div class="row nowrap">
                <form method="post" action="/settings/users">
                    <input type="hidden" name="_fn" value=ResendInvitation::PATH/>
                    <input type="hidden" name="invitation" value=it.id.clone()/>
                    <button type="submit" class="btn btn--small" aria-label=resend>{t!(say, "waiting-resend")}</button>
                </form>
                <form method="post" action="/settings/users">
                    <input type="hidden" name="_fn" value=WithdrawInvitation::PATH/>
                    <input type="hidden" name="invitation" value=it.id.clone()/>
                    <button type="submit" class="btn btn--small" aria-label=withdraw>{t!(say, "waiting-withdraw")}</button>
                </form>
            </div>
        }
    }
}
