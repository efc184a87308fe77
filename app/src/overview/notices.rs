//! What administrators are told on the overview: that the agreement is signed, and who lacks a role (ENR-44, ROL-01).

use crate::agreement::sign::DismissBanner;
use crate::say::Say;
use crate::t;
use crate::ui::form::Form;
use crate::ui::{Glyph, Icon, Note, Tone};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use program::setup::{Notices, SignedBanner};

pub(super) fn notes(say: Say, notices: Notices) -> impl IntoView {
    let reminder = notices.no_admin_agent.map(move |(user, name, is_reader)| {
        let text = if is_reader { t!(say, "notice-no-agent-you") } else { t!(say, "notice-no-agent", name = name) };
        let href = format!("/settings/users/{user}");
        view! { <Note tone=Tone::Warn><p>{text}{say.gap()}<a href=href>{t!(say, "notice-to-users")}</a></p></Note> }
    });
    view! { {notices.signed.map(|banner| signed(say, &banner))}{reminder} }
}

/// The green banner; closing it is a post.
fn signed(say: Say, banner: &SignedBanner) -> impl IntoView + use<> {
    let (date, name) = (say.date(banner.signed_at), banner.signed_by.as_str());
    let title = if banner.changed_over { t!(say, "notice-changed-over") } else { t!(say, "notice-signed") };
    let key = banner.key.clone();
    let by = t!(say, "notice-signed-by", date = date, name = name);
    view! {
        <div class="note is-ok" role="status">
            <Icon glyph=Glyph::Ok/>
            <div><p><b>{title}</b>{say.gap()}{by}{say.gap()}<a href="/settings/program">{t!(say, "notice-to-program")}</a></p></div>
            <div>
                <Form function=DismissBanner::PATH.to_owned() busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
                    <input type="hidden" name="banner" value=key/>
                    <button type="submit" class="btn btn--quiet btn--small btn--icon" aria-label=t!(say, "notice-dismiss")>
                        <Icon glyph=Glyph::X/>
                    </button>
                </Form>
            </div>
        </div>
    }
}
