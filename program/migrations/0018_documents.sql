-- Documents that applicants send (rules 4.2): kept here and nowhere where a web server would look for files.

CREATE TABLE verification_documents (
    id            TEXT PRIMARY KEY,
    enrollment_id TEXT NOT NULL REFERENCES verification_cases (enrollment_id),
    name          TEXT NOT NULL,
    media_type    TEXT NOT NULL CHECK (media_type IN ('application/pdf', 'image/png', 'image/jpeg')),
    size          BIGINT NOT NULL CHECK (size BETWEEN 1 AND 10485760),
    sha256        TEXT NOT NULL CHECK (length(sha256) = 64),
    content       BYTEA NOT NULL,
    uploaded_at   BIGINT NOT NULL,
    uploaded_by   TEXT NOT NULL REFERENCES users (id)
);
CREATE INDEX verification_documents_of_case ON verification_documents (enrollment_id, uploaded_at, id);
