//! Companies that wait at the program desk, each at another step of the check, played by the real use cases with the
//! clock set back.

use super::Moment;
use super::dice::{self, named};
use super::partners::tenant;
use super::people::actor;
use crate::accounts::NewUser;
use crate::enrollment::{self, Enrolled, Typed};
use crate::store::demo::{self as rows, NewPartner};
use crate::store::{Tx, enrollments, users, verification as cases};
use crate::verification::{self, Answer, NewDocument, Verdict};
use crate::{Program, ProgramError, outbox};
use domain::letter::LetterKind;
use domain::profile::ProfileFields;
use domain::verification::{Decision, Remedy, Step, Wanted};
use domain::{Actor, EnrollmentId, Role, Roles, UserId};
use std::sync::Arc;
use time::Duration;

/// A company, the global admin who applies, and what happened so many minutes before the beginning of today.
pub(super) struct Applicant {
    key: &'static str,
    name: &'static str,
    country: (&'static str, &'static str),
    address: [&'static str; 3],
    person: [&'static str; 2],
    phone: &'static str,
    acts: &'static [(i64, Act)],
}

#[derive(Clone, Copy)]
enum Act {
    Send,
    /// The primary contact opens the mailed link.
    Confirm,
    Ask(&'static str),
    Reject(&'static str),
    /// Words and a document.
    Answer(&'static str),
}

const DAY: i64 = 1_440;
const CERTIFICATE: Wanted = Wanted { step: Step::Business, remedy: Remedy::RegistrationCertificate };

/// Fresh, waiting for a document, older than the answer should be, and rejected and sent again.
pub(super) const APPLICANTS: [Applicant; 4] = [
    Applicant {
        key: "adatum",
        name: "Adatum Konsult AB",
        country: ("SE", "SEK"),
        address: ["Drottninggatan 12", "753 10", "Uppsala"],
        person: ["Elin", "Sand"],
        phone: "+46 18 700 12 00",
        acts: &[(420, Act::Send), (360, Act::Confirm)],
    },
    Applicant {
        key: "molenit",
        name: "Molen IT B.V.",
        country: ("NL", "EUR"),
        address: ["Prinsengracht 40", "1015 DX", "Amsterdam"],
        person: ["Bram", "Vos"],
        phone: "+31 20 700 1200",
        acts: &[
            (6 * DAY, Act::Send),
            (6 * DAY - 90, Act::Confirm),
            (
                4 * DAY,
                Act::Ask("The register lists another street. Send us an extract that is not older than three months."),
            ),
        ],
    },
    Applicant {
        key: "kuusi",
        name: "Kuusi Systems Oy",
        country: ("FI", "EUR"),
        address: ["Aleksanterinkatu 7", "00100", "Helsinki"],
        person: ["Matti", "Laine"],
        phone: "+358 9 700 1200",
        acts: &[(13 * DAY, Act::Send), (13 * DAY - 200, Act::Confirm)],
    },
    Applicant {
        key: "lindgrendata",
        name: "Lindgren Data AB",
        country: ("SE", "SEK"),
        address: ["Lilla Torg 3", "211 34", "Malmö"],
        person: ["Sara", "Holm"],
        phone: "+46 40 700 12 00",
        acts: &[
            (20 * DAY, Act::Send),
            (20 * DAY - 45, Act::Confirm),
            (17 * DAY, Act::Reject("The company is not in the register under this name.")),
            (2 * DAY, Act::Answer("We changed our name in the spring. Here is the certificate.")),
        ],
    },
];

/// Store the companies and their global admins.
pub(super) async fn store(tx: &mut Tx, today: Moment, password_hash: &str) -> Result<(), ProgramError> {
    for it in &APPLICANTS {
        let (id, domain) = (tenant(it.key), format!("{}.example", it.key));
        let new = NewPartner {
            id: &id,
            name: it.name,
            domain: &domain,
            country: it.country.0,
            region: "europe",
            currency: it.country.1,
            mpn_id: None,
            transfers_numbered: 0,
            created_at: today.days_ago(21),
        };
        rows::partner(tx, &new).await?;
        let person = it.admin();
        let user = NewUser {
            id: person.user,
            sign_in_name: it.email(),
            name: person.name,
            password_hash: password_hash.to_owned(),
            language: None,
        };
        users::add_user(tx, &user, today.days_ago(21)).await?;
        users::add_role(tx, &user.id, &id, Role::GlobalAdmin).await?;
    }
    Ok(())
}

/// Play what happened, in the order of time.
pub(super) async fn play(program: &Program, today: Moment) -> Result<(), ProgramError> {
    let acts = APPLICANTS.iter().flat_map(|it| it.acts.iter().map(move |(ago, act)| (*ago, it, *act)));
    let mut acts: Vec<_> = acts.collect();
    acts.sort_by_key(|(ago, ..)| -ago);
    let chance = dice::chance_of(2);
    for (ago, it, act) in acts {
        let when = today.midnight() - Duration::minutes(ago);
        let then = Program::new(program.database.clone(), Arc::new(move || when), chance.clone());
        it.play(&then, act).await?;
    }
    Ok(())
}

impl Applicant {
    fn admin(&self) -> Actor {
        let user = UserId::of(named(&format!("user/{}", self.key)));
        let name = self.person.join(" ");
        Actor { user, name, tenant: tenant(self.key), roles: Roles::of(&[Role::GlobalAdmin]) }
    }

    fn email(&self) -> String {
        format!("{}.{}@{}.example", self.person[0], self.person[1], self.key).to_lowercase()
    }

    fn typed(&self) -> ProfileFields {
        let [line1, postal_code, city] = self.address.map(str::to_owned);
        let [first_name, last_name] = self.person.map(str::to_owned);
        ProfileFields {
            company_name: self.name.to_owned(),
            line1,
            postal_code,
            city,
            first_name,
            last_name,
            email: self.email(),
            phone: self.phone.to_owned(),
            language: "en".to_owned(),
            support_email: format!("support@{}.example", self.key),
            support_phone: self.phone.to_owned(),
            ..ProfileFields::default()
        }
    }

    async fn play(&self, then: &Program, act: Act) -> Result<(), ProgramError> {
        match act {
            Act::Send => self.send(then).await,
            Act::Confirm => confirm(then).await,
            Act::Ask(message) => self.decide(then, Decision::Ask(CERTIFICATE), message).await,
            Act::Reject(message) => self.decide(then, Decision::Reject(CERTIFICATE), message).await,
            Act::Answer(message) => {
                let bytes = b"%PDF-1.4\n% A certificate of the demo.\n%%EOF\n".to_vec();
                let documents = vec![NewDocument { name: "Certificate.pdf".to_owned(), bytes }];
                let answer = Answer { message: message.to_owned(), documents };
                verification::answer(then, &self.admin(), &answer).await
            }
        }
    }

    async fn send(&self, then: &Program) -> Result<(), ProgramError> {
        let typed = Typed { fields: self.typed(), seen: 0, editor: "demo".to_owned() };
        let saved = enrollment::save_and_continue(then, &self.admin(), &typed).await?;
        let with = Enrolled { seen: saved.version, irreversible: false };
        enrollment::submit(then, &self.admin(), with).await.map(drop)
    }

    async fn decide(&self, then: &Program, decision: Decision, message: &str) -> Result<(), ProgramError> {
        let mut tx = then.database.snapshot().await?;
        let enrollment = enrollments::of_tenant(&mut tx, &tenant(self.key)).await?.ok_or(ProgramError::NotFound)?;
        let id: EnrollmentId = enrollment.id;
        let seen = cases::of_enrollment(&mut tx, &id).await?.ok_or(ProgramError::NotFound)?.version;
        drop(tx);
        let verdict = Verdict { decision, message: message.to_owned(), seen };
        verification::decide(then, &actor("amara.okafor")?, &id, &verdict).await.map(drop)
    }
}

/// The letters of this moment are handed over, and the link in one of them is opened.
async fn confirm(then: &Program) -> Result<(), ProgramError> {
    for letter in outbox::claim(then, 100).await? {
        if letter.kind == LetterKind::EnrollmentSubmitted.code() {
            let facts: serde_json::Value = serde_json::from_str(&letter.facts).unwrap_or_default();
            let link = facts["link"].as_str().unwrap_or_default();
            enrollment::confirm_address(then, link.rsplit('/').next().unwrap_or_default()).await?;
        }
        outbox::sent(then, &letter).await?;
    }
    Ok(())
}
