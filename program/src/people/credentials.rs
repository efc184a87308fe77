//! What somebody signs in with for the first time, to be told once (ROL-03, ROL-04).

use domain::UserId;

/// Name and temporary password of a person. `Debug` does not show the password.
#[derive(Clone, PartialEq, Eq)]
pub struct Credentials {
    /// Who.
    pub user: UserId,
    /// Their name.
    pub name: String,
    /// What they sign in with.
    pub sign_in_name: String,
    /// What they sign in with once; none for who has an account already, with a password of their own.
    pub temporary_password: Option<String>,
}

impl std::fmt::Debug for Credentials {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Credentials").field("user", &self.user).finish_non_exhaustive()
    }
}
