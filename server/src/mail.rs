//! Letters on their way: to an SMTP server, or into the development mailbox when there is none.
//!
//! How a letter reads is told by `app::letters`; that none is lost, and when one is tried again, by
//! `program::outbox`.

use app::letters::{Letter, Sender};
use futures::StreamExt;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use lettre::transport::smtp::PoolConfig;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use program::outbox::{self, DueLetter};
use program::{Program, ProgramError, with_causes};
use std::error::Error;
use std::time::{Duration, SystemTime};
use time::OffsetDateTime;

/// The address letters come from when none is set.
pub const FROM: &str = "Twotier <noreply@localhost>";

const PATIENCE: Duration = Duration::from_secs(10);
const AT_ONCE: usize = 4;
const A_BATCH: i64 = 20;

/// What takes letters.
#[derive(Debug, Clone)]
pub enum Mailer {
    /// A mail server.
    Smtp {
        /// Its connections.
        server: Box<AsyncSmtpTransport<Tokio1Executor>>,
        /// Whom letters come from.
        from: Mailbox,
    },
    /// The mailbox page of a development server.
    Mailbox,
}

/// Mail cannot be sent as it was set.
#[derive(Debug, thiserror::Error)]
pub enum MailSetup {
    /// The URL is none.
    #[error("SMTP_URL is not usable ({0}); it reads smtps://user:password@host, or smtp://host:587?tls=required")]
    Url(String),
    /// Letters would travel in clear (S80).
    #[error("SMTP_URL would send letters in clear to {0}; use smtps://, or add ?tls=required")]
    Clear(String),
    /// The sender is no address.
    #[error("--mail-from is not an address like: Twotier <noreply@partner.example> ({0})")]
    From(String),
}

impl Mailer {
    /// Whatever suits the settings.
    ///
    /// # Errors
    /// `MailSetup`.
    pub fn of(smtp_url: Option<&str>, from: &str) -> Result<Self, MailSetup> {
        let Some(smtp_url) = smtp_url else { return Ok(Self::Mailbox) };
        refuse_clear_text(smtp_url)?;
        let server = AsyncSmtpTransport::<Tokio1Executor>::from_url(smtp_url);
        let server = server.map_err(|problem| MailSetup::Url(problem.to_string()))?;
        let server = server.timeout(Some(PATIENCE)).pool_config(PoolConfig::new().max_size(4)).build();
        let from =
            from.parse().map_err(|problem: lettre::address::AddressError| MailSetup::From(problem.to_string()))?;
        Ok(Self::Smtp { server: Box::new(server), from })
    }

    /// Hand one letter over and note what became of it.
    async fn take(&self, program: &Program, letter: &DueLetter, base_url: &str) -> Result<(), ProgramError> {
        let settings = program::settings::current(program).await?;
        let from = Sender { program_name: &settings.program_name, base_url };
        let Some(written) = app::letters::render(letter, from) else {
            tracing::error!(id = letter.id, kind = letter.kind, "a letter of an unknown kind waits");
            return outbox::failed(program, letter, "nobody knows how this kind of letter reads").await;
        };
        let (server, from) = match self {
            Self::Mailbox => {
                return outbox::keep(program, letter, written.subject, written.text, written.html).await;
            }
            Self::Smtp { server, from } => (server, from),
        };
        let message = match message(letter, written, from, host_of(base_url), program.now()) {
            Ok(message) => message,
            Err(problem) => return not_sent(program, letter, &with_causes(&*problem)).await,
        };
        match server.send(message).await {
            Ok(_) => outbox::sent(program, letter).await,
            Err(problem) => not_sent(program, letter, &with_causes(&problem)).await,
        }
    }
}

/// Send what is due; tells how many letters were tried.
///
/// # Errors
/// `Database`.
pub async fn send_due(program: &Program, mailer: &Mailer, base_url: &str) -> Result<usize, ProgramError> {
    let due = outbox::claim(program, A_BATCH).await?;
    let tried = due.len();
    let sending = due.into_iter().map(|letter| async move { mailer.take(program, &letter, base_url).await });
    let ended: Vec<_> = futures::stream::iter(sending).buffer_unordered(AT_ONCE).collect().await;
    ended.into_iter().collect::<Result<Vec<()>, _>>()?;
    Ok(tried)
}

async fn not_sent(program: &Program, letter: &DueLetter, problem: &str) -> Result<(), ProgramError> {
    tracing::warn!(id = letter.id, tries = letter.tries, problem, "a letter was not sent and waits");
    outbox::failed(program, letter, problem).await
}

/// The message. The id in it is the outbox's: a letter sent twice can be recognised as one.
fn message(
    letter: &DueLetter,
    written: Letter,
    from: &Mailbox,
    host: &str,
    now: OffsetDateTime,
) -> Result<Message, Box<dyn Error + Send + Sync>> {
    let to = Mailbox::new(Some(one_line(&letter.recipient_name)), letter.recipient.parse()?);
    let automatic = HeaderValue::new(HeaderName::new_from_ascii_str("Auto-Submitted"), "auto-generated".into());
    let message = Message::builder()
        .message_id(Some(format!("<{}@{host}>", letter.id)))
        .date(SystemTime::from(now))
        .from(from.clone())
        .to(to)
        .subject(one_line(&written.subject))
        .raw_header(automatic);
    Ok(message.multipart(MultiPart::alternative_plain_html(written.text, written.html))?)
}

/// The text without anything that could begin another header (S70).
fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c }).collect()
}

fn host_of(base_url: &str) -> &str {
    let host = base_url.split_once("://").map_or(base_url, |(_, host)| host);
    host.split(['/', ':']).next().unwrap_or("localhost")
}

/// Only a mail server on this machine may be spoken to in clear.
fn refuse_clear_text(smtp_url: &str) -> Result<(), MailSetup> {
    let url = url::Url::parse(smtp_url).map_err(|problem| MailSetup::Url(problem.to_string()))?;
    let host = url.host_str().unwrap_or_default();
    let here =
        host == "localhost" || host.trim_matches(['[', ']']).parse().is_ok_and(|ip: std::net::IpAddr| ip.is_loopback());
    let safe = url.scheme() == "smtps" || url.query_pairs().any(|(key, value)| key == "tls" && value == "required");
    if here || safe { Ok(()) } else { Err(MailSetup::Clear(host.to_owned())) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_travel_in_clear_on_this_machine_only() {
        for url in
            ["smtp://127.0.0.1:2525", "smtp://[::1]:25", "smtps://mail.example", "smtp://mail.example?tls=required"]
        {
            assert!(refuse_clear_text(url).is_ok(), "{url}");
        }
        for url in ["smtp://mail.example", "smtp://mail.example?tls=opportunistic", "smtp://10.0.0.1", "mail.example"] {
            assert!(refuse_clear_text(url).is_err(), "{url}");
        }
    }

    #[test]
    fn the_host_of_an_address_has_no_port() {
        assert_eq!(host_of("https://twotier.example:8443/x"), "twotier.example");
        assert_eq!(host_of("http://127.0.0.1:3000"), "127.0.0.1");
    }
}
