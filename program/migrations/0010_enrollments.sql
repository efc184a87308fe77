-- Becoming an indirect reseller: one enrollment per tenant (ENR-21), what was typed so far, and the legal profile
-- (rules 3.2, 4.1, 4.9).

CREATE TABLE enrollments (
    id           TEXT PRIMARY KEY,
    number       TEXT NOT NULL UNIQUE,
    tenant_id    TEXT NOT NULL UNIQUE REFERENCES partner_tenants (id),
    path         TEXT NOT NULL CHECK (path IN ('new', 'transition')),
    mode         TEXT NOT NULL CHECK (mode IN ('pmc', 'associate_after')),
    status       TEXT NOT NULL CHECK (status IN ('draft', 'pending_qualification', 'qualified', 'active', 'rejected',
                                                 'declined')),
    started_at   BIGINT NOT NULL,
    submitted_at BIGINT CHECK ((submitted_at IS NULL) = (status = 'draft')),
    qualified_at BIGINT CHECK ((qualified_at IS NOT NULL) = (status IN ('qualified', 'active'))),
    activated_at BIGINT CHECK ((activated_at IS NOT NULL) = (status = 'active')),
    refused_at   BIGINT CHECK ((refused_at IS NOT NULL) = (status IN ('rejected', 'declined'))),
    -- Who selected Enroll now: this person becomes admin agent (ROL-01).
    submitted_by TEXT REFERENCES users (id)
);
CREATE INDEX enrollments_by_status ON enrollments (status, submitted_at, id);

-- What was typed, field by field as JSON, until it is sent (kept 30 days without a change).
CREATE TABLE enrollment_drafts (
    enrollment_id TEXT PRIMARY KEY REFERENCES enrollments (id),
    fields        TEXT NOT NULL,
    version       BIGINT NOT NULL,
    saved_at      BIGINT NOT NULL,
    saved_by      TEXT NOT NULL REFERENCES users (id)
);

CREATE TABLE legal_profiles (
    tenant_id           TEXT PRIMARY KEY REFERENCES partner_tenants (id),
    company_name        TEXT NOT NULL,
    registration_number TEXT,
    website             TEXT,
    address_line1       TEXT NOT NULL,
    address_line2       TEXT,
    city                TEXT NOT NULL,
    state               TEXT,
    postal_code         TEXT,
    country             TEXT NOT NULL CHECK (length(country) = 2),
    contact_first_name  TEXT NOT NULL,
    contact_last_name   TEXT NOT NULL,
    contact_email       TEXT NOT NULL,
    contact_phone       TEXT NOT NULL,
    contact_language    TEXT NOT NULL CHECK (contact_language IN ('en', 'sv', 'nl', 'zh-CN')),
    support_email       TEXT NOT NULL,
    support_phone       TEXT NOT NULL,
    support_website     TEXT,
    version             BIGINT NOT NULL,
    updated_at          BIGINT NOT NULL
);
