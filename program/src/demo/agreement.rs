//! The agreement of the demo, which everyone in it has signed who is in a program.

use super::{Moment, people};
use crate::ProgramError;
use crate::store::agreements::{self, TextInfo};
use crate::store::demo as rows;
use crate::store::{Tx, events::hex};
use domain::partner_agreement::{Format, VersionNumber};
use sha2::{Digest, Sha256};

/// Older than the oldest signature.
const DAYS_AGO: i64 = 1600;
const NUMBER: &str = "3.1";
const TEXTS: [(&str, &str); 4] = [
    ("en", include_str!("agreement/en.md")),
    ("sv", include_str!("agreement/sv.md")),
    ("nl", include_str!("agreement/nl.md")),
    ("zh-CN", include_str!("agreement/zh-CN.md")),
];

/// Publish it, and say of every signature which version it was.
pub(super) async fn store(tx: &mut Tx, today: Moment) -> Result<(), ProgramError> {
    let number = VersionNumber::parse(NUMBER).map_err(|problem| ProgramError::Setup(problem.to_string()))?;
    let olga = people::actor("olga.lind")?;
    agreements::publish(tx, &number, 0, (&olga.user, today.days_ago(DAYS_AGO))).await?;
    for (language, text) in TEXTS {
        let info = TextInfo {
            version: number.clone(),
            language: language.to_owned(),
            format: Format::Markdown,
            sha256: hex(&Sha256::digest(text)),
            size: i64::try_from(text.len()).unwrap_or(i64::MAX),
        };
        agreements::add_text(tx, &info, text.as_bytes()).await?;
        if language == "en" {
            rows::signed_version(tx, &info).await?;
        }
    }
    Ok(())
}
