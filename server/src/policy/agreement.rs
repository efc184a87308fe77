//! The partner agreement, Program info and providers. Version 1.0 is published; the source has signed long ago, and
//! the newcomer is still being checked.

use super::{Rule, form, get};

const ACCEPT: &[(&str, &str)] = &[("version", "1.0"), ("language", "en"), ("read", "yes")];
/// Global admins only (MPA-03); what is signed is not signed again.
const SIGNED: [u16; 12] = [303, 303, 409, 403, 403, 403, 403, 403, 422, 403, 403, 403];

pub(super) const ROWS: &[Rule] = &[
    // The text is for those who sign; that it is signed, agents see in Program info (MPA-03).
    get("/agreement", [303, 303, 200, 403, 403, 403, 403, 403, 200, 403, 403, 403]),
    get("/agreement/{version}/{language}", [303, 303, 200, 403, 403, 403, 403, 403, 200, 403, 403, 200])
        .customers([303; 2]),
    get("/settings/program", [303, 303, 200, 403, 200, 200, 200, 200, 200, 403, 404, 404]),
    // Resellers only.
    get("/providers", [303, 303, 200, 200, 404, 404, 200, 404, 404, 404, 404, 404]),
    get("/operator/agreements", [303, 303, 404, 404, 404, 404, 404, 404, 404, 404, 403, 200]),
    get("/operator/customer-agreements", [303, 303, 404, 404, 404, 404, 404, 404, 404, 404, 403, 200]),
    // A customer reads its agreement before it has an account.
    get("/customer-agreement", [200; 12]).customers([200; 2]),
    get("/customer-agreement/{version}/{language}", [200; 12]).customers([200; 2]),
    form("/", "/do/sign-agreement", ACCEPT, SIGNED).customers([303; 2]),
    form("/agreement", "/do/sign-agreement", ACCEPT, SIGNED),
    // There is no such banner.
    form(
        "/",
        "/do/dismiss-banner",
        &[("banner", "signed-0")],
        [303, 303, 404, 403, 403, 403, 403, 403, 404, 403, 403, 403],
    )
    .customers([303; 2]),
    // Without a file.
    form(
        "/operator/agreements",
        "/do/publish-agreement",
        &[("number", "9.9")],
        [303, 303, 404, 404, 404, 404, 404, 404, 404, 404, 403, 422],
    ),
    form(
        "/operator/customer-agreements",
        "/do/publish-customer-agreement",
        &[("number", "9.9")],
        [303, 303, 404, 404, 404, 404, 404, 404, 404, 404, 403, 422],
    ),
];
