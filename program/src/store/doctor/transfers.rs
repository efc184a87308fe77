//! What must hold of transfer requests, their lines, and what became of them.

use super::{Invariant, invariant};

pub(super) const ALL: [Invariant; 10] = [
    invariant!(
        "request-has-lines",
        "TRA-06",
        "A transfer request has one subscription or more.",
        "SELECT t.number AS found FROM transfers t
         WHERE NOT EXISTS (SELECT 1 FROM transfer_lines l WHERE l.transfer_id = t.id)"
    ),
    invariant!(
        "line-is-of-its-request",
        "TRA-06",
        "The subscriptions of a request are the customer's, and the source's own.",
        "SELECT t.number || ' line ' || l.line_no AS found
         FROM transfer_lines l
         JOIN transfers t ON t.id = l.transfer_id
         JOIN subscriptions s ON s.id = l.subscription_id
         WHERE s.customer_id <> t.customer_id OR s.owner_id <> t.source_id"
    ),
    invariant!(
        "one-open-request",
        "TRA-09",
        "A subscription stands in one open request at most.",
        "SELECT subscription_id AS found FROM transfer_lines WHERE released_at IS NULL
         GROUP BY subscription_id HAVING count(*) > 1"
    ),
    invariant!(
        "open-requests-hold",
        "TRA-09",
        "An open request holds its subscriptions, one that ended holds none.",
        "SELECT t.number || ' line ' || l.line_no AS found
         FROM transfer_lines l JOIN transfers t ON t.id = l.transfer_id
         WHERE (t.status IN ('active', 'in_progress')) <> (l.released_at IS NULL)"
    ),
    invariant!(
        "one-base-per-group",
        "TRA-24",
        "A group is one base with its add-ons.",
        "SELECT t.number || ' group ' || l.group_no AS found
         FROM transfer_lines l JOIN transfers t ON t.id = l.transfer_id
         GROUP BY t.number, l.group_no HAVING SUM(CASE WHEN l.add_on THEN 0 ELSE 1 END) <> 1"
    ),
    invariant!(
        "group-moves-whole",
        "TRA-24",
        "The lines of a group move together or not at all.",
        "SELECT t.number || ' group ' || l.group_no AS found
         FROM transfer_lines l JOIN transfers t ON t.id = l.transfer_id
         GROUP BY t.number, l.group_no
         HAVING SUM(CASE WHEN l.status = 'complete' THEN 1 ELSE 0 END) NOT IN (0, count(*))"
    ),
    invariant!(
        "status-tells-the-lines",
        "TRA-23",
        "The status of a request is what its lines add up to.",
        "SELECT t.number AS found
         FROM transfers t
         JOIN (SELECT transfer_id, count(*) AS lines,
                      SUM(CASE WHEN status = 'complete' THEN 1 ELSE 0 END) AS moved,
                      SUM(CASE WHEN status = 'open' THEN 1 ELSE 0 END) AS waiting
               FROM transfer_lines GROUP BY transfer_id) AS n ON n.transfer_id = t.id
         WHERE NOT CASE t.status WHEN 'complete' THEN n.moved = n.lines
                                 WHEN 'partially_complete' THEN n.moved > 0 AND n.moved < n.lines AND n.waiting = 0
                                 WHEN 'failed' THEN n.moved = 0 AND n.waiting = 0
                                 ELSE n.waiting = n.lines END"
    ),
    invariant!(
        "line-became-a-subscription",
        "TRA-28",
        "A line that moved has one subscription of the target, made for it.",
        "SELECT t.number || ' line ' || l.line_no AS found
         FROM transfer_lines l JOIN transfers t ON t.id = l.transfer_id
         WHERE l.status = 'complete'
           AND NOT EXISTS (SELECT 1 FROM subscriptions s
                           WHERE s.id = l.new_subscription_id AND s.owner_id = t.target_id
                             AND s.customer_id = t.customer_id AND s.transfer_id = t.id AND s.transfer_line = l.line_no)
         UNION ALL
         SELECT t.number || ' line ' || s.transfer_line || ' has ' || s.id
         FROM subscriptions s JOIN transfers t ON t.id = s.transfer_id
         WHERE NOT EXISTS (SELECT 1 FROM transfer_lines l
                           WHERE l.new_subscription_id = s.id AND l.transfer_id = s.transfer_id)"
    ),
    invariant!(
        "source-is-left-behind",
        "TRA-26",
        "What a line moved is not active at its source any more.",
        "SELECT t.number || ' line ' || l.line_no AS found
         FROM transfer_lines l
         JOIN transfers t ON t.id = l.transfer_id
         JOIN subscriptions s ON s.id = l.subscription_id
         WHERE l.status = 'complete' AND s.status = 'active'"
    ),
    invariant!(
        "one-order-per-group",
        "TRA-24",
        "What became of a group stands in the order of that group.",
        "SELECT t.number || ' line ' || l.line_no AS found
         FROM transfer_lines l
         JOIN transfers t ON t.id = l.transfer_id
         JOIN subscriptions s ON s.id = l.new_subscription_id
         LEFT JOIN orders o ON o.id = s.order_id AND o.transfer_id = l.transfer_id AND o.group_no = l.group_no
         WHERE o.id IS NULL"
    ),
];
