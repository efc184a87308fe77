//! Every step of a case in the applicant's log and in the operator's (AUD-01).

use crate::record::{self, Attempt, Happening};
use crate::store::Tx;
use crate::store::events::By;
use crate::{Program, ProgramError, store};
use domain::EnrollmentId;
use domain::verification::{Case, CaseStatus};

/// The audit name of everything here (AUD-02).
pub(super) const OPERATION: &str = "update_vetting_status";
/// What kind of thing changes.
pub(super) const RESOURCE: &str = "verification";

/// What was tried with a case.
pub(super) fn attempt(id: &EnrollmentId) -> Attempt<'_> {
    Attempt { operation: OPERATION, resource_type: RESOURCE, resource_id: id.as_str() }
}

/// Write a step down on both sides. `facts` is a JSON object without personal data.
pub(super) async fn step(
    tx: &mut Tx,
    program: &Program,
    by: By<'_>,
    kind: &str,
    (from, case): (Option<CaseStatus>, &Case),
    facts: &str,
) -> Result<(), ProgramError> {
    let happening = Happening {
        operation: OPERATION,
        kind,
        resource_type: RESOURCE,
        resource_id: case.id.as_str(),
        old_value: from.map(CaseStatus::code),
        new_value: Some(case.status.code()),
        facts,
    };
    let operator = store::operator::tenant(tx).await?;
    let tenants: Vec<_> = std::iter::once(&case.tenant).chain(&operator).collect();
    record::happened(tx, program, by, &tenants, &[happening]).await
}
