//! Bringing a provider to a customer, "Can we do this?", people of customers, affiliates, incentives.
//!
//! `{customer}` is Adventure, which Wingtip brought to Northwind; both administer its tenant.

use super::{OF_CUSTOMERS, Rule, form, get};

const SEVERAL: &[(&str, &str)] = &[("customer[]", "{customer}"), ("provider", "{provider}"), ("consent", "yes")];
const AGAIN: &[(&str, &str)] = &[("customer_id", "{customer}"), ("provider", "{provider}"), ("consent", "yes")];
// Without a role, so that nobody is added.
const NOBODY: &[(&str, &str)] =
    &[("customer_id", "{customer}"), ("first_name", "Anna"), ("last_name", "Alm"), ("email", "anna@adventure.example")];
const UNKNOWN: &[(&str, &str)] = &[("user", "{person}"), ("version", "0"), ("role", "user")];
const UNKNOWN_THERE: &[(&str, &str)] =
    &[("customer_id", "{customer}"), ("user", "{person}"), ("version", "0"), ("role", "user")];
/// Who administers the customer's tenant finds nobody of that id there; nobody else has anything to do with it.
const OF_ITS_ADMINISTRATORS: [u16; 12] = [303, 303, 404, 403, 403, 404, 404, 404, 404, 404, 404, 404];
const AFFILIATE: &[(&str, &str)] =
    &[("partner", "proseware.example"), ("domain", "proseware-group.example"), ("name", "Proseware Group")];

pub(super) const ROWS: &[Rule] = &[
    // A provider has nobody to bring.
    get("/customers/{id}/extend", [303, 303, 200, 403, 404, 404, 404, 404, 404, 404, 404, 404]),
    // It was brought already.
    form(
        "/customers/{id}/extend",
        "/do/extend-relation",
        AGAIN,
        [303, 303, 422, 403, 404, 404, 404, 404, 404, 404, 404, 404],
    ),
    // No customer is named: whoever may bring a provider is sent back to choose some.
    get("/customers/provider", [303, 303, 303, 403, 403, 303, 303, 303, 403, 403, 403, 403]),
    // It is told that this one was brought already.
    form(
        "/customers/provider",
        "/do/extend-relations",
        SEVERAL,
        [303, 303, 200, 403, 404, 404, 404, 404, 404, 404, 404, 404],
    ),
    get("/can-we", [303, 303, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200]),
    get("/customers/{id}/people", [303, 303, 200, 403, 403, 200, 404, 404, 404, 404, 404, 404]),
    form(
        "/customers/{id}/people",
        "/do/add-for-customer",
        NOBODY,
        [303, 303, 422, 403, 403, 422, 404, 404, 404, 404, 404, 404],
    ),
    get("/people", [303, 303, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404]).customers([200, 200]),
    form("/people", "/do/add-colleague", NOBODY, [303, 303, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404])
        .customers([422, 422])
        .global_admins_only(),
    // Somebody of a partner is nobody's colleague.
    form("/people", "/do/change-colleague", UNKNOWN, OF_CUSTOMERS).customers([404, 404]).global_admins_only(),
    form("/people", "/do/reset-colleague", UNKNOWN, OF_CUSTOMERS).customers([404, 404]).global_admins_only(),
    form("/people", "/do/remove-colleague", UNKNOWN, OF_CUSTOMERS).customers([404, 404]).global_admins_only(),
    form("/customers/{id}/people", "/do/change-colleague", UNKNOWN_THERE, OF_ITS_ADMINISTRATORS),
    form("/customers/{id}/people", "/do/reset-colleague", UNKNOWN_THERE, OF_ITS_ADMINISTRATORS),
    form("/customers/{id}/people", "/do/remove-colleague", UNKNOWN_THERE, OF_ITS_ADMINISTRATORS),
    get("/incentives", [303, 303, 200, 403, 404, 404, 200, 404, 404, 404, 404, 404]),
    get("/operator/affiliates", [303, 303, 404, 404, 404, 404, 404, 404, 404, 404, 403, 200]),
    form(
        "/operator/affiliates",
        "/do/add-affiliate",
        AFFILIATE,
        [303, 303, 404, 404, 404, 404, 404, 404, 404, 404, 403, 303],
    ),
    form(
        "/operator/affiliates",
        "/do/remove-affiliate",
        &[("affiliate", "{account}/nobody.example")],
        [303, 303, 404, 404, 404, 404, 404, 404, 404, 404, 403, 404],
    ),
];
