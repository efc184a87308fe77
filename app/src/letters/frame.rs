//! The frame of a letter that one company brings about at another: partnerships and customers' relations.

use super::{Action, Sender, Words, one_line};
use crate::say::Say;
use crate::t;

/// What one of them says.
pub(super) struct Said {
    pub(super) subject: String,
    pub(super) what: String,
    pub(super) next: String,
    pub(super) button: String,
    /// Labels, and what is known under them.
    pub(super) facts: Vec<(String, Option<String>)>,
    /// The path behind the button.
    pub(super) link: String,
    pub(super) origin: Origin,
}

/// Why somebody gets it.
pub(super) enum Origin {
    /// Somebody invited them, who may be a stranger: who it was, and what to beware of.
    Invitation { person: String, safety: String },
    /// It concerns something of theirs; this line says what.
    Own(String),
}

/// The letter to somebody of that name.
pub(super) fn framed(say: Say, name: &str, from: Sender<'_>, said: Said) -> Words {
    let (program, site) = (from.program_name, from.base_url);
    let (safety, sender) = match said.origin {
        Origin::Invitation { person, safety } => {
            (safety, t!(say, "letter-sender-invited", program = program, site = site, person = person))
        }
        Origin::Own(sender) => (t!(say, "letter-safety"), sender),
    };
    Words {
        lang: say.0,
        subject: one_line(&said.subject),
        greeting: t!(say, "letter-greeting", name = name),
        paragraphs: [said.what, said.next],
        facts: said.facts.into_iter().filter_map(|(label, value)| Some((label, value?))).collect(),
        action: Some(Action { button: said.button, link: format!("{site}{}", said.link) }),
        link_hint: t!(say, "letter-link-hint"),
        safety,
        sender,
    }
}
