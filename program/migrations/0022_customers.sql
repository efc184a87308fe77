-- What partners keep about a customer: its registration number (REG-08), where each partner sends its bills (DIR-13),
-- and who supports it (DAP-04).

-- One per company: asked for, and stored, in some countries only.
ALTER TABLE customers ADD COLUMN registration_number TEXT;

-- Each partner has bill-to data of its own: a copy stays what it was when it was made (DIR-13).
CREATE TABLE customer_billing (
    customer_id   TEXT NOT NULL REFERENCES customers (id),
    partner_id    TEXT NOT NULL REFERENCES partner_tenants (id),
    company_name  TEXT NOT NULL,
    first_name    TEXT NOT NULL,
    last_name     TEXT NOT NULL,
    email         TEXT NOT NULL,
    phone         TEXT,
    language      TEXT NOT NULL CHECK (language IN ('en', 'sv', 'nl', 'zh-CN')),
    address_line1 TEXT NOT NULL,
    address_line2 TEXT,
    city          TEXT NOT NULL,
    state         TEXT,
    postal_code   TEXT,
    country       TEXT NOT NULL CHECK (length(country) = 2),
    version       BIGINT NOT NULL,
    changed_at    BIGINT NOT NULL,
    PRIMARY KEY (customer_id, partner_id)
);

-- Whom the customers of a partner turn to; without a row it is the partner itself.
CREATE TABLE support_contacts (
    customer_id TEXT NOT NULL REFERENCES customers (id),
    partner_id  TEXT NOT NULL REFERENCES partner_tenants (id),
    contact_id  TEXT NOT NULL REFERENCES partner_tenants (id),
    chosen_at   BIGINT NOT NULL,
    PRIMARY KEY (customer_id, partner_id)
);
