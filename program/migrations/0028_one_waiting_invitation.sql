-- Of the invitations of a provider to one address at most one waits (PAR-01): also when two are sent at once.

UPDATE partnership_invitations SET state = 'revoked', answered_at = sent_at
WHERE state = 'issued'
  AND EXISTS (SELECT 1 FROM partnership_invitations newer
              WHERE newer.provider_id = partnership_invitations.provider_id
                AND newer.email = partnership_invitations.email AND newer.state = 'issued'
                AND (newer.sent_at, newer.id) > (partnership_invitations.sent_at, partnership_invitations.id));

CREATE UNIQUE INDEX one_waiting_invitation_per_address
    ON partnership_invitations (provider_id, email) WHERE state = 'issued';
