//! The personal link of an invitation, told once: to open in a mail program, or to copy (MAIL-01, MAIL-02).

use crate::error::AppError;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::t;
use crate::transfers::list::encoded;
use crate::ui::copy::CopyButton;
use crate::ui::{Card, Crumb, Field, Glyph, Head, Icon, Note, TextArea, Tone};
use leptos::prelude::*;
use program::relationships::{Request, issued};

/// The answer to a form that made a link.
///
/// # Errors
/// `SignInNeeded`, `NotFound`, `Unavailable`.
pub(super) async fn page(visit: &Visit, nav: Nav, crumbs: Vec<Crumb>) -> PageResult {
    let say = visit.say;
    let path = visit.told_link().ok_or(AppError::NotFound)?;
    let it = issued(&visit.program, visit.actor()?, path).await?;
    let title = t!(say, "relations-link-title", name = it.name.as_str());
    let link = format!("{}{path}", visit.site.base_url);
    let until = match it.expires_at {
        Some(end) => t!(say, "relations-link-until", date = say.date_with_weekday(end)),
        None => t!(say, "relations-valid-always"),
    };
    let body = view! {
        <Head say title=title.clone() crumbs lead=Some(t!(say, "relations-link-lead"))/>
        <Note tone=Tone::Ok role="status"><p>{t!(say, "relations-link-once")}</p><p>{until}</p></Note>
        {card(visit, &it, &link)}
    };
    Ok(Page::new(title, nav, body))
}

fn card(visit: &Visit, it: &Request, link: &str) -> impl IntoView + use<> {
    let say = visit.say;
    let whole = format!("{}\n\n{link}", it.message);
    // Spaces are %20 here: mail programs show a plus as it stands.
    let part = |text: &str| encoded(&text.replace('\n', "\r\n")).replace('+', "%20");
    let mail =
        format!("mailto:{}?subject={}&body={}", part(&it.email).replace("%40", "@"), part(&it.subject), part(&whole));
    let (link, preview, subject) = (link.to_owned(), link.to_owned(), it.subject.clone());
    view! {
        <Card title=t!(say, "relations-personal-link")>
            <div class="card-body form">
                <Field name="link" label=t!(say, "relations-link-label") wide=true readonly=true value=link/>
                <div class="row">
                    <CopyButton of="link".to_owned() copied=t!(say, "copied")>
                        <Icon glyph=Glyph::Copy/>{t!(say, "copy-link")}
                    </CopyButton>
                    <a href=preview>{t!(say, "relations-preview")}</a>
                </div>
            </div>
        </Card>
        <Card title=t!(say, "relations-whole-message")>
            <div class="card-body form">
                <Field name="subject" label=t!(say, "relations-subject") wide=true readonly=true value=subject/>
                <TextArea name="whole" label=t!(say, "relations-message") rows=12 readonly=true value=whole/>
                <div class="row wide-sm">
                    <a class="btn btn--primary" href="/customers/invitations">{t!(say, "relations-done")}</a>
                    <a class="btn" href=mail><Icon glyph=Glyph::Mail/>{t!(say, "relations-open-mail")}</a>
                    <CopyButton of="whole".to_owned() copied=t!(say, "copied")>
                        <Icon glyph=Glyph::Copy/>{t!(say, "copy-message")}
                    </CopyButton>
                </div>
            </div>
        </Card>
    }
}
