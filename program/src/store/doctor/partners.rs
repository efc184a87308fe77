//! What must hold of partner tenants, their people, and the programs that act for them.

use super::{Invariant, invariant};

pub(super) const ALL: [Invariant; 8] = [
    invariant!(
        "active-enrollment-is-in-the-program",
        "ENR-21",
        "Who is enrolled is an indirect reseller.",
        "SELECT e.number AS found FROM enrollments e
         WHERE e.status = 'active'
           AND NOT EXISTS (SELECT 1 FROM partner_programs g
                           WHERE g.tenant_id = e.tenant_id AND g.program = 'indirect_reseller')"
    ),
    invariant!(
        "qualified-company-is-authorized",
        "rules §4.2",
        "Who is qualified was found fit by whoever checked the company.",
        "SELECT e.number AS found FROM enrollments e JOIN verification_cases v ON v.enrollment_id = e.id
         WHERE e.status = 'qualified' AND v.status <> 'authorized'"
    ),
    invariant!(
        "case-is-open-until-decided",
        "rules §4.2",
        "A case that was decided is not open, and every other is.",
        "SELECT e.number AS found FROM verification_cases v JOIN enrollments e ON e.id = v.enrollment_id
         WHERE v.is_open <> (v.closed_at IS NULL)"
    ),
    invariant!(
        "tenant-has-a-keeper",
        "ROL-05",
        "A tenant with people has somebody who can give roles.",
        "SELECT p.domain AS found FROM partner_tenants p
         WHERE EXISTS (SELECT 1 FROM tenant_users m WHERE m.tenant_id = p.id)
           AND NOT EXISTS (SELECT 1 FROM user_roles r JOIN users u ON u.id = r.user_id AND u.disabled_at IS NULL
                           WHERE r.tenant_id = p.id
                             AND r.role = CASE WHEN p.is_operator THEN 'operator_admin' ELSE 'global_admin' END)"
    ),
    invariant!(
        "role-needs-membership",
        "ROL-03",
        "Who holds a role belongs to the tenant.",
        "SELECT r.tenant_id || ' ' || r.user_id AS found FROM user_roles r
         WHERE NOT EXISTS (SELECT 1 FROM tenant_users m WHERE m.tenant_id = r.tenant_id AND m.user_id = r.user_id)"
    ),
    invariant!(
        "operator-keeps-its-roles",
        "ROL-06",
        "The operator's roles are held in its own tenant, and no others there.",
        "SELECT p.domain || ' ' || r.user_id AS found
         FROM user_roles r JOIN partner_tenants p ON p.id = r.tenant_id
         WHERE p.is_operator <> (r.role IN ('operator_admin', 'verifier'))"
    ),
    invariant!(
        "session-is-a-members",
        "ROL-08",
        "Who is signed in to a tenant belongs to it.",
        "SELECT s.tenant_id || ' ' || s.user_id AS found FROM sessions s
         WHERE s.tenant_id IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM tenant_users m WHERE m.tenant_id = s.tenant_id AND m.user_id = s.user_id)"
    ),
    invariant!(
        "credential-is-nobody",
        "rest-contract §1",
        "Nobody signs in as a program, and it holds no role of a person.",
        "SELECT c.id AS found FROM credentials c JOIN users u ON u.id = c.id
         WHERE u.disabled_at IS NULL OR EXISTS (SELECT 1 FROM user_roles r WHERE r.user_id = c.id)"
    ),
];
