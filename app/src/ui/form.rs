//! Forms. Every form posts to its page's own URL and names a server function; with script it is sent
//! in the background, shows that it is busy, and shows what was refused without losing the place.

use leptos::prelude::*;

/// A form around server-rendered fields. `function` is the path of the server function.
///
/// Without script it is a plain form. With it, the same request goes out by `fetch`; the answer is
/// either where to go next, or the page anew with what was refused, whose `<main>` replaces this one.
#[island]
pub fn Form(
    function: String,
    #[prop(optional)] id: Option<String>,
    #[prop(optional)] class: Option<String>,
    /// Whether files can be chosen in it.
    #[prop(optional)]
    files: Option<bool>,
    /// What the pressed button says while the form is on its way.
    busy: String,
    /// What is said when the server cannot be reached.
    offline: String,
    children: Children,
) -> impl IntoView {
    let on_submit = move |event: leptos::ev::SubmitEvent| {
        #[cfg(feature = "hydrate")]
        crate::ui::form::sending::send(&event, busy.clone(), offline.clone());
        #[cfg(not(feature = "hydrate"))]
        let _ = (&event, &busy, &offline);
    };
    let enctype = files.unwrap_or_default().then_some("multipart/form-data");
    view! {
        <form method="post" novalidate id=id class=class enctype=enctype
            on:submit=on_submit>
            <input type="hidden" name="_fn" value=function/>
            {children()}
        </form>
    }
}

#[cfg(feature = "hydrate")]
mod sending {
    //! The browser's half of [`super::Form`].

    use leptos::prelude::*;
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::{
        FormData, HtmlButtonElement, HtmlElement, HtmlFormElement, RequestInit, Response, SubmitEvent, UrlSearchParams,
    };

    /// Send the form in the background, unless the browser is too old to tell which button was pressed.
    pub(super) fn send(event: &SubmitEvent, busy: String, offline: String) {
        let Some(form) = event.target().and_then(|it| it.dyn_into::<HtmlFormElement>().ok()) else { return };
        let button = event.submitter().and_then(|it| it.dyn_into::<HtmlButtonElement>().ok());
        if form.get_attribute("aria-busy").is_some() {
            event.prevent_default();
            return;
        }
        let Some(fields) = fields(&form, button.as_ref()) else { return };
        event.prevent_default();
        let label = mark_busy(&form, button.as_ref(), &busy);
        leptos::task::spawn_local(async move {
            if post(&fields).await.is_err() {
                unmark(&form, button.as_ref(), label.as_deref());
                say_offline(&form, &offline);
            }
        });
    }

    /// What the form holds, encoded as it says itself: only with files in parts.
    fn fields(form: &HtmlFormElement, button: Option<&HtmlButtonElement>) -> Option<JsValue> {
        let data = FormData::new_with_form(form).ok()?;
        if let Some(button) = button
            && !button.name().is_empty()
        {
            data.append_with_str(&button.name(), &button.value()).ok()?;
        }
        if form.enctype() == "multipart/form-data" {
            return Some(data.into());
        }
        UrlSearchParams::new_with_str_sequence_sequence(&data).ok().map(JsValue::from)
    }

    fn mark_busy(form: &HtmlFormElement, button: Option<&HtmlButtonElement>, busy: &str) -> Option<String> {
        let _ = form.set_attribute("aria-busy", "true");
        let button = button?;
        let label = button.inner_html();
        let _ = button.set_attribute("aria-busy", "true");
        button.set_text_content(Some(busy));
        Some(label)
    }

    fn unmark(form: &HtmlFormElement, button: Option<&HtmlButtonElement>, label: Option<&str>) {
        let _ = form.remove_attribute("aria-busy");
        if let (Some(button), Some(label)) = (button, label) {
            let _ = button.remove_attribute("aria-busy");
            button.set_inner_html(label);
        }
    }

    /// Post the fields to this page. `Ok` when the answer was used, whatever it said.
    async fn post(fields: &JsValue) -> Result<(), JsValue> {
        let window = window();
        let init = RequestInit::new();
        init.set_method("POST");
        init.set_body(fields);
        let headers = web_sys::Headers::new()?;
        headers.set("Accept", "text/html; form=background")?;
        init.set_headers(&headers);
        let here = window.location().href()?;
        let answer = wasm_bindgen_futures::JsFuture::from(window.fetch_with_str_and_init(&here, &init)).await?;
        let answer: Response = answer.dyn_into()?;
        if let Some(next) = answer.headers().get("Location")? {
            return window.location().set_href(&next);
        }
        let page = wasm_bindgen_futures::JsFuture::from(answer.text()?).await?;
        show(&page.as_string().unwrap_or_default())
    }

    /// Put the `<main>` of a page that was sent back into this one, and the focus on what it says.
    fn show(page: &str) -> Result<(), JsValue> {
        let parsed = web_sys::DomParser::new()?.parse_from_string(page, web_sys::SupportedType::TextHtml)?;
        let (Some(now), Some(new)) = (document().get_element_by_id("main"), parsed.get_element_by_id("main")) else {
            return Err(JsValue::NULL);
        };
        document().set_title(&parsed.title());
        now.replace_with_with_node_1(&new)?;
        crate::ui::form::wake(&new);
        let told = || new.query_selector(".note[role=status]").ok().flatten();
        if let Some(said) = document().get_element_by_id("errors").or_else(told) {
            let _ = said.set_attribute("tabindex", "-1");
            let _ = said.unchecked_into::<HtmlElement>().focus();
        }
        Ok(())
    }

    fn say_offline(form: &HtmlFormElement, offline: &str) {
        let note = document().get_element_by_id("offline").or_else(|| {
            let note = document().create_element("p").ok()?;
            note.set_id("offline");
            note.set_class_name("error");
            let _ = note.set_attribute("role", "alert");
            form.append_child(&note).ok()?;
            Some(note)
        });
        if let Some(note) = note {
            note.set_text_content(Some(offline));
        }
    }
}

/// Start the islands inside an element that came from the server after the page was loaded.
#[cfg(feature = "hydrate")]
pub(crate) fn wake(element: &web_sys::Element) {
    use wasm_bindgen::JsCast;
    let starter = js_sys::Reflect::get(&window(), &"twotierWake".into());
    if let Some(starter) = starter.ok().and_then(|it| it.dyn_into::<js_sys::Function>().ok()) {
        let _ = starter.call1(&wasm_bindgen::JsValue::NULL, element);
    }
}
