//! The catalogue of the test world: what its customers have bought, in kronor, euros and dollars.

use super::world::{World, guid};
use crate::store::{Tx, catalogue};
use domain::catalogue::{Offer, price_list};
use domain::subscription::{AZURE_PAYG_OFFER, BillingCycle, ProductFamily, Term};
use time::OffsetDateTime;

const E3: &str = "Office 365 E3";

/// Name, family, base, prices of one license and month.
const OFFERS: [(&str, ProductFamily, Option<&str>, &str); 8] = [
    (E3, ProductFamily::License, None, "EUR 21.50\nSEK 240\nUSD 23"),
    ("Audio Conferencing", ProductFamily::License, Some(E3), "EUR 3.40\nSEK 38\nUSD 4"),
    ("Phone System", ProductFamily::License, Some(E3), "EUR 6.70\nSEK 75\nUSD 8"),
    ("Office 365 F3", ProductFamily::License, None, "EUR 3.70\nSEK 42\nUSD 4"),
    ("Fourth Coffee Loyalty", ProductFamily::MarketplaceSaas, None, "EUR 9\nSEK 99"),
    ("Microsoft Azure", ProductFamily::AzurePayg, None, ""),
    ("Azure plan", ProductFamily::AzurePlan, None, ""),
    ("Office LTSC Standard", ProductFamily::PerpetualSoftware, None, "EUR 410\nSEK 4590"),
];

fn id(name: &str) -> String {
    if name == "Microsoft Azure" { AZURE_PAYG_OFFER.into() } else { guid(&format!("offer/{name}")) }
}

fn offer((name, family, base, prices): (&str, ProductFamily, Option<&str>, &str)) -> Offer {
    let (terms, cycles) = match family {
        ProductFamily::License | ProductFamily::MarketplaceSaas => {
            (vec![Term::Month, Term::Year], vec![BillingCycle::Monthly, BillingCycle::Annual])
        }
        ProductFamily::PerpetualSoftware => (Vec::new(), vec![BillingCycle::OneTime]),
        _ => (Vec::new(), vec![BillingCycle::Monthly]),
    };
    let prices = price_list(prices).expect("they are prices");
    let bases = base.map(id).into_iter().collect();
    Offer { id: id(name), name: name.into(), family, bases, terms, cycles, prices, active: true }
}

pub(super) async fn save(tx: &mut Tx, at: OffsetDateTime) {
    for it in OFFERS {
        assert!(catalogue::add(tx, &offer(it), at).await.expect("the database answers"), "{} is new", it.0);
    }
}

impl World {
    /// The id of an offer of the catalogue, by its name.
    #[must_use]
    pub fn offer(&self, name: &str) -> String {
        let known = OFFERS.iter().any(|it| it.0 == name);
        assert!(known, "{name} is not in the catalogue");
        id(name)
    }
}
