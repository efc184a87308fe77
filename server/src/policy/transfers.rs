//! Signing in, customers and transfer requests.

use super::{Asked, Rule, form, get};

const THE_TRANSFER: &[(&str, &str)] = &[("transfer_id", "{transfer}")];
const NEW: &[(&str, &str)] =
    &[("customer_id", "{customer}"), ("provider", "{provider}"), ("subscription[0]", "{subscription}")];
const NO: &[(&str, &str)] = &[("transfer_id", "{transfer}"), ("decision", "reject"), ("reason", "No.")];
const YES: &[(&str, &str)] = &[("transfer_id", "{transfer}"), ("decision", "accept")];
const CREDENTIALS: &[(&str, &str)] = &[("user", "{user}"), ("password", "{password}")];

pub(super) const ROWS: &[Rule] = &[
    get("/sign-in", [200, 303, 303, 303, 303, 303, 303, 303, 303, 303, 303, 303]).customers([303; 2]),
    get("/accounts", [303, 200, 303, 303, 303, 303, 303, 303, 303, 303, 303, 303]).customers([303; 2]),
    get("/preferences", [303; 12]).customers([303; 2]),
    get("/help", [200; 12]),
    get("/help/api", [200; 12]),
    get("/help/api/{operation}", [200; 12]),
    // People of customers arrive at what their partners may do.
    get("/", [303, 303, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200]).customers([303; 2]),
    get("/search", [303; 12]),
    get("/customers", [303, 303, 200, 200, 200, 200, 200, 200, 200, 200, 403, 403]),
    get("/customers/{id}/subscriptions", [303, 303, 200, 200, 200, 200, 404, 404, 404, 404, 404, 404]),
    // A customer that one does not serve directly has no such page.
    get("/customers/{id}/transfers/new", [303, 303, 200, 403, 404, 404, 404, 404, 404, 404, 404, 404]),
    get("/requests", [303, 303, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200]),
    get("/requests/{id}", [303, 303, 303, 403, 200, 200, 404, 404, 404, 404, 404, 404]),
    get("/transfers", [303, 303, 200, 403, 200, 200, 200, 200, 200, 403, 403, 403]),
    get("/transfers/{id}", [303, 303, 200, 403, 200, 200, 404, 404, 404, 404, 404, 404]),
    get("/mailbox", [404; 12]),
    get("/mailbox/{id}", [404; 12]),
    get("/healthz", [200; 12]),
    get("/live", [401, 401, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200]),
    get("/speculation.json", [200; 12]),
    get("/pkg/{*file}", [404; 12]),
    get("/do/{*function}", [405; 12]),
    get("/favicon.svg", [200; 12]),
    get("/icons.svg", [200; 12]),
    get("/logo.svg", [200; 12]),
    get("/robots.txt", [200; 12]),
    form("/sign-in", "/do/sign-in", CREDENTIALS, [303; 12]).customers([303; 2]),
    form("/preferences", "/do/set-theme", &[("theme", "dark")], [303; 12]).customers([303; 2]),
    form("/preferences", "/do/set-language", &[("language", "nl")], [303; 12]).customers([303; 2]),
    Rule::of(
        Asked::Direct { function: "/do/glance-at-transfer", fields: THE_TRANSFER },
        [401, 401, 200, 403, 200, 200, 404, 404, 404, 404, 404, 404],
    ),
    form(
        "/customers/{id}/transfers/new",
        "/do/request-transfer",
        NEW,
        [303, 303, 303, 403, 404, 404, 404, 404, 404, 404, 404, 404],
    ),
    form(
        "/transfers/{id}",
        "/do/withdraw-transfer",
        THE_TRANSFER,
        [303, 303, 303, 403, 403, 403, 404, 404, 404, 404, 404, 404],
    ),
    form("/requests/{id}", "/do/answer-transfer", NO, [303, 303, 403, 403, 303, 303, 404, 404, 404, 404, 404, 404]),
    form("/requests/{id}", "/do/answer-transfer", YES, [303, 303, 403, 403, 303, 303, 404, 404, 404, 404, 404, 404]),
    // The tenant is the target's: whoever has no role there learns nothing.
    form(
        "/accounts",
        "/do/choose-tenant",
        &[("tenant_id", "{provider}")],
        [303, 303, 404, 404, 303, 303, 404, 404, 404, 404, 404, 404],
    ),
    form("/preferences", "/do/sign-out", &[], [303; 12]).customers([303; 2]),
];
