-- The last three tries to sign in that an address has not got back; 0 stands for none (S07).

CREATE TABLE sign_in_tries (
    address TEXT PRIMARY KEY,
    newest  BIGINT NOT NULL,
    middle  BIGINT NOT NULL CHECK (middle <= newest),
    oldest  BIGINT NOT NULL CHECK (oldest <= middle)
);
