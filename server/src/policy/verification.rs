//! Checking companies that enroll. The rows about a case are of another company than any of these people's; what
//! the newcomer does is about its own, which was sent a moment ago.

use super::{Rule, form, get};

/// What only those see who verify.
const SEEN: [u16; 12] = [303, 303, 404, 404, 404, 404, 404, 404, 404, 404, 200, 200];
const DONE: [u16; 12] = [303, 303, 404, 404, 404, 404, 404, 404, 404, 404, 303, 303];
/// Global admins only; the source has no enrollment.
const ANSWERED: [u16; 12] = [303, 303, 422, 403, 403, 403, 403, 403, 303, 403, 403, 403];
const LEGAL: [u16; 12] = [303, 303, 422, 403, 403, 403, 403, 403, 303, 403, 404, 404];

const ANSWER: &[(&str, &str)] = &[("message", "Here it is.")];
const PROFILE: &[(&str, &str)] = &[
    ("company_name", "Nova IT AB"),
    ("line1", "Södra Hamngatan 42"),
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
    ("version", "1"),
];
// Each step makes the next version.
const TAKE: &[(&str, &str)] = &[("case_id", "{case}"), ("seen", "2"), ("to", "me")];
const REJECT: &[(&str, &str)] = &[
    ("case_id", "{case}"),
    ("seen", "3"),
    ("decision", "reject"),
    ("step", "business_verification"),
    ("remedy", "tax_certificate"),
    ("message", "Send it."),
];

pub(super) const ROWS: &[Rule] = &[
    get("/enroll/status", [303, 303, 303, 403, 303, 303, 303, 303, 200, 403, 403, 403]),
    get("/settings/legal", [303, 303, 200, 403, 200, 200, 200, 200, 200, 403, 404, 404]),
    // Where nothing can be changed, Legal info says why.
    get("/settings/legal/edit", [303, 303, 303, 403, 303, 303, 303, 303, 200, 403, 404, 404]),
    get("/verify", SEEN),
    get("/verify/{id}", SEEN),
    get("/documents/{id}", SEEN).customers([303; 2]),
    form("/enroll/status", "/do/answer-verification", ANSWER, ANSWERED),
    // The operator has no such page.
    form("/settings/legal", "/do/answer-verification", ANSWER, LEGAL),
    // The answer is not late.
    form(
        "/enroll/status",
        "/do/ask-program-desk",
        &[("question", "When?")],
        [303, 303, 422, 403, 403, 403, 403, 403, 422, 403, 403, 403],
    ),
    form(
        "/enroll/status",
        "/do/resend-address-link",
        &[],
        [303, 303, 409, 403, 403, 403, 403, 403, 429, 403, 403, 403],
    ),
    form("/settings/legal/edit", "/do/change-legal-info", PROFILE, LEGAL),
    form("/verify/{id}", "/do/hold-case", TAKE, DONE),
    form("/verify/{id}", "/do/decide-case", REJECT, DONE),
];
