//! Founding the operator's tenant with its first admin, from the command line.

use crate::accounts::{NewUser, add_role, add_user, hash_password, temporary_password};
use crate::record::{self, Happening};
use crate::store::events::By;
use crate::store::operator::{self, NewOperatorTenant};
use crate::{FieldProblem, Program, ProgramError, store};
use domain::market::country_code;
use domain::standing::OperatorRefusal;
use domain::text::{self, COMPANY_NAME, TextProblem};
use domain::{PartnerTenantId, Role, UserId};

/// The operator to be founded, as typed.
#[derive(Debug, Clone, Default)]
pub struct NewOperator {
    /// Its name.
    pub name: String,
    /// Its domain.
    pub domain: String,
    /// Its country, two letters.
    pub country: String,
    /// The first admin's full name.
    pub admin_name: String,
    /// The address the admin signs in with.
    pub admin_email: String,
}

/// The first admin, once the operator is founded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Founded {
    /// What the admin signs in with.
    pub sign_in_name: String,
    /// To be told once, and changed at the first sign-in.
    pub temporary_password: String,
}

/// Found the operator: one tenant, one admin who runs the program and verifies.
///
/// # Errors
/// `Invalid`; `Refused(NotAMarket)` for a country where the program is not offered; `Refused(AlreadySo)` when there
/// is an operator; `Overtaken` when the domain or the sign-in name is in use.
pub async fn found(program: &Program, new: &NewOperator) -> Result<Founded, ProgramError> {
    let (name, domain, country, admin_name, sign_in_name) = parse(new)?;
    let temporary_password = temporary_password(program);
    let password_hash = hash_password(program, &temporary_password).await?;
    let now = program.now();
    let mut tx = program.database.begin().await?;

    if operator::tenant(&mut tx).await?.is_some() {
        return Err(OperatorRefusal::AlreadySo.into());
    }
    let market = store::markets::of_country(&mut tx, &country, now).await?.ok_or(OperatorRefusal::NotAMarket)?;
    let (id, user) = (PartnerTenantId::of(program.random()), UserId::of(program.random()));
    let tenant = NewOperatorTenant { id: &id, name: &name, domain: &domain, market: &market, at: now };
    operator::found(&mut tx, &tenant).await.map_err(taken)?;
    let admin =
        NewUser { id: user, sign_in_name: sign_in_name.clone(), name: admin_name, password_hash, language: None };
    add_user(&mut tx, &admin, now).await.map_err(taken)?;
    operator::must_change_password(&mut tx, &admin.id).await?;
    for role in Role::OF_OPERATOR {
        add_role(&mut tx, &admin.id, &id, role).await?;
    }
    let founded = Happening {
        operation: "create_operator",
        kind: "operator_founded",
        resource_type: "tenant",
        resource_id: id.as_str(),
        old_value: None,
        new_value: Some(&domain),
        facts: "{}",
    };
    record::happened(&mut tx, program, By::Program, &[&id], &[founded]).await?;
    tx.commit().await?;
    Ok(Founded { sign_in_name, temporary_password })
}

fn taken(error: ProgramError) -> ProgramError {
    if error.is_duplicate() { ProgramError::Overtaken } else { error }
}

fn parse(new: &NewOperator) -> Result<(String, String, String, String, String), ProgramError> {
    let mut problems = Vec::new();
    let mut read = |field, value: Result<String, TextProblem>| {
        value.inspect_err(|problem| problems.push(FieldProblem { field, problem: *problem })).unwrap_or_default()
    };
    let parsed = (
        read("name", text::line(&new.name, COMPANY_NAME)),
        read("domain", text::domain_name(&new.domain)),
        read("country", country_code(&new.country)),
        read("admin-name", text::line(&new.admin_name, COMPANY_NAME)),
        read("admin-email", text::sign_in_name(&new.admin_email)),
    );
    if problems.is_empty() { Ok(parsed) } else { Err(ProgramError::Invalid(problems)) }
}
