//! The page behind the mailed link: looking at it uses nothing up, one button does (ENR-10, ENR-11).

use crate::error::AppError;
use leptos::prelude::*;

#[cfg(feature = "ssr")]
pub use shown::{confirmed_page, page, refused as refused_words, resend_form};

/// The primary contact confirms the address. Whoever has the link may: a contact needs no account.
///
/// # Errors
/// `Verification`: the link is unknown, used or too old, or the company is not being checked any more.
#[server(prefix = "/do", endpoint = "confirm-address")]
pub async fn confirm_address(token: String) -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    program::enrollment::confirm_address(&visit.program, &token).await?;
    leptos_axum::redirect("/enroll/confirmed");
    Ok(())
}

/// Send the link once more, to the same address; the one before is dead then.
///
/// # Errors
/// `RoleMissing`, `Verification` when there is nothing to prove, `TooManyTries` within five minutes.
#[server(prefix = "/do", endpoint = "resend-address-link")]
pub async fn resend_address_link() -> Result<(), AppError> {
    let visit = crate::page::visit()?;
    program::enrollment::resend_address_link(&visit.program, visit.actor()?).await?;
    leptos_axum::redirect("/enroll/status?sent=1");
    Ok(())
}

#[cfg(feature = "ssr")]
mod shown {
    use super::{ConfirmAddress, ResendAddressLink};
    use crate::error::AppError;
    use crate::page::{Nav, Page, PageResult, Visit};
    use crate::say::Say;
    use crate::t;
    use crate::ui::form::Form;
    use crate::ui::{Card, Glyph, Head, Icon, Note, Tone};
    use domain::Permission;
    use domain::verification::VerificationRefusal;
    use leptos::prelude::*;
    use leptos::server_fn::ServerFn;
    use program::enrollment::{AddressLink, address_link};

    /// `/enroll/address/{token}`.
    ///
    /// # Errors
    /// `Unavailable`.
    pub async fn page(visit: Visit) -> PageResult {
        let say = visit.say;
        let token = visit.value("token").unwrap_or_default().to_owned();
        match address_link(&visit.program, &token).await.map_err(AppError::from) {
            Ok(link) => Ok(Page::new(t!(say, "address-title"), Nav::Public, confirming(&visit, &link, token))),
            Err(error @ AppError::Verification(refusal)) => {
                let page = Page::new(t!(say, "address-dead"), Nav::Public, dead(&visit, refusal));
                Ok(page.with_status(error.status()))
            }
            Err(error) => Err(error),
        }
    }

    fn confirming(visit: &Visit, link: &AddressLink, token: String) -> impl IntoView + use<> {
        let say = visit.say;
        let lead = t!(say, "address-lead", company = link.company.as_str());
        let until = say.date_with_weekday(link.expires_at);
        let (company, email) = (link.company.clone(), link.email.clone());
        let refused = visit.refused(ConfirmAddress::PATH).map(|posted| {
            let sentence = refused(say, &posted.error);
            view! { <Note tone=Tone::Bad role="alert"><p>{sentence}</p></Note> }
        });
        view! {
            <Head say title=t!(say, "address-title") lead=Some(lead)/>
            {refused}
            <Card title=t!(say, "address-what")>
                <div class="card-body">
                    <dl class="facts">
                        <div><dt>{t!(say, "enroll-company")}</dt><dd>{company}</dd></div>
                        <div><dt>{t!(say, "enroll-email")}</dt><dd>{email}</dd></div>
                        <div><dt>{t!(say, "address-until")}</dt><dd>{until}</dd></div>
                    </dl>
                    <p>{t!(say, "address-means")}</p>
                </div>
            </Card>
            <Form function=ConfirmAddress::PATH.to_owned() class="row wide-sm".to_owned()
                busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
                <input type="hidden" name="token" value=token/>
                <button type="submit" class="btn btn--primary">{t!(say, "address-confirm")}</button>
            </Form>
            <p class="muted">{t!(say, "address-not-you")}</p>
        }
    }

    /// A link that does not work: why, and how to get another one.
    fn dead(visit: &Visit, refusal: VerificationRefusal) -> impl IntoView + use<> {
        let say = visit.say;
        let why = refused(say, &AppError::Verification(refusal));
        let refused = visit.refused(ResendAddressLink::PATH).map(|posted| {
            let sentence = super::shown::refused(say, &posted.error);
            view! { <Note tone=Tone::Bad role="alert"><p>{sentence}</p></Note> }
        });
        let may = visit.actor().is_ok_and(|actor| actor.may(Permission::ResendVerification));
        let way_on = if may {
            resend_form(say).into_any()
        } else {
            let href = "/sign-in?next=%2Fenroll%2Fstatus";
            let link = visit.session.is_none().then(|| view! { <a class="btn" href=href>{t!(say, "sign-in")}</a> });
            view! { <p>{t!(say, "address-ask")}</p>{link} }.into_any()
        };
        view! {
            <Head say title=t!(say, "address-dead")/>
            {refused}
            <div class="note is-warn"><Icon glyph=Glyph::Alert/><div><p>{why}</p></div></div>
            <div class="row">{way_on}</div>
        }
    }

    /// The button that sends the link once more; the page it stands on lists [`ResendAddressLink`] among its forms.
    pub fn resend_form(say: Say) -> impl IntoView {
        view! {
            <Form function=ResendAddressLink::PATH.to_owned() busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
                <button type="submit" class="btn">{t!(say, "address-resend")}</button>
            </Form>
        }
    }

    /// Why a link, or the wish for a new one, was refused.
    #[must_use]
    pub fn refused(say: Say, error: &AppError) -> String {
        match error {
            AppError::Verification(VerificationRefusal::LinkUsed) => t!(say, "address-used"),
            AppError::Verification(VerificationRefusal::LinkExpired) => t!(say, "address-expired"),
            AppError::Verification(VerificationRefusal::LinkReplaced) => t!(say, "address-replaced"),
            AppError::Verification(VerificationRefusal::LinkUnknown) => t!(say, "address-unknown"),
            AppError::Verification(VerificationRefusal::AlreadyVerified) => t!(say, "address-verified"),
            AppError::Verification(_) => t!(say, "address-over"),
            AppError::TooManyTries(seconds) => {
                let seconds = i64::try_from(*seconds).unwrap_or(i64::MAX);
                t!(say, "address-wait", span = say.span(time::Duration::seconds(seconds.max(60))))
            }
            AppError::RoleMissing(_) => t!(say, "address-ask"),
            _ => t!(say, "error-unavailable-text"),
        }
    }

    /// `/enroll/confirmed`: where the button leads.
    ///
    /// # Errors
    /// None.
    pub async fn confirmed_page(visit: Visit) -> PageResult {
        let say = visit.say;
        let body = view! {
            <Head say title=t!(say, "address-done")/>
            <Note tone=Tone::Ok role="status"><p>{t!(say, "address-done-text")}</p></Note>
        };
        Ok(Page::new(t!(say, "address-done"), Nav::Public, body))
    }
}
