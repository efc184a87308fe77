//! Sessions: opened by signing in, in one tenant at a time, ended by time or by leaving.
//!
//! A session holds no rights: each request reads the person and the roles anew (S21).

use super::{SessionToken, Tenant, TenantChoice, throttle};
use crate::store::sessions::Alive;
use crate::store::{self, Tx};
use crate::{Program, ProgramError};
use domain::partner::Programs;
use domain::standing::SuspensionReason;
use domain::{Actor, CustomerActor, CustomerTenantId, PartnerTenantId, UserId};
use time::{Duration, OffsetDateTime};

/// How long a session lives without being used (S19).
pub const IDLE_LIMIT: Duration = Duration::minutes(30);
/// How long a session lives at most, also over changes of the tenant (S19).
pub const ABSOLUTE_LIMIT: Duration = Duration::hours(12);

/// Use is noted no more often than this: most requests only read. The idle limit counts from the last note, so
/// that a session may end up to a minute early but never late.
const NOTED_EVERY: Duration = Duration::MINUTE;

/// Who a token stands for, as of now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The person.
    pub user: UserId,
    /// Their name.
    pub user_name: String,
    /// What they sign in with.
    pub sign_in_name: String,
    /// The language they chose, if they did.
    pub language: Option<String>,
    /// Whether a temporary password is to be changed before anything else (ROL-03).
    pub must_change_password: bool,
    /// The person in the chosen tenant, with today's roles, of which there may be none; `None` until a tenant is
    /// chosen, again when the person does not belong to it any more, and as long as a temporary password is to be
    /// changed.
    pub actor: Option<Actor>,
    /// The chosen tenant; there exactly when `actor` is.
    pub tenant: Option<TenantView>,
    /// The person in the customer's tenant chosen for the session, if it is one; then there is no `tenant`.
    pub customer: Option<CustomerView>,
    /// Whether there is another tenant to change to (ROL-07).
    pub several_tenants: bool,
    /// Active transfer requests that wait for an answer of the chosen tenant; counted up to 100.
    pub waiting_requests: i64,
    /// Verification cases that wait for the operator, in its own tenant; counted up to 100.
    pub waiting_cases: i64,
    /// Resellers that ask the chosen tenant to work together and wait for an answer; counted up to 100.
    pub waiting_asks: i64,
    /// Endings of partnerships that resellers asked for and that wait: for the operator all, for a provider its own;
    /// counted up to 100.
    pub waiting_endings: i64,
    /// Invitations of providers that wait at the person's own address in the chosen tenant; counted up to 100.
    pub waiting_invitations: i64,
}

/// The chosen tenant as every page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TenantView {
    /// Its id.
    pub id: PartnerTenantId,
    /// Its name.
    pub name: String,
    /// Its country, two letters.
    pub country: String,
    /// Whether it is the operator's own tenant.
    pub operator: bool,
    /// The programs it is active in.
    pub programs: Programs,
    /// Its MPN ID, if it has one.
    pub mpn_id: Option<String>,
    /// Why it is suspended, if it is (rules §4.13).
    pub suspended: Option<SuspensionReason>,
    /// From when on its direct bill is restricted, if so (rules §4.10).
    pub restricted_from: Option<OffsetDateTime>,
}

/// The chosen customer's tenant as its pages show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerView {
    /// The person there.
    pub actor: CustomerActor,
    /// The customer's name.
    pub name: String,
    /// Its country, two letters.
    pub country: String,
}

/// Open a session, in the person's tenant if there is only one.
pub(crate) async fn open(
    program: &Program,
    tx: &mut Tx,
    user: &UserId,
    tenants: &[TenantChoice],
) -> Result<SessionToken, ProgramError> {
    let now = program.now();
    let token = SessionToken::of(program.random());
    let only = if let [only] = tenants { Some(&only.tenant) } else { None };
    store::users::signed_in(tx, user, now).await?;
    if let Some(Tenant::Partner(tenant)) = only {
        store::people::entered(tx, tenant, user, now).await?;
    }
    store::sessions::open(tx, &token.hash(), user, only, now, now + ABSOLUTE_LIMIT).await?;
    Ok(token)
}

/// Who this token stands for; `None` when it is no token, or its session was ended, is idle for [`IDLE_LIMIT`] or
/// older than [`ABSOLUTE_LIMIT`] (S19), or the person is disabled (S21). One query; every request begins with it.
///
/// # Errors
/// `Database`.
pub async fn session(program: &Program, token: &str) -> Result<Option<Session>, ProgramError> {
    let Some(token) = SessionToken::parse(token) else {
        return Ok(None);
    };
    let (now, hash) = (program.now(), token.hash());
    let Some((session, last_used)) = store::sessions::live(&program.database, &hash, alive(now)).await? else {
        return Ok(None);
    };
    if now - last_used >= NOTED_EVERY
        && let Err(error) = note_use(program, &hash, now).await
    {
        // The page can be shown all the same; the next request notes it.
        tracing::warn!(error = crate::with_causes(&error), "the use of a session was not noted");
    }
    Ok(Some(session))
}

async fn note_use(program: &Program, hash: &str, now: OffsetDateTime) -> Result<(), ProgramError> {
    let mut tx = program.database.begin().await?;
    store::sessions::touch(&mut tx, hash, now).await?;
    tx.commit().await
}

/// The tenants the person behind a token may choose from, by name (ROL-07).
///
/// # Errors
/// `NotFound` without a live session; `Database`.
pub async fn tenants_of(program: &Program, token: &str) -> Result<Vec<TenantChoice>, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    let (_, user) = live(program, &mut tx, token).await?;
    store::users::tenants_of(&mut tx, &user).await
}

/// Go on in another tenant of one's own. The answer is a new token for the same session; the old one is dead (S10).
///
/// # Errors
/// `NotFound` without a live session, or in a tenant to which the person does not belong; `Database`.
pub async fn choose_tenant(
    program: &Program,
    token: &str,
    tenant: &PartnerTenantId,
) -> Result<SessionToken, ProgramError> {
    let mut tx = program.database.begin().await?;
    let (old, user) = live(program, &mut tx, token).await?;
    let new = SessionToken::of(program.random());
    let hashes = [&*old.hash(), &*new.hash()];
    if !store::sessions::move_to(&mut tx, hashes, tenant, &user, program.now()).await? {
        return Err(ProgramError::NotFound);
    }
    store::people::entered(&mut tx, tenant, &user, program.now()).await?;
    tx.commit().await?;
    Ok(new)
}

/// Go on for a customer, as [`choose_tenant`].
///
/// # Errors
/// `NotFound` without a live session, or for a customer to which the person does not belong; `Database`.
pub async fn choose_customer(
    program: &Program,
    token: &str,
    customer: &CustomerTenantId,
) -> Result<SessionToken, ProgramError> {
    let mut tx = program.database.begin().await?;
    let (old, user) = live(program, &mut tx, token).await?;
    let new = SessionToken::of(program.random());
    let hashes = [&*old.hash(), &*new.hash()];
    if !store::sessions::move_to_customer(&mut tx, hashes, customer, &user, program.now()).await? {
        return Err(ProgramError::NotFound);
    }
    tx.commit().await?;
    Ok(new)
}

/// End a session on the server (S20). A token without one is well.
///
/// # Errors
/// `Database`.
pub async fn sign_out(program: &Program, token: &str) -> Result<(), ProgramError> {
    let Some(token) = SessionToken::parse(token) else {
        return Ok(());
    };
    let mut tx = program.database.begin().await?;
    store::sessions::end(&mut tx, &token.hash()).await?;
    tx.commit().await
}

/// End every other session of the person (S20). Answers how many there were.
///
/// # Errors
/// `NotFound` without a live session; `Database`.
pub async fn sign_out_everywhere_else(program: &Program, token: &str) -> Result<u64, ProgramError> {
    let mut tx = program.database.begin().await?;
    let (token, user) = live(program, &mut tx, token).await?;
    let ended = store::sessions::end_others(&mut tx, &user, &token.hash()).await?;
    tx.commit().await?;
    Ok(ended)
}

/// Forget dead sessions, and what was counted of tries long ago. Answers how many sessions there were.
///
/// # Errors
/// `Database`.
pub async fn sweep_sessions(program: &Program) -> Result<u64, ProgramError> {
    let now = program.now();
    let mut tx = program.database.begin().await?;
    let swept = store::sessions::sweep(&mut tx, alive(now)).await?;
    store::limits::sweep(&mut tx, now - throttle::FULL_AGAIN).await?;
    store::sign_in_tries::sweep(&mut tx, now - throttle::FULL_AGAIN).await?;
    store::pending::sweep(&mut tx, now).await?;
    store::membership_logins::sweep(&mut tx, now - crate::membership::TRIES_KEPT).await?;
    tx.commit().await?;
    Ok(swept)
}

async fn live(program: &Program, tx: &mut Tx, token: &str) -> Result<(SessionToken, UserId), ProgramError> {
    let token = SessionToken::parse(token).ok_or(ProgramError::NotFound)?;
    let user = store::sessions::live_user(tx, &token.hash(), alive(program.now())).await?;
    Ok((token, user.ok_or(ProgramError::NotFound)?))
}

fn alive(now: OffsetDateTime) -> Alive {
    Alive { now, used_after: now - IDLE_LIMIT }
}
