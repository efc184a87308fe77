//! Exports to import, and what came of it.

use domain::{CustomerTenantId, PartnerTenantId, SubscriptionId};
use program::ProgramError;
use program::import::{self, Files, ImportSummary};
use program::testing::{TestProgram, World};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

pub const CUSTOMERS_HEADER: &str = "Microsoft ID,Company name,Primary domain name,Relationship";
pub const SUBSCRIPTIONS_HEADER: &str = "Customer ID,Subscription ID,Offer ID,Offer name,Friendly name,Quantity,Billing cycle,\
                                    Term,Status,Parent subscription ID,Created,Commitment end,Auto renew,Product family";
pub const REPORT_HEADER: &str = "file,line,column,reason\n";

/// The two files of an export, in a directory that goes away with them.
pub struct Export(PathBuf);

impl Export {
    pub fn of(customers: impl AsRef<[u8]>, subscriptions: impl AsRef<[u8]>) -> Self {
        static NUMBER: AtomicU64 = AtomicU64::new(0);
        let number = NUMBER.fetch_add(1, Ordering::SeqCst);
        let home = std::env::temp_dir().join(format!("twotier-import-{}-{number}", std::process::id()));
        std::fs::create_dir_all(&home).unwrap();
        std::fs::write(home.join("customers.csv"), customers).unwrap();
        std::fs::write(home.join("subscriptions.csv"), subscriptions).unwrap();
        Self(home)
    }

    /// Rows below the right headers.
    pub fn with(customers: &str, subscriptions: &str) -> Self {
        Self::of(format!("{CUSTOMERS_HEADER}\n{customers}"), format!("{SUBSCRIPTIONS_HEADER}\n{subscriptions}"))
    }

    pub fn path(&self, file: &str) -> PathBuf {
        self.0.join(file)
    }

    /// Import it for Wingtip; gives the report too.
    pub async fn run(&self, program: &TestProgram, world: &World) -> Result<(ImportSummary, String), ProgramError> {
        run(program, &world.partner("wingtip"), &self.path("customers.csv"), &self.path("subscriptions.csv")).await
    }
}

impl Drop for Export {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

pub async fn run(
    program: &TestProgram,
    partner: &PartnerTenantId,
    customers: &Path,
    subscriptions: &Path,
) -> Result<(ImportSummary, String), ProgramError> {
    let mut report = Vec::new();
    let summary = import::run(program, partner, Files { customers, subscriptions }, &mut report, &|_| ()).await?;
    Ok((summary, String::from_utf8(report).unwrap()))
}

pub fn given(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/import").join(file)
}

pub fn customer_id(number: u64) -> CustomerTenantId {
    CustomerTenantId::parse(&format!("c0000000-0000-4000-8000-{number:012x}")).unwrap()
}

pub fn subscription_id(number: u64) -> SubscriptionId {
    SubscriptionId::parse(&format!("50000000-0000-4000-8000-{number:012x}")).unwrap()
}

pub fn customer_row(number: u64, name: &str) -> String {
    format!("{},{name},c{number}.example,reseller\n", customer_id(number))
}

/// A subscription of the first customer.
pub fn subscription_row(number: u64, seats: u64) -> String {
    let (customer, id) = (customer_id(1), subscription_id(number));
    format!("{customer},{id},E3,Office 365 E3,E3,{seats},annual,P1Y,active,,2026-01-28,2027-01-28,true,license\n")
}

/// The row of the dump that begins with that id.
pub fn row_of<'a>(tables: &'a [Vec<String>], id: &str) -> Option<&'a str> {
    tables.iter().flatten().find(|row| row.starts_with(id)).map(String::as_str)
}
