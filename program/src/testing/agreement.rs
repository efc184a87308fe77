//! Companies on their way to the agreement, and an agreement for them to sign.

use super::TestProgram;
use super::world::World;
use crate::Program;
use crate::accounts::{NewUser, add_role, add_user};
use crate::agreement::{self, Kind, NewText, NewVersion};
use crate::store::testing::{self as rows, PartnerRow};
use crate::store::{self, enrollments, profiles};
use domain::enrollment::{Enrollment, EnrollmentMode, EnrollmentPath, Submission};
use domain::mpn::MpnId;
use domain::partner::Program as PartnerProgram;
use domain::profile::{Address, Contact, LegalProfile, SupportProfile};
use domain::{Actor, EnrollmentId, PartnerTenantId, Role, Roles, UserId};
use sha2::{Digest, Sha256};

/// The English text of every version that is published here.
pub const ENGLISH: &str = "# Partner agreement\n\nYou sell, we deliver.\n\n<script>alert(1)</script>\n";
/// The Swedish one.
pub const SWEDISH: &str = "# Partneravtal\n\nNi säljer, vi levererar.\n";
/// The English text of every version of the customer agreement that is published here.
pub const CUSTOMERS_ENGLISH: &str =
    "# Customer agreement\n\nYou use it, and it is yours.\n\n<script>alert(1)</script>\n";
/// The Swedish one.
pub const CUSTOMERS_SWEDISH: &str = "# Kundavtal\n\nNi använder det, och det är ert.\n";

/// The operator publishes a version, in English and Swedish.
pub async fn publish_agreement(program: &Program, world: &World, number: &str) {
    let text = |language: &str, text: &str| NewText { language: language.into(), bytes: text.into() };
    let new = NewVersion { number: number.into(), texts: vec![text("en", ENGLISH), text("sv", SWEDISH)] };
    agreement::publish(program, &world.actor("olga"), Kind::Partner, &new).await.expect("the version is in order");
}

/// The same for the agreement with customers. Answers its template id.
pub async fn publish_customer_agreement(program: &Program, world: &World, number: &str) -> String {
    let text = |language: &str, text: &str| NewText { language: language.into(), bytes: text.into() };
    let texts = vec![text("en", CUSTOMERS_ENGLISH), text("sv", CUSTOMERS_SWEDISH)];
    let new = NewVersion { number: number.into(), texts };
    agreement::publish(program, &world.actor("olga"), Kind::Customer, &new).await.expect("the version is in order");
    let mut tx = program.database.snapshot().await.expect("the database takes a transaction");
    let newest = store::agreements::newest(&mut tx, Kind::Customer).await.expect("readable");
    newest.and_then(|it| it.template).expect("it was published just now")
}

/// A company in Sweden with one global admin, who is not an admin agent; in the programs named, for whose region
/// it has signed.
pub async fn company(program: &TestProgram, key: &str, programs: &[PartnerProgram]) -> Actor {
    let (tenant, user) =
        (PartnerTenantId::of(bytes(&format!("partner/{key}"))), UserId::of(bytes(&format!("user/{key}"))));
    let mut tx = program.database.begin().await.expect("the database takes a transaction");
    let domain = format!("{key}.example");
    let row = PartnerRow {
        id: &tenant,
        name: key,
        domain: &domain,
        country: "SE",
        region: "europe",
        currency: "SEK",
        mpn_id: None,
        programs,
    };
    rows::partner(&mut tx, &row, program.now()).await.expect("the company is new");
    let person = NewUser {
        id: user.clone(),
        sign_in_name: format!("admin@{domain}"),
        name: format!("Admin of {key}"),
        password_hash: "$argon2id$none".into(),
        language: None,
    };
    add_user(&mut tx, &person, program.now()).await.expect("the person is new");
    add_role(&mut tx, &user, &tenant, Role::GlobalAdmin).await.expect("the role is new");
    tx.commit().await.expect("the company is stored");
    Actor { user, name: person.name, tenant, roles: Roles::of(&[Role::GlobalAdmin]) }
}

/// The partner is in direct bill only, as before it changed over.
pub async fn only_direct_bill(program: &Program, actor: &Actor) {
    let mut tx = program.database.begin().await.expect("the database takes a transaction");
    let left = rows::leave_program(&mut tx, &actor.tenant, PartnerProgram::IndirectReseller).await;
    left.expect("it is taken out");
    tx.commit().await.expect("it is stored");
}

/// The actor has sent the enrollment of the company, which is being checked.
pub async fn sent(program: &Program, actor: &Actor, path: EnrollmentPath) -> Enrollment {
    let now = program.now();
    let id = EnrollmentId::of(bytes(&format!("enrollment/{}", actor.tenant)));
    let mut tx = program.database.begin().await.expect("the database takes a transaction");
    let begun = (path, EnrollmentMode::AssociateAfter);
    enrollments::begin(&mut tx, &id, &actor.tenant, begun, now).await.expect("it begins");
    profiles::save(&mut tx, &actor.tenant, &profile(), 0, now).await.expect("the profile is new");
    let draft = enrollments::by_id(&mut tx, &id).await.expect("readable").expect("it was begun");
    let before = draft.status;
    let submission = Submission { mpn_id: false, vetted: false, irreversible: true };
    let (sent, _) = draft.submit(actor, submission, now).expect("it can be sent");
    enrollments::advance(&mut tx, before, &sent, Some(&actor.user)).await.expect("nobody else is here");
    tx.commit().await.expect("it is stored");
    sent
}

/// The company has passed the checks.
pub async fn qualified(program: &Program, actor: &Actor, path: EnrollmentPath) -> Enrollment {
    let sent = sent(program, actor, path).await;
    let mut tx = program.database.begin().await.expect("the database takes a transaction");
    let before = sent.status;
    let (qualified, _) = sent.qualify(program.now()).expect("it is being checked");
    enrollments::advance(&mut tx, before, &qualified, None).await.expect("nobody else is here");
    tx.commit().await.expect("it is stored");
    qualified
}

/// An MPN ID is tied to the company.
pub async fn associated(program: &Program, actor: &Actor, mpn_id: &str) {
    let id = MpnId::parse(mpn_id).expect("a number");
    let mut tx = program.database.begin().await.expect("the database takes a transaction");
    store::membership::tie(&mut tx, &actor.tenant, None, &id).await.expect("it had none");
    tx.commit().await.expect("it is stored");
}

fn profile() -> LegalProfile {
    LegalProfile {
        company_name: "Nova IT AB".into(),
        registration_number: Some("556677-8899".into()),
        website: None,
        address: Address {
            line1: "Storgatan 1".into(),
            line2: None,
            city: "Göteborg".into(),
            state: None,
            postal_code: Some("411 01".into()),
            country: "SE".into(),
        },
        contact: Contact {
            first_name: "Karin".into(),
            last_name: "Holm".into(),
            email: "karin@nova.example".into(),
            phone: "311234567".into(),
            language: "sv".into(),
        },
        support: SupportProfile { email: "help@nova.example".into(), phone: "311234568".into(), website: None },
    }
}

fn bytes(name: &str) -> [u8; 16] {
    let digest = Sha256::digest(name);
    std::array::from_fn(|at| digest[at])
}
