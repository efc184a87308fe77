-- A customer that founds its tenant tells the name of its company, by which its partners find it.
ALTER TABLE pending_accounts ADD COLUMN company_name TEXT;
