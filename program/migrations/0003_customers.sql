-- Customers, who has which relation with them, and their agreements (rules 3.6, 3.7, 3.9).

CREATE TABLE customers (
    id          TEXT PRIMARY KEY,
    name        TEXT NOT NULL,
    domain      TEXT NOT NULL UNIQUE,
    country     TEXT NOT NULL CHECK (length(country) = 2),
    region      TEXT NOT NULL,
    -- Lower-case name, domain and id: what a search looks through.
    search_text TEXT NOT NULL,
    created_at  BIGINT NOT NULL
);

-- name_key repeats the customer's name as sortable bytes, so that one index serves the list in its order
-- and both engines compare it byte by byte.
CREATE TABLE customer_relations (
    partner_id     TEXT NOT NULL REFERENCES partner_tenants (id),
    customer_id    TEXT NOT NULL REFERENCES customers (id),
    kind           TEXT NOT NULL CHECK (kind IN ('direct', 'indirect_reseller', 'indirect_provider')),
    origin         TEXT NOT NULL CHECK (origin IN ('tenant_created', 'invitation', 'extension')),
    dap            BOOLEAN NOT NULL,
    name_key       BYTEA NOT NULL,
    established_at BIGINT NOT NULL,
    ended_at       BIGINT,
    PRIMARY KEY (partner_id, customer_id)
);
CREATE INDEX customer_list ON customer_relations (partner_id, name_key, customer_id) WHERE ended_at IS NULL;
CREATE INDEX customer_list_by_kind ON customer_relations (partner_id, kind, name_key, customer_id) WHERE ended_at IS NULL;
CREATE INDEX relations_of_customer ON customer_relations (customer_id);

-- Which provider and which reseller serve a customer together.
CREATE TABLE customer_pairings (
    customer_id    TEXT NOT NULL REFERENCES customers (id),
    provider_id    TEXT NOT NULL REFERENCES partner_tenants (id),
    reseller_id    TEXT NOT NULL REFERENCES partner_tenants (id) CHECK (reseller_id <> provider_id),
    established_at BIGINT NOT NULL,
    PRIMARY KEY (customer_id, provider_id, reseller_id)
);
CREATE INDEX pairings_of_reseller ON customer_pairings (reseller_id, provider_id, customer_id);
CREATE INDEX pairings_of_provider ON customer_pairings (provider_id, reseller_id, customer_id);

-- A directly accepted agreement belongs to the customer; an attested one to the customer and the attesting partner.
CREATE TABLE customer_agreements (
    id          TEXT PRIMARY KEY,
    customer_id TEXT NOT NULL REFERENCES customers (id),
    method      TEXT NOT NULL CHECK (method IN ('direct', 'attestation')),
    partner_id  TEXT REFERENCES partner_tenants (id) CHECK ((partner_id IS NOT NULL) = (method = 'attestation')),
    signed_by   TEXT NOT NULL,
    agreed_at   BIGINT NOT NULL
);
CREATE INDEX agreements_of_customer ON customer_agreements (customer_id, method);
