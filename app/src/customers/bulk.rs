//! What can be done with the selected customers: a file of them, an indirect provider for them.
//!
//! The bar belongs to the form of the list, like the check boxes: without script it is always there, and asks for
//! whatever is ticked then.

use super::Found;
use super::query::NOTHING_SELECTED;
use crate::page::Visit;
use crate::say::Say;
use crate::t;
use crate::ui::selection::Selected;
use crate::ui::{ErrorSummary, Problem};
use leptos::prelude::*;

/// The first check box of the list.
pub(super) const FIRST: &str = "select-first";

/// The bar below the list.
pub(super) fn view(found: &Found) -> impl IntoView + use<> {
    let say = found.say;
    let choose = found.extends.then(|| {
        view! {
            <button type="submit" class="btn btn--primary btn--small" form="list" formaction="/customers/provider">
                {t!(say, "customers-choose-provider")}
            </button>
        }
    });
    view! {
        <div class="bulk" role="group" aria-label=t!(say, "customers-selected")>
            <Selected one=t!(say, "customers-selected-one") many=t!(say, "customers-selected-many", n = "{n}")
                clear=t!(say, "customers-clear-selection")>
                {choose}
                <button type="submit" class="btn btn--small" form="list" formaction="/customers/export" name="selected" value="1">
                    {t!(say, "customers-export-selected")}
                </button>
            </Selected>
        </div>
    }
}

/// That something was to be done with the selected customers, and none was.
pub(super) fn nothing_selected(say: Say, visit: &Visit) -> Option<impl IntoView + use<>> {
    visit.value(NOTHING_SELECTED)?;
    let problem = Problem { field: Some(FIRST.to_owned()), sentence: t!(say, "customers-nothing-selected") };
    Some(view! { <ErrorSummary title=t!(say, "people-problems") problems=vec![problem]/> })
}
