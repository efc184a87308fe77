-- Links that prove the primary contact's address (ENR-10, ENR-11): only the SHA-256 of a token is kept (MAIL-02).

CREATE TABLE address_links (
    token_hash    TEXT PRIMARY KEY,
    enrollment_id TEXT NOT NULL REFERENCES enrollments (id),
    email         TEXT NOT NULL,
    created_at    BIGINT NOT NULL,
    expires_at    BIGINT NOT NULL CHECK (expires_at > created_at),
    used_at       BIGINT,
    -- A newer link took its place.
    replaced_at   BIGINT,
    CHECK (used_at IS NULL OR replaced_at IS NULL)
);

-- A new link kills the old.
CREATE UNIQUE INDEX one_open_address_link ON address_links (enrollment_id)
    WHERE used_at IS NULL AND replaced_at IS NULL;
CREATE INDEX address_links_of_enrollment ON address_links (enrollment_id, created_at);

CREATE INDEX enrollment_drafts_by_age ON enrollment_drafts (saved_at);
