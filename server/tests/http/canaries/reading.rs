//! Finding what does not belong: in answers, letters, reports, and in the rows that should be as they were.

use super::worlds::World;
use crate::browser::Server;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use program::import::{self, Files};
use std::collections::BTreeSet;

/// What only one world may read: its canary and the ids of all that is in it.
pub struct Secrets {
    world: World,
    ids: BTreeSet<String>,
}

impl Secrets {
    pub fn of(world: World, other: World, rows: &[String]) -> Self {
        let (own, others): (Vec<_>, Vec<_>) = rows.iter().partition(|row| row.contains(world.canary));
        let [own, others] =
            [own, others].map(|rows| rows.into_iter().flat_map(|row| guids(row)).collect::<BTreeSet<_>>());
        let given = format!("{0:02x}{0:02x}{0:02x}{0:02x}-", world.byte);
        let ids: BTreeSet<_> = own.into_iter().chain(others.into_iter().filter(|id| id.starts_with(&given))).collect();
        // What both have to do with, such as the people of the operator, is no secret of one.
        let shared: BTreeSet<_> =
            rows.iter().filter(|row| row.contains(other.canary)).flat_map(|row| guids(row)).collect();
        let ids: BTreeSet<_> = ids.difference(&shared).cloned().collect();
        assert!(ids.len() > 60, "{ids:?}");
        Self { world, ids }
    }

    /// The first secret in what somebody reads that they did not say themselves.
    pub fn beyond(&self, said: &str, read: &str) -> Option<String> {
        let (said, read) = (said.to_lowercase(), read.to_lowercase());
        let canary = self.world.canary;
        let mut found = read.contains(canary).then_some(canary).into_iter().chain(self.ids_in(&read));
        found.find(|secret| !said.contains(*secret)).map(ToOwned::to_owned)
    }

    /// The ids of the world in a text, wherever they stand: one way through it, however many there are.
    fn ids_in<'a>(&self, text: &'a str) -> impl Iterator<Item = &'a str> {
        let dashes = text.match_indices('-').filter_map(|(at, _)| text.get(at.checked_sub(8)?..at + 28));
        dashes.filter(|it| self.ids.contains(*it))
    }

    /// Every row of the world is still there, and no other row has come to tell of it; `said` is all that was said to
    /// the server in between.
    pub fn are_where_they_were(&self, before: &[String], after: &[String], said: &str) {
        let (before, after): (BTreeSet<_>, BTreeSet<_>) = (before.iter().collect(), after.iter().collect());
        for gone in before.difference(&after) {
            assert!(self.is_log(gone, "event_heads|") || self.beyond("", gone).is_none(), "gone: {gone}");
        }
        let typed: BTreeSet<_> = guids(said).into_iter().collect();
        for new in after.difference(&before) {
            assert!(!new.contains(self.world.canary), "new: {new}");
            let told: BTreeSet<_> = guids(new).into_iter().filter(|id| self.ids.contains(id)).collect();
            assert!(told.is_empty() || self.may_tell(new, &told, &typed), "new: {new}");
        }
    }

    /// Whether a new row may hold these ids of the world.
    fn may_tell(&self, new: &str, told: &BTreeSet<String>, typed: &BTreeSet<String>) -> bool {
        let (world, refused) = (self.world, new.contains("refused") && new.contains("failed"));
        if self.is_log(new, "event_heads|") {
            return true;
        }
        // Everybody may ask the provider that is listed, and it hears of it.
        if new.starts_with("partnership_requests|") || new.contains("partnership_requested") {
            return told.iter().eq([world.listed().as_str()]);
        }
        if self.is_log(new, "events|") {
            // Who sent a link hears of whoever tried to answer it in vain (AUD-01): the customer has no log.
            return refused && new.contains("relationship_request");
        }
        // A refused attempt is kept by who tried, with the one id that was typed.
        new.starts_with("events|") && refused && told.len() == 1 && told.is_subset(typed)
    }

    /// Whether a row of that table is about the log of those who are asked by strangers, or send them links.
    fn is_log(&self, row: &str, table: &str) -> bool {
        let rest = row.strip_prefix(table).map(|rest| rest.trim_start_matches(['(', '\'']));
        let known = [self.world.source(), self.world.provider(), self.world.listed()];
        rest.is_some_and(|rest| known.iter().any(|tenant| rest.starts_with(tenant.as_str())))
    }
}

/// Everything in a text that has the form of an id.
fn guids(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !(c.is_ascii_hexdigit() || c == '-')).filter(|word| word.len() == 36);
    words.filter(|word| domain::id::canonical_guid(word).is_ok()).map(str::to_lowercase).collect()
}

/// A mail with everything in it decoded: headers, quoted-printable and base64 parts.
pub fn in_clear(mail: &str) -> String {
    let mut clear = mail.replace("=\r\n", "");
    for word in mail.replace("\r\n ", " ").split("=?utf-8?b?").skip(1) {
        clear += &unpacked(word.split("?=").next().unwrap_or_default());
    }
    for part in mail.split("\r\n\r\n") {
        clear += &unpacked(&part.split("\r\n--").next().unwrap_or_default().replace("\r\n", ""));
    }
    clear
}

fn unpacked(base64: &str) -> String {
    String::from_utf8_lossy(&BASE64_STANDARD.decode(base64).unwrap_or_default()).into()
}

const CUSTOMERS: &str = "Microsoft ID,Company name,Primary domain name,Relationship";
const SUBSCRIPTIONS: &str = "Customer ID,Subscription ID,Offer ID,Offer name,Friendly name,Quantity,Billing cycle,Term,\
                             Status,Parent subscription ID,Created,Commitment end,Auto renew,Product family";

/// A world imports what another one has: its domain, its subscriptions, its customer, its base. Answers the report
/// of the four wrong rows.
pub async fn import_of_what_is_theirs(server: &Server, own: World, their: World) -> String {
    let folder =
        std::env::temp_dir().join(format!("twotier-canaries-{}-{:?}", std::process::id(), server.program.engine()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let [customers, subscriptions] = ["customers.csv", "subscriptions.csv"].map(|name| folder.join(name));
    let [new, other] = [60, 61].map(|number| domain::id::guid_of(own.id(number)));
    let (name, domain) = (own.canary, their.canary);
    let rows = format!(
        "{CUSTOMERS}\n{new},{name} new,{name}-new.example,reseller\n{other},{name} other,{domain}-0.example,reseller\n"
    );
    std::fs::write(&customers, rows).expect("a file");
    let bought = |customer: &str, id: &str, parent: &str| {
        let offer = domain::id::guid_of(own.id(70));
        format!(
            "{customer},{id},{offer},{name},{name},5,annual,P1Y,active,{parent},2026-01-28,2027-01-28,true,license\n"
        )
    };
    let [one, two, three] = [80, 81, 82].map(|number| domain::id::guid_of(own.id(number)));
    let rows = [
        SUBSCRIPTIONS.to_owned() + "\n",
        bought(&new, &one, ""),
        bought(&new, their.subscription(10).as_str(), ""),
        bought(their.customer(0).as_str(), &two, ""),
        bought(&new, &three, their.subscription(8).as_str()),
    ];
    std::fs::write(&subscriptions, rows.concat()).expect("a file");

    let (partner, mut report) = (own.source(), Vec::new());
    let files = Files { customers: &customers, subscriptions: &subscriptions };
    let summary = import::run(&server.program, &partner, files, &mut report, &|_| ()).await.expect("both are fit");
    std::fs::remove_dir_all(folder).expect("it goes away");
    assert_eq!((summary.customers.added, summary.subscriptions.added), (1, 1), "{}", String::from_utf8_lossy(&report));
    String::from_utf8(report).expect("text")
}
