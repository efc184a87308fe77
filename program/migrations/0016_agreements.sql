-- The partner agreement: its versions with the exact bytes of each text, who signed what, and what a
-- direct-bill partner accepted when it changed over (rules 3.4, 4.4, 4.9).

-- A version is in force from the moment it is published, and never changed: triggers of each engine hold that.
CREATE TABLE agreement_versions (
    number       TEXT PRIMARY KEY,
    -- The order of publication: two that publish at once meet here, and one comes too late.
    seq          BIGINT NOT NULL UNIQUE CHECK (seq > 0),
    published_at BIGINT NOT NULL,
    published_by TEXT NOT NULL REFERENCES users (id)
);

CREATE TABLE agreement_texts (
    version  TEXT NOT NULL REFERENCES agreement_versions (number),
    language TEXT NOT NULL CHECK (language IN ('en', 'sv', 'nl', 'zh-CN')),
    format   TEXT NOT NULL CHECK (format IN ('pdf', 'markdown')),
    sha256   TEXT NOT NULL CHECK (length(sha256) = 64),
    size     BIGINT NOT NULL CHECK (size BETWEEN 1 AND 5242880),
    content  BYTEA NOT NULL,
    PRIMARY KEY (version, language)
);

-- What was signed. Signatures from before have the name and the time only.
ALTER TABLE partner_agreements ADD COLUMN version TEXT REFERENCES agreement_versions (number);
ALTER TABLE partner_agreements ADD COLUMN language TEXT;
ALTER TABLE partner_agreements ADD COLUMN sha256 TEXT CHECK (length(sha256) = 64);
ALTER TABLE partner_agreements ADD COLUMN mpn_id TEXT;
ALTER TABLE partner_agreements ADD COLUMN user_id TEXT REFERENCES users (id);
ALTER TABLE partner_agreements ADD COLUMN address TEXT;

-- A direct-bill partner's own acceptance, wanted even where its region was signed for before (C-09). There is no
-- way back, so there is one at most (DIR-04).
CREATE TABLE reseller_acceptances (
    tenant_id TEXT PRIMARY KEY REFERENCES partner_tenants (id),
    region    TEXT NOT NULL,
    signed_by TEXT NOT NULL,
    signed_at BIGINT NOT NULL,
    version   TEXT NOT NULL REFERENCES agreement_versions (number),
    language  TEXT NOT NULL,
    sha256    TEXT NOT NULL CHECK (length(sha256) = 64),
    mpn_id    TEXT NOT NULL,
    user_id   TEXT NOT NULL REFERENCES users (id),
    address   TEXT NOT NULL
);

-- Banners that a person has read and closed.
CREATE TABLE dismissed_banners (
    tenant_id    TEXT NOT NULL REFERENCES partner_tenants (id),
    user_id      TEXT NOT NULL REFERENCES users (id),
    banner       TEXT NOT NULL,
    dismissed_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, user_id, banner)
);
