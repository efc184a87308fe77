//! The people of a tenant: who they are, which roles they hold, and how they come and go (ROL-01 to ROL-07).
//!
//! Who may give which role is decided in `domain`; here it is asked with the roles as they are at that moment.

mod add;
mod change;
mod credentials;
mod invite;
mod join;
mod machine;

pub use add::{NewPerson, add};
pub use change::{change_roles, remove, reset_password};
pub use credentials::Credentials;
pub use invite::{INVITATION_VALID, NewInvitation, invite, resend_invitation, withdraw_invitation};
pub use join::{InvitationView, NewcomerForm, invitation, join, join_as_new};
pub use machine::{add_for, list_for, remove_for, reset_password_for, sign_out_for};

pub use crate::store::invitations::Invitation;
pub use crate::store::people::Person;

use crate::record::Attempt;
use crate::store::events::By;
use crate::store::{self, Tx};
use crate::{Program, ProgramError, guard};
use domain::work_account::{assignable, keeper};
use domain::{Actor, PartnerTenantId, Permission, Role, Roles, UserId};

/// People on one page.
pub const PAGE: usize = 50;

/// Which people are asked for.
#[derive(Debug, Clone, Default)]
pub struct PeopleQuery {
    /// A part of their name or address.
    pub text: Option<String>,
    /// A role they hold; `Some(None)` asks for those without any.
    pub role: Option<Option<Role>>,
    /// The person after whom the page begins.
    pub after: Option<UserId>,
}

/// One page of a tenant's people.
#[derive(Debug, Clone)]
pub struct PeoplePage {
    /// Who, by name.
    pub rows: Vec<Person>,
    /// How many there are on all pages.
    pub found: usize,
    /// After whom the next page begins, if there is one.
    pub next: Option<UserId>,
    /// Invitations that wait for an answer, newest first.
    pub invitations: Vec<Invitation>,
}

/// The people of the actor's tenant, by name.
///
/// # Errors
/// `Refused(Role)`, `Database`.
pub async fn list(program: &Program, actor: &Actor, query: &PeopleQuery) -> Result<PeoplePage, ProgramError> {
    guard::require(actor, Permission::SeeUsers)?;
    let mut tx = program.database.snapshot().await?;
    let invitations = store::invitations::open_of(&mut tx, &actor.tenant).await?;
    let mut rows = store::people::all(&mut tx, &actor.tenant).await?;

    rows.retain(|person| query.fits(person));
    let found = rows.len();
    if let Some(after) = &query.after {
        let from = rows.iter().position(|person| person.user == *after).map_or(0, |at| at + 1);
        rows.drain(..from);
    }
    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    let next = rows.last().filter(|_| more).map(|person| person.user.clone());
    Ok(PeoplePage { rows, found, next, invitations })
}

impl PeopleQuery {
    fn fits(&self, person: &Person) -> bool {
        let text = self.text.as_deref().unwrap_or_default().trim().to_lowercase();
        let named = person.name.to_lowercase().contains(&text) || person.sign_in_name.contains(&text);
        named
            && match self.role {
                None => true,
                Some(None) => person.roles == Roles::NONE,
                Some(Some(role)) => person.roles.contains(role),
            }
    }
}

/// One person of the actor's tenant.
///
/// # Errors
/// `Refused(Role)`; `NotFound` for everybody else; `Database`.
pub async fn show(program: &Program, actor: &Actor, user: &UserId) -> Result<Person, ProgramError> {
    guard::require(actor, Permission::SeeUsers)?;
    let mut tx = program.database.snapshot().await?;
    store::people::one(&mut tx, &actor.tenant, user).await?.ok_or(ProgramError::NotFound)
}

/// Who in the actor's tenant can do what the actor cannot.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Helpers {
    /// Names of people who hold one of the roles.
    pub hold: Vec<String>,
    /// Names of people who can give them.
    pub give: Vec<String>,
}

/// The most names that are told.
const MOST_HELPERS: usize = 5;

/// Who in the actor's own tenant holds one of these roles, and who can give them: at most five names each.
///
/// # Errors
/// `Database`.
pub async fn helpers(program: &Program, actor: &Actor, needed: Roles) -> Result<Helpers, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    let people = store::people::all(&mut tx, &actor.tenant).await?;
    let operator = people.iter().any(|person| person.roles.contains(Role::OperatorAdmin));
    let names = |roles: Roles| {
        let meant = people.iter().filter(|person| person.roles.meets(roles) && person.user != actor.user);
        meant.map(|person| person.name.clone()).take(MOST_HELPERS).collect()
    };
    let give = Roles::of(&[keeper(operator)]);
    // What others than global admins give helps only where it would do.
    let directory = assignable(Roles::of(&[Role::UserAdmin]));
    let give =
        if operator || !needed.meets(directory) && needed != Roles::NONE { give } else { give.with(Role::UserAdmin) };
    Ok(Helpers { hold: names(needed), give: names(give) })
}

/// The actor with the roles held at this moment, and whether the tenant is the operator's. Until the transaction ends
/// nobody else changes people of the tenant (ROL-05).
async fn acting(tx: &mut Tx, actor: &Actor, permission: Permission) -> Result<(Actor, bool), ProgramError> {
    let operator = store::people::lock(tx, &actor.tenant).await?;
    let now = store::people::one(tx, &actor.tenant, &actor.user).await?;
    let roles = now.map(|person| person.roles).unwrap_or_default();
    let actor = Actor { roles, ..actor.clone() };
    guard::require(&actor, permission)?;
    Ok((actor, operator))
}

/// Who gives and takes roles and passwords, and in which tenant.
#[derive(Debug, Clone, Copy)]
struct Giver<'a> {
    by: By<'a>,
    tenant: &'a PartnerTenantId,
    /// What they hold there.
    roles: Roles,
    /// Whether the tenant is the operator's.
    operator: bool,
}

impl<'a> Giver<'a> {
    const fn of(actor: &'a Actor, operator: bool) -> Self {
        Self { by: By::Person(actor), tenant: &actor.tenant, roles: actor.roles, operator }
    }
}

/// Roles as the log keeps them.
fn codes(roles: Roles) -> String {
    roles.iter().map(Role::code).collect::<Vec<_>>().join(",")
}

/// What is logged when somebody is refused.
const fn attempt<'a>(operation: &'a str, resource_id: &'a str) -> Attempt<'a> {
    Attempt { operation, resource_type: "user", resource_id }
}
