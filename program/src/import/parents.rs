//! Judging the subscriptions file: rows against each other, the customers and the database, and add-ons
//! against their bases, wherever in the file these stand.

use super::findings::{Findings, Problem, Reason, Which};
use super::source::{Row, Source};
use super::subscriptions::{self, CUSTOMER, ID, PARENT, SubscriptionRow};
use super::{BATCH, Run, Verdict, key, stored};
use crate::ProgramError;
use crate::store::{Tx, imports};
use domain::{CustomerTenantId, SubscriptionId};
use std::collections::{HashMap, HashSet};

/// What is remembered of a right row.
struct Entry {
    /// Which row of the file it is, from 0.
    at: usize,
    line: u64,
    customer: u128,
    parent: Option<SubscriptionId>,
}

/// The file as far as it has been read.
struct Judge<'a> {
    run: &'a Run<'a>,
    /// The customers of this import.
    customers: &'a HashSet<u128>,
    verdicts: Vec<Verdict>,
    right: HashMap<u128, Entry>,
    /// The lines of rows that are not stored, by subscription.
    wrong: HashMap<u128, u64>,
    findings: &'a mut Findings,
}

/// Judge every row.
pub(super) async fn judge(
    run: &Run<'_>,
    source: &Source,
    customers: &HashSet<u128>,
    findings: &mut Findings,
) -> Result<Vec<Verdict>, ProgramError> {
    let (right, wrong) = (HashMap::new(), HashMap::new());
    let mut judge = Judge { run, customers, verdicts: Vec::new(), right, wrong, findings };
    let before = run.rows - source.rows;
    let mut rows = source.read()?;
    'file: loop {
        let mut tx = run.program.database.snapshot().await?;
        for _ in 0..BATCH {
            let Some(row) = rows.next()? else { break 'file };
            judge.row(&mut tx, &row, source.width).await?;
        }
        run.judged(before + judge.verdicts.len() as u64);
    }
    judge.add_ons().await?;
    run.judged(run.rows);
    Ok(judge.verdicts)
}

impl Judge<'_> {
    async fn row(&mut self, tx: &mut Tx, row: &Row<'_>, width: usize) -> Result<(), ProgramError> {
        let line = row.record.line;
        let outcome = match subscriptions::read(row, width) {
            Ok(read) => match self.alone(tx, &read).await? {
                Ok(verdict) => Ok((read, verdict)),
                Err(problem) => Err(vec![problem]),
            },
            Err(problems) => Err(problems),
        };
        match outcome {
            Ok((read, verdict)) => {
                let customer = key(read.customer.as_str());
                let entry = Entry { at: self.verdicts.len(), line, customer, parent: read.it.parent };
                self.right.insert(key(read.it.id.as_str()), entry);
                self.verdicts.push(verdict);
            }
            Err(problems) => {
                for problem in problems {
                    self.findings.add(Which::Second, line, problem);
                }
                if let Some(id) = subscriptions::id_of(row) {
                    self.wrong.entry(key(id.as_str())).or_insert(line);
                }
                self.verdicts.push(Verdict::Wrong);
            }
        }
        Ok(())
    }

    /// Judge a row without a look at its base.
    async fn alone(&self, tx: &mut Tx, row: &SubscriptionRow) -> Result<Result<Verdict, Problem>, ProgramError> {
        if let Some(first) = self.right.get(&key(row.it.id.as_str())) {
            let sentence = "The subscription ID is already on line {}; remove one of the rows.";
            return Ok(Err((ID, Reason::SeeLine(sentence, first.line))));
        }
        if !self.is_customer(tx, &row.customer).await? {
            let sentence = "The customer is not among the imported customers; add it to the customers file, or correct its row there.";
            return Ok(Err((CUSTOMER, Reason::Is(sentence))));
        }
        let before = imports::subscription(tx, row.it.id.as_str()).await?;
        Ok(stored::compare(row, before.as_ref(), self.run.partner))
    }

    async fn is_customer(&self, tx: &mut Tx, customer: &CustomerTenantId) -> Result<bool, ProgramError> {
        if self.customers.contains(&key(customer.as_str())) {
            return Ok(true);
        }
        imports::is_direct_customer(tx, self.run.partner, customer.as_str()).await
    }

    /// Judge every add-on by its base.
    async fn add_ons(&mut self) -> Result<(), ProgramError> {
        let mut tx = self.run.program.database.snapshot().await?;
        let mut wrong = Vec::new();
        for entry in self.right.values() {
            let Some(parent) = &entry.parent else { continue };
            if let Err(reason) = self.base(&mut tx, entry, parent).await? {
                wrong.push((entry.at, entry.line, reason));
            }
        }
        for (at, line, reason) in wrong {
            self.verdicts[at] = Verdict::Wrong;
            self.findings.add(Which::Second, line, (PARENT, reason));
        }
        Ok(())
    }

    /// Whether a base is there and fits: in this file, or stored before.
    async fn base(
        &self,
        tx: &mut Tx,
        add_on: &Entry,
        parent: &SubscriptionId,
    ) -> Result<Result<(), Reason>, ProgramError> {
        if let Some(base) = self.right.get(&key(parent.as_str())) {
            return Ok(fits(base.customer == add_on.customer, base.parent.is_some()));
        }
        let stored = imports::subscription(tx, parent.as_str()).await?;
        if let Some(base) = stored.filter(|base| base.owner_id == self.run.partner.as_str()) {
            return Ok(fits(key(&base.customer_id) == add_on.customer, base.parent_id.is_some()));
        }
        Ok(Err(match self.wrong.get(&key(parent.as_str())) {
            Some(line) => {
                Reason::SeeLine("The base subscription on line {} is not stored; correct that row first.", *line)
            }
            None => Reason::Is("The parent subscription is unknown; add its row, or correct its ID."),
        }))
    }
}

const fn fits(same_customer: bool, is_add_on: bool) -> Result<(), Reason> {
    match (same_customer, is_add_on) {
        (false, _) => Err(Reason::Is("The parent subscription belongs to another customer; correct its ID.")),
        (true, true) => Err(Reason::Is("The parent subscription is itself an add-on; name the base subscription.")),
        (true, false) => Ok(()),
    }
}
