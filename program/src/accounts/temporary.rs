//! Passwords made for somebody: shown once, changed at the first sign-in (ROL-03, ROL-04).

use crate::Program;

/// 32 characters that are not taken for one another: 5 bits each.
const LETTERS: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz23456789A";
const GROUPS: usize = 4;
const IN_A_GROUP: usize = 4;

/// A fresh password of 80 random bits, in groups: it is read aloud and typed by hand.
#[must_use]
pub fn temporary_password(program: &Program) -> String {
    let bytes: [u8; GROUPS * IN_A_GROUP] = program.random();
    let letters = bytes.map(|byte| char::from(LETTERS[usize::from(byte & 31)]));
    letters.chunks(IN_A_GROUP).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}
