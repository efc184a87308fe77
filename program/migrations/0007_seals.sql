-- Seals over the event log (S82, decision 0007): what an intruder with all rights on the database cannot make anew.

-- One chain for all tenants. `heads` has a line "tenant seq hash" for every chain that advanced since the seal before,
-- in the order of tenant ids. Append-only: see the triggers of each engine.
CREATE TABLE event_seals (
    number        BIGINT PRIMARY KEY CHECK (number >= 1),
    at            BIGINT NOT NULL,
    heads         TEXT NOT NULL,
    previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
    hash          TEXT NOT NULL CHECK (length(hash) = 64),
    key_id        TEXT NOT NULL,
    signature     TEXT NOT NULL
);

-- How far each chain is sealed: a note for the sealer, which would otherwise read every seal to know it.
CREATE TABLE event_sealed (
    tenant_id TEXT PRIMARY KEY REFERENCES partner_tenants (id),
    seq       BIGINT NOT NULL
);
