-- Transfer requests and their lines (rules 3.12, 4.12).

CREATE TABLE transfers (
    id            TEXT PRIMARY KEY,
    number        TEXT NOT NULL UNIQUE,
    customer_id   TEXT NOT NULL REFERENCES customers (id),
    source_id     TEXT NOT NULL REFERENCES partner_tenants (id),
    target_id     TEXT NOT NULL REFERENCES partner_tenants (id) CHECK (target_id <> source_id),
    mpn_on_record TEXT NOT NULL,
    status        TEXT NOT NULL CHECK (status IN ('active', 'in_progress', 'complete', 'partially_complete',
                                                  'failed', 'rejected', 'withdrawn', 'expired')),
    note          TEXT,
    reason        TEXT,
    created_by    TEXT NOT NULL REFERENCES users (id),
    created_at    BIGINT NOT NULL,
    expires_at    BIGINT NOT NULL CHECK (expires_at > created_at),
    accepted_at   BIGINT CHECK ((accepted_at IS NOT NULL) = (status IN ('in_progress', 'complete', 'partially_complete', 'failed'))),
    closed_at     BIGINT CHECK ((closed_at IS NOT NULL) = (status NOT IN ('active', 'in_progress')))
);
CREATE INDEX transfers_of_source ON transfers (source_id, created_at, id);
CREATE INDEX transfers_of_target ON transfers (target_id, created_at, id);
CREATE INDEX transfers_of_customer ON transfers (customer_id, created_at, id);
CREATE INDEX open_transfers_by_target ON transfers (target_id, created_at, id) WHERE status = 'active';
CREATE INDEX open_transfers_by_expiry ON transfers (expires_at) WHERE status = 'active';

CREATE TABLE transfer_lines (
    transfer_id         TEXT NOT NULL REFERENCES transfers (id),
    line_no             BIGINT NOT NULL,
    group_no            BIGINT NOT NULL,
    subscription_id     TEXT NOT NULL REFERENCES subscriptions (id),
    add_on              BOOLEAN NOT NULL,
    offer_id            TEXT NOT NULL,
    offer_name          TEXT NOT NULL,
    friendly_name       TEXT NOT NULL,
    quantity            BIGINT NOT NULL CHECK (quantity >= 1),
    family              TEXT NOT NULL,
    billing_cycle       TEXT NOT NULL,
    term                TEXT,
    status              TEXT NOT NULL CHECK (status IN ('open', 'complete', 'failed', 'declined')),
    failure             TEXT CHECK ((failure IS NOT NULL) = (status = 'failed')),
    new_subscription_id TEXT UNIQUE REFERENCES subscriptions (id)
                        CHECK ((new_subscription_id IS NOT NULL) = (status = 'complete')),
    -- Set when the line no longer holds its subscription: the request ended, or the line was answered.
    released_at         BIGINT,
    PRIMARY KEY (transfer_id, line_no)
);
-- A subscription stands in one open request at most (TRA-09).
CREATE UNIQUE INDEX one_open_transfer_per_subscription ON transfer_lines (subscription_id) WHERE released_at IS NULL;
CREATE INDEX lines_of_subscription ON transfer_lines (subscription_id);
