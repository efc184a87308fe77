//! The people of a world's customers.

use super::worlds::{World, long_ago};
use domain::CustomerRole::{self, GlobalAdmin, User};
use domain::{CustomerActor, UserId};
use program::accounts::{NewUser, add_user};
use program::store::{Tx, customer_people};

/// Key, number of the customer, role. The last one's customer has not accepted the customer agreement.
const PEOPLE: [(&str, u8, CustomerRole); 3] =
    [("member", 0, User), ("chief", 0, GlobalAdmin), ("lone", 2, GlobalAdmin)];
/// They, as roles to act in.
pub const ROLES: [(&str, &str); 3] = [("member", ""), ("chief", ""), ("lone", "")];

impl World {
    fn customer_user(self, who: &str) -> UserId {
        let place = PEOPLE.iter().position(|(key, ..)| *key == who).expect("somebody of a customer");
        UserId::of(self.id(110 + u8::try_from(place).expect("a few people")))
    }

    /// Somebody to whom licenses are given.
    pub fn member(self) -> UserId {
        self.customer_user("member")
    }

    pub fn customer_actor(self, who: &str) -> CustomerActor {
        let (_, number, role) = *PEOPLE.iter().find(|(key, ..)| *key == who).expect("somebody of a customer");
        let name = format!("{} {who}", self.canary);
        CustomerActor { user: self.customer_user(who), name, customer: self.customer(number), role }
    }

    pub async fn save_customer_people(self, tx: &mut Tx, password_hash: &str) {
        for (who, ..) in PEOPLE {
            let actor = self.customer_actor(who);
            let user = NewUser {
                id: actor.user.clone(),
                sign_in_name: self.sign_in_name(who),
                name: actor.name,
                password_hash: password_hash.to_owned(),
                language: None,
            };
            add_user(tx, &user, long_ago()).await.expect("the person is new");
            let joined = customer_people::join(tx, &actor.customer, &actor.user, actor.role, long_ago()).await;
            assert!(joined.expect("the database answers"));
        }
    }
}
