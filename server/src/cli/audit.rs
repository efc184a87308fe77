//! `twotier audit verify`.

use super::{Failure, open};
use program::audit;
use std::process::ExitCode;
use std::time::Instant;

pub(super) async fn verify(url: &str) -> Result<ExitCode, Failure> {
    let program = open::program(url).await?;
    let began = Instant::now();
    let verified = audit::verify(&program).await?;
    program.database.close().await;
    let took = began.elapsed();
    println!("Walked {} rows in {} chains in {:.1} s.", verified.rows, verified.chains, took.as_secs_f64());
    if verified.broken.is_empty() {
        println!("The log is whole.");
        return Ok(ExitCode::SUCCESS);
    }
    for link in &verified.broken {
        println!("Broken: tenant {}, row {}: {}.", link.tenant, link.seq, link.problem);
    }
    Ok(ExitCode::FAILURE)
}
