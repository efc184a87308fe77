//! Applications that call the REST API, and consents.
//!
//! `{application}` is one of the partner that hands over, in whose name its people may let it act. The row that revokes
//! it is the last.

use super::{Rule, form, get};

const NEW: &[(&str, &str)] = &[("name", "Billing bridge"), ("roles[5]", "admin_agent"), ("days", "30")];
const APPLICATION: &[(&str, &str)] = &[("application", "{application}")];

pub(super) const ROWS: &[Rule] = &[
    // Everybody of a partner sees which may act in their name; the operator has none.
    get("/settings/applications", [303, 303, 200, 200, 200, 200, 200, 200, 200, 200, 404, 404]),
    get("/settings/applications/new", [303, 303, 200, 403, 403, 403, 403, 403, 200, 403, 404, 404]),
    // Others' applications do not exist.
    get("/settings/applications/{id}", [303, 303, 200, 403, 403, 403, 403, 403, 404, 403, 404, 404]),
    get("/settings/applications/{id}/revoke", [303, 303, 200, 403, 403, 403, 403, 403, 404, 403, 404, 404]),
    get("/settings/applications/{id}/consent", [303, 303, 200, 200, 404, 404, 404, 404, 404, 404, 404, 404]),
    form(
        "/settings/applications/new",
        "/do/create-application",
        NEW,
        [303, 303, 200, 403, 403, 403, 403, 403, 200, 403, 404, 404],
    ),
    form(
        "/settings/applications/{id}/consent",
        "/do/give-consent",
        &[],
        [303, 303, 200, 200, 404, 404, 404, 404, 404, 404, 404, 404],
    ),
    form(
        "/settings/applications",
        "/do/withdraw-consent",
        APPLICATION,
        [303, 303, 303, 303, 404, 404, 404, 404, 404, 404, 404, 404],
    ),
    form(
        "/settings/applications/{id}/revoke",
        "/do/revoke-application",
        &[],
        [303, 303, 303, 403, 403, 403, 403, 403, 404, 403, 404, 404],
    ),
];
