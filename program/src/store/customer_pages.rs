//! A partner's customers page by page, as client programs read them: in the order of their names, from a place on.

use super::customers::ExportRow;
use super::{Database, comparable, containing};
use crate::ProgramError;
use domain::PartnerTenantId;

/// Above every name: no text has this byte.
const ABOVE: &[u8] = &[0xff];
/// No domain is longer, and SQLite refuses patterns of 50,000 bytes.
const LONGEST: usize = 1_000;

/// Which customers, from where, which way.
#[derive(Debug, Clone, Copy, Default)]
pub struct Pick<'a> {
    /// Only those whose name begins so; the case of letters does not count.
    pub name: Option<&'a str>,
    /// Only those whose domain begins so.
    pub domain: Option<&'a str>,
    /// Only those this reseller sells to.
    pub reseller: Option<&'a str>,
    /// Only those this provider bills.
    pub provider: Option<&'a str>,
    /// The customer the page starts after, or ends before; nobody for the end of the list where it starts.
    pub cursor: Option<(&'a [u8], &'a str)>,
    /// Whether the page lies before the cursor.
    pub backwards: bool,
    /// How many rows at most.
    pub limit: i64,
}

macro_rules! page {
    ($side:literal, $order:literal) => {
        concat!(
            "SELECT c.id, c.name, c.domain, r.kind, r.name_key
             FROM customer_relations r JOIN customers c ON c.id = r.customer_id
             WHERE r.partner_id = $1 AND r.ended_at IS NULL AND (r.name_key, r.customer_id) ",
            $side,
            " ($2, $3) AND r.name_key >= $4 AND r.name_key < $5
              AND c.domain LIKE $6 ESCAPE '\\'
              AND (CAST($7 AS TEXT) IS NULL OR EXISTS (SELECT 1 FROM customer_pairings g
                   WHERE g.customer_id = r.customer_id AND g.provider_id = $1 AND g.reseller_id = $7))
              AND (CAST($8 AS TEXT) IS NULL OR EXISTS (SELECT 1 FROM customer_pairings g
                   WHERE g.customer_id = r.customer_id AND g.reseller_id = $1 AND g.provider_id = $8)) ",
            $order,
            " LIMIT CAST($9 AS BIGINT)"
        )
    };
}
const FORWARDS: &str = page!(">", "ORDER BY r.name_key, r.customer_id");
const BACKWARDS: &str = page!("<", "ORDER BY r.name_key DESC, r.customer_id DESC");

/// Above every name that begins so. The last byte of a text is never the highest there is.
fn above(prefix: &[u8]) -> Vec<u8> {
    match prefix.split_last() {
        Some((last, rest)) => [rest, &[last.saturating_add(1)]].concat(),
        None => ABOVE.to_vec(),
    }
}

/// The customers of a page, in the order of their names.
///
/// # Errors
/// `Database`.
pub async fn page(
    database: &Database,
    partner: &PartnerTenantId,
    pick: Pick<'_>,
) -> Result<Vec<ExportRow>, ProgramError> {
    let (name, domain) = (pick.name.unwrap_or_default().to_lowercase(), pick.domain.unwrap_or_default().to_lowercase());
    if domain.len() > LONGEST {
        return Ok(Vec::new());
    }
    let pattern = containing(&comparable(&domain));
    let pattern = pattern.strip_prefix('%').unwrap_or(&pattern);
    let (from, id) = pick.cursor.unwrap_or(if pick.backwards { (ABOVE, "") } else { (&[], "") });
    let (id, reseller, provider) = (comparable(id), pick.reseller.map(comparable), pick.provider.map(comparable));
    let statement = if pick.backwards { BACKWARDS } else { FORWARDS };
    let mut rows: Vec<ExportRow> = super::read!(
        database,
        fetch_all(
            sqlx::query_as(statement)
                .bind(partner.as_str())
                .bind(from)
                .bind(id.as_ref())
                .bind(name.as_bytes())
                .bind(above(name.as_bytes()))
                .bind(pattern)
                .bind(reseller.as_deref())
                .bind(provider.as_deref())
                .bind(pick.limit)
        )
    )?;
    if pick.backwards {
        rows.reverse();
    }
    Ok(rows)
}
