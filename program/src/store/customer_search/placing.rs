//! Giving those that wait a place in their partner's list: a number between those of their neighbours.
//!
//! Places are far apart, so that most find room. Where there is none, neighbours move; never more than a transaction
//! may hold up others for. Every step leaves everybody either with a place in the right order or waiting.

use super::grams;
use super::places::{AT_ONCE, begin, end, moved, spots};
use crate::ProgramError;
use crate::store::{Connections, Database, Tx};
use sqlx::SqliteConnection;

const ANY_WAITING: &str = "SELECT EXISTS (SELECT 1 FROM customer_search_waiting)";
const FIRST_WAITING: &str = "SELECT partner_id FROM customer_search_waiting ORDER BY partner_id LIMIT 1";
const LIST: &str = "
    INSERT INTO customer_search_lists (partner_id) VALUES ($1)
    ON CONFLICT (partner_id) DO UPDATE SET partner_id = excluded.partner_id RETURNING list";
const WAITING: &str = "
    SELECT w.name_key, w.customer_id, c.search_text FROM customer_search_waiting w JOIN customers c ON c.id = w.customer_id
    WHERE w.partner_id = $1 ORDER BY w.name_key, w.customer_id LIMIT CAST($2 AS BIGINT)";
const NEXT: &str = "
    SELECT place, name_key, customer_id FROM customer_search_places
    WHERE list = $1 AND (name_key, customer_id) > ($2, $3) ORDER BY name_key, customer_id LIMIT 1";
const BEFORE: &str = "
    SELECT place FROM customer_search_places WHERE place >= $1 AND place < $2 ORDER BY place DESC LIMIT 1";
const FROM: &str = "
    SELECT place FROM customer_search_places WHERE place >= $1 AND place < $2 ORDER BY place LIMIT CAST($3 AS BIGINT)";
const THERE: &str = "
    SELECT p.name_key, p.customer_id, c.search_text FROM customer_search_places p JOIN customers c ON c.id = p.customer_id
    WHERE p.place >= $1 AND p.place < $2 ORDER BY p.place";
const LEAVE: &str = "DELETE FROM customer_search_places WHERE place >= $1 AND place < $2";
const PLACE: &str = "INSERT INTO customer_search_places (place, list, name_key, customer_id) VALUES ($1, $2, $3, $4)";
const ENTER: &str = "INSERT INTO customer_search_grams (rowid, grams) VALUES ($1, $2)";
const WAIT_NO_MORE: &str = "
    DELETE FROM customer_search_waiting WHERE partner_id = $1 AND (name_key, customer_id) <= ($2, $3)";

/// A customer in a list, with what is searched.
#[derive(Debug, sqlx::FromRow)]
struct Listed {
    name_key: Vec<u8>,
    customer_id: String,
    search_text: String,
}

/// Whether somebody waits for a place.
///
/// # Errors
/// `Database`.
pub async fn is_due(database: &Database) -> Result<bool, ProgramError> {
    let Connections::Sqlite { readers, .. } = database.connections() else { return Ok(false) };
    Ok(sqlx::query_scalar(ANY_WAITING).fetch_one(readers).await?)
}

/// Place some of those that wait, or make room for them. Answers whether there may be more to do.
///
/// # Errors
/// `Database`.
pub async fn step(tx: &mut Tx) -> Result<bool, ProgramError> {
    let Tx::Sqlite(connection) = tx else { return Ok(false) };
    let connection = &mut **connection;
    let first: Option<String> = sqlx::query_scalar(FIRST_WAITING).fetch_optional(&mut *connection).await?;
    let Some(partner) = first else { return Ok(false) };
    let list: i64 = sqlx::query_scalar(LIST).bind(&partner).fetch_one(&mut *connection).await?;
    let most = i64::try_from(AT_ONCE).unwrap_or(i64::MAX);
    let waiting: Vec<Listed> = sqlx::query_as(WAITING).bind(&partner).bind(most).fetch_all(&mut *connection).await?;
    let placed = List { list, connection }.place(&waiting).await?;
    if let Some(reached) = placed.checked_sub(1).and_then(|at| waiting.get(at)) {
        let done = sqlx::query(WAIT_NO_MORE).bind(&partner).bind(&reached.name_key).bind(&reached.customer_id);
        done.execute(connection).await?;
    }
    Ok(true)
}

/// The list of a partner.
struct List<'a> {
    list: i64,
    connection: &'a mut SqliteConnection,
}

impl List<'_> {
    /// Place customers, which are in order. Answers how many of them: those from where room had to be made are not
    /// placed yet.
    async fn place(&mut self, all: &[Listed]) -> Result<usize, ProgramError> {
        let mut done = 0;
        while let Some((next, run)) = self.run(all.get(done..).unwrap_or_default()).await? {
            let before = self.before(next).await?;
            let Some((first, step)) = spots(before, next, run.len(), self.list) else {
                if done == 0 {
                    self.make_room(before.unwrap_or(begin(self.list)), next.unwrap_or(end(self.list))).await?;
                }
                break;
            };
            for (place, it) in (first..).step_by(step).zip(run) {
                self.put(place, it).await?;
            }
            done += run.len();
        }
        Ok(done)
    }

    /// The first of them and those that come between the same neighbours, with the place of the neighbour after them.
    async fn run<'b>(&mut self, all: &'b [Listed]) -> Result<Option<(Option<i64>, &'b [Listed])>, ProgramError> {
        let Some(first) = all.first() else { return Ok(None) };
        let next: Option<(i64, Vec<u8>, String)> = sqlx::query_as(NEXT)
            .bind(self.list)
            .bind(&first.name_key)
            .bind(&first.customer_id)
            .fetch_optional(&mut *self.connection)
            .await?;
        let Some((place, key, id)) = next else { return Ok(Some((None, all))) };
        let count = all.partition_point(|it| (&it.name_key, &it.customer_id) < (&key, &id));
        Ok(Some((Some(place), all.get(..count).unwrap_or_default())))
    }

    /// The place before another, or the last of all.
    async fn before(&mut self, next: Option<i64>) -> Result<Option<i64>, ProgramError> {
        let query = sqlx::query_scalar(BEFORE).bind(begin(self.list)).bind(next.unwrap_or(end(self.list)));
        Ok(query.fetch_optional(&mut *self.connection).await?)
    }

    async fn put(&mut self, place: i64, it: &Listed) -> Result<(), ProgramError> {
        let row = sqlx::query(PLACE).bind(place).bind(self.list).bind(&it.name_key).bind(&it.customer_id);
        row.execute(&mut *self.connection).await?;
        let entry = sqlx::query(ENTER).bind(place).bind(grams::of_document(&it.search_text));
        entry.execute(&mut *self.connection).await?;
        Ok(())
    }

    /// Make room between neighbours by moving those from `next` on; or, where too many would have to move, make room
    /// further on, which the next step then draws nearer.
    async fn make_room(&mut self, mut before: i64, mut next: i64) -> Result<(), ProgramError> {
        loop {
            let most = i64::try_from(AT_ONCE + 1).unwrap_or(i64::MAX);
            let query = sqlx::query_scalar(FROM).bind(next).bind(end(self.list)).bind(most);
            let there: Vec<i64> = query.fetch_all(&mut *self.connection).await?;
            if let Some((count, end, step)) = moved(before, &there, self.list) {
                return self.spread(next, (count, end, step)).await;
            }
            let [.., last, further] = there.as_slice() else { return Ok(()) };
            (before, next) = (*last, *further);
        }
    }

    /// Move the customers between two places to the end of what lies between, so far apart.
    async fn spread(&mut self, from: i64, (count, end, step): (i64, i64, i64)) -> Result<(), ProgramError> {
        let those: Vec<Listed> = sqlx::query_as(THERE).bind(from).bind(end).fetch_all(&mut *self.connection).await?;
        sqlx::query(LEAVE).bind(from).bind(end).execute(&mut *self.connection).await?;
        for (at, it) in (0..).zip(&those) {
            self.put(end - (count - at) * step, it).await?;
        }
        Ok(())
    }
}
