-- The link that a partner passes on to customers without naming one (rest-contract §5). It is told again as long as it
-- opens, so that it is kept itself: it lets a customer authorize the partner, and its reader do nothing else.
CREATE TABLE general_links (
    partner_id  TEXT NOT NULL REFERENCES partner_tenants (id),
    -- Empty for a request without a provider.
    provider_id TEXT NOT NULL,
    dap         BOOLEAN NOT NULL,
    token       TEXT NOT NULL,
    PRIMARY KEY (partner_id, provider_id, dap)
);
