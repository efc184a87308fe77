//! Creating a customer's work account, second half: the customer's tenant with its first global admin (CUS-09).
//!
//! A tenant that a partner created, and in which nobody is yet, is taken up by who proves an address of its domain.

use super::NewUser;
use crate::record::{self, Happening};
use crate::store::customer_tenants::{self, NewTenant};
use crate::store::events::By;
use crate::store::pending::PendingAccount;
use crate::store::users::add_user;
use crate::store::{self, Tx};
use crate::{FieldProblem, Program, ProgramError};
use domain::text::TextProblem;
use domain::work_account::AccountRefusal;
use domain::{CustomerActor, CustomerRole, CustomerTenantId, UserId};

/// The customer's tenant and its first global admin.
///
/// # Errors
/// `Refused(Account)`: `DomainTaken` where people are in the tenant already, and for a partner's own domain (CUS-18);
/// `NameTaken`; `Invalid` when the country is no market any more; `Database`.
pub(super) async fn found(tx: &mut Tx, program: &Program, kept: PendingAccount) -> Result<UserId, ProgramError> {
    let (now, user) = (program.now(), UserId::of(program.random()));
    let domain = kept.sign_in_name.rsplit_once('@').map(|(_, host)| host).unwrap_or_default();
    if store::users::of_sign_in_name(tx, &kept.sign_in_name).await?.is_some() {
        return Err(AccountRefusal::NameTaken.into());
    }
    if store::partners::by_id_or_domain(tx, domain).await?.is_some() {
        return Err(AccountRefusal::DomainTaken.into());
    }
    let customer = tenant_of(tx, program, domain, &kept).await?;
    if !store::customer_people::all(tx, &customer).await?.is_empty() {
        return Err(AccountRefusal::DomainTaken.into());
    }
    let new = NewUser {
        id: user.clone(),
        sign_in_name: kept.sign_in_name.clone(),
        name: kept.name.clone(),
        password_hash: kept.password_hash.clone(),
        language: Some(kept.language.clone()),
    };
    add_user(tx, &new, now)
        .await
        .map_err(|error| if error.is_duplicate() { AccountRefusal::NameTaken.into() } else { error })?;
    store::customer_people::join(tx, &customer, &user, CustomerRole::GlobalAdmin, now).await?;
    tell(
        tx,
        program,
        &CustomerActor { user: user.clone(), name: kept.name, customer, role: CustomerRole::GlobalAdmin },
    )
    .await?;
    Ok(user)
}

/// The tenant with that domain, new or not; nobody else takes it up until the transaction ends.
async fn tenant_of(
    tx: &mut Tx,
    program: &Program,
    domain: &str,
    kept: &PendingAccount,
) -> Result<CustomerTenantId, ProgramError> {
    let (now, id) = (program.now(), CustomerTenantId::of(program.random()));
    let market = store::markets::of_country(tx, &kept.country, now).await?.ok_or_else(|| {
        ProgramError::Invalid(vec![FieldProblem { field: "country", problem: TextProblem::NotInList }])
    })?;
    let (registration_number, phone) = (kept.registration_number.as_deref(), kept.phone.as_deref());
    let name = kept.company_name.as_deref().unwrap_or(domain);
    let new = NewTenant { id: &id, name, domain, market: &market, registration_number, phone };
    if customer_tenants::found(tx, &new, now).await? {
        return Ok(id);
    }
    let known = store::relationship_view::hold_by_domain(tx, domain).await?.ok_or(AccountRefusal::DomainTaken)?;
    customer_tenants::complete(tx, &known, &kept.country, (registration_number, phone)).await?;
    Ok(known)
}

/// The partners that have a relation with the customer see who its first global admin is.
async fn tell(tx: &mut Tx, program: &Program, admin: &CustomerActor) -> Result<(), ProgramError> {
    let partners = store::relations::of_customer(tx, &admin.customer).await?;
    let partners: Vec<_> = partners.iter().map(|it| &it.partner).collect();
    let joined = Happening {
        operation: "create_customer_user",
        kind: "customer_taken_up",
        resource_type: "user",
        resource_id: admin.user.as_str(),
        old_value: None,
        new_value: Some(admin.role.code()),
        facts: "{}",
    };
    record::happened_to(tx, program, By::Customer(admin), (&partners, Some(&admin.customer)), &[joined]).await
}
