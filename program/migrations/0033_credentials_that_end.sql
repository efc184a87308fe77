-- When the global admins were told that a credential ends soon: once.
ALTER TABLE credentials ADD COLUMN ending_told_at BIGINT;
