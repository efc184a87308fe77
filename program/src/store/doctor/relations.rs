//! What must hold between partners, and between partners and customers.

use super::{Invariant, invariant};

pub(super) const ALL: [Invariant; 5] = [
    invariant!(
        "one-partnership-per-pair",
        "PAR-04",
        "Two partners have one active partnership at most.",
        "SELECT provider_id || ' ' || reseller_id AS found FROM partnerships WHERE removed_at IS NULL
         GROUP BY provider_id, reseller_id HAVING count(*) > 1"
    ),
    invariant!(
        "partnership-has-both-sides",
        "PAR-08",
        "An active partnership is between an indirect provider and an indirect reseller, or one that has yet to sign.",
        "SELECT p.id AS found FROM partnerships p
         WHERE p.removed_at IS NULL
           AND (NOT EXISTS (SELECT 1 FROM partner_programs g
                            WHERE g.tenant_id = p.provider_id AND g.program = 'indirect_provider')
                OR NOT EXISTS (SELECT 1 FROM partner_programs g
                               WHERE g.tenant_id = p.reseller_id AND g.program = 'indirect_reseller')
                   AND NOT EXISTS (SELECT 1 FROM enrollments e
                                   WHERE e.tenant_id = p.reseller_id AND e.status = 'qualified'))"
    ),
    invariant!(
        "pairing-has-both-relations",
        "CUS-15",
        "Who serves a customer together has a relation with it each.",
        "SELECT g.customer_id || ' ' || g.provider_id || ' ' || g.reseller_id AS found FROM customer_pairings g
         WHERE 2 > (SELECT count(*) FROM customer_relations r
                    WHERE r.customer_id = g.customer_id AND r.partner_id IN (g.provider_id, g.reseller_id)
                      AND r.ended_at IS NULL)"
    ),
    invariant!(
        "ended-relation-administers-nothing",
        "CUS-15",
        "With a relation its delegated administration ends.",
        "SELECT partner_id || ' ' || customer_id AS found FROM customer_relations WHERE ended_at IS NOT NULL AND dap"
    ),
    invariant!(
        "customer-is-no-partner",
        "CUS-18",
        "A partner's own tenant is nobody's customer.",
        "SELECT c.id AS found FROM customers c JOIN partner_tenants p ON p.id = c.id OR p.domain = c.domain
         WHERE EXISTS (SELECT 1 FROM customer_relations r WHERE r.customer_id = c.id AND r.ended_at IS NULL)"
    ),
];
