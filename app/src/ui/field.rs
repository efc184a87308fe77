//! Labelled controls: label, hint, error and control know each other by id.

use super::{Glyph, Icon};
use leptos::prelude::*;

/// What is wrong with a control, and what to do: with an icon, so that it is not told by its colour alone.
#[component]
pub fn FieldError(id: String, words: String) -> impl IntoView {
    view! { <p class="error" id=id><Icon glyph=Glyph::Alert/><span>{words}</span></p> }
}

/// That a control may be left out, beside its label; full-width brackets bring their own distance.
fn beside(optional: String) -> impl IntoView {
    let space = (!optional.starts_with('（')).then_some(" ");
    view! { {space}<span class="muted">{optional}</span> }
}

fn described_by(name: &str, hint: bool, error: bool) -> Option<String> {
    let mut ids = Vec::new();
    if hint {
        ids.push(format!("{name}-h"));
    }
    if error {
        ids.push(format!("{name}-e"));
    }
    (!ids.is_empty()).then(|| ids.join(" "))
}

const fn class_of(error: bool, wide: bool) -> &'static str {
    match (error, wide) {
        (true, true) => "field field--error wide",
        (true, false) => "field field--error",
        (false, true) => "field wide",
        (false, false) => "field",
    }
}

fn help(name: &str, hint: Option<String>, error: Option<String>) -> impl IntoView + use<> {
    let hint = hint.map(|hint| view! { <p class="hint" id=format!("{name}-h")>{hint}</p> });
    let error = error.map(|error| view! { <FieldError id=format!("{name}-e") words=error/> });
    (hint, error)
}

/// A one-line text control. `optional` says beside the label that it may be left out; `id` is the name unless told.
#[component]
pub fn Field(
    name: &'static str,
    #[prop(optional)] id: Option<&'static str>,
    label: String,
    #[prop(optional_no_strip)] optional: Option<String>,
    /// As wide as the form, not half as wide.
    #[prop(optional)]
    wide: bool,
    #[prop(optional)] readonly: bool,
    #[prop(default = "text")] kind: &'static str,
    #[prop(optional_no_strip)] hint: Option<String>,
    #[prop(optional_no_strip)] error: Option<String>,
    #[prop(optional, into)] value: String,
    #[prop(optional)] autocomplete: &'static str,
) -> impl IntoView {
    let id = id.unwrap_or(name);
    let described = described_by(id, hint.is_some(), error.is_some());
    let invalid = error.is_some().then_some("true");
    let class = class_of(error.is_some(), wide);
    let optional = optional.map(beside);
    view! {
        <div class=class>
            <label for=id>{label}{optional}</label>
            {help(id, hint, error)}
            <input id=id name=name type=kind value=value autocomplete=autocomplete readonly=readonly
                aria-describedby=described aria-invalid=invalid/>
        </div>
    }
}

/// A choice of one out of a list: pairs of the value and what is read.
#[component]
pub fn Select(
    name: &'static str,
    label: String,
    options: Vec<(String, String)>,
    #[prop(optional_no_strip)] hint: Option<String>,
    #[prop(optional_no_strip)] error: Option<String>,
    #[prop(optional, into)] value: String,
    #[prop(optional)] wide: bool,
    #[prop(optional)] autocomplete: &'static str,
) -> impl IntoView {
    let described = described_by(name, hint.is_some(), error.is_some());
    let invalid = error.is_some().then_some("true");
    let class = class_of(error.is_some(), wide);
    let options: Vec<_> = options
        .into_iter()
        .map(|(of, words)| {
            let selected = of == value;
            view! { <option value=of selected=selected>{words}</option> }
        })
        .collect();
    view! {
        <div class=class>
            <label for=name>{label}</label>
            {help(name, hint, error)}
            <select id=name name=name autocomplete=autocomplete aria-describedby=described aria-invalid=invalid>
                {options}
            </select>
        </div>
    }
}

/// A text area that keeps what was typed, and keeps it text: leptos does not escape the children of
/// `<textarea>`, so this is the only one in the house.
#[component]
pub fn TextArea(
    name: &'static str,
    label: String,
    #[prop(optional_no_strip)] hint: Option<String>,
    #[prop(optional_no_strip)] error: Option<String>,
    #[prop(optional, into)] value: String,
    #[prop(default = 3)] rows: u8,
    #[prop(optional)] most: usize,
    /// To be read and copied only.
    #[prop(optional)]
    readonly: bool,
    /// The name, unless told: where several of one name stand on a page.
    #[prop(optional, into)]
    id: Option<String>,
) -> impl IntoView {
    let id = id.unwrap_or_else(|| name.to_owned());
    let described = described_by(&id, hint.is_some(), error.is_some());
    let invalid = error.is_some().then_some("true");
    let class = class_of(error.is_some(), false);
    view! {
        <div class=class>
            <label for=id.clone()>{label}</label>
            {help(&id, hint, error)}
            <textarea id=id name=name rows=rows maxlength=(most > 0).then_some(most) readonly=readonly
                aria-describedby=described aria-invalid=invalid>{escaped(&value)}</textarea>
        </div>
    }
}

/// Text for the inside of a `<textarea>`. The leading line break is the one HTML drops.
fn escaped(text: &str) -> String {
    format!("\n{}", text.replace('&', "&amp;").replace('<', "&lt;"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_leave_its_text_area() {
        let typed = "\nline1\n</textarea><img onerror=x>&";
        let html = view! { <TextArea name="reason" label="Reason".into() value=typed/> }.to_html();
        assert!(html.contains(">\n\nline1\n&lt;/textarea>&lt;img onerror=x>&amp;</textarea>"), "{html}");
    }

    #[test]
    fn label_hint_error_and_control_know_each_other() {
        let html = view! {
            <Field name="user" label="User name".into() hint=Some("Your address".into()) error=Some("Enter it".into()) value="\"><script>"/>
        }
        .to_html();
        assert!(html.contains(r#"aria-describedby="user-h user-e""#), "{html}");
        assert!(html.contains(r#"aria-invalid="true""#), "{html}");
        assert!(!html.contains("<script>"), "{html}");
    }
}
