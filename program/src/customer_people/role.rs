//! Giving somebody of a customer another role.

use super::{acting, happening, rows, tell};
use crate::record::Happening;
use crate::store::events::By;
use crate::{FieldProblem, Program, ProgramError};
use domain::customer_actor::may_become;
use domain::text::TextProblem;
use domain::work_account::AccountRefusal;
use domain::{CustomerActor, CustomerRole, UserId};

const UPDATE: &str = "update_customer_user";

/// A customer's global admin gives somebody the role of that code; it counts from the next request on. `version` is
/// the one that was seen.
///
/// # Errors
/// `Refused(Account)`: `GlobalAdminOnly`, `LastGlobalAdmin` (ROL-05); `NotFound` for people of others; `Invalid`;
/// `Overtaken`; `Database`.
pub async fn change_role(
    program: &Program,
    actor: &CustomerActor,
    user: &UserId,
    (role, version): (&str, i64),
) -> Result<(), ProgramError> {
    let wrong = FieldProblem { field: "role", problem: TextProblem::NotInList };
    let role = CustomerRole::of_code(role).ok_or_else(|| ProgramError::Invalid(vec![wrong]))?;
    if !actor.is_global_admin() {
        return Err(AccountRefusal::GlobalAdminOnly.into());
    }
    let mut tx = program.database.begin().await?;
    let people = acting(&mut tx, actor).await?;
    let person = people.iter().find(|person| person.user == *user).ok_or(ProgramError::NotFound)?;
    let mut others = people.iter().filter(|other| other.user != *user);
    may_become(person.role, role, others.any(|other| other.role == CustomerRole::GlobalAdmin))?;

    if person.role != role {
        rows::set_role(&mut tx, &actor.customer, user, (role, version)).await?;
        let (old_value, new_value) = (Some(person.role.code()), Some(role.code()));
        let changed = Happening { old_value, new_value, ..happening(UPDATE, "customer_role_changed", user) };
        tell(&mut tx, program, By::Customer(actor), &actor.customer, changed).await?;
    }
    tx.commit().await
}
