-- The one event log, the outbox of letters, the development mailbox and idempotency keys (rules 5.10, MAIL-03).

-- One chain per tenant; hash = SHA-256(previous hash, row). Append-only: see the triggers of each engine.
CREATE TABLE events (
    tenant_id      TEXT NOT NULL REFERENCES partner_tenants (id),
    seq            BIGINT NOT NULL CHECK (seq >= 1),
    id             TEXT NOT NULL UNIQUE,
    at             BIGINT NOT NULL,
    user_id        TEXT,
    user_name      TEXT NOT NULL,
    user_tenant_id TEXT,
    user_role      TEXT,
    operation      TEXT NOT NULL,
    kind           TEXT NOT NULL,
    outcome        TEXT NOT NULL CHECK (outcome IN ('succeeded', 'failed')),
    customer_id    TEXT,
    resource_type  TEXT NOT NULL,
    resource_id    TEXT NOT NULL,
    old_value      TEXT,
    new_value      TEXT,
    facts          TEXT NOT NULL,
    previous_hash  TEXT NOT NULL CHECK (length(previous_hash) = 64),
    hash           TEXT NOT NULL CHECK (length(hash) = 64),
    PRIMARY KEY (tenant_id, seq)
);
CREATE INDEX events_of_resource ON events (tenant_id, resource_id, seq);

CREATE TABLE event_heads (
    tenant_id TEXT PRIMARY KEY REFERENCES partner_tenants (id),
    seq       BIGINT NOT NULL,
    hash      TEXT NOT NULL CHECK (length(hash) = 64)
);

CREATE TABLE outbox (
    id            TEXT PRIMARY KEY,
    kind          TEXT NOT NULL,
    recipient     TEXT NOT NULL,
    recipient_name TEXT NOT NULL,
    language      TEXT NOT NULL,
    facts         TEXT NOT NULL,
    created_at    BIGINT NOT NULL,
    next_try_at   BIGINT NOT NULL,
    tries         BIGINT NOT NULL DEFAULT 0,
    last_problem  TEXT,
    claimed_until BIGINT,
    sent_at       BIGINT
);
CREATE INDEX outbox_due ON outbox (next_try_at) WHERE sent_at IS NULL;

-- What a development server without SMTP_URL would have sent.
CREATE TABLE mailbox (
    id        TEXT PRIMARY KEY,
    recipient TEXT NOT NULL,
    subject   TEXT NOT NULL,
    text_body TEXT NOT NULL,
    html_body TEXT NOT NULL,
    sent_at   BIGINT NOT NULL
);
CREATE INDEX mailbox_by_time ON mailbox (sent_at, id);

CREATE TABLE idempotency_keys (
    caller      TEXT NOT NULL,
    request_id  TEXT NOT NULL,
    use_case    TEXT NOT NULL,
    resource_id TEXT NOT NULL,
    at          BIGINT NOT NULL,
    PRIMARY KEY (caller, request_id)
);
