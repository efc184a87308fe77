//! The personal link of an invitation, told once: to open in a mail program, or to copy (MAIL-01, MAIL-02).

use crate::error::AppError;
use crate::page::{Nav, Page, PageResult, Visit};
use crate::t;
use crate::transfers::list::encoded;
use crate::ui::{Card, Crumb, Head, Note, Tone};
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
        <p class="row">
            <a class="btn btn--primary" href="/customers/invitations">{t!(say, "relations-done")}</a>
        </p>
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
    let (link, subject) = (link.to_owned(), it.subject.clone());
    view! {
        <Card title=t!(say, "relations-personal-link")>
            <div class="card-body">
                <div class="field wide">
                    <label for="link">{t!(say, "relations-link-label")}</label>
                    <input type="text" id="link" class="mono" readonly=true value=link/>
                </div>
                <div class="row"><a class="btn" href=mail>{t!(say, "relations-open-mail")}</a></div>
            </div>
        </Card>
        <Card title=t!(say, "relations-whole-message")>
            <div class="card-body">
                <p><b>{subject}</b></p>
                {whole.lines().map(|line| view! { <p>{line.to_owned()}</p> }).collect_view()}
            </div>
        </Card>
    }
}
