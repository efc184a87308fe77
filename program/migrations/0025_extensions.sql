-- Who said that a customer was told of a provider and consents (DIR-09), and when.
CREATE TABLE relation_extensions (
    id           TEXT PRIMARY KEY,
    customer_id  TEXT NOT NULL REFERENCES customers (id),
    reseller_id  TEXT NOT NULL REFERENCES partner_tenants (id),
    provider_id  TEXT NOT NULL REFERENCES partner_tenants (id) CHECK (provider_id <> reseller_id),
    consent_by   TEXT NOT NULL REFERENCES users (id),
    -- The name as it was then: accounts change theirs.
    consent_name TEXT NOT NULL,
    consent_at   BIGINT NOT NULL
);
CREATE INDEX extensions_of_customer ON relation_extensions (customer_id, reseller_id);

-- Companies that belong together with a partner, kept by the operator: the partner may not sell to them (CUS-18).
-- A domain names the company, whether it has a tenant yet or not.
CREATE TABLE partner_affiliates (
    partner_id TEXT NOT NULL REFERENCES partner_tenants (id),
    domain     TEXT NOT NULL,
    name       TEXT NOT NULL,
    added_at   BIGINT NOT NULL,
    PRIMARY KEY (partner_id, domain)
);
CREATE INDEX affiliates_by_domain ON partner_affiliates (domain, partner_id);

-- Counts the changes of a person in a customer's tenant; changes of one customer's people wait for each other.
ALTER TABLE customer_users ADD COLUMN version BIGINT NOT NULL DEFAULT 0;
-- What the customer calls somebody whose account came about elsewhere: their own name is not told to it.
ALTER TABLE customer_users ADD COLUMN name TEXT;
ALTER TABLE customers ADD COLUMN people_changes BIGINT NOT NULL DEFAULT 0;

-- The one invitation to indirect reseller incentives per partner (DIR-14): when, and to which membership address.
CREATE TABLE incentive_invitations (
    tenant_id  TEXT PRIMARY KEY REFERENCES partner_tenants (id),
    mpn_id     TEXT NOT NULL,
    invited_at BIGINT NOT NULL
);
