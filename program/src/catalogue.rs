//! The catalogue, as the operator keeps it. What was bought of an offer stays as it was bought.

use crate::record::{self, Attempt, Happening};
use crate::store::catalogue::{self, Kept};
use crate::store::events::By;
use crate::{FieldProblem, Program, ProgramError, guard};
use domain::catalogue::{OFFER_NAME, Offer, offer_id, price_list};
use domain::order::OrderRefusal;
use domain::subscription::{BillingCycle, ProductFamily, Term};
use domain::text::{self, TextProblem};
use domain::{Actor, Permission};

/// An offer, as typed.
#[derive(Debug, Clone, Default)]
pub struct TypedOffer {
    /// Its id; a change of an offer leaves that as it is.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The code of its family.
    pub family: String,
    /// The ids of the offers it is an add-on of.
    pub bases: Vec<String>,
    /// The codes of its terms.
    pub terms: Vec<String>,
    /// The codes of its rhythms of payment.
    pub cycles: Vec<String>,
    /// Its prices, one to a line: `SEK 82.50`.
    pub prices: String,
    /// Whether it can be ordered.
    pub active: bool,
}

/// Every offer, by name.
///
/// # Errors
/// `NotFound` for partners, `Refused(Role)`, `Database`.
pub async fn list(program: &Program, actor: &Actor) -> Result<Vec<Kept>, ProgramError> {
    guard::require(actor, Permission::RunProgram)?;
    catalogue::all(&mut program.database.snapshot().await?).await
}

/// One offer, and those that can be bases.
///
/// # Errors
/// `NotFound` for partners and for an offer that is not there, `Refused(Role)`, `Database`.
pub async fn show(program: &Program, actor: &Actor, id: &str) -> Result<(Kept, Vec<Offer>), ProgramError> {
    let all = list(program, actor).await?;
    let kept = all.iter().find(|it| it.offer.id == id).cloned().ok_or(ProgramError::NotFound)?;
    Ok((kept, bases_of(&all, id)))
}

/// The offers on which another can hang.
///
/// # Errors
/// `NotFound` for partners, `Refused(Role)`, `Database`.
pub async fn bases(program: &Program, actor: &Actor) -> Result<Vec<Offer>, ProgramError> {
    Ok(bases_of(&list(program, actor).await?, ""))
}

fn bases_of(all: &[Kept], but: &str) -> Vec<Offer> {
    let can_be = |it: &&Kept| {
        let suits = matches!(it.offer.family, ProductFamily::License | ProductFamily::MarketplaceSaas);
        suits && !it.offer.is_add_on() && it.offer.id != but
    };
    all.iter().filter(can_be).map(|it| it.offer.clone()).collect()
}

impl TypedOffer {
    fn parse(&self, all: &[Kept]) -> Result<Offer, ProgramError> {
        let mut wrong = Vec::new();
        let mut at = |field, problem| wrong.push(FieldProblem { field, problem });
        let id = offer_id(&self.id).inspect_err(|problem| at("id", *problem)).unwrap_or_default();
        let name = text::line(&self.name, OFFER_NAME).inspect_err(|problem| at("name", *problem)).unwrap_or_default();
        let family = ProductFamily::of_code(&self.family);
        if family.is_none() {
            at("family", TextProblem::NotInList);
        }
        let terms: Vec<_> = Term::ALL.iter().copied().filter(|it| named(&self.terms, it.code())).collect();
        let cycles: Vec<_> = BillingCycle::ALL.iter().copied().filter(|it| named(&self.cycles, it.code())).collect();
        let prices = price_list(&self.prices).inspect_err(|problem| at("prices", *problem));
        let known = bases_of(all, "");
        let mut bases = self.bases.clone();
        bases.sort();
        bases.dedup();
        let carries = all.iter().any(|it| it.offer.bases.contains(&id));
        if !bases.is_empty() && carries || bases.iter().any(|base| known.iter().all(|it| it.id != *base)) {
            at("bases", TextProblem::NotInList);
        }
        let Some(family) = family else { return Err(ProgramError::Invalid(wrong)) };
        let unread = prices.is_err();
        let offer =
            Offer { id, name, family, bases, terms, cycles, prices: prices.unwrap_or_default(), active: self.active };
        for (field, problem) in offer.problems() {
            if !(unread && field == "prices") && wrong.iter().all(|it| it.field != field) {
                wrong.push(FieldProblem { field, problem });
            }
        }
        if wrong.is_empty() { Ok(offer) } else { Err(ProgramError::Invalid(wrong)) }
    }
}

fn named(typed: &[String], code: &str) -> bool {
    typed.iter().any(|it| it == code)
}

const fn attempt(id: &str) -> Attempt<'_> {
    Attempt { operation: "update_catalogue", resource_type: "offer", resource_id: id }
}

/// The operator adds an offer. Answers its id.
///
/// # Errors
/// `NotFound` for partners, `Refused(Role)`, `Refused(OfferExists)`, `Invalid`.
pub async fn add(program: &Program, actor: &Actor, typed: &TypedOffer) -> Result<String, ProgramError> {
    record::refusals(program, actor, attempt("new"), try_add(program, actor, typed).await).await
}

async fn try_add(program: &Program, actor: &Actor, typed: &TypedOffer) -> Result<String, ProgramError> {
    guard::require(actor, Permission::RunProgram)?;
    let mut tx = program.database.begin().await?;
    let offer = typed.parse(&catalogue::all(&mut tx).await?)?;
    if !catalogue::add(&mut tx, &offer, program.now()).await? {
        return Err(OrderRefusal::OfferExists.into());
    }
    let after = as_json(&offer);
    let added = happening("offer_added", &offer.id, None, &after);
    record::happened(&mut tx, program, By::Person(actor), &[&actor.tenant], &[added]).await?;
    tx.commit().await?;
    Ok(offer.id)
}

/// The operator changes an offer. What was bought of it stays as it is; its id does too.
///
/// # Errors
/// `NotFound` for partners and for an offer that is not there, `Refused(Role)`, `Invalid`, `Overtaken` when it was
/// changed since `version`.
pub async fn change(program: &Program, actor: &Actor, version: i64, typed: &TypedOffer) -> Result<(), ProgramError> {
    let outcome = try_change(program, actor, version, typed).await;
    record::refusals(program, actor, attempt(&typed.id), outcome).await
}

async fn try_change(program: &Program, actor: &Actor, version: i64, typed: &TypedOffer) -> Result<(), ProgramError> {
    guard::require(actor, Permission::RunProgram)?;
    let mut tx = program.database.begin().await?;
    let all = catalogue::all(&mut tx).await?;
    let before = all.iter().find(|it| it.offer.id == typed.id).ok_or(ProgramError::NotFound)?;
    let offer = typed.parse(&all)?;

    catalogue::change(&mut tx, &offer, version, program.now()).await?;
    let (old, new) = (as_json(&before.offer), as_json(&offer));
    let changed = happening("offer_changed", &offer.id, Some(&old), &new);
    record::happened(&mut tx, program, By::Person(actor), &[&actor.tenant], &[changed]).await?;
    tx.commit().await
}

fn happening<'a>(kind: &'a str, id: &'a str, old_value: Option<&'a str>, new: &'a str) -> Happening<'a> {
    let Attempt { operation, resource_type, .. } = attempt(id);
    Happening { operation, kind, resource_type, resource_id: id, old_value, new_value: Some(new), facts: "{}" }
}

fn as_json(offer: &Offer) -> String {
    let prices: Vec<_> = offer.prices.iter().map(|it| format!("{} {}", it.currency, it.amount.plain())).collect();
    serde_json::json!({ "name": offer.name, "prices": prices, "active": offer.active }).to_string()
}
