//! The agreements of the demo: the one everyone in it has signed who is in a program, and the one its customers have
//! accepted.

use super::{Moment, people};
use crate::ProgramError;
use crate::store::agreements::{self, Kind, NewVersion, TextInfo};
use crate::store::demo as rows;
use crate::store::{Tx, events::hex};
use domain::partner_agreement::{Format, VersionNumber};
use sha2::{Digest, Sha256};

/// Older than the oldest signature.
const DAYS_AGO: i64 = 1600;

struct Agreement {
    kind: Kind,
    number: &'static str,
    template: Option<&'static str>,
    texts: [(&'static str, &'static str); 4],
}

const OF_PARTNERS: Agreement = Agreement {
    kind: Kind::Partner,
    number: "3.1",
    template: None,
    texts: [
        ("en", include_str!("agreement/en.md")),
        ("sv", include_str!("agreement/sv.md")),
        ("nl", include_str!("agreement/nl.md")),
        ("zh-CN", include_str!("agreement/zh-CN.md")),
    ],
};

const OF_CUSTOMERS: Agreement = Agreement {
    kind: Kind::Customer,
    number: "1.0",
    template: Some("5b8e2f10-7c41-4f0a-9d63-2a7b8c9d0e1f"),
    texts: [
        ("en", include_str!("customer_agreement/en.md")),
        ("sv", include_str!("customer_agreement/sv.md")),
        ("nl", include_str!("customer_agreement/nl.md")),
        ("zh-CN", include_str!("customer_agreement/zh-CN.md")),
    ],
};

/// Publish them, and say of every signature which version it was.
pub(super) async fn store(tx: &mut Tx, today: Moment) -> Result<(), ProgramError> {
    let signed = publish(tx, today, &OF_PARTNERS).await?;
    rows::signed_version(tx, &signed).await?;
    publish(tx, today, &OF_CUSTOMERS).await?;
    Ok(())
}

/// Answers the first text, which is the English one.
async fn publish(tx: &mut Tx, today: Moment, it: &Agreement) -> Result<TextInfo, ProgramError> {
    let number = VersionNumber::parse(it.number).map_err(|problem| ProgramError::Setup(problem.to_string()))?;
    let olga = people::actor("olga.lind")?;
    let new =
        NewVersion { number: &number, before: 0, template: it.template, by: &olga.user, at: today.days_ago(DAYS_AGO) };
    agreements::publish(tx, it.kind, new).await?;
    let texts = it.texts.map(|(language, text)| (info(&number, language, text), text));
    for (info, text) in &texts {
        agreements::add_text(tx, it.kind, info, text.as_bytes()).await?;
    }
    let [(first, _), ..] = texts;
    Ok(first)
}

fn info(number: &VersionNumber, language: &str, text: &str) -> TextInfo {
    TextInfo {
        version: number.clone(),
        language: language.to_owned(),
        format: Format::Markdown,
        sha256: hex(&Sha256::digest(text)),
        size: i64::try_from(text.len()).unwrap_or(i64::MAX),
    }
}
