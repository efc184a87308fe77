//! Providers and resellers. `/resellers/{id}` is the partner that hands over, `/providers/{id}` the provider that is
//! asked: they work together, until the last row. Nobody has a link.

use super::{Rule, form, get};

const INVITED: &[(&str, &str)] =
    &[("email", "info@reseller.example"), ("message", "Let us work together."), ("language", "en"), ("how", "mail")];
const TABLE: &[(&str, &str)] =
    &[("rows", "email\nsales@reseller.example"), ("message_en", "Join us."), ("language", "en"), ("way", "send")];
const INVITATION: &[(&str, &str)] = &[("invitation", "none"), ("how", "mail")];
const REQUEST: &[(&str, &str)] = &[("request", "none"), ("decision", "decline")];
const CONSENT: &[(&str, &str)] = &[("consent", "yes")];
const REASON: &[(&str, &str)] = &[("reason", "We found another one.")];
const ENDING: &[(&str, &str)] = &[("ending", "none"), ("decision", "keep")];

const OF_PROVIDERS: [u16; 12] = [303, 303, 404, 404, 200, 200, 404, 200, 404, 404, 404, 404];
const OF_NOBODY: [u16; 12] = [303, 303, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404];
const OF_RESELLER: [u16; 12] = [303, 303, 303, 403, 404, 404, 404, 404, 404, 404, 404, 404];

pub(super) const ROWS: &[Rule] = &[
    get("/resellers", OF_PROVIDERS),
    get("/resellers/invite", OF_PROVIDERS),
    get("/resellers/invite/many", OF_PROVIDERS),
    get("/resellers/invitations", OF_PROVIDERS),
    get("/resellers/{id}", [303, 303, 404, 404, 200, 200, 404, 404, 404, 404, 404, 404]),
    get("/providers/{id}", [303, 303, 200, 200, 404, 404, 404, 404, 404, 404, 404, 404]),
    get("/partnerships/accept/{token}", OF_NOBODY),
    get("/find-a-provider", [200; 12]),
    // Ebba's company and that provider work together already: there is nothing to ask.
    get("/ask-provider/{id}", [303, 303, 200, 200, 404, 404, 200, 404, 404, 404, 404, 404]),
    get("/resellers/requests", OF_PROVIDERS),
    get("/settings/listing", OF_PROVIDERS),
    form(
        "/ask-provider/{id}",
        "/do/ask-provider",
        &[("message", "May we work together?")],
        [303, 303, 409, 403, 404, 404, 403, 404, 404, 404, 404, 404],
    ),
    form("/resellers/requests", "/do/answer-partnership-request", REQUEST, OF_NOBODY),
    form(
        "/settings/listing",
        "/do/change-listing",
        &[("listed", "yes"), ("city", "Utrecht"), ("version", "0")],
        [303, 303, 404, 404, 303, 303, 404, 303, 404, 404, 404, 404],
    ),
    get("/operator/partnerships", [303, 303, 404, 404, 404, 404, 404, 404, 404, 404, 403, 200]),
    form(
        "/resellers/invite",
        "/do/invite-reseller",
        INVITED,
        [303, 303, 404, 404, 303, 303, 404, 303, 404, 404, 404, 404],
    ),
    form(
        "/resellers/invite/many",
        "/do/invite-resellers",
        TABLE,
        [303, 303, 404, 404, 303, 303, 404, 303, 404, 404, 404, 404],
    ),
    form("/resellers/invitations", "/do/resend-partnership-invitation", INVITATION, OF_NOBODY),
    form("/resellers/invitations", "/do/revoke-partnership-invitation", INVITATION, OF_NOBODY),
    form("/partnerships/accept/{token}", "/do/accept-partnership", CONSENT, OF_NOBODY),
    form("/partnerships/accept/{token}", "/do/decline-partnership", &[], OF_NOBODY),
    form("/providers/{id}", "/do/remove-admin-access", &[], OF_RESELLER),
    form("/providers/{id}", "/do/ask-partnership-end", REASON, OF_RESELLER),
    form(
        "/operator/partnerships",
        "/do/settle-partnership-end",
        ENDING,
        [303, 303, 404, 404, 404, 404, 404, 404, 404, 404, 403, 404],
    ),
    // It is over afterwards: this row is the last.
    form(
        "/resellers/{id}",
        "/do/remove-partnership",
        &[("declared", "yes")],
        [303, 303, 404, 404, 403, 303, 404, 404, 404, 404, 404, 404],
    ),
];
