//! The catalogue, orders for customers, and single subscriptions. The subscription is one the source bills.

use super::{OF_CUSTOMERS, Rule, form, get};

const SEEN: [u16; 12] = [303, 303, 404, 404, 404, 404, 404, 404, 404, 404, 403, 200];
const DONE: [u16; 12] = [303, 303, 404, 404, 404, 404, 404, 404, 404, 404, 403, 303];
/// Both partners serve the customer, and both may order for it.
const BOTH: [u16; 12] = [303, 303, 200, 200, 200, 200, 404, 404, 404, 404, 404, 404];

const OFFER: &[(&str, &str)] = &[
    ("id", "teams-1"),
    ("name", "Teams"),
    ("family", "license"),
    ("terms[0]", "P1Y"),
    ("cycles[0]", "monthly"),
    ("prices", "SEK 42.50"),
    ("active", "yes"),
];
const CHANGED: &[(&str, &str)] = &[
    ("id", "{offer}"),
    ("version", "1"),
    ("name", "Frontline"),
    ("family", "license"),
    ("terms[0]", "P1Y"),
    ("cycles[0]", "monthly"),
    ("prices", "SEK 42.50"),
];
const ORDER: &[(&str, &str)] = &[
    ("customer_id", "{customer}"),
    ("lines[0][offer]", "{offer}"),
    ("lines[0][quantity]", "5"),
    ("plan", "P1Y/monthly"),
];
const MORE: &[(&str, &str)] = &[
    ("customer_id", "{customer}"),
    ("subscription_id", "{subscription}"),
    ("version", "1"),
    ("change_to", "quantity"),
    ("quantity", "50"),
];
const LICENSE: &[(&str, &str)] = &[
    ("customer_id", "{customer}"),
    ("subscription_id", "{subscription}"),
    ("person", "{member}"),
    ("license", "give"),
];

pub(super) const ROWS: &[Rule] = &[
    get("/operator/catalogue", SEEN),
    get("/operator/catalogue/new", SEEN),
    get("/operator/catalogue/{offer}", SEEN),
    form("/operator/catalogue/new", "/do/add-offer", OFFER, DONE),
    form("/operator/catalogue/{offer}", "/do/change-offer", CHANGED, DONE),
    get("/customers/{id}/order", BOTH),
    get("/customers/{id}/orders", BOTH),
    form(
        "/customers/{id}/order",
        "/do/place-order",
        ORDER,
        [303, 303, 303, 303, 303, 303, 404, 404, 404, 404, 404, 404],
    ),
    get("/customers/{id}/subscriptions/{subscription}", [303, 303, 200, 200, 404, 404, 404, 404, 404, 404, 404, 404]),
    form(
        "/customers/{id}/subscriptions/{subscription}",
        "/do/change-subscription",
        MORE,
        [303, 303, 303, 303, 404, 404, 404, 404, 404, 404, 404, 404],
    ),
    // A helpdesk agent administers nothing that licenses belong to (DAP-01).
    form(
        "/customers/{id}/subscriptions/{subscription}",
        "/do/assign-license",
        LICENSE,
        [303, 303, 303, 403, 404, 404, 404, 404, 404, 404, 404, 404],
    ),
    // What the customer's own global admins do; to others' subscriptions they have no way.
    get("/licenses", OF_CUSTOMERS).customers([200, 200]),
    get("/licenses/{subscription}", OF_CUSTOMERS).customers([200, 404]).global_admins_only(),
    form("/licenses/{subscription}", "/do/assign-own-license", LICENSE, OF_CUSTOMERS)
        .customers([303, 404])
        .global_admins_only(),
];
