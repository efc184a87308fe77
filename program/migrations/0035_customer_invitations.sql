-- What customer invitations keep as those of partnerships do (rules 3.5, 3.8).

-- The links that a newer one replaced, so that they can say so.
CREATE TABLE relationship_old_links (
    token_hash TEXT PRIMARY KEY CHECK (length(token_hash) = 64),
    request_id TEXT NOT NULL REFERENCES relationship_requests (id)
);

-- What the partner wants to remember; nobody else sees it.
ALTER TABLE relationship_requests ADD COLUMN note TEXT;

-- A table of customers is looked up address by address.
CREATE INDEX relationship_requests_by_address ON relationship_requests (partner_id, email);
