//! What SQLite itself must hold, and the search indexes that only it keeps as tables.

use super::{Invariant, invariant};

pub(super) const OF_SQLITE: [Invariant; 8] = [
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
    // Decision 0014.
    invariant!(
        "customers-have-a-place-or-wait",
        "CUS-13",
        "Every customer of a partner either has a place in the order of names or waits for one.",
        "SELECT r.partner_id || ' ' || r.customer_id AS found FROM customer_relations r
         LEFT JOIN customer_search_lists l ON l.partner_id = r.partner_id
         WHERE r.ended_at IS NULL
           AND EXISTS (SELECT 1 FROM customer_search_waiting w
                       WHERE w.partner_id = r.partner_id AND w.name_key = r.name_key AND w.customer_id = r.customer_id)
             = EXISTS (SELECT 1 FROM customer_search_places p
                       WHERE p.list = l.list AND p.name_key = r.name_key AND p.customer_id = r.customer_id)"
    ),
    invariant!(
        "places-are-of-customers",
        "CUS-13",
        "Whoever has a place in the order of names or waits for one is a partner's customer under that name.",
        "SELECT n.partner_id || ' ' || n.customer_id AS found
         FROM (SELECT l.partner_id, p.name_key, p.customer_id
               FROM customer_search_places p JOIN customer_search_lists l ON l.list = p.list
               UNION ALL SELECT partner_id, name_key, customer_id FROM customer_search_waiting) AS n
         WHERE NOT EXISTS (SELECT 1 FROM customer_relations r
                           WHERE r.partner_id = n.partner_id AND r.customer_id = n.customer_id
                             AND r.name_key = n.name_key AND r.ended_at IS NULL)"
    ),
    invariant!(
        "places-follow-names",
        "CUS-13",
        "The places of a partner's customers are in the order of their names.",
        "SELECT customer_id AS found FROM
           (SELECT customer_id, place, list,
                   lag(place) OVER (PARTITION BY list ORDER BY name_key, customer_id) AS before
            FROM customer_search_places) AS placed
         WHERE before >= place OR place >> 40 <> list"
    ),
    invariant!(
        "places-have-an-entry",
        "CUS-13",
        "Whoever has a place in the order of names has an entry in the index there, and nobody else has.",
        "SELECT COALESCE(p.customer_id, 'place ' || e.place) AS found
         FROM customer_search_places p
         FULL JOIN (SELECT rowid AS place FROM customer_search_grams) AS e ON e.place = p.place
         WHERE p.place IS NULL OR e.place IS NULL"
    ),
    invariant!(
        "partners-are-found",
        "architecture §4",
        "Every partner is in the search index.",
        "SELECT id AS found FROM partner_tenants EXCEPT SELECT tenant_id FROM partner_search"
    ),
];
