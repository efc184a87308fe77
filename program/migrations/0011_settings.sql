-- What the operator sets for the whole program (C-02, C-14, C-28): one row, and the web-mail services of ENR-08.

CREATE TABLE program_settings (
    id              BIGINT PRIMARY KEY CHECK (id = 1),
    program_name    TEXT NOT NULL,
    operator_name   TEXT NOT NULL,
    agreement_name  TEXT NOT NULL,
    enrollment_mode TEXT NOT NULL CHECK (enrollment_mode IN ('pmc', 'associate_after')),
    -- How long invitations are valid; 0 = for ever.
    invitation_days BIGINT NOT NULL CHECK (invitation_days BETWEEN 0 AND 365),
    -- Two operators who edit at once: the second is told.
    version         BIGINT NOT NULL
);

INSERT INTO program_settings (id, program_name, operator_name, agreement_name, enrollment_mode, invitation_days, version)
VALUES (1, 'Nordic Cloud Program', 'Nordic Program Desk', 'Microsoft Partner Agreement', 'associate_after', 30, 1);

-- A pattern is a registrable domain (gmail.com), or a label under any public suffix (yahoo.*).
CREATE TABLE web_mail_rules (
    pattern TEXT PRIMARY KEY,
    service TEXT NOT NULL
);

INSERT INTO web_mail_rules (pattern, service) VALUES
    ('gmail.com', 'Gmail'), ('googlemail.com', 'Gmail'),
    ('yahoo.*', 'Yahoo! Mail'), ('ymail.com', 'Yahoo! Mail'), ('rocketmail.com', 'Yahoo! Mail'),
    ('icloud.com', 'iCloud Mail'), ('me.com', 'iCloud Mail'), ('mac.com', 'iCloud Mail'),
    ('aol.com', 'AOL Mail'),
    ('outlook.*', 'Outlook Mail'), ('hotmail.*', 'Hotmail'), ('live.*', 'live.com'), ('msn.com', 'MSN');
