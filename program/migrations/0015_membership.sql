-- The membership directory: companies with their MPN IDs and logins, and which tenant is signed in to which
-- membership (rules 3.3, 5.2, ENR-30…34). The MPN ID a tenant uses stays in partner_tenants.mpn_id.

-- A company's membership, by its global MPN ID.
CREATE TABLE memberships (
    id            TEXT PRIMARY KEY,
    name          TEXT NOT NULL,
    contact_email TEXT NOT NULL,
    created_at    BIGINT NOT NULL
);

-- Global ids and locations. A name is there once in a membership (rules 3.3). Those that came in a file have no
-- contact of their own: the company's counts.
CREATE TABLE mpn_ids (
    mpn_id        TEXT PRIMARY KEY,
    membership_id TEXT NOT NULL REFERENCES memberships (id),
    kind          TEXT NOT NULL CHECK (kind IN ('global', 'location')),
    name          TEXT NOT NULL,
    name_key      TEXT NOT NULL,
    line1         TEXT NOT NULL,
    line2         TEXT,
    city          TEXT NOT NULL,
    state         TEXT,
    postal_code   TEXT,
    country       TEXT NOT NULL CHECK (length(country) = 2),
    contact_name  TEXT NOT NULL,
    contact_email TEXT NOT NULL,
    contact_phone TEXT NOT NULL,
    status        TEXT NOT NULL CHECK (status IN ('active', 'pending', 'declined')),
    -- Only what was migrated to the partner center can be used (ENR-42).
    migrated      BOOLEAN NOT NULL,
    created_at    BIGINT NOT NULL
);
CREATE UNIQUE INDEX one_mpn_id_per_name ON mpn_ids (membership_id, kind, name_key);

-- The directory's own logins, their passwords hashed.
CREATE TABLE membership_logins (
    login         TEXT PRIMARY KEY,
    membership_id TEXT NOT NULL REFERENCES memberships (id),
    password_hash TEXT NOT NULL CHECK (password_hash LIKE '$argon2id$%')
);

-- Five failures lock a login for 15 minutes (ENR-34). What was typed is kept as its hash, known or not: a lock tells
-- nobody that there is such a login, and a password typed in the wrong field is not kept.
CREATE TABLE membership_tries (
    login_hash   TEXT PRIMARY KEY,
    failures     BIGINT NOT NULL,
    locked_until BIGINT,
    tried_at     BIGINT NOT NULL
);

-- The membership a tenant is signed in to: what it may choose from.
CREATE TABLE tenant_memberships (
    tenant_id     TEXT PRIMARY KEY REFERENCES partner_tenants (id),
    membership_id TEXT NOT NULL REFERENCES memberships (id),
    linked_by     TEXT NOT NULL REFERENCES users (id),
    linked_at     BIGINT NOT NULL
);

-- New MPN IDs are numbered from here on; those the directory has already are left out.
CREATE TABLE mpn_numbers (
    one  BIGINT PRIMARY KEY CHECK (one = 1),
    next BIGINT NOT NULL
);
INSERT INTO mpn_numbers (one, next) VALUES (1, 6100001);

-- What became of the operator's last upload: counts, and the wrong rows as JSON.
CREATE TABLE membership_uploads (
    one       BIGINT PRIMARY KEY CHECK (one = 1),
    at        BIGINT NOT NULL,
    user_name TEXT NOT NULL,
    outcome   TEXT NOT NULL
);
