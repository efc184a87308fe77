//! What becomes of a partner between two calls: the operator decides about it, or something that calls rely on is gone.

use crate::browser::Server;
use domain::PartnerTenantId;
use domain::partner::Program;
use program::operator::standing::{Decision, decide};
use program::store::{testing, testing_accounts};
use time::Duration;

async fn decided(server: &Server, partner: &str, decision: Decision) {
    let decided = decide(&server.program, &server.world.actor("olga"), &server.world.partner(partner), &decision).await;
    decided.expect("the operator may");
}

/// The operator has suspended the partner.
pub async fn suspended(server: &Server, partner: &str) {
    decided(server, partner, Decision::Suspend("abuse".into())).await;
}

/// The operator has restricted the partner's direct bill; a day has passed, and with it every token.
pub async fn restricted(server: &Server, partner: &str) {
    decided(server, partner, Decision::Restrict(server.program.now().date().to_string())).await;
    server.program.clock.advance(Duration::DAY);
}

/// The partner has not signed the partner agreement.
pub async fn unsigned(server: &Server, partner: &str) {
    changed(server, async |tx| testing_accounts::unsign(tx, &tenant(server, partner)).await).await;
}

/// The partner is in another region.
pub async fn moved(server: &Server, partner: &str, region: &str) {
    changed(server, async |tx| testing_accounts::move_to_region(tx, &tenant(server, partner), region).await).await;
}

/// The partner is not in that program.
pub async fn out_of(server: &Server, partner: &str, program: Program) {
    changed(server, async |tx| testing::leave_program(tx, &tenant(server, partner), program).await).await;
}

fn tenant(server: &Server, partner: &str) -> PartnerTenantId {
    server.world.partner(partner)
}

async fn changed(
    server: &Server,
    change: impl AsyncFnOnce(&mut program::store::Tx) -> Result<(), program::ProgramError>,
) {
    let mut tx = server.program.database.begin().await.expect("the database takes a transaction");
    change(&mut tx).await.expect("the rows are there");
    tx.commit().await.expect("stored");
}
