//! What a careless hand at the database can do, per invariant that it breaks. Every statement suits both engines.

/// The invariant, and the statements that break it in the demo.
pub type Damage = (&'static str, &'static [&'static str]);

pub const DAMAGE: [Damage; 33] = [
    (
        "request-has-lines",
        &["DELETE FROM transfer_lines WHERE transfer_id = (SELECT MIN(id) FROM transfers WHERE status = 'withdrawn')"],
    ),
    (
        "line-is-of-its-request",
        &["UPDATE transfer_lines SET subscription_id =
               (SELECT MIN(s.id) FROM subscriptions s WHERE s.owner_id <>
                   (SELECT t.source_id FROM transfers t WHERE t.id = transfer_lines.transfer_id))
           WHERE transfer_id = (SELECT MIN(id) FROM transfers WHERE status = 'withdrawn')"],
    ),
    (
        "one-open-request",
        &[
            "DROP INDEX one_open_transfer_per_subscription",
            "INSERT INTO transfers (id, number, customer_id, source_id, target_id, mpn_on_record, status, created_by,
                                    created_at, expires_at)
             SELECT 'twice', 'TR-TWICE', customer_id, source_id, target_id, mpn_on_record, status, created_by,
                    created_at, expires_at
             FROM transfers WHERE id = (SELECT MIN(id) FROM transfers WHERE status = 'active')",
            "INSERT INTO transfer_lines (transfer_id, line_no, group_no, subscription_id, add_on, offer_id, offer_name,
                                         friendly_name, quantity, family, billing_cycle, status)
             SELECT 'twice', line_no, group_no, subscription_id, add_on, offer_id, offer_name, friendly_name, quantity,
                    family, billing_cycle, status
             FROM transfer_lines WHERE transfer_id = (SELECT MIN(id) FROM transfers WHERE number <> 'TR-TWICE'
                                                                                      AND status = 'active')",
        ],
    ),
    (
        "open-requests-hold",
        &["UPDATE transfer_lines SET released_at = 1
           WHERE transfer_id = (SELECT MIN(id) FROM transfers WHERE status = 'active')"],
    ),
    (
        "one-base-per-group",
        &["UPDATE transfer_lines SET add_on = TRUE
           WHERE transfer_id = (SELECT MIN(id) FROM transfers WHERE status = 'active')"],
    ),
    (
        "group-moves-whole",
        &["UPDATE transfer_lines SET add_on = TRUE, group_no =
               (SELECT MIN(c.group_no) FROM transfer_lines c
                WHERE c.transfer_id = transfer_lines.transfer_id AND c.status = 'complete')
           WHERE status <> 'complete'
             AND transfer_id = (SELECT MIN(id) FROM transfers WHERE status = 'partially_complete')"],
    ),
    (
        "status-tells-the-lines",
        &["UPDATE transfers SET status = 'failed', accepted_at = created_at
           WHERE id = (SELECT MIN(id) FROM transfers WHERE status = 'rejected')"],
    ),
    (
        "line-became-a-subscription",
        &["UPDATE subscriptions SET owner_id = reseller_id
           WHERE id = (SELECT MIN(s.id) FROM subscriptions s JOIN transfer_lines l ON l.new_subscription_id = s.id
                       WHERE s.parent_id IS NULL AND NOT EXISTS (SELECT 1 FROM subscriptions a WHERE a.parent_id = s.id))"],
    ),
    (
        "source-is-left-behind",
        &["UPDATE subscriptions SET status = 'active', suspension_reason = NULL
           WHERE id = (SELECT MIN(s.id) FROM subscriptions s JOIN transfer_lines l ON l.subscription_id = s.id
                       WHERE l.status = 'complete' AND s.entitlement_id IS NULL)"],
    ),
    (
        "one-order-per-group",
        &["UPDATE subscriptions SET order_id = NULL WHERE id = (SELECT MIN(new_subscription_id) FROM transfer_lines)"],
    ),
    (
        "one-partner-bills",
        &["UPDATE subscriptions SET entitlement_id = 'the same'
           WHERE id IN (SELECT id FROM subscriptions WHERE status = 'active' ORDER BY id LIMIT 2)"],
    ),
    (
        "add-on-follows-its-base",
        &["UPDATE subscriptions SET parent_id =
               (SELECT MIN(b.id) FROM subscriptions b
                WHERE b.parent_id IS NULL AND b.customer_id <> subscriptions.customer_id)
           WHERE id = (SELECT MIN(id) FROM subscriptions WHERE parent_id IS NOT NULL)"],
    ),
    (
        "owner-has-the-customer",
        &["UPDATE customer_relations SET ended_at = established_at + 1, dap = FALSE
           WHERE (partner_id, customer_id) =
               (SELECT s.owner_id, s.customer_id FROM subscriptions s
                WHERE s.status = 'active'
                  AND NOT EXISTS (SELECT 1 FROM customer_pairings g WHERE g.customer_id = s.customer_id)
                ORDER BY s.id LIMIT 1)"],
    ),
    (
        "order-is-of-its-subscriptions",
        &["UPDATE subscriptions SET order_id = NULL WHERE id = (SELECT MIN(subscription_id) FROM order_lines)"],
    ),
    (
        "licenses-are-enough",
        &[
            "UPDATE subscriptions SET quantity = 1 WHERE id = (SELECT MIN(id) FROM subscriptions)",
            "INSERT INTO customer_users (customer_id, user_id, role, added_at)
             SELECT s.customer_id, m.user_id, 'user', 1
             FROM subscriptions s, tenant_users m JOIN partner_tenants p ON p.id = m.tenant_id AND p.is_operator
             WHERE s.id = (SELECT MIN(id) FROM subscriptions)",
            "INSERT INTO license_assignments (subscription_id, user_id, assigned_at)
             SELECT s.id, m.user_id, 1
             FROM subscriptions s, tenant_users m JOIN partner_tenants p ON p.id = m.tenant_id AND p.is_operator
             WHERE s.id = (SELECT MIN(id) FROM subscriptions)",
        ],
    ),
    (
        "licenses-are-the-customers",
        &["INSERT INTO license_assignments (subscription_id, user_id, assigned_at)
           SELECT MIN(s.id), (SELECT MIN(m.user_id) FROM tenant_users m JOIN partner_tenants p ON p.id = m.tenant_id
                              WHERE p.is_operator), 1
           FROM subscriptions s
           WHERE NOT EXISTS (SELECT 1 FROM license_assignments a WHERE a.subscription_id = s.id)"],
    ),
    (
        "one-partnership-per-pair",
        &[
            "DROP INDEX one_active_partnership_per_pair",
            "INSERT INTO partnerships (id, provider_id, reseller_id, established_at)
             SELECT 'twice', provider_id, reseller_id, established_at FROM partnerships
             WHERE id = (SELECT MIN(id) FROM partnerships WHERE removed_at IS NULL)",
        ],
    ),
    (
        "partnership-has-both-sides",
        &["DELETE FROM partner_programs
           WHERE program = 'indirect_provider'
             AND tenant_id = (SELECT MIN(provider_id) FROM partnerships WHERE removed_at IS NULL)"],
    ),
    (
        "pairing-has-both-relations",
        &["INSERT INTO customer_pairings (customer_id, provider_id, reseller_id, established_at)
           SELECT r.customer_id, p.id, r.partner_id, 1 FROM customer_relations r JOIN partner_tenants p ON p.is_operator
           WHERE r.customer_id = (SELECT MIN(customer_id) FROM customer_relations)"],
    ),
    (
        "ended-relation-administers-nothing",
        &["INSERT INTO customer_relations (partner_id, customer_id, kind, origin, dap, name_key, established_at, ended_at)
           SELECT p.id, r.customer_id, r.kind, r.origin, TRUE, r.name_key, 1, 2
           FROM customer_relations r JOIN partner_tenants p ON p.is_operator
           ORDER BY r.customer_id LIMIT 1"],
    ),
    (
        "customer-is-no-partner",
        &["INSERT INTO customers (id, name, domain, country, region, search_text, created_at)
           SELECT 'both', name, domain, country, region, 'both', 1 FROM partner_tenants WHERE is_operator",
          "INSERT INTO customer_relations (partner_id, customer_id, kind, origin, dap, name_key, established_at)
           SELECT MIN(id), 'both', 'direct', 'invitation', FALSE, (SELECT name_key FROM customer_relations LIMIT 1), 1
           FROM partner_tenants WHERE NOT is_operator"],
    ),
    (
        "active-enrollment-is-in-the-program",
        &["INSERT INTO enrollments (id, number, tenant_id, path, mode, status, started_at, submitted_at, qualified_at,
                                    activated_at)
           SELECT 'bad', 'E-BAD', id, 'new', 'pmc', 'active', 1, 1, 1, 1 FROM partner_tenants WHERE is_operator"],
    ),
    (
        "qualified-company-is-authorized",
        &["UPDATE enrollments SET status = 'qualified', qualified_at = 1
           WHERE id = (SELECT MIN(enrollment_id) FROM verification_cases WHERE status = 'review')"],
    ),
    ("case-is-open-until-decided", &["UPDATE verification_cases SET is_open = NOT is_open WHERE status = 'review'"]),
    ("tenant-has-a-keeper", &["DELETE FROM user_roles WHERE role = 'operator_admin'"]),
    (
        "role-needs-membership",
        &["DELETE FROM tenant_users
           WHERE user_id = (SELECT MIN(user_id) FROM user_roles WHERE role = 'helpdesk_agent')"],
    ),
    (
        "operator-keeps-its-roles",
        &["INSERT INTO user_roles (user_id, tenant_id, role)
           SELECT user_id, tenant_id, 'verifier' FROM user_roles
           WHERE role = 'helpdesk_agent' ORDER BY user_id, tenant_id LIMIT 1"],
    ),
    (
        "session-is-a-members",
        &["INSERT INTO sessions (token_hash, user_id, tenant_id, created_at, last_seen_at, expires_at)
           SELECT '0000000000000000000000000000000000000000000000000000000000000000', r.user_id, p.id, 1, 1, 2
           FROM user_roles r JOIN partner_tenants p ON p.is_operator
           WHERE r.role = 'helpdesk_agent' ORDER BY r.user_id LIMIT 1"],
    ),
    (
        "credential-is-nobody",
        &[
            "INSERT INTO users (id, sign_in_name, name, password_hash, created_at)
             VALUES ('program', 'program', 'Program', '$argon2id$none', 1)",
            "INSERT INTO credentials (id, tenant_id, roles, secret_hash, made_at, expires_at)
             SELECT 'program', id, '', '0000000000000000000000000000000000000000000000000000000000000000', 1, 2
             FROM partner_tenants WHERE is_operator",
        ],
    ),
    (
        "letters-go-out",
        &["INSERT INTO outbox (id, kind, recipient, recipient_name, language, facts, created_at, next_try_at, tries)
           VALUES ('stuck', 'password_reset', 'a@b.example', 'A', 'en', '{}', 1, 2, 16)"],
    ),
    (
        "sent-letters-are-not-claimed",
        &["INSERT INTO outbox (id, kind, recipient, recipient_name, language, facts, created_at, next_try_at, sent_at,
                               claimed_until)
           VALUES ('claimed', 'password_reset', 'a@b.example', 'A', 'en', '{}', 1, 2, 3, 4)"],
    ),
    (
        "call-has-its-answer",
        &["INSERT INTO calls (tenant_id, operation, request_id, body_hash, at)
           SELECT id, 'POST /v1/orders', 'r',
                  '0000000000000000000000000000000000000000000000000000000000000000', 1
           FROM partner_tenants WHERE is_operator"],
    ),
    (
        "repeated-request-did-something",
        &["INSERT INTO idempotency_keys (caller, request_id, use_case, resource_id, at)
           VALUES ('somebody', 'r', 'accept', 'gone', 1)"],
    ),
];

pub const OF_SQLITE: [Damage; 8] = [
    (
        "file",
        &[
            "PRAGMA ignore_check_constraints = ON",
            "UPDATE users SET language = 'xx' WHERE id = (SELECT MIN(id) FROM users)",
            "PRAGMA ignore_check_constraints = OFF",
        ],
    ),
    (
        "foreign-keys",
        &[
            "PRAGMA defer_foreign_keys = ON",
            "INSERT INTO partner_affiliates (partner_id, domain, name, added_at)
             VALUES ('gone', 'gone.example', 'Gone', 1)",
        ],
    ),
    ("customers-are-found", &["DELETE FROM customer_search WHERE customer_id = (SELECT MIN(id) FROM customers)"]),
    (
        "customers-have-a-place-or-wait",
        &[
            "DELETE FROM customer_search_waiting WHERE customer_id = (SELECT MAX(customer_id) FROM customer_search_waiting)",
        ],
    ),
    (
        "places-are-of-customers",
        &["INSERT INTO customer_search_waiting (partner_id, name_key, customer_id) VALUES ('nobody', x'61', 'gone')"],
    ),
    (
        "places-follow-names",
        &[
            "INSERT INTO customer_search_lists (list, partner_id)
             SELECT 1000, partner_id FROM customer_search_waiting GROUP BY partner_id ORDER BY count(*) DESC LIMIT 1",
            "INSERT INTO customer_search_places (place, list, name_key, customer_id)
             SELECT (1000 << 40) + 1000 - row_number() OVER (ORDER BY name_key, customer_id), 1000, name_key, customer_id
             FROM customer_search_waiting
             WHERE partner_id = (SELECT partner_id FROM customer_search_lists WHERE list = 1000)",
            "INSERT INTO customer_search_grams (rowid, grams) SELECT place, '61' FROM customer_search_places",
            "DELETE FROM customer_search_waiting
             WHERE partner_id = (SELECT partner_id FROM customer_search_lists WHERE list = 1000)",
        ],
    ),
    ("places-have-an-entry", &["INSERT INTO customer_search_grams (rowid, grams) VALUES (5, '61')"]),
    ("partners-are-found", &["DELETE FROM partner_search WHERE tenant_id = (SELECT MIN(id) FROM partner_tenants)"]),
];
