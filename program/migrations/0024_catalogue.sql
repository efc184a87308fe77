-- The catalogue of offers, what was ordered of them, and who uses the licenses (rules 3.10, 3.11, ORD).

-- terms and cycles are lists with commas: P1M,P1Y and monthly,annual. No term for what has no end.
CREATE TABLE offers (
    id         TEXT PRIMARY KEY,
    name       TEXT NOT NULL,
    family     TEXT NOT NULL CHECK (family IN ('license', 'azurePayg', 'azurePlan', 'reservedInstance',
                                               'termSoftware', 'marketplaceSaas', 'perpetualSoftware')),
    terms      TEXT NOT NULL,
    cycles     TEXT NOT NULL,
    active     BOOLEAN NOT NULL,
    version    BIGINT NOT NULL DEFAULT 1,
    changed_at BIGINT NOT NULL
);
-- What one unit costs, in hundredths: each month, or once where it is paid once.
CREATE TABLE offer_prices (
    offer_id TEXT NOT NULL REFERENCES offers (id),
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    amount   BIGINT NOT NULL CHECK (amount >= 0),
    PRIMARY KEY (offer_id, currency)
);
-- Of which bases an offer is an add-on.
CREATE TABLE offer_bases (
    offer_id TEXT NOT NULL REFERENCES offers (id),
    base_id  TEXT NOT NULL REFERENCES offers (id) CHECK (base_id <> offer_id),
    PRIMARY KEY (offer_id, base_id)
);

-- Those of transfers have neither: they are placed by the request, whose lines tell what was in them.
ALTER TABLE orders ADD COLUMN currency TEXT;
ALTER TABLE orders ADD COLUMN billing_cycle TEXT CHECK (billing_cycle IN ('monthly', 'annual', 'one_time'));
CREATE INDEX orders_of_customer ON orders (customer_id, owner_id, created_at, id);
CREATE TABLE order_lines (
    order_id        TEXT NOT NULL REFERENCES orders (id),
    line_no         BIGINT NOT NULL,
    offer_id        TEXT NOT NULL,
    offer_name      TEXT NOT NULL,
    subscription_id TEXT NOT NULL UNIQUE REFERENCES subscriptions (id),
    quantity        BIGINT NOT NULL CHECK (quantity >= 1),
    term            TEXT CHECK (term IN ('P1M', 'P1Y', 'P3Y')),
    -- What one unit cost then; nothing where use is billed.
    amount          BIGINT CHECK (amount >= 0),
    mpn_on_record   TEXT,
    PRIMARY KEY (order_id, line_no)
);

-- Counts the changes that partners make: what one saw must be what there is.
ALTER TABLE subscriptions ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
-- For the worker: whose term is over, and what has been suspended for long.
CREATE INDEX active_by_term_end ON subscriptions (commitment_end) WHERE status = 'active' AND commitment_end IS NOT NULL;
CREATE INDEX suspended_by_time ON subscriptions (changed_at) WHERE status = 'suspended';

-- Who in the customer's tenant has a license of a subscription.
CREATE TABLE license_assignments (
    subscription_id TEXT NOT NULL REFERENCES subscriptions (id),
    user_id         TEXT NOT NULL REFERENCES users (id),
    assigned_at     BIGINT NOT NULL,
    PRIMARY KEY (subscription_id, user_id)
);
CREATE INDEX licenses_of_user ON license_assignments (user_id);
