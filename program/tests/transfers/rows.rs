//! SQL of these tests: what no use case does yet, done by hand, and a look at what is stored.

use domain::SubscriptionId;
use program::Program;
use program::store::Connections;

/// Change rows; answers how many.
pub async fn try_change(program: &Program, statement: &'static str, values: &[&str]) -> Result<u64, sqlx::Error> {
    match program.database.connections() {
        Connections::Sqlite { writer, .. } => {
            let query = values.iter().fold(sqlx::query(statement), |query, value| query.bind(*value));
            query.execute(writer).await.map(|done| done.rows_affected())
        }
        Connections::Postgres { pool, .. } => {
            let query = values.iter().fold(sqlx::query(statement), |query, value| query.bind(*value));
            query.execute(pool).await.map(|done| done.rows_affected())
        }
    }
}

/// Change rows; there must be some.
pub async fn change(program: &Program, statement: &'static str, values: &[&str]) {
    let changed = try_change(program, statement, values).await.unwrap();
    assert!(changed > 0, "{statement} {values:?} changed nothing");
}

/// One text per row.
pub async fn texts(program: &Program, statement: &'static str, values: &[&str]) -> Vec<String> {
    match program.database.connections() {
        Connections::Sqlite { readers, .. } => {
            let query = values.iter().fold(sqlx::query_scalar(statement), |query, value| query.bind(*value));
            query.fetch_all(readers).await.unwrap()
        }
        Connections::Postgres { pool, .. } => {
            let query = values.iter().fold(sqlx::query_scalar(statement), |query, value| query.bind(*value));
            query.fetch_all(pool).await.unwrap()
        }
    }
}

/// One number.
pub async fn number(program: &Program, statement: &'static str, values: &[&str]) -> i64 {
    match program.database.connections() {
        Connections::Sqlite { readers, .. } => {
            let query = values.iter().fold(sqlx::query_scalar(statement), |query, value| query.bind(*value));
            query.fetch_one(readers).await.unwrap()
        }
        Connections::Postgres { pool, .. } => {
            let query = values.iter().fold(sqlx::query_scalar(statement), |query, value| query.bind(*value));
            query.fetch_one(pool).await.unwrap()
        }
    }
}

/// The status of a subscription, and why it is suspended or gone.
pub async fn standing(program: &Program, id: &SubscriptionId) -> String {
    let statement = "SELECT status || ' ' || COALESCE(suspension_reason, '-') FROM subscriptions WHERE id = $1";
    texts(program, statement, &[id.as_str()]).await.remove(0)
}

pub const SUSPEND: &str =
    "UPDATE subscriptions SET status = 'suspended', suspension_reason = 'Customer' WHERE id = $1 AND status = 'active'";
pub const REACTIVATE: &str =
    "UPDATE subscriptions SET status = 'active', suspension_reason = NULL WHERE id = $1 AND status = 'suspended'";
pub const DELETE: &str = "UPDATE subscriptions SET status = 'deleted' WHERE id = $1";
pub const ADD_A_SEAT: &str = "UPDATE subscriptions SET quantity = quantity + 1 WHERE id = $1 AND status = 'active'";
