//! What the pages share on which many are invited out of a table: it is typed or uploaded, each of its rows is told,
//! and what was told is what is confirmed.

use crate::error::AppError;
use crate::lang::Lang;
use crate::page::{UploadLimit, Visit};
use crate::say::Say;
use crate::t;
use crate::ui::form::Form;
use crate::ui::{Card, Glyph, Note, Select, Tag, TextArea, Tone};
use leptos::prelude::*;
use program::table::{LARGEST, Many, text_of};

/// What the pages take of files.
pub(crate) const FILES: UploadLimit = UploadLimit { files: 1, each: LARGEST, total: LARGEST };

/// What a form is sent for, as its buttons tell in `way`: to have the rows of a table told,
const SHOW: &str = "show";
/// to come back to the table,
const CHANGE: &str = "change";
/// or to invite everybody in the rows that were told.
const SEND: &str = "send";

/// A row, as it is told.
pub(crate) struct Told {
    /// Its line, counted from 1.
    pub(crate) line: u64,
    /// Who would be invited,
    pub(crate) who: String,
    /// with what stands beside the name,
    pub(crate) under: Option<String>,
    /// and what else there is to know.
    pub(crate) more: String,
    /// Why nobody is, and what to do.
    pub(crate) wrong: Option<String>,
}

/// The table that was sent: in a file, or as it was typed.
///
/// # Errors
/// `TooLarge`; `File` for one that is not UTF-8.
pub(crate) fn table(visit: &Visit, typed: String) -> Result<String, AppError> {
    let file = visit.uploads.iter().find(|it| it.field == "file" && !it.bytes.is_empty());
    let table = file.map_or(Ok(typed), |it| text_of(&it.bytes))?;
    if table.len() > LARGEST { Err(AppError::TooLarge) } else { Ok(table) }
}

/// What to do about a file or a table that is too large.
pub(crate) fn too_large(say: Say) -> String {
    t!(say, "many-rows-too-large", kilobytes = LARGEST / 1_000)
}

/// Whether what was told is confirmed.
pub(crate) fn confirms(way: &str) -> bool {
    way == SEND
}

/// Whether the rows of the table are to be told.
pub(crate) fn shows(way: &str) -> bool {
    way != CHANGE
}

/// The list of invitations, which tells what became of a table.
pub(crate) fn done_at(list: &str, many: Many) -> String {
    let Many { invited, left_out, later } = many;
    format!("{list}?done=many&invited={invited}&left={left_out}&later={later}")
}

/// What became of a table, as the URL tells it.
pub(crate) fn done(visit: &Visit) -> String {
    let say = visit.say;
    let number = |name: &str| visit.value(name).and_then(|it| it.parse::<i64>().ok()).unwrap_or_default();
    let counted = t!(say, "many-done", invited = number("invited"), left = number("left"));
    match number("later") {
        0 => counted,
        later => format!("{counted}{}{}", say.gap().unwrap_or_default(), t!(say, "many-done-later", later = later)),
    }
}

/// A page's table: the server function of its form, and the list of invitations to which one goes back.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Table {
    /// The server function's path.
    pub(crate) function: &'static str,
    /// The list's.
    pub(crate) list: &'static str,
}

impl Table {
    /// What was typed into a field, whatever became of it.
    pub(crate) fn typed<'a>(self, visit: &'a Visit, field: &str) -> Option<&'a str> {
        match visit.refused(self.function) {
            Some(posted) => posted.value(field),
            None => visit.told_typed(field),
        }
    }

    /// The language of the rows that name none.
    pub(crate) fn language(self, visit: &Visit) -> String {
        self.typed(visit, "language").unwrap_or(visit.say.0.tag()).to_owned()
    }

    /// The table whose rows are told, to be confirmed: it was just sent, or its confirmation was refused.
    pub(crate) fn to_confirm(self, visit: &Visit) -> Option<&str> {
        match visit.refused(self.function) {
            Some(posted) => posted.value("rows").filter(|_| posted.value("way") == Some(SEND)),
            None => visit.told_typed("rows").filter(|_| visit.told_typed("way").is_some_and(shows)),
        }
    }

    /// Where the table is typed or its file is chosen; `columns` is its first line, which `hint` explains. What was
    /// written into the fields of `letters` before is kept for them. The errors are those of rows and language.
    pub(crate) fn entry(
        self,
        visit: &Visit,
        (columns, hint): (&str, String),
        letters: &[&'static str],
        [rows, language]: [Option<String>; 2],
    ) -> impl IntoView + use<> {
        let say = visit.say;
        let options = Lang::ALL.map(|lang| (lang.tag().to_owned(), lang.own_name().to_owned())).to_vec();
        let kept: Vec<_> = letters.iter().filter_map(|&name| Some(hidden(name, self.typed(visit, name)?))).collect();
        let table = self.typed(visit, "rows").unwrap_or(columns).to_owned();
        let value = self.language(visit);
        let controls = view! {
            {kept}
            <TextArea name="rows" label=t!(say, "many-table") rows=8 hint=Some(hint) error=rows value=table/>
            <div class="field">
                <label for="file">{t!(say, "many-file")}</label>
                <p class="hint" id="file-h">{t!(say, "many-file-hint", kilobytes = LARGEST / 1_000)}</p>
                <input id="file" name="file" type="file" accept=".csv,text/csv" aria-describedby="file-h"/>
            </div>
            <Select name="language" label=t!(say, "many-language") options value
                hint=Some(t!(say, "many-language-hint")) error=language/>
            {self.buttons(say, None)}
        };
        self.form(say, controls.into_any())
    }

    /// Every row that is told, with the `controls` for what is sent to those that are right; `heads` are over `who` and
    /// `more`.
    pub(crate) fn confirmation(
        self,
        visit: &Visit,
        heads: [String; 2],
        told: &[Told],
        controls: AnyView,
    ) -> impl IntoView + use<> {
        let say = visit.say;
        let rows = hidden("rows", self.typed(visit, "rows").unwrap_or_default());
        let language = hidden("language", &self.language(visit));
        let controls = view! { {rows}{language}{controls}{self.buttons(say, Some(told))} };
        view! { {preview(say, heads, told)}{self.form(say, controls.into_any())} }
    }

    fn form(self, say: Say, controls: AnyView) -> impl IntoView {
        view! {
            <section class="card">
                <Form files=true function=self.function.to_owned() class="card-body form".to_owned()
                    busy=t!(say, "form-busy") offline=t!(say, "form-offline")>
                    {controls}
                </Form>
            </section>
        }
    }

    /// The buttons of the table, or of the rows that were told.
    fn buttons(self, say: Say, told: Option<&[Told]>) -> impl IntoView + use<> {
        let button = |way: &'static str, class: &'static str, words: String| {
            view! { <button type="submit" class=class name="way" value=way>{words}</button> }
        };
        let ways = match told {
            None => vec![button(SHOW, "btn btn--primary", t!(say, "many-show"))],
            Some(rows) => {
                let send = rows.iter().any(|it| it.wrong.is_none());
                let send = send.then(|| button(SEND, "btn btn--primary", t!(say, "many-send")));
                send.into_iter().chain([button(CHANGE, "btn", t!(say, "many-change"))]).collect()
            }
        };
        let cancel = t!(say, "people-cancel");
        view! { <div class="row wide-sm">{ways}<a class="btn btn--quiet" href=self.list>{cancel}</a></div> }
    }
}

fn hidden(name: &'static str, value: &str) -> impl IntoView + use<> {
    view! { <input type="hidden" name=name value=value.to_owned()/> }
}

/// Every row with what will become of it.
fn preview(say: Say, heads: [String; 2], rows: &[Told]) -> impl IntoView + use<> {
    let right = rows.iter().filter(|it| it.wrong.is_none()).count();
    let wrong = rows.len() - right;
    let [who, more] = heads;
    let rows: Vec<_> = rows.iter().map(|it| row(say, &more, it)).collect();
    view! {
        <Note tone=Tone::Info role="status"><p>{t!(say, "many-preview", right = right, wrong = wrong)}</p></Note>
        <Card title=t!(say, "many-rows")>
            <table class="table table--stack" role="table">
                <caption class="vh">{t!(say, "many-rows")}</caption>
                <thead role="rowgroup"><tr role="row">
                    <th role="columnheader" scope="col">{who}</th>
                    <th role="columnheader" scope="col">{more}</th>
                    <th role="columnheader" scope="col">{t!(say, "many-verdict")}</th>
                </tr></thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </Card>
    }
}

fn row(say: Say, more: &str, it: &Told) -> impl IntoView + use<> {
    let verdict = match it.wrong.clone() {
        None => view! { <Tag tone=Tone::Ok glyph=Glyph::Ok text=t!(say, "many-row-right")/> }.into_any(),
        Some(why) => view! {
            <Tag tone=Tone::Bad glyph=Glyph::Bad text=t!(say, "many-row-wrong")/><span class="sub">{why}</span>
        }
        .into_any(),
    };
    let under = it.under.clone().map(|under| view! { <span class="sub">{under}</span> });
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                {it.who.clone()}{under}<span class="sub">{t!(say, "many-row-line", line = it.line)}</span>
            </th>
            <td role="cell" data-l=more.to_owned()>{it.more.clone()}</td>
            <td role="cell" data-l=t!(say, "many-verdict")>{verdict}</td>
        </tr>
    }
}
