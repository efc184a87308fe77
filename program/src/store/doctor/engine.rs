//! What SQLite itself must hold, and the search indexes that only it keeps as tables.

use super::{Invariant, invariant};

pub(super) const OF_SQLITE: [Invariant; 4] = [
    invariant!(
        "file",
        "architecture §4",
        "SQLite finds every page and every index of its file in order.",
        "SELECT integrity_check AS found FROM pragma_integrity_check WHERE integrity_check <> 'ok'"
    ),
    invariant!(
        "foreign-keys",
        "architecture §4",
        "What a row refers to is there.",
        "SELECT \"table\" || ' row ' || COALESCE(rowid, '?') || ' refers to ' || \"parent\" AS found
         FROM pragma_foreign_key_check"
    ),
    invariant!(
        "customers-are-found",
        "CUS-13",
        "Every customer is in the search index.",
        "SELECT id AS found FROM customers EXCEPT SELECT customer_id FROM customer_search"
    ),
    invariant!(
        "partners-are-found",
        "architecture §4",
        "Every partner is in the search index.",
        "SELECT id AS found FROM partner_tenants EXCEPT SELECT tenant_id FROM partner_search"
    ),
];
