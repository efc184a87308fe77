//! Whether a domain is somebody's (rest-contract §3.3).

use crate::api::Problem;
use crate::api::call::Api;
use crate::api::reply::Reply;
use axum::extract::Path;
use axum::http::StatusCode;
use program::customer_tenants;

/// Whether a domain is taken: 200 when it is, 404 when it is free.
#[utoipa::path(head, path = "/domains/{domain}", tag = "Customers", params(("domain" = String, Path)),
    responses((status = 200), (status = 404)))]
pub(super) async fn taken(api: Api, Path(domain): Path<String>) -> Result<Reply, Problem> {
    let taken = customer_tenants::is_taken(&api.program, api.actor(), &domain).await?;
    Ok(Reply::empty(if taken { StatusCode::OK } else { StatusCode::NOT_FOUND }))
}
