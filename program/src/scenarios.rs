//! "Can we do this?": two named companies and what they have in mind, answered by the scenarios of the program.
//!
//! Who asks learns nothing about companies that it may not know: those are taken by the country that is typed.

use crate::store::{self, Tx, comparable, scenarios as rows};
use crate::{FieldProblem, Program, ProgramError};
use domain::market::country_code;
use domain::scenario::{Company, Intention, Membership, Obstacle, Question, Way};
use domain::text::{self, TextProblem};
use domain::{Actor, CustomerTenantId, PartnerTenantId};

/// A question, as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// What the two have in mind.
    pub intention: Intention,
    /// Domain or id of who sells, supports or provides; nothing for one's own company.
    pub first: String,
    /// Domain or id of the other one.
    pub second: String,
    /// The country of a company that one has nothing to do with yet.
    pub country: String,
}

/// One of the two, as far as the one who asks may know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Its name; its domain where it is not known.
    pub name: String,
    /// The region's name, where the program is offered.
    pub region: Option<String>,
    /// Whether it is a partner or a customer that the one who asks may know.
    pub known: bool,
    /// Its partner tenant, where that is known.
    pub tenant: Option<PartnerTenantId>,
}

/// The answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// How it goes, or why not.
    pub answer: Result<Way, Obstacle>,
    /// The first of the two.
    pub first: Named,
    /// The second.
    pub second: Named,
    /// Whether the first is the company of the one who asks.
    pub ours: bool,
    /// Whether the second is.
    pub theirs: bool,
    /// The second, where it is a customer of the one who asks.
    pub customer: Option<CustomerTenantId>,
}

struct Party {
    name: String,
    domain: String,
    company: Company,
    customer: Option<CustomerTenantId>,
}

impl Party {
    fn tenant(&self) -> Option<&PartnerTenantId> {
        self.company.partner.as_ref().map(|it| &it.partner.id)
    }
}

/// Answer a question.
///
/// # Errors
/// `Invalid` for `first` and `second` that are neither domain nor id, and for `country` where it is needed;
/// `Database`.
pub async fn answer(program: &Program, actor: &Actor, asked: &Asked) -> Result<Told, ProgramError> {
    let mut tx = program.database.snapshot().await?;
    let first = party(&mut tx, program, actor, ("first", &asked.first), &asked.country).await?;
    let second = party(&mut tx, program, actor, ("second", &asked.second), &asked.country).await?;
    let question = question(&mut tx, actor, asked.intention, (&first, &second)).await?;
    let regions = store::markets::regions(&mut tx).await?;
    let named = |party: &Party| {
        let code = party.company.region.as_ref();
        let region = regions.iter().find(|(of, _)| Some(of) == code).map(|(_, name)| name.clone());
        Named { name: party.name.clone(), region, known: party.company.known, tenant: party.tenant().cloned() }
    };
    Ok(Told {
        answer: question.answer(),
        ours: first.tenant() == Some(&actor.tenant),
        theirs: second.tenant() == Some(&actor.tenant),
        first: named(&first),
        second: named(&second),
        customer: second.customer,
    })
}

async fn question(
    tx: &mut Tx,
    actor: &Actor,
    intention: Intention,
    (first, second): (&Party, &Party),
) -> Result<Question, ProgramError> {
    let (mut partnership, mut has_provider, mut affiliated) = (false, false, false);
    if let Some(tenant) = first.tenant() {
        affiliated = store::affiliates::holds(tx, tenant, &second.domain).await?;
        has_provider = rows::has_provider(tx, tenant, &actor.tenant).await?;
        if let Some(other) = second.tenant() {
            partnership = rows::partnership(tx, tenant, other).await?;
        }
    }
    let (first, second) = (first.company.clone(), second.company.clone());
    Ok(Question { intention, first, second, partnership, has_provider, affiliated })
}

async fn party(
    tx: &mut Tx,
    program: &Program,
    actor: &Actor,
    (field, typed): (&'static str, &str),
    country: &str,
) -> Result<Party, ProgramError> {
    let typed = typed.trim().to_lowercase();
    let own = typed.is_empty() && field == "first";
    let sought = if own { actor.tenant.as_str().into() } else { comparable(&typed) };
    if let Some(row) = rows::partner(tx, &sought, &actor.tenant).await? {
        return of_partner(tx, program, row).await;
    }
    if let Some(row) = rows::customer(tx, &sought, &actor.tenant).await? {
        let customer = CustomerTenantId::parse(&row.id).ok();
        let company = Company { region: Some(row.region), partner: None, known: true };
        return Ok(Party { name: row.name, domain: row.domain, company, customer });
    }
    stranger(tx, program, (field, &typed), country).await
}

/// A partner, with as much as the one who asks may know; the rest is taken as in order.
async fn of_partner(tx: &mut Tx, program: &Program, row: rows::PartnerRow) -> Result<Party, ProgramError> {
    let rows::PartnerRow { company: row, whole, provided_for } = row;
    let tenant = PartnerTenantId::parse(&row.id).map_err(|_| store::unreadable("tenant id", &row.id))?;
    let mut partner = store::partners::partner(tx, &tenant).await?.ok_or(ProgramError::NotFound)?;
    partner.agreement_signed |= !whole && !provided_for;
    let mut membership = Membership { partner, enrollment: None, restricted: false };
    if whole {
        membership.enrollment = store::enrollments::of_tenant(tx, &tenant).await?.map(|it| it.status);
        let account = store::accounts::of_tenant(tx, &tenant).await?;
        membership.restricted = account.is_some_and(|it| it.account.is_restricted(program.now()));
    }
    let company = Company { region: Some(row.region), partner: Some(membership), known: true };
    Ok(Party { name: row.name, domain: row.domain, company, customer: None })
}

/// A company that the one who asks has nothing to do with: its country says all there is to say.
async fn stranger(
    tx: &mut Tx,
    program: &Program,
    (field, typed): (&'static str, &str),
    country: &str,
) -> Result<Party, ProgramError> {
    let wrong = |field, problem: TextProblem| ProgramError::Invalid(vec![FieldProblem { field, problem }]);
    let domain = text::domain_name(typed).map_err(|problem| wrong(field, problem))?;
    let country = country_code(country).map_err(|problem| wrong("country", problem))?;
    let market = store::markets::of_country(tx, &country, program.now()).await?;
    let company = Company { region: market.map(|market| market.region), partner: None, known: false };
    Ok(Party { name: domain.clone(), domain, company, customer: None })
}
