//! Every page of the program. What is not listed here does not exist.

mod accounts;
mod company;
mod customers;
mod of_customers;
mod operator;
mod partners;

use crate::page::{Page, Route, UploadLimit, Visit};

macro_rules! page {
    ($page:path) => {
        |visit: crate::page::Visit| -> crate::page::PageFuture { Box::pin($page(visit)) }
    };
}
use page;

async fn home(_: Visit) -> crate::page::PageResult {
    Ok(Page::redirect("/"))
}

/// Every page, those of a part together.
pub fn all() -> impl Iterator<Item = &'static Route> {
    let parts =
        [accounts::PAGES, company::PAGES, customers::PAGES, partners::PAGES, of_customers::PAGES, operator::PAGES];
    parts.into_iter().flatten()
}

/// The pages whose forms take files, and how much of them. A form with files is `Form` with `files=true`; its server
/// function finds them in [`Visit::uploads`].
pub const UPLOADS: &[(&str, UploadLimit)] = &[
    ("/operator/agreements", crate::agreement::FILES),
    ("/operator/customer-agreements", crate::agreement::FILES),
    ("/enroll/status", crate::verification::FILES),
    ("/operator/membership", crate::membership::FILES),
    ("/customers/invite/many", crate::many::FILES),
    ("/providers/{id}/invite/many", crate::many::FILES),
    ("/resellers/invite/many", crate::many::FILES),
    ("/settings/legal", crate::verification::FILES),
];
