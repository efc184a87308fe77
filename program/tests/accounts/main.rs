//! Signing in, sessions and their limits, on both engines, at a time that moves on purpose.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

mod limits;
mod sessions;
mod sign_in;

use program::accounts::{self, SessionToken, SignedIn};
use program::testing::{PASSWORD, TestProgram};
use program::{ProgramError, Refusal};
use std::net::{IpAddr, Ipv4Addr};

/// An address of the office.
const OFFICE: IpAddr = IpAddr::V4(Ipv4Addr::new(127, 0, 0, 5));
/// Another address.
const ELSEWHERE: IpAddr = IpAddr::V4(Ipv4Addr::new(127, 0, 0, 6));

async fn try_sign_in(program: &TestProgram, name: &str, password: &str) -> Result<SignedIn, ProgramError> {
    accounts::sign_in(program, name, password, OFFICE).await
}

async fn sign_in(program: &TestProgram, name: &str) -> SessionToken {
    try_sign_in(program, name, PASSWORD).await.expect("the password is right").token
}

async fn alive(program: &TestProgram, token: &SessionToken) -> bool {
    accounts::session(program, token.reveal()).await.expect("the database answers").is_some()
}

fn is_refused<T>(outcome: &Result<T, ProgramError>) -> bool {
    matches!(outcome, Err(ProgramError::Refused(Refusal::SignIn)))
}

fn wait_told<T>(outcome: &Result<T, ProgramError>) -> Option<u64> {
    match outcome {
        Err(ProgramError::Refused(Refusal::TooManyTries { wait })) => Some(*wait),
        _ => None,
    }
}
