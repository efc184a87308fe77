//! MPN IDs and the membership directory. Nobody here is signed in to a membership, so that nothing can be associated.

use super::{Rule, form, get};

const LOGIN: &[(&str, &str)] = &[("login", "nobody@membership.example"), ("password", "not it at all")];
const CHOSEN: &[(&str, &str)] = &[("mpn_id", "4815162")];
const LOCATION: &[(&str, &str)] = &[
    ("name", "Hisingen"),
    ("line1", "Lindholmspiren 5"),
    ("postal_code", "417 56"),
    ("city", "Göteborg"),
    ("country", "SE"),
    ("first_name", "Elsa"),
    ("last_name", "Ström"),
    ("email", "elsa@firm.example"),
    ("phone", "0317001240"),
];
const BY_A_GLOBAL_ADMIN: [u16; 12] = [303, 303, 422, 403, 403, 403, 403, 403, 422, 403, 403, 403];

pub(super) const ROWS: &[Rule] = &[
    get("/settings/identifiers", [303, 303, 200, 403, 200, 200, 200, 200, 200, 403, 403, 403]),
    get("/settings/identifiers/new", [303, 303, 200, 403, 403, 403, 403, 403, 200, 403, 403, 403]),
    // The newcomer has enrolled by now, and the others cannot.
    get("/enroll/mpn", [303; 12]),
    get("/operator/membership", [303, 303, 404, 404, 404, 404, 404, 404, 404, 404, 403, 200]),
    form("/settings/identifiers", "/do/open-membership", LOGIN, BY_A_GLOBAL_ADMIN),
    form("/enroll/mpn", "/do/open-membership", LOGIN, BY_A_GLOBAL_ADMIN),
    form("/settings/identifiers", "/do/associate-mpn-id", CHOSEN, BY_A_GLOBAL_ADMIN),
    form("/enroll/mpn", "/do/associate-mpn-id", CHOSEN, BY_A_GLOBAL_ADMIN),
    form(
        "/settings/identifiers/new",
        "/do/add-mpn-location",
        LOCATION,
        [303, 303, 303, 403, 403, 403, 403, 403, 303, 403, 403, 403],
    ),
    // Without a file there is nothing to import.
    form(
        "/operator/membership",
        "/do/import-membership",
        &[],
        [303, 303, 404, 404, 404, 404, 404, 404, 404, 404, 403, 422],
    ),
];
