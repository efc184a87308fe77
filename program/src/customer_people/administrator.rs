//! Who administers the people of a customer's tenant, and whether they still may.

use super::{is_delegated, rows};
use crate::record::{self, Attempt, Concerned};
use crate::store::customer_people::CustomerPerson;
use crate::store::events::By;
use crate::store::{self, Tx};
use crate::{Program, ProgramError, guard};
use domain::work_account::AccountRefusal;
use domain::{Actor, CustomerActor, CustomerRole, CustomerTenantId, Permission};

/// Somebody who administers the people of a customer.
#[derive(Debug, Clone, Copy)]
pub enum Administrator<'a> {
    /// One of its own people: a global admin.
    Own(&'a CustomerActor),
    /// An admin agent of a partner to which the customer gave delegated administration (DAP-01).
    Partner(&'a Actor, &'a CustomerTenantId),
}

impl<'a> Administrator<'a> {
    pub(super) const fn customer(self) -> &'a CustomerTenantId {
        match self {
            Self::Own(actor) => &actor.customer,
            Self::Partner(_, customer) => customer,
        }
    }

    pub(super) const fn by(self) -> By<'a> {
        match self {
            Self::Own(actor) => By::Customer(actor),
            Self::Partner(actor, _) => By::Person(actor),
        }
    }

    pub(super) const fn name(self) -> &'a str {
        match self {
            Self::Own(actor) => actor.name.as_str(),
            Self::Partner(actor, _) => actor.name.as_str(),
        }
    }

    /// Whether what is typed is looked at at all; [`Self::acting`] asks again.
    ///
    /// # Errors
    /// `NotFound` for a partner without a relation; `Refused(Role)`; `Refused(Account(GlobalAdminOnly))`; `Database`.
    pub(super) async fn admitted(self, program: &Program) -> Result<(), ProgramError> {
        match self {
            Self::Own(actor) if actor.is_global_admin() => Ok(()),
            Self::Own(_) => Err(AccountRefusal::GlobalAdminOnly.into()),
            Self::Partner(actor, customer) => {
                let mut tx = program.database.snapshot().await?;
                store::relations::of(&mut tx, &actor.tenant, customer).await?.ok_or(ProgramError::NotFound)?;
                guard::require(actor, Permission::AdministerCustomer)
            }
        }
    }

    /// The customer's people as they are now, if who acts still may. Until the transaction ends nobody else changes
    /// them (ROL-05), and no partner loses its relation or the administration.
    ///
    /// # Errors
    /// `Refused(Account)`: `GlobalAdminOnly`, `NotDelegated`; `Database`.
    pub(super) async fn acting(self, tx: &mut Tx) -> Result<Vec<CustomerPerson>, ProgramError> {
        rows::lock(tx, self.customer()).await?;
        let people = rows::all(tx, self.customer()).await?;
        let (may, refusal) = match self {
            Self::Own(actor) => {
                let own = people.iter().find(|person| person.user == actor.user);
                (own.is_some_and(|it| it.role == CustomerRole::GlobalAdmin), AccountRefusal::GlobalAdminOnly)
            }
            Self::Partner(actor, customer) => {
                (is_delegated(tx, &actor.tenant, customer).await?, AccountRefusal::NotDelegated)
            }
        };
        if may { Ok(people) } else { Err(refusal.into()) }
    }

    /// Whether this one gives that person a new password: the customer does where the account came about there; a
    /// partner only if it opens nothing else, or it would open other companies' doors.
    ///
    /// # Errors
    /// `KeptElsewhere`.
    pub fn may_reset(self, person: &CustomerPerson) -> Result<(), AccountRefusal> {
        let opens_more = matches!(self, Self::Partner(..)) && person.elsewhere;
        if person.kept_here && !opens_more { Ok(()) } else { Err(AccountRefusal::KeptElsewhere) }
    }

    /// Pass an outcome on; what was refused is in the log of the partner that tried, or of those that administer the
    /// customer which tried (AUD-01).
    pub(super) async fn logged<T>(
        self,
        program: &Program,
        operation: &str,
        outcome: Result<T, ProgramError>,
    ) -> Result<T, ProgramError> {
        let attempt = Attempt { operation, resource_type: "customer", resource_id: self.customer().as_str() };
        match self {
            Self::Own(actor) => {
                record::refusals_of_customer(program, actor, Concerned::Administrators, attempt, outcome).await
            }
            Self::Partner(actor, _) => record::refusals(program, actor, attempt, outcome).await,
        }
    }
}
