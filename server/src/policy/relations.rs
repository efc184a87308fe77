//! Invitations of customers, the customer's own pages, and the customer agreement. The customer is one of the source
//! that has a provider; it gave both of them delegated administration.

use super::{OF_CUSTOMERS, Rule, form, get};

const DRAFT: &[(&str, &str)] = &[
    ("name", "Firm AB"),
    ("email", "anna@firm.example"),
    ("subject", "Authorize us"),
    ("message", "Hello Anna"),
    ("language", "en"),
    ("way", "send"),
];
const TABLE: &[(&str, &str)] = &[
    ("rows", "name,email\nFirm AB,bo@firm.example"),
    ("subject_en", "Authorize us"),
    ("message_en", "Hello"),
    ("language", "en"),
    ("way", "send"),
];
const INVITATION: &[(&str, &str)] = &[("invitation", "none")];
const TICKED: &[(&str, &str)] = &[("authorize", "yes"), ("agreement", "yes")];
const ATTESTED: &[(&str, &str)] = &[
    ("first_name", "Anna"),
    ("last_name", "Alm"),
    ("email", "anna@firm.example"),
    ("day", "2026-11-20"),
    ("template", "{template}"),
];
/// Those who may invite; nothing is listed yet.
const OF_NOBODY_S: [u16; 12] = [303, 303, 404, 403, 404, 404, 404, 404, 404, 403, 403, 403];

pub(super) const ROWS: &[Rule] = &[
    // Who is in no program is told so.
    get("/customers/invite", [303, 303, 200, 403, 200, 200, 200, 200, 422, 403, 403, 403]),
    // Everybody who sees customers.
    get("/customers/invited", [303, 303, 200, 200, 200, 200, 200, 200, 200, 200, 403, 403]),
    get("/customers/invitations", [303, 303, 200, 403, 200, 200, 200, 200, 200, 403, 403, 403]),
    // Together with a provider one works with.
    get("/providers/{id}/invite", [303, 303, 200, 403, 404, 404, 404, 404, 404, 403, 403, 403]),
    get("/customers/{id}/agreement", [303, 303, 200, 200, 200, 200, 404, 404, 404, 404, 404, 404]),
    // The link is its own key, and this one was never given out.
    get("/authorize/{token}", [404; 12]),
    get("/relations", OF_CUSTOMERS).customers([200, 200]),
    form(
        "/customers/invite",
        "/do/invite-customer",
        DRAFT,
        [303, 303, 303, 403, 303, 303, 303, 303, 422, 403, 403, 403],
    ),
    form(
        "/providers/{id}/invite",
        "/do/invite-customer",
        DRAFT,
        [303, 303, 303, 403, 404, 404, 404, 404, 404, 403, 403, 403],
    ),
    get("/customers/invite/many", [303, 303, 200, 403, 200, 200, 200, 200, 422, 403, 403, 403]),
    get("/providers/{id}/invite/many", [303, 303, 200, 403, 404, 404, 404, 404, 404, 403, 403, 403]),
    form(
        "/customers/invite/many",
        "/do/invite-customers",
        TABLE,
        [303, 303, 303, 403, 303, 303, 303, 303, 422, 403, 403, 403],
    ),
    form(
        "/providers/{id}/invite/many",
        "/do/invite-customers",
        TABLE,
        [303, 303, 303, 403, 404, 404, 404, 404, 404, 403, 403, 403],
    ),
    form("/customers/invitations", "/do/resend-customer-invitation", INVITATION, OF_NOBODY_S),
    form("/customers/invitations", "/do/withdraw-customer-invitation", INVITATION, OF_NOBODY_S),
    form(
        "/customers/{id}/agreement",
        "/do/attest-agreement",
        ATTESTED,
        [303, 303, 303, 403, 303, 303, 404, 404, 404, 404, 404, 404],
    ),
    form("/authorize/{token}", "/do/authorize-partners", TICKED, [303; 12]).customers([404; 2]),
    form("/authorize/{token}", "/do/decline-partners", &[], [303; 12]).customers([404; 2]),
    form("/relations", "/do/remove-administration", &[("partner", "{provider}")], OF_CUSTOMERS)
        .customers([303, 404])
        .global_admins_only(),
    // Both have accepted it.
    form("/relations", "/do/accept-customer-agreement", &[("agreement", "yes")], OF_CUSTOMERS)
        .customers([409; 2])
        .global_admins_only(),
];
