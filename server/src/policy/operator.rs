//! What the operator sets and decides about accounts. For partners none of it exists.

use super::{Rule, form, get};

const SEEN: [u16; 12] = [303, 303, 404, 404, 404, 404, 404, 404, 404, 404, 403, 200];
const DONE: [u16; 12] = [303, 303, 404, 404, 404, 404, 404, 404, 404, 404, 403, 303];

const SETTINGS: &[(&str, &str)] = &[
    ("program_name", "Cloud Program"),
    ("operator_name", "Program Desk"),
    ("agreement_name", "Partner Agreement"),
    ("enrollment_mode", "associate_after"),
    ("invitation_days", "30"),
    ("version", "1"),
];
const WEB_MAIL: &[(&str, &str)] = &[("pattern", "gmx.de"), ("service", "GMX")];
const MARKET: &[(&str, &str)] =
    &[("market", "SE"), ("version", "1"), ("region", "europe"), ("currency", "SEK"), ("from", "2027-01-01")];
const NEW_MARKET: &[(&str, &str)] =
    &[("code", "ZZ"), ("name", "Zed"), ("region", "europe"), ("currency", "EUR"), ("from", "2027-01-01")];
const RESTRICT: &[(&str, &str)] = &[("account_id", "{account}"), ("decision", "restrict"), ("from", "2027-01-01")];
const END: &[(&str, &str)] = &[("account_id", "{reseller}"), ("customer_id", "{customer}")];

pub(super) const ROWS: &[Rule] = &[
    get("/operator/program", SEEN),
    get("/operator/markets", SEEN),
    get("/operator/markets/new", SEEN),
    get("/operator/markets/{code}", SEEN),
    get("/operator/accounts", SEEN),
    get("/operator/accounts/{id}", SEEN),
    get("/operator/accounts/{id}/customers", SEEN),
    get("/operator/accounts/{id}/customers/{customer}/end", SEEN),
    get("/operator/log", SEEN),
    form("/operator/program", "/do/change-settings", SETTINGS, DONE),
    form("/operator/program", "/do/add-web-mail", WEB_MAIL, DONE),
    form("/operator/program", "/do/remove-web-mail", &[("listed", "aol.com")], DONE),
    form("/operator/markets/{code}", "/do/change-market", MARKET, DONE),
    form("/operator/markets/new", "/do/add-market", NEW_MARKET, DONE),
    form("/operator/accounts/{id}", "/do/decide-account", RESTRICT, DONE),
    // Subscriptions are active: the desk is refused too.
    form(
        "/operator/accounts/{id}/customers/{customer}/end",
        "/do/end-partners-relation",
        END,
        [303, 303, 404, 404, 404, 404, 404, 404, 404, 404, 403, 422],
    ),
];
