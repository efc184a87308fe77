//! The error summary: first thing after the head, takes the focus, links to each field.

use leptos::prelude::*;

/// One problem: its sentence, and the id of the control it is about, if there is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The id of the control.
    pub field: Option<String>,
    /// What to do.
    pub sentence: String,
}

/// A summary of everything that kept a form from being carried out.
#[component]
pub fn ErrorSummary(title: String, problems: Vec<Problem>) -> impl IntoView {
    let items: Vec<_> = problems
        .into_iter()
        .map(|Problem { field, sentence }| match field {
            Some(field) => view! { <li><a href=format!("#{field}")>{sentence}</a></li> }.into_any(),
            None => view! { <li>{sentence}</li> }.into_any(),
        })
        .collect();
    view! {
        <div class="errors" id="errors" role="alert" tabindex="-1" autofocus>
            <h2>{title}</h2>
            <ul>{items}</ul>
        </div>
    }
}
