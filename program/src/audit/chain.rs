//! Walking a stretch of a chain: every row follows the one before it, is what its hash says, and is the one that was
//! sealed.

use super::BrokenLink;
use super::seal_check::Point;
use crate::ProgramError;
use crate::store;
use crate::store::event_walk::{self, Batch, FIELDS, NOTHING, OPTIONAL, SEPARATOR};
use crate::store::events::{self, EventRow, NO_HASH, hash_of};
use crate::store::hex::is_hex_of;

/// Rows of a stretch, and of one answer of the database: with some 650 bytes each, still less than what memory is asked
/// of the system for, which would cost more than the question to the database.
pub(super) const STRETCH: i64 = 150;

/// A chain to be walked.
#[derive(Debug)]
pub(super) struct Chain {
    pub(super) tenant: String,
    /// The rows that seals name, in order.
    pub(super) points: Vec<Point>,
}

/// Part of a chain. Parts can be walked apart, since each row also holds the hash of the one before it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stretch {
    /// Which chain.
    pub(super) chain: usize,
    /// The last row of the stretch before; 0 for none.
    pub(super) after: i64,
    /// Whether it goes on to the end, however far that is.
    pub(super) is_last: bool,
}

/// Walk a stretch; answers how many rows there are before the first bad one, and that one.
///
/// # Errors
/// `Database`.
pub(super) async fn walk(
    tx: &mut store::Tx,
    chain: &Chain,
    stretch: Stretch,
) -> Result<(i64, Option<BrokenLink>), ProgramError> {
    let mut walker = Walker::at(chain, stretch.after);
    let through = if stretch.is_last { i64::MAX } else { stretch.after + STRETCH };
    let mut broken = None;
    // The row before the stretch is read again for its hash; before the first there is nothing, or what should not be.
    let mut from = if stretch.after == 0 { i64::MIN } else { stretch.after - 1 };
    while broken.is_none() {
        let batch = event_walk::batch(tx, &chain.tenant, (from, through), STRETCH + 1).await?;
        broken = match walker.take(&batch) {
            Some(result) => result.err(),
            None => walk_row_by_row(tx, &mut walker, from, through).await?.err(),
        };
        if batch.rows <= STRETCH || !stretch.is_last {
            break;
        }
        from = walker.seen;
    }
    if broken.is_none() {
        broken = if stretch.is_last { walker.end(tx).await?.err() } else { walker.full(through).err() };
    }
    Ok((walker.seen - stretch.after, broken))
}

/// Rows that do not come as they should, or with a separator in a field, which honest people can type.
async fn walk_row_by_row(
    tx: &mut store::Tx,
    walker: &mut Walker<'_>,
    mut from: i64,
    through: i64,
) -> Result<Result<(), BrokenLink>, ProgramError> {
    let mut limit = STRETCH + 1;
    loop {
        let rows = match events::after(tx, &walker.chain.tenant, from, limit).await {
            Err(ProgramError::Database(sqlx::Error::ColumnDecode { .. })) if limit > 1 => {
                limit = 1;
                continue;
            }
            Err(ProgramError::Database(sqlx::Error::ColumnDecode { .. })) => {
                return Ok(Err(walker.broken(walker.seen + 1, "its content cannot be read")));
            }
            rows => rows?,
        };
        let Some(last) = rows.last().map(|row| row.seq) else { return Ok(Ok(())) };
        for row in rows.iter().filter(|row| row.seq <= through) {
            if let Err(broken) = walker.step_row(row) {
                return Ok(Err(broken));
            }
        }
        if last >= through {
            return Ok(Ok(()));
        }
        from = last;
    }
}

struct Walker<'a> {
    chain: &'a Chain,
    /// The last row that is good.
    seen: i64,
    /// Whether the next row is only looked at for its hash.
    anchors: bool,
    previous: Vec<u8>,
    /// The next of the chain's points.
    point: usize,
    message: Vec<u8>,
}

impl<'a> Walker<'a> {
    fn at(chain: &'a Chain, after: i64) -> Self {
        let point = chain.points.partition_point(|point| point.seq <= after);
        let (previous, message) = (NO_HASH.as_bytes().to_vec(), Vec::with_capacity(1_024));
        Self { chain, seen: after, anchors: after > 0, previous, point, message }
    }

    /// Nothing when the rows have to be read row by row.
    fn take(&mut self, batch: &Batch) -> Option<Result<(), BrokenLink>> {
        if batch.rows == 0 {
            return Some(Ok(()));
        }
        let rows = usize::try_from(batch.rows).ok()?;
        let absent = OPTIONAL.len() * rows - usize::try_from(batch.present).ok()?;
        let ends: Vec<usize> = memchr::memchr_iter(SEPARATOR, &batch.fields).chain([batch.fields.len()]).collect();
        if ends.len() != rows * FIELDS || batch.last.checked_sub(batch.first)? != batch.rows - 1 {
            return None;
        }
        let (mut begin, mut rows) = (0, Vec::with_capacity(rows));
        for ends in ends.chunks_exact(FIELDS) {
            let mut row = [&b""[..]; FIELDS];
            for (field, end) in row.iter_mut().zip(ends) {
                *field = &batch.fields[begin..*end];
                begin = end + 1;
            }
            rows.push(row);
        }
        let nothings = rows.iter().map(|row| OPTIONAL.iter().filter(|at| row[**at] == NOTHING).count()).sum::<usize>();
        if nothings != absent {
            return None;
        }
        Some((batch.first..).zip(&rows).try_for_each(|(seq, row)| self.step_fields(seq, row)))
    }

    fn step_fields(&mut self, seq: i64, row: &[&[u8]; FIELDS]) -> Result<(), BrokenLink> {
        let [previous, .., hash] = row;
        let digits = seq.to_string();
        let rest = row[1..FIELDS - 1].iter().enumerate().map(|(at, field)| {
            let absent = *field == NOTHING && OPTIONAL.contains(&(at + 1));
            (!absent).then_some(*field)
        });
        let before = [*previous, self.chain.tenant.as_bytes(), digits.as_bytes()].map(Some);
        let mut message = std::mem::take(&mut self.message);
        let computed = hash_of(before.into_iter().chain(rest), &mut message);
        self.message = message;
        self.step(seq, previous, hash, &computed)
    }

    fn step_row(&mut self, row: &EventRow) -> Result<(), BrokenLink> {
        let computed = store::hex::unhex(row.computed_hash().as_bytes()).unwrap_or_default();
        self.step(row.seq, row.previous_hash.as_bytes(), row.hash.as_bytes(), &computed)
    }

    fn step(&mut self, seq: i64, previous: &[u8], hash: &[u8], computed: &[u8; 32]) -> Result<(), BrokenLink> {
        if self.anchors {
            if seq != self.seen {
                return Err(self.broken(self.seen, "the row is missing"));
            }
            self.anchors = false;
            self.remember(hash);
            return Ok(());
        }
        let expected = self.seen + 1;
        if seq < expected {
            return Err(self.broken(seq, "it does not belong here"));
        }
        if seq != expected {
            return Err(self.broken(expected, "the row is missing"));
        }
        if previous != self.previous {
            return Err(self.broken(expected, "it does not follow the row before it"));
        }
        if !is_hex_of(hash, computed) {
            return Err(self.broken(expected, "its content was changed"));
        }
        self.compare_with_seals(expected, computed)?;
        self.remember(hash);
        self.seen = expected;
        Ok(())
    }

    fn remember(&mut self, hash: &[u8]) {
        self.previous.clear();
        self.previous.extend_from_slice(hash);
    }

    /// A chain that was made anew is sound in itself, but the seals know another one. Which row between two seals was the
    /// first to be made anew, nobody can tell.
    fn compare_with_seals(&mut self, seq: i64, hash: &[u8; 32]) -> Result<(), BrokenLink> {
        while let Some(point) = self.chain.points.get(self.point).filter(|point| point.seq <= seq) {
            if point.hash != *hash {
                let before = self.chain.points[..self.point].iter().rev().find(|it| it.seq < seq);
                let first = before.map_or(1, |it| it.seq + 1);
                let problem = "it, or a row up to the one named last, is not the one that was sealed";
                return Err(BrokenLink { through: seq, ..self.broken(first, problem) });
            }
            self.point += 1;
        }
        Ok(())
    }

    /// Every row of the stretch was there.
    fn full(&self, through: i64) -> Result<(), BrokenLink> {
        if self.seen < through { Err(self.broken(self.seen + 1, "the row is missing")) } else { Ok(()) }
    }

    /// Every row that was sealed was there, and the head is the last row's.
    async fn end(&self, tx: &mut store::Tx) -> Result<Result<(), BrokenLink>, ProgramError> {
        let hash = String::from_utf8_lossy(&self.previous);
        let head = event_walk::head(tx, &self.chain.tenant, &hash).await?;
        if self.chain.points.last().is_some_and(|point| point.seq > self.seen) {
            return Ok(Err(self.broken(self.seen + 1, "it was sealed, and is missing")));
        }
        Ok(match head {
            None => Err(self.broken(1, "the head of the chain is missing")),
            Some((last, true)) if last == self.seen => Ok(()),
            Some((last, false)) if last == self.seen => Err(self.broken(last, "the head of the chain is another one")),
            Some((last, _)) => {
                let problem = "rows at the end are missing, or were added without the head";
                Err(self.broken(self.seen.min(last) + 1, problem))
            }
        })
    }

    fn broken(&self, seq: i64, problem: &'static str) -> BrokenLink {
        BrokenLink { tenant: self.chain.tenant.clone(), seq, through: seq, problem }
    }
}
