//! Lists handed out as files: written while they are read, so that a long one is never in memory as a whole.

use crate::documents::{SANDBOX, disposition};
use crate::pages;
use crate::state::AppState;
use crate::visits;
use app::customers::file::{self, Wanted};
use app::error::AppError;
use app::page::Visit;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use domain::CustomerTenantId;
use futures::stream;
use program::ProgramError;
use program::customers::{CustomersQuery, export, export_selected};
use program::store::customers::ExportRow;

/// Answer with the customers of the visitor's tenant, or with those of them that are selected (CUS-13).
pub(crate) async fn customers(State(app): State<AppState>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let visit = match visits::of(&app, &parts, Vec::new()).await {
        Ok(visit) => visit,
        Err(error) => return pages::problem(&visits::of_nobody(&app, &parts), &error).await,
    };
    if visit.customer().is_ok() {
        return pages::problem(&visit, &AppError::NotFound).await;
    }
    if visit.actor().is_err() {
        return pages::see_other(&pages::sign_in_path(&visit));
    }
    let begun = match file::asked(&visit) {
        Ok(Wanted::Nothing(page)) => return pages::see_other(&page),
        Ok(Wanted::Selected(customers)) => Export::of(&visit, &customers).await,
        Ok(Wanted::List(query)) => Export::begin(&visit, query).await,
        Err(error) => Err(error),
    };
    match begun {
        Ok(begun) => download(&visit, begun),
        Err(error) => pages::problem(&visit, &error).await,
    }
}

/// The piece that is to be written, and the question for the next one.
struct Export {
    visit: Visit,
    text: String,
    next: Option<CustomersQuery>,
}

impl Export {
    /// The first piece is read before anything is answered: whoever may not have it gets a page that says so.
    async fn begin(visit: &Visit, query: CustomersQuery) -> Result<Self, AppError> {
        let (rows, next) = read(visit, query).await?;
        Ok(Self::first(visit, &rows, next))
    }

    /// These customers, which are one piece.
    async fn of(visit: &Visit, customers: &[CustomerTenantId]) -> Result<Self, AppError> {
        let rows = export_selected(&visit.program, visit.actor()?, customers).await?;
        Ok(Self::first(visit, &rows, None))
    }

    fn first(visit: &Visit, rows: &[ExportRow], next: Option<CustomersQuery>) -> Self {
        let text = format!("{}{}", file::head(visit.say), file::rows(visit.say, rows));
        Self { visit: visit.clone(), text, next }
    }

    async fn go_on(self) -> Result<Option<(Bytes, Self)>, ProgramError> {
        if self.text.is_empty() {
            let Some(query) = self.next else { return Ok(None) };
            let (rows, next) = read(&self.visit, query).await?;
            let text = file::rows(self.visit.say, &rows);
            return Ok(Some((text.into(), Self { text: String::new(), next, ..self })));
        }
        Ok(Some((self.text.into(), Self { text: String::new(), visit: self.visit, next: self.next })))
    }
}

async fn read(visit: &Visit, query: CustomersQuery) -> Result<(Vec<ExportRow>, Option<CustomersQuery>), ProgramError> {
    let actor = visit.actor().map_err(|_| ProgramError::NotFound)?;
    let (rows, from) = export(&visit.program, actor, &query).await?;
    Ok((rows, from.map(|from| CustomersQuery { from: Some(from), ..query })))
}

fn download(visit: &Visit, begun: Export) -> Response {
    let mut answer = Body::from_stream(stream::try_unfold(begun, Export::go_on)).into_response();
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(SANDBOX));
    if let Ok(disposition) = HeaderValue::from_str(&disposition(&file::name(visit.say))) {
        headers.insert(header::CONTENT_DISPOSITION, disposition);
    }
    answer
}
