//! Small changes to stored rows: one character more, less or another in each field, `NULL` for nothing and the other way
//! round.

macro_rules! of_rows {
    ($($change:literal),+) => {
        [$(concat!("UPDATE events SET ", $change, " WHERE tenant_id = $1 AND seq = CAST($2 AS BIGINT)")),+]
    };
}

/// To the row of a tenant (`$1`) with a number (`$2`).
pub const OF_ROWS: [&str; 26] = of_rows![
    "id = substr(id, 2)",
    "at = at + 1",
    "user_id = CASE WHEN user_id IS NULL THEN '' ELSE NULL END",
    "user_name = user_name || ' '",
    "user_name = lower(user_name) || '.'",
    "user_tenant_id = user_tenant_id || '0'",
    "user_role = 'global_admin'",
    "operation = operation || 's'",
    "kind = 'transfer_' || kind",
    "outcome = CASE WHEN outcome = 'failed' THEN 'succeeded' ELSE 'failed' END",
    "customer_id = CASE WHEN customer_id IS NULL THEN '' ELSE NULL END",
    "resource_type = 'Transfer'",
    "resource_id = upper(resource_id) || '!'",
    "old_value = CASE WHEN old_value IS NULL THEN 'active' ELSE NULL END",
    "new_value = CASE WHEN new_value IS NULL THEN '' ELSE NULL END",
    "new_value = 'deleted'",
    "facts = facts || ' '",
    "previous_hash = substr(previous_hash, 2) || 'g'",
    "hash = substr(hash, 2) || 'g'",
    "old_value = facts, facts = COALESCE(old_value, '')",
    "seq = seq + 1000",
    // What stands between fields, and for those that are missing, when many rows are read at once.
    "customer_id = COALESCE(customer_id, '') || '\u{1e}'",
    "new_value = CASE WHEN new_value IS NULL THEN '\u{1e}' ELSE NULL END",
    "user_name = '\u{1e}', old_value = '\u{1e}', new_value = NULL",
    "user_name = user_name || '\u{1f}', operation = substr(operation, 2)",
    "operation = operation || '\u{1f}' || kind, kind = ''"
];

macro_rules! another_character {
    ($table:literal $place:literal $at:literal: $($column:literal),+) => {
        [$(concat!("UPDATE ", $table, " SET ", $column, " = substr(", $column, ", 1, CAST(", $at, " AS INTEGER)) || '~' || ",
                   "substr(", $column, ", CAST(", $at, " AS INTEGER) + 2) WHERE ", $place)),+]
    };
}

/// To one character (`$3`, from 0) of such a row; behind the end it is one more.
pub const CHARACTERS_OF_ROWS: [&str; 9] = another_character!(
    "events" "tenant_id = $1 AND seq = CAST($2 AS BIGINT)" "$3":
    "id", "user_name", "operation", "kind", "resource_type", "resource_id", "facts", "previous_hash", "hash"
);

macro_rules! of_seals {
    ($($change:literal),+) => {
        [$(concat!("UPDATE event_seals SET ", $change, " WHERE number = CAST($1 AS BIGINT)")),+]
    };
}

/// To the seal with a number (`$1`).
pub const OF_SEALS: [&str; 7] = of_seals![
    "number = number + 1000",
    "at = at - 1",
    "heads = heads || ' '",
    "heads = substr(heads, 2)",
    "key_id = upper(key_id) || '0'",
    "signature = upper(signature) || '0'",
    "signature = ''"
];

/// To one character (`$2`, from 0) of such a seal.
pub const CHARACTERS_OF_SEALS: [&str; 5] = another_character!(
    "event_seals" "number = CAST($1 AS BIGINT)" "$2": "heads", "previous_hash", "hash", "key_id", "signature"
);

/// A copy of a row (`$2`) under another number (`$3`), which follows the row with a hash (`$4`).
pub const INSERT_A_ROW: &str = "
    INSERT INTO events SELECT tenant_id, CAST($3 AS BIGINT), 'inserted', at, user_id, user_name, user_tenant_id, user_role,
        operation, kind, outcome, customer_id, resource_type, resource_id, old_value, new_value, facts, $4, hash
    FROM events WHERE tenant_id = $1 AND seq = CAST($2 AS BIGINT)";
