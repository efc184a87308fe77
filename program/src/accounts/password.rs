//! Passwords and their argon2id hashes (S01, S02). Nothing here knows whose they are.
//!
//! Hashing is dear on purpose: it runs beside the server's own threads, and only so much of it at once (S09).

use crate::{FieldProblem, Program, ProgramError};
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{self, PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use domain::text::TextProblem;
use domain::work_account::{LONGEST_CHOSEN_PASSWORD, SHORTEST_CHOSEN_PASSWORD, is_guessable};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use tokio::sync::Semaphore;
use zxcvbn::Score;

/// The fewest characters of a password (S02).
pub const SHORTEST_PASSWORD: usize = 8;
/// The most bytes of a password (S02).
pub const LONGEST_PASSWORD: usize = 4096;

/// How many hashes are worked on at once; each takes 19 MiB (S09).
const AT_ONCE: usize = 2;

/// What nobody should hide behind here (S03).
const OUR_WORDS: [&str; 3] = ["twotier", "partner", "program"];

const NOBODYS_SALT: [u8; 16] = *b"nobody's account";

/// The work of hashing: its parameters, its limit, and how often it was done. Cloning shares it.
#[derive(Debug, Clone)]
pub struct Hashing {
    params: Params,
    permits: Arc<Semaphore>,
    done: Arc<AtomicU64>,
}

impl Default for Hashing {
    /// 19,456 KiB, two passes, one lane (S01).
    fn default() -> Self {
        Self::costing(Params::DEFAULT)
    }
}

/// What became of a password that was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    Wrong,
    Right,
    /// Right, but its hash was made with weaker parameters than today's.
    RightButWeak,
}

impl Hashing {
    pub(crate) fn costing(params: Params) -> Self {
        Self { params, permits: Arc::new(Semaphore::new(AT_ONCE)), done: Arc::default() }
    }

    /// How many hashes were computed so far.
    #[must_use]
    pub fn done(&self) -> u64 {
        self.done.load(Ordering::Relaxed)
    }

    /// The hash of a password as PHC text, `$argon2id$…`.
    pub(crate) async fn hash(&self, password: &str, salt: [u8; 16]) -> Result<String, ProgramError> {
        let (argon2, password) = (self.argon2(), password.to_owned());
        let hash = self.work(move || argon2.hash_password_with_salt(password.as_bytes(), &salt)).await?;
        Ok(hash.map_err(unusable)?.to_string())
    }

    /// Whether a typed password belongs to a stored hash; without one, the same work ends in `Wrong` (S05).
    pub(crate) async fn verify(&self, password: &str, stored: Option<String>) -> Result<Verdict, ProgramError> {
        let (argon2, password) = (self.argon2(), password.to_owned());
        self.work(move || match stored {
            None => argon2.hash_password_with_salt(password.as_bytes(), &NOBODYS_SALT).map(|_| Verdict::Wrong),
            Some(stored) => verify(&argon2, &password, &stored),
        })
        .await?
        .map_err(unusable)
    }

    fn argon2(&self) -> Argon2<'static> {
        Argon2::new(Algorithm::Argon2id, Version::V0x13, self.params.clone())
    }

    async fn work<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, ProgramError> {
        let permit = self.permits.clone().acquire_owned().await.map_err(unusable)?;
        self.done.fetch_add(1, Ordering::Relaxed);
        // The permit goes along: a visitor who leaves early does not make room while the work goes on.
        let worked = tokio::task::spawn_blocking(move || {
            let _permit = permit;
            work()
        });
        worked.await.map_err(unusable)
    }
}

fn verify(argon2: &Argon2<'_>, password: &str, stored: &str) -> password_hash::Result<Verdict> {
    let hash = PasswordHash::new(stored)?;
    match argon2.verify_password(password.as_bytes(), &hash) {
        Err(password_hash::Error::PasswordInvalid) => Ok(Verdict::Wrong),
        Err(problem) => Err(problem),
        Ok(()) => {
            let (now, then) = (argon2.params(), Params::try_from(&hash)?);
            let weaker = then.m_cost() < now.m_cost() || then.t_cost() < now.t_cost() || then.p_cost() < now.p_cost();
            Ok(if weaker { Verdict::RightButWeak } else { Verdict::Right })
        }
    }
}

/// The argon2id hash of a password that somebody chooses for an account called by these names.
///
/// # Errors
/// `Invalid`, for the field `password`, for one that is too short, too long or easily guessed (S02, S03).
pub(crate) async fn hash_chosen(program: &Program, password: &str, names: &[&str]) -> Result<String, ProgramError> {
    match chosen_problem(password, names) {
        Some(problem) => Err(ProgramError::Invalid(vec![FieldProblem { field: "password", problem }])),
        None => program.hashing.hash(password, program.random()).await,
    }
}

/// What is wrong with a password that somebody chooses.
pub(crate) fn chosen_problem(password: &str, names: &[&str]) -> Option<TextProblem> {
    match password.chars().count() {
        0 => Some(TextProblem::Missing),
        1..SHORTEST_CHOSEN_PASSWORD => Some(TextProblem::TooShort),
        _ if password.chars().count() > LONGEST_CHOSEN_PASSWORD => Some(TextProblem::TooLong),
        _ => is_common(password, names).then_some(TextProblem::Guessable),
    }
}

/// Whether a password is made of the names, of this program's own, or of what guessers try first: the most common
/// passwords and words, rows of keys, repetitions and dates (S03). The lists are in the binary.
fn is_common(password: &str, names: &[&str]) -> bool {
    let known: Vec<_> = names.iter().copied().chain(OUR_WORDS).collect();
    is_guessable(password, &known) || zxcvbn::zxcvbn(password, &known).score() < Score::Three
}

fn unusable(problem: impl std::fmt::Display) -> ProgramError {
    ProgramError::Setup(format!("a password could not be hashed: {problem}"))
}

/// The argon2id hash of a new password, for [`super::NewUser`].
///
/// # Errors
/// `Invalid` for fewer than [`SHORTEST_PASSWORD`] characters or more than [`LONGEST_PASSWORD`] bytes (S02).
pub async fn hash_password(program: &Program, password: &str) -> Result<String, ProgramError> {
    let problem = match password.chars().count() {
        0 => TextProblem::Missing,
        1..SHORTEST_PASSWORD => TextProblem::Malformed,
        _ if password.len() > LONGEST_PASSWORD => TextProblem::TooLong,
        _ => return program.hashing.hash(password, program.random()).await,
    };
    Err(ProgramError::Invalid(vec![FieldProblem { field: "password", problem }]))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Common ones of the allowed length, this program's name with a year, rows of keys, words in a row (S03).
    #[test]
    fn a_password_that_guessers_try_first_is_refused() {
        for common in [
            "passwordpassword",
            "iloveyouiloveyou",
            "qwertyuiopasdfghjkl",
            "1qaz2wsx3edc4rfv",
            "Twotier2026!!!!",
            "Password1234567",
            "12345678901234567890",
            "Nova-IT-2026-2026",
            "letmeinletmein",
        ] {
            let problem = chosen_problem(common, &["Nora Berg", "nora@nova-it.example"]);
            assert_eq!(problem, Some(TextProblem::Guessable), "{common}");
        }
    }

    #[test]
    fn a_row_of_unrelated_words_or_letters_is_taken() {
        for chosen in
            ["purple tram over Malmö", "purple tram over there", "kx7-Rq2v-mmT9-wz", "Rehearse-2026-transfers"]
        {
            assert_eq!(chosen_problem(chosen, &["Nora Berg", "nora@nova-it.example"]), None, "{chosen}");
        }
    }
}
