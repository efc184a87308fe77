-- Invitations of customers (rules 3.8, 4.7), and what is kept of a customer agreement (rules 3.9).

-- Only the SHA-256 of a link's token is kept.
CREATE TABLE relationship_requests (
    id           TEXT PRIMARY KEY,
    partner_id   TEXT NOT NULL REFERENCES partner_tenants (id),
    -- Of an indirect invitation: it asks for both at once.
    provider_id  TEXT REFERENCES partner_tenants (id) CHECK (provider_id <> partner_id),
    dap          BOOLEAN NOT NULL,
    -- What the partner calls the customer until it answers.
    name         TEXT NOT NULL,
    email        TEXT NOT NULL,
    subject      TEXT NOT NULL,
    message      TEXT NOT NULL,
    language     TEXT NOT NULL CHECK (language IN ('en', 'sv', 'nl', 'zh-CN')),
    invited_by   TEXT NOT NULL REFERENCES users (id),
    token_hash   TEXT NOT NULL UNIQUE CHECK (length(token_hash) = 64),
    created_at   BIGINT NOT NULL,
    sent_at      BIGINT NOT NULL,
    -- None: the link works until it is used (C-14).
    expires_at   BIGINT CHECK (expires_at > sent_at),
    answer       TEXT CHECK (answer IN ('authorized', 'declined')),
    answered_at  BIGINT CHECK ((answered_at IS NULL) = (answer IS NULL)),
    answered_by  TEXT REFERENCES users (id) CHECK ((answered_by IS NULL) = (answer IS NULL)),
    customer_id  TEXT REFERENCES customers (id) CHECK ((customer_id IS NULL) = (answer IS NULL)),
    reason       TEXT CHECK (reason IS NULL OR answer = 'declined'),
    withdrawn_at BIGINT CHECK (withdrawn_at IS NULL OR answer IS NULL)
);
CREATE INDEX relationship_requests_of_partner ON relationship_requests (partner_id, created_at, id);

-- Who the agreement was reached with, and who wrote it down. Agreements from before have a name only.
ALTER TABLE customer_agreements ADD COLUMN first_name TEXT;
ALTER TABLE customer_agreements ADD COLUMN last_name TEXT;
ALTER TABLE customer_agreements ADD COLUMN email TEXT;
-- Empty where none was given.
ALTER TABLE customer_agreements ADD COLUMN phone TEXT;
ALTER TABLE customer_agreements ADD COLUMN recorded_by TEXT REFERENCES users (id);
ALTER TABLE customer_agreements ADD COLUMN recorded_at BIGINT;

-- The same again by the same partner is refused (MCA-04).
CREATE UNIQUE INDEX attested_once
    ON customer_agreements (customer_id, partner_id, first_name, last_name, email, phone);
