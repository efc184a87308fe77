-- What customers do by themselves: their own accounts and passwords, and what they tell when they found their tenant.

-- The customer in which an account came about: no partner's tenant is its home then, and only the customer, or who
-- administers it alone, gives it a new password (ROL-04, DAP-01).
ALTER TABLE users ADD COLUMN home_customer_id TEXT REFERENCES customers (id);
UPDATE users SET home_customer_id =
    (SELECT k.customer_id FROM customer_users k WHERE k.user_id = users.id ORDER BY k.added_at, k.customer_id LIMIT 1)
    WHERE home_tenant_id IS NULL;

-- Mandatory in some countries, with the registration number (REG-08); partners keep phones of their own beside it.
ALTER TABLE customers ADD COLUMN phone TEXT;
ALTER TABLE pending_accounts ADD COLUMN registration_number TEXT;
ALTER TABLE pending_accounts ADD COLUMN phone TEXT;
