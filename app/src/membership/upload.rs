//! The operator uploads the directory's files: the server function and its form.

use crate::error::AppError;
use leptos::prelude::*;

#[cfg(feature = "ssr")]
pub(super) use form::{card, problems};

/// Import the files that came with the form. What became of their rows is shown on the page.
///
/// # Errors
/// `File` for one that cannot be used, `Invalid` without any, `NotFound` for partners, `RoleMissing`.
#[server(prefix = "/do", endpoint = "import-membership")]
pub async fn import_membership() -> Result<(), AppError> {
    use program::membership::{NewFiles, upload};

    let visit = crate::page::visit()?;
    let file = |field: &str| {
        let upload = visit.uploads.iter().find(|it| it.field == field);
        upload.map(|it| (it.name.clone(), it.bytes.clone()))
    };
    let files = NewFiles { locations: file("locations"), logins: file("logins") };
    upload(&visit.program, visit.actor()?, files).await?;
    leptos_axum::redirect("/operator/membership?done=imported");
    Ok(())
}

#[cfg(feature = "ssr")]
mod form {
    use super::ImportMembership;
    use crate::error::AppError;
    use crate::membership::{LARGEST_MEGABYTES, words};
    use crate::page::Visit;
    use crate::say::Say;
    use crate::t;
    use crate::transfers::reasons;
    use crate::ui::form::Form;
    use crate::ui::{Card, ErrorSummary, FieldError, Problem};
    use leptos::prelude::*;
    use leptos::server_fn::ServerFn;

    /// At which control something is wrong, and what to do.
    fn wrong(say: Say, error: &AppError) -> Option<(String, String)> {
        match error {
            AppError::File { field, problem } => Some((field.clone(), words::unfit(say, problem))),
            AppError::Invalid(_) => Some(("locations".to_owned(), t!(say, "directory-no-file"))),
            AppError::TooLarge => Some(("locations".to_owned(), t!(say, "unfit-too-large", most = LARGEST_MEGABYTES))),
            _ => None,
        }
    }

    /// Why nothing was imported.
    pub(in crate::membership) fn problems(visit: &Visit) -> Option<impl IntoView + use<>> {
        let say = visit.say;
        let posted = visit.refused(ImportMembership::PATH)?;
        let problems = match wrong(say, &posted.error) {
            Some((field, sentence)) => vec![Problem { field: Some(field), sentence }],
            None => reasons::problems(say, &posted.error, &|_| None),
        };
        Some(view! { <ErrorSummary title=t!(say, "directory-not-imported") problems/> })
    }

    /// The form with its two files.
    pub(in crate::membership) fn card(visit: &Visit) -> impl IntoView + use<> {
        let say = visit.say;
        let wrong = visit.refused(ImportMembership::PATH).and_then(|posted| wrong(say, &posted.error));
        let at = |field: &str| wrong.as_ref().filter(|(at, _)| at == field).map(|(_, words)| words.clone());
        let (locations, logins) = (t!(say, "directory-locations-hint"), t!(say, "directory-logins-hint"));
        let choosers = view! {
            {chooser("locations", t!(say, "directory-file-locations"), locations, at("locations"))}
            {chooser("logins", t!(say, "directory-file-logins"), logins, at("logins"))}
        };
        view! {
            <Card title=t!(say, "directory-import")>
                <Form files=true class="card-body form".to_owned() function=ImportMembership::PATH.to_owned()
                    busy=t!(say, "directory-busy") offline=t!(say, "form-offline")>
                    <p class="muted">{t!(say, "directory-import-hint", most = LARGEST_MEGABYTES)}</p>
                    <div class="fields">{choosers}</div>
                    <div class="row"><button type="submit" class="btn">{t!(say, "directory-import-now")}</button></div>
                </Form>
            </Card>
        }
    }

    fn chooser(name: &'static str, label: String, hint: String, error: Option<String>) -> impl IntoView {
        let class = if error.is_some() { "field field--error" } else { "field" };
        let hint_id = format!("{name}-h");
        let described = if error.is_some() { format!("{hint_id} {name}-e") } else { hint_id.clone() };
        let invalid = error.is_some().then_some("true");
        let error = error.map(|error| view! { <FieldError id=format!("{name}-e") words=error/> });
        view! {
            <div class=class>
                <label for=name>{label}</label>
                <p class="hint" id=hint_id>{hint}</p>
                {error}
                <input id=name name=name type="file" accept=".csv,text/csv" aria-describedby=described aria-invalid=invalid/>
            </div>
        }
    }
}
