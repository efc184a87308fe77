//! Who asks whom to work together, and what providers say of themselves: played by the real use cases with the clock
//! set back, so that the lists of every side have something in them.

use super::circle_data::ACTS;
use super::partners::tenant;
use super::{Moment, customer_people, dice, people};
use crate::operator::affiliates::{self, NewAffiliate};
use crate::partnerships::{self, NewListing};
use crate::relationships;
use crate::{Program, ProgramError};
use domain::listing::Service;
use std::sync::Arc;
use time::Duration;

/// Something that somebody did.
#[derive(Clone, Copy)]
pub(super) enum Act {
    List(Listed),
    /// The partner, and the domain and name of the company that belongs together with it.
    Affiliate(&'static str, &'static str, &'static str),
    InviteReseller(&'static str, Letter),
    /// The provider is named if it is to be authorized too.
    InviteCustomer(&'static str, Option<&'static str>, Letter),
    /// A reseller asks a provider to work together, in its words.
    Ask(&'static str, &'static str, &'static str),
    /// A reseller asks the program desk to end a partnership, for a reason.
    AskToEnd(&'static str, &'static str, &'static str),
}

/// What a provider says of itself.
#[derive(Clone, Copy)]
pub(super) struct Listed {
    pub(super) by: &'static str,
    pub(super) city: &'static str,
    pub(super) about: &'static str,
    pub(super) services: &'static [Service],
    pub(super) languages: &'static str,
    pub(super) email: &'static str,
    pub(super) phone: &'static str,
    pub(super) website: &'static str,
}

/// An invitation, and what became of it.
#[derive(Clone, Copy)]
pub(super) struct Letter {
    pub(super) email: &'static str,
    pub(super) name: &'static str,
    pub(super) language: &'static str,
    pub(super) note: &'static str,
    pub(super) subject: &'static str,
    pub(super) message: &'static str,
    pub(super) dap: bool,
    pub(super) mailed: bool,
    pub(super) answer: Answer,
}

/// What became of an invitation, at the same moment.
#[derive(Clone, Copy)]
pub(super) enum Answer {
    None,
    Withdrawn,
    /// By somebody of a partner.
    Declined(&'static str),
    /// By somebody of a customer, for a reason.
    Refused(&'static str, &'static str),
}

/// Play all acts.
pub(super) async fn play(program: &Program, today: Moment) -> Result<(), ProgramError> {
    let chance = dice::chance_of(3);
    for (ago, act) in ACTS {
        let when = today.midnight() - Duration::minutes(ago);
        let then = Program::new(program.database.clone(), Arc::new(move || when), chance.clone());
        perform(&then, act).await?;
    }
    Ok(())
}

async fn perform(then: &Program, act: Act) -> Result<(), ProgramError> {
    match act {
        Act::List(it) => list(then, it).await,
        Act::Affiliate(of, domain, name) => {
            let partner = format!("{of}.example");
            let new = NewAffiliate { partner, domain: domain.to_owned(), name: name.to_owned() };
            affiliates::add(then, &people::actor("olga.lind")?, &new).await
        }
        Act::InviteReseller(by, letter) => invite_reseller(then, by, letter).await,
        Act::InviteCustomer(by, provider, letter) => invite_customer(then, by, provider, letter).await,
        Act::Ask(by, provider, words) => partnerships::ask(then, &people::actor(by)?, &tenant(provider), words).await,
        Act::AskToEnd(by, provider, why) => {
            partnerships::ask_to_end(then, &people::actor(by)?, &tenant(provider), why).await
        }
    }
}

async fn list(then: &Program, it: Listed) -> Result<(), ProgramError> {
    let new = NewListing {
        listed: true,
        city: it.city.to_owned(),
        about: it.about.to_owned(),
        services: it.services.to_vec(),
        languages: it.languages.to_owned(),
        email: it.email.to_owned(),
        phone: it.phone.to_owned(),
        website: it.website.to_owned(),
        version: 0,
    };
    partnerships::change_listing(then, &people::actor(it.by)?, &new).await
}

async fn invite_reseller(then: &Program, by: &str, it: Letter) -> Result<(), ProgramError> {
    let by = people::actor(by)?;
    let new = partnerships::NewInvitation {
        name: it.name.to_owned(),
        email: it.email.to_owned(),
        note: it.note.to_owned(),
        language: it.language.to_owned(),
        message: it.message.to_owned(),
        mail: it.mailed,
    };
    let issued = partnerships::invite(then, &by, &new).await?;
    match it.answer {
        Answer::None | Answer::Refused(..) => Ok(()),
        Answer::Withdrawn => partnerships::revoke(then, &by, &issued.id).await,
        Answer::Declined(who) => partnerships::decline(then, &people::actor(who)?, token(&issued.link)).await,
    }
}

async fn invite_customer(then: &Program, by: &str, provider: Option<&str>, it: Letter) -> Result<(), ProgramError> {
    let by = people::actor(by)?;
    let new = relationships::NewInvitation {
        provider: provider.map(tenant),
        name: it.name.to_owned(),
        email: it.email.to_owned(),
        subject: it.subject.to_owned(),
        message: it.message.to_owned(),
        note: String::new(),
        language: it.language.to_owned(),
        dap: it.dap,
        send: it.mailed,
    };
    let invited = relationships::invite(then, &by, &new).await?;
    match it.answer {
        Answer::None | Answer::Declined(_) => Ok(()),
        Answer::Withdrawn => relationships::withdraw(then, &by, &invited.id).await,
        Answer::Refused(who, why) => {
            relationships::decline(then, &customer_people::actor(who)?, token(&invited.link), why).await
        }
    }
}

fn token(link: &str) -> &str {
    link.rsplit('/').next().unwrap_or_default()
}
