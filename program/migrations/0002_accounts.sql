-- Work accounts, their roles per tenant, and sessions (rules 2).

CREATE TABLE users (
    id            TEXT PRIMARY KEY,
    sign_in_name  TEXT NOT NULL UNIQUE,
    name          TEXT NOT NULL,
    password_hash TEXT NOT NULL CHECK (password_hash LIKE '$argon2id$%'),
    language      TEXT CHECK (language IN ('en', 'sv', 'nl', 'zh-CN')),
    disabled_at   BIGINT,
    created_at    BIGINT NOT NULL
);

CREATE TABLE user_roles (
    user_id   TEXT NOT NULL REFERENCES users (id),
    tenant_id TEXT NOT NULL REFERENCES partner_tenants (id),
    role      TEXT NOT NULL CHECK (role IN ('global_admin', 'user_admin', 'account_admin', 'mpn_admin',
                                            'billing_admin', 'admin_agent', 'sales_agent', 'helpdesk_agent')),
    PRIMARY KEY (user_id, tenant_id, role)
);
CREATE INDEX user_roles_of_tenant ON user_roles (tenant_id, role);

-- Only the SHA-256 of a session token is kept.
CREATE TABLE sessions (
    token_hash   TEXT PRIMARY KEY CHECK (length(token_hash) = 64),
    user_id      TEXT NOT NULL REFERENCES users (id),
    tenant_id    TEXT REFERENCES partner_tenants (id),
    created_at   BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL,
    expires_at   BIGINT NOT NULL
);
CREATE INDEX sessions_of_user ON sessions (user_id);
CREATE INDEX sessions_by_expiry ON sessions (expires_at);

-- Token buckets, shared by all servers on one database.
CREATE TABLE rate_limits (
    bucket     TEXT PRIMARY KEY,
    tokens     DOUBLE PRECISION NOT NULL,
    updated_at BIGINT NOT NULL
);
