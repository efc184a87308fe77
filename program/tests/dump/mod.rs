//! What the database holds, as text, to compare two databases or two moments.

use program::store::Connections;
use program::testing::TestProgram;

/// One statement per table that reads the same on both engines; password hashes and sessions are left out.
const TABLES: [&str; 16] = [
    "SELECT id || '|' || name || '|' || domain || '|' || country || '|' || region || '|' || currency || '|' ||
            COALESCE(mpn_id, '') || '|' || transfers_numbered || '|' || created_at FROM partner_tenants ORDER BY id",
    "SELECT tenant_id || '|' || program || '|' || since FROM partner_programs ORDER BY tenant_id, program",
    "SELECT tenant_id || '|' || region || '|' || signed_by || '|' || signed_at FROM partner_agreements ORDER BY tenant_id, region",
    "SELECT id || '|' || provider_id || '|' || reseller_id || '|' || established_at FROM partnerships ORDER BY id",
    "SELECT u.id || '|' || sign_in_name || '|' || name || '|' || COALESCE(language, '') || '|' || tenant_id || '|' || role
     FROM users u JOIN user_roles r ON r.user_id = u.id ORDER BY u.id, tenant_id, role",
    "SELECT id || '|' || name || '|' || domain || '|' || country || '|' || region || '|' || search_text || '|' || created_at
     FROM customers ORDER BY id",
    "SELECT r.partner_id || '|' || r.customer_id || '|' || r.kind || '|' || r.origin || '|' || r.established_at || '|' ||
            CASE WHEN r.dap THEN 'dap' ELSE '' END || '|' || COALESCE(g.provider_id || g.reseller_id || g.established_at, '')
     FROM customer_relations r
     LEFT JOIN customer_pairings g ON g.customer_id = r.customer_id AND (g.provider_id = r.partner_id OR g.reseller_id = r.partner_id)
     ORDER BY r.partner_id, r.customer_id, g.provider_id, g.reseller_id",
    "SELECT id || '|' || customer_id || '|' || method || '|' || COALESCE(partner_id, '') || '|' || signed_by || '|' || agreed_at
     FROM customer_agreements ORDER BY id",
    "SELECT id || '|' || customer_id || '|' || owner_id || '|' || COALESCE(parent_id, '') || '|' || COALESCE(order_id, '') || '|' ||
            offer_id || '|' || offer_name || '|' || friendly_name || '|' || quantity || '|' || family || '|' || status || '|' ||
            COALESCE(suspension_reason, '') || '|' || CASE WHEN trial THEN 'trial' ELSE '' END || '|' ||
            CASE WHEN provisioned THEN '' ELSE 'unprovisioned' END || '|' || billing_cycle || '|' || COALESCE(term, '') || '|' ||
            CASE WHEN auto_renew THEN 'renews' ELSE '' END || '|' || COALESCE(entitlement_id, '') || '|' ||
            COALESCE(mpn_on_record, '') || '|' || COALESCE(reseller_id, '') || '|' || COALESCE(transfer_id, '') || '|' ||
            created_at || '|' || COALESCE(commitment_end, 0) || '|' || changed_at
     FROM subscriptions ORDER BY id",
    "SELECT id || '|' || number || '|' || customer_id || '|' || source_id || '|' || target_id || '|' || status || '|' ||
            COALESCE(note, '') || '|' || COALESCE(reason, '') || '|' || created_at || '|' || COALESCE(closed_at, 0)
     FROM transfers ORDER BY id",
    "SELECT transfer_id || '|' || line_no || '|' || group_no || '|' || subscription_id || '|' || quantity || '|' || status || '|' ||
            COALESCE(failure, '') || '|' || COALESCE(new_subscription_id, '') || '|' || COALESCE(released_at, 0)
     FROM transfer_lines ORDER BY transfer_id, line_no",
    "SELECT tenant_id || '|' || seq || '|' || operation || '|' || kind || '|' || at || '|' || facts || '|' || hash
     FROM events ORDER BY tenant_id, seq",
    "SELECT id || '|' || name || '|' || contact_email || '|' || created_at FROM memberships ORDER BY id",
    "SELECT mpn_id || '|' || membership_id || '|' || kind || '|' || name || '|' || line1 || '|' || city || '|' ||
            COALESCE(postal_code, '') || '|' || country || '|' || contact_email || '|' || status || '|' ||
            CASE WHEN migrated THEN 'migrated' ELSE '' END || '|' || created_at FROM mpn_ids ORDER BY mpn_id",
    "SELECT login || '|' || membership_id FROM membership_logins ORDER BY login",
    "SELECT id || '|' || kind || '|' || recipient || '|' || language || '|' || facts || '|' || created_at || '|' ||
            CASE WHEN sent_at IS NULL THEN 'waits' ELSE 'sent' END FROM outbox ORDER BY id",
];

/// Every table, row by row.
pub async fn dump(program: &TestProgram) -> Vec<Vec<String>> {
    let mut tables = Vec::new();
    for statement in TABLES {
        let query = match program.database.connections() {
            Connections::Sqlite { readers, .. } => sqlx::query_scalar(statement).fetch_all(readers).await,
            Connections::Postgres { pool, .. } => sqlx::query_scalar(statement).fetch_all(pool).await,
        };
        tables.push(query.unwrap());
    }
    tables
}
