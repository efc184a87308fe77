//! Lists handed out as files: written while they are read, so that a long one is never in memory as a whole.

use crate::documents::{SANDBOX, disposition};
use crate::pages;
use crate::state::AppState;
use crate::visits;
use app::customers::file::{self, Wanted};
use app::error::AppError;
use app::page::Visit;
use app::settings::activity::file as activity_file;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use domain::{Actor, CustomerTenantId};
use futures::stream;
use program::ProgramError;
use program::activity::{self, Place};
use program::customers::{CustomersQuery, export, export_selected};

/// Answer with the customers of the visitor's tenant, or with those of them that are selected (CUS-13).
pub(crate) async fn customers(State(app): State<AppState>, request: Request) -> Response {
    let visit = match visitor(&app, request).await {
        Ok(visit) => visit,
        Err(answer) => return answer,
    };
    let first = match file::asked(&visit) {
        Ok(Wanted::Nothing(page)) => return pages::see_other(&page),
        Ok(Wanted::Selected(customers)) => selected(&visit, &customers).await,
        Ok(Wanted::List(query)) => Customers(query).read(&visit).await,
        Err(error) => return pages::problem(&visit, &error).await,
    };
    let (name, head) = (file::name(visit.say), file::head(visit.say));
    download(visit, first, &name, head).await
}

/// Answer with what happened in the visitor's tenant (AUD-03).
pub(crate) async fn activity(State(app): State<AppState>, request: Request) -> Response {
    let visit = match visitor(&app, request).await {
        Ok(visit) => visit,
        Err(answer) => return answer,
    };
    let first = match activity_file::asked(&visit) {
        Ok(Ok(query)) => Activity(query).read(&visit).await,
        Ok(Err(page)) => return pages::see_other(&page),
        Err(error) => return pages::problem(&visit, &error).await,
    };
    let (name, head) = (activity_file::name(visit.say), activity_file::head(visit.say));
    download(visit, first, &name, head).await
}

/// Somebody of a partner or of the operator; or the answer to whoever is not.
async fn visitor(app: &AppState, request: Request) -> Result<Visit, Response> {
    let (parts, _) = request.into_parts();
    let visit = match visits::of(app, &parts, Vec::new()).await {
        Ok(visit) => visit,
        Err(error) => return Err(pages::problem(&visits::of_nobody(app, &parts), &error).await),
    };
    if visit.customer().is_ok() {
        return Err(pages::problem(&visit, &AppError::NotFound).await);
    }
    if visit.actor().is_err() {
        return Err(pages::see_other(&pages::sign_in_path(&visit)));
    }
    Ok(visit)
}

/// Rows as they are written, and the question for those that follow.
struct Piece<L> {
    text: String,
    next: Option<L>,
}

/// A list that is read piece by piece.
trait List: Send + Sized + 'static {
    /// The piece that is asked for.
    fn read(self, visit: &Visit) -> impl Future<Output = Result<Piece<Self>, ProgramError>> + Send;
}

struct Customers(CustomersQuery);

impl List for Customers {
    async fn read(self, visit: &Visit) -> Result<Piece<Self>, ProgramError> {
        let (rows, from) = export(&visit.program, actor(visit)?, &self.0).await?;
        let next = from.map(|from| Self(CustomersQuery { from: Some(from), ..self.0 }));
        Ok(Piece { text: file::rows(visit.say, &rows), next })
    }
}

/// These customers, which are one piece.
async fn selected(visit: &Visit, customers: &[CustomerTenantId]) -> Result<Piece<Customers>, ProgramError> {
    let rows = export_selected(&visit.program, actor(visit)?, customers).await?;
    Ok(Piece { text: file::rows(visit.say, &rows), next: None })
}

struct Activity(activity::Query);

impl List for Activity {
    async fn read(self, visit: &Visit) -> Result<Piece<Self>, ProgramError> {
        let page = activity::records(&visit.program, actor(visit)?, &self.0).await?;
        let last = page.records.last().filter(|_| page.older).map(|it| Place::Below(it.at, it.seq));
        let next = last.map(|place| Self(activity::Query { place: Some(place), ..self.0 }));
        Ok(Piece { text: activity_file::rows(visit.say, &page.records), next })
    }
}

fn actor(visit: &Visit) -> Result<&Actor, ProgramError> {
    visit.actor().map_err(|_| ProgramError::NotFound)
}

/// What is left of a file.
struct Rest<L> {
    visit: Visit,
    first: Option<String>,
    next: Option<L>,
}

impl<L: List> Rest<L> {
    async fn go_on(self) -> Result<Option<(Bytes, Self)>, ProgramError> {
        let Piece { text, next } = match (self.first, self.next) {
            (Some(text), next) => Piece { text, next },
            (None, Some(next)) => next.read(&self.visit).await?,
            (None, None) => return Ok(None),
        };
        Ok(Some((text.into(), Self { visit: self.visit, first: None, next })))
    }
}

/// Hand out a file with a name and a first row. Its first piece was read before anything is answered: whoever may not
/// have it gets a page that says so.
async fn download<L: List>(visit: Visit, first: Result<Piece<L>, ProgramError>, name: &str, head: String) -> Response {
    let Piece { text, next } = match first {
        Ok(first) => first,
        Err(error) => return pages::problem(&visit, &error.into()).await,
    };
    let rest = Rest { visit, first: Some(head + &text), next };
    let mut answer = Body::from_stream(stream::try_unfold(rest, Rest::go_on)).into_response();
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(SANDBOX));
    if let Ok(disposition) = HeaderValue::from_str(&disposition(name)) {
        headers.insert(header::CONTENT_DISPOSITION, disposition);
    }
    answer
}
