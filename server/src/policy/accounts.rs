//! People of a tenant and their roles; work accounts and passwords.
//!
//! `{person}` is the helpdesk agent of the partner that hands over.

use super::{Rule, form, get};

const ADDED: &[(&str, &str)] =
    &[("first_name", "Anna"), ("last_name", "Alm"), ("email", "anna.alm@added.example"), ("roles[6]", "sales_agent")];
const INVITED: &[(&str, &str)] = &[("email", "anna.alm@invited.example"), ("roles[6]", "sales_agent")];
const ACCOUNT: &[(&str, &str)] = &[
    ("first_name", "Anna"),
    ("last_name", "Alm"),
    ("email", "anna.alm@fresh.example"),
    ("country", "SE"),
    ("password", "purple tram over there"),
    ("authorized", "yes"),
];
const ROLES: &[(&str, &str)] = &[("user", "{person}"), ("version", "0"), ("roles[7]", "helpdesk_agent")];
const PERSON: &[(&str, &str)] = &[("user", "{person}")];
const PERSON_AS_SEEN: &[(&str, &str)] = &[("user", "{person}"), ("version", "1")];
const INVITATION: &[(&str, &str)] = &[("invitation", "none")];
// Not the right one, so that all can sign in again.
const NEW_PASSWORD: &[(&str, &str)] = &[("present_password", "not it at all"), ("password", "purple tram over there")];
const PROFILE: &[(&str, &str)] = &[("name", "Anna Alm"), ("language", "en")];

pub(super) const ROWS: &[Rule] = &[
    get("/settings", [303; 12]),
    get("/settings/users", [303, 303, 200, 403, 403, 403, 403, 403, 200, 403, 403, 200]),
    get("/settings/users/new", [303, 303, 200, 403, 403, 403, 403, 403, 200, 403, 403, 200]),
    get("/settings/users/invite", [303, 303, 200, 403, 403, 403, 403, 403, 200, 403, 403, 200]),
    // The operator has a log of its own.
    get("/settings/activity", [303, 303, 200, 200, 200, 200, 200, 200, 200, 200, 404, 404]),
    get("/settings/activity/export", [303, 303, 200, 200, 200, 200, 200, 200, 200, 200, 404, 404]),
    // Others' people do not exist.
    get("/settings/users/{id}", [303, 303, 200, 403, 403, 403, 403, 403, 404, 403, 403, 404]),
    get("/join/{token}", [410; 12]),
    get("/sign-in/new", [200, 303, 303, 303, 303, 303, 303, 303, 303, 303, 303, 303]).customers([303; 2]),
    get("/account", [303, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200]),
    get("/account/password", [303, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200]),
    // The operator gives no partner's role.
    form("/settings/users/new", "/do/add-person", ADDED, [303, 303, 200, 403, 403, 403, 403, 403, 200, 403, 403, 403]),
    form(
        "/settings/users/invite",
        "/do/invite-person",
        INVITED,
        [303, 303, 303, 403, 403, 403, 403, 403, 303, 403, 403, 403],
    ),
    form(
        "/settings/users",
        "/do/resend-invitation",
        INVITATION,
        [303, 303, 404, 403, 403, 403, 403, 403, 404, 403, 403, 404],
    ),
    form(
        "/settings/users",
        "/do/withdraw-invitation",
        INVITATION,
        [303, 303, 404, 403, 403, 403, 403, 403, 404, 403, 403, 404],
    ),
    form(
        "/settings/users/{id}",
        "/do/change-roles",
        ROLES,
        [303, 303, 303, 403, 403, 403, 403, 403, 404, 403, 403, 404],
    ),
    form(
        "/settings/users/{id}",
        "/do/reset-password",
        PERSON,
        [303, 303, 200, 403, 403, 403, 403, 403, 404, 403, 403, 404],
    ),
    form(
        "/settings/users/{id}",
        "/do/remove-person",
        PERSON_AS_SEEN,
        [303, 303, 303, 403, 403, 403, 403, 403, 404, 403, 403, 404],
    ),
    form("/join/{token}", "/do/join-as-new", PROFILE, [410; 12]),
    form("/join/{token}", "/do/join", &[], [303, 410, 410, 410, 410, 410, 410, 410, 410, 410, 410, 410]),
    form("/sign-in/new", "/do/begin-account", ACCOUNT, [303; 12]).customers([303; 2]),
    // No account waits for a code in these browsers.
    form("/sign-in/new", "/do/confirm-account", &[("code", "123456")], [422; 12]),
    form("/sign-in/new", "/do/resend-code", &[], [422; 12]),
    form("/sign-in/new", "/do/restart-account", &[], [303; 12]).customers([303; 2]),
    form("/account", "/do/change-profile", PROFILE, [303; 12]).customers([303; 2]),
    form("/account", "/do/end-other-sessions", &[], [303; 12]).customers([303; 2]),
    form(
        "/account/password",
        "/do/change-password",
        NEW_PASSWORD,
        [303, 422, 422, 422, 422, 422, 422, 422, 422, 422, 422, 422],
    ),
];
