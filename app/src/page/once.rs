//! What a form brings about and is told once: temporary passwords, personal links, secrets and
//! tokens, of which only hashes are kept.

use super::Visit;
use program::accounts::RefreshToken;
use program::credentials::Made;
use program::extensions::SeveralExtended;
use program::people::Credentials;

/// What is told once, in the answer to the form that brought it about.
#[derive(Clone)]
pub enum Told {
    /// What somebody signs in with for the first time.
    Credentials(Credentials),
    /// The path of a personal link, of which only a hash is kept.
    Link(String),
    /// What was typed, to be confirmed.
    Typed(Vec<(String, String)>),
    /// The credential of an application, with its secret.
    Made(Made),
    /// What an application acts with in somebody's name.
    Consent(RefreshToken),
    /// What became of several customers.
    Extended(SeveralExtended),
}

impl Visit {
    /// Answer the form that is being posted with its own page, which tells this; nothing else ever does (ROL-03).
    pub fn tell_once(&self, told: Credentials) {
        // Each request has a cell of its own, and one function.
        let _ = self.once.set(Told::Credentials(told));
    }

    /// As [`Visit::tell_once`], with the path of a personal link (MAIL-02).
    pub fn tell_link(&self, path: String) {
        let _ = self.once.set(Told::Link(path));
    }

    /// Answer the form that is being posted with its own page, which shows what was typed, to be confirmed.
    pub fn tell_typed(&self, typed: Vec<(String, String)>) {
        let _ = self.once.set(Told::Typed(typed));
    }

    /// As [`Visit::tell_once`], with a credential that was made.
    pub fn tell_made(&self, made: Made) {
        let _ = self.once.set(Told::Made(made));
    }

    /// As [`Visit::tell_once`], with the token of a consent.
    pub fn tell_consent(&self, token: RefreshToken) {
        let _ = self.once.set(Told::Consent(token));
    }

    /// Answer the form that is being posted with its own page, which tells what became of each customer.
    pub fn tell_extended(&self, extended: SeveralExtended) {
        let _ = self.once.set(Told::Extended(extended));
    }

    /// What became of each customer, if the form that was just posted was about several.
    #[must_use]
    pub fn told_extended(&self) -> Option<&SeveralExtended> {
        match self.once.get() {
            Some(Told::Extended(told)) => Some(told),
            _ => None,
        }
    }

    /// What was typed into a field of the form that is to be confirmed.
    #[must_use]
    pub fn told_typed(&self, field: &str) -> Option<&str> {
        match self.once.get() {
            Some(Told::Typed(typed)) => typed.iter().find(|(name, _)| name == field).map(|(_, value)| value.as_str()),
            _ => None,
        }
    }

    /// The credentials that are told once, if the form that was just posted brought some about.
    #[must_use]
    pub fn told(&self) -> Option<&Credentials> {
        match self.once.get() {
            Some(Told::Credentials(told)) => Some(told),
            _ => None,
        }
    }

    /// The path of the personal link that is told once, if the form that was just posted made one.
    #[must_use]
    pub fn told_link(&self) -> Option<&str> {
        match self.once.get() {
            Some(Told::Link(path)) => Some(path),
            _ => None,
        }
    }

    /// The credential that is told once, if the form that was just posted made one.
    #[must_use]
    pub fn told_made(&self) -> Option<&Made> {
        match self.once.get() {
            Some(Told::Made(made)) => Some(made),
            _ => None,
        }
    }

    /// The token that is told once, if the form that was just posted gave a consent.
    #[must_use]
    pub fn told_consent(&self) -> Option<&RefreshToken> {
        match self.once.get() {
            Some(Told::Consent(token)) => Some(token),
            _ => None,
        }
    }
}
