//! Creating a work account, second half: the code is right, and the company gets its tenant with the first global
//! admin (ENR-02).

use super::begin::code_hash;
use super::throttle::Tries;
use super::{NewUser, PendingToken, SessionToken, session};
use crate::record::{self, Happening};
use crate::store::events::By;
use crate::store::pending::{self, PendingAccount};
use crate::store::users::{add_role, add_user};
use crate::store::{self, Tx};
use crate::{FieldProblem, Program, ProgramError};
use domain::text::TextProblem;
use domain::work_account::AccountRefusal;
use domain::{Actor, PartnerTenantId, Role, Roles, UserId};
use std::net::IpAddr;

/// How many codes may be tried before another has to be sent.
const TRIES: i64 = 5;

/// The code from the letter was typed: the company's tenant is made, with this person as its first global admin, who
/// is signed in. Country, region and currency are fixed from now on (rules §3.1). For a customer it is the customer's
/// tenant.
///
/// # Errors
/// `Refused(Account)`: `CodeWrong`; `CodeExpired` after [`TRIES`] tries, ten minutes, or its use; `DomainTaken` when
/// the company has a tenant already; `NameTaken` when the address got an account meanwhile. `Refused(TooManyTries)`;
/// `Invalid` when the country is no market any more; `Database`.
pub async fn create_work_account(
    program: &Program,
    token: &str,
    code: &str,
    from: IpAddr,
) -> Result<SessionToken, ProgramError> {
    let token = PendingToken::parse(token).ok_or(AccountRefusal::CodeExpired)?;
    Tries::of_a_code(from).admit(program).await?;
    let mut tx = program.database.begin().await?;

    if let Err(refusal) = check_code(&mut tx, program, &token, code).await? {
        // The try counts.
        tx.commit().await?;
        return Err(refusal.into());
    }
    let kept = pending::by_token(&mut tx, &token.hash(), program.now()).await?;
    let kept = kept.ok_or(AccountRefusal::CodeExpired)?;
    pending::forget(&mut tx, &token.hash()).await?;
    let user = if kept.of_customer {
        super::create_customer::found(&mut tx, program, kept).await?
    } else {
        found(&mut tx, program, kept).await?.user
    };

    let tenants = store::users::tenants_of(&mut tx, &user).await?;
    let session = session::open(program, &mut tx, &user, &tenants).await?;
    tx.commit().await?;
    Ok(session)
}

async fn check_code(
    tx: &mut Tx,
    program: &Program,
    token: &PendingToken,
    code: &str,
) -> Result<Result<(), AccountRefusal>, ProgramError> {
    let code: String = code.chars().filter(|c| !c.is_whitespace()).collect();
    let Some(expected) = pending::try_code(tx, &token.hash(), TRIES, program.now()).await? else {
        return Ok(Err(AccountRefusal::CodeExpired));
    };
    let right = expected.is_some_and(|expected| expected == code_hash(token, &code));
    Ok(if right { Ok(()) } else { Err(AccountRefusal::CodeWrong) })
}

/// The tenant and its first global admin.
async fn found(tx: &mut Tx, program: &Program, kept: PendingAccount) -> Result<Actor, ProgramError> {
    let now = program.now();
    let (tenant, user) = (PartnerTenantId::of(program.random()), UserId::of(program.random()));
    let market = store::markets::of_country(tx, &kept.country, now).await?;
    let market = market.ok_or_else(|| {
        ProgramError::Invalid(vec![FieldProblem { field: "country", problem: TextProblem::NotInList }])
    })?;
    let domain = kept.sign_in_name.rsplit_once('@').map(|(_, host)| host).unwrap_or_default();
    if store::users::of_sign_in_name(tx, &kept.sign_in_name).await?.is_some() {
        return Err(AccountRefusal::NameTaken.into());
    }
    if store::customer_tenants::is_in_use(tx, domain).await? {
        return Err(AccountRefusal::CustomerDomain.into());
    }
    if !pending::found_tenant(tx, &tenant, domain, &market, now).await? {
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
    store::people::join(tx, &tenant, &user, None, now).await?;
    add_role(tx, &user, &tenant, Role::GlobalAdmin).await?;
    let admin = Actor { user, name: kept.name, tenant, roles: Roles::of(&[Role::GlobalAdmin]) };
    tell(tx, program, &admin, &market.code).await?;
    Ok(admin)
}

async fn tell(tx: &mut Tx, program: &Program, admin: &Actor, country: &str) -> Result<(), ProgramError> {
    let facts = serde_json::json!({ "country": country }).to_string();
    let founded = Happening {
        operation: "create_partner_tenant",
        kind: "tenant_founded",
        resource_type: "tenant",
        resource_id: admin.tenant.as_str(),
        old_value: None,
        new_value: None,
        facts: &facts,
    };
    let created = Happening {
        operation: "create_partner_user",
        kind: "user_added",
        resource_type: "user",
        resource_id: admin.user.as_str(),
        new_value: Some(Role::GlobalAdmin.code()),
        facts: "{}",
        ..founded
    };
    record::happened(tx, program, By::Person(admin), &[&admin.tenant], &[founded, created]).await
}
