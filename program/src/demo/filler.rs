//! Customers without a part to play, by the hundred or by the hundred thousand.

use super::dice::Dice;
use super::names::company;
use super::newcomer::{Consent, Newcomer, Tie, partner};
use super::offers::mixed;
use super::partners::tenant;
use super::{Moment, Progress};
use crate::store::{Tx, bulk};
use crate::{Program, ProgramError};
use domain::{CustomerTenantId, PartnerTenantId};
use time::Duration;

/// Customers in one transaction: some thirty thousand rows. Nobody waits for the lock of an empty database.
const BATCH: u64 = 5_000;

/// The partners everything is hung on.
struct Anchors {
    wingtip: PartnerTenantId,
    mpn_id: &'static str,
    northwind: PartnerTenantId,
}

/// Store so many customers of Wingtip; tells how many subscriptions they have.
pub(super) async fn store(
    program: &Program,
    today: Moment,
    customers: u64,
    progress: &dyn Fn(Progress),
) -> Result<u64, ProgramError> {
    let (wingtip, mpn_id) = partner("wingtipcloud");
    let anchors = Anchors { wingtip, mpn_id, northwind: tenant("northwind") };
    let (mut done, mut subscriptions) = (0, 0);
    while done < customers {
        let until = customers.min(done + BATCH);
        let mut tx = program.database.begin().await?;
        bulk::prepare(&mut tx).await?;
        for number in done..until {
            subscriptions += store_one(&mut tx, today, number, &anchors).await?;
        }
        tx.commit().await?;
        done = until;
        progress(Progress { done, total: customers });
    }
    Ok(subscriptions)
}

async fn store_one(tx: &mut Tx, today: Moment, number: u64, anchors: &Anchors) -> Result<u64, ProgramError> {
    /// How many of a hundred have no subscription, one, two and so on.
    const COUNTS: [u64; 7] = [8, 27, 25, 18, 11, 7, 4];
    let mut dice = Dice::of(number);
    let company = company(&mut dice, number + 1);
    let mut left = dice.below(100);
    let count = (0..).zip(COUNTS).find(|(_, share)| {
        let found = left < *share;
        left = left.saturating_sub(*share);
        found
    });
    let (tie, consent) = standing(&mut dice);
    let bought = mixed(&mut dice, count.map_or(0, |(count, _)| count), today);
    let days = Duration::days(i64::try_from(dice.below(900)).unwrap_or_default());
    let shared = Duration::days(i64::try_from(dice.below(70)).unwrap_or_default());
    let newcomer = Newcomer {
        id: CustomerTenantId::of(dice.bytes()),
        name: &company.name,
        domain: &company.domain,
        country: company.country,
        of: &anchors.wingtip,
        mpn_id: anchors.mpn_id,
        tie,
        consent,
        bought: &bought,
        since: (today.days_ago(80) - days, today.days_ago(1) - shared),
    };
    newcomer.store(tx, today, &anchors.northwind).await?;
    Ok(bought.len() as u64)
}

/// Most are direct; of those, many are connected with Northwind, and most of these have an agreement that counts.
fn standing(dice: &mut Dice) -> (Tie, Consent) {
    const SIGNERS: [&str; 5] = ["Anna Lindgren", "Erik Nyström", "Maria Kowalska", "王芳", "Pieter de Boer"];
    let signer = dice.pick(&SIGNERS);
    match dice.below(100) {
        0..20 => (Tie::Indirect, Consent::Accepted(signer)),
        20..45 => (Tie::Extended, Consent::Accepted(signer)),
        45..52 => (Tie::Extended, Consent::Attested("northwind")),
        52..56 => (Tie::Extended, Consent::Attested("wingtipcloud")),
        56..60 => (Tie::Extended, Consent::Missing),
        60..85 => (Tie::Direct, Consent::Accepted(signer)),
        _ => (Tie::Direct, Consent::Missing),
    }
}
