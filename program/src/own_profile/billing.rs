//! What the company itself is billed with (rest-contract §9). Until it says so, that is what its legal profile tells.

use crate::record::{self, Attempt, Happening};
use crate::store::events::By;
use crate::store::partner_billing::{self as rows, Billed};
use crate::store::{Tx, own_profile, profiles};
use crate::{FieldProblem, Program, ProgramError, guard};
use domain::bill_to::BillTo;
use domain::country::Country;
use domain::profile::ProfileFields;
use domain::text::{self, TextProblem};
use domain::{Actor, Permission};

const CHANGE: &str = "update_billing_profile";
/// The longest purchase order number or tax id, in characters.
const NUMBER: usize = 50;

/// The billing profile of a partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnBilling {
    /// The company's name.
    pub name: String,
    /// The currency it is billed in, three letters.
    pub currency: String,
    /// Its country, two letters, whose rules an address follows.
    pub country: String,
    /// Where the bills go; none where there is no legal profile either.
    pub bill_to: Option<BillTo>,
    /// The number of the company's own order, which its bills repeat.
    pub purchase_order_number: Option<String>,
    /// Its number at the tax office.
    pub tax_id: Option<String>,
    /// Which version that is; `0` as long as the legal profile counts.
    pub version: i64,
    /// The version of the legal profile; `0` where there is none.
    pub legal_version: i64,
}

/// A billing profile to be kept, as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewBilling {
    /// Where the bills go.
    pub bill_to: ProfileFields,
    /// May be empty.
    pub purchase_order_number: String,
    /// May be empty.
    pub tax_id: String,
}

impl From<&OwnBilling> for NewBilling {
    fn from(it: &OwnBilling) -> Self {
        let nothing = || ProfileFields {
            company_name: it.name.clone(),
            country: it.country.clone(),
            language: crate::agreement::MAIN_LANGUAGE.to_owned(),
            ..ProfileFields::default()
        };
        Self {
            bill_to: it.bill_to.as_ref().map_or_else(nothing, ProfileFields::from),
            purchase_order_number: it.purchase_order_number.clone().unwrap_or_default(),
            tax_id: it.tax_id.clone().unwrap_or_default(),
        }
    }
}

impl NewBilling {
    fn read(&self, country: &str) -> Result<Billed, ProgramError> {
        let mut wrong = Vec::new();
        let mut number = |field, raw: &str| match text::line(raw, NUMBER) {
            Err(TextProblem::Missing) => None,
            read => read.inspect_err(|problem| wrong.push((field, *problem))).ok(),
        };
        let purchase_order_number = number("purchase_order_number", &self.purchase_order_number);
        let tax_id = number("tax_id", &self.tax_id);
        match BillTo::read(&self.bill_to, &Country::of(country)) {
            Ok(bill_to) if wrong.is_empty() => return Ok(Billed { bill_to, purchase_order_number, tax_id }),
            Ok(_) => {}
            Err(more) => wrong.extend(more),
        }
        let problem = |(field, problem)| FieldProblem { field, problem };
        Err(ProgramError::Invalid(wrong.into_iter().map(problem).collect()))
    }
}

/// What the actor's company is billed with.
///
/// # Errors
/// `Refused(Role)`, `Database`.
pub async fn billing(program: &Program, actor: &Actor) -> Result<OwnBilling, ProgramError> {
    guard::require(actor, Permission::SeeProfile)?;
    load(&mut program.database.snapshot().await?, actor).await
}

async fn load(tx: &mut Tx, actor: &Actor) -> Result<OwnBilling, ProgramError> {
    let own = own_profile::of(tx, &actor.tenant).await?.ok_or(ProgramError::NotFound)?;
    let legal = profiles::of_tenant(tx, &actor.tenant).await?;
    let (kept, version) = rows::of(tx, &actor.tenant).await?.unzip();
    let legal_bill_to = || legal.as_ref().map(|it| BillTo::from(&it.profile));
    Ok(OwnBilling {
        name: own.name,
        currency: own.currency,
        country: own.country,
        bill_to: kept.as_ref().map(|it| it.bill_to.clone()).or_else(legal_bill_to),
        purchase_order_number: kept.as_ref().and_then(|it| it.purchase_order_number.clone()),
        tax_id: kept.and_then(|it| it.tax_id),
        version: version.unwrap_or_default(),
        legal_version: legal.map_or(0, |it| it.version),
    })
}

/// Change what the actor's company is billed with; `seen` is the version the change began from.
///
/// # Errors
/// `Refused(Role)`; `Invalid` with every wrong field; `Overtaken` when it was changed meanwhile; `Database`.
pub async fn change_billing(program: &Program, actor: &Actor, new: &NewBilling, seen: i64) -> Result<(), ProgramError> {
    let outcome = try_change(program, actor, new, seen).await;
    let attempt = Attempt { operation: CHANGE, resource_type: "billing_profile", resource_id: actor.tenant.as_str() };
    record::refusals(program, actor, attempt, outcome).await
}

async fn try_change(program: &Program, actor: &Actor, new: &NewBilling, seen: i64) -> Result<(), ProgramError> {
    guard::require(actor, Permission::EditProfile)?;
    let mut tx = program.database.begin().await?;
    let own = own_profile::of(&mut tx, &actor.tenant).await?.ok_or(ProgramError::NotFound)?;
    rows::save(&mut tx, &actor.tenant, &new.read(&own.country)?, seen, program.now()).await?;
    let (old, version) = (seen.to_string(), (seen + 1).to_string());
    let happening = Happening {
        operation: CHANGE,
        kind: "billing_profile_changed",
        resource_type: "billing_profile",
        resource_id: actor.tenant.as_str(),
        old_value: (seen > 0).then_some(old.as_str()),
        new_value: Some(&version),
        facts: "{}",
    };
    record::happened(&mut tx, program, By::Person(actor), &[&actor.tenant], &[happening]).await?;
    tx.commit().await
}
