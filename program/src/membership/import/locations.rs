//! Rows of the file of companies and locations: read, judged against each other and the directory, and written.

use super::problems::RowProblem;
use super::{BATCH, Finding, Run, note, overtaken};
use crate::ProgramError;
use crate::import::source::{Row, Source};
use crate::import::{Counts, Which};
use crate::store::directory::{self, NewMpnId};
use crate::store::{self, Tx};
use domain::country::Country;
use domain::mpn::{MembershipStatus, MpnId, MpnKind};
use domain::profile::Address;
use domain::text::{self, COMPANY_NAME, TextProblem};
use std::collections::{HashMap, HashSet};

const COMPANY: &str = "Company MPN ID";
const COMPANY_CALLED: &str = "Company name";
const CONTACT: &str = "Contact e-mail";
const ID: &str = "MPN ID";
const KIND: &str = "Type";
const NAME: &str = "Name";
const STREET: &str = "Street";
const CITY: &str = "City";
const POSTAL_CODE: &str = "Postal code";
const COUNTRY: &str = "Country/region";
const STATUS: &str = "Status";
const MIGRATED: &str = "Migrated";

/// The columns of the file.
pub(super) const COLUMNS: [&str; 12] =
    [COMPANY, COMPANY_CALLED, CONTACT, ID, KIND, NAME, STREET, CITY, POSTAL_CODE, COUNTRY, STATUS, MIGRATED];

type Problems = Vec<(&'static str, RowProblem)>;

/// A row without fault of its own.
struct LocationRow {
    company: MpnId,
    /// The company's name and e-mail.
    called: (String, String),
    id: MpnId,
    kind: MpnKind,
    name: String,
    address: Address,
    status: MembershipStatus,
    migrated: bool,
}

/// Reads the columns of a row, and goes on where one is wrong.
struct Reader<'a, 'b> {
    row: &'b Row<'a>,
    wrong: Problems,
}

impl Reader<'_, '_> {
    fn take<T, E>(
        &mut self,
        column: &'static str,
        problem: RowProblem,
        read: impl Fn(&str) -> Result<T, E>,
    ) -> Option<T> {
        let at = COLUMNS.iter().position(|it| *it == column).unwrap_or_default();
        let value = read(self.row.value(at)).ok();
        if value.is_none() {
            self.wrong.push((column, problem));
        }
        value
    }

    fn text(&mut self, column: &'static str, most: usize) -> Option<String> {
        self.take(column, RowProblem::Text, |raw| text::line(raw, most))
    }
}

fn known<T>(found: Option<T>) -> Result<T, TextProblem> {
    found.ok_or(TextProblem::NotInList)
}

/// Read a row, or tell everything that is wrong with it.
fn read(row: &Row<'_>, width: usize, markets: &HashSet<String>) -> Result<LocationRow, Problems> {
    if row.record.len() != width {
        return Err(vec![("", RowProblem::Columns { found: row.record.len(), wanted: width })]);
    }
    let mut it = Reader { row, wrong: Vec::new() };
    let company = it.take(COMPANY, RowProblem::MpnId, MpnId::parse);
    let called = it.text(COMPANY_CALLED, COMPANY_NAME);
    let contact = it.take(CONTACT, RowProblem::Email, text::sign_in_name);
    let id = it.take(ID, RowProblem::MpnId, MpnId::parse);
    let kind = it.take(KIND, RowProblem::Kind, |raw| known(MpnKind::of_code(raw)));
    let name = it.text(NAME, COMPANY_NAME);
    let (line1, city) = (it.text(STREET, 200), it.text(CITY, 100));
    let country = it.take(COUNTRY, RowProblem::Country, |raw| country(raw, markets));
    let postal_code = match &country {
        Some(country) => it.take(POSTAL_CODE, RowProblem::PostalCode, |raw| country.read_postal_code(raw)),
        None => Some(None),
    };
    let status = it.take(STATUS, RowProblem::Status, |raw| known(status(raw)));
    let migrated = it.take(MIGRATED, RowProblem::Migrated, |raw| known(yes_or_no(raw)));
    if let (Some(company), Some(id), Some(kind)) = (&company, &id, kind)
        && (company == id) != (kind == MpnKind::Global)
    {
        it.wrong.push((ID, RowProblem::KindAndId));
    }
    let address = match (line1, city, postal_code, country) {
        (Some(line1), Some(city), Some(postal_code), Some(country)) => {
            Some(Address { line1, line2: None, city, state: None, postal_code, country: country.code().to_owned() })
        }
        _ => None,
    };
    let wrong = it.wrong;
    let called = called.zip(contact);
    match (company, called, id, kind, name, address, status.zip(migrated)) {
        (Some(company), Some(called), Some(id), Some(kind), Some(name), Some(address), Some((status, migrated)))
            if wrong.is_empty() =>
        {
            Ok(LocationRow { company, called, id, kind, name, address, status, migrated })
        }
        _ => Err(wrong),
    }
}

/// A country of the tables, or one that was a market ever.
fn country(raw: &str, markets: &HashSet<String>) -> Result<Country, TextProblem> {
    let code = domain::market::country_code(raw)?;
    let country = Country::of(&code);
    if country.is_known() || markets.contains(&code) { Ok(country) } else { Err(TextProblem::NotInList) }
}

fn status(raw: &str) -> Option<MembershipStatus> {
    // Membership sites say the one or the other (MPN-09).
    let raw = if raw.eq_ignore_ascii_case("rejected") { "declined" } else { raw };
    MembershipStatus::of_code(raw)
}

fn yes_or_no(raw: &str) -> Option<bool> {
    match raw.to_ascii_lowercase().as_str() {
        "yes" | "true" => Some(true),
        "no" | "false" => Some(false),
        _ => None,
    }
}

/// Numbers and companies of right rows, with their lines.
#[derive(Default)]
struct Seen {
    ids: HashMap<MpnId, u64>,
    companies: HashMap<MpnId, (u64, (String, String))>,
}

impl Seen {
    /// The first right row wins.
    fn problems(&self, row: &LocationRow) -> Problems {
        let mut problems = Vec::new();
        if let Some(line) = self.ids.get(&row.id) {
            problems.push((ID, RowProblem::Repeated(*line)));
        }
        if let Some((line, called)) = self.companies.get(&row.company)
            && *called != row.called
        {
            problems.push((COMPANY_CALLED, RowProblem::CompanyDiffers(*line)));
        }
        problems
    }

    fn take(&mut self, line: u64, row: LocationRow) {
        self.ids.insert(row.id, line);
        self.companies.entry(row.company).or_insert((line, row.called));
    }
}

/// Import every row.
pub(super) async fn import(
    run: &Run<'_>,
    source: &Source,
    findings: &mut Vec<Finding>,
    told: &impl Fn(u64),
) -> Result<Counts, ProgramError> {
    let now = run.program.now();
    let markets = store::markets::all(&mut run.program.database.snapshot().await?, now).await?;
    let markets: HashSet<_> = markets.into_iter().map(|it| it.code).collect();
    let (mut rows, mut seen, mut counts) = (source.read()?, Seen::default(), Counts::default());
    loop {
        let mut tx = run.program.database.begin().await?;
        let before = counts;
        let mut left = BATCH;
        while left > 0 {
            let Some(row) = rows.next()? else { break };
            (counts.rows, left) = (counts.rows + 1, left - 1);
            let line = row.record.line;
            let judged = match read(&row, source.width, &markets) {
                Ok(row) => judge(&mut tx, &seen, row).await?,
                Err(problems) => Err(problems),
            };
            match judged {
                Ok(row) => {
                    write(&mut tx, run, &row, &mut counts).await.map_err(overtaken)?;
                    seen.take(line, row);
                }
                Err(problems) => {
                    counts.wrong += 1;
                    note(findings, Which::First, line, problems);
                }
            }
        }
        let (added, changed) = (counts.added - before.added, counts.changed - before.changed);
        // Without a change the transaction leaves nothing behind.
        if added + changed > 0 {
            run.commit(tx, "locations", added, changed).await?;
        }
        told(counts.rows);
        if left > 0 {
            return Ok(counts);
        }
    }
}

/// Hold a row against those before it and what is stored.
async fn judge(tx: &mut Tx, seen: &Seen, row: LocationRow) -> Result<Result<LocationRow, Problems>, ProgramError> {
    let mut problems = seen.problems(&row);
    match store::membership::by_id(tx, &row.id).await? {
        Some(stored) if stored.membership != row.company => problems.push((COMPANY, RowProblem::OtherCompany)),
        Some(stored) if stored.kind != row.kind => problems.push((KIND, RowProblem::KindDiffers)),
        None if row.kind == MpnKind::Location && directory::membership(tx, &row.id).await?.is_some() => {
            problems.push((ID, RowProblem::OtherCompany));
        }
        _ => {}
    }
    let company = if row.company == row.id { None } else { store::membership::by_id(tx, &row.company).await? };
    if company.is_some_and(|it| it.kind == MpnKind::Location) {
        problems.push((COMPANY, RowProblem::CompanyIsLocation));
    }
    let named = directory::named(tx, &row.company, row.kind, &row.name).await?;
    if named.is_some_and(|id| id != row.id.as_str()) {
        problems.push((NAME, RowProblem::NameTaken));
    }
    Ok(if problems.is_empty() { Ok(row) } else { Err(problems) })
}

/// Store what is new or different.
async fn write(tx: &mut Tx, run: &Run<'_>, row: &LocationRow, counts: &mut Counts) -> Result<(), ProgramError> {
    let now = run.program.now();
    let (name, email) = (row.called.0.as_str(), row.called.1.as_str());
    let company = directory::save_membership(tx, &row.company, (name, email), now).await?;
    let it = NewMpnId {
        mpn_id: &row.id,
        membership: &row.company,
        kind: row.kind,
        name: &row.name,
        address: &row.address,
        contact: ("", "", ""),
        status: row.status,
        migrated: row.migrated,
    };
    if store::membership::by_id(tx, &row.id).await?.is_none() {
        directory::add(tx, &it, now).await?;
        counts.added += 1;
    } else if directory::update(tx, &it).await? || company {
        counts.changed += 1;
    } else {
        counts.unchanged += 1;
    }
    Ok(())
}
