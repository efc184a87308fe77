-- The log of a tenant is read newest first, between two moments (AUD-03).
CREATE INDEX events_by_time ON events (tenant_id, at, seq);
