//! A personal link that was just made, to be passed on by hand: told in this answer and never again (MAIL-01, MAIL-02).

use crate::error::AppError;
use crate::lang::Lang;
use crate::page::Visit;
use crate::say::Say;
use crate::t;
use crate::ui::copy::CopyButton;
use crate::ui::{Card, Field, Glyph, Icon, Note, TextArea, Tone};
use leptos::prelude::*;
use program::partnerships;
use url::form_urlencoded::byte_serialize;

/// What is told, if a link was made by the form that was just posted.
pub(super) async fn passing_on(visit: &Visit) -> Result<Option<AnyView>, AppError> {
    let Some(path) = visit.told_link() else { return Ok(None) };
    let it = partnerships::issued(&visit.program, visit.actor()?, path).await?;
    let say = visit.say;
    let link = format!("{}{path}", visit.site.base_url);
    let message = format!("{}\n\n{link}\n", it.message);
    let until = match it.expires_at {
        Some(end) => t!(say, "ps-link-until", date = say.date_with_weekday(end)),
        None => t!(say, "ps-link-for-ever"),
    };
    let mail = mailto(Say(Lang::of_tag(&it.language).unwrap_or(say.0)), &it.email, &message);
    let told = view! {
        <Note tone=Tone::Ok role="status"><p><b>{t!(say, "ps-link-made")}</b>{say.gap()}{until}</p></Note>
        <Card title=t!(say, "ps-pass-on")>
            <div class="card-body form">
                <p>{t!(say, "ps-pass-on-text", address = it.email.as_str())}</p>
                <Field name="link" label=t!(say, "ps-link") wide=true readonly=true value=link/>
                <div class="row"><CopyButton of="link".to_owned() copied=t!(say, "copied")>
                    <Icon glyph=Glyph::Copy/>{t!(say, "copy-link")}
                </CopyButton></div>
                <TextArea name="copy" label=t!(say, "ps-copy") hint=Some(t!(say, "ps-copy-hint")) rows=12 readonly=true
                    value=message/>
                <div class="row wide-sm">
                    <a class="btn btn--primary" href="/resellers/invitations">{t!(say, "ps-done")}</a>
                    <a class="btn" href=mail><Icon glyph=Glyph::Mail/>{t!(say, "ps-open-in-mail")}</a>
                    <CopyButton of="copy".to_owned() copied=t!(say, "copied")>
                        <Icon glyph=Glyph::Copy/>{t!(say, "copy-message")}
                    </CopyButton>
                </div>
            </div>
        </Card>
    };
    Ok(Some(told.into_any()))
}

/// The draft in the reader's own mail program, in the language of the invitation.
fn mailto(say: Say, address: &str, message: &str) -> String {
    let part = |text: &str| byte_serialize(text.as_bytes()).collect::<String>().replace('+', "%20");
    format!("mailto:{}?subject={}&body={}", part(address), part(&t!(say, "ps-mail-subject")), part(message))
}
