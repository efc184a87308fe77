-- The customer agreement's own versions and texts (rules 3.9). They are published as the partner agreement's are, but
-- who accepts one refers to it by its template id.

-- In force from the moment it is published, and never changed: triggers of each engine hold that.
CREATE TABLE customer_agreement_versions (
    number       TEXT PRIMARY KEY,
    template_id  TEXT NOT NULL UNIQUE,
    -- The order of publication: two that publish at once meet here, and one comes too late.
    seq          BIGINT NOT NULL UNIQUE CHECK (seq > 0),
    published_at BIGINT NOT NULL,
    published_by TEXT NOT NULL REFERENCES users (id)
);

CREATE TABLE customer_agreement_texts (
    version  TEXT NOT NULL REFERENCES customer_agreement_versions (number),
    language TEXT NOT NULL CHECK (language IN ('en', 'sv', 'nl', 'zh-CN')),
    format   TEXT NOT NULL CHECK (format IN ('pdf', 'markdown')),
    sha256   TEXT NOT NULL CHECK (length(sha256) = 64),
    size     BIGINT NOT NULL CHECK (size BETWEEN 1 AND 5242880),
    content  BYTEA NOT NULL,
    PRIMARY KEY (version, language)
);

-- What was agreed to; none where nothing was published at the time.
ALTER TABLE customer_agreements ADD COLUMN template_id TEXT REFERENCES customer_agreement_versions (template_id);
