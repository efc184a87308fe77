//! Who in a customer's tenant has a license of which subscription.

use super::users::user_id;
use super::{Tx, micros, on};
use crate::ProgramError;
use domain::{CustomerTenantId, SubscriptionId, UserId};
use time::OffsetDateTime;

const HOLDERS: &str = "SELECT user_id FROM license_assignments WHERE subscription_id = $1 ORDER BY user_id";

/// Who has a license of a subscription.
///
/// # Errors
/// `Database`.
pub async fn holders(tx: &mut Tx, subscription: &SubscriptionId) -> Result<Vec<UserId>, ProgramError> {
    let ids: Vec<String> = on!(tx.fetch_all(sqlx::query_scalar(HOLDERS).bind(subscription.as_str())))?;
    ids.iter().map(|id| user_id(id)).collect()
}

const GIVE: &str = "
    INSERT INTO license_assignments (subscription_id, user_id, assigned_at)
    SELECT $1, k.user_id, $4 FROM customer_users k WHERE k.customer_id = $3 AND k.user_id = $2
    ON CONFLICT (subscription_id, user_id) DO NOTHING";

/// Give somebody of the customer a license. Answers whether that is new; for others it is not.
///
/// # Errors
/// `Database`.
pub async fn give(
    tx: &mut Tx,
    subscription: &SubscriptionId,
    person: &UserId,
    customer: &CustomerTenantId,
    now: OffsetDateTime,
) -> Result<bool, ProgramError> {
    let (subscription, person, customer) = (subscription.as_str(), person.as_str(), customer.as_str());
    let given = on!(tx.execute(sqlx::query(GIVE).bind(subscription).bind(person).bind(customer).bind(micros(now))))?;
    Ok(given == 1)
}

const TAKE: &str = "DELETE FROM license_assignments WHERE subscription_id = $1 AND user_id = $2";

/// Take a license back. Answers whether there was one.
///
/// # Errors
/// `Database`.
pub async fn take(tx: &mut Tx, subscription: &SubscriptionId, person: &UserId) -> Result<bool, ProgramError> {
    Ok(on!(tx.execute(sqlx::query(TAKE).bind(subscription.as_str()).bind(person.as_str())))? == 1)
}

const MOVE: &str = "UPDATE license_assignments SET subscription_id = $2 WHERE subscription_id = $1";

/// People go on with the subscription that follows theirs (TRA-34).
///
/// # Errors
/// `Database`.
pub async fn follow(tx: &mut Tx, from: &SubscriptionId, to: &SubscriptionId) -> Result<(), ProgramError> {
    on!(tx.execute(sqlx::query(MOVE).bind(from.as_str()).bind(to.as_str())))?;
    Ok(())
}
