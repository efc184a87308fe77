-- Programs that call the REST API for a partner: their credentials, whose name they may act in, their tokens, and the
-- answers that are repeated to whoever asks the same again.

-- A credential acts under a row of its own among the users, which nobody can sign in as and no list of people shows.
CREATE TABLE credentials (
    id           TEXT PRIMARY KEY REFERENCES users (id),
    tenant_id    TEXT NOT NULL REFERENCES partner_tenants (id),
    roles        TEXT NOT NULL,
    secret_hash  TEXT NOT NULL UNIQUE CHECK (length(secret_hash) = 64),
    made_by      TEXT REFERENCES users (id),
    made_at      BIGINT NOT NULL,
    expires_at   BIGINT NOT NULL CHECK (expires_at > made_at),
    revoked_at   BIGINT,
    last_used_at BIGINT
);
CREATE INDEX credentials_of_tenant ON credentials (tenant_id, made_at, id);

-- A person lets a credential act in their name. Only the SHA-256 of the refresh token is kept.
CREATE TABLE consents (
    token_hash    TEXT PRIMARY KEY CHECK (length(token_hash) = 64),
    credential_id TEXT NOT NULL REFERENCES credentials (id),
    user_id       TEXT NOT NULL REFERENCES users (id),
    given_at      BIGINT NOT NULL,
    expires_at    BIGINT NOT NULL,
    UNIQUE (credential_id, user_id)
);

-- Access tokens that are good for a while. Only the SHA-256 of what identifies one is kept.
CREATE TABLE access_tokens (
    token_hash    TEXT PRIMARY KEY CHECK (length(token_hash) = 64),
    credential_id TEXT NOT NULL REFERENCES credentials (id),
    user_id       TEXT REFERENCES users (id),
    expires_at    BIGINT NOT NULL
);
CREATE INDEX access_tokens_of_credential ON access_tokens (credential_id);
CREATE INDEX access_tokens_by_expiry ON access_tokens (expires_at);

-- What access tokens are signed with: a new one each day.
CREATE TABLE signing_keys (
    id      TEXT PRIMARY KEY,
    secret  TEXT NOT NULL CHECK (length(secret) = 64),
    made_at BIGINT NOT NULL
);

-- Calls that were carried out, with their answers. A row is there as soon as what the call did is.
CREATE TABLE calls (
    tenant_id  TEXT NOT NULL REFERENCES partner_tenants (id),
    operation  TEXT NOT NULL,
    request_id TEXT NOT NULL,
    body_hash  TEXT NOT NULL CHECK (length(body_hash) = 64),
    at         BIGINT NOT NULL,
    status     BIGINT,
    headers    TEXT,
    body       TEXT,
    PRIMARY KEY (tenant_id, operation, request_id)
);
CREATE INDEX calls_by_time ON calls (at);
