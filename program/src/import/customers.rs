//! Rows of the customers file: read, and judged against each other and the database.

use super::findings::{Findings, Problem, Reason, Which};
use super::source::{Row, Source};
use super::{BATCH, Run, Verdict, key};
use crate::ProgramError;
use crate::store::imports::{self, KnownCustomer};
use domain::CustomerTenantId;
use domain::text::{self, COMPANY_NAME, TextProblem};
use std::collections::{HashMap, HashSet};

const ID: &str = "Microsoft ID";
const NAME: &str = "Company name";
const DOMAIN: &str = "Primary domain name";
const RELATIONSHIP: &str = "Relationship";

/// The columns of the file.
pub(crate) const COLUMNS: [&str; 4] = [ID, NAME, DOMAIN, RELATIONSHIP];

/// The relationship of a direct-bill partner's own customer, as exports call it.
pub(crate) const RESELLER: &str = "reseller";

/// A row without fault of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CustomerRow {
    pub(super) id: CustomerTenantId,
    pub(super) name: String,
    pub(super) domain: String,
}

/// Read a row, or tell everything that is wrong with it.
pub(super) fn read(row: &Row<'_>, width: usize) -> Result<CustomerRow, Vec<Problem>> {
    if row.record.len() != width {
        return Err(vec![("", Reason::Columns { found: row.record.len(), wanted: width })]);
    }
    let mut problems = Vec::new();
    let mut wrong = |column, sentence| problems.push((column, Reason::Is(sentence)));

    let id = CustomerTenantId::parse(row.value(0))
        .inspect_err(|_| wrong(ID, "The Microsoft ID is not a GUID; copy it from the customer's account page."));
    let name = text::line(row.value(1), COMPANY_NAME).inspect_err(|problem| wrong(NAME, name_sentence(*problem)));
    let domain = text::domain_name(row.value(2)).inspect_err(|problem| wrong(DOMAIN, domain_sentence(*problem)));
    if !row.value(3).eq_ignore_ascii_case(RESELLER) {
        wrong(RELATIONSHIP, "The relationship must be \"reseller\"; only your own direct customers are imported.");
    }
    match (id, name, domain) {
        (Ok(id), Ok(name), Ok(domain)) if problems.is_empty() => Ok(CustomerRow { id, name, domain }),
        _ => Err(problems),
    }
}

const fn name_sentence(problem: TextProblem) -> &'static str {
    match problem {
        TextProblem::Missing => "The company name is empty; fill it in.",
        TextProblem::TooLong => "The company name is longer than 200 characters; shorten it.",
        _ => "The company name contains control characters or invisible ones; remove them.",
    }
}

const fn domain_sentence(problem: TextProblem) -> &'static str {
    match problem {
        TextProblem::Missing => "The domain is empty; fill in the customer's primary domain.",
        _ => "The domain is not a valid domain name like firm.example; correct it.",
    }
}

/// What became of each row, and which customers may have subscriptions.
pub(super) struct Judged {
    pub(super) verdicts: Vec<Verdict>,
    pub(super) stored: HashSet<u128>,
}

/// Ids and domains of right rows, with their lines.
#[derive(Default)]
struct Seen {
    ids: HashMap<u128, u64>,
    domains: HashMap<String, u64>,
}

impl Seen {
    /// The first right row wins.
    fn refuse_repetition(&self, row: &CustomerRow) -> Result<(), Problem> {
        if let Some(line) = self.ids.get(&key(row.id.as_str())) {
            return Err((
                ID,
                Reason::SeeLine("The Microsoft ID is already on line {}; remove one of the rows.", *line),
            ));
        }
        match self.domains.get(&row.domain) {
            Some(line) => {
                let sentence = "The domain is already on line {}; a domain belongs to one customer.";
                Err((DOMAIN, Reason::SeeLine(sentence, *line)))
            }
            None => Ok(()),
        }
    }
}

/// Judge every row.
pub(super) async fn judge(run: &Run<'_>, source: &Source, findings: &mut Findings) -> Result<Judged, ProgramError> {
    let mut rows = source.read()?;
    let mut judged = Judged { verdicts: Vec::new(), stored: HashSet::new() };
    let mut seen = Seen::default();
    'file: loop {
        let mut tx = run.program.database.snapshot().await?;
        for _ in 0..BATCH {
            let Some(row) = rows.next()? else { break 'file };
            let line = row.record.line;
            let verdict = match read(&row, source.width) {
                Ok(customer) => match judge_one(&mut tx, run, &seen, &customer).await? {
                    Ok(verdict) => {
                        seen.ids.insert(key(customer.id.as_str()), line);
                        seen.domains.insert(customer.domain, line);
                        verdict
                    }
                    Err(problem) => wrong(findings, line, [problem]),
                },
                Err(problems) => wrong(findings, line, problems),
            };
            judged.verdicts.push(verdict);
        }
        run.judged(judged.verdicts.len() as u64);
    }
    judged.stored = seen.ids.into_keys().collect();
    Ok(judged)
}

fn wrong(findings: &mut Findings, line: u64, problems: impl IntoIterator<Item = Problem>) -> Verdict {
    for problem in problems {
        findings.add(Which::First, line, problem);
    }
    Verdict::Wrong
}

async fn judge_one(
    tx: &mut crate::store::Tx,
    run: &Run<'_>,
    seen: &Seen,
    row: &CustomerRow,
) -> Result<Result<Verdict, Problem>, ProgramError> {
    if let Err(problem) = seen.refuse_repetition(row) {
        return Ok(Err(problem));
    }
    let known = imports::known_customer(tx, &row.id, &row.domain, run.partner).await?;
    Ok(compare(row, &known))
}

/// Hold a row against what is known.
fn compare(row: &CustomerRow, known: &KnownCustomer) -> Result<Verdict, Problem> {
    let no = |column, sentence| Err((column, Reason::Is(sentence)));
    if known.is_partner {
        return no(ID, "The Microsoft ID is a partner's own tenant, which cannot be a customer; remove the row.");
    }
    if known.of_a_partner {
        return no(DOMAIN, "The domain is that of a partner's own tenant, which cannot be a customer; remove the row.");
    }
    let may_rename = known.name.is_none() || !known.shared;
    if may_rename && known.domain_holder.as_deref().is_some_and(|holder| holder != row.id.as_str()) {
        return no(DOMAIN, "Another customer already has this domain; correct it, or ask support whose it is.");
    }
    let same = known.name.as_deref() == Some(&row.name) && known.domain.as_deref() == Some(&row.domain);
    match (&known.name, known.kind.as_deref(), known.ended_at) {
        (None, ..) => Ok(Verdict::New),
        (Some(_), None, _) => Ok(Verdict::NewRelation),
        (Some(_), Some(_), Some(_)) => no(ID, "Your relationship with this customer has ended; invite it again first."),
        (Some(_), Some("direct"), None) if same || known.shared => Ok(Verdict::Unchanged),
        (Some(_), Some("direct"), None) => Ok(Verdict::Changed),
        (Some(_), Some(_), None) => {
            no(RELATIONSHIP, "You serve this customer through an indirect provider, not directly; remove the row.")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row() -> CustomerRow {
        CustomerRow { id: CustomerTenantId::of([1; 16]), name: "New".into(), domain: "new.example".into() }
    }

    fn known() -> KnownCustomer {
        KnownCustomer {
            name: Some("Old".into()),
            domain: Some("old.example".into()),
            domain_holder: None,
            is_partner: false,
            of_a_partner: false,
            kind: Some("direct".into()),
            ended_at: None,
            shared: false,
        }
    }

    #[test]
    fn what_becomes_of_a_row_depends_on_what_is_known() {
        let stranger = KnownCustomer { name: None, domain: None, kind: None, ..known() };
        let same = KnownCustomer { name: Some("New".into()), domain: Some("new.example".into()), ..known() };
        assert_eq!(compare(&row(), &stranger), Ok(Verdict::New));
        assert_eq!(compare(&row(), &KnownCustomer { kind: None, ..known() }), Ok(Verdict::NewRelation));
        assert_eq!(compare(&row(), &same), Ok(Verdict::Unchanged));
        assert_eq!(compare(&row(), &known()), Ok(Verdict::Changed));
        assert_eq!(compare(&row(), &KnownCustomer { shared: true, ..known() }), Ok(Verdict::Unchanged));
    }

    #[test]
    fn a_customer_that_is_not_direct_any_more_or_never_was_is_reported() {
        let column = |known: KnownCustomer| compare(&row(), &known).unwrap_err().0;
        assert_eq!(column(KnownCustomer { ended_at: Some(1), ..known() }), ID);
        assert_eq!(column(KnownCustomer { kind: Some("indirect_reseller".into()), ..known() }), RELATIONSHIP);
        assert_eq!(column(KnownCustomer { is_partner: true, ..known() }), ID);
        assert_eq!(column(KnownCustomer { of_a_partner: true, ..known() }), DOMAIN);
        assert_eq!(column(KnownCustomer { domain_holder: Some("another".into()), ..known() }), DOMAIN);
    }
}
