//! The people of the test world's customers, and those who act for them.

use super::world::{World, customer_id, user_id};
use crate::accounts::{NewUser, add_user};
use crate::store::{Tx, customer_people};
use domain::{CustomerActor, CustomerRole, UserId};
use time::OffsetDateTime;

/// Key, name, customer, role. Litware has nobody yet.
const PEOPLE: [(&str, &str, &str, CustomerRole); 4] = [
    ("johan", "Johan Ek", "adventure", CustomerRole::GlobalAdmin),
    ("karin", "Karin Sund", "adventure", CustomerRole::User),
    ("lena", "Lena Holm", "coho", CustomerRole::GlobalAdmin),
    ("wilma", "Wilma Ask", "woodgrove", CustomerRole::GlobalAdmin),
];

fn known(key: &str) -> &'static (&'static str, &'static str, &'static str, CustomerRole) {
    PEOPLE.iter().find(|(known, ..)| *known == key).unwrap_or_else(|| panic!("{key} belongs to no customer"))
}

fn sign_in_name(key: &str, customer: &str) -> String {
    format!("{key}@{customer}.example")
}

pub(super) async fn save(tx: &mut Tx, password_hash: &str, at: OffsetDateTime) {
    for (key, name, customer, role) in PEOPLE {
        let new = NewUser {
            id: user_id(key),
            sign_in_name: sign_in_name(key, customer),
            name: name.into(),
            password_hash: password_hash.into(),
            language: None,
        };
        add_user(tx, &new, at).await.expect("the person is new");
        let joined = customer_people::join(tx, &customer_id(customer), &new.id, role, at).await;
        assert!(joined.expect("the database answers"), "{key} is new to {customer}");
    }
}

impl World {
    /// A person acting for their customer: `johan` and `karin` of Adventure, `lena` of Coho, `wilma` of Woodgrove.
    #[must_use]
    pub fn customer_actor(&self, who: &str) -> CustomerActor {
        let (key, name, customer, role) = *known(who);
        CustomerActor { user: user_id(key), name: name.into(), customer: customer_id(customer), role }
    }

    /// What such a person signs in with; the password is [`super::PASSWORD`].
    #[must_use]
    pub fn customer_sign_in_name(&self, who: &str) -> String {
        let (key, _, customer, _) = *known(who);
        sign_in_name(key, customer)
    }

    /// Such a person's account.
    #[must_use]
    pub fn customer_user(&self, who: &str) -> UserId {
        user_id(known(who).0)
    }
}
