//! `twotier audit verify` over a log of a million rows, as a process of its own: every row, every chain, every seal.

use crate::Outcome;
use crate::figure::{Aim, absolute, time, told};
use crate::rounds::median;
use crate::twotier::{children_cpu, twotier};
use crate::world::{World, open};
use domain::PartnerTenantId;
use domain::event::Outcome as Ending;
use program::audit::{ROWS, SealKey, seal};
use program::store::events::{By, NewEvent, append};
use program::store::testing::{PartnerRow, partner};
use program::{Program, audit};
use std::fs;
use std::path::Path;
use std::time::Instant;

const TENANTS: u16 = 1_000;
/// What a request leaves in the log of each of its two partners.
const STEPS: [&str; 5] =
    ["transfer_created", "transfer_accepted", "order_created", "order_created", "transfer_finished"];
const REQUESTS: u32 = 100_000;
const ROUNDS: u8 = 5;

pub async fn measure(world: &World, place: &Path) -> Outcome<()> {
    let url = format!("sqlite:{}", place.join("audit.db").display());
    let program = open(&url).await?;
    let key = SealKey::fresh(&program);
    let key_file = place.join("audit.seal-key");
    fs::write(&key_file, key.to_line())?;
    let began = Instant::now();
    fill(&program, world, &key).await?;
    let seals = audit::last_seal(&program).await?;
    program.database.close().await;
    told(&format!("a log of 1,000,000 rows with {seals} seals, written"), &time(began.elapsed()));

    let (mut times, cpu) = (Vec::new(), children_cpu()?);
    for round in 0..ROUNDS {
        let began = Instant::now();
        let output = twotier(&url, "audit").arg("verify").env("TWOTIER_SEAL_KEY", &key_file).output()?;
        times.push(began.elapsed());
        let said = String::from_utf8(output.stdout)?;
        if !output.status.success() || !said.contains("Walked 1000000 rows") || !said.contains("The log is whole.") {
            return Err(format!("the verification ended with {}: {said}", output.status).into());
        }
        if round == 0 {
            said.lines().for_each(|line| println!("  {line}"));
        }
    }
    let took = median(times.clone());
    absolute("verification of 1,000,000 rows (s)", &time(took), took.as_secs_f64(), Aim::AtMost(2.0));
    let cpu = (children_cpu()? - cpu) / f64::from(ROUNDS);
    told("  of that, CPU on all cores together", &format!("{cpu:.2} s"));
    told("  each time", &times.into_iter().map(time).collect::<Vec<_>>().join(", "));
    Ok(())
}

async fn fill(program: &Program, world: &World, key: &SealKey) -> Outcome<()> {
    let tenants: Vec<_> = (0..TENANTS).map(tenant).collect();
    let mut tx = program.database.begin().await?;
    for (number, id) in tenants.iter().enumerate() {
        let row = PartnerRow {
            id,
            name: "A partner",
            domain: &format!("partner-{number}.example"),
            country: "SE",
            region: "europe",
            currency: "EUR",
            mpn_id: None,
            programs: &[],
        };
        partner(&mut tx, &row, program.now()).await?;
    }
    tx.commit().await?;

    let rows_each = 2 * i64::try_from(STEPS.len())?;
    let mut unsealed = 0;
    let mut tx = program.database.begin().await?;
    for request in 0..REQUESTS {
        let source = usize::try_from(request)? * 7 % tenants.len();
        let target = (source + 1 + usize::try_from(request)? % 13) % tenants.len();
        // In the order of tenant ids, as every use case does.
        for side in [source.min(target), source.max(target)] {
            log(program, &mut tx, world, &tenants[side], request).await?;
        }
        unsealed += rows_each;
        if unsealed >= ROWS || request + 1 == REQUESTS {
            tx.commit().await?;
            seal(program, key).await?;
            unsealed = 0;
            tx = program.database.begin().await?;
        }
    }
    tx.commit().await?;
    Ok(())
}

async fn log(
    program: &Program,
    tx: &mut program::store::Tx,
    world: &World,
    tenant: &PartnerTenantId,
    request: u32,
) -> Outcome<()> {
    let resource = id(9, request);
    let customer = id(8, request % 5_000);
    let new = |(step, kind): (u32, &'static str)| NewEvent {
        id: format!("{tenant}-{request}-{step}"),
        at: program.now(),
        by: By::Person(if step == 0 { &world.source } else { &world.provider }),
        operation: "update_transfer",
        kind,
        outcome: Ending::Succeeded,
        customer: Some(&customer),
        resource_type: "transfer",
        resource_id: &resource,
        old_value: (step > 0).then_some("in_progress"),
        new_value: Some("complete"),
        facts: r#"{"number":"TR-7F3K-0069","lines":2,"moved":2,"failed":0,"customer":"Adventure Works"}"#,
    };
    Ok(append(tx, vec![(tenant, (0..).zip(STEPS).map(new).collect())]).await?)
}

fn tenant(number: u16) -> PartnerTenantId {
    let mut bytes = [0xb5; 16];
    bytes[..2].copy_from_slice(&number.wrapping_mul(40_503).to_be_bytes());
    bytes[14..].copy_from_slice(&number.to_be_bytes());
    PartnerTenantId::of(bytes)
}

/// Spread over the whole range, as real ids are.
fn id(kind: u16, number: u32) -> String {
    format!("{:08x}-{kind:04x}-4000-8000-{number:012x}", number.wrapping_mul(0x9e37_79b1))
}
