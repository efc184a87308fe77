//! Enrolling as an indirect reseller. The newcomer's global admin goes through it; of the others the source is a
//! reseller already, and nobody else is a global admin.

use super::{Asked, Rule, form, get};

const TYPED: &[(&str, &str)] = &[
    ("company_name", "Nova IT AB"),
    ("line1", "Södra Hamngatan 41"),
    ("postal_code", "411 06"),
    ("city", "Göteborg"),
    ("country", "SE"),
    ("first_name", "Elsa"),
    ("last_name", "Ström"),
    ("email", "elsa@nova.example"),
    ("phone", "+46 31 700 12 40"),
    ("language", "sv"),
    ("support_email", "support@nova.example"),
    ("support_phone", "+46 31 700 12 00"),
    ("version", "0"),
];
const BY_WHOM_IT_MAY: [u16; 12] = [303, 303, 409, 403, 403, 403, 403, 403, 303, 403, 403, 403];

pub(super) const ROWS: &[Rule] = &[
    get("/enroll", [200; 12]),
    // Whoever cannot enroll is told why on the welcome page.
    get("/enroll/details", [303, 303, 303, 303, 303, 303, 303, 303, 200, 303, 303, 303]),
    // Nothing is filled in yet.
    get("/enroll/check", [303; 12]),
    get("/enroll/address/{token}", [404; 12]),
    get("/enroll/confirmed", [200; 12]),
    form("/enroll/details", "/do/save-enrollment", TYPED, BY_WHOM_IT_MAY),
    Rule::of(
        Asked::Direct { function: "/do/autosave-enrollment", fields: TYPED },
        [401, 401, 409, 403, 403, 403, 403, 403, 200, 403, 403, 403],
    ),
    form("/enroll/check", "/do/choose-address", &[("choice", "typed"), ("version", "1")], BY_WHOM_IT_MAY),
    form("/enroll/check", "/do/submit-enrollment", &[("version", "1")], BY_WHOM_IT_MAY),
    // The link is its own key, and this one was never given out.
    form("/enroll/address/{token}", "/do/confirm-address", &[("token", "none")], [404; 12]),
    // The newcomer's was sent a moment ago; the source is not being checked.
    form(
        "/enroll/address/{token}",
        "/do/resend-address-link",
        &[],
        [303, 303, 409, 403, 403, 403, 403, 403, 429, 403, 403, 403],
    )
    .customers([303; 2]),
];
