//! An application of each world, and somebody in whose name it acts.

use super::worlds::World;
use crate::browser::Server;
use domain::{Role, Roles};
use program::credentials::{self, NewCredential};

impl World {
    /// The source has an application; its helpdesk agent lets it act, so that there is a consent to be withdrawn.
    pub async fn has_an_application(self, server: &Server) {
        let roles = Roles::of(&[Role::AdminAgent, Role::HelpdeskAgent]);
        let new = NewCredential { name: format!("{} bridge", self.canary), roles, days: 365 };
        let made = credentials::create(&server.program, &self.actor("boss"), &new).await.expect("nothing is wrong");
        credentials::consent(&server.program, &self.actor("helpdesk"), &made.id).await.expect("it is offered");
    }
}
