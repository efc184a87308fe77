//! What must hold of letters, of calls that were answered, and of the event log's heads.

use super::{Invariant, invariant};

pub(super) const ALL: [Invariant; 4] = [
    invariant!(
        "letters-go-out",
        "MAIL-03",
        "No letter has failed more than fifteen times, which takes a day.",
        "SELECT id || ' (' || kind || '): ' || COALESCE(last_problem, '') AS found FROM outbox
         WHERE sent_at IS NULL AND tries > 15"
    ),
    invariant!(
        "sent-letters-are-not-claimed",
        "MAIL-03",
        "A letter that was sent waits for nobody.",
        "SELECT id AS found FROM outbox WHERE sent_at IS NOT NULL AND claimed_until IS NOT NULL"
    ),
    invariant!(
        "call-has-its-answer",
        "rest-contract §1",
        "A call that was carried out has the answer that is repeated.",
        "SELECT tenant_id || ' ' || operation || ' ' || request_id AS found FROM calls
         WHERE status IS NULL OR headers IS NULL OR body IS NULL"
    ),
    invariant!(
        "repeated-request-did-something",
        "S41",
        "What a repeated request is answered with is there.",
        "SELECT k.use_case || ' ' || k.resource_id AS found FROM idempotency_keys k
         WHERE k.use_case IN ('create', 'accept') AND NOT EXISTS (SELECT 1 FROM transfers t WHERE t.id = k.resource_id)
            OR k.use_case = 'order' AND NOT EXISTS (SELECT 1 FROM orders o WHERE o.id = k.resource_id)"
    ),
];
