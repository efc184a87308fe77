//! Writing what the judges found new or different: short transactions, bases before their add-ons, and with the
//! last change one event that tells of the run.

use super::customers::{self, CustomerRow};
use super::source::Source;
use super::subscriptions::{self, SubscriptionRow};
use super::{BATCH, ImportSummary, Progress, Run, Stage, Verdict};
use crate::ProgramError;
use crate::store::bulk::{self, NewCustomer, NewRelation, NewSubscription};
use crate::store::events::{self, By, NewEvent};
use crate::store::{Tx, imports};
use domain::EventId;
use domain::customer::RelationKind;
use domain::event::Outcome;
use time::OffsetDateTime;

/// Writes changes and counts them.
pub(super) struct Writer<'a> {
    run: &'a Run<'a>,
    summary: ImportSummary,
    now: OffsetDateTime,
    open: Option<Tx>,
    done: u64,
}

impl<'a> Writer<'a> {
    pub(super) fn new(run: &'a Run<'a>, summary: ImportSummary) -> Self {
        Self { run, summary, now: run.program.now(), open: None, done: 0 }
    }

    /// Write the customers that are new or different.
    pub(super) async fn customers(&mut self, source: &Source, verdicts: &[Verdict]) -> Result<(), ProgramError> {
        let mut rows = source.read()?;
        for verdict in verdicts {
            let Some(row) = rows.next()? else { break };
            if !verdict.is_change() {
                continue;
            }
            let Ok(row) = customers::read(&row, source.width) else {
                continue;
            };
            self.customer(&row, *verdict).await?;
            self.written().await?;
        }
        Ok(())
    }

    async fn customer(&mut self, row: &CustomerRow, verdict: Verdict) -> Result<(), ProgramError> {
        let (run, now) = (self.run, self.now);
        let tx = self.transaction().await?;
        if verdict == Verdict::Changed {
            return imports::rename_customer(tx, &row.id, (&row.name, &row.domain), run.partner).await;
        }
        if verdict == Verdict::New {
            let (country, region) = (run.home.country.as_str(), run.home.region.as_str());
            let new =
                NewCustomer { id: &row.id, name: &row.name, domain: &row.domain, country, region, created_at: now };
            bulk::customer(tx, &new).await.map_err(overtaken)?;
        }
        // An export does not tell of administration privileges; none are taken for granted.
        let relation = NewRelation {
            partner: run.partner,
            customer: &row.id,
            name: &row.name,
            kind: RelationKind::Direct,
            origin: "invitation",
            dap: false,
            established_at: now,
        };
        bulk::relation(tx, &relation).await.map_err(overtaken)
    }

    /// Write the subscriptions that are new or different: bases first, since an add-on refers to its base.
    pub(super) async fn subscriptions(&mut self, source: &Source, verdicts: &[Verdict]) -> Result<(), ProgramError> {
        for add_ons in [false, true] {
            let mut rows = source.read()?;
            for verdict in verdicts {
                let Some(row) = rows.next()? else { break };
                if !verdict.is_change() {
                    continue;
                }
                let Ok(row) = subscriptions::read(&row, source.width) else {
                    continue;
                };
                if row.it.is_add_on() == add_ons {
                    self.subscription(&row, *verdict).await?;
                    self.written().await?;
                }
            }
        }
        Ok(())
    }

    async fn subscription(&mut self, row: &SubscriptionRow, verdict: Verdict) -> Result<(), ProgramError> {
        let new = NewSubscription {
            it: &row.it,
            customer: &row.customer,
            owner: self.run.partner,
            reseller: None,
            suspension_reason: None,
            created_at: row.created_at,
            changed_at: self.now,
        };
        let tx = self.transaction().await?;
        match verdict {
            Verdict::New => bulk::subscription(tx, &new).await.map_err(overtaken),
            _ => imports::update_subscription(tx, &new).await,
        }
    }

    async fn transaction(&mut self) -> Result<&mut Tx, ProgramError> {
        let open = match self.open.take() {
            Some(tx) => tx,
            None => self.run.program.database.begin().await?,
        };
        Ok(self.open.insert(open))
    }

    /// A change was written: commit when the batch is full, and with the event when it was the last.
    async fn written(&mut self) -> Result<(), ProgramError> {
        self.done += 1;
        let total = self.summary.changes();
        if self.done < total && !self.done.is_multiple_of(BATCH as u64) {
            return Ok(());
        }
        let Some(mut tx) = self.open.take() else { return Ok(()) };
        if self.done == total {
            self.tell(&mut tx).await?;
        }
        tx.commit().await?;
        (self.run.progress)(Progress { stage: Stage::Writing, done: self.done, total });
        Ok(())
    }

    async fn tell(&self, tx: &mut Tx) -> Result<(), ProgramError> {
        let facts = serde_json::json!(self.summary).to_string();
        let event = NewEvent {
            id: EventId::of(self.run.program.random()).as_str().to_owned(),
            at: self.now,
            by: By::Program,
            operation: "import_customers",
            kind: "customers_imported",
            outcome: Outcome::Succeeded,
            customer: None,
            resource_type: "partner",
            resource_id: self.run.partner.as_str(),
            old_value: None,
            new_value: None,
            facts: &facts,
        };
        events::append(tx, vec![(self.run.partner, vec![event])]).await
    }

    /// Every change that was judged must have been found again and written.
    pub(super) fn end(self) -> Result<(), ProgramError> {
        if self.done == self.summary.changes() {
            return Ok(());
        }
        Err(ProgramError::Setup("the files changed while they were read; run the import again.".into()))
    }
}

/// A unique index met a row that was not there when the rows were judged.
fn overtaken(error: ProgramError) -> ProgramError {
    if error.is_duplicate() { ProgramError::Overtaken } else { error }
}
