-- The program operator's own tenant, the roles held there, and what the operator decides about partners
-- (rules 1, 2, 4.10, 4.13).

-- The operator is a tenant like others, so that people, sessions and the event log are the same for it.
ALTER TABLE partner_tenants ADD COLUMN is_operator BOOLEAN NOT NULL DEFAULT FALSE;
CREATE UNIQUE INDEX one_operator ON partner_tenants (is_operator) WHERE is_operator;

ALTER TABLE partner_tenants ADD COLUMN standing_reason TEXT
    CHECK (standing_reason IN ('overdue_bill', 'abuse', 'provider_trouble', 'profile_rejected'));
ALTER TABLE partner_tenants ADD COLUMN standing_since BIGINT;
ALTER TABLE partner_tenants ADD COLUMN transition_available BOOLEAN NOT NULL DEFAULT TRUE;
-- Direct bill may be restricted: announced, then in force from that moment on.
ALTER TABLE partner_programs ADD COLUMN restricted_from BIGINT;

-- The list of roles grows; a table's CHECK cannot be changed in place on both engines.
CREATE TABLE user_roles_with_operator (
    user_id   TEXT NOT NULL REFERENCES users (id),
    tenant_id TEXT NOT NULL REFERENCES partner_tenants (id),
    role      TEXT NOT NULL CHECK (role IN ('global_admin', 'user_admin', 'account_admin', 'mpn_admin',
                                            'billing_admin', 'admin_agent', 'sales_agent', 'helpdesk_agent',
                                            'operator_admin', 'verifier')),
    PRIMARY KEY (user_id, tenant_id, role)
);
INSERT INTO user_roles_with_operator (user_id, tenant_id, role) SELECT user_id, tenant_id, role FROM user_roles;
DROP TABLE user_roles;
ALTER TABLE user_roles_with_operator RENAME TO user_roles;
CREATE INDEX user_roles_of_tenant ON user_roles (tenant_id, role);

-- Who belongs to a tenant, also without a role (ROL-03).
CREATE TABLE tenant_users (
    tenant_id TEXT NOT NULL REFERENCES partner_tenants (id),
    user_id   TEXT NOT NULL REFERENCES users (id),
    added_at  BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, user_id)
);
INSERT INTO tenant_users (tenant_id, user_id, added_at)
    SELECT DISTINCT r.tenant_id, r.user_id, u.created_at FROM user_roles r JOIN users u ON u.id = r.user_id;
CREATE INDEX tenants_of_user ON tenant_users (user_id, tenant_id);

-- A temporary password is shown once and changed at the first sign-in (ROL-03, ROL-04).
ALTER TABLE users ADD COLUMN must_change_password BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE users ADD COLUMN last_sign_in_at BIGINT;
