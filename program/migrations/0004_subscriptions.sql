-- Subscriptions and the orders they came from (rules 3.10, 3.11, 4.11).

CREATE TABLE orders (
    id          TEXT PRIMARY KEY,
    customer_id TEXT NOT NULL REFERENCES customers (id),
    owner_id    TEXT NOT NULL REFERENCES partner_tenants (id),
    transfer_id TEXT,
    group_no    BIGINT CHECK ((group_no IS NULL) = (transfer_id IS NULL)),
    created_by  TEXT NOT NULL,
    created_at  BIGINT NOT NULL
);
-- One order per group of a transfer, ever.
CREATE UNIQUE INDEX one_order_per_transfer_group ON orders (transfer_id, group_no);

CREATE TABLE subscriptions (
    id                TEXT PRIMARY KEY,
    customer_id       TEXT NOT NULL REFERENCES customers (id),
    owner_id          TEXT NOT NULL REFERENCES partner_tenants (id),
    parent_id         TEXT REFERENCES subscriptions (id),
    order_id          TEXT REFERENCES orders (id),
    offer_id          TEXT NOT NULL,
    offer_name        TEXT NOT NULL,
    friendly_name     TEXT NOT NULL,
    quantity          BIGINT NOT NULL CHECK (quantity >= 1),
    family            TEXT NOT NULL CHECK (family IN ('license', 'azurePayg', 'azurePlan', 'reservedInstance',
                                                      'termSoftware', 'marketplaceSaas', 'perpetualSoftware')),
    status            TEXT NOT NULL CHECK (status IN ('active', 'suspended', 'deleted')),
    suspension_reason TEXT CHECK (suspension_reason IS NULL OR status <> 'active'),
    trial             BOOLEAN NOT NULL,
    provisioned       BOOLEAN NOT NULL,
    billing_cycle     TEXT NOT NULL CHECK (billing_cycle IN ('monthly', 'annual', 'one_time')),
    term              TEXT CHECK (term IN ('P1M', 'P1Y', 'P3Y')),
    auto_renew        BOOLEAN NOT NULL,
    entitlement_id    TEXT,
    mpn_on_record     TEXT,
    reseller_id       TEXT REFERENCES partner_tenants (id),
    transfer_id       TEXT,
    transfer_line     BIGINT CHECK ((transfer_line IS NULL) = (transfer_id IS NULL)),
    created_at        BIGINT NOT NULL,
    commitment_end    BIGINT,
    changed_at        BIGINT NOT NULL
);
CREATE INDEX subscriptions_of_customer ON subscriptions (customer_id, owner_id, status);
CREATE INDEX subscriptions_of_owner ON subscriptions (owner_id, status);
CREATE INDEX add_ons_of_base ON subscriptions (parent_id);
CREATE INDEX subscriptions_of_reseller ON subscriptions (reseller_id, customer_id) WHERE reseller_id IS NOT NULL;
-- A line of a transfer becomes one subscription, ever.
CREATE UNIQUE INDEX one_subscription_per_transfer_line ON subscriptions (transfer_id, transfer_line);
