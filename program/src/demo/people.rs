//! The people of the demo who sign in.

use super::Moment;
use super::dice::named;
use super::partners::tenant;
use crate::ProgramError;
use crate::accounts::NewUser;
use crate::store::{Tx, users};
use domain::{Actor, Role, UserId};

pub(super) struct Person {
    key: &'static str,
    name: &'static str,
    language: Option<&'static str>,
    roles: &'static [(&'static str, &'static [Role])],
}

/// Everyone signs in as `key@first tenant's domain`.
pub(super) const PEOPLE: [Person; 17] = [
    Person {
        key: "ebba.lindqvist",
        name: "Ebba Lindqvist",
        language: Some("en"),
        roles: &[("wingtipcloud", &[Role::GlobalAdmin, Role::AdminAgent])],
    },
    Person {
        key: "nils.berg",
        name: "Nils Berg",
        language: Some("sv"),
        roles: &[("wingtipcloud", &[Role::HelpdeskAgent])],
    },
    Person {
        key: "johan.falk",
        name: "Johan Falk",
        language: Some("sv"),
        roles: &[("wingtipcloud", &[Role::SalesAgent])],
    },
    // Works for both: picks an account after signing in (ROL-07).
    Person {
        key: "mira.holm",
        name: "Mira Holm",
        language: None,
        roles: &[("wingtipcloud", &[Role::AdminAgent]), ("northwind", &[Role::SalesAgent])],
    },
    Person { key: "daan.visser", name: "Daan Visser", language: None, roles: &[("northwind", &[Role::SalesAgent])] },
    Person {
        key: "sanne.dewit",
        name: "Sanne de Wit",
        language: None,
        roles: &[("northwind", &[Role::GlobalAdmin, Role::AdminAgent])],
    },
    Person { key: "li.wei", name: "Li Wei", language: Some("zh-CN"), roles: &[("fabrikam", &[Role::AdminAgent])] },
    // Nobody else there gives roles (ROL-05).
    Person {
        key: "wang.fang",
        name: "Wang Fang",
        language: Some("zh-CN"),
        roles: &[("fabrikam", &[Role::GlobalAdmin])],
    },
    Person {
        key: "tom.baker",
        name: "Tom Baker",
        language: Some("en"),
        roles: &[("tailspin", &[Role::GlobalAdmin, Role::AdminAgent])],
    },
    Person {
        key: "lotte",
        name: "Lotte Jansen",
        language: Some("nl"),
        roles: &[("lamna", &[Role::GlobalAdmin, Role::AdminAgent])],
    },
    Person {
        key: "pia",
        name: "Pia Munk",
        language: None,
        roles: &[("munson", &[Role::GlobalAdmin, Role::AdminAgent])],
    },
    Person {
        key: "aino.korhonen",
        name: "Aino Korhonen",
        language: None,
        roles: &[("relecloud", &[Role::GlobalAdmin, Role::AdminAgent])],
    },
    Person {
        key: "sofia.nord",
        name: "Sofia Nord",
        language: None,
        roles: &[("cohonetworks", &[Role::GlobalAdmin, Role::AdminAgent])],
    },
    Person {
        key: "petra.nystrom",
        name: "Petra Nyström",
        language: None,
        roles: &[("proseware", &[Role::GlobalAdmin, Role::AdminAgent])],
    },
    Person { key: "nora.berg", name: "Nora Berg", language: None, roles: &[("novait", &[Role::GlobalAdmin])] },
    Person {
        key: "olga.lind",
        name: "Olga Lind",
        language: None,
        roles: &[("programdesk", &[Role::OperatorAdmin, Role::Verifier])],
    },
    Person { key: "amara.okafor", name: "Amara Okafor", language: None, roles: &[("programdesk", &[Role::Verifier])] },
];

fn user(key: &str) -> UserId {
    UserId::of(named(&format!("user/{key}")))
}

/// A person, acting in the first tenant they belong to.
pub(super) fn actor(key: &str) -> Result<Actor, ProgramError> {
    let person = PEOPLE.iter().find(|it| it.key == key);
    let acting = person.and_then(|person| Some((person, person.roles.first()?)));
    let (person, (tenant_key, roles)) = acting.ok_or(ProgramError::NotFound)?;
    let (tenant, roles) = (tenant(tenant_key), roles.iter().copied().collect());
    Ok(Actor { user: user(key), name: person.name.to_owned(), tenant, roles })
}

/// Store everyone, all with one password.
pub(super) async fn store(tx: &mut Tx, today: Moment, password_hash: &str) -> Result<(), ProgramError> {
    for person in &PEOPLE {
        store_person(tx, today, person, password_hash).await?;
    }
    Ok(())
}

async fn store_person(tx: &mut Tx, today: Moment, it: &Person, password_hash: &str) -> Result<(), ProgramError> {
    let home = it.roles.first().map_or("", |(tenant, _)| tenant);
    let new = NewUser {
        id: user(it.key),
        sign_in_name: format!("{}@{home}.example", it.key),
        name: it.name.to_owned(),
        password_hash: password_hash.to_owned(),
        language: it.language.map(str::to_owned),
    };
    users::add_user(tx, &new, today.days_ago(80)).await?;
    for (key, roles) in it.roles {
        for role in *roles {
            users::add_role(tx, &new.id, &tenant(key), *role).await?;
        }
    }
    Ok(())
}
