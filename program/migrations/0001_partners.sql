-- Partner tenants, their programs, agreements and partnerships (rules 3.1, 3.4, 3.5).
-- In the SQL both SQLite and PostgreSQL read: text keys, times as epoch microseconds (UTC).

CREATE TABLE partner_tenants (
    id                 TEXT PRIMARY KEY,
    name               TEXT NOT NULL,
    domain             TEXT NOT NULL UNIQUE,
    country            TEXT NOT NULL CHECK (length(country) = 2),
    region             TEXT NOT NULL,
    currency           TEXT NOT NULL CHECK (length(currency) = 3),
    mpn_id             TEXT UNIQUE,
    standing           TEXT NOT NULL CHECK (standing IN ('good', 'suspended')),
    transfers_numbered BIGINT NOT NULL DEFAULT 0,
    created_at         BIGINT NOT NULL
);

CREATE TABLE partner_programs (
    tenant_id TEXT NOT NULL REFERENCES partner_tenants (id),
    program   TEXT NOT NULL CHECK (program IN ('indirect_provider', 'direct_bill', 'indirect_reseller')),
    since     BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, program)
);

CREATE TABLE partner_agreements (
    tenant_id TEXT NOT NULL REFERENCES partner_tenants (id),
    region    TEXT NOT NULL,
    signed_by TEXT NOT NULL,
    signed_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, region)
);

CREATE TABLE partnerships (
    id             TEXT PRIMARY KEY,
    provider_id    TEXT NOT NULL REFERENCES partner_tenants (id),
    reseller_id    TEXT NOT NULL REFERENCES partner_tenants (id) CHECK (reseller_id <> provider_id),
    established_at BIGINT NOT NULL,
    removed_at     BIGINT
);

CREATE UNIQUE INDEX one_active_partnership_per_pair
    ON partnerships (provider_id, reseller_id) WHERE removed_at IS NULL;
CREATE INDEX partnerships_of_reseller ON partnerships (reseller_id);
