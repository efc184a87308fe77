//! Saving a form while one types: the same fields go to the server that the buttons would send.

use leptos::prelude::*;

/// Tells when the form around it was saved, and saves it a moment after the last key.
///
/// `function` is the path of a server function that answers the version it saved and when. `overtaken` is told when
/// another browser saved meanwhile: from then on only the buttons save. Without script it tells `saved`, if anything.
#[island]
pub fn Autosave(form: String, function: String, saved: String, overtaken: String, offline: String) -> impl IntoView {
    let told = RwSignal::new(saved);
    #[cfg(feature = "hydrate")]
    saving::start(saving::Watched { form, function, overtaken, offline, told });
    #[cfg(not(feature = "hydrate"))]
    let _ = (&form, &function, &overtaken, &offline);
    view! { <span class="small muted push" role="status">{move || told.get()}</span> }
}

#[cfg(feature = "hydrate")]
mod saving {
    //! The browser's half.

    use js_sys::Reflect;
    use leptos::leptos_dom::helpers::TimeoutHandle;
    use leptos::prelude::*;
    use std::cell::{Cell, RefCell};
    use std::rc::Rc;
    use std::time::Duration;
    use wasm_bindgen::prelude::Closure;
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::{FormData, HtmlFormElement, HtmlInputElement, RequestInit, Response, UrlSearchParams};

    /// How long after the last key.
    const PAUSE: Duration = Duration::from_millis(1_500);

    /// What the server answers; read without a parser of JSON of our own, which would be most of this island.
    struct Kept {
        /// A whole number, as far as scripts have those.
        version: f64,
        told: String,
    }

    pub(super) struct Watched {
        pub(super) form: String,
        pub(super) function: String,
        pub(super) overtaken: String,
        pub(super) offline: String,
        pub(super) told: RwSignal<String>,
    }

    pub(super) fn start(watched: Watched) {
        let Some(form) = document().get_element_by_id(&watched.form) else { return };
        let Ok(form) = form.dyn_into::<HtmlFormElement>() else { return };
        let (watched, busy) = (Rc::new(watched), Rc::new(Cell::new(false)));
        let waiting: Rc<RefCell<Option<TimeoutHandle>>> = Rc::default();
        let again = form.clone();
        let typed = Closure::<dyn Fn()>::new(move || {
            if let Some(earlier) = waiting.borrow_mut().take() {
                earlier.clear();
            }
            let (watched, form, busy) = (watched.clone(), again.clone(), busy.clone());
            let save = move || save(&watched, form, &busy);
            *waiting.borrow_mut() = set_timeout_with_handle(save, PAUSE).ok();
        });
        let _ = form.add_event_listener_with_callback("input", typed.as_ref().unchecked_ref());
        typed.forget();
    }

    fn save(watched: &Rc<Watched>, form: HtmlFormElement, busy: &Rc<Cell<bool>>) {
        // While the form itself is on its way, nothing is sent beside it.
        if form.get_attribute("aria-busy").is_some() || !form.is_connected() || busy.replace(true) {
            return;
        }
        let (watched, busy) = (watched.clone(), busy.clone());
        leptos::task::spawn_local(async move {
            match post(&form, &watched.function).await {
                Ok(Some(kept)) => {
                    keep_version(&form, kept.version);
                    watched.told.set(kept.told);
                    busy.set(false);
                }
                // Nothing more is saved by itself: the person decides.
                Ok(None) => watched.told.set(watched.overtaken.clone()),
                Err(_) => {
                    watched.told.set(watched.offline.clone());
                    busy.set(false);
                }
            }
        });
    }

    fn keep_version(form: &HtmlFormElement, version: f64) {
        let field = form.query_selector("input[name=version]").ok().flatten();
        if let Some(field) = field.and_then(|it| it.dyn_into::<HtmlInputElement>().ok()) {
            field.set_value(&version.to_string());
        }
    }

    /// What was saved; `None` when another browser was faster.
    async fn post(form: &HtmlFormElement, function: &str) -> Result<Option<Kept>, JsValue> {
        let fields = UrlSearchParams::new_with_str_sequence_sequence(&FormData::new_with_form(form)?.into())?;
        let init = RequestInit::new();
        init.set_method("POST");
        init.set_body(&fields);
        let answer = wasm_bindgen_futures::JsFuture::from(window().fetch_with_str_and_init(function, &init)).await?;
        let answer: Response = answer.dyn_into()?;
        if answer.status() == 409 {
            return Ok(None);
        }
        let kept = wasm_bindgen_futures::JsFuture::from(answer.json()?).await?;
        let version = Reflect::get(&kept, &"version".into())?.as_f64().ok_or(JsValue::NULL)?;
        let told = Reflect::get(&kept, &"told".into())?.as_string().ok_or(JsValue::NULL)?;
        Ok(Some(Kept { version, told }))
    }
}
