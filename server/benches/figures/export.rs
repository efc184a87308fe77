//! A partner's export, made up: as large as a real one.

use crate::Outcome;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

const CUSTOMERS: u32 = 2_008;
const SUBSCRIPTIONS: u32 = 7_279;

const CUSTOMER_COLUMNS: &str = "Microsoft ID,Company name,Primary domain name,Relationship";
const SUBSCRIPTION_COLUMNS: &str = "Customer ID,Subscription ID,Offer ID,Offer name,Friendly name,Quantity,\
    Billing cycle,Term,Status,Parent subscription ID,Created,Commitment end,Auto renew,Product family";

/// Write `customers.csv` and `subscriptions.csv` into a folder, and name it.
pub fn write(folder: &Path) -> Outcome<PathBuf> {
    fs::create_dir_all(folder)?;
    let mut customers = format!("{CUSTOMER_COLUMNS}\n");
    for number in 0..CUSTOMERS {
        let id = guid(1, number);
        writeln!(customers, "{id},Company {number} GmbH,company-{number}.example,reseller")?;
    }
    let mut subscriptions = format!("{SUBSCRIPTION_COLUMNS}\n");
    for number in 0..SUBSCRIPTIONS {
        let (customer, id, offer) = (guid(1, number % CUSTOMERS), guid(2, number), guid(3, number % 40));
        writeln!(
            subscriptions,
            "{customer},{id},{offer},Microsoft 365 Business Basic,Seats {number},{},annual,P1Y,active,,2026-01-28,\
             2027-01-28,true,license",
            number % 200 + 1
        )?;
    }
    fs::write(folder.join("customers.csv"), customers)?;
    fs::write(folder.join("subscriptions.csv"), subscriptions)?;
    Ok(folder.to_owned())
}

/// Spread over the whole range, as real ids are.
fn guid(kind: u16, number: u32) -> String {
    format!("{:08x}-{kind:04x}-4000-8000-{number:012x}", number.wrapping_mul(0x9e37_79b1))
}
