//! Creating a work account, first half: what was typed is kept, and a code goes to the address (ENR-02, ENR-03).
//!
//! Whether the address has an account already is told to nobody but its owner, by letter (S06).

use super::password::hash_chosen;
use super::throttle::Tries;
use super::{LANGUAGES, PendingToken};
use crate::store::events::hex;
use crate::store::outbox::Recipient;
use crate::store::pending::{self, PendingAccount};
use crate::store::{self, Tx};
use crate::{FieldProblem, Program, ProgramError, letters};
use domain::country::Country;
use domain::customer_tenant::{read_number, wants_number};
use domain::letter::LetterKind;
use domain::market::Market;
use domain::profile::phone;
use domain::text::{self, COMPANY_NAME, TextProblem};
use domain::work_account::AccountRefusal;
use domain::work_email::{WebMailRule, WorkEmail};
use sha2::{Digest, Sha256};
use std::net::IpAddr;
use time::{Duration, OffsetDateTime};

/// How long a code counts.
pub(super) const CODE_VALID: Duration = Duration::minutes(10);
/// How long what was typed is kept.
const KEPT: Duration = Duration::hours(2);
/// The longest first or last name, in characters (rules §3.2).
pub const LONGEST_NAME: usize = 50;

/// A work account to be created, as typed.
#[derive(Clone, Default)]
pub struct NewAccount {
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Work e-mail.
    pub email: String,
    /// Two letters; it cannot be changed afterwards (rules §3.1).
    pub country: String,
    /// The password.
    pub password: String,
    /// Whether the person says to be authorized.
    pub authorized: bool,
    /// One of [`LANGUAGES`]: that of the page.
    pub language: String,
    /// Whether it is for a customer's tenant, not a partner's.
    pub of_customer: bool,
    /// Of a customer: the name of the company, by which its partners find it (CUS-13).
    pub company_name: String,
    /// Of a customer: its registration number, in the countries where one is wanted (REG-08).
    pub registration_number: String,
    /// Of a customer: its phone, in the same countries.
    pub phone: String,
}

/// What was typed, once it is right.
#[derive(Default)]
struct Read {
    name: String,
    email: String,
    of_customer: OfCustomer,
}

/// What a customer tells of its company.
#[derive(Default)]
struct OfCustomer {
    company_name: Option<String>,
    registration_number: Option<String>,
    phone: Option<String>,
}

/// A work account that waits for its code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Where the code went.
    pub email: String,
    /// The full name.
    pub name: String,
    /// The country.
    pub country: String,
    /// Whether it is for a customer's tenant.
    pub of_customer: bool,
    /// Until when the code counts.
    pub code_until: OffsetDateTime,
}

/// Where a work account can be created.
///
/// # Errors
/// `Database`.
pub async fn countries(program: &Program) -> Result<Vec<Market>, ProgramError> {
    store::markets::all(&mut program.database.snapshot().await?, program.now()).await
}

/// Keep what was typed and send a code to the address; somebody who has an account already gets a letter that says
/// so, and the answer is the same.
///
/// # Errors
/// `Invalid` with every wrong field; `Refused(TooManyTries)`; `Database`.
pub async fn begin_work_account(
    program: &Program,
    new: &NewAccount,
    from: IpAddr,
) -> Result<PendingToken, ProgramError> {
    let mut read = program.database.snapshot().await?;
    let web_mail = store::settings::web_mail(&mut read).await?;
    let market = store::markets::of_country(&mut read, &new.country, program.now()).await?;
    drop(read);
    let read = parse(new, &web_mail, market.as_ref())?;
    Tries::to_get_a_code(&read.email, from).admit(program).await?;
    let password_hash = hash_chosen(program, &new.password, &[&read.name, &read.email]).await?;

    let (token, now) = (PendingToken::of(program.random()), program.now());
    let mut tx = program.database.begin().await?;
    let kept = PendingAccount {
        sign_in_name: read.email,
        name: read.name,
        company_name: read.of_customer.company_name,
        registration_number: read.of_customer.registration_number,
        phone: read.of_customer.phone,
        country: new.country.clone(),
        password_hash,
        language: new.language.clone(),
        of_customer: new.of_customer,
        code_hash: None,
        code_until: now + CODE_VALID,
        tries: 0,
        expires_at: now + KEPT,
    };
    pending::insert(&mut tx, &token.hash(), &kept, now).await?;
    send_code(&mut tx, program, &token, &kept).await?;
    tx.commit().await?;
    Ok(token)
}

fn parse(new: &NewAccount, web_mail: &[WebMailRule], market: Option<&Market>) -> Result<Read, ProgramError> {
    let mut problems = Vec::new();
    let mut wrong = |field, problem| problems.push(FieldProblem { field, problem });
    let mut name = |field, raw: &str| {
        text::line(raw, LONGEST_NAME).inspect_err(|problem| wrong(field, *problem)).unwrap_or_default()
    };
    let name = format!("{} {}", name("first_name", &new.first_name), name("last_name", &new.last_name));
    let email = WorkEmail::parse(&new.email, web_mail).inspect_err(|problem| wrong("email", *problem)).ok();
    let email = email.map(|email| email.as_str().to_owned()).unwrap_or_default();
    if market.is_none() {
        let problem = if new.country.is_empty() { TextProblem::Missing } else { TextProblem::NotInList };
        wrong("country", problem);
    }
    if let Some(problem) = super::password::chosen_problem(&new.password, &[&name, &email]) {
        wrong("password", problem);
    }
    if !new.authorized {
        wrong("authorized", TextProblem::Missing);
    }
    if !LANGUAGES.contains(&&*new.language) {
        wrong("language", TextProblem::NotInList);
    }
    let of_customer = if new.of_customer { of_customer(new, market, &mut wrong) } else { OfCustomer::default() };
    if problems.is_empty() { Ok(Read { name, email, of_customer }) } else { Err(ProgramError::Invalid(problems)) }
}

/// The company's name, and what customers of some countries tell besides (REG-08).
fn of_customer(
    new: &NewAccount,
    market: Option<&Market>,
    wrong: &mut impl FnMut(&'static str, TextProblem),
) -> OfCustomer {
    let name = text::line(&new.company_name, COMPANY_NAME);
    let company_name = name.inspect_err(|problem| wrong("company_name", *problem)).ok();
    let Some(market) = market else { return OfCustomer { company_name, ..OfCustomer::default() } };
    let country = Country::of(&market.code);
    let number = read_number(&new.registration_number, &country);
    let registration_number = number.inspect_err(|problem| wrong("registration_number", *problem)).unwrap_or_default();
    let phone = if wants_number(country.code()) { phone(&new.phone).map(Some) } else { Ok(None) };
    let phone = phone.inspect_err(|problem| wrong("phone", *problem)).unwrap_or_default();
    OfCustomer { company_name, registration_number, phone }
}

/// Send another code; the one before does not count any more.
///
/// # Errors
/// `Refused(Account(CodeExpired))` when nothing waits, `Refused(TooManyTries)`, `Database`.
pub async fn send_code_again(program: &Program, token: &str, from: IpAddr) -> Result<(), ProgramError> {
    let token = PendingToken::parse(token).ok_or(AccountRefusal::CodeExpired)?;
    let mut read = program.database.snapshot().await?;
    let kept = pending::by_token(&mut read, &token.hash(), program.now()).await?;
    drop(read);
    let kept = kept.ok_or(AccountRefusal::CodeExpired)?;
    Tries::to_get_a_code(&kept.sign_in_name, from).admit(program).await?;

    let mut tx = program.database.begin().await?;
    send_code(&mut tx, program, &token, &kept).await?;
    tx.commit().await
}

/// A fresh code by letter. To an address with an account goes no code, so that none opens anything.
async fn send_code(
    tx: &mut Tx,
    program: &Program,
    token: &PendingToken,
    kept: &PendingAccount,
) -> Result<(), ProgramError> {
    let known = store::users::of_sign_in_name(tx, &kept.sign_in_name).await?.is_some();
    let code = format!("{:06}", u32::from_le_bytes(program.random()) % 1_000_000);
    let until = program.now() + CODE_VALID;
    let hash = (!known).then(|| code_hash(token, &code));
    pending::renew(tx, &token.hash(), hash.as_deref(), until).await?;
    // Anybody may have typed the name: a letter to a stranger does not carry it.
    let to = Recipient {
        sign_in_name: kept.sign_in_name.clone(),
        name: kept.sign_in_name.clone(),
        language: Some(kept.language.clone()),
    };
    let rfc3339 = time::format_description::well_known::Rfc3339;
    let until = until.format(&rfc3339).unwrap_or_default();
    if known {
        let facts = serde_json::json!({ "link": "/sign-in" });
        letters::queue(tx, program, LetterKind::AccountKnown, &to, &facts).await
    } else {
        let facts = serde_json::json!({ "code": code, "valid_until": until });
        letters::queue(tx, program, LetterKind::AccountCode, &to, &facts).await
    }
}

/// What is kept of a code. The token is not in the database: who reads that cannot try all codes.
pub(super) fn code_hash(token: &PendingToken, code: &str) -> String {
    hex(&Sha256::digest(format!("{}/{code}", token.reveal())))
}

/// The work account that a browser began to create, while it waits for its code.
///
/// # Errors
/// `Database`.
pub async fn waiting_work_account(program: &Program, token: &str) -> Result<Option<Waiting>, ProgramError> {
    let Some(token) = PendingToken::parse(token) else { return Ok(None) };
    let kept = pending::by_token(&mut program.database.snapshot().await?, &token.hash(), program.now()).await?;
    Ok(kept.map(|kept| Waiting {
        email: kept.sign_in_name,
        name: kept.name,
        country: kept.country,
        of_customer: kept.of_customer,
        code_until: kept.code_until,
    }))
}

/// Forget what was typed, to begin anew.
///
/// # Errors
/// `Database`.
pub async fn forget_work_account(program: &Program, token: &str) -> Result<(), ProgramError> {
    let Some(token) = PendingToken::parse(token) else { return Ok(()) };
    let mut tx = program.database.begin().await?;
    pending::forget(&mut tx, &token.hash()).await?;
    tx.commit().await
}
