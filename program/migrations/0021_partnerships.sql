-- Invitations to authorize a provider, and what became of partnerships (rules 3.5, 4.5, 4.6).
-- In the SQL both SQLite and PostgreSQL read: text keys, times as epoch microseconds (UTC).

-- What the reseller granted beside the partnership itself, and may take back (PAR-06).
ALTER TABLE partnerships ADD COLUMN admin_access BOOLEAN NOT NULL DEFAULT TRUE;
ALTER TABLE partnerships ADD COLUMN access_removed_at BIGINT;
ALTER TABLE partnerships ADD COLUMN removed_by TEXT REFERENCES partner_tenants (id);

-- Only the SHA-256 of a link's token is kept; the newest one is the invitation's own.
CREATE TABLE partnership_invitations (
    id          TEXT PRIMARY KEY,
    provider_id TEXT NOT NULL REFERENCES partner_tenants (id),
    email       TEXT NOT NULL,
    name        TEXT,
    note        TEXT,
    language    TEXT NOT NULL CHECK (language IN ('en', 'sv', 'nl', 'zh-CN')),
    message     TEXT NOT NULL,
    token_hash  TEXT NOT NULL UNIQUE CHECK (length(token_hash) = 64),
    mailed      BOOLEAN NOT NULL,
    issued_by   TEXT NOT NULL REFERENCES users (id),
    issued_at   BIGINT NOT NULL,
    sent_at     BIGINT NOT NULL,
    -- Nothing for one that never expires (C-14).
    expires_at  BIGINT,
    state       TEXT NOT NULL CHECK (state IN ('issued', 'accepted', 'declined', 'revoked')),
    answered_at BIGINT CHECK ((answered_at IS NULL) = (state = 'issued')),
    answered_by TEXT REFERENCES users (id),
    reseller_id TEXT REFERENCES partner_tenants (id)
                CHECK ((reseller_id IS NOT NULL) = (state IN ('accepted', 'declined')))
);
CREATE INDEX invitations_of_provider ON partnership_invitations (provider_id, sent_at, id);
CREATE INDEX invitations_by_address ON partnership_invitations (provider_id, email, state);

-- The links that a newer one replaced, so that they can say so.
CREATE TABLE partnership_old_links (
    token_hash    TEXT PRIMARY KEY CHECK (length(token_hash) = 64),
    invitation_id TEXT NOT NULL REFERENCES partnership_invitations (id)
);

-- Endings that a reseller asked the program desk for (PAR-12).
CREATE TABLE partnership_endings (
    id             TEXT PRIMARY KEY,
    partnership_id TEXT NOT NULL REFERENCES partnerships (id),
    reason         TEXT NOT NULL,
    asked_by       TEXT NOT NULL REFERENCES users (id),
    asked_at       BIGINT NOT NULL,
    settled_at     BIGINT
);
CREATE UNIQUE INDEX one_open_ending ON partnership_endings (partnership_id) WHERE settled_at IS NULL;

-- What providers say about themselves in the directory; one without a row is listed with its name and country.
CREATE TABLE provider_listings (
    tenant_id TEXT PRIMARY KEY REFERENCES partner_tenants (id),
    listed    BOOLEAN NOT NULL,
    city      TEXT NOT NULL,
    about     TEXT NOT NULL,
    services  TEXT NOT NULL,
    languages TEXT NOT NULL,
    email     TEXT NOT NULL,
    phone     TEXT NOT NULL,
    website   TEXT NOT NULL,
    -- Two who edit at once: the second is told.
    version   BIGINT NOT NULL
);

-- Resellers that ask providers to work together.
CREATE TABLE partnership_requests (
    id          TEXT PRIMARY KEY,
    provider_id TEXT NOT NULL REFERENCES partner_tenants (id),
    reseller_id TEXT NOT NULL REFERENCES partner_tenants (id) CHECK (reseller_id <> provider_id),
    message     TEXT NOT NULL,
    asked_by    TEXT NOT NULL REFERENCES users (id),
    asked_at    BIGINT NOT NULL,
    state       TEXT NOT NULL CHECK (state IN ('waiting', 'approved', 'declined')),
    settled_at  BIGINT CHECK ((settled_at IS NULL) = (state = 'waiting'))
);
CREATE UNIQUE INDEX one_waiting_request_per_pair
    ON partnership_requests (provider_id, reseller_id) WHERE state = 'waiting';
CREATE INDEX requests_of_provider ON partnership_requests (provider_id, state, asked_at);
