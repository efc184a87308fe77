-- What a partner is billed with, once it says so itself: until then its legal profile counts (rest-contract 9).
CREATE TABLE partner_billing (
    tenant_id             TEXT PRIMARY KEY REFERENCES partner_tenants (id),
    company_name          TEXT NOT NULL,
    first_name            TEXT NOT NULL,
    last_name             TEXT NOT NULL,
    email                 TEXT NOT NULL,
    phone                 TEXT,
    language              TEXT NOT NULL CHECK (language IN ('en', 'sv', 'nl', 'zh-CN')),
    address_line1         TEXT NOT NULL,
    address_line2         TEXT,
    city                  TEXT NOT NULL,
    state                 TEXT,
    postal_code           TEXT,
    country               TEXT NOT NULL CHECK (length(country) = 2),
    purchase_order_number TEXT,
    tax_id                TEXT,
    version               BIGINT NOT NULL CHECK (version > 0),
    changed_at            BIGINT NOT NULL
);
