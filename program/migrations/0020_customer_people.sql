-- People of customers (rules 2, customer side): a customer is a tenant, and its global admins answer its partners.

CREATE TABLE customer_users (
    customer_id TEXT NOT NULL REFERENCES customers (id),
    user_id     TEXT NOT NULL REFERENCES users (id),
    role        TEXT NOT NULL CHECK (role IN ('global_admin', 'user')),
    added_at    BIGINT NOT NULL,
    PRIMARY KEY (customer_id, user_id)
);
CREATE INDEX customers_of_user ON customer_users (user_id, customer_id);

-- A session acts in a partner's tenant or in a customer's, never in both.
ALTER TABLE sessions ADD COLUMN customer_id TEXT REFERENCES customers (id);

-- Whether the work account is for a customer's tenant.
ALTER TABLE pending_accounts ADD COLUMN of_customer BOOLEAN NOT NULL DEFAULT FALSE;
