//! What must hold of subscriptions, their orders and licenses.

use super::{Invariant, invariant};

pub(super) const ALL: [Invariant; 6] = [
    invariant!(
        "one-partner-bills",
        "TRA-26",
        "What is the same Azure subscription is active with one partner at most.",
        "SELECT entitlement_id AS found FROM subscriptions WHERE status = 'active' AND entitlement_id IS NOT NULL
         GROUP BY entitlement_id HAVING count(*) > 1"
    ),
    invariant!(
        "add-on-follows-its-base",
        "ORD-03",
        "An add-on has the customer and the partner of its base, which is no add-on.",
        "SELECT a.id AS found FROM subscriptions a JOIN subscriptions b ON b.id = a.parent_id
         WHERE a.customer_id <> b.customer_id OR a.owner_id <> b.owner_id OR b.parent_id IS NOT NULL"
    ),
    invariant!(
        "owner-has-the-customer",
        "CUS-14",
        "Who bills an active subscription has a relation with the customer.",
        "SELECT s.id AS found FROM subscriptions s
         WHERE s.status = 'active'
           AND NOT EXISTS (SELECT 1 FROM customer_relations r
                           WHERE r.partner_id = s.owner_id AND r.customer_id = s.customer_id AND r.ended_at IS NULL)"
    ),
    invariant!(
        "order-is-of-its-subscriptions",
        "ORD-01",
        "What was ordered is a subscription of the order's customer, from the order's partner.",
        "SELECT l.order_id || ' line ' || l.line_no AS found
         FROM order_lines l
         JOIN orders o ON o.id = l.order_id
         JOIN subscriptions s ON s.id = l.subscription_id
         WHERE s.order_id IS NULL OR s.order_id <> o.id OR s.customer_id <> o.customer_id OR s.owner_id <> o.owner_id"
    ),
    invariant!(
        "licenses-are-enough",
        "rules §3.10",
        "No more people have a license than there are.",
        "SELECT s.id AS found
         FROM license_assignments a JOIN subscriptions s ON s.id = a.subscription_id
         GROUP BY s.id, s.quantity HAVING count(*) > s.quantity"
    ),
    invariant!(
        "licenses-are-the-customers",
        "rules §3.10",
        "Who has a license belongs to the customer.",
        "SELECT a.subscription_id || ' ' || a.user_id AS found
         FROM license_assignments a JOIN subscriptions s ON s.id = a.subscription_id
         WHERE NOT EXISTS (SELECT 1 FROM customer_users k
                           WHERE k.user_id = a.user_id AND k.customer_id = s.customer_id)"
    ),
];
