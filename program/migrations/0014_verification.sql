-- Checking a company that enrolls (rules 4.2): one case per enrollment, its steps, and what was said.

CREATE TABLE verification_cases (
    enrollment_id TEXT PRIMARY KEY REFERENCES enrollments (id),
    tenant_id     TEXT NOT NULL UNIQUE REFERENCES partner_tenants (id),
    status        TEXT NOT NULL CHECK (status IN ('address', 'review', 'waiting', 'second', 'authorized', 'rejected',
                                                  'declined')),
    is_open       BOOLEAN NOT NULL,
    -- Business time spent, in microseconds, and since when the clock runs again (ENR-13).
    clock_spent   BIGINT NOT NULL CHECK (clock_spent >= 0),
    clock_since   BIGINT CHECK ((clock_since IS NOT NULL) = (status IN ('review', 'second'))),
    due_at        BIGINT CHECK ((due_at IS NOT NULL) = (status IN ('review', 'second'))),
    held_by       TEXT REFERENCES users (id),
    proposed_by   TEXT REFERENCES users (id) CHECK ((proposed_by IS NOT NULL) = (status = 'second')),
    opened_at     BIGINT NOT NULL,
    closed_at     BIGINT CHECK ((closed_at IS NOT NULL) = (status IN ('authorized', 'rejected', 'declined'))),
    version       BIGINT NOT NULL,
    -- What is checked: a change of it is found by comparing (ENR-18).
    company       TEXT NOT NULL,
    country       TEXT NOT NULL CHECK (length(country) = 2),
    contact_email TEXT NOT NULL,
    company_hash  TEXT NOT NULL CHECK (length(company_hash) = 64),
    -- Name and number without what people write differently, to find the same company twice.
    name_key      TEXT NOT NULL,
    number_key    TEXT,
    -- Lower case: company, number of the application, domain of the address.
    search        TEXT NOT NULL,
    -- How many automatic checks want a look, and how many failed, when they were run last.
    to_look_at    BIGINT NOT NULL DEFAULT 0,
    failed        BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX verification_cases_in_order ON verification_cases (is_open, opened_at, enrollment_id);
CREATE INDEX verification_cases_by_name ON verification_cases (name_key, country);
CREATE INDEX verification_cases_by_number ON verification_cases (number_key, country);

CREATE TABLE verification_steps (
    enrollment_id TEXT NOT NULL REFERENCES verification_cases (enrollment_id),
    step          TEXT NOT NULL CHECK (step IN ('email_ownership', 'employment_verification', 'business_verification',
                                                'decision')),
    state         TEXT NOT NULL CHECK (state IN ('open', 'passed', 'wanted', 'failed', 'declined')),
    evidence      TEXT CHECK ((evidence IS NOT NULL) = (state = 'passed')),
    remedy        TEXT CHECK ((remedy IS NOT NULL) = (state IN ('wanted', 'failed'))),
    at            BIGINT,
    decided_by    TEXT REFERENCES users (id),
    PRIMARY KEY (enrollment_id, step)
);

-- What a verifier wrote to the applicant, and the applicant to the program desk. Personal data, so not in the log.
CREATE TABLE verification_messages (
    id            TEXT PRIMARY KEY,
    enrollment_id TEXT NOT NULL REFERENCES verification_cases (enrollment_id),
    at            BIGINT NOT NULL,
    kind          TEXT NOT NULL CHECK (kind IN ('approval', 'question', 'rejection', 'decline', 'answer', 'support')),
    from_operator BOOLEAN NOT NULL,
    user_id       TEXT NOT NULL REFERENCES users (id),
    text          TEXT NOT NULL
);
CREATE INDEX verification_messages_of_case ON verification_messages (enrollment_id, at, id);
