//! What a partner sees of a customer's account: what is kept, who serves it, what counts (DAP-04, MCA-06).

use super::{Support, related, support};
use crate::store::customer_tenants::{self as rows, Beside};
use crate::store::relations::Relation;
use crate::store::{self, customers};
use crate::{Program, ProgramError, guard};
use domain::bill_to::BillTo;
use domain::customer::{CustomerAgreement, RelationKind};
use domain::{Actor, CustomerTenantId, Permission};

/// A customer's account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountView {
    /// Its name.
    pub name: String,
    /// Its primary domain.
    pub domain: String,
    /// Its country.
    pub country: String,
    /// Its registration number, where one is wanted.
    pub registration_number: Option<String>,
    /// Its phone, where one is wanted with it.
    pub phone: Option<String>,
    /// What the partner is to it.
    pub relation: Relation,
    /// Who serves it together with the partner.
    pub beside: Vec<Beside>,
    /// Where the partner sends its bills, with the version; a reseller sends none (CUS-22).
    pub bill_to: Option<(BillTo, i64)>,
    /// Whom it turns to.
    pub support: Support,
    /// The customer agreement that counts for the partner, or for its first provider.
    pub agreement: Option<CustomerAgreement>,
}

impl AccountView {
    /// Whether the partner bills the customer itself.
    #[must_use]
    pub fn is_billed(&self) -> bool {
        self.relation.kind != RelationKind::IndirectReseller
    }
}

/// The account of a customer that the actor's tenant has a relation with.
///
/// # Errors
/// `NotFound` without one; `Refused(Role)`; `Database`.
pub async fn account(
    program: &Program,
    actor: &Actor,
    customer: &CustomerTenantId,
) -> Result<AccountView, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    let relation = related(&mut tx, actor, customer).await?;
    guard::require(actor, Permission::SeeCustomers)?;
    let known = customers::of_partner(&mut tx, customer, &actor.tenant).await?.ok_or(ProgramError::NotFound)?;
    let beside = rows::beside(&mut tx, customer, &actor.tenant).await?;
    let support = support::of(&mut tx, actor, (customer, &relation), &beside).await?;
    let (providers, _) = store::partners::shared(&mut tx, customer, &actor.tenant).await?;
    let (registration_number, phone) = rows::told_of_itself(&mut tx, customer).await?;
    Ok(AccountView {
        registration_number,
        phone,
        bill_to: store::billing::stored(&mut tx, customer, &actor.tenant).await?,
        agreement: crate::customers::agreement(&mut tx, actor, customer, &providers).await?,
        name: known.name,
        domain: known.domain,
        country: known.country,
        relation,
        beside,
        support,
    })
}
