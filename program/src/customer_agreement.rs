//! The customer agreement: accepted by the customer, or attested by a partner that orders for it (MCA-01 to MCA-06).

mod text;

pub use text::{AgreementText, by_template, document, newest, text};

use crate::agreement::{Kind, Version};
use crate::record::{self, Attempt, Happening};
use crate::store::customer_agreements::{self as agreements, NewRecord, Record};
use crate::store::events::By;
use crate::store::{self, Tx, agreements as versions};
use crate::{FieldProblem, Program, ProgramError, guard};
use domain::relationship::{self, RelationshipRefusal};
use domain::text::{self as typed, TextProblem};
use domain::{Actor, CustomerActor, CustomerTenantId, PartnerTenantId, Permission, id};
use time::{Date, OffsetDateTime, Time, macros::format_description};

/// The longest name, in characters (rules §3.2).
const NAME: usize = 50;
/// The longest phone number, in characters.
const PHONE: usize = 30;
pub(crate) const CREATE: &str = "create_agreement";

/// The agreement with a customer, as a partner sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgreementView {
    /// The customer's name.
    pub customer: String,
    /// What counts for the partner: the customer's own acceptance first, then what the partner attested (MCA-06).
    pub records: Vec<Record>,
    /// The version that is attested from now on, once one is published.
    pub version: Option<Version>,
    /// Why this person does not attest, if so.
    pub refusal: Option<NotYours>,
}

/// Why somebody does not attest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotYours {
    /// Another role does.
    Role,
    /// The provider does (MCA-02).
    Reseller,
}

/// The agreements that count for the actor's tenant.
///
/// # Errors
/// `NotFound` without a relation, `Refused(Role)`, `Database`.
pub async fn show(program: &Program, actor: &Actor, id: &CustomerTenantId) -> Result<AgreementView, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    let relation = store::relations::of(&mut tx, &actor.tenant, id).await?.ok_or(ProgramError::NotFound)?;
    guard::require(actor, Permission::SeeCustomers)?;
    let known = store::relationship_view::customer(&mut tx, id).await?.ok_or(ProgramError::NotFound)?;
    let records = agreements::for_partner(&mut tx, id, &actor.tenant).await?;
    let refusal = match relationship::may_attest(relation.kind) {
        Err(_) => Some(NotYours::Reseller),
        Ok(()) if !actor.may(Permission::AttestAgreement) => Some(NotYours::Role),
        Ok(()) => None,
    };
    let version = versions::newest(&mut tx, Kind::Customer).await?;
    Ok(AgreementView { customer: known.name, records, version, refusal })
}

/// Who agreed for the customer, as typed.
#[derive(Debug, Clone, Default)]
pub struct NewAttestation {
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// E-mail address.
    pub email: String,
    /// Phone number; may be left out.
    pub phone: String,
    /// The day, as `2026-11-20`.
    pub day: String,
    /// The template id of the version they agreed to, empty where none is published.
    pub template: String,
}

struct Attested {
    first_name: String,
    last_name: String,
    email: String,
    phone: String,
    day: Date,
}

impl NewAttestation {
    fn parse(&self) -> Result<Attested, ProgramError> {
        let mut problems = Vec::new();
        let mut wrong = |field, problem| problems.push(FieldProblem { field, problem });
        let mut name =
            |field, raw: &str| typed::line(raw, NAME).inspect_err(|it| wrong(field, *it)).unwrap_or_default();
        let (first_name, last_name) = (name("first_name", &self.first_name), name("last_name", &self.last_name));
        let email = typed::sign_in_name(&self.email).inspect_err(|it| wrong("email", *it)).unwrap_or_default();
        let phone = match typed::line(&self.phone, PHONE) {
            Err(TextProblem::Missing) => String::new(),
            read => read.inspect_err(|it| wrong("phone", *it)).unwrap_or_default(),
        };
        let day = day(&self.day).inspect_err(|it| wrong("day", *it)).ok();
        match day {
            Some(day) if problems.is_empty() => Ok(Attested { first_name, last_name, email, phone, day }),
            _ => Err(ProgramError::Invalid(problems)),
        }
    }
}

fn day(raw: &str) -> Result<Date, TextProblem> {
    let typed = typed::line(raw, 40)?;
    Date::parse(&typed, format_description!("[year]-[month]-[day]")).map_err(|_| TextProblem::Malformed)
}

/// A partner that orders for the customer confirms that it accepted the agreement (MCA-02, MCA-03). It counts for that
/// partner only (MCA-06). Answers what is kept.
///
/// # Errors
/// `NotFound` without a relation; `Refused(Role)`; `Refused(Relationship)`: `ResellerCannotAttest`, `FutureDay`,
/// `OtherAgreement` unless the newest version is meant, `AttestedAlready` (MCA-04); `Invalid`; `Database`.
pub async fn attest(
    program: &Program,
    actor: &Actor,
    customer: &CustomerTenantId,
    new: &NewAttestation,
) -> Result<Record, ProgramError> {
    let outcome = try_attest(program, actor, customer, new).await;
    let attempt = Attempt { operation: CREATE, resource_type: "customer", resource_id: customer.as_str() };
    record::refusals(program, actor, attempt, outcome).await
}

async fn try_attest(
    program: &Program,
    actor: &Actor,
    customer: &CustomerTenantId,
    new: &NewAttestation,
) -> Result<Record, ProgramError> {
    let (now, agreement) = (program.now(), id::guid_of(program.random()));
    let mut tx = program.database.begin().await?;
    store::relations::hold(&mut tx, customer).await?;
    let relation = store::relations::of(&mut tx, &actor.tenant, customer).await?.ok_or(ProgramError::NotFound)?;
    guard::require(actor, Permission::AttestAgreement)?;
    relationship::may_attest(relation.kind)?;
    let it = new.parse()?;
    if it.day > now.date() {
        return Err(RelationshipRefusal::FutureDay.into());
    }
    let template = text::shown(&mut tx, &new.template).await?;
    let record = NewRecord {
        id: &agreement,
        customer,
        partner: Some(&actor.tenant),
        names: (&it.first_name, Some(&it.last_name)),
        email: &it.email,
        phone: &it.phone,
        template: template.as_deref(),
        agreed_at: OffsetDateTime::new_utc(it.day, Time::MIDNIGHT),
        by: &actor.user,
        at: now,
    };
    if !agreements::insert(&mut tx, &record).await? {
        return Err(RelationshipRefusal::AttestedAlready.into());
    }
    let done = told("customer_agreement_attested", &agreement);
    let concerned = (&[&actor.tenant][..], Some(customer));
    record::happened_to(&mut tx, program, By::Person(actor), concerned, &[done]).await?;
    let records = agreements::for_partner(&mut tx, customer, &actor.tenant).await?;
    let kept = records.into_iter().find(|it| it.id == agreement).ok_or(ProgramError::NotFound)?;
    tx.commit().await?;
    Ok(kept)
}

/// The customer accepts by itself, in a transaction that has made sure it may, the version of that template id, empty
/// where none is published: every partner's log tells it.
pub(crate) async fn accept_in(
    tx: &mut Tx,
    program: &Program,
    actor: &CustomerActor,
    template: &str,
) -> Result<(), ProgramError> {
    let template = text::shown(tx, template).await?;
    let (now, agreement) = (program.now(), id::guid_of(program.random()));
    let people = store::customer_people::all(tx, &actor.customer).await?;
    let email = people.into_iter().find(|it| it.user == actor.user).map(|it| it.sign_in_name).unwrap_or_default();
    let record = NewRecord {
        id: &agreement,
        customer: &actor.customer,
        partner: None,
        names: (&actor.name, None),
        email: &email,
        phone: "",
        template: template.as_deref(),
        agreed_at: now,
        by: &actor.user,
        at: now,
    };
    agreements::insert(tx, &record).await?;
    let partners = store::relations::of_customer(tx, &actor.customer).await?;
    let partners: Vec<&PartnerTenantId> = partners.iter().map(|it| &it.partner).collect();
    let done = told("customer_agreement_accepted", &agreement);
    record::happened_to(tx, program, By::Customer(actor), (&partners, Some(&actor.customer)), &[done]).await
}

const fn told<'a>(kind: &'a str, id: &'a str) -> Happening<'a> {
    Happening {
        operation: CREATE,
        kind,
        resource_type: "agreement",
        resource_id: id,
        old_value: None,
        new_value: None,
        facts: "{}",
    }
}
