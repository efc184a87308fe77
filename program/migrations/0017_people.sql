-- People of a tenant: where an account is kept, how a tenant knows its people, invitations, and work accounts
-- that are being created (rules 2, ROL-03 to ROL-07, ENR-02, ENR-03).

-- The tenant in which an account came about: only that one gives it a new password.
ALTER TABLE users ADD COLUMN home_tenant_id TEXT REFERENCES partner_tenants (id);
UPDATE users SET home_tenant_id =
    (SELECT m.tenant_id FROM tenant_users m WHERE m.user_id = users.id ORDER BY m.added_at, m.tenant_id LIMIT 1);

-- What one administrator saw must be what there is when another has been there meanwhile.
ALTER TABLE tenant_users ADD COLUMN version BIGINT NOT NULL DEFAULT 0;
-- How the tenant calls somebody whose account came about elsewhere, until they come in for the first time.
ALTER TABLE tenant_users ADD COLUMN name TEXT;
ALTER TABLE tenant_users ADD COLUMN last_sign_in_at BIGINT;
-- Changes of a tenant's people go one after another: whoever changes this row first.
ALTER TABLE partner_tenants ADD COLUMN people_changes BIGINT NOT NULL DEFAULT 0;

-- Only the SHA-256 of a link's token is kept.
CREATE TABLE user_invitations (
    id           TEXT PRIMARY KEY,
    tenant_id    TEXT NOT NULL REFERENCES partner_tenants (id),
    sign_in_name TEXT NOT NULL,
    name         TEXT,
    roles        TEXT NOT NULL,
    invited_by   TEXT NOT NULL REFERENCES users (id),
    token_hash   TEXT NOT NULL UNIQUE CHECK (length(token_hash) = 64),
    created_at   BIGINT NOT NULL,
    sent_at      BIGINT NOT NULL,
    expires_at   BIGINT NOT NULL,
    accepted_at  BIGINT,
    withdrawn_at BIGINT,
    CHECK (accepted_at IS NULL OR withdrawn_at IS NULL)
);
CREATE UNIQUE INDEX one_open_invitation ON user_invitations (tenant_id, sign_in_name)
    WHERE accepted_at IS NULL AND withdrawn_at IS NULL;

-- What was typed to create a work account, until the code proves the address. The hash of the code is missing where
-- no code can open it: the address has an account already.
CREATE TABLE pending_accounts (
    token_hash    TEXT PRIMARY KEY CHECK (length(token_hash) = 64),
    sign_in_name  TEXT NOT NULL,
    name          TEXT NOT NULL,
    country       TEXT NOT NULL CHECK (length(country) = 2),
    password_hash TEXT NOT NULL CHECK (password_hash LIKE '$argon2id$%'),
    language      TEXT NOT NULL CHECK (language IN ('en', 'sv', 'nl', 'zh-CN')),
    code_hash     TEXT CHECK (length(code_hash) = 64),
    code_until    BIGINT NOT NULL,
    tries         BIGINT NOT NULL DEFAULT 0,
    created_at    BIGINT NOT NULL,
    expires_at    BIGINT NOT NULL
);
CREATE INDEX pending_accounts_by_expiry ON pending_accounts (expires_at);
