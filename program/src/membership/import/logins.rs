//! Rows of the file of logins. A password is hashed before it is stored, and one that is stored already is recognised.

use super::problems::RowProblem;
use super::{BATCH, Finding, Run, note};
use crate::ProgramError;
use crate::accounts::password::Verdict;
use crate::accounts::{LONGEST_PASSWORD, SHORTEST_PASSWORD};
use crate::import::source::{Row, Source};
use crate::import::{Counts, Which};
use crate::store::{directory, membership_logins};
use domain::mpn::MpnId;
use domain::text;
use std::collections::HashMap;

const LOGIN: &str = "Login";
const COMPANY: &str = "Company MPN ID";
const PASSWORD: &str = "Password";

/// The columns of the file.
pub(super) const COLUMNS: [&str; 3] = [LOGIN, COMPANY, PASSWORD];

/// The longest login, in characters.
const LONGEST_LOGIN: usize = 254;

struct LoginRow {
    login: String,
    company: MpnId,
    password: String,
}

/// Read a row, or tell everything that is wrong with it.
fn read(row: &Row<'_>, width: usize) -> Result<LoginRow, Vec<(&'static str, RowProblem)>> {
    if row.record.len() != width {
        return Err(vec![("", RowProblem::Columns { found: row.record.len(), wanted: width })]);
    }
    let mut wrong = Vec::new();
    let login = text::line(row.value(0), LONGEST_LOGIN).ok().filter(|it| !it.contains(char::is_whitespace));
    let company = MpnId::parse(row.value(1)).ok();
    // Spaces around a password belong to it.
    let password = row.raw(2);
    if login.is_none() {
        wrong.push((LOGIN, RowProblem::Login));
    }
    if company.is_none() {
        wrong.push((COMPANY, RowProblem::MpnId));
    }
    if password.chars().count() < SHORTEST_PASSWORD || password.len() > LONGEST_PASSWORD {
        wrong.push((PASSWORD, RowProblem::Password));
    }
    match (login, company) {
        (Some(login), Some(company)) if wrong.is_empty() => {
            Ok(LoginRow { login: login.to_lowercase(), company, password: password.to_owned() })
        }
        _ => Err(wrong),
    }
}

/// What is to be written of a row.
struct Change {
    login: String,
    company: MpnId,
    hash: String,
    is_new: bool,
}

/// Import every row.
pub(super) async fn import(
    run: &Run<'_>,
    source: &Source,
    findings: &mut Vec<Finding>,
    told: &impl Fn(u64),
) -> Result<Counts, ProgramError> {
    let (mut rows, mut seen, mut counts) = (source.read()?, HashMap::<String, u64>::new(), Counts::default());
    let mut changes = Vec::new();
    while let Some(row) = rows.next()? {
        counts.rows += 1;
        let line = row.record.line;
        let judged = match read(&row, source.width) {
            Ok(row) => match seen.get(&row.login) {
                Some(earlier) => Err(vec![(LOGIN, RowProblem::Repeated(*earlier))]),
                None => judge(run, row).await?,
            },
            Err(problems) => Err(problems),
        };
        match judged {
            Ok((login, None)) => {
                counts.unchanged += 1;
                seen.insert(login, line);
            }
            Ok((login, Some(change))) => {
                changes.push(change);
                seen.insert(login, line);
            }
            Err(problems) => {
                counts.wrong += 1;
                note(findings, Which::Second, line, problems);
            }
        }
        if changes.len() == BATCH {
            write(run, &mut changes, &mut counts).await?;
        }
        told(counts.rows);
    }
    write(run, &mut changes, &mut counts).await?;
    Ok(counts)
}

type Judged = Result<(String, Option<Change>), Vec<(&'static str, RowProblem)>>;

/// Hold a row against what is stored.
async fn judge(run: &Run<'_>, row: LoginRow) -> Result<Judged, ProgramError> {
    let LoginRow { login, company, password } = row;
    let mut tx = run.program.database.snapshot().await?;
    if directory::membership(&mut tx, &company).await?.is_none() {
        return Ok(Err(vec![(COMPANY, RowProblem::UnknownCompany)]));
    }
    let stored = membership_logins::by_name(&mut tx, &login).await?;
    drop(tx);
    let is_new = stored.is_none();
    if let Some(stored) = stored {
        let verdict = run.program.hashing.verify(&password, Some(stored.password_hash.clone())).await?;
        if verdict != Verdict::Wrong {
            let moved = stored.membership != company;
            let hash = stored.password_hash;
            let change = moved.then(|| Change { login: login.clone(), company, hash, is_new });
            return Ok(Ok((login, change)));
        }
    }
    let hash = run.program.hashing.hash(&password, run.program.random()).await?;
    Ok(Ok((login.clone(), Some(Change { login, company, hash, is_new }))))
}

async fn write(run: &Run<'_>, pending: &mut Vec<Change>, counts: &mut Counts) -> Result<(), ProgramError> {
    if pending.is_empty() {
        return Ok(());
    }
    let mut tx = run.program.database.begin().await?;
    let (mut added, mut changed) = (0, 0);
    for it in pending.drain(..) {
        membership_logins::save(&mut tx, &it.login, &it.company, &it.hash).await?;
        *(if it.is_new { &mut added } else { &mut changed }) += 1;
    }
    run.commit(tx, "logins", added, changed).await?;
    (counts.added, counts.changed) = (counts.added + added, counts.changed + changed);
    Ok(())
}
