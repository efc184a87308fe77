-- Every page of a reseller counts the invitations that wait at its reader's address.
CREATE INDEX waiting_invitations_by_address ON partnership_invitations (email) WHERE state = 'issued';
