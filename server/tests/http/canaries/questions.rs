//! What somebody may ask about a world without knowing it: searches for a part of its canary, and whether business
//! with its companies goes (S3).

use super::worlds::World;
use crate::browser::{Browser, Server};
use crate::recorded::Recorded;
use domain::scenario::Intention;

/// Who asks, one of each tenant that may.
const ASKING: [&str; 3] = ["boss", "agent", "asker"];
/// A company that there is not, as it would be named.
const NOBODY: [&str; 2] = ["3f0c2b6e-6a52-4a8e-9d71-0c5b8e1f4a27", "nobody-at-all.example"];

impl World {
    /// A part of the canary: who looks for it has not said the whole.
    pub fn part(self) -> &'static str {
        &self.canary[..8]
    }

    /// The searches, and the questions about each company by its id: who named its domain has said the canary.
    pub fn questions(self) -> Vec<Recorded> {
        let found = ["/customers", "/customers/export", "/requests", "/search"];
        let listed = ["/resellers", "/providers", "/find-a-provider"];
        let searches = found.iter().chain(&listed).map(|list| format!("{list}?q={}", self.part()));
        let ids = self.companies().into_iter().map(|[id, _]| id).chain([self.listed().to_string()]);
        let asked = searches.chain(ids.flat_map(|id| about(&id))).map(|path| Recorded::get(&path));
        asked.chain(self.selects()).collect()
    }

    /// What is done with several selected customers: a file, and a provider for those that are the source's alone.
    fn selects(self) -> Vec<Recorded> {
        let [one, other] = [0, 2].map(|number| self.customer(number).to_string());
        let file = format!("/customers/export?selected=1&id={one}&id={other}");
        let page = format!("/customers/provider?id={one}&id={other}");
        let provider = self.provider().to_string();
        let fields = [
            ("_fn", "/do/extend-relations"),
            ("customer[0]", &*one),
            ("customer[1]", &*other),
            ("provider", &*provider),
            ("consent", "yes"),
        ];
        vec![Recorded::get(&file), Recorded::get(&page), Recorded::form(&page, &fields)]
    }

    /// Id and domain of every company that is nobody else's business.
    fn companies(self) -> Vec<[String; 2]> {
        let partners = [(self.source(), "source"), (self.provider(), "provider"), (self.asker_tenant(), "asker")];
        let partners = partners.map(|(id, what)| [id.to_string(), format!("{}-{what}.example", self.canary)]);
        let customers =
            [0, 1, 2].map(|number| [self.customer(number).to_string(), format!("{}-{number}.example", self.canary)]);
        partners.into_iter().chain(customers).collect()
    }

    /// About a company of another world this one learns what it would about one that there is not.
    pub async fn learns_what_it_would_of_nobody(self, server: &Server, other: Self) {
        for who in ASKING {
            let mut browser = self.signed_in(server, (who, "")).await;
            let named = other.companies().into_iter().flat_map(|names| names.into_iter().zip(NOBODY));
            for (name, nobody) in named {
                for (there, nowhere) in about(&name).iter().zip(about(nobody)) {
                    let told = masked(&mut browser, there, &name).await;
                    assert_eq!(told, masked(&mut browser, &nowhere, nobody).await, "{who} asks {there}");
                }
            }
        }
    }
}

/// Every question in which that company is the first or the second.
fn about(name: &str) -> Vec<String> {
    let asked = |it: &Intention| {
        let about = format!("/can-we?country=SE&about={}", it.code());
        [format!("{about}&second={name}"), format!("{about}&first={name}&second=elsewhere.example")]
    };
    Intention::ALL.iter().flat_map(asked).collect()
}

/// The status and the page, without the company that was named.
async fn masked(browser: &mut Browser, path: &str, name: &str) -> String {
    let answer = browser.get(path).await;
    let all = answer.masked();
    let (_, page) = all.split_once('\n').expect("headers, then the page");
    format!("{}\n{}", answer.status, page.replace(name, "COMPANY"))
}
