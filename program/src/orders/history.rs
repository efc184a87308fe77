//! What was ordered for a customer, newest first.

use crate::store;
use crate::store::order_history::{self, LineRow, OrderRow, Place};
use crate::{Program, ProgramError, guard};
use domain::customer::RelationKind;
use domain::{Actor, CustomerTenantId, Permission};

/// Orders on a page.
pub const PAGE: usize = 20;

/// A place in the list: next to an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryPlace {
    /// When that order was placed, in epoch microseconds.
    pub at: i64,
    /// That order.
    pub id: String,
    /// Whether the page lies on its newer side.
    pub newer: bool,
}

/// An order and its lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ordered {
    /// The order.
    pub order: OrderRow,
    /// Its lines.
    pub lines: Vec<LineRow>,
}

/// A page of orders.
#[derive(Debug, Clone)]
pub struct History {
    /// The customer's name.
    pub customer_name: String,
    /// Whether the tenant may see what is ordered for the customer: an indirect reseller does not (CUS-22).
    pub is_ours: bool,
    /// The orders.
    pub orders: Vec<Ordered>,
    /// Where the newer page is.
    pub newer: Option<HistoryPlace>,
    /// Where the older page is.
    pub older: Option<HistoryPlace>,
}

/// What the tenant ordered for a customer, or took over.
///
/// # Errors
/// `NotFound` when the tenant has no relation with the customer, `Refused(Role)`, `Database`.
pub async fn history(
    program: &Program,
    actor: &Actor,
    customer: &CustomerTenantId,
    from: Option<&HistoryPlace>,
) -> Result<History, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    let known = store::customers::of_partner(&mut tx, customer, &actor.tenant).await?.ok_or(ProgramError::NotFound)?;
    guard::require(actor, Permission::PlaceOrders)?;

    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let at = from.map_or((i64::MAX, ""), |place| (place.at, place.id.as_str()));
    let newer = from.is_some_and(|place| place.newer);
    let mut rows = order_history::page(&mut tx, customer, &actor.tenant, Place { at, newer, limit }).await?;
    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    if newer {
        rows.reverse();
    }
    let span = rows.last().map(|it| it.created_at).zip(rows.first().map(|it| it.created_at));
    let lines = match span {
        Some(span) => order_history::lines(&mut tx, customer, &actor.tenant, span).await?,
        None => Vec::new(),
    };
    let place =
        |row: Option<&OrderRow>, newer| row.map(|row| HistoryPlace { at: row.created_at, id: row.id.clone(), newer });
    Ok(History {
        customer_name: known.name,
        is_ours: RelationKind::of_code(&known.kind) != Some(RelationKind::IndirectReseller),
        newer: place(rows.first(), true).filter(|_| if newer { more } else { from.is_some() }),
        older: place(rows.last(), false).filter(|_| newer || more),
        orders: rows.into_iter().map(|order| with_lines(order, &lines)).collect(),
    })
}

fn with_lines(order: OrderRow, lines: &[LineRow]) -> Ordered {
    let lines = lines.iter().filter(|line| line.order_id == order.id).cloned().collect();
    Ordered { order, lines }
}
