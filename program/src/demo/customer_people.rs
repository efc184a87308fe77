//! The people of the demo's customers who sign in: they answer invitations and see their partners.

use super::Moment;
use super::dice::named;
use super::newcomer::customer_id;
use crate::ProgramError;
use crate::accounts::NewUser;
use crate::store::{Tx, customer_people, users};
use domain::{CustomerActor, CustomerRole, UserId};

pub(super) struct Person {
    key: &'static str,
    name: &'static str,
    /// The customer's domain.
    of: &'static str,
    role: CustomerRole,
}

/// Everyone signs in as `key@customer's domain`.
pub(super) const PEOPLE: [Person; 3] = [
    Person { key: "johan.ek", name: "Johan Ek", of: "adventureworks.example", role: CustomerRole::GlobalAdmin },
    Person { key: "maja.holm", name: "Maja Holm", of: "adventureworks.example", role: CustomerRole::User },
    Person {
        key: "ada.strand",
        name: "Ada Strand",
        of: "graphicdesigninstitute.example",
        role: CustomerRole::GlobalAdmin,
    },
];

impl Person {
    fn sign_in_name(&self) -> String {
        format!("{}@{}", self.key, self.of)
    }

    fn user(&self) -> UserId {
        UserId::of(named(&format!("user/{}", self.sign_in_name())))
    }
}

/// A person, acting for their customer.
pub(super) fn actor(key: &str) -> Result<CustomerActor, ProgramError> {
    let it = PEOPLE.iter().find(|it| it.key == key).ok_or(ProgramError::NotFound)?;
    Ok(CustomerActor { user: it.user(), name: it.name.to_owned(), customer: customer_id(it.of), role: it.role })
}

/// Store everyone, all with one password.
pub(super) async fn store(tx: &mut Tx, today: Moment, password_hash: &str) -> Result<(), ProgramError> {
    for it in &PEOPLE {
        let since = today.days_ago(72);
        let new = NewUser {
            id: it.user(),
            sign_in_name: it.sign_in_name(),
            name: it.name.to_owned(),
            password_hash: password_hash.to_owned(),
            language: None,
        };
        users::add_user(tx, &new, since).await?;
        customer_people::join(tx, &customer_id(it.of), &new.id, it.role, since).await?;
    }
    Ok(())
}
