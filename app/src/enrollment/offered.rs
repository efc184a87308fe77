//! An address as it is usually written, to be used or not (ENR-15).

use super::check::lines;
use super::submit::ChooseAddress;
use crate::say::Say;
use crate::t;
use crate::ui::form::Form;
use crate::ui::{Note, Tone};
use domain::profile::Address;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

pub(super) fn note(say: Say, offered: &Address, version: i64) -> impl IntoView + use<> {
    let address = lines(say, offered);
    view! {
        <Note tone=Tone::Info>
            <p><b>{t!(say, "enroll-offered")}</b></p>
            <p>{address}</p>
            <Form class="row wide-sm".to_owned() function=ChooseAddress::PATH.to_owned()
                busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
                <input type="hidden" name="version" value=version/>
                <button type="submit" class="btn btn--small" name="choice" value="offered">{t!(say, "enroll-use-offered")}</button>
                <button type="submit" class="btn btn--small btn--quiet" name="choice" value="typed">{t!(say, "enroll-keep-typed")}</button>
            </Form>
        </Note>
    }
}
