//! Customers' tenants: creating one, its account, ending the relation, the list as a file.

use super::{Rule, form, get};

const THE_CUSTOMER: (&str, &str) = ("customer_id", "{customer}");
const NEW: &[(&str, &str)] = &[
    ("country", "SE"),
    ("domain", "trey.example"),
    ("company_name", "Trey Research AB"),
    ("line1", "Kungsgatan 1"),
    ("postal_code", "411 19"),
    ("city", "Göteborg"),
    ("first_name", "Tove"),
    ("last_name", "Lind"),
    ("email", "tove@trey.example"),
    ("language", "sv"),
];
const BILL_TO: &[(&str, &str)] = &[
    THE_CUSTOMER,
    ("company_name", "Adventure Works AB"),
    ("line1", "Kungsgatan 1"),
    ("postal_code", "411 19"),
    ("city", "Göteborg"),
    ("first_name", "Johan"),
    ("last_name", "Ek"),
    ("email", "johan@adventure.example"),
    ("language", "sv"),
];
const CONTACT: &[(&str, &str)] = &[THE_CUSTOMER, ("contact", "{provider}")];

pub(super) const ROWS: &[Rule] = &[
    // A company that is in no program is told who creates customers.
    get("/customers/new", [303, 303, 200, 403, 200, 200, 200, 200, 403, 403, 403, 403]),
    get("/customers/export", [303, 303, 200, 200, 200, 200, 200, 200, 200, 200, 403, 403]),
    get("/customers/{id}/account", [303, 303, 200, 200, 200, 200, 404, 404, 404, 404, 404, 404]),
    get("/customers/{id}/account/edit", [303, 303, 200, 200, 200, 200, 404, 404, 404, 404, 404, 404]),
    get("/customers/{id}/end", [303, 303, 200, 403, 403, 403, 404, 404, 404, 404, 404, 404]),
    form("/customers/new", "/do/create-customer", NEW, [303, 303, 200, 403, 200, 200, 200, 200, 403, 403, 403, 403]),
    form(
        "/customers/{id}/account",
        "/do/choose-support-contact",
        CONTACT,
        [303, 303, 303, 303, 403, 303, 404, 404, 404, 404, 404, 404],
    ),
    form(
        "/customers/{id}/account/edit",
        "/do/change-bill-to",
        BILL_TO,
        [303, 303, 303, 303, 303, 303, 404, 404, 404, 404, 404, 404],
    ),
    // Subscriptions are active: even a global admin is refused.
    form(
        "/customers/{id}/end",
        "/do/end-relation",
        &[THE_CUSTOMER],
        [303, 303, 422, 403, 403, 403, 404, 404, 404, 404, 404, 404],
    ),
];
