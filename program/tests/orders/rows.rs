//! SQL of these tests: what no use case does yet, done by hand, and a look at what is stored.

use domain::SubscriptionId;
use program::{Database, Program};

/// Change rows; there must be some.
pub async fn change(program: &Program, statement: &'static str, values: &[&str]) {
    let changed = match &program.database {
        Database::Sqlite { writer, .. } => {
            let query = values.iter().fold(sqlx::query(statement), |query, value| query.bind(*value));
            query.execute(writer).await.unwrap().rows_affected()
        }
        Database::Postgres(pool) => {
            let query = values.iter().fold(sqlx::query(statement), |query, value| query.bind(*value));
            query.execute(pool).await.unwrap().rows_affected()
        }
    };
    assert!(changed > 0, "{statement} {values:?} changed nothing");
}

/// One text per row.
pub async fn texts(program: &Program, statement: &'static str, values: &[&str]) -> Vec<String> {
    match &program.database {
        Database::Sqlite { readers, .. } => {
            let query = values.iter().fold(sqlx::query_scalar(statement), |query, value| query.bind(*value));
            query.fetch_all(readers).await.unwrap()
        }
        Database::Postgres(pool) => {
            let query = values.iter().fold(sqlx::query_scalar(statement), |query, value| query.bind(*value));
            query.fetch_all(pool).await.unwrap()
        }
    }
}

/// One number.
pub async fn number(program: &Program, statement: &'static str, values: &[&str]) -> i64 {
    match &program.database {
        Database::Sqlite { readers, .. } => {
            let query = values.iter().fold(sqlx::query_scalar(statement), |query, value| query.bind(*value));
            query.fetch_one(readers).await.unwrap()
        }
        Database::Postgres(pool) => {
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
