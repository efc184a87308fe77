//! `make bench`: speed and size as ratios between ours and a raw counterpart, both measured in this one run.
//!
//! A ratio says what the program's own layers cost and hardly depends on the machine; the times beside it do.

mod accept;
mod audit;
mod customer;
mod export;
mod figure;
mod handwritten;
mod list;
mod load;
mod page;
mod rest;
mod rounds;
mod served;
mod twotier;
mod weight;
mod world;
mod written;

use clap::{Parser, ValueEnum};
use std::fs;
use std::path::{Path, PathBuf};
use world::World;

/// The allocator of the server.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

type Outcome<T> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// Measure speed and size.
#[derive(Debug, Parser)]
struct Options {
    /// Made-up customers of the partner whose list is read
    #[arg(long, default_value_t = 100_000)]
    customers: u64,
    /// A folder with a partner's customers.csv and subscriptions.csv; without one an export is made up
    #[arg(long)]
    import: Option<PathBuf>,
    /// A database to measure on, in place of an SQLite file of its own: empty, or filled by `twotier demo`
    #[arg(long)]
    database_url: Option<String>,
    /// Measure only these
    #[arg(long, value_enum)]
    only: Vec<Figure>,
    /// What cargo says to every benchmark
    #[arg(long, hide = true)]
    bench: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Figure {
    List,
    Accept,
    Weight,
    Page,
    Rest,
    Import,
    Serve,
    Audit,
}

fn main() -> Outcome<()> {
    let options = Options::parse();
    let place = std::env::temp_dir().join(format!("twotier-figures-{}", std::process::id()));
    fs::create_dir_all(&place)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let measured = runtime.block_on(measure(options, &place));
    fs::remove_dir_all(&place)?;
    measured
}

async fn measure(options: Options, place: &Path) -> Outcome<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().ok_or("the server lies outside the repository")?;
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |folder| root.join(folder));
    let site = target.join("site");
    let wanted = |figure| options.only.is_empty() || options.only.contains(&figure);
    let url = options.database_url.unwrap_or_else(|| format!("sqlite:{}", place.join("figures.db").display()));

    let world = World::build(&url, options.customers).await?;
    figure::heads();
    if let Some(built_in) = world.built_in {
        figure::told(&format!("demo with {} customers, built", options.customers), &figure::time(built_in));
    }
    if wanted(Figure::List) {
        list::measure(&world).await?;
    }
    if wanted(Figure::Accept) {
        accept::measure(&world).await?;
    }
    if wanted(Figure::Weight) {
        weight::measure(&target)?;
    }
    if wanted(Figure::Page) {
        page::measure(&world, &url, &site).await?;
    }
    if wanted(Figure::Rest) {
        rest::measure(&world, &url, &site).await?;
    }
    if wanted(Figure::Import) {
        twotier::import(&world, place, options.import.map(|folder| root.join(folder)))?;
    }
    if wanted(Figure::Serve) {
        twotier::serve(place, &site)?;
    }
    if wanted(Figure::Audit) {
        audit::measure(&world, place).await?;
    }
    Ok(())
}
